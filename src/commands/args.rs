//! The kinds of words that commands take. The type of an argument is also what completes it.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;

use crate::escape::escape;
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
        shown(self.as_bytes())
    }

    /// The path it names: of a URL what stands behind the host. What makes no sense stands for itself, without a
    /// password.
    pub(super) fn named(&self) -> Vec<u8> {
        let path = match self.parse() {
            Ok(Operand::Path(path)) => Some(path),
            Ok(Operand::Url(url)) => url.path,
            Err(_) => None,
        };
        path.map_or_else(|| self.shown().into_bytes(), |path| path.as_bytes().to_vec())
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

/// A word for a person's eyes: escaped, and a URL without its password. Of what only looks like a URL, all that could
/// hold one is left out.
#[must_use]
pub fn shown(word: &[u8]) -> String {
    let text = std::str::from_utf8(word).ok().filter(|text| looks_like_url(text));
    if let Some(url) = text.and_then(|text| Url::parse(text).ok()) {
        return url.to_string();
    }
    match text.and_then(|text| Some((text.split_once("://")?.0, text.rsplit_once('@')?.1))) {
        Some((scheme, rest)) => format!("{scheme}://***@{}", escape(rest.as_bytes())),
        None => escape(word).to_string(),
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

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn no_word_shows_a_password() {
        let table = [
            ("ftp://u:p@h/f", "ftp://u@h/f"),
            ("ftp://u:p@h:0/f", "ftp://***@h:0/f"),
            ("ftp://u:p/w@h/f", "ftp://***@h/f"),
            ("http://u:p@h/f", "http://***@h/f"),
            ("ftp://h:0/f", "ftp://h:0/f"),
            ("a@b\u{7}", "a@b\\x07"),
        ];
        for (word, safe) in table {
            assert_eq!(shown(word.as_bytes()), safe);
        }
    }
}
