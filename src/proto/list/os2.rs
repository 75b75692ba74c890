//! Lines of OS/2: a size, the attributes (`DIR` among them), a date with the month first, the hour, a name.

use super::date::{Order, clock, numbers};
use super::words::{number, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [size, rest @ ..] = words.as_slice() else { return Reading::Foreign };
    let Some(size) = number::<u64>(size.text, 10) else { return Reading::Foreign };
    let is_attribute = |text: &[u8]| {
        text == b"DIR" || (text.len() <= 5 && text.iter().all(|letter| b"ADHRS".contains(letter)))
    };
    let attributes = rest.iter().take_while(|word| is_attribute(word.text)).count();
    let Some((attributes, [day, hour, ..])) = rest.split_at_checked(attributes) else {
        return Reading::Foreign;
    };
    let Some(modified) = clock(hour.text).and_then(|clock| numbers(day.text, Order::Mdy, b"-/", Some(clock)))
    else {
        return Reading::Foreign;
    };
    let is_directory = attributes.iter().any(|word| word.text == b"DIR");
    let name = without_indent(line.get(hour.end..).unwrap_or_default());
    Reading::named(name, |name| Entry {
        size: (!is_directory).then_some(size),
        modified: Some(hints.utc(modified)),
        ..Entry::new(name, if is_directory { Kind::Dir } else { Kind::File })
    })
}
