//! The kinds of words that commands take. The type of an argument is also what completes it.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;

use super::Spelling;
use super::glob::is_pattern;
use crate::escape::escape;
use crate::proto::command::BadArgument;
use crate::proto::path::RemotePath;
use crate::proto::url::{BadUrl, TypeCode, Url, looks_like_url};
use crate::settings::bookmarks::check_name;

/// What stands before the name of a bookmark where a path may stand, too.
pub const BOOKMARK: &str = "bm:";

/// A remote operand: a path in the session, or a URL (or `bm:NAME/PATH`, below a bookmark) that brings its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    text: OsString,
    /// What its pattern stands for, in the place of the path that was typed.
    path: Option<RemotePath>,
}

impl From<OsString> for Remote {
    fn from(text: OsString) -> Remote {
        Remote { text, path: None }
    }
}

/// What a remote operand says.
#[derive(Debug, Clone)]
pub(super) enum Operand {
    /// A path in the session in hand.
    Path(RemotePath),
    /// A place of its own.
    Url(Box<Url>),
    /// A place below a bookmark.
    Bookmark(Target, Option<RemotePath>),
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
    /// Another path on the same server.
    pub(super) fn with_path(&self, path: RemotePath) -> Remote {
        Remote { text: self.text.clone(), path: Some(path) }
    }

    /// Tells whether it belongs to the same session as another operand.
    pub(super) fn shares_session_with(&self, other: &Remote) -> bool {
        match self.is_url() || other.is_url() {
            true => self.text == other.text,
            false => true,
        }
    }

    /// The words as typed.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// The word as a local path.
    pub(super) fn as_local(&self) -> &std::path::Path {
        std::path::Path::new(&self.text)
    }

    /// Tells whether its path begins with a `~` for the login directory.
    pub(super) fn is_below_home(&self, spelling: &Spelling) -> bool {
        self.path.is_none() && spelling.is_below_home(self.as_bytes())
    }

    /// Tells whether it stands for standard input or output.
    pub(super) fn is_dash(&self) -> bool {
        self.text == "-"
    }

    /// The word for a person's eyes; a URL without its password.
    pub(super) fn shown(&self) -> String {
        match (&self.path, self.parse()) {
            (Some(_), Ok(Operand::Url(url))) => url.to_string(),
            (Some(path), Ok(Operand::Bookmark(name, _))) => {
                format!("{}/{}", name.0, path.display())
            }
            (Some(path), _) => path.display().to_string(),
            (None, _) => shown(self.as_bytes()),
        }
    }

    /// The path it names: of a URL what stands behind the host. What makes no sense stands for itself, without a
    /// password.
    pub(super) fn named(&self) -> Vec<u8> {
        let path = match self.parse() {
            Ok(Operand::Path(path)) => Some(path),
            Ok(Operand::Url(url)) => url.path,
            Ok(Operand::Bookmark(_, path)) => path,
            Err(_) => None,
        };
        path.map_or_else(|| self.shown().into_bytes(), |path| path.as_bytes().to_vec())
    }

    /// Its path as a pattern, of the word as it was written (with the quotes in it said by backslashes); none if it is
    /// none. In a URL, what is percent-encoded is no part of a pattern.
    pub(super) fn pattern(&self, written: &[u8]) -> Option<Vec<u8>> {
        if self.path.is_some() {
            return None;
        }
        if !self.is_url() {
            return Some(written.to_vec()).filter(|word| is_pattern(word));
        }
        if self.of_bookmark().is_some() {
            let behind = written.iter().position(|byte| *byte == b'/')? + 1;
            return written.get(behind..).filter(|path| is_pattern(path)).map(<[u8]>::to_vec);
        }
        let behind = |word: &[u8]| -> Option<String> {
            let text = std::str::from_utf8(word).ok()?;
            Some(text.split_once("://")?.1.split_once('/')?.1.to_owned())
        };
        let mut path = behind(written).filter(|path| is_pattern(path.as_bytes()))?;
        for code in ["2a", "3f", "5b", "5d", "7b", "7d", "2c", "5c"] {
            for code in [code.to_owned(), code.to_ascii_uppercase()] {
                path = path.replace(&format!("%{code}"), &format!("\\%{code}"));
            }
        }
        match Url::parse(&format!("ftp://h/{path}")) {
            Ok(url) => url.path.map(|path| path.as_bytes().to_vec()),
            Err(_) => None,
        }
    }

    /// What it says.
    pub(super) fn parse(&self) -> Result<Operand, BadOperand> {
        if let Some((name, path)) = self.of_bookmark() {
            let path = path.filter(|path| !path.is_empty()).map(RemotePath::new).transpose()?;
            return Ok(Operand::Bookmark(Target(format!("{BOOKMARK}{name}")), self.path.clone().or(path)));
        }
        if self.is_url() {
            let text = self.text.to_str().ok_or(BadOperand::NoText)?;
            let mut url = Url::parse(text)?;
            url.path = self.path.clone().or(url.path);
            return Ok(Operand::Url(Box::new(url)));
        }
        match &self.path {
            Some(path) => Ok(Operand::Path(path.clone())),
            None => Ok(Operand::Path(RemotePath::new(self.as_bytes())?)),
        }
    }

    /// Tells whether it is a URL that asks for a list of names (`;type=d`, RFC 1738 section 3.2.2).
    pub(super) fn asks_for_listing(&self) -> bool {
        let directory = |url: &Url| url.transfer_type == Some(TypeCode::Directory);
        matches!(self.parse(), Ok(Operand::Url(url)) if directory(&url))
    }

    /// Tells whether it brings a session of its own: it is a URL, or stands below a bookmark.
    pub(super) fn is_url(&self) -> bool {
        self.text.to_str().is_some_and(looks_like_url) || self.of_bookmark().is_some()
    }

    /// The bookmark of `bm:NAME/PATH`, and the path.
    fn of_bookmark(&self) -> Option<(&str, Option<&[u8]>)> {
        let rest = self.as_bytes().strip_prefix(BOOKMARK.as_bytes())?;
        let end = rest.iter().position(|byte| *byte == b'/').unwrap_or(rest.len());
        let name = std::str::from_utf8(rest.get(..end)?).ok().filter(|name| check_name(name).is_ok())?;
        Some((name, rest.get(end + 1..)))
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

/// A server to connect to: a URL, `[user@]host[:port][/dir]`, or a bookmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target(String);

impl From<String> for Target {
    fn from(text: String) -> Target {
        Target(text)
    }
}

impl Target {
    /// The bookmark that it names, if it can be one, and what stands behind a slash.
    pub(super) fn bookmark(&self) -> Option<(&str, Option<&str>)> {
        let text = self.0.strip_prefix(BOOKMARK).unwrap_or(&self.0);
        let (name, directory) = match text.split_once('/') {
            Some((name, directory)) => (name, Some(directory)),
            None => (text, None),
        };
        (!looks_like_url(&self.0) && check_name(name).is_ok()).then_some((name, directory))
    }

    /// Tells whether it can be nothing but a bookmark.
    pub(super) fn is_marked(&self) -> bool {
        self.0.starts_with(BOOKMARK)
    }

    /// What it says, if it is no bookmark.
    ///
    /// # Errors
    /// When it is neither a URL that we know nor a host.
    pub fn parse(&self) -> Result<Url, BadUrl> {
        Url::parse_target(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Remote, shown};
    use crate::proto::path::RemotePath;

    #[test]
    fn patterns_are_what_is_written_in_the_path() {
        let pattern = |word: &str| {
            let remote = Remote::from(std::ffi::OsString::from(word));
            remote.pattern(word.as_bytes()).map(|word| String::from_utf8(word).unwrap())
        };
        let table = [
            ("a*", Some("a*")),
            ("plain\\name", None),
            ("ftp://u:p*w@h/f", None),
            ("ftp://u:p*w@h/*.txt", Some("*.txt")),
            ("ftp://h/%2Fpub/%5B1%5d*", Some("/pub/\\[1\\]*")),
            ("ftp://h/%2A", None),
            ("ftp://h/a%20b?", Some("a b?")),
        ];
        for (word, expected) in table {
            assert_eq!(pattern(word).as_deref(), expected, "{word}");
        }
    }

    #[test]
    fn a_match_is_on_the_same_server() {
        let path = RemotePath::new("sub/a b*").unwrap();
        let of = |word: &str| Remote::from(std::ffi::OsString::from(word)).with_path(path.clone());
        assert_eq!((of("s*").shown(), of("s*").named()), ("sub/a b*".to_owned(), b"sub/a b*".to_vec()));
        let url = of("ftp://u:p@h:2121/s*");
        assert_eq!(
            (url.shown(), url.named()),
            ("ftp://u@h:2121/sub/a%20b%2A".to_owned(), b"sub/a b*".to_vec())
        );
    }

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
