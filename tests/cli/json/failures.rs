//! Failures of several kinds: one `error` each, and a summary that counts them.

use std::fs;

use ketch_demo::tls::Tls;
use serde_json::json;

use super::Scene;
use crate::support::lines::Lines;
use crate::support::puppet::{Puppet, Then, deaf_port, refusing_port};
use crate::support::site::Site;

#[test]
fn a_failure_says_its_kind_and_the_servers_words() {
    let scene = Scene::new();
    let lines = scene.lines(23, &["get", "URL/nothing"]);
    let error = lines.only("error");
    let url = format!("ftp://bob@{}/nothing", scene.site.address());
    assert_eq!(error["message"], format!("could not download `{url}`"));
    assert_eq!(error["caused_by"], json!(["the server refused `RETR`: 550 No such file or directory."]));
    assert_eq!((&error["kind"], &error["exit"]), (&json!("not_found"), &json!(23)));
    assert_eq!((&error["ftp_code"], &error["class"]), (&json!(550), &json!("permanent")));
    let end = lines.only("transfer_end");
    assert_eq!((&end["ok"], &end["src"], &end["bytes"]), (&json!(false), &json!("nothing"), &json!(0)));
    assert_eq!(end["error"]["kind"], "not_found");
}

#[test]
fn failures_of_many_kinds() {
    let scene = Scene::new();
    let (deaf, _held) = deaf_port().unwrap();
    let (gone, _unheard) = refusing_port().unwrap();
    let table: [(&[&str], i32, &str, Option<&str>); 9] = [
        (&["get", "ftp://nowhere.invalid/f"], 30, "dns", Some("connect")),
        (&["get", &format!("ftp://{gone}/f")], 31, "connect", Some("connect")),
        (
            &["get", &format!("ftp://127.0.0.1:{deaf}/f"), "--connect-timeout", "0.2"],
            32,
            "timeout",
            Some("connect"),
        ),
        (&["get", &format!("ftp://bob:wrong@{}/f", scene.site.address())], 20, "login", Some("login")),
        (&["put", "missing", "URL/"], 10, "local_not_found", None),
        (&["mget", "URL/*.none"], 4, "no_match", None),
        (&["pwd"], 2, "usage", None),
        (&["h", "gte"], 2, "usage", None),
        (&["get"], 2, "usage", None),
    ];
    for (args, code, kind, phase) in table {
        let lines = scene.lines(code, args);
        let error = lines.only("error");
        assert_eq!(
            (error["kind"].as_str(), error.get("phase").and_then(|v| v.as_str())),
            (Some(kind), phase)
        );
        assert_eq!(lines.summary()["first_error"]["kind"], kind, "{args:?}");
        assert!(!lines.0.iter().any(|line| line.to_string().contains("wrong@")), "{lines:?}");
    }
}

#[test]
fn every_way_that_was_tried_is_in_the_error() {
    let site = Site::with(|config| config.without = vec!["EPSV", "PASV", "EPRT", "PORT"]);
    let scene = Scene { site, ..Scene::new() };
    let lines = scene.lines(33, &["ls", "URL/"]);
    let error = lines.only("error");
    let tries: Vec<_> = error["tries"].as_array().unwrap().iter().map(|tried| &tried["mode"]).collect();
    assert_eq!(tries, ["epsv", "pasv", "port", "eprt"]);
    assert_eq!((&error["phase"], &error["tries"][0]["reason"]), (&json!("data"), &json!("refused")));
}

#[test]
fn a_certificate_that_is_refused_is_shown_with_the_doubts() {
    let site = Site::with(|config| config.tls = Some(Tls::default()));
    let scene = Scene { site, ..Scene::new() };
    let lines = scene.lines(21, &["--tls", "explicit", "ls", "URL/"]);
    let error = lines.only("error");
    assert_eq!((&error["kind"], &error["phase"]), (&json!("certificate"), &json!("tls")));
    assert!(error["certificate"]["sha256"].is_string() && !error["doubts"].as_array().unwrap().is_empty());
    let plain = Scene::new().lines(22, &["--tls", "explicit", "ls", "URL/"]);
    assert_eq!(plain.only("error")["kind"], "tls_required");
}

#[test]
fn each_failed_item_of_several_has_its_error() {
    let scene = Scene::new();
    for name in ["a", "b", "c", "d"] {
        scene.site.write(name, "12345");
    }
    // One is in the way, one cannot be written to.
    fs::create_dir(scene.local("b")).unwrap();
    fs::create_dir_all(scene.local("d")).unwrap();
    let lines = scene.lines(11, &["URL/", "mget", "*"]);
    let ends: Vec<_> = lines.of("transfer_end").iter().map(|end| (&end["src"], &end["ok"])).collect();
    let expected = [("a", true), ("b", false), ("c", true), ("d", false)].map(|(a, b)| (json!(a), json!(b)));
    assert_eq!(ends, expected.iter().map(|(a, b)| (a, b)).collect::<Vec<_>>());
    assert_eq!(lines.of("error").len(), 2);
    assert_eq!(lines.summary()["files"], json!({"done": 2, "skipped": 0, "failed": 2, "deleted": 0}));
    assert_eq!(lines.summary()["errors_by_kind"], json!({"local_io": 2}));
    assert_eq!(lines.summary()["bytes"], 10);
}

#[test]
fn several_kinds_of_failure_are_partial() {
    let scene = Scene::new();
    scene.site.write("a", "1");
    fs::create_dir(scene.local("d")).unwrap();
    let lines = scene.lines(3, &["URL/", "get", "a", "nothing", "d/../d", "-O", "."]);
    assert_eq!(lines.of("transfer_end").len(), 3);
    let kinds: Vec<_> = lines.of("error").iter().map(|error| error["kind"].clone()).collect();
    assert_eq!(kinds.len(), 2, "{kinds:?}");
}

#[test]
fn a_failure_in_a_script_has_its_place() {
    let scene = Scene::new();
    let script = scene.local("script");
    fs::write(&script, "pwd\n-size nothing\n\nrm nothing\npwd\n").unwrap();
    let lines = scene.lines(23, &["URL/", "-f", script.to_str().unwrap()]);
    let places: Vec<_> = lines.of("error").iter().map(|error| (&error["script"], &error["line"])).collect();
    let name = json!(script);
    assert_eq!(places, [(&name, &json!(2)), (&name, &json!(4))]);
    assert_eq!(lines.results("pwd").len(), 1);
    let action = lines.only("action_end");
    assert_eq!(
        (&action["action"], &action["path"], &action["ok"]),
        (&json!("rm"), &json!("nothing"), &json!(false))
    );
    assert_eq!(action["error"]["kind"], "not_found");
}

/// A server of a file of 100,000 bytes, that cuts it after 40,000 so often.
fn cutting(mut cuts: u32) -> Puppet {
    Puppet::start(
        |host| host.file = vec![b'x'; 100_000],
        move |host, line| {
            if !line.starts_with("RETR") || cuts == 0 {
                return Then::Usual;
            }
            cuts -= 1;
            let mut data = host.data();
            host.say("150 here it comes");
            std::io::Write::write_all(&mut data, &[b'x'; 40_000]).unwrap();
            drop(data);
            host.say("426 Connection closed; transfer aborted.");
            Then::Done
        },
    )
}

#[test]
fn a_transfer_that_is_tried_again_is_one_item() {
    let scene = Scene::new();
    let puppet = cutting(2);
    let lines = scene.lines(0, &["get", &puppet.url("/f"), "--retries", "2", "--retry-wait", "0.01"]);
    let starts = lines.of("transfer_start");
    assert_eq!(starts.iter().map(|start| start["item"].clone()).collect::<Vec<_>>(), [1, 1, 1]);
    let retries = lines.of("retry");
    let counts: Vec<_> =
        retries.iter().map(|retry| (retry["attempt"].clone(), retry["max"].clone())).collect();
    assert_eq!(counts, [(json!(1), json!(2)), (json!(2), json!(2))]);
    assert_eq!(
        (&retries[0]["error"]["kind"], &retries[0]["error"]["ftp_code"]),
        (&json!("cut"), &json!(426))
    );
    let end = lines.only("transfer_end");
    assert_eq!((&end["ok"], &end["size"]), (&json!(true), &json!(100_000)));
    assert_eq!((&end["bytes"], &lines.summary()["errors_by_kind"]), (&lines.summary()["bytes"], &json!({})));
    assert!(end["bytes"].as_u64().unwrap() >= 100_000, "{end}");
}

#[test]
fn a_transfer_that_is_cut_says_how_far_it_came() {
    let scene = Scene::new();
    let puppet = cutting(1);
    let lines = scene.lines(34, &["get", &puppet.url("/f")]);
    let end = lines.only("transfer_end");
    assert_eq!((&end["size"], &end["ok"]), (&json!(100_000), &json!(false)));
    assert_eq!((&end["error"]["kind"], &end["error"]["ftp_code"]), (&json!("cut"), &json!(426)));
    // The refusal may be heard before all that came is read.
    assert!(end["bytes"].as_u64().unwrap() <= 40_000, "{end}");
    assert_eq!(lines.summary()["bytes"], end["bytes"]);
}

#[test]
fn what_cannot_be_verified_is_counted() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| {
            if !line.starts_with("SIZE") {
                return Then::Usual;
            }
            host.say("500 What?");
            Then::Done
        },
    );
    let scene = Scene::new();
    let lines = scene.lines(0, &["get", &puppet.url("/f")]);
    assert_eq!(
        (&lines.only("transfer_end")["verified"], &lines.summary()["unverified"]),
        (&json!("none"), &json!(1))
    );
}

#[test]
fn warnings_are_lines_and_words() {
    let scene = Scene::new();
    let script = format!("open {}", scene.site.url(""));
    let run = scene.run(&["--json", "-c", &script]);
    let lines = Lines::read(&run.stdout);
    let warning = lines.only("warning")["message"].as_str().unwrap();
    assert!(warning.starts_with("a password in a script"), "{warning}");
    assert_eq!(run.stderr, format!("warning: {warning}\n"));
}

#[test]
fn people_still_read_standard_error_unless_they_want_quiet() {
    let scene = Scene::new();
    let told = scene.run(&["--json", "get", "URL/nothing"]);
    assert_eq!(told.stderr, scene.run(&["get", "URL/nothing"]).stderr);
    let quiet = scene.run(&["--json", "-q", "get", "URL/nothing"]);
    assert_eq!((quiet.code, quiet.stderr.as_str()), (Some(23), ""));
    Lines::read(&quiet.stdout);
}
