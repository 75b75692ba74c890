//! Making observations: one after another, each told as soon as it is made, all of them bounded in time.

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant, SystemTime};

use super::attempt::{Tried, attempt, mode, told};
use super::findings::{Attempt, Check, Findings, Mark, Stop};
use crate::certificate::Certificate;
use crate::client::{Environment, HostSeen, Login, Method, Options, Secrets, Session, Site};
use crate::error::{DataCause, DataFailure, Error, Refusal, Result};
use crate::escape::escape;
use crate::net::Tcp;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::{self, Hints};
use crate::proto::time::{Precision, Time};
use crate::report::{DataChannel, OpenedBy};

/// No examination goes on for longer than this; what is not looked at by then is left out.
const WHOLE: Duration = Duration::from_secs(25);
/// For a name, a connection, and a data connection.
pub(super) const CONNECT: Duration = Duration::from_secs(4);
/// For a reply.
pub(super) const REPLY: Duration = Duration::from_secs(5);
/// For one of several ports, after others did not let us in. Where they did, one that is late is not taken for one that
/// is blocked so soon: it has as long as any data connection.
const SAMPLE: Duration = Duration::from_millis(1500);
/// For all such ports.
const SAMPLES: Duration = Duration::from_secs(4);
/// How many such ports are tried, where the first ones let us in and where they did not.
const SAMPLES_OPEN: usize = 8;
const SAMPLES_BLOCKED: usize = 2;

/// Who is to be examined, and how it is reached.
pub struct Patient {
    /// The server.
    pub site: Site,
    /// Who logs in.
    pub login: Login,
    /// What was said of modes, addresses and ports; its timeouts are shortened.
    pub options: Options,
    /// Who is told, what ends it, how it is reached.
    pub environment: Environment,
    /// The way to single addresses; none where a proxy is in between.
    pub tcp: Option<Tcp>,
}

/// Examines a server.
///
/// # Errors
/// When it is interrupted, or `tell` fails. All other failures are findings.
pub fn examine(
    patient: &Patient,
    secrets: &mut dyn Secrets,
    hints: &Hints,
    tell: &mut dyn FnMut(&Check) -> Result<()>,
) -> Result<Findings> {
    let findings =
        Findings { host: patient.site.host.clone(), proxied: patient.tcp.is_none(), ..Findings::default() };
    let mut round = Round { patient, hints, tell, findings, begun: Instant::now() };
    if let Some(mut session) = round.enter(secrets)? {
        round.look_around(&mut session)?;
        session.quit();
    }
    Ok(round.findings)
}

/// An examination that is under way.
pub(super) struct Round<'a> {
    pub(super) patient: &'a Patient,
    hints: &'a Hints,
    tell: &'a mut dyn FnMut(&Check) -> Result<()>,
    pub(super) findings: Findings,
    begun: Instant,
}

impl Round<'_> {
    /// Everything behind the login. A connection that is lost on the way ends it.
    fn look_around(&mut self, session: &mut Session) -> Result<()> {
        match self.look(session) {
            Err(Error::Cancelled) => Err(Error::Cancelled),
            Err(error @ Error::Local { .. }) => Err(error),
            Err(error) => self.stop("session", &error, true, self.begun),
            Ok(()) => Ok(()),
        }
    }

    fn look(&mut self, session: &mut Session) -> Result<()> {
        self.features(session)?;
        self.address(session)?;
        for method in [Method::Epsv, Method::Pasv] {
            self.method(session, method)?;
        }
        self.sample_ports(session)?;
        for method in [Method::Eprt, Method::Port] {
            self.method(session, method)?;
        }
        self.in_clear(session)?;
        let working = Method::ALL.into_iter().find(|method| self.findings.works(*method));
        if let Some(method) = working {
            session.set_mode(mode(method));
            self.listing(session)?;
            self.restart(session)?;
        }
        Ok(())
    }

    fn features(&mut self, session: &mut Session) -> Result<()> {
        let begun = Instant::now();
        let features = session.features()?.clone();
        let known = ["MLST", "REST", "SIZE", "MDTM", "MFMT", "UTF8", "EPSV", "EPRT", "HASH"];
        let offered: Vec<&str> = known.into_iter().filter(|name| features.has(name)).collect();
        let text = match offered.is_empty() {
            true => "the server tells none".to_owned(),
            false => offered.join(", "),
        };
        self.say("features", Mark::Note, text, begun)?;
        // It may have led to another connection.
        self.findings.control = Some(session.ends());
        match session.learned().host {
            HostSeen::Unknown => {}
            HostSeen::Taken => {
                self.tell("HOST", Mark::Works, "a virtual host of this name".to_owned(), Duration::ZERO)?
            }
            HostSeen::Refused => {
                self.tell("HOST", Mark::Note, "no virtual host of this name".to_owned(), Duration::ZERO)?
            }
        }
        let offered = match features.argument("AUTH") {
            Some(words) if !words.is_empty() => format!("offered (AUTH {})", escape(words.as_bytes())),
            Some(_) => "offered".to_owned(),
            None => "not offered".to_owned(),
        };
        let (mark, tls) = match (session.encrypted(), session.is_encrypted()) {
            (Some(tls), _) => {
                self.findings.encrypted = true;
                let shown = tls.certificate.as_ref();
                let shown = shown.map(|shown| format!("{}\n{}", described(shown), tls.trust));
                (Mark::Works, format!("{}, {}{}", tls.version, tls.cipher, shown.unwrap_or_default()))
            }
            (None, true) => (Mark::Note, "until the login only; commands go in clear since (CCC)".to_owned()),
            (None, false) => (Mark::Note, offered),
        };
        self.tell("TLS", mark, tls, Duration::ZERO)
    }

    /// Asks the server what it believes our address to be; some tell it in their status.
    fn address(&mut self, session: &mut Session) -> Result<()> {
        let begun = Instant::now();
        let reply = match session.quote(b"STAT") {
            Ok(reply) => reply,
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            // It was only worth a try.
            Err(error) => {
                self.say("address", Mark::Note, format!("STAT: {}", told(&error)), begun)?;
                return session.recover();
            }
        };
        let (local, peer) = session.ends();
        let text = reply.text().to_string();
        let seen = text.lines().find_map(client_address).filter(|ip| *ip != peer.ip());
        let Some(seen) = seen else { return Ok(()) };
        self.findings.seen_as = Some(seen);
        let text = match seen == local.ip() {
            true => format!("the server sees us as {seen}, which is our own address"),
            false => format!("the server sees us as {seen}; our own address is {}", local.ip()),
        };
        self.say("address", Mark::Note, text, begun)
    }

    /// Opens a data connection by one method, for a real listing.
    fn method(&mut self, session: &mut Session, method: Method) -> Result<()> {
        let begun = Instant::now();
        let name = method.name();
        if session.ends().1.is_ipv6() && matches!(method, Method::Pasv | Method::Port) {
            return self.tell(name, Mark::Note, "cannot name an IPv6 address".to_owned(), Duration::ZERO);
        }
        if self.findings.proxied && method.opened_by() == OpenedBy::Server {
            return self.tell(name, Mark::Note, "not through a proxy".to_owned(), Duration::ZERO);
        }
        if self.begun.elapsed() > WHOLE {
            return self.tell(name, Mark::Note, "not tried: no time is left".to_owned(), Duration::ZERO);
        }
        let outcome = match attempt(session, method, CONNECT)? {
            Tried::Works(channel, refused) => {
                let more = match refused {
                    Some(refusal) => format!("\nthe server refuses to list: {refusal}"),
                    None => protection(session, &channel).to_owned(),
                };
                let text = format!("{}{more}", ends(&channel));
                self.say(name, Mark::Works, text, begun)?;
                Ok(*channel)
            }
            Tried::Fails(failure) => {
                let DataFailure { cause, announced, .. } = &failure;
                let announced = announced.filter(|at| !names(cause, *at));
                let announced = announced.map(|at| format!("\nannounced {at}")).unwrap_or_default();
                let text = format!("{cause}{announced}");
                self.say(name, Mark::Fails, text, begun)?;
                Err(failure)
            }
            Tried::Unseen(why) => {
                self.findings.unseen.push(method);
                self.say(name, Mark::Note, why, begun)?;
                return session.recover();
            }
        };
        self.findings.attempts.push(Attempt { method, outcome });
        session.recover()
    }

    /// Where one side's data connections are blocked, and TLS hides what is agreed on: tries whether those on the way
    /// let through what they can read. That takes another login, which goes on in clear.
    fn in_clear(&mut self, session: &mut Session) -> Result<()> {
        let blocked = |method: &Method| {
            let by = method.opened_by();
            let works =
                Method::ALL.iter().any(|other| other.opened_by() == by && self.findings.works(*other));
            !works && self.findings.failure(*method).is_some_and(|failure| is_blocked(by, &failure.cause))
        };
        let blocked: Vec<Method> = Method::ALL.into_iter().filter(blocked).collect();
        let time = self.begun.elapsed() < WHOLE;
        if blocked.is_empty() || session.encrypted().is_none() || self.findings.proxied || !time {
            return Ok(());
        }
        let begun = Instant::now();
        let outcome = match self.read_along(session, &blocked) {
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            outcome => outcome,
        };
        let (mark, text) = match outcome {
            Err(error) => (Mark::Note, told(&error)),
            Ok(Some(refusal)) => (Mark::Note, format!("the server keeps commands encrypted: {refusal}")),
            Ok(None) if self.findings.in_clear.is_empty() => {
                (Mark::Note, "with commands in clear it is the same".to_owned())
            }
            Ok(None) => {
                let names: Vec<&str> = self.findings.in_clear.iter().map(|method| method.name()).collect();
                (Mark::Works, format!("with commands in clear after the login {} works", names.join(", ")))
            }
        };
        self.say("CCC", mark, text, begun)
    }

    /// Tries methods in a session whose commands are in clear; returns the server's words if it does not agree to that.
    fn read_along(&mut self, session: &Session, methods: &[Method]) -> Result<Option<Refusal>> {
        let mut other = session.another()?;
        let refused = other.try_clear_commands()?;
        for method in methods {
            if refused.is_some() || self.begun.elapsed() > WHOLE {
                break;
            }
            if let Tried::Works(..) = attempt(&mut other, *method, CONNECT)? {
                self.findings.in_clear.push(*method);
            }
            other.recover()?;
        }
        other.quit();
        Ok(refused)
    }

    /// Tries some more passive ports: of a range that is open in part, one port tells nothing of the next.
    fn sample_ports(&mut self, session: &mut Session) -> Result<()> {
        let passive = [Method::Epsv, Method::Pasv];
        let host = session.ends().1.ip();
        let elsewhere = |method| match self.findings.attempt(method).map(|attempt| &attempt.outcome) {
            Some(Ok(channel)) => channel.remote.ip() != host,
            _ => false,
        };
        if passive.into_iter().any(elsewhere) {
            return Ok(()); // the samples are taken at the host that we are logged in to
        }
        let working = passive.into_iter().find(|method| self.findings.works(*method));
        let blocked = passive.into_iter().find(|method| {
            let cause = self.findings.failure(*method).map(|failure| &failure.cause);
            matches!(cause, Some(DataCause::NoAnswer { .. } | DataCause::Unreachable { .. }))
        });
        let (method, count, limit) = match (working, blocked) {
            (Some(method), _) => (method, SAMPLES_OPEN, CONNECT),
            (None, Some(method)) => (method, SAMPLES_BLOCKED, SAMPLE),
            (None, None) => return Ok(()),
        };
        let begun = Instant::now();
        for _ in 0..count {
            if begun.elapsed() > SAMPLES {
                break;
            }
            match session.probe_port(method, limit) {
                Ok(Some(probe)) => self.findings.ports.push((probe.port, probe.ends.is_some())),
                Err(Error::Cancelled) => return Err(Error::Cancelled),
                Ok(None) | Err(_) => break,
            }
        }
        session.end_probes()?;
        let open = self.findings.ports.iter().filter(|port| port.1).count();
        let all = self.findings.ports.len();
        let mark = if open == all { Mark::Works } else { Mark::Fails };
        match all {
            0 => Ok(()),
            _ => self.say("ports", mark, format!("{open} of {all} more passive ports let us in"), begun),
        }
    }

    /// What MLSD shows, of names and of times.
    fn listing(&mut self, session: &mut Session) -> Result<()> {
        if !session.features()?.has("MLST") {
            return Ok(());
        }
        let begun = Instant::now();
        let raw = match session.raw_listing("MLSD", None) {
            Ok(raw) => raw,
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(error) => {
                self.say("MLSD", Mark::Fails, told(&error), begun)?;
                return session.recover();
            }
        };
        let listing = list::parse_mlsd(&raw);
        let (entries, rejected) = (listing.entries.len(), listing.rejected.len());
        let mark = if rejected == 0 { Mark::Works } else { Mark::Fails };
        let strange = if rejected == 0 { String::new() } else { format!(", {rejected} lines make no sense") };
        self.say("MLSD", mark, format!("{entries} entries{strange}"), begun)?;
        let foreign =
            listing.entries.iter().filter(|entry| std::str::from_utf8(entry.name.as_bytes()).is_err());
        let charset = match (foreign.count(), session.features()?.has("UTF8")) {
            (0, true) => "names are UTF-8, as the server promises".to_owned(),
            (0, false) => {
                "no name here is anything but ASCII or UTF-8; the server does not promise it".to_owned()
            }
            (names, _) => format!("{names} names are no UTF-8"),
        };
        self.tell("charset", Mark::Note, charset, Duration::ZERO)?;
        self.clock(session, &listing.entries)
    }

    /// How the server's clock and the times in its listings compare with ours.
    fn clock(&mut self, session: &mut Session, exact: &[Entry]) -> Result<()> {
        let begun = Instant::now();
        let now = Time::from_system(SystemTime::now());
        let newest = exact.iter().filter_map(|entry| entry.modified).max();
        if let (Some(newest), Some(now)) = (newest, now)
            && minutes(newest, now) >= 1
        {
            let text = format!(
                "a file is dated in the future, by {} minutes: the server's clock is ahead of ours, or the date is \
                 wrong",
                minutes(newest, now)
            );
            self.tell("clock", Mark::Note, text, Duration::ZERO)?;
        }
        let raw = match session.raw_listing("LIST", None) {
            Ok(raw) => raw,
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(_) => return session.recover(), // that was told with the ways of getting one
        };
        let listing = list::parse(&raw, self.hints);
        let apart = listing.entries.iter().find_map(|entry| {
            let local = entry.modified.filter(|time| time.precision >= Precision::Minute)?;
            let same = exact.iter().find(|other| other.name == entry.name && other.kind == Kind::File)?;
            Some(minutes(local, same.modified?))
        });
        match apart {
            Some(minutes) => {
                let (sign, quarters) = (if minutes < 0 { '-' } else { '+' }, (minutes.abs() + 7) / 15);
                let text = match quarters {
                    0 => "LIST shows times in UTC".to_owned(),
                    _ => format!("LIST shows times in UTC{sign}{:02}:{:02}", quarters / 4, quarters % 4 * 15),
                };
                self.say("times", Mark::Note, text, begun)
            }
            None => Ok(()),
        }
    }

    fn restart(&mut self, session: &mut Session) -> Result<()> {
        let begun = Instant::now();
        match session.can_restart(1)? {
            true => self.say("REST", Mark::Works, "downloads can be continued".to_owned(), begun),
            false => self.say("REST", Mark::Fails, "downloads cannot be continued".to_owned(), begun),
        }
    }

    /// Notes why it goes no further.
    pub(super) fn stop(
        &mut self,
        stage: &'static str,
        error: &Error,
        connected: bool,
        begun: Instant,
    ) -> Result<()> {
        if matches!(error, Error::Cancelled) {
            return Err(Error::Cancelled);
        }
        let (mut why, mut remedy, mut shown) = (told(error), None, String::new());
        if let Error::Certificate(untrusted) = error {
            let untrusted = untrusted.clone().on_port(self.patient.site.port);
            (why, remedy) = (untrusted.to_string(), untrusted.remedy());
            shown = untrusted.certificate.as_ref().map(described).unwrap_or_default();
        }
        self.say(stage, Mark::Fails, format!("{why}{shown}"), begun)?;
        self.findings.stop = Some(Stop { kind: error.kind(), why, remedy, connected });
        Ok(())
    }

    pub(super) fn say(&mut self, name: &'static str, mark: Mark, text: String, begun: Instant) -> Result<()> {
        self.tell(name, mark, text, begun.elapsed())
    }

    pub(super) fn tell(
        &mut self,
        name: &'static str,
        mark: Mark,
        text: String,
        took: Duration,
    ) -> Result<()> {
        (self.tell)(&Check { name, mark, text, took })
    }
}

/// What a certificate says, on lines of their own.
fn described(certificate: &Certificate) -> String {
    let Certificate { subject, issuer, fingerprint, .. } = certificate;
    let (from, until) = (certificate.not_before.day(), certificate.not_after.day());
    format!("\n{subject}, issued by {issuer}, valid from {from} until {until}\n{fingerprint}")
}

fn ends(channel: &DataChannel) -> String {
    let (from, to) = match channel.opened_by {
        OpenedBy::Client => (channel.local, channel.remote),
        OpenedBy::Server => (channel.remote, channel.local),
    };
    let announced = channel.announced.map(|at| format!("\nannounced {at}")).unwrap_or_default();
    format!("{from} -> {to}{announced}")
}

/// What TLS came to on a data connection, where the conversation is encrypted.
fn protection(session: &Session, channel: &DataChannel) -> &'static str {
    match &channel.tls {
        Some(tls) if tls.resumed => "\nencrypted; the TLS session is that of the control connection",
        Some(_) => "\nencrypted; a TLS session of its own",
        None if session.is_encrypted() => "\nnot encrypted",
        None => "",
    }
}

/// Tells whether a cause looks as if somebody on the way did not let a data connection through, or left the address of a
/// private network in a PORT.
fn is_blocked(by: OpenedBy, cause: &DataCause) -> bool {
    match cause {
        DataCause::NoAnswer { .. } | DataCause::Unreachable { .. } => true,
        DataCause::NotCome { .. } | DataCause::NotOpened(_) => true,
        DataCause::Refused(refusal) => by == OpenedBy::Server && matches!(refusal.code, 500 | 501),
        _ => false,
    }
}

/// Tells whether the words of a cause hold that address already.
fn names(cause: &DataCause, at: SocketAddr) -> bool {
    match cause {
        DataCause::NoAnswer { to, .. } | DataCause::Unreachable { to, .. } => *to == at,
        DataCause::NotCome { at: told, .. } => *told == at,
        _ => false,
    }
}

/// The client's address in a line of a server's status: `Connected to 192.0.2.1` (vsftpd), `Connected from host
/// (192.0.2.1)` (ProFTPD).
fn client_address(line: &str) -> Option<IpAddr> {
    let rest = line.trim_start().strip_prefix("Connected ")?;
    let rest = rest.strip_prefix("to ").or_else(|| rest.strip_prefix("from "))?;
    let mut words = rest.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']'));
    let address: IpAddr = words.find_map(|word| word.parse().ok())?;
    Some(address.to_canonical())
}

/// Minutes from the second to the first.
fn minutes(a: Time, b: Time) -> i64 {
    let seconds = |time: Time| time.to_system().and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
    match (seconds(a), seconds(b)) {
        (Some(a), Some(b)) => {
            (i64::try_from(a.as_secs()).unwrap_or(0) - i64::try_from(b.as_secs()).unwrap_or(0)) / 60
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_tell_our_address_in_their_status() {
        let ip = |text: &str| text.parse::<IpAddr>().ok();
        assert_eq!(client_address("     Connected to 192.0.2.1"), ip("192.0.2.1"));
        assert_eq!(client_address("     Connected to ::ffff:192.0.2.1"), ip("192.0.2.1"));
        assert_eq!(client_address(" Connected from gate.example.com (192.0.2.1)"), ip("192.0.2.1"));
        assert_eq!(client_address(" Connected from 2001:db8::1 [2001:db8::1]"), ip("2001:db8::1"));
        assert_eq!(client_address("     Logged in as ketch"), None);
    }
}
