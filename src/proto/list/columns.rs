//! The end that many dialects have in common: a size, a date, and the name.

use super::Hints;
use super::date::date;
use super::words::{Word, size};
use crate::proto::time::Time;

/// What the end of a line says.
pub(super) struct Tail<'l> {
    /// The size, if it can be believed.
    pub size: Option<u64>,
    /// The time, in UTC.
    pub modified: Time,
    /// One blank behind the date: all that follow are the name's.
    pub name: &'l [u8],
}

/// A size, a date and a name that begin with the first of `words`.
pub(super) fn tail<'l>(line: &'l [u8], words: &[Word<'l>], hints: &Hints) -> Option<Tail<'l>> {
    let (first, rest) = words.split_first()?;
    let size = size(first.text)?;
    let (modified, taken) = date(rest, hints)?;
    let last = rest.get(taken.checked_sub(1)?)?;
    Some(Tail { size, modified, name: line.get(last.end + 1..).unwrap_or_default() })
}

/// The first place of `words` where such an end begins.
pub(super) fn find_tail<'l>(line: &'l [u8], words: &[Word<'l>], hints: &Hints) -> Option<(usize, Tail<'l>)> {
    (0..words.len()).find_map(|place| Some((place, tail(line, words.get(place..)?, hints)?)))
}
