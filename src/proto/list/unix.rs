//! Lines as `ls -l` writes them, and all who imitate it.
//!
//! Mode, perhaps links, owner and group, a size, a date, a name. Anything in front of the date may be missing or
//! hold blanks; so the date is looked for, and the rest is read from there.

use super::date::{bare_date, date, is_unknown_date};
use super::month::month;
use super::words::{Word, number, size, span, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::Time;

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let line = without_indent(line);
    let words = words(line);
    let Some((kind, mode)) = words.first().and_then(|word| permissions(word.text)) else {
        return if is_decoration(&words) { Reading::Decoration } else { Reading::Foreign };
    };
    let Some(columns) =
        dated(&words, kind, |words| date(words, hints).map(|(time, taken)| (Some(time), taken)))
            .or_else(|| dated(&words, kind, |words| is_unknown_date(words).then_some((None, 3))))
            .or_else(|| {
                dated(&words, kind, |words| bare_date(words, hints).map(|(time, taken)| (Some(time), taken)))
            })
            .or_else(|| undated(&words))
    else {
        return Reading::bad("the line has no size and date");
    };
    let Some(name) = line.get(columns.name_start..).filter(|name| !name.is_empty()) else {
        return Reading::bad("the line has no name");
    };
    let (name, target) = if kind == Kind::Link { link(name, columns.size) } else { (name, None) };
    let (owner, group) = owners(line, words.get(1..columns.owners_end).unwrap_or_default());
    Reading::named(name, |name| Entry {
        size: columns.size,
        modified: columns.modified,
        mode,
        owner,
        group,
        target: target.map(<[u8]>::to_vec),
        ..Entry::new(name, kind)
    })
}

/// A line that `ls` puts around the entries: `total 12` (in whatever language), and the heading `.:`.
pub(super) fn is_decoration(words: &[Word<'_>]) -> bool {
    match words {
        [heading] => heading.text == b".:",
        [total, count] => {
            let is_word =
                total.text.iter().all(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii() || *byte == b':');
            is_word && size(count.text).is_some_and(|size| size.is_some())
        }
        _ => false,
    }
}

/// What stands where.
struct Columns {
    /// How many words are mode, links, owner and group.
    owners_end: usize,
    size: Option<u64>,
    modified: Option<Time>,
    /// One blank behind the date: all that follow are the name's.
    name_start: usize,
}

/// The first date, as `date` knows one, that has a size in front.
fn dated<'w>(
    words: &[Word<'w>],
    kind: Kind,
    date: impl Fn(&[Word<'w>]) -> Option<(Option<Time>, usize)>,
) -> Option<Columns> {
    (2..words.len()).find_map(|place| {
        let (modified, taken) = date(words.get(place..)?)?;
        let (owners_end, size) = sized(words.get(..place)?, kind)?;
        let last = words.get(place + taken - 1)?;
        Some(Columns { owners_end, size, modified, name_start: last.end + 1 })
    })
}

/// The size that ends `words`, and how many come before it. A device has two numbers instead: `8, 1` or `8,1`.
fn sized(words: &[Word<'_>], kind: Kind) -> Option<(usize, Option<u64>)> {
    let (last, front) = words.split_last()?;
    let is_device = |text: &[u8]| text.iter().all(|byte| byte.is_ascii_digit() || *byte == b',');
    if kind == Kind::Other && last.text.starts_with(b"0x") {
        return Some((front.len(), None));
    }
    if kind == Kind::Other {
        if front.last().is_some_and(|major| major.text.ends_with(b",") && is_device(major.text)) {
            return Some((front.len() - 1, None));
        }
        if last.text.contains(&b',') && is_device(last.text) {
            return Some((front.len(), None));
        }
    }
    match size(last.text) {
        Some(size) => Some((front.len(), size)),
        // A long number may stand right behind the group.
        None => {
            let digits = last.text.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            let (_, digits) = last.text.split_at_checked(last.text.len() - digits)?;
            Some((words.len(), Some(number(digits, 10).filter(|_| front.len() >= 3)?)))
        }
    }
}

/// A line without a date: links, owner, group, size and at once the name.
fn undated(words: &[Word<'_>]) -> Option<Columns> {
    let [_, links, _, _, length, name, ..] = words else { return None };
    number::<u64>(links.text, 10)?;
    // A month here is the beginning of a date that is cut off, and digits and marks are a date that nobody knows.
    let is_mark = |byte: &u8| byte.is_ascii_digit() || b"-/.:,T".contains(byte);
    let is_date = month(name.text).is_some() || name.text.iter().all(is_mark);
    (!is_date).then_some(Columns {
        owners_end: 4,
        size: size(length.text)?,
        modified: None,
        name_start: length.end + 1,
    })
}

/// The first word: what it is, and its nine permissions, with `s`, `S`, `t`, `T` among them. A sign of access lists
/// may follow (`+`, `.`, `@`). Servers have been seen that leave some permissions out: then no mode is told.
pub(super) fn permissions(word: &[u8]) -> Option<(Kind, Option<u32>)> {
    let (first, rest) = word.split_first()?;
    let kind = match first {
        // Plan 9 marks files so that can only be appended to.
        b'-' | b'f' | b'a' => Kind::File,
        b'd' => Kind::Dir,
        b'l' => Kind::Link,
        b'b' | b'c' | b'p' | b's' | b'D' | b'C' | b'M' | b'P' | b'n' | b'w' | b'?' => Kind::Other,
        _ => return None,
    };
    let letters =
        rest.strip_suffix(b"+").or(rest.strip_suffix(b".")).or(rest.strip_suffix(b"@")).unwrap_or(rest);
    // Many links stand right behind the mode.
    if let Some((word, links)) = word.split_at_checked(10)
        && number::<u64>(links, 10).is_some()
    {
        return permissions(word);
    }
    // A server was seen that writes a hyphen in front of each line.
    if letters.len() == 10 && *first == b'-' {
        return permissions(rest);
    }
    let fits =
        (6..=9).contains(&letters.len()) && letters.iter().all(|letter| b"-rwxsStTlL".contains(letter));
    fits.then(|| (kind, mode(letters)))
}

fn mode(letters: &[u8]) -> Option<u32> {
    let mut mode = 0;
    for (letter, place) in letters.iter().zip((0u32..9).rev()) {
        mode |= match (letter, place % 3) {
            (b'r', 2) | (b'w', 1) | (b'x', 0) => 1 << place,
            (b's' | b't', 0) => 1 << place | 0o1000 << (place / 3),
            (b'S' | b'T' | b'l' | b'L', 0) => 0o1000 << (place / 3),
            _ => 0,
        };
    }
    (letters.len() == 9).then_some(mode)
}

/// Owner and group among the words behind the mode, of which the first may be the number of links. A name may hold
/// blanks: then a wider gap parts the two, or else the first blank.
fn owners(line: &[u8], words: &[Word<'_>]) -> (Option<Vec<u8>>, Option<Vec<u8>>) {
    let names = match words {
        [links, names @ ..] if number::<u64>(links.text, 10).is_some() => names,
        names => names,
    };
    let gap = names.windows(2).position(|pair| match pair {
        [left, right] => right.start > left.end + 1,
        _ => false,
    });
    let owner_words = gap.map_or(1, |gap| gap + 1).min(names.len());
    let (owner, group) = names.split_at_checked(owner_words).unwrap_or_default();
    (span(line, owner), span(line, group))
}

/// A link's name and target. Either may hold an arrow: the size of a link is the length of its target, if that fits
/// somewhere.
fn link(text: &[u8], size: Option<u64>) -> (&[u8], Option<&[u8]>) {
    const ARROW: &[u8] = b" -> ";
    let arrows =
        || text.windows(ARROW.len()).enumerate().filter(|(_, part)| *part == ARROW).map(|(at, _)| at);
    let length = |at: usize| u64::try_from(text.len() - at - ARROW.len()).ok();
    let Some(at) = arrows().find(|at| length(*at) == size).or_else(|| arrows().next()) else {
        return (text, None);
    };
    let target = text.get(at + ARROW.len()..).filter(|target| !target.is_empty());
    (text.get(..at).unwrap_or_default(), target)
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;

    fn entry(line: &str) -> Entry {
        match read(line.as_bytes(), &Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0))) {
            Reading::Entry(entry) => *entry,
            Reading::Bad(why) => panic!("{line}: {why}"),
            _ => panic!("{line}"),
        }
    }

    fn text(bytes: Option<Vec<u8>>) -> String {
        bytes.map_or("-".to_owned(), |bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn everything_in_front_of_the_date_may_vary() {
        let table = [
            ("-rw-r--r-- 1 ann users 5 Mar  5  2015 a", "ann users 5"),
            ("-rw-r--r-- 1 ann 5 Mar  5  2015 a", "ann - 5"),
            ("-rw-r--r-- 1 1000 100 5 Mar  5  2015 a", "1000 100 5"),
            ("-rw-r--r-- 0125039 12 Nov 11 2005 a", "- - 12"),
            ("-rw-r--r-- ann users 5 Mar  5  2015 a", "ann users 5"),
            ("-rw-r--r-- 1 john smith     group  5 Mar  5  2015 a", "john smith group 5"),
            ("-rw-r--r-- 1 ann Domain Users 5 Mar  5  2015 a", "ann Domain Users 5"),
            ("-rw-r--r-- 1 ann users 5000000000 Mar  5  2015 a", "ann users 5000000000"),
            ("crw-r--r-- 1 root wheel 8, 1 Mar  5  2015 a", "root wheel -"),
            ("crw-r--r-- 1 root wheel 8,1 Mar  5  2015 a", "root wheel -"),
            ("drwxr-xr-x folder 0 Mar  5  2015 a", "folder - 0"),
            ("-rw-r--r-- 1 ann users123456789 Mar  5  2015 a", "ann users123456789 123456789"),
            ("-rw-r--r--1234 ann users 5 Mar  5  2015 a", "ann users 5"),
            ("-rw-r--r-- 1 ann users ? Mar  5  2015 a", "ann users -"),
            ("-rw-r--r-- 1 ann users 5 3 5 2015 a", "ann users 5"),
            ("-rw-r--r-- 1 ann users 5 Thu Mar  5 12:30:11 2015 a", "ann users 5"),
        ];
        for (line, expected) in table {
            let entry = entry(line);
            let size = entry.size.map_or("-".to_owned(), |size| size.to_string());
            assert_eq!(format!("{} {} {size}", text(entry.owner), text(entry.group)), expected, "{line}");
            assert_eq!(entry.name.as_bytes(), b"a", "{line}");
        }
    }

    #[test]
    fn modes_and_kinds() {
        let table = [
            ("-rwxr-xr-x", Kind::File, Some(0o755)),
            ("drwxrwxrwt", Kind::Dir, Some(0o1777)),
            ("-rwSr-sr-T+", Kind::File, Some(0o7654)),
            ("lrwxrwxrwx.", Kind::Link, Some(0o777)),
            ("prw-------@", Kind::Other, Some(0o600)),
            ("drwxrwx", Kind::Dir, None),
            ("drwxr-xr-x1234", Kind::Dir, Some(0o755)),
            ("--rw-r-----", Kind::File, Some(0o640)),
        ];
        for (word, kind, mode) in table {
            assert_eq!(permissions(word.as_bytes()), Some((kind, mode)), "{word}");
        }
        for word in ["", "d", "-rw", "total", "drwxr-xr-x+++", "xrwxrwxrwx", "-rwxrwxrwxr"] {
            assert_eq!(permissions(word.as_bytes()), None, "{word}");
        }
    }

    #[test]
    fn a_month_in_an_unknown_tongue_costs_the_time_only() {
        for date in ["Xyz  4 00:03", "4 xyz. 2015", "Xyz  4  2015"] {
            let entry = entry(&format!("-rw-r--r-- 1 a b 5 {date} c d"));
            assert_eq!(
                (entry.name.as_bytes(), entry.size, entry.modified),
                (&b"c d"[..], Some(5), None),
                "{date}"
            );
        }
        assert_eq!(entry("drwxr-xr-x 3 a b 512 c d").name.as_bytes(), b"c d");
    }

    #[test]
    fn a_date_is_no_name() {
        let hints = Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0));
        for date in ["2003-04-24T17:12", "31.12.", "Mar", "13:45"] {
            let line = format!("-rw-r--r-- 1 a b 5 {date} c d");
            assert!(matches!(read(line.as_bytes(), &hints), Reading::Bad(_)), "{date}");
        }
    }

    #[test]
    fn names_keep_their_blanks() {
        for name in [" a", "a ", "12:30 x", "Mar 5 2015", "-> x", "tab\there"] {
            let line = format!("-rw-r--r--   1 ftp      ftp             5 Mar  5  2015 {name}");
            assert_eq!(entry(&line).name.as_bytes(), name.as_bytes());
        }
    }

    #[test]
    fn links_split_where_the_size_says() {
        let table = [
            ("3 Mar  5  2015 a -> b/c", "a", "b/c"),
            ("1 Mar  5  2015 a -> b -> c", "a -> b", "c"),
            ("6 Mar  5  2015 a -> b -> c", "a", "b -> c"),
            ("0 Mar  5  2015 a -> b -> c", "a", "b -> c"),
            ("0 Mar  5  2015 a", "a", "-"),
        ];
        for (rest, name, target) in table {
            let entry = entry(&format!("lrwxrwxrwx 1 a b {rest}"));
            assert_eq!(
                (entry.name.as_bytes(), text(entry.target)),
                (name.as_bytes(), target.to_owned()),
                "{rest}"
            );
        }
    }
}
