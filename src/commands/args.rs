//! The kinds of words that commands take. The type of an argument is also what completes it.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;

use crate::proto::command::BadArgument;
use crate::proto::path::RemotePath;
use crate::proto::url::{BadUrl, TypeCode, Url, looks_like_url};

/// A remote operand: a path in the session, or a URL that brings its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote(OsString);

impl From<OsString> for Remote {
    fn from(text: OsString) -> Remote {
        Remote(text)
    }
}

/// What a remote operand says.
#[derive(Debug, Clone)]
pub(super) enum Operand {
    /// A path in the session in hand.
    Path(RemotePath),
    /// A place of its own.
    Url(Box<Url>),
}

/// A remote operand that says nothing that could be done.
#[derive(Debug, thiserror::Error)]
pub(super) enum BadOperand {
    /// It is no path.
    #[error(transparent)]
    Path(#[from] BadArgument),
    /// It is no URL.
    #[error(transparent)]
    Url(#[from] BadUrl),
    /// It would be a URL, but for bytes that are no UTF-8.
    #[error("a URL must be UTF-8; write other bytes as %NN")]
    NoText,
}

impl Remote {
    /// The words as typed.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The word as a local path.
    pub(super) fn as_local(&self) -> &std::path::Path {
        std::path::Path::new(&self.0)
    }

    /// Tells whether it stands for standard input or output.
    pub(super) fn is_dash(&self) -> bool {
        self.0 == "-"
    }

    /// The word for a person's eyes; a URL without its password.
    pub(super) fn shown(&self) -> String {
        match self.parse() {
            Ok(Operand::Url(url)) => url.to_string(),
            _ => crate::escape::escape(self.as_bytes()).to_string(),
        }
    }

    /// What it says.
    pub(super) fn parse(&self) -> Result<Operand, BadOperand> {
        if self.is_url() {
            let text = self.0.to_str().ok_or(BadOperand::NoText)?;
            return Ok(Operand::Url(Box::new(Url::parse(text)?)));
        }
        Ok(Operand::Path(RemotePath::new(self.as_bytes())?))
    }

    /// Tells whether it is a URL that asks for a list of names (`;type=d`, RFC 1738 section 3.2.2).
    pub(super) fn asks_for_listing(&self) -> bool {
        let directory = |url: &Url| url.transfer_type == Some(TypeCode::Directory);
        matches!(self.parse(), Ok(Operand::Url(url)) if directory(&url))
    }

    /// Tells whether it is a URL.
    pub(super) fn is_url(&self) -> bool {
        self.0.to_str().is_some_and(looks_like_url)
    }
}

/// A server to connect to: a URL, or `[user@]host[:port][/dir]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target(String);

impl From<String> for Target {
    fn from(text: String) -> Target {
        Target(text)
    }
}

impl Target {
    /// What it says.
    ///
    /// # Errors
    /// When it is neither a URL that we know nor a host.
    pub fn parse(&self) -> Result<Url, BadUrl> {
        Url::parse_target(&self.0)
    }
}
