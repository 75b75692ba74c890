//! The scripts in `completions/`, in the shells that they are for, as far as those are installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::ketch::{ketch, run};
use crate::support::terminal::Terminal;

/// What is typed, and what Tab makes of it.
const TABLE: [(&str, &str); 10] = [
    ("ketch ge", "ketch get "),
    ("ketch rege", "ketch reget "),
    ("ketch get --par", "ketch get --parallel "),
    ("ketch get --cont", "ketch get --continue "),
    ("ketch --mode pass", "ketch --mode passive "),
    ("ketch get --overwrite new", "ketch get --overwrite newer "),
    ("ketch box", "ketch boxes "),
    ("ketch doctor box", "ketch doctor boxes "),
    ("ketch boxes statu", "ketch boxes status "),
    ("ketch set overwrite diff", "ketch set overwrite differ "),
];

/// What bash takes apart at `=` and `:`, and what it takes as it is.
const OF_BASH: [(&str, &str); 3] = [
    ("ketch get --mode=passi", "ketch get --mode=passive "),
    ("ketch ftp://h/ rege", "ketch ftp://h/ reget "),
    ("ketch put two", "ketch put two\\ words "),
];

/// A home with a bookmark, and a directory with ketch in it.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let ran = run(home.path(), &["bookmark", "add", "boxes", "ftp://h.test/"]);
    assert_eq!(ran.code, Some(0), "{ran}");
    std::fs::write(home.path().join("two words"), "").unwrap();
    std::fs::create_dir(home.path().join("bin")).unwrap();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_ketch"), home.path().join("bin/ketch")).unwrap();
    home
}

/// A program of the search path; of shells that are not installed there is none.
fn installed(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|directory| directory.join(name)).find(|file| file.is_file())
}

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(name)
}

/// A shell on a terminal, with ketch in its path and a prompt of `> `.
fn start(shell: &Path, home: &Path, args: &[&str]) -> Terminal {
    let mut command = Command::new(shell);
    let path = std::env::join_paths(
        std::iter::once(home.join("bin"))
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    );
    let template = ketch(home);
    command.env_clear().current_dir(home).args(args);
    command.envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.env("PATH", path.unwrap()).env("TERM", "dumb").env("PS1", "> ").env("LC_ALL", "C.UTF-8");
    let terminal = Terminal::start(command, 200, 100);
    terminal.wait("a prompt", |screen| screen.line() == ">");
    terminal
}

/// What Tab makes of a line; the line is left empty.
fn completed(terminal: &Terminal, line: &str) -> String {
    terminal.keys(line);
    terminal.wait("what was typed", |screen| screen.line() == format!("> {line}"));
    // A key that is seen behind it tells that Tab has done its work.
    terminal.keys("\t~");
    let screen = terminal.wait("the end of completion", |screen| screen.line().ends_with('~'));
    terminal.keys("\x15");
    terminal.wait("an empty line", |screen| screen.line() == ">");
    screen.line().strip_prefix("> ").and_then(|line| line.strip_suffix('~')).unwrap().to_owned()
}

fn check(terminal: &Terminal, table: &[(&str, &str)]) {
    for (typed, expected) in table {
        assert_eq!(completed(terminal, typed), *expected, "{typed:?}");
    }
}

#[test]
fn in_bash() {
    let Some(bash) = installed("bash") else { return };
    let home = home();
    let terminal = start(&bash, home.path(), &["--norc", "--noprofile", "-i"]);
    terminal.keys(&format!("clear; . '{}'\r", script("ketch.bash").display()));
    terminal.wait("a prompt again", |screen| screen.cursor.0 > 0 && screen.line() == ">");
    check(&terminal, &TABLE);
    check(&terminal, &OF_BASH);
}

#[test]
fn in_zsh() {
    let Some(zsh) = installed("zsh") else { return };
    let home = home();
    let terminal = start(&zsh, home.path(), &["-f", "-i"]);
    // As a package installs it: a file in a directory of functions.
    let functions = script("").display().to_string();
    terminal.keys(&format!("fpath=('{functions}' $fpath); autoload -U compinit; compinit -D -u\r"));
    terminal.wait("a prompt again", |screen| screen.cursor.0 > 0 && screen.line() == ">");
    check(&terminal, &TABLE);
}

#[test]
fn in_fish() {
    let Some(fish) = installed("fish") else { return };
    let home = home();
    // Fish has a way to ask what Tab would show.
    for (typed, expected) in TABLE {
        let asked = format!("source '{}'; complete -C '{typed}'", script("ketch.fish").display());
        let mut command = Command::new(&fish);
        let path = format!("{}:{}", home.path().join("bin").display(), std::env::var("PATH").unwrap());
        let template = ketch(home.path());
        command.env_clear().current_dir(home.path()).args(["--no-config", "-c", &asked]);
        command.envs(template.get_envs().filter_map(|(name, value)| Some((name, value?)))).env("PATH", path);
        let out = command.output().unwrap();
        let shown = String::from_utf8_lossy(&out.stdout).into_owned();
        let first = shown.lines().next().and_then(|line| line.split('\t').next()).unwrap_or_default();
        let word = expected.trim_end().rsplit(' ').next().unwrap();
        assert_eq!(first, word, "{typed:?}: {shown} {}", String::from_utf8_lossy(&out.stderr));
    }
}

#[test]
fn an_empty_word_is_shown_commands_and_servers() {
    let home = home();
    let mut command = ketch(home.path());
    let out = command.env("KETCH_COMPLETE", "fish").args(["--", "ketch", ""]).output().unwrap();
    let shown = String::from_utf8(out.stdout).unwrap();
    let words: Vec<&str> = shown.lines().map(|line| line.split('\t').next().unwrap()).collect();
    assert!(words.contains(&"get") && words.contains(&"boxes"), "{shown}");
    assert!(!words.iter().any(|word| word.starts_with('-')), "{shown}");
}
