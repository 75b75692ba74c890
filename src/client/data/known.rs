//! What a session knows about its server, and which of it the next one may begin with.

use std::collections::HashMap;

use super::order;
use crate::client::names::Seen;
use crate::client::{DataMode, HostSeen};
use crate::proto::checksum::Algorithm;
use crate::proto::list::System;
use crate::proto::time::Zone;
use crate::report::OpenedBy;

/// A command that asks for a data connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// We connect; the answer names a port (RFC 2428).
    Epsv,
    /// We connect; the answer names an IPv4 address and a port (RFC 959).
    Pasv,
    /// The server connects to an address of either family (RFC 2428).
    Eprt,
    /// The server connects to an IPv4 address (RFC 959).
    Port,
}

impl Method {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Method; 4] = [Method::Epsv, Method::Pasv, Method::Port, Method::Eprt];

    /// Its command.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Method::Epsv => "EPSV",
            Method::Pasv => "PASV",
            Method::Eprt => "EPRT",
            Method::Port => "PORT",
        }
    }

    /// The one with this command.
    #[must_use]
    pub fn of(name: &str) -> Option<Method> {
        Method::ALL.into_iter().find(|method| method.name().eq_ignore_ascii_case(name))
    }

    /// Who opens the data connection.
    #[must_use]
    pub fn opened_by(self) -> OpenedBy {
        match self {
            Method::Epsv | Method::Pasv => OpenedBy::Client,
            Method::Eprt | Method::Port => OpenedBy::Server,
        }
    }
}

/// What is worth knowing of a server in the next session, too. It puts things in order, and decides nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learned {
    /// The method that worked last in each mode: one command in active mode does not make auto begin with that.
    pub worked: HashMap<DataMode, Method>,
    /// The server loses commands that are sent before the reply to the one before them.
    pub lock_step: bool,
    /// Passive data connections went to the address that it announced, and not to the one we are logged in to.
    pub elsewhere: bool,
    /// It offers no TLS, and the user has been told so.
    pub plain: bool,
    /// Its TLS sessions are to be resumed, and only TLS 1.2 lets that be done as often as need be.
    pub tls_1_2: bool,
    /// It has room for so many connections of ours at once, and for no more.
    pub room: Option<usize>,
    /// What it said to its name (HOST).
    pub host: HostSeen,
}

impl Learned {
    /// What of it is not what every session begins with.
    #[must_use]
    pub fn unusual(&self) -> Learned {
        let usual = |mode: &DataMode, method: &Method| order(*mode, false, None).first() == Some(method);
        let worked = self.worked.iter().filter(|(mode, method)| !usual(mode, method));
        Learned { worked: worked.map(|(mode, method)| (*mode, *method)).collect(), ..*self }
    }

    /// The method to begin with.
    #[must_use]
    pub fn first(&self, mode: DataMode) -> Option<Method> {
        self.worked.get(&mode).or(self.worked.get(&DataMode::Auto)).copied()
    }
}

/// What this session knows about its server.
#[derive(Debug, Clone, Default)]
pub(in crate::client) struct Known {
    /// What outlives the session.
    pub(in crate::client) learned: Learned,
    /// The server was told to use UTF-8, or need not be.
    pub(in crate::client) utf8: bool,
    /// Where the next search for a free port to listen on begins; none has begun.
    pub(in crate::client) port_turn: Option<u64>,
    /// The user changed the login or the directory by `quote`, in a way that cannot be made again.
    pub(in crate::client) changed_by_hand: bool,
    /// The server does not speak TLS 1.2.
    pub(in crate::client) no_tls_1_2: bool,
    /// A data connection has resumed the session of the control connection.
    pub(in crate::client) resumed: bool,
    /// Only what worked last is tried: somebody waits for a completion.
    pub(in crate::client) hurried: bool,
    /// The last listing was cut off by the server.
    pub(in crate::client) listing_cut: bool,
    /// Nothing is sent before its turn on this server.
    pub(in crate::client) in_turn: bool,
    /// It has just been found out that the server does not stand commands behind a transfer.
    pub(in crate::client) out_of_step: bool,
    /// MLSD was promised and refused.
    pub(in crate::client) no_mlsd: bool,
    /// The server's system (SYST), where it was asked: none that is known by its listings, perhaps.
    pub(in crate::client) system: Option<Option<System>>,
    /// What the server's clock shows, where that was measured.
    pub(in crate::client) zone: Option<Zone>,
    /// The times of listings matter.
    pub(in crate::client) exact_times: bool,
    /// LIST takes options only where no path is behind them.
    pub(in crate::client) options_alone: bool,
    /// LIST takes no options.
    pub(in crate::client) no_list_options: bool,
    /// Names that the server writes in UTF-8 against what was said of it.
    pub(in crate::client) utf8_names: Seen,
    /// A restart marker was set (REST) and no transfer has used it up yet; some servers keep it for the next one.
    pub(in crate::client) restart_marked: bool,
    /// What HASH computes, where we have said so (OPTS HASH).
    pub(in crate::client) hashing: Option<Algorithm>,
}

impl Known {
    /// What of it holds for another session on the same server.
    pub(in crate::client) fn for_another(&self) -> Known {
        Known {
            learned: self.learned.clone(),
            utf8: self.utf8,
            no_tls_1_2: self.no_tls_1_2,
            resumed: self.resumed,
            no_mlsd: self.no_mlsd,
            in_turn: self.in_turn,
            system: self.system,
            zone: self.zone.clone(),
            exact_times: self.exact_times,
            options_alone: self.options_alone,
            no_list_options: self.no_list_options,
            utf8_names: self.utf8_names.clone(),
            ..Known::default()
        }
    }
}
