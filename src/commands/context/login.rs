//! How a session comes to be: who logs in where, by which way, and with what trust.

use std::sync::Arc;

use super::super::{NotConnected, Target, Usage, trust};
use super::Context;
use super::sessions::Held;
use crate::certificate::{Fingerprint, Untrusted};
use crate::client::{Environment, Learned, Options, Session, Site, TlsMode, TlsSeen, introduce};
use crate::doctor::Patient;
use crate::error::{Error, ErrorKind, Result};
use crate::net::tls::Version;
use crate::proto::proxy::ProxyUrl;
use crate::proto::url::Url;
use crate::report::{Encrypted, Event};
use crate::settings::{self, Credentials, FromTarget, Settings, Shared};

impl Context<'_> {
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

    pub(super) fn site_of(&self, url: &Url) -> Site {
        let said = self.said(Some(&url.host));
        let usual = settings::tls::port(settings::tls::mode(url.scheme, &said));
        let port = url.port.or(said.port).unwrap_or(usual);
        Site { host: url.host.clone(), port }
    }

    pub(super) fn connect(&mut self, url: &Url) -> anyhow::Result<Held> {
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
    pub(super) fn credentials(&self, site: &Site, target: FromTarget) -> Result<Credentials> {
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

    pub(super) fn login(
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
        let (plain, host) = (session.options().tls_seen == TlsSeen::Refused, session.learned().host);
        session.remember(Learned { plain, host, ..learned });
        Ok(Held { login, proxy, settings: self.closer.clone(), session })
    }

    /// Asks whether a certificate that nobody vouches for is to be trusted from now on, where that may be asked: by
    /// default mode, of a person, and not where another certificate was expected.
    fn trust_now(&mut self, site: &Site, untrusted: &Untrusted, tls: TlsMode) -> Result<Option<Fingerprint>> {
        let Some(certificate) = &untrusted.certificate else { return Ok(None) };
        if tls != TlsMode::Auto || self.scripted || untrusted.is_hopeless() || untrusted.is_changed() {
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
    pub(super) fn proxy_for(&self, site: &Site) -> anyhow::Result<Option<ProxyUrl>> {
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
        let lock_step = said.lock_step || learned.lock_step;
        let host_seen = learned.host;
        Ok(Options { tls, tls_seen, encryption, lock_step, host_seen, ..self.options(said) })
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
