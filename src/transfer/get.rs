//! Downloads: into a part file that gets its name when it is whole, or straight into a stream.

use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use super::ascii::FromNetwork;
use super::journal::Journal;
use super::local::{Naming, Part, Place};
use super::resume::{Begin, Growing, Notes, Origin, Resume, begin, starts_over};
use super::retry::{Attempt, persist};
use super::verify::{Subject, Verifier, is_there};
use super::{OVERLAP, Tracked, segments};
use crate::client::{Download, Facts, Fetch, Representation, Session, Sink};
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::net::pump::{NoFile, STRIDE, Taker};
use crate::proto::path::RemotePath;
use crate::report::{Direction, Event, Outcome, Start, TransferId, Verified};

/// How long to wait for the server's word on a download that is whole by its size.
const LAST_WORD: Duration = Duration::from_secs(10);

/// The time from which on it is worth to ask whether the source is still the same.
const LONG: Duration = Duration::from_secs(2);

/// Why a file is not the one that it was.
pub(super) const CHANGED: &str = "the file on the server changed during the transfer";

/// How a file is downloaded.
#[derive(Debug, Clone, Copy)]
pub struct Get {
    /// The number that it is reported under.
    pub id: TransferId,
    /// TYPE I or A.
    pub representation: Representation,
    /// Go on with what an earlier run left.
    pub resume: bool,
    /// Keep the server's time.
    pub times: bool,
    /// Where the local name comes from.
    pub naming: Naming,
    /// What a listing has told of it, so that the server need not be asked again.
    pub known: Option<Facts>,
    /// It is one of a tree.
    pub tree: Option<InTree>,
}

/// What is wanted of a file of a tree.
#[derive(Debug, Clone, Copy, Default)]
pub struct InTree {
    /// The permissions it is to have.
    pub mode: Option<u32>,
}

/// How a file is downloaded into a stream.
#[derive(Debug, Clone, Copy)]
pub struct Stream<'a> {
    /// The number that it is reported under.
    pub id: TransferId,
    /// TYPE I or A.
    pub representation: Representation,
    /// The name of the stream, where it has one; standard output has none.
    pub local: Option<&'a Path>,
}

/// Downloads `remote` to the local file `local`, which appears whole or not at all.
///
/// # Errors
/// When the server refuses, the transfer does not come to a clean end, or the local file cannot be written. What
/// was there under the name stays until the new file is whole.
pub fn get(session: &mut Session, remote: &RemotePath, local: &Path, how: Get) -> Result<Outcome> {
    let place = Place::of(local)?;
    if let Some(mut special) = place.special(how.naming)? {
        let stream = Stream { id: how.id, representation: how.representation, local: Some(local) };
        return get_into(session, remote, &mut special, stream);
    }
    place.is_open()?;
    let done = get_to(session, remote, &place, how);
    if done.is_err() && place.journal().is_some() {
        let name = escape(place.path().as_os_str().as_encoded_bytes());
        let note = format!("what came of `{name}` so far is kept; `get -c` goes on from there");
        session.reporter().event(&Event::Note(&note));
    }
    done.map_err(|error| session.plain_refusal(remote, error))
}

/// Tells whether an earlier run has left a part of this file that may be gone on with.
#[must_use]
pub fn is_begun(local: &Path) -> bool {
    Place::of(local).is_ok_and(|place| place.journal().is_some())
}

/// Downloads `remote` to where a file is to be made.
///
/// # Errors
/// As [`get`].
pub(crate) fn get_to(session: &mut Session, remote: &RemotePath, place: &Place, how: Get) -> Result<Outcome> {
    match segments::get(session, remote, place, how) {
        Ok(None) => plainly(session, remote, place, how),
        Ok(Some(outcome)) => Ok(outcome),
        Err(error) => Err(error),
    }
}

/// Downloads a file over one connection.
fn plainly(session: &mut Session, remote: &RemotePath, place: &Place, how: Get) -> Result<Outcome> {
    let name = remote.display().to_string();
    persist(
        session,
        (how.id, &name),
        // A source that grows while it is read is no shorter the next time.
        |error| !matches!(error, Error::SizeMismatch { expected, got } if got > expected),
        |session, attempt, reached| {
            let resume = match (how.resume, attempt) {
                (true, _) => Resume::Whatever,
                (false, Attempt::Again) => Resume::Ours,
                // What a run on the same tree has left is gone on with; nobody else's file is taken for a beginning.
                (false, Attempt::First) if how.tree.is_some() && place.journal().is_some() => Resume::Ours,
                (false, Attempt::First) => Resume::Nothing,
            };
            let done = once(session, remote, place, how, resume);
            if done.is_err() {
                *reached = place.kept();
            }
            done
        },
    )
}

fn once(
    session: &mut Session,
    remote: &RemotePath,
    place: &Place,
    how: Get,
    resume: Resume,
) -> Result<Outcome> {
    if resume != Resume::Nothing && how.representation == Representation::Image {
        let verifier = Verifier::plan(session, how.representation)?;
        let facts = match how.known.filter(|_| resume == Resume::Ours) {
            Some(known) => known,
            None => session.facts(remote)?,
        };
        match begin(session, (remote, place), &facts, resume)? {
            Begin::Fresh => {}
            Begin::Complete(there) => {
                let subject = Subject { id: how.id, remote, direction: Direction::Down };
                if let Some(verified) = is_there(session, subject, (&there, place.path()))? {
                    return Ok(Outcome {
                        moved: 0,
                        offset: facts.size.unwrap_or_default(),
                        verified,
                        local: Some(place.path().into()),
                        skipped: Some("it is there already"),
                        segments: 0,
                    });
                }
                let note = format!("starting `{}` over: the digests differ", remote.display());
                session.reporter().event(&Event::Note(&note));
            }
            Begin::Continue(part, offset, origin) => {
                match go_on(session, remote, (part, offset, origin), verifier, &facts, how) {
                    Err(why) if starts_over(&why) => {
                        let note = format!("starting `{}` over: {why}", remote.display());
                        session.reporter().event(&Event::Note(&note));
                        session.recover()?;
                    }
                    done => return done,
                }
            }
        }
    }
    whole(session, remote, place, how)
}

/// Downloads `remote` into a stream that cannot be taken back: standard output, or a pipe.
///
/// # Errors
/// As [`get`]; bytes that were written stay written.
pub fn get_into(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    how: Stream<'_>,
) -> Result<Outcome> {
    fill(session, remote, out, |session, out| get_into_once(session, remote, out, how))
}

/// Lets `once` write into a stream that cannot be taken back: again, where a remedy is known and nothing was written.
pub(super) fn fill<T>(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    mut once: impl FnMut(&mut Session, &mut Counted<'_>) -> Result<T>,
) -> Result<T> {
    let mut out = Counted { out, written: 0 };
    match once(session, &mut out) {
        Err(error) if out.is_untouched() && session.remedy(&error)? => once(session, &mut out),
        got => got,
    }
    .map_err(|error| session.plain_refusal(remote, error))
}

/// A stream that knows whether it has bytes that cannot be taken back.
pub(super) struct Counted<'a> {
    out: &'a mut dyn Write,
    written: u64,
}

impl Counted<'_> {
    /// Tells whether nothing was written so far.
    pub(super) fn is_untouched(&self) -> bool {
        self.written == 0
    }
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        self.written += n as u64;
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn get_into_once(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    how: Stream<'_>,
) -> Result<Outcome> {
    let Stream { id, representation, local } = how;
    let mut verifier = Verifier::plan(session, representation)?;
    let download = session.retrieve(remote, Fetch { representation, offset: 0, known: None })?;
    let facts = download.opened().facts_or_announced();
    let course = Course::new((id, remote), local, representation, (facts, 0));
    let received = receive(download, &mut verifier.tap(NoFile(&mut *out)), &course);
    out.flush().map_err(Error::local("write", course.name()))?;
    let moved = received?;
    let verified = check(session, &course, moved)?;
    let verified = verifier.conclude(session, course.subject(), (moved, verified), None)?;
    Ok(Outcome { moved, offset: 0, verified, local: None, skipped: None, segments: 1 })
}

fn whole(session: &mut Session, remote: &RemotePath, place: &Place, how: Get) -> Result<Outcome> {
    let mut verifier = Verifier::plan(session, how.representation)?;
    let fetch = Fetch { representation: how.representation, offset: 0, known: how.known };
    let download = session.retrieve(remote, fetch)?;
    let facts = download.opened().facts_or_announced();
    let part = place.create()?;
    let course = Course::new((how.id, remote), Some(place.path()), how.representation, (facts, 0));
    // Where the size is not known, nobody could tell whether it is the same file the next time.
    let resumable = how.representation == Representation::Image && facts.size.is_some();
    let notes = Notes::of(download.reporter(), Journal::of(remote, &facts));
    let mut notes = resumable.then_some(notes);
    let growing = Growing::behind(&[], &part, notes.as_mut());
    let received = receive(download, &mut verifier.tap(growing), &course);
    conclude(session, &course, (part, notes), (received, verifier), how)
}

/// Continues a part file. The bytes before its end are fetched again and compared, so that neither a changed
/// source nor a server that ignores REST can make a file of two halves.
fn go_on(
    session: &mut Session,
    remote: &RemotePath,
    (part, there, origin): (Part<'_>, u64, Origin),
    mut verifier: Verifier,
    facts: &Facts,
    how: Get,
) -> Result<Outcome> {
    let place = part.place();
    let local = |action| Error::local(action, place.path());
    let begin = there.saturating_sub(OVERLAP);
    verifier.begin_with(session.cancel(), &part.file, begin).map_err(local("read"))?;
    let mut notes = Notes::of(session.shared_reporter(), Journal::of(remote, facts));
    if origin == Origin::Copied {
        notes.begin(&part);
    }
    let fetch = Fetch { representation: Representation::Image, offset: begin, known: None };
    let download = match session.retrieve(remote, fetch) {
        Ok(download) => download,
        Err(error) => {
            if origin == Origin::Copied {
                part.discard();
            }
            return Err(error);
        }
    };
    let mut tail = Vec::new();
    (&part.file).take(there - begin).read_to_end(&mut tail).map_err(local("read"))?;
    let course = Course::new((how.id, remote), Some(place.path()), Representation::Image, (*facts, begin));
    let growing = Growing::behind(&tail, &part, Some(&mut notes));
    let received = receive(download, &mut verifier.tap(growing), &course);
    conclude(session, &course, (part, Some(notes)), (received, verifier), how)
}

/// Checks what was received and gives the file its name; or leaves the part for another day.
fn conclude(
    session: &mut Session,
    course: &Course<'_>,
    (mut part, notes): (Part<'_>, Option<Notes>),
    (received, verifier): (Result<u64>, Verifier),
    how: Get,
) -> Result<Outcome> {
    let (offset, facts) = (course.offset, course.facts);
    let checked = received.and_then(|moved| {
        let all = offset + moved;
        let verified = check(session, course, all)?;
        let file = Some((&part.file, course.name()));
        let verified = verifier.conclude(session, course.subject(), (all, verified), file)?;
        Ok((moved, verified))
    });
    match checked {
        Ok((moved, verified)) => {
            part.commit(facts.modified.filter(|_| how.times), how.tree.and_then(|tree| tree.mode))?;
            let local = course.local.map(Into::into);
            Ok(Outcome { moved, offset, verified, local, skipped: None, segments: 1 })
        }
        Err(error) => {
            // A later run could not go on with more than there is to be, nor where it cannot tell.
            let there = part.file.stream_position().unwrap_or_default();
            let of_use = there > 0 && facts.size.is_some_and(|size| there <= size) && !starts_over(&error);
            match notes.filter(|_| of_use) {
                Some(mut notes) => notes.bring_up_to_date(&part),
                None => part.discard(),
            }
            Err(error)
        }
    }
}

/// Compares the bytes with the server's size. A file that grew meanwhile is measured again before it is called
/// incomplete, and one that took long is looked at again: what is written over while it is read is neither the old
/// version nor the new one.
fn check(session: &mut Session, course: &Course<'_>, got: u64) -> Result<Verified> {
    match course.facts.size {
        _ if course.representation == Representation::Ascii => Ok(Verified::Converted),
        None => Ok(Verified::Nothing),
        Some(expected) if expected == got => {
            if course.since.elapsed() >= LONG {
                unchanged(session, course)?;
            }
            Ok(Verified::Size)
        }
        Some(expected) => match session.facts(course.remote)?.size {
            Some(now) if now == got => Ok(Verified::Size),
            _ => Err(Error::SizeMismatch { expected, got }),
        },
    }
}

/// Fails where the source has the same size as in the beginning, and another time. What was appended to it meanwhile
/// does not matter; nor does it where the connection is lost by now.
fn unchanged(session: &mut Session, course: &Course<'_>) -> Result<()> {
    if !session.is_in_step() {
        return Ok(());
    }
    let now = match session.facts(course.remote) {
        Err(error @ Error::Cancelled) => return Err(error),
        now => now.unwrap_or_default(),
    };
    match (course.facts.modified, now.modified) {
        (Some(before), Some(after)) if before != after && now.size == course.facts.size => {
            Err(Error::Changed(CHANGED.to_owned()))
        }
        _ => Ok(()),
    }
}

/// What a transfer is expected to be.
pub(super) struct Course<'a> {
    id: TransferId,
    remote: &'a RemotePath,
    /// None is standard output.
    local: Option<&'a Path>,
    representation: Representation,
    /// What the server told of the file.
    facts: Facts,
    /// The byte to begin with.
    offset: u64,
    /// When it began.
    since: Instant,
}

impl<'a> Course<'a> {
    /// A transfer that begins now.
    pub(super) fn new(
        (id, remote): (TransferId, &'a RemotePath),
        local: Option<&'a Path>,
        representation: Representation,
        (facts, offset): (Facts, u64),
    ) -> Course<'a> {
        Course { id, remote, local, representation, facts, offset, since: Instant::now() }
    }

    /// What is to be verified of it.
    fn subject(&self) -> Subject<'_> {
        Subject { id: self.id, remote: self.remote, direction: Direction::Down }
    }

    /// The local end, for messages.
    pub(super) fn name(&self) -> &Path {
        self.local.unwrap_or(Path::new("standard output"))
    }
}

/// Moves all bytes of a download, and demands the server's word for them. Returns how many came over the network.
fn receive(mut download: Download<'_>, out: &mut dyn Taker, course: &Course<'_>) -> Result<u64> {
    let start = Start {
        id: course.id,
        direction: Direction::Down,
        remote: course.remote.as_bytes(),
        local: course.local,
        size: course.facts.size,
        offset: course.offset,
    };
    let tracked = Tracked::begin(download.reporter(), start);
    match course.representation {
        Representation::Image => {
            if let Some(rest) = course.facts.size.and_then(|size| size.checked_sub(course.offset)) {
                download.expect(rest);
            }
            let moved = move_all(&mut download, out, course, &tracked)?;
            confirm(download, course, moved)?;
            Ok(moved)
        }
        Representation::Ascii => {
            let mut text = FromNetwork::new(out);
            let moved = move_all(&mut download, &mut NoFile(&mut text), course, &tracked)?;
            download.finish()?;
            text.finish().map_err(Error::local("write", course.name()))?;
            Ok(moved)
        }
    }
}

/// Demands the server's word for a download whose bytes have all come. Firewalls forget a control connection that was
/// silent during a long transfer: where the size agrees, a word that is lost on the way is not worth the file.
pub(super) fn confirm(download: Download<'_>, course: &Course<'_>, moved: u64) -> Result<()> {
    if course.facts.size != Some(course.offset + moved) {
        return download.finish().map(drop);
    }
    let reporter = download.reporter();
    match download.finish_within(LAST_WORD) {
        Err(error) if error.is_lost() => {
            let name = course.remote.display();
            let text =
                format!("the connection was lost before the server confirmed `{name}`; its size agrees");
            reporter.event(&Event::Warning(&text));
            Ok(())
        }
        said => said.map(drop),
    }
}

fn move_all(
    download: &mut Download<'_>,
    out: &mut dyn Taker,
    course: &Course<'_>,
    tracked: &Tracked,
) -> Result<u64> {
    let mut sink = Sink { file: out, path: course.name() };
    let mut moved = 0;
    loop {
        let n = download.step(&mut sink, STRIDE)? as u64;
        if n == 0 {
            return Ok(moved);
        }
        moved += n;
        // A server that ignored REST sends the file from its beginning.
        if course.offset > 0 && course.facts.size.is_some_and(|size| course.offset + moved > size) {
            return Err(Error::Changed("the server sends more than the rest of the file".to_owned()));
        }
        tracked.moved(n);
    }
}
