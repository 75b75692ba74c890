//! Dates as FTP writes them, always in UTC: `20240229123456` in facts, `Feb 29 12:34` in listings.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY: i64 = 86_400;

/// Half a year: `ls` shows the time of younger files and the year of older ones.
const RECENT: i64 = DAY * 365 / 2;

struct Date {
    year: i64,
    month: i64,
    day: i64,
    second: i64,
}

/// A time as facts, MDTM and MFMT write it (RFC 3659, section 2.3).
pub(crate) fn stamp(time: SystemTime) -> String {
    let Date { year, month, day, second } = date(seconds(time));
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}")
}

/// A time as `ls -l` writes it in the C locale, twelve characters.
pub(crate) fn ls(time: SystemTime, now: SystemTime) -> String {
    let (time, now) = (seconds(time), seconds(now));
    let Date { year, month, day, second } = date(time);
    let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&"???");
    if time > now || now - time > RECENT {
        format!("{name} {day:>2} {year:>5}")
    } else {
        format!("{name} {day:>2} {:02}:{:02}", second / 3600, second / 60 % 60)
    }
}

/// Reads `YYYYMMDDHHMM[SS]`, with a fraction that is dropped; `None` for anything else, or a date that never was.
pub(crate) fn parse(text: &[u8]) -> Option<SystemTime> {
    let text = std::str::from_utf8(text).ok()?;
    let (digits, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let numeric = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !numeric(digits) || !numeric(fraction) || !matches!(digits.len(), 12 | 14) {
        return None;
    }
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or("00").parse::<i64>().ok();
    let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
    let (hour, minute, second) = (part(8, 10)?, part(10, 12)?, part(12, 14)?);
    if !(1..=12).contains(&month) || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let days = days(year, month, day);
    let found = date(days * DAY);
    if (found.month, found.day) != (month, day) {
        return None;
    }
    let seconds = days * DAY + hour * 3600 + minute * 60 + second;
    let distance = Duration::from_secs(seconds.unsigned_abs());
    if seconds < 0 { UNIX_EPOCH.checked_sub(distance) } else { UNIX_EPOCH.checked_add(distance) }
}

/// Seconds since 1970, kept within the years 1 to 9999, which is all that a stamp can say.
fn seconds(time: SystemTime) -> i64 {
    let seconds = match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
        // Rounded down, so that the fraction never shows.
        Err(before) => {
            let before = before.duration();
            let whole = before.as_secs().saturating_add(u64::from(before.subsec_nanos() > 0));
            i64::try_from(whole).map_or(i64::MIN, |whole| -whole)
        }
    };
    seconds.clamp(-62_135_596_800, 253_402_300_799)
}

/// The days from 1970-01-01 to a date, counting years from March so that the leap day comes last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    // 719,468 days lie between 0000-03-01 and 1970-01-01.
    year * 365 + leaps + (month * 153 + 2) / 5 + day - 1 - 719_468
}

fn date(seconds: i64) -> Date {
    let total = seconds.div_euclid(DAY);
    // A guess that is never late, put right by counting up.
    let mut year = 1970 + total.div_euclid(366).min(total.div_euclid(365));
    while days(year + 1, 1, 1) <= total {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && days(year, month + 1, 1) <= total {
        month += 1;
    }
    Date { year, month, day: total - days(year, month, 1) + 1, second: seconds.rem_euclid(DAY) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_come_back() {
        for text in ["19700101000000", "19691231235959", "20000229120000", "20240229235958", "21000301000000"]
        {
            assert_eq!(stamp(parse(text.as_bytes()).unwrap()), text);
        }
        assert_eq!(parse(b"20240229123456.789").map(stamp).as_deref(), Some("20240229123456"));
        assert_eq!(parse(b"202402291234").map(stamp).as_deref(), Some("20240229123400"));
        assert_eq!(stamp(UNIX_EPOCH + Duration::from_secs(1_709_210_096)), "20240229123456");
    }

    #[test]
    fn dates_that_never_were() {
        for text in [
            "20230229000000",
            "20231301000000",
            "20230100000000",
            "2023",
            "x",
            "20230101240000",
            "-2023010100000",
        ] {
            assert_eq!(parse(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn listings_show_a_year_or_a_time() {
        let now = parse(b"20240229123456").unwrap();
        assert_eq!(ls(parse(b"20240209010203").unwrap(), now), "Feb  9 01:02");
        assert_eq!(ls(parse(b"20220209010203").unwrap(), now), "Feb  9  2022");
        assert_eq!(ls(parse(b"20240302010203").unwrap(), now), "Mar  2  2024");
    }
}
