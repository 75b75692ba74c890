//! Digests by a server that means no good, and checksum files without an end.

use super::{assert_harmless, found, run};
use crate::support::puppet::{Host, Puppet, Then};

/// The digest of `hello\n`.
const SHA256: &str = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

/// A server that offers HASH and answers it in its own way.
fn hashes(mut answer: impl FnMut(&mut Host) -> Then + Send + 'static) -> Puppet {
    Puppet::start(
        |_| {},
        move |host, line| match line.split(' ').next() {
            Some("FEAT") => {
                host.say("211-Features:\r\n HASH SHA-256\r\n211 End");
                Then::Done
            }
            Some("HASH") => answer(host),
            _ => Then::Usual,
        },
    )
}

#[test]
fn a_digest_in_strange_words_is_no_digest() {
    let words = [
        "213 SHA-256 0-6 f".to_owned(),
        format!("213 SHA-256 0-6 {SHA256} other"),
        format!("213 SHA-256 3-6 {SHA256} f"),
        format!("213 MD5 0-6 {SHA256} f"),
        format!("213 SHA-256 0-6 {SHA256}00 f"),
        format!("213 SHA-256 0-6 \x1b[2J{SHA256} f"),
        format!("213 SHA-256 0-6 {} f", "é".repeat(32)),
        "213 ".to_owned(),
    ];
    for said in words {
        let puppet = hashes(move |host| {
            host.say(&said);
            Then::Done
        });
        let home = tempfile::tempdir().unwrap();
        let run = run(home.path(), &["get", "--verify", "hash", &puppet.url("/f")]);
        assert_eq!(run.code, Some(37), "{run}");
        assert_harmless(&run);
        assert!(!found(home.path()).contains(&"f".to_owned()));
    }
}

#[test]
fn an_endless_digest_ends() {
    let puppet = hashes(|host| {
        host.send(b"213 SHA-256 0-6 ");
        while host.send(&[b'0'; 4096]) {}
        Then::Leave
    });
    let home = tempfile::tempdir().unwrap();
    let args = ["get", "--verify", "hash", "--timeout", "5", "--retries", "0", &puppet.url("/f")];
    let run = run(home.path(), &args);
    assert_eq!(run.code, Some(37), "{run}");
    assert!(!found(home.path()).contains(&"f".to_owned()));
}

#[test]
fn a_digest_that_never_comes_is_not_waited_for_longer_than_the_file_is_worth() {
    let puppet = hashes(|host| {
        host.wait_for_the_end();
        Then::Leave
    });
    let home = tempfile::tempdir().unwrap();
    let args = ["get", "--verify", "hash", "--timeout", "1", "--retries", "0", &puppet.url("/f")];
    let run = run(home.path(), &args);
    assert_eq!(run.code, Some(32), "{run}");
    assert!(!found(home.path()).contains(&"f".to_owned()));
}

#[test]
fn an_algorithm_with_a_command_in_its_name_is_not_sent() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| {
            if line != "FEAT" {
                return Then::Usual;
            }
            host.say("211-Features:\r\n HASH SHA-256\rDELE f;MD5\r\n211 End");
            Then::Done
        },
    );
    let home = tempfile::tempdir().unwrap();
    run(home.path(), &["get", "--verify", "hash", &puppet.url("/f")]);
    assert!(puppet.heard().iter().all(|line| !line.contains("DELE")));
}

#[test]
fn a_checksum_file_without_an_end_fills_no_memory() {
    let puppet = Puppet::start(
        |host| {
            host.size = Some("1".to_owned());
            host.file = b"00000000  x\n".repeat(3_000_000);
        },
        |_, _| Then::Usual,
    );
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["hash", "--check", &puppet.url("/SUMS")]);
    assert_eq!(run.code, Some(37), "{run}");
    assert!(run.stderr.contains("the checksum file is larger than"), "{run}");
}
