//! From observations to causes, and from causes to what helps: a pure function.

use std::collections::BTreeSet;
use std::fmt;
use std::net::{IpAddr, SocketAddr};

use super::findings::{Attempt, Findings, Stop};
use crate::client::Method;
use crate::error::{DataCause, DataFailure, ErrorKind};
use crate::proto::address::{Reach, reach};
use crate::report::OpenedBy;

/// What the findings mean.
#[derive(Debug, Clone)]
pub struct Advice {
    /// Why what does not work does not; the most important first.
    pub causes: Vec<Cause>,
    /// What works.
    pub works: Vec<Method>,
    /// Of what it was not seen whether it works.
    pub unseen: Vec<Method>,
    /// The options that make ketch use what works at once.
    pub options: Vec<String>,
    /// What could be done about the rest, and where.
    pub steps: Vec<String>,
    /// The failure that the examination amounts to, where nothing works.
    pub failure: Option<ErrorKind>,
}

/// A cause, with what it was seen by.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields are the addresses, ports and words of its sentence")]
pub enum Cause {
    /// Everything works.
    AllWell,
    /// The name has no address.
    NameNotFound(String),
    /// No address let us in.
    Unreachable(String),
    /// The server has too many users.
    ConnectionLimit(String),
    /// The server refused the login.
    LoginRefused(String),
    /// The examination ended early for another reason.
    Stopped(String),
    /// One of the host's addresses does not answer, and one of the other family does.
    FamilyBroken { dead: SocketAddr, alive: SocketAddr },
    /// No mode works: both sides' firewalls drop or refuse what they do not know.
    BothBlocked,
    /// The server announces a private address: it is behind NAT and does not know.
    AnnouncesPrivate { announced: IpAddr, peer: IpAddr, encrypted: bool },
    /// The server announces an address that is none.
    AnnouncesNothing(IpAddr),
    /// The server announces another host, where nobody answers or nobody had to be asked.
    AnnouncesForeign { announced: IpAddr, peer: IpAddr },
    /// The data connections go to another address of the server, and only there.
    DataElsewhere { announced: IpAddr, peer: IpAddr },
    /// Connections to the server's passive ports vanish.
    PortsDropped(Vec<u16>),
    /// Connections to the server's passive ports are refused.
    PortsRefused(Vec<u16>),
    /// Some of the server's passive ports let us in, some do not.
    RangePartlyOpen { open: Vec<u16>, blocked: Vec<u16> },
    /// EPSV is refused or answered with nonsense, and PASV works.
    EpsvRefused(String),
    /// The ports that EPSV names are dead, and those of PASV are not.
    EpsvBroken(u16),
    /// The server refuses EPSV and PASV.
    ActiveOnly(String),
    /// The server refuses PORT and EPRT.
    PassiveOnly(String),
    /// The server refuses to connect to the address that we were told to announce.
    ForeignPortRefused { announced: IpAddr, words: String },
    /// We announce a private address to a server on the internet.
    ClientBehindNat { local: IpAddr, seen_as: Option<IpAddr> },
    /// The announced address is that of a router, which forwards nothing.
    NotForwarded(SocketAddr),
    /// The server's connections to us vanish.
    ClientDropsInbound(SocketAddr),
    /// The server's connections to us are refused.
    ClientRejectsInbound(String),
    /// The control connection is IPv6, and the server knows neither EPSV nor EPRT.
    Ipv6WithoutEpsv,
    /// The server refuses what a data connection would have been seen by: no passive one, no active one, or neither.
    NotSeen { passive: bool, active: bool },
    /// A proxy stands between us.
    Proxy,
    /// A proxy does not lead to the server's passive ports.
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
            Cause::Stopped(_) => "stopped",
            Cause::FamilyBroken { dead, .. } if dead.is_ipv6() => "ipv6-broken",
            Cause::FamilyBroken { .. } => "ipv4-broken",
            Cause::BothBlocked => "both-blocked",
            Cause::AnnouncesPrivate { encrypted: true, .. } => "tls-blinds-the-router",
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

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cause::AllWell => f.write_str("everything that was tried works"),
            Cause::NameNotFound(why) | Cause::Stopped(why) => f.write_str(why),
            Cause::Unreachable(why) => {
                write!(f, "the server cannot be reached at all, so nothing is known of data connections: {why}")
            }
            Cause::ConnectionLimit(why) => write!(f, "the server has too many users now; try again later: {why}"),
            Cause::LoginRefused(why) => {
                write!(f, "the server refuses the login, and opens data connections only after one: {why}")
            }
            Cause::FamilyBroken { dead, alive } => {
                let (bad, good) = if dead.is_ipv6() { ("IPv6", "IPv4") } else { ("IPv4", "IPv6") };
                write!(f, "{bad} does not work: {dead} does not answer, and over {good} {alive} does")
            }
            Cause::BothBlocked => f.write_str(
                "no data connection can be opened from either side: firewalls on the way let through the control \
                 connection only",
            ),
            Cause::AnnouncesPrivate { announced, peer, encrypted: false } => write!(
                f,
                "the server is behind NAT and announces its private address {announced} in its answer to PASV; \
                 clients that believe it fail, ketch connects to {peer}"
            ),
            Cause::AnnouncesPrivate { announced, peer, encrypted: true } => write!(
                f,
                "the server is behind NAT and announces its private address {announced} in its answer to PASV; a \
                 router that knows FTP would put in {peer}, and open the port, but cannot see into TLS"
            ),
            Cause::AnnouncesNothing(announced) => {
                write!(f, "the server announces {announced} in its answer to PASV, which is no address")
            }
            Cause::AnnouncesForeign { announced, peer } => write!(
                f,
                "the server announces another host, {announced}, in its answer to PASV; ketch connects to {peer}"
            ),
            Cause::DataElsewhere { announced, peer } => write!(
                f,
                "the server takes data connections at {announced}, as it announces, and not at {peer}, where it is \
                 logged in to"
            ),
            Cause::PortsDropped(ports) => write!(
                f,
                "connections to the server's passive ports ({}) vanish: a firewall in front of the server (or of \
                 this machine, for what goes out) drops them",
                list(ports)
            ),
            Cause::PortsRefused(ports) => write!(
                f,
                "connections to the server's passive ports ({}) are refused: a firewall rejects them, or a router \
                 does not forward them",
                list(ports)
            ),
            Cause::RangePartlyOpen { open, blocked } => write!(
                f,
                "only a part of the server's passive ports is open: {} let us in, {} did not; a transfer works or \
                 not by chance",
                list(open),
                list(blocked)
            ),
            Cause::EpsvRefused(why) => write!(f, "the server does not know EPSV ({why}); PASV works"),
            Cause::EpsvBroken(port) => write!(
                f,
                "the ports that the server names in its answer to EPSV ({port}) do not let us in, those of PASV do: a \
                 firewall or router on the way reads PASV only"
            ),
            Cause::ActiveOnly(why) => write!(f, "the server refuses passive mode: {why}"),
            Cause::PassiveOnly(why) => write!(f, "the server refuses active mode: {why}"),
            Cause::ForeignPortRefused { announced, words } => {
                write!(f, "the server refuses to connect to {announced}, which is not where we come from: {words}")
            }
            Cause::ClientBehindNat { local, seen_as } => {
                write!(f, "this machine is behind NAT: its address {local} means nothing to the server")?;
                if let Some(seen_as) = seen_as {
                    write!(f, ", which sees us as {seen_as}")?;
                }
                f.write_str("; active mode needs ports that the router forwards")
            }
            Cause::NotForwarded(at) => write!(
                f,
                "the server was told to connect to {at}, and nothing came: the router there does not forward that \
                 port to this machine"
            ),
            Cause::ClientDropsInbound(at) => write!(
                f,
                "the server's connection to {at} never arrived: a firewall on this machine or in front of it drops \
                 connections from outside (or the server's own lets none out)"
            ),
            Cause::ClientRejectsInbound(words) => write!(
                f,
                "the server could not connect to this machine, which a firewall on the way rejects: {words}"
            ),
            Cause::Ipv6WithoutEpsv => f.write_str(
                "the connection is IPv6, over which only EPSV and EPRT can name a port, and the server knows neither",
            ),
            Cause::NotSeen { passive, active } => {
                let what = match (passive, active) {
                    (true, true) => "any mode",
                    (true, false) => "passive mode",
                    _ => "active mode",
                };
                write!(f, "it was not seen whether {what} works: the server gives nothing to look at over it")
            }
            Cause::ProxyBlocks(why) => {
                write!(f, "the proxy does not lead to the server's passive ports: {why}")
            }
            Cause::Proxy => f.write_str(
                "the connection goes through a proxy, which can open connections to the server and not from it: \
                 passive mode only",
            ),
        }
    }
}

/// What the findings mean.
#[must_use]
pub fn advise(findings: &Findings) -> Advice {
    let works: Vec<Method> = Method::ALL.into_iter().filter(|method| findings.works(*method)).collect();
    let mut causes = Vec::new();
    if let Some(stop) = &findings.stop {
        causes.push(stopped(stop));
    }
    if let Some(control) = findings.control {
        let passive = passive(findings, control);
        let active = active(findings, control);
        if works.is_empty() && passive.iter().any(is_blockade) && active.iter().any(is_blockade) {
            causes.push(Cause::BothBlocked);
        }
        causes.extend(passive);
        causes.extend(active);
        causes.extend(broken(findings));
    }
    causes.extend(not_seen(findings));
    causes.extend(broken_family(findings));
    causes.extend(findings.proxied.then_some(Cause::Proxy));
    if causes.is_empty() {
        causes.push(Cause::AllWell);
    }
    let failure = match &findings.stop {
        Some(stop) if works.is_empty() => Some(stop.kind),
        _ if works.is_empty() => Some(ErrorKind::DataChannel),
        _ => None,
    };
    Advice {
        options: options(findings, &causes),
        steps: steps(&causes),
        causes,
        works,
        unseen: findings.unseen.clone(),
        failure,
    }
}

fn stopped(stop: &Stop) -> Cause {
    let why = stop.why.clone();
    match stop.kind {
        ErrorKind::Dns => Cause::NameNotFound(why),
        ErrorKind::Busy => Cause::ConnectionLimit(why),
        ErrorKind::Login => Cause::LoginRefused(why),
        _ if !stop.connected => Cause::Unreachable(why),
        _ => Cause::Stopped(why),
    }
}

/// The methods that broke while another one of their mode works.
fn broken(findings: &Findings) -> Vec<Cause> {
    let broken = |attempt: &Attempt| {
        let by = attempt.method.opened_by();
        let instead = Method::ALL.iter().any(|other| other.opened_by() == by && findings.works(*other));
        match &attempt.outcome {
            Err(DataFailure { cause: cause @ DataCause::Impossible { .. }, .. }) if instead => {
                Some(Cause::Stopped(format!("{} does not work: {cause}", attempt.method.name())))
            }
            _ => None,
        }
    };
    findings.attempts.iter().filter_map(broken).collect()
}

fn not_seen(findings: &Findings) -> Option<Cause> {
    let unseen = |by: OpenedBy| {
        let of_it = |method: &Method| method.opened_by() == by;
        findings.unseen.iter().any(of_it) && !Method::ALL.iter().any(|m| of_it(m) && findings.works(*m))
    };
    let (passive, active) = (unseen(OpenedBy::Client), unseen(OpenedBy::Server));
    (passive || active).then_some(Cause::NotSeen { passive, active })
}

/// Tells whether a cause is a firewall that stands in the way of all connections of one direction.
fn is_blockade(cause: &Cause) -> bool {
    matches!(
        cause,
        Cause::PortsDropped(_)
            | Cause::PortsRefused(_)
            | Cause::ClientDropsInbound(_)
            | Cause::ClientRejectsInbound(_)
            | Cause::ClientBehindNat { .. }
            | Cause::NotForwarded(_)
    )
}

fn broken_family(findings: &Findings) -> Option<Cause> {
    let dead = findings.addresses.iter().find(|(_, answers)| !answers)?.0;
    let other = |(at, answers): &&(SocketAddr, bool)| *answers && at.is_ipv6() != dead.is_ipv6();
    let same = |(at, answers): &(SocketAddr, bool)| *answers && at.is_ipv6() == dead.is_ipv6();
    let alive = findings.addresses.iter().find(other)?.0;
    (!findings.addresses.iter().any(same)).then_some(Cause::FamilyBroken { dead, alive })
}

/// What stands in the way of connections to the server.
fn passive(findings: &Findings, (_, peer): (SocketAddr, SocketAddr)) -> Vec<Cause> {
    let mut causes = Vec::new();
    let (epsv, pasv) = (findings.failure(Method::Epsv), findings.failure(Method::Pasv));
    let elsewhere = findings.attempt(Method::Pasv).and_then(|attempt| attempt.outcome.as_ref().ok());
    if let Some(channel) = elsewhere.filter(|channel| channel.remote.ip() != peer.ip() && !findings.proxied) {
        causes.push(Cause::DataElsewhere { announced: channel.remote.ip(), peer: peer.ip() });
    } else {
        causes.extend(announcement(findings, peer.ip()));
    }
    let works = findings.works(Method::Epsv) || findings.works(Method::Pasv);
    let (open, blocked) = ports(findings);
    match (epsv, pasv) {
        _ if !open.is_empty() && !blocked.is_empty() && is_chance(findings) => {
            causes.push(Cause::RangePartlyOpen { open, blocked });
        }
        (Some(epsv), None) if works && is_refusal(epsv) => {
            causes.push(Cause::EpsvRefused(epsv.cause.to_string()));
        }
        (Some(epsv), None) if works && elsewhere.is_none_or(|channel| channel.remote.ip() == peer.ip()) => {
            causes.extend(port_of(epsv).map(Cause::EpsvBroken));
        }
        (Some(epsv), None) if !works && peer.is_ipv6() && is_refusal(epsv) => {
            let eprt = findings.failure(Method::Eprt).is_some_and(is_refusal);
            causes.push(if eprt {
                Cause::Ipv6WithoutEpsv
            } else {
                Cause::ActiveOnly(epsv.cause.to_string())
            });
        }
        (Some(epsv), pasv) if !works => {
            let failures: Vec<&DataFailure> = [Some(epsv), pasv].into_iter().flatten().collect();
            // What got as far as a port tells more than a refusal.
            let told = failures.iter().find(|failure| !is_refusal(failure)).unwrap_or(&epsv);
            causes.push(match &told.cause {
                DataCause::NoAnswer { .. } => Cause::PortsDropped(blocked),
                DataCause::Unreachable { .. } => Cause::PortsRefused(blocked),
                DataCause::Proxied { .. } => Cause::ProxyBlocks(told.cause.to_string()),
                cause if is_refusal(told) => Cause::ActiveOnly(cause.to_string()),
                cause => Cause::Stopped(format!("passive mode does not work: {cause}")),
            });
        }
        _ => {}
    }
    causes
}

/// What the server says of itself in a 227.
fn announcement(findings: &Findings, peer: IpAddr) -> Option<Cause> {
    let announced = findings.attempt(Method::Pasv)?.announced()?.ip();
    if announced == peer || findings.proxied {
        return None;
    }
    match reach(announced) {
        Reach::Nowhere => Some(Cause::AnnouncesNothing(announced)),
        Reach::Private | Reach::Link | Reach::Loopback if reach(peer) == Reach::Public => {
            let blocked = !findings.works(Method::Epsv) && !findings.works(Method::Pasv);
            let encrypted = findings.encrypted && blocked;
            Some(Cause::AnnouncesPrivate { announced, peer, encrypted })
        }
        _ => Some(Cause::AnnouncesForeign { announced, peer }),
    }
}

/// What stands in the way of connections from the server.
fn active(findings: &Findings, (local, peer): (SocketAddr, SocketAddr)) -> Option<Cause> {
    if findings.works(Method::Port) || findings.works(Method::Eprt) {
        return None;
    }
    if findings.unseen.iter().any(|method| method.opened_by() == OpenedBy::Server) {
        return None;
    }
    let failures: Vec<&DataFailure> =
        [Method::Port, Method::Eprt].into_iter().filter_map(|method| findings.failure(method)).collect();
    // What the server tried tells more than what it refused to try.
    let told = failures.iter().find(|failure| !is_refusal(failure)).or(failures.first())?;
    let announced = told.announced.unwrap_or(local);
    let own = announced.ip() == local.ip();
    let nat = matches!(reach(local.ip()), Reach::Private | Reach::Link) && reach(peer.ip()) == Reach::Public
        || findings.seen_as.is_some_and(|seen| seen != local.ip() && own);
    let words = told.cause.to_string();
    Some(match &told.cause {
        DataCause::Impossible { .. } => Cause::Stopped(format!("active mode does not work: {words}")),
        _ if own && nat && !is_policy(told) => {
            Cause::ClientBehindNat { local: local.ip(), seen_as: findings.seen_as }
        }
        _ if is_refusal(told) && peer.is_ipv6() && findings.failure(Method::Epsv).is_some_and(is_refusal) => {
            return None; // told already
        }
        _ if is_refusal(told) && !own && !is_policy(told) => {
            Cause::ForeignPortRefused { announced: announced.ip(), words }
        }
        _ if is_refusal(told) => Cause::PassiveOnly(words),
        DataCause::NotCome { at, .. } if !own => Cause::NotForwarded(*at),
        DataCause::NotCome { at, .. } => Cause::ClientDropsInbound(*at),
        _ => Cause::ClientRejectsInbound(words),
    })
}

/// Tells whether the server would have nothing to do with the method.
fn is_refusal(failure: &DataFailure) -> bool {
    matches!(failure.cause, DataCause::Refused(_) | DataCause::Unusable(_))
}

/// Tells whether a refusal is of the method as such, and not of the address: "not implemented", or not allowed.
fn is_policy(failure: &DataFailure) -> bool {
    let DataCause::Refused(refusal) = &failure.cause else { return false };
    let text = refusal.text.to_ascii_lowercase();
    let address = ["illegal", "bounce", "foreign", "address", "won't", "will not", "rejected", "invalid"];
    matches!(refusal.code, 502 | 504 | 550) || !address.iter().any(|word| text.contains(word))
}

/// Tells whether the ports let us in by chance: it does not go by the command that named them.
fn is_chance(findings: &Findings) -> bool {
    let sampled = |open: bool| findings.ports.iter().any(|(_, answers)| *answers == open);
    let works = findings.works(Method::Epsv) || findings.works(Method::Pasv);
    match (sampled(true), sampled(false)) {
        (true, true) => true,
        (false, true) => works,
        (true, false) => !works,
        (false, false) => false,
    }
}

/// The passive ports that let us in, and those that did not.
fn ports(findings: &Findings) -> (Vec<u16>, Vec<u16>) {
    let mut open: BTreeSet<u16> = findings.ports.iter().filter(|port| port.1).map(|port| port.0).collect();
    let mut blocked: BTreeSet<u16> =
        findings.ports.iter().filter(|port| !port.1).map(|port| port.0).collect();
    for method in [Method::Epsv, Method::Pasv] {
        match findings.attempt(method).map(|attempt| &attempt.outcome) {
            Some(Ok(channel)) => _ = open.insert(channel.remote.port()),
            Some(Err(failure)) => blocked.extend(port_of(failure)),
            None => {}
        }
    }
    (open.into_iter().collect(), blocked.into_iter().collect())
}

/// The port of the server that did not let us in.
fn port_of(failure: &DataFailure) -> Option<u16> {
    match &failure.cause {
        DataCause::NoAnswer { to, .. } | DataCause::Unreachable { to, .. } => Some(to.port()),
        DataCause::Proxied { to, .. } => Some(to.port),
        _ => None,
    }
}

/// The options by which ketch takes the way that works without a detour.
fn options(findings: &Findings, causes: &[Cause]) -> Vec<String> {
    let mut options = Vec::new();
    let works = |method| findings.works(method);
    let by_chance = causes.iter().any(|cause| matches!(cause, Cause::RangePartlyOpen { .. }));
    let elsewhere = causes.iter().find_map(|cause| match cause {
        Cause::DataElsewhere { .. } => Some("--pasv-address=reply"),
        _ => None,
    });
    let active = if works(Method::Port) {
        Some("--active")
    } else if works(Method::Eprt) {
        Some("--mode=eprt")
    } else {
        None
    };
    match active {
        Some(active) if by_chance => options.push(active.to_owned()),
        _ if works(Method::Epsv) => {}
        _ if works(Method::Pasv) => {
            options.push("--mode=pasv".to_owned());
            options.extend(elsewhere.map(ToOwned::to_owned));
        }
        Some(active) => options.push(active.to_owned()),
        None => {}
    }
    for cause in causes {
        match cause {
            Cause::FamilyBroken { dead, .. } => {
                options.push(if dead.is_ipv6() { "--ipv4" } else { "--ipv6" }.to_owned());
            }
            Cause::Ipv6WithoutEpsv
                if findings.addresses.iter().any(|(at, answers)| at.is_ipv4() && *answers) =>
            {
                options.push("--ipv4".to_owned());
            }
            _ => {}
        }
    }
    options
}

/// What would mend the causes, at this end or at the other.
fn steps(causes: &[Cause]) -> Vec<String> {
    causes.iter().filter_map(step).collect()
}

fn step(cause: &Cause) -> Option<String> {
    let public = |peer: &IpAddr| {
        format!(
            "on the server: announce {peer} (vsftpd: pasv_address={peer}; ProFTPD: MasqueradeAddress {peer}; \
             Pure-FTPd: -P {peer})"
        )
    };
    let open = "on the server: let its firewall through to the passive ports, and keep them in a range (vsftpd: \
                pasv_min_port, pasv_max_port; ProFTPD: PassivePorts; Pure-FTPd: -p)";
    Some(match cause {
        Cause::AnnouncesPrivate { peer, encrypted: false, .. } | Cause::AnnouncesForeign { peer, .. } => public(peer),
        Cause::AnnouncesPrivate { peer, encrypted: true, .. } => {
            format!("{}, and forward a fixed range of passive ports", public(peer))
        }
        Cause::AnnouncesNothing(_) => "on the server: announce its public address in answers to PASV".to_owned(),
        Cause::PortsDropped(_) | Cause::PortsRefused(_) | Cause::RangePartlyOpen { .. } => open.to_owned(),
        Cause::ClientBehindNat { seen_as, .. } => {
            let address = seen_as.map_or("ADDRESS".to_owned(), |ip| ip.to_string());
            let which = if seen_as.is_some() { "" } else { " (ADDRESS is the router's, as seen from outside)" };
            format!(
                "for active mode: forward some ports of the router to this machine, say 50000-50009, and use \
                 --active-address={address} --active-ports=50000-50009{which}"
            )
        }
        Cause::NotForwarded(at) => format!(
            "forward the ports of --active-ports ({} was used here) from the router to this machine",
            at.port()
        ),
        Cause::ClientDropsInbound(_) | Cause::ClientRejectsInbound(_) => {
            "for active mode: choose ports by --active-ports=50000-50009, and let this side's firewall accept \
             connections from the server to them"
                .to_owned()
        }
        Cause::ForeignPortRefused { .. } => {
            "leave out --active-address, or let the server allow it (ProFTPD: AllowForeignAddress; vsftpd: \
             port_promiscuous)"
                .to_owned()
        }
        Cause::EpsvBroken(_) => "on the router or firewall: let it follow EPSV, or switch its FTP support off and \
                                 open the passive ports"
            .to_owned(),
        Cause::LoginRefused(_) => "give a user name and password that the server accepts (--user)".to_owned(),
        _ => return None,
    })
}

/// Ports as people write them.
fn list(ports: &[u16]) -> String {
    ports.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
