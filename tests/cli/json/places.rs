//! Where the lines go, and what they leave standard output for.

use std::fs;

use super::Scene;
use crate::support::lines::Lines;
use crate::support::shell::Start;

#[test]
fn a_file_leaves_standard_output_as_it_is() {
    let scene = Scene::new();
    scene.site.write("f", "text\n");
    let script = "ls; cat f; get f -; size f";
    let plain = scene.run(&["URL/", "-c", script]);
    let run = scene.run(&["--json-file", "lines", "URL/", "-c", script]);
    assert_eq!((run.code, &run.stdout), (Some(0), &plain.stdout));
    assert_eq!(run.stderr, plain.stderr);
    let lines = Lines::read(&fs::read_to_string(scene.local("lines")).unwrap());
    let ends: Vec<_> = lines.of("transfer_end").iter().map(|end| end["dst"].clone()).collect();
    assert_eq!(ends, ["-", "-"]);
    assert_eq!((lines.of("entry").len(), lines.results("size").len()), (1, 1));
}

#[test]
fn both_get_the_same_lines() {
    let scene = Scene::new();
    let run = scene.run(&["--json", "URL/", "pwd", "--json-file=lines"]);
    assert_eq!(run.stdout, fs::read_to_string(scene.local("lines")).unwrap());
    let run = scene.run(&["--json-file", "-", "URL/", "pwd"]);
    Lines::read(&run.stdout);
}

#[test]
fn what_writes_bytes_there_is_refused_before_anything_moves() {
    let scene = Scene::new();
    scene.site.write("f", "text\n");
    for args in [&["cat", "URL/f"][..], &["get", "URL/f", "-"], &["get", "URL/f", "-o", "-"]] {
        let lines = scene.lines(2, args);
        assert_eq!(lines.types(), ["start", "error", "summary"], "{args:?}");
        let message = lines.only("error")["message"].as_str().unwrap().to_owned();
        assert_eq!(message, "standard output is for JSON alone; `--json-file FILE` leaves it to the file");
    }
}

#[test]
fn a_local_command_does_not_write_among_the_lines() {
    let scene = Scene::new();
    let run = scene.run(&["--json", "-c", "!echo here"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), "here\n"));
    assert_eq!(Lines::read(&run.stdout).only("action_end")["action"], "shell");
}

#[test]
fn a_file_that_cannot_be_written_is_a_failure() {
    let scene = Scene::new();
    let told = scene.ends(10, &["--json-file", "no/such/file", "URL/", "pwd"]);
    assert!(told.starts_with("error: cannot write `no/such/file`\n"), "{told}");
    let lines = scene.lines(10, &["--json-file", "no/such/file", "URL/", "pwd"]);
    assert_eq!(lines.types(), ["start", "error", "summary"]);
}

#[test]
fn it_is_said_once_for_the_whole_run() {
    let scene = Scene::new();
    for script in ["pwd --json", "pwd --json-file f"] {
        let told = scene.ends(2, &["URL/", "-c", script]);
        assert!(told.contains("are for the whole run"), "{told}");
    }
    assert!(!scene.local("f").exists());
}

#[test]
fn a_shell_takes_a_file_only() {
    let scene = Scene::new();
    let host = scene.site.address().to_string();
    let shell = Start::with(&["--json", &host]).bare();
    let (code, screen) = shell.terminal.end();
    assert_eq!(code, 2);
    assert!(screen.text().contains("`--json` is for commands and scripts"), "{}", screen.text());

    let file = scene.local("lines");
    let shell = Start::with(&["--json-file", file.to_str().unwrap(), &host]).go();
    shell.run("size nothing");
    shell.run("pwd");
    shell.terminal.keys("exit\r");
    assert_eq!(shell.terminal.end().0, 0);
    let lines = Lines::read(&fs::read_to_string(&file).unwrap());
    assert_eq!((lines.of("error").len(), lines.results("pwd").len()), (1, 1));
    assert_eq!(lines.summary()["exit"], 0);
}
