//! What runs in the background while something else is typed.

use std::fs;

use rustix::process::Signal;

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;
use crate::support::until;

const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";

/// A server from which a file of a megabyte takes a second or so, and one of 32 a minute.
fn slow() -> Site {
    let site = Site::with(|config| config.rate = Some(512 * 1024));
    site.write("big", vec![7; 1 << 25]);
    site.write("some", vec![7; 1 << 19]);
    site
}

/// Waits for a part file that is kept when its transfer ends; one without a byte is not.
fn wait_for_part(shell: &Shell) {
    until("a part file", || shell.path(".big.ketch-part").metadata().is_ok_and(|part| part.len() > 0));
}

#[test]
fn a_report_stands_above_the_line_that_is_typed() {
    for columns in [80, 40] {
        let site = slow();
        let shell = Shell::start_at(&site).columns(columns).go();
        shell.run("get some &");
        shell.typed("cat so");
        let screen = shell.terminal.wait("the end of the job", |screen| {
            screen.text().contains("[1] done: get some") && screen.line().ends_with("> cat so")
        });
        // Nothing is torn: each report is a line of its own, and the line that is typed stands once below them.
        let rows: Vec<&str> = screen.rows.iter().map(String::as_str).collect();
        assert!(rows.contains(&"[1] done: get some"), "{}", screen.text());
        assert_eq!(
            rows.iter().filter(|row| row.starts_with("[1] some: 512.00 KiB in ")).count(),
            1,
            "{rows:?}"
        );
        assert_eq!(rows.iter().filter(|row| row.ends_with("> cat so")).count(), 1, "{}", screen.text());
        shell.terminal.keys("me | wc -c\r");
        shell.terminal.wait("its answer", |screen| screen.text().contains("524288"));
        assert_eq!(fs::read(shell.path("some")).unwrap().len(), 1 << 19);
    }
}

#[test]
fn a_failure_is_seen_when_it_happens() {
    let site = slow();
    let shell = Shell::at(&site);
    shell.typed("get nothing &");
    shell.terminal.keys("\r");
    let screen = shell.terminal.wait("its end", |screen| screen.text().contains("[1] failed: get nothing"));
    assert!(screen.text().contains("[1] error: could not download `nothing`"), "{}", screen.text());
    let jobs = shell.run("jobs");
    assert!(jobs.starts_with("[1] failed: get nothing\n    in "), "{jobs}");
    assert!(jobs.ends_with(", exit code 23"), "{jobs}");
    assert_eq!(shell.run("jobs"), "");
}

#[test]
fn a_job_does_not_disturb_the_session() {
    let site = slow();
    site.write("sub/f", "");
    let shell = Shell::at(&site);
    shell.run("get big &");
    assert_eq!(shell.run("ls -1"), "big\nsome\nsub");
    shell.run("cd sub");
    assert_eq!(shell.run("ls -1"), "f");
    wait_for_part(&shell);
    let jobs = shell.run("jobs");
    assert!(jobs.starts_with("[1] running: get big\n"), "{jobs}");
    assert!(jobs.contains("\n    big: ") && jobs.ends_with(" of 32.00 MiB"), "{jobs}");
    shell.terminal.keys("kill 1\r");
    shell.terminal.wait("its end", |screen| screen.text().contains("[1] killed: get big"));
    assert!(shell.path(".big.ketch-part").exists() && !shell.path("big").exists());
}

#[test]
fn ctrl_c_is_for_the_foreground() {
    let site = slow();
    let shell = Shell::at(&site);
    shell.run("get big &");
    wait_for_part(&shell);
    shell.typed("cat big | wc -c");
    shell.terminal.keys("\r");
    until("another transfer", || {
        site.server.log().iter().filter(|line| line.starts_with("RETR")).count() == 2
    });
    shell.terminal.keys(CTRL_C);
    shell.prompt();
    let jobs = shell.run("jobs");
    assert!(jobs.starts_with("[1] running"), "{jobs}");
}

#[test]
fn who_waits_may_stop_waiting() {
    let site = slow();
    let shell = Shell::at(&site);
    shell.run("get big &");
    let row = shell.terminal.screen().cursor.0;
    shell.typed("wait");
    shell.terminal.keys("\r");
    shell.terminal.wait("it waits", |screen| screen.cursor.0 > row);
    shell.terminal.keys(CTRL_C);
    assert_eq!(shell.answer_below(row), "interrupted");
    assert!(shell.run("jobs").starts_with("[1] running"));
}

#[test]
fn who_watches_ends_the_job() {
    let site = slow();
    let shell = Shell::at(&site);
    shell.run("get big &");
    shell.typed("fg %1");
    shell.terminal.keys("\r");
    shell.terminal.wait("a bar", |screen| screen.line().starts_with("big ") && screen.line().contains('%'));
    shell.terminal.keys(CTRL_C);
    let screen = shell.terminal.wait("a prompt", |screen| screen.line() == "bob@127.0.0.1:/ [auto]>");
    assert!(screen.text().contains("[1] killed: get big"), "{}", screen.text());
    assert_eq!(shell.run("jobs"), "");
}

#[test]
fn leaving_asks_what_becomes_of_jobs() {
    let site = slow();
    let shell = Shell::at(&site);
    shell.run("get big &");
    wait_for_part(&shell);
    for leave in ["exit 3\r", CTRL_D] {
        shell.prompt();
        shell.terminal.keys(leave);
        shell.terminal.wait("a question", |screen| {
            screen.line() == "a job is running; leave, and end what is running? [y/N]"
        });
        shell.terminal.keys("n\r");
        shell.terminal.wait("a prompt", |screen| screen.line() == "bob@127.0.0.1:/ [auto]>");
    }
    let home = shell.home();
    shell.terminal.keys("exit 3\r");
    shell.terminal.wait("a question", |screen| screen.line().ends_with("[y/N]"));
    shell.terminal.keys("y\r");
    assert_eq!(shell.terminal.end().0, 3);
    assert!(home.path().join(".big.ketch-part").exists());
    assert!(!home.path().join("big").exists());
}

#[test]
fn a_signal_ends_the_jobs_as_well() {
    let site = slow();
    let shell = Shell::at(&site);
    shell.run("get big &");
    wait_for_part(&shell);
    let home = shell.home();
    shell.terminal.signal(Signal::TERM);
    assert_eq!(shell.terminal.end().0, 143);
    assert!(home.path().join(".big.ketch-part").exists() && !home.path().join("big").exists());
}

#[test]
fn what_a_job_says_waits_for_a_local_program() {
    let site = slow();
    let shell = Shell::at(&site);
    shell.run("get some &");
    shell.typed("!cat");
    shell.terminal.keys("\r");
    shell.terminal.wait_for_lines();
    shell.terminal.keys("here\r");
    shell.terminal.wait("the program", |screen| screen.text().matches("\nhere").count() == 2);
    until("the end of the job", || shell.path("some").exists());
    shell.terminal.keys("still\r");
    let screen = shell.terminal.wait("the program", |screen| screen.text().matches("\nstill").count() == 2);
    assert!(!screen.text().contains("[1] done"), "{}", screen.text());
    shell.terminal.keys(CTRL_D);
    let screen = shell.terminal.wait("a prompt", |screen| screen.line().ends_with('>'));
    assert!(screen.text().contains("\nstill\nstill\n[1] some: "), "{}", screen.text());
}

#[test]
fn pipes_have_the_terminal() {
    let site = Site::new();
    site.write("long", "line\n".repeat(100_000));
    let shell = Shell::start_at(&site).columns(120).go();
    assert_eq!(shell.run("cat long | wc -l"), "100000");
    assert_eq!(shell.run("ls | grep nothing"), "`grep nothing` ended with exit status: 1");
    // A program that does not read to the end, and is asked for a key by the terminal.
    shell.typed("cat long | { read x; read y </dev/tty; echo got $x $y; }");
    let row = shell.terminal.screen().cursor.0;
    shell.terminal.keys("\r");
    shell.terminal.wait("the program runs", |screen| screen.cursor.0 > row);
    shell.terminal.wait_for_lines();
    shell.terminal.keys("key\r");
    assert_eq!(shell.answer_below(row), "key\ngot line key");
    assert_eq!(shell.run("pwd"), "/");
}

#[test]
fn ctrl_c_ends_both_ends_of_a_pipe() {
    let site = slow();
    let shell = Shell::start_at(&site).columns(120).go();
    // It reads nothing, so that the pipe is full soon, and does not care for Ctrl-C.
    shell.typed("cat big | sh -c 'trap \"\" INT; echo deaf; sleep 1; cat >/dev/null; echo over'");
    let row = shell.terminal.screen().cursor.0;
    shell.terminal.keys("\r");
    shell.terminal.wait("the program", |screen| screen.text().ends_with("\ndeaf"));
    until("a transfer", || site.server.log().iter().any(|line| line.starts_with("RETR")));
    shell.terminal.keys(CTRL_C);
    let answer = shell.answer_below(row);
    assert!(answer.contains("over") && answer.ends_with("interrupted"), "{answer}");
    assert_eq!(shell.run("pwd"), "/");
}

#[test]
fn a_macro_is_typed_line_by_line() {
    let site = Site::new();
    site.write("f", "text\n");
    let shell = Start::with(&[&format!("bob@{}", site.address())]).env("KETCH_PASSWORD", "s3cret").go();
    shell.terminal.keys("macdef m\rcat $1\recho $2\r\r");
    shell.terminal.wait("a prompt below it", |screen| screen.line().ends_with('>') && screen.cursor.0 > 4);
    assert_eq!(shell.run("$m f over"), "text\nover");
    assert_eq!(shell.run("alias c '$m f'"), "");
    assert_eq!(shell.run("c 'b b'"), "text\nb b");
}
