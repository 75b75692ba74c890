//! The dates of listings, which come in as many orders as there are `ls`.
//!
//! A date is known by its shape, never by its column: columns shift. What it says is what the server's clock shows,
//! and becomes UTC by the hints, but for the few that tell their zone themselves.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time as Clock, Weekday};

use super::Hints;
use super::month::month;
use super::words::{Word, number};
use crate::proto::time::{Precision, Time};

/// A date that begins with the first of `words`, in UTC, and of how many words it is.
pub(super) fn date(words: &[Word<'_>], hints: &Hints) -> Option<(Time, usize)> {
    if let Some(zoned) = zoned(words) {
        return Some(zoned);
    }
    let now = hints.there();
    if let [day, name, ..] = words
        && weekday(day.text).is_some()
        && month(name.text).is_some()
    {
        let (time, taken) = month_and_day(words.get(1..)?, now)?;
        return Some((hints.utc(time), taken + 1));
    }
    let (time, taken) = joined(words, now)
        .or_else(|| year_first(words))
        .or_else(|| month_and_day(words, now))
        .or_else(|| day_and_month(words, now))?;
    Some((hints.utc(time), taken))
}

/// A calendar day of the server, told with or without the hour.
pub(super) fn at(year: i16, month: i8, day: i8, clock: Option<(Clock, Precision)>) -> Option<Time> {
    let (clock, precision) = clock.unwrap_or((Clock::midnight(), Precision::Day));
    Some(Time { at: Date::new(year, month, day).ok()?.to_datetime(clock), precision })
}

/// The order of the three numbers of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Year, month, day.
    Ymd,
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
}

/// `03/06/04`, `18.09.06`, `10-05-100`: three numbers in this order, with one of `marks` between them.
pub(super) fn numbers(
    text: &[u8],
    order: Order,
    marks: &[u8],
    clock: Option<(Clock, Precision)>,
) -> Option<Time> {
    let mark = text.iter().find(|byte| !byte.is_ascii_digit()).filter(|mark| marks.contains(mark))?;
    let parts: Vec<&[u8]> = text.split(|byte| byte == mark).take(4).collect();
    let (year, month, day) = match (order, parts.as_slice()) {
        (Order::Ymd, [year, month, day])
        | (Order::Dmy, [day, month, year])
        | (Order::Mdy, [month, day, year]) => (year, month, day),
        _ => return None,
    };
    at(short_year(year)?, short(month)?, short(day)?, clock)
}

/// `13:45`, `0:05`, `13:45:59`, `13:45:59.123456789`.
pub(super) fn clock(text: &[u8]) -> Option<(Clock, Precision)> {
    let mut parts = text.split(|byte| *byte == b':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    if hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let (second, precision) = match parts.next() {
        None => (0, Precision::Minute),
        Some(second) => {
            let whole = second.split(|byte| *byte == b'.').next()?;
            (number(whole, 10).filter(|_| whole.len() == 2)?, Precision::Second)
        }
    };
    let clock = Clock::new(number(hour, 10)?, number(minute, 10)?, second, 0).ok()?;
    if parts.next().is_some() { None } else { Some((clock, precision)) }
}

/// A year of two digits: the last one of the century before 1970. Programs that are older than the year 2000 count on
/// and write it as 100.
pub(super) fn short_year(text: &[u8]) -> Option<i16> {
    match (text.len(), number::<i16>(text, 10)?) {
        (2, year @ ..70) => Some(2000 + year),
        (2, year) => Some(1900 + year),
        (3, year @ 100..) => Some(1900 + year),
        (4, year) => Some(year),
        _ => None,
    }
}

/// `3 29 03:26` and `3 29 2015`: a date without a sign of its own, for lines in which no other can be found.
pub(super) fn bare_date(words: &[Word<'_>], hints: &Hints) -> Option<(Time, usize)> {
    let [first, second, ..] = words else { return None };
    let (month, day) = (short(first.text)?, short(second.text)?);
    let (time, taken) = with_year_or_hour(month, day, words, hints.there())?;
    Some((hints.utc(time), taken))
}

/// The day of the week, by three letters of its English name or more.
pub(super) fn weekday(text: &[u8]) -> Option<Weekday> {
    const DAYS: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let lower = text.strip_suffix(b".").unwrap_or(text).to_ascii_lowercase();
    let found = DAYS.iter().find(|(name, _)| lower.len() >= 3 && name.as_bytes().starts_with(&lower));
    found.map(|(_, day)| *day)
}

/// Digits and the letters behind them, as in `6月` or `2.`: a full stop, a comma, or a sign that is not ASCII.
fn marked<'a>(word: Option<&Word<'a>>) -> Option<(&'a [u8], &'a [u8])> {
    let text = word?.text;
    let end = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, mark) = text.split_at_checked(end)?;
    let is_mark = matches!(mark, b"" | b"." | b",") || mark.first().is_some_and(|byte| !byte.is_ascii());
    (is_mark && !digits.is_empty()).then_some((digits, mark))
}

fn is_sign(mark: &[u8]) -> bool {
    mark.first().is_some_and(|byte| !byte.is_ascii())
}

/// A day or a month of one or two digits.
fn short(digits: &[u8]) -> Option<i8> {
    number(digits, 10).filter(|_| digits.len() <= 2)
}

/// A year of four digits.
fn year(word: Option<&Word<'_>>) -> Option<i16> {
    let (digits, mark) = marked(word)?;
    let believable = digits.len() == 4 && mark != b"." && mark != b",";
    number(digits, 10).filter(|year| believable && (1900..3000).contains(year))
}

/// `2015-03-05`, `2015/03/05`, `24-04-2003` and `01-jun-99`, each with or without the hour, and `09-26 13:45`.
fn joined(words: &[Word<'_>], now: DateTime) -> Option<(Time, usize)> {
    let text = words.first()?.text;
    let marks: &[u8] = if text.len() == 10 { b"-/." } else { b"-/" };
    let parts: Vec<&[u8]> = text.split(|byte| marks.contains(byte)).take(4).collect();
    let hour = words.get(1).and_then(|word| clock(word.text));
    let taken = 1 + usize::from(hour.is_some());
    let day = match *parts.as_slice() {
        [y, m, d] if y.len() == 4 && m.len() <= 2 => at(number(y, 10)?, short(m)?, short(d)?, hour)?,
        [d, m, y] if !m.first()?.is_ascii_digit() => at(short_year(y)?, month(m)?, short(d)?, hour)?,
        [d, m, y] if y.len() == 4 && text.contains(&b'-') => at(number(y, 10)?, short(m)?, short(d)?, hour)?,
        [m, d] if m.len() == 2 && d.len() == 2 => match hour {
            Some(_) => latest(short(m)?, short(d)?, hour?, now)?,
            None => return Some((at(year(words.get(1))?, short(m)?, short(d)?, None)?, 2)),
        },
        _ => return None,
    };
    Some((day, taken))
}

/// `2005-04-08 11:22:33.123456789 +0200`, as `ls --full-time` has it: what tells its zone is in UTC already.
fn zoned(words: &[Word<'_>]) -> Option<(Time, usize)> {
    let [day, hour, east, ..] = words else { return None };
    let east = zone(east.text)?;
    let clock = clock(hour.text).filter(|(_, precision)| *precision == Precision::Second)?;
    let time = numbers(day.text, Order::Ymd, b"-/", Some(clock)).filter(|_| day.text.len() == 10)?;
    Some((Time { at: time.at.checked_sub(east).ok()?, ..time }, 3))
}

/// `+0200`.
fn zone(text: &[u8]) -> Option<SignedDuration> {
    let (sign, digits) = match text {
        [b'+', digits @ ..] => (1, digits),
        [b'-', digits @ ..] => (-1, digits),
        _ => return None,
    };
    let east: i64 = number(digits, 10).filter(|_| digits.len() == 4)?;
    Some(SignedDuration::from_mins(sign * (east / 100 * 60 + east % 100)))
}

/// `2005년 1월 6일`: the signs tell it from three numbers. An hour behind it means that the first was no year.
fn year_first(words: &[Word<'_>]) -> Option<(Time, usize)> {
    let y = year(words.first())?;
    let ((month, month_mark), (day, day_mark)) = (marked(words.get(1))?, marked(words.get(2))?);
    let fourth = words.get(3);
    if !(is_sign(month_mark) || is_sign(day_mark))
        || year(fourth).is_some()
        || fourth.is_some_and(|word| clock(word.text).is_some())
    {
        return None;
    }
    Some((at(y, short(month)?, short(day)?, None)?, 3))
}

/// `Mar  5 12:30`, `Mar  5  2015`, `Oct 08, 2002 09:47`, `Jul  3 12:19:05 2002`, `3月 2日 2003年`.
fn month_and_day(words: &[Word<'_>], now: DateTime) -> Option<(Time, usize)> {
    let first = words.first()?;
    let (day, mark) = marked(words.get(1))?;
    let month = match month(first.text) {
        Some(month) => month,
        None => {
            let (digits, month_mark) = marked(Some(first))?;
            short(digits).filter(|_| is_sign(month_mark) || is_sign(mark))?
        }
    };
    let (time, taken) = with_year_or_hour(month, short(day)?, words, now)?;
    let fourth = words.get(3);
    if mark == b","
        && let (Some(y), Some(hour)) = (year(words.get(2)), fourth.and_then(|word| clock(word.text)))
    {
        return Some((at(y, month, short(day)?, Some(hour))?, 4));
    }
    if time.precision == Precision::Second
        && let Some(y) = year(fourth)
    {
        return Some((at(y, month, short(day)?, Some((time.at.time(), time.precision)))?, 4));
    }
    Some((time, taken))
}

/// `15 апр 18:11`, `01 oct 2004`, `2. Okt. 2003`.
fn day_and_month(words: &[Word<'_>], now: DateTime) -> Option<(Time, usize)> {
    let (day, _) = marked(words.first())?;
    with_year_or_hour(month(words.get(1)?.text)?, short(day)?, words, now)
}

/// The third of `words` is the year, or the hour of the latest such day.
fn with_year_or_hour(month: i8, day: i8, words: &[Word<'_>], now: DateTime) -> Option<(Time, usize)> {
    let third = words.get(2)?;
    let time = match (year(Some(third)), clock(third.text)) {
        (Some(year), _) => at(year, month, day, None)?,
        (None, Some(hour)) => latest(month, day, hour, now)?,
        (None, None) => return None,
    };
    Some((time, 3))
}

/// Tells whether three words are a date but for the month, whose language is not known.
pub(super) fn is_unknown_date(words: &[Word<'_>]) -> bool {
    let [first, second, third, ..] = words else { return false };
    let is_day = |word| {
        marked(Some(word)).is_some_and(|(digits, _)| short(digits).is_some_and(|d| (1..=31).contains(&d)))
    };
    let is_word = |word: &Word<'_>| !word.text.iter().any(|byte| byte.is_ascii_digit());
    let has_month_and_day = (is_word(first) && is_day(second)) || (is_day(first) && is_word(second));
    has_month_and_day && (year(Some(third)).is_some() || clock(third.text).is_some())
}

/// The latest such day that is not ahead of `now`. One day ahead is allowed, since the server's clock may be east
/// of ours; eight years back there was a 29 February.
fn latest(month: i8, day: i8, hour: (Clock, Precision), now: DateTime) -> Option<Time> {
    let limit = now.checked_add(SignedDuration::from_hours(24)).unwrap_or(now);
    (0..=8)
        .filter_map(|back| at(limit.year().checked_sub(back)?, month, day, Some(hour)))
        .find(|time| time.at <= limit)
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let hints = Hints::at(DateTime::constant(2026, 3, 1, 12, 0, 0, 0));
        let (time, taken) = date(&words(text.as_bytes()), &hints)?;
        let pattern = match time.precision {
            Precision::Day => "%Y-%m-%d",
            Precision::Minute => "%Y-%m-%d %H:%M",
            Precision::Second => "%Y-%m-%d %H:%M:%S",
        };
        Some((time.at.strftime(pattern).to_string(), taken))
    }

    #[test]
    fn dates_in_all_orders() {
        let table = [
            ("Mar  5  2015 12:30", "2015-03-05", 3),
            ("Mar  2 11:00 x", "2026-03-02 11:00", 3),
            ("Mar  2 13:00 x", "2025-03-02 13:00", 3),
            ("Feb 29 00:00 x", "2024-02-29 00:00", 3),
            ("Oct 08, 2002 09:47 x", "2002-10-08 09:47", 4),
            ("Jul  3 12:19:05 2002 x", "2002-07-03 12:19:05", 4),
            ("2. Okt. 2003 x", "2003-10-02", 3),
            ("15 апр 18:11", "2025-04-15 18:11", 3),
            ("2003年 3月 20日 x", "2003-03-20", 3),
            ("3月 2 15:13 x", "2025-03-02 15:13", 3),
            ("24-04-2003 17:12 x", "2003-04-24 17:12", 2),
            ("01-jun-99 x", "1999-06-01", 1),
            ("09-26 13:45 x", "2025-09-26 13:45", 2),
            ("2005-04-08 x", "2005-04-08", 1),
            ("2005-04-08 11:22:33.123456789 +0200 x", "2005-04-08 09:22:33", 3),
            ("2005-04-08 11:22 +0200 x", "2005-04-08 11:22", 2),
        ];
        for (text, time, taken) in table {
            assert_eq!(read(text), Some((time.to_owned(), taken)), "{text}");
        }
    }

    #[test]
    fn numbers_in_three_orders() {
        let table = [
            ("04/03/18", Order::Ymd, Some("2004-03-18")),
            ("23/02/00", Order::Dmy, Some("2000-02-23")),
            ("10-05-100", Order::Mdy, Some("2000-10-05")),
            ("23/02/00", Order::Ymd, None),
            ("23/02.00", Order::Dmy, None),
            ("1/2/3/4", Order::Dmy, None),
            ("1 2", Order::Dmy, None),
        ];
        for (text, order, expected) in table {
            let time = numbers(text.as_bytes(), order, b"/.-", None).map(|time| time.rfc3339());
            assert_eq!(time.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "Mar",
            "Mar 5",
            "Mar 32 2015",
            "Feb 30 2015",
            "5 6 2015",
            "Mar 5 2015x",
            "Mar 5 25:00",
            "1-2-3-4",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
