//! Remote names and the disk: which path below the root a client means, and that it stays below.
//!
//! A remote path is a `Vec<u8>` that starts with `/` and has no empty, `.` or `..` components. `..` is taken
//! lexically, so it cannot climb; links are followed as long as they stay inside the root.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// The directory that is served.
#[derive(Debug)]
pub(crate) struct Tree {
    root: PathBuf,
}

impl Tree {
    /// Takes an existing directory as the root.
    pub(crate) fn new(root: &Path) -> io::Result<Tree> {
        let root = fs::canonicalize(root)?;
        if !root.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        Ok(Tree { root })
    }

    /// The existing file or directory that a remote path means, links followed.
    pub(crate) fn existing(&self, path: &[u8]) -> io::Result<PathBuf> {
        let found = fs::canonicalize(self.lexical(path)?)?;
        if found.starts_with(&self.root) { Ok(found) } else { Err(io::ErrorKind::PermissionDenied.into()) }
    }

    /// The directory entry that a remote path means, itself perhaps a link, perhaps not there yet.
    pub(crate) fn entry(&self, path: &[u8]) -> io::Result<PathBuf> {
        let (directory, name) = split(path);
        if name.is_empty() {
            return Ok(self.root.clone());
        }
        let directory = self.existing(directory)?;
        if !directory.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        Ok(directory.join(OsStr::from_bytes(checked(name)?)))
    }

    /// The file to be written: an existing one with links followed, or a new one; never through a dangling link,
    /// which could create a file outside.
    pub(crate) fn writable(&self, path: &[u8]) -> io::Result<PathBuf> {
        let entry = self.entry(path)?;
        match fs::symlink_metadata(&entry) {
            Ok(found) if found.is_symlink() => match self.existing(path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    Err(io::ErrorKind::PermissionDenied.into())
                }
                other => other,
            },
            Ok(_) => Ok(entry),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(entry),
            Err(error) => Err(error),
        }
    }

    fn lexical(&self, path: &[u8]) -> io::Result<PathBuf> {
        let below = path.strip_prefix(b"/").unwrap_or(path);
        Ok(self.root.join(OsStr::from_bytes(checked(below)?)))
    }
}

/// The remote path that `argument` means in the directory `cwd`.
pub(crate) fn resolve(cwd: &[u8], argument: &[u8]) -> Vec<u8> {
    let start: &[u8] = if argument.starts_with(b"/") { b"" } else { cwd };
    let mut parts: Vec<&[u8]> = Vec::new();
    for part in start.split(|&byte| byte == b'/').chain(argument.split(|&byte| byte == b'/')) {
        match part {
            b"" | b"." => {}
            b".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    let mut path = vec![b'/'];
    path.extend_from_slice(&parts.join(&b'/'));
    path
}

/// The directory and the name in it; the root is its own directory and has no name.
pub(crate) fn split(path: &[u8]) -> (&[u8], &[u8]) {
    match path.iter().rposition(|&byte| byte == b'/') {
        Some(0) => path.split_at(1.min(path.len())),
        Some(at) => {
            let (directory, name) = path.split_at(at);
            (directory, name.strip_prefix(b"/").unwrap_or(name))
        }
        None => (b"/", path),
    }
}

fn checked(name: &[u8]) -> io::Result<&[u8]> {
    if name.contains(&0) { Err(io::ErrorKind::InvalidInput.into()) } else { Ok(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn paths_are_taken_lexically() {
        for (cwd, argument, path) in [
            ("/", "a", "/a"),
            ("/a/b", "..", "/a"),
            ("/a", "../../../../etc/passwd", "/etc/passwd"),
            ("/a", "/x//y/./z/..", "/x/y"),
            ("/a", "", "/a"),
            ("/", "..", "/"),
            ("/a", "...", "/a/..."),
        ] {
            assert_eq!(resolve(cwd.as_bytes(), argument.as_bytes()), path.as_bytes(), "{cwd} {argument}");
        }
        assert_eq!(split(b"/"), (&b"/"[..], &b""[..]));
        assert_eq!(split(b"/a"), (&b"/"[..], &b"a"[..]));
        assert_eq!(split(b"/a/b"), (&b"/a"[..], &b"b"[..]));
    }

    #[test]
    fn links_that_leave_the_root_are_refused() {
        let outside = tempfile::tempdir().unwrap();
        fs::write(outside.path().join("secret"), "x").unwrap();
        let inside = tempfile::tempdir().unwrap();
        fs::create_dir(inside.path().join("dir")).unwrap();
        symlink(outside.path(), inside.path().join("out")).unwrap();
        symlink("dir", inside.path().join("in")).unwrap();
        symlink(outside.path().join("new"), inside.path().join("dangling")).unwrap();
        let tree = Tree::new(inside.path()).unwrap();
        let denied =
            |found: io::Result<PathBuf>| found.unwrap_err().kind() == io::ErrorKind::PermissionDenied;
        assert!(denied(tree.existing(b"/out")));
        assert!(denied(tree.existing(b"/out/secret")));
        assert!(denied(tree.entry(b"/out/new")));
        assert!(denied(tree.writable(b"/out/secret")));
        assert!(denied(tree.writable(b"/dangling")));
        assert!(tree.existing(b"/in").is_ok());
        assert!(tree.writable(b"/in/new").is_ok());
        assert!(tree.entry(b"/out").is_ok(), "the link itself may be removed");
        assert_eq!(tree.existing(b"/a\0b").unwrap_err().kind(), io::ErrorKind::InvalidInput);
    }
}
