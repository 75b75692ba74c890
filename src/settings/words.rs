//! Settings in words: each by the long name of its option, with the text that the option takes.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use clap::{Arg, Args, FromArgMatches};

use super::nearest;
use super::{FtpProxy, ProxyChoice, RateLimit, Settings, When};
use crate::client::{ActiveAddress, OnLogin, Overwrite, PasvAddress, VirtualHost};
use crate::escape::escape;
use crate::proto::proxy::BadProxy;
use crate::proto::url::BadUrl;
use crate::secret::Secret;

/// What holds for the whole run, and cannot be changed within it.
const WHOLE_RUN: &[&str] = &["config", "no-config", "deadline", "json", "json-file"];

/// What a connection begins with, and keeps.
const AT_THE_BEGINNING: &[&str] = &[
    "account",
    "bind",
    "ca-file",
    "ccc",
    "cert",
    "connect-timeout",
    "ftp-proxy",
    "ftp-proxy-type",
    "insecure",
    "ipv4",
    "ipv6",
    "key",
    "netrc-file",
    "no-netrc",
    "on-login",
    "password-command",
    "password-file",
    "pin",
    "port",
    "prot",
    "proxy",
    "tls",
    "tls-max",
    "tls-min",
    "user",
    "virtual-host",
];

/// One of the settings that there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its name: that of the option, without dashes.
    pub name: String,
    /// What it belongs to.
    pub group: String,
    /// What it does.
    pub help: String,
    /// What holds where nobody says anything.
    pub default: Option<String>,
    /// What stands for its value; none is a switch, which is on or off.
    pub value: Option<String>,
    /// All values that it may have, where they can be told.
    pub values: Vec<String>,
}

impl Setting {
    /// Tells whether it is on or off, and nothing else.
    #[must_use]
    pub fn is_switch(&self) -> bool {
        self.value.is_none()
    }

    /// Tells whether it holds for the whole run, and cannot be changed within it.
    #[must_use]
    pub fn is_for_the_whole_run(&self) -> bool {
        WHOLE_RUN.contains(&self.name.as_str())
    }

    /// Tells whether a connection that stands goes on without it.
    #[must_use]
    pub fn is_for_new_connections(&self) -> bool {
        AT_THE_BEGINNING.contains(&self.name.as_str())
    }

    fn of(arg: &Arg) -> Option<Setting> {
        let help = arg.get_help()?.to_string();
        let (help, default) = match help.rsplit_once(" [default: ") {
            Some((help, default)) => (help.to_owned(), Some(default.trim_end_matches(']').to_owned())),
            None => (help, None),
        };
        let takes_value = arg.get_action().takes_values();
        let names = arg.get_value_names().and_then(<[_]>::first).map(ToString::to_string);
        let values = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
        Some(Setting {
            name: arg.get_long()?.to_owned(),
            group: arg.get_help_heading().unwrap_or("Options").to_owned(),
            help,
            default,
            value: takes_value.then(|| names.unwrap_or_default()),
            values: if takes_value { values } else { vec!["on".to_owned(), "off".to_owned()] },
        })
    }
}

/// All settings that there are, in the order of the help.
#[must_use]
pub fn all() -> Vec<Setting> {
    parser().get_arguments().filter_map(Setting::of).collect()
}

fn parser() -> clap::Command {
    Settings::augment_args(clap::Command::new("settings").no_binary_name(true).disable_help_flag(true))
}

/// Tells whether two settings say the same thing, each in its way, so that the nearer of them wins.
#[must_use]
pub fn same(a: &str, b: &str) -> bool {
    const GROUPS: [&[&str]; 4] = [
        &["mode", "passive", "active"],
        &["ipv4", "ipv6"],
        &["quiet", "verbose"],
        &["password-file", "password-command"],
    ];
    a == b || GROUPS.iter().any(|group| group.contains(&a) && group.contains(&b))
}

/// What somebody said of a setting: its name, and a value unless it is a switch that is to be on.
pub type Said = (String, Option<String>);

/// Reads what was said; the later of two wins.
///
/// # Errors
/// When there is no such setting, or it cannot be that.
pub fn read(words: &[Said]) -> Result<Settings, String> {
    let parser = parser();
    let mut settings = Settings::default();
    for (name, value) in words {
        // Whoever does not want the one mode wants the other.
        let (name, value) = match (name.as_str(), value.as_deref().and_then(switch)) {
            ("passive", Some(false)) => ("active", &None),
            ("active", Some(false)) => ("passive", &None),
            (name, _) => (name, value),
        };
        let arg = parser.get_arguments().find(|arg| arg.get_long() == Some(name));
        let arg = arg.ok_or_else(|| unknown(name))?;
        let option = match (arg.get_action().takes_values(), value) {
            (true, value) => format!("--{name}={}", value.as_deref().unwrap_or_default()),
            (false, None) => format!("--{name}"),
            (false, Some(value)) => match switch(value) {
                Some(true) => format!("--{name}"),
                Some(false) => {
                    settings =
                        settings.under(&Settings { off: [name.to_owned()].into(), ..Settings::default() });
                    continue;
                }
                None => {
                    return Err(format!(
                        "`{}` is no value for `{name}`: it is on or off",
                        escape(value.as_bytes())
                    ));
                }
            },
        };
        let read = parser.clone().try_get_matches_from([option]);
        let said = read.and_then(|matches| Settings::from_arg_matches(&matches));
        let mut said = said.map_err(|error| mistake(name, &error))?;
        // Of these there may be many.
        if !said.pin.is_empty() {
            said.pin.splice(..0, settings.pin.iter().copied());
        }
        settings = settings.under(&said);
    }
    Ok(settings)
}

/// What a word says of a switch, if it says anything.
fn switch(word: &str) -> Option<bool> {
    match &*word.to_ascii_lowercase() {
        "on" | "yes" | "true" | "1" => Some(true),
        "" | "off" | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// What is to be said of a name that no setting has.
fn unknown(name: &str) -> String {
    let all = all();
    let near = nearest(name, all.iter().map(|setting| setting.name.as_str()));
    let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    format!("there is no setting `{}`{hint}", escape(name.as_bytes()))
}

/// What clap found wrong with the value of a setting.
fn mistake(name: &str, error: &clap::Error) -> String {
    use clap::error::{ContextKind, ContextValue};
    let why = std::error::Error::source(error);
    match error.get(ContextKind::InvalidValue) {
        Some(ContextValue::String(value)) if value.is_empty() => format!("`{name}` needs a value"),
        // Its value may hold a password.
        _ if why.is_some_and(|why| why.is::<BadProxy>() || why.is::<BadUrl>()) => {
            format!("`{name}` cannot be that: {}", why.map(ToString::to_string).unwrap_or_default())
        }
        Some(ContextValue::String(value)) => {
            let valid = match error.get(ContextKind::ValidValue) {
                Some(ContextValue::Strings(valid)) => format!(": use one of {}", valid.join(", ")),
                _ => String::new(),
            };
            let why = why.map_or(valid, |why| format!(": {why}"));
            format!("`{}` is no value for `{name}`{why}", escape(value.as_bytes()))
        }
        _ => format!("`{name}` makes no sense there"),
    }
}

/// The value of a setting in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    shown: String,
    exact: Option<Secret>,
}

impl Text {
    fn plain(text: impl Into<String>) -> Text {
        Text { shown: text.into(), exact: None }
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

impl Settings {
    /// All that they say, by name. [`read`] makes the same settings of it.
    #[must_use]
    pub fn said(&self) -> Vec<(&'static str, Text)> {
        // All fields by name, so that none is forgotten.
        let Settings {
            user,
            password_file,
            password_command,
            account,
            port,
            virtual_host,
            netrc_file,
            no_netrc,
            on_login,
            config,
            no_config,
            passive,
            active,
            mode,
            ipv4,
            ipv6,
            bind,
            pasv_address,
            active_address,
            active_ports,
            noop,
            explain,
            proxy,
            ftp_proxy,
            ftp_proxy_type,
            lock_step,
            tls,
            prot,
            ccc,
            ca_file,
            pin,
            insecure,
            cert,
            key,
            tls_min,
            tls_max,
            timeout,
            connect_timeout,
            data_timeout,
            retries,
            retry_wait,
            min_rate,
            deadline,
            segments,
            parallel,
            limit_rate,
            verify,
            overwrite,
            ascii,
            no_times,
            no_ask,
            no_glob,
            mkdirs,
            atomic,
            server_tz,
            charset,
            quiet,
            verbose,
            json,
            json_file,
            progress,
            color,
            prompt,
            title,
            bell,
            startup,
            no_startup,
            off: _,
        } = self;
        let mut all = Vec::new();
        let mut say = |name: &'static str, text: Option<Text>| all.extend(text.map(|text| (name, text)));
        let on = |name: &str, on: bool| match (on, self.off.contains(name)) {
            (true, _) => Some(Text::plain("on")),
            (false, off) => off.then(|| Text::plain("off")),
        };
        say("user", user.clone().map(Text::plain));
        say("password-file", path(password_file.as_deref()));
        say("password-command", password_command.clone().map(Text::plain));
        say("account", account.clone().map(|secret| Text { shown: "***".to_owned(), exact: Some(secret) }));
        say("port", number(port.as_ref()));
        say("virtual-host", virtual_host.as_ref().map(host));
        say("netrc-file", path(netrc_file.as_deref()));
        say("no-netrc", on("no-netrc", *no_netrc));
        say("on-login", on_login.as_ref().map(after_login));
        say("config", path(config.as_deref()));
        say("no-config", on("no-config", *no_config));
        say("passive", on("passive", *passive));
        say("active", on("active", *active));
        say("mode", number(mode.as_ref()));
        say("ipv4", on("ipv4", *ipv4));
        say("ipv6", on("ipv6", *ipv6));
        say("bind", bind.clone().map(Text::plain));
        say("pasv-address", pasv_address.map(pasv));
        say("active-address", active_address.as_ref().map(active_at));
        let ports = active_ports.map(|ports| format!("{}-{}:{}", ports.low, ports.high, ports.offset));
        say("active-ports", ports.map(|text| Text::plain(text.trim_end_matches(":0"))));
        say("noop", seconds(*noop));
        say("explain", on("explain", *explain));
        say("proxy", proxy.as_ref().map(proxied));
        say("ftp-proxy", ftp_proxy.as_ref().map(ftp_proxied));
        say("ftp-proxy-type", number(ftp_proxy_type.as_ref()));
        say("lock-step", on("lock-step", *lock_step));
        say("tls", tls.map(|mode| Text::plain(mode.name())));
        say("prot", prot.map(|prot| Text::plain(prot.letter())));
        say("ccc", on("ccc", *ccc));
        say("ca-file", path(ca_file.as_deref()));
        pin.iter().for_each(|pin| say("pin", number(Some(pin))));
        say("insecure", on("insecure", *insecure));
        say("cert", path(cert.as_deref()));
        say("key", path(key.as_deref()));
        say("tls-min", number(tls_min.as_ref()));
        say("tls-max", number(tls_max.as_ref()));
        say("timeout", seconds(*timeout));
        say("connect-timeout", seconds(*connect_timeout));
        say("data-timeout", seconds(*data_timeout));
        say("retries", number(retries.as_ref()));
        say("retry-wait", seconds(*retry_wait));
        say("min-rate", number(min_rate.as_ref()));
        say("deadline", seconds(*deadline));
        say("segments", number(segments.as_ref()));
        say("parallel", number(parallel.as_ref()));
        say("limit-rate", limit_rate.map(rates));
        say("verify", verify.map(|verify| Text::plain(verify.name())));
        let policy = |policy: &Overwrite| Overwrite::ALL.iter().find(|(_, known)| known == policy);
        say("overwrite", overwrite.as_ref().and_then(policy).map(|(name, _)| Text::plain(*name)));
        say("ascii", on("ascii", *ascii));
        say("no-times", on("no-times", *no_times));
        say("no-ask", on("no-ask", *no_ask));
        say("no-glob", on("no-glob", *no_glob));
        say("mkdirs", on("mkdirs", *mkdirs));
        say("atomic", on("atomic", *atomic));
        say("server-tz", number(server_tz.as_ref()));
        say("charset", charset.map(|charset| Text::plain(charset.name().to_ascii_lowercase())));
        say("quiet", on("quiet", *quiet));
        say("verbose", on("verbose", *verbose));
        say("json", on("json", *json));
        say("json-file", path(json_file.as_deref()));
        say("progress", progress.map(when));
        say("color", color.map(when));
        say("prompt", prompt.clone().map(Text::plain));
        say("title", title.clone().map(Text::plain));
        say("bell", seconds(*bell));
        say("startup", path(startup.as_deref()));
        say("no-startup", on("no-startup", *no_startup));
        all
    }

    /// The same without what they say of one setting.
    #[must_use]
    pub fn without(&self, name: &str) -> Settings {
        let said = self.said().into_iter().filter(|(said, _)| !same(said, name));
        let said: Vec<Said> =
            said.map(|(name, text)| (name.to_owned(), Some(text.exact().to_owned()))).collect();
        read(&said).unwrap_or_else(|_| self.clone())
    }

    /// What is off, all in all: what the nearer says is on is not.
    pub(super) fn off_under(&self, closer: &Settings) -> BTreeSet<String> {
        if self.off.is_empty() {
            return closer.off.clone();
        }
        let on =
            |name: &&String| !closer.said().iter().any(|(said, text)| said == name && text.exact() == "on");
        self.off.iter().filter(on).chain(&closer.off).cloned().collect()
    }
}

fn path(path: Option<&Path>) -> Option<Text> {
    path.map(|path| Text::plain(path.to_string_lossy()))
}

fn number<T: ToString>(number: Option<&T>) -> Option<Text> {
    number.map(|number| Text::plain(number.to_string()))
}

fn seconds(span: Option<Duration>) -> Option<Text> {
    span.map(|span| Text::plain(span.as_secs_f64().to_string()))
}

fn host(host: &VirtualHost) -> Text {
    match host {
        VirtualHost::Auto => Text::plain("auto"),
        VirtualHost::Off => Text::plain("off"),
        VirtualHost::Name(name) => Text::plain(name.clone()),
    }
}

fn pasv(address: PasvAddress) -> Text {
    match address {
        PasvAddress::Auto => Text::plain("auto"),
        PasvAddress::Control => Text::plain("control"),
        PasvAddress::Reply => Text::plain("reply"),
        PasvAddress::Fixed(ip) => Text::plain(ip.to_string()),
    }
}

fn active_at(address: &ActiveAddress) -> Text {
    match address {
        ActiveAddress::Ip(ip) => Text::plain(ip.to_string()),
        ActiveAddress::Interface(name) => Text::plain(name.clone()),
    }
}

fn proxied(choice: &ProxyChoice) -> Text {
    match choice {
        ProxyChoice::Direct => Text::plain("none"),
        ProxyChoice::Through(url) => {
            let exact = url.password.is_some().then(|| Secret::from(url.exposed()));
            Text { shown: url.to_string(), exact }
        }
    }
}

fn ftp_proxied(choice: &FtpProxy) -> Text {
    match choice {
        FtpProxy::Direct => Text::plain("none"),
        FtpProxy::Through(url) => {
            let exact = url.password.is_some().then(|| Secret::from(url.exposed()));
            Text { shown: url.to_string(), exact }
        }
    }
}

fn after_login(commands: &OnLogin) -> Text {
    let shown = commands.to_string();
    let exact = shown.contains("***").then(|| Secret::from(commands.exposed()));
    match exact {
        None => Text::plain(commands.exposed()),
        exact => Text { shown, exact },
    }
}

fn rates(rates: RateLimit) -> Text {
    let rate = |rate: Option<u64>| rate.map_or("none".to_owned(), |rate| rate.to_string());
    Text::plain(match rates.down == rates.up {
        true => rate(rates.down),
        false => format!("{}:{}", rate(rates.down), rate(rates.up)),
    })
}

fn when(when: When) -> Text {
    Text::plain(match when {
        When::Auto => "auto",
        When::Always => "always",
        When::Never => "never",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &[(&str, &str)]) -> Vec<Said> {
        words.iter().map(|(name, value)| ((*name).to_owned(), Some((*value).to_owned()))).collect()
    }

    /// Every setting with a value of its own.
    const ALL: &[(&str, &str)] = &[
        ("user", "ann"),
        ("password-file", "/p w"),
        ("password-command", "pass ftp/$KETCH_HOST"),
        ("account", "acct"),
        ("port", "2121"),
        ("virtual-host", "h.example"),
        ("netrc-file", "n"),
        ("no-netrc", "on"),
        ("on-login", "-SITE IDLE 900; acct a\\;b"),
        ("config", "c"),
        ("no-config", "on"),
        ("passive", "on"),
        ("active", "on"),
        ("mode", "epsv"),
        ("ipv4", "on"),
        ("ipv6", "on"),
        ("bind", "eth0"),
        ("pasv-address", "192.0.2.1"),
        ("active-address", "eth0"),
        ("active-ports", "50000-50009:-100"),
        ("noop", "1.5"),
        ("explain", "on"),
        ("proxy", "socks5h://ann:p%40ss@[::1]:1081"),
        ("ftp-proxy", "ftpes://ann:p%40ss@[::1]:1081/"),
        ("ftp-proxy-type", "OPEN %h; USER %u"),
        ("lock-step", "on"),
        ("tls", "explicit"),
        ("prot", "C"),
        ("ccc", "on"),
        ("ca-file", "ca"),
        ("pin", "sha256:0000000000000000000000000000000000000000000000000000000000000000"),
        ("insecure", "on"),
        ("cert", "c.pem"),
        ("key", "k.pem"),
        ("tls-min", "1.2"),
        ("tls-max", "1.3"),
        ("timeout", "0.25"),
        ("connect-timeout", "3"),
        ("data-timeout", "4"),
        ("retries", "0"),
        ("retry-wait", "5"),
        ("min-rate", "1024"),
        ("deadline", "3600"),
        ("segments", "4"),
        ("parallel", "8"),
        ("limit-rate", "1024:none"),
        ("verify", "hash"),
        ("overwrite", "differ"),
        ("ascii", "on"),
        ("no-times", "on"),
        ("no-ask", "on"),
        ("no-glob", "on"),
        ("mkdirs", "on"),
        ("atomic", "on"),
        ("server-tz", "Europe/Berlin"),
        ("charset", "windows-1251"),
        ("quiet", "on"),
        ("verbose", "on"),
        ("json", "on"),
        ("json-file", "j"),
        ("progress", "never"),
        ("color", "always"),
        ("prompt", "%h:%d> "),
        ("title", "ketch %h"),
        ("bell", "10"),
        ("startup", "s"),
        ("no-startup", "on"),
    ];

    #[test]
    fn every_setting_reads_back_as_it_was_said() {
        for (name, value) in ALL.iter().copied() {
            let settings = read(&said(&[(name, value)])).unwrap();
            let words = settings.said();
            let [(back, text)] = &words[..] else { panic!("{name}: {words:?}") };
            assert_eq!((*back, text.exact()), (name, value));
            assert!(settings.without(name).said().is_empty(), "{name}");
        }
        let names: Vec<String> = all().into_iter().map(|setting| setting.name).collect();
        assert_eq!(names, ALL.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>());
        let groups: BTreeSet<&str> = WHOLE_RUN.iter().chain(AT_THE_BEGINNING).copied().collect();
        assert!(groups.iter().all(|name| names.iter().any(|known| known == name)), "{groups:?}");
    }

    #[test]
    fn many_pins_are_all_kept() {
        let pin = |digit: &str| format!("sha256:{}", digit.repeat(64));
        let settings = read(&said(&[("pin", &pin("0")), ("port", "21"), ("pin", &pin("1"))])).unwrap();
        assert_eq!(settings.pin.len(), 2);
        assert_eq!(settings.without("port").pin, settings.pin);
    }

    #[test]
    fn a_secret_is_kept_and_not_shown() {
        let settings = read(&said(&[("account", "acct"), ("proxy", "http://ann:sesame@h")])).unwrap();
        let words = settings.said();
        assert!(words.iter().all(|(_, text)| text.is_secret()));
        assert_eq!(words[0].1.to_string(), "***");
        assert_eq!(words[1].1.to_string(), "http://ann@h:8080");
    }

    #[test]
    fn what_is_off_is_off_whatever_stands_below() {
        let far = read(&said(&[("explain", "on"), ("verbose", "on")])).unwrap();
        let near = read(&said(&[("explain", "off"), ("quiet", "off"), ("verbose", "off")])).unwrap();
        let both = far.under(&near);
        assert!(!both.explain && !both.verbose && !both.quiet);
        let again = both.under(&read(&said(&[("explain", "yes")])).unwrap());
        assert!(again.explain && !again.off.contains("explain"));
        assert!(far.under(&near.without("explain")).explain);
        assert_eq!(
            read(&said(&[("passive", "off")])).unwrap().data_mode(),
            Some(crate::client::DataMode::Active)
        );
    }

    #[test]
    fn what_makes_no_sense_is_told() {
        for (name, value, why) in [
            ("tiemout", "3", "there is no setting `tiemout`; did you mean `timeout`?"),
            ("xyzzy", "3", "there is no setting `xyzzy`"),
            ("timeout", "x", "`x` is no value for `timeout`: it is no number of seconds"),
            ("timeout", "", "`timeout` needs a value"),
            ("explain", "maybe", "`maybe` is no value for `explain`: it is on or off"),
            ("progress", "x", "`x` is no value for `progress`: use one of auto, always, never"),
            (
                "proxy",
                "http://ann:sesame@h:0",
                "`proxy` cannot be that: the port is not a number from 1 to 65535",
            ),
        ] {
            assert_eq!(read(&said(&[(name, value)])).unwrap_err(), why);
        }
    }
}
