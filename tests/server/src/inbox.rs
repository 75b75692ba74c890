//! Between the two threads of a session: commands that were read and not yet answered, and the transfer, if one
//! runs, that an ABOR among them ends.

use crate::cancel::Cancel;
use crate::control::{Line, Splitter};
use crate::stream::Stream;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Commands that may wait; the client that sends more is not read any further until some are answered.
const CAPACITY: usize = 1024;

/// What the session finds when it asks for the next command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    Line(Line),
    /// The client was silent for too long.
    Idle,
    /// The client is gone.
    Ended,
}

#[derive(Debug, Default)]
struct State {
    lines: VecDeque<Line>,
    /// The control connection gave its last byte.
    ended: bool,
    /// Nobody asks for commands any more.
    closed: bool,
    running: Option<Arc<Cancel>>,
    /// The end of the control connection is not that of the transfer.
    carries_on: bool,
}

/// The queue of commands of one session.
#[derive(Debug, Default)]
pub(crate) struct Inbox {
    state: Mutex<State>,
    changed: Condvar,
}

impl Inbox {
    /// Reads the control connection to its end; runs on a thread of its own. `seen` is shown every line at once.
    pub(crate) fn fill(&self, stream: &Stream, seen: impl Fn(&Line)) {
        let mut splitter = Splitter::default();
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = stream.read(&mut buffer) {
            for &byte in buffer.iter().take(count) {
                if let Some(line) = splitter.feed(byte) {
                    seen(&line);
                    self.push(line);
                }
            }
        }
        self.end();
    }

    /// Waits for the next command, no longer than `idle`.
    pub(crate) fn next(&self, idle: Duration) -> Next {
        let quiet = |state: &mut State| state.lines.is_empty() && !state.ended;
        let waited = self.changed.wait_timeout_while(self.state(), idle, quiet);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        self.changed.notify_all();
        match state.lines.pop_front() {
            Some(line) => Next::Line(line),
            None if state.ended => Next::Ended,
            None => Next::Idle,
        }
    }

    /// The client is to be dropped: forgets what it sent, ends the transfer, and makes the session end.
    pub(crate) fn hang_up(&self) {
        let mut state = self.state();
        state.lines.clear();
        state.closed = true;
        state.carries_on = false;
        drop(state);
        self.end();
    }

    /// Forgets what was sent ahead: clear text that came before TLS is not to be obeyed under its protection.
    pub(crate) fn forget(&self) {
        self.state().lines.clear();
        self.changed.notify_all();
    }

    /// A transfer begins. It is cancelled from the start if an ABOR waits already, or if the client is gone.
    pub(crate) fn begin(&self) -> Arc<Cancel> {
        let cancel = Arc::new(Cancel::new());
        let mut state = self.state();
        if state.lines.iter().any(|line| line.is("ABOR")) || state.deserted() {
            cancel.cancel();
        }
        state.running = Some(Arc::clone(&cancel));
        cancel
    }

    /// Ends the transfer that runs, if one does.
    pub(crate) fn cut_transfer(&self) {
        if let Some(running) = &self.state().running {
            running.cancel();
        }
    }

    /// Lets the transfer that runs go on without the client.
    pub(crate) fn carry_on(&self) {
        self.state().carries_on = true;
    }

    /// The transfer is over.
    pub(crate) fn finish(&self) {
        self.state().running = None;
    }

    /// The session asks for no more commands: what still comes is dropped. Waits until the client closes, or `wait`.
    pub(crate) fn close(&self, wait: Duration) {
        let mut state = self.state();
        state.closed = true;
        self.changed.notify_all();
        let waited = self.changed.wait_timeout_while(state, wait, |state| !state.ended);
        drop(waited.unwrap_or_else(PoisonError::into_inner));
    }

    fn push(&self, line: Line) {
        let full = |state: &mut State| state.lines.len() >= CAPACITY && !state.closed;
        let waited = self.changed.wait_while(self.state(), full);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return;
        }
        if line.is("ABOR")
            && let Some(running) = &state.running
        {
            running.cancel();
        }
        state.lines.push_back(line);
        self.changed.notify_all();
    }

    fn end(&self) {
        let mut state = self.state();
        state.ended = true;
        if state.deserted()
            && let Some(running) = &state.running
        {
            running.cancel();
        }
        self.changed.notify_all();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Whether the client left without a QUIT, which lets a running transfer finish (RFC 959, section 4.1.1).
    fn deserted(&self) -> bool {
        self.ended && !self.carries_on && !self.lines.iter().any(|line| line.is("QUIT"))
    }
}
