//! How bytes reach a host: streams, dialers, listeners, and waiting for them.
//!
//! Every wait honours a [`Deadline`] and ends on [`Cancel`]. Sockets are non-blocking and all waiting happens in
//! [`poll`], so that one thread can watch the data connection, the control connection and the cancel switch at
//! once. Nothing here knows FTP.

mod dial;
mod limit;
mod listen;
mod proxy;
pub mod pump;
mod socks;
mod stream;
mod tunnel;

use std::io;
use std::net::SocketAddr;
use std::os::fd::BorrowedFd;

use rustix::event::{PollFd, PollFlags, Timespec};

pub use dial::{Bind, Dialer, Family, Tcp, address_towards};
pub use limit::{Limit, Limits};
pub use listen::{Knock, Listener};
pub use proxy::Proxy;
pub use socks::{Names, Socks};
pub use stream::Stream;
pub use tunnel::Tunnel;

use crate::cancel::{Cancel, Deadline};
use crate::error::{Error, Result};

/// What a connection is for. A dialer may treat the two differently: keep-alive and low latency matter for the one,
/// throughput for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The conversation.
    Control,
    /// A listing or a file.
    Data,
}

/// Where a connection goes.
#[derive(Debug, Clone, Copy)]
pub enum Destination<'a> {
    /// A host by name (or literal address) and a port.
    Name(&'a str, u16),
    /// An address that is known already.
    Address(SocketAddr),
}

/// How long a wait may take, and the switch that ends it.
#[derive(Debug, Clone, Copy)]
pub struct Wait<'a> {
    /// Its end.
    pub deadline: Deadline,
    /// The switch.
    pub cancel: &'a Cancel,
    /// A descriptor that ends the wait when it has something to read: the conversation, while a data connection is
    /// being opened.
    pub watch: Option<BorrowedFd<'a>>,
}

impl<'a> Wait<'a> {
    /// A wait that nothing but its deadline and the switch can end early.
    #[must_use]
    pub fn new(deadline: Deadline, cancel: &'a Cancel) -> Wait<'a> {
        Wait { deadline, cancel, watch: None }
    }
}

/// What is waited for on one descriptor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interest {
    /// Bytes, a connection, or the end of the stream.
    Read,
    /// Room for bytes, or a connection that stands or failed.
    Write,
}

/// Waits until one of the descriptors is ready, and tells for each whether it is.
///
/// # Errors
/// [`Error::Timeout`] when the deadline passes, [`Error::Cancelled`] when the switch is thrown, both before any
/// readiness is told; [`Error::Heard`] when nothing is ready but what the wait watches beside.
pub fn poll<const N: usize>(on: [(BorrowedFd<'_>, Interest); N], wait: &Wait<'_>) -> Result<[bool; N]> {
    let on: Vec<_> = on.to_vec();
    let ready = poll_many(&on, wait)?;
    let mut answer = [false; N];
    for (slot, is) in answer.iter_mut().zip(ready) {
        *slot = is;
    }
    Ok(answer)
}

/// [`poll`] for a number of descriptors that is not known when compiling.
///
/// # Errors
/// As [`poll`].
pub fn poll_many(on: &[(BorrowedFd<'_>, Interest)], wait: &Wait<'_>) -> Result<Vec<bool>> {
    loop {
        if wait.cancel.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let cancel = wait.cancel.as_fd();
        let mut fds: Vec<PollFd<'_>> = Vec::with_capacity(on.len() + 2);
        for (fd, interest) in on {
            let flags = match interest {
                Interest::Read => PollFlags::IN,
                Interest::Write => PollFlags::OUT,
            };
            fds.push(PollFd::from_borrowed_fd(*fd, flags));
        }
        fds.push(PollFd::from_borrowed_fd(cancel, PollFlags::IN));
        fds.extend(wait.watch.map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN)));
        let left = Timespec::try_from(wait.deadline.left()).ok();
        match rustix::event::poll(&mut fds, left.as_ref()) {
            Ok(0) => return Err(Error::timeout(&wait.deadline)),
            Ok(_) => {}
            Err(rustix::io::Errno::INTR) => continue,
            Err(errno) => {
                return Err(Error::System { what: "to wait for a connection", source: errno.into() });
            }
        }
        if wait.cancel.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let ready: Vec<bool> = fds.iter().take(on.len()).map(|fd| !fd.revents().is_empty()).collect();
        if ready.contains(&true) {
            return Ok(ready);
        }
        if wait.watch.is_some() && fds.last().is_some_and(|fd| !fd.revents().is_empty()) {
            return Err(Error::Heard);
        }
    }
}

/// Turns "would block" into none, and lets an interrupted call be made again.
fn unless_blocked<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<Option<T>> {
    loop {
        match call() {
            Ok(value) => return Ok(Some(value)),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(None),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
