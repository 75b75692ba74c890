//! Waiting for the server to connect to us: the active side of a data connection.

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::os::fd::{AsFd, BorrowedFd};

use super::{Stream, stream::canonical, unless_blocked};

/// A listening socket for one data connection.
#[derive(Debug)]
pub struct Listener {
    tcp: TcpListener,
    local: SocketAddr,
}

/// Who knocked.
#[derive(Debug)]
pub enum Knock {
    /// The one we wait for.
    Expected(Stream),
    /// Somebody else, who was turned away.
    Stranger(SocketAddr),
}

impl Listener {
    /// Listens on the address `on`; at port 0, the system chooses one.
    ///
    /// # Errors
    /// When the address is none of ours, or the port is taken.
    pub fn bind(on: SocketAddr) -> io::Result<Listener> {
        let tcp = TcpListener::bind(on)?;
        tcp.set_nonblocking(true)?;
        let local = tcp.local_addr()?;
        Ok(Listener { tcp, local })
    }

    /// Where it listens.
    #[must_use]
    pub fn local(&self) -> SocketAddr {
        self.local
    }

    /// Takes the next connection, if there is one, and lets in only `peer`.
    ///
    /// A third host that is faster than the server would otherwise get the upload, or give us the download.
    ///
    /// # Errors
    /// When the system refuses to go on listening.
    pub fn try_accept(&self, peer: IpAddr) -> io::Result<Option<Knock>> {
        let Some((tcp, from)) = unless_blocked(|| self.tcp.accept())? else { return Ok(None) };
        let from = canonical(from);
        if from.ip() != peer {
            return Ok(Some(Knock::Stranger(from)));
        }
        // One that broke between the knock and the door came all the same, and may have brought something.
        Ok(Some(Knock::Expected(Stream::accepted(tcp, from)?)))
    }
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.tcp.as_fd()
    }
}
