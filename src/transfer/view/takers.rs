//! What takes the bytes of a file of which only some are wanted: the first, the last, those behind some, no more than
//! there is room for.

use std::collections::VecDeque;
use std::io::{self, Write};

use crate::error::Error;
use crate::net::pump::CHUNK;

/// Bytes of an end that are held; of a longer one only its beginning is sought, and it is fetched once more.
pub(super) const HELD: usize = 4 * 1024 * 1024;

/// How much of a file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// So many lines.
    Lines(u64),
    /// So many bytes.
    Bytes(u64),
}

/// Takes everything, and hands on what comes first.
pub(in crate::transfer) struct First<'a> {
    pub(in crate::transfer) out: &'a mut dyn Write,
    /// What is left to be handed on.
    pub(in crate::transfer) amount: Amount,
}

impl First<'_> {
    /// Tells whether nothing more is wanted.
    pub(super) fn is_full(&self) -> bool {
        matches!(self.amount, Amount::Lines(0) | Amount::Bytes(0))
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

/// Keeps what comes last.
pub(super) struct Last {
    amount: Amount,
    /// Where in the file the bytes begin that come.
    pub(super) base: u64,
    /// Where they end, so far.
    pub(super) end: u64,
    /// Where the last lines end, one more of them than are wanted.
    ends: VecDeque<u64>,
    /// The last bytes, up to `end`; none once they were too many.
    bytes: Option<Vec<u8>>,
}

impl Last {
    pub(super) fn new(base: u64, amount: Amount) -> Last {
        Last { amount, base, end: base, ends: VecDeque::new(), bytes: Some(Vec::new()) }
    }

    /// The bytes came from the beginning of the file after all.
    pub(super) fn rebase(&mut self) {
        self.end -= self.base;
        self.ends.iter_mut().for_each(|end| *end -= self.base);
        self.base = 0;
    }

    /// Where what is wanted begins.
    pub(super) fn from(&self) -> u64 {
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
    pub(super) fn is_complete(&self) -> bool {
        match self.amount {
            Amount::Bytes(_) => true,
            Amount::Lines(_) => self.from() > self.base,
        }
    }

    /// What is wanted, if it could be held.
    pub(super) fn held(&self) -> Option<&[u8]> {
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
pub(super) struct Behind<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) skip: u64,
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
pub(in crate::transfer) struct Limited<'a> {
    pub(in crate::transfer) out: &'a mut Vec<u8>,
    pub(in crate::transfer) room: usize,
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
