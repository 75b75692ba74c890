//! Lines of Connect:Enterprise, whose mailboxes look like directories: the flags of a batch and how it came, its kind,
//! the mailbox, the batch's number, a size, a date, a name.

use super::columns::find_tail;
use super::words::{number, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

/// How many flags there are in front of the protocol.
const FLAGS: usize = 10;

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [first, _, rest @ ..] = words.as_slice() else { return Reading::Foreign };
    let Some((flags, protocol)) = first.text.split_at_checked(FLAGS) else { return Reading::Foreign };
    let are_flags = flags.iter().all(|flag| *flag == b'-' || flag.is_ascii_uppercase());
    let is_protocol = (1..=6).contains(&protocol.len()) && protocol.iter().all(u8::is_ascii_alphanumeric);
    if !(are_flags && is_protocol) {
        return Reading::Foreign;
    }
    let Some((place, tail)) = find_tail(line, rest, hints) else {
        return Reading::bad("the line has no size and date");
    };
    let in_front = rest.get(..place).unwrap_or_default();
    let batch = in_front.iter().find(|word| number::<u64>(word.text, 10).is_some());
    Reading::named(tail.name, |name| Entry {
        size: tail.size,
        modified: Some(tail.modified),
        owner: in_front.first().map(|word| word.text.to_vec()),
        group: batch.map(|word| word.text.to_vec()),
        ..Entry::new(name, Kind::File)
    })
}
