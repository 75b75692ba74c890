//! What ketch makes of listings: `debug listing`.

use std::io::Write;
use std::process::Stdio;

use serde_json::{Value, json};

use super::Scene;
use crate::support::ketch::Run;

/// Hands a listing to `ketch debug listing`.
fn debug(args: &[&str], raw: &[u8]) -> Run {
    let scene = Scene::new();
    let mut command = scene.command(&["debug", "listing", "--now", "2026-03-01T12:00:00"]);
    let mut child = command
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(raw).unwrap();
    child.wait_with_output().unwrap().into()
}

fn objects(run: &Run) -> Vec<Value> {
    run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn an_entry_is_an_object_with_null_for_what_is_not_known() {
    let raw = b"lrwxrwxrwx 1 ann users 3 Feb 28 13:45 a -> b/c\r\n\
                +i8388621.48594,m825718503,r,s280,\tnot this\r\n-rw-r--r-- 5 Mar  5  2015 caf\xe9\r\n";
    let run = debug(&[], raw);
    let link = json!({
        "name": "a", "type": "link", "size": 3, "modified": "2026-02-28T13:45", "precision": "minute",
        "target": "b/c", "mode": "0777", "owner": "ann", "group": "users",
    });
    let file = json!({
        "name": "caf\u{fffd}", "name_hex": "636166e9", "type": "file", "size": 5, "modified": "2015-03-05",
        "precision": "day", "target": null, "mode": "0644", "owner": null, "group": null,
    });
    assert_eq!(objects(&run), [link, file]);
    let complaint = "warning: the line is not understood: `+i8388621.48594,m825718503,r,s280,\\tnot this`\n\
                     error: 1 line of the listing is not shown above\n";
    assert_eq!((run.code, run.stderr.as_str()), (Some(14), complaint));
}

#[test]
fn times_are_those_of_the_server_s_clock() {
    let raw = b"-rw-r--r-- 1 a b 5 Mar  1 13:45 a\r\n";
    for (zone, time) in
        [("UTC", "2026-03-01T13:45"), ("Europe/Berlin", "2026-03-01T12:45"), ("+05:30", "2026-03-01T08:15")]
    {
        assert_eq!(objects(&debug(&["--tz", zone], raw))[0]["modified"], time, "{zone}");
    }
    let run = debug(&["--tz", "Mars/Olympus"], raw);
    let hint =
        "there is no such zone; use a name such as Europe/Berlin, an offset such as +02:00, UTC or local";
    assert_eq!((run.code, run.stderr.contains(hint)), (Some(2), true), "{run}");
}

#[test]
fn every_way_of_asking_is_told_apart() {
    for (raw, name) in [
        ("type=file;size=5; a b\r\n", "a b"),
        ("250-Facts\r\n type=file; /pub/a b\r\n250 End\r\n", "a b"),
        ("213-Status of .\r\n213--rw-r--r-- 1 a b 5 Mar  5  2015 a b\r\n213 End\r\n", "a b"),
        ("04-27-00  12:09PM       <DIR>          a b\r\n", "a b"),
        ("A01.MEMBER\r\n", "A01.MEMBER"),
    ] {
        assert_eq!(objects(&debug(&["--system", "MVS is it."], raw.as_bytes()))[0]["name"], name, "{raw}");
    }
    assert_eq!(debug(&[], b"").code, Some(0));
    assert_eq!(debug(&[], b"A01.MEMBER\r\n").code, Some(14));
}

#[test]
fn json_has_the_entries_of_ls() {
    let run = debug(&["--json"], b"-rw-r--r-- 1 a b 5 Mar  5  2015 a\r\n");
    let lines = objects(&run);
    let entry = lines.iter().find(|line| line["type"] == "entry").unwrap();
    assert_eq!((&entry["name"], &entry["kind"], &entry["size"]), (&json!("a"), &json!("file"), &json!(5)));
    assert_eq!(lines.last().unwrap()["type"], "summary");
}
