//! `get --segments`: one file over several connections, which stay in step.

use super::runner::checks;
use super::scene::{Scene, holds, noise, set_time, time};
use crate::support::lines::Lines;

checks! {
    Moves a_file_in_four_segments_is_that_of_one,
    Moves what_is_killed_goes_on_with_another_number,
    Moves segments_are_verified_by_a_digest_of_the_whole {
        Vsftpd: "it computes no digests",
        PureFtpd: "it computes no digests",
        Pyftpdlib: "it computes no digests",
    },
}

const SIZE: usize = 20_000_000;

/// On loopback one connection would be done before the others have come.
const RATE: &str = "8M";

fn a_file_in_four_segments_is_that_of_one(s: &Scene<'_>) {
    let there = s.put_there("file", noise(SIZE));
    set_time(&there, s.some_time());
    let run = s.run(&["-v", "-c", &format!("get --segments 4 --limit-rate {RATE} file; size file")]);
    assert_eq!(run.code, Some(0));
    holds(&s.here("file"), noise(SIZE));
    assert_eq!(time(&s.here("file")), time(&there));
    assert_eq!(s.names_here(""), ["file"]);
    // Four logins, and no fifth: none of the downloads that ended before their end has cost a connection.
    let connections =
        run.stderr.lines().filter(|line| line.starts_with("* control ") && !line.contains("encrypted"));
    assert_eq!(connections.count(), 4);
    assert!(run.verbs().iter().filter(|verb| **verb == "REST").count() >= 3);
    assert!(run.stdout.ends_with(&format!("{SIZE}\n")));
}

fn what_is_killed_goes_on_with_another_number(s: &Scene<'_>) {
    s.put_there("file", noise(SIZE));
    // The system kills it when it writes behind the middle, which one of the others does at once.
    let run = s.run_killed_at(SIZE / 2, &["get", "--segments", "3", "--limit-rate", RATE, "file"]);
    assert_eq!(run.code, None);
    s.ok(&["get", "-q", "-c", "--segments", "5", "--limit-rate", "40M", "file"]);
    holds(&s.here("file"), noise(SIZE));
    assert_eq!(s.names_here(""), ["file"]);
}

fn segments_are_verified_by_a_digest_of_the_whole(s: &Scene<'_>) {
    s.put_there("file", noise(SIZE));
    let run = s.run(&["--json", "--verify", "hash", "pget", "--limit-rate", "20M", "file"]);
    assert_eq!(run.code, Some(0));
    holds(&s.here("file"), noise(SIZE));
    let lines = Lines::read(&run.stdout);
    assert_eq!(lines.only("transfer_end")["verified"], "hash");
}
