//! Who says what a setting is, and who wins; and what is said of a configuration that makes no sense.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use serde_json::Value;

use super::Scene;
use crate::support::ketch::Run;

/// From the farthest to the nearest: who says so.
const LAYERS: [&str; 8] =
    ["default", "file", "section", "environment", "bookmark", "command_line", "open", "command"];

/// What `set timeout` says, in a session that is told by the first so many layers.
fn told(scene: &Scene, layers: usize) -> Value {
    let says = |layer: &str| LAYERS.iter().take(layers).any(|name| *name == layer);
    let line = |layer: &str, seconds: u32| match says(layer) {
        true => format!("timeout {seconds}\n"),
        false => String::new(),
    };
    let config = format!("retries 3\n{}\n[127.0.0.?]\n{}", line("file", 1), line("section", 2));
    fs::write(scene.local("config"), config).unwrap();
    let bookmarks = scene.local(".config/ketch/bookmarks");
    fs::create_dir_all(bookmarks.parent().unwrap()).unwrap();
    let url = scene.site.url("");
    fs::write(&bookmarks, format!("[box]\nurl {url}\n{}", line("bookmark", 4))).unwrap();
    fs::set_permissions(bookmarks, fs::Permissions::from_mode(0o600)).unwrap();
    let mut args = vec!["--json", "--config", "config"];
    args.extend(says("command_line").then_some("--timeout=5"));
    let open = if says("open") { "open box --timeout 6; " } else { "open box; " };
    let set = if says("command") { "set timeout --timeout 7" } else { "set timeout" };
    let script = format!("{open}{set}");
    args.extend(["-c", &script]);
    let mut command = scene.command(&args);
    if says("environment") {
        command.env("KETCH_TIMEOUT", "3");
    }
    let run = Run::from(command.output().unwrap());
    assert_eq!(run.code, Some(0), "{run}");
    let lines = run.stdout.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.into_iter().find(|line| line["name"] == "setting").unwrap_or_else(|| panic!("{run}"))
}

#[test]
fn the_nearer_wins_and_says_that_it_was_it() {
    let scene = Scene::new();
    let file = scene.local("config");
    for (layers, name) in LAYERS.iter().enumerate() {
        let told = told(&scene, layers + 1);
        let origin = &told["origin"];
        let kind = if *name == "section" { "file" } else { name };
        assert_eq!(origin["kind"], kind, "{told}");
        match *name {
            "default" => assert_eq!(told["value"], Value::Null),
            _ => assert_eq!(told["value"], layers.to_string(), "{told}"),
        }
        match *name {
            "file" => assert_eq!((&origin["line"], &origin["section"]), (&2.into(), &Value::Null)),
            "section" => assert_eq!((&origin["line"], &origin["section"]), (&5.into(), &"127.0.0.?".into())),
            "environment" => assert_eq!(origin["variable"], "KETCH_TIMEOUT"),
            "bookmark" => assert_eq!(origin["bookmark"], "box"),
            _ => {}
        }
        if kind == "file" {
            assert!(file.ends_with(origin["path"].as_str().unwrap()), "{told}");
        }
    }
}

#[test]
fn what_is_set_wins_over_all_until_it_is_taken_back() {
    let scene = Scene::new();
    let script = "set mode epsv; set -v mode; active; set -v mode; unset mode; set -v mode";
    let run = scene.run(&["--passive", "-c", script]);
    let froms: Vec<&str> =
        run.stdout.lines().filter(|line| line.contains("mode =") || line.contains("From:")).collect();
    assert_eq!(
        froms,
        ["mode = epsv", "    From: `set`", "mode = active", "    From: `set`", "mode = auto (default)"],
        "{run}"
    );
}

#[test]
fn all_settings_are_shown_with_who_said_so() {
    let scene = Scene::new();
    fs::write(scene.local("config"), "user ann\nproxy http://ann:sesame@h\n").unwrap();
    let run = scene.run(&["--config", "config", "--lock-step", "set", "-v"]);
    assert_eq!(run.code, Some(0), "{run}");
    for words in [
        "  user = ann\n    From: `config`, line 1\n",
        "  proxy = http://ann@h:8080\n    From: `config`, line 2\n",
        "  lock-step = on\n    From: the command line\n",
        "  tls = off\n    From: KETCH_TLS in the environment\n",
        "  timeout = 60 (default)\n",
    ] {
        assert!(run.stdout.contains(words), "{words:?} in {run}");
    }
    assert!(!run.to_string().contains("sesame"), "{run}");
}

#[test]
fn a_switch_may_be_off_where_a_file_has_it_on() {
    let scene = Scene::new();
    fs::write(scene.local("config"), "lock-step\n[127.0.0.1]\nlock-step off\n").unwrap();
    let run = scene.run(&["--config", "config", "URL/", "set", "lock-step"]);
    assert!(
        run.stdout.starts_with("lock-step = off\n") && run.stdout.contains("line 3, for [127.0.0.1]"),
        "{run}"
    );
}

#[test]
fn a_configuration_that_makes_no_sense_ends_ketch_before_it_begins() {
    let scene = Scene::new();
    let table = [
        ("tiemout 3", "there is no setting `tiemout`; did you mean `timeout`?"),
        ("--data-timeuot=3", "there is no setting `data-timeuot`; did you mean `data-timeout`?"),
        ("xyzzy", "there is no setting `xyzzy`"),
        ("timeout soon", "`soon` is no value for `timeout`: it is no number of seconds"),
        ("timeout", "`timeout` needs a value"),
        ("lock-step maybe", "`maybe` is no value for `lock-step`: it is on or off"),
        ("[ftp.example.com", "`[ftp.example.com` is no `[HOST]`"),
        ("[a[b]", "`[a[b]` is no pattern: unclosed character class; missing ']'"),
        ("proxy http://ann:sesame@h:0", "`proxy` cannot be that: the port is not a number from 1 to 65535"),
        (
            "on-login PASV",
            "`PASV` is no value for `on-login`: `PASV` cannot be sent there: ketch sends it when it is needed",
        ),
        ("timeout 3\u{1b}[2J", "`3\\x1b[2J` is no value for `timeout`: it is no number of seconds"),
    ];
    for (line, why) in table {
        fs::write(scene.local("config"), format!("# mine\n\n{line}\n")).unwrap();
        let told = scene.ends(2, &["--config", "config", "URL/", "ls"]);
        assert_eq!(told, format!("error: `config`, line 3: {why}\n"));
        assert_eq!(scene.ends(0, &["--config", "config", "--no-config", "URL/", "ls"]), "");
    }
    assert!(
        scene
            .ends(10, &["--config", "nowhere", "ls"])
            .starts_with("error: cannot read the configuration `nowhere`")
    );
    let run = Run::from(scene.command(&["URL/", "ls"]).env("KETCH_TIMEOUT", "x").output().unwrap());
    let why = "error: KETCH_TIMEOUT in the environment: `x` is no value for `timeout`: it is no number of seconds\n";
    assert_eq!((run.code, run.stderr.as_str()), (Some(2), why));
}
