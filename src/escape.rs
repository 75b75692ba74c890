//! The one function through which text from outside reaches a person.
//!
//! A server, a listing or a file name may hold anything; a terminal obeys much of it. Whatever is shown, on a
//! terminal or on a pipe, passes through here first.

use std::fmt::{self, Write as _};
use std::io;

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

/// A writer that hands on what it gets as [`escape_lines`] shows it, however it is cut into pieces.
pub struct Harmless<W: io::Write> {
    out: W,
    /// The beginning of a character, or a CR of which nobody knows yet whether it ends a line.
    kept: Vec<u8>,
}

impl<W: io::Write> Harmless<W> {
    /// A writer before another.
    pub fn new(out: W) -> Harmless<W> {
        Harmless { out, kept: Vec::new() }
    }

    /// The writer behind it.
    pub fn inner(&mut self) -> &mut W {
        &mut self.out
    }
}

impl<W: io::Write> io::Write for Harmless<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.kept.extend_from_slice(bytes);
        let whole = self.kept.len() - unfinished(&self.kept);
        let (now, later) = self.kept.split_at_checked(whole).unwrap_or((&self.kept, &[]));
        write!(self.out, "{}", escape_lines(now))?;
        self.kept = later.to_vec();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        // Nobody knows whether more comes, and who flushes wants to see what there is.
        let kept = std::mem::take(&mut self.kept);
        write!(self.out, "{}", escape_lines(&kept))?;
        self.out.flush()
    }
}

/// How many bytes at the end may go on with what comes next.
fn unfinished(bytes: &[u8]) -> usize {
    if bytes.ends_with(b"\r") {
        return 1;
    }
    match bytes.utf8_chunks().last() {
        // Only what could still become a character is left open by this.
        Some(chunk)
            if std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none()) =>
        {
            chunk.invalid().len()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

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
    fn pieces_are_shown_as_the_whole_is() {
        let bytes = "a\r\nMüll 漢字 \u{9b}31m\r\x1b[2J caf".as_bytes();
        let bytes = [bytes, b"\xe9 \xe6\xbc end\r\n\xe6"].concat();
        let whole = escape_lines(&bytes).to_string();
        for size in 1..=bytes.len() {
            let mut shown = Vec::new();
            let mut out = Harmless::new(&mut shown);
            for piece in bytes.chunks(size) {
                out.write_all(piece).unwrap();
            }
            out.flush().unwrap();
            assert_eq!(String::from_utf8(shown).unwrap(), whole, "{size}");
        }
    }

    #[test]
    fn line_ends_stay_where_lines_are_wanted() {
        assert_eq!(escape_lines(b"a\tb\r\nc\x1b\rd").to_string(), "a\tb\nc\\x1b\\rd");
    }
}
