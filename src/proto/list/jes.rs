//! Lines of z/OS that stand for jobs, where the server was switched to them (`SITE FILETYPE=JES`): the job's name, its
//! number, under which it can be fetched, perhaps the owner, and its state.

use super::words::{number, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], _: &Hints) -> Reading {
    let words = words(line);
    let [name, id, rest @ ..] = words.as_slice() else { return Reading::Foreign };
    if name.text == b"JOBNAME" && id.text == b"JOBID" {
        return Reading::Decoration;
    }
    let is_state = |text: &[u8]| matches!(text, b"INPUT" | b"ACTIVE" | b"OUTPUT" | b"HELD");
    let owner = match rest {
        [state, ..] if is_state(state.text) => None,
        [owner, state, ..] if is_state(state.text) => Some(owner.text.to_vec()),
        _ => return Reading::Foreign,
    };
    if !is_number_of_a_job(id.text) {
        return Reading::Foreign;
    }
    Reading::named(id.text, |name| Entry { owner, ..Entry::new(name, Kind::File) })
}

/// `JOB01906`, `TSU01830`, `J0001906`.
fn is_number_of_a_job(text: &[u8]) -> bool {
    let digits =
        [&b"JOB"[..], b"TSU", b"STC", b"J", b"T", b"S"].iter().find_map(|kind| text.strip_prefix(*kind));
    digits.is_some_and(|digits| (5..=7).contains(&digits.len()) && number::<u64>(digits, 10).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn both_levels_of_the_interface() {
        let raw = "JOBNAME  JOBID    OWNER    STATUS CLASS\r\n\
                   A        JOB01906 BOB      OUTPUT A        RC=0000 3 spool files\r\n\
                   B        J0001907 OUTPUT    3 Spool Files\r\n";
        assert_eq!(told(raw, None), ["JOB01906 File - -", "J0001907 File - -"]);
    }
}
