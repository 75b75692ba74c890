//! Mirrors of servers that lie: nothing is deleted that is there, nothing is written elsewhere.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::Path;

use super::{found, run, served, tree};
use crate::support::ketch::Run;
use crate::support::puppet::{Puppet, Then};

/// A local tree of four files, beside something that is none of its business.
fn copy() -> tempfile::TempDir {
    let outer = tempfile::tempdir().unwrap();
    let top = outer.path().join("home/copy");
    fs::create_dir_all(top.join("d")).unwrap();
    for name in ["one", "two", "d/three", "d/four", "../../outside"] {
        fs::write(top.join(name), "hello\n").unwrap();
    }
    outer
}

/// Mirrors `top` with deletion, and whatever else.
fn mirror(puppet: &Puppet, outer: &Path, more: &[&str]) -> Run {
    let url = puppet.url("/top");
    let args =
        [&["mirror", "--retries", "0", "--parallel", "1", "--delete"], more, &[&*url, "copy"]].concat();
    run(&outer.join("home"), &args)
}

/// What [`copy`] has made is there still.
fn is_untouched(outer: &Path) {
    assert_eq!(found(&outer.join("home/copy")), ["d", "one", "two"]);
    assert_eq!(found(&outer.join("home/copy/d")), ["four", "three"]);
    assert_eq!(found(outer), ["home", "outside"]);
}

const FILE: &str = "type=file;size=6;modify=20260102030405; one\r\n";

#[test]
fn an_empty_listing_deletes_nothing() {
    for more in [&[][..], &["--delete=before"], &["--max-delete", "50%"]] {
        let (puppet, outer) = (tree(|_| String::new()), copy());
        let run = mirror(&puppet, outer.path(), more);
        assert_eq!(run.code, Some(14), "{run}");
        assert!(run.stderr.contains("nothing is deleted: 5 of 5 files"), "{run}");
        is_untouched(outer.path());
    }
}

#[test]
fn a_listing_that_is_cut_off_deletes_nothing() {
    let truncated = "226-Options: -a -l\r\n226 Output truncated to 1 matches";
    for end in [truncated, "426 cut", "451 sorry", "550 no such thing"] {
        let outer = copy();
        let puppet = served(move |host, path| {
            if path == "top" {
                host.listing = format!("{FILE}type=dir; d\r\n").into_bytes();
                return Then::Usual;
            }
            let mut data = host.data();
            host.say("150 here");
            let _ = data.write_all(b"type=file;size=6;modify=20260102030405; three\r\n");
            drop(data);
            host.say(end);
            Then::Done
        });
        let run = mirror(&puppet, outer.path(), &["--max-delete", "none"]);
        assert!(!matches!(run.code, Some(0)), "{end}: {run}");
        assert!(run.stderr.contains("nothing is deleted, because not all could be listed"), "{end}: {run}");
        is_untouched(outer.path());
    }
}

#[test]
fn a_directory_that_cannot_be_listed_deletes_nothing() {
    let outer = copy();
    let puppet = served(|host, path| {
        if path == "top" {
            host.listing = b"type=dir; d\r\n".to_vec();
            return Then::Usual;
        }
        host.say("550 Permission denied");
        Then::Done
    });
    let run = mirror(&puppet, outer.path(), &["--max-delete", "none"]);
    assert_eq!(run.code, Some(24), "{run}");
    assert!(run.stderr.contains("nothing is deleted, because not all could be listed"), "{run}");
    is_untouched(outer.path());
}

#[test]
fn names_that_lead_outside_write_and_delete_nothing() {
    for name in ["../outside", "/etc/x", "d/../../outside", "a/b", "./one"] {
        let outer = copy();
        let line = format!("type=file;size=6;modify=20260102030405; {name}\r\n");
        let puppet = tree(move |path| if path == "top" { format!("{FILE}{line}") } else { String::new() });
        let run = mirror(&puppet, outer.path(), &["--max-delete", "none"]);
        assert_eq!(run.code, Some(14), "{name}: {run}");
        assert!(run.stderr.contains("is not one path component"), "{name}: {run}");
        is_untouched(outer.path());
        assert!(puppet.heard().iter().all(|line| !line.contains(name)), "{name}");
    }
}

#[test]
fn a_link_here_is_not_written_or_deleted_through() {
    // A directory of the server has the name of a link that leads outside.
    let outer = copy();
    let top = outer.path().join("home/copy");
    symlink("../../..", top.join("link")).unwrap();
    fs::create_dir(outer.path().join("kept")).unwrap();
    fs::write(outer.path().join("kept/file"), "x").unwrap();
    symlink("../../kept", top.join("gone")).unwrap();
    let puppet = tree(|path| match path {
        "top" => format!("{FILE}type=dir; link\r\ntype=dir; d\r\n"),
        _ => "type=file;size=6;modify=20260102030405; three\r\n".to_owned(),
    });
    let run = mirror(&puppet, outer.path(), &["--max-delete", "none"]);
    assert_eq!(run.code, Some(14), "{run}");
    assert!(run.stderr.contains("could not mirror `link`"), "{run}");
    // What is deleted of `gone` is the link.
    assert_eq!(found(&top), ["d", "link", "one"]);
    assert_eq!(found(&outer.path().join("kept")), ["file"]);
    assert_eq!(found(outer.path()), ["home", "kept", "outside"]);
}

#[test]
fn a_file_is_not_written_over_a_link() {
    let outer = copy();
    let top = outer.path().join("home/copy");
    fs::remove_file(top.join("one")).unwrap();
    symlink("../../outside", top.join("one")).unwrap();
    let puppet = tree(|path| if path == "top" { FILE.to_owned() } else { String::new() });
    let url = puppet.url("/top");
    let run = run(&outer.path().join("home"), &["mirror", "--transfer-all", &url, "copy"]);
    assert_eq!(run.code, Some(14), "{run}");
    assert_eq!(fs::read(outer.path().join("outside")).unwrap(), b"hello\n");
    assert!(fs::symlink_metadata(top.join("one")).unwrap().is_symlink());
}

#[test]
fn modes_that_nobody_should_have_are_masked() {
    let outer = copy();
    let puppet = tree(|_| "type=file;size=6;modify=20260102030405;unix.mode=6777; new\r\n".to_owned());
    let url = puppet.url("/top");
    let run = run(&outer.path().join("home"), &["mirror", &url, "copy"]);
    assert_eq!(run.code, Some(0), "{run}");
    let mode =
        std::os::unix::fs::MetadataExt::mode(&fs::metadata(outer.path().join("home/copy/new")).unwrap());
    assert_eq!(mode & 0o7022, 0, "{mode:o}");
}

#[test]
fn links_that_lead_outside_are_not_made() {
    let outer = copy();
    let puppet = tree(|_| {
        "type=OS.unix=slink:../../outside; evil\r\ntype=OS.unix=slink:/etc/passwd; worse\r\n\
         type=OS.unix=slink:one; good\r\n"
            .to_owned()
    });
    let url = puppet.url("/top");
    let run = run(&outer.path().join("home"), &["mirror", "--links", "recreate", &url, "copy"]);
    assert_ne!(run.code, None);
    let names = found(&outer.path().join("home/copy"));
    assert!(!names.contains(&"evil".to_owned()) && !names.contains(&"worse".to_owned()), "{names:?}: {run}");
}

#[test]
fn a_tree_without_end_is_given_up() {
    let outer = copy();
    let puppet =
        tree(|path| format!("type=dir; d\r\ntype=file;size=6;modify=20260102030405; f{}\r\n", path.len()));
    let url = puppet.url("/top");
    let args = ["mirror", "--parallel", "1", "--delete", "--dry-run", &url, "copy"];
    let run = run(&outer.path().join("home"), &args);
    assert_eq!(run.code, Some(37), "{run}");
    assert!(run.stderr.contains("the depth of the tree is larger than 64 directories"), "{run}");
    assert_eq!(puppet.heard().iter().filter(|line| line.starts_with("MLSD")).count(), 64);
}

#[test]
fn a_file_that_is_another_one_by_then_is_not_called_whole() {
    // The listing says 9 bytes, and 6 come.
    let outer = copy();
    let puppet = tree(|path| match path {
        "top" => "type=file;size=9;modify=20260102030405; one\r\n".to_owned(),
        _ => String::new(),
    });
    let url = puppet.url("/top");
    let args = ["mirror", "--retries", "0", "--move", &url, "copy"];
    let run = run(&outer.path().join("home"), &args);
    assert_eq!(run.code, Some(34), "{run}");
    assert!(puppet.heard().iter().all(|line| !line.starts_with("DELE")), "{run}");
}
