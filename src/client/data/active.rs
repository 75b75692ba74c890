//! Active mode: we listen, the server connects (PORT, RFC 959; EPRT, RFC 2428).

use std::hash::{BuildHasher, RandomState};
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::os::fd::AsFd;
use std::time::Duration;

use super::{Failed, Method, Open, Plan, Queued, refused};
use crate::cancel::{Deadline, Phase};
use crate::client::ActiveAddress;
use crate::client::session::Session;
use crate::error::{DataCause, Error, ErrorKind};
use crate::net::{Interest, Knock, Listener, Stream, Wait, Watch, address_towards, poll};
use crate::proto::address::{self, Reach, reach};
use crate::proto::command::Command;
use crate::proto::reply::Reply;
use crate::report::{Direction, Event, OpenedBy};

/// How long a connection may still take that the server calls done with: the last packet of its opening may be sent
/// once more.
const BELATED: Duration = Duration::from_secs(2);

/// How many strangers are worth a warning each; who knocks more often than that wants them.
const WARNINGS: usize = 3;

impl Session {
    /// Listens, tells the server where, starts the transfer, and takes the server's connection.
    pub(super) fn open_active(
        &mut self,
        method: Method,
        plan: &mut Plan,
        ahead: &mut Vec<Reply>,
        limit: Duration,
        queued: Option<Queued>,
    ) -> Result<Open, Failed> {
        let (local, peer) = self.ends();
        let (told, begun) = queued.map_or((None, false), |queued| (queued.listener, queued.begun));
        let ready = told.is_some();
        let (listener, at) = told.map_or_else(|| self.listen(), Ok)?;
        let failed = |cause| Failed::Next { announced: Some(at), cause };
        if !ready {
            self.announce(method, announcement(method, at)?, plan, ahead).map_err(|error| match error {
                Failed::Next { cause, .. } => failed(cause),
                error => error,
            })?;
        }
        if self.ends().0.ip() != local.ip() || self.ends().1.ip() != peer.ip() {
            // The session had to connect again meanwhile, over other addresses.
            return Err(failed(impossible("the server has another address now".to_owned())));
        }
        self.begin(plan, method, begun)?;
        let (mut stream, mut opening, mut verdict) = self.accept(&listener, at, plan, limit)?;
        // A download in clear may begin without its 1xx; where we begin, the server's word is waited for a little.
        let we_begin = plan.direction == Direction::Up || self.protects_data();
        if opening.is_none() && verdict.is_none() && we_begin {
            (opening, verdict) = self.await_opening(&mut stream, plan)?;
            if begun && opening.is_none() && verdict.is_none() {
                // It was said in front of the answer to PORT, perhaps, and was passed over there.
                self.go_in_turn(OpenedBy::Server);
            }
        }
        let announced = Some(at).filter(|at| *at != stream.local());
        Ok(Open { stream, opening, verdict, announced })
    }

    /// Waits for the server's connection, and for its word that there will be none. Some servers open none for an
    /// empty listing, and say 226 at once.
    fn accept(
        &mut self,
        listener: &Listener,
        at: SocketAddr,
        plan: &Plan,
        limit: Duration,
    ) -> Result<(Stream, Option<Reply>, Option<Reply>), Failed> {
        let peer = self.ends().1;
        let (mut opening, mut verdict): (_, Option<Reply>) = (None, None);
        let mut deadline = Deadline::after(limit, Phase::DataAccept);
        let mut strangers = 0;
        loop {
            match listener.try_accept(peer.ip()) {
                Ok(Some(Knock::Expected(stream))) => return Ok((stream, opening, verdict)),
                Ok(Some(Knock::Stranger(from))) => {
                    strangers += 1;
                    if strangers <= WARNINGS {
                        let warning =
                            format!("turned away {from}, which connected to the port meant for the server");
                        self.reporter().event(&Event::Warning(&warning));
                    }
                }
                Ok(None) => {}
                Err(source) => return Err(Error::System { what: "to go on listening", source }.into()),
            }
            // Strangers and replies without end must not keep us from looking at the clock.
            if self.environment.cancel.is_cancelled() {
                return Err(Error::Cancelled.into());
            }
            if deadline.left().is_zero() {
                return Err(match verdict {
                    Some(reply) if lists(plan) => refused(std::slice::from_ref(&plan.command), &reply).into(),
                    _ => Failed::Next { announced: Some(at), cause: DataCause::NotCome { at, limit } },
                });
            }
            // The server's word that it cannot connect (425) ends the wait at once.
            if verdict.is_none()
                && let Some(reply) = self.control.arrived_reply()?
            {
                let judged = self.judge_opening(plan, reply).map_err(|failed| match failed {
                    Failed::Next { cause, .. } => Failed::Next { announced: Some(at), cause },
                    failed => failed,
                })?;
                if let Some((opened, ended)) = judged {
                    opening = opening.or(opened);
                    if ended.is_some() && lists(plan) {
                        deadline = Deadline::after(limit.min(BELATED), Phase::DataAccept);
                    }
                    verdict = ended;
                }
                continue;
            }
            let wait = Wait::new(deadline, &self.environment.cancel);
            let knocks = Watch::from((listener.as_fd(), Interest::Read));
            let waited = match verdict {
                None => poll([knocks, self.control.watch()], &wait).map(drop),
                Some(_) => poll([knocks], &wait).map(drop),
            };
            match waited {
                Ok(()) | Err(Error::Timeout { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Listens, and tells which address the server is to be told: our end of the control connection, or the one that
    /// was asked for.
    pub(super) fn listen(&mut self) -> Result<(Listener, SocketAddr), Failed> {
        let (mut local, peer) = self.ends();
        let mut announced = local.ip();
        match self.options().active_address.clone() {
            None => {}
            Some(ActiveAddress::Interface(name)) => {
                local = address_towards(peer, &name)
                    .map_err(|error| impossible(format!("`{name}` has no address to listen on: {error}")))?;
                announced = local.ip();
            }
            Some(ActiveAddress::Ip(ip)) if ip.is_ipv4() != peer.is_ipv4() => {
                let why = format!("{ip} is of another family than the server's address, {}", peer.ip());
                return Err(impossible(why).into());
            }
            Some(ActiveAddress::Ip(ip)) if is_for_outside(ip, peer.ip()) => {}
            Some(ActiveAddress::Ip(ip)) => {
                announced = ip;
                // One of our own is listened on; that of a router is not ours to listen on.
                if ip != local.ip() && TcpListener::bind(SocketAddr::new(ip, 0)).is_ok() {
                    local = SocketAddr::new(ip, 0);
                }
            }
        }
        let listener = self.take_port(local)?;
        let port = listener.local().port();
        let port = self.options().active_ports.map_or(port, |ports| ports.announced(port));
        Ok((listener, SocketAddr::new(announced, port)))
    }

    /// Listens on one of the ports that were set aside for it, each time on the next one: firewalls and servers
    /// remember a connection for a while after its end.
    fn take_port(&mut self, mut on: SocketAddr) -> Result<Listener, Failed> {
        let failed =
            |on: SocketAddr, error| Failed::from(impossible(format!("could not listen on {on}: {error}")));
        let Some(ports) = self.options().active_ports else {
            on.set_port(0);
            return Listener::bind(on, &self.environment.abandoned).map_err(|error| failed(on, error));
        };
        let turn = self.known.port_turn.unwrap_or_else(|| RandomState::new().hash_one(on));
        self.known.port_turn = Some(turn.wrapping_add(1));
        let mut denied = None;
        for (turn, port) in ports.from(turn).chain(ports.from(turn)).enumerate() {
            if turn == usize::from(ports.high - ports.low) + 1 {
                self.environment.abandoned.release();
            }
            on.set_port(port);
            match Listener::bind(on, &self.environment.abandoned) {
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
                // Those below 1024 are the system's; the range may go on above.
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => denied = Some((on, error)),
                bound => return bound.map_err(|error| failed(on, error)),
            }
        }
        if let Some((on, error)) = denied {
            return Err(failed(on, error));
        }
        let why = format!("none of the ports {}-{} is free on {}", ports.low, ports.high, on.ip());
        Err(impossible(why).into())
    }
}

/// An address for those outside is not told to a server within: what reaches us from there is our own end.
fn is_for_outside(announced: IpAddr, peer: IpAddr) -> bool {
    reach(announced) == Reach::Public && reach(peer) != Reach::Public
}

fn lists(plan: &Plan) -> bool {
    matches!(plan.command.verb(), "LIST" | "NLST" | "MLSD")
}

pub(super) fn announcement(method: Method, at: SocketAddr) -> Result<Command, Failed> {
    let argument = match (method, at) {
        (Method::Port, SocketAddr::V4(at)) => address::port_argument(at),
        (Method::Port, SocketAddr::V6(_)) => {
            let text = "PORT cannot name an IPv6 address; use eprt".to_owned();
            return Err(Error::Unsupported(text).into());
        }
        _ => address::eprt_argument(at),
    };
    Ok(Command::with(method.name(), argument)?)
}

fn impossible(why: String) -> DataCause {
    DataCause::Impossible { why, kind: ErrorKind::DataChannel }
}
