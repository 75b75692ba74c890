//! Where what is replaced or deleted is put (`--backup-dir`), which may be in the tree that it is taken from.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::{Component, Path, PathBuf};

use crate::client::Session;
use crate::commands::Usage;
use crate::mirror::Rel;
use crate::proto::path::RemotePath;

/// Where a directory is in the tree that has its top there; none where it is elsewhere.
///
/// # Errors
/// When it is the top, or the top is in it: what is put aside would go on top of what stays.
pub(super) fn inside_here(directory: &Path, top: &Path) -> anyhow::Result<Option<Rel>> {
    let names = |path: &Path| -> Vec<Vec<u8>> {
        let names = real(path);
        names.components().map(|name| name.as_os_str().as_bytes().to_vec()).collect()
    };
    inside(&names(directory), &names(top))
}

/// The same on the server.
///
/// # Errors
/// As [`inside_here`], or when the server does not say where we are and that matters.
pub(super) fn inside_there(
    session: &mut Session,
    directory: &RemotePath,
    top: Option<&RemotePath>,
) -> anyhow::Result<Option<Rel>> {
    let here = RemotePath::new(".")?;
    let top = top.unwrap_or(&here);
    // Two paths from one place can be compared, wherever that is.
    let place = match directory.is_absolute() == top.is_absolute() {
        true => Vec::new(),
        false => session.pwd()?.as_bytes().to_vec(),
    };
    inside(&names(&place, directory), &names(&place, top))
}

/// The names on the way to a path from a place.
fn names(place: &[u8], path: &RemotePath) -> Vec<Vec<u8>> {
    let place: &[u8] = if path.is_absolute() { b"" } else { place };
    let mut names: Vec<Vec<u8>> = Vec::new();
    for name in [place, path.as_bytes()].into_iter().flat_map(|path| path.split(|byte| *byte == b'/')) {
        match name {
            b"" | b"." => {}
            b".." if names.last().is_some_and(|name| name != b"..") => _ = names.pop(),
            name => names.push(name.to_vec()),
        }
    }
    names
}

fn inside(directory: &[Vec<u8>], top: &[Vec<u8>]) -> anyhow::Result<Option<Rel>> {
    if top.starts_with(directory) {
        let why = "`--backup-dir` names the target itself, or a directory that the target is in; name one beside it";
        return Err(Usage(why.to_owned()).into());
    }
    let inside = directory.strip_prefix(top).map(|names| names.join(&b'/'));
    Ok(inside.and_then(|path| Rel::new(&path).ok()))
}

/// A path without links on the way, as far as it is there already.
fn real(path: &Path) -> PathBuf {
    let mut rest: Vec<OsString> = Vec::new();
    let mut there = path;
    loop {
        if let Ok(real) = there.canonicalize() {
            let all = rest.iter().rev().fold(real, |path, name| path.join(name));
            return plain(&all);
        }
        let Some(parent) = there.parent() else { return plain(path) };
        let last = there.components().next_back();
        rest.push(last.map(Component::as_os_str).map(OsStr::to_owned).unwrap_or_default());
        there = parent;
    }
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = plain.pop(),
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_is_in_a_tree_or_beside_it() {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(home.path().join("copy/d")).unwrap();
        std::os::unix::fs::symlink("copy", home.path().join("link")).unwrap();
        let inside = |directory: &str| inside_here(&home.path().join(directory), &home.path().join("copy"));
        for (directory, path) in [
            ("copy/old", Some("old")),
            ("copy/./d/../new/old", Some("new/old")),
            ("link/d/old", Some("d/old")),
            ("old", None),
            ("copying", None),
        ] {
            let path = path.map(|path| Rel::new(path.as_bytes()).unwrap());
            assert_eq!(inside(directory).unwrap(), path, "{directory}");
        }
        for directory in ["copy", "link", ".", "copy/d/.."] {
            assert!(inside(directory).is_err(), "{directory}");
        }
    }

    #[test]
    fn the_same_on_the_server() {
        let inside = |directory: &str, top: &str, place: &str| {
            let names = |path: &str| names(place.as_bytes(), &RemotePath::new(path).unwrap());
            inside(&names(directory), &names(top)).map(|rel| rel.map(|rel| rel.display().to_string()))
        };
        assert_eq!(inside("www/old", "www", "").unwrap().as_deref(), Some("old"));
        assert_eq!(inside("./www/x/../old", "www/", "").unwrap().as_deref(), Some("old"));
        assert_eq!(inside("old", "/home/bob", "/home/bob").unwrap().as_deref(), Some("old"));
        assert_eq!(inside("/home/bob/old", ".", "/home/bob").unwrap().as_deref(), Some("old"));
        assert_eq!((inside("old", "www", "").unwrap(), inside("wwwold", "www", "").unwrap()), (None, None));
        assert!(inside("www", "www", "").is_err() && inside("/", "www", "/home/bob").is_err());
    }
}
