//! What settings say, in words: the way back from facts to wishes.

use std::path::Path;
use std::time::Duration;

use super::super::{FtpProxy, ProxyChoice, RateLimit, Settings, When};
use crate::client::{ActiveAddress, ActivePorts, OnLogin, Overwrite, PasvAddress, VirtualHost};
use crate::escape::escape;
use crate::secret::Secret;

/// The name of a setting, and what is said of it.
type Row = (&'static str, fn(&Settings) -> Vec<Text>);

/// All of them, in the order of the help; a test compares them with the options.
const ROWS: &[Row] = &[
    ("user", |s| each(&s.user, plain)),
    ("password-file", |s| each(&s.password_file, path)),
    ("password-command", |s| each(&s.password_command, plain)),
    ("account", |s| each(&s.account, secret)),
    ("port", |s| each(&s.port, plain)),
    ("virtual-host", |s| each(&s.virtual_host, host)),
    ("netrc-file", |s| each(&s.netrc_file, path)),
    ("no-netrc", |s| on(s.no_netrc)),
    ("on-login", |s| each(&s.on_login, after_login)),
    ("config", |s| each(&s.config, path)),
    ("no-config", |s| on(s.no_config)),
    ("passive", |s| on(s.passive)),
    ("active", |s| on(s.active)),
    ("mode", |s| each(&s.mode, plain)),
    ("ipv4", |s| on(s.ipv4)),
    ("ipv6", |s| on(s.ipv6)),
    ("bind", |s| each(&s.bind, plain)),
    ("pasv-address", |s| each(s.pasv_address, pasv)),
    ("active-address", |s| each(&s.active_address, active_at)),
    ("active-ports", |s| each(s.active_ports, ports)),
    ("noop", |s| each(s.noop, seconds)),
    ("explain", |s| on(s.explain)),
    ("proxy", |s| each(&s.proxy, proxied)),
    ("ftp-proxy", |s| each(&s.ftp_proxy, ftp_proxied)),
    ("ftp-proxy-type", |s| each(&s.ftp_proxy_type, plain)),
    ("lock-step", |s| on(s.lock_step)),
    ("tls", |s| each(s.tls, |mode| plain(mode.name()))),
    ("prot", |s| each(s.prot, |prot| plain(prot.letter()))),
    ("ccc", |s| on(s.ccc)),
    ("ca-file", |s| each(&s.ca_file, path)),
    ("pin", |s| each(&s.pin, plain)),
    ("insecure", |s| on(s.insecure)),
    ("cert", |s| each(&s.cert, path)),
    ("key", |s| each(&s.key, path)),
    ("tls-min", |s| each(&s.tls_min, plain)),
    ("tls-max", |s| each(&s.tls_max, plain)),
    ("timeout", |s| each(s.timeout, seconds)),
    ("connect-timeout", |s| each(s.connect_timeout, seconds)),
    ("data-timeout", |s| each(s.data_timeout, seconds)),
    ("retries", |s| each(&s.retries, plain)),
    ("retry-wait", |s| each(s.retry_wait, seconds)),
    ("min-rate", |s| each(&s.min_rate, plain)),
    ("deadline", |s| each(s.deadline, seconds)),
    ("segments", |s| each(&s.segments, plain)),
    ("parallel", |s| each(&s.parallel, plain)),
    ("limit-rate", |s| each(s.limit_rate, rates)),
    ("verify", |s| each(s.verify, |verify| plain(verify.name()))),
    ("overwrite", |s| each(s.overwrite.iter().filter_map(policy), plain)),
    ("ascii", |s| on(s.ascii)),
    ("no-times", |s| on(s.no_times)),
    ("no-ask", |s| on(s.no_ask)),
    ("no-glob", |s| on(s.no_glob)),
    ("mkdirs", |s| on(s.mkdirs)),
    ("atomic", |s| on(s.atomic)),
    ("server-tz", |s| each(&s.server_tz, plain)),
    ("charset", |s| each(s.charset, |charset| plain(charset.name().to_ascii_lowercase()))),
    ("quiet", |s| on(s.quiet)),
    ("verbose", |s| on(s.verbose)),
    ("json", |s| on(s.json)),
    ("json-file", |s| each(&s.json_file, path)),
    ("progress", |s| each(s.progress, when)),
    ("color", |s| each(s.color, when)),
    ("prompt", |s| each(&s.prompt, plain)),
    ("title", |s| each(&s.title, plain)),
    ("bell", |s| each(s.bell, seconds)),
    ("startup", |s| each(&s.startup, path)),
    ("no-startup", |s| on(s.no_startup)),
];

impl Settings {
    /// All that they say, by name. [`super::read`] makes the same settings of it.
    #[must_use]
    pub fn said(&self) -> Vec<(&'static str, Text)> {
        let mut all = Vec::new();
        for (name, said) in ROWS {
            let said = said(self);
            let off = said.is_empty() && self.off.contains(*name);
            all.extend(said.into_iter().chain(off.then(|| plain("off"))).map(|text| (*name, text)));
        }
        all
    }
}

/// The value of a setting in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    shown: String,
    exact: Option<Secret>,
}

impl Text {
    /// One that is shown like this, and reads back as `exact`, where that is a secret.
    fn masked(shown: impl ToString, exact: Option<impl Into<Secret>>) -> Text {
        Text { shown: shown.to_string(), exact: exact.map(Into::into) }
    }

    /// The words that are read back as the same value.
    #[must_use]
    pub fn exact(&self) -> &str {
        self.exact.as_ref().map_or(&self.shown, Secret::expose)
    }

    /// Tells whether there is a secret in it.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.exact.is_some()
    }
}

impl std::fmt::Display for Text {
    /// What may be shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", escape(self.shown.as_bytes()))
    }
}

fn each<T>(values: impl IntoIterator<Item = T>, text: impl Fn(T) -> Text) -> Vec<Text> {
    values.into_iter().map(text).collect()
}

fn plain(value: impl ToString) -> Text {
    Text { shown: value.to_string(), exact: None }
}

/// A switch; one that is off says nothing here.
fn on(on: bool) -> Vec<Text> {
    each(on.then_some("on"), plain)
}

fn path(path: impl AsRef<Path>) -> Text {
    plain(path.as_ref().to_string_lossy())
}

fn seconds(span: Duration) -> Text {
    plain(span.as_secs_f64())
}

fn secret(secret: &Secret) -> Text {
    Text { shown: "***".to_owned(), exact: Some(secret.clone()) }
}

fn ports(ports: ActivePorts) -> Text {
    let text = format!("{}-{}:{}", ports.low, ports.high, ports.offset);
    plain(text.trim_end_matches(":0"))
}

fn policy(policy: &Overwrite) -> Option<&'static str> {
    Overwrite::ALL.into_iter().find(|(_, known)| known == policy).map(|(name, _)| name)
}

fn host(host: &VirtualHost) -> Text {
    match host {
        VirtualHost::Auto => plain("auto"),
        VirtualHost::Off => plain("off"),
        VirtualHost::Name(name) => plain(name.clone()),
    }
}

fn pasv(address: PasvAddress) -> Text {
    match address {
        PasvAddress::Auto => plain("auto"),
        PasvAddress::Control => plain("control"),
        PasvAddress::Reply => plain("reply"),
        PasvAddress::Fixed(ip) => plain(ip.to_string()),
    }
}

fn active_at(address: &ActiveAddress) -> Text {
    match address {
        ActiveAddress::Ip(ip) => plain(ip.to_string()),
        ActiveAddress::Interface(name) => plain(name.clone()),
    }
}

fn proxied(choice: &ProxyChoice) -> Text {
    match choice {
        ProxyChoice::Direct => plain("none"),
        ProxyChoice::Through(url) => Text::masked(url, url.password.is_some().then(|| url.exposed())),
    }
}

fn ftp_proxied(choice: &FtpProxy) -> Text {
    match choice {
        FtpProxy::Direct => plain("none"),
        FtpProxy::Through(url) => Text::masked(url, url.password.is_some().then(|| url.exposed())),
    }
}

fn after_login(commands: &OnLogin) -> Text {
    match commands.to_string() {
        shown if shown.contains("***") => Text::masked(shown, Some(commands.exposed())),
        _ => plain(commands.exposed()),
    }
}

fn rates(rates: RateLimit) -> Text {
    let rate = |rate: Option<u64>| rate.map_or("none".to_owned(), |rate| rate.to_string());
    plain(match rates.down == rates.up {
        true => rate(rates.down),
        false => format!("{}:{}", rate(rates.down), rate(rates.up)),
    })
}

fn when(when: When) -> Text {
    plain(match when {
        When::Auto => "auto",
        When::Always => "always",
        When::Never => "never",
    })
}
