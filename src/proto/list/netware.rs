//! Lines of NetWare: a `d` or a hyphen, the rights in brackets (with or without a blank between), the owner, a size, a
//! date, a name.

use super::columns::find_tail;
use super::unix::is_decoration;
use super::words::{number, span, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn read(line: &[u8], hints: &Hints) -> Reading {
    let words = words(line);
    let [first, rest @ ..] = words.as_slice() else { return Reading::Foreign };
    let (kind, rights) = match first.text {
        [b'd', rights @ ..] => (Kind::Dir, rights),
        [b'-', rights @ ..] => (Kind::File, rights),
        _ if is_decoration(&words) => return Reading::Decoration,
        _ => return Reading::Foreign,
    };
    let (rights, rest) = match (rights, rest) {
        ([], [rights, rest @ ..]) => (rights.text, rest),
        (rights, rest) => (rights, rest),
    };
    let Some(letters) = rights.strip_prefix(b"[").and_then(|rights| rights.strip_suffix(b"]")) else {
        return Reading::Foreign;
    };
    if !letters.iter().all(|letter| b"-SRWCEMFA".contains(letter)) {
        return Reading::Foreign;
    }
    let Some((place, tail)) = find_tail(line, rest, hints) else {
        return Reading::bad("the line has no size and date");
    };
    // HellSoft's server has a number there, as Unix has.
    let counted = place > 1 && rest.first().is_some_and(|word| number::<u64>(word.text, 10).is_some());
    Reading::named(without_indent(tail.name), |name| Entry {
        size: tail.size.filter(|_| kind == Kind::File),
        modified: Some(tail.modified),
        owner: span(line, rest.get(usize::from(counted)..place).unwrap_or_default()),
        ..Entry::new(name, kind)
    })
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn rights_stand_apart_or_not() {
        let raw = "total 0\r\n- [R----F--] rhesus             214059       Oct 20  2015    cx.exe\r\n\
                   d[RWCEAFMS] 1 two words  512 Jan 16  2016 login\r\n- [nothing of it]\r\n";
        let expected =
            ["cx.exe File 214059 2015-10-20", "login Dir - 2016-01-16", "the line is not understood"];
        assert_eq!(told(raw, None), expected);
    }
}
