//! Ctrl-C.

use std::fs;

use rustix::process::Signal;

use super::downloading;
use crate::support::shell::Shell;
use crate::support::site::Site;
use crate::support::until;

const CTRL_C: &str = "\x03";

/// Ends a transfer, in the middle of it: the session stays, and so does the part of `big`; there were so many logins.
fn is_interrupted(site: &Site, shell: &Shell, logins: usize) {
    shell.terminal.keys(CTRL_C);
    let screen = shell.terminal.wait("a prompt", |screen| screen.line() == "bob@127.0.0.1:/ [auto]>");
    assert_eq!(screen.rows[screen.cursor.0 - 1], "interrupted");
    assert!(shell.path(".big.ketch-part").exists() && !shell.path("big").exists());
    assert_eq!(shell.run("pwd"), "/");
    assert_eq!(site.server.log().iter().filter(|line| line.starts_with("USER")).count(), logins);
}

#[test]
fn a_transfer_ends_and_the_session_stays() {
    let (site, shell) = downloading("get big", 1 << 25);
    is_interrupted(&site, &shell, 1);
}

#[test]
fn a_transfer_over_several_connections_ends_and_the_session_stays() {
    let (site, shell) = downloading("pget -n 3 big", 1 << 25);
    until("three have begun", || {
        site.server.log().iter().filter(|line| line.starts_with("RETR")).count() == 3
    });
    is_interrupted(&site, &shell, 3);
}

#[test]
fn what_was_interrupted_can_be_continued() {
    let (_site, shell) = downloading("get big", 1 << 20);
    shell.terminal.keys(CTRL_C);
    let answer = shell.run("get -c big");
    assert!(answer.contains("continued at"), "{answer}");
    assert_eq!(fs::read(shell.path("big")).unwrap(), vec![7; 1 << 20]);
    assert!(!shell.path(".big.ketch-part").exists());
}

#[test]
fn twice_within_a_second_ends_ketch_whatever_it_does() {
    let (_site, mut shell) = downloading("get big", 1 << 25);
    let part = shell.path(".big.ketch-part");
    let home = shell.home();
    // Signals rather than keys: the second key might come to the prompt, where it means something else.
    until("it ends", || {
        shell.terminal.signal(Signal::INT);
        shell.terminal.has_ended()
    });
    assert_eq!(shell.terminal.end().0, 130);
    assert!(part.exists());
    drop(home);
}

#[test]
fn at_an_empty_prompt_nothing_happens() {
    let site = Site::new();
    let shell = Shell::at(&site);
    for _ in 0..3 {
        let row = shell.terminal.screen().cursor.0;
        shell.terminal.keys(CTRL_C);
        assert_eq!(shell.answer_below(row), "");
    }
    assert_eq!(shell.run("lpwd"), shell.path("").display().to_string().trim_end_matches('/'));
}

#[test]
fn a_line_that_is_half_typed_is_cleared() {
    let shell = Shell::start();
    shell.typed("exit 7");
    let row = shell.terminal.screen().cursor.0;
    shell.terminal.keys(CTRL_C);
    assert_eq!(shell.answer_below(row), "");
    assert!(shell.run("lpwd").starts_with('/'));
}

#[test]
fn the_rest_of_a_line_is_not_run() {
    let (site, shell) = downloading("get big; rm big", 1 << 25);
    shell.terminal.keys(CTRL_C);
    shell.prompt();
    assert!(site.path("big").exists());
}

#[test]
fn a_local_program_is_interrupted_by_itself() {
    let shell = Shell::start();
    shell.typed("!printf 'on%s\\n' e; exec cat");
    shell.terminal.keys("\r");
    // What is typed before it runs is the line editor's.
    shell.terminal.wait("the shell around it runs", |screen| screen.text().contains("\none"));
    // The terminal shows what is typed, and then the program does: so it runs, and not only the shell around it.
    shell.terminal.keys("ready\r");
    shell.terminal.wait("the program runs", |screen| screen.text().matches("\nready").count() == 2);
    shell.terminal.keys(CTRL_C);
    shell.prompt();
    assert!(shell.run("lpwd").starts_with('/'));
}

#[test]
fn a_connection_that_does_not_come_about() {
    // The greeting never comes.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let shell = Shell::start();
    shell.typed(&format!("open {}", listener.local_addr().unwrap()));
    let row = shell.terminal.screen().cursor.0;
    shell.terminal.keys("\r");
    let connection = listener.accept().unwrap();
    shell.terminal.keys(CTRL_C);
    assert_eq!(shell.answer_below(row), "interrupted");
    assert_eq!(shell.prompt(), "ketch>");
    drop(connection);
}
