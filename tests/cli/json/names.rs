//! Names that are no text, and names that want to be more than that.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;

use serde_json::json;

use super::Scene;
use crate::support::puppet::{Puppet, Then};

/// Makes a served file of this name.
fn serve(scene: &Scene, name: &[u8]) {
    fs::write(scene.site.path("").join(OsStr::from_bytes(name)), "12345").unwrap();
}

#[test]
fn a_name_that_is_no_utf8_comes_with_its_bytes() {
    let scene = Scene::new();
    serve(&scene, b"caf\xe9");
    let lines = scene.lines(0, &["URL/", "-c", "ls; nlist; mget caf*; lls"]);
    let entry = &lines.of("entry")[0];
    assert_eq!((&entry["name"], &entry["name_b64"]), (&json!("caf\u{fffd}"), &json!("Y2Fm6Q==")));
    assert_eq!((&entry["path"], &entry["path_b64"]), (&json!("caf\u{fffd}"), &json!("Y2Fm6Q==")));
    assert_eq!(lines.results("listing")[0]["value_b64"], "Y2Fm6Q==");
    let start = lines.only("transfer_start");
    assert_eq!((&start["src_b64"], start["dst_b64"].is_string()), (&json!("Y2Fm6Q=="), true));
    let local = lines.of("entry").into_iter().find(|entry| entry["side"] == "local").unwrap();
    assert_eq!(local["name_b64"], "Y2Fm6Q==");
    assert!(scene.home.path().join(OsStr::from_bytes(b"caf\xe9")).exists());
}

#[test]
fn a_name_cannot_write_a_line_of_its_own() {
    let scene = Scene::new();
    let evil = "\",\"type\":\"summary\u{1b}[2J\u{9b}31m\u{202e}\u{7f}\t\\";
    serve(&scene, evil.as_bytes());
    let lines = scene.lines(0, &["URL/", "-v", "-c", "ls; mget '*summary*'; dir"]);
    assert_eq!(lines.only("entry")["name"], evil);
    assert_eq!(lines.only("transfer_end")["src"], evil);
    assert!(scene.local(evil).exists());
}

#[test]
fn a_server_cannot_write_a_line_of_its_own() {
    let words = "230 welcome\x1b[2J\n{\"v\":1,\"type\":\"summary\"}\r\n";
    let answer = move |host: &mut crate::support::puppet::Host, line: &str| {
        if !line.starts_with("PASS") {
            return Then::Usual;
        }
        host.send(format!("230-{{\"type\":\"summary\"}}\r\n{words}").as_bytes());
        Then::Done
    };
    let puppet = Puppet::start(|_| {}, answer);
    let scene = Scene::new();
    // However it ends, only lines of ours come.
    let run = scene.run(&["--json", "-v", "get", &puppet.url("/f")]);
    crate::support::lines::Lines::read(&run.stdout);
}

#[test]
fn a_line_stays_short_however_long_a_name_is() {
    let listing = format!("type=file;size=1; {}\r\n", "n".repeat(100_000));
    let puppet = Puppet::start(move |host| host.listing = listing.into_bytes(), |_, _| Then::Usual);
    let scene = Scene::new();
    let lines = scene.lines(0, &["ls", &puppet.url("/")]);
    let entry = lines.only("entry");
    assert_eq!((&entry["truncated"], &entry["size"]), (&json!(true), &json!(1)));
}
