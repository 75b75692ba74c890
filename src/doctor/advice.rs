//! From observations to causes, and from causes to what helps: a pure function.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};

use super::cause::Cause;
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
    /// What works only if commands go in clear after the login.
    pub in_clear: Vec<Method>,
    /// Of what it was not seen whether it works.
    pub unseen: Vec<Method>,
    /// The options that make ketch use what works at once.
    pub options: Vec<String>,
    /// What could be done about the rest, and where.
    pub steps: Vec<String>,
    /// The failure that the examination amounts to, where nothing works.
    pub failure: Option<ErrorKind>,
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
        if works.is_empty()
            && findings.in_clear.is_empty()
            && passive.iter().any(is_blockade)
            && active.iter().any(is_blockade)
        {
            causes.push(Cause::BothBlocked);
        }
        let read = |method: &Method| method.name().to_owned();
        let readers: Vec<String> = findings.in_clear.iter().map(read).collect();
        causes.extend((!readers.is_empty()).then(|| Cause::TlsBlinds(readers.join(", "))));
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
        _ if works.is_empty() && findings.in_clear.is_empty() => Some(ErrorKind::DataChannel),
        _ => None,
    };
    Advice {
        options: options(findings, &causes),
        steps: steps(findings, &causes),
        causes,
        works,
        in_clear: findings.in_clear.clone(),
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
        ErrorKind::Certificate => Cause::Untrusted(why),
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
            // Through a proxy the other end of ours is the proxy.
            Some(Ok(channel)) => {
                _ = open.insert(channel.far.as_ref().map_or(channel.remote.port(), |far| far.port));
            }
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
        None => options.extend(in_clear(&findings.in_clear)),
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

/// The options by which those on the way can read the commands, and do what they do for FTP.
fn in_clear(methods: &[Method]) -> Vec<String> {
    let mode = match methods.first() {
        None => return Vec::new(),
        Some(Method::Epsv) => None,
        Some(Method::Pasv) => Some("--mode=pasv"),
        Some(Method::Port) => Some("--active"),
        Some(Method::Eprt) => Some("--mode=eprt"),
    };
    ["--ccc"].into_iter().chain(mode).map(ToOwned::to_owned).collect()
}

/// What would mend the causes, at this end or at the other.
fn steps(findings: &Findings, causes: &[Cause]) -> Vec<String> {
    let remedy = findings.stop.as_ref().and_then(|stop| stop.remedy.clone());
    remedy.into_iter().chain(causes.iter().filter_map(step)).collect()
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
