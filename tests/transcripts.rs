//! Oddities of servers, each a conversation in `tests/transcripts/`, played with a real ketch on loopback.

#![allow(clippy::print_stdout, reason = "the round trips are worth a line")]

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::support::player::play;

/// How many conversations go on at once; most of the time each waits for a process.
const AT_ONCE: usize = 8;

/// Plays all of them, or those whose name contains `$TRANSCRIPT`, and fails with all that went wrong.
#[test]
fn each_transcript_is_played_as_it_stands() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let wanted = std::env::var("TRANSCRIPT").unwrap_or_default();
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ext| ext == "txt") && name(file).contains(&wanted));
    files.sort();
    let (left, wrong) = (Mutex::new(files.iter()), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let Some(file) = left.lock().unwrap().next() else { return };
                    match play(&std::fs::read_to_string(file).unwrap()) {
                        Ok(round_trips) => println!("{}: {round_trips} round trips", name(file)),
                        Err(why) => wrong.lock().unwrap().push(format!("=== {}\n{why}", name(file))),
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(!files.is_empty(), "no transcript is called {wanted}");
    assert!(wrong.is_empty(), "{} of {} went wrong:\n{}", wrong.len(), files.len(), wrong.join("\n"));
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap().to_string_lossy().into_owned()
}
