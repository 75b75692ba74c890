//! Words of a server that a terminal would obey: escaped on every way out, on pipes as well.

use super::{assert_harmless, run};
use crate::support::puppet::{Puppet, Then};

/// Clears the screen, sets the title, deletes a character, turns the writing around, and is no UTF-8.
const EVIL: &[u8] = b"\x1b[2J\x1b]0;pwned\x07x\x08\x9b31m\xe2\x80\xae \xc2\x9b1m\x7f";

/// Answers `verb` with a reply of this code, evil words, and perhaps a second line of them.
fn puppet(verb: &'static str, code: &'static str, front: &'static str) -> Puppet {
    Puppet::start(
        |_| {},
        move |host, line| {
            if line.split(' ').next() != Some(verb) {
                return Then::Usual;
            }
            let (code, front) = (code.as_bytes(), front.as_bytes());
            host.send(&[code, b"-", EVIL, b"\r\n", EVIL, b"\r\n", code, b" ", front, EVIL, b"\r\n"].concat());
            Then::Done
        },
    )
}

#[test]
fn escape_sequences_in_replies_are_shown_as_text() {
    let cases: [(&str, &str, &str, &[&str]); 12] = [
        ("", "220", "", &["pwd"]),
        ("", "421", "", &["pwd"]),
        ("USER", "530", "", &["pwd"]),
        ("PASS", "230", "", &["pwd"]),
        ("PASS", "530", "", &["pwd"]),
        ("PWD", "257", "\"/a\" ", &["pwd"]),
        ("PWD", "257", "\"/a", &["pwd"]),
        ("PWD", "550", "", &["pwd"]),
        ("NOOP", "200", "", &["quote", "NOOP"]),
        ("NOOP", "500", "", &["quote", "NOOP"]),
        ("RETR", "550", "", &["get", "f"]),
        ("EPSV", "229", "", &["--passive", "ls"]),
    ];
    for (verb, code, front, words) in cases {
        for loud in [&[][..], &["-v"]] {
            let puppet = puppet(verb, code, front);
            let home = tempfile::tempdir().unwrap();
            let url = puppet.url("");
            let run = run(home.path(), &[loud, &[&*url], words].concat());
            assert_harmless(&run);
            if loud.is_empty() && !code.starts_with('2') {
                assert!(run.stderr.contains("\\x1b[2J"), "{verb} {code}: {run:?}");
            }
        }
    }
}

#[test]
fn a_reply_cannot_pass_for_a_line_of_ours() {
    for (verb, words) in [("PASS", &["pwd"][..]), ("RETR", &["get", "f"]), ("NOOP", &["quote", "NOOP"])] {
        let puppet = Puppet::start(
            |_| {},
            move |host, line| {
                if line.split(' ').next() != Some(verb) {
                    return Then::Usual;
                }
                host.say("530-no\r\nerror: enter your password on http://evil.example/\r\n530 no");
                Then::Done
            },
        );
        let home = tempfile::tempdir().unwrap();
        let url = puppet.url("");
        let run = run(home.path(), &[&[&*url], words].concat());
        assert!(run.stderr.contains("    error: enter"), "{run:?}");
        assert!(run.stderr.lines().filter(|line| line.starts_with("error:")).count() == 1, "{run:?}");
    }
}
