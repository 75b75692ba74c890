//! Commands from an argument, a file, and standard input.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use super::Scene;
use crate::support::ketch::Run;

const MISSING: &str = "caused by: the server refused `DELE`: 550 No such file or directory.";

fn with_input(scene: &Scene, args: &[&str], input: &str) -> Run {
    let mut command = scene.command(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap().into()
}

fn script(scene: &Scene, text: &str) -> Run {
    fs::write(scene.local("script"), text).unwrap();
    scene.run(&["URL/", "-f", "script"])
}

#[test]
fn from_everywhere_it_is_the_same() {
    let scene = Scene::new();
    scene.site.write("pub/f", "x");
    let text = "cd pub\npwd; ls -1\n";
    fs::write(scene.local("script"), text).unwrap();
    for run in [
        scene.run(&["URL/", "-c", text]),
        scene.run(&["URL/", "-f", "script"]),
        with_input(&scene, &["URL/", "-f", "-"], text),
        with_input(&scene, &["URL/"], text),
    ] {
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "/pub\nf\n", ""));
    }
}

#[test]
fn it_stops_at_the_first_failure_and_says_where() {
    let scene = Scene::new();
    let run = script(&scene, "# first\n\npwd; rm x; pwd\npwd\n");
    assert_eq!(run.stdout, "/\n");
    assert_eq!(run.stderr, format!("error: script, line 3: could not delete `x`\n  {MISSING}\n"));
    assert_eq!(run.code, Some(23));
    let run = with_input(&scene, &["URL/"], "pwd\nrm x\n");
    assert_eq!(run.stderr, format!("error: standard input, line 2: could not delete `x`\n  {MISSING}\n"));
}

#[test]
fn a_mark_lets_it_go_on() {
    let scene = Scene::new();
    let run = script(&scene, "-rm x\n- rm y\npwd\n");
    assert_eq!(
        run.stderr,
        format!(
            "error: script, line 1: could not delete `x`\n  {MISSING}\n\
             error: script, line 2: could not delete `y`\n  {MISSING}\n"
        )
    );
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "/\n"));
}

#[test]
fn verbose_scripts_are_echoed_but_for_what_is_marked() {
    let scene = Scene::new();
    let run = scene.run(&["-v", "-c", "lpwd # where\n@lpwd\n-@lpwd\n-lpwd\nuser bob s3cret"]);
    let echoed: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("ketch> ")).collect();
    assert_eq!(echoed, ["ketch> lpwd", "ketch> lpwd", "ketch> user ***"]);
    let quiet = scene.run(&["-c", "lpwd"]);
    assert_eq!(quiet.stderr, "");
}

#[test]
fn exit_ends_it_with_a_code() {
    let scene = Scene::new();
    let run = script(&scene, "pwd\nexit 7\npwd\n");
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(7), "/\n", ""));
    assert_eq!(scene.run(&["-c", "bye"]).code, Some(0));
}

#[test]
fn names_may_be_cut_short_as_in_the_shell() {
    let scene = Scene::new();
    let run = scene.run(&["URL/", "-c", "pw; bin"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "/\ntype: binary\n"));
}

#[test]
fn quotes_that_are_open_are_an_error_of_their_line() {
    let scene = Scene::new();
    let run = script(&scene, "pwd\ncd \"x\npwd\n");
    assert_eq!(run.stderr, "error: script, line 2: the quote \" is not closed\n");
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), "/\n"));
}

#[test]
fn an_empty_script_does_nothing() {
    let scene = Scene::new();
    for text in ["", "\n\n", "# nothing\n"] {
        let run = scene.run(&["-c", text]);
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "", ""), "{text:?}");
    }
}

#[test]
fn local_commands_run_in_the_local_directory() {
    let scene = Scene::new();
    fs::create_dir(scene.local("sub")).unwrap();
    let run = scene.run(&["-c", "lcd sub\n!basename \"$PWD\" ; echo two"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "sub\ntwo\n"));
}

#[test]
fn a_server_that_cannot_be_reached_runs_nothing() {
    let scene = Scene::new();
    let run = scene.run(&["127.0.0.1:1", "-c", "!touch ran"]);
    assert_eq!(run.code, Some(31), "{run}");
    assert!(!scene.local("ran").exists());
}
