//! How a running transfer ends before its time: ABOR, a vanished client, the end of the server.

use crate::stream::Stream;
use crate::wake::Waker;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What the transfer is waiting for.
#[derive(Debug)]
pub(crate) enum Wait {
    Nothing,
    /// A client that has not connected yet.
    Accept(Arc<Waker>),
    /// Bytes from or to the client.
    Bytes(Arc<Stream>),
}

#[derive(Debug)]
struct State {
    cancelled: bool,
    wait: Wait,
}

/// Shared between a transfer and the thread that reads the control connection.
#[derive(Debug)]
pub(crate) struct Cancel {
    state: Mutex<State>,
    changed: Condvar,
}

impl Cancel {
    /// A transfer that nobody has cancelled.
    pub(crate) fn new() -> Cancel {
        Cancel { state: Mutex::new(State { cancelled: false, wait: Wait::Nothing }), changed: Condvar::new() }
    }

    /// Ends whatever the transfer waits for, now and from now on.
    pub(crate) fn cancel(&self) {
        let mut state = self.state();
        state.cancelled = true;
        state.wait.end();
        self.changed.notify_all();
    }

    /// Whether `cancel` was called.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.state().cancelled
    }

    /// Declares what the transfer is about to wait for; the former is released.
    pub(crate) fn waits_for(&self, wait: Wait) {
        let mut state = self.state();
        state.wait = wait;
        if state.cancelled {
            state.wait.end();
        }
    }

    /// Sleeps, but not through a `cancel`.
    pub(crate) fn pause(&self, time: Duration) {
        let state = self.state();
        let sleep = self.changed.wait_timeout_while(state, time, |state| !state.cancelled);
        drop(sleep.unwrap_or_else(PoisonError::into_inner));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wait {
    fn end(&self) {
        match self {
            Wait::Nothing => {}
            Wait::Accept(waker) => waker.wake(),
            Wait::Bytes(stream) => stream.cut(),
        }
    }
}
