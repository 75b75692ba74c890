//! What a server is told before it starts.

use crate::misdeeds::Misdeeds;
use crate::tls::Tls;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

/// Says what to serve, to whom, and how well behaved.
#[derive(Clone, Debug)]
pub struct Config {
    /// The directory shown to clients as `/`; nothing above it can be reached.
    pub root: PathBuf,
    /// The one account, a name and a password; `None` leaves only anonymous logins.
    pub user: Option<(String, String)>,
    /// Whether `anonymous` and `ftp` may log in, with any password.
    pub anonymous: bool,
    /// Whether anything may be changed; denied commands get 550 or 553.
    pub writable: bool,
    /// The address to listen on.
    pub bind: IpAddr,
    /// The port to listen on; 0 leaves the choice to the system.
    pub port: u16,
    /// The lines of the 220 greeting; none gives a plain one.
    pub greeting: Vec<String>,
    /// Verbs answered with 502 and left out of FEAT, in capitals; `UTF8`, `TVFS` hide just the feature.
    pub without: Vec<&'static str>,
    /// The address to announce in 227 replies, where it is not the true one.
    pub pasv_address: Option<Ipv4Addr>,
    /// The port to announce in 229 replies, where it is not the true one.
    pub epsv_port: Option<u16>,
    /// What happens to an address that a client has announced just before we connect to it.
    pub first: Option<fn(SocketAddr)>,
    /// Control connections beyond this number get 421.
    pub max_connections: usize,
    /// How long a session may be silent, or a data connection stall.
    pub idle: Duration,
    /// Bytes a second on each data connection, for tests that need a slow transfer.
    pub rate: Option<u64>,
    /// What it does that it should not.
    pub misdeeds: Misdeeds,
    /// How TLS is spoken; none does not know AUTH.
    pub tls: Option<Tls>,
}

impl Default for Config {
    /// An anonymous, read-only server of the current directory on 127.0.0.1.
    fn default() -> Self {
        Config {
            root: PathBuf::from("."),
            user: None,
            anonymous: true,
            writable: false,
            bind: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            greeting: vec!["ketch demo server ready".to_owned()],
            without: Vec::new(),
            pasv_address: None,
            epsv_port: None,
            first: None,
            max_connections: 64,
            idle: Duration::from_secs(300),
            rate: None,
            misdeeds: Misdeeds::default(),
            tls: None,
        }
    }
}

impl Config {
    /// Whether the verb (or feature) is one this server lacks.
    pub(crate) fn lacks(&self, verb: &str) -> bool {
        let needs_tls = matches!(verb, "AUTH" | "PBSZ" | "PROT" | "CCC");
        (needs_tls && self.tls.is_none())
            || self.without.iter().any(|absent| absent.eq_ignore_ascii_case(verb))
    }

    /// Whether nothing is to be had without TLS.
    pub(crate) fn requires_tls(&self) -> bool {
        self.tls.as_ref().is_some_and(|tls| tls.required)
    }
}
