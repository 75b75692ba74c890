//! Exit codes, each in a test named after it.

use std::fs;
use std::io::Read as _;
use std::process::Stdio;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::Scene;
use crate::support::ketch::run;
use crate::support::puppet::{Host, Puppet, Then};
use crate::support::site::Site;
use crate::support::until;

/// A server that answers one command in its own way; the code of `get` from it, and what ketch said.
fn get_from(verb: &'static str, mut answer: impl FnMut(&mut Host) -> Then + Send + 'static) -> (i32, String) {
    let puppet = Puppet::start(
        |_| {},
        move |host, line| {
            let is = line.split(' ').next() == Some(verb);
            if is { answer(host) } else { Then::Usual }
        },
    );
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["get", &puppet.url("/f")]);
    puppet.heard();
    (run.code.unwrap(), run.stderr)
}

fn says(line: &'static str) -> impl FnMut(&mut Host) -> Then + Send + 'static {
    move |host| {
        host.say(line);
        Then::Done
    }
}

#[test]
fn exit_0_all_went_well() {
    let scene = Scene::new();
    scene.site.write("f", "x");
    assert_eq!(scene.ends(0, &["get", "URL/f"]), "");
    assert_eq!(fs::read(scene.local("f")).unwrap(), b"x");
}

#[test]
fn exit_1_a_local_command_failed() {
    assert_eq!(
        Scene::new().ends(1, &["shell", "exit", "7"]),
        "error: the local command ended with exit status: 7\n"
    );
}

#[test]
fn exit_2_usage() {
    Scene::new().ends(2, &["get"]);
}

#[test]
fn exit_3_partial() {
    let scene = Scene::new();
    scene.site.write("f", "1");
    scene.site.write("sub/f", "2");
    // One is not there, one comes, and one would take its place.
    let told = scene.ends(3, &["get", "URL/nothing", "URL/f", "URL/sub/f"]);
    assert!(told.ends_with("\nerror: 2 of 3 failed\n"), "{told}");
}

#[test]
fn exit_4_no_match() {
    let told = Scene::new().ends(4, &["mget", "URL/*.zip"]);
    assert!(told.contains("caused by: nothing matches `*.zip`"), "{told}");
}

#[test]
fn exit_10_local_file_not_found() {
    assert_eq!(
        Scene::new().ends(10, &["put", "nothing", "URL/f"]).lines().next(),
        Some("error: could not upload `nothing`")
    );
}

#[test]
fn exit_11_local_input_or_output() {
    let scene = Scene::new();
    scene.site.write("f", "x");
    fs::create_dir(scene.local("f")).unwrap();
    scene.ends(11, &["get", "URL/f"]);
}

#[test]
fn exit_12_local_disk_full() {
    let scene = Scene::new();
    scene.site.write("f", vec![7; 100_000]);
    let told = scene.ends(12, &["get", "URL/f", "-o", "/dev/full"]);
    assert!(told.contains("No space left on device"), "{told}");
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let status = scene.command(&["cat", "URL/f"]).stdout(full).stderr(Stdio::null()).status().unwrap();
    assert_eq!(status.code(), Some(12));
}

#[test]
fn exit_13_local_file_exists() {
    let scene = Scene::new();
    scene.site.write("a/f", "1");
    scene.site.write("b/f", "2");
    let told = scene.ends(13, &["get", "-O", ".", "URL/a/f", "URL/b/f"]);
    assert!(told.contains("another file of this command has that name"), "{told}");
    assert_eq!(fs::read(scene.local("f")).unwrap(), b"1");
}

#[test]
fn exit_14_refused_for_safety() {
    let puppet =
        Puppet::start(|host| host.listing = b"type=file;size=1; ../f\r\n".to_vec(), |_, _| Then::Usual);
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["mget", &puppet.url("/*")]);
    assert_eq!(run.code, Some(14), "{run}");
}

#[test]
fn exit_15_locked_by_another_ketch() {
    let scene = Scene {
        site: Site::with(|config| config.rate = Some(512 * 1024)),
        home: tempfile::tempdir().unwrap(),
    };
    scene.site.write("f", vec![7; 1 << 25]);
    let mut first = scene.command(&["get", "URL/f"]).stderr(Stdio::null()).spawn().unwrap();
    until("the first has begun", || scene.local(".f.ketch-journal").exists());
    let told = scene.ends(15, &["get", "URL/f"]);
    assert!(told.contains("f` is being downloaded by another process\n"), "{told}");
    first.kill().unwrap();
    first.wait().unwrap();
}

#[test]
fn exit_20_login_refused() {
    let scene = Scene::new();
    let told = scene.ends(20, &["ls", "ftp://bob:wrong@HOST/"]);
    assert!(told.contains("caused by: login refused: 530 Login incorrect.\n"), "{told}");
}

#[test]
fn exit_23_remote_file_not_found() {
    assert_eq!(
        Scene::new().ends(23, &["get", "URL/nothing"]).lines().last(),
        Some("  caused by: the server refused `RETR`: 550 No such file or directory.")
    );
}

#[test]
fn exit_24_denied() {
    let scene =
        Scene { site: Site::with(|config| config.writable = false), home: tempfile::tempdir().unwrap() };
    fs::write(scene.local("f"), "x").unwrap();
    let told = scene.ends(24, &["put", "f", "URL/f"]);
    assert!(told.contains("553 Permission denied."), "{told}");
}

#[test]
fn exit_25_remote_disk_full() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| match line.starts_with("STOR") {
            true => says("552 Quota exceeded")(host),
            false => Then::Usual,
        },
    );
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("f"), "x").unwrap();
    let run = run(home.path(), &["put", "f", &puppet.url("/f")]);
    assert_eq!(run.code, Some(25), "{run}");
}

#[test]
fn exit_26_unsupported() {
    let scene = Scene::new();
    let told = scene.ends(26, &["URL/", "quote", "FOO"]);
    assert!(told.ends_with("  hint: this server does not know that command\n"), "{told}");
}

#[test]
fn exit_28_source_changed() {
    let (code, told) = {
        let puppet = Puppet::start(|host| host.file = vec![1; 300_000], |_, _| Then::Usual);
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("f"), vec![2; 200_000]).unwrap();
        let run = run(home.path(), &["put", "-c", "f", &puppet.url("/f")]);
        (run.code, run.stderr)
    };
    assert_eq!(code, Some(28), "{told}");
}

#[test]
fn exit_29_any_other_refusal() {
    let (code, told) = get_from("RETR", says("501 Not with that name"));
    assert_eq!(code, 29, "{told}");
}

#[test]
fn exit_30_no_address() {
    let told = Scene::new().ends(30, &["ls", "ftp://nothing.invalid/"]);
    assert!(told.contains("no address found for `nothing.invalid`"), "{told}");
    assert!(told.contains("\n  hint: is the name spelt right"), "{told}");
}

#[test]
fn exit_31_no_connection() {
    let told = Scene::new().ends(31, &["ls", "ftp://127.0.0.1:1/"]);
    assert!(
        told.contains("caused by: could not connect to 127.0.0.1:1\n  caused by: Connection refused\n"),
        "{told}"
    );
    assert!(told.contains("\n  hint: nobody takes connections there"), "{told}");
}

#[test]
fn exit_32_timeout() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| {
            if line.starts_with("USER") {
                host.wait_for_the_end();
                return Then::Leave;
            }
            Then::Usual
        },
    );
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["get", "--timeout", "0.2", &puppet.url("/f")]);
    assert_eq!(run.code, Some(32), "{run}");
    assert!(run.stderr.contains("caused by: timed out after 0.2 s waiting for a reply\n"), "{run}");
}

#[test]
fn exit_33_no_data_connection() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| match line.split(' ').next() {
            Some("PORT" | "EPRT" | "RETR") => says("425 Cannot open the data connection")(host),
            _ => Then::Usual,
        },
    );
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["get", "-A", &puppet.url("/f")]);
    assert_eq!(run.code, Some(33), "{run}");
    assert!(run.stderr.contains("try `--passive`"), "{run}");
}

#[test]
fn exit_34_transfer_cut() {
    let (code, told) = get_from("RETR", |host| {
        let mut data = host.data();
        host.say("150 here it comes");
        std::io::Write::write_all(&mut data, b"hel").unwrap();
        drop(data);
        host.say("426 broken");
        Then::Done
    });
    assert_eq!(code, 34, "{told}");
}

#[test]
fn exit_35_busy() {
    let scene =
        Scene { site: Site::with(|config| config.max_connections = 0), home: tempfile::tempdir().unwrap() };
    let told = scene.ends(35, &["ls", "URL/"]);
    assert!(told.contains("421 Too many connections; try again later."), "{told}");
}

#[test]
fn exit_37_no_ftp() {
    let puppet =
        Puppet::start(|host| host.greeting = "HTTP/1.1 400 Bad Request".to_owned(), |_, _| Then::Usual);
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["get", &puppet.url("/f")]);
    assert_eq!(run.code, Some(37), "{run}");
    assert!(run.stderr.ends_with("  hint: is this an FTP server, and the right port?\n"), "{run}");
}

#[test]
fn exit_38_the_proxy() {
    let told = Scene::new().ends(38, &["--proxy", "socks5h://127.0.0.1:1", "ls", "URL/"]);
    assert!(told.contains("caused by: the proxy `127.0.0.1:1` cannot be reached\n"), "{told}");
}

/// A download that lasts, ended by a signal; its code, and whether what came was kept.
fn ended_by(signal: Signal) -> (Option<i32>, bool) {
    let scene = Scene {
        site: Site::with(|config| config.rate = Some(512 * 1024)),
        home: tempfile::tempdir().unwrap(),
    };
    scene.site.write("f", vec![7; 1 << 25]);
    let mut child = scene.command(&["get", "URL/f"]).stderr(Stdio::null()).spawn().unwrap();
    until("a part file", || scene.local(".f.ketch-journal").exists());
    let begun = Instant::now();
    kill_process(Pid::from_child(&child), signal).unwrap();
    let code = child.wait().unwrap().code();
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    (code, scene.local(".f.ketch-part").exists())
}

#[test]
fn exit_129_hangup() {
    assert_eq!(ended_by(Signal::HUP), (Some(129), true));
}

#[test]
fn exit_130_interrupt() {
    assert_eq!(ended_by(Signal::INT), (Some(130), true));
}

#[test]
fn exit_143_term() {
    assert_eq!(ended_by(Signal::TERM), (Some(143), true));
}

#[test]
fn exit_141_nobody_reads_the_output() {
    let scene = Scene::new();
    scene.site.write("f", vec![b'x'; 4 << 20]);
    let mut child =
        scene.command(&["cat", "URL/f"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut first).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(141));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
