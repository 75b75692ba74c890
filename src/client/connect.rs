//! How a session is made, and made again: connecting, the greeting, TLS, the login, and the way back.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::control::Control;
use super::data::{Along, First, Foreseen, Known, Learned};
use super::login::{Login, Secrets, greeting, login_through};
use super::names::{Names, Seen};
use super::options::{TlsMode, TlsSeen};
use super::place::Place;
use super::secure::{self, Agreed};
use super::session::{Environment, Session, Site};
use super::{HostSeen, Options, success, virtual_host};
use crate::cancel::{Deadline, Phase};
use crate::error::{Error, Result};
use crate::net::tls::Version;
use crate::net::{Destination, Purpose, Wait};
use crate::proto::command::Command;
use crate::proto::features::Features;
use crate::report::{Encrypted, Event};

/// TCP keep-alive on the control connection: firewalls forget idle connections, the shortest after some minutes.
const KEEP_ALIVE: Duration = Duration::from_secs(60);

impl Session {
    /// Connects and logs in.
    ///
    /// # Errors
    /// Everything that can go wrong on the way: name, connection, greeting, login; and active mode through a proxy.
    pub fn open(
        site: Site,
        mut login: Login,
        options: Options,
        environment: Environment,
        secrets: &mut dyn Secrets,
    ) -> Result<Session> {
        if environment.dialer.is_proxy() && options.mode.is_active() {
            return Err(options.mode.through_proxy());
        }
        let Fresh { control, agreed, host, along } =
            connect(&site, &mut login, &options, &environment, secrets)?;
        let mut session = Session {
            control,
            agreed,
            environment,
            known: Known { learned: Learned { host, ..Learned::default() }, ..Known::default() },
            site,
            login,
            mode: options.mode,
            options: Options { first: First::default(), ..options },
            features: None,
            home: None,
            place: Place::default(),
            representation: None,
            channel: None,
            foreseen: Foreseen::Nothing,
            ahead: None,
            since: Instant::now(),
            moved: 0,
        };
        session.speak_as_told();
        session.note_encryption();
        if let Some(along) = along.filter(|_| session.control.has_behind()) {
            session.hear_along(along)?;
        }
        session.clear_commands()?;
        Ok(session)
    }

    /// A server that has spoken TLS is not logged in to in clear from then on.
    fn note_encryption(&mut self) {
        if self.is_encrypted() {
            self.options.tls_seen = TlsSeen::Spoken;
        } else if self.options.tls == TlsMode::Auto && self.options.tls_seen == TlsSeen::Unknown {
            self.options.tls_seen = TlsSeen::Refused;
        }
    }

    /// Connects again, logs in again, and goes back to where it was: directory, type and mode. Until it is there,
    /// the old connection stays in place, dead as it is.
    ///
    /// # Errors
    /// As [`Session::open`], and when the directory is not there any more.
    pub fn reconnect(&mut self, secrets: &mut dyn Secrets) -> Result<()> {
        self.control.kill("connecting again");
        if self.known.changed_by_hand {
            return Err(Error::Dead("its login was changed by `quote`; use `open`".to_owned()));
        }
        let limit = self.options.reply_timeout;
        let mut options = self.options.clone();
        if self.known.learned.tls_1_2 && options.encryption.min <= Version::V12 {
            options.encryption.max = options.encryption.max.min(Version::V12);
        }
        options.lock_step |= self.known.learned.lock_step;
        options.host_seen = self.known.learned.host;
        let Fresh { control: mut fresh, agreed, host, .. } =
            connect(&self.site, &mut self.login, &options, &self.environment, secrets)?;
        fresh.names = self.control.names.clone();
        for command in self.way_back()? {
            let reply = fresh.ask(&command, limit)?;
            if command.verb() == "CWD" {
                success("CWD", reply)?;
            }
        }
        let was_clear = !self.is_encrypted();
        self.control = fresh;
        self.agreed = agreed;
        self.known.learned.host = host;
        self.note_encryption();
        if was_clear && self.is_encrypted() {
            // What a server offers in clear may be less, and may be somebody else's words.
            self.features = None;
        }
        self.place.in_doubt = false;
        self.representation = None;
        self.known.restart_marked = false;
        self.known.hashing = None;
        self.ahead = None;
        self.since = Instant::now();
        self.clear_commands()
    }

    /// The commands that bring a new login to where this one is: the character set, whose answer does not matter, and
    /// the directory.
    pub(super) fn way_back(&self) -> Result<Vec<Command>> {
        let mut commands = Vec::new();
        if let Some(features) =
            self.features.as_ref().filter(|_| self.known.utf8 && self.options.charset.is_utf8())
        {
            commands.extend(utf8(features)?);
        }
        let away = self.place.path.as_ref().filter(|path| Some(*path) != self.home.as_ref());
        for path in away.into_iter().chain(&self.place.steps) {
            commands.push(Command::with("CWD", path.as_bytes())?);
        }
        Ok(commands)
    }
}

/// The commands that switch a server to UTF-8 names. Some do not believe in the second one before they know who it is
/// that asks (CLNT): an old browser asked without meaning it.
pub(super) fn utf8(features: &Features) -> Result<Vec<Command>> {
    let mut commands = Vec::new();
    if features.has("UTF8") && features.has("CLNT") {
        commands.push(Command::with("CLNT", concat!("ketch ", env!("CARGO_PKG_VERSION")))?);
    }
    if features.has("UTF8") {
        commands.push(Command::with("OPTS", "UTF8 ON")?);
    }
    Ok(commands)
}

/// Connects, encrypts the conversation, and goes away again: for whoever wants to know how a server shows itself.
///
/// # Errors
/// As [`Session::open`] up to the login.
pub fn introduce(site: &Site, options: &Options, environment: &Environment) -> Result<Encrypted> {
    let tls = if options.tls == TlsMode::Implicit { TlsMode::Implicit } else { TlsMode::Explicit };
    let (control, ..) = greeted((site, site), false, &Options { tls, ..options.clone() }, environment)?;
    let encrypted = control.stream().encrypted();
    control.quit();
    encrypted.ok_or_else(|| Error::Tls("it was not encrypted".to_owned()))
}

/// A control connection on which nothing was said yet, to a site or to the FTP proxy before it.
fn dial(site: &Site, reached: &Site, options: &Options, environment: &Environment) -> Result<Control> {
    let Environment { reporter, cancel, dialer, .. } = environment;
    let begun = Instant::now();
    let wait = Wait::new(Deadline::after(options.connect_timeout, Phase::Connect), cancel);
    let stream = dialer.dial(Destination::Name(&reached.host, reached.port), Purpose::Control, &wait)?;
    stream.for_conversation(KEEP_ALIVE).map_err(Error::Control)?;
    let (local, peer) = (stream.local(), stream.peer());
    let behind = (site != reached).then(|| site.far_end());
    let far = behind.as_ref().or(stream.far());
    reporter.event(&Event::Connected { host: &site.host, local, peer, far, took: begun.elapsed() });
    let mut control = Control::new(stream, Arc::clone(reporter), cancel.clone());
    control.names = Names::new(options.charset, Seen::default());
    Ok(control)
}

/// A control connection, greeted, and encrypted where that is to be; with what is agreed about its data, and whether it
/// needs no login any more. Only a greeting that came as what follows will go, in clear or over TLS, lets anybody in.
pub(super) fn greeted(
    (site, reached): (&Site, &Site),
    anonymous: bool,
    options: &Options,
    environment: &Environment,
) -> Result<(Control, Agreed, bool)> {
    let mut control = dial(site, reached, options, environment)?;
    let mut agreed = Agreed::default();
    if options.tls == TlsMode::Implicit {
        agreed = secure::implicit(&mut control, reached, options, environment)?;
    }
    let mut let_in = greeting(&mut control, options.reply_timeout)?;
    if secure::wants_explicit(options, anonymous, let_in) {
        agreed = secure::explicit(&mut control, reached, options, environment)?;
        let_in &= control.tls().is_none();
    }
    Ok((control, agreed, let_in))
}

/// A control connection that is logged in.
struct Fresh {
    control: Control,
    /// What is agreed about its data.
    agreed: Agreed,
    /// What it said to its name.
    host: HostSeen,
    /// What was sent along with the password.
    along: Option<Along>,
}

/// Connects and logs in.
fn connect(
    site: &Site,
    who: &mut Login,
    options: &Options,
    environment: &Environment,
    secrets: &mut dyn Secrets,
) -> Result<Fresh> {
    let reached = who.reached(site).clone();
    let greeted = greeted((site, &reached), who.is_anonymous(), options, environment);
    let (mut control, agreed, let_in) = greeted.map_err(|error| who.unreached(error))?;
    let (mut welcome, mut host, mut along) = (String::new(), options.host_seen, None);
    if who.through.is_some() {
        let reply = login_through(&mut control, site, who, secrets, options.reply_timeout)?;
        welcome = reply.text().to_string();
    } else if !let_in {
        let encrypted = control.tls().is_some();
        let protection = if encrypted { agreed.protection(options.prot)? } else { Vec::new() };
        if let Some((planned, commands)) =
            Along::plan(options, control.stream().peer().is_ipv6(), protection)?
        {
            along = Some(planned);
            control.send_along(commands);
        }
        let (reply, seen) = virtual_host::enter(&mut control, site, who, options, environment, secrets)?;
        (welcome, host) = (reply.text().to_string(), seen);
    }
    environment.reporter.event(&Event::LoggedIn { user: &who.user, welcome: &welcome });
    options.on_login.perform(&mut control, options.reply_timeout)?;
    Ok(Fresh { control, agreed, host, along })
}
