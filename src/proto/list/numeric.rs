//! Lines of bare numbers: the mode in octal, owner, group, size, seconds since 1970, and the name.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::words::{Word, number, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::{Precision, Time};

pub(super) fn read(line: &[u8], _: &Hints) -> Reading {
    let words = words(line);
    let [mode, owner, group, size, seconds, _, ..] = words.as_slice() else { return Reading::Foreign };
    let bits = number::<u32>(mode.text, 8).filter(|_| mode.text.starts_with(b"0"));
    let is_number = |word: &Word<'_>| number::<u64>(word.text, 10).is_some();
    let (Some(bits), true) = (bits, [owner, group, size, seconds].into_iter().all(is_number)) else {
        return Reading::Foreign;
    };
    let kind = match bits & 0o170_000 {
        0o100_000 => Kind::File,
        0o040_000 => Kind::Dir,
        0o120_000 => Kind::Link,
        _ => Kind::Other,
    };
    let name = without_indent(line.get(seconds.end..).unwrap_or_default());
    Reading::named(name, |name| Entry {
        size: number(size.text, 10),
        modified: time(seconds.text),
        mode: Some(bits & 0o7777),
        owner: Some(owner.text.to_vec()),
        group: Some(group.text.to_vec()),
        ..Entry::new(name, kind)
    })
}

/// Seconds since 1970 as a time.
pub(super) fn time(seconds: &[u8]) -> Option<Time> {
    let timestamp = Timestamp::from_second(number(seconds, 10)?).ok()?;
    Some(Time { at: TimeZone::UTC.to_datetime(timestamp), precision: Precision::Second })
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;

    #[test]
    fn a_line_of_numbers() {
        let hints = Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0));
        let Reading::Entry(entry) = read(b"0100644   500  101   12345    123456789       a b", &hints) else {
            panic!()
        };
        assert_eq!((entry.name.as_bytes(), entry.kind, entry.mode), (&b"a b"[..], Kind::File, Some(0o644)));
        assert_eq!(entry.modified.unwrap().at, DateTime::constant(1973, 11, 29, 21, 33, 9, 0));
        assert!(matches!(read(b"0100644 500 101 12345 123456789", &hints), Reading::Foreign));
        assert!(matches!(read(b"x 500 101 12345 1 a", &hints), Reading::Foreign));
    }
}
