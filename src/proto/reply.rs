//! A reply and what can be read out of it (RFC 959 section 4.2).
//!
//! Behaviour depends on [`Reply::class`], the first digit, except where the RFC gives a code its own meaning.

use std::fmt;

use crate::escape::{escape, escape_lines};

use super::path::RemotePath;

/// The first digit of a reply code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 1yz: begun, another reply follows.
    Preliminary,
    /// 2yz: done.
    Completion,
    /// 3yz: go on with the next command.
    Intermediate,
    /// 4yz: not now.
    Transient,
    /// 5yz: no.
    Permanent,
}

/// A whole reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    code: u16,
    lines: Vec<Vec<u8>>,
}

/// A reply that does not hold what it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, got `{got}`")]
pub struct BadReply {
    expected: &'static str,
    got: String,
}

impl BadReply {
    /// The complaint that `reply` is not `expected`.
    #[must_use]
    pub fn new(expected: &'static str, reply: &Reply) -> BadReply {
        BadReply { expected, got: reply.to_string() }
    }
}

impl Reply {
    /// A reply of whole lines, with their codes and without their ends.
    #[must_use]
    pub fn new(code: u16, lines: Vec<Vec<u8>>) -> Reply {
        Reply { code, lines }
    }

    /// The code, from 100 to 599.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.code
    }

    /// The first digit.
    #[must_use]
    pub fn class(&self) -> Class {
        match self.code / 100 {
            1 => Class::Preliminary,
            2 => Class::Completion,
            3 => Class::Intermediate,
            4 => Class::Transient,
            _ => Class::Permanent,
        }
    }

    /// 1yz, 2yz or 3yz.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        self.code < 400
    }

    /// 2yz.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.class() == Class::Completion
    }

    /// The lines as they came, without their ends.
    #[must_use]
    pub fn lines(&self) -> &[Vec<u8>] {
        &self.lines
    }

    /// The text of a line: without the code, where it bears this reply's code.
    fn without_code<'l>(&self, line: &'l [u8]) -> &'l [u8] {
        let code = self.code.to_string();
        match line.strip_prefix(code.as_bytes()) {
            Some([b' ' | b'-' | b'\t', rest @ ..]) => rest,
            Some([]) => b"",
            _ => line,
        }
    }

    /// The text of each line.
    pub(super) fn texts(&self) -> impl DoubleEndedIterator<Item = &[u8]> {
        self.lines.iter().map(|line| self.without_code(line))
    }

    /// The text of the last line.
    #[must_use]
    pub fn last_text(&self) -> &[u8] {
        self.lines.last().map(|line| self.without_code(line)).unwrap_or_default()
    }

    /// All of the text for a person's eyes: escaped, codes taken off, one line a line.
    #[must_use]
    pub fn text(&self) -> Text<'_> {
        Text(self)
    }

    /// The path in a 257 (PWD, MKD): quoted, with quotes inside doubled (RFC 959 appendix II). Some servers leave
    /// the quotes out, which is taken if a path beginning at the root is the first word.
    ///
    /// # Errors
    /// When it is no 257, or holds no path.
    pub fn path(&self) -> Result<RemotePath, BadReply> {
        let bad = || BadReply::new("a path (257)", self);
        if self.code != 257 {
            return Err(bad());
        }
        let text = self.last_text();
        let path = quoted(text).or_else(|| unquoted(text)).ok_or_else(bad)?;
        RemotePath::new(path).map_err(|_| bad())
    }

    /// The size in a 213 (SIZE, RFC 3659 section 4), in bytes.
    ///
    /// # Errors
    /// When it is no 213, or its text does not end in a number.
    pub fn size(&self) -> Result<u64, BadReply> {
        let bad = || BadReply::new("a size (213)", self);
        let word = self.last_text().split(|byte| byte.is_ascii_whitespace()).rfind(|word| !word.is_empty());
        let word = word.filter(|_| self.code == 213).ok_or_else(bad)?;
        let digits = word.strip_prefix(b"=").unwrap_or(word);
        decimal(digits).ok_or_else(bad)
    }

    /// The size that many servers tell in the 150 or 125 that opens a transfer, in bytes: `(1234 bytes)`.
    #[must_use]
    pub fn opening_size(&self) -> Option<u64> {
        let text = self.last_text().trim_ascii_end();
        let text = text.strip_suffix(b".").unwrap_or(text);
        let open = text.iter().rposition(|byte| *byte == b'(').filter(|_| matches!(self.code, 150 | 125))?;
        let inside = text.get(open + 1..)?.strip_suffix(b" bytes)")?;
        decimal(inside)
    }

    /// The system in a 215 (SYST), with bytes that are no UTF-8 replaced.
    ///
    /// # Errors
    /// When it is no 215.
    pub fn system(&self) -> Result<String, BadReply> {
        if self.code != 215 {
            return Err(BadReply::new("a system type (215)", self));
        }
        Ok(String::from_utf8_lossy(self.last_text().trim_ascii()).into_owned())
    }
}

/// The text between the first quote and the one that closes it; a doubled quote is a quote.
///
/// Pure-FTPd does not double them: a quote with a letter right behind it closes nothing, and such a path reaches to
/// the last quote.
fn quoted(text: &[u8]) -> Option<Vec<u8>> {
    let open = text.iter().position(|byte| *byte == b'"')?;
    let inside = text.get(open + 1..)?;
    let mut path = Vec::new();
    let mut bytes = inside.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte != b'"' {
            path.push(byte);
        } else if bytes.next_if_eq(&b'"').is_some() {
            path.push(b'"');
        } else if !bytes.next().is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            return Some(path);
        } else {
            break;
        }
    }
    let last = inside.iter().rposition(|byte| *byte == b'"')?;
    inside.get(..last).map(<[u8]>::to_vec)
}

fn unquoted(text: &[u8]) -> Option<Vec<u8>> {
    let word = text.split(|byte| *byte == b' ').next()?;
    word.starts_with(b"/").then(|| word.to_vec())
}

/// A decimal number and nothing else.
pub(super) fn decimal(digits: &[u8]) -> Option<u64> {
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// See [`Reply::text`].
#[derive(Debug, Clone, Copy)]
pub struct Text<'a>(&'a Reply);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, line) in self.0.lines.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{}", escape_lines(self.0.without_code(line)))?;
        }
        Ok(())
    }
}

impl fmt::Display for Reply {
    /// The last line, escaped.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", escape(self.lines.last().map(Vec::as_slice).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(code: u16, lines: &[&str]) -> Reply {
        Reply::new(code, lines.iter().map(|line| line.as_bytes().to_vec()).collect())
    }

    #[test]
    fn text_is_what_a_person_should_read() {
        let greeting = reply(230, &["230-Welcome", "230-", " \x1b[2Jto us", "230 Enjoy"]);
        assert_eq!(greeting.text().to_string(), "Welcome\n\n \\x1b[2Jto us\nEnjoy");
        assert_eq!(greeting.to_string(), "230 Enjoy");
    }

    #[test]
    fn a_path_with_a_line_end_is_no_path() {
        assert!(reply(257, &["257 \"/a\rDELE b\""]).path().is_err());
        assert_eq!(reply(257, &["257 /a/b is current"]).path().unwrap().as_bytes(), b"/a/b");
    }

    #[test]
    fn a_path_may_hold_quotes_doubled_or_not() {
        let paths = [
            ("257 \"/a \"\"b\"\" c\" is current", "/a \"b\" c"),
            ("257 \"/a \"\"b\"\"\" is current", "/a \"b\""),
            ("257 \"/a \"b\" c\" is your current location", "/a \"b\" c"),
            ("257 \"/a \"b\"\" is your current location", "/a \"b\""),
        ];
        for (line, path) in paths {
            assert_eq!(reply(257, &[line]).path().unwrap().as_bytes(), path.as_bytes(), "{line}");
        }
    }

    #[test]
    fn sizes() {
        assert_eq!(reply(213, &["213 file: Size =51"]).size().ok(), Some(51));
        assert!(reply(213, &["213 1,234"]).size().is_err());
        assert_eq!(reply(150, &["150 Opening (1220 bytes)."]).opening_size(), Some(1220));
        assert_eq!(reply(226, &["226 done (1220 bytes)"]).opening_size(), None);
    }
}
