//! The two ways a wait ends early: somebody cancels it, or its deadline passes.
//!
//! Here are the values only; the waiting itself is done in `net`, on file descriptors.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// A switch that ends every wait of those who hold a copy of it, at once.
///
/// It is a pipe rather than a flag alone: a thread that waits in `poll` wakes up the moment the switch is
/// thrown, so nobody has to look at a clock every tenth of a second.
#[derive(Debug, Clone)]
pub struct Cancel(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    thrown: AtomicBool,
    wake: PipeWriter,
    woken: PipeReader,
    /// The switch that ends these waits, too.
    above: Option<Cancel>,
}

impl Cancel {
    /// Makes a switch that nobody has thrown yet.
    ///
    /// # Errors
    /// When the process has no file descriptor left.
    pub fn new() -> io::Result<Cancel> {
        Cancel::with(None)
    }

    /// Makes a switch of its own for some of the work that this one ends: this one ends it still, and is not thrown
    /// with it.
    ///
    /// # Errors
    /// As [`Cancel::new`].
    pub fn below(&self) -> io::Result<Cancel> {
        Cancel::with(Some(self.clone()))
    }

    fn with(above: Option<Cancel>) -> io::Result<Cancel> {
        let (woken, wake) = io::pipe()?;
        Ok(Cancel(Arc::new(Inner { thrown: AtomicBool::new(false), wake, woken, above })))
    }

    /// Throws the switch: every wait ends now, and every later one too, until [`Cancel::reset`].
    pub fn cancel(&self) {
        // One byte at most is ever in the pipe, so that neither end can block.
        if !self.0.thrown.swap(true, Ordering::SeqCst) {
            let _ = (&self.0.wake).write(b"!");
        }
    }

    /// Tells whether the switch was thrown, or one above it.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.chain().any(|switch| switch.0.thrown.load(Ordering::SeqCst))
    }

    /// Tells whether it was the switch above this one that was thrown.
    #[must_use]
    pub fn is_cancelled_above(&self) -> bool {
        self.0.above.as_ref().is_some_and(Cancel::is_cancelled)
    }

    /// Makes the switch ready for the next command; one above it stays as it is.
    pub fn reset(&self) {
        if self.0.thrown.load(Ordering::SeqCst) {
            let _ = (&self.0.woken).read(&mut [0]);
            self.0.thrown.store(false, Ordering::SeqCst);
        }
    }

    /// The descriptors of which one becomes readable when the switch is thrown, or one above it.
    pub fn fds(&self) -> impl Iterator<Item = BorrowedFd<'_>> {
        self.chain().map(|switch| switch.0.woken.as_fd())
    }

    fn chain(&self) -> impl Iterator<Item = &Cancel> {
        std::iter::successors(Some(self), |switch| switch.0.above.as_ref())
    }
}

/// What a wait is for; it gives a timeout its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The name server's answer.
    Resolve,
    /// The control connection to stand.
    Connect,
    /// The server's first reply.
    Greeting,
    /// TLS to stand, on either connection.
    Tls,
    /// The reply to a command.
    Reply,
    /// The data connection to stand, opened by us.
    DataConnect,
    /// The data connection to come in, opened by the server.
    DataAccept,
    /// The next bytes of a running transfer.
    Transfer,
    /// The reply that ends a transfer.
    Verdict,
}

impl std::fmt::Display for Phase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Phase::Resolve => "waiting for the name server",
            Phase::Connect => "connecting to the server",
            Phase::Greeting => "waiting for the server's greeting",
            Phase::Tls => "setting up TLS",
            Phase::Reply => "waiting for a reply",
            Phase::DataConnect => "opening the data connection",
            Phase::DataAccept => "waiting for the server to open the data connection",
            Phase::Transfer => "waiting for data to move",
            Phase::Verdict => "waiting for the server to confirm the transfer",
        })
    }
}

/// The moment a wait has to end, with its reason.
#[derive(Debug, Clone, Copy)]
pub struct Deadline {
    /// The moment itself.
    pub at: Instant,
    /// What is waited for.
    pub phase: Phase,
    /// How long the wait was allowed to take, for the message.
    pub limit: Duration,
}

impl Deadline {
    /// A deadline `limit` from now.
    #[must_use]
    pub fn after(limit: Duration, phase: Phase) -> Deadline {
        // A limit beyond what the clock can hold is a century: as good as none, and no panic.
        let at = Instant::now()
            .checked_add(limit)
            .unwrap_or_else(|| Instant::now() + Duration::from_secs(3_155_760_000));
        Deadline { at, phase, limit }
    }

    /// The time that is left; zero when it has passed.
    #[must_use]
    pub fn left(&self) -> Duration {
        self.at.saturating_duration_since(Instant::now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cancel_thrown_twice_is_reset_once() {
        let cancel = Cancel::new().unwrap();
        assert!(!cancel.is_cancelled());
        cancel.cancel();
        cancel.clone().cancel();
        assert!(cancel.is_cancelled());
        cancel.reset();
        cancel.reset();
        assert!(!cancel.is_cancelled());
    }

    #[test]
    fn a_switch_ends_what_is_below_it_and_not_the_other_way_round() {
        let all = Cancel::new().unwrap();
        let (one, other) = (all.below().unwrap(), all.below().unwrap());
        one.cancel();
        assert!(one.is_cancelled() && !one.is_cancelled_above());
        assert!(!all.is_cancelled() && !other.is_cancelled());
        one.reset();
        all.cancel();
        one.reset();
        assert!(one.is_cancelled() && one.is_cancelled_above() && other.is_cancelled());
        assert_eq!((all.fds().count(), one.below().unwrap().fds().count()), (1, 3));
    }

    #[test]
    fn an_endless_limit_is_no_panic() {
        assert!(Deadline::after(Duration::MAX, Phase::Reply).left() > Duration::from_secs(1_000_000));
    }
}
