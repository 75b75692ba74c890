//! A running transfer: it borrows the session, so that the compiler refuses a second command while a pipe is open.
//!
//! Data and control connection are read together. A transfer is done when the data has ended *and* the server has
//! said so (2xx), in either order; the data connection is closed before the verdict is waited for, because ProFTPD
//! lingers until it is.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::data::{Channel, Plan};
use super::files::{Facts, facts_of};
use super::pipe::{LAST_WORDS, Pipe};
use super::session::{Before, Fetch, Representation, Session, Store};
use crate::error::{Error, Result};
use crate::net::pump::{Broken, Giver, Incoming, Outgoing, STRIDE, Step, Taker};
use crate::net::{Interest, is_cut};
use crate::proto::command::Command;
use crate::proto::path::RemotePath;
use crate::proto::reply::Reply;
use crate::report::{Direction, Event, Reporter};

/// What is known when a download begins.
#[derive(Debug, Clone, Copy, Default)]
pub struct Opened {
    /// Size and time, where the server told them.
    pub facts: Facts,
    /// The size in the 1xx reply, which not every server counts alike.
    pub announced: Option<u64>,
}

impl Opened {
    /// The facts, with the size of the 1xx reply where SIZE told none. That counts the bytes to come, so it serves
    /// for whole files only.
    #[must_use]
    pub fn facts_or_announced(&self) -> Facts {
        Facts { size: self.facts.size.or(self.announced), ..self.facts }
    }
}

/// Where the bytes of a download go, with its name for messages.
pub struct Sink<'a> {
    /// The open file.
    pub file: &'a mut dyn Taker,
    /// Its name.
    pub path: &'a Path,
}

/// Where the bytes of an upload come from, with its name for messages.
pub struct Source<'a> {
    /// The open file.
    pub file: &'a mut dyn Giver,
    /// Its name.
    pub path: &'a Path,
}

/// When the server said that all of an upload is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stored {
    /// When all had been sent.
    InTime,
    /// Before all can have arrived, as far as we know.
    Hastily,
}

/// A running download or listing.
pub struct Download<'s> {
    pipe: Pipe<'s>,
    opened: Opened,
    incoming: Incoming,
    /// How many bytes are to come, where that is known for sure.
    expected: Option<u64>,
}

/// A running upload.
pub struct Upload<'s> {
    before: Facts,
    pipe: Pipe<'s>,
    outgoing: Outgoing,
}

impl Session {
    /// Starts to fetch a file (RETR). For a whole file in TYPE I the server is asked for its facts on the way.
    ///
    /// # Errors
    /// When the server refuses, no data connection can be opened, or the connection fails.
    pub fn retrieve(&mut self, path: &RemotePath, how: Fetch) -> Result<Download<'_>> {
        self.prepare(path)?;
        let mut ahead = Vec::new();
        if how.offset == 0 && how.representation == Representation::Image && how.known.is_none() {
            ahead = questions(path)?;
        }
        let channel = self.open_channel(Plan {
            command: retrieval(path)?,
            direction: Direction::Down,
            representation: Some(how.representation),
            offset: how.offset,
            ahead,
        })?;
        let mut download = Download::new(self, "RETR", channel);
        if let Some(known) = how.known {
            download.opened.facts = known;
        }
        Ok(download)
    }

    /// Starts to store a file (STOR or APPE). What is there before is looked at on the way, if that is wanted.
    ///
    /// # Errors
    /// When the server refuses, no data connection can be opened, or the connection fails.
    pub fn store(
        &mut self,
        path: &RemotePath,
        how: Store,
        representation: Representation,
        before: Before,
    ) -> Result<Upload<'_>> {
        self.prepare(path)?;
        let mut ahead = Vec::new();
        if before == Before::Look {
            ahead = questions(path)?;
        }
        let (verb, offset) = match how {
            Store::Whole => ("STOR", 0),
            Store::From(offset) => ("STOR", offset),
            Store::Append => ("APPE", 0),
        };
        let channel = self.open_channel(Plan {
            command: Command::with(verb, path.as_bytes())?,
            direction: Direction::Up,
            representation: Some(representation),
            offset,
            ahead,
        })?;
        channel.stream.for_upload();
        Ok(Upload {
            before: facts_of(&channel.ahead),
            pipe: Pipe::new(self, verb, Direction::Up, channel.stream, channel.verdict),
            outgoing: Outgoing::default(),
        })
    }

    /// Starts a listing with `command` (LIST, NLST or MLSD).
    pub(super) fn listing(&mut self, verb: &'static str, command: Command) -> Result<Download<'_>> {
        let channel = self.open_channel(Plan {
            command,
            direction: Direction::Down,
            representation: None,
            offset: 0,
            ahead: Vec::new(),
        })?;
        Ok(Download::new(self, verb, channel))
    }
}

/// What is asked about a file before its transfer.
pub(super) fn questions(path: &RemotePath) -> Result<Vec<Command>> {
    Ok(vec![Command::with("SIZE", path.as_bytes())?, Command::with("MDTM", path.as_bytes())?])
}

/// The command that fetches a file.
pub(super) fn retrieval(path: &RemotePath) -> Result<Command> {
    Ok(Command::with("RETR", path.as_bytes())?)
}

impl<'s> Download<'s> {
    fn new(session: &'s mut Session, verb: &'static str, channel: Channel) -> Download<'s> {
        let announced = channel.opening.as_ref().and_then(Reply::opening_size);
        let opened = Opened { facts: facts_of(&channel.ahead), announced };
        let pipe = Pipe::new(session, verb, Direction::Down, channel.stream, channel.verdict);
        Download { pipe, opened, incoming: Incoming::default(), expected: None }
    }

    /// Says how many bytes are to come. Without that, data whose TLS ends without a word counts as cut off.
    pub fn expect(&mut self, bytes: u64) {
        self.expected = Some(bytes);
    }

    /// What the server told about the file.
    #[must_use]
    pub fn opened(&self) -> Opened {
        self.opened
    }

    /// Who is told how it goes.
    #[must_use]
    pub fn reporter(&self) -> Arc<dyn Reporter> {
        Arc::clone(&self.pipe.session.environment.reporter)
    }

    /// Moves the next bytes into `sink`, so many at most, waiting for them; zero at the end of the data.
    ///
    /// # Errors
    /// When the data connection breaks or stalls, the server says that it failed, or `sink` cannot be written.
    pub fn step(&mut self, sink: &mut Sink<'_>, most: usize) -> Result<usize> {
        loop {
            let Some(stream) = &mut self.pipe.stream else { return Ok(0) };
            match self.incoming.receive(stream, sink.file, self.pipe.pace.chunk(most)) {
                Ok(Step::Moved(n)) => {
                    self.pipe.moved(n)?;
                    return Ok(n);
                }
                Ok(Step::End) => return Ok(0),
                Ok(Step::Blocked) => self.pipe.wait(Interest::Read)?,
                Err(Broken::File(error)) => return Err(Error::local("write", sink.path)(error)),
                // Whether that is the end, only the server's verdict and the size can tell.
                Err(Broken::Socket(error)) if is_cut(&error) => {
                    self.pipe.undeclared = true;
                    return Ok(0);
                }
                Err(Broken::Socket(error)) => return Err(self.pipe.cut(error)),
            }
        }
    }

    /// Closes the data connection, then demands the server's word that all of it was sent.
    ///
    /// # Errors
    /// When the server says otherwise, or nothing.
    pub fn finish(self) -> Result<Reply> {
        self.finish_within(Duration::MAX)
    }

    /// Ends the data connection although more would come, and hears what the server says of that: 426 or 451, or 226
    /// when all of it was on its way already. None of these is a failure. A server that says nothing is left; the
    /// session connects again before its next command.
    ///
    /// # Errors
    /// [`Error::Cancelled`]; the reply that is owed then is settled before the next command.
    pub fn enough(mut self) -> Result<()> {
        if let Some(stream) = self.pipe.stream.take() {
            // Not closed: over TLS, ProFTPD hangs up on whoever closes first and does not reset.
            stream.reset();
        }
        let limit = self.pipe.patience(LAST_WORDS);
        self.pipe.session.control.note_cut();
        match self.pipe.session.control.hear_out(limit) {
            Err(Error::Cancelled) => Err(Error::Cancelled),
            _ => Ok(()),
        }
    }

    /// As [`Download::finish`], for one who would do without that word: it is waited for only so long.
    ///
    /// # Errors
    /// When the server says otherwise, or nothing.
    pub fn finish_within(mut self, limit: Duration) -> Result<Reply> {
        let limit = self.pipe.patience(limit);
        if let Some(mut stream) = self.pipe.stream.take() {
            stream.close();
        }
        let (undeclared, moved) = (self.pipe.undeclared, self.pipe.moved);
        let verdict = self.pipe.verdict(limit);
        if !undeclared || matches!(&verdict, Err(error) if !error.is_lost()) {
            return verdict;
        }
        if verdict.is_err() || self.expected != Some(moved) {
            return Err(Error::Undeclared { moved });
        }
        let note = "the server ended the data without saying so in TLS; its size agrees";
        self.reporter().event(&Event::Note(note));
        verdict
    }
}

impl Upload<'_> {
    /// What was there before, as far as that was asked and the server told it.
    #[must_use]
    pub fn before(&self) -> Facts {
        self.before
    }

    /// Who is told how it goes.
    #[must_use]
    pub fn reporter(&self) -> Arc<dyn Reporter> {
        Arc::clone(&self.pipe.session.environment.reporter)
    }

    /// Moves the next bytes out of `source`, waiting for room; zero when it has no more.
    ///
    /// # Errors
    /// When the data connection breaks or stalls, the server says that it failed, or `source` cannot be read.
    pub fn step(&mut self, source: &mut Source<'_>) -> Result<usize> {
        loop {
            let Some(stream) = &mut self.pipe.stream else { return Ok(0) };
            match self.outgoing.send(source.file, stream, self.pipe.pace.chunk(STRIDE)) {
                Ok(Step::Moved(n)) => {
                    self.pipe.moved(n)?;
                    return Ok(n);
                }
                Ok(Step::End) => return Ok(0),
                Ok(Step::Blocked) => self.pipe.wait(Interest::Write)?,
                Err(Broken::File(error)) => return Err(Error::local("read", source.path)(error)),
                Err(Broken::Socket(error)) => return Err(self.pipe.cut(error)),
            }
        }
    }

    /// Ends the data, then demands the server's word that all of it was stored.
    ///
    /// # Errors
    /// When the server says otherwise, or nothing.
    pub fn finish(mut self) -> Result<Stored> {
        self.pipe.end_upload()?;
        let limit = self.pipe.patience(Duration::MAX);
        self.pipe.verdict(limit)?;
        Ok(if self.pipe.hasty { Stored::Hastily } else { Stored::InTime })
    }
}
