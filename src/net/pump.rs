//! The byte pump between a socket and a local file.
//!
//! One step moves one chunk and never waits; the one who calls it waits, because only it knows what else there is
//! to watch. Where both ends let it, the bytes do not even pass through this process.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};

use super::Stream;
use super::straight::{self, Conduit, Stuck};

/// Bytes copied at a time: large enough that the calls do not count, small enough that progress, Ctrl-C and memory
/// stay in hand.
pub const CHUNK: usize = 256 * 1024;

/// Bytes copied at a time as long as nobody knows that there are more: most files are small, and memory that was never
/// used has to be found and cleared first.
const FIRST: usize = 32 * 1024;

/// Bytes that may be moved in one step: the system takes more at once than is copied.
pub const STRIDE: usize = 1024 * 1024;

/// Bytes that a file is given at once. For more of them Linux looks for blocks of memory as large, and those are cold: in a
/// virtual machine the host has taken them back, and gives them again page by page. 1 GiB in pieces of 256 KiB took 2.6 s
/// of CPU there, in these 1.0 s.
pub(super) const PIECE: usize = 48 * 1024;

/// What one step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// That many bytes moved.
    Moved(usize),
    /// The source has no more.
    End,
    /// The socket has nothing, or no room, now.
    Blocked,
}

/// A failed step, with the side that failed.
#[derive(Debug)]
pub enum Broken {
    /// The connection.
    Socket(io::Error),
    /// The file.
    File(io::Error),
}

/// What takes the bytes of a download.
pub trait Taker: Write {
    /// The file that takes the next bytes just as they are, at the place where it stands: the system may put them there
    /// past this, which [`Taker::passed`] is told of.
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        None
    }

    /// Takes note of bytes that went straight into the file.
    ///
    /// # Errors
    /// Those of whatever it does about them.
    fn passed(&mut self, bytes: usize) -> io::Result<()> {
        let _ = bytes;
        Ok(())
    }
}

/// What gives the bytes of an upload.
pub trait Giver: Read {
    /// The file that the next bytes come from just as they are, from the place where it stands: the system may take
    /// them from there past this.
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        None
    }
}

impl Taker for &File {
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        Some((**self).as_fd())
    }
}

impl Taker for Vec<u8> {}

impl<T: Giver + ?Sized> Giver for &mut T {
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        (**self).file()
    }
}

impl Giver for &File {
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        Some((**self).as_fd())
    }
}

/// A stream that is no file, whose bytes have to be copied.
#[derive(Debug)]
pub struct NoFile<T>(pub T);

impl<T: Write> Write for NoFile<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl<T: Read> Read for NoFile<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer)
    }
}

impl<T: Write> Taker for NoFile<T> {}
impl<T: Read> Giver for NoFile<T> {}

/// Bytes on their way from a socket.
///
/// The first of them are copied. A file that is still not whole then is worth the pipe through which the system moves
/// the others, where both ends are what they seem to be.
#[derive(Debug, Default)]
pub struct Incoming {
    buffer: Vec<u8>,
    copied: usize,
    conduit: Option<Conduit>,
}

impl Incoming {
    /// Moves one chunk from the socket to `to`, of so many bytes at most.
    ///
    /// # Errors
    /// [`Broken`], with the side that failed.
    pub fn receive(&mut self, from: &mut Stream, to: &mut dyn Taker, most: usize) -> Result<Step, Broken> {
        if self.copied >= CHUNK
            && let Some(socket) = from.in_clear()
            && let Some(file) = to.file()
        {
            if self.conduit.is_none() {
                self.conduit = Conduit::new();
            }
            match self.conduit.as_ref().map_or(Err(Stuck::Unable), |pipe| pipe.receive(socket, file, most)) {
                Ok(0) => return Ok(Step::End),
                Ok(n) => {
                    to.passed(n).map_err(Broken::File)?;
                    return Ok(Step::Moved(n));
                }
                Err(Stuck::Blocked) => return Ok(Step::Blocked),
                Err(Stuck::Socket(error)) => return Err(Broken::Socket(error)),
                Err(Stuck::File(error)) => return Err(Broken::File(error)),
                // Another chunk is copied before it is tried again.
                Err(Stuck::Unable) => self.copied = 0,
            }
        }
        if self.buffer.is_empty() {
            self.buffer = vec![0; FIRST];
        }
        let most = most.min(self.buffer.len());
        match from.try_read(self.buffer.get_mut(..most).unwrap_or_default()).map_err(Broken::Socket)? {
            None => Ok(Step::Blocked),
            Some(0) => Ok(Step::End),
            Some(n) => {
                for piece in self.buffer.get(..n).unwrap_or_default().chunks(PIECE) {
                    to.write_all(piece).map_err(Broken::File)?;
                }
                self.copied = self.copied.saturating_add(n);
                if n == FIRST {
                    self.buffer.resize(CHUNK, 0);
                }
                Ok(Step::Moved(n))
            }
        }
    }
}

/// Bytes that the system has taken for a connection and the other side has not acknowledged; none where the system does
/// not tell.
#[cfg(all(
    target_os = "linux",
    not(any(target_arch = "mips", target_arch = "powerpc64", target_arch = "sparc64"))
))]
#[expect(unsafe_code, reason = "no crate that is here wraps SIOCOUTQ")]
pub(super) fn unsent(socket: std::os::fd::BorrowedFd<'_>) -> u64 {
    const SIOCOUTQ: rustix::ioctl::Opcode = 0x5411;
    // SAFETY: SIOCOUTQ (tcp(7)) writes one int, which is what the getter has room for; the descriptor is borrowed.
    let unsent = unsafe {
        let getter = rustix::ioctl::Getter::<SIOCOUTQ, std::ffi::c_int>::new();
        rustix::ioctl::ioctl(socket, getter)
    };
    unsent.ok().and_then(|bytes| u64::try_from(bytes).ok()).unwrap_or(0)
}

#[cfg(not(all(
    target_os = "linux",
    not(any(target_arch = "mips", target_arch = "powerpc64", target_arch = "sparc64"))
)))]
pub(super) fn unsent(_: std::os::fd::BorrowedFd<'_>) -> u64 {
    0
}

/// Bytes on their way to a socket.
#[derive(Debug, Default)]
pub struct Outgoing {
    /// Those that were read and still wait for room.
    buffer: Vec<u8>,
    begin: usize,
    end: usize,
    /// The system does not move them by itself.
    copies: bool,
}

impl Outgoing {
    /// Moves one chunk from `file` to the socket, of so many bytes at most.
    ///
    /// # Errors
    /// [`Broken`], with the side that failed.
    pub fn send(&mut self, file: &mut dyn Giver, to: &mut Stream, most: usize) -> Result<Step, Broken> {
        if !self.copies {
            let straight = match (to.in_clear(), file.file()) {
                (Some(socket), Some(file)) => straight::send(file, socket, most),
                _ => Err(Stuck::Unable),
            };
            match straight {
                Ok(0) => return Ok(Step::End),
                Ok(n) => return Ok(Step::Moved(n)),
                Err(Stuck::Blocked) => return Ok(Step::Blocked),
                Err(Stuck::Socket(error)) => return Err(Broken::Socket(error)),
                Err(Stuck::File(error)) => return Err(Broken::File(error)),
                Err(Stuck::Unable) => self.copies = true,
            }
        }
        if self.begin == self.end {
            if self.buffer.is_empty() {
                self.buffer = vec![0; FIRST];
            } else if self.end == FIRST {
                self.buffer.resize(CHUNK, 0);
            }
            self.begin = 0;
            self.end = read_some(file, &mut self.buffer).map_err(Broken::File)?;
            if self.end == 0 {
                return Ok(Step::End);
            }
        }
        let end = self.end.min(self.begin.saturating_add(most));
        let bytes = self.buffer.get(self.begin..end).unwrap_or_default();
        match to.try_write(bytes).map_err(Broken::Socket)? {
            None => Ok(Step::Blocked),
            Some(n) => {
                self.begin += n;
                Ok(Step::Moved(n))
            }
        }
    }
}

fn read_some(file: &mut dyn Giver, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match file.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
