//! The sessions that a control connection and its data connections may resume, counted.
//!
//! A ticket of TLS 1.3 serves once. Servers send new ones with each connection, but not all of them: ProFTPD sends
//! none on the data connection of an upload, so that two uploads use up what a login began with.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustls::NamedGroup;
use rustls::client::{ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue};
use rustls::pki_types::ServerName;

/// How many tickets are kept; a server that sends more loses the oldest.
const KEPT: usize = 16;

/// The store of one control connection, so that there is but one server in it.
#[derive(Default)]
pub(super) struct Tickets(Mutex<Held>);

#[derive(Default)]
struct Held {
    group: Option<NamedGroup>,
    session: Option<Tls12ClientSessionValue>,
    tickets: VecDeque<Tls13ClientSessionValue>,
    /// There was a ticket, some time.
    were_there: bool,
}

impl Tickets {
    /// How many connections can still be resumed.
    pub(super) fn left(&self) -> usize {
        let held = self.held();
        if held.session.is_some() { usize::MAX } else { held.tickets.len() }
    }

    /// Tells whether there ever was a ticket.
    pub(super) fn were_there(&self) -> bool {
        self.held().were_there
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Tickets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tickets({})", self.left())
    }
}

impl ClientSessionStore for Tickets {
    fn set_kx_hint(&self, _: ServerName<'static>, group: NamedGroup) {
        self.held().group = Some(group);
    }

    fn kx_hint(&self, _: &ServerName<'_>) -> Option<NamedGroup> {
        self.held().group
    }

    fn set_tls12_session(&self, _: ServerName<'static>, value: Tls12ClientSessionValue) {
        self.held().session = Some(value);
    }

    fn tls12_session(&self, _: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        self.held().session.clone()
    }

    fn remove_tls12_session(&self, _: &ServerName<'static>) {
        self.held().session = None;
    }

    fn insert_tls13_ticket(&self, _: ServerName<'static>, value: Tls13ClientSessionValue) {
        let mut held = self.held();
        if held.tickets.len() >= KEPT {
            held.tickets.pop_front();
        }
        held.tickets.push_back(value);
        held.were_there = true;
    }

    fn take_tls13_ticket(&self, _: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        self.held().tickets.pop_back()
    }
}
