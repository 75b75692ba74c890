//! A connected socket, control or data, and the TLS on it, if any.
//!
//! Every method takes `&self`: one thread reads while another writes, and a third may shut it down. The one who reads
//! waits for bytes without holding anything, and looks only then whether they are encrypted: so a connection can
//! change over while somebody waits on it.

use rustls::{HandshakeKind, ServerConfig, ServerConnection};
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A connection to a client.
#[derive(Debug)]
pub(crate) struct Stream {
    socket: TcpStream,
    layer: Mutex<Option<Layer>>,
    /// Nothing is said any more.
    hushed: AtomicBool,
}

/// The TLS on a connection.
#[derive(Debug)]
struct Layer {
    connection: ServerConnection,
    /// Bytes of a record that has not come to its end.
    raw: Vec<u8>,
    /// Whether the end is said as TLS wants it.
    close_notify: bool,
    /// TLS ends when the client says so, too, and the connection goes on in clear.
    clearing: bool,
}

impl Stream {
    /// Takes over a connected socket: no delay, and no wait for the peer longer than `stall`.
    pub(crate) fn new(socket: TcpStream, stall: Option<Duration>) -> io::Result<Stream> {
        socket.set_nodelay(true)?;
        socket.set_read_timeout(stall)?;
        socket.set_write_timeout(stall)?;
        Ok(Stream { socket, layer: Mutex::new(None), hushed: AtomicBool::new(false) })
    }

    /// The client's end.
    pub(crate) fn peer(&self) -> io::Result<SocketAddr> {
        self.socket.peer_addr().map(canonical)
    }

    /// The server's end.
    pub(crate) fn local(&self) -> io::Result<SocketAddr> {
        self.socket.local_addr().map(canonical)
    }

    /// Says `last` in clear, if there is something to say, and speaks TLS from then on. The handshake takes place
    /// while somebody reads.
    pub(crate) fn encrypt(
        &self,
        config: &Arc<ServerConfig>,
        last: &[u8],
        close_notify: bool,
    ) -> io::Result<()> {
        let connection = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
        // The client may answer at once, and the answer is not to be taken for clear text.
        let mut layer = self.layer();
        (&self.socket).write_all(last)?;
        *layer = Some(Layer { connection, raw: Vec::new(), close_notify, clearing: false });
        Ok(())
    }

    /// Shakes hands now; for a connection on which nobody reads yet. True if an earlier session goes on.
    pub(crate) fn shake(&self) -> io::Result<bool> {
        let mut layer = self.layer();
        let Some(layer) = &mut *layer else { return Ok(false) };
        loop {
            layer.flush(&self.socket)?;
            if !layer.connection.is_handshaking() {
                break;
            }
            let mut raw = [0; 4096];
            match (&self.socket).read(&mut raw)? {
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                count => layer.take(raw.get(..count).unwrap_or_default(), &self.socket)?,
            }
        }
        Ok(layer.connection.handshake_kind() == Some(HandshakeKind::Resumed))
    }

    /// Whether it is encrypted.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.layer().is_some()
    }

    /// Goes back to clear text, once the client has agreed.
    pub(crate) fn clear(&self) -> io::Result<()> {
        let mut layer = self.layer();
        let Some(layer) = &mut *layer else { return Ok(()) };
        layer.clearing = true;
        layer.connection.send_close_notify();
        layer.flush(&self.socket)
    }

    /// Reads what is there; 0 is the end.
    pub(crate) fn read(&self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(count) = self.decrypted(buffer)? {
                return Ok(count);
            }
            let count = match (&self.socket).read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            match &mut *self.layer() {
                None => return Ok(count),
                Some(layer) => layer.take(buffer.get(..count).unwrap_or_default(), &self.socket)?,
            }
        }
    }

    /// What was decrypted already, or came behind the end of TLS.
    fn decrypted(&self, buffer: &mut [u8]) -> io::Result<Option<usize>> {
        let mut held = self.layer();
        let Some(layer) = &mut *held else { return Ok(None) };
        layer.digest(&self.socket)?;
        match layer.connection.reader().read(buffer) {
            Ok(0) if layer.clearing => {
                let count = layer.raw.len().min(buffer.len());
                buffer.iter_mut().zip(layer.raw.drain(..count)).for_each(|(to, from)| *to = from);
                if layer.raw.is_empty() {
                    *held = None;
                }
                Ok(Some(count).filter(|count| *count > 0))
            }
            Ok(count) => Ok(Some(count)),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes all of it.
    pub(crate) fn write_all(&self, bytes: &[u8]) -> io::Result<()> {
        let mut layer = self.layer();
        match &mut *layer {
            None => {
                // Somebody may shut the socket down while this waits.
                drop(layer);
                (&self.socket).write_all(bytes)
            }
            Some(layer) => {
                for part in bytes.chunks(16 * 1024) {
                    layer.connection.writer().write_all(part)?;
                    layer.flush(&self.socket)?;
                }
                Ok(())
            }
        }
    }

    /// Says that nothing more will be written; reading goes on.
    pub(crate) fn finish(&self) {
        // A peer that is already gone needs no goodbye.
        if let Some(layer) = &mut *self.layer()
            && layer.close_notify
        {
            layer.connection.send_close_notify();
            let _ = layer.flush(&self.socket);
        }
        let _ = self.socket.shutdown(Shutdown::Write);
    }

    /// Ends both directions now, whoever is waiting in `read` or `write_all`.
    pub(crate) fn cut(&self) {
        let _ = self.socket.shutdown(Shutdown::Both);
    }

    /// Resets the connection, whoever else holds it.
    pub(crate) fn reset(&self) {
        // Where it has ended already, there is nothing to reset.
        let _ = rustix::net::connect_unspec(&self.socket);
    }

    /// Says nothing from now on.
    pub(crate) fn hush(&self) {
        self.hushed.store(true, Ordering::SeqCst);
    }

    /// Whether nothing is said any more.
    pub(crate) fn is_hushed(&self) -> bool {
        self.hushed.load(Ordering::SeqCst)
    }

    fn layer(&self) -> MutexGuard<'_, Option<Layer>> {
        self.layer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Layer {
    /// Takes bytes from the socket; none are its end.
    fn take(&mut self, fresh: &[u8], socket: &TcpStream) -> io::Result<()> {
        self.raw.extend_from_slice(fresh);
        if fresh.is_empty() {
            self.connection.read_tls(&mut io::empty())?;
        }
        self.digest(socket)
    }

    /// Decrypts one record after another, as long as there is room for what is in them. Not more at once: behind the
    /// one that ends TLS, clear text may follow.
    fn digest(&mut self, mut socket: &TcpStream) -> io::Result<()> {
        while self.connection.wants_read()
            && let Some(length) = record(&self.raw)
        {
            let mut whole = self.raw.get(..length).unwrap_or_default();
            while !whole.is_empty() {
                self.connection.read_tls(&mut whole)?;
                if let Err(error) = self.connection.process_new_packets() {
                    // The client is told why.
                    let _ = self.connection.write_tls(&mut socket);
                    return Err(io::Error::new(io::ErrorKind::InvalidData, error));
                }
            }
            self.raw.drain(..length);
            self.flush(socket)?;
        }
        Ok(())
    }

    fn flush(&mut self, mut socket: &TcpStream) -> io::Result<()> {
        while self.connection.wants_write() {
            self.connection.write_tls(&mut socket)?;
        }
        Ok(())
    }
}

/// The length of the first record, if it is whole; all there is where it is no TLS, for rustls to say so.
fn record(raw: &[u8]) -> Option<usize> {
    if raw.first().is_some_and(|kind| !(20..=24).contains(kind)) {
        return Some(raw.len());
    }
    let [_, _, _, high, low] = *raw.first_chunk()?;
    let length = 5 + usize::from(u16::from_be_bytes([high, low]));
    (raw.len() >= length).then_some(length)
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
