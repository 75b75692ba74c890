//! One word of a line: what it means, what it means as a pattern, and how it has to be typed.

use std::ops::Range;

use super::super::is_special;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// What it means.
    pub text: String,
    /// The same as a pattern: what was quoted, and would mean something in one, is behind a backslash.
    pub pattern: String,
    /// As [`Word::pattern`], but for what was quoted by backslashes only.
    pub escaped: String,
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// The quote it is still in at the end of the text.
    pub open: Option<char>,
}

impl Word {
    /// A word in which nothing is quoted.
    #[must_use]
    pub fn plain(text: &str, span: Range<usize>) -> Word {
        Word { text: text.to_owned(), pattern: text.to_owned(), escaped: text.to_owned(), span, open: None }
    }

    /// A word that is meant as it stands.
    #[must_use]
    pub fn exact(text: &str) -> Word {
        let mut word = Word::plain("", 0..0);
        text.chars().for_each(|c| word.escaped(c));
        word
    }

    /// Takes in a character that stands behind a backslash.
    pub(super) fn escaped(&mut self, c: char) {
        if is_special(c) {
            self.escaped.push('\\');
        }
        self.quoted(c);
    }

    /// Takes in a character that stands in quotes.
    pub(super) fn quoted(&mut self, c: char) {
        if is_special(c) {
            self.pattern.push('\\');
        }
        self.pattern.push(c);
        self.plainly(c);
    }

    pub(super) fn plainly(&mut self, c: char) {
        self.escaped.push(c);
        self.text.push(c);
    }
}

/// A word as it has to be typed, inside the quote that is open already or without one.
#[must_use]
pub fn quoted(text: &str, open: Option<char>) -> String {
    let mut typed = String::new();
    for c in text.chars() {
        match open {
            Some('\'') if c == '\'' => typed.push_str("'\\''"),
            Some('"') if matches!(c, '"' | '\\') => typed.extend(['\\', c]),
            None if c.is_whitespace()
                || matches!(c, '\'' | '"' | '\\' | ';' | '#' | '*' | '?' | '[' | '{' | '|' | '&' | '>') =>
            {
                typed.extend(['\\', c]);
            }
            _ => typed.push(c),
        }
    }
    typed
}
