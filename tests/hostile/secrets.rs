//! Secrets: seen by nobody but the server they are for.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use crate::support::ketch::{Run, Running, ketch};
use crate::support::puppet::{Puppet, Then};

fn puppet() -> Puppet {
    Puppet::start(|_| {}, |_, _| Then::Usual)
}

fn run(home: &Path, args: &[&str], environment: &[(&str, &str)]) -> Run {
    let mut command = ketch(home);
    command.args(args).envs(environment.iter().copied());
    Running::start(command).end(super::PATIENCE).expect("it ends")
}

fn netrc(home: &Path, text: &str, mode: u32) {
    let file = home.join(".netrc");
    std::fs::write(&file, text).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn assert_unseen(run: &Run) {
    for text in [&run.stdout, &run.stderr] {
        assert!(!text.contains("sesame"), "{text}");
    }
}

#[test]
fn a_password_is_never_shown() {
    for quiet in ["-v", "-q", "--progress=always", "--json"] {
        for denied in [false, true] {
            let answer = move |host: &mut crate::support::puppet::Host, line: &str| {
                if !denied || !line.starts_with("PASS") {
                    return Then::Usual;
                }
                host.say("530 no");
                Then::Done
            };
            let by_url = Puppet::start(|_| {}, answer);
            let home = tempfile::tempdir().unwrap();
            let ran = run(home.path(), &[quiet, "get", &by_url.url_of("ann:sesame", "/f")], &[]);
            assert_unseen(&ran);
            assert!(by_url.heard().contains(&"PASS sesame".to_owned()));

            let by_environment = Puppet::start(|_| {}, answer);
            let url = by_environment.url("/f");
            let ran = run(home.path(), &[quiet, "-u", "ann", "get", &url], &[("KETCH_PASSWORD", "sesame")]);
            assert_unseen(&ran);
            assert!(by_environment.heard().contains(&"PASS sesame".to_owned()));

            let by_netrc = Puppet::start(|_| {}, answer);
            netrc(home.path(), "default login ann password sesame account sesame\n", 0o600);
            assert_unseen(&run(home.path(), &[quiet, "get", &by_netrc.url("/f")], &[]));
            assert!(by_netrc.heard().contains(&"PASS sesame".to_owned()));
        }
    }
}

#[test]
fn a_password_in_the_users_own_words_is_never_shown() {
    let puppet = puppet();
    let home = tempfile::tempdir().unwrap();
    let script = "quote PASS sesame; quote acct sesame; user ann sesame";
    assert_unseen(&run(home.path(), &["-v", &puppet.url(""), "-c", script], &[]));
}

#[test]
fn a_password_in_the_words_that_json_begins_with_is_left_out() {
    let home = tempfile::tempdir().unwrap();
    for words in [
        &["-c", "quote PASS sesame; quote acct sesame; user ann sesame; open ann:sesame@h"][..],
        &["-vc", "user ann sesame"],
        &["get", "-c", "ftp://ann:sesame@127.0.0.1:1/f"],
        &["ann:sesame@127.0.0.1:1", "pwd"],
        &["--account", "sesame", "127.0.0.1:1", "pwd"],
        &["127.0.0.1:1", "user", "ann", "sesame"],
        &["127.0.0.1:1", "pwd", "--proxy=socks5h://ann:sesame@127.0.0.1:1"],
        &["get", "ftp://ann:sesame@h:0/f"],
    ] {
        let mut args = vec!["--json", "-v"];
        args.extend(words);
        let run = run(home.path(), &args, &[]);
        assert_unseen(&run);
        crate::support::lines::Lines::read(&run.stdout);
    }
}

#[test]
fn a_bad_url_is_not_quoted_with_its_password() {
    let home = tempfile::tempdir().unwrap();
    for url in [
        "ftp://ann:sesame@h:0/",
        "ftp://ann:sesame@/f",
        "http://ann:sesame@h/f",
        "ftp://ann:sesame@h%/f",
        "ftp://ann:sesame@a:b:c/f",
        "ftps://ann:sesame@localhost/f",
    ] {
        for words in [&["get", url][..], &["open", url], &[url, "pwd"], &["-c", "get x", url], &["ls", url]] {
            for json in [&[][..], &["--json"]] {
                let run = run(home.path(), &[json, words].concat(), &[]);
                assert_ne!(run.code, Some(0), "{words:?}");
                assert_unseen(&run);
            }
        }
    }
}

#[test]
fn the_password_of_the_environment_is_not_sent_for_nobody() {
    for url in [puppet(), puppet()] {
        let home = tempfile::tempdir().unwrap();
        let ran = run(home.path(), &["get", &url.url("/f")], &[("KETCH_PASSWORD", "sesame")]);
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        let heard = url.heard();
        assert!(heard.contains(&"PASS ketch@".to_owned()), "{heard:?}");
        assert!(heard.iter().all(|line| !line.contains("sesame")), "{heard:?}");
    }
}

#[test]
fn a_netrc_password_is_not_sent_to_another_host_or_user() {
    for (text, user) in [
        ("machine ftp.example.com login ann password sesame\n", None),
        ("machine 127.0.0.1:1 login ann password sesame\n", None),
        ("machine 127.0.0.1 login ann password sesame\n", Some("bob")),
    ] {
        let puppet = puppet();
        let home = tempfile::tempdir().unwrap();
        netrc(home.path(), text, 0o600);
        let url = user.map_or_else(|| puppet.url("/f"), |user| puppet.url_of(user, "/f"));
        run(home.path(), &["get", &url], &[]);
        let heard = puppet.heard();
        assert!(heard.iter().all(|line| !line.contains("sesame")), "{text}: {heard:?}");
    }
}

#[test]
fn a_netrc_that_others_can_read_is_warned_about() {
    let puppet = puppet();
    let home = tempfile::tempdir().unwrap();
    netrc(home.path(), "machine 127.0.0.1 login ann password sesame\n", 0o644);
    let run = run(home.path(), &["get", &puppet.url("/f")], &[]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.starts_with("warning: others can read the passwords in "), "{}", run.stderr);
}

#[test]
fn a_netrc_that_others_can_write_is_refused() {
    for mode in [0o620, 0o602, 0o666] {
        let puppet = puppet();
        let home = tempfile::tempdir().unwrap();
        netrc(home.path(), "machine 127.0.0.1 login ann password sesame\n", mode);
        let run = run(home.path(), &["get", &puppet.url("/f")], &[]);
        assert_eq!(run.code, Some(11), "{}", run.stderr);
        assert!(run.stderr.contains("others can write it"), "{}", run.stderr);
        assert_eq!(puppet.heard(), [""; 0]);
    }
}
