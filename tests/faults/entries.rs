//! Memory for trees: a hundred thousand entries stay in 64 MB, whatever is done with them.
//!
//! `KETCH_ENTRIES=1000000 cargo test --test ketch faults::entries` takes a million, which must end and may take more.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::support::ketch::{Run, Running, ketch};
use crate::support::puppet::{Puppet, Then};
use crate::support::real::variable;

/// Entries that must fit.
const MANY: usize = 100_000;

/// The memory they must fit into, in bytes.
const ROOM: u64 = 64 * 1024 * 1024;

/// Files in a directory, and directories in one.
const FILES: usize = 990;
const DIRECTORIES: usize = 10;

/// What is in a directory of a tree that nobody has: `top`, `top/d7` and `top/d7/e3`, and files in the last ones.
fn listing(path: &str, entries: usize) -> String {
    let mut text = String::new();
    let tops = entries / (FILES + DIRECTORIES) / DIRECTORIES;
    let (letter, count) = match path.matches('/').count() {
        0 => ('d', tops),
        1 => ('e', DIRECTORIES),
        _ => ('f', FILES + DIRECTORIES),
    };
    for number in 0..count {
        let _ = match letter {
            'f' => {
                write!(text, "type=file;size={number};modify=20260102030405; a file with a name {number}\r\n")
            }
            _ => write!(text, "type=dir; {letter}{number}\r\n"),
        };
    }
    text
}

fn server(entries: usize) -> Puppet {
    Puppet::start(
        |_| {},
        move |host, line| match line.split_once(' ').unwrap_or((line, "")) {
            ("MLSD", path) => {
                host.listing = listing(path, entries).into_bytes();
                Then::Usual
            }
            // Each directory is tried for a link, and each file goes.
            ("DELE", path) => {
                host.say(if path.contains("file") { "250 gone" } else { "550 is a directory" });
                Then::Done
            }
            ("RMD", _) => {
                host.say("250 gone");
                Then::Done
            }
            _ => Then::Usual,
        },
    )
}

/// Runs ketch, and measures the most memory that it has.
fn peak(home: &Path, args: &[&str]) -> (u64, Run) {
    let mut command = ketch(home);
    command.args(["--parallel", "1", "--progress", "never"]).args(args);
    let running = Running::start(command);
    let mut peak = 0;
    // It only grows, so the last look is as good as the highest one.
    while let Some(now) = running.peak_memory() {
        peak = now;
        std::thread::park_timeout(Duration::from_millis(2));
    }
    (peak, running.end(Duration::from_secs(1800)).expect("it ends"))
}

#[test]
fn a_hundred_thousand_entries_stay_in_64_megabytes() {
    let wanted = variable("KETCH_ENTRIES").map(|entries| entries.to_string_lossy().parse().unwrap());
    let entries: usize = wanted.unwrap_or(MANY);
    let found = entries + entries / (FILES + DIRECTORIES) + entries / (FILES + DIRECTORIES) / DIRECTORIES;
    let table: [(&[&str], &str, usize); 4] = [
        (&["find"], "top/d0/e9/a file with a name 7", found + 1),
        (&["mirror", "--dry-run"], "get     d0/e9/a file with a name 7 (new, 7)", found),
        (&["du", "-s"], "top", 1),
        (&["rm", "-r"], "", 0),
    ];
    for (words, line, lines) in table {
        let home = tempfile::tempdir().unwrap();
        let puppet = server(entries);
        let url = puppet.url("/top");
        let target: &[&str] = if words[0] == "mirror" { &["copy"] } else { &[] };
        let (peak, run) = peak(home.path(), &[words, &[&*url], target].concat());
        assert_eq!(run.code, Some(0), "{words:?}: {}", run.stderr);
        assert_eq!(run.stdout.lines().count(), lines, "{words:?}");
        assert!(run.stdout.contains(line), "{words:?}: {}", run.stdout.lines().take(5).collect::<String>());
        super::tell(&format!("faults: {words:?}, {entries} entries: {} KB of memory\n", peak / 1024));
        assert!(wanted.is_some() || peak < ROOM, "{words:?}: {peak} bytes");
    }
}

#[test]
fn a_hundred_thousand_entries_too_many_stay_in_64_megabytes() {
    // They are there, and nothing of them at the source: half of the memory is for what is to be deleted.
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("site")).unwrap();
    let puppet = server(MANY);
    let url = puppet.url("/top");
    let args = ["mirror", "--delete", "--max-delete", "none", "site", &*url];
    let (peak, run) = peak(home.path(), &args);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    super::tell(&format!("faults: mirror --delete, {MANY} entries: {} KB of memory\n", peak / 1024));
    assert!(peak < ROOM, "{peak} bytes");
}
