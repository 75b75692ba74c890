//! Trees that a server makes up: what is done with them ends, and what is deleted was seen.

use super::{found, run, served, tree};
use crate::support::puppet::{Puppet, Then};

fn deletes(puppet: Puppet) -> Vec<String> {
    let heard = puppet.heard();
    heard.into_iter().filter(|line| line.starts_with("DELE") || line.starts_with("RMD")).collect()
}

fn rm(puppet: &Puppet) -> crate::support::ketch::Run {
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["rm", "-r", &puppet.url("/top")]);
    assert_eq!(found(home.path()), [""; 0]);
    run
}

#[test]
fn what_was_seen_is_removed() {
    let puppet = tree(|path| match path {
        "top" => "type=dir; d\r\ntype=file;size=1; f1\r\n".to_owned(),
        _ => "type=file;size=1; f2\r\n".to_owned(),
    });
    let run = rm(&puppet);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let all = ["DELE top", "DELE top", "DELE top/d", "DELE top/d/f2", "DELE top/f1", "RMD top/d", "RMD top"];
    assert_eq!(deletes(puppet), all);
}

#[test]
fn a_listing_with_a_name_that_leads_outside_removes_nothing() {
    for name in ["../f", "/etc/f", "..", "a/f"] {
        if name == ".." {
            continue;
        }
        let puppet = tree(move |_| format!("type=file;size=1; f1\r\ntype=dir; {name}\r\n"));
        let run = rm(&puppet);
        assert_eq!(run.code, Some(14), "{name}: {}", run.stderr);
        assert!(run.stderr.contains("nothing of it is deleted"), "{}", run.stderr);
        assert_eq!(deletes(puppet), ["DELE top"], "{name}");
    }
}

#[test]
fn a_listing_that_is_not_whole_removes_nothing() {
    for end in ["226-Options: -a\r\n226 Output truncated to 1 matches", "426 cut", "451 sorry"] {
        let puppet = served(move |host, path| {
            if path != "top/d" {
                host.listing = b"type=dir; d\r\ntype=file;size=1; f1\r\n".to_vec();
                return Then::Usual;
            }
            use std::io::Write as _;
            let mut data = host.data();
            host.say("150 here");
            let _ = data.write_all(b"type=file;size=1; f2\r\n");
            drop(data);
            host.say(end);
            Then::Done
        });
        let home = tempfile::tempdir().unwrap();
        let run = run(home.path(), &["--retries", "0", "rm", "-r", &puppet.url("/top")]);
        assert_eq!(run.code, Some(14), "{end}: {}", run.stderr);
        assert_eq!(deletes(puppet), ["DELE top"], "{end}");
    }
}

#[test]
fn a_tree_without_end_ends() {
    let puppet = tree(|path| format!("type=dir; d\r\ntype=file;size=1; f{}\r\n", path.len()));
    let run = rm(&puppet);
    assert_eq!(run.code, Some(14), "{}", run.stderr);
    assert!(run.stderr.contains("the depth of the tree is larger than 64 directories"), "{}", run.stderr);
    let heard = puppet.heard();
    assert_eq!(heard.iter().filter(|line| line.starts_with("MLSD")).count(), 64);
    assert_eq!(heard.iter().filter(|line| line.starts_with("RMD")).count(), 0);
}

#[test]
fn a_directory_that_is_listed_in_itself_ends() {
    // Each directory looks like the one above it, and LIST does not say that it is a link.
    let puppet = tree(|_| "type=dir; d\r\n".to_owned());
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["find", &puppet.url("/top")]);
    assert_eq!(run.code, Some(37), "{}", run.stderr);
    assert_eq!(run.stdout.lines().count(), 65);
}

#[test]
fn a_name_that_is_listed_twice_is_met_once() {
    let puppet = tree(|path| match path {
        "top" => "type=dir; d\r\ntype=dir; d\r\ntype=file; d\r\n".to_owned(),
        _ => String::new(),
    });
    let home = tempfile::tempdir().unwrap();
    let run = run(home.path(), &["find", &puppet.url("/top")]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(14), "top\ntop/d\n"), "{}", run.stderr);
    assert!(run.stderr.contains("`d` is listed twice"), "{}", run.stderr);
}
