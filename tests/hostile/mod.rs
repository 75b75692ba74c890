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
mod shapes;
mod terminal;
mod trees;

use std::ffi::OsStr;
use std::path::Path;
use std::time::Duration;

use crate::support::ketch::{Run, Running, ketch};
use crate::support::puppet::{Host, Puppet, Then};

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

/// A server whose directories hold what `list` says of their paths; all that it is told to delete goes.
fn tree(list: impl Fn(&str) -> String + Send + 'static) -> Puppet {
    served(move |host, path| {
        host.listing = list(path).into_bytes();
        Then::Usual
    })
}

/// The same, where `list` may answer for itself.
fn served(mut list: impl FnMut(&mut Host, &str) -> Then + Send + 'static) -> Puppet {
    Puppet::start(
        |_| {},
        move |host, line| {
            let (verb, path) = line.split_once(' ').unwrap_or((line, ""));
            match verb {
                "MLSD" => list(host, path),
                // The tops of trees are directories, and no file has that name.
                "DELE" if path.contains('.') || !path.contains('f') => {
                    host.say("550 is a directory");
                    Then::Done
                }
                "DELE" | "RMD" => {
                    host.say("250 gone");
                    Then::Done
                }
                "SIZE" | "MDTM" => {
                    host.say("550 no");
                    Then::Done
                }
                _ => Then::Usual,
            }
        },
    )
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
