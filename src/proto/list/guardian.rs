//! Lines of HP NonStop, as FILEINFO writes them: the file's name and code, its size, a date, the hour, the owner's two
//! numbers, and who may do what in quotes.

use super::date::{clock, short_year};
use super::month::month;
use super::words::{Word, number, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::Time;

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [name, rest @ ..] = words.as_slice() else { return Reading::Foreign };
    let is_heading = name.text == b"File" && rest.iter().any(|word| word.text == b"EOF");
    if is_heading || (rest.is_empty() && matches!(name.text, [b'$' | b'\\', ..])) {
        return Reading::Decoration;
    }
    let found = rest.windows(3).enumerate().find_map(|(place, words)| {
        let [size, day, hour] = words else { return None };
        Some((place, number::<u64>(size.text, 10)?, moment(day.text, hour.text)?))
    });
    let Some((place, size, modified)) = found else { return Reading::Foreign };
    Reading::named(name.text, |name| Entry {
        size: Some(size),
        modified: Some(hints.utc(modified)),
        owner: owner(rest.get(place + 3..).unwrap_or_default()),
        ..Entry::new(name, Kind::File)
    })
}

/// `14-Mar-14 15:09:12`. On VMS, where the month is told so as well, the year has four digits.
fn moment(day: &[u8], hour: &[u8]) -> Option<Time> {
    let mut parts = day.split(|byte| *byte == b'-');
    let (day, name, year) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = day.len() <= 2 && year.len() == 2 && parts.next().is_none();
    super::date::at(short_year(year)?, month(name).filter(|_| fits)?, number(day, 10)?, Some(clock(hour)?))
}

/// `244, 10` or `255,255`, up to the quotes.
fn owner(words: &[Word<'_>]) -> Option<Vec<u8>> {
    let numbers = words.iter().map(|word| word.text).take_while(|text| !text.starts_with(b"\""));
    let owner: Vec<u8> = numbers.take(2).flatten().copied().collect();
    let fits = owner.first().is_some_and(u8::is_ascii_digit) && owner.contains(&b',');
    fits.then_some(owner)
}
