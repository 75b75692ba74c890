//! Directories, renaming, deleting, sizes and times.

use std::fs;

use super::runner::checks;
use super::scene::{Scene, holds, like, same, set_time};

checks! {
    Talks mkdir_makes_directories,
    Talks mkdir_tells_what_it_could_not_make,
    Talks rmdir_removes_empty_directories_only,
    Talks rmdir_of_a_missing_directory_fails,
    Talks rm_deletes_files_only,
    Talks rm_of_a_missing_file_is_exit_23,
    Talks mv_renames_and_moves,
    Talks mv_replaces_a_file,
    Talks mv_of_a_missing_file_is_exit_23,
    Talks size_and_time_of_a_file,
    Talks size_and_time_of_what_is_missing_are_exit_23,
    Talks cd_and_pwd_agree,
    Talks cd_to_a_missing_directory_changes_nothing,
    Talks cdup_at_the_root_stays_there,
    Moves five_thousand_entries_are_listed_and_matched,
    Talks a_relative_path_begins_at_the_target_s_directory,
}

fn mkdir_makes_directories(s: &Scene<'_>) {
    assert_eq!(s.ok(&["mkdir", "one", "two", "one/inside"]), "");
    assert_eq!(s.names_there(""), ["one", "two"]);
    assert_eq!(s.names_there("one"), ["inside"]);
    assert_eq!(s.run_free(&["mkdir", &s.url("by%20url/")]).ok(), "");
    assert_eq!(s.names_there(""), ["by url", "one", "two"]);
}

fn mkdir_tells_what_it_could_not_make(s: &Scene<'_>) {
    s.make_there("there");
    let run = s.run(&["mkdir", "there", "new", "no/such/dir"]);
    let words = "error: could not make the directory `there`\n  caused by: the server refused `MKD`: 5…\n\
                 error: could not make the directory `no/such/dir`\n  caused by: the server refused `MKD`: 5…\n\
                 error: 2 of 3 failed\n";
    like(&run.stderr, words);
    assert_eq!(s.names_there(""), ["new", "there"]);
    assert_ne!(run.code, Some(0));
}

fn rmdir_removes_empty_directories_only(s: &Scene<'_>) {
    s.make_there("empty");
    s.put_there("full/file", "x");
    assert_eq!(s.ok(&["rmdir", "empty"]), "");
    let run = s.run(&["rmdir", "full"]);
    let words =
        "error: could not remove the directory `full`\n  caused by: the server refused `RMD`: 550 …\n";
    like(&run.stderr, words);
    // vsftpd does not say why not.
    let says_why = run.stderr.contains("not empty");
    assert_eq!((run.code, run.stdout.as_str()), (Some(if says_why { 29 } else { 23 }), ""));
    assert_eq!(s.names_there(""), ["full"]);
    assert_eq!(s.names_there("full"), ["file"]);
}

fn rmdir_of_a_missing_directory_fails(s: &Scene<'_>) {
    s.put_there("file", "x");
    let words =
        "error: could not remove the directory `missing`\n  caused by: the server refused `RMD`: 550 …\n";
    s.fails(23, &["rmdir", "missing"], words);
    let run = s.run(&["rmdir", "file"]);
    assert!(run.code != Some(0) && s.names_there("") == ["file"]);
}

fn rm_deletes_files_only(s: &Scene<'_>) {
    for name in ["a", "b", "keep", "dir/file"] {
        s.put_there(name, "x");
    }
    assert_eq!(s.ok(&["rm", "a", "b"]), "");
    assert_eq!(s.run_free(&["rm", &s.url("dir/file")]).ok(), "");
    let run = s.run(&["rm", "dir"]);
    let refused = "error: could not delete `dir`\n  caused by: the server refused `DELE`";
    let hint = "  hint: `rm -r` deletes a directory with all that is in it, `rmdir` an empty one\n";
    like(&run.stderr, &format!("{refused}, because this is a directory: 550 …\n{hint}"));
    assert_eq!(s.names_there(""), ["dir", "keep"]);
}

fn rm_of_a_missing_file_is_exit_23(s: &Scene<'_>) {
    s.put_there("a", "x");
    let words = "error: could not delete `missing`\n  caused by: the server refused `DELE`: 550 …\n";
    s.fails(23, &["rm", "missing"], words);
    s.fails(23, &["rm", "missing", "a"], &format!("{words}error: 1 of 2 failed\n"));
    assert_eq!(s.names_there(""), [""; 0]);
}

fn mv_renames_and_moves(s: &Scene<'_>) {
    s.put_there("file", "text");
    s.put_there("dir/inside", "x");
    assert_eq!(s.ok(&["mv", "file", "renamed"]), "");
    assert_eq!(s.ok(&["mv", "renamed", "dir/"]), "");
    assert_eq!(s.ok(&["mv", "dir", "folder"]), "");
    assert_eq!(s.run_free(&["mv", &s.url("folder/inside"), &format!("/{}/out", s.directory)]).ok(), "");
    assert_eq!(s.names_there(""), ["folder", "out"]);
    holds(&s.there("folder/renamed"), "text");
}

fn mv_replaces_a_file(s: &Scene<'_>) {
    s.put_there("new", "new");
    s.put_there("old", "old");
    s.ok(&["mv", "new", "old"]);
    assert_eq!(s.names_there(""), ["old"]);
    holds(&s.there("old"), "new");
}

fn mv_of_a_missing_file_is_exit_23(s: &Scene<'_>) {
    s.put_there("there", "text");
    let words = "error: could not rename `missing`\n  caused by: the server refused `RNFR`: 550 …\n";
    s.fails(23, &["mv", "missing", "there"], words);
    holds(&s.there("there"), "text");
    let run = s.run(&["mv", "there", "no/such/dir/there"]);
    like(&run.stderr, "error: could not rename `there`\n  caused by: the server refused `RNTO`: …\n");
    assert!(matches!(run.code, Some(23 | 24)), "{:?}", run.code);
    assert_eq!(s.names_there(""), ["there"]);
}

fn size_and_time_of_a_file(s: &Scene<'_>) {
    set_time(&s.put_there("a", "12345"), s.some_time());
    set_time(&s.put_there("b", ""), s.some_time());
    assert_eq!(s.ok(&["size", "a"]), "5\n");
    assert_eq!(s.ok(&["size", "a", "b"]), "5\ta\n0\tb\n");
    assert_eq!(s.ok(&["modtime", "a"]), "2020-09-25T02:13:23Z\n");
    assert_eq!(s.ok(&["modtime", "a", "b"]), "2020-09-25T02:13:23Z\ta\n2020-10-06T16:00:06Z\tb\n");
    assert_eq!(s.run_free(&["size", &s.url("a")]).ok(), "5\n");
}

fn size_and_time_of_what_is_missing_are_exit_23(s: &Scene<'_>) {
    s.put_there("a", "12345");
    let words =
        "error: could not tell the size of `missing`\n  caused by: the server refused `SIZE`: 550 …\n";
    s.fails(23, &["size", "missing"], words);
    let run = s.run(&["size", "missing", "a"]);
    like(&run.stderr, &format!("{words}error: 1 of 2 failed\n"));
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), "5\ta\n"));
    let words =
        "error: could not tell the time of `missing`\n  caused by: the server refused `MDTM`: 550 …\n";
    s.fails(23, &["modtime", "missing"], words);
    s.make_there("dir");
    assert_ne!(s.run(&["size", "dir"]).code, Some(0));
}

fn cd_and_pwd_agree(s: &Scene<'_>) {
    s.make_there("a/b");
    let top = &s.directory;
    let text = s.ok(&["-c", "pwd; cd a/b; pwd; cd ..; pwd; cdup; pwd; cd /; pwd; cd; pwd"]);
    assert_eq!(text, format!("/{top}\n/{top}/a/b\n/{top}/a\n/{top}\n/\n/\n"));
    assert_eq!(s.ok(&["pwd"]), format!("/{top}\n"));
}

fn cd_to_a_missing_directory_changes_nothing(s: &Scene<'_>) {
    s.put_there("file", "x");
    let run = s.run(&["-c", "-cd missing; -cd file; pwd; ls"]);
    let words = "error: -c, line 1: could not change to `missing`\n  caused by: the server refused `CWD`: 550 …\n\
                 error: -c, line 1: could not change to `file`\n  caused by: the server refused `CWD`: 550 …\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout), (Some(0), format!("/{}\nfile\n", s.directory)));
}

fn cdup_at_the_root_stays_there(s: &Scene<'_>) {
    assert_eq!(s.ok(&["-c", "cd /; cdup; pwd"]), "/\n");
}

fn a_relative_path_begins_at_the_target_s_directory(s: &Scene<'_>) {
    s.put_there("sub/file", "text");
    let (user, host, directory) = (&s.server.user, s.host(), &s.directory);
    for target in [
        format!("{user}@{host}/{directory}/sub"),
        format!("{user}@{host}//{directory}/sub/"),
        format!("{}://{user}@{host}/{directory}/sub", s.scheme()),
        format!("{}://{user}@{host}/%2F{directory}/sub", s.scheme()),
    ] {
        assert_eq!(s.run_free(&[&target, "cat", "file"]).ok(), "text");
    }
    let run = s.run_free(&[&format!("{user}@{host}/{directory}/missing"), "cat", "file"]);
    like(
        &run.stderr,
        "error: could not change to `…/missing`\n  caused by: the server refused `CWD`: 550 …\n",
    );
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), ""));
}

fn five_thousand_entries_are_listed_and_matched(s: &Scene<'_>) {
    let mut expected = String::new();
    for number in 0..5000 {
        fs::write(s.there(&format!("entry-{number:04}")), number.to_string()).unwrap();
        expected.push_str(&format!("entry-{number:04}\n"));
    }
    same(s.ok(&["ls"]).as_bytes(), expected.as_bytes());
    s.ok(&["mget", "entry-[12]99[89]"]);
    assert_eq!(s.names_here(""), ["entry-1998", "entry-1999", "entry-2998", "entry-2999"]);
    assert_eq!(fs::read(s.here("entry-2998")).unwrap(), b"2998");
}
