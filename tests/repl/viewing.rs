//! The programs that get the terminal: `more` and its pager, `edit` and its editor; and what `cat` does to it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

/// A shell whose pager or editor is a script.
fn shell_with(site: &Site, name: &'static str, script: &str) -> Shell {
    let home = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let path = home.path().join("program");
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    Shell::start_at(site).home(&home).env(name, path.to_str().unwrap()).go()
}

fn start(line: &str, shell: &Shell) {
    shell.typed(line);
    shell.terminal.keys("\r");
}

#[test]
fn cat_shows_what_a_terminal_would_obey() {
    let site = Site::new();
    site.write("evil", "a\x1b[2J\x07b\u{9b}31m\r\nM\u{fc}ll \u{202e}x\u{e2}\n");
    let shell = Shell::at(&site);
    assert_eq!(shell.run("cat evil"), "a\\x1b[2J\\x07b\\u{9b}31m\nM\u{fc}ll \\u{202e}x\u{e2}");
    assert_eq!(shell.run("head -1 evil"), "a\\x1b[2J\\x07b\\u{9b}31m");
    assert_eq!(shell.run("tail -1 evil"), "M\u{fc}ll \\u{202e}x\u{e2}");
    site.write("latin", b"caf\xe9\n");
    assert_eq!(shell.run("get latin -"), "caf\\xe9");
}

#[test]
fn more_goes_through_the_pager() {
    let site = Site::new();
    site.write("file", "one\x1b[2J\ntwo\n");
    let shell =
        shell_with(&site, "PAGER", "while read -r line; do echo \"[$line]\"; done; read answer </dev/tty");
    start("more file", &shell);
    shell.terminal.wait("the page", |screen| screen.text().ends_with("\n[one\\x1b[2J]\n[two]"));
    // The terminal is the pager's, and Ctrl-C as well.
    shell.terminal.keys("\r");
    shell.prompt();
    assert_eq!(shell.run("pwd"), "/");
}

#[test]
fn who_has_seen_enough_leaves_the_pager() {
    let site = Site::with(|config| config.rate = Some(4 << 20));
    site.write("big", "line\n".repeat(4 << 20));
    let shell = shell_with(&site, "PAGER", "head -2; exit 0");
    let text = shell.run("more big");
    assert_eq!(text, "line\nline");
    assert_eq!(shell.run("pwd"), "/");
    assert_eq!(shell.run("size big"), (5 << 22).to_string());
}

#[test]
fn less_and_page_are_more() {
    let site = Site::new();
    site.write("file", "text\n");
    let shell = shell_with(&site, "PAGER", "sed s/^/-/");
    for name in ["less", "page", "more"] {
        assert_eq!(shell.run(&format!("{name} file")), "-text");
    }
    assert_eq!(
        shell.run("more missing"),
        "error: could not show `missing`\n  caused by: the server refused `RETR`: 550 No such file or directory."
    );
    site.write("empty", "");
    assert_eq!(shell.run("more empty"), "note: `empty` is empty");
}

#[test]
fn a_pager_that_fails_is_told() {
    let site = Site::new();
    site.write("file", "text\n");
    let shell = shell_with(&site, "PAGER", "exit 7");
    assert_eq!(
        shell.run("more file"),
        "error: could not show `file`\n  caused by: the pager ended with exit status: 7"
    );
}

#[test]
fn the_usual_pager_is_less() {
    let site = Site::new();
    site.write("file", (0..500).map(|number| format!("line {number}\n")).collect::<String>());
    let target = format!("{}@{}", crate::support::site::USER, site.address());
    let shell = Start::with(&[&target]).env("KETCH_PASSWORD", crate::support::site::PASSWORD).rows(24).go();
    start("more file", &shell);
    shell.terminal.wait("the first page", |screen| screen.text().contains("line 10\n"));
    shell.terminal.keys("q");
    shell.prompt();
}

#[test]
fn edit_lends_the_terminal_to_the_editor() {
    let site = Site::new();
    site.write("file.txt", "old\n");
    let shell = shell_with(&site, "VISUAL", "cat \"$1\"; read -r line </dev/tty; echo \"$line\" >> \"$1\"");
    start("edit file.txt", &shell);
    shell.terminal.wait("the editor", |screen| screen.text().ends_with("\nold"));
    shell.terminal.keys("new\r");
    shell.prompt();
    assert_eq!(fs::read_to_string(site.path("file.txt")).unwrap(), "old\nnew\n");
    let text = shell.terminal.screen().text();
    assert!(text.contains("\nfile.txt: 8 B in ") && !text.contains("ketch-edit"), "{text}");
}

#[test]
fn edit_asks_before_it_replaces_what_changed() {
    for (answer, left) in [("y\r", "mine\n"), ("n\r", "theirs, meanwhile\n")] {
        let site = Site::new();
        site.write("file", "old\n");
        let script =
            format!("echo mine > \"$1\"; echo 'theirs, meanwhile' > '{}'", site.path("file").display());
        let shell = shell_with(&site, "EDITOR", &script);
        start("edit file", &shell);
        shell.terminal.wait("the question", |screen| {
            screen.line() == "`file` was changed on the server meanwhile; replace it? [y/N]"
        });
        shell.terminal.keys(answer);
        shell.prompt();
        assert_eq!(fs::read_to_string(site.path("file")).unwrap(), left);
        let text = shell.terminal.screen().text().replace('\n', "");
        assert_eq!(text.contains("what you have edited is kept as `"), answer == "n\r", "{text}");
    }
}

#[test]
fn ctrl_c_in_the_editor_is_the_editor_s() {
    let site = Site::new();
    site.write("file", "old\n");
    let script = "trap 'echo caught >> \"$1\"; exit 0' INT; echo ready; while :; do sleep 0.1; done";
    let shell = shell_with(&site, "EDITOR", script);
    start("edit file", &shell);
    shell.terminal.wait("the editor", |screen| screen.text().ends_with("\nready"));
    shell.terminal.keys("\x03");
    shell.prompt();
    let text = shell.terminal.screen().text();
    assert_eq!(fs::read_to_string(site.path("file")).unwrap(), "old\ncaught\n", "{text}");
}

#[test]
fn what_a_program_leaves_within_a_line_is_not_written_over() {
    let site = Site::new();
    site.write("f", "text");
    let shell = Shell::at(&site);
    assert_eq!(shell.run("!printf hello"), "hello");
    assert_eq!(shell.run("cat f | cat"), "text");
    assert_eq!(shell.run("get f \"|cat\""), "text");
    assert_eq!(shell.run("!echo hello"), "hello");
    let told = "error: the local command ended with exit status: 3";
    assert_eq!(shell.run("!printf hello; exit 3"), format!("hello\n{told}"));
    assert_eq!(shell.run("!true"), "");
}
