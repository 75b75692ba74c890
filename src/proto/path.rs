//! Names on the server: bytes, exactly as the server has them, and never a line end among them.

use crate::escape::{Escaped, escape};

use super::command::{BadArgument, check};

/// A path on the server: not empty, without CR, LF and NUL, otherwise any bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RemotePath(Vec<u8>);

impl RemotePath {
    /// Takes bytes for a path.
    ///
    /// # Errors
    /// When they are none, or hold a character that would end a command line.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Result<RemotePath, BadArgument> {
        let bytes = bytes.into();
        check("path", &bytes)?;
        Ok(RemotePath(bytes))
    }

    /// The bytes that the server knows it by.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The path for a person's eyes.
    #[must_use]
    pub fn display(&self) -> Escaped<'_> {
        escape(&self.0)
    }

    /// Tells whether it begins at the root.
    #[must_use]
    pub fn is_absolute(&self) -> bool {
        self.0.starts_with(b"/")
    }

    /// Tells whether all servers read it alike, whatever their character set.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.0.is_ascii()
    }

    /// Tells whether it was written as a directory: with a slash at its end.
    #[must_use]
    pub fn is_marked_directory(&self) -> bool {
        self.0.ends_with(b"/")
    }

    /// The path of `name` in this directory; an absolute `name` stands for itself.
    ///
    /// # Errors
    /// As [`RemotePath::new`].
    pub fn join(&self, name: &[u8]) -> Result<RemotePath, BadArgument> {
        if name.starts_with(b"/") {
            return RemotePath::new(name);
        }
        let slash: &[u8] = if self.is_marked_directory() { b"" } else { b"/" };
        RemotePath::new([&self.0, slash, name].concat())
    }

    /// The path without slashes at its end.
    fn trimmed(&self) -> &[u8] {
        let mut rest: &[u8] = &self.0;
        while let Some((b'/', front)) = rest.split_last() {
            rest = front;
        }
        rest
    }

    /// The directory it is in; none where no slash says so.
    #[must_use]
    pub fn parent(&self) -> Option<RemotePath> {
        let trimmed = self.trimmed();
        let slash = trimmed.iter().rposition(|byte| *byte == b'/')?;
        let parent = trimmed.get(..slash).unwrap_or_default();
        let parent: &[u8] = if parent.is_empty() { b"/" } else { parent };
        Some(RemotePath(parent.to_vec()))
    }

    /// Its last component; none for the root, `.` and `..`.
    #[must_use]
    pub fn file_name(&self) -> Option<&[u8]> {
        let last = self.trimmed().rsplit(|byte| *byte == b'/').next()?;
        if matches!(last, b"" | b"." | b"..") { None } else { Some(last) }
    }
}

/// One component of a path, as a listing names it: fit to become a local file's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Vec<u8>);

/// A listed name that is no single path component.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the name `{}` is not one path component", escape(.0))]
pub struct BadName(pub Vec<u8>);

impl Name {
    /// Takes bytes for a name.
    ///
    /// # Errors
    /// When they are none, `.`, `..`, or hold a slash, a NUL or a line end: a server that lists such a name wants
    /// to reach outside the directory that was asked for.
    pub fn new(bytes: &[u8]) -> Result<Name, BadName> {
        let bad = matches!(bytes, b"" | b"." | b"..")
            || bytes.iter().any(|byte| matches!(byte, b'/' | 0 | b'\r' | b'\n'));
        if bad { Err(BadName(bytes.to_vec())) } else { Ok(Name(bytes.to_vec())) }
    }

    /// The name that every directory has for itself; no listing can hold it.
    #[must_use]
    pub fn here() -> Name {
        Name(b".".to_vec())
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The name for a person's eyes.
    #[must_use]
    pub fn display(&self) -> Escaped<'_> {
        escape(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> RemotePath {
        RemotePath::new(text).unwrap()
    }

    #[test]
    fn a_path_cannot_end_a_command_line() {
        for bad in ["", "a\r\nDELE b", "a\nb", "a\0b"] {
            assert!(RemotePath::new(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn parents_and_names() {
        let table = [
            ("/", None, None),
            ("a", None, Some("a")),
            ("/a", Some("/"), Some("a")),
            ("a/b/", Some("a"), Some("b")),
            ("a/..", Some("a"), None),
            ("//x", Some("/"), Some("x")),
        ];
        for (text, parent, name) in table {
            assert_eq!(path(text).parent(), parent.map(path), "{text}");
            assert_eq!(path(text).file_name(), name.map(str::as_bytes), "{text}");
        }
    }

    #[test]
    fn joining() {
        assert_eq!(path("/").join(b"a").unwrap(), path("/a"));
        assert_eq!(path("a").join(b"b c").unwrap(), path("a/b c"));
        assert_eq!(path("a").join(b"/b").unwrap(), path("/b"));
    }

    #[test]
    fn a_listed_name_that_leaves_its_directory_is_refused() {
        for bad in ["", ".", "..", "../x", "/etc/passwd", "a/b", "a\nb", "a\0"] {
            assert!(Name::new(bad.as_bytes()).is_err(), "{bad:?}");
        }
        assert!(Name::new(b"..x").is_ok());
        assert!(Name::new(b"-rf").is_ok());
    }
}
