//! Time zones, as users name them.

use std::fmt;
use std::str::FromStr;

use jiff::tz::{Offset, TimeZone};

/// What a server's clock shows.
#[derive(Debug, Clone)]
pub struct ServerZone {
    text: String,
    /// The zone; none is found out where it matters.
    pub zone: Option<TimeZone>,
}

impl FromStr for ServerZone {
    type Err = String;

    fn from_str(text: &str) -> Result<ServerZone, String> {
        let zone = if text.eq_ignore_ascii_case("auto") { None } else { Some(parse(text)?) };
        Ok(ServerZone { text: text.to_owned(), zone })
    }
}

impl fmt::Display for ServerZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Reads a zone: a name such as Europe/Berlin, `local`, or hours east of UTC such as +02:00.
///
/// # Errors
/// When there is no such zone.
pub fn parse(text: &str) -> Result<TimeZone, String> {
    if text.eq_ignore_ascii_case("local") {
        return Ok(TimeZone::system());
    }
    if let Some(offset) = offset(text) {
        return Ok(TimeZone::fixed(offset));
    }
    TimeZone::get(text).map_err(|_| {
        "there is no such zone; use a name such as Europe/Berlin, an offset such as +02:00, UTC or local"
            .to_owned()
    })
}

/// `+2`, `-0330`, `+05:30`.
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'+' => (1, text.get(1..)?),
        b'-' => (-1, text.get(1..)?),
        _ => return None,
    };
    let (hours, minutes) = match (digits.split_once(':'), digits.len()) {
        (Some(parts), _) => parts,
        (None, 4) => digits.split_at_checked(2)?,
        (None, _) => (digits, "0"),
    };
    let number =
        |text: &str| text.parse::<i32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (hours, minutes) = (number(hours)?, number(minutes).filter(|minutes| *minutes < 60)?);
    Offset::from_seconds(sign * (hours.checked_mul(3600)? + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_by_name_and_by_offset() {
        for (text, seconds) in
            [("+2", 7200), ("-0330", -12600), ("+05:30", 19800), ("UTC", 0), ("Asia/Tokyo", 32400)]
        {
            let zone = parse(text).unwrap();
            assert_eq!(zone.to_offset(jiff::Timestamp::UNIX_EPOCH).seconds(), seconds, "{text}");
        }
        for text in ["", "+", "+25:99", "+2x", "Mars/Olympus", "+99999999999", "-99"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
