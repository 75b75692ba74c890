//! How bytes will be transferred: TYPE, MODE, STRU, ALLO, REST.

use crate::reply::{Outcome, Reply};
use crate::session::Session;

/// The representation type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Ascii,
    Image,
}

impl Session {
    pub(crate) fn type_(&mut self, argument: &[u8]) -> Outcome {
        let (kind, said) = match argument.to_ascii_uppercase().as_slice() {
            b"A" | b"A N" => (Type::Ascii, "Type set to A."),
            b"I" => (Type::Image, "Type set to I."),
            b"L 8" | b"L8" => (Type::Image, "Type set to L 8."),
            [b'A' | b'E' | b'L', ..] => return Err(Reply::new(504, "Types are A, I and L 8.")),
            _ => return Err(Reply::new(501, "Syntax: TYPE A|I|L 8")),
        };
        self.kind = kind;
        Ok(Reply::new(200, said))
    }

    pub(crate) fn mode(&mut self, argument: &[u8]) -> Outcome {
        only(argument, b"S", b"BCZ", "Mode")
    }

    pub(crate) fn stru(&mut self, argument: &[u8]) -> Outcome {
        only(argument, b"F", b"RP", "Structure")
    }

    pub(crate) fn allo(&mut self, argument: &[u8]) -> Outcome {
        let text = String::from_utf8_lossy(argument);
        let words: Vec<&str> = text.split(' ').collect();
        let number = |word: &str| word.parse::<u64>().is_ok();
        match words.as_slice() {
            [size] if number(size) => {}
            [size, r, record] if number(size) && r.eq_ignore_ascii_case("R") && number(record) => {}
            _ => return Err(Reply::new(501, "Syntax: ALLO bytes [R bytes]")),
        }
        Ok(Reply::new(202, "No allocation needed."))
    }

    pub(crate) fn rest(&mut self, argument: &[u8]) -> Outcome {
        let digits = argument.iter().all(u8::is_ascii_digit);
        let offset = std::str::from_utf8(argument).ok().and_then(|text| text.parse::<u64>().ok());
        match offset {
            Some(offset) if digits => {
                self.restart = offset;
                Ok(Reply::new(350, format!("Restarting at {offset}.")))
            }
            _ => Err(Reply::new(501, "Syntax: REST offset")),
        }
    }
}

/// Accepts the one value there is, and tells those that others have from those that nobody has.
fn only(argument: &[u8], ours: &[u8], theirs: &[u8], what: &str) -> Outcome {
    let value = argument.to_ascii_uppercase();
    let name = String::from_utf8_lossy(ours);
    match value.as_slice() {
        one if one == ours => Ok(Reply::new(200, format!("{what} set to {name}."))),
        [one] if theirs.contains(one) => Err(Reply::new(504, format!("{what} can only be {name}."))),
        _ => Err(Reply::new(501, format!("{what} can only be {name}."))),
    }
}
