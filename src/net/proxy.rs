//! What all proxies have in common: being reached, and being asked in a few bytes before the connection is ours.
//!
//! What comes behind a proxy's answer belongs to the server, so nothing here ever reads further than it must.

use std::os::fd::AsFd;

use super::{Destination, Dialer, Interest, Purpose, Stream, Wait, poll};
use crate::error::{Error, ProxyFailure, Result};
use crate::report::FarEnd;
use crate::secret::Secret;

/// A proxy: where it is, how it is reached, and who we are to it.
pub struct Proxy {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The user and the password, for a proxy that asks.
    pub login: Option<(String, Secret)>,
    /// What makes connections to it.
    pub through: Box<dyn Dialer>,
}

impl Proxy {
    /// Connects to the proxy itself.
    pub(super) fn reach<'a>(&'a self, purpose: Purpose, wait: &'a Wait<'a>) -> Result<Handshake<'a>> {
        let stream = self.through.dial(Destination::Name(&self.host, self.port), purpose, wait);
        let stream = stream.map_err(|error| match error {
            Error::Timeout { limit, .. } => self.failed(ProxyFailure::Silent(limit), None),
            Error::Resolve { .. } | Error::Connect { .. } => {
                self.failed(ProxyFailure::Unreachable, Some(Box::new(error)))
            }
            error => error,
        })?;
        Ok(Handshake { proxy: self, stream, wait })
    }

    fn failed(&self, why: ProxyFailure, source: Option<Box<Error>>) -> Error {
        let proxy = FarEnd { host: self.host.clone(), port: self.port };
        Error::Proxy { proxy, why, source }
    }
}

/// The few bytes that go to and fro before a proxy lets our own pass.
pub(super) struct Handshake<'a> {
    pub(super) proxy: &'a Proxy,
    stream: Stream,
    wait: &'a Wait<'a>,
}

impl Handshake<'_> {
    /// Sends bytes to the proxy.
    pub(super) fn send(&mut self, bytes: &[u8]) -> Result<()> {
        let sent = self.stream.write_all(bytes, self.wait);
        sent.map_err(|error| self.broken(error))
    }

    /// Reads exactly as many bytes as there is room for.
    pub(super) fn fill(&mut self, buffer: &mut [u8]) -> Result<()> {
        let mut filled = 0;
        while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.stream.try_read(rest) {
                Ok(Some(0)) => return Err(self.failed(ProxyFailure::Closed)),
                Ok(Some(n)) => filled += n,
                Ok(None) => {
                    let ready = poll([(self.stream.as_fd(), Interest::Read)], self.wait);
                    ready.map_err(|error| self.broken(error))?;
                }
                Err(error) => return Err(self.broken(Error::Control(error))),
            }
        }
        Ok(())
    }

    /// The connection, which is ours from now on.
    pub(super) fn done(self, far: FarEnd) -> Stream {
        self.stream.led_to(far)
    }

    /// The failure of the proxy that this is.
    pub(super) fn failed(&self, why: ProxyFailure) -> Error {
        self.proxy.failed(why, None)
    }

    fn broken(&self, error: Error) -> Error {
        match error {
            Error::Timeout { limit, .. } => self.failed(ProxyFailure::Silent(limit)),
            Error::Control(_) => self.failed(ProxyFailure::Closed),
            error => error,
        }
    }
}

impl FarEnd {
    /// Where a connection through a proxy is to go.
    pub(super) fn of(to: Destination<'_>) -> FarEnd {
        match to {
            Destination::Name(host, port) => FarEnd { host: host.to_owned(), port },
            Destination::Address(to) => FarEnd { host: to.ip().to_string(), port: to.port() },
        }
    }
}
