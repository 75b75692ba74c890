//! JSON lines, for programs: everything that happens, one object a line, with a summary for the last one.
//!
//! The objects are described in `docs/json.md`. This file writes them; what is in them is made by the others here.

mod book;
mod events;
mod failure;
mod object;
mod results;
mod scrub;

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use jiff::Timestamp;

use self::book::Book;
use self::object::Object;
use super::board::Board;
use crate::cancel::Cancel;
use crate::commands::Record;
use crate::error::{Error, Result};
use crate::report::Event;

pub(super) use self::results::reading;
pub(super) use self::scrub::wished;

/// The version of the objects.
const VERSION: u8 = 1;

/// The name of standard output in messages.
const STDOUT: &str = "standard output";

/// Where JSON lines go, if anywhere.
#[derive(Clone)]
pub(super) struct Json {
    lines: Option<Arc<Lines>>,
    /// The background job that is spoken of.
    job: Option<u32>,
}

/// Where they go.
struct Lines {
    /// Standard output is theirs alone.
    stdout: bool,
    /// The conversation with servers is shown.
    verbose: AtomicBool,
    hushed: AtomicBool,
    /// What ends the work when nobody reads any more.
    cancel: OnceLock<Cancel>,
    /// Whoever has a bar on the terminal that the lines go to.
    board: OnceLock<Arc<Board>>,
    state: Mutex<State>,
}

struct State {
    sinks: Vec<Sink>,
    sequence: u64,
    book: Book,
    /// The summary is written, after which nothing comes.
    ended: bool,
    /// Nobody reads standard output any more.
    unread: bool,
    /// What could not be written, the first of it.
    unwritten: Option<Error>,
}

/// One place that they are written to.
struct Sink {
    name: PathBuf,
    out: Box<dyn Write + Send>,
}

impl Json {
    /// JSON lines on standard output, in a file, both or neither. `-` is standard output, too.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub(super) fn open(stdout: bool, file: Option<&Path>) -> Result<Json> {
        let stdout = stdout || file == Some(Path::new("-"));
        let mut sinks = Vec::new();
        if stdout {
            sinks.push(Sink { name: STDOUT.into(), out: Box::new(io::stdout()) });
        }
        if let Some(name) = file.filter(|name| *name != Path::new("-")) {
            let out = File::create(name).map_err(Error::local("write", name))?;
            sinks.push(Sink { name: name.to_owned(), out: Box::new(out) });
        }
        if sinks.is_empty() {
            return Ok(Json::none());
        }
        let state =
            State { sinks, sequence: 0, book: Book::new(), ended: false, unread: false, unwritten: None };
        let lines = Arc::new(Lines {
            stdout,
            verbose: AtomicBool::new(false),
            hushed: AtomicBool::new(false),
            cancel: OnceLock::new(),
            board: OnceLock::new(),
            state: Mutex::new(state),
        });
        Ok(Json { lines: Some(lines), job: None })
    }

    /// No JSON.
    pub(super) fn none() -> Json {
        Json { lines: None, job: None }
    }

    /// The same, for a background job.
    pub(super) fn of_job(&self, number: u32) -> Json {
        Json { job: Some(number), ..self.clone() }
    }

    /// Tells whether standard output is taken.
    pub(super) fn has_stdout(&self) -> bool {
        self.lines.as_ref().is_some_and(|lines| lines.stdout)
    }

    /// Tells whether nobody reads standard output any more.
    pub(super) fn is_unread(&self) -> bool {
        self.lines.as_ref().is_some_and(|lines| lines.state().unread)
    }

    /// Writes the first line: what was started, by which words.
    pub(super) fn start(&self, args: &[OsString]) {
        let Some(lines) = &self.lines else { return };
        let object = Object::of("start").put("app", "ketch").put("version", env!("CARGO_PKG_VERSION"));
        lines.write(self.job, |_| vec![object.put("argv", scrub::scrubbed(args))]);
    }

    /// Ends the work by this switch once nobody reads standard output any more.
    pub(super) fn ends_by(&self, cancel: &Cancel) {
        if let Some(lines) = &self.lines {
            let _ = lines.cancel.set(cancel.clone());
        }
    }

    /// Keeps out of the way of what is drawn on the same terminal.
    pub(super) fn shares_terminal(&self, board: &Arc<Board>) {
        if let Some(lines) = &self.lines {
            let _ = lines.board.set(Arc::clone(board));
        }
    }

    /// Shows the conversation with servers, or not.
    pub(super) fn set_verbose(&self, verbose: bool) {
        if let Some(lines) = self.lines.as_ref().filter(|_| self.job.is_none()) {
            lines.verbose.store(verbose, Ordering::Relaxed);
        }
    }

    /// Takes no note of anything for a while.
    pub(super) fn hush(&self, hushed: bool) {
        if let Some(lines) = &self.lines {
            lines.hushed.store(hushed, Ordering::Relaxed);
        }
    }

    /// Writes what is to be said of an event.
    pub(super) fn event(&self, event: &Event<'_>) {
        let Some(lines) = &self.lines else { return };
        if lines.hushed.load(Ordering::Relaxed) && self.job.is_none() {
            return;
        }
        // How far several files are all in all is told of the foreground only.
        if self.job.is_some() && matches!(event, Event::Several { .. } | Event::SeveralEnded) {
            return;
        }
        let verbose = lines.verbose.load(Ordering::Relaxed);
        lines.write(self.job, |state| {
            let mut objects: Vec<Object> = events::of_event(event, verbose).into_iter().collect();
            objects.extend(state.book.event(event, self.job));
            objects
        });
    }

    /// Writes a result.
    ///
    /// # Errors
    /// When standard output is not to be written to any more.
    pub(super) fn record(&self, record: &Record<'_>) -> Result<()> {
        let Some(lines) = &self.lines else { return Ok(()) };
        for object in results::of_record(record) {
            lines.write(self.job, |_| vec![object]);
            if self.is_unread() {
                break;
            }
        }
        lines.write(self.job, |state| {
            let end = state.book.transfer_end(record);
            state.book.record(record);
            end.into_iter().collect()
        });
        match self.is_unread() {
            true => Err(Error::local("write", STDOUT)(io::ErrorKind::BrokenPipe.into())),
            false => Ok(()),
        }
    }

    /// Writes a failure, unless its items were told one by one.
    pub(super) fn failure(&self, error: &anyhow::Error) {
        if let Some(lines) = &self.lines {
            lines.write(self.job, |state| state.book.failure(error, self.job).into_iter().collect());
        }
    }

    /// Writes the summary, once, and nothing after it.
    ///
    /// # Errors
    /// When something could not be written, now or before.
    pub(super) fn end(&self, exit: u8) -> Result<()> {
        let Some(lines) = &self.lines else { return Ok(()) };
        lines.write(self.job, |state| {
            state.ended = true;
            let mut objects = state.book.leftovers();
            objects.push(state.book.summary(exit));
            objects
        });
        lines.state().unwritten.take().map_or(Ok(()), Err)
    }
}

impl Lines {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the objects that are made from what is known so far.
    fn write(&self, job: Option<u32>, make: impl FnOnce(&mut State) -> Vec<Object>) {
        let mut state = self.state();
        if state.ended {
            return;
        }
        let objects = make(&mut state);
        match self.board.get() {
            Some(board) if !objects.is_empty() => board.undisturbed(|| state.write(job, objects)),
            _ => state.write(job, objects),
        }
        if let Some(cancel) = self.cancel.get().filter(|_| state.unread) {
            cancel.cancel();
        }
    }
}

impl State {
    fn write(&mut self, job: Option<u32>, objects: Vec<Object>) {
        for object in objects {
            self.sequence += 1;
            // The time a line was written: lines come in the order of their times.
            let head = Object::new()
                .put("v", VERSION)
                .put("seq", self.sequence)
                .put("ts", format!("{:.3}", Timestamp::now()));
            let head = head.some("job", job);
            let line = head.and(&object).line();
            let mut failed = None;
            self.sinks.retain_mut(|sink| {
                let written = sink.out.write_all(line.as_bytes()).and_then(|()| sink.out.flush());
                let ok = written.is_ok();
                failed = written.err().map(|error| (sink.name.clone(), error)).or(failed.take());
                ok
            });
            if let Some((name, error)) = failed {
                self.unread |= name == Path::new(STDOUT) && error.kind() == io::ErrorKind::BrokenPipe;
                self.unwritten.get_or_insert(Error::local("write", name)(error));
            }
        }
    }
}
