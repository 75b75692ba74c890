//! Data connections: who opens one, who may use it, and bytes through it.

use crate::cancel::{Cancel, Wait};
use crate::faults::{Culprit, Phase, Then};
use crate::reply::Reply;
use crate::stream::{Stream, canonical};
use crate::tls::{Refusal, Tls};
use crate::wake::Waker;
use rustls::ServerConfig;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How the next data connection will be opened.
#[derive(Debug, Default)]
pub(crate) enum Way {
    /// Nobody has said.
    #[default]
    None,
    /// The client connects to us.
    Passive { listener: TcpListener, waker: Arc<Waker> },
    /// We connect to the client.
    Active(SocketAddr),
}

impl Way {
    /// Listens on the address of the control connection; the system chooses the port.
    pub(crate) fn listen(local: SocketAddr) -> io::Result<(Way, u16)> {
        let mut address = local;
        address.set_port(0);
        let listener = TcpListener::bind(address)?;
        let port = listener.local_addr()?.port();
        let waker = Arc::new(Waker::of(&listener)?);
        Ok((Way::Passive { listener, waker }, port))
    }

    /// Opens the connection, to `peer` and nobody else, within `limit`.
    pub(crate) fn open(self, peer: IpAddr, cancel: &Cancel, limit: Duration) -> io::Result<TcpStream> {
        match self {
            Way::None => Err(io::ErrorKind::NotConnected.into()),
            Way::Active(address) => TcpStream::connect_timeout(&address, limit),
            Way::Passive { listener, waker } => {
                cancel.waits_for(Wait::Accept(Arc::clone(&waker)));
                let accepted = accept(&listener, &waker, peer, cancel, limit);
                cancel.waits_for(Wait::Nothing);
                accepted
            }
        }
    }
}

/// Waits for the client, and hangs up on strangers.
fn accept(
    listener: &TcpListener,
    waker: &Waker,
    peer: IpAddr,
    cancel: &Cancel,
    limit: Duration,
) -> io::Result<TcpStream> {
    let deadline = Instant::now() + limit;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        waker.limit(left)?;
        let accepted = listener.accept();
        if cancel.is_cancelled() {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        match accepted {
            Ok((socket, from)) if canonical(from).ip() == peer => return Ok(socket),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Why a transfer broke off.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The data connection could not be opened.
    NotOpened,
    /// The data connection broke, stalled, or was aborted.
    Connection,
    /// There was no TLS to be had on it.
    Tls,
    /// It began a TLS session of its own instead of going on with that of the control connection.
    NotResumed(Refusal),
    /// The file could not be read or written.
    File(io::Error),
    /// A fault ended it, and that is said.
    Fault(Reply),
}

/// An open data connection.
#[derive(Debug)]
pub(crate) struct Pipe {
    stream: Arc<Stream>,
    cancel: Arc<Cancel>,
    rate: Option<u64>,
    begun: Instant,
    moved: u64,
    culprit: Option<Culprit>,
    /// What is said in the beginning, unless that has been said.
    opening: Option<Reply>,
    /// How it ends is not told.
    untold: bool,
}

impl Pipe {
    /// Takes over a socket, which `cancel` cuts and `stall` without progress breaks.
    pub(crate) fn new(
        socket: TcpStream,
        cancel: Arc<Cancel>,
        stall: Duration,
        rate: Option<u64>,
        (opening, culprit): (&Reply, Option<Culprit>),
    ) -> Result<Pipe, Failure> {
        let stream = Stream::new(socket, Some(stall)).map_err(|_| Failure::NotOpened)?;
        let stream = Arc::new(stream);
        cancel.waits_for(Wait::Bytes(Arc::clone(&stream)));
        let opening = Some(opening.clone());
        let begun = Instant::now();
        Ok(Pipe { stream, cancel, rate, begun, moved: 0, culprit, opening, untold: false })
    }

    /// A phase of the transfer is reached: what is to go wrong in it does so.
    pub(crate) fn reach(&mut self, phase: Phase) -> Result<(), Failure> {
        let Some(culprit) = self.culprit.take_if(|culprit| culprit.phase() == phase) else { return Ok(()) };
        let opening = self.opening.take().unwrap_or_else(Reply::silent);
        match culprit.act(&self.stream, &opening) {
            Then::Usual => self.opening = Some(opening),
            Then::Untold => self.untold = true,
            Then::End(reply) => return Err(Failure::Fault(reply)),
            Then::Stand => {
                self.cancel.pause(Duration::from_secs(3600));
                return Err(Failure::Connection);
            }
        }
        Ok(())
    }

    /// What is said in the beginning.
    pub(crate) fn opening(&mut self) -> Reply {
        self.opening.take().unwrap_or_else(Reply::silent)
    }

    /// Whether nothing is said in the end.
    pub(crate) fn is_untold(&self) -> bool {
        self.untold
    }

    /// Moves so many bytes a second from now on; none is as many as it can.
    pub(crate) fn limit(&mut self, rate: Option<u64>) {
        self.rate = rate;
    }

    /// Speaks TLS from now on.
    pub(crate) fn secure(&self, config: &Arc<ServerConfig>, tls: &Tls) -> Result<(), Failure> {
        self.stream.encrypt(config, b"", tls.close_notify).map_err(|_| Failure::Tls)?;
        match (self.stream.shake(), tls.reuse) {
            (Err(_), _) => Err(Failure::Tls),
            (Ok(false), Some(refusal)) => Err(Failure::NotResumed(refusal)),
            (Ok(_), _) => Ok(()),
        }
    }

    /// Sends all of it.
    pub(crate) fn send(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let mut left = bytes;
        while !left.is_empty() {
            let (part, rest) = left.split_at(self.portion(left.len())?);
            self.stream.write_all(part).map_err(|_| Failure::Connection)?;
            self.pace(part.len());
            left = rest;
        }
        if self.cancel.is_cancelled() { Err(Failure::Connection) } else { Ok(()) }
    }

    /// Reads what is there; empty at the end.
    pub(crate) fn receive<'b>(&mut self, buffer: &'b mut [u8]) -> Result<&'b [u8], Failure> {
        let portion = self.portion(buffer.len())?;
        let (part, _) = buffer.split_at_mut(portion);
        let count = self.stream.read(part).map_err(|_| Failure::Connection)?;
        self.pace(count);
        // Our own `cut` looks like an end, too.
        if self.cancel.is_cancelled() {
            return Err(Failure::Connection);
        }
        Ok(part.get(..count).unwrap_or_default())
    }

    /// Closes the connection, having said so first; nothing keeps it open afterwards.
    pub(crate) fn close(self) {
        self.stream.finish();
        self.cancel.waits_for(Wait::Nothing);
    }

    /// How much may go at once: a twentieth of a second's worth where the rate is limited, and no more than up to the
    /// place where something goes wrong.
    fn portion(&mut self, length: usize) -> Result<usize, Failure> {
        let half = |pipe: &Pipe| pipe.culprit.as_ref().and_then(Culprit::half);
        if half(self).is_some_and(|half| self.moved >= half) {
            self.reach(Phase::Middle)?;
        }
        let rate = self.rate.filter(|rate| *rate > 0).map(|rate| rate / 20);
        let most = rate.into_iter().chain(half(self).map(|half| half - self.moved)).min();
        let most = most.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
        Ok(length.min(most).max(1))
    }

    /// Waits until as much time has passed as the bytes so far should take.
    fn pace(&mut self, count: usize) {
        self.moved += count as u64;
        if self.rate == Some(0) {
            self.cancel.pause(Duration::from_secs(3600));
        } else if let Some(rate) = self.rate {
            let due = Duration::from_secs_f64(self.moved as f64 / rate.max(1) as f64);
            self.cancel.pause(due.saturating_sub(self.begun.elapsed()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    const LIMIT: Duration = Duration::from_secs(10);

    fn passive() -> (Way, SocketAddr) {
        let (way, port) = Way::listen("127.0.0.1:21".parse().unwrap()).unwrap();
        (way, SocketAddr::from(([127, 0, 0, 1], port)))
    }

    #[test]
    fn strangers_are_hung_up_on() {
        let (way, address) = passive();
        let mut stranger = TcpStream::connect(address).unwrap();
        let peer = "127.0.0.9".parse().unwrap();
        let limit = Duration::from_millis(50);
        let error = way.open(peer, &Cancel::new(), limit).unwrap_err();
        assert!(matches!(error.kind(), io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock), "{error}");
        assert!(matches!(stranger.read(&mut [0]), Ok(0) | Err(_)));
    }

    #[test]
    fn waiting_for_a_client_can_be_cancelled() {
        let (way, _) = passive();
        let cancel = Cancel::new();
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| way.open("127.0.0.1".parse().unwrap(), &cancel, LIMIT));
            cancel.cancel();
            let error = waiting.join().unwrap().unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::ConnectionAborted);
        });
    }

    #[test]
    fn nobody_comes() {
        let (way, _) = passive();
        let cancel = Cancel::new();
        assert!(way.open("127.0.0.1".parse().unwrap(), &cancel, Duration::from_millis(20)).is_err());
    }
}
