//! Listings: the bytes of LIST, MLSD, MLST and NLST become entries.
//!
//! LIST has no standard. Each dialect has a file here and reads single lines; this one cuts the lines, lets the
//! whole listing decide which dialect it is, and keeps what nobody understood, so that somebody can be told.

mod date;
mod dos;
mod mlsx;
mod month;
mod numeric;
mod unix;
mod words;

use std::fmt;

use jiff::civil::DateTime;

use super::entry::Entry;
use super::path::Name;
use crate::escape::escape;

pub use mlsx::{parse_mlsd, parse_mlst};

/// What a listing does not say of itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hints {
    /// The present, in UTC: a date without a year is the latest one that does not lie ahead of it.
    pub now: DateTime,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Listing {
    /// The entries in the server's order, without `.` and `..`.
    pub entries: Vec<Entry>,
    /// The lines that made no entry and should have.
    pub rejected: Vec<Rejected>,
}

/// A line that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// The line, without its end.
    pub line: Vec<u8>,
    /// The reason.
    pub why: String,
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: `{}`", self.why, escape(&self.line))
    }
}

/// What a dialect makes of a line.
enum Reading {
    /// An entry.
    Entry(Box<Entry>),
    /// `.` or `..`.
    Itself,
    /// A line of this dialect that cannot be taken.
    Bad(String),
    /// No line of this dialect.
    Foreign,
}

impl Reading {
    /// An entry of the name `name`, filled in by `rest`; the directory itself and bad names stand apart.
    fn named(name: &[u8], rest: impl FnOnce(Name) -> Entry) -> Reading {
        if matches!(name, b"." | b"..") {
            return Reading::Itself;
        }
        if name.iter().all(|byte| matches!(byte, b' ' | b'\t')) {
            return Reading::Bad("the line has no name".to_owned());
        }
        match Name::new(name) {
            Ok(name) => Reading::Entry(Box::new(rest(name))),
            Err(bad) => Reading::Bad(bad.to_string()),
        }
    }
}

impl Listing {
    fn add(&mut self, line: &[u8], reading: Reading) {
        let why = match reading {
            Reading::Entry(entry) => return self.entries.push(*entry),
            Reading::Itself => return,
            Reading::Bad(why) => why,
            Reading::Foreign => "the line is not understood".to_owned(),
        };
        self.rejected.push(Rejected { line: line.to_vec(), why });
    }
}

/// How a dialect reads a line.
type Read = fn(&[u8], &Hints) -> Reading;

/// The dialects of LIST, the likeliest first.
const DIALECTS: [Read; 3] = [unix::read, dos::read, numeric::read];

/// Reads the output of LIST: the dialect is the one that knows the most of its lines.
#[must_use]
pub fn parse(raw: &[u8], hints: &Hints) -> Listing {
    let lines: Vec<&[u8]> = lines(raw).filter(|line| !is_decoration(line)).collect();
    let read = dialect(&lines, hints);
    let mut listing = Listing::default();
    for line in lines {
        listing.add(line, read(line, hints));
    }
    listing
}

/// The dialect that knows the most of `lines`.
fn dialect(lines: &[&[u8]], hints: &Hints) -> Read {
    let mut best: (Read, usize) = (unix::read, 0);
    for read in DIALECTS {
        let known = lines.iter().filter(|line| !matches!(read(line, hints), Reading::Foreign)).count();
        if known > best.1 {
            best = (read, known);
        }
        if known == lines.len() {
            break;
        }
    }
    best.0
}

/// The lines that are not empty, without their ends: CR LF, a bare LF, or (some Windows servers) CR CR LF.
fn lines(raw: &[u8]) -> impl Iterator<Item = &[u8]> {
    raw.split(|byte| *byte == b'\n').map(without_cr).filter(|line| !line.is_empty())
}

fn without_cr(mut line: &[u8]) -> &[u8] {
    while let Some(rest) = line.strip_suffix(b"\r") {
        line = rest;
    }
    line
}

/// A line that `ls` puts around the entries: blanks, `total 12` (in whatever language), and the heading `.:`.
fn is_decoration(line: &[u8]) -> bool {
    let mut words = line.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty());
    match (words.next(), words.next(), words.next()) {
        (None, ..) | (Some(b".:"), None, _) => true,
        (Some(total), Some(count), None) => {
            let is_word =
                total.iter().all(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii() || *byte == b':');
            is_word && words::size(count).is_some_and(|size| size.is_some())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(raw: &str) -> (Vec<String>, usize) {
        let listing = parse(raw.as_bytes(), &Hints { now: DateTime::constant(2026, 10, 1, 12, 0, 0, 0) });
        (listing.entries.iter().map(|e| e.name.display().to_string()).collect(), listing.rejected.len())
    }

    #[test]
    fn what_ls_puts_around_the_entries_is_no_entry() {
        let raw = ".:\r\ntotal 8\r\n\r\ninsgesamt 12K\r\ndrwxr-xr-x 2 a b 512 Mar  5  2015 .\r\n\
                   -rw-r--r-- 1 a b 5 Mar  5  2015 one\r\n";
        assert_eq!(names(raw), (vec!["one".to_owned()], 0));
    }

    #[test]
    fn the_whole_listing_chooses_the_dialect() {
        let raw = "-rw-r--r-- is not a file\r\n03-05-15  01:02PM                    5 a\r\n\
                   03-05-15  01:02PM       <DIR>          b\r\n";
        assert_eq!(names(raw), (vec!["a".to_owned(), "b".to_owned()], 1));
    }

    #[test]
    fn a_name_that_leaves_the_directory_is_rejected_and_shown_escaped() {
        let raw = b"-rw-r--r-- 1 a b 5 Mar  5  2015 ../\x1b[2Jevil\r\nftpd: permission denied\r\n";
        let listing = parse(raw, &Hints { now: DateTime::constant(2026, 10, 1, 12, 0, 0, 0) });
        assert_eq!(listing.entries, []);
        let shown: Vec<String> = listing.rejected.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                "the name `../\\x1b[2Jevil` is not one path component: \
                 `-rw-r--r-- 1 a b 5 Mar  5  2015 ../\\x1b[2Jevil`",
                "the line is not understood: `ftpd: permission denied`"
            ]
        );
    }
}
