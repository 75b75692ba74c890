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
mod straight;
mod stream;
pub mod tls;
mod tunnel;

use std::io;
use std::net::SocketAddr;
use std::os::fd::BorrowedFd;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec};

pub use dial::{Bind, Dialer, Family, Tcp, address_towards};
pub use limit::{Limit, Limits};
pub use listen::{Abandoned, Knock, Listener};
pub use proxy::Proxy;
pub use socks::{Names, Socks};
pub use stream::{Stream, is_cut};
pub use tunnel::Tunnel;

use crate::cancel::{Cancel, Deadline, Phase};
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
    /// What ends the wait when it is ready: the conversation, while a data connection is being opened.
    pub watch: Option<Watch<'a>>,
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
    /// Either of them.
    Both,
}

/// One descriptor to wait for.
#[derive(Debug, Clone, Copy)]
pub struct Watch<'f> {
    fd: BorrowedFd<'f>,
    interest: Interest,
    /// What is waited for is here already, and the descriptor does not know.
    ready: bool,
}

impl<'f> From<(BorrowedFd<'f>, Interest)> for Watch<'f> {
    fn from((fd, interest): (BorrowedFd<'f>, Interest)) -> Watch<'f> {
        Watch { fd, interest, ready: false }
    }
}

impl Watch<'_> {
    /// The same, and if `here`, there is nothing left to wait for.
    #[must_use]
    pub fn unless_here(self, here: bool) -> Self {
        Watch { ready: self.ready || here, ..self }
    }
}

/// Waits until one of the descriptors is ready, and tells for each whether it is.
///
/// # Errors
/// [`Error::Timeout`] when the deadline passes, [`Error::Cancelled`] when the switch is thrown, both before any
/// readiness is told; [`Error::Heard`] when nothing is ready but what the wait watches beside.
pub fn poll<'f, W: Into<Watch<'f>>, const N: usize>(on: [W; N], wait: &Wait<'_>) -> Result<[bool; N]> {
    let ready = poll_many(&on.map(Into::into), wait)?;
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
pub fn poll_many(on: &[Watch<'_>], wait: &Wait<'_>) -> Result<Vec<bool>> {
    let at_once = on.iter().chain(&wait.watch).any(|watch| watch.ready);
    loop {
        if wait.cancel.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let mut fds: Vec<PollFd<'_>> = Vec::with_capacity(on.len() + 2);
        for watch in on.iter().chain(&wait.watch) {
            let flags = match watch.interest {
                Interest::Read => PollFlags::IN,
                Interest::Write => PollFlags::OUT,
                Interest::Both => PollFlags::IN | PollFlags::OUT,
            };
            fds.push(PollFd::from_borrowed_fd(watch.fd, flags));
        }
        fds.extend(wait.cancel.fds().map(|fd| PollFd::from_borrowed_fd(fd, PollFlags::IN)));
        let left = if at_once { std::time::Duration::ZERO } else { wait.deadline.left() };
        let left = Timespec::try_from(left).ok();
        match rustix::event::poll(&mut fds, left.as_ref()) {
            Ok(0) if at_once => {}
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
        let ready: Vec<bool> =
            fds.iter().zip(on).map(|(fd, watch)| watch.ready || !fd.revents().is_empty()).collect();
        if ready.contains(&true) {
            return Ok(ready);
        }
        let beside = fds.get(on.len()).is_some_and(|fd| !fd.revents().is_empty());
        if wait.watch.is_some_and(|watch| watch.ready || beside) {
            return Err(Error::Heard);
        }
    }
}

/// Waits for so long, unless that is interrupted.
///
/// # Errors
/// [`Error::Cancelled`] when the switch is thrown.
pub fn rest(span: Duration, cancel: &Cancel) -> Result<()> {
    match poll_many(&[], &Wait::new(Deadline::after(span, Phase::Transfer), cancel)) {
        Err(Error::Timeout { .. }) => Ok(()),
        waited => waited.map(drop),
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
