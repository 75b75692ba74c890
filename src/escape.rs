//! The one function through which text from outside reaches a person.
//!
//! A server, a listing or a file name may hold anything; a terminal obeys much of it. Whatever is shown, on a
//! terminal or on a pipe, passes through here first.

use std::fmt::{self, Write};

/// Bytes made harmless when displayed: what is printable UTF-8 stays as it is; control characters (C0, DEL, C1),
/// direction marks, line separators and bytes that are no UTF-8 are written as `\xNN` or `\u{…}`.
#[must_use]
pub fn escape(bytes: &[u8]) -> Escaped<'_> {
    Escaped { bytes, lines: false }
}

/// As [`escape`], for text of several lines: line ends (with or without a CR) and tabs stay.
#[must_use]
pub fn escape_lines(bytes: &[u8]) -> Escaped<'_> {
    Escaped { bytes, lines: true }
}

/// Bytes that are safe to display.
#[derive(Debug, Clone, Copy)]
pub struct Escaped<'a> {
    bytes: &'a [u8],
    lines: bool,
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for chunk in self.bytes.utf8_chunks() {
            let mut chars = chunk.valid().chars().peekable();
            while let Some(c) = chars.next() {
                match c {
                    '\n' | '\t' if self.lines => f.write_char(c)?,
                    '\r' if self.lines && chars.peek() == Some(&'\n') => {}
                    '\n' => f.write_str("\\n")?,
                    '\r' => f.write_str("\\r")?,
                    '\t' => f.write_str("\\t")?,
                    c if u32::from(c) < 0x80 && c.is_control() => write!(f, "\\x{:02x}", u32::from(c))?,
                    c if is_deceptive(c) => write!(f, "\\u{{{:x}}}", u32::from(c))?,
                    c => f.write_char(c)?,
                }
            }
            for byte in chunk.invalid() {
                write!(f, "\\x{byte:02x}")?;
            }
        }
        Ok(())
    }
}

/// Characters that a terminal obeys, or that make text look like other text.
pub(crate) fn is_deceptive(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_instead() {
        let table: [(&[u8], &str); 8] = [
            (b"plain name.txt", "plain name.txt"),
            ("Müll – 漢字 🎉".as_bytes(), "Müll – 漢字 🎉"),
            (b"\x1b[31mred\x07", "\\x1b[31mred\\x07"),
            ("\u{9b}31m".as_bytes(), "\\u{9b}31m"),
            (b"caf\xe9", "caf\\xe9"),
            ("a\u{202e}txt.exe".as_bytes(), "a\\u{202e}txt.exe"),
            (b"two\r\nlines\t.", "two\\r\\nlines\\t."),
            (b"back\\slash\x7f", "back\\slash\\x7f"),
        ];
        for (bytes, shown) in table {
            assert_eq!(escape(bytes).to_string(), shown);
        }
    }

    #[test]
    fn line_ends_stay_where_lines_are_wanted() {
        assert_eq!(escape_lines(b"a\tb\r\nc\x1b\rd").to_string(), "a\tb\nc\\x1b\\rd");
    }
}
