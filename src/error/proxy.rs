//! Why a proxy did not connect us.

use std::fmt;
use std::time::Duration;

/// What a proxy did instead of connecting us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProxyFailure {
    /// It cannot be reached itself.
    Unreachable,
    /// It, or the host behind it, is silent.
    Silent(Duration),
    /// It hung up in the middle of its answer.
    Closed,
    /// It would not, or could not, connect to the host; its reason, escaped.
    Refused(String),
    /// It wants to know who asks, and nobody told it.
    LoginNeeded,
    /// It does not let in that user with that password.
    LoginRefused,
    /// What it says is not what such a proxy says.
    NoProxy(&'static str),
    /// Its answer does not end.
    TooLong(usize),
}

impl ProxyFailure {
    /// Tells whether it may be the host behind the proxy that fails, and not the proxy.
    #[must_use]
    pub fn concerns_host(&self) -> bool {
        matches!(self, ProxyFailure::Refused(_) | ProxyFailure::Silent(_))
    }
}

impl fmt::Display for ProxyFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProxyFailure::Unreachable => f.write_str("cannot be reached"),
            ProxyFailure::Silent(limit) => write!(f, "gave no answer within {} s", limit.as_secs_f32()),
            ProxyFailure::Closed => f.write_str("closed the connection"),
            ProxyFailure::Refused(reason) => write!(f, "refused: {reason}"),
            ProxyFailure::LoginNeeded => f.write_str("asks for a user name and a password"),
            ProxyFailure::LoginRefused => f.write_str("refused the user name and the password"),
            ProxyFailure::NoProxy(kind) => write!(f, "does not answer as {kind} does"),
            ProxyFailure::TooLong(limit) => write!(f, "sent an answer of more than {limit} bytes"),
        }
    }
}
