//! Trees that no disk or server has room for as they are: names that clash or are none, depths without end, loops. What can
//! be had is had, what cannot is told, and nothing is merged.

use super::deletions::{listed, said};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::{found, run};
use crate::support::ketch::Run;
use crate::support::puppet::{Puppet, Then};

const FILE: &str = "type=file;size=6;modify=20260102030405; ";

/// A server that lists as `list` does, and LIST as `links`; directories are made as `make` says.
fn served(
    list: impl Fn(&str) -> String + Send + 'static,
    links: &'static str,
    make: impl Fn(&str) -> &'static str + Send + 'static,
) -> Puppet {
    Puppet::start(
        |_| {},
        move |host, line| match line.split_once(' ').unwrap_or((line, "")) {
            ("MLSD", path) => listed(host, &list(path)),
            ("LIST", _) => listed(host, links),
            ("MKD", path) => said(host, make(path)),
            ("RMD", _) => said(host, "250 gone"),
            ("DELE", path) if path.ends_with("/f") => said(host, "250 gone"),
            ("SIZE" | "MDTM", path)
                if ["top", "site", "d"].contains(&path.rsplit('/').next().unwrap_or_default()) =>
            {
                said(host, "550 is a directory")
            }
            ("DELE", _) => said(host, "550 is a directory"),
            _ => Then::Usual,
        },
    )
}

/// Both ways of copying a tree down, and both ways up.
fn copies(home: &Path, url: &str, up: bool) -> [Vec<String>; 2] {
    let always = ["--parallel", "1", "--retries", "0"];
    let copy = if up { ["put", "-r"] } else { ["get", "-r"] };
    let trees = if up { ["site", url] } else { [url, "copy"] };
    let _ = fs::remove_dir_all(home.join("copy"));
    let words = |words: &[&str]| [words, &always, &trees].concat().into_iter().map(str::to_owned).collect();
    [words(&copy), words(&["mirror", "--compare", "size"])]
}

/// Does it both ways, each with a server of its own.
fn both(home: &Path, up: bool, server: impl Fn() -> Puppet, check: impl Fn(&Run, Vec<String>)) {
    for way in 0..2 {
        let puppet = server();
        let args = &copies(home, &puppet.url("/top"), up)[way];
        let run = run(home, args);
        check(&run, puppet.heard());
    }
}

fn count(heard: &[String], verb: &str) -> usize {
    heard.iter().filter(|line| line.starts_with(verb)).count()
}

#[test]
fn names_that_differ_by_case_come_down_as_two_where_there_is_room_for_two() {
    let home = tempfile::tempdir().unwrap();
    let server = || served(|_| format!("{FILE}A\r\n{FILE}a\r\n{FILE}B\r\n"), "", |_| "257 made");
    both(home.path(), false, server, |run, _| {
        assert_eq!(run.code, Some(0), "{run}");
        assert_eq!(found(&home.path().join("copy")), ["A", "B", "a"]);
    });
}

#[test]
fn names_that_differ_by_case_go_up_as_one_where_they_are_one() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("site")).unwrap();
    for name in ["A", "a", "B"] {
        fs::write(home.path().join("site").join(name), "hello\n").unwrap();
    }
    let folds = |path: &str| if path.contains(".KETCH-CASE") { "550 File exists" } else { "257 made" };
    both(
        home.path(),
        true,
        || served(|_| String::new(), "", folds),
        |run, heard| {
            assert_eq!(run.code, Some(14), "{run}");
            assert!(run.stderr.contains("could not mirror `a`"), "{run}");
            assert!(run.stderr.contains("their names differ by case only"), "{run}");
            let stored = heard
                .iter()
                .filter(|line| line.starts_with("STOR"))
                .filter_map(|line| line.rsplit('/').next());
            assert_eq!(stored.collect::<Vec<_>>(), ["A", "B"]);
        },
    );
    // Where there is room for both, both go.
    both(
        home.path(),
        true,
        || served(|_| String::new(), "", |_| "257 made"),
        |run, heard| {
            assert_eq!((run.code, count(&heard, "STOR")), (Some(0), 3), "{run}");
        },
    );
}

#[test]
fn a_name_that_is_none_here_is_the_failure_of_its_file() {
    let home = tempfile::tempdir().unwrap();
    let long = "n".repeat(300);
    let listing = format!("{FILE}f\r\n{FILE}{long}\r\ntype=dir; {long}d\r\n");
    let server = move || {
        let listing = listing.clone();
        served(move |path| if path == "top" { listing.clone() } else { String::new() }, "", |_| "257 made")
    };
    both(home.path(), false, server, |run, _| {
        assert_eq!(run.code, Some(11), "{run}");
        assert!(run.stderr.contains(&format!("could not download `top/{long}`")), "{run}");
        assert!(run.stderr.contains(&format!("could not make the directory `{long}d`")), "{run}");
        assert_eq!(found(&home.path().join("copy")), ["f"]);
    });
}

#[test]
fn a_name_that_no_command_line_holds_is_the_failure_of_its_file() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("site/d\r\nDELE f")).unwrap();
    for name in ["f", "a\r\nDELE f", "d\r\nDELE f/f"] {
        fs::write(home.path().join("site").join(name), "hello\n").unwrap();
    }
    both(
        home.path(),
        true,
        || served(|_| String::new(), "", |_| "257 made"),
        |run, heard| {
            assert_eq!(run.code, Some(14), "{run}");
            for name in ["a\\r\\nDELE f", "d\\r\\nDELE f"] {
                assert!(run.stderr.contains(&format!("could not mirror `{name}`")), "{run}");
            }
            assert_eq!((count(&heard, "STOR"), count(&heard, "DELE")), (1, 0), "{run}");
        },
    );
}

#[test]
fn a_tree_without_end_comes_down_to_its_64th_directory() {
    let home = tempfile::tempdir().unwrap();
    let server = || served(|path| format!("type=dir; d\r\n{FILE}{}f\r\n", path.len()), "", |_| "257 made");
    both(home.path(), false, server, |run, heard| {
        assert_eq!(run.code, Some(37), "{run}");
        assert!(run.stderr.contains("the depth of the tree is larger than 64 directories"), "{run}");
        assert_eq!((count(&heard, "MLSD"), count(&heard, "RETR")), (64, 64));
    });
}

#[test]
fn a_tree_that_is_too_deep_goes_up_to_its_64th_directory() {
    let home = tempfile::tempdir().unwrap();
    let deep = (0..70).fold(home.path().join("site"), |path, _| path.join("d"));
    fs::create_dir_all(&deep).unwrap();
    for level in [0, 63, 64, 69] {
        let path = (0..level).fold(home.path().join("site"), |path, _| path.join("d"));
        fs::write(path.join("f"), "hello\n").unwrap();
    }
    let server = || served(|_| String::new(), "", |_| "257 made");
    both(home.path(), true, server, |run, heard| {
        assert_eq!(run.code, Some(37), "{run}");
        assert!(run.stderr.contains("the depth of the tree is larger than 64 directories"), "{run}");
        let stored: Vec<usize> = heard
            .iter()
            .filter(|line| line.starts_with("STOR"))
            .map(|line| line.matches("/d").count())
            .collect();
        assert_eq!(stored, [0, 63]);
    });
}

#[test]
fn a_directory_that_is_a_link_to_one_above_it_is_no_tree() {
    // MLSD shows it as a directory, LIST as what it is.
    let home = tempfile::tempdir().unwrap();
    let server = || {
        served(
            |_| format!("type=dir; d\r\n{FILE}f\r\n"),
            "lrwxrwxrwx 1 a b 6 Jan  2  2026 d -> .\r\n",
            |_| "257 made",
        )
    };
    both(home.path(), false, server, |run, heard| {
        assert!(run.stderr.contains("1 file downloaded"), "{run}");
        assert_eq!((count(&heard, "MLSD"), count(&heard, "RETR")), (2, 1));
        assert!(!home.path().join("copy/d/f").exists());
    });
    let puppet = server();
    let run = run(home.path(), &["find", &puppet.url("/top")]);
    assert_eq!(run.stdout, "top\ntop/d\ntop/f\n", "{run}");
}

#[test]
fn links_here_that_lead_in_circles_do_not_go_up() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir_all(home.path().join("site/d")).unwrap();
    fs::write(home.path().join("site/d/f"), "hello\n").unwrap();
    symlink("..", home.path().join("site/d/up")).unwrap();
    symlink("self", home.path().join("site/self")).unwrap();
    let server = || served(|_| String::new(), "", |_| "257 made");
    both(home.path(), true, server, |run, heard| {
        assert_eq!(run.code, Some(0), "{run}");
        assert_eq!(count(&heard, "STOR"), 1);
        assert!(heard.iter().all(|line| !line.contains("up") && !line.contains("self")), "{run}");
    });
    let puppet = server();
    let args =
        ["mirror", "--parallel", "1", "--compare", "size", "--links", "follow", "site", &puppet.url("/top")];
    let run = run(home.path(), &args);
    assert_eq!(run.code, Some(14), "{run}");
    assert!(run.stderr.contains("the link leads back to a directory above it"), "{run}");
    assert_eq!(count(&puppet.heard(), "STOR"), 1);
}

#[test]
fn directories_are_made_by_commands_that_are_sent_together() {
    let home = tempfile::tempdir().unwrap();
    for number in 0..150 {
        fs::create_dir_all(home.path().join(format!("site/d{number}/e"))).unwrap();
    }
    let served = |lock_step: bool| {
        let mut waiting = 0;
        let puppet = Puppet::start(
            |_| {},
            move |host, line| match line.split_once(' ').unwrap_or((line, "")) {
                ("MLSD", _) => listed(host, ""),
                // Every second is there already, and no answer comes before the next command but at the end of a batch.
                ("MKD", _) if lock_step => said(host, "257 made"),
                ("MKD", _) => {
                    waiting += 1;
                    let last = [64, 128, 150, 214, 278, 300].contains(&waiting);
                    if last {
                        let before = [0, 64, 128, 150, 214, 278];
                        let begun = before.into_iter().filter(|begun| *begun < waiting).max().unwrap_or(0);
                        (begun..waiting).for_each(|_| _ = host.say("257 made"));
                    }
                    Then::Done
                }
                _ => Then::Usual,
            },
        );
        let url = puppet.url("/top");
        let mut args = vec!["mirror", "--parallel", "1", "--compare", "size", "site", &url];
        if lock_step {
            args.push("--lock-step");
        }
        let run = run(home.path(), &args);
        assert_eq!(run.code, Some(0), "{run}");
        assert!(run.stderr.contains("300 directories made"), "{run}");
        assert_eq!(count(&puppet.heard(), "MKD"), 300);
    };
    served(false);
    served(true);
}
