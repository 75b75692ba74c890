//! Numbers as people write them, with their units.

use std::str::FromStr;
use std::time::Duration;

/// A number of bytes: fractions are allowed, and k, M, G or T behind it stand for powers of 1024.
///
/// # Errors
/// How it should have been written.
pub fn bytes(text: &str) -> Result<u64, String> {
    let number = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = match text.get(number.len()..).unwrap_or_default().to_ascii_lowercase().as_str() {
        "" | "b" => Some(0),
        "k" | "kb" | "kib" => Some(1),
        "m" | "mb" | "mib" => Some(2),
        "g" | "gb" | "gib" => Some(3),
        "t" | "tb" | "tib" => Some(4),
        _ => None,
    };
    let bytes = unit.zip(number.parse::<f64>().ok()).map(|(power, number)| number * 1024_f64.powi(power));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "its range is checked")]
    match bytes {
        Some(bytes @ 0.0..1e18) => Ok(bytes as u64),
        _ => Err("write a number of bytes, such as 800, 500k or 2M".to_owned()),
    }
}

/// Bytes a second, of which none is no rate.
pub(super) fn rate(text: &str) -> Result<u64, String> {
    match bytes(text)? {
        0 => Err("it must be at least 1 byte".to_owned()),
        rate => Ok(rate),
    }
}

/// A time span in seconds; fractions are allowed, nothing is not.
pub(super) fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "it is no number of seconds".to_owned())?;
    match Duration::try_from_secs_f64(seconds) {
        Ok(span) if !span.is_zero() => Ok(span),
        _ => Err("it must be more than 0 seconds".to_owned()),
    }
}

/// Limits of the rate for both directions, in bytes a second; none is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RateLimit {
    /// For what comes.
    pub down: Option<u64>,
    /// For what goes.
    pub up: Option<u64>,
}

impl FromStr for RateLimit {
    type Err = String;

    fn from_str(text: &str) -> Result<RateLimit, String> {
        let (down, up) = text.split_once(':').unwrap_or((text, text));
        let limit = |text: &str| match text {
            "" | "0" | "none" | "off" => Ok(None),
            text => rate(text).map(Some),
        };
        Ok(RateLimit { down: limit(down)?, up: limit(up)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_powers_of_1024() {
        for (text, number) in [
            ("0", 0),
            ("10", 10),
            ("7b", 7),
            ("2k", 2048),
            ("1.5M", 3 << 19),
            ("1GiB", 1 << 30),
            ("2T", 2 << 40),
        ] {
            assert_eq!(bytes(text), Ok(number), "{text}");
        }
        for text in ["", "k", "1x", "-1", "1e300", "nan", "99999999999999G", "1 M"] {
            assert!(bytes(text).is_err(), "{text}");
        }
    }

    #[test]
    fn rates_have_units() {
        assert_eq!((rate("800"), rate("1.5k"), rate("2MiB")), (Ok(800), Ok(1536), Ok(2 << 20)));
        for bad in ["", "x", "-1", "0", "5q", "nan", "1e20", "k"] {
            assert!(rate(bad).is_err(), "{bad}");
        }
        assert_eq!("1k:0".parse(), Ok(RateLimit { down: Some(1024), up: None }));
        assert_eq!(("none".parse(), "off".parse()), (Ok(RateLimit::default()), Ok(RateLimit::default())));
        assert_eq!("5".parse(), Ok(RateLimit { down: Some(5), up: Some(5) }));
    }

    #[test]
    fn a_timeout_is_a_number_of_seconds() {
        assert_eq!(seconds("0.5"), Ok(Duration::from_millis(500)));
        for bad in ["0", "-1", "x", "nan", "inf", ""] {
            assert!(seconds(bad).is_err(), "{bad}");
        }
    }
}
