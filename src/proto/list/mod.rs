//! Listings: the bytes of LIST, MLSD, MLST, STAT and NLST become entries.
//!
//! LIST has no standard. Each dialect has a file here and reads single lines; this one cuts the lines, lets the
//! listing itself decide which dialect it is, and keeps what nobody understood, so that somebody can be told.

mod columns;
mod date;
mod dialect;
mod dls;
mod dos;
mod enterprise;
mod eplf;
mod guardian;
mod jes;
mod macos;
mod mlsx;
mod month;
mod mvs;
mod netware;
mod numeric;
mod os2;
mod os400;
mod os9;
mod pds;
mod stat;
mod supertcp;
mod system;
mod unix;
mod vm;
mod vms;
mod vshell;
mod vxworks;
mod wfftp;
mod words;

use std::fmt;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::entry::Entry;
use super::path::Name;
use super::time::{Precision, Time};
use crate::escape::escape;

pub use mlsx::{parse_mlsd, parse_mlst};
pub use stat::{guess, parse_stat};
pub use system::System;

/// What a listing does not say of itself.
#[derive(Debug, Clone)]
pub struct Hints {
    /// The present, in UTC: a date without a year is the latest one that does not lie ahead of it.
    pub now: DateTime,
    /// What the server's clock shows, where a listing tells no zone.
    pub zone: TimeZone,
    /// The server's system, by SYST. Few dialects need it: most show what they are.
    pub system: Option<System>,
}

impl Hints {
    /// Nothing but the present is known: the server's clock is taken to be in UTC.
    #[must_use]
    pub const fn at(now: DateTime) -> Hints {
        Hints { now, zone: TimeZone::UTC, system: None }
    }

    /// The present, as the server's clock shows it.
    fn there(&self) -> DateTime {
        Time { at: self.now, precision: Precision::Second }.in_zone(&self.zone)
    }

    /// A time of the server's clock in UTC. A bare date stays as it is: nobody knows the hour.
    fn utc(&self, time: Time) -> Time {
        if time.precision == Precision::Day || self.zone == TimeZone::UTC {
            return time;
        }
        let at =
            time.at.to_zoned(self.zone.clone()).map(|zoned| TimeZone::UTC.to_datetime(zoned.timestamp()));
        Time { at: at.unwrap_or(time.at), ..time }
    }
}

impl Default for Hints {
    fn default() -> Hints {
        Hints::at(DateTime::default())
    }
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
    /// A heading, a total: a line of this dialect that stands for no entry.
    Decoration,
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
            return Reading::bad("the line has no name");
        }
        match Name::new(name) {
            Ok(name) => Reading::Entry(Box::new(rest(name))),
            Err(bad) => Reading::Bad(bad.to_string()),
        }
    }

    fn bad(why: &str) -> Reading {
        Reading::Bad(why.to_owned())
    }

    /// How much it says for a dialect that it reads a line so: an entry more than a heading, and that more than a
    /// line that only looks like one of its own.
    fn weight(&self) -> usize {
        match self {
            Reading::Entry(_) | Reading::Itself => 8,
            Reading::Decoration => 4,
            Reading::Bad(_) => 2,
            Reading::Foreign => 0,
        }
    }
}

impl Listing {
    fn add(&mut self, line: &[u8], reading: Reading) {
        let why = match reading {
            Reading::Entry(entry) => return self.entries.push(*entry),
            Reading::Itself | Reading::Decoration => return,
            Reading::Bad(why) => why,
            Reading::Foreign => "the line is not understood".to_owned(),
        };
        self.rejected.push(Rejected { line: line.to_vec(), why });
    }
}

/// Reads the output of LIST: the dialect is the one that makes the most of its first lines.
#[must_use]
pub fn parse(raw: &[u8], hints: &Hints) -> Listing {
    dialect::chosen(raw, hints).parse(raw, hints)
}

/// The lines that are not blank, without their ends: CR LF, a bare LF, or (some Windows servers) CR CR LF.
fn lines(raw: &[u8]) -> impl Iterator<Item = &[u8]> {
    raw.split(|byte| *byte == b'\n')
        .map(without_cr)
        .filter(|line| !line.iter().all(|byte| words::is_blank(*byte)))
}

fn without_cr(mut line: &[u8]) -> &[u8] {
    while let Some(rest) = line.strip_suffix(b"\r") {
        line = rest;
    }
    line
}

/// The entries of a listing, a line each, and then what was rejected: for the tests of dialects.
#[cfg(test)]
fn told(raw: &str, system: Option<System>) -> Vec<String> {
    let now = DateTime::constant(2026, 10, 1, 12, 0, 0, 0);
    let listing = parse(raw.as_bytes(), &Hints { system, ..Hints::at(now) });
    let entry = |entry: &Entry| {
        let name = String::from_utf8_lossy(&entry.path()).into_owned();
        let size = entry.size.map_or("-".to_owned(), |size| size.to_string());
        let time = entry.modified.map_or("-".to_owned(), |time| time.rfc3339());
        format!("{name} {:?} {size} {time}", entry.kind)
    };
    let rejected = listing.rejected.iter().map(|line| line.why.clone());
    listing.entries.iter().map(entry).chain(rejected).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: DateTime = DateTime::constant(2026, 10, 1, 12, 0, 0, 0);

    fn names(raw: &str) -> (Vec<String>, usize) {
        let listing = parse(raw.as_bytes(), &Hints::at(NOW));
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
        let listing = parse(raw, &Hints::at(NOW));
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

    #[test]
    fn the_clock_of_the_server_is_in_its_zone() {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        let hints = Hints { zone, ..Hints::at(NOW) };
        let raw = b"-rw-r--r-- 1 a b 5 Oct  1 13:59 hour\r\n-rw-r--r-- 1 a b 5 Mar  5  2015 day\r\n\
                    -rw-r--r-- 1 a b 5 2026-10-01 13:59:00 +0100 zoned\r\n";
        let times: Vec<String> =
            parse(raw, &hints).entries.iter().filter_map(|e| Some(e.modified?.rfc3339())).collect();
        assert_eq!(times, ["2026-10-01T11:59Z", "2015-03-05", "2026-10-01T12:59:00Z"]);
    }
}
