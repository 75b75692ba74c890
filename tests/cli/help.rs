//! Help, as it is read on a terminal of 80 columns.

use snapbox::{Data, assert_data_eq, file};

use super::Scene;

fn help(scene: &Scene, columns: &str, args: &[&str]) -> String {
    let output = scene.command(args).env("COLUMNS", columns).output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn ketch_help() {
    let scene = Scene::new();
    let text = help(&scene, "80", &["--help"]);
    assert_data_eq!(&text, file!["snapshots/ketch.txt"].raw());
    assert_eq!(help(&scene, "80", &["-h"]), text);
}

#[test]
fn ketch_help_on_a_narrow_terminal() {
    let text = help(&Scene::new(), "40", &["--help"]);
    assert_data_eq!(&text, file!["snapshots/ketch-40.txt"].raw());
}

#[test]
fn ketch_get_help() {
    let scene = Scene::new();
    let text = help(&scene, "80", &["get", "--help"]);
    assert_data_eq!(&text, file!["snapshots/get.txt"].raw());
    assert_eq!(help(&scene, "80", &["get", "-h"]), text);
    assert_eq!(help(&scene, "80", &["help", "get"]), text.replace("Usage: ketch get", "Usage: get"));
}

#[test]
fn ketch_help_as_a_command() {
    let scene = Scene::new();
    let text = help(&scene, "80", &["help"]);
    assert_data_eq!(&text, file!["snapshots/help.txt"].raw());
    assert_eq!(help(&scene, "80", &["-c", "help"]), text);
}

#[test]
fn no_help_is_wider_than_the_terminal() {
    let scene = Scene::new();
    let commands = help(&scene, "80", &["help"]);
    let names = commands.lines().filter_map(|line| line.strip_prefix("  "));
    let names: Vec<&str> =
        names.filter_map(|line| line.split(' ').next()).filter(|n| !n.is_empty()).collect();
    assert!(names.len() > 30 && names.contains(&"get"), "{names:?}");
    for name in names {
        for line in help(&scene, "80", &[name, "--help"]).lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
        }
    }
}

#[test]
fn version() {
    let scene = Scene::new();
    for flag in ["--version", "-V"] {
        assert_data_eq!(
            help(&scene, "80", &[flag]),
            Data::text(concat!("ketch ", env!("CARGO_PKG_VERSION"), "\n"))
        );
    }
}
