//! Lines of WFFTP: a name, a size, a date, the day of the week, the hour. The day of the week tells which of the
//! numbers is the month.

use super::date::{Order, clock, numbers, weekday};
use super::words::{number, words};
use super::{Hints, Reading};
use crate::proto::entry::{Entry, Kind};

pub(super) fn month_first(line: &[u8], hints: &Hints) -> Reading {
    read(line, hints, Order::Mdy)
}

pub(super) fn day_first(line: &[u8], hints: &Hints) -> Reading {
    read(line, hints, Order::Dmy)
}

fn read(line: &[u8], hints: &Hints, order: Order) -> Reading {
    let words = words(line);
    let [.., last, size, date, day, hour] = words.as_slice() else { return Reading::Foreign };
    let (Some(size), Some(clock), Some(day)) =
        (number::<u64>(size.text, 10), clock(hour.text), weekday(day.text))
    else {
        return Reading::Foreign;
    };
    let Some(modified) =
        numbers(date.text, order, b"/-.", Some(clock)).filter(|time| time.at.weekday() == day)
    else {
        return Reading::bad("the date is not understood");
    };
    Reading::named(line.get(..last.end).unwrap_or_default(), |name| Entry {
        size: Some(size),
        modified: Some(hints.utc(modified)),
        ..Entry::new(name, Kind::File)
    })
}

#[cfg(test)]
mod tests {
    use super::super::told;

    #[test]
    fn the_day_of_the_week_tells_the_month() {
        assert_eq!(told("a b  5  06/03/04  Thur.   10:20:03\r\n", None), ["a b File 5 2004-06-03T10:20:03Z"]);
        assert_eq!(told("a  5  06/03/04  Sat.   10:20:03\r\n", None), ["a File 5 2004-03-06T10:20:03Z"]);
        assert_eq!(told("a  5  06/03/04  Mon.   10:20:03\r\n", None), ["the date is not understood"]);
    }
}
