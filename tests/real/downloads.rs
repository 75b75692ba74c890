//! `get`, `mget`, `cat`: what comes down, under which name, and what is left when it does not.

use std::fs;
use std::time::{Duration, SystemTime};

use super::runner::checks;
use super::scene::{Scene, holds, like, noise, same, set_time, time};

checks! {
    Moves get_takes_the_remote_name,
    Moves get_takes_a_second_operand_for_the_local_name,
    Moves get_puts_a_file_into_a_local_directory,
    Moves the_option_o_names_the_local_file,
    Moves several_files_come_into_the_directory_of_the_option_o,
    Moves of_several_files_one_that_is_missing_keeps_none_back,
    Moves files_of_one_name_do_not_overwrite_each_other,
    Moves get_writes_to_standard_output,
    Moves cat_joins_files,
    Moves a_missing_file_leaves_nothing_behind,
    Moves a_directory_is_no_file_to_get,
    Moves a_new_file_replaces_the_old_one,
    Moves the_old_file_stays_when_the_download_fails,
    Moves a_download_that_does_not_fit_leaves_a_part_to_go_on_with,
    Moves an_empty_file_comes_down_empty,
    Moves the_server_s_time_comes_with_the_file,
    Moves without_times_the_file_is_as_new_as_it_is,
    Moves mget_brings_what_matches,
    Moves mget_matches_directories_too,
    Moves mget_takes_a_plain_name_and_a_directory_to_put_it_into,
    Moves mget_without_a_match_is_exit_4,
}

fn get_takes_the_remote_name(s: &Scene<'_>) {
    s.put_there("sub/file", noise(100_000));
    assert_eq!(s.ok(&["get", "sub/file"]), "");
    holds(&s.here("file"), noise(100_000));
    assert_eq!(s.names_here(""), ["file"]);
}

fn get_takes_a_second_operand_for_the_local_name(s: &Scene<'_>) {
    s.put_there("file", noise(10_000));
    s.put_there("other", "not this");
    assert_eq!(s.ok(&["get", "file", "other"]), "");
    holds(&s.here("other"), noise(10_000));
    assert_eq!(s.names_here(""), ["other"]);
}

fn get_puts_a_file_into_a_local_directory(s: &Scene<'_>) {
    s.put_there("file", "text");
    fs::create_dir(s.here("into")).unwrap();
    s.ok(&["get", "file", "into"]);
    s.ok(&["get", "file", "-o", "into/", "-q"]);
    assert_eq!(s.names_here("into"), ["file"]);
    holds(&s.here("into/file"), "text");
}

fn the_option_o_names_the_local_file(s: &Scene<'_>) {
    s.put_there("file", "text");
    s.ok(&["get", "file", "-o", "renamed"]);
    holds(&s.here("renamed"), "text");
    let run = s.run(&["get", "file", "renamed", "-o", "x"]);
    like(&run.stderr, "error: -o names one file, and several are to be downloaded; use -O DIR\n");
    assert_eq!((run.code, s.names_here("")), (Some(2), vec!["renamed".to_owned()]));
}

fn several_files_come_into_the_directory_of_the_option_o(s: &Scene<'_>) {
    for name in ["a", "b", "sub/c"] {
        s.put_there(name, name);
    }
    fs::create_dir(s.here("into")).unwrap();
    assert_eq!(s.ok(&["get", "a", "b", "sub/c", "-O", "into"]), "");
    assert_eq!(s.names_here("into"), ["a", "b", "c"]);
    holds(&s.here("into/c"), "sub/c");
    s.ok(&["get", "a", "b", "sub/c"]);
    assert_eq!(s.names_here(""), ["a", "b", "c", "into"]);
}

fn of_several_files_one_that_is_missing_keeps_none_back(s: &Scene<'_>) {
    s.put_there("a", "a");
    s.put_there("c", "c");
    let words = "error: could not download `missing`\n  caused by: the server refused `RETR`: 550 …\n\
                 error: 1 of 3 failed\n";
    s.fails(23, &["get", "a", "missing", "c"], words);
    assert_eq!(s.names_here(""), ["a", "c"]);
}

fn files_of_one_name_do_not_overwrite_each_other(s: &Scene<'_>) {
    s.put_there("x/file", "x");
    s.put_there("y/file", "y");
    s.put_there("z", "z");
    let words = "error: cannot write `file`\n  caused by: another file of this command has that name\n\
                 error: 1 of 3 failed\n";
    s.fails(13, &["get", "x/file", "y/file", "z"], words);
    assert_eq!(s.names_here(""), ["file", "z"]);
    holds(&s.here("file"), "x");
}

fn get_writes_to_standard_output(s: &Scene<'_>) {
    s.put_there("file", "line\r\nand a line without an end");
    for args in [&["get", "file", "-"][..], &["get", "file", "-o", "-"], &["cat", "file"]] {
        assert_eq!(s.ok(args), "line\r\nand a line without an end");
    }
    assert_eq!(s.names_here(""), [""; 0]);
}

fn cat_joins_files(s: &Scene<'_>) {
    s.put_there("a", "first\n");
    s.put_there("b", "second\n");
    assert_eq!(s.ok(&["cat", "a", "b"]), "first\nsecond\n");
    let run = s.run(&["cat", "a", "missing", "b"]);
    let words = "error: could not show `missing`\n  caused by: the server refused `RETR`: 550 …\n\
                 error: 1 of 3 failed\n";
    like(&run.stderr, words);
    assert_eq!((run.code, run.stdout.as_str()), (Some(23), "first\nsecond\n"));
}

fn a_missing_file_leaves_nothing_behind(s: &Scene<'_>) {
    let words = "error: could not download `missing`\n  caused by: the server refused `RETR`: 550 …\n";
    s.fails(23, &["get", "missing"], words);
    s.fails(23, &["get", "-c", "missing"], words);
    let words = words.replace("missing", "no/such/file");
    s.fails(23, &["get", "no/such/file"], &words);
    assert_eq!(s.names_here(""), [""; 0]);
}

fn a_directory_is_no_file_to_get(s: &Scene<'_>) {
    s.put_there("sub/file", "text");
    let run = s.run(&["get", "sub"]);
    let refused = "error: could not download `sub`\n  caused by: the server refused `RETR`";
    let hint = "  hint: `get -r` downloads a directory, `ls` shows what is in it\n";
    like(&run.stderr, &format!("{refused}, because this is a directory: 550 …\n{hint}"));
    assert_eq!(run.code, Some(29));
    assert_eq!(s.names_here(""), [""; 0]);
}

fn a_new_file_replaces_the_old_one(s: &Scene<'_>) {
    s.put_there("file", "new");
    s.put_here("file", noise(5000));
    s.ok(&["get", "file"]);
    holds(&s.here("file"), "new");
    assert_eq!(s.names_here(""), ["file"]);
}

fn the_old_file_stays_when_the_download_fails(s: &Scene<'_>) {
    s.put_here("file", "old");
    let words = "error: could not download `file`\n  caused by: the server refused `RETR`: 550 …\n";
    s.fails(23, &["get", "file"], words);
    holds(&s.here("file"), "old");
    s.put_there("file", noise(3_000_000));
    let run = s.run_with_limit(1024 * 1024, &["get", "file"]);
    like(
        &run.stderr,
        "note: what came of `…/file` so far is kept; `get -c` goes on from there\nerror: could not download `file`\n  \
         caused by: cannot write `…/file`\n  caused by: …\n",
    );
    assert_eq!(run.code, Some(11));
    holds(&s.here("file"), "old");
}

fn a_download_that_does_not_fit_leaves_a_part_to_go_on_with(s: &Scene<'_>) {
    s.put_there("file", noise(3_000_000));
    s.run_with_limit(1024 * 1024, &["get", "file"]);
    assert_eq!(s.names_here(""), [".file.ketch-journal", ".file.ketch-part"]);
    assert_eq!(fs::metadata(s.here(".file.ketch-part")).unwrap().len(), 1024 * 1024);
    s.ok(&["get", "-c", "file"]);
    holds(&s.here("file"), noise(3_000_000));
    assert_eq!(s.names_here(""), ["file"]);
}

fn an_empty_file_comes_down_empty(s: &Scene<'_>) {
    s.put_there("empty", "");
    s.put_here("empty", "not empty");
    s.ok(&["get", "empty"]);
    holds(&s.here("empty"), "");
    assert_eq!(s.ok(&["cat", "empty"]), "");
}

fn the_server_s_time_comes_with_the_file(s: &Scene<'_>) {
    let there = s.put_there("file", "text");
    set_time(&there, s.some_time());
    s.ok(&["get", "file"]);
    assert_eq!(time(&s.here("file")), time(&there));
    set_time(&there, s.some_time());
    s.ok(&["mget", "f*"]);
    assert_eq!(time(&s.here("file")), time(&there));
}

fn without_times_the_file_is_as_new_as_it_is(s: &Scene<'_>) {
    set_time(&s.put_there("file", "text"), s.some_time());
    s.ok(&["get", "--no-times", "file"]);
    let age = SystemTime::now().duration_since(time(&s.here("file"))).unwrap();
    assert!(age < Duration::from_secs(3600), "{age:?}");
}

fn mget_brings_what_matches(s: &Scene<'_>) {
    for name in ["a1.txt", "a2.txt", "b1.txt", "a1.bin", ".a3.txt"] {
        s.put_there(name, name);
    }
    s.make_there("a4.txt");
    assert_eq!(s.ok(&["mget", "a?.txt", "{b,c}1.*"]), "");
    assert_eq!(s.names_here(""), ["a1.txt", "a2.txt", "b1.txt"]);
    holds(&s.here("a2.txt"), "a2.txt");
}

fn mget_matches_directories_too(s: &Scene<'_>) {
    for name in ["one/x.txt", "two/y.txt", "two/z.bin", "three/w.txt"] {
        s.put_there(name, name);
    }
    fs::create_dir(s.here("into")).unwrap();
    s.ok(&["mget", "t*/*.txt", "-O", "into"]);
    assert_eq!(s.names_here("into"), ["w.txt", "y.txt"]);
}

fn mget_takes_a_plain_name_and_a_directory_to_put_it_into(s: &Scene<'_>) {
    s.put_there("sub/file", noise(1000));
    fs::create_dir(s.here("into")).unwrap();
    s.ok(&["mget", "-O", "into", "sub/file"]);
    same(&fs::read(s.here("into/file")).unwrap(), &noise(1000));
}

fn mget_without_a_match_is_exit_4(s: &Scene<'_>) {
    s.put_there("a.txt", "a");
    let words = "error: could not download `*.none`\n  caused by: nothing matches `*.none`\n";
    s.fails(4, &["mget", "*.none"], words);
    let words = words
        .replace("*.none", "missing/*")
        .replace("nothing matches `missing/*`", "the server refused `…`: 5…");
    s.fails(23, &["mget", "missing/*"], &words);
    assert_eq!(s.names_here(""), [""; 0]);
}
