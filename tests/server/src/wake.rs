//! How a thread that is blocked in `accept` is made to come back, without polling.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::time::Duration;

/// A second handle to a listening socket, for its time limit and its end.
#[derive(Debug)]
pub(crate) struct Waker {
    /// The listening socket itself: std offers `shutdown` and time limits only on this type.
    handle: TcpStream,
    address: SocketAddr,
}

impl Waker {
    /// Makes the handle.
    pub(crate) fn of(listener: &TcpListener) -> io::Result<Waker> {
        let handle = TcpStream::from(OwnedFd::from(listener.try_clone()?));
        Ok(Waker { handle, address: listener.local_addr()? })
    }

    /// Limits the next `accept`, which then fails with `WouldBlock` (Linux; elsewhere it may wait on).
    pub(crate) fn limit(&self, wait: Duration) -> io::Result<()> {
        self.handle.set_read_timeout(Some(wait.max(Duration::from_millis(1))))
    }

    /// Ends a blocking `accept`, now or the next. Linux fails it once the socket is shut down; where that is not
    /// allowed, a connection of our own ends it, so that the caller has to look why it came back.
    pub(crate) fn wake(&self) {
        if self.handle.shutdown(Shutdown::Both).is_err() {
            let mut address = self.address;
            match address.ip() {
                IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
                IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
                _ => {}
            }
            let _ = TcpStream::connect_timeout(&address, Duration::from_secs(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blocked_accept_comes_back() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let waker = Waker::of(&listener).unwrap();
        std::thread::scope(|scope| {
            let blocked = scope.spawn(|| listener.accept());
            waker.wake();
            let _ = blocked.join().unwrap();
        });
    }
}
