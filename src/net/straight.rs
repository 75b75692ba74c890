//! Bytes that go between a socket and a file without passing through this process (splice, sendfile).
//!
//! Linux only; elsewhere, and where the system refuses for these two, the bytes are copied.

use std::io;

/// Why nothing moved, or not as it should.
#[derive(Debug)]
pub(super) enum Stuck {
    /// The socket has nothing, or no room, now.
    Blocked,
    /// Not between these two: they have to be copied.
    Unable,
    /// The connection broke.
    Socket(io::Error),
    /// The file failed.
    File(io::Error),
}

#[cfg(target_os = "linux")]
mod linux {
    use std::io;
    use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

    use rustix::fs::sendfile;
    use rustix::io::Errno;
    use rustix::pipe::{PipeFlags, SpliceFlags, fcntl_setpipe_size, pipe_with, splice};

    use super::Stuck;
    use crate::net::pump::PIECE;

    /// What the pipe is asked to hold; the most that the system gives to everybody.
    const ROOM: usize = 1024 * 1024;

    /// The pipe through which the system hands the bytes on.
    #[derive(Debug)]
    pub(in crate::net) struct Conduit {
        inlet: OwnedFd,
        outlet: OwnedFd,
    }

    impl Conduit {
        pub(in crate::net) fn new() -> Option<Conduit> {
            let (outlet, inlet) = pipe_with(PipeFlags::CLOEXEC).ok()?;
            // Less room is slower, and does as well.
            let _ = fcntl_setpipe_size(&inlet, ROOM);
            Some(Conduit { inlet, outlet })
        }

        /// Moves what the socket has to where the file stands, so many bytes at most; none at the end.
        pub(in crate::net) fn receive(
            &self,
            socket: BorrowedFd<'_>,
            file: BorrowedFd<'_>,
            most: usize,
        ) -> Result<usize, Stuck> {
            let flags = SpliceFlags::MOVE | SpliceFlags::NONBLOCK;
            let taken = loop {
                match splice(socket, None, &self.inlet, None, most.min(ROOM), flags) {
                    Err(Errno::INTR) => {}
                    Err(Errno::AGAIN) => return Err(Stuck::Blocked),
                    Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => return Err(Stuck::Unable),
                    taken => break taken.map_err(|error| Stuck::Socket(error.into()))?,
                }
            };
            let mut left = taken;
            while left > 0 {
                match splice(&self.outlet, None, file, None, left.min(PIECE), SpliceFlags::MOVE) {
                    Ok(0) => return Err(Stuck::File(io::ErrorKind::WriteZero.into())),
                    Ok(n) => left -= n,
                    Err(Errno::INTR) => {}
                    Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                        self.copy_out(file, left)?;
                        left = 0;
                    }
                    Err(error) => return Err(Stuck::File(error.into())),
                }
            }
            Ok(taken)
        }

        /// Empties the pipe into a file that takes no splice.
        fn copy_out(&self, file: BorrowedFd<'_>, mut left: usize) -> Result<(), Stuck> {
            let failed = |error: Errno| Stuck::File(error.into());
            let mut buffer = [0; 16 * 1024];
            while left > 0 {
                let piece = buffer.len().min(left);
                let read = rustix::io::retry_on_intr(|| {
                    rustix::io::read(self.outlet.as_fd(), buffer.get_mut(..piece).unwrap_or_default())
                });
                let read = read.map_err(failed)?;
                let mut bytes = buffer.get(..read).unwrap_or_default();
                left -= read;
                while !bytes.is_empty() {
                    let n = rustix::io::retry_on_intr(|| rustix::io::write(file, bytes)).map_err(failed)?;
                    bytes = bytes.get(n..).unwrap_or_default();
                }
            }
            Ok(())
        }
    }

    /// Moves bytes from where the file stands into the socket, so many at most; none at the end of the file.
    pub(in crate::net) fn send(
        file: BorrowedFd<'_>,
        socket: BorrowedFd<'_>,
        most: usize,
    ) -> Result<usize, Stuck> {
        loop {
            return match sendfile(socket, file, None, most) {
                Ok(n) => Ok(n),
                Err(Errno::INTR) => continue,
                Err(Errno::AGAIN) => Err(Stuck::Blocked),
                Err(
                    error @ (Errno::PIPE
                    | Errno::CONNRESET
                    | Errno::CONNABORTED
                    | Errno::NOTCONN
                    | Errno::TIMEDOUT
                    | Errno::NETDOWN
                    | Errno::NETUNREACH
                    | Errno::HOSTUNREACH),
                ) => Err(Stuck::Socket(error.into())),
                // What is wrong with the file shows when it is read.
                Err(_) => Err(Stuck::Unable),
            };
        }
    }
}

#[cfg(target_os = "linux")]
pub(super) use linux::{Conduit, send};

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use std::os::fd::BorrowedFd;

    use super::Stuck;

    /// There is none.
    #[derive(Debug)]
    pub(in crate::net) struct Conduit;

    impl Conduit {
        pub(in crate::net) fn new() -> Option<Conduit> {
            None
        }

        pub(in crate::net) fn receive(
            &self,
            _: BorrowedFd<'_>,
            _: BorrowedFd<'_>,
            _: usize,
        ) -> Result<usize, Stuck> {
            Err(Stuck::Unable)
        }
    }

    pub(in crate::net) fn send(_: BorrowedFd<'_>, _: BorrowedFd<'_>, _: usize) -> Result<usize, Stuck> {
        Err(Stuck::Unable)
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) use elsewhere::{Conduit, send};

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::fs::{File, OpenOptions};
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::os::fd::AsFd;

    use super::*;

    fn connected() -> (TcpStream, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        (near, listener.accept().unwrap().0)
    }

    /// Everything that comes, into `file`.
    fn all(conduit: &Conduit, from: &TcpStream, file: &File) -> usize {
        let mut moved = 0;
        loop {
            match conduit.receive(from.as_fd(), file.as_fd(), 100_000).unwrap() {
                0 => return moved,
                n => moved += n,
            }
        }
    }

    #[test]
    fn bytes_go_straight_into_a_file_and_are_copied_into_one_that_takes_none() {
        let bytes: Vec<u8> = (0..3_000_000_u32).map(|n| (n % 251) as u8).collect();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        for append in [false, true] {
            // A file that is only appended to takes no splice.
            let file = OpenOptions::new().create(true).write(!append).append(append).open(&path).unwrap();
            file.set_len(0).unwrap();
            let (near, mut far) = connected();
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    far.write_all(&bytes).unwrap();
                    far.shutdown(std::net::Shutdown::Both).unwrap();
                });
                assert_eq!(all(&Conduit::new().unwrap(), &near, &file), bytes.len());
            });
            assert!(std::fs::read(&path).unwrap() == bytes, "append: {append}");
        }
    }

    #[test]
    fn a_file_goes_straight_into_a_socket_and_a_pipe_does_not() {
        let bytes: Vec<u8> = (0..300_000_u32).map(|n| (n % 249) as u8).collect();
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&bytes).unwrap();
        std::io::Seek::seek(&mut file, std::io::SeekFrom::Start(1)).unwrap();
        let (near, mut far) = connected();
        let mut got = Vec::new();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while send(file.as_fd(), near.as_fd(), 70_000).unwrap() > 0 {}
                near.shutdown(std::net::Shutdown::Write).unwrap();
            });
            far.read_to_end(&mut got).unwrap();
        });
        assert!(got == bytes[1..]);
        let (outlet, _inlet) = rustix::pipe::pipe().unwrap();
        assert!(matches!(send(outlet.as_fd(), near.as_fd(), 1), Err(Stuck::Unable | Stuck::Socket(_))));
    }
}
