//! The prompt, the welcome, logging in and leaving.

use crate::support::puppet::{Puppet, Then};
use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

#[test]
fn the_prompt_tells_who_where_and_how() {
    let site = Site::new();
    site.write("pub/f", "");
    let shell = Shell::at(&site);
    assert_eq!(shell.prompt(), "bob@127.0.0.1:/ [auto]>");
    shell.run("cd pub");
    assert_eq!(shell.prompt(), "bob@127.0.0.1:/pub [auto]>");
    shell.run("active");
    assert_eq!(shell.prompt(), "bob@127.0.0.1:/pub [active]>");
    shell.run("close");
    assert_eq!(shell.prompt(), "ketch>");
}

#[test]
fn the_server_welcomes_at_the_login() {
    let site = Site::new();
    let shell = Shell::at(&site);
    assert_eq!(shell.terminal.screen().text(), "Logged in.\nbob@127.0.0.1:/ [auto]>");
}

#[test]
fn a_quiet_shell_shows_no_welcome() {
    let site = Site::new();
    let shell = Start::with(&["-q", &site.address().to_string()]).go();
    assert_eq!(shell.terminal.screen().text(), "anonymous@127.0.0.1:/ [auto]>");
}

#[test]
fn a_shell_without_a_server_says_how_to_begin() {
    let shell = Shell::start();
    let text = shell.terminal.screen().text();
    assert_eq!(text, "ketch 0.1.0: `open HOST` connects, `help` lists the commands\nketch>");
}

#[test]
fn a_server_that_cannot_be_opened_leaves_a_shell() {
    let shell = Start::with(&["127.0.0.1:1"]).go();
    assert_eq!(
        shell.terminal.screen().text(),
        "error: could not connect to `127.0.0.1`\n  \
         caused by: could not connect to 127.0.0.1:1\n  \
         caused by: Connection refused\n  \
         hint: nobody takes connections there; is the port right, does the server run?\nketch>"
    );
}

#[test]
fn a_password_is_asked_for_and_not_shown() {
    let site = Site::new();
    let shell = Start::with(&[&format!("bob@{}", site.address())]).bare();
    shell.terminal.wait("the question", |screen| screen.line() == "Password for bob@127.0.0.1:");
    shell.terminal.keys("s3cret\r");
    shell.prompt();
    assert_eq!(
        shell.terminal.screen().text(),
        "Password for bob@127.0.0.1:\nLogged in.\nbob@127.0.0.1:/ [auto]>"
    );
}

#[test]
fn a_challenge_is_shown_above_the_question_and_answered_by_the_person() {
    let puppet = Puppet::start(
        |_| {},
        |host, line| match line.split_once(' ').map_or(line, |(verb, _)| verb) {
            "USER" => {
                host.say("331 Response to otp-md5 499 se1234 required for bob.");
                Then::Done
            }
            _ => Then::Usual,
        },
    );
    let shell = Start::with(&[&puppet.url_of("bob", "/")]).env("KETCH_PASSWORD", "known").bare();
    shell.terminal.wait("the question", |screen| screen.line() == "Answer for bob@127.0.0.1:");
    shell.terminal.keys("FOO BAR\r");
    shell.prompt();
    let text = shell.terminal.screen().text();
    assert!(
        text.starts_with("Response to otp-md5 499 se1234 required for bob.\nAnswer for bob@127.0.0.1:\n"),
        "{text}"
    );
    shell.terminal.keys("exit\r");
    let heard = puppet.heard();
    assert!(heard.contains(&"PASS FOO BAR".to_owned()), "{heard:?}");
}

#[test]
fn ctrl_c_ends_the_question_for_a_password() {
    let site = Site::new();
    let shell = Start::with(&[]).go();
    shell.typed(&format!("open bob@{}", site.address()));
    shell.terminal.keys("\r");
    shell.terminal.wait("the question", |screen| screen.line() == "Password for bob@127.0.0.1:");
    shell.terminal.keys("s3c\x03");
    assert_eq!(shell.prompt(), "ketch>");
    let text = shell.terminal.screen().text();
    assert!(text.ends_with("\nPassword for bob@127.0.0.1:\ninterrupted\nketch>"), "{text}");
    // The terminal shows again what is typed.
    assert!(shell.run("lpwd").starts_with('/'));
}

#[test]
fn user_asks_for_the_password_and_logs_in_again() {
    let site = Site::new();
    let shell = Start::with(&[&site.address().to_string()]).go();
    assert_eq!(shell.prompt(), "anonymous@127.0.0.1:/ [auto]>");
    shell.typed("user bob");
    shell.terminal.keys("\r");
    shell.terminal.wait("the question", |screen| screen.line() == "Password for bob@127.0.0.1:");
    shell.terminal.keys("s3cret\r");
    shell.terminal.wait("bob's prompt", |screen| screen.line() == "bob@127.0.0.1:/ [auto]>");
}

#[test]
fn a_refused_user_keeps_the_login_there_was() {
    let site = Site::new();
    let shell = Start::with(&[&site.address().to_string()]).go();
    let answer = shell.run("user bob wrong");
    assert_eq!(
        answer,
        "error: could not log in to `127.0.0.1`\n  caused by: login refused: 530 Login incorrect.\n  \
         hint: check the user name and the password"
    );
    assert_eq!(shell.prompt(), "anonymous@127.0.0.1:/ [auto]>");
}

#[test]
fn ctrl_d_leaves_with_0() {
    let shell = Shell::start();
    shell.terminal.keys("\x04");
    assert_eq!(shell.terminal.end().0, 0);
}

#[test]
fn exit_leaves_with_its_code() {
    for (line, code) in [("exit 3", 3), ("bye", 0), ("quit", 0)] {
        let shell = Shell::start();
        shell.run("get nothing");
        shell.typed(line);
        shell.terminal.keys("\r");
        assert_eq!(shell.terminal.end().0, code, "{line}");
    }
}

#[test]
fn a_failed_command_leaves_the_shell_alive() {
    let site = Site::new();
    let shell = Shell::at(&site);
    assert_eq!(
        shell.run("get nothing"),
        "error: could not download `nothing`\n  \
         caused by: the server refused `RETR`: 550 No such file or directory."
    );
    assert_eq!(shell.run("pwd"), "/");
}

#[test]
fn what_needs_a_server_says_so_in_one_line() {
    let shell = Shell::start();
    for line in
        ["ls", "pwd", "cd x", "get a b c", "size a b", "mget *.x", "put x y", "user bob", "quote NOOP"]
    {
        std::fs::write(shell.path("x"), "").unwrap();
        assert_eq!(shell.run(line), "error: not connected; `open HOST` first", "{line}");
    }
}

#[test]
fn the_prompt_is_as_the_user_wants_it() {
    let site = Site::new();
    site.write("pub/linux/f", "");
    let shell = Shell::at(&site);
    shell.run("cd pub/linux");
    shell.run("set prompt '%{bold}%u %D%{reset} %%%x> '");
    assert_eq!(shell.prompt(), "bob …/linux %%x>");
    shell.run("unset prompt");
    assert_eq!(shell.prompt(), "bob@127.0.0.1:/pub/linux [auto]>");
    shell.run("set prompt '%m> '");
    shell.run("close");
    assert_eq!(shell.prompt(), "ketch>");
}

#[test]
fn the_title_of_the_terminal_comes_back_at_the_end() {
    let site = Site::new();
    let shell = Shell::start_at(&site).go();
    shell.run("set title 'at %h:%d'");
    shell.prompt();
    shell.terminal.keys("\x04");
    let all = shell.terminal.all();
    assert!(all.contains("\x1b[22;2t\x1b]2;at 127.0.0.1:/\x07"), "{all:?}");
    assert!(all.ends_with("\x1b[23;2t") || all.trim_end().ends_with("\x1b[23;2t"), "{all:?}");
    let quiet = Shell::at(&site);
    quiet.run("pwd");
    quiet.terminal.keys("\x04");
    assert!(!quiet.terminal.all().contains("\x1b]2;"));
}

#[test]
fn the_bell_rings_after_long_work() {
    let site = Site::new();
    let shell = Shell::at(&site);
    shell.run("pwd");
    shell.run("set bell 0.001");
    shell.run("!sleep 0.1");
    shell.run("unset bell");
    shell.terminal.keys("\x04");
    let all = shell.terminal.all();
    let (before, behind) = all.split_once("sleep 0.1").unwrap();
    assert!(!before.split("set bell").next().unwrap().contains('\x07'), "{all:?}");
    assert!(behind.contains('\x07'), "{all:?}");
}

#[test]
fn the_doctor_asks_for_no_password_that_was_given() {
    let site = Site::new();
    let shell = Start::with(&[&format!("bob@{}", site.address())]).bare();
    shell.terminal.wait("the question", |screen| screen.line() == "Password for bob@127.0.0.1:");
    shell.terminal.keys("s3cret\r");
    shell.prompt();
    let text = shell.run("doctor");
    assert!(text.contains("login     as `bob`"), "{text}");
}
