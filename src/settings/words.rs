//! Settings in words: each by the long name of its option, with the text that the option takes.

mod said;

use clap::{Arg, Args, FromArgMatches};

pub use self::said::Text;
use super::{Settings, nearest};
use crate::escape::escape;
use crate::proto::proxy::BadProxy;
use crate::proto::url::BadUrl;

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

impl Settings {
    /// The same without what they say of one setting.
    #[must_use]
    pub fn without(&self, name: &str) -> Settings {
        let said = self.said().into_iter().filter(|(said, _)| !same(said, name));
        let said: Vec<Said> =
            said.map(|(name, text)| (name.to_owned(), Some(text.exact().to_owned()))).collect();
        read(&said).unwrap_or_else(|_| self.clone())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

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
