//! `history`: what was typed in the shell before.

use std::io;
use std::path::PathBuf;

use super::each::done_with;
use super::prelude::*;
use crate::error::Error;
use crate::settings::paths;

/// Show what was typed in the shell before, the last N lines of it, or forget it
///
/// Lines with a password in them, and those that begin with a blank, are never kept.
#[derive(Debug, Args)]
pub struct History {
    /// So many lines, from the last one back; or `clear`, which forgets all of them
    #[arg(value_name = "N|clear")]
    what: Option<What>,
}

/// What is wanted of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// Its last lines.
    Last(usize),
    /// To be rid of it.
    Clear,
}

impl std::str::FromStr for What {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<What, Self::Err> {
        match text {
            "clear" => Ok(What::Clear),
            text => text.parse().map(What::Last).map_err(|_| "it is a number of lines, or clear"),
        }
    }
}

impl History {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let Some(path) = paths::history() else { return Ok(Flow::Next) };
        if self.what == Some(What::Clear) {
            let cleared = match std::fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    Err(Error::local("remove", &path)(error).into())
                }
                _ => Ok(()),
            };
            // The line editor has it in mind, too.
            cx.forgets_history = cleared.is_ok();
            done_with(cx, "history", (None, None), cleared)?;
            return Ok(Flow::Next);
        }
        let lines = typed(&path)?;
        let first = match self.what {
            Some(What::Last(count)) => lines.len().saturating_sub(count),
            _ => 0,
        };
        for text in lines.get(first..).unwrap_or_default() {
            cx.show(&Record::Text { name: "history", text })?;
        }
        Ok(Flow::Next)
    }
}

/// The lines that are kept; none where nothing was typed yet.
fn typed(path: &PathBuf) -> anyhow::Result<Vec<String>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(lines(&String::from_utf8_lossy(&bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Error::local("read", path)(error).into()),
    }
}

/// What the line editor wrote: a mark, and a line each, with line ends and backslashes behind a backslash.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with("#V"));
    lines.map(plain).collect()
}

fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('n') => text.push('\n'),
                next => text.extend(next.or(Some('\\'))),
            },
            (c, false) => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_reads_back() {
        assert_eq!(lines("#V2\nget a\\\\ b\nmacdef m\\npwd\n"), ["get a\\ b", "macdef m\npwd"]);
        assert_eq!("clear".parse(), Ok(What::Clear));
        assert_eq!("5".parse(), Ok(What::Last(5)));
        assert!("x".parse::<What>().is_err() && "-1".parse::<What>().is_err());
    }
}
