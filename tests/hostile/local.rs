//! Local files in the way: links are not followed, and what was there stays until the new file is whole.

use std::os::unix::fs::symlink;

use super::{found, run};
use crate::support::puppet::{Puppet, Then};

#[test]
fn a_link_at_the_final_or_the_part_files_name_is_not_followed() {
    for name in ["out", ".out.ketch-part", ".out.ketch-journal"] {
        for resume in [&[][..], &["-c"]] {
            // Large enough that a journal is written on the way.
            let puppet = Puppet::start(|host| host.file = vec![b'x'; 1_000_000], |_, _| Then::Usual);
            let home = tempfile::tempdir().unwrap();
            let victim = home.path().join("victim");
            std::fs::write(&victim, "precious").unwrap();
            symlink(&victim, home.path().join(name)).unwrap();
            let url = puppet.url("/f");
            let run = run(home.path(), &[&["get", &url, "-o", "out"], resume].concat());
            assert_eq!(run.code, Some(0), "{name} {resume:?}: {}", run.stderr);
            assert_eq!(std::fs::read(&victim).unwrap(), b"precious", "{name} {resume:?}");
            let out = home.path().join("out");
            assert!(out.symlink_metadata().unwrap().is_file(), "{name} {resume:?}");
            assert_eq!(std::fs::read(out).unwrap().len(), 1_000_000);
            assert_eq!(found(home.path()), ["out", "victim"]);
        }
    }
}

#[test]
fn a_link_at_a_listed_name_is_not_followed() {
    let puppet =
        Puppet::start(|host| host.listing = b"type=file;size=6; x.txt\r\n".to_vec(), |_, _| Then::Usual);
    let outer = tempfile::tempdir().unwrap();
    let home = outer.path().join("home");
    std::fs::create_dir(&home).unwrap();
    std::fs::write(outer.path().join("victim"), "precious").unwrap();
    symlink("../victim", home.join("x.txt")).unwrap();
    let run = run(&home, &["mget", &puppet.url("/*.txt")]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(std::fs::read(outer.path().join("victim")).unwrap(), b"precious");
    assert!(home.join("x.txt").symlink_metadata().unwrap().is_file());
}

#[test]
fn a_failed_download_leaves_what_was_there() {
    let puppet = Puppet::start(|host| host.size = Some("1000".to_owned()), |_, _| Then::Usual);
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("out"), "precious").unwrap();
    let run = run(home.path(), &["get", &puppet.url("/f"), "-o", "out"]);
    assert_eq!(run.code, Some(34), "{}", run.stderr);
    assert_eq!(std::fs::read(home.path().join("out")).unwrap(), b"precious");
}
