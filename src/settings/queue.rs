//! The queue: commands that are kept on disk until they are done, each with the place that it belongs to.
//!
//! One small file, changed by one process at a time. Whoever runs an entry holds a lock of its own on it, which is gone
//! when that process is gone, however it ended: what nobody holds waits.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::keep;
use crate::error::{Error, ErrorKind, Result};
use crate::escape::escape;

/// The version of the file.
const VERSION: u32 = 1;

/// The queue, which may be nowhere: then it is empty, and nothing can be kept.
#[derive(Debug, Clone, Default)]
pub struct Queue {
    directory: Option<PathBuf>,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Commands, as they are typed in the shell.
    Line(String),
    /// One command, by the words of a command line.
    Words(Vec<OsString>),
}

/// One piece of work, with all that it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number.
    #[serde(default)]
    pub number: u32,
    /// What is to be done.
    pub work: Work,
    /// The server and the directory that it begins in, without a password; none is no server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What was said of the session, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<(String, String)>,
    /// The local directory.
    pub here: OsString,
    /// When it was added, in seconds since 1970.
    #[serde(default)]
    pub added: u64,
    /// It was begun before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub begun: bool,
    /// How it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
}

/// How an entry failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The name of the kind.
    pub kind: String,
    /// Its exit code.
    pub code: u8,
    /// What was told of it.
    pub why: String,
}

impl Failure {
    /// That of this kind, told like this.
    #[must_use]
    pub fn new(kind: ErrorKind, why: &str) -> Failure {
        let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
        Failure { kind: kind.name().to_owned(), code: kind.code(), why }
    }
}

/// An entry as it is now.
#[derive(Debug, Clone)]
pub struct Queued {
    /// It.
    pub entry: Entry,
    /// How it is.
    pub state: QueueState,
}

/// How an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueueState {
    /// It waits for its turn.
    Waiting,
    /// Somebody runs it.
    Running,
    /// It failed.
    Failed,
}

impl QueueState {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            QueueState::Waiting => "waiting",
            QueueState::Running => "running",
            QueueState::Failed => "failed",
        }
    }
}

/// Which entries are to be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// Those that wait.
    Waiting,
    /// Those that wait, and those that failed.
    All,
    /// Those with these numbers.
    These(Vec<u32>),
}

impl Pick {
    /// Tells whether an entry that nobody runs is to be run.
    #[must_use]
    pub fn wants(&self, entry: &Entry) -> bool {
        match self {
            Pick::Waiting => entry.failure.is_none(),
            Pick::All => true,
            Pick::These(numbers) => numbers.contains(&entry.number),
        }
    }
}

/// The right to run an entry, which nobody else has as long as this is kept.
#[derive(Debug)]
pub struct Claim {
    /// It, as it was.
    pub entry: Entry,
    /// What tells others.
    _lock: File,
}

/// What became of an entry that was run.
#[derive(Debug)]
pub enum Ending {
    /// It is done.
    Done,
    /// It failed.
    Failed(Failure),
    /// It was interrupted, and goes on another time.
    Interrupted,
    /// It was not even begun.
    Untouched,
}

/// What `remove` came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// Numbers that are gone.
    pub gone: Vec<u32>,
    /// Numbers that somebody runs, and that stay.
    pub running: Vec<u32>,
}

/// The first line of the file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Head {
    v: u32,
    /// The last number that was given.
    last: u32,
    /// How often the queue was told to stop.
    stops: u64,
}

/// What is in the file.
#[derive(Debug, Default)]
struct Book {
    head: Head,
    entries: Vec<Entry>,
}

impl Queue {
    /// The queue in this directory.
    #[must_use]
    pub fn at(directory: Option<PathBuf>) -> Queue {
        Queue { directory }
    }

    /// All that is in it, in its order.
    ///
    /// # Errors
    /// When its file cannot be read, or makes no sense.
    pub fn list(&self) -> Result<Vec<Queued>> {
        if !self.directory.as_ref().is_some_and(|directory| list(directory).exists()) {
            return Ok(Vec::new());
        }
        self.alone(|book, directory| {
            let view = |entry: Entry| {
                let state = match (is_run(directory, entry.number)?, &entry.failure) {
                    (true, _) => QueueState::Running,
                    (false, Some(_)) => QueueState::Failed,
                    (false, None) => QueueState::Waiting,
                };
                Ok(Queued { entry, state })
            };
            let entries = std::mem::take(&mut book.entries);
            Ok((entries.into_iter().map(view).collect::<io::Result<_>>()?, Changed::No))
        })
    }

    /// Puts an entry at its end, under a number of its own.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn add(&self, mut entry: Entry) -> Result<Entry> {
        self.alone(|book, _| {
            if book.entries.is_empty() {
                book.head.last = 0;
            }
            book.head.last += 1;
            entry.number = book.head.last;
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            entry.added = now.as_secs();
            book.entries.push(entry.clone());
            Ok((entry, Changed::Yes))
        })
    }

    /// Removes what is meant and nobody runs.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn remove(&self, mut is_meant: impl FnMut(&Entry) -> bool) -> Result<Removed> {
        self.alone(|book, directory| {
            let mut removed = Removed::default();
            for entry in book.entries.iter().filter(|entry| is_meant(entry)) {
                let list = match is_run(directory, entry.number)? {
                    true => &mut removed.running,
                    false => &mut removed.gone,
                };
                list.push(entry.number);
            }
            book.entries.retain(|entry| !removed.gone.contains(&entry.number));
            for number in &removed.gone {
                let _ = fs::remove_file(lock_of(directory, *number));
            }
            Ok((removed, Changed::Yes))
        })
    }

    /// Tells whoever runs entries to begin no more of them.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn stop(&self) -> Result<()> {
        self.alone(|book, _| {
            book.head.stops += 1;
            Ok(((), Changed::Yes))
        })
    }

    /// How often it was told to stop so far.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn stops(&self) -> Result<u64> {
        self.alone(|book, _| Ok((book.head.stops, Changed::No)))
    }

    /// Takes the next entry that is wanted, was not `tried`, and that nobody runs; none also when the queue was told
    /// to stop more often than `stops` times.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn claim(&self, pick: &Pick, tried: &[u32], stops: u64) -> Result<Option<Claim>> {
        self.alone(|book, directory| {
            if book.head.stops != stops {
                return Ok((None, Changed::No));
            }
            let wanted = |entry: &&mut Entry| !tried.contains(&entry.number) && pick.wants(entry);
            for entry in book.entries.iter_mut().filter(wanted) {
                let Some(lock) = lock(directory, entry.number)? else { continue };
                let claim = Claim { entry: entry.clone(), _lock: lock };
                (entry.begun, entry.failure) = (true, None);
                return Ok((Some(claim), Changed::Yes));
            }
            Ok((None, Changed::No))
        })
    }

    /// Notes what became of an entry, and lets go of it.
    ///
    /// # Errors
    /// When the file cannot be read or written: then it stays as it was begun.
    pub fn end(&self, claim: &Claim, ending: Ending) -> Result<()> {
        let number = claim.entry.number;
        self.alone(|book, directory| {
            let entry = book.entries.iter_mut().find(|entry| entry.number == number);
            match (entry, ending) {
                (Some(entry), Ending::Failed(failure)) => entry.failure = Some(failure),
                (Some(entry), Ending::Untouched) => *entry = claim.entry.clone(),
                (_, Ending::Done) => book.entries.retain(|entry| entry.number != number),
                (_, Ending::Interrupted) | (None, _) => {}
            }
            let _ = fs::remove_file(lock_of(directory, number));
            Ok(((), Changed::Yes))
        })
    }

    /// Does something with what is in the file, alone among all processes.
    fn alone<T>(&self, work: impl FnOnce(&mut Book, &Path) -> io::Result<(T, Changed)>) -> Result<T> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "there is no home directory");
        let directory = self.directory.as_ref().ok_or_else(|| Error::local("keep", "queue")(missing()))?;
        let path = list(directory);
        let done = keep::alone(&path, |text| {
            let mut book =
                Book::parse(text).map_err(|why| io::Error::new(io::ErrorKind::InvalidData, why))?;
            let (done, changed) = work(&mut book, directory)?;
            Ok((done, (changed == Changed::Yes).then(|| book.text()).transpose()?))
        });
        done.map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => {
                let shown = escape(path.as_os_str().as_encoded_bytes());
                Error::BadState(format!("`{shown}` is no queue of ours: {error}"))
            }
            _ => Error::local("keep the queue in", path)(error),
        })
    }
}

/// Whether the file has to be written again.
#[derive(PartialEq, Eq)]
enum Changed {
    Yes,
    No,
}

impl Book {
    fn parse(text: &str) -> std::result::Result<Book, String> {
        let mut lines = text.lines().enumerate();
        let bad = |(number, error): (usize, serde_json::Error)| format!("line {}: {error}", number + 1);
        let Some((_, first)) = lines.next() else { return Ok(Book::default()) };
        let head: Head = serde_json::from_str(first).map_err(|error| bad((0, error)))?;
        if head.v > VERSION {
            return Err("it was written by a newer ketch".to_owned());
        }
        let entries =
            lines.map(|(number, line)| serde_json::from_str(line).map_err(|error| bad((number, error))));
        Ok(Book { head, entries: entries.collect::<std::result::Result<_, _>>()? })
    }

    fn text(&self) -> io::Result<String> {
        let head = Head { v: VERSION, ..self.head };
        let mut text = serde_json::to_string(&head)? + "\n";
        for entry in &self.entries {
            text.push_str(&serde_json::to_string(entry)?);
            text.push('\n');
        }
        Ok(text)
    }
}

fn list(directory: &Path) -> PathBuf {
    directory.join("list")
}

fn lock_of(directory: &Path, number: u32) -> PathBuf {
    directory.join(format!("{number}.run"))
}

/// The lock of an entry; none if somebody has it. It is asked for by nobody who is not alone with the file.
fn lock(directory: &Path, number: u32) -> io::Result<Option<File>> {
    let file = keep::private(&lock_of(directory, number))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Tells whether somebody runs an entry.
fn is_run(directory: &Path, number: u32) -> io::Result<bool> {
    Ok(lock_of(directory, number).exists() && lock(directory, number)?.is_none())
}

#[cfg(test)]
mod tests;
