//! Names that a shell, a pattern, a URL or a listing could take for something else.

use super::runner::checks;
use super::scene::{Scene, holds, like};

checks! {
    Moves names_with_blanks,
    Moves names_with_outer_blanks {
        PureFtpd: "it turns leading and trailing blanks into underscores",
    },
    Moves names_with_quotes,
    Moves names_with_signs,
    Moves names_with_pattern_signs,
    Moves names_in_other_scripts,
    Moves names_that_begin_with_a_dash,
    Moves names_that_begin_with_a_dot,
    Moves a_file_that_gets_another_name_is_a_failure {
        Vsftpd: "it takes names as they are",
        ProFtpd: "it takes names as they are",
        Pyftpdlib: "it takes names as they are",
    },
    Moves names_with_a_backslash {
        PureFtpd: "it prohibits them",
    },
    Moves names_with_control_characters {
        PureFtpd: "it turns them into underscores",
    },
    Moves names_of_200_bytes,
    Moves names_that_are_no_utf8 {
        Pyftpdlib: "it turns such bytes into U+FFFD",
    },
    Moves a_name_with_a_star_is_a_name_for_get_and_a_pattern_for_mget,
    Moves directories_with_odd_names,
    Moves directories_with_a_star,
    Talks a_name_with_a_line_end_is_refused_before_it_is_sent,
}

/// Puts, lists, measures, gets, renames, and deletes a file of this name.
#[track_caller]
fn round_trip(s: &Scene<'_>, name: &str) {
    let text = format!("contents of {name}");
    s.put_here(&format!("from/{name}"), &text);
    s.ok(&["put", &format!("from/{name}")]);
    assert_eq!(s.names_there(""), [name]);
    holds(&s.there(name), &text);
    let shown = ketch::escape::escape(name.as_bytes()).to_string();
    let word = quoted(name);
    let script =
        format!("ls -a; ls -- {word}; size -- {word}; mv -- {word} renamed; ls; mv -- renamed {word}");
    assert_eq!(s.ok(&["-c", &script]), format!("{shown}\n{shown}\n{}\nrenamed\n", text.len()));
    assert_eq!(s.names_there(""), [name]);
    s.ok(&["get", "--", name]);
    holds(&s.here(name), &text);
    s.ok(&["-c", &format!("get -- {word} copy; rm -- {word}")]);
    holds(&s.here("copy"), &text);
    assert_eq!(s.names_there(""), [""; 0]);
}

/// A word as a script has it.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
}

fn names_with_blanks(s: &Scene<'_>) {
    round_trip(s, "two words and  two blanks.txt");
}

fn names_with_outer_blanks(s: &Scene<'_>) {
    round_trip(s, " leading");
    round_trip(s, "trailing ");
}

fn a_file_that_gets_another_name_is_a_failure(s: &Scene<'_>) {
    s.put_here("trailing ", "text");
    let said = "error: could not upload `trailing `\n  caused by: the server has stored it, but not under this name\n";
    s.fails(27, &["put", "trailing "], said);
    assert_eq!(s.names_there(""), ["trailing_"]);
}

fn names_with_quotes(s: &Scene<'_>) {
    round_trip(s, r#"it's a "quote""#);
}

fn names_with_signs(s: &Scene<'_>) {
    round_trip(s, "#hash;semi%41&$HOME `id` ~ = a|b>c!");
}

fn names_with_pattern_signs(s: &Scene<'_>) {
    round_trip(s, "[a]*?{b,c}");
}

fn names_in_other_scripts(s: &Scene<'_>) {
    round_trip(s, "grüße 漢字 🛶");
}

fn names_that_begin_with_a_dash(s: &Scene<'_>) {
    round_trip(s, "-la");
    s.put_there("-la", "text");
    s.ok(&["get", "./-la"]);
    holds(&s.here("-la"), "text");
    s.ok(&["put", "--", "-la"]);
    s.ok(&["mput", "./-l?"]);
    s.ok(&["mget", "--", "-l*"]);
}

fn names_that_begin_with_a_dot(s: &Scene<'_>) {
    round_trip(s, ".hidden");
}

fn names_with_a_backslash(s: &Scene<'_>) {
    round_trip(s, r"back\slash");
}

fn names_with_control_characters(s: &Scene<'_>) {
    round_trip(s, "tab\tbell\u{7}escape\u{1b}[2J");
}

fn names_of_200_bytes(s: &Scene<'_>) {
    round_trip(s, &"long-name-".repeat(20));
}

fn names_that_are_no_utf8(s: &Scene<'_>) {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let name = OsStr::from_bytes(b"caf\xe9.txt");
    std::fs::write(s.here("").join(name), "text").unwrap();
    s.ok(&[OsStr::new("put"), name]);
    holds(&s.there("").join(name), "text");
    assert_eq!(s.ok(&["ls"]), "caf\\xe9.txt\n");
    std::fs::remove_file(s.here("").join(name)).unwrap();
    s.ok(&["mget", "caf*"]);
    holds(&s.here("").join(name), "text");
    assert_eq!(s.run_free(&["cat", &s.url("caf%E9.txt")]).ok(), "text");
}

fn a_name_with_a_star_is_a_name_for_get_and_a_pattern_for_mget(s: &Scene<'_>) {
    s.put_there("a*", "star");
    s.put_there("ab", "b");
    s.ok(&["get", "a*"]);
    assert_eq!(s.names_here(""), ["a*"]);
    assert_eq!(s.ok(&["ls", "a*"]), "a*\n");
    s.ok(&["mget", r"a\*", "-O", "."]);
    assert_eq!(s.names_here(""), ["a*"]);
    s.ok(&["rm", "a*"]);
    assert_eq!(s.names_there(""), ["ab"]);
    s.ok(&["mget", "a*"]);
    assert_eq!(s.names_here(""), ["a*", "ab"]);
}

fn directories_with_odd_names(s: &Scene<'_>) {
    for name in ["two words", "[x]{y,z}?", "-l", "it's \"one\"", "漢字"] {
        s.put_here("file", name);
        let word = quoted(name);
        let script = format!(
            "mkdir -- {word}; put file --output-dir={word}; ls -- {word}; cat -- {word}/file; cd -- {word}; \
             pwd"
        );
        assert_eq!(s.ok(&["-c", &script]), format!("file\n{name}/{}/{name}\n", s.directory));
        let list = s.ok(&["nlist", "--", name]);
        assert!(list.lines().any(|line| line.ends_with("file")), "{list}");
        let list = s.ok(&["dir", "--", name]);
        assert!(list.lines().any(|line| line.ends_with(" file")), "{list}");
        s.ok(&["-c", &format!("rm -- {word}/file; rmdir -- {word}")]);
        assert_eq!(s.names_there(""), [""; 0]);
    }
}

/// As above, but ProFTPD makes no such directories.
fn directories_with_a_star(s: &Scene<'_>) {
    s.make_there("a*");
    s.put_there("ab/other", "x");
    s.put_here("file", "text");
    s.ok(&["put", "file", "a*/"]);
    assert_eq!(s.names_there("a*"), ["file"]);
    assert_eq!(s.ok(&["ls", "a*"]), "file\n");
    assert_eq!(s.ok(&["-c", "cd 'a*'; pwd; ls"]), format!("/{}/a*\nfile\n", s.directory));
    s.ok(&["mget", r"a\*/*"]);
    assert_eq!(s.names_here(""), ["file"]);
}

fn a_name_with_a_line_end_is_refused_before_it_is_sent(s: &Scene<'_>) {
    s.put_there("victim", "stays");
    s.put_here("a\nDELE victim", "text");
    for command in
        ["get", "cat", "rm", "mkdir", "rmdir", "ls", "cd", "size", "modtime", "mget", "dir", "nlist"]
    {
        let run = s.run(&["-v", command, "a\r\nDELE victim"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{command}");
        let error: Vec<&str> = run.stderr.lines().skip_while(|line| !line.starts_with("error:")).collect();
        let cause = "the path contains a carriage return at byte 1: `a\\r\\nDELE victim`";
        assert!(error.iter().any(|line| line.contains(cause)), "{command}: {error:?}");
        assert!(!run.requests().iter().any(|line| line.contains("DELE")), "{command}");
    }
    for args in [
        &["put", "a\nDELE victim"][..],
        &["mput", "a*"],
        &["append", "a\nDELE victim"],
        &["put", "a\nDELE victim", "x\nDELE victim"],
        &["mv", "victim", "x\nDELE victim"],
        &["quote", "NOOP\r\nDELE victim"],
        &["site", "HELP\nDELE victim"],
    ] {
        let run = s.run(args);
        assert!(matches!(run.code, Some(2 | 14)), "{args:?}");
        assert_eq!(run.stdout, "", "{args:?}");
    }
    for url in [s.url("a%0d%0aDELE%20victim"), s.url("a%00b")] {
        let run = s.run_free(&["get", &url]);
        like(
            &run.stderr,
            "error: could not download `…`\n  caused by: the path contains a control character\n",
        );
        assert_eq!(run.code, Some(2));
    }
    assert_eq!(s.names_there(""), ["victim"]);
    assert_eq!(s.names_here(""), ["a\nDELE victim"]);
}
