//! Results, as data: whoever shows them decides whether they become columns, lines or JSON.

use std::io::Write;

use crate::doctor::{Advice, Check};
use crate::proto::entry::Entry;
use crate::report::{Direction, Outcome};

/// One result of a command.
#[derive(Debug)]
pub enum Record<'a> {
    /// The entries of a directory, or of one path.
    Entries {
        /// The entries, in the order to be shown.
        entries: &'a [Entry],
        /// How they are to be shown.
        layout: Layout,
    },
    /// Bytes of a listing as the server sent them, escaped but for line ends when shown.
    Raw(&'a [u8]),
    /// One line or several, safe to be shown.
    Text(&'a str),
    /// A value of an object, shown alone if it is the only one asked for.
    Value {
        /// What it belongs to, escaped.
        of: &'a str,
        /// The value, escaped.
        value: &'a str,
        /// It is one of several.
        many: bool,
    },
    /// One observation of an examination.
    Check(&'a Check),
    /// What an examination came to.
    Verdict {
        /// The advice.
        advice: &'a Advice,
        /// The lines of a configuration file that do what it says; none where nothing has to be said.
        section: &'a [String],
    },
    /// A finished transfer.
    Transferred {
        /// Where from, escaped.
        from: &'a str,
        /// Where to, escaped.
        to: &'a str,
        /// Which way.
        direction: Direction,
        /// How it went.
        outcome: &'a Outcome,
        /// The time it took.
        took: std::time::Duration,
    },
}

/// How entries are shown to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// In columns on a terminal, a name a line elsewhere.
    #[default]
    Columns,
    /// A name a line.
    Names,
    /// Everything that is known, a line each.
    Long,
}

/// Where results go.
pub trait Output {
    /// Shows one result.
    ///
    /// # Errors
    /// When it cannot be written.
    fn record(&mut self, record: &Record<'_>) -> crate::error::Result<()>;

    /// The stream for the bytes of files (`cat`, `get f -`).
    fn bytes(&mut self) -> &mut dyn Write;
}
