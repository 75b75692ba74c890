//! How words were written: what was quoted in them is no pattern.

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;

use super::super::{glob, line};

/// How the words of a line were written, where quotes or backslashes in them matter. Of the words of a command line only
/// the shell around knows that.
#[derive(Debug, Default)]
pub struct Spelling {
    line: bool,
    /// By what the words say.
    written: HashMap<OsString, Written>,
    /// Words in quotes are patterns, too.
    patterns: bool,
}

/// A word as a pattern, in which a backslash stands before what was quoted.
#[derive(Debug)]
struct Written {
    /// By quotes or backslashes.
    quoted: Vec<u8>,
    /// By backslashes.
    escaped: Vec<u8>,
}

impl Spelling {
    /// That of a line, whose words are to be noted.
    #[must_use]
    pub fn of_line() -> Spelling {
        Spelling { line: true, ..Spelling::default() }
    }

    /// That of words of which none is a pattern, whatever is in it.
    pub(in crate::commands) fn of_names(words: &[OsString]) -> Spelling {
        let mut spelling = Spelling::of_line();
        for word in words {
            let quoted = glob::quoted(word.as_bytes());
            spelling.written.insert(word.clone(), Written { escaped: quoted.clone(), quoted });
        }
        spelling
    }

    /// Notes a word: what it says, and what it is as a pattern with what was quoted behind backslashes, and with what was
    /// behind backslashes only.
    pub fn note(&mut self, text: &str, quoted: &str, escaped: &str) {
        if text != quoted {
            let written = Written { quoted: quoted.into(), escaped: escaped.into() };
            self.written.insert(OsString::from(text), written);
        }
    }

    /// Tells whether a word begins with a `~` for the home directory: alone or before a slash, and not in quotes.
    pub(in crate::commands) fn is_below_home(&self, text: &[u8]) -> bool {
        let tilde = text == b"~" || text.starts_with(b"~/");
        self.line && tilde && self.written(text).starts_with(b"~")
    }

    /// A word as it is typed in a line to mean the same.
    pub(in crate::commands) fn as_typed(&self, text: &[u8]) -> String {
        let written = String::from_utf8_lossy(self.written(text)).into_owned();
        let mut typed = String::new();
        let mut chars = written.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => typed.extend(['\\', chars.next().unwrap_or('\\')]),
                // What makes a pattern stays one.
                '*' | '?' | '[' | '{' => typed.push(c),
                c => typed.push_str(&line::quoted(&c.to_string(), None)),
            }
        }
        if typed.is_empty() { "''".to_owned() } else { typed }
    }

    /// From now on words are patterns: quotes only keep them together, and nothing is a name that looks like a pattern.
    pub(in crate::commands) fn mean_patterns(&mut self) {
        self.patterns = true;
    }

    /// Tells whether words are patterns, in quotes or not.
    pub(super) fn means_patterns(&self) -> bool {
        self.patterns
    }

    /// Tells whether they are those of a line, of which is known how they were written.
    pub(super) fn is_of_line(&self) -> bool {
        self.line
    }

    /// The word as it was written. Of two that say the same, the one in quotes counts.
    pub(super) fn written<'a>(&'a self, text: &'a [u8]) -> &'a [u8] {
        let word = self.written.get(OsStr::from_bytes(text));
        word.map_or(text, |word| if self.patterns { &word.escaped } else { &word.quoted })
    }

    /// Tells whether a word may be a pattern by mistake: where its quotes are not known, what is the name of something
    /// is that.
    pub(super) fn may_be_names(&self) -> bool {
        !self.line && !self.patterns
    }
}
