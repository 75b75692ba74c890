//! The questions of `mget`, `mput`, `mdelete` and `rm -i`.

use crate::support::shell::Shell;
use crate::support::site::Site;

/// A shell at a server with `a`, `b` and `c`.
fn shell() -> (Site, Shell) {
    let site = Site::new();
    for name in ["a", "b", "c"] {
        site.write(name, name);
    }
    let shell = Shell::at(&site);
    (site, shell)
}

/// Types a command, then an answer to each question.
fn answered(shell: &Shell, line: &str, answers: &[(&str, &str)]) {
    shell.typed(line);
    shell.terminal.keys("\r");
    for (question, answer) in answers {
        shell.terminal.wait(question, |screen| screen.line() == *question);
        shell.terminal.keys(answer);
    }
    shell.prompt();
}

/// Those of the files that are still there.
fn left(site: &Site) -> Vec<&'static str> {
    ["a", "b", "c"].into_iter().filter(|name| site.path(name).exists()).collect()
}

#[test]
fn each_file_is_asked_for() {
    let (site, shell) = shell();
    let answers =
        [("mdelete a [anpqy?]?", "y\r"), ("mdelete b [anpqy?]?", "n\r"), ("mdelete c [anpqy?]?", "\r")];
    answered(&shell, "mdelete *", &answers);
    assert_eq!(left(&site), ["b"]);
}

#[test]
fn a_takes_the_rest_and_q_leaves_it() {
    let (_site, shell) = shell();
    answered(&shell, "mget *", &[("mget a [anpqy?]?", "n\r"), ("mget b [anpqy?]?", "a\r")]);
    assert!(!shell.path("a").exists() && shell.path("b").exists() && shell.path("c").exists());
    for name in ["b", "c"] {
        std::fs::remove_file(shell.path(name)).unwrap();
    }
    answered(&shell, "mget *", &[("mget a [anpqy?]?", "y\r"), ("mget b [anpqy?]?", "q\r")]);
    assert!(shell.path("a").exists() && !shell.path("b").exists() && !shell.path("c").exists());
    // Ctrl-D is a way to say q.
    answered(&shell, "mget *", &[("mget a [anpqy?]?", "\x04")]);
    assert!(!shell.path("b").exists());
}

#[test]
fn p_asks_nothing_from_then_on() {
    let (site, shell) = shell();
    answered(&shell, "mget *", &[("mget a [anpqy?]?", "p\r")]);
    assert!(shell.path("c").exists());
    answered(&shell, "mdelete a", &[]);
    assert_eq!(left(&site), ["b", "c"]);
    assert_eq!(shell.run("prompt"), "prompt: on");
    answered(&shell, "mdelete *", &[("mdelete b [anpqy?]?", "q\r")]);
    assert_eq!(left(&site), ["b", "c"]);
}

#[test]
fn a_question_mark_explains_the_letters() {
    let (_site, shell) = shell();
    answered(&shell, "mget a", &[("mget a [anpqy?]?", "?\r"), ("mget a [anpqy?]?", "n\r")]);
    let text = shell.terminal.screen().text();
    assert!(text.contains("\ny: yes (as is Enter)   n: no   a: yes to all the rest\n"), "{text}");
    assert!(!shell.path("a").exists());
}

#[test]
fn prompt_and_i_switch_the_questions_off() {
    let (site, shell) = shell();
    assert_eq!(shell.run("prompt"), "prompt: off");
    answered(&shell, "mdelete a", &[]);
    assert_eq!(shell.run("prompt on"), "prompt: on");
    answered(&shell, "mdelete -i b", &[]);
    assert_eq!(left(&site), ["c"]);
}

#[test]
fn mput_asks_as_well() {
    let (site, shell) = shell();
    for name in ["u1", "u2"] {
        std::fs::write(shell.path(name), "x").unwrap();
    }
    answered(&shell, "mput u*", &[("mput u1 [anpqy?]?", "n\r"), ("mput u2 [anpqy?]?", "y\r")]);
    assert!(!site.path("u1").exists() && site.path("u2").exists());
}

#[test]
fn rm_i_takes_only_a_yes() {
    let (site, shell) = shell();
    let answers = [("rm a [anpqy?]?", "\r"), ("rm b [anpqy?]?", "y\r"), ("rm c [anpqy?]?", "x\r")];
    answered(&shell, "rm -i *", &[&answers[..], &[("rm c [anpqy?]?", "n\r")]].concat());
    assert_eq!(left(&site), ["a", "c"]);
}

#[test]
fn ctrl_c_ends_the_command() {
    let (site, shell) = shell();
    answered(&shell, "mdelete *", &[("mdelete a [anpqy?]?", "\x03")]);
    assert_eq!(left(&site), ["a", "b", "c"]);
    assert_eq!(shell.run("pwd"), "/");
}

#[test]
fn names_in_questions_move_no_cursor() {
    let site = Site::new();
    site.write("a\x1b[2Jb", "");
    let shell = Shell::at(&site);
    answered(&shell, "mdelete *", &[("mdelete a\\x1b[2Jb [anpqy?]?", "n\r")]);
}
