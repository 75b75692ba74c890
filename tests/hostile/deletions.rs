//! Mirrors that are to delete, in both directions, and servers that give them every reason to delete too much.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::{found, run};
use crate::support::ketch::Run;
use crate::support::puppet::{Host, Puppet, Then};

const FILE: &str = "type=file;size=6;modify=20260102030405; ";

/// A server with `one` and `two` and `d` at its top, and with what `inside` does when `d` is listed; what it is told to
/// delete goes.
fn server(mut inside: impl FnMut(&mut Host) -> Then + Send + 'static) -> Puppet {
    served(move |host, path| match path {
        "top" => listed(host, &format!("{FILE}one\r\n{FILE}two\r\ntype=dir; d\r\n")),
        _ => inside(host),
    })
}

/// A server that lists as `list` does, and does whatever else it is told.
fn served(mut list: impl FnMut(&mut Host, &str) -> Then + Send + 'static) -> Puppet {
    Puppet::start(
        |_| {},
        move |host, line| match line.split_once(' ').unwrap_or((line, "")) {
            ("MLSD", path) => list(host, path),
            // Where LIST is asked for all, it shows no links.
            ("LIST", _) => listed(host, "drwxr-xr-x 2 a b 6 Jan  2  2026 d\r\n"),
            // Whatever ends in a letter is a directory.
            ("DELE", path) if path.ends_with(".d") || path.ends_with("/d") => {
                said(host, "550 is a directory")
            }
            ("SIZE" | "MDTM", _) => said(host, "550 no"),
            ("DELE" | "RMD" | "RNTO" | "MKD", _) => said(host, "250 done"),
            ("RNFR", _) => said(host, "350 go on"),
            _ => Then::Usual,
        },
    )
}

pub(super) fn listed(host: &mut Host, listing: &str) -> Then {
    host.listing = listing.as_bytes().to_vec();
    Then::Usual
}

pub(super) fn said(host: &mut Host, line: &str) -> Then {
    host.say(line);
    Then::Done
}

/// Sends that much of a listing, and these words.
fn broken(host: &mut Host, listing: &str, end: &str) -> Then {
    let mut data = host.data();
    host.say("150 here");
    let _ = data.write_all(listing.as_bytes());
    drop(data);
    said(host, end)
}

/// A home with a tree: `top` has `one`, and what else is named.
fn home(files: &[&str]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    for file in ["one"].iter().chain(files) {
        let path = home.path().join("copy").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "hello\n").unwrap();
    }
    home
}

fn mirror(home: &Path, url: &str, up: bool, more: &[&str]) -> Run {
    let always = [
        "mirror",
        "--retries",
        "0",
        "--parallel",
        "1",
        "--compare",
        "size",
        "--max-delete",
        "none",
        "--delete",
    ];
    let trees = if up { ["copy", url] } else { [url, "copy"] };
    run(home, &[&always[..], more, &trees[..]].concat())
}

/// What would delete or rename something on the server.
fn deeds(puppet: Puppet) -> Vec<String> {
    let deeds = ["DELE ", "RMD ", "RNFR "];
    let heard = puppet.heard().into_iter();
    heard.filter(|line| deeds.iter().any(|deed| line.starts_with(deed))).collect()
}

/// What a server does when it is to list a directory.
type Listing = fn(&mut Host) -> Then;

/// Listings of `d` that are not to be believed, each with how it goes wrong.
const SPOILT: [(&str, Listing); 11] = [
    ("426", |host| broken(host, &format!("{FILE}three\r\n"), "426 cut")),
    ("451", |host| broken(host, &format!("{FILE}three\r\n"), "451 sorry")),
    ("552", |host| broken(host, "", "552 too much")),
    ("truncated", |host| {
        broken(host, &format!("{FILE}three\r\n"), "226-Options: -a -l\r\n226 Output truncated to 1 matches")
    }),
    ("half a line", |host| broken(host, &format!("{FILE}three\r\ntype=fi"), "226 done")),
    ("no line of this world", |host| listed(host, &format!("{FILE}three\r\nwhat is this\r\n"))),
    ("550", |host| said(host, "550 Permission denied")),
    ("553", |host| said(host, "553 no")),
    ("a name with a slash", |host| listed(host, &format!("{FILE}three\r\n{FILE}../two\r\n"))),
    ("a name with NUL", |host| listed(host, &format!("{FILE}three\r\n{FILE}t\0wo\r\n"))),
    ("a name twice", |host| listed(host, &format!("{FILE}three\r\n{FILE}three\r\n"))),
];

#[test]
fn a_listing_that_is_not_to_be_believed_deletes_nothing_here() {
    for (name, inside) in SPOILT {
        for more in [&[][..], &["--delete=before"], &["--backup-dir", "old"]] {
            let home = home(&["d/three", "d/four", "five"]);
            let puppet = server(inside);
            let ran = mirror(home.path(), &puppet.url("/top"), false, more);
            assert!(!matches!(ran.code, Some(0)), "{name}: {ran}");
            assert!(
                ran.stderr.contains("nothing is deleted, because not all could be listed"),
                "{name}: {ran}"
            );
            assert_eq!(found(&home.path().join("copy/d")), ["four", "three"], "{name} {more:?}");
            assert!(home.path().join("copy/five").exists() && !home.path().join("old").exists(), "{name}");
        }
    }
}

#[test]
fn a_listing_that_is_not_to_be_believed_deletes_nothing_there() {
    for (name, inside) in SPOILT {
        for more in [&[][..], &["--delete=before"], &["--backup-dir", "old"]] {
            let home = home(&["d/three"]);
            let puppet = server(inside);
            let ran = mirror(home.path(), &puppet.url("/top"), true, more);
            assert!(!matches!(ran.code, Some(0)), "{name}: {ran}");
            assert!(
                ran.stderr.contains("nothing is deleted, because not all could be listed"),
                "{name}: {ran}"
            );
            assert_eq!(deeds(puppet), [""; 0], "{name} {more:?}");
        }
    }
}

#[test]
fn a_plan_of_such_a_listing_deletes_nothing_when_it_is_applied() {
    for up in [false, true] {
        for (name, inside) in SPOILT {
            let home = home(&["d/three", "d/four", "five"]);
            let puppet = server(inside);
            let url = puppet.url("/top");
            let ran = mirror(home.path(), &url, up, &["--plan-out", "plan"]);
            assert!(!matches!(ran.code, Some(0)), "{name}: {ran}");
            assert!(ran.stderr.contains("nothing would be deleted"), "{name}: {ran}");
            let plan = fs::read_to_string(home.path().join("plan")).unwrap();
            assert!(!plan.contains("\"delete\"") && !plan.contains("\"rmdir\""), "{name}: {plan}");
            let shown = mirror(home.path(), &server(inside).url("/top"), up, &["--dry-run"]);
            assert!(!shown.stdout.contains("delete") && !shown.stdout.contains("rmdir"), "{name}: {shown}");
            assert_eq!(deeds(puppet), [""; 0], "{name}");
        }
    }
}

#[test]
fn a_listing_that_was_made_again_counts_as_it_is_then() {
    let home = home(&["d/three", "d/four", "five"]);
    let mut times = 0;
    let puppet = server(move |host| {
        times += 1;
        match times {
            1 => broken(host, &format!("{FILE}three\r\n"), "426 cut"),
            _ => listed(host, &format!("{FILE}three\r\n{FILE}four\r\n")),
        }
    });
    let args = [
        "mirror",
        "--retries",
        "2",
        "--retry-wait",
        "0.1",
        "--parallel",
        "1",
        "--compare",
        "size",
        "--delete",
    ];
    let ran = run(home.path(), &[&args[..], &[&*puppet.url("/top"), "copy"]].concat());
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(found(&home.path().join("copy/d")), ["four", "three"]);
    assert_eq!(found(&home.path().join("copy")), ["d", "one", "two"]);
}

#[test]
fn a_top_that_is_empty_all_of_a_sudden_deletes_nothing() {
    let home = home(&["d/three", "d/four", "two"]);
    for words in [&["--delete"][..], &["--delete=before"], &["--delete", "--delete-excluded"]] {
        let puppet = served(|host, _| listed(host, ""));
        let ran = run(home.path(), &[&["mirror"], words, &[&*puppet.url("/top"), "copy"]].concat());
        assert_eq!(ran.code, Some(14), "{ran}");
        assert!(ran.stderr.contains("nothing is deleted: 5 of 5 files"), "{ran}");
        assert_eq!(found(&home.path().join("copy/d")), ["four", "three"]);
    }
}

#[test]
fn nothing_is_deleted_behind_a_link_that_is_shown_as_a_directory() {
    // MLSD of pyftpdlib shows what links lead to; LIST says what they are.
    let home = home(&["two", "d/three", "e/five"]);
    let puppet = Puppet::start(
        |_| {},
        |host, line| match line.split_once(' ').unwrap_or((line, "")) {
            ("MLSD", "top") => {
                listed(host, &format!("{FILE}one\r\n{FILE}two\r\ntype=dir; d\r\ntype=dir; e\r\n"))
            }
            ("MLSD", "top/d") => listed(host, &format!("{FILE}three\r\n{FILE}elsewhere\r\n")),
            ("MLSD", _) => listed(host, &format!("{FILE}five\r\n{FILE}six\r\n")),
            ("LIST", _) => listed(
                host,
                "lrwxrwxrwx 1 a b 6 Jan  2  2026 d -> /srv/other\r\ndrwxr-xr-x 2 a b 6 Jan  2  2026 e\r\n",
            ),
            ("DELE", _) => said(host, "250 gone"),
            _ => Then::Usual,
        },
    );
    let ran = mirror(home.path(), &puppet.url("/top"), true, &[]);
    assert_eq!(ran.code, Some(14), "{ran}");
    assert!(ran.stderr.contains("could not delete `d`"), "{ran}");
    assert!(ran.stderr.contains("it is a link on the server, and nothing is deleted behind one"), "{ran}");
    assert_eq!(deeds(puppet), ["DELE top/e/six"]);
}

#[test]
fn a_tree_without_end_that_is_to_be_deleted_ends() {
    let home = home(&["two"]);
    let puppet = served(|host, path| match path {
        "top" => listed(host, &format!("{FILE}one\r\n{FILE}two\r\ntype=dir; d\r\n")),
        path => listed(host, &format!("type=dir; d\r\n{FILE}f{}\r\n", path.len())),
    });
    let ran = mirror(home.path(), &puppet.url("/top"), true, &[]);
    assert!(ran.stderr.contains("the depth of the tree is larger than 64 directories"), "{ran}");
    assert!(ran.stderr.contains("nothing is deleted, because not all could be listed"), "{ran}");
    let heard = puppet.heard();
    assert_eq!(heard.iter().filter(|line| line.starts_with("MLSD")).count(), 64);
    assert!(heard.iter().all(|line| !line.starts_with("DELE") && !line.starts_with("RMD")));
}

#[test]
fn what_could_not_be_transferred_keeps_everything_else() {
    // It may be there under its old name only.
    let home = home(&["old name", "three"]);
    let list =
        |host: &mut Host, _: &str| listed(host, &format!("{FILE}one\r\n{FILE}new name\r\n{FILE}three\r\n"));
    let refuses = |list: fn(&mut Host, &str) -> Then| {
        Puppet::start(
            |_| {},
            move |host, line| match line.split_once(' ').unwrap_or((line, "")) {
                ("MLSD", path) => list(host, path),
                ("RETR" | "STOR", _) => said(host, "550 Permission denied"),
                _ => Then::Usual,
            },
        )
    };
    let puppet = refuses(list);
    let ran = mirror(home.path(), &puppet.url("/top"), false, &[]);
    assert_eq!(ran.code, Some(24), "{ran}");
    let why = "nothing is deleted, because 1 file or directory could not be transferred";
    assert!(ran.stderr.contains(why), "{ran}");
    assert_eq!(found(&home.path().join("copy")), ["old name", "one", "three"]);
    let puppet = refuses(list);
    let ran = mirror(home.path(), &puppet.url("/top"), true, &[]);
    assert!(ran.stderr.contains(why), "{ran}");
    assert_eq!(deeds(puppet), [""; 0]);
}

#[test]
fn a_move_leaves_what_did_not_come() {
    // The server takes the file, and says that it could not keep it.
    let home = home(&["two"]);
    let puppet = Puppet::start(
        |_| {},
        |host, line| match line.split_once(' ').unwrap_or((line, "")) {
            ("MLSD", _) => listed(host, ""),
            ("STOR", path) if path.ends_with("two") => broken(host, "", "552 Quota exceeded"),
            ("SIZE", _) => said(host, "213 6"),
            _ => Then::Usual,
        },
    );
    let url = puppet.url("/top");
    let ran = run(home.path(), &["mirror", "--parallel", "1", "--compare", "size", "--move", "copy", &url]);
    assert!(!matches!(ran.code, Some(0)), "{ran}");
    assert_eq!(found(&home.path().join("copy")), ["two"]);
}

#[test]
fn a_move_leaves_what_was_changed_since() {
    let home = home(&[]);
    let path = home.path().join("copy/one");
    let puppet = Puppet::start(
        |_| {},
        move |host, line| match line.split_once(' ').unwrap_or((line, "")) {
            ("MLSD", _) => listed(host, ""),
            // After the upload somebody writes to it.
            ("SIZE", _) => {
                fs::write(&path, "other\n").unwrap();
                let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
                fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
                said(host, "213 6")
            }
            _ => Then::Usual,
        },
    );
    let url = puppet.url("/top");
    let ran = run(home.path(), &["mirror", "--parallel", "1", "--compare", "size", "--move", "copy", &url]);
    assert_eq!(ran.code, Some(28), "{ran}");
    assert!(ran.stderr.contains("it has changed since it was transferred"), "{ran}");
    assert_eq!(fs::read_to_string(home.path().join("copy/one")).unwrap(), "other\n");
}

#[test]
fn a_move_leaves_there_what_was_changed_since() {
    let home = tempfile::tempdir().unwrap();
    let mut fetched = false;
    let puppet = Puppet::start(
        |_| {},
        move |host, line| match line.split_once(' ').unwrap_or((line, "")) {
            ("MLSD", _) => listed(host, &format!("{FILE}one\r\n")),
            ("RETR", _) => {
                fetched = true;
                Then::Usual
            }
            ("SIZE", _) if fetched => said(host, "213 7"),
            _ => Then::Usual,
        },
    );
    let url = puppet.url("/top");
    let ran = run(home.path(), &["mirror", "--parallel", "1", "--move", &url, "copy"]);
    assert_eq!(ran.code, Some(28), "{ran}");
    assert_eq!(found(&home.path().join("copy")), ["one"]);
    assert_eq!(deeds(puppet), [""; 0]);
}
