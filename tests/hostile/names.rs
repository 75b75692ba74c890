//! Names in listings that lead out of their directory, or were not asked for.

use super::{assert_harmless, found, run};
use crate::support::puppet::{Puppet, Then};

const OUTSIDE: [&str; 5] = ["../x", "/etc/x", "a/b", "../../x", "./x"];

fn mlsd(names: &[&str]) -> Vec<u8> {
    names.iter().flat_map(|name| format!("type=file;size=6; {name}\r\n").into_bytes()).collect()
}

fn list(names: &[&str]) -> Vec<u8> {
    let line = |name: &&str| format!("-rw-r--r-- 1 a b 6 Jan  2  2026 {name}\r\n").into_bytes();
    names.iter().flat_map(line).collect()
}

fn puppet(listing: Vec<u8>, mlst: bool) -> Puppet {
    let prepare = move |host: &mut crate::support::puppet::Host| {
        host.listing = listing;
        host.mlst = mlst;
    };
    Puppet::start(prepare, |_, _| Then::Usual)
}

#[test]
fn a_listed_name_that_leads_outside_is_refused_aloud() {
    for name in OUTSIDE {
        for (listing, mlst) in [(mlsd(&[name, "good"]), true), (list(&[name, "good"]), false)] {
            let puppet = puppet(listing, mlst);
            let outer = tempfile::tempdir().unwrap();
            let home = outer.path().join("home");
            std::fs::create_dir(&home).unwrap();
            let run = run(&home, &["mget", &puppet.url("/*")]);
            assert_eq!(run.code, Some(14), "{name}: {}", run.stderr);
            assert!(run.stderr.contains(&format!("the name `{name}` is not one path component")), "{run:?}");
            assert_eq!(found(&home), ["good"], "{name}");
            assert_eq!(found(outer.path()), ["home"], "{name}");
            assert!(puppet.heard().iter().all(|line| !line.contains(name)), "{name}");
        }
    }
}

#[test]
fn a_listed_name_that_leads_outside_is_not_shown_as_an_entry() {
    for (listing, mlst) in [(mlsd(&["../x", "good"]), true), (list(&["../x", "good"]), false)] {
        let puppet = puppet(listing, mlst);
        let home = tempfile::tempdir().unwrap();
        let run = run(home.path(), &["ls", "-1", &puppet.url("/")]);
        assert_eq!((run.code, &*run.stdout), (Some(14), "good\n"), "{}", run.stderr);
    }
}

#[test]
fn a_listing_of_refused_names_is_not_a_flood_of_warnings() {
    let puppet = puppet(mlsd(&["../x"; 1000]), true);
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["ls", &puppet.url("/")]);
    assert_eq!(run.code, Some(14));
    assert_eq!(run.stderr.lines().filter(|line| line.starts_with("warning:")).count(), 10, "{}", run.stderr);
    assert!(run.stderr.contains("1000 lines of the listing are not shown above"), "{}", run.stderr);
}

#[test]
fn a_pattern_of_many_stars_takes_no_longer_than_another() {
    let name = "a".repeat(200);
    let puppet = puppet(mlsd(&[&name]), true);
    let home = tempfile::tempdir().unwrap();
    let begun = std::time::Instant::now();
    let pattern = format!("/{}b", "a*".repeat(60));
    let run = run(home.path(), &["mget", &puppet.url(&pattern)]);
    assert_eq!(run.code, Some(4), "{run}");
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_listed_parent_is_not_downloaded() {
    let puppet = puppet(mlsd(&["..", ".", "good"]), true);
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["mget", &puppet.url("/*"), "-O", "."]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(found(home.path()), ["good"]);
}

#[test]
fn what_was_not_asked_for_is_not_downloaded() {
    let cases: [(&str, i32, &[&str]); 4] = [
        ("/*.txt", 0, &["x.txt"]),
        ("/[a-z]?txt", 0, &["x.txt"]),
        ("/{x,y}.txt", 0, &["x.txt"]),
        ("/*.zip", 4, &[]),
    ];
    for (pattern, code, expected) in cases {
        let puppet = puppet(mlsd(&[".profile", "evil.sh", "x.txt", ".txt", "X.TXT"]), true);
        let home = tempfile::tempdir().unwrap();
        let run = run(home.path(), &["mget", &puppet.url(pattern)]);
        assert_eq!(run.code, Some(code), "{pattern}: {}", run.stderr);
        assert_eq!(found(home.path()), expected, "{pattern}");
    }
}

#[test]
fn a_listed_name_obeyed_by_terminals_is_shown_escaped() {
    let names = ["red\x1b[31m", "bell\x07", "txt\u{202e}exe.", "c1\u{9b}2J", "back\x08", "cr\rx", "del\x7f"];
    for (listing, mlst) in [(mlsd(&names), true), (list(&names), false)] {
        for command in [&["ls"][..], &["ls", "-l"], &["dir"], &["nlist"], &["mget", "--no-times"]] {
            let puppet = puppet(listing.clone(), mlst);
            let home = tempfile::tempdir().unwrap();
            let path = if command[0] == "mget" { "/*" } else { "/" };
            let run = run(home.path(), &[command, &["-v", &puppet.url(path)]].concat());
            assert_harmless(&run);
            assert!(run.stdout.contains("\\x1b[31m") || run.stderr.contains("\\x1b[31m"), "{run:?}");
        }
    }
}
