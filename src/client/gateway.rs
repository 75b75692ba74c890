//! FTP proxies: the control connection goes to the proxy, which is told in FTP's own words whom to connect to.
//!
//! Data connections go to whoever answers, as ever. What passes is read by the proxy, so TLS ends there.

use super::TlsMode;
use super::login::Desk;
use super::refusal;
use super::session::Site;
use crate::cancel::Phase;
use crate::error::{Error, ProxyFailure, Result};
use crate::proto::challenge::Challenge;
use crate::proto::gateway::{Blank, Line, Script};
use crate::proto::reply::{Class, Reply};
use crate::secret::Secret;

/// An FTP proxy, and who we are to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gateway {
    /// Where it is.
    pub site: Site,
    /// Our name there, if it wants one.
    pub user: Option<String>,
    /// The password there, where it is known already.
    pub password: Option<Secret>,
    /// What it is told.
    pub script: Script,
    /// Whether the way to it is encrypted.
    pub tls: TlsMode,
}

impl Gateway {
    /// The error of a proxy that did not do its work.
    pub(super) fn failed(&self, why: ProxyFailure, source: Option<Error>) -> Error {
        Error::Proxy { proxy: self.site.far_end(), why, source: source.map(Box::new) }
    }

    /// What it means that no connection to it came to be.
    pub(super) fn unreached(&self, error: Error) -> Error {
        let near = matches!(error, Error::Timeout { phase: Phase::Connect | Phase::Resolve, .. });
        match error {
            Error::Resolve { .. } | Error::Connect { .. } => {
                self.failed(ProxyFailure::Unreachable, Some(error))
            }
            error if near => self.failed(ProxyFailure::Unreachable, Some(error)),
            error => error,
        }
    }

    /// What a refused line of the script means.
    fn refused(&self, line: &Line, reply: &Reply) -> Error {
        let of_proxy = line.has(Blank::ProxyUser) || line.has(Blank::ProxyPassword);
        match (line.has(Blank::Host), of_proxy) {
            (false, true) => self.failed(ProxyFailure::LoginRefused, None),
            (true, _) => self.failed(ProxyFailure::Refused(refusal(reply).to_string()), None),
            (false, false) => Error::Login(refusal(reply)),
        }
    }
}

impl Desk<'_> {
    /// Plays the script; the answer to its last line is what the server, or the proxy for it, has to say.
    pub(super) fn through(&mut self, site: &Site, gateway: &mut Gateway) -> Result<Reply> {
        let script = gateway.script.clone();
        let mut last: Option<Reply> = None;
        for line in script.lines(gateway.user.is_some()) {
            let settled = last.as_ref().is_some_and(|reply| reply.class() == Class::Completion);
            let secret = matches!(line.verb().as_str(), "PASS" | "ACCT");
            // Whoever is let in without a password is not told one.
            if settled && secret {
                continue;
            }
            let challenge = last.as_ref().map(|reply| reply.text().to_string());
            let command = line.filled(|blank| self.value(blank, site, gateway, challenge.as_deref()))?;
            let reply = self.ask(&command)?;
            if !matches!(reply.class(), Class::Completion | Class::Intermediate) {
                return Err(gateway.refused(line, &reply));
            }
            last = Some(reply);
        }
        let needed =
            "the FTP proxy cannot be told the server without a user name of its own; write it into its URL";
        last.ok_or_else(|| Error::Config(needed.to_owned()))
    }

    fn value(
        &mut self,
        blank: Blank,
        site: &Site,
        gateway: &mut Gateway,
        asked: Option<&str>,
    ) -> Result<Secret> {
        Ok(match blank {
            Blank::Host => Secret::from(address(site)),
            Blank::User => Secret::from(self.login.user.clone()),
            Blank::Password => {
                self.passwords += 1;
                self.password(asked)?
            }
            Blank::Account => {
                self.sent_account = true;
                self.account()?
            }
            Blank::ProxyUser => Secret::from(gateway.user.clone().unwrap_or_default()),
            Blank::ProxyPassword => self.proxy_password(gateway, asked)?,
        })
    }

    fn proxy_password(&mut self, gateway: &mut Gateway, asked: Option<&str>) -> Result<Secret> {
        if let Some(password) = &gateway.password {
            return Ok(password.clone());
        }
        let user = gateway.user.clone().unwrap_or_default();
        let (answer, challenge) = self.answer_to(&user, &gateway.site.host, asked)?;
        let answer = answer.ok_or_else(|| gateway.failed(ProxyFailure::LoginNeeded, None))?;
        if challenge != Some(Challenge::OneTime) {
            gateway.password = Some(answer.clone());
        }
        Ok(answer)
    }
}

/// The server as proxies write it: its port is named where it is not the usual one.
fn address(site: &Site) -> String {
    match (site.host.contains(':'), site.port) {
        (false, 21) => site.host.clone(),
        (false, port) => format!("{}:{port}", site.host),
        (true, 21) => format!("[{}]", site.host),
        (true, port) => format!("[{}]:{port}", site.host),
    }
}
