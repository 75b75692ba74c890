//! Servers that do not want to be asked over several connections, or say that they can do what they cannot: the file
//! comes all the same, or the failure is told.

use ketch_demo::Config;

use super::{found, run};
use crate::support::ketch::{Run, Running, ketch};
use crate::support::site::Site;
use crate::support::until;

const SIZE: usize = 5_000_000;

/// Bytes of which no two blocks are alike.
fn noise() -> Vec<u8> {
    (0..SIZE as u64 / 8).flat_map(|n| (n.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ n).to_le_bytes()).collect()
}

/// What four connections to such a server come to, and what it was asked.
fn fetch(change: impl FnOnce(&mut Config)) -> (Run, Vec<String>) {
    let site = Site::with(|config| {
        config.rate = Some(3 << 20);
        change(config);
    });
    site.write("f", noise());
    let home = tempfile::tempdir().unwrap();
    let ran = run(home.path(), &["get", "--segments", "4", &site.url("f"), "-o", "out"]);
    if ran.code == Some(0) {
        assert!(std::fs::read(home.path().join("out")).unwrap() == noise(), "the bytes differ: {ran}");
        assert_eq!(found(home.path()), ["out"], "{ran}");
    } else {
        assert!(!home.path().join("out").exists(), "{ran}");
    }
    (ran, site.server.log())
}

fn count(log: &[String], verb: &str) -> usize {
    log.iter().filter(|line| line.starts_with(verb)).count()
}

#[test]
fn a_server_that_lets_no_third_client_in_serves_two() {
    let (ran, log) = fetch(|config| config.max_connections = 2);
    assert_eq!(ran.code, Some(0), "{ran}");
    let note = "note: no more connections: login refused: 421 Too many connections; try again later.; going on with 2\n";
    assert!(ran.stderr.contains(note), "{ran}");
    assert_eq!(count(&log, "PASS"), 2);
    let (ran, log) = fetch(|config| config.misdeeds.most_logins = Some(1));
    assert_eq!(ran.code, Some(0), "{ran}");
    let note =
        "note: no more connections: login refused: 530 Too many users; try again later.; going on with 1\n";
    assert!(ran.stderr.contains(note), "{ran}");
    assert_eq!(count(&log, "PASS"), 2, "a login that fails is not multiplied");
}

#[test]
fn a_server_that_cannot_begin_in_the_middle_serves_one() {
    let (ran, log) = fetch(|config| config.without = vec!["REST"]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.stderr.contains("a connection is given up: the server refused `REST`: 502"), "{ran}");
    assert_eq!(count(&log, "RETR"), 1, "{log:?}");
}

#[test]
fn a_server_that_only_says_that_it_begins_in_the_middle_is_found_out() {
    let (ran, log) = fetch(|config| config.misdeeds.ignores_rest = true);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.stderr.contains("note: starting `f` over, with one connection: "), "{ran}");
    assert!(count(&log, "REST") > 0);
}

#[test]
fn a_server_that_tells_no_size_serves_one() {
    let (ran, log) = fetch(|config| config.without = vec!["SIZE"]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(ran.stderr.contains("the server does not tell the size of `f`: it comes over one"), "{ran}");
    assert_eq!(count(&log, "PASS"), 1);
}

#[test]
fn a_server_that_tells_a_wrong_size_is_not_believed() {
    // It sends less than it says.
    let (ran, _) = fetch(|config| config.misdeeds.size = Some(|size| size + 1_000_000));
    assert_eq!(ran.code, Some(34), "{ran}");
    assert!(ran.stderr.contains("the transfer is incomplete: 5000000 of 6000000 bytes"), "{ran}");
    // It sends more.
    let (ran, _) = fetch(|config| config.misdeeds.size = Some(|size| size - 1_000_000));
    assert_eq!(ran.code, Some(34), "{ran}");
    assert!(ran.stderr.contains("the transfer is incomplete: "), "{ran}");
    // No disk has as much; nobody takes the room for it.
    let (ran, _) = fetch(|config| config.misdeeds.size = Some(|_| u64::MAX / 2));
    assert_eq!(ran.code, Some(34), "{ran}");
}

#[test]
fn a_server_that_goes_down_and_comes_back_is_gone_on_with() {
    let site = Site::with(|config| {
        config.rate = Some(1 << 20);
        // Those that it has cut still count for a moment.
        config.max_connections = 3;
    });
    site.write("f", noise());
    let home = tempfile::tempdir().unwrap();
    let mut command = ketch(home.path());
    let url = site.url("f");
    command.args(["get", "--segments", "3", "--retries", "5", "--retry-wait", "0.1", &url, "-o", "out"]);
    let running = Running::start(command);
    for _ in 0..2 {
        let before = count(&site.server.log(), "RETR");
        until("they have begun", || count(&site.server.log(), "RETR") > before + 1);
        site.server.drop_connections();
    }
    let ran = running.end(std::time::Duration::from_secs(60)).expect("it ends");
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(std::fs::read(home.path().join("out")).unwrap() == noise(), "the bytes differ: {ran}");
}
