//! EPLF, the easily parsed list format of publicfile and its kin: a plus sign, facts with commas between them, a tab,
//! the name. Times are in seconds since 1970.

use super::numeric::time;
use super::words::number;
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], _: &Hints) -> Reading {
    let Some(text) = line.strip_prefix(b"+") else { return Reading::Foreign };
    let Some(tab) = text.iter().position(|byte| *byte == b'\t') else { return Reading::Foreign };
    let (Some(facts), Some(name)) = (text.get(..tab), text.get(tab + 1..)) else { return Reading::Foreign };
    Reading::named(name, |name| {
        let mut entry = Entry::new(name, Kind::Other);
        for fact in facts.split(|byte| *byte == b',') {
            match fact {
                b"/" => entry.kind = Kind::Dir,
                b"r" => entry.kind = Kind::File,
                [b's', size @ ..] => entry.size = number(size, 10),
                [b'm', seconds @ ..] => entry.modified = time(seconds),
                [b'u', b'p', mode @ ..] => entry.mode = number(mode, 8).filter(|mode| *mode <= 0o7777),
                _ => {}
            }
        }
        entry
    })
}
