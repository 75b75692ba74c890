//! How a session comes to be: who logs in where, by which way, and with what trust.

use std::sync::Arc;

use super::super::{Advised, NotConnected, Target, Usage, trust};
use super::Context;
use super::advice::{Attempt, advice};
use super::asking::{Asked, Asking};
use super::sessions::Held;
use crate::certificate::{Fingerprint, Untrusted};
use crate::client::{
    Environment, First, Learned, Login, Options, Session, Site, TlsMode, TlsSeen, introduce,
};
use crate::doctor::Patient;
use crate::error::{Error, ErrorKind, Result};
use crate::net::tls::Version;
use crate::proto::path::RemotePath;
use crate::proto::proxy::ProxyUrl;
use crate::proto::url::{Scheme, Url};
use crate::report::{Encrypted, Event};
use crate::settings::bookmarks::Bookmark;
use crate::settings::{self, Credentials, FromTarget, Settings, Shared};

/// A server that was named.
#[derive(Clone)]
pub(super) struct Wanted {
    pub(super) url: Url,
    /// What its bookmark says, if it was named by one.
    pub(super) bookmark: Option<Bookmark>,
}

impl From<Url> for Wanted {
    fn from(url: Url) -> Wanted {
        Wanted { url, bookmark: None }
    }
}

/// Who is to be logged in to, by what was said of it.
pub(super) struct Goal {
    pub(super) site: Site,
    /// The login as far as it was named with the server.
    pub(super) target: FromTarget,
    /// When it is to be encrypted, and what is known of that.
    pub(super) tls: (TlsMode, TlsSeen),
    /// Its bookmark, if it was named by one.
    pub(super) bookmark: Option<Bookmark>,
    /// All that was said of such a session.
    pub(super) said: Settings,
}

impl Context<'_> {
    /// Whom the doctor is to examine: a target, or without one the server in hand; and who is asked for secrets.
    ///
    /// # Errors
    /// When the target makes no sense, there is none, or its login cannot be put together.
    pub fn patient(&mut self, target: Option<&Target>) -> anyhow::Result<(Patient, Asked)> {
        let (site, login, said, tls, command) = match (target, &self.current) {
            (Some(target), _) => {
                let goal = self.goal(self.wanted(target)?);
                let Credentials { login, warnings, shared, command } = self.credentials(&goal)?;
                warnings.iter().for_each(|warning| self.reporter.event(&Event::Warning(warning)));
                if shared {
                    self.bound.get_or_insert_with(|| (goal.site.clone(), login.user.clone()));
                }
                let tls = through_proxy(goal.tls, &login)?;
                (goal.site, login, goal.said, tls, command)
            }
            (None, Some(held)) => {
                let options = held.session.options();
                let tls = (options.tls, options.tls_seen);
                let site = held.session.site().clone();
                // What was asked for when it was opened is not asked for again.
                let login = held.session.login().clone();
                (site, login, self.said_of(held), tls, held.asked.command.clone())
            }
            (None, None) => return Err(NotConnected.into()),
        };
        let reached = login.reached(&site).clone();
        let proxy = self.proxy_for(&reached, &said)?;
        let learned = self.memory.recall(&reached).map(|known| known.learned).unwrap_or_default();
        let options = self.opening(&reached, &said, tls, &learned)?;
        let environment = self.surroundings(&said, proxy.as_ref());
        let asked = Asked { command, site: site.clone() };
        Ok((Patient { site, login, options, environment, tcp: proxy.is_none().then(|| said.tcp()) }, asked))
    }

    /// What a target says: a bookmark goes before a host of that name.
    pub(super) fn wanted(&self, target: &Target) -> anyhow::Result<Wanted> {
        let Some((name, directory)) = target.bookmark() else { return Ok(target.parse()?.into()) };
        let Some((bookmark, warning)) = self.bookmarks.find(name)? else {
            if target.is_marked() {
                return Err(Usage(format!("there is no bookmark `{name}`; `bookmark` lists them")).into());
            }
            return Ok(target.parse()?.into());
        };
        if let Some(warning) = warning {
            self.reporter.event(&Event::Warning(&warning));
        }
        let mut url = bookmark.url.clone();
        if let Some(directory) = directory.filter(|directory| !directory.is_empty()) {
            let below = RemotePath::new(directory)?;
            url.path = Some(match &url.path {
                Some(path) if !directory.starts_with('/') => path.join(below.as_bytes())?,
                _ => below,
            });
        }
        // Options go before bookmarks, which are nothing but options with a name.
        let nearer = self.settings.under(&self.closer);
        if nearer.user.is_some() {
            (url.user, url.password) = (None, None);
        }
        if nearer.port.is_some() {
            url.port = None;
        }
        if nearer.tls.is_some() {
            url.scheme = Scheme::Ftp;
        }
        Ok(Wanted { url, bookmark: Some(bookmark) })
    }

    /// What a server that was named asks for.
    pub(super) fn goal(&self, wanted: Wanted) -> Goal {
        let Wanted { url, bookmark } = wanted;
        let said = self.said_of_place(Some(&url.host), bookmark.as_ref());
        let tls = settings::tls::mode(url.scheme, &said);
        let port = url.port.or(said.port).unwrap_or(settings::tls::port(tls));
        let target = FromTarget::of(&url);
        Goal { site: Site { host: url.host, port }, target, tls: (tls, TlsSeen::Unknown), bookmark, said }
    }

    pub(super) fn connect(&mut self, wanted: Wanted) -> anyhow::Result<Held> {
        if self.scripted && wanted.bookmark.is_none() && wanted.url.password.is_some() {
            let warning =
                "a password in a script can be read by all who can read the script; better in a netrc file";
            self.reporter.event(&Event::Warning(warning));
        }
        let goal = self.goal(wanted);
        self.login(goal)
    }

    /// The login for a site. The secret of the whole run (`KETCH_PASSWORD`, `--password-file`) belongs to the first
    /// user and site that it is used for; one that was given with the command belongs to the command.
    pub(super) fn credentials(
        &self,
        Goal { site, target, bookmark, said, .. }: &Goal,
    ) -> Result<Credentials> {
        let user = target.user.clone().or_else(|| said.user.clone()).unwrap_or_default();
        let foreign = self.bound.as_ref().is_some_and(|bound| (&bound.0, &bound.1) != (site, &user));
        // What the configuration says of this host alone is meant for it.
        let source = |said: &Settings| (said.password_file.clone(), said.password_command.clone());
        let none = (None, None);
        let of_host = source(&self.settings) == none
            && source(&self.files.for_host(None)) != source(&self.files.for_host(Some(&site.host)));
        let nearer = source(&self.settings) != none || source(&self.closer) != none;
        let of_bookmark = bookmark.as_ref().is_some_and(|bookmark| source(&bookmark.settings) != none);
        let of_host = of_host || (of_bookmark && !nearer);
        let mut said = said.clone();
        // The environment is nearer than what the files say of all hosts.
        if self.environment.password.is_some() && !nearer && !of_host {
            (said.password_file, said.password_command) = none.clone();
        }
        // A program that asks which host it is has an answer for each.
        let of_host =
            of_host || said.password_command.as_ref().is_some_and(|text| text.contains("KETCH_HOST"));
        let withheld = foreign && source(&self.closer) == none && !of_host;
        let shared = if withheld { Shared::Withheld } else { Shared::Allowed };
        let place = (&*site.host, site.port);
        let mut found = settings::credentials(&said, target.clone(), &self.environment, place, shared)?;
        found.shared &= !of_host;
        Ok(found)
    }

    pub(super) fn login(&mut self, goal: Goal) -> anyhow::Result<Held> {
        let Credentials { login, warnings, shared, command } = self.credentials(&goal)?;
        for warning in &warnings {
            self.reporter.event(&Event::Warning(warning));
        }
        let Goal { site, said, tls, bookmark, .. } = goal;
        let who = (site.clone(), login.user.clone());
        let reached = login.reached(&site).clone();
        let attempt = Attempt { tls: tls.0, anonymous: login.is_anonymous() };
        let failed = failed(&site, &reached, attempt);
        self.not_given_up(&who).map_err(&failed)?;
        let wanted = tls.0;
        let tls = through_proxy(tls, &login).map_err(&failed)?;
        let proxy = self.proxy_for(&reached, &said)?;
        if shared {
            self.bound.get_or_insert_with(|| who.clone());
        }
        if reached != site && wanted != TlsMode::Off && self.known_hosts.find(&site)?.is_some() {
            return Err(failed(Error::ReadByProxy));
        }
        let environment = self.surroundings(&said, proxy.as_ref());
        let learned = self.memory.recall(&reached).map(|known| known.learned).unwrap_or_default();
        let mut options = self.opening(&reached, &said, tls, &learned)?;
        let asked = Asked { command, site: site.clone() };
        options.first = First { next: std::mem::take(&mut self.first), worked: learned.first(options.mode) };
        let open = |cx: &mut Self, options: Options| {
            let mut asking = Asking { person: &mut *cx.person, asked: &asked, done: false };
            Session::open(site.clone(), login.clone(), options, environment.clone(), &mut asking)
        };
        let mut opened = open(self, options.clone());
        if let Err(Error::Certificate(untrusted)) = &opened
            && let Some(trusted) = self.trust_now(&reached, untrusted, tls.0)?
        {
            options.encryption.known = Some(trusted);
            opened = open(self, options);
        }
        if let Err(error) = &opened {
            self.given_up.push((who.0.clone(), who.1.clone(), error.kind()));
        }
        let mut session = opened.map_err(&failed)?;
        if session.is_encrypted() && self.known_hosts.find(&reached)?.is_none() {
            // Without a place to keep it nothing is kept, and the next login is as safe as this one was.
            let _ = self.known_hosts.keep(&reached, None);
        }
        let (plain, host) = (session.options().tls_seen == TlsSeen::Refused, session.learned().host);
        let lock_step = session.learned().lock_step || learned.lock_step;
        session.remember(Learned { plain, host, lock_step, ..learned });
        Ok(Held {
            login,
            bookmark,
            tls: wanted,
            proxy,
            asked,
            settings: self.closer.clone(),
            session,
            before: None,
        })
    }

    /// What a session stands on.
    fn surroundings(&self, said: &Settings, proxy: Option<&ProxyUrl>) -> Environment {
        Environment {
            reporter: Arc::clone(&self.reporter),
            cancel: self.cancel.clone(),
            dialer: said.dialer(proxy),
            abandoned: Arc::default(),
        }
    }

    /// Asks whether a certificate that nobody vouches for is to be trusted from now on, where that may be asked: by
    /// default mode, of a person, and not where another certificate was expected.
    fn trust_now(&mut self, site: &Site, untrusted: &Untrusted, tls: TlsMode) -> Result<Option<Fingerprint>> {
        let Some(certificate) = &untrusted.certificate else { return Ok(None) };
        if tls != TlsMode::Auto || self.batch || untrusted.is_hopeless() || untrusted.is_changed() {
            return Ok(None);
        }
        let question = format!("{untrusted}\n{}\ntrust it from now on?", trust::description(certificate));
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
        let Goal { site, said, tls: (tls, _), .. } = self.goal(self.wanted(target)?);
        // Whoever asks for the certificate through an FTP proxy sees that of the proxy.
        let gateway = said.gateway(&self.environment)?;
        let (site, tls) = gateway.map_or((site, tls), |gateway| (gateway.site, gateway.tls));
        let tls = if tls == TlsMode::Implicit { tls } else { TlsMode::Explicit };
        let proxy = self.proxy_for(&site, &said)?;
        let environment = self.surroundings(&said, proxy.as_ref());
        let options = self.opening(&site, &said, (tls, TlsSeen::Unknown), &Learned::default())?;
        match introduce(&site, &options, &environment) {
            Ok(encrypted) => Ok((site, Ok(encrypted))),
            Err(Error::Certificate(untrusted)) => {
                let untrusted = untrusted.on_port(site.port);
                Ok((site, Err(untrusted)))
            }
            Err(error) => {
                let host = crate::escape::escape(site.host.as_bytes()).to_string();
                let what = format!("could not see the certificate of `{host}`");
                Err(advised(error, what, Attempt { tls, anonymous: false }))
            }
        }
    }

    /// The proxy on the way to a site.
    pub(super) fn proxy_for(&self, site: &Site, said: &Settings) -> anyhow::Result<Option<ProxyUrl>> {
        let proxy = said.proxy_for(&site.host, &self.environment);
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
        let lock_step = said.lock_step || learned.lock_step;
        let host_seen = learned.host;
        Ok(Options { tls, tls_seen, encryption, lock_step, host_seen, ..self.options(said) })
    }
}

/// How the way to the FTP proxy of a login is encrypted, if it has one; a proxy reads what passes, and lets through no
/// TLS with the server.
fn through_proxy(tls: (TlsMode, TlsSeen), login: &Login) -> Result<(TlsMode, TlsSeen)> {
    match (&login.through, tls.0) {
        (None, _) => Ok(tls),
        (Some(_), TlsMode::Explicit | TlsMode::Implicit) => Err(Error::ReadByProxy),
        (Some(gateway), TlsMode::Auto | TlsMode::Off) => Ok((gateway.tls, TlsSeen::Unknown)),
    }
}

/// What a failure to open a session is called.
fn failed(site: &Site, reached: &Site, attempt: Attempt) -> impl Fn(Error) -> anyhow::Error {
    let host = crate::escape::escape(site.host.as_bytes()).to_string();
    move |error| {
        let error = match error {
            Error::Certificate(untrusted) => Error::Certificate(Box::new(untrusted.on_port(reached.port))),
            error => error,
        };
        let what = match error.kind() {
            _ if matches!(error, Error::OnLogin { .. } | Error::Login(_)) => "log in",
            ErrorKind::Dns
            | ErrorKind::Connect
            | ErrorKind::Proxy
            | ErrorKind::Unsupported
            | ErrorKind::Certificate
            | ErrorKind::TlsRequired => "connect",
            _ => "log in",
        };
        advised(error, format!("could not {what} to `{host}`"), attempt)
    }
}

fn advised(error: Error, what: String, attempt: Attempt) -> anyhow::Error {
    match advice(&error, attempt) {
        Some(advice) => anyhow::Error::from(error).context(Advised { what, advice: advice.to_owned() }),
        None => anyhow::Error::from(error).context(what),
    }
}
