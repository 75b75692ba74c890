//! Dialing: from a name or an address to a connection, by the quickest address (Happy Eyeballs, RFC 8305).

use std::io;
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs};
use std::os::fd::AsFd;
use std::time::{Duration, Instant};

use socket2::{Domain, Protocol, Socket, Type};

use super::{Destination, Interest, Purpose, Stream, Wait, poll, poll_many};
use crate::cancel::{Deadline, Phase};
use crate::error::{Error, Result};

/// Makes connections. A proxy is a dialer around a dialer.
pub trait Dialer: Send + Sync {
    /// Connects to `to`.
    ///
    /// # Errors
    /// [`Error::Resolve`], [`Error::Connect`], [`Error::Proxy`], [`Error::Timeout`], [`Error::Cancelled`].
    fn dial(&self, to: Destination<'_>, purpose: Purpose, wait: &Wait<'_>) -> Result<Stream>;

    /// Tells whether connections go through a proxy, so that no server can connect back to us.
    fn is_proxy(&self) -> bool {
        false
    }
}

/// Which addresses may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Family {
    /// Both, IPv6 first.
    #[default]
    Any,
    /// IPv4 only.
    V4,
    /// IPv6 only.
    V6,
}

/// Where our own end of a connection is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bind {
    /// One of our addresses.
    Address(IpAddr),
    /// A network interface by name.
    Interface(String),
}

/// The dialer that goes straight to the host.
#[derive(Debug, Clone, Default)]
pub struct Tcp {
    /// Which addresses to use.
    pub family: Family,
    /// Our own end.
    pub bind: Option<Bind>,
}

/// How long an address may take before the next one is tried beside it (RFC 8305 section 5).
const NEXT_ADDRESS: Duration = Duration::from_millis(250);

impl Dialer for Tcp {
    fn dial(&self, to: Destination<'_>, _: Purpose, wait: &Wait<'_>) -> Result<Stream> {
        match to {
            Destination::Address(address) => self.race(&[address], wait),
            Destination::Name(host, port) => self.race(&self.resolve(host, port, wait)?, wait),
        }
    }
}

impl Tcp {
    /// Asks for the addresses of a name, in the order in which they are tried. The system's resolver cannot be
    /// interrupted, so it works in a thread of its own, which is left behind when the wait ends first.
    ///
    /// # Errors
    /// [`Error::Resolve`], [`Error::Timeout`], [`Error::Cancelled`].
    pub fn resolve(&self, host: &str, port: u16, wait: &Wait<'_>) -> Result<Vec<SocketAddr>> {
        let addresses = match host.parse::<IpAddr>() {
            Ok(ip) => vec![SocketAddr::new(ip, port)],
            Err(_) => resolve_in_thread(host, port, wait)?,
        };
        let allowed = interleave(addresses.into_iter().filter(|a| match self.family {
            Family::Any => true,
            Family::V4 => a.is_ipv4(),
            Family::V6 => a.is_ipv6(),
        }));
        if allowed.is_empty() {
            let kind = match self.family {
                Family::V4 => "it has no IPv4 address",
                Family::V6 => "it has no IPv6 address",
                Family::Any => "it has no address",
            };
            let source = io::Error::new(io::ErrorKind::NotFound, kind);
            return Err(Error::Resolve { host: host.to_owned(), source });
        }
        Ok(allowed)
    }

    /// Connects to the first address that answers; a slow or dead one does not hold up the others.
    fn race(&self, addresses: &[SocketAddr], wait: &Wait<'_>) -> Result<Stream> {
        let mut running: Vec<(Socket, SocketAddr)> = Vec::new();
        let mut waiting = addresses.iter();
        let mut failure: Option<Error> = None;
        loop {
            if let Some(&address) = waiting.next() {
                match self.begin(address) {
                    Ok(socket) => running.push((socket, address)),
                    Err(source) => {
                        failure = Some(Error::Connect { to: address, source });
                        continue;
                    }
                }
            } else if running.is_empty() {
                let none = || Error::Resolve { host: String::new(), source: io::ErrorKind::NotFound.into() };
                return Err(failure.unwrap_or_else(none));
            }
            let patience = Wait { deadline: next_deadline(wait, waiting.len() > 0), ..*wait };
            match first_ready(&mut running, &patience) {
                Ok(Ok(stream)) => return Ok(stream),
                Ok(Err(error)) => failure = Some(error),
                Err(Error::Timeout { .. }) if !wait.deadline.left().is_zero() => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn begin(&self, address: SocketAddr) -> io::Result<Socket> {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
        socket.set_nonblocking(true)?;
        match &self.bind {
            Some(Bind::Address(ip)) => socket.bind(&SocketAddr::new(*ip, 0).into())?,
            Some(Bind::Interface(name)) => bind_to_interface(&socket, name)?,
            None => {}
        }
        match socket.connect(&address.into()) {
            Ok(()) => Ok(socket),
            Err(error) if error.raw_os_error() == Some(rustix::io::Errno::INPROGRESS.raw_os_error()) => {
                Ok(socket)
            }
            Err(error) => Err(error),
        }
    }
}

/// The address of ours that the interface `name` has towards `peer`, with the scope that a link-local one needs, and
/// port 0.
///
/// # Errors
/// When there is no such interface, or it has no address of that family.
pub fn address_towards(peer: SocketAddr, name: &str) -> io::Result<SocketAddr> {
    // No packet is sent by this: the kernel chooses the address as it would for one.
    let socket = Socket::new(Domain::for_address(peer), Type::DGRAM, Some(Protocol::UDP))?;
    bind_to_interface(&socket, name)?;
    socket.connect(&peer.into())?;
    let mut local = socket.local_addr()?.as_socket().ok_or(io::ErrorKind::AddrNotAvailable)?;
    if local.ip().is_unspecified() {
        return Err(io::ErrorKind::AddrNotAvailable.into());
    }
    local.set_port(0);
    Ok(local)
}

#[cfg(target_os = "linux")]
fn bind_to_interface(socket: &Socket, name: &str) -> io::Result<()> {
    socket.bind_device(Some(name.as_bytes()))
}

#[cfg(not(target_os = "linux"))]
fn bind_to_interface(_: &Socket, _: &str) -> io::Result<()> {
    Err(io::Error::new(io::ErrorKind::Unsupported, "binding to an interface by name works on Linux only"))
}

/// The end of the next wait: the whole deadline, or sooner while another address stands in line.
fn next_deadline(wait: &Wait<'_>, more: bool) -> Deadline {
    let next = Instant::now() + NEXT_ADDRESS;
    if more && next < wait.deadline.at { Deadline { at: next, ..wait.deadline } } else { wait.deadline }
}

/// Waits for one of the attempts to end, and takes it out of the list.
fn first_ready(running: &mut Vec<(Socket, SocketAddr)>, wait: &Wait<'_>) -> Result<Result<Stream>> {
    let on: Vec<_> = running.iter().map(|(socket, _)| (socket.as_fd(), Interest::Write).into()).collect();
    let ready = poll_many(&on, wait)?;
    let index = ready.iter().position(|is| *is).unwrap_or_default();
    let (socket, to) = running.swap_remove(index);
    let connected = match socket.take_error() {
        Ok(None) => Stream::new(TcpStream::from(socket)),
        Ok(Some(error)) | Err(error) => Err(error),
    };
    Ok(connected.map_err(|source| Error::Connect { to, source }))
}

fn resolve_in_thread(host: &str, port: u16, wait: &Wait<'_>) -> Result<Vec<SocketAddr>> {
    let failed = |source| Error::Resolve { host: host.to_owned(), source };
    let (done, finished) = io::pipe().map_err(failed)?;
    let (answer, result) = std::sync::mpsc::channel();
    let name = host.to_owned();
    std::thread::Builder::new()
        .name("resolve".to_owned())
        .spawn(move || {
            let _ = answer.send((name.as_str(), port).to_socket_addrs().map(Vec::from_iter));
            // Closing this end wakes the one who waits.
            drop(finished);
        })
        .map_err(failed)?;
    let deadline = Deadline { phase: Phase::Resolve, ..wait.deadline };
    poll([(done.as_fd(), Interest::Read)], &Wait { deadline, ..*wait })?;
    match result.try_recv() {
        Ok(addresses) => addresses.map_err(failed),
        Err(_) => Err(failed(io::Error::other("the resolver gave no answer"))),
    }
}

/// Orders addresses so that the families take turns, beginning with the resolver's first (RFC 8305 section 4).
fn interleave(addresses: impl Iterator<Item = SocketAddr>) -> Vec<SocketAddr> {
    let mut unique: Vec<SocketAddr> = Vec::new();
    for address in addresses {
        if !unique.contains(&address) {
            unique.push(address);
        }
    }
    let first_is_v6 = unique.first().is_some_and(SocketAddr::is_ipv6);
    let (first, second): (Vec<_>, Vec<_>) = unique.into_iter().partition(|a| a.is_ipv6() == first_is_v6);
    let mut second = second.into_iter();
    let mut ordered = Vec::new();
    for address in first {
        ordered.push(address);
        ordered.extend(second.next());
    }
    ordered.extend(second);
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cancel::Cancel;
    use std::net::TcpListener;

    fn wait(cancel: &Cancel) -> Wait<'_> {
        Wait::new(Deadline::after(Duration::from_secs(10), Phase::Connect), cancel)
    }

    #[test]
    fn families_take_turns() {
        let parse = |s: &str| s.parse::<SocketAddr>().unwrap();
        let (a, b, c) = (parse("[2001:db8::1]:21"), parse("[2001:db8::2]:21"), parse("192.0.2.1:21"));
        assert_eq!(interleave([a, b, c, a].into_iter()), vec![a, c, b]);
        assert_eq!(interleave([c, a, b].into_iter()), vec![c, a, b]);
    }

    #[test]
    fn a_dead_address_does_not_hold_up_the_next() {
        let cancel = Cancel::new().unwrap();
        let live = TcpListener::bind("127.0.0.1:0").unwrap();
        let dead = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let stream = Tcp::default().race(&[dead, live.local_addr().unwrap()], &wait(&cancel)).unwrap();
        assert_eq!(stream.peer(), live.local_addr().unwrap());
    }

    #[test]
    fn a_refused_port_is_a_connect_error() {
        let cancel = Cancel::new().unwrap();
        let dead = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let error =
            Tcp::default().dial(Destination::Address(dead), Purpose::Control, &wait(&cancel)).unwrap_err();
        assert_eq!(error.kind(), crate::error::ErrorKind::Connect);
    }

    #[test]
    fn a_family_that_the_host_has_not_is_a_dns_error() {
        let cancel = Cancel::new().unwrap();
        let tcp = Tcp { family: Family::V6, bind: None };
        let error =
            tcp.dial(Destination::Name("127.0.0.1", 21), Purpose::Control, &wait(&cancel)).unwrap_err();
        assert_eq!(error.kind(), crate::error::ErrorKind::Dns);
    }

    #[test]
    fn a_cancelled_dial_ends() {
        let cancel = Cancel::new().unwrap();
        cancel.cancel();
        let live = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let error =
            Tcp::default().dial(Destination::Address(live), Purpose::Control, &wait(&cancel)).unwrap_err();
        assert!(matches!(error, Error::Cancelled));
    }

    #[test]
    fn an_interface_has_an_address() {
        let peer = "127.0.0.1:21".parse().unwrap();
        assert_eq!(address_towards(peer, "lo").unwrap(), "127.0.0.1:0".parse().unwrap());
        assert!(address_towards(peer, "no-such-0").is_err());
    }

    #[test]
    fn what_is_watched_ends_a_wait() {
        let cancel = Cancel::new().unwrap();
        let (reader, mut writer) = io::pipe().unwrap();
        std::io::Write::write_all(&mut writer, b"!").unwrap();
        let (silent, _kept) = io::pipe().unwrap();
        let wait = Wait { watch: Some((reader.as_fd(), Interest::Read).into()), ..wait(&cancel) };
        assert!(matches!(poll([(silent.as_fd(), Interest::Read)], &wait), Err(Error::Heard)));
        assert!(poll([(reader.as_fd(), Interest::Read)], &wait).is_ok());
    }

    #[test]
    fn our_own_end_is_bound_where_asked() {
        let cancel = Cancel::new().unwrap();
        let live = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = live.local_addr().unwrap();
        let tcp = Tcp { family: Family::Any, bind: Some(Bind::Address("127.0.0.9".parse().unwrap())) };
        let stream = tcp.dial(Destination::Address(address), Purpose::Control, &wait(&cancel)).unwrap();
        assert_eq!(stream.local().ip(), "127.0.0.9".parse::<IpAddr>().unwrap());
    }
}
