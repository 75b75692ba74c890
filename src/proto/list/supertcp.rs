//! Lines of SuperTCP, a server for 16-bit Windows: a name, a size or `<DIR>`, a date with the month first, the hour.

use super::date::{Order, clock, numbers};
use super::words::{size, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [name, length, day, hour] = words.as_slice() else { return Reading::Foreign };
    let Some(modified) = clock(hour.text).and_then(|clock| numbers(day.text, Order::Mdy, b"-/", Some(clock)))
    else {
        return Reading::Foreign;
    };
    let (kind, size) = match (length.text, size(length.text)) {
        (b"<DIR>", _) => (Kind::Dir, None),
        (_, Some(size)) => (Kind::File, size),
        _ => return Reading::Foreign,
    };
    Reading::named(name.text, |name| Entry {
        size,
        modified: Some(hints.utc(modified)),
        ..Entry::new(name, kind)
    })
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn names_come_first() {
        let raw = "CMT             <DIR>           11-21-94        10:17\r\n\
                   DESIGN1.DOC          11264      05-11-95        14:20\r\n";
        let expected = ["CMT Dir - 1994-11-21T10:17Z", "DESIGN1.DOC File 11264 1995-05-11T14:20Z"];
        assert_eq!(told(raw, None), expected);
    }
}
