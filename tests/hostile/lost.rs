//! Silence and broken connections, in every phase of a transfer: the run ends in time, with a failure, and nothing
//! has the final name.

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{found, run};
use crate::support::ketch::Run;
use crate::support::puppet::{Puppet, Then, deaf_port};

/// The phases of a download, by the command whose answer is amiss.
const PHASES: [&str; 7] = ["", "USER", "PASS", "EPSV", "RETR", "data", "verdict"];

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Misdeed {
    Silence,
    Close,
    Reset,
}

/// A server that commits `misdeed` in `phase`.
fn puppet(phase: &'static str, misdeed: Misdeed) -> Puppet {
    Puppet::start(
        |_| {},
        move |host, line| {
            let verb = line.split(' ').next().unwrap_or_default();
            let mut data = None;
            match (phase, verb) {
                ("data", "RETR") => {
                    let mut stream = host.data();
                    host.say("150 here it comes");
                    let _ = stream.write_all(b"hel");
                    data = Some(stream);
                }
                ("verdict", "RETR") => {
                    host.say("150 here it comes");
                    let _ = host.data().write_all(b"hello\n");
                }
                (phase, verb) if phase == verb => {}
                _ => return Then::Usual,
            }
            match misdeed {
                Misdeed::Silence => host.wait_for_the_end(),
                Misdeed::Close => host.close(),
                Misdeed::Reset => host.reset(),
            }
            drop(data);
            Then::Leave
        },
    )
}

/// No file, whole or not, under the name that was asked for; the part file is another matter.
fn assert_no_file(home: &Path, what: &str) {
    assert!(!found(home).contains(&"out".to_owned()), "{what}: {:?}", found(home));
}

/// All bytes came, as many as SIZE said, and the server's word did not: that is a success, with a warning.
fn assert_confirmed_by_its_size(run: &Run, home: &Path) {
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("lost before the server confirmed `f`; its size agrees"), "{run}");
    assert_eq!(std::fs::read(home.join("out")).unwrap(), b"hello\n");
}

#[test]
fn silence_in_any_phase_ends_in_time() {
    std::thread::scope(|scope| {
        for phase in PHASES {
            scope.spawn(move || {
                let puppet = puppet(phase, Misdeed::Silence);
                let home = tempfile::tempdir().unwrap();
                let begun = Instant::now();
                let run = run(home.path(), &["get", "--timeout", "1", &puppet.url("/f"), "-o", "out"]);
                if phase == "verdict" {
                    assert_confirmed_by_its_size(&run, home.path());
                    return;
                }
                assert_eq!(run.code, Some(32), "{phase}: {}", run.stderr);
                assert!(begun.elapsed() < Duration::from_secs(4), "{phase}: {:?}", begun.elapsed());
                assert_no_file(home.path(), phase);
            });
        }
    });
}

#[test]
fn a_data_port_that_swallows_connections_ends_in_time() {
    let (port, _listening) = deaf_port().unwrap();
    let puppet = Puppet::start(
        |_| {},
        move |host, line| {
            if line != "EPSV" {
                return Then::Usual;
            }
            host.say(&format!("229 ok (|||{port}|)"));
            Then::Done
        },
    );
    let home = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let args = ["get", "--passive", "--data-timeout", "1", &puppet.url("/f"), "-o", "out"];
    let run = run(home.path(), &args);
    assert_eq!(run.code, Some(33), "{}", run.stderr);
    assert!(begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
    assert_eq!(found(home.path()), [""; 0]);
}

#[test]
fn silence_after_an_upload_is_no_success() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| {
            if !line.starts_with("STOR") {
                return Then::Usual;
            }
            let mut data = host.data();
            host.say("150 go on");
            let _ = std::io::copy(&mut data, &mut std::io::sink());
            host.wait_for_the_end();
            Then::Leave
        },
    );
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("f"), "hello\n").unwrap();
    let run = run(home.path(), &["put", "--timeout", "1", "f", &puppet.url("/f")]);
    assert_eq!(run.code, Some(32), "{}", run.stderr);
}

#[test]
fn a_connection_lost_in_any_phase_is_no_success_and_no_file() {
    std::thread::scope(|scope| {
        for misdeed in [Misdeed::Close, Misdeed::Reset] {
            for phase in PHASES {
                scope.spawn(move || {
                    let what = format!("{misdeed:?} in phase `{phase}`");
                    let puppet = puppet(phase, misdeed);
                    let home = tempfile::tempdir().unwrap();
                    let args = ["get", "--timeout", "2", &puppet.url("/f"), "-o", "out"];
                    let run = run(home.path(), &args);
                    // A reset may overtake the 150, and the transfer never begins.
                    if phase == "verdict" && (misdeed == Misdeed::Close || run.code == Some(0)) {
                        assert_confirmed_by_its_size(&run, home.path());
                        return;
                    }
                    // 31 for those who never got in; a second attempt finds nobody there (31, 32) or is cut too.
                    assert!(matches!(run.code, Some(31 | 32 | 34)), "{what}: {run:?}");
                    assert_no_file(home.path(), &what);
                });
            }
        }
    });
}

#[test]
fn what_is_no_ftp_is_told_so() {
    for banner in ["SSH-2.0-OpenSSH_9.9", "HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n<html>"] {
        let puppet = Puppet::start(|host| host.greeting = banner.to_owned(), |_, _| Then::Usual);
        let home = tempfile::tempdir().unwrap();
        let run = run(home.path(), &["get", &puppet.url("/f")]);
        assert_eq!(run.code, Some(37), "{}", run.stderr);
        assert!(run.stderr.contains("is this an FTP server, and the right port?"), "{}", run.stderr);
        assert_eq!(puppet.heard(), [""; 0], "a password must not go to another protocol");
    }
}
