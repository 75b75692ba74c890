//! Active mode: we listen, the server connects (PORT, RFC 959; EPRT, RFC 2428).

use std::net::SocketAddr;
use std::os::fd::AsFd;

use super::{Failed, Method, Plan};
use crate::cancel::{Deadline, Phase};
use crate::client::session::Session;
use crate::error::{Error, ErrorKind};
use crate::net::{Interest, Knock, Listener, Stream, Wait, poll};
use crate::proto::address;
use crate::proto::command::Command;
use crate::proto::reply::Reply;
use crate::report::{Direction, Event};

impl Session {
    /// Listens, tells the server where, starts the transfer, and takes the server's connection.
    pub(super) fn accept_active(
        &mut self,
        method: Method,
        plan: &mut Plan,
        ahead: &mut Vec<Reply>,
    ) -> Result<(Stream, Option<Reply>, Option<Reply>), Failed> {
        let (local, peer) = self.ends();
        let listener =
            Listener::bind(local).map_err(|source| Error::System { what: "a port to listen on", source })?;
        self.announce(method, announcement(method, listener.local())?, plan, ahead)?;
        if self.ends().0.ip() != local.ip() || self.ends().1.ip() != peer.ip() {
            // The session had to connect again meanwhile, over other addresses.
            return Err(Failed::Next {
                why: "the server has another address now".to_owned(),
                kind: ErrorKind::DataChannel,
            });
        }
        self.begin(plan)?;
        let (mut stream, mut opening, mut verdict) = (None, None, None);
        let deadline = Deadline::after(self.options().data_timeout, Phase::DataAccept);
        while stream.is_none() {
            match listener.try_accept(peer.ip()) {
                Ok(Some(Knock::Expected(expected))) => {
                    stream = Some(expected);
                    continue;
                }
                Ok(Some(Knock::Stranger(from))) => {
                    let warning =
                        format!("turned away {from}, which connected to the port meant for the server");
                    self.reporter().event(&Event::Warning(&warning));
                    continue;
                }
                Ok(None) => {}
                Err(source) => return Err(Error::System { what: "to go on listening", source }.into()),
            }
            // The server's word that it cannot connect (425) ends the wait at once.
            if verdict.is_none()
                && let Some(reply) = self.control.arrived_reply()?
            {
                let (opened, ended) = self.judge_opening(plan, reply)?;
                opening = opening.or(opened);
                verdict = ended;
                continue;
            }
            let wait = Wait { deadline, cancel: &self.environment.cancel };
            let knocks = (listener.as_fd(), Interest::Read);
            let waited = match verdict {
                None => poll([knocks, (self.control.as_fd(), Interest::Read)], &wait).map(drop),
                Some(_) => poll([knocks], &wait).map(drop),
            };
            match waited {
                Ok(()) => {}
                Err(Error::Timeout { limit, .. }) => return Err(unreached(listener.local(), limit)),
                Err(error) => return Err(error.into()),
            }
        }
        let Some(mut stream) = stream else { return Err(Error::Cancelled.into()) };
        // A download may begin without its 1xx; an upload waits a little for the server's word.
        if opening.is_none() && verdict.is_none() && plan.direction == Direction::Up {
            (opening, verdict) = self.await_opening(&mut stream, plan)?;
        }
        Ok((stream, opening, verdict))
    }
}

fn announcement(method: Method, at: SocketAddr) -> Result<Command, Failed> {
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

fn unreached(at: SocketAddr, limit: std::time::Duration) -> Failed {
    let why = format!("the server did not connect to {at} within {} s", limit.as_secs_f32());
    Failed::Next { why, kind: ErrorKind::DataChannel }
}
