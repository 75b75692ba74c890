//! One TCP connection, non-blocking underneath, with its two addresses.
//!
//! All bytes pass through [`Stream::try_read`] and [`Stream::try_write`]; TLS stands between these two and the socket.
//! How long to wait is the caller's business, through [`Wait`]; what to wait for is [`Stream::watch`]'s.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use socket2::SockRef;

use super::tls::{Channel, Failure, Tls};
use super::{Interest, Purpose, Wait, Watch, poll, unless_blocked};
use crate::cancel::{Deadline, Phase};
use crate::error::{Error, Result};
use crate::report::{Encrypted, FarEnd};

/// How many bytes of an upload the system may hold that it has not sent once.
#[cfg(any(target_os = "linux", target_os = "android"))]
const UNSENT: u32 = 256 * 1024;

/// A connection that stands.
pub struct Stream {
    tcp: TcpStream,
    local: SocketAddr,
    peer: SocketAddr,
    far: Option<FarEnd>,
    /// What encrypts it, once that has begun.
    tls: Option<Box<Channel>>,
}

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clear = if self.tls.is_some() { "encrypted" } else { "clear" };
        write!(f, "Stream({} -> {}, {clear})", self.local, self.peer)
    }
}

impl Stream {
    /// Takes over a connected socket.
    ///
    /// # Errors
    /// When it is not connected (any more).
    pub fn new(tcp: TcpStream) -> io::Result<Stream> {
        let peer = tcp.peer_addr()?;
        Stream::accepted(tcp, peer)
    }

    /// Takes over a socket that was connected from there, whether it still is or not.
    ///
    /// # Errors
    /// When it is no socket of ours.
    pub fn accepted(tcp: TcpStream, from: SocketAddr) -> io::Result<Stream> {
        tcp.set_nonblocking(true)?;
        let local = canonical(tcp.local_addr()?);
        Ok(Stream { tcp, local, peer: canonical(from), far: None, tls: None })
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

    /// Begins TLS: from here on [`Stream::try_shake`] has to be called until it is done, and only then are bytes
    /// moved. Bytes that came before are not looked at by TLS; the caller sees to it that there are none.
    ///
    /// # Errors
    /// When TLS cannot even begin.
    pub fn encrypt(&mut self, tls: &Tls) -> Result<()> {
        self.tls = Some(Box::new(Channel::new(tls)?));
        Ok(())
    }

    /// Goes on with the TLS handshake as far as the socket lets it; true once it is done.
    ///
    /// # Errors
    /// [`Error::Certificate`]; [`Error::Tls`] or [`Error::DataTls`], after the purpose; [`Error::Closed`],
    /// [`Error::Control`] or [`Error::DataCut`] when the connection broke. The connection is of no use afterwards.
    pub fn try_shake(&mut self, purpose: Purpose) -> Result<bool> {
        let Some(tls) = &mut self.tls else { return Ok(true) };
        tls.shake(&self.tcp).map_err(|failure| match (failure, purpose) {
            (Failure::Untrusted(untrusted), _) => Error::Certificate(untrusted),
            (Failure::Words(why), Purpose::Control) => Error::Tls(why),
            (Failure::Words(why), Purpose::Data) => Error::DataTls(why),
            (Failure::Closed, Purpose::Control) => Error::Closed(Phase::Tls),
            (Failure::Closed, Purpose::Data) => Error::DataTls("it was closed in the middle".to_owned()),
            (Failure::Io(source), Purpose::Control) => Error::Control(source),
            (Failure::Io(source), Purpose::Data) => Error::DataCut { moved: 0, source },
        })
    }

    /// Encrypts the connection, waiting for the other side.
    ///
    /// # Errors
    /// As [`Stream::try_shake`], at the deadline, and on cancel.
    pub fn shake(&mut self, tls: &Tls, purpose: Purpose, wait: &Wait<'_>) -> Result<()> {
        let wait = Wait { deadline: Deadline { phase: Phase::Tls, ..wait.deadline }, ..*wait };
        self.encrypt(tls)?;
        while !self.try_shake(purpose)? {
            poll([self.watch(Interest::Read)], &wait)?;
        }
        Ok(())
    }

    /// What TLS came to, if it stands.
    #[must_use]
    pub fn encrypted(&self) -> Option<Encrypted> {
        self.tls.as_ref().map(|tls| tls.outcome())
    }

    /// Tells whether it is encrypted.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.tls.is_some()
    }

    /// The socket, where its bytes are those of whoever reads and writes here.
    pub(super) fn in_clear(&self) -> Option<BorrowedFd<'_>> {
        self.tls.is_none().then(|| self.tcp.as_fd())
    }

    /// Bytes that were written and have not arrived yet; none where the system does not tell.
    #[must_use]
    pub fn unsent(&self) -> u64 {
        super::pump::unsent(self.tcp.as_fd())
    }

    /// What broke the connection; none where nothing has.
    #[must_use]
    pub fn broken(&self) -> Option<io::Error> {
        self.tcp.take_error().unwrap_or_else(Some)
    }

    /// What to wait for before the next read, or the next write: TLS may need the one for the other, and may hold
    /// bytes that the socket does not have any more.
    #[must_use]
    pub fn watch(&self, interest: Interest) -> Watch<'_> {
        let plain = Watch::from((self.tcp.as_fd(), interest));
        match &self.tls {
            Some(tls) if interest == Interest::Read => {
                let interest = if tls.wants_write() { Interest::Both } else { interest };
                Watch { interest, ready: tls.is_ready(), ..plain }
            }
            _ => plain,
        }
    }

    /// Goes back to clear text, once both sides have agreed to: TLS ends when the other side says so, too, or when
    /// the wait does, since not all servers say it.
    ///
    /// # Errors
    /// When the connection broke, and on cancel.
    pub fn decrypt(&mut self, wait: &Wait<'_>) -> Result<()> {
        if let Some(tls) = &mut self.tls {
            tls.say_goodbye();
        }
        let mut buffer = [0; 1024];
        loop {
            self.try_flush().map_err(Error::Control)?;
            match self.try_read(&mut buffer).map_err(Error::Control)? {
                Some(0) => break,
                Some(_) => return Err(Error::Protocol("words behind the end of TLS".to_owned())),
                None => match poll([self.watch(Interest::Read)], wait) {
                    Err(Error::Timeout { .. }) => break,
                    waited => waited?,
                },
            };
        }
        self.tls = None;
        Ok(())
    }

    /// Reads what is there: none when nothing is yet, zero bytes at the end of the stream.
    ///
    /// # Errors
    /// When the connection broke. Over TLS also when it ended without the other side having said so: an error of
    /// the kind `UnexpectedEof`, see [`is_cut`].
    pub fn try_read(&mut self, buffer: &mut [u8]) -> io::Result<Option<usize>> {
        match &mut self.tls {
            None => unless_blocked(|| (&self.tcp).read(buffer)),
            Some(tls) => tls.read(&self.tcp, buffer),
        }
    }

    /// Writes what fits: none when nothing does now. Over TLS the last of it may wait here until the next call, or
    /// until [`Stream::try_finish`].
    ///
    /// # Errors
    /// When the connection broke.
    pub fn try_write(&mut self, bytes: &[u8]) -> io::Result<Option<usize>> {
        match &mut self.tls {
            None => unless_blocked(|| (&self.tcp).write(bytes)),
            Some(tls) => tls.write(&self.tcp, bytes),
        }
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
                    poll([self.watch(Interest::Write)], wait)?;
                }
            }
        }
        while !self.try_flush().map_err(Error::Control)? {
            poll([self.watch(Interest::Write)], wait)?;
        }
        Ok(())
    }

    /// Says that nothing more will be written; the other direction stays open. False as long as there is no room to
    /// say so: then it has to be called again.
    ///
    /// # Errors
    /// When the connection broke.
    pub fn try_finish(&mut self) -> io::Result<bool> {
        if let Some(tls) = &mut self.tls {
            tls.say_goodbye();
        }
        let flushed = self.try_flush()?;
        if flushed {
            self.tcp.shutdown(Shutdown::Write)?;
        }
        Ok(flushed)
    }

    fn try_flush(&mut self) -> io::Result<bool> {
        match &mut self.tls {
            None => Ok(true),
            Some(tls) => tls.flush(&self.tcp),
        }
    }

    /// Ends the connection in both directions, while this is still held.
    pub fn close(&mut self) {
        // It may be closed by the other side already.
        if let Some(tls) = &mut self.tls {
            tls.say_goodbye();
            let _ = tls.flush(&self.tcp);
        }
        let _ = self.tcp.shutdown(Shutdown::Both);
    }

    /// Cuts the connection so that the other side sees a reset, not an end.
    ///
    /// A server takes the plain end of an upload for the end of the file; a reset it takes for what it is.
    pub fn reset(self) {
        let _ = SockRef::from(&self.tcp).set_linger(Some(Duration::ZERO));
    }

    /// Lets the system take little more than what is on its way: what an upload wants. Megabytes that wait in the socket
    /// have left the processor's cache when their turn comes, and it is the other side's answers that send them.
    pub fn for_upload(&self) {
        // A system that cannot do it does it as always.
        #[cfg(any(target_os = "linux", target_os = "android"))]
        let _ = SockRef::from(&self.tcp).set_tcp_notsent_lowat(UNSENT);
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

/// Tells whether an error of [`Stream::try_read`] is an end that the other side did not declare. The bytes before it
/// are whole as far as they go; whether more should have come, nobody on this connection can tell.
#[must_use]
pub fn is_cut(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::UnexpectedEof
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
