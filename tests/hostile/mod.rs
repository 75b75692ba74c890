//! Attacks by a server (or by whoever wrote a URL or a file name), each a test named after it. Most of them worked
//! against one FTP client or another.

mod crews;
mod deletions;
mod digests;
mod endless;
mod injection;
mod local;
mod lost;
mod mirrors;
mod names;
mod secrets;
mod segments;
mod terminal;
mod trees;

use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

use crate::support::ketch::{Run, Running, ketch};

/// How long a run may take that waits for no deadline of its own.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs ketch in `home`; a run that does not end has failed.
fn run<S: AsRef<OsStr>>(home: &Path, args: &[S]) -> Run {
    let mut command = ketch(home);
    command.args(args);
    Running::start(command).end(PATIENCE).expect("it ends")
}

/// The names of what is in a directory, sorted.
fn found(directory: &Path) -> Vec<String> {
    let names = std::fs::read_dir(directory).unwrap();
    let mut names: Vec<String> =
        names.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    // What ketch remembers of hosts is no file of the user's.
    names.retain(|name| name != ".local");
    names.sort();
    names
}

/// Fails if a terminal would obey any of what ketch has written, or it is no UTF-8.
fn assert_harmless(run: &Run) {
    for text in [&run.stdout, &run.stderr] {
        let bad = text.chars().find(|c| {
            c.is_control() && *c != '\n'
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
                || *c == '\u{fffd}'
        });
        assert_eq!(bad, None, "in {text:?}");
    }
}
