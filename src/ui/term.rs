//! The one place that writes to the terminal.
//!
//! Everything else hands its text here: results to standard output, the rest to standard error, so that a progress
//! bar is out of the way when text appears.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use console::Style;

use super::wrap::{BELOW, wrapped};
use crate::escape::escape_lines;

/// What stands before a message fits into one line of any terminal that is no narrower.
const NARROWEST: usize = 20;

/// What there is to show things on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    /// Standard output is a terminal.
    pub(super) stdout: bool,
    /// Standard error is a terminal.
    pub(super) stderr: bool,
    /// Standard input is a terminal.
    pub(super) stdin: bool,
}

impl Screen {
    /// Looks at the three streams.
    pub(super) fn look() -> Screen {
        Screen {
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
            stdin: io::stdin().is_terminal(),
        }
    }
}

/// The width of the terminal in columns; `COLUMNS` wins, 80 where nothing says.
pub(super) fn width() -> usize {
    let said = environment("COLUMNS").and_then(|text| text.to_str().and_then(|text| text.parse().ok()));
    said.filter(|columns| *columns > 0).unwrap_or_else(|| {
        let both = [console::Term::stdout(), console::Term::stderr()];
        let columns = both.iter().find_map(console::Term::size_checked).map_or(80, |(_, columns)| columns);
        usize::from(columns).max(1)
    })
}

/// Tells whether colour is welcome where there is a terminal (NO_COLOR, CLICOLOR, TERM).
pub(super) fn is_colourful() -> bool {
    let is = |name: &str, value: &str| environment(name).is_some_and(|said| said == value);
    environment("NO_COLOR").is_none() && !is("CLICOLOR", "0") && !is("TERM", "dumb")
}

/// One line (or several) for standard error: the number of a background job, a mark of ours, then the text, the last two
/// in their style. It is broken between words where it is wider than `columns`.
///
/// Whatever the text is made of (words of a server, names of files, arguments of ours), nothing in it that a terminal
/// would obey gets through here but line ends and tabs.
pub(super) fn line(
    job: Option<u32>,
    mark: (&str, &Style),
    text: (&str, &Style),
    columns: Option<usize>,
) -> String {
    let mut front = job.map(|number| format!("[{number}]")).unwrap_or_default();
    let mut styled = front.clone();
    for part in [mark.0].into_iter().filter(|mark| !mark.is_empty()) {
        let blank = if front.is_empty() { "" } else { " " };
        front.push_str(&format!("{blank}{part}"));
        styled.push_str(&format!("{blank}{}", mark.1.apply_to(part)));
    }
    let blank = if front.is_empty() { "" } else { " " };
    let mut whole = format!("{front}{blank}{}", escape_lines(text.0.as_bytes()));
    if let Some(columns) = columns {
        whole = wrapped(&whole, columns.max(NARROWEST), BELOW);
    }
    format!("{styled}{}\n", text.1.apply_to(whole.get(front.len()..).unwrap_or_default()))
}

/// Goes back to the beginning of the line on the terminal.
pub(super) fn back() {
    if io::stderr().is_terminal() {
        let _ = io::stderr().lock().write_all(b"\r");
    }
}

/// Goes to the beginning of a line, of the next one if something stands on this one. Nobody says where the cursor is, but
/// blanks that fill a line all but for its last column go over its end only if they did not begin at its beginning.
pub(super) fn fresh_line() {
    if let Some((_, columns)) = console::Term::stderr().size_checked() {
        let blanks = " ".repeat(usize::from(columns).saturating_sub(1));
        let _ = io::stderr().lock().write_all(format!("{blanks}\r").as_bytes());
    }
}

/// The terminal has a title of ours.
static TITLED: AtomicBool = AtomicBool::new(false);

/// Gives the terminal a title; the one that it had is put aside by those terminals that can.
pub(super) fn set_title(text: &str) {
    if !io::stderr().is_terminal() || environment("TERM").is_none_or(|term| term == "dumb" || term == "linux")
    {
        return;
    }
    let aside = if TITLED.swap(true, Ordering::SeqCst) { "" } else { "\x1b[22;2t" };
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    let _ = io::stderr().lock().write_all(format!("{aside}\x1b]2;{text}\x07").as_bytes());
}

/// Gives the terminal back the title that it had, if it has one of ours.
pub(super) fn restore_title() {
    if TITLED.swap(false, Ordering::SeqCst) {
        let _ = io::stderr().lock().write_all(b"\x1b]2;\x07\x1b[23;2t");
    }
}

/// Rings the bell.
pub(super) fn ring() {
    let _ = io::stderr().lock().write_all(b"\x07");
}

/// Reads the environment, for this floor.
#[expect(clippy::disallowed_methods, reason = "this is where `ui` reads the environment")]
pub(super) fn environment(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}
