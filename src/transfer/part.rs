//! A range of bytes of a file.
//!
//! The server is told where to begin (REST), and is not heard further when enough has come. One that ignores REST would
//! send the beginning of the file for its middle; so it is asked for the last byte before, where the end of the range
//! does not show it.

use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::str::FromStr;

use super::get::{Stream, fill};
use super::local::{Naming, Place};
use super::retry::persist;
use super::view::{Amount, First, Limited, Piece, Until, receive, size_if_told, sweep};
use crate::client::{Representation, Session};
use crate::error::{Error, Result};
use crate::proto::path::RemotePath;
use crate::report::{Outcome, TransferId, Verified};

/// Which bytes of a file are wanted, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByteRange {
    /// From one to another, both included, or to the end of the file.
    From(u64, Option<u64>),
    /// So many at the end.
    Last(u64),
}

impl FromStr for ByteRange {
    type Err = &'static str;

    fn from_str(text: &str) -> std::result::Result<ByteRange, &'static str> {
        const BAD: &str = "write it as 0-99, 100- or, for the last bytes, -100";
        let number = |text: &str| match text.bytes().all(|byte| byte.is_ascii_digit()) {
            true => text.parse::<u64>().map_err(|_| BAD),
            false => Err(BAD),
        };
        match text.split_once('-').ok_or(BAD)? {
            ("", last) => match number(last)? {
                0 => Err("it must be at least 1 byte"),
                last => Ok(ByteRange::Last(last)),
            },
            (from, "") => Ok(ByteRange::From(number(from)?, None)),
            (from, to) => match (number(from)?, number(to)?) {
                (from, to) if to < from => Err("it ends before it begins"),
                (from, to) => Ok(ByteRange::From(from, Some(to))),
            },
        }
    }
}

impl ByteRange {
    /// Where it begins in a file of that size, and how many bytes it is; none to an end that is not known.
    fn within(self, size: Option<u64>) -> Result<(u64, Option<u64>)> {
        let (from, wanted) = match (self, size) {
            (ByteRange::From(from, to), _) => (from, to.map(|to| (to - from).saturating_add(1))),
            (ByteRange::Last(wanted), Some(size)) => (size.saturating_sub(wanted), None),
            (ByteRange::Last(_), None) => {
                let why = "the server does not tell sizes (SIZE), and so not where the last bytes begin";
                return Err(Error::Unsupported(why.to_owned()));
            }
        };
        match size {
            Some(size) if from >= size && size > 0 => Err(Error::Outside { size }),
            Some(size) => {
                let rest = size.saturating_sub(from);
                Ok((from, Some(wanted.map_or(rest, |wanted| wanted.min(rest)))))
            }
            None => Ok((from, wanted)),
        }
    }
}

/// Writes a part of a file to `out`.
///
/// # Errors
/// As [`super::get_into`]; and when nothing of the file is in that range, or the server cannot begin there.
pub fn part(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (range, how): (ByteRange, Stream<'_>),
) -> Result<Outcome> {
    fill(session, remote, out, |session, out| part_once(session, remote, out, (range, how)))
}

/// Makes a local file of a part of a remote one.
///
/// # Errors
/// As [`part`], and as [`super::get()`].
pub fn get_part(
    session: &mut Session,
    remote: &RemotePath,
    local: &Path,
    (range, id, naming): (ByteRange, TransferId, Naming),
) -> Result<Outcome> {
    let place = Place::of(local)?;
    let how = Stream { id, representation: Representation::Image, local: Some(local) };
    if let Some(mut special) = place.special(naming)? {
        return part(session, remote, &mut special, (range, how));
    }
    let made = place.create()?;
    let name = remote.display().to_string();
    let fetched = persist(
        session,
        (id, &name),
        |_| true,
        |session, _, _| {
            let again = made.file.set_len(0).and_then(|()| (&made.file).seek(SeekFrom::Start(0)));
            again.map_err(Error::local("write", local))?;
            part(session, remote, &mut &made.file, (range, how))
        },
    );
    match fetched {
        Ok(outcome) => {
            made.commit(None, None)?;
            Ok(Outcome { local: Some(local.into()), ..outcome })
        }
        Err(error) => {
            made.discard();
            Err(error)
        }
    }
}

fn part_once(
    session: &mut Session,
    remote: &RemotePath,
    out: &mut dyn Write,
    (range, how): (ByteRange, Stream<'_>),
) -> Result<Outcome> {
    let size = size_if_told(session, remote)?;
    let (from, wanted) = range.within(size)?;
    if let Some(size) = size.filter(|_| from > 0) {
        begins_where_told(session, &Piece::new(remote, how, (None, size - 1)))?;
    }
    let piece = Piece::new(remote, how, (size, from));
    let mut download = piece.begin(session)?;
    if let Some(wanted) = wanted {
        download.expect(wanted);
    }
    let to_the_end = wanted.is_none() || size.is_some_and(|size| wanted == Some(size - from));
    let until = if to_the_end { Until::End } else { Until::Full };
    let first = First { out: &mut *out, amount: Amount::Bytes(wanted.unwrap_or(u64::MAX)) };
    let (moved, ended) = receive(first, download, &piece, until)?;
    out.flush().map_err(Error::local("write", piece.name()))?;
    match wanted {
        Some(expected) if ended && moved != expected => Err(Error::SizeMismatch { expected, got: moved }),
        _ => {
            let verified = if size.is_some() { Verified::Part } else { Verified::Nothing };
            Ok(Outcome { moved, offset: from, verified, local: None, skipped: None, segments: 1 })
        }
    }
}

/// Fails where a server begins anew that was told to begin at the last byte of a file.
fn begins_where_told(session: &mut Session, last: &Piece<'_>) -> Result<()> {
    let mut byte = Vec::new();
    let mut limited = Limited { out: &mut byte, room: 1 };
    sweep(session, last, &mut limited).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_as_they_are_written() {
        for (text, range) in [
            ("0-99", ByteRange::From(0, Some(99))),
            ("7-7", ByteRange::From(7, Some(7))),
            ("100-", ByteRange::From(100, None)),
            ("-5", ByteRange::Last(5)),
        ] {
            assert_eq!(text.parse(), Ok(range), "{text}");
        }
        for text in ["", "-", "5", "9-3", "-0", "a-b", "1-2-3", "+1-2", "99999999999999999999-"] {
            assert!(text.parse::<ByteRange>().is_err(), "{text}");
        }
    }

    #[test]
    fn ranges_in_a_file() {
        let within = |text: &str, size| text.parse::<ByteRange>().unwrap().within(size).ok();
        assert_eq!(within("2-4", Some(10)), Some((2, Some(3))));
        assert_eq!(within("2-99", Some(10)), Some((2, Some(8))));
        assert_eq!(within("9-", Some(10)), Some((9, Some(1))));
        assert_eq!(within("10-", Some(10)), None);
        assert_eq!(within("0-", Some(0)), Some((0, Some(0))));
        assert_eq!(within("-3", Some(10)), Some((7, Some(3))));
        assert_eq!(within("-30", Some(10)), Some((0, Some(10))));
        assert_eq!(within("2-4", None), Some((2, Some(3))));
        assert_eq!(within("-3", None), None);
    }
}
