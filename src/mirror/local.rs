//! The local side of a tree: everything below its top is reached from a handle of the top, and no link is followed on the
//! way, whoever puts one there meanwhile.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags};
use rustix::io::Errno;

use super::node::{Node, Rel, Stamp};
use super::plan::Mask;
use super::walk::Links;
use crate::error::{Error, Result};
use crate::proto::entry::Kind;
use crate::proto::time::{Precision, Time};
use crate::transfer::local::Place;

/// The longest name that local file systems take.
const NAME_LIMIT: usize = 255;

/// The top of a local tree.
#[derive(Debug, Clone)]
pub struct Root {
    /// Its handle; none while it is still to be made.
    directory: Arc<OnceLock<OwnedFd>>,
    path: PathBuf,
    links: Links,
}

/// What becomes of the top of a tree that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// It is made, but not before something is sure to go into it ([`Root::make_top`]).
    Make,
    /// Nothing: that is a failure.
    Fail,
}

impl Root {
    /// Opens the top. The user typed it, so links on the way there are followed.
    ///
    /// # Errors
    /// When it is not there and is not to be made, or is no directory.
    pub fn open(path: &Path, absent: Absent) -> Result<Root> {
        let root = Root { directory: Arc::default(), path: path.to_owned(), links: Links::Skip };
        match root.open_top() {
            Err(Errno::NOENT) if absent == Absent::Make => Ok(root),
            Err(errno) => Err(Error::local("open the directory", path)(errno.into())),
            Ok(()) => Ok(root),
        }
    }

    fn open_top(&self) -> Result<(), Errno> {
        let flags = OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC;
        let directory = rustix::fs::open(&self.path, flags, Mode::empty())?;
        // Whoever was faster has the same directory.
        let _ = self.directory.set(directory);
        Ok(())
    }

    /// Tells whether the top is there.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.directory.get().is_some()
    }

    /// Makes the top, if it is still to be made.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make_top(&self) -> Result<()> {
        if self.is_there() {
            return Ok(());
        }
        std::fs::create_dir_all(&self.path).map_err(Error::local("make the directory", &self.path))?;
        self.open_top().map_err(self.failed("open the directory", &Rel::top()))
    }

    /// The same tree, in which links are what they lead to: one that is read, and never written to.
    #[must_use]
    pub fn with_links(self, links: Links) -> Root {
        Root { links, ..self }
    }

    /// Tells whether links are followed in it.
    #[must_use]
    pub fn follows(&self) -> bool {
        self.links == Links::Follow
    }

    /// The path of something below it, for messages.
    #[must_use]
    pub fn path_of(&self, path: &Rel) -> PathBuf {
        if path.is_top() { self.path.clone() } else { self.path.join(path.as_path()) }
    }

    fn failed(&self, action: &'static str, path: &Rel) -> impl FnOnce(Errno) -> Error + use<> {
        let failed = Error::local(action, self.path_of(path));
        move |errno| failed(errno.into())
    }

    /// Opens a directory.
    fn enter(&self, path: &Rel) -> Result<OwnedFd, Errno> {
        let nofollow = if self.follows() { OFlags::empty() } else { OFlags::NOFOLLOW };
        let flags = OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC | nofollow;
        let top = self.directory.get().ok_or(Errno::NOENT)?;
        let mut here = rustix::io::fcntl_dupfd_cloexec(top, 0)?;
        for name in path.names() {
            here = rustix::fs::openat(&here, name, flags, Mode::empty())?;
        }
        Ok(here)
    }

    /// What is in a directory, sorted by name. Links are what they lead to where they are followed.
    ///
    /// # Errors
    /// When it cannot be read, or a link has led to it from within itself.
    pub fn list(&self, path: &Rel) -> Result<Vec<Node>> {
        if self.follows() && self.is_loop(path) {
            return Err(Error::Unsafe("the link leads back to a directory above it".to_owned()));
        }
        let failed = |errno| self.failed("list", path)(errno);
        let directory = self.enter(path).map_err(failed)?;
        let mut nodes = Vec::new();
        for entry in Dir::read_from(&directory).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name().to_bytes();
            if matches!(name, b"." | b"..") {
                continue;
            }
            match look(&directory, name, self.links) {
                Ok(node) => nodes.push(node),
                // It went away since the directory was read.
                Err(Errno::NOENT) => {}
                Err(errno) => return Err(self.failed("look at", &path.join(name))(errno)),
            }
        }
        nodes.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(nodes)
    }

    /// Tells whether a directory is one of those above it.
    fn is_loop(&self, path: &Rel) -> bool {
        let identity = |path: &Rel| {
            let stat = rustix::fs::fstat(self.enter(path).ok()?).ok()?;
            Some((stat.st_dev, stat.st_ino))
        };
        let own = identity(path);
        let mut above = path.clone();
        while !above.is_top() {
            above = above.parent();
            if own.is_some() && identity(&above) == own {
                return true;
            }
        }
        false
    }

    /// What is known of one path; none if there is nothing.
    ///
    /// # Errors
    /// When it cannot be looked at.
    pub fn look(&self, path: &Rel) -> Result<Option<Node>> {
        let looked =
            self.enter(&path.parent()).and_then(|directory| look(&directory, path.name(), self.links));
        match looked {
            Ok(node) => Ok(Some(node)),
            Err(Errno::NOENT | Errno::NOTDIR | Errno::LOOP) => Ok(None),
            Err(errno) => Err(self.failed("look at", path)(errno)),
        }
    }

    /// Where a file is, or is to be made.
    ///
    /// # Errors
    /// When its directory cannot be entered, or its name is too long.
    pub(crate) fn place(&self, path: &Rel) -> Result<Place> {
        if path.name().len() > NAME_LIMIT {
            return Err(self.failed("write", path)(Errno::NAMETOOLONG));
        }
        let parent = path.parent();
        let directory = self.enter(&parent).map_err(self.failed("open the directory", &parent))?;
        Ok(Place::within(directory, OsStr::from_bytes(path.name()), self.path_of(path)))
    }

    /// Opens an ordinary file to be read; none if there is none.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn read(&self, path: &Rel) -> Result<Option<File>> {
        let nofollow = if self.follows() { OFlags::empty() } else { OFlags::NOFOLLOW };
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC | nofollow;
        let opened = self
            .enter(&path.parent())
            .and_then(|directory| rustix::fs::openat(&directory, path.name(), flags, Mode::empty()));
        match opened.map(File::from) {
            Ok(file) if file.metadata().is_ok_and(|meta| meta.is_file()) => Ok(Some(file)),
            Ok(_) | Err(Errno::NOENT | Errno::LOOP) => Ok(None),
            Err(errno) => Err(self.failed("read", path)(errno)),
        }
    }

    /// What is in a small file; none if there is none.
    ///
    /// # Errors
    /// When it cannot be read, or is larger than that.
    pub fn read_text(&self, path: &Rel, limit: u64) -> Result<Option<Vec<u8>>> {
        let Some(file) = self.read(path)? else { return Ok(None) };
        let mut text = Vec::new();
        let read = file.take(limit.saturating_add(1)).read_to_end(&mut text);
        read.map_err(Error::local("read", self.path_of(path)))?;
        if text.len() as u64 > limit {
            let limit = usize::try_from(limit).unwrap_or(usize::MAX);
            return Err(Error::TooLarge { what: "a file of patterns", limit, unit: "bytes" });
        }
        Ok(Some(text))
    }

    /// Writes a small file, whole or not at all.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_text(&self, path: &Rel, text: &[u8]) -> Result<()> {
        let place = self.place(path)?;
        let mut part = place.create()?;
        part.file.write_all(text).map_err(Error::local("write", self.path_of(path)))?;
        part.commit(None, None)
    }

    /// Keeps what is there now at the same path below another top, as it is; what was kept there before gives way.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub fn keep_copy(&self, path: &Rel, other: &Root) -> Result<()> {
        let Some(mut file) = self.read(path)? else { return Ok(()) };
        other.make_above(path)?;
        let link = || {
            let (from, to) = (self.enter(&path.parent())?, other.enter(&path.parent())?);
            let _ = rustix::fs::unlinkat(&to, path.name(), AtFlags::empty());
            rustix::fs::linkat(&from, path.name(), &to, path.name(), AtFlags::empty())
        };
        if link().is_ok() {
            return Ok(());
        }
        // Another file system, or one without links.
        let modified = file.metadata().and_then(|meta| meta.modified()).ok().and_then(Time::from_system);
        let place = other.place(path)?;
        let mut part = place.create()?;
        std::io::copy(&mut file, &mut part.file)
            .map_err(Error::local("keep a copy of", self.path_of(path)))?;
        part.commit(modified, None)
    }

    /// Makes the directories that a path is in.
    fn make_above(&self, path: &Rel) -> Result<()> {
        self.make_top()?;
        let mut above = Rel::top();
        for name in path.parent().names() {
            above = above.join(name);
            self.make(&above)?;
        }
        Ok(())
    }

    /// Makes a directory; one that is there is good.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make(&self, path: &Rel) -> Result<()> {
        let made = self.enter(&path.parent()).and_then(|above| {
            match rustix::fs::mkdirat(&above, path.name(), Mode::from_raw_mode(0o777)) {
                Err(Errno::EXIST) => self.enter(path).map(drop),
                made => made,
            }
        });
        made.map_err(self.failed("make the directory", path))
    }

    /// Deletes a file or link.
    ///
    /// # Errors
    /// When it cannot be deleted.
    pub fn delete(&self, path: &Rel) -> Result<()> {
        self.unlink(path, AtFlags::empty()).map_err(self.failed("delete", path))
    }

    /// Removes a directory; tells whether it was empty.
    ///
    /// # Errors
    /// When it cannot be removed for another reason than that something is in it.
    pub fn remove(&self, path: &Rel) -> Result<bool> {
        match self.unlink(path, AtFlags::REMOVEDIR) {
            Ok(()) => Ok(true),
            Err(Errno::NOTEMPTY | Errno::EXIST) => Ok(false),
            Err(errno) => Err(self.failed("remove the directory", path)(errno)),
        }
    }

    fn unlink(&self, path: &Rel, flags: AtFlags) -> Result<(), Errno> {
        let above = self.enter(&path.parent())?;
        rustix::fs::unlinkat(&above, path.name(), flags)
    }

    /// Sets the permissions of something that is no link.
    ///
    /// # Errors
    /// When they cannot be set.
    pub fn set_mode(&self, path: &Rel, mode: u16) -> Result<()> {
        let set = || {
            let above = self.enter(&path.parent())?;
            let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
            let file = rustix::fs::openat(&above, path.name(), flags, Mode::empty())?;
            rustix::fs::fchmod(&file, Mode::from_raw_mode(u32::from(mode) & 0o777))
        };
        set().map_err(self.failed("set the permissions of", path))
    }

    /// Makes a link. What it leads to is never looked at.
    ///
    /// # Errors
    /// When it cannot be made, or would lead out of the tree.
    pub fn link(&self, path: &Rel, target: &[u8]) -> Result<()> {
        if !stays_inside(path, target) {
            let shown = crate::escape::escape(target);
            let why = format!("the link `{}` would lead out of the tree, to `{shown}`", path.display());
            return Err(Error::Unsafe(why));
        }
        let make = || {
            let above = self.enter(&path.parent())?;
            match rustix::fs::symlinkat(target, &above, path.name()) {
                Err(Errno::EXIST) => {
                    // A link that leads elsewhere; anything else is in the way.
                    if look(&above, path.name(), Links::Skip)?.kind != Kind::Link {
                        return Err(Errno::EXIST);
                    }
                    rustix::fs::unlinkat(&above, path.name(), AtFlags::empty())?;
                    rustix::fs::symlinkat(target, &above, path.name())
                }
                made => made,
            }
        };
        make().map_err(self.failed("make the link", path))
    }

    /// Moves something to the same path below another top.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn move_to(&self, path: &Rel, other: &Root) -> Result<()> {
        other.make_above(path)?;
        let moved = || {
            let (from, to) = (self.enter(&path.parent())?, other.enter(&path.parent())?);
            rustix::fs::renameat(&from, path.name(), &to, path.name())
        };
        match moved() {
            Err(Errno::XDEV) => {
                self.keep_copy(path, other)?;
                self.delete(path)
            }
            moved => moved.map_err(self.failed("keep a copy of", path)),
        }
    }

    /// Tells whether two names of different case are one in this directory, or where it is to be made.
    ///
    /// # Errors
    /// When a file cannot be made there.
    pub fn folds_case(&self, path: &Rel) -> Result<bool> {
        let mut there = path.clone();
        while !there.is_top() && self.look(&there)?.is_none() {
            there = there.parent();
        }
        let probe = || {
            let here = self.enter(&there)?;
            let name = format!(".ketch-case-{:08x}", std::process::id());
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
            drop(rustix::fs::openat(&here, &*name, flags, Mode::from_raw_mode(0o600))?);
            let other = rustix::fs::statat(&here, name.to_ascii_uppercase(), AtFlags::SYMLINK_NOFOLLOW);
            rustix::fs::unlinkat(&here, &*name, AtFlags::empty())?;
            Ok(other.is_ok())
        };
        probe().map_err(self.failed("write in", path))
    }
}

fn look(directory: &impl AsFd, name: &[u8], links: Links) -> Result<Node, Errno> {
    let mut stat = rustix::fs::statat(directory, name, AtFlags::SYMLINK_NOFOLLOW)?;
    let mut kind = kind_of(stat.st_mode);
    if kind == Kind::Link && links == Links::Follow {
        // One that leads nowhere stays what it is.
        if let Ok(behind) = rustix::fs::statat(directory, name, AtFlags::empty()) {
            (kind, stat) = (kind_of(behind.st_mode), behind);
        }
    }
    let target = match kind {
        Kind::Link => Some(rustix::fs::readlinkat(directory, name, Vec::new())?.into_bytes().into()),
        _ => None,
    };
    Ok(Node {
        size: u64::try_from(stat.st_size).ok().filter(|_| kind == Kind::File),
        time: Some(Stamp { seconds: stat.st_mtime, precision: Precision::Second }),
        mode: u16::try_from(stat.st_mode & 0o777).ok(),
        target,
        ..Node::new(name, kind)
    })
}

fn kind_of(mode: u32) -> Kind {
    match FileType::from_raw_mode(mode) {
        FileType::RegularFile => Kind::File,
        FileType::Directory => Kind::Dir,
        FileType::Symlink => Kind::Link,
        _ => Kind::Other,
    }
}

/// Tells whether a link leads to something in its own tree: not from the root on, and not further up than its top.
fn stays_inside(path: &Rel, target: &[u8]) -> bool {
    let mut depth = path.names().count().saturating_sub(1);
    if target.is_empty() || target.starts_with(b"/") || target.contains(&0) {
        return false;
    }
    for name in target.split(|byte| *byte == b'/') {
        match name {
            b"" | b"." => {}
            b".." if depth == 0 => return false,
            b".." => depth -= 1,
            _ => depth += 1,
        }
    }
    true
}

/// The permissions that this process gives to what it makes.
#[must_use]
pub fn usual_mask() -> Mask {
    // There is no other way to read it than to set it.
    let mask = rustix::process::umask(Mode::from_raw_mode(0o077));
    rustix::process::umask(mask);
    Mask(u16::try_from(!mask.as_raw_mode() & 0o777).unwrap_or(0o700))
}

#[cfg(test)]
mod tests;
