//! Lines of z/VM, and of VM/CMS before it: a name of two words (and a third, the mode of the minidisk, in the older
//! form), the format of its records, their length, how many there are, blocks, a date and the hour.

use super::date::{Order, clock, numbers};
use super::words::{Word, number, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    if words.first().is_some_and(|word| word.text == b"Filename") && words.len() > 6 {
        return Reading::Decoration;
    }
    let Some(place) = words.iter().position(|word| matches!(word.text, b"V" | b"F" | b"DIR")) else {
        return Reading::Foreign;
    };
    let (Some(names), Some([format, length, records, blocks, day, hour, ..])) =
        (words.get(..place), words.get(place..))
    else {
        return Reading::Foreign;
    };
    let is_count = |word: &Word<'_>| word.text == b"-" || number::<u64>(word.text, 10).is_some();
    let is_modern = day.text.contains(&b'-');
    let order = if is_modern { Order::Ymd } else { Order::Mdy };
    let time = clock(hour.text).and_then(|clock| numbers(day.text, order, b"-/", Some(clock)));
    let (Some(modified), true) = (time, [length, records, blocks].into_iter().all(is_count)) else {
        return Reading::Foreign;
    };
    let name = match names {
        [name, kind, mode] if is_mode(mode.text) && !is_modern => [name.text, b".", kind.text].concat(),
        [name, mode] if is_mode(mode.text) && !is_modern => name.text.to_vec(),
        [name, kind] => [name.text, b".", kind.text].concat(),
        [name] => name.text.to_vec(),
        _ => return Reading::Foreign,
    };
    let kind = if format.text == b"DIR" { Kind::Dir } else { Kind::File };
    Reading::named(&name, |name| Entry { modified: Some(hints.utc(modified)), ..Entry::new(name, kind) })
}

/// `A1`: the letter of a minidisk and a digit.
fn is_mode(text: &[u8]) -> bool {
    matches!(text, [letter, digit] if letter.is_ascii_uppercase() && digit.is_ascii_digit())
}
