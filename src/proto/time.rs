//! Times as FTP tells them: `YYYYMMDDHHMMSS[.fff]` in UTC (RFC 3659 section 2.3).

use std::cmp::Ordering;
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

/// What a clock shows somewhere in the world.
pub use jiff::tz::TimeZone as Zone;

use super::reply::{BadReply, Reply, decimal};

/// The zone whose clocks are so many seconds ahead of UTC; none is that far ahead.
#[must_use]
pub fn zone_east(seconds: i64) -> Option<Zone> {
    Offset::from_seconds(i32::try_from(seconds).ok()?).ok().map(TimeZone::fixed)
}

/// How exactly a time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day: a listing that shows the year instead of the hour.
    Day,
    /// To the minute.
    Minute,
    /// To the second or better.
    Second,
}

/// When a file was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Time {
    /// The time, in UTC.
    pub at: DateTime,
    /// How exactly it is known.
    pub precision: Precision,
}

impl Time {
    /// Reads a 213 (MDTM, RFC 3659 section 3).
    ///
    /// # Errors
    /// When it is no 213, or holds no time.
    pub fn parse_mdtm(reply: &Reply) -> Result<Time, BadReply> {
        let word = Some(reply.last_text().trim_ascii()).filter(|_| reply.code() == 213);
        word.and_then(Time::parse_compact).ok_or_else(|| BadReply::new("a time (213)", reply))
    }

    /// Reads `YYYYMMDDHHMMSS[.fff]`; also the year 2000 as `19100`, which servers older than it send.
    #[must_use]
    pub fn parse_compact(text: &[u8]) -> Option<Time> {
        let (stamp, fraction) = match text.iter().position(|byte| *byte == b'.') {
            Some(dot) => (text.get(..dot)?, text.get(dot + 1..)?),
            None => (text, &b""[..]),
        };
        let (year, rest) = match stamp.len() {
            14 => (decimal(stamp.get(..4)?)?, stamp.get(4..)?),
            15 if stamp.starts_with(b"19") => (1900 + decimal(stamp.get(2..5)?)?, stamp.get(5..)?),
            _ => return None,
        };
        let mut fields = [0i8; 5];
        for (field, pair) in fields.iter_mut().zip(rest.chunks_exact(2)) {
            *field = i8::try_from(decimal(pair)?).ok()?;
        }
        let [month, day, hour, minute, second] = fields;
        let nanoseconds = nanoseconds(fraction)?;
        let at =
            DateTime::new(i16::try_from(year).ok()?, month, day, hour, minute, second, nanoseconds).ok()?;
        Some(Time { at, precision: Precision::Second })
    }

    /// Reads a time as people write it, in UTC: `2026-01-31`, `2026-01-31T12:30`, `2026-01-31 12:30:05`, with a `Z`
    /// behind it or not, or as [`Time::parse_compact`].
    #[must_use]
    pub fn parse_written(text: &str) -> Option<Time> {
        let plain = text.strip_suffix(['Z', 'z']).unwrap_or(text);
        let at = plain.parse().ok().filter(|_| plain.contains('-'));
        at.map(|at| Time { at, precision: Precision::Second })
            .or_else(|| Time::parse_compact(text.as_bytes()))
    }

    /// Reads a time as people write it: as [`Time::parse_written`], but of the clocks in `zone` unless a `Z` or an offset
    /// stands behind it.
    #[must_use]
    pub fn parse_local(text: &str, zone: &Zone) -> Option<Time> {
        if let Ok(timestamp) = text.parse::<Timestamp>() {
            return Some(Time { at: TimeZone::UTC.to_datetime(timestamp), precision: Precision::Second });
        }
        let utc = text.ends_with(['Z', 'z']);
        let time = Time::parse_written(text)?;
        if utc { Some(time) } else { time.out_of(zone) }
    }

    /// Reads `[[CC]YY]MMDDhhmm[.ss]` by the clocks in `zone`, as touch(1) has it. Without a year it is that of `now`.
    #[must_use]
    pub fn parse_stamp(text: &str, zone: &Zone, now: SystemTime) -> Option<Time> {
        let (stamp, seconds) = text.split_once('.').unwrap_or((text, "00"));
        if !stamp.is_ascii() || seconds.len() != 2 {
            return None;
        }
        let year = match stamp.len() {
            8 => format!("{:04}", Time::from_system(now)?.in_zone(zone).year()),
            10 if stamp < "69" => "20".to_owned(),
            10 => "19".to_owned(),
            12 => String::new(),
            _ => return None,
        };
        Time::parse_compact(format!("{year}{stamp}{seconds}").as_bytes())?.out_of(zone)
    }

    /// What the clocks in `zone` show, in UTC.
    fn out_of(&self, zone: &Zone) -> Option<Time> {
        let at = TimeZone::UTC.to_datetime(self.at.to_zoned(zone.clone()).ok()?.timestamp());
        Some(Time { at, precision: self.precision })
    }

    /// The time so many seconds after 1970; none that no calendar holds.
    #[must_use]
    pub fn from_seconds(seconds: i64) -> Option<Time> {
        let at = TimeZone::UTC.to_datetime(Timestamp::from_second(seconds).ok()?);
        Some(Time { at, precision: Precision::Second })
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        self.at.to_zoned(TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_second())
    }

    /// The time as MFMT wants it: `YYYYMMDDHHMMSS`.
    #[must_use]
    pub fn compact(&self) -> String {
        self.at.strftime("%Y%m%d%H%M%S").to_string()
    }

    /// The time in RFC 3339, as exactly as it is known.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        let format = match self.precision {
            Precision::Day => "%Y-%m-%d",
            Precision::Minute => "%Y-%m-%dT%H:%MZ",
            Precision::Second => "%Y-%m-%dT%H:%M:%SZ",
        };
        self.at.strftime(format).to_string()
    }

    /// The time of a local file, without its fraction, which few servers keep.
    #[must_use]
    pub fn from_system(time: SystemTime) -> Option<Time> {
        let timestamp = Timestamp::try_from(time).ok()?;
        let at = TimeZone::UTC.to_datetime(timestamp).with().subsec_nanosecond(0).build().ok()?;
        Some(Time { at, precision: Precision::Second })
    }

    /// The time for a local file.
    #[must_use]
    pub fn to_system(&self) -> Option<SystemTime> {
        let zoned = self.at.to_zoned(TimeZone::UTC).ok()?;
        Some(SystemTime::from(zoned.timestamp()))
    }

    /// The same moment as clocks in `zone` show it.
    #[must_use]
    pub fn in_zone(&self, zone: &TimeZone) -> DateTime {
        match self.at.to_zoned(TimeZone::UTC) {
            Ok(zoned) => zone.to_datetime(zoned.timestamp()),
            Err(_) => self.at,
        }
    }
}

impl PartialOrd for Time {
    fn partial_cmp(&self, other: &Time) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Time {
    fn cmp(&self, other: &Time) -> Ordering {
        self.at.cmp(&other.at).then(self.precision.cmp(&other.precision))
    }
}

/// The fraction of a second, cut to nanoseconds.
fn nanoseconds(fraction: &[u8]) -> Option<i32> {
    if !fraction.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let digits: Vec<u8> = fraction.iter().copied().chain(std::iter::repeat(b'0')).take(9).collect();
    i32::try_from(decimal(&digits)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Option<Time> {
        Time::parse_compact(text.as_bytes())
    }

    #[test]
    fn compact_times_come_back_as_they_were() {
        for text in ["19700101000000", "20260229120000", "20240229235959", "99991231235959"] {
            assert_eq!(time(text).map(|t| t.compact()), (text != "20260229120000").then(|| text.to_owned()));
        }
        assert_eq!(time("191000712120000").unwrap().compact(), "20000712120000");
        assert_eq!(time("19980320114234.123").unwrap().at.subsec_nanosecond(), 123_000_000);
    }

    #[test]
    fn times_that_people_write() {
        for (text, compact) in [
            ("2026-01-31", "20260131000000"),
            ("2026-01-31T12:30", "20260131123000"),
            ("2026-01-31 12:30:05Z", "20260131123005"),
            ("20260131123005", "20260131123005"),
        ] {
            assert_eq!(
                Time::parse_written(text).map(|time| time.compact()).as_deref(),
                Some(compact),
                "{text}"
            );
        }
        assert_eq!(Time::parse_written("1970-01-02").map(|time| time.seconds()), Some(86_400));
        for text in ["", "2026", "a-b", "file-2026-01-31", "2026-13-01"] {
            assert_eq!(Time::parse_written(text), None, "{text}");
        }
    }

    #[test]
    fn times_that_touch_takes() {
        let zone = Zone::fixed(jiff::tz::offset(2));
        let now = time("20260301101112").unwrap().to_system().unwrap();
        let stamp = |text: &str| Time::parse_stamp(text, &zone, now).map(|time| time.compact());
        for (text, compact) in [
            ("01311230", "20260131103000"),
            ("2501311230", "20250131103000"),
            ("7001311230.05", "19700131103005"),
            ("202601010030", "20251231223000"),
        ] {
            assert_eq!(stamp(text).as_deref(), Some(compact), "{text}");
        }
        for text in ["", "1", "13311230", "01311230.5", "0131123", "2026013112305", "0131123x"] {
            assert_eq!(stamp(text), None, "{text}");
        }
        let local = |text: &str| Time::parse_local(text, &zone).map(|time| time.compact());
        for (text, compact) in [
            ("2026-01-31T12:30", "20260131103000"),
            ("2026-01-31 12:30:05", "20260131103005"),
            ("2026-01-31T12:30:05Z", "20260131123005"),
            ("2026-01-31T12:30:05+05:00", "20260131073005"),
            ("2026-01-31", "20260130220000"),
        ] {
            assert_eq!(local(text).as_deref(), Some(compact), "{text}");
        }
        assert_eq!(local("yesterday"), None);
    }

    #[test]
    fn local_times_come_back_as_they_were() {
        let at = time("20260301101112").unwrap();
        assert_eq!(Time::from_system(at.to_system().unwrap()), Some(at));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "2026",
            "20261301000000",
            "20260101240000",
            "2026010100000x",
            "20260101000000.x",
            "19:80231114234",
        ] {
            assert_eq!(time(text), None, "{text}");
        }
    }
}
