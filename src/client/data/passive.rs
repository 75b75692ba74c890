//! Passive mode: the server listens, we connect (EPSV, RFC 2428; PASV, RFC 959).

use std::net::SocketAddr;

use super::{Failed, Method, Plan};
use crate::cancel::{Deadline, Phase};
use crate::client::session::Session;
use crate::error::{Error, ErrorKind};
use crate::net::{Destination, Purpose, Stream, Wait};
use crate::proto::address;
use crate::proto::command::Command;
use crate::proto::reply::Reply;

impl Session {
    /// Asks for a port and connects to it.
    pub(super) fn connect_passive(
        &mut self,
        method: Method,
        plan: &mut Plan,
        ahead: &mut Vec<Reply>,
    ) -> Result<Stream, Failed> {
        let answer = self.announce(method, Command::new(method.name()), plan, ahead)?;
        let to = self.passive_address(method, &answer)?;
        let deadline = Deadline::after(self.options().data_timeout, Phase::DataConnect);
        let wait = Wait { deadline, cancel: &self.environment.cancel };
        match self.environment.dialer.dial(Destination::Address(to), Purpose::Data, &wait) {
            Ok(stream) => Ok(stream),
            Err(Error::Cancelled) => Err(Error::Cancelled.into()),
            Err(Error::Connect { source, .. }) => Err(unreachable(to, &source.to_string())),
            Err(Error::Timeout { limit, .. }) => {
                Err(unreachable(to, &format!("no answer within {} s", limit.as_secs_f32())))
            }
            Err(error) => Err(unreachable(to, &error.to_string())),
        }
    }

    /// Where to connect: always the host that the control connection goes to. The address in a 227 is the server's
    /// own idea of itself; behind NAT it is wrong, and a hostile one would send us to a third host.
    fn passive_address(&self, method: Method, answer: &Reply) -> Result<SocketAddr, Failed> {
        let port = match method {
            Method::Epsv => address::epsv(answer),
            _ => address::pasv(answer).map(|announced| announced.port()),
        };
        let port = port.map_err(|bad| Failed::Next { why: bad.to_string(), kind: ErrorKind::Protocol })?;
        let mut to = self.ends().1;
        to.set_port(port);
        Ok(to)
    }
}

fn unreachable(to: SocketAddr, why: &str) -> Failed {
    Failed::Next { why: format!("could not connect to {to}: {why}"), kind: ErrorKind::DataChannel }
}
