//! Where settings come from.

use std::fmt;
use std::path::PathBuf;

use crate::escape::escape;

/// Who said what a setting is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody.
    Default,
    /// A line of a configuration file.
    File {
        /// The file.
        path: PathBuf,
        /// The number of the line.
        line: usize,
        /// The hosts that it is for, if it is not for all.
        section: Option<String>,
    },
    /// A variable of the environment.
    Environment(String),
    /// The bookmark of the connection in hand.
    Bookmark(String),
    /// The command line of ketch.
    CommandLine,
    /// `open`, for the connection in hand.
    Open,
    /// `set`, or a command that sets one of them.
    Set,
    /// The command in hand, for itself alone.
    Command,
}

impl Origin {
    /// Its name for programs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Origin::Default => "default",
            Origin::File { .. } => "file",
            Origin::Environment(_) => "environment",
            Origin::Bookmark(_) => "bookmark",
            Origin::CommandLine => "command_line",
            Origin::Open => "open",
            Origin::Set => "set",
            Origin::Command => "command",
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Origin::Default => f.write_str("the default"),
            Origin::File { path, line, section } => {
                write!(f, "`{}`, line {line}", escape(path.as_os_str().as_encoded_bytes()))?;
                match section {
                    Some(hosts) => write!(f, ", for [{}]", escape(hosts.as_bytes())),
                    None => Ok(()),
                }
            }
            Origin::Environment(variable) => write!(f, "{variable} in the environment"),
            Origin::Bookmark(name) => write!(f, "the bookmark `{}`", escape(name.as_bytes())),
            Origin::CommandLine => f.write_str("the command line"),
            Origin::Open => f.write_str("`open`, for this connection"),
            Origin::Set => f.write_str("`set`"),
            Origin::Command => f.write_str("this command"),
        }
    }
}
