//! How commands end: what comes next, and the failures that are not the core's.

use std::fmt;

use crate::error::{Error, ErrorKind};
use crate::report::Event;

/// What is to be done after a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// The next one.
    Next,
    /// Leave, with this exit code if one was given.
    Exit(Option<u8>),
}

/// The user's words do not make sense.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// There is no session for the command to work with.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("not connected; `open HOST` first")]
pub struct NotConnected;

/// A pattern that matched nothing.
#[derive(Debug, Clone, thiserror::Error)]
#[error("nothing matches `{0}`")]
pub struct NoMatch(pub String);

/// Something that ketch keeps was named, and there is none of that name.
#[derive(Debug, Clone, thiserror::Error)]
#[error("there is no {what} `{name}`; `{list}` lists them")]
pub(super) struct Unknown {
    /// What it would be.
    pub(super) what: &'static str,
    /// As it was named.
    pub(super) name: String,
    /// The command that shows all of them.
    pub(super) list: &'static str,
}

/// A pattern that matched nothing of the kind that was wanted.
#[derive(Debug, Clone, thiserror::Error)]
pub(super) enum Unfit {
    /// Files were wanted.
    #[error("only directories match `{0}`")]
    OnlyDirectories(String),
    /// Directories were wanted.
    #[error("no directory matches `{0}`")]
    NoDirectory(String),
}

/// Two things that were compared are not the same; where, was shown.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("{0} differences")]
pub struct Different(pub u64);

/// What failed, and what the user may type instead, where the command knows that better than the cause tells.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{what}")]
pub struct Advised {
    /// What failed.
    pub what: String,
    /// What to type instead.
    pub advice: String,
}

/// Where in a script a failure happened.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{script}, line {line}")]
pub struct Place {
    /// The script's name, escaped.
    pub script: String,
    /// The line.
    pub line: usize,
}

/// Several items, of which some failed; each failure was told when it happened.
#[derive(Debug, Clone)]
pub struct Failed {
    kinds: Vec<ErrorKind>,
    all: usize,
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} failed", self.kinds.len(), self.all)
    }
}

impl std::error::Error for Failed {}

/// Counts how the items of one command went.
#[derive(Debug, Default)]
pub(super) struct Tally {
    kinds: Vec<ErrorKind>,
    all: usize,
}

impl Tally {
    /// Tells whether there was nothing so far.
    pub(super) fn is_empty(&self) -> bool {
        self.all == 0
    }

    /// Takes in how one item went. A failure is told at once; an interruption ends the command, and so does a
    /// session that is not there.
    pub(super) fn add<T>(
        &mut self,
        cx: &mut super::Context<'_>,
        result: anyhow::Result<T>,
    ) -> anyhow::Result<()> {
        self.all += 1;
        match result {
            Ok(_) => Ok(()),
            Err(error) if kind(&error) == ErrorKind::Interrupted || is_unconnected(&error) => Err(error),
            Err(error) if is_unread(&error) => Err(error),
            Err(error) => {
                self.kinds.push(kind(&error));
                cx.person().complain(&error);
                Ok(())
            }
        }
    }

    /// Tells whether something failed.
    pub(super) fn has_failures(&self) -> bool {
        !self.kinds.is_empty()
    }

    /// The end of the command: one kind of failure is that kind; several kinds are partial if something went well,
    /// else the first.
    pub(super) fn finish(self) -> anyhow::Result<Flow> {
        if self.kinds.is_empty() {
            Ok(Flow::Next)
        } else {
            Err(Failed { kinds: self.kinds, all: self.all }.into())
        }
    }
}

/// Says that several transfers are to come, and when they are over.
pub(super) struct Several(std::sync::Arc<dyn crate::report::Reporter>);

impl Several {
    /// So many files, of so many bytes if that is known. One file is not several, and needs no total.
    pub(super) fn begin(cx: &super::Context<'_>, files: usize, bytes: Option<u64>) -> Option<Several> {
        let reporter = std::sync::Arc::clone(&cx.reporter);
        (files > 1).then(|| {
            reporter.event(&Event::Several { files: files as u64, bytes });
            Several(reporter)
        })
    }
}

impl Drop for Several {
    fn drop(&mut self) {
        self.0.event(&Event::SeveralEnded);
    }
}

/// The kind of a failure, by which scripts tell them apart.
#[must_use]
pub fn kind(error: &anyhow::Error) -> ErrorKind {
    for cause in error.chain() {
        if let Some(error) = cause.downcast_ref::<Error>() {
            return error.kind();
        }
        if let Some(failed) = cause.downcast_ref::<Failed>() {
            return failed.kind();
        }
        if cause.is::<Usage>() || cause.is::<NotConnected>() || cause.is::<clap::Error>() {
            return ErrorKind::Usage;
        }
        if cause.is::<super::args::BadOperand>() || cause.is::<crate::proto::url::BadUrl>() {
            return ErrorKind::Usage;
        }
        // A local name that no command line can hold, as distinct from an operand that says so itself.
        if cause.is::<crate::proto::command::BadArgument>() {
            return ErrorKind::Safety;
        }
        if cause.is::<Different>() {
            return ErrorKind::Different;
        }
        if cause.is::<NoMatch>() || cause.is::<Unknown>() || cause.is::<Unfit>() {
            return ErrorKind::NoMatch;
        }
    }
    ErrorKind::Other
}

/// Tells whether there was no session for the command to work with.
#[must_use]
pub fn is_unconnected(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.is::<NotConnected>())
}

/// Tells whether nobody reads our output any more.
#[must_use]
pub fn is_unread(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| match cause.downcast_ref::<Error>() {
        Some(Error::Local { source, path, .. }) => {
            source.kind() == std::io::ErrorKind::BrokenPipe && path.as_os_str() == "standard output"
        }
        _ => false,
    })
}

/// Tells whether it is known where in a script it happened.
pub(super) fn is_placed(error: &anyhow::Error) -> bool {
    error.is::<Place>()
}

impl Failed {
    /// So many failed, of these kinds, each of which was told.
    pub(super) fn of(kinds: Vec<ErrorKind>, all: usize) -> Failed {
        Failed { kinds, all }
    }

    /// Tells whether the one failure, which was told when it happened, is all that there is to say.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.all == 1
    }

    fn kind(&self) -> ErrorKind {
        let first = self.kinds.first().copied().unwrap_or(ErrorKind::Other);
        let mixed = self.kinds.iter().any(|kind| *kind != first);
        if mixed && self.kinds.len() < self.all { ErrorKind::Partial } else { first }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_failures_have_one_exit_code() {
        let failed = |kinds: &[ErrorKind], all| Failed { kinds: kinds.to_vec(), all }.kind();
        assert_eq!(failed(&[ErrorKind::NotFound; 2], 5), ErrorKind::NotFound);
        assert_eq!(failed(&[ErrorKind::NotFound, ErrorKind::Denied], 3), ErrorKind::Partial);
        assert_eq!(failed(&[ErrorKind::NotFound, ErrorKind::Denied], 2), ErrorKind::NotFound);
    }
}
