//! The bytes of one connection, encrypted: what stands between a [`crate::net::Stream`] and its socket.
//!
//! Nothing here waits. A read may leave something to be written (an answer to a change of keys), and bytes that came
//! may still lie here when the socket has none: [`Channel::is_ready`] and [`Channel::wants_write`] say so to those
//! who wait.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rustls::client::ClientConnection;
use rustls::{HandshakeKind, ProtocolVersion};

use super::verify::Verifier;
use super::{Tls, Version, words};
use crate::error::Result;
use crate::net::unless_blocked;
use crate::report::Encrypted;

/// How much is read from the socket at once. rustls alone asks for 4 KiB first: by 64 KiB it is faster by a tenth to
/// a quarter, and no more by 256 KiB.
const INCOMING: usize = 64 * 1024;

/// How many bytes may wait for room in the socket: what the byte pump moves at a time.
const OUTGOING: usize = 256 * 1024;

/// The TLS of one connection.
pub(in crate::net) struct Channel {
    connection: ClientConnection,
    verifier: Arc<Verifier>,
    /// The only version that may be spoken, where it is one.
    only: Option<Version>,
    /// Encrypted bytes from the socket that were not looked at yet: those from `begin` to `end`.
    incoming: Box<[u8]>,
    begin: usize,
    end: usize,
    /// There may be decrypted bytes: the last read filled its buffer, or none was made yet.
    more: bool,
    /// The failure that the next read will tell, once the bytes before it are read.
    broken: Option<io::Error>,
    said_goodbye: bool,
}

/// Why a handshake came to nothing.
#[derive(Debug)]
pub(in crate::net) enum Failure {
    /// The certificate.
    Untrusted(Box<crate::certificate::Untrusted>),
    /// Something else, in words.
    Words(String),
    /// The other side closed the connection.
    Closed,
    /// The connection broke.
    Io(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Io(error)
    }
}

impl Channel {
    /// The beginning of TLS on a connection.
    pub(in crate::net) fn new(tls: &Tls) -> Result<Channel> {
        let mut connection = tls.connect()?;
        connection.set_buffer_limit(Some(OUTGOING));
        Ok(Channel {
            connection,
            verifier: Arc::clone(&tls.verifier),
            only: tls.only,
            incoming: vec![0; INCOMING].into_boxed_slice(),
            begin: 0,
            end: 0,
            more: false,
            broken: None,
            said_goodbye: false,
        })
    }

    /// Goes on with the handshake as far as the socket lets it; true once it is done.
    pub(in crate::net) fn shake(&mut self, socket: &TcpStream) -> Result<bool, Failure> {
        loop {
            let flushed = self.flush(socket)?;
            if !self.connection.is_handshaking() {
                // The other side's last word may have come with its first data in one packet.
                self.more = true;
                return Ok(flushed);
            }
            if !flushed {
                return Ok(false);
            }
            match self.fill(socket)? {
                None => return Ok(false),
                Some(0) => return Err(Failure::Closed),
                Some(_) => {}
            }
            if let Err(error) = self.digest() {
                // The other side is told why.
                let _ = self.flush(socket);
                return Err(match self.verifier.take_refused() {
                    Some(untrusted) => Failure::Untrusted(untrusted),
                    None => Failure::Words(words::of_handshake(&error, self.only)),
                });
            }
        }
    }

    /// What the handshake came to.
    pub(in crate::net) fn outcome(&self) -> Encrypted {
        let (certificate, trust) = self.verifier.accepted();
        let cipher = self.connection.negotiated_cipher_suite().map(|suite| suite.suite());
        Encrypted {
            version: match self.connection.protocol_version() {
                Some(ProtocolVersion::TLSv1_2) => "TLS 1.2",
                _ => "TLS 1.3",
            },
            // rustls marks the suites of TLS 1.3; the standard does not.
            cipher: cipher
                .and_then(|suite| suite.as_str())
                .map(|name| name.replace("TLS13_", "TLS_"))
                .unwrap_or_default(),
            resumed: self.connection.handshake_kind() == Some(HandshakeKind::Resumed),
            certificate,
            trust,
        }
    }

    /// Reads what is there: none when nothing is yet, zero bytes at the end that the other side has declared.
    ///
    /// An end that it has not declared is an error of the kind `UnexpectedEof`: anybody on the way can make one.
    pub(in crate::net) fn read(
        &mut self,
        socket: &TcpStream,
        buffer: &mut [u8],
    ) -> io::Result<Option<usize>> {
        let mut filled = 0;
        self.more = false;
        let outcome = loop {
            let Some(room) = buffer.get_mut(filled..).filter(|room| !room.is_empty()) else {
                self.more = true;
                break Ok(Some(0));
            };
            match self.connection.reader().read(room) {
                Ok(0) => break Ok(Some(0)),
                Ok(n) => {
                    filled += n;
                    continue;
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => break Err(error),
            }
            if let Some(error) = self.broken.take() {
                break Err(error);
            }
            match self.fill(socket) {
                Ok(None) => break Ok(None),
                Ok(Some(_)) => {
                    if let Err(error) = self.digest() {
                        self.broken = Some(io::Error::new(io::ErrorKind::InvalidData, words::of(&error)));
                    }
                    // What cannot be sent is not what was asked for; the socket will tell.
                    let _ = self.flush(socket);
                }
                Err(error) => break Err(error),
            }
        };
        match outcome {
            _ if filled == 0 => outcome,
            // An error is not forgotten: it comes again when nothing is before it.
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
                self.broken = Some(error);
                Ok(Some(filled))
            }
            _ => Ok(Some(filled)),
        }
    }

    /// Takes what it has room for: none when what it took before has not left yet.
    pub(in crate::net) fn write(&mut self, socket: &TcpStream, bytes: &[u8]) -> io::Result<Option<usize>> {
        if !self.flush(socket)? {
            return Ok(None);
        }
        let taken = self.connection.writer().write(bytes)?;
        self.flush(socket)?;
        Ok(Some(taken))
    }

    /// Sends what waits to be sent; true once all of it has left.
    pub(in crate::net) fn flush(&mut self, socket: &TcpStream) -> io::Result<bool> {
        while self.connection.wants_write() {
            let mut socket = socket;
            if unless_blocked(|| self.connection.write_tls(&mut socket))?.is_none() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Declares that nothing more will be written.
    pub(in crate::net) fn say_goodbye(&mut self) {
        if !self.said_goodbye {
            self.said_goodbye = true;
            self.connection.send_close_notify();
        }
    }

    /// Tells whether a read would give something without the socket.
    pub(in crate::net) fn is_ready(&self) -> bool {
        self.more || self.begin < self.end || self.broken.is_some()
    }

    /// Tells whether something waits to be sent.
    pub(in crate::net) fn wants_write(&self) -> bool {
        self.connection.wants_write()
    }

    /// Sees to it that there are encrypted bytes to look at: none when the socket has none now, zero at its end.
    fn fill(&mut self, mut socket: &TcpStream) -> io::Result<Option<usize>> {
        if self.begin == self.end {
            let Some(n) = unless_blocked(|| socket.read(&mut self.incoming))? else { return Ok(None) };
            (self.begin, self.end) = (0, n);
        }
        Ok(Some(self.end - self.begin))
    }

    /// Decrypts some of what came; at the end of the stream it lets TLS know.
    fn digest(&mut self) -> Result<(), rustls::Error> {
        let mut fresh = self.incoming.get(self.begin..self.end).unwrap_or_default();
        let read = self.connection.read_tls(&mut fresh);
        self.begin += read.map_err(|error| rustls::Error::General(error.to_string()))?;
        self.connection.process_new_packets().map(drop)
    }
}
