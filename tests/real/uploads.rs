//! `put`, `mput`: what goes up, under which name, and what is told when it does not.

use std::fs;
use std::time::{Duration, SystemTime};

use super::runner::checks;
use super::scene::{Scene, holds, like, noise, set_time, time};

checks! {
    Moves put_takes_the_local_name,
    Moves put_takes_a_second_operand_for_the_remote_name,
    Moves put_sends_standard_input,
    Moves several_files_go_into_a_remote_directory,
    Moves a_url_is_a_target,
    Moves of_several_uploads_one_that_cannot_be_read_keeps_none_back,
    Moves a_shorter_file_replaces_a_longer_one,
    Moves an_empty_file_goes_up_empty,
    Moves the_local_time_goes_with_the_file,
    Moves without_times_the_upload_is_as_new_as_it_is,
    Moves mput_sends_what_matches,
    Moves mput_without_a_match_is_exit_4,
    Moves a_missing_remote_directory_is_told,
    Moves an_atomic_upload_replaces_a_file_and_leaves_nothing_beside_it,
    Moves an_atomic_upload_needs_no_file_to_replace,
    Moves what_is_there_may_be_spared,
    Moves a_directory_is_not_overwritten_by_a_file,
}

fn put_takes_the_local_name(s: &Scene<'_>) {
    s.put_here("sub/file", noise(100_000));
    assert_eq!(s.ok(&["put", "sub/file"]), "");
    holds(&s.there("file"), noise(100_000));
    assert_eq!(s.names_there(""), ["file"]);
}

fn put_takes_a_second_operand_for_the_remote_name(s: &Scene<'_>) {
    s.put_here("file", noise(10_000));
    s.make_there("sub");
    s.ok(&["put", "file", "other"]);
    s.ok(&["put", "file", "sub/"]);
    s.ok(&["put", "file", "-o", "third"]);
    assert_eq!(s.names_there(""), ["other", "sub", "third"]);
    holds(&s.there("sub/file"), noise(10_000));
    holds(&s.there("third"), noise(10_000));
}

fn put_sends_standard_input(s: &Scene<'_>) {
    let mut command = s.ketch(&[s.target()]);
    command.args(["put", "-", "file"]);
    assert_eq!(s.finish(command, &noise(200_000)).ok(), "");
    holds(&s.there("file"), noise(200_000));
    let words = "error: could not upload `-`\n  caused by: this has no name; say which remote name it gets\n";
    s.fails(2, &["put", "-"], words);
    assert_eq!(s.names_there(""), ["file"]);
}

fn several_files_go_into_a_remote_directory(s: &Scene<'_>) {
    for name in ["a", "b", "sub/c"] {
        s.put_here(name, name);
    }
    s.make_there("into");
    s.ok(&["put", "a", "b", "-O", "into"]);
    assert_eq!(s.names_there("into"), ["a", "b"]);
    s.ok(&["put", "a", "b", "sub/c"]);
    assert_eq!(s.names_there(""), ["a", "b", "c", "into"]);
    holds(&s.there("c"), "sub/c");
}

fn a_url_is_a_target(s: &Scene<'_>) {
    s.put_here("file", "text");
    s.put_here("second", "text 2");
    s.make_there("sub");
    assert_eq!(s.run_free(&["put", "file", &s.url("sub/")]).ok(), "");
    assert_eq!(s.run_free(&["put", "file", &s.url("sub/other")]).ok(), "");
    assert_eq!(s.run_free(&["put", "file", "second", "-O", &s.url("")]).ok(), "");
    assert_eq!(s.names_there("sub"), ["file", "other"]);
    assert_eq!(s.names_there(""), ["file", "second", "sub"]);
    holds(&s.there("second"), "text 2");
}

fn of_several_uploads_one_that_cannot_be_read_keeps_none_back(s: &Scene<'_>) {
    s.put_here("a", "a");
    s.put_here("c", "c");
    let words = "error: could not upload `missing`\n  caused by: cannot read `…/missing`\n  caused by: No such file or \
                 directory\nerror: 1 of 3 failed\n";
    s.fails(10, &["put", "a", "missing", "c"], words);
    assert_eq!(s.names_there(""), ["a", "c"]);
}

fn a_shorter_file_replaces_a_longer_one(s: &Scene<'_>) {
    s.put_there("file", noise(5000));
    s.put_here("file", "short");
    s.ok(&["put", "file"]);
    holds(&s.there("file"), "short");
    assert_eq!(s.names_there(""), ["file"]);
}

fn an_empty_file_goes_up_empty(s: &Scene<'_>) {
    s.put_there("file", "not empty");
    s.put_here("file", "");
    s.ok(&["put", "file"]);
    holds(&s.there("file"), "");
}

fn the_local_time_goes_with_the_file(s: &Scene<'_>) {
    let here = s.put_here("file", "text");
    set_time(&here, s.some_time());
    s.ok(&["put", "file"]);
    assert_eq!(time(&s.there("file")), time(&here));
    set_time(&here, s.some_time());
    s.ok(&["mput", "f*"]);
    assert_eq!(time(&s.there("file")), time(&here));
}

fn without_times_the_upload_is_as_new_as_it_is(s: &Scene<'_>) {
    set_time(&s.put_here("file", "text"), s.some_time());
    s.ok(&["put", "--no-times", "file"]);
    let age = SystemTime::now().duration_since(time(&s.there("file"))).unwrap();
    assert!(age < Duration::from_secs(3600), "{age:?}");
}

fn mput_sends_what_matches(s: &Scene<'_>) {
    for name in ["a1.txt", "a2.txt", "b1.txt", "sub/c1.txt", ".a3.txt"] {
        s.put_here(name, name);
    }
    fs::create_dir(s.here("a4.txt")).unwrap();
    s.make_there("into");
    assert_eq!(s.ok(&["mput", "a?.txt", "sub/*.txt", "-O", "into"]), "");
    assert_eq!(s.names_there("into"), ["a1.txt", "a2.txt", "c1.txt"]);
    holds(&s.there("into/c1.txt"), "sub/c1.txt");
}

fn mput_without_a_match_is_exit_4(s: &Scene<'_>) {
    s.put_here("a.txt", "a");
    s.fails(4, &["mput", "*.none"], "error: nothing matches `*.none`\n");
    assert_eq!(s.names_there(""), [""; 0]);
}

fn a_missing_remote_directory_is_told(s: &Scene<'_>) {
    s.put_here("file", "text");
    let run = s.run(&["put", "file", "no/such/dir/file"]);
    let words = "error: could not upload `file`\n  caused by: the server refused `STOR`: 55…\n  hint: the directory may be \
                 missing (`--mkdirs` makes it), or closed to this user, or a directory has that name\n";
    like(&run.stderr, words);
    assert!(matches!(run.code, Some(23 | 24)), "{:?}", run.code);
    assert_eq!(s.names_there(""), [""; 0]);
}

fn a_directory_is_not_overwritten_by_a_file(s: &Scene<'_>) {
    s.put_here("file", "text");
    s.put_there("sub/inside", "stays");
    let run = s.run(&["put", "file", "sub"]);
    assert!(
        run.stderr.starts_with("error: could not upload `file`\n  caused by: the server refused `STOR`: ")
    );
    assert!(matches!(run.code, Some(23 | 24 | 29)), "{:?}", run.code);
    assert_eq!(s.names_there("sub"), ["inside"]);
}

fn an_atomic_upload_replaces_a_file_and_leaves_nothing_beside_it(s: &Scene<'_>) {
    s.put_there("sub/file", "old\n");
    s.put_here("file", noise(50_000));
    s.ok(&["put", "--atomic", "file", "sub/file"]);
    holds(&s.there("sub/file"), noise(50_000));
    assert_eq!(s.names_there("sub"), ["file"]);
}

fn an_atomic_upload_needs_no_file_to_replace(s: &Scene<'_>) {
    s.put_here("file", noise(50_000));
    s.ok(&["put", "--atomic", "file"]);
    holds(&s.there("file"), noise(50_000));
    assert_eq!(s.names_there(""), ["file"]);
}

fn what_is_there_may_be_spared(s: &Scene<'_>) {
    s.put_there("file", "old\n");
    s.put_here("file", "new\n");
    assert_eq!(s.run(&["put", "--overwrite", "never", "file"]).code, Some(13));
    holds(&s.there("file"), "old\n");
    s.run(&["put", "--overwrite", "rename", "file"]);
    holds(&s.there("file.1"), "new\n");
    s.ok(&["put", "--overwrite", "never", "file", "fresh"]);
    holds(&s.there("fresh"), "new\n");
}
