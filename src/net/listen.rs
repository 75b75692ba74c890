//! Waiting for the server to connect to us: the active side of a data connection.

use std::cell::Cell;
use std::collections::VecDeque;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{Stream, stream::canonical, unless_blocked};

/// How long a server may still connect to a port that it was told, after the conversation with it is over.
const LATE: Duration = Duration::from_secs(60);

/// How many such ports are kept.
const MOST: usize = 64;

/// Ports that servers were told, and did not come to: nothing else may listen on them for a while.
///
/// A server that has PORT and RETR already does what they say when its control connection is cut. By then the port may
/// be that of another transfer, of another session even, and what comes would be taken for its file.
#[derive(Debug, Default)]
pub struct Abandoned(Mutex<VecDeque<(Instant, Arc<TcpListener>)>>);

impl Abandoned {
    /// Gives all ports free, where there are no others.
    pub fn release(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn keep(&self, tcp: Arc<TcpListener>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((Instant::now(), tcp));
        while kept.len() > MOST || kept.front().is_some_and(|(since, _)| since.elapsed() > LATE) {
            kept.pop_front();
        }
        // Whoever has come late is turned away.
        for (_, tcp) in kept.iter() {
            while tcp.accept().is_ok() {}
        }
    }
}

/// A listening socket for one data connection.
#[derive(Debug)]
pub struct Listener {
    tcp: Arc<TcpListener>,
    local: SocketAddr,
    /// The server has come.
    came: Cell<bool>,
    abandoned: Arc<Abandoned>,
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
    pub fn bind(on: SocketAddr, abandoned: &Arc<Abandoned>) -> io::Result<Listener> {
        let tcp = TcpListener::bind(on)?;
        tcp.set_nonblocking(true)?;
        let local = tcp.local_addr()?;
        let (tcp, abandoned) = (Arc::new(tcp), Arc::clone(abandoned));
        Ok(Listener { tcp, local, came: Cell::new(false), abandoned })
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
        self.came.set(true);
        // One that broke between the knock and the door came all the same, and may have brought something.
        Ok(Some(Knock::Expected(Stream::accepted(tcp, from)?)))
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if !self.came.get() {
            self.abandoned.keep(Arc::clone(&self.tcp));
        }
    }
}

impl AsFd for Listener {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.tcp.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn a_port_that_nobody_came_to_is_nobody_elses_for_a_while() {
        let (any, abandoned) = (SocketAddr::from(([127, 0, 0, 1], 0)), Arc::new(Abandoned::default()));
        let listener = Listener::bind(any, &abandoned).unwrap();
        let told = listener.local();
        drop(listener);
        assert_eq!(Listener::bind(told, &abandoned).unwrap_err().kind(), io::ErrorKind::AddrInUse);
        // One that comes late gets no further.
        let _late = TcpStream::connect(told).unwrap();
        let listener = Listener::bind(any, &abandoned).unwrap();
        let _come = TcpStream::connect(listener.local()).unwrap();
        while listener.try_accept(told.ip()).unwrap().is_none() {}
        drop(listener);
        assert_eq!(abandoned.0.lock().unwrap().len(), 1);
        abandoned.release();
        assert!(Listener::bind(told, &abandoned).is_ok());
    }
}
