//! `ls`, `dir`, `nlist`: what is there.

use super::runner::checks;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::time::{Duration, SystemTime};

use super::scene::{Scene, holds, like, set_time};
use crate::support::real::Kind;

checks! {
    Moves ls_shows_names_in_order,
    Moves ls_hides_dotfiles_until_asked,
    Moves ls_long_tells_what_is_known,
    Moves ls_of_an_empty_directory_is_empty,
    Moves ls_of_nested_directories,
    Moves ls_of_a_file_is_that_file,
    Moves ls_of_a_missing_path_is_exit_23,
    Moves ls_of_several_paths_gives_each_a_title,
    Moves ls_of_a_directory_that_holds_one_file_of_its_name,
    Moves ls_takes_urls,
    Moves links_are_listed,
    Moves ls_sorts_by_time_and_size,
    Moves ls_marks_and_rounds,
    Moves ls_goes_down,
    Moves ls_of_directories_themselves,
    Moves ls_of_patterns,
    Moves names_in_another_character_set {
        Pyftpdlib: "it knows of no names but UTF-8",
    },
    Moves dir_hands_letters_on,
    Moves dir_is_the_server_s_own_listing,
    Moves dir_of_a_file_with_a_blank {
        PureFtpd: "its LIST and NLST show nothing whose name has a blank in it",
    },
    Moves nlist_is_the_server_s_own_list,
    Moves dir_and_nlist_of_a_missing_path_are_exit_23,
}

fn ls_shows_names_in_order(s: &Scene<'_>) {
    for name in ["b", "a", "C", "dir/inside", "10", "9"] {
        s.put_there(name, name);
    }
    assert_eq!(s.ok(&["ls"]), "10\n9\nC\na\nb\ndir\n");
    assert_eq!(s.ok(&["ls", "-1", "."]), "10\n9\nC\na\nb\ndir\n");
    assert_eq!(s.ok(&["ls", &format!("/{}", s.directory)]), "10\n9\nC\na\nb\ndir\n");
}

fn ls_hides_dotfiles_until_asked(s: &Scene<'_>) {
    s.put_there(".hidden", "x");
    s.make_there(".directory");
    assert_eq!(s.ok(&["ls"]), "");
    assert_eq!(s.ok(&["ls", "-a"]), ".directory\n.hidden\n");
    assert_eq!(s.ok(&["ls", ".hidden"]), ".hidden\n");
}

fn ls_long_tells_what_is_known(s: &Scene<'_>) {
    let file = s.put_there("file", "12345");
    set_time(&file, s.some_time());
    s.make_there("dir");
    let mut command = s.ketch(&[s.target()]);
    command.args(["ls", "-l"]).env("TZ", "UTC");
    let text = s.finish(command, b"").ok();
    let (dir, file) = (mode(s, "drwxr-xr-x"), mode(s, "-rw-r--r--"));
    // LIST, which is all that vsftpd has, leaves the time of day out of what is older than half a year.
    let clock = if s.server.kind == Kind::Vsftpd { "     " } else { "02:13" };
    like(&text, &format!("{dir} - 20…-…-… …:… dir/\n{file} 5 2020-09-25 {clock} file\n"));
}

/// A mode and owners as `ls -l` shows them; pyftpdlib tells neither unless it is asked to.
fn mode(s: &Scene<'_>, mode: &str) -> String {
    let known = s.server.kind != Kind::Pyftpdlib;
    if known { format!("{mode} …") } else { format!("{}?????????", &mode[..1]) }
}

fn ls_of_an_empty_directory_is_empty(s: &Scene<'_>) {
    s.make_there("empty");
    assert_eq!(s.ok(&["ls"]), "empty\n");
    assert_eq!(s.ok(&["ls", "empty"]), "");
    assert_eq!(s.ok(&["ls", "-a", "empty/"]), "");
    assert_eq!(s.ok(&["ls", "-l", "empty"]), "");
}

fn ls_of_nested_directories(s: &Scene<'_>) {
    s.put_there("a/b/c/d/file", "x");
    assert_eq!(s.ok(&["ls", "a"]), "b\n");
    assert_eq!(s.ok(&["ls", "a/b/c/d"]), "file\n");
    assert_eq!(s.ok(&["ls", "a/b/../b/c/"]), "d\n");
}

fn ls_of_a_file_is_that_file(s: &Scene<'_>) {
    s.put_there("sub/file", "12345");
    s.put_there("sub/other", "x");
    assert_eq!(s.ok(&["ls", "sub/file"]), "sub/file\n");
    let words = format!("{} 5 20…-…-… …:… sub/file\n", mode(s, "-rw-r--r--"));
    like(&s.ok(&["ls", "-l", "sub/file"]), &words);
}

fn ls_of_a_missing_path_is_exit_23(s: &Scene<'_>) {
    s.put_there("file", "x");
    for path in ["missing", "missing/", "no/such/dir", "two words", "file/below"] {
        let run = s.run(&["ls", path]);
        like(
            &run.stderr,
            &format!("error: could not list `{path}`\n  caused by: the server refused `…`: …\n"),
        );
        assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""), "{path}");
    }
}

fn ls_of_several_paths_gives_each_a_title(s: &Scene<'_>) {
    s.put_there("one/a", "x");
    s.put_there("two/b", "x");
    s.put_there("file", "x");
    assert_eq!(s.ok(&["ls", "one", "two", "file"]), "one:\na\n\ntwo:\nb\n\nfile\n");
    let run = s.run(&["ls", "one", "missing", "file"]);
    let words =
        "error: could not list `missing`\n  caused by: the server refused `…`: …\nerror: 1 of 3 failed\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), "one:\na\n\nfile\n"));
}

fn ls_of_a_directory_that_holds_one_file_of_its_name(s: &Scene<'_>) {
    s.put_there("same/same", "x");
    assert_eq!(s.ok(&["ls", "same"]), "same\n");
    assert_eq!(s.ok(&["ls", "same", "."]), "same:\nsame\n\n.:\nsame\n");
}

fn ls_takes_urls(s: &Scene<'_>) {
    s.put_there("one/a b", "x");
    assert_eq!(s.run_free(&["ls", &s.url("one")]).ok(), "a b\n");
    assert_eq!(s.run_free(&["ls", &s.url("one/a%20b")]).ok(), "a b\n");
    assert_eq!(s.run_free(&["ls", &s.url("one/;type=d")]).ok(), "a b\n");
}

fn links_are_listed(s: &Scene<'_>) {
    s.put_there("file", "12345");
    std::os::unix::fs::symlink("file", s.there("link")).unwrap();
    std::os::unix::fs::symlink("nowhere", s.there("broken")).unwrap();
    let listed = s.ok(&["ls"]);
    assert!(["broken\nfile\nlink\n", "file\nlink\n"].contains(&&*listed), "{listed}");
    assert_eq!(s.ok(&["cat", "link"]), "12345");
}

/// Three files of which the oldest is the largest.
fn three_files(s: &Scene<'_>) {
    for (name, size, age) in [("a", 3, 200), ("b", 2000, 400), ("c", 1, 300)] {
        let file = s.put_there(name, vec![b'x'; size]);
        set_time(&file, SystemTime::now() - Duration::from_secs(age * 60));
    }
}

fn ls_sorts_by_time_and_size(s: &Scene<'_>) {
    three_files(s);
    for (flags, names) in [
        ("-t", "a\nc\nb\n"),
        ("-tr", "b\nc\na\n"),
        ("-S", "b\na\nc\n"),
        ("-Sr", "c\na\nb\n"),
        ("-r", "c\nb\na\n"),
    ] {
        assert_eq!(s.ok(&["ls", flags]), names, "{flags}");
    }
}

fn ls_marks_and_rounds(s: &Scene<'_>) {
    three_files(s);
    s.put_there("sub/x", "");
    assert_eq!(s.ok(&["ls", "-F"]), "a\nb\nc\nsub/\n");
    let long = s.ok(&["ls", "-lh", "b"]);
    assert!(long.contains(" 2.0K ") && long.ends_with(" b\n"), "{long}");
}

fn ls_goes_down(s: &Scene<'_>) {
    s.put_there("top/a", "x");
    s.put_there("top/sub/deep/b", "x");
    s.put_there("top/.hidden/c", "x");
    let shown = s.ok(&["ls", "-R", "top"]);
    assert_eq!(shown, "top:\na\nsub\n\ntop/sub:\ndeep\n\ntop/sub/deep:\nb\n");
    let all = s.ok(&["ls", "-aR", "top"]);
    assert!(all.starts_with("top:\n.hidden\na\nsub\n\ntop/.hidden:\nc\n\n"), "{all}");
    assert_eq!(s.ok(&["ls", "-R", "top/a"]), "top/a\n");
}

fn ls_of_directories_themselves(s: &Scene<'_>) {
    s.put_there("sub/x", "x");
    assert_eq!(s.ok(&["ls", "-d", "sub"]), "sub\n");
    assert_eq!(s.ok(&["ls", "-d", "s*"]), "sub\n");
    assert_eq!(s.ok(&["ls", "-d"]), ".\n");
    assert_eq!(s.ok(&["ls", "-d", "/"]), "/\n");
    let long = s.ok(&["ls", "-ld", "sub"]);
    assert!(long.starts_with('d') && long.ends_with(" sub/\n") && long.lines().count() == 1, "{long}");
    assert_eq!(s.run(&["ls", "-d", "missing"]).code, Some(23));
}

fn ls_of_patterns(s: &Scene<'_>) {
    for name in ["a.txt", "b.txt", "c", "sub/d.txt", "sub2/e"] {
        s.put_there(name, "x");
    }
    assert_eq!(s.ok(&["ls", "*.txt"]), "a.txt\nb.txt\n");
    assert_eq!(s.ok(&["ls", "*/*.txt", "?"]), "sub/d.txt\nc\n");
    assert_eq!(s.ok(&["ls", "s*"]), "sub:\nd.txt\n\nsub2:\ne\n");
    assert_eq!(s.ok(&["ls", "sub?"]), "e\n");
    assert_eq!(s.ok(&["ls", "-d", "*"]), "a.txt\nb.txt\nc\nsub\nsub2\n");
    let run = s.run(&["ls", "*.zip"]);
    let words = "error: could not list `*.zip`\n  caused by: nothing matches `*.zip`\n";
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(4), "", words));
}

fn names_in_another_character_set(s: &Scene<'_>) {
    let name = OsStr::from_bytes(b"caf\xe9");
    std::fs::write(s.there("").join(name), "12345").unwrap();
    assert_eq!(s.ok(&["ls"]), "caf\\xe9\n");
    assert_eq!(s.ok(&["ls", "--charset", "latin1"]), "café\n");
    s.ok(&["get", "café", "--charset", "latin1"]);
    holds(&s.here("café"), "12345");
    s.ok(&["put", "café", "größe", "--charset", "latin1"]);
    assert!(s.there("").join(OsStr::from_bytes(b"gr\xf6\xdfe")).exists());
    let words = "error: could not delete `漢字`\n  caused by: `漢字` cannot be written in windows-1252\n";
    s.fails(26, &["rm", "漢字", "--charset", "latin1"], words);
}

fn dir_hands_letters_on(s: &Scene<'_>) {
    s.put_there("sub/a", "12345");
    s.put_there("sub/b", "1");
    for args in [&["dir", "-la", "sub"][..], &["-v", "dir", "sub", "-l", "-a"]] {
        let run = s.run(args);
        assert!(run.stdout.lines().any(|line| line.contains(" 5 ") && line.ends_with(" a")), "{run}");
        assert!(args[0] != "-v" || run.stderr.contains("> LIST -la"), "{run}");
    }
}

fn dir_is_the_server_s_own_listing(s: &Scene<'_>) {
    s.put_there("sub/two words", "12345");
    let text = s.ok(&["dir", "sub"]);
    let line = text.lines().find(|line| line.contains("two words")).unwrap_or_default();
    assert!(line.starts_with("-rw-r--r--") && line.contains(" 5 "), "{text}");
    let top = s.ok(&["dir"]);
    assert!(top.lines().any(|line| line.starts_with('d') && line.ends_with(" sub")), "{top}");
}

fn nlist_is_the_server_s_own_list(s: &Scene<'_>) {
    s.put_there("sub/a", "x");
    s.put_there("sub/b", "x");
    for args in [&["nlist", "sub"][..], &["-c", "cd sub; nlist"]] {
        let text = s.ok(args);
        let mut names: Vec<&str> = text.lines().map(|line| line.rsplit('/').next().unwrap_or(line)).collect();
        names.retain(|name| !matches!(*name, "." | ".."));
        names.sort_unstable();
        assert_eq!(names, ["a", "b"]);
    }
}

fn dir_of_a_file_with_a_blank(s: &Scene<'_>) {
    s.put_there("sub/two words", "12345");
    s.put_there("sub/other", "x");
    let text = s.ok(&["dir", "sub/two words"]);
    assert!(
        text.starts_with("-rw-r--r--") && text.ends_with("two words\n") && text.lines().count() == 1,
        "{text}"
    );
}

fn dir_and_nlist_of_a_missing_path_are_exit_23(s: &Scene<'_>) {
    for path in ["missing", "two words", "no/such/dir"] {
        for command in ["dir", "nlist"] {
            let run = s.run(&[command, path]);
            like(
                &run.stderr,
                &format!("error: could not list `{path}`\n  caused by: the server refused `…`: …\n"),
            );
            assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""), "{command} {path}");
        }
    }
    s.make_there("empty");
    assert_eq!(s.run(&["dir", "empty"]).code, Some(0));
    assert_eq!(s.run(&["nlist", "empty"]).code, Some(0));
}
