//! A second command in an argument: whoever wrote the URL, the name or the password, it is refused before any of it
//! is sent.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;

use super::{assert_harmless, run};
use crate::support::ketch::{Run, Running, ketch};
use crate::support::puppet::{Puppet, Then};

const SMUGGLED: [&str; 4] = ["a\r\nDELE b", "a\nDELE b", "a\rDELE b", "a\n"];

fn puppet() -> Puppet {
    Puppet::start(|_| {}, |_, _| Then::Usual)
}

/// Refused by the rules of words (2) or of safety (14), and nothing that was to be smuggled in was sent.
fn assert_refused(run: &Run, puppet: Puppet, what: &str) {
    assert!(matches!(run.code, Some(2 | 14)), "{what:?}: {run:?}");
    assert_harmless(run);
    let heard = puppet.heard();
    let harmless = |line: &String| matches!(&**line, "USER anonymous" | "USER ann" | "PASS ketch@" | "QUIT");
    assert!(heard.iter().all(harmless), "{what:?}: {heard:?}");
}

/// Runs ketch at a puppet with these words, the last of which is bad, where `prepare` has put what it needs.
fn sends_nothing(words: &[&str], bad: &str, prepare: impl FnOnce(&Path)) {
    let puppet = puppet();
    let home = tempfile::tempdir().unwrap();
    prepare(home.path());
    let run = run(home.path(), &[&[&*puppet.url("")], words, &[bad]].concat());
    assert_refused(&run, puppet, bad);
}

#[test]
fn a_line_end_in_a_url_sends_nothing() {
    for bad in ["%0d%0aDELE%20b", "%0aDELE%20b", "%0d", "%00"] {
        for command in ["get", "cat", "ls", "rm", "mkdir", "mget"] {
            let (path, user, host) = (puppet(), puppet(), puppet());
            let home = tempfile::tempdir().unwrap();
            let by_path = run(home.path(), &[command, &path.url(&format!("/a{bad}"))]);
            assert_refused(&by_path, path, bad);
            let by_user = run(home.path(), &[command, &user.url_of(&format!("a{bad}:x"), "/f")]);
            assert_refused(&by_user, user, bad);
            let by_password = run(home.path(), &[command, &host.url_of(&format!("ann:x{bad}"), "/f")]);
            assert_refused(&by_password, host, bad);
        }
    }
}

#[test]
fn a_line_end_in_a_user_name_sends_nothing() {
    for bad in SMUGGLED {
        let puppet = puppet();
        let home = tempfile::tempdir().unwrap();
        let run = run(home.path(), &["get", "-u", bad, &puppet.url("/f")]);
        assert_refused(&run, puppet, bad);
    }
}

#[test]
fn a_line_end_in_a_password_or_account_sends_nothing() {
    for bad in SMUGGLED {
        let puppet = puppet();
        let home = tempfile::tempdir().unwrap();
        let mut command = ketch(home.path());
        command.args(["get", "-u", "ann", &puppet.url("/f")]).env("KETCH_PASSWORD", bad);
        let run = Running::start(command).end(super::PATIENCE).unwrap();
        assert!(!run.stderr.contains("DELE"), "a password is shown: {run:?}");
        assert_refused(&run, puppet, bad);
    }
}

#[test]
fn a_line_end_in_a_remote_path_sends_nothing() {
    for bad in SMUGGLED {
        for words in [&["get"][..], &["cat"], &["rm"], &["mkdir"], &["rmdir"], &["cd"], &["ls"], &["size"]] {
            sends_nothing(words, bad, |_| {});
        }
    }
}

#[test]
fn a_line_end_in_the_name_of_an_uploaded_file_sends_nothing() {
    for bad in SMUGGLED {
        for words in [&["put"][..], &["mput"], &["put", "-O", "d"]] {
            sends_nothing(words, bad, |home| {
                std::fs::write(home.join(OsStr::from_bytes(bad.as_bytes())), "x").unwrap();
            });
        }
    }
}

#[test]
fn a_line_end_in_the_users_own_words_sends_nothing() {
    for bad in SMUGGLED {
        for words in [&["quote", "NOOP"][..], &["site"], &["mv", "x"]] {
            sends_nothing(words, bad, |_| {});
        }
    }
}

#[test]
fn a_line_end_in_a_working_directory_is_not_believed() {
    // The directory that PWD names is sent back by CWD: what it holds must not become a command.
    for path in ["/a\rDELE b", "/a\0DELE b", "/a\u{0}"] {
        let puppet = Puppet::start(
            |_| {},
            move |host, line| {
                if line != "PWD" {
                    return Then::Usual;
                }
                host.say(&format!("257 \"{path}\" is it"));
                Then::Done
            },
        );
        let home = tempfile::tempdir().unwrap();
        let url = puppet.url("");
        let run = run(home.path(), &[&url, "-c", "-pwd; cd x; cd; ls 'a b'; pwd"]);
        assert_harmless(&run);
        let heard = puppet.heard();
        assert!(heard.iter().all(|line| !line.contains("DELE")), "{heard:?}");
    }
}
