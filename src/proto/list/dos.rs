//! Lines as `dir` writes them: IIS, Serv-U, and other servers on Windows.
//!
//! Date (month first, or ISO), hour (of twelve or of twenty-four), a size or `<DIR>`, a name.

use jiff::civil::Time as Clock;

use super::date::{at, clock, short_year};
use super::words::{Word, number, size, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::{BadName, Name};
use crate::proto::time::{Precision, Time};

/// Where IIS writes `<DIR>` and then the name: only there can a blank be the beginning of a name.
const TAG_AND_NAME: (usize, usize) = (24, 39);

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    if is_frame(&words) {
        return Reading::Decoration;
    }
    let (Some(date), Some(hour)) = (words.first(), words.get(1)) else { return Reading::Foreign };
    let mut parts: Vec<&[u8]> = date.text.split(|byte| matches!(byte, b'-' | b'/')).take(4).collect();
    if parts.len() == 1 {
        // Who writes points between them writes the day first.
        parts = date.text.split(|byte| *byte == b'.').take(4).collect();
        if parts.len() == 3 {
            parts.swap(0, 1);
        }
    }
    let is_date = parts.len() == 3 && parts.iter().all(|part| number::<u64>(part, 10).is_some());
    if !is_date || !hour.text.first().is_some_and(u8::is_ascii_digit) {
        return Reading::Foreign;
    }
    let Some((hour, taken)) = hour_of(words.get(1..).unwrap_or_default()) else {
        return Reading::bad("the hour is not understood");
    };
    let Some(modified) = day(&parts, hour) else {
        return Reading::bad("the date is not understood");
    };
    let Some(word) = words.get(1 + taken) else {
        return Reading::bad("the line has no size");
    };
    sized(line, *word, hints.utc(modified))
}

/// `1.024`, as Windows writes sizes where points part the thousands.
fn by_points(text: &[u8]) -> Option<Option<u64>> {
    let commas: Vec<u8> = text.iter().map(|byte| if *byte == b'.' { b',' } else { *byte }).collect();
    size(&commas)
}

/// What `dir` itself writes around the entries.
fn is_frame(words: &[Word<'_>]) -> bool {
    let texts: Vec<&[u8]> = words.iter().map(|word| word.text).take(4).collect();
    match &*texts {
        [b"Volume", b"in", b"drive", _] | [b"Volume", b"Serial", b"Number", b"is"] => true,
        [b"Directory", b"of", path] => path.contains(&b':') || path.contains(&b'\\'),
        [count, b"File(s)" | b"Dir(s)", size, b"bytes"] => {
            number::<u64>(count, 10).is_some()
                && size.iter().all(|byte| byte.is_ascii_digit() || b",.".contains(byte))
        }
        _ => false,
    }
}

/// The rest of the line: a size or a tag, and the name.
fn sized(line: &[u8], word: Word<'_>, modified: Time) -> Reading {
    let rest = line.get(word.end..).unwrap_or_default();
    if let Some(size) = size(word.text).or_else(|| by_points(word.text)) {
        return named(rest.get(1..).unwrap_or_default(), |name| Entry {
            size,
            modified: Some(modified),
            ..Entry::new(name, Kind::File)
        });
    }
    let kind = match word.text.to_ascii_uppercase().as_slice() {
        b"<DIR>" => Kind::Dir,
        b"<JUNCTION>" | b"<SYMLINK>" | b"<SYMLINKD>" => Kind::Link,
        _ => return Reading::bad("the line has no size"),
    };
    let stripped = without_indent(rest);
    let name = match line.get(TAG_AND_NAME.1..) {
        Some(name) if word.start == TAG_AND_NAME.0 && name.len() > stripped.len() => name,
        _ => stripped,
    };
    let (name, target) = if kind == Kind::Link { link(name) } else { (name, None) };
    named(name, |name| Entry { modified: Some(modified), target, ..Entry::new(name, kind) })
}

/// An entry whose name has no backslash, which is a slash where such lines come from.
fn named(name: &[u8], rest: impl FnOnce(Name) -> Entry) -> Reading {
    if name.contains(&b'\\') {
        Reading::Bad(BadName(name.to_vec()).to_string())
    } else {
        Reading::named(name, rest)
    }
}

/// `04-27-00`, `04-27-2000`, `2000-04-27`; and `27.04.2000`, of which the day comes second here.
fn day(parts: &[&[u8]], hour: (Clock, Precision)) -> Option<Time> {
    let (year, month, day) = match parts {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [month, day, year] => (year, month, day),
        _ => return None,
    };
    at(short_year(year)?, number(month, 10)?, number(day, 10)?, Some(hour))
}

/// `02:42AM`, `10:30 AM`, `14:30`, and of how many words it is.
fn hour_of(words: &[Word<'_>]) -> Option<((Clock, Precision), usize)> {
    let text = words.first()?.text;
    let end = text.iter().position(u8::is_ascii_alphabetic).unwrap_or(text.len());
    let (digits, half) = text.split_at_checked(end)?;
    let (half, taken) = match words.get(1) {
        Some(next) if half.is_empty() && is_half(next.text).is_some() => (next.text, 2),
        _ => (half, 1),
    };
    let (time, precision) = clock(digits)?;
    if half.is_empty() {
        return Some(((time, precision), taken));
    }
    let hour = match (is_half(half)?, time.hour()) {
        (false, 12) => 0,
        (true, hour @ ..12) => hour + 12,
        (_, hour) => hour,
    };
    Some(((Clock::new(hour, time.minute(), time.second(), 0).ok()?, precision), taken))
}

/// Whether a half of the day is the second one.
fn is_half(text: &[u8]) -> Option<bool> {
    match text.to_ascii_lowercase().as_slice() {
        b"am" | b"a" => Some(false),
        b"pm" | b"p" => Some(true),
        _ => None,
    }
}

/// The name and the target of a link: `a -> b`, `a => b`, `a [b]`.
fn link(text: &[u8]) -> (&[u8], Option<Vec<u8>>) {
    let arrow = text.windows(4).position(|part| matches!(part, b" -> " | b" => "));
    if let Some((name, target)) = arrow.and_then(|at| text.split_at_checked(at)) {
        return (name, target.get(4..).filter(|target| !target.is_empty()).map(<[u8]>::to_vec));
    }
    let bracket = text.windows(2).position(|part| part == b" [").filter(|_| text.ends_with(b"]"));
    match bracket.and_then(|at| text.split_at_checked(at)) {
        Some((name, [_, _, target @ .., _])) => (name, Some(target.to_vec())),
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;

    fn reading(line: &str) -> Reading {
        read(line.as_bytes(), &Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0)))
    }

    #[test]
    fn lines_of_dir() {
        let table = [
            ("04-27-00  12:09PM       <DIR>          a b", "a b Dir None 2000-04-27T12:09:00"),
            ("04-27-00  12:09AM       <DIR>           a", " a Dir None 2000-04-27T00:09:00"),
            ("04-27-2000  03:47PM                  589 a", "a File Some(589) 2000-04-27T15:47:00"),
            ("2002-09-02  19:06                9,730  a", " a File Some(9730) 2002-09-02T19:06:00"),
            ("04-08-14  10:30 PM       <DIR> a", "a Dir None 2014-04-08T22:30:00"),
            ("03-05-15  01:02PM                    5 <DIR>", "<DIR> File Some(5) 2015-03-05T13:02:00"),
            ("31.01.2026  09:05             1.024 a", "a File Some(1024) 2026-01-31T09:05:00"),
            ("31.01.2026  09:05    <DIR>          a b", "a b Dir None 2026-01-31T09:05:00"),
        ];
        for (line, expected) in table {
            let Reading::Entry(entry) = reading(line) else { panic!("{line}") };
            let (kind, size, at) = (entry.kind, entry.size, entry.modified.unwrap().at);
            assert_eq!(format!("{} {kind:?} {size:?} {at}", entry.name.display()), expected, "{line}");
        }
    }

    #[test]
    fn what_is_around_them() {
        for line in [
            " Volume in drive C has no label.",
            " Volume Serial Number is 1234-ABCD",
            " Directory of C:\\ftp",
            "               2 File(s)          1,024 bytes",
            "               2 Dir(s)  1,024,000 bytes free",
        ] {
            assert!(matches!(reading(line), Reading::Decoration), "{line}");
        }
        for line in ["Directory of things", "2 File(s) in here bytes", "Volume in"] {
            assert!(!matches!(reading(line), Reading::Decoration), "{line}");
        }
    }

    #[test]
    fn junctions_and_links() {
        for line in ["<JUNCTION>     a -> b c", "<SYMLINKD>     a [b c]", "<SYMLINK>      a => b c"] {
            let Reading::Entry(entry) = reading(&format!("07-21-00  07:22AM       {line}")) else {
                panic!("{line}")
            };
            assert_eq!((entry.name.as_bytes(), entry.target), (&b"a"[..], Some(b"b c".to_vec())), "{line}");
        }
    }

    #[test]
    fn lines_that_cannot_be_taken() {
        for line in [
            "03-05-15  01:02PM 5 ..\\evil",
            "20-05-97  03:31PM 681 a",
            "12-25-10  12:00ZM 0 a",
            "11-02-09  05:32PM <DIR>",
            "11-02-09  05:32PM",
        ] {
            assert!(matches!(reading(line), Reading::Bad(_)), "{line}");
        }
        for line in ["", "11-02 05:32PM <DIR> NT", "-rw-r--r-- 1 a b 5 Mar 5 2015 a"] {
            assert!(matches!(reading(line), Reading::Foreign), "{line}");
        }
    }
}
