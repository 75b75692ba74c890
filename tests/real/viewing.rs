//! `head`, `tail`, `more`, `stat`, `edit`: a single file, seen and changed.

use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use super::runner::checks;
use super::scene::{Scene, holds, like, noise, set_time, time};

checks! {
    Moves head_shows_the_beginning,
    Moves head_fetches_no_more_than_it_needs,
    Moves tail_shows_the_end,
    Moves tail_fetches_no_more_than_the_end,
    Moves tail_of_long_lines_is_found,
    Moves several_files_have_titles,
    Moves what_is_missing_is_exit_23,
    Moves tail_f_follows_what_is_written,
    Moves tail_f_begins_anew_with_a_new_file,
    Moves more_without_a_terminal_is_cat,
    Moves stat_tells_all_that_is_known,
    Moves edit_takes_back_what_was_changed,
    Moves edit_leaves_what_was_not_changed,
    Moves edit_makes_a_new_file,
    Moves edit_replaces_nothing_that_changed_meanwhile,
    Moves edit_keeps_what_cannot_be_uploaded,
}

/// So many lines, each with its number.
fn lines(range: std::ops::Range<usize>) -> String {
    range.map(|number| format!("line {number}\n")).collect()
}

fn head_shows_the_beginning(s: &Scene<'_>) {
    s.put_there("long", lines(0..5000));
    s.put_there("short", "a\nb");
    s.put_there("empty", "");
    assert_eq!(s.ok(&["head", "long"]), lines(0..10));
    assert_eq!(s.ok(&["head", "-n", "3", "long"]), lines(0..3));
    assert_eq!(s.ok(&["head", "-4", "l*"]), lines(0..4));
    assert_eq!(s.ok(&["head", "-c", "8", "long"]), "line 0\nl");
    assert_eq!(
        s.ok(&["-c", "head -1 long; head short; head empty; head -n 0 long; pwd"]),
        format!("line 0\na\nb/{}\n", s.directory)
    );
    assert_eq!(s.run_free(&["head", "-2", &s.url("long")]).ok(), lines(0..2));
}

fn head_fetches_no_more_than_it_needs(s: &Scene<'_>) {
    s.put_there("big", noise(64 << 20));
    // The session goes on with the next command, which a server that was interrupted must allow.
    let text = s.ok(&["-c", "head -c 1 big; size big; head -c 1 big; size big"]);
    assert_eq!(text.matches("67108864\n").count(), 2, "{text:?}");
    let run = s.run(&["--json-file", "log", "head", "-c", "1", "big"]);
    assert_eq!(run.code, Some(0), "{run}");
    let log = std::fs::read_to_string(s.here("log")).unwrap();
    let end = log.lines().find(|line| line.contains("\"transfer_end\"")).unwrap();
    let moved = end.split("\"bytes\":").nth(1).and_then(|rest| rest.split(',').next()).unwrap();
    assert!(moved.parse::<u64>().unwrap() < 16 << 20 && end.contains("\"verified\":\"part\""), "{end}");
}

fn tail_shows_the_end(s: &Scene<'_>) {
    s.put_there("long", lines(0..5000));
    s.put_there("short", "a\nb");
    s.put_there("empty", "");
    assert_eq!(s.ok(&["tail", "long"]), lines(4990..5000));
    assert_eq!(s.ok(&["tail", "-n", "3", "long"]), lines(4997..5000));
    assert_eq!(s.ok(&["tail", "-4", "l*"]), lines(4996..5000));
    assert_eq!(s.ok(&["tail", "-c", "7", "long"]), "e 4999\n");
    assert_eq!(s.ok(&["tail", "-n", "4000", "long"]), lines(1000..5000));
    assert_eq!(s.ok(&["tail", "-n", "9000", "long"]), lines(0..5000));
    assert_eq!(s.ok(&["tail", "-c", "1M", "long"]), lines(0..5000));
    assert_eq!(
        s.ok(&["-c", "tail -1 short; tail short; tail empty; tail -n 0 long; pwd"]),
        format!("ba\nb/{}\n", s.directory)
    );
}

fn tail_fetches_no_more_than_the_end(s: &Scene<'_>) {
    let mut bytes = noise(8 << 20);
    bytes.extend_from_slice(b"\nlast\n");
    s.put_there("big", &bytes);
    let run = s.run(&["-v", "tail", "-1", "big"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "last\n"));
    let rests: Vec<&str> = run.requests().into_iter().filter(|line| line.starts_with("REST")).collect();
    assert_eq!(rests, [format!("REST {}", bytes.len() - 16 * 1024)]);
}

fn tail_of_long_lines_is_found(s: &Scene<'_>) {
    let long = "x".repeat(5 << 20);
    s.put_there("file", format!("first\n{long}\nlast\n"));
    assert_eq!(s.ok(&["tail", "-1", "file"]), "last\n");
    assert_eq!(s.ok(&["tail", "-2", "file"]).len(), long.len() + 6);
    assert_eq!(s.ok(&["tail", "-3", "file"]).len(), long.len() + 12);
    assert_eq!(s.ok(&["tail", "-c", "5M", "file"]).len(), 5 << 20);
}

fn several_files_have_titles(s: &Scene<'_>) {
    for name in ["a.log", "b.log"] {
        s.put_there(name, format!("1 {name}\n2 {name}\n"));
    }
    assert_eq!(s.ok(&["head", "-1", "*.log"]), "==> a.log <==\n1 a.log\n\n==> b.log <==\n1 b.log\n");
    assert_eq!(s.ok(&["tail", "-1", "*.log"]), "==> a.log <==\n2 a.log\n\n==> b.log <==\n2 b.log\n");
    s.fails(2, &["tail", "-f", "*.log"], "error: -f follows one file\n");
}

fn what_is_missing_is_exit_23(s: &Scene<'_>) {
    for command in ["head", "tail", "more"] {
        let words = "error: could not show `missing`\n  caused by: the server refused `RETR`: 550 …\n";
        s.fails(23, &[command, "missing"], words);
    }
    let run = s.run(&["stat", "missing"]);
    assert!(run.stderr.starts_with("error: could not tell of `missing`\n"), "{run}");
    assert_eq!(run.code, Some(23));
}

/// A `tail -f` that runs until this value ends.
struct Following {
    child: Child,
    shown: PathBuf,
}

impl Following {
    fn start(s: &Scene<'_>, words: &[&str]) -> Following {
        let shown = s.here("shown");
        let mut command = s.ketch(&[&[&*s.target(), "tail"], words].concat());
        command.stdout(File::create(&shown).unwrap()).stderr(Stdio::null());
        Following { child: command.spawn().unwrap(), shown }
    }

    /// Waits until it has shown this and nothing else.
    fn shows(&self, text: &str) {
        crate::support::until(&format!("{text:?} is shown"), || {
            std::fs::read_to_string(&self.shown).unwrap() == text
        });
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn tail_f_follows_what_is_written(s: &Scene<'_>) {
    let path = s.put_there("log", lines(0..20));
    let tail = Following::start(s, &["-2f", "-s", "0.1", "log"]);
    tail.shows(&lines(18..20));
    let mut log = File::options().append(true).open(&path).unwrap();
    log.write_all(b"more\n").unwrap();
    tail.shows(&format!("{}more\n", lines(18..20)));
    log.write_all(lines(0..1000).as_bytes()).unwrap();
    tail.shows(&format!("{}more\n{}", lines(18..20), lines(0..1000)));
}

fn tail_f_begins_anew_with_a_new_file(s: &Scene<'_>) {
    let path = s.put_there("log", "old\nold\n");
    let tail = Following::start(s, &["-f", "-s", "0.1", "log"]);
    tail.shows("old\nold\n");
    File::options().write(true).truncate(true).open(&path).unwrap().write_all(b"new\n").unwrap();
    tail.shows("old\nold\nnew\n");
}

fn more_without_a_terminal_is_cat(s: &Scene<'_>) {
    s.put_there("a", "1\x1b[2J\n");
    s.put_there("b", "2\n");
    assert_eq!(s.ok(&["more", "a", "b"]), "1\x1b[2J\n2\n");
    assert_eq!(s.ok(&["-c", "page a; less b"]), "1\x1b[2J\n2\n");
}

fn stat_tells_all_that_is_known(s: &Scene<'_>) {
    use std::os::unix::fs::PermissionsExt as _;
    let file = s.put_there("dir/file", noise(2000));
    set_time(&file, s.some_time());
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let text = s.ok(&["stat", "dir/file"]);
    let known = "dir/file\n  kind     file\n  size     2000 (2.0K)\n  changed  2020-09-25T02:13:23Z\n  mode     0640 -rw-r-----\n";
    assert!(text.starts_with(known), "{text}");
    let text = s.ok(&["-c", "stat dir d*/f*"]);
    assert!(
        text.starts_with("dir\n  kind     directory\n") && text.contains("\ndir/file\n  kind     file\n"),
        "{text}"
    );
}

/// Runs `edit` with a program as the editor.
fn edit(s: &Scene<'_>, program: &str, args: &[&str]) -> crate::support::ketch::Run {
    let script = s.put_here("editor.sh", program);
    let mut command = s.ketch(&[s.target()]);
    command.args(args).env("EDITOR", format!("sh {}", script.display())).env("TMPDIR", s.here(""));
    command.stdin(Stdio::null());
    s.finish(command, b"")
}

fn edit_takes_back_what_was_changed(s: &Scene<'_>) {
    s.put_there("sub/some file.txt", "one\n");
    let run = edit(s, "echo \"$1\" > ../name; echo two >> \"$1\"", &["edit", "sub/some file.txt"]);
    assert_eq!(run.code, Some(0), "{run}");
    holds(&s.there("sub/some file.txt"), "one\ntwo\n");
    assert_eq!(s.names_here(""), ["editor.sh"], "nothing is left");
    let run = edit(s, "echo \"$1\" > \"$HOME/name\"; echo x > \"$1\"", &["-c", "edit sub/*.txt"]);
    assert_eq!(run.code, Some(0), "{run}");
    holds(&s.there("sub/some file.txt"), "x\n");
    let name = std::fs::read_to_string(s.here("name")).unwrap();
    assert!(name.ends_with("/some_file.txt\n"), "{name}");
}

fn edit_leaves_what_was_not_changed(s: &Scene<'_>) {
    let file = s.put_there("file", "text");
    set_time(&file, s.some_time());
    let before = time(&file);
    let run = edit(s, "touch \"$1\"", &["edit", "file"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), "note: `file` was not changed\n"));
    assert_eq!((time(&file), s.names_here("")), (before, vec!["editor.sh".to_owned()]));
    let run = edit(s, "exit 3", &["edit", "file"]);
    like(
        &run.stderr,
        "error: could not edit `file`\n  caused by: the editor `sh …` ended with exit status: 3\n",
    );
    assert_eq!(s.names_here(""), ["editor.sh"]);
}

fn edit_makes_a_new_file(s: &Scene<'_>) {
    let run = edit(s, "echo new > \"$1\"", &["edit", "fresh.txt"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert!(run.stderr.contains("note: `fresh.txt` is a new file\n"), "{run}");
    holds(&s.there("fresh.txt"), "new\n");
    let run = edit(s, "true", &["edit", "other.txt"]);
    assert_eq!(run.code, Some(0), "{run}");
    assert_eq!(s.names_there(""), ["fresh.txt"]);
}

fn edit_replaces_nothing_that_changed_meanwhile(s: &Scene<'_>) {
    let file = s.put_there("file", "old1");
    set_time(&file, s.some_time());
    // Of the same size and time, lest those alone tell.
    let meddle = format!(
        "echo mine > \"$1\"; touch -r '{0}' \"$HOME/stamp\"; printf old2 > '{0}'; touch -r \"$HOME/stamp\" '{0}'",
        file.display()
    );
    let run = edit(s, &meddle, &["edit", "file"]);
    assert_eq!(run.code, Some(28), "{run}");
    let (warning, error) = run.stderr.split_once('\n').unwrap();
    assert!(warning.starts_with("warning: what you have edited is kept as `"), "{run}");
    like(error, "error: could not upload `file`\n  caused by: `file` was changed on the server meanwhile\n");
    holds(&file, "old2");
    let kept = warning.split('`').nth(1).unwrap();
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "mine\n");
    let run = edit(s, &format!("echo mine > \"$1\"; rm '{}'", file.display()), &["edit", "file"]);
    assert_eq!(run.code, Some(28), "{run}");
    assert!(!file.exists());
}

fn edit_keeps_what_cannot_be_uploaded(s: &Scene<'_>) {
    let file = s.put_there("dir/file", "old");
    let program = format!("echo mine > \"$1\"; rm -r '{}'; : > '{0}'", file.parent().unwrap().display());
    let run = edit(s, &program, &["edit", "dir/file"]);
    assert_ne!(run.code, Some(0), "{run}");
    let kept = run.stderr.split("is kept as `").nth(1).and_then(|rest| rest.split('`').next()).unwrap();
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "mine\n");
}
