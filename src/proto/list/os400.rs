//! Lines of IBM i: the owner, a size, a date (in whatever order the server's job has it), the hour, the kind with an
//! asterisk in front, a name. A member has neither size nor date, and its name is that of its file, a slash, and its
//! own.

use super::date::{Order, clock, numbers};
use super::words::{number, without_indent, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::Name;

pub(super) fn year_first(line: &[u8], hints: &Hints) -> Reading {
    // With full stops the day comes first in most countries.
    read(line, hints, (Order::Ymd, Order::Dmy))
}

pub(super) fn day_first(line: &[u8], hints: &Hints) -> Reading {
    read(line, hints, (Order::Dmy, Order::Ymd))
}

pub(super) fn month_first(line: &[u8], hints: &Hints) -> Reading {
    read(line, hints, (Order::Mdy, Order::Mdy))
}

fn read(line: &[u8], hints: &Hints, (order, with_stops): (Order, Order)) -> Reading {
    let words = words(line);
    let is_kind =
        |text: &[u8]| text.len() > 2 && text.starts_with(b"*") && text.iter().skip(1).all(is_letter);
    let Some(place) =
        words.iter().position(|word| is_kind(word.text)).filter(|place| (1..=4).contains(place))
    else {
        return Reading::Foreign;
    };
    let (Some(columns), Some(kind)) = (words.get(..place), words.get(place)) else { return Reading::Foreign };
    let (owner, size, moment) = match columns {
        [owner] => (owner, None, None),
        [owner, size] => (owner, Some(size), None),
        [owner, day, hour] => (owner, None, Some((day, hour))),
        [owner, size, day, hour] => (owner, Some(size), Some((day, hour))),
        _ => return Reading::Foreign,
    };
    let size = match size.map(|word| number::<u64>(word.text, 10)) {
        Some(None) => return Reading::Foreign,
        size => size.flatten(),
    };
    let modified = match moment {
        None => None,
        Some((day, hour)) => {
            let order = if day.text.contains(&b'.') { with_stops } else { order };
            match clock(hour.text).and_then(|clock| numbers(day.text, order, b"/.-", Some(clock))) {
                Some(time) => Some(hints.utc(time)),
                None => return Reading::bad("the date is not understood"),
            }
        }
    };
    let rest = without_indent(line.get(kind.end..).unwrap_or_default()).trim_ascii_end();
    let name = rest.strip_suffix(b"/").unwrap_or(rest);
    let kind = match kind.text {
        b"*DIR" | b"*DDIR" | b"*LIB" | b"*FLR" => Kind::Dir,
        b"*SYMLNK" => Kind::Link,
        _ if rest.ends_with(b"/") => Kind::Dir,
        _ => Kind::File,
    };
    let (inside, name) =
        match name.iter().rposition(|byte| *byte == b'/').and_then(|at| name.split_at_checked(at)) {
            // What was asked for by its whole path is told so, too.
            Some((front, name)) if front.is_empty() || front.starts_with(b"/") => {
                (None, name.get(1..).unwrap_or_default())
            }
            Some((front, name)) if kind == Kind::File => (Some(front), name.get(1..).unwrap_or_default()),
            _ => (None, name),
        };
    let inside = match inside.map(Name::new).transpose() {
        Ok(inside) => inside,
        Err(bad) => return Reading::Bad(bad.to_string()),
    };
    Reading::named(name, |name| Entry {
        size: size.filter(|_| kind == Kind::File),
        modified,
        owner: Some(owner.text.to_vec()),
        inside,
        ..Entry::new(name, kind)
    })
}

fn is_letter(byte: &u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn the_whole_listing_tells_the_order_of_its_dates() {
        let line = |date: &str| format!("QSYS 5 {date} 15:09:55 *STMF      a\r\n");
        assert_eq!(told(&line("04/03/12"), None), ["a File 5 2004-03-12T15:09:55Z"]);
        let both = [line("04/03/12"), line("23/02/00")].concat();
        assert_eq!(told(&both, None), ["a File 5 2012-03-04T15:09:55Z", "a File 5 2000-02-23T15:09:55Z"]);
        let both = [line("04/03/12"), line("02/23/00")].concat();
        assert_eq!(told(&both, None), ["a File 5 2012-04-03T15:09:55Z", "a File 5 2000-02-23T15:09:55Z"]);
    }

    #[test]
    fn a_member_lies_one_level_deeper() {
        let raw = "CFT   *MEM  A.FILE/B.MBR\r\nCFT   *MEM  ../B.MBR\r\nCFT   *MEM  a/b/C.MBR\r\n";
        let expected = [
            "A.FILE/B.MBR File - -",
            "the name `..` is not one path component",
            "the name `a/b` is not one path component",
        ];
        assert_eq!(told(raw, None), expected);
    }
}
