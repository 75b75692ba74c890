//! Listings that come as a reply: STAT of a directory (a 211, 212 or 213), which needs no data connection. The lines
//! between the first and the last are those of LIST, as they are, behind a blank, or behind the code and a hyphen.

use super::mlsx::{is_facts, parse_mlsd, parse_mlst};
use super::{Hints, Listing, lines, parse};
use crate::proto::reply::Reply;

/// Reads the reply to STAT of a directory.
#[must_use]
pub fn parse_stat(reply: &Reply, hints: &Hints) -> Listing {
    let between = match reply.lines() {
        [_, between @ .., _] => between,
        _ => &[],
    };
    let prefix = format!("{}-", reply.code());
    let lines: Vec<&[u8]> =
        between.iter().map(|line| line.strip_prefix(prefix.as_bytes()).unwrap_or(line)).collect();
    parse(&lines.join(&b'\n'), hints)
}

/// Reads a listing of which is not known how it was asked for: the output of LIST or MLSD, or the reply to STAT or
/// MLST as it came.
#[must_use]
pub fn guess(raw: &[u8], hints: &Hints) -> Listing {
    if let Some(reply) = whole_reply(raw) {
        return match parse_mlst(&reply) {
            Ok(entry) => Listing { entries: vec![entry], rejected: Vec::new() },
            Err(_) => parse_stat(&reply, hints),
        };
    }
    let facts = lines(raw).filter(|line| is_facts(line)).count();
    if facts > 0 && facts * 2 >= lines(raw).count() { parse_mlsd(raw) } else { parse(raw, hints) }
}

/// The reply of several lines that `raw` is from its first line to its last, if it is one.
fn whole_reply(raw: &[u8]) -> Option<Reply> {
    let lines: Vec<Vec<u8>> = lines(raw).map(<[u8]>::to_vec).collect();
    let (first, last) = (lines.first()?, lines.last()?);
    let (code, hyphen) = first.split_at_checked(3)?;
    let ends = last.split_at_checked(3)?;
    let number = super::words::number::<u16>(code, 10)?;
    let is_reply = hyphen.starts_with(b"-") && ends.0 == code && !ends.1.starts_with(b"-");
    (is_reply && lines.len() > 1).then(|| Reply::new(number, lines))
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;

    fn names(raw: &str) -> (Vec<String>, usize) {
        let listing = guess(raw.as_bytes(), &Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0)));
        (listing.entries.iter().map(|e| e.name.display().to_string()).collect(), listing.rejected.len())
    }

    #[test]
    fn a_reply_is_taken_apart() {
        for front in ["", " ", "213-"] {
            let raw = format!("213-Status\r\n{front}-rw-r--r-- 1 a b 5 Mar  5  2015 one\r\n213 End\r\n");
            assert_eq!(names(&raw), (vec!["one".to_owned()], 0), "{front:?}");
        }
        assert_eq!(names("250-Facts\r\n type=file; /pub/one\r\n250 End\r\n"), (vec!["one".to_owned()], 0));
        assert_eq!(names("211-Status\r\n     TYPE: ASCII\r\n211 End\r\n"), (vec![], 1));
    }

    #[test]
    fn facts_are_known() {
        assert_eq!(names("type=file;size=5; one\r\n"), (vec!["one".to_owned()], 0));
        assert_eq!(names("a=b; one two\r\nnothing at all\r\nnothing\r\n").1, 3);
        assert_eq!(names("550 not there\r\n"), (vec![], 1));
    }
}
