//! Files of our own that are replaced as a whole, by one process at a time: whoever reads one sees it as it was or as
//! it is, and never a part of it.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// Changes the text of a file, alone among all processes that do so by this function. A new file is for its owner
/// alone; an old one keeps its mode, and stays where it is if there is a link to it.
///
/// # Errors
/// Those of `change`, and when it cannot be read or written, or is no text, or a device or the like.
pub(super) fn change(path: &Path, change: impl FnOnce(&str) -> io::Result<String>) -> io::Result<()> {
    alone(path, |old| Ok(((), Some(change(old)?))))
}

/// As [`change`], for work that has a result, and may leave the text as it is.
///
/// # Errors
/// As [`change`].
pub(super) fn alone<T>(
    path: &Path,
    work: impl FnOnce(&str) -> io::Result<(T, Option<String>)>,
) -> io::Result<T> {
    if fs::metadata(path).is_ok_and(|meta| !meta.is_file()) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no regular file"));
    }
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    make_above(path)?;
    // The lock has a file of its own: the other one is replaced.
    let lock = private(&beside(path, "lock"))?;
    lock.lock()?;
    let old = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let mode = fs::metadata(path).map_or(0o600, |meta| meta.permissions().mode() & 0o777);
    let (done, new) = work(&old)?;
    let Some(new) = new else { return Ok(done) };
    replace(path, new.as_bytes(), mode).map(|()| done)
}

/// Replaces a file, which is never seen half written; its directory is made, if need be.
///
/// # Errors
/// When it cannot be written.
pub(super) fn replace(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    make_above(path)?;
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let draft = beside(path, &format!("{}.{count}", std::process::id()));
    let written = private(&draft).and_then(|mut file| {
        file.set_permissions(fs::Permissions::from_mode(mode))?;
        file.write_all(bytes)?;
        fs::rename(&draft, path)
    });
    written.inspect_err(|_| _ = fs::remove_file(&draft))
}

fn make_above(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path.parent().unwrap_or(Path::new(".")))
}

/// A name in the same directory.
fn beside(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    name.into()
}

/// A file for its owner alone, emptied.
pub(super) fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}
