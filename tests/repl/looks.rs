//! How it looks: columns, narrow terminals, long names, progress.

use crate::support::shell::{Shell, Start};
use crate::support::site::Site;

#[test]
fn names_stand_in_columns_that_fit() {
    let site = Site::new();
    for name in ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"] {
        site.write(name, "");
    }
    site.write("sub/x", "");
    let shell = Shell::at(&site);
    assert_eq!(shell.run("ls"), "alpha  beta  delta  epsilon  eta  gamma  sub/  zeta");
    assert_eq!(shell.run("ls -r"), "zeta  sub/  gamma  eta  epsilon  delta  beta  alpha");
    let shell = Shell::start_at(&site).columns(40).go();
    assert_eq!(shell.run("ls"), "alpha  delta    eta    sub/\nbeta   epsilon  gamma  zeta");
    assert_eq!(shell.run("ls *a"), "alpha  beta  delta  eta  gamma  zeta");
    assert_eq!(shell.run("ls s* *z*"), "zeta\n\nsub:\nx");
}

#[test]
fn a_long_listing_has_a_line_for_each_on_any_terminal() {
    let site = Site::new();
    site.write("a b", vec![0; 2_000_000]);
    site.write("sub/x", "");
    for columns in [80, 40] {
        let shell = Shell::start_at(&site).columns(columns).go();
        let answer = shell.run("ls -lh");
        let lines: Vec<&str> = answer.lines().collect();
        assert!(lines[0].contains(" 2.0M ") && lines[0].ends_with(" a b"), "{answer}");
        assert!(lines[1].starts_with('d') && lines[1].ends_with(" sub/"), "{answer}");
        assert_eq!(lines.len(), 2, "{answer}");
    }
}

#[test]
fn names_have_the_colours_of_ls() {
    let site = Site::new();
    site.write("a.gz", "");
    site.write("sub/x", "");
    let painted = |start: Start| {
        let shell = start.go();
        assert_eq!(shell.run("ls"), "a.gz  sub/");
        shell.terminal.keys("exit\r");
        shell.terminal.all()
    };
    let start = || Shell::start_at(&site).env("LS_COLORS", "di=01;34:*.gz=31");
    let bytes = painted(start());
    assert!(bytes.contains("\x1b[31ma.gz\x1b[0m  \x1b[1;34msub\x1b[0m/"), "{bytes:?}");
    for (name, value) in [("NO_COLOR", "1"), ("CLICOLOR", "0"), ("KETCH_COLOR", "never")] {
        let bytes = painted(start().env(name, value));
        assert!(bytes.contains("a.gz  sub/"), "{name} {bytes:?}");
    }
}

#[test]
fn a_narrow_terminal_has_a_short_prompt() {
    let site = Site::new();
    site.write("some/quite/long/path/f", "");
    let shell = Shell::start_at(&site).columns(40).go();
    assert_eq!(shell.prompt(), "127.0.0.1:/ [auto]>");
    shell.run("cd some");
    assert_eq!(shell.prompt(), "127.0.0.1:/some>");
    shell.run("cd quite/long/path");
    assert_eq!(shell.prompt(), "127.0.0.1:…/path>");
    let shell = Shell::start_at(&site).columns(20).go();
    assert_eq!(shell.prompt(), "/>");
    shell.run("cd some");
    assert_eq!(shell.prompt(), "/some>");
    shell.run("cd quite");
    assert_eq!(shell.prompt(), "…/quite>");
}

#[test]
fn a_long_directory_does_not_fill_the_line() {
    let site = Site::new();
    site.write(&format!("{}/f", "0123456789".repeat(6)), "");
    let shell = Shell::at(&site);
    shell.typed("cd 0");
    shell.terminal.keys("\t\r");
    shell.terminal.wait("a prompt", |screen| screen.line() == "…3456789012345678901234567890123456789>");
}

#[test]
fn a_long_name_is_shown_whole() {
    let site = Site::new();
    let long = "0123456789".repeat(10);
    site.write(&long, "");
    let shell = Shell::at(&site);
    assert_eq!(shell.run("ls").replace('\n', ""), long);
}

#[test]
fn wide_characters_are_counted_as_such() {
    let site = Site::new();
    for name in ["漢字", "a", "b", "c"] {
        site.write(name, "");
    }
    let shell = Shell::start_at(&site).columns(12).go();
    assert_eq!(shell.run("ls"), "a  c\nb  漢字");
}

#[test]
fn names_that_would_command_the_terminal_are_shown_escaped() {
    let site = Site::new();
    site.write("evil\x1b[2J", "");
    let shell = Shell::at(&site);
    assert_eq!(shell.run("ls"), "evil\\x1b[2J");
}

#[test]
fn a_transfer_that_lasts_has_a_bar_which_goes_away() {
    let site = Site::with(|config| config.rate = Some(256 * 1024));
    site.write("big.iso", vec![7; 400 * 1024]);
    let shell = Shell::at(&site);
    shell.typed("get big.iso");
    let row = shell.terminal.screen().cursor.0;
    shell.terminal.keys("\r");
    let screen = shell.terminal.wait("a bar", |screen| screen.text().contains('━'));
    let bar = &screen.rows[row + 1];
    assert!(bar.starts_with("big.iso ━") && bar.contains('%') && bar.contains("/s"), "{bar}");
    let answer = shell.answer_below(row);
    assert!(answer.starts_with("big.iso: 400.00 KiB in ") && answer.lines().count() == 1, "{answer}");
}

#[test]
fn a_tree_over_several_connections_has_a_line_for_each_file_and_no_other() {
    let site = Site::new();
    for number in 0..12 {
        site.write(&format!("tree/{number}"), "x");
    }
    let shell = Shell::at(&site);
    let answer = shell.run("mirror --parallel 4 tree copy");
    let (last, files) =
        answer.lines().collect::<Vec<_>>().split_last().map(|(last, files)| (*last, files.to_vec())).unwrap();
    assert!(last.starts_with("12 files downloaded (12 bytes), in "), "{answer}");
    assert!(files.len() == 12 && files.iter().all(|line| line.contains(": 1 B in ")), "{answer}");
}

#[test]
fn a_quick_transfer_has_none() {
    let site = Site::new();
    site.write("f", "12345");
    let shell = Shell::at(&site);
    let answer = shell.run("get f");
    assert!(answer.starts_with("f: 5 B in "), "{answer} {}", shell.terminal.screen().text());
    let answer = shell.run("get f g");
    assert!(answer.starts_with("f -> g: 5 B in "), "{answer} {}", shell.terminal.screen().text());
    let answer = shell.run("put f h");
    assert!(answer.starts_with("f -> h: 5 B in "), "{answer}");
}

#[test]
fn text_without_a_line_end_does_not_hide_the_prompt() {
    let site = Site::new();
    site.write("f", "no end");
    let shell = Shell::at(&site);
    assert_eq!(shell.run("cat f"), "no end");
}

#[test]
fn a_long_listing_leaves_out_what_nobody_knows() {
    let site = Site::new();
    site.write("f", "12345");
    let shell = Shell::at(&site);
    let answer = shell.run("ls -l");
    let words: Vec<&str> = answer.split_whitespace().collect();
    assert!(matches!(words[..], ["-rw-r--r--", "5", _, _, "f"]), "{answer}");
}

#[test]
fn errors_of_several_files_are_counted() {
    let site = Site::new();
    site.write("b", "");
    let shell = Shell::at(&site);
    let missing = |name: &str| {
        format!(
            "error: could not delete `{name}`\n  \
             caused by: the server refused `DELE`: 550 No such file or directory.\n"
        )
    };
    assert_eq!(shell.run("rm a b c"), format!("{}{}error: 2 of 3 failed", missing("a"), missing("c")));
    assert_eq!(
        shell.run("mget *.zip"),
        "error: could not download `*.zip`\n  caused by: nothing matches `*.zip`"
    );
}

#[test]
fn help_fits_a_narrow_terminal() {
    let shell = crate::support::shell::Start::with(&[]).columns(40).go();
    let help = shell.run("help");
    assert!(help.contains("\n  open     Connect to a server and log\n           in\n"), "{help}");
    let longest = help.lines().map(|line| line.chars().count()).max();
    assert!(longest <= Some(40), "{help}");
}
