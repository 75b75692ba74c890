//! A connected socket, control or data: the one place to change when a connection is wrapped in TLS.
//!
//! Every method takes `&self`: one thread reads while another writes, and a third may shut it down.

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

/// A connection to a client.
#[derive(Debug)]
pub(crate) enum Stream {
    /// Bytes go over TCP as they are.
    Plain(TcpStream),
}

impl Stream {
    /// Takes over a connected socket: no delay, and no wait for the peer longer than `stall`.
    pub(crate) fn plain(socket: TcpStream, stall: Option<Duration>) -> io::Result<Stream> {
        socket.set_nodelay(true)?;
        socket.set_read_timeout(stall)?;
        socket.set_write_timeout(stall)?;
        Ok(Stream::Plain(socket))
    }

    /// The client's end.
    pub(crate) fn peer(&self) -> io::Result<SocketAddr> {
        self.socket().peer_addr().map(canonical)
    }

    /// The server's end.
    pub(crate) fn local(&self) -> io::Result<SocketAddr> {
        self.socket().local_addr().map(canonical)
    }

    /// Reads what is there; 0 is the end.
    pub(crate) fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut socket = self.socket();
        loop {
            match socket.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => return other,
            }
        }
    }

    /// Writes all of it.
    pub(crate) fn write_all(&self, bytes: &[u8]) -> io::Result<()> {
        let mut socket = self.socket();
        socket.write_all(bytes)
    }

    /// Says that nothing more will be written; reading goes on.
    pub(crate) fn finish(&self) {
        // A peer that is already gone needs no goodbye.
        let _ = self.socket().shutdown(Shutdown::Write);
    }

    /// Ends both directions now, whoever is waiting in `read` or `write_all`.
    pub(crate) fn cut(&self) {
        let _ = self.socket().shutdown(Shutdown::Both);
    }

    fn socket(&self) -> &TcpStream {
        let Stream::Plain(socket) = self;
        socket
    }
}

/// IPv4 clients of an IPv6 listener are IPv4 clients.
pub(crate) fn canonical(address: SocketAddr) -> SocketAddr {
    match address {
        SocketAddr::V6(v6) if v6.ip().to_ipv4_mapped().is_some() => {
            SocketAddr::new(address.ip().to_canonical(), address.port())
        }
        other => other,
    }
}
