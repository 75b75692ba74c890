//! What was typed before.

use std::fs;

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

const UP: &str = "\x1b[A";

#[test]
fn the_next_shell_knows_what_the_last_one_ran() {
    let shell = Shell::start();
    shell.run("lpwd");
    shell.run("status");
    let home = shell.home();
    shell.terminal.keys("\x04");
    shell.terminal.end();
    let kept = home.path().join(".local/state/ketch/history");
    assert_eq!(fs::read_to_string(kept).unwrap(), "#V2\nlpwd\nstatus\n");

    let shell = Start::with(&[]).home(&home).go();
    shell.terminal.keys(UP);
    shell.terminal.wait("the last line", |screen| screen.line() == "ketch> status");
    shell.terminal.keys(UP);
    shell.terminal.wait("the line before", |screen| screen.line() == "ketch> lpwd");
    shell.terminal.keys("\r");
    shell.terminal.wait("its answer", |screen| screen.text().contains(&home.path().display().to_string()));
}

#[test]
fn the_state_directory_can_be_elsewhere() {
    let shell = Start::with(&[]);
    let state = tempfile::tempdir().unwrap();
    let shell = shell.env("XDG_STATE_HOME", state.path().to_str().unwrap()).go();
    shell.run("lpwd");
    shell.terminal.keys("\x04");
    shell.terminal.end();
    assert_eq!(fs::read_to_string(state.path().join("ketch/history")).unwrap(), "#V2\nlpwd\n");
}

#[test]
fn two_shells_do_not_forget_for_each_other() {
    let first = Shell::start();
    first.run("lpwd");
    let second = Start::with(&[]).home(&first.home()).go();
    second.run("status");
    let home = first.home();
    for shell in [second, first] {
        shell.terminal.keys("\x04");
        shell.terminal.end();
    }
    let kept = fs::read_to_string(home.path().join(".local/state/ketch/history")).unwrap();
    assert_eq!(kept, "#V2\nlpwd\nstatus\n");
}

#[test]
fn a_shell_that_is_killed_has_kept_its_history() {
    let shell = Shell::start();
    shell.run("lpwd");
    let home = shell.home();
    drop(shell);
    let kept = fs::read_to_string(home.path().join(".local/state/ketch/history")).unwrap();
    assert_eq!(kept, "#V2\nlpwd\n");
}

#[test]
fn a_line_that_was_wrong_can_be_recalled_and_mended() {
    let shell = Shell::start();
    shell.run("lwpd");
    shell.terminal.keys(UP);
    shell.terminal.wait("the line", |screen| screen.line() == "ketch> lwpd");
}

#[test]
fn passwords_are_not_kept() {
    let site = Site::new();
    let shell = Shell::start();
    shell.run(&format!("open {}", site.url("")));
    shell.run("user bob s3cret");
    shell.run("quote PASS s3cret");
    shell.run("pwd; user bob s3cret");
    shell.run("status");
    shell.run(" lpwd");
    let home = shell.home();
    shell.terminal.keys("\x04");
    shell.terminal.end();
    let kept = fs::read_to_string(home.path().join(".local/state/ketch/history")).unwrap();
    assert_eq!(kept, "#V2\nstatus\n");
}

#[test]
fn a_password_that_was_typed_at_the_question_is_not_kept() {
    let site = Site::new();
    let shell = Start::with(&[&format!("bob@{}", site.address())]).bare();
    shell.terminal.wait("the question", |screen| screen.line().starts_with("Password"));
    shell.terminal.keys("s3cret\r");
    shell.run("pwd");
    let home = shell.home();
    shell.terminal.keys("\x04");
    shell.terminal.end();
    let kept = fs::read_to_string(home.path().join(".local/state/ketch/history")).unwrap();
    assert_eq!(kept, "#V2\npwd\n");
}

#[test]
fn what_was_typed_is_shown_and_forgotten() {
    let shell = Shell::start();
    shell.run("lpwd");
    shell.run("user bob geheim");
    shell.run("status");
    assert_eq!(shell.run("history"), "lpwd\nstatus\nhistory");
    assert_eq!(shell.run("history 1"), "history 1");
    shell.run("history clear");
    assert_eq!(shell.run("history"), "history");
    shell.terminal.keys(UP);
    shell.terminal.keys(UP);
    shell.terminal.keys(UP);
    shell.terminal.wait("the oldest line", |screen| screen.line() == "ketch> history");
}
