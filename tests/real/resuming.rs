//! `get -c` and `put -c`: going on, or refusing to.

use super::runner::checks;
use super::scene::{Scene, holds, like, noise, set_time, time};

checks! {
    Moves the_part_of_a_run_that_was_killed_is_completed,
    Moves a_shorter_file_of_another_client_is_completed,
    Moves a_shorter_file_that_is_no_beginning_is_fetched_anew,
    Moves a_source_that_changed_is_fetched_anew,
    Moves a_source_that_is_newer_is_fetched_anew,
    Moves a_download_that_is_complete_is_not_repeated,
    Moves without_anything_to_go_on_with_the_file_is_fetched,
    Moves a_longer_local_file_is_fetched_anew,
    Moves an_upload_goes_on_at_the_server_s_size,
    Moves an_upload_that_is_complete_is_not_repeated,
    Moves an_upload_over_a_longer_file_is_refused,
    Moves without_anything_to_go_on_with_the_file_is_sent,
}

const SIZE: usize = 3_000_000;
const BEGUN: usize = 1024 * 1024;

/// Lets a download be killed by the system when its file has a MiB.
fn begin(s: &Scene<'_>) {
    let run = s.run_killed_at(BEGUN, &["get", "file"]);
    assert_eq!(
        (run.code, s.names_here("")),
        (None, vec![".file.ketch-journal".into(), ".file.ketch-part".into()])
    );
}

/// Where the transfer was restarted (REST).
fn restarts(requests: &[&str]) -> Vec<String> {
    requests.iter().filter_map(|line| line.strip_prefix("REST ")).map(str::to_owned).collect()
}

fn the_part_of_a_run_that_was_killed_is_completed(s: &Scene<'_>) {
    let there = s.put_there("file", noise(SIZE));
    set_time(&there, s.some_time());
    begin(s);
    let run = s.run(&["-v", "get", "-c", "file"]);
    assert_eq!(run.code, Some(0));
    // 64 KiB are fetched again and compared.
    assert_eq!(restarts(&run.requests()), [(BEGUN - 64 * 1024).to_string()]);
    holds(&s.here("file"), noise(SIZE));
    assert_eq!(time(&s.here("file")), time(&there));
    assert_eq!(s.names_here(""), ["file"]);
}

fn a_shorter_file_of_another_client_is_completed(s: &Scene<'_>) {
    s.put_there("file", noise(SIZE));
    s.put_here("file", &noise(SIZE)[..777_777]);
    let run = s.run(&["-v", "get", "-c", "file"]);
    assert_eq!((run.code, restarts(&run.requests())), (Some(0), vec![(777_777 - 64 * 1024).to_string()]));
    holds(&s.here("file"), noise(SIZE));
    assert_eq!(s.names_here(""), ["file"]);
}

fn a_shorter_file_that_is_no_beginning_is_fetched_anew(s: &Scene<'_>) {
    s.put_there("file", noise(SIZE));
    s.put_here("file", noise(777_777));
    let run = s.run(&["get", "-c", "file"]);
    let words = "note: starting `file` over: what is here is not the beginning of the \
                 server's file\n";
    like(&run.stderr, words);
    assert_eq!(run.code, Some(0));
    holds(&s.here("file"), noise(SIZE));
    assert_eq!(s.names_here(""), ["file"]);
}

fn a_source_that_changed_is_fetched_anew(s: &Scene<'_>) {
    s.put_there("file", noise(SIZE));
    begin(s);
    s.put_there("file", noise(SIZE + 1));
    let run = s.run(&["get", "-c", "file"]);
    like(&run.stderr, "note: starting `…/file` over: the file on the server is not the one that was begun\n");
    assert_eq!(run.code, Some(0));
    holds(&s.here("file"), noise(SIZE + 1));
    assert_eq!(s.names_here(""), ["file"]);
}

fn a_source_that_is_newer_is_fetched_anew(s: &Scene<'_>) {
    let there = s.put_there("file", noise(SIZE));
    set_time(&there, s.some_time());
    begin(s);
    let mut changed = noise(SIZE);
    changed[5] ^= 1;
    s.put_there("file", &changed);
    set_time(&there, s.some_time());
    s.ok(&["get", "-q", "-c", "file"]);
    holds(&s.here("file"), changed);
}

fn a_download_that_is_complete_is_not_repeated(s: &Scene<'_>) {
    s.put_there("file", noise(SIZE));
    s.ok(&["get", "file"]);
    let run = s.run(&["-v", "get", "-c", "file"]);
    assert_eq!(run.code, Some(0));
    assert!(!run.verbs().contains(&"RETR"), "{:?}", run.verbs());
    holds(&s.here("file"), noise(SIZE));
}

fn without_anything_to_go_on_with_the_file_is_fetched(s: &Scene<'_>) {
    s.put_there("file", noise(1000));
    assert_eq!(s.ok(&["get", "-c", "file", "other"]), "");
    holds(&s.here("other"), noise(1000));
}

fn a_longer_local_file_is_fetched_anew(s: &Scene<'_>) {
    s.put_there("file", noise(1000));
    s.put_here("file", noise(2000));
    let run = s.run(&["get", "-c", "file"]);
    like(&run.stderr, "note: starting `…/file` over: the local file is longer than the server's\n");
    assert_eq!(run.code, Some(0));
    holds(&s.here("file"), noise(1000));
}

fn an_upload_goes_on_at_the_server_s_size(s: &Scene<'_>) {
    // In this order: a file that is newer than what the server has is sent as a whole.
    s.put_here("file", noise(SIZE));
    s.put_there("file", &noise(SIZE)[..777_777]);
    let run = s.run(&["-v", "put", "-c", "file"]);
    assert_eq!((run.code, run.requests().contains(&"REST 777777")), (Some(0), true));
    holds(&s.there("file"), noise(SIZE));
}

fn an_upload_that_is_complete_is_not_repeated(s: &Scene<'_>) {
    s.put_there("file", noise(1000));
    s.put_here("file", noise(1000));
    let run = s.run(&["-v", "put", "-c", "file"]);
    assert_eq!(run.code, Some(0));
    assert!(!run.verbs().contains(&"STOR") && !run.verbs().contains(&"APPE"), "{:?}", run.verbs());
}

fn an_upload_over_a_longer_file_is_refused(s: &Scene<'_>) {
    s.put_there("file", noise(2000));
    s.put_here("file", noise(1000));
    let words = "error: could not upload `file`\n  caused by: cannot continue: the server has 2000 bytes of it, more than \
                 there are here\n";
    s.fails(28, &["put", "-c", "file"], words);
    holds(&s.there("file"), noise(2000));
}

fn without_anything_to_go_on_with_the_file_is_sent(s: &Scene<'_>) {
    s.put_here("file", noise(1000));
    assert_eq!(s.ok(&["put", "-c", "file", "other"]), "");
    holds(&s.there("other"), noise(1000));
}
