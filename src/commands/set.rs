//! `set`, `unset`: settings, shown and changed while ketch runs.

use super::each::done_with;
use super::grammar::ambiguous;
use super::prelude::*;
use super::{Layout, mode};
use crate::client::DataMode;
use crate::settings::words::{self, Setting};
use crate::settings::{Origin, nearest};

/// Show the settings with what they do, or change one
///
/// `set` shows all of them, `set NAME` one, and `set NAME VALUE` changes it for the rest of the session; switches are
/// `on` or `off`. `set -v` tells who said so: a line of a file, say, or the environment. The names are those of ketch's
/// options and of the configuration file. `unset NAME` takes it back.
#[derive(Debug, Args)]
pub struct Set {
    /// Name of the setting, as in the configuration file
    #[arg(value_name = "NAME")]
    name: Option<SettingName>,
    /// Say of each setting where it comes from
    #[arg(short = 'v', long = "origins")]
    origins: bool,
    /// Its new value; a switch is on or off
    #[arg(value_name = "VALUE", allow_hyphen_values = true)]
    value: Option<SettingValue>,
}

/// Take a setting back: what the command line or `set` said of it
#[derive(Debug, Args)]
pub struct Unset {
    /// Names of settings
    #[arg(value_name = "NAME", required = true)]
    names: Vec<SettingName>,
}

/// The name of a setting; its type is what completes it.
#[derive(Debug, Clone)]
pub struct SettingName(String);

/// The value of a setting; its type is what completes it.
#[derive(Debug, Clone)]
pub struct SettingValue(String);

impl From<String> for SettingName {
    fn from(text: String) -> SettingName {
        SettingName(text)
    }
}

impl From<String> for SettingValue {
    fn from(text: String) -> SettingValue {
        SettingValue(text)
    }
}

/// A setting, and what it is now.
#[derive(Debug)]
pub struct Shown {
    /// The setting.
    pub setting: Setting,
    /// Its value, without secrets; none where nobody said anything.
    pub value: Option<String>,
    /// Who said so.
    pub origin: Origin,
}

impl Set {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        match (&self.name, &self.value) {
            (None, _) => {
                let all: Vec<Shown> = words::all().into_iter().map(|setting| shown(cx, setting)).collect();
                let layout = if self.origins { Layout::Names } else { Layout::Columns };
                cx.show(&Record::Settings { settings: &all, layout })?;
            }
            (Some(name), None) => {
                let one = [shown(cx, find(&name.0)?)];
                cx.show(&Record::Settings { settings: &one, layout: Layout::Long })?;
            }
            (Some(name), Some(value)) => {
                let setting = find(&name.0)?;
                let changed = change(cx, &setting, &value.0);
                done_with(cx, "set", (Some(setting.name.as_bytes()), None), changed)?;
            }
        }
        Ok(Flow::Next)
    }
}

impl Unset {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        for name in &self.names {
            let setting = find(&name.0)?;
            let name = setting.name.clone();
            let changed = changeable(&setting).and_then(|()| {
                cx.forget_setting(&name);
                follow(cx, &setting)
            });
            done_with(cx, "unset", (Some(name.as_bytes()), None), changed)?;
        }
        Ok(Flow::Next)
    }
}

/// The setting of that name; underscores are as good as hyphens, and a beginning that no other has is enough.
fn find(name: &str) -> anyhow::Result<Setting> {
    let name = name.to_ascii_lowercase().replace('_', "-");
    let all = words::all();
    let begun: Vec<&Setting> = all.iter().filter(|setting| setting.name.starts_with(&name)).collect();
    let exact = begun.iter().find(|setting| setting.name == name);
    match (exact, &*begun) {
        (Some(one), _) | (None, [one]) => Ok((*one).clone()),
        (None, []) => {
            let near = nearest(&name, all.iter().map(|setting| setting.name.as_str()));
            let hint = match (elsewhere(&name), near) {
                (Some(ours), _) => format!("here it is `{ours}`"),
                (None, Some(near)) => format!("did you mean `{near}`?"),
                (None, None) => "`set` lists them".to_owned(),
            };
            let name = crate::escape::escape(name.as_bytes());
            Err(Usage(format!("there is no setting `{name}`; {hint}")).into())
        }
        (None, several) => {
            let names: Vec<&str> = several.iter().map(|setting| setting.name.as_str()).collect();
            Err(ambiguous(&name, &names).into())
        }
    }
}

/// What is called so in lftp or tnftp, as it is called here.
fn elsewhere(name: &str) -> Option<&'static str> {
    Some(match name {
        "net:timeout" | "xfer:timeout" => "timeout",
        "net:max-retries" => "retries",
        "net:reconnect-interval-base" => "retry-wait",
        "net:limit-rate" | "net:limit-total-rate" | "rate" => "limit-rate",
        "net:socket-bind-ipv4" | "net:socket-bind-ipv6" => "bind",
        "ftp:passive-mode" | "ftp:auto-passive-mode" => "mode",
        "ftp:port-range" => "active-ports",
        "ftp:port-ipv4" => "active-address",
        "ftp:fix-pasv-address" | "ftp:ignore-pasv-address" => "pasv-address",
        "ftp:proxy" | "ftp-proxy" | "http:proxy" | "http-proxy" => "proxy",
        "ftp:ssl-force" | "ftp:ssl-allow" | "ftp:initial-prot" => "tls",
        "ftp:ssl-protect-data" => "prot",
        "ftp:acct" => "account",
        "ftp:sync-mode" => "lock-step",
        "ssl:verify-certificate" | "ssl:check-hostname" => "insecure",
        "ssl:ca-file" | "ssl:ca-path" => "ca-file",
        "ssl:cert-file" => "cert",
        "ssl:key-file" => "key",
        "xfer:clobber" => "overwrite",
        "xfer:use-temp-file" => "atomic",
        "xfer:verify" => "verify",
        "pget:default-n" => "segments",
        "color:use-color" => "color",
        "progress-meter" => "progress",
        _ => return None,
    })
}

/// A setting with the value that it has for the session in hand.
fn shown(cx: &Context<'_>, setting: Setting) -> Shown {
    let effective = cx.effective();
    let said = effective.said();
    let values: Vec<String> =
        said.iter().filter(|(name, _)| *name == setting.name).map(|(_, text)| text.to_string()).collect();
    let value = match setting.name.as_str() {
        "mode" => effective.data_mode().map(|mode| mode.to_string()),
        _ => (!values.is_empty()).then(|| values.join(" ")),
    };
    let origin = if value.is_some() { cx.origin(&setting.name) } else { Origin::Default };
    Shown { setting, value, origin }
}

fn changeable(setting: &Setting) -> anyhow::Result<()> {
    if setting.is_for_the_whole_run() {
        let why = "is for the whole run: it stands on the command line, or in the configuration file";
        return Err(Usage(format!("`{}` {why}", setting.name)).into());
    }
    Ok(())
}

fn change(cx: &mut Context<'_>, setting: &Setting, value: &str) -> anyhow::Result<()> {
    changeable(setting)?;
    let said = words::read(&[(setting.name.clone(), Some(value.to_owned()))]).map_err(Usage)?;
    if cx.confined && said.password_command.is_some() {
        return Err(Usage(super::script::CONFINED.to_owned()).into());
    }
    // What was said of this connection alone would stand before it.
    cx.forget_setting(&setting.name);
    cx.change_settings(&said);
    follow(cx, setting)
}

/// Lets the connection in hand follow a setting that has changed, or says that it does not.
fn follow(cx: &mut Context<'_>, setting: &Setting) -> anyhow::Result<()> {
    let effective = cx.effective();
    if matches!(setting.name.as_str(), "mode" | "passive" | "active") {
        return mode::turn(cx, effective.data_mode().unwrap_or(DataMode::Auto));
    }
    if setting.is_for_new_connections() && cx.session().is_some() {
        cx.note(&format!("`{}` holds from the next `open` on", setting.name));
    }
    Ok(())
}
