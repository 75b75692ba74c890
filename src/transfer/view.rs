//! A part of a file, shown: its first or last lines or bytes, with as little as possible of the rest fetched.
//!
//! For the end, the server's SIZE says where to begin (REST), and lines are looked for backwards from there. A server
//! that knows neither, or ignores REST, sends all of the file, of which the end is kept.

mod takers;

use std::io::Write;
use std::path::Path;

pub use self::takers::Amount;
use self::takers::{Behind, HELD, Last};
pub(super) use self::takers::{First, Limited};
use super::Tracked;
use super::get::{Stream, fill};
use crate::client::{Download, Fetch, Representation, Session, Sink};
use crate::error::{Error, Result};
use crate::net::pump::{CHUNK, NoFile};
use crate::proto::path::RemotePath;
use crate::report::{Direction, Outcome, Start, TransferId, Verified};

/// Where the search for lines begins: so far from the end.
const BLOCK: u64 = 16 * 1024;

/// Writes the beginning of a file to `out`.
///
/// # Errors
/// As [`super::get_into`].
pub fn head(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (amount, how): (Amount, Stream<'_>),
) -> Result<Outcome> {
    fill(session, remote, out, |session, out| head_once(session, remote, out, (amount, how)))
}

fn head_once(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (amount, how): (Amount, Stream<'_>),
) -> Result<Outcome> {
    let mut piece = Piece::new(remote, how, (None, 0));
    let mut download = piece.begin(session)?;
    let size = download.opened().facts_or_announced().size;
    piece.size = size;
    if let Some(size) = size {
        download.expect(size);
    }
    let first = First { out: &mut *out, amount };
    let (moved, whole) = receive(first, download, &piece, Until::Full)?;
    let verified = if whole { check(session, &piece, moved)? } else { Verified::Part };
    out.flush().map_err(Error::local("write", piece.name()))?;
    Ok(Outcome { moved, offset: 0, verified, local: None, skipped: None, segments: 1 })
}

/// What is fetched of a file: all from an offset on.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    id: TransferId,
    remote: &'a RemotePath,
    local: Option<&'a Path>,
    /// All bytes of the file, as far as is known.
    size: Option<u64>,
    offset: u64,
}

impl<'a> Piece<'a> {
    pub(super) fn new(
        remote: &'a RemotePath,
        how: Stream<'a>,
        (size, offset): (Option<u64>, u64),
    ) -> Piece<'a> {
        Piece { id: how.id, remote, local: how.local, size, offset }
    }

    pub(super) fn start(&self) -> Start<'a> {
        Start {
            id: self.id,
            direction: Direction::Down,
            remote: self.remote.as_bytes(),
            local: self.local,
            size: self.size,
            offset: self.offset,
        }
    }

    /// The local end, for messages.
    pub(super) fn name(&self) -> &'a Path {
        self.local.unwrap_or(Path::new("standard output"))
    }

    /// Starts to fetch it.
    pub(super) fn begin<'s>(&self, session: &'s mut Session) -> Result<Download<'s>> {
        let fetch = Fetch { representation: Representation::Image, offset: self.offset, known: None };
        session.retrieve(self.remote, fetch)
    }

    /// Hands on some bytes of it; tells how many.
    fn step(&self, download: &mut Download<'_>, out: &mut dyn Write) -> Result<u64> {
        let mut taker = NoFile(out);
        Ok(download.step(&mut Sink { file: &mut taker, path: self.name() }, CHUNK)? as u64)
    }
}

/// Compares the bytes of a whole file with its size, which is asked again where they differ: it may have grown.
fn check(session: &mut Session, piece: &Piece<'_>, got: u64) -> Result<Verified> {
    match piece.size {
        None => Ok(Verified::Nothing),
        Some(size) if size == got => Ok(Verified::Size),
        Some(expected) => match session.size(piece.remote)? {
            now if now == got => Ok(Verified::Size),
            _ => Err(Error::SizeMismatch { expected, got }),
        },
    }
}

/// How far a download is followed of which the beginning is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// Until that is whole.
    Full,
    /// To its end, which is the server's to declare.
    End,
}

/// Takes what comes; tells how many bytes that were, and whether they went to the end.
pub(super) fn receive(
    mut first: First<'_>,
    mut download: Download<'_>,
    piece: &Piece<'_>,
    until: Until,
) -> Result<(u64, bool)> {
    let tracked = Tracked::begin(download.reporter(), piece.start());
    let mut moved = 0;
    while until == Until::End || !first.is_full() {
        let n = piece.step(&mut download, &mut first)?;
        if n == 0 {
            drop(tracked);
            download.finish()?;
            return Ok((moved, true));
        }
        moved += n;
        tracked.moved(n);
    }
    drop(tracked);
    download.enough()?;
    Ok((moved, false))
}

/// How far a file was shown.
#[derive(Debug, Clone)]
pub struct Shown {
    /// How that went.
    pub outcome: Outcome,
    /// Where it ended.
    pub end: u64,
}

/// Writes the end of a file to `out`.
///
/// # Errors
/// As [`super::get_into`].
pub fn tail(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (amount, how): (Amount, Stream<'_>),
) -> Result<Shown> {
    fill(session, remote, out, |session, out| match tail_once(session, remote, out, (amount, how)) {
        // It can begin nowhere but at the beginning.
        Err(Error::Refused { verb, .. }) if verb == "REST" && out.is_untouched() => {
            last_of(session, remote, out, (None, amount, how))
        }
        got => got,
    })
}

fn tail_once(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (amount, how): (Amount, Stream<'_>),
) -> Result<Shown> {
    let size = size_if_told(session, remote)?;
    last_of(session, remote, out, (size, amount, how))
}

/// The size of a file, if the server tells it.
pub(super) fn size_if_told(session: &mut Session, remote: &RemotePath) -> Result<Option<u64>> {
    match session.size(remote) {
        // Whatever is wrong with it, RETR will say it better.
        Err(Error::Refused { .. } | Error::Protocol(_)) => Ok(None),
        size => size.map(Some),
    }
}

/// Writes the end of a file of that size, or of one whose size is not known.
fn last_of(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (size, amount, how): (Option<u64>, Amount, Stream<'_>),
) -> Result<Shown> {
    if let (Some(size), Amount::Bytes(bytes)) = (size, amount)
        && bytes > HELD as u64
    {
        return go_on(session, remote, out, (size.saturating_sub(bytes), size, how));
    }
    let mut block = match amount {
        Amount::Bytes(bytes) => bytes,
        Amount::Lines(_) => BLOCK,
    };
    let mut moved = 0;
    loop {
        let begin = size.map_or(0, |size| size.saturating_sub(block));
        let piece = Piece::new(remote, how, (size, begin));
        let mut last = Last::new(begin, amount);
        let came = sweep(session, &piece, &mut last)?;
        moved += came;
        if let Some(size) = size.filter(|size| begin > 0 && begin + came > *size)
            && began_anew(session, &piece, (size, came))?
        {
            last.rebase();
        }
        if !(last.is_complete() || last.base == 0) {
            block = block.saturating_mul(16);
            continue;
        }
        let (from, end) = (last.from(), last.end);
        match last.held() {
            Some(held) => out.write_all(held).map_err(Error::local("write", piece.name()))?,
            // It was too much to be held; now its beginning is known.
            None => {
                let (offset, skip) = if last.base > 0 || begin == 0 { (from, 0) } else { (0, from) };
                let mut rest = Behind { out: &mut *out, skip };
                moved += sweep(session, &Piece { offset, ..piece }, &mut rest)?;
            }
        }
        out.flush().map_err(Error::local("write", piece.name()))?;
        let verified = if from == 0 { check(session, &piece, end)? } else { Verified::Part };
        let outcome = Outcome { moved, offset: from, verified, local: None, skipped: None, segments: 1 };
        return Ok(Shown { outcome, end });
    }
}

/// Tells whether a server that was to begin in the middle began at the beginning: where more came than there was to come,
/// and the file has not grown by as much.
fn began_anew(session: &mut Session, piece: &Piece<'_>, (size, came): (u64, u64)) -> Result<bool> {
    let now = session.size(piece.remote)?.max(size);
    Ok(piece.offset + came > now)
}

/// Writes what a file has got behind `from`, where it has `size` bytes by now; returns where it ends.
///
/// # Errors
/// As [`super::get_into`]; and when the server does not begin there.
pub fn go_on(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (from, size, how): (u64, u64, Stream<'_>),
) -> Result<Shown> {
    let piece = Piece::new(remote, how, (None, from));
    let few = size.saturating_sub(from) <= HELD as u64;
    let mut held = Vec::new();
    let mut limited = Limited { out: &mut held, room: 2 * HELD };
    let moved = match few {
        true => sweep(session, &piece, &mut limited)?,
        false => sweep(session, &piece, out)?,
    };
    if from > 0 && from + moved > size && began_anew(session, &piece, (size, moved))? {
        return Err(Error::Changed("the server begins at the beginning of the file again".to_owned()));
    }
    out.write_all(&held).and_then(|()| out.flush()).map_err(Error::local("write", piece.name()))?;
    let outcome =
        Outcome { moved, offset: from, verified: Verified::Part, local: None, skipped: None, segments: 1 };
    Ok(Shown { outcome, end: from + moved })
}

/// Fetches a file from an offset to its end; returns how many bytes that was.
pub(super) fn sweep(session: &mut Session, piece: &Piece<'_>, out: &mut dyn Write) -> Result<u64> {
    let mut download = piece.begin(session)?;
    let tracked = Tracked::begin(download.reporter(), piece.start());
    if let Some(rest) = piece.size.and_then(|size| size.checked_sub(piece.offset)) {
        download.expect(rest);
    }
    let mut moved = 0;
    loop {
        let n = piece.step(&mut download, out)?;
        if n == 0 {
            break;
        }
        moved += n;
        tracked.moved(n);
    }
    download.finish()?;
    Ok(moved)
}
