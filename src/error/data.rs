//! Why no data connection came to be: one failure for each way that was tried.

use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;

use super::{ErrorKind, ProxyFailure, Refusal};
use crate::report::FarEnd;

/// One attempt to open a data connection that came to nothing.
#[derive(Debug, Clone)]
pub struct DataFailure {
    /// The command that asked for it: EPSV, PASV, EPRT or PORT.
    pub method: &'static str,
    /// The address in the server's 227, or the one that we told the server.
    pub announced: Option<SocketAddr>,
    /// What happened.
    pub cause: DataCause,
}

/// Why an attempt to open a data connection came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataCause {
    /// The server refused EPSV, PASV, EPRT or PORT.
    #[error("{0}")]
    Refused(Refusal),
    /// Its answer names no port, or an address that no connection may go to.
    #[error("{0}")]
    Unusable(String),
    /// Nothing answers there: something on the way drops the packets.
    #[error("could not connect to {to}: no answer within {} s", limit.as_secs_f32())]
    NoAnswer {
        /// The server's end.
        to: SocketAddr,
        /// How long we waited.
        limit: Duration,
    },
    /// The connection was refused or cannot be made.
    #[error("could not connect to {to}: {why}")]
    Unreachable {
        /// The server's end.
        to: SocketAddr,
        /// The system's words.
        why: String,
    },
    /// The proxy did not connect us.
    #[error("could not connect to {to}: the proxy {why}")]
    Proxied {
        /// The server's end.
        to: FarEnd,
        /// What it did instead.
        why: ProxyFailure,
    },
    /// The server did not connect to us.
    #[error("the server did not connect to {at} within {} s", limit.as_secs_f32())]
    NotCome {
        /// Where it was told to connect to.
        at: SocketAddr,
        /// How long we waited.
        limit: Duration,
    },
    /// The server says that it has no data connection (425, 522).
    #[error("{0}")]
    NotOpened(Refusal),
    /// The method cannot be used here.
    #[error("{why}")]
    Impossible {
        /// For people.
        why: String,
        /// The failure where nothing else was tried.
        kind: ErrorKind,
    },
}

impl DataFailure {
    /// The kind of the failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match &self.cause {
            DataCause::Refused(refusal) if refusal.kind() == ErrorKind::Login => ErrorKind::Login,
            DataCause::NotOpened(refusal) => refusal.kind(),
            DataCause::Unusable(_) => ErrorKind::Protocol,
            DataCause::Proxied { why, .. } if !why.concerns_host() => ErrorKind::Proxy,
            DataCause::Impossible { kind, .. } => *kind,
            _ => ErrorKind::DataChannel,
        }
    }
}

/// Attempts as one phrase.
pub(super) struct Tried<'a>(pub(super) &'a [DataFailure]);

impl fmt::Display for Tried<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, failure) in self.0.iter().enumerate() {
            let separator = if i == 0 { "" } else { "; " };
            write!(f, "{separator}{}: {}", failure.method, failure.cause)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn attempts_that_failed_alike_are_of_their_kind() {
        let failure = |code| {
            let cause = DataCause::NotOpened(Refusal { code, text: "no".to_owned() });
            DataFailure { method: "EPSV", announced: None, cause }
        };
        let tries = |codes: [u16; 2]| codes.map(failure).to_vec();
        let kind = |codes| Error::NoData { tries: tries(codes), proxied: false }.kind();
        assert_eq!(kind([425, 426]), ErrorKind::DataChannel);
        assert_eq!(kind([421, 421]), ErrorKind::Busy);
    }
}
