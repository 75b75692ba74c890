//! `set` and `unset`.

use std::fs;

use super::Scene;
use crate::support::ketch::Run;

#[test]
fn all_settings_are_shown_with_what_they_do() {
    let scene = Scene::new();
    let run = scene.run(&["--timeout", "5", "set"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{run}");
    let expected = "  timeout = 5\n    Seconds to wait for a reply, or for the next bytes of a transfer\n  \
                    connect-timeout = 15 (default)\n    Seconds to wait for the control connection\n";
    assert!(run.stdout.contains(expected), "{run}");
    assert!(run.stdout.starts_with("Login:\n  user is not set\n"), "{run}");
}

#[test]
fn lines_are_broken_for_terminals_only() {
    let scene = Scene::new();
    let expected =
        "timeout = 60 (default)\n    Seconds to wait for a reply, or for the next bytes of a transfer\n";
    let mut command = scene.command(&["-c", "set timeout"]);
    let run: Run = command.env("COLUMNS", "30").output().unwrap().into();
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), expected), "{run}");
}

#[test]
fn one_is_shown_by_its_name_or_the_beginning_of_it() {
    let scene = Scene::new();
    for name in ["data-timeout", "data_timeout", "DATA-T"] {
        let run = scene.run(&["-c", &format!("set {name}")]);
        let expected = "data-timeout = 10 (default)\n    Seconds to wait for a data connection\n";
        assert_eq!((run.code, run.stdout.as_str()), (Some(0), expected), "{name}: {run}");
    }
}

#[test]
fn what_is_set_holds_from_then_on() {
    let scene = Scene::new();
    scene.site.write("f", "x");
    let run = scene.run(&[
        "URL/",
        "-c",
        "set overwrite never; get f; -get f; set overwrite always; get f; \
         set overwrite differ; unset overwrite; get f",
    ]);
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(run.stderr.matches("it is there already (--overwrite)").count(), 1, "{run}");
}

#[test]
fn the_mode_of_the_connection_follows() {
    let scene = Scene::new();
    let run = scene.run(&[
        "URL/",
        "-c",
        "set mode port; mode; set passive on; mode; set passive off; mode; unset mode; mode",
    ]);
    let modes: Vec<_> = run.stdout.lines().map(|line| line.split(' ').nth(1).unwrap()).collect();
    assert_eq!(modes, ["port", "passive", "active", "auto"], "{run}");
}

#[test]
fn a_switch_can_be_off_whatever_the_configuration_says() {
    let scene = Scene::new();
    fs::write(scene.local("config"), "verbose\natomic on\n[127.*]\natomic off\n").unwrap();
    let run = scene.run(&[
        "--config",
        "config",
        "URL/",
        "-c",
        "set atomic; set verbose off; pwd; set atomic on; set atomic",
    ]);
    assert_eq!(run.code, Some(0), "{run}");
    let values: Vec<_> = run.stdout.lines().filter(|line| line.starts_with("atomic")).collect();
    assert_eq!(values, ["atomic = off", "atomic = on"], "{run}");
    assert!(run.stderr.contains("> USER") && !run.stderr.contains("> PWD"), "{run}");
}

#[test]
fn a_secret_is_not_shown() {
    let scene = Scene::new();
    let run = scene.run(&[
        "-c",
        "set account sesame; set proxy http://ann:sesame@h; set; set proxy; unset account proxy",
    ]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(
        run.stdout.contains("account = ***") && run.stdout.contains("proxy = http://ann@h:8080"),
        "{run}"
    );
    assert!(!run.stdout.contains("sesame") && !run.stderr.contains("sesame"), "{run}");
}

#[test]
fn a_connection_that_stands_says_what_it_does_not_follow() {
    let scene = Scene::new();
    let run = scene.run(&["URL/", "-c", "set tls explicit"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), "note: `tls` holds from the next `open` on\n"));
    let run = scene.run(&["-c", "set tls explicit"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn mistakes_say_what_is_meant() {
    let scene = Scene::new();
    for (words, why) in [
        ("set tiemout 5", "there is no setting `tiemout`; did you mean `timeout`?"),
        ("set xyzzy", "there is no setting `xyzzy`; `set` lists them"),
        ("set net:timeout 5", "there is no setting `net:timeout`; here it is `timeout`"),
        ("set c", "`c` is ambiguous: config, ccc, ca-file, cert, connect-timeout, charset and 1 more"),
        ("set timeout x", "`x` is no value for `timeout`: it is no number of seconds"),
        ("set atomic maybe", "`maybe` is no value for `atomic`: it is on or off"),
        (
            "set json on",
            "`json` is for the whole run: it stands on the command line, or in the configuration file",
        ),
        (
            "unset deadline",
            "`deadline` is for the whole run: it stands on the command line, or in the configuration file",
        ),
        ("unset", "`unset` lacks NAME; see `help unset`"),
    ] {
        let said = scene.ends(2, &["-c", words]);
        assert_eq!(said, format!("error: -c, line 1: {why}\n"), "{words}");
    }
}
