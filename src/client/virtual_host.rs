//! Virtual hosts: several names at one address, of which HOST (RFC 7151) says before the login which one is meant.
//!
//! Few servers have any, and FEAT, which tells, is asked for after the login, if at all. So HOST is sent where an
//! earlier session found that the server takes it, with USER behind it in one packet: it costs no round trip anywhere.
//! Where nothing is known yet, the first FEAT reply that offers HOST makes us try it, on another connection; and a
//! refused login is looked at once more, since it may have been meant for another host. Over TLS the name is in the
//! handshake already (SNI), but not all servers that know HOST look there.

use std::net::IpAddr;
use std::time::Duration;

use super::connect::greeted;
use super::control::Control;
use super::login::{Login, Nobody, Secrets, login};
use super::options::{HostSeen, VirtualHost};
use super::session::{Environment, Session, Site};
use super::{Options, refusal};
use crate::error::{Error, ErrorKind, Result};
use crate::escape::escape;
use crate::proto::command::Command;
use crate::proto::features::Features;
use crate::proto::reply::Reply;
use crate::report::Event;

/// How long an answer may take that we could do without.
const PATIENCE: Duration = Duration::from_secs(5);

/// The name to send with HOST, if there is one. An address tells no virtual hosts apart, unless the user insists.
fn name(site: &Site, options: &Options) -> Option<String> {
    match &options.virtual_host {
        VirtualHost::Name(name) => Some(name.clone()),
        VirtualHost::Off => None,
        VirtualHost::Auto => {
            let name = site.host.strip_suffix('.').unwrap_or(&site.host);
            let address = name.contains(':') || name.parse::<IpAddr>().is_ok();
            (!address && VirtualHost::is_name(name)).then(|| name.to_owned())
        }
    }
}

/// The name to send with HOST before anything went wrong.
fn told(site: &Site, options: &Options) -> Option<String> {
    let known = options.host_seen == HostSeen::Taken;
    name(site, options).filter(|_| known || matches!(options.virtual_host, VirtualHost::Name(_)))
}

/// Logs in, at the virtual host that is meant; tells what was seen of it.
pub(super) fn enter(
    control: &mut Control,
    site: &Site,
    who: &mut Login,
    options: &Options,
    environment: &Environment,
    secrets: &mut dyn Secrets,
) -> Result<(Reply, HostSeen)> {
    let limit = options.reply_timeout;
    let user = Command::with("USER", &who.user)?;
    let mut seen = options.host_seen;
    let reply = match told(site, options) {
        None => control.ask(&user, limit)?,
        Some(name) => {
            let (host, reply) = both(control, &name, &user, options)?;
            seen = if host.is_success() { HostSeen::Taken } else { HostSeen::Refused };
            if !host.is_success() {
                let text = format!("the server knows no virtual host `{name}` ({})", refusal(&host));
                environment.reporter.event(&match options.virtual_host {
                    VirtualHost::Name(_) => Event::Warning(&text),
                    _ => Event::Detail(&text),
                });
            }
            reply
        }
    };
    let first = match login(control, &site.host, who, secrets, reply, limit) {
        Err(error @ Error::Login(_)) if seen == HostSeen::Unknown && error.kind() == ErrorKind::Login => {
            error
        }
        done => return done.map(|reply| (reply, seen)),
    };
    let Some(name) = name(site, options) else { return Err(first) };
    match offers(control).and_then(|offers| Ok(offers && takes(control, &name)?)) {
        Ok(true) => {}
        Err(Error::Cancelled) => return Err(Error::Cancelled),
        _ => return Err(first),
    }
    let reply = control.ask(&user, limit)?;
    login(control, &site.host, who, secrets, reply, limit).map(|reply| (reply, HostSeen::Taken))
}

/// Sends HOST, and USER behind it, and returns both replies.
fn both(control: &mut Control, name: &str, user: &Command, options: &Options) -> Result<(Reply, Reply)> {
    let limit = options.reply_timeout;
    let host = Command::with("HOST", name)?;
    if options.lock_step {
        return Ok((control.ask(&host, limit)?, control.ask(user, limit)?));
    }
    let mut replies = Vec::new();
    control.batch(&[host, user.clone()], limit, &mut replies)?;
    let mut replies = replies.into_iter();
    match (replies.next(), replies.next()) {
        (Some(host), Some(user)) => Ok((host, user)),
        // The 421 with which the server hung up.
        (Some(last), None) => Err(Error::Login(refusal(&last))),
        _ => Err(Error::Protocol("no reply".to_owned())),
    }
}

fn offers(control: &mut Control) -> Result<bool> {
    let reply = control.ask(&Command::new("FEAT"), PATIENCE)?;
    Ok(Features::parse(&reply).has("HOST"))
}

fn takes(control: &mut Control, name: &str) -> Result<bool> {
    Ok(control.ask(&Command::with("HOST", name)?, PATIENCE)?.is_success())
}

impl Session {
    /// Goes over to the virtual host of the name that the user gave, if FEAT offers HOST and nothing is known of it
    /// yet; tells whether it did. Many servers offer HOST that have no virtual hosts: that is found out by a
    /// connection that is closed before a login.
    ///
    /// # Errors
    /// [`Error::Cancelled`], and those of [`Session::reconnect`].
    pub(super) fn find_virtual_host(&mut self) -> Result<bool> {
        let unknown = self.known.learned.host == HostSeen::Unknown && !self.known.changed_by_hand;
        let offered = self.features.as_ref().is_some_and(|features| features.has("HOST"));
        // An FTP proxy would say it of itself.
        if !(unknown && offered) || self.known.hurried || self.gateway().is_some() {
            return Ok(false);
        }
        let Some(name) = name(self.site(), self.options()) else { return Ok(false) };
        let text = format!("the server may have virtual hosts; asking it for `{}`", escape(name.as_bytes()));
        self.reporter().event(&Event::Detail(&text));
        self.known.learned.host = match self.is_virtual_host(&name) {
            Ok(true) => HostSeen::Taken,
            Ok(false) => HostSeen::Refused,
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            // It is no worse than if nobody had asked.
            Err(_) => HostSeen::Unknown,
        };
        if self.known.learned.host != HostSeen::Taken {
            return Ok(false);
        }
        let (home, place) = (self.home.take(), self.place.clone());
        if place.path == home {
            self.place.path = None;
        }
        match self.reconnect(&mut Nobody) {
            Ok(()) => {
                self.features = None;
                Ok(true)
            }
            // It is there that the login is known, and not at the virtual host.
            Err(Error::Login(_)) => {
                self.known.learned.host = HostSeen::Refused;
                (self.home, self.place) = (home, place);
                self.reconnect(&mut Nobody).map(|()| false)
            }
            Err(error) => Err(error),
        }
    }

    /// Asks for a virtual host on another connection.
    fn is_virtual_host(&self, name: &str) -> Result<bool> {
        let options = Options {
            connect_timeout: self.options().connect_timeout.min(PATIENCE),
            reply_timeout: self.options().reply_timeout.min(PATIENCE),
            ..self.options().clone()
        };
        let (mut control, _, let_in) =
            greeted((self.site(), self.site()), self.login.is_anonymous(), &options, &self.environment)?;
        let taken = !let_in && takes(&mut control, name)?;
        control.quit();
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_sent_and_an_address_is_not() {
        let named = |host: &str, virtual_host: VirtualHost| {
            let options = Options { virtual_host, ..Options::default() };
            name(&Site { host: host.to_owned(), port: 21 }, &options)
        };
        let auto = |host| named(host, VirtualHost::Auto);
        assert_eq!(auto("ftp.example.com").as_deref(), Some("ftp.example.com"));
        assert_eq!(auto("ftp.example.com.").as_deref(), Some("ftp.example.com"));
        for host in ["192.0.2.1", "2001:db8::1", "fe80::1%eth0", "b\u{fc}cher.example", "a b", ""] {
            assert_eq!(auto(host), None, "{host}");
        }
        assert_eq!(named("ftp.example.com", VirtualHost::Off), None);
        let other = VirtualHost::Name("[2001:db8::1]".to_owned());
        assert_eq!(named("192.0.2.1", other).as_deref(), Some("[2001:db8::1]"));
    }

    #[test]
    fn it_is_sent_at_once_where_it_is_known_to_be_taken_or_demanded() {
        let site = Site { host: "h".to_owned(), port: 21 };
        let sent = |virtual_host, host_seen| {
            told(&site, &Options { virtual_host, host_seen, ..Options::default() }).is_some()
        };
        assert!(!sent(VirtualHost::Auto, HostSeen::Unknown) && !sent(VirtualHost::Auto, HostSeen::Refused));
        assert!(sent(VirtualHost::Auto, HostSeen::Taken) && !sent(VirtualHost::Off, HostSeen::Taken));
        assert!(sent(VirtualHost::Name("x".to_owned()), HostSeen::Refused));
    }
}
