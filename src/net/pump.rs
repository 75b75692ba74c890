//! The byte pump between a socket and a local file.
//!
//! One step moves one chunk and never waits; the one who calls it waits, because only it knows what else there is
//! to watch. Zero-copy belongs behind these two functions.

use std::io::{self, Read, Write};

use super::Stream;

/// Bytes moved at a time: large enough that the calls do not count, small enough that progress, Ctrl-C and memory
/// stay in hand.
pub const CHUNK: usize = 256 * 1024;

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

/// Moves one chunk from the socket to `file`.
///
/// # Errors
/// [`Broken`], with the side that failed.
pub fn receive(from: &mut Stream, file: &mut dyn Write, buffer: &mut [u8]) -> Result<Step, Broken> {
    match from.try_read(buffer).map_err(Broken::Socket)? {
        None => Ok(Step::Blocked),
        Some(0) => Ok(Step::End),
        Some(n) => {
            file.write_all(buffer.get(..n).unwrap_or_default()).map_err(Broken::File)?;
            Ok(Step::Moved(n))
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

/// Bytes read from a file that still wait for room in the socket.
#[derive(Debug)]
pub struct Outgoing {
    buffer: Vec<u8>,
    begin: usize,
    end: usize,
}

impl Default for Outgoing {
    fn default() -> Outgoing {
        Outgoing { buffer: vec![0; CHUNK], begin: 0, end: 0 }
    }
}

impl Outgoing {
    /// Moves one chunk from `file` to the socket, of so many bytes at most.
    ///
    /// # Errors
    /// [`Broken`], with the side that failed.
    pub fn send(&mut self, file: &mut dyn Read, to: &mut Stream, most: usize) -> Result<Step, Broken> {
        if self.begin == self.end {
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

fn read_some(file: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    loop {
        match file.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result,
        }
    }
}
