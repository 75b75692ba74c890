//! Lines of VxWorks and what is built on it: a size, a date with the month's name first, the hour, a name, and `<DIR>`
//! behind it.

use super::date::{at, clock};
use super::month::month;
use super::words::{number, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::Time;

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [size, date, hour, ..] = words.as_slice() else { return Reading::Foreign };
    let is_rule = |text: &[u8]| text.len() > 2 && text.iter().all(|byte| *byte == b'-');
    let is_heading = (size.text, date.text, hour.text) == (b"size", b"date", b"time");
    if is_heading || words.iter().all(|word| is_rule(word.text)) {
        return Reading::Decoration;
    }
    let (Some(size), Some(modified)) = (number::<u64>(size.text, 10), moment(date.text, hour.text)) else {
        return Reading::Foreign;
    };
    let name = without_indent(line.get(hour.end..).unwrap_or_default()).trim_ascii_end();
    let (name, kind) = match name.strip_suffix(b"<DIR>") {
        Some(name) => (name.trim_ascii_end(), Kind::Dir),
        None => (name, Kind::File),
    };
    Reading::named(name, |name| Entry {
        size: (kind == Kind::File).then_some(size),
        modified: Some(hints.utc(modified)),
        ..Entry::new(name, kind)
    })
}

/// `Feb-28-1998  05:23:30`.
fn moment(date: &[u8], hour: &[u8]) -> Option<Time> {
    let mut parts = date.split(|byte| *byte == b'-');
    let (name, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    let fits = parts.next().is_none() && year.len() == 4;
    at(number(year, 10).filter(|_| fits)?, month(name)?, number(day, 10)?, Some(clock(hour)?))
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn headings_and_directories() {
        let raw = "  size          date       time       name\r\n--------       ------     ------    --------\r\n\
                   \u{20}   512    Jan-01-1980  00:00:00   a b             <DIR>\r\n\
                   \u{20}   2048    Feb-28-1998  05:23:30   c\r\n";
        assert_eq!(told(raw, None), ["a b Dir - 1980-01-01T00:00:00Z", "c File 2048 1998-02-28T05:23:30Z"]);
    }
}
