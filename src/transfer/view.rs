//! A part of a file, shown: its first or last lines or bytes, with as little as possible of the rest fetched.
//!
//! For the end, the server's SIZE says where to begin (REST), and lines are looked for backwards from there. A server
//! that knows neither, or ignores REST, sends all of the file, of which the end is kept.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::path::Path;

use super::Tracked;
use super::get::{Stream, fill};
use crate::client::{Download, Fetch, Representation, Session, Sink};
use crate::error::{Error, Result};
use crate::net::pump::{CHUNK, NoFile};
use crate::proto::path::RemotePath;
use crate::report::{Direction, Outcome, Start, TransferId, Verified};

/// Where the search for lines begins: so far from the end.
const BLOCK: u64 = 16 * 1024;

/// Bytes of an end that are held; of a longer one only its beginning is sought, and it is fetched once more.
const HELD: usize = 4 * 1024 * 1024;

/// How much of a file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// So many lines.
    Lines(u64),
    /// So many bytes.
    Bytes(u64),
}

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
    let (moved, whole) = first.receive(download, &piece, Until::Full)?;
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

/// Takes everything, and hands on what comes first.
pub(super) struct First<'a> {
    pub(super) out: &'a mut dyn Write,
    /// What is left to be handed on.
    pub(super) amount: Amount,
}

/// How far a download is followed of which the beginning is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// Until that is whole.
    Full,
    /// To its end, which is the server's to declare.
    End,
}

impl First<'_> {
    fn is_full(&self) -> bool {
        matches!(self.amount, Amount::Lines(0) | Amount::Bytes(0))
    }

    /// Takes what comes; tells how many bytes that were, and whether they went to the end.
    pub(super) fn receive(
        mut self,
        mut download: Download<'_>,
        piece: &Piece<'_>,
        until: Until,
    ) -> Result<(u64, bool)> {
        let tracked = Tracked::begin(download.reporter(), piece.start());
        let mut moved = 0;
        while until == Until::End || !self.is_full() {
            let mut taker = NoFile(&mut self);
            let n = download.step(&mut Sink { file: &mut taker, path: piece.name() }, CHUNK)? as u64;
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
}

impl Write for First<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let end = match &mut self.amount {
            Amount::Bytes(left) => {
                let end = usize::try_from(*left).unwrap_or(usize::MAX).min(bytes.len());
                *left -= end as u64;
                end
            }
            Amount::Lines(left) => {
                let mut end = 0;
                while *left > 0 && end < bytes.len() {
                    let rest = bytes.get(end..).unwrap_or_default();
                    match rest.iter().position(|byte| *byte == b'\n') {
                        Some(at) => {
                            end += at + 1;
                            *left -= 1;
                        }
                        None => end = bytes.len(),
                    }
                }
                end
            }
        };
        self.out.write_all(bytes.get(..end).unwrap_or_default())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
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
    let size = match session.size(remote) {
        // Whatever is wrong with it, RETR will say it better.
        Err(Error::Refused { .. } | Error::Protocol(_)) => None,
        size => Some(size?),
    };
    last_of(session, remote, out, (size, amount, how))
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
        let mut taker = NoFile(&mut *out);
        let n = download.step(&mut Sink { file: &mut taker, path: piece.name() }, CHUNK)? as u64;
        if n == 0 {
            break;
        }
        moved += n;
        tracked.moved(n);
    }
    download.finish()?;
    Ok(moved)
}

/// Keeps what comes last.
struct Last {
    amount: Amount,
    /// Where in the file the bytes begin that come.
    base: u64,
    /// Where they end, so far.
    end: u64,
    /// Where the last lines end, one more of them than are wanted.
    ends: VecDeque<u64>,
    /// The last bytes, up to `end`; none once they were too many.
    bytes: Option<Vec<u8>>,
}

impl Last {
    fn new(base: u64, amount: Amount) -> Last {
        Last { amount, base, end: base, ends: VecDeque::new(), bytes: Some(Vec::new()) }
    }

    /// The bytes came from the beginning of the file after all.
    fn rebase(&mut self) {
        self.end -= self.base;
        self.ends.iter_mut().for_each(|end| *end -= self.base);
        self.base = 0;
    }

    /// Where what is wanted begins.
    fn from(&self) -> u64 {
        match self.amount {
            Amount::Bytes(bytes) => self.end.saturating_sub(bytes).max(self.base),
            Amount::Lines(0) => self.end,
            Amount::Lines(lines) => {
                // The last line may have no end.
                let open = self.ends.back() != Some(&self.end);
                let before = usize::try_from(lines).unwrap_or(usize::MAX).saturating_sub(usize::from(open));
                let index = self.ends.len().checked_sub(before.saturating_add(1));
                index.and_then(|index| self.ends.get(index)).copied().unwrap_or(self.base)
            }
        }
    }

    /// Tells whether there is something before what is wanted, so that nothing of it is missing.
    fn is_complete(&self) -> bool {
        match self.amount {
            Amount::Bytes(_) => true,
            Amount::Lines(_) => self.from() > self.base,
        }
    }

    /// What is wanted, if it could be held.
    fn held(&self) -> Option<&[u8]> {
        let bytes = self.bytes.as_ref()?;
        let length = usize::try_from(self.end - self.from()).ok()?;
        bytes.get(bytes.len().checked_sub(length)?..)
    }
}

impl Write for Last {
    fn write(&mut self, new: &[u8]) -> io::Result<usize> {
        if let Amount::Lines(lines) = self.amount {
            let most = usize::try_from(lines).unwrap_or(usize::MAX).saturating_add(1);
            for (at, _) in new.iter().enumerate().filter(|(_, byte)| **byte == b'\n') {
                self.ends.push_back(self.end + at as u64 + 1);
                if self.ends.len() > most {
                    self.ends.pop_front();
                }
            }
        }
        self.end += new.len() as u64;
        let wanted = usize::try_from(self.end - self.from()).unwrap_or(usize::MAX);
        if wanted > HELD {
            self.bytes = None;
        }
        if let Some(bytes) = &mut self.bytes {
            bytes.extend_from_slice(new);
            // What is not wanted any more goes when there is much of it.
            if bytes.len() > 2 * HELD.min(wanted.max(CHUNK)) {
                bytes.drain(..bytes.len() - wanted);
            }
        }
        Ok(new.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Leaves out the first bytes.
struct Behind<'a> {
    out: &'a mut dyn Write,
    skip: u64,
}

impl Write for Behind<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let skipped = usize::try_from(self.skip).unwrap_or(usize::MAX).min(bytes.len());
        self.skip -= skipped as u64;
        self.out.write_all(bytes.get(skipped..).unwrap_or_default())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Takes no more than there is room for.
pub(super) struct Limited<'a> {
    pub(super) out: &'a mut Vec<u8>,
    pub(super) room: usize,
}

impl Write for Limited<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.room = self.room.checked_sub(bytes.len()).ok_or_else(|| {
            io::Error::other(Error::Changed("the server sends more than the rest of the file".to_owned()))
        })?;
        self.out.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(amount: Amount, pieces: &[&str]) -> (String, bool) {
        let mut out = Vec::new();
        let mut first = First { out: &mut out, amount };
        pieces.iter().for_each(|piece| first.write_all(piece.as_bytes()).unwrap());
        let full = first.is_full();
        (String::from_utf8(out).unwrap(), full)
    }

    #[test]
    fn what_comes_first_is_counted_across_pieces() {
        let lines = |lines, pieces: &[&str]| first(Amount::Lines(lines), pieces);
        assert_eq!(lines(2, &["a\nb", "b\nc\n"]), ("a\nbb\n".to_owned(), true));
        assert_eq!(lines(2, &["a\n", "b"]), ("a\nb".to_owned(), false));
        assert_eq!(lines(1, &["\n\n"]), ("\n".to_owned(), true));
        assert_eq!(first(Amount::Bytes(3), &["ab", "cd", "e"]), ("abc".to_owned(), true));
        assert_eq!(first(Amount::Bytes(9), &["ab"]), ("ab".to_owned(), false));
    }

    fn last(base: u64, amount: Amount, pieces: &[&str]) -> (u64, String, bool) {
        let mut last = Last::new(base, amount);
        pieces.iter().for_each(|piece| last.write_all(piece.as_bytes()).unwrap());
        let held = String::from_utf8(last.held().unwrap().to_vec()).unwrap();
        (last.from(), held, last.is_complete())
    }

    #[test]
    fn what_comes_last_is_kept() {
        let lines = |lines, pieces: &[&str]| last(100, Amount::Lines(lines), pieces);
        assert_eq!(lines(2, &["a\nb\nc\n"]), (102, "b\nc\n".to_owned(), true));
        assert_eq!(lines(2, &["a\nb", "\nc"]), (102, "b\nc".to_owned(), true));
        assert_eq!(lines(3, &["a\nb\nc\n"]), (100, "a\nb\nc\n".to_owned(), false));
        assert_eq!(lines(9, &["a"]), (100, "a".to_owned(), false));
        assert_eq!(lines(1, &["a\n", "\n"]), (102, "\n".to_owned(), true));
        assert_eq!(lines(0, &["a\n"]), (102, String::new(), true));
        assert_eq!(lines(1, &[""]), (100, String::new(), false));
        assert_eq!(last(0, Amount::Bytes(3), &["abc", "de"]), (2, "cde".to_owned(), true));
        assert_eq!(last(5, Amount::Bytes(9), &["abc"]), (5, "abc".to_owned(), true));
    }

    #[test]
    fn memory_is_bounded_whatever_comes() {
        let mut last = Last::new(0, Amount::Lines(1));
        let piece = vec![b'x'; 1 << 20];
        for _ in 0..20 {
            last.write_all(&piece).unwrap();
        }
        last.write_all(b"\nend\n").unwrap();
        assert_eq!((last.from(), last.held()), (20 << 20 | 1, None));
        let mut last = Last::new(0, Amount::Lines(2));
        for number in 0..3_000_000u32 {
            last.write_all(format!("{number}\n").as_bytes()).unwrap();
        }
        assert_eq!(last.held(), Some(&b"2999998\n2999999\n"[..]));
        assert!(last.bytes.unwrap().capacity() < 4 * HELD);
    }

    #[test]
    fn bytes_that_came_from_the_beginning_are_counted_from_there() {
        let mut last = Last::new(1000, Amount::Lines(1));
        last.write_all(b"a\nb\n").unwrap();
        last.rebase();
        assert_eq!((last.from(), last.end, last.held()), (2, 4, Some(&b"b\n"[..])));
    }
}
