//! Servers that do not want many connections, with trees that many would share: nothing is lost, and nobody asks again and
//! again.

use std::fs;
use std::path::Path;
use std::time::Duration;

use ketch_demo::Config;

use super::run;
use crate::support::ketch::{Running, ketch};
use crate::support::site::Site;
use crate::support::until;

const FILES: usize = 240;

/// A site with a tree that is worth several connections; each file holds its own name.
fn site(change: impl FnOnce(&mut Config)) -> Site {
    let site = Site::with(change);
    for number in 0..FILES {
        let name = name(number);
        fs::create_dir_all(site.path(&name).parent().unwrap()).unwrap();
        site.write(&name, name.repeat(40));
    }
    site
}

fn name(number: usize) -> String {
    format!("t/d{}/file {number}", number % 12)
}

/// All of it is there.
fn is_whole(home: &Path) {
    for number in 0..FILES {
        let name = name(number);
        let text = fs::read_to_string(home.join(name.replacen('t', "copy", 1))).unwrap_or_default();
        assert_eq!(text, name.repeat(40));
    }
}

fn logins(site: &Site) -> usize {
    site.server.log().iter().filter(|line| line.starts_with("PASS")).count()
}

#[test]
fn a_server_with_room_for_two_is_shared_by_two_and_remembered() {
    let site = site(|config| config.max_connections = 2);
    let home = tempfile::tempdir().unwrap();
    let url = site.url("t");
    let first = run(home.path(), &["mirror", &url, "copy"]);
    assert_eq!(first.code, Some(0), "{first}");
    let note = "note: no more connections: login refused: 421 Too many connections; try again later.; going on with 2\n";
    assert_eq!(first.stderr.matches("no more connections").count(), 1, "{first}");
    assert!(first.stderr.contains(note), "{first}");
    assert_eq!(logins(&site), 2);
    is_whole(home.path());
    fs::remove_dir_all(home.path().join("copy")).unwrap();
    let again = run(home.path(), &["mirror", &url, "copy"]);
    assert_eq!((again.code, again.stderr.contains("no more connections")), (Some(0), false), "{again}");
    assert_eq!(logins(&site), 4);
    is_whole(home.path());
}

#[test]
fn a_login_that_is_refused_is_tried_by_one() {
    let site = site(|config| config.misdeeds.most_logins = Some(1));
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["mirror", "--parallel", "8", &site.url("t"), "copy"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("530 Too many users; try again later.; going on with 1\n"), "{run}");
    assert_eq!(logins(&site), 2);
    is_whole(home.path());
}

#[test]
fn connections_that_are_all_cut_are_made_again() {
    let site = site(|config| config.rate = Some(300_000));
    let home = tempfile::tempdir().unwrap();
    let mut command = ketch(home.path());
    let url = site.url("t");
    command.args(["mirror", "--parallel", "4", "--retries", "5", "--retry-wait", "0.1", &url, "copy"]);
    let running = Running::start(command);
    let moved = || site.server.log().iter().filter(|line| line.starts_with("RETR")).count();
    for turn in 1..3 {
        until("some files have come", || moved() > turn * 30);
        site.server.drop_connections();
    }
    let ran = running.end(Duration::from_secs(120)).expect("it ends");
    assert_eq!(ran.code, Some(0), "{ran}");
    is_whole(home.path());
}
