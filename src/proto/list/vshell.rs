//! Lines of VShell before it imitated `ls`: a size, a date, a name with a slash at its end if it is a directory's.

use super::columns::tail;
use super::month::month;
use super::words::words;
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    if words.get(1).is_none_or(|word| month(word.text).is_none()) {
        return Reading::Foreign;
    }
    let Some(tail) = tail(line, &words, hints) else { return Reading::Foreign };
    let (name, kind) = match tail.name.strip_suffix(b"/") {
        Some(name) => (name, Kind::Dir),
        None => (tail.name, Kind::File),
    };
    Reading::named(name, |name| Entry {
        size: tail.size.filter(|_| kind == Kind::File),
        modified: Some(tail.modified),
        ..Entry::new(name, kind)
    })
}
