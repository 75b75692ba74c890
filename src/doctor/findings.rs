//! What was observed: plain data.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use crate::client::Method;
use crate::error::{DataFailure, ErrorKind};
use crate::report::{DataChannel, OpenedBy};

/// One observation, for the eyes of whoever waits.
#[derive(Debug, Clone)]
pub struct Check {
    /// What was looked at.
    pub name: &'static str,
    /// What came of it.
    pub mark: Mark,
    /// What was seen, escaped; lines of a server's words may follow.
    pub text: String,
    /// The time it took.
    pub took: Duration,
}

/// What came of an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It works.
    Works,
    /// It does not.
    Fails,
    /// It is neither good nor bad.
    Note,
}

impl Mark {
    /// The mark as a word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Mark::Works => "ok",
            Mark::Fails => "fails",
            Mark::Note => "note",
        }
    }
}

/// Why the examination got no further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The kind of the failure.
    pub kind: ErrorKind,
    /// What happened.
    pub why: String,
    /// What may be done about it, where that is known.
    pub remedy: Option<String>,
    /// The control connection stood by then.
    pub connected: bool,
}

/// One way of opening a data connection, tried.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// How.
    pub method: Method,
    /// What came of it.
    pub outcome: Result<DataChannel, DataFailure>,
}

impl Attempt {
    /// The address in the 227, or the one that we told the server.
    #[must_use]
    pub fn announced(&self) -> Option<SocketAddr> {
        match (&self.outcome, self.method.opened_by()) {
            (Ok(channel), OpenedBy::Client) => channel.announced.or(Some(channel.remote)),
            (Ok(channel), OpenedBy::Server) => channel.announced.or(Some(channel.local)),
            (Err(failure), _) => failure.announced,
        }
    }
}

/// All that was observed.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// The host, as the user named it.
    pub host: String,
    /// Each address of the host, and whether it let us in.
    pub addresses: Vec<(SocketAddr, bool)>,
    /// The two ends of the control connection: ours, the server's.
    pub control: Option<(SocketAddr, SocketAddr)>,
    /// It goes through a proxy.
    pub proxied: bool,
    /// Nobody on the way can read the conversation.
    pub encrypted: bool,
    /// What works when commands go in clear after the login (CCC), and does not while they are encrypted.
    pub in_clear: Vec<Method>,
    /// What the server believes our address to be.
    pub seen_as: Option<IpAddr>,
    /// Why it went no further, if it did not.
    pub stop: Option<Stop>,
    /// The ways of opening data connections, in the order in which they were tried.
    pub attempts: Vec<Attempt>,
    /// The ways of which it was not seen whether they work.
    pub unseen: Vec<Method>,
    /// Passive ports that were tried beside those, and whether they let us in.
    pub ports: Vec<(u16, bool)>,
}

impl Findings {
    /// The attempt by one method.
    #[must_use]
    pub fn attempt(&self, method: Method) -> Option<&Attempt> {
        self.attempts.iter().find(|attempt| attempt.method == method)
    }

    /// Tells whether a method worked.
    #[must_use]
    pub fn works(&self, method: Method) -> bool {
        self.attempt(method).is_some_and(|attempt| attempt.outcome.is_ok())
    }

    /// The failure of a method that was tried.
    #[must_use]
    pub fn failure(&self, method: Method) -> Option<&DataFailure> {
        self.attempt(method).and_then(|attempt| attempt.outcome.as_ref().err())
    }
}
