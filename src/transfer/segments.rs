//! One file over several connections at once: how it begins, what each worker does, and how it ends.
//!
//! Which worker fetches what is the business of `spans`; where the workers come from, that of `pool`. Here bytes are
//! received and put into their places, and nothing is called whole that is not: what is there already at either end of a
//! worker's bytes is fetched as well and compared, the end of the file is read to its end and confirmed, and the source
//! must be the same in the end as in the beginning. What the journal says is there, is there.

use std::fs::File;
use std::io::{self, Write};
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::get::{CHANGED, Course, Get, confirm};
use super::journal::Journal;
use super::local::{Bytes, Part, Place};
use super::pool::{self, Crew, Next, Work};
use super::ranges::Ranges;
use super::resume::{Begin, JOURNAL_PACE, Origin, Resume, begin, starts_over, without_journal};
use super::retry::persist;
use super::spans::{Room, Spans, Take};
use super::verify::{Subject, Verifier};
use super::{OVERLAP, SEGMENT, Tracked};
use crate::client::{Download, Facts, Fetch, Options, Representation, Session, Sink};
use crate::error::{Error, ErrorKind, Result};
use crate::escape::escape;
use crate::net::pump::{CHUNK, Taker};
use crate::proto::path::RemotePath;
use crate::report::{Direction, Event, Outcome, Start, Verified};

/// What there is to begin with.
struct Begun<'p> {
    part: Part<'p>,
    there: Ranges,
    facts: Facts,
    size: u64,
    /// How many workers the rest is worth.
    wanted: usize,
    /// It is a copy of the user's file.
    copied: bool,
}

/// Downloads a file over as many connections as the session's options want, and its size is worth; or goes on with what
/// such a download has left. None where that comes to one connection and its beginning: that is done elsewhere.
///
/// # Errors
/// As [`super::get()`]; and [`Error::Changed`] when the source changed meanwhile.
pub(super) fn get(
    session: &mut Session,
    remote: &RemotePath,
    place: &Place,
    how: Get,
) -> Result<Option<Outcome>> {
    let left = || how.resume && place.journal().is_some_and(|journal| journal.ranges().is_some());
    if how.representation != Representation::Image || (session.options().segments < 2 && !left()) {
        return Ok(None);
    }
    let name = remote.display().to_string();
    let begun = persist(
        session,
        (how.id, &name),
        |_| true,
        |session, _, _| {
            let verifier = Verifier::plan(session, how.representation)?;
            let facts = session.facts(remote)?;
            Ok((verifier, prepare(session, (remote, place), facts, how)?))
        },
    )?;
    match begun {
        (verifier, Some(begun)) => fetch(session, remote, (begun, verifier), how),
        (_, None) => Ok(None),
    }
}

/// Finds out what there is to begin with; none if one connection will do.
fn prepare<'p>(
    session: &Session,
    (remote, place): (&RemotePath, &'p Place),
    facts: Facts,
    how: Get,
) -> Result<Option<Begun<'p>>> {
    let note = |text: &str| session.reporter().event(&Event::Note(text));
    let Some(size) = facts.size else {
        let name = remote.display();
        note(&format!("the server does not tell the size of `{name}`: it comes over one connection"));
        return Ok(None);
    };
    let worth = |rest: u64| {
        let most = usize::try_from(rest / SEGMENT).unwrap_or(usize::MAX);
        session.options().segments.min(most).max(1)
    };
    let begun = |part, there: Ranges, copied| {
        let wanted = worth(size - there.total());
        Ok(Some(Begun { part, there, facts, size, wanted, copied }))
    };
    if how.resume
        && let Some(journal) = place.journal().filter(|journal| journal.ranges().is_some())
    {
        if let Some(part) = place.reopen()? {
            let length = part.file.metadata().map_err(Error::local("read", place.path()))?.len();
            let there = journal.ranges().filter(|_| journal.allows_ranges(remote, &facts));
            if let Some(there) = there.filter(|there| there.end() <= length) {
                return begun(part, there, false);
            }
            part.discard();
            let local = escape(place.path().as_os_str().as_encoded_bytes());
            note(&format!("starting `{local}` over: the file on the server is not the one that was begun"));
        }
    } else if how.resume {
        match begin(session, (remote, place), &facts, Resume::Whatever)? {
            Begin::Fresh => {}
            Begin::Continue(part, there, origin) if worth(size - there) > 1 => {
                return begun(part, Ranges::first(there), origin == Origin::Copied);
            }
            Begin::Continue(..) | Begin::Complete(_) => return Ok(None),
        }
    }
    if worth(size) < 2 {
        return Ok(None);
    }
    begun(place.create()?, Ranges::default(), false)
}

/// Fetches what is not there, and gives the file its name; none where it has to be fetched over one connection.
fn fetch(
    session: &mut Session,
    remote: &RemotePath,
    (begun, mut verifier): (Begun<'_>, Verifier),
    how: Get,
) -> Result<Option<Outcome>> {
    let Begun { part, mut there, facts, size, wanted, copied } = begun;
    // The end is fetched in any case: it shows whether the server sends what it is asked for.
    there.remove(size.saturating_sub(OVERLAP)..size);
    let offset = there.total();
    match part.keep(&Journal::of_ranges(remote, &facts, &there), Bytes::Synced) {
        // One of a beginning must not stay where there are going to be holes.
        Err(error) if part.place().journal().is_some() => return Err(error),
        Err(error) => without_journal(session.reporter(), part.place(), &error),
        Ok(()) => {}
    }
    part.reserve(size)?;
    let start = Start {
        id: how.id,
        direction: Direction::Down,
        remote: remote.as_bytes(),
        local: Some(part.place().path()),
        size: Some(size),
        offset,
    };
    let segments = Segments {
        remote,
        name: remote.display().to_string(),
        how,
        facts,
        size,
        tracked: Tracked::begin(session.shared_reporter(), start),
        spans: Mutex::new(Spans::new(size, there)),
        noted: Mutex::new((Instant::now(), JOURNAL_PACE)),
        end: AtomicU64::new(u64::MAX),
        part: &part,
    };
    let done = segments.run(session, wanted);
    let (spans, name) = (segments.spans.into_inner().unwrap_or_else(PoisonError::into_inner), segments.name);
    drop(segments.tracked);
    let path = part.place().path();
    let checked = done.and_then(|()| {
        unchanged(session, remote, &facts, how)?;
        // The bytes came in no order: they are read again for a digest, if one is demanded.
        let read = verifier.begin_with(session.cancel(), &part.file, size);
        read.map_err(Error::local("read", path))?;
        let subject = Subject { id: how.id, remote, direction: Direction::Down };
        verifier.conclude(session, subject, (size, Verified::Size), Some((&part.file, path)))
    });
    match checked {
        Ok(verified) => {
            let local = Some(path.into());
            part.commit(facts.modified.filter(|_| how.times), how.tree.and_then(|tree| tree.mode))?;
            let (moved, segments) = (size - offset, spans.workers());
            Ok(Some(Outcome { moved, offset, verified, local, skipped: None, segments }))
        }
        // What was fetched anew cannot be had in any better way.
        Err(error @ Error::Altered { .. }) if offset == 0 => {
            part.discard();
            Err(error)
        }
        Err(error) if starts_over(&error) => {
            part.discard();
            // Whether it was the source or the server's way to begin in the middle shows now.
            unchanged(session, remote, &facts, how)?;
            let note = format!("starting `{name}` over, with one connection: {error}");
            session.reporter().event(&Event::Note(&note));
            Ok(None)
        }
        Err(error) => {
            let there = spans.there();
            if there.total() == 0 || (copied && there.total() == offset) {
                part.discard();
            } else {
                // The journal that is there is an older one, and true as well.
                let _ = part.keep(&Journal::of_ranges(remote, &facts, there), Bytes::Synced);
            }
            Err(error)
        }
    }
}

/// Fails where the source is not what it was.
fn unchanged(session: &mut Session, remote: &RemotePath, before: &Facts, how: Get) -> Result<()> {
    let name = remote.display().to_string();
    let now = persist(
        session,
        (how.id, &name),
        |_| true,
        |session, _, _| {
            session.recover()?;
            session.facts(remote)
        },
    )?;
    if now == *before {
        return Ok(());
    }
    Err(Error::Changed(CHANGED.to_owned()))
}

/// A file that several workers fetch.
struct Segments<'a> {
    remote: &'a RemotePath,
    name: String,
    how: Get,
    facts: Facts,
    size: u64,
    part: &'a Part<'a>,
    tracked: Tracked,
    spans: Mutex<Spans>,
    /// When the journal was written last, and how long it may stay as it is.
    noted: Mutex<(Instant, Duration)>,
    /// Where the server has ended the file before its size.
    end: AtomicU64,
}

impl Segments<'_> {
    /// Lets so many workers fetch it.
    fn run(&self, session: &mut Session, wanted: usize) -> Result<()> {
        let usual = session.options().clone();
        // What is demanded of the whole is shared among them.
        let least = usual.min_rate.map(|least| least / wanted as u64);
        let recipe =
            if wanted > 1 { session.recipe().map(|recipe| recipe.with_min_rate(least)).ok() } else { None };
        session.set_options(Options { min_rate: least, ..usual.clone() });
        let done = pool::run(session, recipe, wanted, self);
        session.set_options(usual);
        done
    }

    /// Fetches what a worker holds, over one data connection.
    fn fetch(&self, worker: usize, session: &mut Session, reached: &mut u64) -> Result<()> {
        session.recover()?;
        let Some(from) = self.spans().begin(worker) else { return Ok(()) };
        let known = Some(self.facts);
        let fetch = Fetch { representation: Representation::Image, offset: from, known };
        let mut download = session.retrieve(self.remote, fetch).map_err(|error| {
            // What is refused behind the end that another worker came to is refused because of that.
            let end = self.end.load(Ordering::Relaxed);
            match error {
                Error::Refused { .. } if from >= end => Error::SizeMismatch { expected: self.size, got: end },
                error => error,
            }
        })?;
        let mut at = from;
        loop {
            let room = self.spans().room(worker, at);
            let (most, new) = match room {
                Room::Read { most, new } => (usize::try_from(most).unwrap_or(CHUNK).min(CHUNK), new),
                Room::Done => return download.enough(),
                // The server has stalled, and would not answer in time.
                Room::Relieved => return Ok(()),
            };
            let mut patch = Patch { file: &self.part.file, at, new, size: self.size };
            let mut sink = Sink { file: &mut patch, path: self.part.place().path() };
            let n = download.step(&mut sink, most)? as u64;
            if n == 0 {
                return self.ended(worker, download, from..at);
            }
            at += n;
            let new = self.spans().arrived(worker, at, Instant::now());
            *reached += new;
            self.tracked.moved(new);
            self.note();
        }
    }

    /// The server has sent all that it has.
    fn ended(&self, worker: usize, mut download: Download<'_>, got: Range<u64>) -> Result<()> {
        download.expect(self.size - got.start);
        if got.end < self.size {
            download.finish()?;
            self.end.fetch_min(got.end, Ordering::Relaxed);
            return Err(Error::SizeMismatch { expected: self.size, got: got.end });
        }
        let local = Some(self.part.place().path());
        let facts = Facts { size: Some(self.size), ..self.facts };
        let course =
            Course::new((self.how.id, self.remote), local, Representation::Image, (facts, got.start));
        let confirmed = confirm(download, &course, got.end - got.start);
        match confirmed {
            Ok(()) => self.spans().confirmed(worker),
            Err(_) => self.spans().doubted(worker),
        }
        confirmed
    }

    /// Brings the journal up to date, once in a while. Where that fails the old one still holds.
    fn note(&self) {
        let Ok(mut noted) = self.noted.try_lock() else { return };
        let (last, pace) = *noted;
        if last.elapsed() < pace {
            return;
        }
        let begun = Instant::now();
        let there = self.spans().there().clone();
        let _ = self.part.keep(&Journal::of_ranges(self.remote, &self.facts, &there), Bytes::Synced);
        // A disk that is slow is not kept busy with this.
        *noted = (Instant::now(), JOURNAL_PACE.max(begun.elapsed() * 10));
    }

    fn spans(&self) -> MutexGuard<'_, Spans> {
        self.spans.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Work for Segments<'_> {
    type Job = ();

    fn next(&self, crew: &Crew, worker: usize) -> Next<()> {
        let mut spans = self.spans();
        match spans.take(worker, Instant::now()) {
            Take::Span => Next::Job(()),
            Take::Over(other) => {
                crew.relieve(other);
                Next::Job(())
            }
            Take::Later => Next::Later,
            Take::Nothing => Next::Over,
        }
    }

    fn work(&self, crew: &Crew, worker: usize, session: &mut Session, (): ()) -> Result<()> {
        // What a server has no room for is better left to the others.
        let may_pass = |error: &Error| error.kind() != ErrorKind::Busy || !crew.lets_go(worker);
        let id = (self.how.id, &*self.name);
        let done = persist(session, id, may_pass, |session, _, reached| self.fetch(worker, session, reached));
        match &done {
            Ok(()) | Err(Error::Cancelled) => {}
            Err(error) => {
                let mut spans = self.spans();
                spans.give_back(worker);
                if starts_over(error) {
                    spans.divide_no_more();
                }
            }
        }
        done
    }

    fn has_more(&self, _workers: usize) -> bool {
        self.spans().has_more(Instant::now())
    }

    fn ends_all(&self, error: &Error) -> bool {
        matches!(error, Error::Changed(_) | Error::Local { .. } | Error::System { .. })
    }
}

/// The place in a file where bytes of a download go: those that are new are written, those that are there already must
/// be the same, and there must be none behind the end.
struct Patch<'a> {
    file: &'a File,
    at: u64,
    new: Range<u64>,
    size: u64,
}

impl Write for Patch<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.at + bytes.len() as u64 > self.size {
            let why = "the server sends more than the rest of the file";
            return Err(io::Error::other(Error::Changed(why.to_owned())));
        }
        let place =
            |of: u64| usize::try_from(of.saturating_sub(self.at)).unwrap_or(usize::MAX).min(bytes.len());
        let (begin, end) = (place(self.new.start), place(self.new.end));
        let (before, rest) = bytes.split_at(begin);
        let (new, behind) = rest.split_at(end.max(begin) - begin);
        self.compare(before, 0)?;
        self.file.write_all_at(new, self.at + begin as u64)?;
        self.compare(behind, end.max(begin) as u64)?;
        self.at += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Taker for Patch<'_> {}

impl Patch<'_> {
    fn compare(&self, bytes: &[u8], behind: u64) -> io::Result<()> {
        let mut there = vec![0; bytes.len()];
        self.file.read_exact_at(&mut there, self.at + behind)?;
        if there == bytes {
            return Ok(());
        }
        let why = "what is here is not a part of the server's file";
        Err(io::Error::other(Error::Changed(why.to_owned())))
    }
}
