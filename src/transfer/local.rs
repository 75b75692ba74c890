//! Local files of a transfer: opened relative to a directory handle, following no link below it, and renamed to
//! their final name only when they are whole.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rustix::fs::{Access, AtFlags, FallocateFlags, FileType, FlockOperation, Mode, OFlags};
use rustix::io::Errno;

use super::journal::Journal;
use crate::cancel::{Cancel, Deadline, Phase};
use crate::error::{Error, Result};
use crate::net::{Interest, Wait, poll};
use crate::proto::time::Time;

/// The longest name that local file systems take.
const NAME_LIMIT: usize = 255;

/// The longest journal that is read.
const JOURNAL_LIMIT: u64 = 64 * 1024;

/// Where a local name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// The user typed it.
    Typed,
    /// It is the name that the file has on the server.
    Derived,
}

/// A file to be made: the handle of its directory, and its name in it.
pub(crate) struct Place {
    directory: OwnedFd,
    path: PathBuf,
    name: OsString,
}

/// A file that is being made, beside the name it will have.
pub(crate) struct Part<'a> {
    place: &'a Place,
    /// The open file; locked against other processes.
    pub(crate) file: File,
    /// There may be a journal beside it.
    noted: AtomicBool,
}

/// Whether the bytes of a part file are to be on the disk before their journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bytes {
    /// They are.
    Synced,
    /// The system may still hold them.
    Written,
}

impl Place {
    /// Opens the directory that `path` is in. The user typed it, so links on the way there are followed.
    pub(crate) fn of(path: &Path) -> Result<Place> {
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
        // Told before anything is downloaded in vain.
        let there = rustix::fs::statat(&directory, name, AtFlags::SYMLINK_NOFOLLOW);
        if there.is_ok_and(|there| FileType::from_raw_mode(there.st_mode) == FileType::Directory) {
            return Err(Error::local("write", path)(Errno::ISDIR.into()));
        }
        Ok(Place { directory, path: path.to_owned(), name: name.to_owned() })
    }

    /// A file of that name in a directory that is open already; `path` is for messages.
    pub(crate) fn within(directory: OwnedFd, name: &OsStr, path: PathBuf) -> Place {
        Place { directory, path, name: name.to_owned() }
    }

    /// A device or named pipe under the name, opened to be written to: such a thing takes bytes, and is not to be
    /// replaced by a file. A link to one (`/dev/stdout`) is followed where the user typed the name. A directory is
    /// refused before anything is transferred.
    pub(crate) fn special(&self, naming: Naming) -> Result<Option<File>> {
        let (at, nofollow) = match naming {
            Naming::Typed => (AtFlags::empty(), OFlags::empty()),
            Naming::Derived => (AtFlags::SYMLINK_NOFOLLOW, OFlags::NOFOLLOW),
        };
        let Ok(stat) = rustix::fs::statat(&self.directory, &self.name, at) else { return Ok(None) };
        let failed = Error::local("write", &self.path);
        match FileType::from_raw_mode(stat.st_mode) {
            FileType::RegularFile | FileType::Symlink => Ok(None),
            FileType::Directory => Err(failed(io::ErrorKind::IsADirectory.into())),
            _ => {
                let flags = OFlags::WRONLY | OFlags::NOCTTY | OFlags::CLOEXEC | nofollow;
                match rustix::fs::openat(&self.directory, &self.name, flags, Mode::empty()) {
                    Ok(file) => Ok(Some(File::from(file))),
                    Err(errno) => Err(failed(errno.into())),
                }
            }
        }
    }

    /// Makes sure that the directory takes files, before anything is transferred in vain.
    pub(super) fn is_open(&self) -> Result<()> {
        let needed = Access::WRITE_OK | Access::EXEC_OK;
        match rustix::fs::accessat(&self.directory, ".", needed, AtFlags::EACCESS) {
            Err(errno @ (Errno::ACCESS | Errno::ROFS)) => {
                Err(Error::local("create", &self.path)(errno.into()))
            }
            // What cannot be asked here will show.
            _ => Ok(()),
        }
    }

    /// The path as the user knows it.
    pub(crate) fn path(&self) -> &Path {
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

    /// The name of a journal that is being written, and takes the place of the old one when it is whole.
    fn new_journal_name(&self) -> OsString {
        self.beside(".ketch-journal-new")
    }

    fn open(&self, name: &OsStr, flags: OFlags, mode: Mode) -> io::Result<File> {
        let flags = flags | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        Ok(File::from(rustix::fs::openat(&self.directory, name, flags, mode)?))
    }

    fn remove(&self, name: &OsStr) {
        let _ = rustix::fs::unlinkat(&self.directory, name, AtFlags::empty());
    }

    /// The file under its final name, where it is an ordinary one.
    pub(crate) fn existing(&self) -> Option<File> {
        let file = self.open(&self.name, OFlags::RDONLY | OFlags::NONBLOCK, Mode::empty()).ok()?;
        file.metadata().is_ok_and(|meta| meta.is_file()).then_some(file)
    }

    /// What an earlier run noted about its part file.
    pub(super) fn journal(&self) -> Option<Journal> {
        let file = self.open(&self.journal_name(), OFlags::RDONLY | OFlags::NONBLOCK, Mode::empty()).ok()?;
        let mut text = Vec::new();
        file.take(JOURNAL_LIMIT).read_to_end(&mut text).ok()?;
        Journal::parse(&text)
    }

    /// How many bytes lie in a part file that may be continued.
    pub(crate) fn kept(&self) -> u64 {
        let part = rustix::fs::statat(&self.directory, self.part_name(), AtFlags::SYMLINK_NOFOLLOW);
        match (self.journal(), part) {
            (Some(_), Ok(part)) => u64::try_from(part.st_size).unwrap_or(0),
            _ => 0,
        }
    }

    /// The part file of an earlier run, if there is one; from now on it is ours.
    pub(crate) fn reopen(&self) -> Result<Option<Part<'_>>> {
        loop {
            let file = match self.open(&self.part_name(), OFlags::RDWR | OFlags::NONBLOCK, Mode::empty()) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::NotFound || is_link(&error) => return Ok(None),
                Err(error) => return Err(Error::local("go on with the part file of", &self.path)(error)),
            };
            self.lock(&file)?;
            // Its owner may have finished it between our opening and our locking it.
            if self.is_part(&file) {
                return Ok(Some(Part { place: self, file, noted: AtomicBool::new(true) }));
            }
        }
    }

    /// A new, empty part file; one of an earlier run is thrown away, one of a running process is not. Whoever removes
    /// or renames the name holds the lock of the file that it means, so that two processes never share one.
    pub(crate) fn create(&self) -> Result<Part<'_>> {
        let name = self.part_name();
        loop {
            if let Some(stale) = self.reopen()? {
                self.remove(&name);
                drop(stale);
            }
            let flags = OFlags::RDWR | OFlags::CREATE | OFlags::EXCL;
            let old = rustix::fs::statat(&self.directory, &self.name, AtFlags::SYMLINK_NOFOLLOW).ok();
            let old = old.filter(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::RegularFile);
            // Readable and writable by all whom the umask lets, or as the file that it replaces; never more.
            let mode = if old.is_some() { 0o600 } else { 0o666 };
            let file = match self.open(&name, flags, Mode::from_raw_mode(mode)) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    // A link is no part file of anybody's; otherwise another process was quicker.
                    self.remove_link(&name);
                    continue;
                }
                file => file.map_err(Error::local("create", &self.path))?,
            };
            self.lock(&file)?;
            if !self.is_part(&file) {
                continue;
            }
            self.remove(&self.journal_name());
            self.remove(&self.new_journal_name());
            if let Some(old) = old {
                let mode = Mode::from_raw_mode(old.st_mode & 0o777);
                rustix::fs::fchmod(&file, mode).map_err(|e| Error::local("write", &self.path)(e.into()))?;
            }
            return Ok(Part { place: self, file, noted: AtomicBool::new(false) });
        }
    }

    fn remove_link(&self, name: &OsStr) {
        let stat = rustix::fs::statat(&self.directory, name, AtFlags::SYMLINK_NOFOLLOW);
        if stat.is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode) == FileType::Symlink) {
            self.remove(name);
        }
    }

    /// Tells whether this open file is the one under the part file's name.
    fn is_part(&self, file: &File) -> bool {
        let named = rustix::fs::statat(&self.directory, self.part_name(), AtFlags::SYMLINK_NOFOLLOW);
        match (rustix::fs::fstat(file), named) {
            (Ok(ours), Ok(named)) => (ours.st_dev, ours.st_ino) == (named.st_dev, named.st_ino),
            _ => false,
        }
    }

    fn lock(&self, file: &File) -> Result<()> {
        match rustix::fs::flock(file, FlockOperation::NonBlockingLockExclusive) {
            Err(Errno::WOULDBLOCK) => Err(Error::Locked { path: self.path.clone() }),
            // A file system without locks is no reason not to download to it.
            _ => Ok(()),
        }
    }
}

impl<'a> Part<'a> {
    /// Where it is made.
    pub(crate) fn place(&self) -> &'a Place {
        self.place
    }

    /// How many bytes it has.
    pub(super) fn length(&self) -> Result<u64> {
        self.file.metadata().map(|meta| meta.len()).map_err(Error::local("read", &self.place.path))
    }

    /// Notes what is there by now, over the old note: a process that is killed leaves the one or the other. The bytes
    /// are on the disk before the note says so, lest a system that goes down lose them and not the note.
    pub(super) fn keep(&self, journal: &Journal, bytes: Bytes) -> Result<()> {
        let place = self.place;
        self.noted.store(true, Ordering::Relaxed);
        let (new, name) = (place.new_journal_name(), place.journal_name());
        let kept = || {
            if bytes == Bytes::Synced {
                self.file.sync_data()?;
            }
            place.remove(&new);
            let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL;
            let mut file = place.open(&new, flags, Mode::from_raw_mode(0o600))?;
            file.write_all(&journal.encode())?;
            if bytes == Bytes::Synced {
                file.sync_data()?;
            }
            let directory = place.directory.as_fd();
            rustix::fs::renameat(directory, &new, directory, &name)?;
            Ok(())
        };
        kept().map_err(|error| {
            place.remove(&new);
            Error::local("write the journal of", &place.path)(error)
        })
    }

    /// Takes the room for a file of so many bytes from the file system, where that can be done, and where there is as
    /// much; a server may say any size.
    pub(super) fn reserve(&self, size: u64) -> Result<()> {
        let failed = Error::local("write", &self.place.path);
        let stat = rustix::fs::fstat(&self.file).map_err(|errno| failed(errno.into()))?;
        let taken = u64::try_from(stat.st_blocks).unwrap_or(0).saturating_mul(512);
        let free = rustix::fs::fstatvfs(&self.file).map_or(0, |fs| fs.f_bavail.saturating_mul(fs.f_frsize));
        if size.saturating_sub(taken) <= free {
            // A file system that cannot do it leaves holes, which are filled as well.
            let _ = rustix::fs::fallocate(&self.file, FallocateFlags::empty(), 0, size);
        }
        Ok(())
    }

    /// Gives the file its time, its permissions and its final name.
    pub(crate) fn commit(self, modified: Option<Time>, mode: Option<u32>) -> Result<()> {
        let place = self.place;
        if let Some(mode) = mode {
            let mode = Mode::from_raw_mode(mode & 0o777);
            let set = rustix::fs::fchmod(&self.file, mode);
            set.map_err(|errno| Error::local("set the permissions of", &place.path)(errno.into()))?;
        }
        if let Some(time) = modified.and_then(|time| time.to_system()) {
            // A time that the file system cannot hold is no reason to lose the file.
            let _ = self.file.set_times(std::fs::FileTimes::new().set_modified(time));
        }
        let local = |errno: Errno| Error::local("write", &place.path)(errno.into());
        if is_remote(&self.file) {
            // What a network file system could not write it says now, or never.
            rustix::fs::fsync(&self.file).map_err(local)?;
        }
        let directory = place.directory.as_fd();
        // Where that fails the part file stays: it is whole.
        rustix::fs::renameat(directory, place.part_name(), directory, &place.name).map_err(local)?;
        if self.noted.into_inner() {
            place.remove(&place.journal_name());
            place.remove(&place.new_journal_name());
        }
        Ok(())
    }

    /// Removes the file.
    pub(crate) fn discard(self) {
        self.place.remove(&self.place.journal_name());
        self.place.remove(&self.place.new_journal_name());
        self.place.remove(&self.place.part_name());
    }
}

/// Tells whether a file lies on a file system that writes later, and elsewhere: NFS, SMB, FUSE.
#[cfg(target_os = "linux")]
fn is_remote(file: &File) -> bool {
    // Their type is another one on other machines.
    const KINDS: [i128; 4] = [0x6969, 0xff53_4d42, 0xfe53_4d42, 0x6573_5546];
    rustix::fs::fstatfs(file).is_ok_and(|system| KINDS.contains(&i128::from(system.f_type)))
}

#[cfg(not(target_os = "linux"))]
fn is_remote(_: &File) -> bool {
    true
}

/// Which run of this system it is, by a number that no other has; none where the system does not tell.
pub(super) fn boot() -> Option<String> {
    static BOOT: OnceLock<Option<String>> = OnceLock::new();
    let read = || {
        let number = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
        Some(number.trim().to_owned()).filter(|number| !number.is_empty())
    };
    BOOT.get_or_init(read).clone()
}

/// What opening a link without following it fails with.
fn is_link(error: &io::Error) -> bool {
    error.raw_os_error() == Some(Errno::LOOP.raw_os_error())
}

/// A reader (standard input, or a pipe) whose waits end on [`Cancel`].
#[derive(Debug)]
pub struct Interruptible<R> {
    inner: R,
    cancel: Cancel,
}

impl<R: AsFd> Interruptible<R> {
    /// Reads from `inner`, or writes to it, until `cancel` is thrown.
    pub fn new(inner: R, cancel: Cancel) -> Interruptible<R> {
        Interruptible { inner, cancel }
    }
}

impl<R: Read + AsFd> Read for Interruptible<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let deadline = Deadline::after(Duration::MAX, Phase::Transfer);
        let wait = Wait::new(deadline, &self.cancel);
        poll([(self.inner.as_fd(), Interest::Read)], &wait).map_err(io::Error::other)?;
        self.inner.read(buffer)
    }
}

/// What a pipe takes without waiting, once it takes anything (PIPE_BUF).
const ATOMIC: usize = 4096;

/// A pipe whose waits end on [`Cancel`], written to in pieces that it takes at once.
impl<W: Write + AsFd> Write for Interruptible<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let deadline = Deadline::after(Duration::MAX, Phase::Transfer);
        let wait = Wait::new(deadline, &self.cancel);
        poll([(self.inner.as_fd(), Interest::Write)], &wait).map_err(io::Error::other)?;
        self.inner.write(bytes.get(..ATOMIC).unwrap_or(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
