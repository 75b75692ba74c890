//! Lines of OS-9, as `dir -e` writes them: the owner's group and number, a date with the year first, the hour in four
//! digits, the attributes, the sector (in hexadecimal digits), a size, a name.

use jiff::civil::Time as Clock;

use super::date::{Order, numbers};
use super::words::{number, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::time::Precision;

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [owner, day, hour, attributes, sector, size, ..] = words.as_slice() else { return Reading::Foreign };
    let are_attributes =
        attributes.text.len() == 8 && attributes.text.iter().all(|letter| b"-dsewr".contains(letter));
    let clock = hour.text.split_at_checked(2).filter(|_| hour.text.len() == 4).and_then(|(hour, minute)| {
        Clock::new(number(hour, 10)?, number(minute, 10)?, 0, 0).ok().map(|clock| (clock, Precision::Minute))
    });
    let modified = clock.and_then(|clock| numbers(day.text, Order::Ymd, b"/", Some(clock)));
    let (Some(modified), Some(size), true) = (modified, number::<u64>(size.text, 10), are_attributes) else {
        return Reading::Foreign;
    };
    if number::<u64>(sector.text, 16).is_none() {
        return Reading::Foreign;
    }
    let kind = if attributes.text.starts_with(b"d") { Kind::Dir } else { Kind::File };
    let (group, owner) = match owner.text.iter().position(|byte| *byte == b'.') {
        Some(stop) => (owner.text.get(..stop), owner.text.get(stop + 1..)),
        None => (None, Some(owner.text)),
    };
    // The sixth word is there, so the line goes on behind it or ends.
    let end = words.get(5).map_or(line.len(), |size| size.end);
    Reading::named(without_indent(line.get(end..).unwrap_or_default()), |name| Entry {
        size: Some(size).filter(|_| kind == Kind::File),
        modified: Some(hints.utc(modified)),
        owner: owner.map(<[u8]>::to_vec),
        group: group.map(<[u8]>::to_vec),
        ..Entry::new(name, kind)
    })
}
