//! Patterns of names: what they find on each server, what keeps them from being patterns, and what finds nothing.

use super::runner::checks;
use super::scene::{Scene, holds, like};

checks! {
    Moves patterns_find_files_for_every_command,
    Moves two_stars_find_files_at_any_depth,
    Moves braces_are_words,
    Moves quotes_and_backslashes_make_names,
    Moves no_match_is_exit_4,
    Moves a_pattern_in_a_url_is_what_is_not_encoded,
    Talks rm_leaves_directories_and_rmdir_takes_them,
    Talks rm_f_does_not_mind_what_is_missing,
    Moves mdelete_does_not_ask_where_nobody_is,
    Moves cd_takes_the_one_directory_that_matches,
    Moves several_files_do_not_become_one,
    Moves put_finds_local_files,
    Moves names_are_taken_as_they_are_without_globs,
    Moves newer_leaves_what_is_as_new,
    Moves reget_and_reput_go_on,
    Moves names_that_find_hands_on_are_no_patterns,
    Moves trees_are_found_by_patterns,
}

fn patterns_find_files_for_every_command(s: &Scene<'_>) {
    for (name, text) in [("a.txt", "1"), ("b.txt", "22"), ("c.log", "333"), (".d.txt", "4444")] {
        s.put_there(name, text);
    }
    s.make_there("dir.txt");
    assert_eq!(s.ok(&["size", "*.txt"]), "1\ta.txt\n2\tb.txt\n");
    assert_eq!(s.ok(&["size", "?.log"]), "3\n");
    assert_eq!(s.ok(&["cat", "[ab].txt", ".*"]), "1224444");
    // Directories have a time, too, if not for MDTM.
    assert_eq!(s.ok(&["modtime", "[!b]*.txt"]).lines().count(), 2);
    s.ok(&["-c", "get *.txt *.log"]);
    assert_eq!(s.names_here(""), ["a.txt", "b.txt", "c.log"]);
    s.ok(&["rm", "*.txt"]);
    assert_eq!(s.names_there(""), [".d.txt", "c.log", "dir.txt"]);
}

fn two_stars_find_files_at_any_depth(s: &Scene<'_>) {
    for name in ["top.c", "one/a.c", "one/two/b.c", "one/two/b.h", "one/.hidden/c.c"] {
        s.put_there(name, "x");
    }
    assert_eq!(s.ok(&["size", "**/*.c"]), "1\tone/a.c\n1\tone/two/b.c\n1\ttop.c\n");
    assert_eq!(s.ok(&["size", "one/**/b.*"]), "1\tone/two/b.c\n1\tone/two/b.h\n");
}

fn braces_are_words(s: &Scene<'_>) {
    for name in ["a.txt", "b.txt", "sub/c.txt"] {
        s.put_there(name, name);
    }
    assert_eq!(s.ok(&["cat", "{b,a,sub/c}.txt"]), "b.txta.txtsub/c.txt");
    assert_eq!(s.ok(&["mkdir", "{x,y}{1,2}"]), "");
    assert_eq!(s.names_there(""), ["a.txt", "b.txt", "sub", "x1", "x2", "y1", "y2"]);
    // A word that braces make is a name like others.
    let run = s.run(&["cat", "{a,none}.txt"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), "a.txt"));
}

fn quotes_and_backslashes_make_names(s: &Scene<'_>) {
    for name in ["a*b", "axb", "[1]", "{x,y}"] {
        s.put_there(name, name);
    }
    for typed in ["'a*b'", "\"a*b\"", "a\\*b", "a'*'b"] {
        assert_eq!(s.ok(&["-c", &format!("cat {typed}")]), "a*b", "{typed}");
    }
    assert_eq!(s.ok(&["-c", "cat a*b"]), "a*baxb");
    // What fits nothing else may be a name.
    assert_eq!(s.ok(&["-c", "cat [1]"]), "[1]");
    // On the command line nobody knows the quotes; there what is a name is one.
    assert_eq!(s.ok(&["cat", "a*b", "[1]", "{x,y}"]), "a*b[1]{x,y}");
    assert_eq!(s.ok(&["cat", "a\\*b", "\\{x,y\\}", "a?b"]), "a*b{x,y}a*baxb");
    // Where patterns are meant, quotes only keep words together.
    s.ok(&["-c", "mget 'a*'; mget \"a\"\\*b"]);
    assert_eq!(s.names_here(""), ["a*b", "axb"]);
    s.ok(&["-c", "rm 'a*b' '{x,y}' \"[1]\""]);
    assert_eq!(s.names_there(""), ["axb"]);
}

fn no_match_is_exit_4(s: &Scene<'_>) {
    s.put_there("a", "x");
    s.make_there("dir");
    for (words, what) in [
        (&["get", "*.none"][..], "download"),
        (&["rm", "*.none"], "delete"),
        (&["cat", "*.none"], "show"),
        (&["size", "*.none"], "tell the size of"),
        (&["rmdir", "*.none"], "remove the directory"),
        (&["cd", "*.none"], "change to"),
    ] {
        let words_of = format!("error: could not {what} `*.none`\n  caused by: nothing matches `*.none`\n");
        s.fails(4, words, &words_of);
    }
    let only = "error: could not download `d*`\n  caused by: only directories match `d*`\n";
    s.fails(4, &["get", "d*"], only);
    let run = s.run(&["size", "*.none", "a"]);
    like(
        &run.stderr,
        "error: could not tell the size of `*.none`\n  caused by: nothing matches `*.none`\nerror: 1 of 2 failed\n",
    );
    assert_eq!((run.code, run.stdout.as_str()), (Some(4), "1\ta\n"));
    s.fails(4, &["put", "*.none"], "error: nothing matches `*.none`\n");
}

fn a_pattern_in_a_url_is_what_is_not_encoded(s: &Scene<'_>) {
    s.put_there("sub/a*", "star");
    s.put_there("sub/ab", "b");
    assert_eq!(s.run_free(&["cat", &s.url("sub/?*")]).ok(), "starb");
    assert_eq!(s.run_free(&["cat", &s.url("sub/a%2A")]).ok(), "star");
    assert_eq!(s.run_free(&["cat", &s.url("s?b/a[b]")]).ok(), "b");
}

fn rm_leaves_directories_and_rmdir_takes_them(s: &Scene<'_>) {
    s.put_there("a1", "x");
    s.make_there("a2");
    s.ok(&["rm", "a*"]);
    assert_eq!(s.names_there(""), ["a2"]);
    s.put_there("a1", "x");
    s.ok(&["rmdir", "a*"]);
    assert_eq!(s.names_there(""), ["a1"]);
}

fn rm_f_does_not_mind_what_is_missing(s: &Scene<'_>) {
    s.put_there("a", "x");
    s.make_there("dir");
    s.ok(&["rm", "-f", "missing", "*.none", "a"]);
    assert_eq!(s.names_there(""), ["dir"]);
    assert_ne!(s.run(&["rm", "-f", "dir"]).code, Some(0));
    let run = s.run(&["rm", "-i", "dir"]);
    like(&run.stderr, "error: there is nobody to ask; leave out `-i` to do it without asking\n");
    assert_eq!(run.code, Some(2));
}

fn mdelete_does_not_ask_where_nobody_is(s: &Scene<'_>) {
    for name in ["a", "b", "c"] {
        s.put_there(name, "x");
    }
    assert_eq!(s.ok(&["-c", "prompt; mdelete [ab]"]), "prompt: on\n");
    assert_eq!(s.names_there(""), ["c"]);
}

fn cd_takes_the_one_directory_that_matches(s: &Scene<'_>) {
    s.make_there("alpha");
    s.make_there("beta");
    s.put_there("alphabet", "x");
    assert_eq!(s.ok(&["-c", "cd al*; pwd"]), format!("/{}/alpha\n", s.directory));
    s.fails(2, &["cd", "*a"], "error: 2 directories match `*a`\n");
}

fn several_files_do_not_become_one(s: &Scene<'_>) {
    s.put_there("a1", "x");
    s.put_there("a2", "x");
    let words = "error: 2 files cannot all become `…/name`, which is no directory\n";
    s.fails(2, &["get", "a*", "name"], words);
    std::fs::create_dir(s.here("into")).unwrap();
    s.ok(&["get", "a*", "into"]);
    assert_eq!(s.names_here("into"), ["a1", "a2"]);
    s.put_there("a1", "yy");
    s.ok(&["get", "?1", "name"]);
    holds(&s.here("name"), "yy");
}

fn put_finds_local_files(s: &Scene<'_>) {
    for name in ["a.txt", "b.txt", "c.log", "sub/d.txt"] {
        s.put_here(name, name);
    }
    s.make_there("dir");
    s.ok(&["put", "*.txt", "dir"]);
    assert_eq!(s.names_there("dir"), ["a.txt", "b.txt"]);
    s.ok(&["-c", "put *.log **/d.*"]);
    assert_eq!(s.names_there(""), ["c.log", "d.txt", "dir"]);
    s.put_here("x*", "star");
    s.put_here("xy", "y");
    s.ok(&["-c", "put 'x*'"]);
    assert_eq!(s.names_there(""), ["c.log", "d.txt", "dir", "x*"]);
}

fn names_are_taken_as_they_are_without_globs(s: &Scene<'_>) {
    s.put_there("a*", "star");
    s.put_there("ab", "b");
    for option in ["-g", "--no-glob"] {
        assert_eq!(s.ok(&[option, "cat", "a*"]), "star");
    }
    let run = s.run(&["cat", "-g", "*"]);
    assert_eq!(run.code, Some(23), "{}", run.stderr);
}

fn newer_leaves_what_is_as_new(s: &Scene<'_>) {
    super::scene::set_time(&s.put_there("f", "old"), s.some_time());
    s.ok(&["newer", "f"]);
    holds(&s.here("f"), "old");
    // Another text of the same time is not newer.
    let time = super::scene::time(&s.there("f"));
    super::scene::set_time(&s.put_there("f", "new"), time);
    let run = s.run(&["newer", "f"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), "f: it is not newer\n"));
    holds(&s.here("f"), "old");
    super::scene::set_time(&s.put_there("f", "new"), s.some_time());
    s.ok(&["newer", "f"]);
    holds(&s.here("f"), "new");
}

fn reget_and_reput_go_on(s: &Scene<'_>) {
    let bytes = super::scene::noise(300_000);
    let whole = s.put_there("down", &bytes);
    let part = s.put_here("down", &bytes[..200_000]);
    super::scene::set_time(&part, super::scene::time(&whole));
    let run = s.run(&["-v", "reget", "down"]);
    assert!(run.requests().contains(&"REST 134464"), "{}", run.stderr);
    holds(&s.here("down"), &bytes);
    super::scene::set_time(&s.put_here("up", &bytes), s.some_time());
    s.put_there("up", &bytes[..200_000]);
    s.ok(&["reput", "up"]);
    holds(&s.there("up"), &bytes);
}

fn names_that_find_hands_on_are_no_patterns(s: &Scene<'_>) {
    for name in ["a*", "ab", "ac"] {
        s.put_there(name, "x");
    }
    s.ok(&["find", ".", "-name", "a[*]", "-exec", "rm", "{}"]);
    assert_eq!(s.names_there(""), ["ab", "ac"]);
    s.put_there("a?", "x");
    s.ok(&["-c", "find . -name 'a[?]' -exec rm"]);
    assert_eq!(s.names_there(""), ["ab", "ac"]);
}

fn trees_are_found_by_patterns(s: &Scene<'_>) {
    for name in ["a1/x/f", "a2/f", "b/f", "a3"] {
        s.put_there(name, "12345");
    }
    assert_eq!(s.ok(&["find", "a*", "--type", "f"]).lines().count(), 3);
    s.ok(&["rm", "-r", "a*"]);
    assert_eq!(s.names_there(""), ["b"]);
    s.ok(&["rm", "-rf", "missing", "b"]);
    assert_eq!(s.names_there(""), [""; 0]);
}
