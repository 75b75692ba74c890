//! All that a command may touch.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;

use super::args::{Operand, Remote};
use super::record::{Output, Record};
use super::{NotConnected, Target, Usage};
use crate::cancel::Cancel;
use crate::certificate::{Fingerprint, Untrusted};
use crate::client::{
    Environment, Learned, Login, Options, Representation, Secrets, Session, Site, TlsMode, TlsSeen, introduce,
};
use crate::doctor::Patient;
use crate::error::{Error, ErrorKind, Result};
use crate::net::Limits;
use crate::net::tls::Version;
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::proto::proxy::ProxyUrl;
use crate::proto::time::Time;
use crate::proto::url::{Scheme, TypeCode, Url};
use crate::report::{Encrypted, Event, Reporter};
use crate::settings::file::Files;
use crate::settings::known_hosts::KnownHosts;
use crate::settings::memory::Memory;
use crate::settings::{self, Credentials, FromEnvironment, FromTarget, Settings, Shared};

/// The person (or script) in front of it: asked for secrets, told of failures.
pub trait Person: Secrets {
    /// Tells of a failure that does not end the command.
    fn complain(&mut self, error: &anyhow::Error);

    /// Asks a question that is answered by yes or no; none where there is nobody to ask.
    ///
    /// # Errors
    /// When whoever was asked could not be, or interrupted.
    fn confirm(&mut self, question: &str) -> Result<Option<bool>>;

    /// Says more or less from now on.
    fn set_loudness(&mut self, said: &Settings);

    /// Says nothing at all, or speaks again.
    fn hush(&mut self, hushed: bool);

    /// Runs a local program with the terminal all its own, Ctrl-C included.
    ///
    /// # Errors
    /// When it cannot be started.
    fn lend_terminal(
        &mut self,
        program: &mut std::process::Command,
    ) -> std::io::Result<std::process::ExitStatus>;
}

/// A session with what is needed to find it again, and what was said for it alone.
struct Held {
    login: Login,
    proxy: Option<ProxyUrl>,
    settings: Settings,
    session: Session,
}

/// All that a command may touch. The process's directory, streams and exit are not in it.
pub struct Context<'a> {
    /// What was said before the command, or set in the shell.
    pub settings: Settings,
    /// What was said behind the command, for that command only.
    pub closer: Settings,
    /// What the environment says.
    pub environment: FromEnvironment,
    /// What the configuration files say.
    pub files: Files,
    /// The rate limits that all sessions share.
    limits: Limits,
    /// The certificates that were trusted.
    pub known_hosts: KnownHosts,
    /// What is remembered of hosts.
    pub memory: Memory,
    /// Who is told what happens.
    pub reporter: Arc<dyn Reporter>,
    /// What ends every wait.
    pub cancel: Cancel,
    /// The local directory, for relative names.
    pub here: PathBuf,
    /// How files are transferred unless the command says otherwise.
    pub representation: Representation,
    /// There is a shell around it, whose user goes on with what a command leaves.
    pub interactive: bool,
    /// How many columns help may take.
    pub width: usize,
    /// The commands come from a script, which others may read.
    pub scripted: bool,
    /// Standard input is read already: the script came from there.
    pub input_taken: bool,
    person: &'a mut (dyn Person + 'a),
    output: &'a mut (dyn Output + 'a),
    input: &'a mut (dyn Read + 'a),
    /// The session in hand is the first.
    current: Option<Held>,
    others: Vec<Held>,
    /// Where the secret that was given for the whole run has gone; it goes nowhere else.
    bound: Option<(Site, String)>,
    /// Files that TLS needs.
    read: settings::tls::Read,
    /// Logins that failed during this command, which must not be tried again for the next operand.
    given_up: Vec<(Site, String, ErrorKind)>,
}

/// The streams and the person a context works with.
pub struct Ends<'a> {
    /// Asked for secrets, told of failures.
    pub person: &'a mut (dyn Person + 'a),
    /// Where results go.
    pub output: &'a mut (dyn Output + 'a),
    /// Where `put -` reads from.
    pub input: &'a mut (dyn Read + 'a),
}

impl<'a> Context<'a> {
    /// A context without a session.
    pub fn new(
        settings: Settings,
        environment: FromEnvironment,
        reporter: Arc<dyn Reporter>,
        cancel: Cancel,
        here: PathBuf,
        ends: Ends<'a>,
    ) -> Context<'a> {
        Context {
            settings,
            closer: Settings::default(),
            environment,
            files: Files::default(),
            limits: Limits::default(),
            known_hosts: KnownHosts::at(settings::paths::known_hosts()),
            memory: Memory::at(settings::paths::hosts()),
            reporter,
            cancel,
            here,
            representation: Representation::Image,
            interactive: false,
            width: 80,
            scripted: false,
            input_taken: false,
            person: ends.person,
            output: ends.output,
            input: ends.input,
            current: None,
            others: Vec::new(),
            bound: None,
            read: settings::tls::Read::default(),
            given_up: Vec::new(),
        }
    }

    /// The settings that hold for this command on the session in hand.
    #[must_use]
    pub fn effective(&self) -> Settings {
        match &self.current {
            Some(held) => self.said_of(held),
            None => self.said(None),
        }
    }

    /// What was said, with what the configuration files say of this host.
    #[must_use]
    pub fn said(&self, host: Option<&str>) -> Settings {
        self.files.for_host(host).under(&self.settings).under(&self.closer)
    }

    /// What the core is told; the rate limits are those of the whole run.
    fn options(&self, said: &Settings) -> Options {
        let rates = said.limit_rate.unwrap_or_default();
        self.limits.down.set(rates.down);
        self.limits.up.set(rates.up);
        Options { limits: self.limits.clone(), ..said.options() }
    }

    fn said_of(&self, held: &Held) -> Settings {
        let host = Some(held.session.site().host.as_str());
        self.files.for_host(host).under(&self.settings).under(&held.settings).under(&self.closer)
    }

    /// Begins a command: what was said behind it holds for it alone, and so does what failed during the last one.
    pub fn begin(&mut self, said: Settings) {
        self.closer = said;
        self.person.set_loudness(&self.files.for_host(None).under(&self.settings).under(&self.closer));
        self.given_up.clear();
    }

    /// The person in front.
    pub fn person(&mut self) -> &mut dyn Person {
        self.person
    }

    /// The person in front, and the place for results.
    pub fn ends(&mut self) -> (&mut dyn Secrets, &mut dyn Output) {
        (self.person, self.output)
    }

    /// Whom the doctor is to examine: a target, or without one the server in hand.
    ///
    /// # Errors
    /// When the target makes no sense, there is none, or its login cannot be put together.
    pub fn patient(&mut self, target: Option<&Target>) -> anyhow::Result<Patient> {
        let (site, login, said, (tls, tls_seen)) = match (target, &self.current) {
            (Some(target), _) => {
                let url = target.parse()?;
                let site = self.site_of(&url);
                let Credentials { login, warnings, shared } =
                    self.credentials(&site, FromTarget::of(&url))?;
                warnings.iter().for_each(|warning| self.reporter.event(&Event::Warning(warning)));
                if shared {
                    self.bound.get_or_insert_with(|| (site.clone(), login.user.clone()));
                }
                let said = self.said(Some(&site.host));
                let tls = settings::tls::mode(url.scheme, &said);
                (site, login, said, (tls, TlsSeen::Unknown))
            }
            (None, Some(held)) => {
                let options = held.session.options();
                let tls = (options.tls, options.tls_seen);
                (held.session.site().clone(), held.login.clone(), self.said_of(held), tls)
            }
            (None, None) => return Err(NotConnected.into()),
        };
        let proxy = self.proxy_for(&site)?;
        let environment = Environment {
            reporter: Arc::clone(&self.reporter),
            cancel: self.cancel.clone(),
            dialer: said.dialer(proxy.as_ref()),
        };
        let learned = self.memory.recall(&site).map(|known| known.learned).unwrap_or_default();
        let options = self.opening(&site, &said, (tls, tls_seen), &learned)?;
        Ok(Patient { site, login, options, environment, tcp: proxy.is_none().then(|| said.tcp()) })
    }

    /// Shows a result.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn show(&mut self, record: &Record<'_>) -> Result<()> {
        self.output.record(record)
    }

    /// The stream for the bytes of files.
    ///
    /// # Errors
    /// When standard output is taken by something else.
    pub fn stdout(&mut self) -> anyhow::Result<&mut dyn std::io::Write> {
        self.output.bytes()
    }

    /// Standard input.
    ///
    /// # Errors
    /// When the script came from there.
    pub fn stdin(&mut self) -> anyhow::Result<&mut dyn Read> {
        if self.input_taken {
            return Err(Usage(
                "standard input is the script; there is nothing left of it to upload".to_owned(),
            )
            .into());
        }
        Ok(self.input)
    }

    /// Says something that is no result.
    pub fn note(&self, text: &str) {
        self.reporter.event(&Event::Note(text));
    }

    /// A local name as a path, from the local directory on; the shell's user may write `~`.
    #[must_use]
    pub fn local(&self, name: &Path) -> PathBuf {
        match name.to_str() {
            Some(text) if self.interactive => self.here.join(settings::paths::expand_home(text)),
            _ => self.here.join(name),
        }
    }

    /// What the parsers of listings need to know.
    #[must_use]
    pub fn hints(&self) -> Hints {
        let now = Time::from_system(std::time::SystemTime::now());
        Hints { now: now.map(|time| time.at).unwrap_or_default() }
    }

    /// The session in hand, if there is one.
    pub fn session(&mut self) -> Option<&mut Session> {
        self.current.as_mut().map(|held| &mut held.session)
    }

    /// The session in hand, and without it the error that says so.
    ///
    /// # Errors
    /// When there is none.
    pub fn connected(&mut self) -> anyhow::Result<&mut Session> {
        Ok(self.session().ok_or(NotConnected)?)
    }

    /// Connects to a target and takes the session in hand; only then the one that was in hand is closed. Where that
    /// fails a person keeps the old session, and sees that in the prompt; a script does not, lest its next commands
    /// hit the wrong server.
    ///
    /// # Errors
    /// When the target makes no sense, the connection or the login fails, or the directory is not there.
    pub fn open(&mut self, target: &Target) -> anyhow::Result<()> {
        if !self.interactive {
            self.close();
        }
        let url = target.parse()?;
        let mut held = self.connect(&url)?;
        if self.interactive {
            held.session.orient()?;
        }
        if let Some(path) = &url.path {
            let failed = || format!("could not change to `{}`", path.display());
            if let Err(error) = held.session.cd(path).with_context(failed) {
                held.session.quit();
                return Err(error);
            }
        }
        self.close();
        self.current = Some(held);
        Ok(())
    }

    /// Logs in again as somebody else, on the same server.
    ///
    /// # Errors
    /// As [`Context::open`].
    pub fn relogin(&mut self, user: &str, password: Option<crate::secret::Secret>) -> anyhow::Result<()> {
        let session = self.connected()?;
        let site = session.site().clone();
        let tls = (session.options().tls, session.options().tls_seen);
        let target = FromTarget { user: Some(user.to_owned()), password };
        let mut held = self.login(site, target, tls)?;
        if self.interactive {
            held.session.orient()?;
        }
        self.close();
        self.current = Some(held);
        Ok(())
    }

    /// Closes the session in hand; tells whether there was one.
    pub fn close(&mut self) -> bool {
        match self.current.take() {
            Some(held) => {
                held.session.quit();
                true
            }
            None => false,
        }
    }

    /// Closes all sessions.
    pub fn close_all(&mut self) {
        self.close();
        for held in self.others.drain(..) {
            held.session.quit();
        }
    }

    /// Does something with the session that an operand belongs to: the one in hand, or that of its URL, which is
    /// connected if need be and kept for the next operand. `work` gets the path, none for a URL without one.
    ///
    /// A connection that was lost while idle is made again first. One whose server answers the first command by
    /// closing it (421) is made again once, and the work repeated: by that word nothing of it was done.
    ///
    /// # Errors
    /// Those of connecting, and those of `work`.
    pub fn at<T>(
        &mut self,
        remote: Option<&Remote>,
        mut work: impl FnMut(&mut Self, &mut Session, Option<RemotePath>) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let operand = remote.map(Remote::parse).transpose()?;
        let usual = self.representation;
        let (mut held, path, of_url) = match operand {
            Some(Operand::Url(url)) => {
                let held = self.held_for(&url)?;
                match url.transfer_type {
                    Some(TypeCode::Ascii) => self.representation = Representation::Ascii,
                    Some(TypeCode::Image) => self.representation = Representation::Image,
                    Some(TypeCode::Directory) | None => {}
                }
                (held, url.path, true)
            }
            Some(Operand::Path(path)) => (self.take_current()?, Some(path), false),
            None => (self.take_current()?, None, false),
        };
        let result = self.with_live(&mut held, &mut |cx, session| work(cx, session, path.clone()));
        self.representation = usual;
        match of_url {
            true => self.others.push(held),
            false => self.current = Some(held),
        }
        result
    }

    fn take_current(&mut self) -> anyhow::Result<Held> {
        let site = self.connected()?.site().clone();
        // Whoever wants a proxy for one command wants no word of it to go another way.
        if self.closer.proxy.is_some()
            && self.proxy_for(&site)? != self.current.as_ref().and_then(|held| held.proxy.clone())
        {
            let why =
                "the connection stands already, and goes another way than `--proxy` says; `open` it again";
            return Err(Usage(why.to_owned()).into());
        }
        self.current.take().ok_or(NotConnected.into())
    }

    fn with_live<T>(
        &mut self,
        held: &mut Held,
        work: &mut dyn FnMut(&mut Self, &mut Session) -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let said = self.said_of(held);
        let session = &mut held.session;
        if !session.is_alive() {
            self.reconnect(session)?;
        }
        session.set_options(self.options(&said));
        let mode = session.mode();
        if let Some(mode) = self.closer.data_mode() {
            session.set_mode(mode);
        }
        let (heard, ends) = (session.heard(), session.ends());
        let mut result = work(self, session);
        let turned_away = |error: &anyhow::Error| match error.downcast_ref::<Error>() {
            Some(Error::Refused { refusal, .. }) => refusal.code == 421,
            _ => false,
        };
        if result.as_ref().is_err_and(turned_away) && (session.heard(), session.ends()) == (heard + 1, ends) {
            result = self.reconnect(session).and_then(|()| work(self, session));
        }
        if self.closer.data_mode().is_some() {
            session.set_mode(mode);
        }
        // What works through a proxy says nothing of the way without it. A memory that cannot be written costs the
        // next session a detour, and nobody a file.
        if session.far().is_none() {
            let _ = self.memory.keep(session.site(), session.learned());
        }
        result
    }

    fn reconnect(&mut self, session: &mut Session) -> anyhow::Result<()> {
        let who = (session.site().clone(), session.user().to_owned());
        self.not_given_up(&who)?;
        self.note("the server closed the connection; connecting again");
        session
            .reconnect(self.person)
            .inspect_err(|error| self.given_up.push((who.0, who.1, error.kind())))?;
        Ok(())
    }

    /// Fails for a login that failed during this command already.
    fn not_given_up(&self, who: &(Site, String)) -> Result<()> {
        let failed = self.given_up.iter().find(|(site, user, _)| (site, user) == (&who.0, &who.1));
        failed.map_or(Ok(()), |(.., kind)| Err(Error::GivenUp(*kind)))
    }

    /// The session of a URL: one that was opened by the same login for another operand, or a new one.
    fn held_for(&mut self, url: &Url) -> anyhow::Result<Held> {
        let site = self.site_of(url);
        let login = self.credentials(&site, FromTarget::of(url))?.login;
        let proxy = self.proxy_for(&site)?;
        let fits = |held: &Held| {
            let safe = url.scheme == Scheme::Ftp || held.session.is_encrypted();
            *held.session.site() == site && (&held.login, &held.proxy) == (&login, &proxy) && safe
        };
        let known = self.others.iter().position(fits);
        match known {
            Some(index) => Ok(self.others.swap_remove(index)),
            None => self.connect(url),
        }
    }

    fn site_of(&self, url: &Url) -> Site {
        let said = self.said(Some(&url.host));
        let usual = settings::tls::port(settings::tls::mode(url.scheme, &said));
        let port = url.port.or(said.port).unwrap_or(usual);
        Site { host: url.host.clone(), port }
    }

    fn connect(&mut self, url: &Url) -> anyhow::Result<Held> {
        if self.scripted && url.password.is_some() {
            let warning =
                "a password in a script can be read by all who can read the script; better in a netrc file";
            self.reporter.event(&Event::Warning(warning));
        }
        let tls = settings::tls::mode(url.scheme, &self.said(Some(&url.host)));
        self.login(self.site_of(url), FromTarget::of(url), (tls, TlsSeen::Unknown))
    }

    /// The login for a site. The secret of the whole run (`KETCH_PASSWORD`, `--password-file`) belongs to the first
    /// user and site that it is used for; one that was given with the command belongs to the command.
    fn credentials(&self, site: &Site, target: FromTarget) -> Result<Credentials> {
        let said = self.said(Some(&site.host));
        let user = target.user.clone().or_else(|| said.user.clone()).unwrap_or_default();
        let foreign = self.bound.as_ref().is_some_and(|bound| (&bound.0, &bound.1) != (site, &user));
        // What the configuration says of this host alone is meant for it.
        let of_host = self.settings.password_file.is_none()
            && self.files.for_host(None).password_file != self.files.for_host(Some(&site.host)).password_file;
        let withheld = foreign && self.closer.password_file.is_none() && !of_host;
        let shared = if withheld { Shared::Withheld } else { Shared::Allowed };
        let mut found =
            settings::credentials(&said, target, &self.environment, (&site.host, site.port), shared)?;
        found.shared &= !of_host;
        Ok(found)
    }

    fn login(
        &mut self,
        site: Site,
        target: FromTarget,
        (tls, tls_seen): (TlsMode, TlsSeen),
    ) -> anyhow::Result<Held> {
        let Credentials { login, warnings, shared } = self.credentials(&site, target)?;
        for warning in &warnings {
            self.reporter.event(&Event::Warning(warning));
        }
        let said = self.said(Some(&site.host));
        let who = (site.clone(), login.user.clone());
        let host = crate::escape::escape(site.host.as_bytes()).to_string();
        let failed = |error: Error| {
            let error = match error {
                Error::Certificate(untrusted) => Error::Certificate(Box::new(placed(*untrusted, &who.0))),
                error => error,
            };
            let what = match error.kind() {
                ErrorKind::Dns
                | ErrorKind::Connect
                | ErrorKind::Proxy
                | ErrorKind::Unsupported
                | ErrorKind::Certificate
                | ErrorKind::TlsRequired => "connect",
                _ => "log in",
            };
            anyhow::Error::from(error).context(format!("could not {what} to `{host}`"))
        };
        self.not_given_up(&who).map_err(failed)?;
        let proxy = self.proxy_for(&site)?;
        if shared {
            self.bound.get_or_insert_with(|| who.clone());
        }
        let environment = Environment {
            reporter: Arc::clone(&self.reporter),
            cancel: self.cancel.clone(),
            dialer: said.dialer(proxy.as_ref()),
        };
        let learned = self.memory.recall(&site).map(|known| known.learned).unwrap_or_default();
        let mut options = self.opening(&site, &said, (tls, tls_seen), &learned)?;
        let mut opened =
            Session::open(site.clone(), login.clone(), options.clone(), environment.clone(), self.person);
        if let Err(Error::Certificate(untrusted)) = &opened
            && let Some(trusted) = self.trust_now(&site, untrusted, tls)?
        {
            options.encryption.known = Some(trusted);
            opened = Session::open(site.clone(), login.clone(), options, environment, self.person);
        }
        if let Err(error) = &opened {
            self.given_up.push((who.0.clone(), who.1.clone(), error.kind()));
        }
        let mut session = opened.map_err(failed)?;
        if session.is_encrypted() && self.known_hosts.find(&site)?.is_none() {
            // Without a place to keep it nothing is kept, and the next login is as safe as this one was.
            let _ = self.known_hosts.keep(&site, None);
        }
        session.remember(Learned { plain: session.options().tls_seen == TlsSeen::Refused, ..learned });
        Ok(Held { login, proxy, settings: self.closer.clone(), session })
    }

    /// Asks whether a certificate that nobody vouches for is to be trusted from now on, where that may be asked: by
    /// default mode, of a person, and not where another certificate was expected.
    fn trust_now(&mut self, site: &Site, untrusted: &Untrusted, tls: TlsMode) -> Result<Option<Fingerprint>> {
        let Some(certificate) = &untrusted.certificate else { return Ok(None) };
        if tls != TlsMode::Auto || self.scripted || untrusted.is_hopeless() || untrusted.is_changed() {
            return Ok(None);
        }
        let question =
            format!("{untrusted}\n{}\ntrust it from now on?", super::trust::description(certificate));
        if self.person.confirm(&question)? != Some(true) {
            return Ok(None);
        }
        self.known_hosts.keep(site, Some(certificate.fingerprint))?;
        Ok(Some(certificate.fingerprint))
    }

    /// Connects to a server only to see its certificate: the one that is believed, or why it is not.
    ///
    /// # Errors
    /// When it gets no further than the handshake for another reason.
    pub fn introduce(&mut self, target: &Target) -> anyhow::Result<(Site, Result<Encrypted, Untrusted>)> {
        let url = target.parse()?;
        let said = self.said(Some(&url.host));
        let tls = match settings::tls::mode(url.scheme, &said) {
            TlsMode::Implicit => TlsMode::Implicit,
            _ => TlsMode::Explicit,
        };
        let site = self.site_of(&url);
        let proxy = self.proxy_for(&site)?;
        let environment = Environment {
            reporter: Arc::clone(&self.reporter),
            cancel: self.cancel.clone(),
            dialer: said.dialer(proxy.as_ref()),
        };
        let options = self.opening(&site, &said, (tls, TlsSeen::Unknown), &Learned::default())?;
        match introduce(&site, &options, &environment) {
            Ok(encrypted) => Ok((site, Ok(encrypted))),
            Err(Error::Certificate(untrusted)) => {
                let untrusted = placed(*untrusted, &site);
                Ok((site, Err(untrusted)))
            }
            Err(error) => {
                let host = crate::escape::escape(site.host.as_bytes()).to_string();
                Err(anyhow::Error::from(error).context(format!("could not see the certificate of `{host}`")))
            }
        }
    }

    /// The proxy on the way to a site.
    fn proxy_for(&self, site: &Site) -> anyhow::Result<Option<ProxyUrl>> {
        let proxy = self.said(Some(&site.host)).proxy_for(&site.host, &self.environment);
        proxy.map_err(|bad| Usage(format!("`{}` cannot be that: {}", bad.name, bad.why)).into())
    }

    /// The options of a session that is to be opened, with what its TLS rests on.
    fn opening(
        &mut self,
        site: &Site,
        said: &Settings,
        (tls, tls_seen): (TlsMode, TlsSeen),
        learned: &Learned,
    ) -> Result<Options> {
        let mut encryption = self.read.options(said, &self.environment)?;
        let known = if tls == TlsMode::Off { None } else { self.known_hosts.find(site)? };
        encryption.known = known.as_ref().and_then(|known| known.fingerprint);
        let tls_seen = match tls_seen {
            _ if known.is_some() => TlsSeen::Spoken,
            TlsSeen::Unknown if learned.plain => TlsSeen::Refused,
            seen => seen,
        };
        if learned.tls_1_2 && encryption.min <= Version::V12 {
            encryption.max = encryption.max.min(Version::V12);
        }
        if said.insecure && tls != TlsMode::Off {
            let warning = "certificates are not checked (--insecure): whoever is in between can read and change \
                           everything";
            self.reporter.event(&Event::Warning(warning));
        }
        Ok(Options { tls, tls_seen, encryption, ..self.options(said) })
    }
}

/// The same, naming the server as its user would: with its port, where that is not the usual one.
fn placed(untrusted: Untrusted, site: &Site) -> Untrusted {
    let usual = [TlsMode::Explicit, TlsMode::Implicit].map(settings::tls::port);
    let host = match &site.host {
        host if usual.contains(&site.port) => host.clone(),
        host if host.contains(':') => format!("[{host}]:{}", site.port),
        host => format!("{host}:{}", site.port),
    };
    Untrusted { host, ..untrusted }
}
