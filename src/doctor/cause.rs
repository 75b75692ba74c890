//! Causes: what an examination may find out, each with its name for programs and its sentence for people.

use std::net::{IpAddr, SocketAddr};

/// A cause, with what it was seen by.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are the addresses, ports and words of its sentence")]
pub enum Cause {
    /// Everything works.
    #[error("everything that was tried works")]
    AllWell,
    /// The name has no address.
    #[error("{0}")]
    NameNotFound(String),
    /// No address let us in.
    #[error("the server cannot be reached at all, so nothing is known of data connections: {0}")]
    Unreachable(String),
    /// The server has too many users.
    #[error("the server has too many users now; try again later: {0}")]
    ConnectionLimit(String),
    /// The server refused the login.
    #[error("the server refuses the login, and opens data connections only after one: {0}")]
    LoginRefused(String),
    /// Its certificate is not to be trusted.
    #[error("no login is sent, and nothing is known of data connections: {0}")]
    Untrusted(String),
    /// The examination ended early for another reason.
    #[error("{0}")]
    Stopped(String),
    /// One of the host's addresses does not answer, and one of the other family does.
    #[error(
        "{} does not work: {dead} does not answer, and over {} {alive} does",
        family(dead),
        family(alive)
    )]
    FamilyBroken { dead: SocketAddr, alive: SocketAddr },
    /// No mode works: both sides' firewalls drop or refuse what they do not know.
    #[error(
        "no data connection can be opened from either side: firewalls on the way let through the control connection \
         only"
    )]
    BothBlocked,
    /// The server announces a private address: it is behind NAT and does not know.
    #[error(
        "the server is behind NAT and announces its private address {announced} in its answer to PASV; {}",
        router(*encrypted, peer)
    )]
    AnnouncesPrivate { announced: IpAddr, peer: IpAddr, encrypted: bool },
    /// Somebody on the way opens ports for data connections, if it can read the commands.
    #[error(
        "a firewall or router on the way opens the ports of data connections that it reads of: over TLS it cannot \
         read; with commands in clear after the login (--ccc) {0} works, and data stay encrypted"
    )]
    TlsBlinds(String),
    /// The server announces an address that is none.
    #[error("the server announces {0} in its answer to PASV, which is no address")]
    AnnouncesNothing(IpAddr),
    /// The server announces another host, where nobody answers or nobody had to be asked.
    #[error(
        "the server announces another host, {announced}, in its answer to PASV; ketch connects to {peer}"
    )]
    AnnouncesForeign { announced: IpAddr, peer: IpAddr },
    /// The data connections go to another address of the server, and only there.
    #[error(
        "the server takes data connections at {announced}, as it announces, and not at {peer}, where it is logged in to"
    )]
    DataElsewhere { announced: IpAddr, peer: IpAddr },
    /// Connections to the server's passive ports vanish.
    #[error(
        "connections to the server's passive ports ({}) vanish: a firewall in front of the server (or of this \
         machine, for what goes out) drops them",
        list(.0)
    )]
    PortsDropped(Vec<u16>),
    /// Connections to the server's passive ports are refused.
    #[error(
        "connections to the server's passive ports ({}) are refused: a firewall rejects them, or a router does not \
         forward them",
        list(.0)
    )]
    PortsRefused(Vec<u16>),
    /// Some of the server's passive ports let us in, some do not.
    #[error(
        "only a part of the server's passive ports is open: {} let us in, {} did not; a transfer works or not by \
         chance",
        list(open),
        list(blocked)
    )]
    RangePartlyOpen { open: Vec<u16>, blocked: Vec<u16> },
    /// EPSV is refused or answered with nonsense, and PASV works.
    #[error("the server does not know EPSV ({0}); PASV works")]
    EpsvRefused(String),
    /// The ports that EPSV names are dead, and those of PASV are not.
    #[error(
        "the ports that the server names in its answer to EPSV ({0}) do not let us in, those of PASV do: a firewall \
         or router on the way reads PASV only"
    )]
    EpsvBroken(u16),
    /// The server refuses EPSV and PASV.
    #[error("the server refuses passive mode: {0}")]
    ActiveOnly(String),
    /// The server refuses PORT and EPRT.
    #[error("the server refuses active mode: {0}")]
    PassiveOnly(String),
    /// The server refuses to connect to the address that we were told to announce.
    #[error("the server refuses to connect to {announced}, which is not where we come from: {words}")]
    ForeignPortRefused { announced: IpAddr, words: String },
    /// We announce a private address to a server on the internet.
    #[error(
        "this machine is behind NAT: its address {local} means nothing to the server{}; active mode needs ports that \
         the router forwards",
        seen(*seen_as)
    )]
    ClientBehindNat { local: IpAddr, seen_as: Option<IpAddr> },
    /// The announced address is that of a router, which forwards nothing.
    #[error(
        "the server was told to connect to {0}, and nothing came: the router there does not forward that port to \
         this machine"
    )]
    NotForwarded(SocketAddr),
    /// The server's connections to us vanish.
    #[error(
        "the server's connection to {0} never arrived: a firewall on this machine or in front of it drops \
         connections from outside (or the server's own lets none out)"
    )]
    ClientDropsInbound(SocketAddr),
    /// The server's connections to us are refused.
    #[error("the server could not connect to this machine, which a firewall on the way rejects: {0}")]
    ClientRejectsInbound(String),
    /// The control connection is IPv6, and the server knows neither EPSV nor EPRT.
    #[error(
        "the connection is IPv6, over which only EPSV and EPRT can name a port, and the server knows neither"
    )]
    Ipv6WithoutEpsv,
    /// The server refuses what a data connection would have been seen by: no passive one, no active one, or neither.
    #[error(
        "it was not seen whether {} works: the server gives nothing to look at over it",
        modes(*passive, *active)
    )]
    NotSeen { passive: bool, active: bool },
    /// A proxy stands between us.
    #[error(
        "the connection goes through a proxy, which can open connections to the server and not from it: passive \
         mode only"
    )]
    Proxy,
    /// A proxy does not lead to the server's passive ports.
    #[error("the proxy does not lead to the server's passive ports: {0}")]
    ProxyBlocks(String),
}

impl Cause {
    /// Its name in JSON.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Cause::AllWell => "all-well",
            Cause::NameNotFound(_) => "name-not-found",
            Cause::Unreachable(_) => "unreachable",
            Cause::ConnectionLimit(_) => "connection-limit",
            Cause::LoginRefused(_) => "login-refused",
            Cause::Untrusted(_) => "certificate-not-trusted",
            Cause::Stopped(_) => "stopped",
            Cause::FamilyBroken { dead, .. } if dead.is_ipv6() => "ipv6-broken",
            Cause::FamilyBroken { .. } => "ipv4-broken",
            Cause::BothBlocked => "both-blocked",
            Cause::AnnouncesPrivate { encrypted: true, .. } => "tls-blinds-the-router",
            Cause::TlsBlinds(_) => "tls-blinds-the-firewall",
            Cause::AnnouncesPrivate { .. } => "server-announces-private",
            Cause::AnnouncesNothing(_) => "server-announces-nothing",
            Cause::AnnouncesForeign { .. } => "server-announces-foreign",
            Cause::DataElsewhere { .. } => "data-on-another-address",
            Cause::PortsDropped(_) => "passive-ports-dropped",
            Cause::PortsRefused(_) => "passive-ports-refused",
            Cause::RangePartlyOpen { .. } => "passive-range-partly-open",
            Cause::EpsvRefused(_) => "epsv-refused",
            Cause::EpsvBroken(_) => "epsv-broken",
            Cause::ActiveOnly(_) => "server-active-only",
            Cause::PassiveOnly(_) => "server-passive-only",
            Cause::ForeignPortRefused { .. } => "foreign-port-refused",
            Cause::ClientBehindNat { .. } => "client-behind-nat",
            Cause::NotForwarded(_) => "not-forwarded",
            Cause::ClientDropsInbound(_) => "client-drops-inbound",
            Cause::ClientRejectsInbound(_) => "client-rejects-inbound",
            Cause::Ipv6WithoutEpsv => "ipv6-without-epsv",
            Cause::NotSeen { .. } => "not-seen",
            Cause::Proxy => "proxy",
            Cause::ProxyBlocks(_) => "proxy-blocks",
        }
    }
}

fn family(address: &SocketAddr) -> &'static str {
    if address.is_ipv6() { "IPv6" } else { "IPv4" }
}

/// What a router in front of the server would do about its private address.
fn router(encrypted: bool, peer: &IpAddr) -> String {
    match encrypted {
        false => format!("clients that believe it fail, ketch connects to {peer}"),
        true => {
            format!("a router that knows FTP would put in {peer}, and open the port, but cannot see into TLS")
        }
    }
}

fn seen(seen_as: Option<IpAddr>) -> String {
    seen_as.map(|address| format!(", which sees us as {address}")).unwrap_or_default()
}

fn modes(passive: bool, active: bool) -> &'static str {
    match (passive, active) {
        (true, true) => "any mode",
        (true, false) => "passive mode",
        _ => "active mode",
    }
}

/// Ports as people write them.
fn list(ports: &[u16]) -> String {
    ports.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
