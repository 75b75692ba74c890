//! From a name to a login: addresses, connections, the greeting, and what is heard on the way.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::attempt::told;
use super::findings::Mark;
use super::probe::{CONNECT, REPLY, Round};
use crate::cancel::{Deadline, Phase};
use crate::client::{Environment, Options, Secrets, Session, Site};
use crate::error::{Error, ErrorKind, Result};
use crate::escape::escape;
use crate::net::{Destination, Dialer, Purpose, Stream, Tcp, Wait};
use crate::report::{Event, Reporter};

/// Addresses of one host that are tried.
const ADDRESSES: usize = 4;

impl Round<'_> {
    /// From the name to the login; none where it ended on the way.
    pub(super) fn enter(&mut self, secrets: &mut dyn Secrets) -> Result<Option<Session>> {
        let Some(tcp) = &self.patient.tcp else { return self.log_in(None, secrets) };
        let Some(addresses) = self.resolve(tcp)? else { return Ok(None) };
        let mut session = None;
        let mut last = None;
        for address in addresses.into_iter().take(ADDRESSES) {
            if session.is_none() {
                let known = self.findings.addresses.len();
                session = self.log_in(Some(address), secrets)?;
                if session.is_none() && self.findings.addresses.len() == known {
                    return Ok(None); // it answered, and said no
                }
                last = self.findings.stop.take().or(last);
            } else {
                self.knock(tcp, address)?;
            }
        }
        if session.is_none() {
            self.findings.stop = last;
        }
        Ok(session)
    }

    fn resolve(&mut self, tcp: &Tcp) -> Result<Option<Vec<SocketAddr>>> {
        let Site { host, port } = self.patient.login.reached(&self.patient.site);
        let begun = Instant::now();
        let wait = Wait::new(Deadline::after(CONNECT, Phase::Resolve), &self.patient.environment.cancel);
        match tcp.resolve(host, *port, &wait) {
            Ok(addresses) => {
                if host.parse::<IpAddr>().is_err() {
                    let all: Vec<String> = addresses.iter().map(|at| at.ip().to_string()).collect();
                    let text = format!("{} is {}", escape(host.as_bytes()), all.join(", "));
                    self.say("name", Mark::Works, text, begun)?;
                }
                Ok(Some(addresses))
            }
            Err(Error::Cancelled) => Err(Error::Cancelled),
            Err(error) => {
                self.stop("name", &error, false, begun)?;
                Ok(None)
            }
        }
    }

    /// Connects to an address and goes away again.
    fn knock(&mut self, tcp: &Tcp, address: SocketAddr) -> Result<()> {
        let begun = Instant::now();
        let wait = Wait::new(Deadline::after(CONNECT, Phase::Connect), &self.patient.environment.cancel);
        let dialed = tcp.dial(Destination::Address(address), Purpose::Control, &wait);
        self.findings.addresses.push((address, dialed.is_ok()));
        match dialed {
            Ok(stream) => self.say("connect", Mark::Works, format!("{} -> {address}", stream.local()), begun),
            Err(Error::Cancelled) => Err(Error::Cancelled),
            Err(error) => self.say("connect", Mark::Fails, format!("{address}: {}", told(&error)), begun),
        }
    }

    /// Connects to an address, or through the proxy, and logs in. An address that does not answer is noted as such.
    fn log_in(&mut self, to: Option<SocketAddr>, secrets: &mut dyn Secrets) -> Result<Option<Session>> {
        let begun = Instant::now();
        let usual = &self.patient.environment;
        let heard = Arc::new(Overheard { inner: Arc::clone(&usual.reporter), heard: Mutex::default() });
        let environment = Environment {
            reporter: Arc::<Overheard>::clone(&heard),
            cancel: usual.cancel.clone(),
            dialer: match (&self.patient.tcp, to) {
                (Some(tcp), Some(to)) => Arc::new(Towards { tcp: tcp.clone(), to }),
                _ => Arc::clone(&usual.dialer),
            },
            abandoned: Arc::clone(&usual.abandoned),
        };
        let options = Options {
            connect_timeout: self.patient.options.connect_timeout.min(CONNECT),
            reply_timeout: self.patient.options.reply_timeout.min(REPLY),
            data_timeout: self.patient.options.data_timeout.min(CONNECT),
            noop: None,
            ..self.patient.options.clone()
        };
        let (site, login) = (self.patient.site.clone(), self.patient.login.clone());
        let opened = Session::open(site, login, options, environment, secrets);
        let heard = std::mem::take(&mut *heard.lock());
        if let Some(to) = to {
            self.findings.addresses.push((to, heard.control.is_some()));
        }
        let Some(((local, peer), took)) = heard.control else {
            let error = opened.err().unwrap_or(Error::Cancelled);
            return self.stop("connect", &error, false, begun).map(|()| None);
        };
        self.findings.control = None;
        self.tell("connect", Mark::Works, format!("{local} -> {peer}"), took)?;
        if let Some((greeting, at)) = &heard.greeting {
            let waited = at.duration_since(begun).saturating_sub(took);
            self.tell("greeting", Mark::Note, greeting.join("\n"), waited)?;
        }
        match opened {
            Ok(session) => {
                self.findings.control = Some((local, peer));
                let text = format!("as `{}`", escape(session.user().as_bytes()));
                self.say("login", Mark::Works, text, begun)?;
                Ok(Some(session))
            }
            Err(error) => {
                let stage = match error.kind() {
                    ErrorKind::Certificate | ErrorKind::TlsRequired => "TLS",
                    _ if heard.greeting.is_some() => "login",
                    _ => "greeting",
                };
                // The address is not at fault.
                self.findings.addresses.pop();
                self.stop(stage, &error, true, begun)?;
                Ok(None)
            }
        }
    }
}

/// A dialer that goes to one address, by whatever name it is asked for.
struct Towards {
    tcp: Tcp,
    to: SocketAddr,
}

impl Dialer for Towards {
    fn dial(&self, to: Destination<'_>, purpose: Purpose, wait: &Wait<'_>) -> Result<Stream> {
        let to = match to {
            Destination::Name(..) => Destination::Address(self.to),
            address @ Destination::Address(_) => address,
        };
        self.tcp.dial(to, purpose, wait)
    }
}

/// A reporter that keeps what the beginning of a session showed, and tells everything on.
struct Overheard {
    inner: Arc<dyn Reporter>,
    heard: Mutex<Heard>,
}

#[derive(Debug, Default)]
struct Heard {
    control: Option<((SocketAddr, SocketAddr), Duration)>,
    /// With the moment at which it came; what comes behind it may be long, with a person at the password.
    greeting: Option<(Vec<String>, Instant)>,
}

impl Overheard {
    fn lock(&self) -> std::sync::MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reporter for Overheard {
    fn event(&self, event: &Event<'_>) {
        match event {
            Event::Connected { local, peer, took, .. } => {
                self.lock().control = Some(((*local, *peer), *took))
            }
            Event::Reply(lines) => {
                self.lock().greeting.get_or_insert_with(|| (lines.to_vec(), Instant::now()));
            }
            // A welcome is for those who come to stay.
            Event::LoggedIn { .. } => return,
            _ => {}
        }
        self.inner.event(event);
    }
}
