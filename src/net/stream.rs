//! One TCP connection, non-blocking underneath, with its two addresses.
//!
//! All bytes pass through [`Stream::try_read`] and [`Stream::try_write`]; TLS wraps a connection by standing
//! between these two and the socket. How long to wait is the caller's business, through [`Wait`].

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use socket2::SockRef;

use super::{Interest, Wait, poll, unless_blocked};
use crate::error::{Error, Result};
use crate::report::FarEnd;

/// A connection that stands.
#[derive(Debug)]
pub struct Stream {
    tcp: TcpStream,
    local: SocketAddr,
    peer: SocketAddr,
    far: Option<FarEnd>,
}

impl Stream {
    /// Takes over a connected socket.
    ///
    /// # Errors
    /// When it is not connected (any more).
    pub fn new(tcp: TcpStream) -> io::Result<Stream> {
        tcp.set_nonblocking(true)?;
        let local = canonical(tcp.local_addr()?);
        let peer = canonical(tcp.peer_addr()?);
        Ok(Stream { tcp, local, peer, far: None })
    }

    /// Our end.
    #[must_use]
    pub fn local(&self) -> SocketAddr {
        self.local
    }

    /// The other end, or that of the proxy.
    #[must_use]
    pub fn peer(&self) -> SocketAddr {
        self.peer
    }

    /// The other end behind a proxy; none when there is no proxy.
    #[must_use]
    pub fn far(&self) -> Option<&FarEnd> {
        self.far.as_ref()
    }

    /// The same connection, which a proxy has led on to there.
    #[must_use]
    pub fn led_to(self, far: FarEnd) -> Stream {
        Stream { far: Some(far), ..self }
    }

    /// Reads what is there: none when nothing is yet, zero bytes at the end of the stream.
    ///
    /// # Errors
    /// When the connection broke.
    pub fn try_read(&mut self, buffer: &mut [u8]) -> io::Result<Option<usize>> {
        unless_blocked(|| (&self.tcp).read(buffer))
    }

    /// Writes what fits: none when nothing does now.
    ///
    /// # Errors
    /// When the connection broke.
    pub fn try_write(&mut self, bytes: &[u8]) -> io::Result<Option<usize>> {
        unless_blocked(|| (&self.tcp).write(bytes))
    }

    /// Writes all of it, waiting for room.
    ///
    /// # Errors
    /// When the connection broke, at the deadline, and on cancel.
    pub fn write_all(&mut self, mut bytes: &[u8], wait: &Wait<'_>) -> Result<()> {
        while !bytes.is_empty() {
            match self.try_write(bytes).map_err(Error::Control)? {
                Some(n) => bytes = bytes.get(n..).unwrap_or_default(),
                None => {
                    poll([(self.as_fd(), Interest::Write)], wait)?;
                }
            }
        }
        Ok(())
    }

    /// Says that nothing more will be written; the other direction stays open.
    ///
    /// # Errors
    /// When the connection broke.
    pub fn finish_write(&mut self) -> io::Result<()> {
        self.tcp.shutdown(Shutdown::Write)
    }

    /// Ends the connection in both directions, while this is still held.
    pub fn close(&self) {
        // It may be closed by the other side already.
        let _ = self.tcp.shutdown(Shutdown::Both);
    }

    /// Cuts the connection so that the other side sees a reset, not an end.
    ///
    /// A server takes the plain end of an upload for the end of the file; a reset it takes for what it is.
    pub fn reset(self) {
        let _ = SockRef::from(&self.tcp).set_linger(Some(Duration::ZERO));
    }

    /// Turns on TCP keep-alive, and small writes without delay: what a conversation wants.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn for_conversation(&self, keep_alive: Duration) -> io::Result<()> {
        self.tcp.set_nodelay(true)?;
        let probes = socket2::TcpKeepalive::new().with_time(keep_alive).with_interval(keep_alive / 4);
        SockRef::from(&self.tcp).set_tcp_keepalive(&probes)
    }
}

impl AsFd for Stream {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.tcp.as_fd()
    }
}

/// An IPv4 address that came in through an IPv6 socket is an IPv4 address.
pub(super) fn canonical(address: SocketAddr) -> SocketAddr {
    match address {
        SocketAddr::V6(v6) => match v6.ip().to_ipv4_mapped() {
            Some(v4) => SocketAddr::new(v4.into(), v6.port()),
            None => address,
        },
        SocketAddr::V4(_) => address,
    }
}
