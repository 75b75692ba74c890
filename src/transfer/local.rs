//! Local files of a transfer: opened relative to a directory handle, following no link below it, and renamed to
//! their final name only when they are whole.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::{AtFlags, FileType, FlockOperation, Mode, OFlags};

use super::journal::Journal;
use crate::cancel::{Cancel, Deadline, Phase};
use crate::error::{Error, Result};
use crate::net::{Interest, Wait, poll};
use crate::proto::time::Time;

/// The longest name that local file systems take.
const NAME_LIMIT: usize = 255;

/// A file to be made: the handle of its directory, and its name in it.
pub(super) struct Place {
    directory: OwnedFd,
    path: PathBuf,
    name: OsString,
}

/// A file that is being made, beside the name it will have.
pub(super) struct Part<'a> {
    place: &'a Place,
    /// The open file; locked against other processes.
    pub(super) file: File,
    journalled: bool,
}

impl Place {
    /// Opens the directory that `path` is in. The user typed it, so links on the way there are followed.
    pub(super) fn of(path: &Path) -> Result<Place> {
        let name = path.file_name().ok_or_else(|| {
            Error::local("write", path)(io::Error::new(io::ErrorKind::IsADirectory, "it names no file"))
        })?;
        let parent = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let flags = OFlags::DIRECTORY | OFlags::RDONLY | OFlags::CLOEXEC;
        let directory = rustix::fs::open(parent, flags, Mode::empty())
            .map_err(|errno| Error::local("open the directory", parent)(errno.into()))?;
        Ok(Place { directory, path: path.to_owned(), name: name.to_owned() })
    }

    /// A device or named pipe under the name, opened to be written to: such a thing takes bytes, and is not to be
    /// replaced by a file. A directory is refused before anything is transferred.
    pub(super) fn special(&self) -> Result<Option<File>> {
        let Ok(stat) = rustix::fs::statat(&self.directory, &self.name, AtFlags::SYMLINK_NOFOLLOW) else {
            return Ok(None);
        };
        let failed = Error::local("write", &self.path);
        match FileType::from_raw_mode(stat.st_mode) {
            FileType::RegularFile | FileType::Symlink => Ok(None),
            FileType::Directory => Err(failed(io::ErrorKind::IsADirectory.into())),
            _ => self
                .open(&self.name, OFlags::WRONLY | OFlags::NOCTTY, Mode::empty())
                .map(Some)
                .map_err(failed),
        }
    }

    /// The path as the user knows it.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn beside(&self, suffix: &str) -> OsString {
        let stem = self.name.as_bytes();
        let room = NAME_LIMIT - suffix.len() - 1;
        let mut name = vec![b'.'];
        name.extend_from_slice(stem.get(..room).unwrap_or(stem));
        name.extend_from_slice(suffix.as_bytes());
        OsString::from_vec(name)
    }

    fn part_name(&self) -> OsString {
        self.beside(".ketch-part")
    }

    fn journal_name(&self) -> OsString {
        self.beside(".ketch-journal")
    }

    fn open(&self, name: &OsStr, flags: OFlags, mode: Mode) -> io::Result<File> {
        let flags = flags | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        Ok(File::from(rustix::fs::openat(&self.directory, name, flags, mode)?))
    }

    fn remove(&self, name: &OsStr) {
        let _ = rustix::fs::unlinkat(&self.directory, name, AtFlags::empty());
    }

    /// The file under its final name, where it is an ordinary one.
    pub(super) fn existing(&self) -> Option<File> {
        let file = self.open(&self.name, OFlags::RDONLY | OFlags::NONBLOCK, Mode::empty()).ok()?;
        file.metadata().is_ok_and(|meta| meta.is_file()).then_some(file)
    }

    /// What an earlier run noted about its part file.
    pub(super) fn journal(&self) -> Option<Journal> {
        let file = self.open(&self.journal_name(), OFlags::RDONLY | OFlags::NONBLOCK, Mode::empty()).ok()?;
        let mut text = Vec::new();
        file.take(4096).read_to_end(&mut text).ok()?;
        Journal::parse(&text)
    }

    /// The part file of an earlier run, if there is one.
    pub(super) fn reopen(&self) -> Result<Option<Part<'_>>> {
        match self.open(&self.part_name(), OFlags::RDWR | OFlags::NONBLOCK, Mode::empty()) {
            Ok(file) => {
                self.lock(&file)?;
                Ok(Some(Part { place: self, file, journalled: true }))
            }
            Err(_) => Ok(None),
        }
    }

    /// A new, empty part file; one of an earlier run is thrown away, one of a running process is not.
    pub(super) fn create(&self) -> Result<Part<'_>> {
        drop(self.reopen()?);
        let name = self.part_name();
        self.remove(&self.journal_name());
        self.remove(&name);
        let flags = OFlags::RDWR | OFlags::CREATE | OFlags::EXCL;
        // Readable and writable by all whom the umask lets; never executable.
        let mode = Mode::from_raw_mode(0o666);
        let file = self.open(&name, flags, mode).map_err(Error::local("create", &self.path))?;
        self.lock(&file)?;
        Ok(Part { place: self, file, journalled: false })
    }

    fn lock(&self, file: &File) -> Result<()> {
        match rustix::fs::flock(file, FlockOperation::NonBlockingLockExclusive) {
            Err(rustix::io::Errno::WOULDBLOCK) => Err(Error::Locked { path: self.path.clone() }),
            // A file system without locks is no reason not to download to it.
            _ => Ok(()),
        }
    }
}

impl<'a> Part<'a> {
    /// Where it is made.
    pub(super) fn place(&self) -> &'a Place {
        self.place
    }

    /// Notes what the source looks like now, so that the part file may be continued. Once is enough.
    pub(super) fn note(&mut self, journal: &Journal) -> Result<()> {
        if self.journalled {
            return Ok(());
        }
        self.journalled = true;
        let name = self.place.journal_name();
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::TRUNC;
        let written = self
            .place
            .open(&name, flags, Mode::from_raw_mode(0o600))
            .and_then(|mut file| file.write_all(&journal.encode()));
        written.map_err(Error::local("write the journal of", &self.place.path))
    }

    /// Gives the file its time and its final name.
    pub(super) fn commit(self, modified: Option<Time>) -> Result<()> {
        let place = self.place;
        if let Some(time) = modified.and_then(|time| time.to_system()) {
            // A time that the file system cannot hold is no reason to lose the file.
            let _ = self.file.set_times(std::fs::FileTimes::new().set_modified(time));
        }
        let directory = place.directory.as_fd();
        rustix::fs::renameat(directory, place.part_name(), directory, &place.name)
            .map_err(|errno| Error::local("write", &place.path)(errno.into()))?;
        if self.journalled {
            place.remove(&place.journal_name());
        }
        Ok(())
    }

    /// Leaves the file for a later run if that could go on with it, and removes it otherwise.
    pub(super) fn leave(self) {
        if !self.journalled {
            self.place.remove(&self.place.part_name());
        }
    }
}

/// A reader (standard input) whose waits end on [`Cancel`].
#[derive(Debug)]
pub struct Interruptible<R> {
    inner: R,
    cancel: Cancel,
}

impl<R: Read + AsFd> Interruptible<R> {
    /// Reads from `inner` until `cancel` is thrown.
    pub fn new(inner: R, cancel: Cancel) -> Interruptible<R> {
        Interruptible { inner, cancel }
    }
}

impl<R: Read + AsFd> Read for Interruptible<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let deadline = Deadline::after(Duration::MAX, Phase::Transfer);
        let wait = Wait { deadline, cancel: &self.cancel };
        poll([(self.inner.as_fd(), Interest::Read)], &wait).map_err(io::Error::other)?;
        self.inner.read(buffer)
    }
}
