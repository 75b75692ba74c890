//! Passive mode: the server listens, we connect (EPSV, RFC 2428; PASV, RFC 959).

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::{Failed, Method, Open, Plan, Queued, accepted};
use crate::cancel::{Deadline, Phase};
use crate::client::PasvAddress;
use crate::client::refusal;
use crate::client::session::Session;
use crate::error::{DataCause, Error, ErrorKind};
use crate::net::{Destination, Purpose, Stream, Wait};
use crate::proto::address::{self, Reach, reach};
use crate::proto::command::Command;
use crate::proto::reply::{BadReply, Class, Reply};
use crate::report::FarEnd;

impl From<BadReply> for Failed {
    fn from(bad: BadReply) -> Failed {
        DataCause::Unusable(bad.to_string()).into()
    }
}

impl Session {
    /// Asks for a port, connects to it, and starts the transfer.
    pub(super) fn open_passive(
        &mut self,
        method: Method,
        plan: &mut Plan,
        ahead: &mut Vec<Reply>,
        limit: Duration,
        queued: Option<Queued>,
    ) -> Result<Open, Failed> {
        let (answer, mut dialed) = match queued {
            Some(queued) => (accepted(method, queued.answer)?, queued.dialed),
            None => (self.announce(method, Command::new(method.name()), plan, ahead)?, None),
        };
        let (port, announced) = named(method, &answer)?;
        let unusable = |why| Failed::Next { announced, cause: DataCause::Unusable(why) };
        let mut places = self.places(announced.map(|at| at.ip()), port).map_err(unusable)?;
        // Both are safe; the one that answered last time answers sooner.
        if self.known.learned.elsewhere && announced.is_some() {
            places.reverse();
        }
        let several = places.len() > 1;
        let limit = limit / u32::try_from(places.len()).unwrap_or(1);
        let mut last = None;
        for to in places {
            match dialed.take().map_or_else(|| self.dial_data(&to, limit), Ok) {
                Ok(mut stream) => {
                    self.begin(plan, method, false)?;
                    let (opening, verdict) = self.await_opening(&mut stream, plan)?;
                    let announced = announced.filter(|at| to.differs_from(*at));
                    if several {
                        self.known.learned.elsewhere = announced.is_none();
                    }
                    return Ok(Open { stream, opening, verdict, announced });
                }
                Err(Failed::Next { cause, .. }) => last = Some(cause),
                Err(failed) => return Err(failed),
            }
        }
        let cause = last.unwrap_or_else(|| DataCause::Unusable("there is no address to go to".to_owned()));
        Err(Failed::Next { announced, cause })
    }

    /// The one place that an answer to EPSV or PASV names; none where there are several.
    pub(super) fn only_place(&self, method: Method, answer: &Reply) -> Option<SocketAddr> {
        let (port, announced) = named(method, answer).ok()?;
        match &*self.places(announced.map(|at| at.ip()), port).ok()? {
            [Place::Straight(to)] => Some(*to),
            _ => None,
        }
    }

    /// Asks for a port and connects to it, for no transfer: tells which port it was, if it was one, and whether it let
    /// us in. The server lets go of the port when it is asked for the next one. After the last of them comes
    /// [`Session::end_probes`].
    ///
    /// # Errors
    /// When the connection fails.
    pub fn probe_port(&mut self, method: Method, limit: Duration) -> Result<Option<Probe>, Error> {
        let answer = self.ask(&Command::new(method.name()))?;
        let port = match method {
            Method::Epsv => address::epsv(&answer),
            _ => address::pasv(&answer).map(|at| at.port()),
        };
        let Ok(port) = port else { return Ok(None) };
        let Some(place) = self.places(None, port).ok().and_then(|places| places.into_iter().next()) else {
            return Ok(None);
        };
        match self.dial_data(&place, limit) {
            Ok(stream) => Ok(Some(Probe { port, ends: Some((stream.local(), stream.peer())) })),
            Err(Failed::Next { .. }) => Ok(Some(Probe { port, ends: None })),
            Err(Failed::GiveUp(error)) => Err(error),
        }
    }

    /// Makes sure, after ports were asked for and not used, that the next answer is one to what is asked next: some
    /// servers complain of connections that come to nothing. Where it is not, the session connects again.
    ///
    /// # Errors
    /// As [`Session::reconnect`].
    pub fn end_probes(&mut self) -> Result<(), Error> {
        match self.ask(&Command::new("PWD")) {
            Ok(reply) if reply.code() == 257 || reply.class() == Class::Permanent => {}
            Ok(reply) => self.control.kill(format!("it answered PWD with {}", reply.code())),
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(_) => self.control.kill("it did not answer PWD"),
        }
        self.recover()
    }

    /// Where to try to connect to, in order.
    fn places(&self, announced: Option<IpAddr>, port: u16) -> Result<Vec<Place>, String> {
        let (policy, peer) = (self.options().pasv_address, self.ends().1);
        if let Some(far) = self.far() {
            let hosts = hosts_behind(policy, &far.host, announced)?.into_iter();
            return Ok(hosts.map(|host| Place::Behind(FarEnd { host, port })).collect());
        }
        let straight = |host| {
            // The peer's own address keeps its scope, which a link-local one needs.
            let mut to = if host == peer.ip() { peer } else { SocketAddr::new(host, port) };
            to.set_port(port);
            Place::Straight(to)
        };
        Ok(hosts(policy, peer.ip(), announced)?.into_iter().map(straight).collect())
    }

    /// Connects to the server's port, and listens to the server meanwhile: its word that there will be no data
    /// connection ends the attempt.
    fn dial_data(&mut self, to: &Place, limit: Duration) -> Result<Stream, Failed> {
        let deadline = Deadline::after(limit, Phase::DataConnect);
        loop {
            match self.control.arrived_reply()? {
                Some(reply) if reply.code() == 421 => {
                    return Err(Error::Refused { verb: "PASV".to_owned(), refusal: refusal(&reply) }.into());
                }
                Some(reply) if matches!(reply.class(), Class::Transient | Class::Permanent) => {
                    return Err(DataCause::NotOpened(refusal(&reply)).into());
                }
                _ => {}
            }
            let watch = Some(self.control.watch());
            let wait = Wait { deadline, cancel: &self.environment.cancel, watch };
            match self.environment.dialer.dial(to.destination(), Purpose::Data, &wait) {
                Ok(stream) => return Ok(stream),
                Err(Error::Heard) => {}
                Err(Error::Cancelled) => return Err(Error::Cancelled.into()),
                Err(error) => return Err(to.failed(error, limit).into()),
            }
        }
    }
}

/// The port that an answer to EPSV or PASV names, and the address.
fn named(method: Method, answer: &Reply) -> Result<(u16, Option<SocketAddr>), BadReply> {
    match method {
        Method::Epsv => Ok((address::epsv(answer)?, None)),
        _ => address::pasv(answer).map(|at| (at.port(), Some(SocketAddr::V4(at)))),
    }
}

/// A passive port that was connected to for no transfer.
#[derive(Debug, Clone, Copy)]
pub struct Probe {
    /// The port.
    pub port: u16,
    /// The two ends of the connection, ours and the server's or that of the proxy, if it let us in.
    pub ends: Option<(SocketAddr, SocketAddr)>,
}

/// A place to connect to.
enum Place {
    /// By its address.
    Straight(SocketAddr),
    /// As the proxy knows it.
    Behind(FarEnd),
}

impl Place {
    fn destination(&self) -> Destination<'_> {
        match self {
            Place::Straight(to) => Destination::Address(*to),
            Place::Behind(far) => Destination::Name(&far.host, far.port),
        }
    }

    /// Tells whether it is known to be another than this one.
    fn differs_from(&self, at: SocketAddr) -> bool {
        match self {
            Place::Straight(to) => *to != at,
            Place::Behind(far) => far.host.parse().is_ok_and(|ip: IpAddr| ip != at.ip()),
        }
    }

    /// Why nobody got there.
    fn failed(&self, error: Error, limit: Duration) -> DataCause {
        match (self, error) {
            (Place::Behind(to), Error::Proxy { why, .. }) => DataCause::Proxied { to: to.clone(), why },
            (Place::Behind(to), error) => {
                let why = format!("could not connect to {to}: {error}");
                DataCause::Impossible { why, kind: ErrorKind::DataChannel }
            }
            (Place::Straight(to), Error::Timeout { .. }) => DataCause::NoAnswer { to: *to, limit },
            (Place::Straight(to), Error::Connect { source, .. }) => {
                DataCause::Unreachable { to: *to, why: source.to_string() }
            }
            (Place::Straight(to), error) => DataCause::Unreachable { to: *to, why: error.to_string() },
        }
    }
}

/// Which hosts to try, in order, given the control connection's `peer` and the address in a 227.
///
/// The address in a 227 is the server's own idea of itself: behind NAT it is wrong, and a hostile one would send us to
/// a third host, or into our own network. So it is followed where the peer's own does not answer, and never from a
/// public server to a private or loopback address, nor from any but a link-local one to a link-local address.
fn hosts(policy: PasvAddress, peer: IpAddr, announced: Option<IpAddr>) -> Result<Vec<IpAddr>, String> {
    let safe = |to: IpAddr| match (reach(peer), reach(to)) {
        (_, Reach::Public) => true,
        (from, to) => from == to && to != Reach::Nowhere,
    };
    let other = announced.filter(|to| *to != peer);
    match (policy, other) {
        (PasvAddress::Fixed(ip), _) => Ok(vec![ip]),
        (PasvAddress::Auto, Some(to)) if safe(to) => Ok(vec![peer, to]),
        (PasvAddress::Reply, Some(to)) if safe(to) => Ok(vec![to]),
        (PasvAddress::Reply, Some(to)) => {
            Err(format!("it announces {to}, which no connection to a server at {peer} may be sent to"))
        }
        _ => Ok(vec![peer]),
    }
}

/// [`hosts`] for a server behind a proxy. Where a name leads only the proxy knows: to a public server, as far as we
/// can tell.
fn hosts_behind(policy: PasvAddress, server: &str, announced: Option<IpAddr>) -> Result<Vec<String>, String> {
    if let Ok(ip) = server.parse() {
        return Ok(hosts(policy, ip, announced)?.iter().map(ToString::to_string).collect());
    }
    match (policy, announced) {
        (PasvAddress::Fixed(ip), _) => Ok(vec![ip.to_string()]),
        (PasvAddress::Reply, Some(to)) if reach(to) == Reach::Public => Ok(vec![to.to_string()]),
        (PasvAddress::Reply, Some(to)) => {
            Err(format!("it announces {to}, which no connection to a server by its name may be sent to"))
        }
        _ => Ok(vec![server.to_owned()]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_announced_address_is_followed_only_where_that_is_safe() {
        use PasvAddress::{Auto, Control, Fixed, Reply};
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let table = [
            // policy, peer, announced, hosts
            (Auto, "203.0.113.2", "203.0.113.2", "203.0.113.2"),
            (Auto, "203.0.113.2", "10.0.0.5", "203.0.113.2"),
            (Auto, "203.0.113.2", "127.0.0.1", "203.0.113.2"),
            (Auto, "203.0.113.2", "0.0.0.0", "203.0.113.2"),
            (Auto, "203.0.113.2", "198.51.100.9", "203.0.113.2 198.51.100.9"),
            (Auto, "10.0.0.5", "192.168.1.1", "10.0.0.5 192.168.1.1"),
            (Auto, "10.0.0.5", "127.0.0.1", "10.0.0.5"),
            (Auto, "10.0.0.5", "169.254.169.254", "10.0.0.5"),
            (Auto, "203.0.113.2", "169.254.169.254", "203.0.113.2"),
            (Auto, "169.254.1.1", "169.254.1.2", "169.254.1.1 169.254.1.2"),
            (Reply, "10.0.0.5", "169.254.169.254", ""),
            (Reply, "fd00::1", "fe80::1", ""),
            (Auto, "127.0.0.1", "127.0.0.2", "127.0.0.1 127.0.0.2"),
            (Auto, "127.0.0.1", "10.0.0.5", "127.0.0.1"),
            (Control, "203.0.113.2", "198.51.100.9", "203.0.113.2"),
            (Reply, "203.0.113.2", "198.51.100.9", "198.51.100.9"),
            (Reply, "203.0.113.2", "10.0.0.5", ""),
            (Reply, "10.0.0.5", "0.0.0.0", ""),
            (Reply, "10.0.0.5", "255.255.255.255", ""),
            (Fixed(ip("192.0.2.1")), "203.0.113.2", "10.0.0.5", "192.0.2.1"),
        ];
        for (policy, peer, announced, expected) in table {
            let hosts = hosts(policy, ip(peer), Some(ip(announced))).unwrap_or_default();
            let hosts: Vec<String> = hosts.iter().map(ToString::to_string).collect();
            assert_eq!(hosts.join(" "), expected, "{policy:?} {peer} {announced}");
        }
        assert_eq!(hosts(Reply, ip("::1"), None), Ok(vec![ip("::1")]));
    }

    #[test]
    fn behind_a_proxy_a_name_stays_a_name() {
        use PasvAddress::{Auto, Control, Fixed, Reply};
        let ip = |text: &str| text.parse::<IpAddr>().unwrap();
        let table = [
            // policy, server, announced, hosts
            (Auto, "ftp.example.com", "10.0.0.5", "ftp.example.com"),
            (Auto, "ftp.example.com", "198.51.100.9", "ftp.example.com"),
            (Control, "ftp.example.com", "198.51.100.9", "ftp.example.com"),
            (Reply, "ftp.example.com", "198.51.100.9", "198.51.100.9"),
            (Reply, "ftp.example.com", "127.0.0.1", ""),
            (Fixed(ip("10.0.0.1")), "ftp.example.com", "198.51.100.9", "10.0.0.1"),
            (Auto, "203.0.113.2", "198.51.100.9", "203.0.113.2 198.51.100.9"),
            (Auto, "203.0.113.2", "10.0.0.5", "203.0.113.2"),
        ];
        for (policy, server, announced, expected) in table {
            let hosts = hosts_behind(policy, server, Some(ip(announced))).unwrap_or_default();
            assert_eq!(hosts.join(" "), expected, "{policy:?} {server} {announced}");
        }
        assert_eq!(hosts_behind(Reply, "h", None), Ok(vec!["h".to_owned()]));
    }
}
