//! Lines of z/OS that stand for the members of a partitioned data set: source members with their statistics, load
//! modules with their attributes, or names alone.

use super::date::{Order, clock, numbers};
use super::words::{Word, number, words};
use super::{Hints, Reading, System};
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::Time;

/// Members of which more is known than the name; those without statistics among them, too.
pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [name, rest @ ..] = words.as_slice() else { return Reading::Foreign };
    if name.text == b"Name" && rest.first().is_some_and(|word| matches!(word.text, b"VV.MM" | b"Size")) {
        return Reading::Decoration;
    }
    let (size, modified) = match (statistics(rest), module(rest)) {
        (Some(modified), _) => (None, Some(hints.utc(modified))),
        (None, Some(size)) => (Some(size), None),
        (None, None) => return bare(line, hints),
    };
    Reading::named(name.text, |name| Entry { size, modified, ..Entry::new(name, Kind::File) })
}

/// Members of which the server tells nothing but their names. Where SYST did not say that it is z/OS, that could be
/// anything.
pub(super) fn bare(line: &[u8], hints: &Hints) -> Reading {
    match words(line).as_slice() {
        [name] if hints.system == Some(System::Mvs) && name.text.iter().all(u8::is_ascii_graphic) => {
            Reading::named(name.text, |name| Entry::new(name, Kind::File))
        }
        _ => Reading::Foreign,
    }
}

/// `01.01 2004/06/22 2004/06/22 16:32   128   128    0 BOBY12`: version, created, changed, and sizes in records, whose
/// length is not told.
fn statistics(words: &[Word<'_>]) -> Option<Time> {
    let [version, created, changed, hour, ..] = words else { return None };
    let mut parts = version.text.split(|byte| *byte == b'.');
    let is_version = parts.next().is_some_and(|text| number::<u64>(text, 10).is_some())
        && parts.next().is_some_and(|text| number::<u64>(text, 10).is_some())
        && parts.next().is_none();
    let day = |word: &Word<'_>, clock| numbers(word.text, Order::Ymd, b"/", clock);
    day(created, None).filter(|_| is_version)?;
    day(changed, Some(clock(hour.text)?))
}

/// `005F48   000011 EAGRTALT 00 FO   RN RU   31    ANY`: the size in bytes and the place, both in hexadecimal digits.
fn module(words: &[Word<'_>]) -> Option<u64> {
    let [size, place, _, ..] = words else { return None };
    let is_hex = |text: &[u8]| text.len() == 6 && !text.iter().any(u8::is_ascii_lowercase);
    number::<u64>(place.text, 16).filter(|_| is_hex(size.text) && is_hex(place.text))?;
    number(size.text, 16)
}

#[cfg(test)]
mod tests {
    use super::super::told;
    use super::*;

    #[test]
    fn names_alone_are_members_on_z_os_only() {
        let raw = " Name     VV.MM   Created       Changed      Size  Init   Mod   Id\r\n\
                   A         01.01 2004/06/22 2004/06/23 16:32   128   128    0 BOBY12\r\nB\r\n";
        assert_eq!(told(raw, None), ["A File - 2004-06-23T16:32Z", "the line is not understood"]);
        assert_eq!(told(raw, Some(System::Mvs)), ["A File - 2004-06-23T16:32Z", "B File - -"]);
        assert_eq!(told("A\r\nB\r\n", Some(System::Mvs)), ["A File - -", "B File - -"]);
        assert_eq!(
            told("A\r\nno such member\r\n", Some(System::Mvs)),
            ["A File - -", "the line is not understood"]
        );
    }
}
