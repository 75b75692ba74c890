//! Lines of OpenVMS, as DIRECTORY writes them: `NAME.TYPE;VERSION`, and in almost any order a size in blocks of 512
//! bytes (used, or used and allocated), a date, the owner in brackets, and the protection in parentheses. What does
//! not fit behind a long name stands in the next line.

use std::collections::HashMap;

use super::date::{at, clock};
use super::month::month;
use super::words::{self, Word, number, without_indent};
use super::{Hints, Listing, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::Name;
use crate::proto::time::Time;

const BLOCK: u64 = 512;

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    // A long name may end with a bare CR instead of a whole line end.
    let line: Vec<u8> = line.iter().map(|byte| if *byte == b'\r' { b' ' } else { *byte }).collect();
    let words = words::words(&line);
    let Some((first, rest)) = words.split_first() else { return Reading::Decoration };
    if is_decoration(first.text, rest) {
        return Reading::Decoration;
    }
    let has_version = version(first.text).is_some();
    let facts = match facts(rest) {
        Ok(facts) => facts,
        Err(_) if !has_version => return Reading::Foreign,
        Err(why) => return Reading::bad(why),
    };
    let (name, kind) = name(first.text);
    Reading::named(name, |name| Entry {
        size: facts.size.filter(|_| kind == Kind::File),
        modified: facts.modified.map(|time| hints.utc(time)),
        owner: facts.owner,
        group: facts.group,
        ..Entry::new(name, kind)
    })
}

/// Tells whether a line is a name alone, and the one behind it what belongs to that.
pub(super) fn goes_on(line: &[u8], next: &[u8]) -> bool {
    let (line, next) = (words::words(line), words::words(next));
    let [name] = line.as_slice() else { return false };
    let Some((first, rest)) = next.split_first() else { return false };
    let begins = size(first.text).is_some() && rest.iter().any(|word| day(word.text).is_some());
    begins && !is_decoration(name.text, &[])
}

/// Gives the newest version of each file its name without a version: that is what the server takes it for, and what
/// a local file should be called.
pub(super) fn finish(listing: &mut Listing) {
    let mut newest: HashMap<Vec<u8>, u64> = HashMap::new();
    let files = || listing.entries.iter().filter(|entry| entry.kind == Kind::File);
    for (stem, number) in files().filter_map(|entry| version(entry.name.as_bytes())) {
        let known = newest.entry(stem.to_vec()).or_insert(number);
        *known = number.max(*known);
    }
    for entry in listing.entries.iter_mut().filter(|entry| entry.kind == Kind::File) {
        let Some((stem, number)) = version(entry.name.as_bytes()) else { continue };
        if newest.get(stem) == Some(&number)
            && let Ok(name) = Name::new(stem)
        {
            newest.remove(name.as_bytes());
            entry.name = name;
        }
    }
}

/// `Directory DISK:[PUB]`, `DISK$VOL:`, `DISK:[PUB]`, `Total of 11 files, 17 blocks.`, `Grand total of ...`, and what
/// DIRECTORY says of an empty directory.
fn is_decoration(first: &[u8], rest: &[Word<'_>]) -> bool {
    let lower = first.to_ascii_lowercase();
    let second = rest.first().map(|word| word.text.to_ascii_lowercase()).unwrap_or_default();
    match (lower.as_slice(), second.as_slice()) {
        (b"directory", _) => rest.len() == 1,
        (b"total", b"of") | (b"grand", b"total") => true,
        (b"total", _) => rest.get(1).is_some_and(|word| word.text.starts_with(b"file")),
        (b"%direct-w-nofiles,", _) => true,
        (alone, b"") => alone.ends_with(b":") || (alone.ends_with(b"]") && alone.contains(&b'[')),
        _ => false,
    }
}

/// What stands behind the name.
#[derive(Default)]
struct Facts {
    size: Option<u64>,
    modified: Option<Time>,
    owner: Option<Vec<u8>>,
    group: Option<Vec<u8>>,
}

/// Reads the words behind a name. There is a date among them, or there is nothing; before it stands nothing that is
/// not understood.
fn facts(words: &[Word<'_>]) -> Result<Facts, &'static str> {
    let mut facts = Facts::default();
    let (mut sized, mut rest) = (false, words);
    while let Some((word, behind)) = rest.split_first() {
        rest = behind;
        if word.text.starts_with(b"[") {
            let length = 1 + words_to(b']', word, rest);
            let all: Vec<u8> = words_of(word, rest, length).concat();
            (facts.group, facts.owner) = owners(&all);
            rest = rest.get(length - 1..).unwrap_or_default();
        } else if word.text.starts_with(b"(") {
            rest = rest.get(words_to(b')', word, rest)..).unwrap_or_default();
        } else if let Some(date) = facts.modified.is_none().then(|| day(word.text)).flatten() {
            let hour = rest.first().and_then(|word| clock(word.text));
            rest = rest.get(usize::from(hour.is_some())..).unwrap_or_default();
            facts.modified = at(date.0, date.1, date.2, hour);
            if facts.modified.is_none() {
                return Err("the date is not understood");
            }
        } else if let Some(found) = size(word.text).filter(|_| !sized) {
            (facts.size, sized) = (found, true);
        } else if facts.modified.is_none() {
            return Err("the line has no date");
        } else if facts.owner.is_none() {
            facts.owner = Some(word.text.to_vec());
        }
    }
    if facts.modified.is_some() { Ok(facts) } else { Err("the line has no date") }
}

/// How many words behind `first` there are up to the one that ends with `end`.
fn words_to(end: u8, first: &Word<'_>, rest: &[Word<'_>]) -> usize {
    let closes = |word: &Word<'_>| word.text.ends_with(&[end]);
    if closes(first) { 0 } else { rest.iter().position(closes).map_or(0, |place| place + 1) }
}

fn words_of<'l>(first: &Word<'l>, rest: &[Word<'l>], length: usize) -> Vec<&'l [u8]> {
    std::iter::once(first).chain(rest).take(length).map(|word| word.text).collect()
}

/// `[GROUP,OWNER]`, `[OWNER]`.
fn owners(text: &[u8]) -> (Option<Vec<u8>>, Option<Vec<u8>>) {
    let inner: Vec<u8> = text.iter().copied().filter(|byte| !matches!(byte, b'[' | b']')).collect();
    let named = |text: &[u8]| (!text.is_empty()).then(|| text.to_vec());
    match inner.iter().position(|byte| *byte == b',').and_then(|comma| inner.split_at_checked(comma)) {
        Some((group, owner)) => (named(group), owner.get(1..).and_then(named)),
        None => (None, named(&inner)),
    }
}

/// `213` blocks, `213/216` (used and allocated), `2KB`, `******` (too many to be shown): the outer option tells whether
/// it is a size, the inner one the bytes, if they can be told.
fn size(text: &[u8]) -> Option<Option<u64>> {
    if !text.is_empty() && text.iter().all(|byte| *byte == b'*') {
        return Some(None);
    }
    let mut parts = text.split(|byte| *byte == b'/');
    let (used, allocated) = (bytes(parts.next()?)?, parts.next().map(bytes));
    let fits = allocated.is_none_or(|allocated| allocated.is_some()) && parts.next().is_none();
    fits.then_some(used)
}

/// A number of blocks, or of bytes and their multiples with the unit behind it.
fn bytes(text: &[u8]) -> Option<Option<u64>> {
    if let Some(blocks) = number::<u64>(text, 10) {
        return Some(blocks.checked_mul(BLOCK));
    }
    match text.strip_suffix(b"B")? {
        digits if number::<u64>(digits, 10).is_some() => Some(number(digits, 10)),
        rounded => words::size(rounded),
    }
}

/// `29-JAN-1996`.
fn day(text: &[u8]) -> Option<(i16, i8, i8)> {
    let mut parts = text.split(|byte| *byte == b'-');
    let (day, name, year) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = day.len() <= 2 && year.len() == 4 && parts.next().is_none();
    Some((number(year, 10).filter(|_| fits)?, month(name)?, number(day, 10)?))
}

/// A name and its version.
fn version(name: &[u8]) -> Option<(&[u8], u64)> {
    let semicolon = name.iter().rposition(|byte| *byte == b';')?;
    let (stem, number_behind) = name.split_at_checked(semicolon)?;
    Some((stem, number(number_behind.get(1..)?, 10)?)).filter(|(stem, _)| !stem.is_empty())
}

/// The name without the directory that may stand before it; that of a directory also without `.DIR;1`, which is no
/// part of it in a path.
fn name(text: &[u8]) -> (&[u8], Kind) {
    let directory = text.iter().rposition(|byte| *byte == b']').filter(|_| text.contains(&b'['));
    let text = directory.and_then(|end| text.get(end + 1..)).unwrap_or(without_indent(text));
    let stem = version(text).map_or(text, |(stem, _)| stem);
    match stem.split_at_checked(stem.len().saturating_sub(4)) {
        Some((name, kind)) if kind.eq_ignore_ascii_case(b".DIR") && !name.is_empty() => (name, Kind::Dir),
        _ => (text, Kind::File),
    }
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn the_newest_version_has_none() {
        let raw = "Directory DISK:[PUB]\r\n\r\nA.TXT;9 1/3 2-JUN-1998 07:32:04 [G,O] (RWED,,,)\r\n\
                   A.TXT;10\r\n   2KB 3-JUN-1998 07:32 [G,O] (RWED,,,)\r\n\
                   SUB.DIR;1 1 4-JUN-1998 07:32 [O] (RWED,,,)\r\nB.;1 %RMS-E-PRV, no privilege\r\n\
                   \r\nTotal of 4 files, 4 blocks.\r\n";
        let expected = [
            "A.TXT;9 File 512 1998-06-02T07:32:04Z",
            "A.TXT File 2048 1998-06-03T07:32Z",
            "SUB Dir - 1998-06-04T07:32Z",
            "the line has no date",
        ];
        assert_eq!(told(raw, None), expected);
    }
}
