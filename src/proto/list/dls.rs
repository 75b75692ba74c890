//! Lines of `dls`, which some archives had in the place of `ls`: a name (a directory's with a slash), a size or a sign
//! that ends in a certain column, perhaps a date, and a description or where a link leads. A long name has a line of
//! its own before the rest.

use super::date::date;
use super::words::{number, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

/// The column in which sizes end; two blanks follow. Nothing else tells these lines from other words.
const SIZE_END: usize = 23;

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [name, size, rest @ ..] = words.as_slice() else { return Reading::Foreign };
    let joined = line.get(name.end..).unwrap_or_default().starts_with(b" ") && name.end + SIZE_END < size.end;
    let end = if joined { name.end + 1 + SIZE_END } else { SIZE_END };
    if size.end != end || !followed_by_blanks(line, size.end) {
        return Reading::Foreign;
    }
    let length = number::<u64>(size.text, 10);
    if length.is_none() && !matches!(size.text, b"-" | b"=") {
        return Reading::Foreign;
    }
    let (modified, taken) = date(rest, hints).map_or((None, 0), |(time, taken)| (Some(time), taken));
    let target = match rest.get(taken..) {
        Some([arrow, target]) if arrow.text == b"->" => Some(target.text.to_vec()),
        _ => None,
    };
    let (name, kind) = match (name.text.strip_suffix(b"/"), &target) {
        (Some(name), _) => (name, Kind::Dir),
        (None, Some(_)) => (name.text, Kind::Link),
        (None, None) => (name.text, Kind::File),
    };
    Reading::named(name, |name| Entry {
        size: length.filter(|_| kind == Kind::File),
        modified,
        target,
        ..Entry::new(name, kind)
    })
}

/// Tells whether a line is a name too long for its column, and the one behind it what belongs to that.
pub(super) fn goes_on(line: &[u8], next: &[u8]) -> bool {
    let is_name = words(line).len() == 1 && line.first().is_some_and(|byte| *byte != b' ');
    let size = words(next).first().map(|word| word.end);
    is_name && next.starts_with(b" ") && size == Some(SIZE_END) && followed_by_blanks(next, SIZE_END)
}

fn followed_by_blanks(line: &[u8], end: usize) -> bool {
    line.get(end..).unwrap_or_default().iter().take(2).all(|byte| *byte == b' ')
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn sizes_end_in_their_column() {
        let raw = "README              763  Information\r\npub/                  =  Jul 11 21:04  Public area\r\n\
                   morgan               14  -> ../real/morgan\r\nTIMIT.mostlikely.Z\r\n\
                   \u{20}                 79215  Jan  4  6:45\r\n";
        let expected = [
            "README File 763 -",
            "pub Dir - 2026-07-11T21:04Z",
            "morgan Link - -",
            "TIMIT.mostlikely.Z File 79215 2026-01-04T06:45Z",
        ];
        assert_eq!(told(raw, None), expected);
        assert_eq!(told("error 550 no such file\r\n", None), ["the line is not understood"]);
    }
}
