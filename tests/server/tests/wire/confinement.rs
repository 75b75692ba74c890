//! Attempts to leave the root.

use crate::client::{Mode, Site};
use std::fs;
use std::os::unix::fs::symlink;

#[test]
fn dot_dot_ends_at_the_root() {
    let site = Site::new();
    let mut client = site.login();
    fs::create_dir(site.path("d")).unwrap();
    let name = site.directory.path().file_name().unwrap().to_str().unwrap().to_owned();
    for path in ["..", "../..", "/..", "d/../../..", "/./..//../"] {
        client.asks(&format!("CWD {path}"), "250 ");
        client.asks("PWD", "257 \"/\"");
        assert_eq!(client.fetch_text(&format!("NLST {path}")).matches("d\r\n").count(), 1, "{path}");
        client.asks(&format!("CWD {path}/{name}"), "550 ");
        client.asks(&format!("RETR {path}/etc/passwd"), "550 ");
    }
    client.store(Mode::Epsv, "STOR ../../../x", b"1");
    assert_eq!(site.read("x"), b"1");
    client.asks("RNFR x", "350 ");
    client.asks("RNTO ../../y", "250 ");
    assert_eq!(site.read("y"), b"1");
}

#[test]
fn links_out_are_not_followed() {
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret"), "s").unwrap();
    let site = Site::new();
    symlink(outside.path(), site.path("out")).unwrap();
    symlink(outside.path().join("secret"), site.path("file")).unwrap();
    symlink(outside.path().join("new"), site.path("dangling")).unwrap();
    symlink("loop", site.path("loop")).unwrap();
    let mut client = site.login();
    for command in [
        "CWD out",
        "CWD out/..",
        "RETR file",
        "RETR out/secret",
        "SIZE file",
        "MDTM out/secret",
        "MFMT 20240229123456 file",
        "SITE CHMOD 777 file",
        "DELE out/secret",
        "RNFR out/secret",
        "MKD out/new",
        "MLST out/secret",
        "STAT out/secret",
        "LIST out",
        "MLSD out",
        "RETR loop",
    ] {
        // `out/..` is the root, taken lexically.
        client.asks(command, if command == "CWD out/.." { "250 " } else { "550 " });
    }
    for command in ["STOR file", "STOR dangling", "APPE file", "STOR out/new"] {
        client.asks("EPSV", "229 ");
        client.asks(command, "553 ");
    }
    client.asks("RNFR dangling", "350 ");
    client.asks("RNTO out/new", "550 ");
    client.asks("DELE file", "250 ");
    assert_eq!(fs::read(outside.path().join("secret")).unwrap(), b"s");
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1);
}

#[test]
fn links_inside_are_followed() {
    let site = Site::new();
    fs::create_dir(site.path("d")).unwrap();
    site.write("d/f", "1");
    symlink("d", site.path("l")).unwrap();
    symlink(site.path("d/f"), site.path("absolute")).unwrap();
    let mut client = site.login();
    assert_eq!(client.fetch(Mode::Epsv, "RETR l/f"), b"1");
    assert_eq!(client.fetch(Mode::Epsv, "RETR absolute"), b"1");
    client.store(Mode::Epsv, "STOR l/g", b"2");
    assert_eq!(site.read("d/g"), b"2");
}
