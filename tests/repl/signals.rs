//! Signals that end ketch.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::downloading;
use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

/// Ends a shell by a signal; it must take no longer than a second.
fn ends(shell: Shell, signal: Signal, code: i32) {
    let begun = Instant::now();
    shell.terminal.signal(signal);
    let (ended, screen) = shell.terminal.end();
    assert_eq!(ended, code, "{}", screen.text());
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[test]
fn term_at_the_prompt() {
    ends(Shell::start(), Signal::TERM, 143);
}

#[test]
fn hangup_at_the_prompt() {
    ends(Shell::at(&Site::new()), Signal::HUP, 129);
}

#[test]
fn term_during_a_transfer() {
    let (_site, shell) = downloading("get big", 1 << 25);
    let (part, home) = (shell.path(".big.ketch-part"), shell.home());
    ends(shell, Signal::TERM, 143);
    assert!(part.exists());
    drop(home);
}

#[test]
fn term_at_the_question_for_a_password() {
    let site = Site::new();
    let shell = Start::with(&[&format!("bob@{}", site.address())]).bare();
    shell.terminal.wait("the question", |screen| screen.line().starts_with("Password"));
    ends(shell, Signal::TERM, 143);
}

#[test]
fn term_while_a_local_program_runs() {
    let shell = Shell::start();
    shell.typed("!echo ready; exec sleep 20");
    shell.terminal.keys("\r");
    shell.terminal.wait("the program runs", |screen| screen.text().contains("\nready"));
    ends(shell, Signal::TERM, 143);
}
