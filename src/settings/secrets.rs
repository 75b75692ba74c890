//! Who logs in where, and with what secret: URL, options, environment, password file, netrc.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Settings, netrc};
use crate::client::{ANONYMOUS, Login};
use crate::error::{Error, Result};
use crate::proto::url::Url;
use crate::secret::Secret;

/// A login that was put together.
#[derive(Debug)]
pub struct Credentials {
    /// The login.
    pub login: Login,
    /// What should be said about where it came from.
    pub warnings: Vec<String>,
    /// Its password is the one that was given for the whole run.
    pub shared: bool,
    /// A line for the shell that writes the password; it is asked when the server asks.
    pub command: Option<String>,
}

/// Whether a secret that was given for the whole run (environment, password file) may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// For this user at this host, yes.
    Allowed,
    /// It was meant for another user or host.
    Withheld,
}

/// What the environment says; read once, by `ui`.
#[derive(Debug, Clone, Default)]
pub struct FromEnvironment {
    /// `KETCH_PASSWORD`.
    pub password: Option<Secret>,
    /// `NETRC`.
    pub netrc: Option<PathBuf>,
    /// `SSLKEYLOGFILE`.
    pub key_log: Option<PathBuf>,
    /// `SHELL`.
    pub shell: Option<std::ffi::OsString>,
    /// `PAGER`.
    pub pager: Option<std::ffi::OsString>,
    /// `VISUAL`, or `EDITOR`.
    pub editor: Option<std::ffi::OsString>,
    /// The proxy for FTP, or that for everything, with the name of the variable.
    pub proxy: Option<(&'static str, Secret)>,
    /// `NO_PROXY`: the hosts to which no proxy of the environment leads.
    pub no_proxy: Option<String>,
    /// The part of an array job that runs here, from 0 on, and how many there are: by SLURM or Kubernetes.
    pub array: Option<(u64, u64)>,
}

/// What a URL or target says of the login.
#[derive(Debug, Clone, Default)]
pub struct FromTarget {
    /// Its user.
    pub user: Option<String>,
    /// Its password.
    pub password: Option<Secret>,
}

impl FromTarget {
    /// What a URL says.
    #[must_use]
    pub fn of(url: &Url) -> FromTarget {
        FromTarget { user: url.user.clone(), password: url.password.clone() }
    }
}

/// Puts a login together: the target's own user and password first, then options and environment, then netrc.
///
/// # Errors
/// When a file that was named cannot be read, or the netrc file can be written by others.
pub fn credentials(
    settings: &Settings,
    target: FromTarget,
    environment: &FromEnvironment,
    (host, port): (&str, u16),
    shared: Shared,
) -> Result<Credentials> {
    let mut warnings = Vec::new();
    let asked = target.user.clone().or_else(|| settings.user.clone());
    let own = target.password.is_some();
    let mut login = Login {
        user: asked.clone().unwrap_or_else(|| ANONYMOUS.to_owned()),
        password: target.password,
        account: settings.account.clone(),
        through: settings.gateway(environment)?,
    };
    if asked.is_none() && (settings.password_file.is_some() || settings.password_command.is_some()) {
        let what = if settings.password_file.is_some() { "file" } else { "command" };
        warnings.push(format!("the password {what} is not used: no user name was given"));
    }
    let mut command = None;
    if !own && asked.is_some() && shared == Shared::Allowed {
        match (&settings.password_file, &settings.password_command) {
            (Some(file), _) => login.password = Some(first_line(file)?),
            (None, Some(line)) => command = Some(line.clone()),
            (None, None) => login.password.clone_from(&environment.password),
        }
    }
    let shared = shared == Shared::Allowed && !own && (login.password.is_some() || command.is_some());
    if login.password.is_none() && command.is_none() && !settings.no_netrc {
        let entry = netrc::of(settings, environment, (host, port), asked.as_deref(), &mut warnings)?;
        if let Some(entry) = entry {
            login.user = asked.or(entry.login).unwrap_or(login.user);
            login.password = entry.password;
            login.account = login.account.or(entry.account);
        }
    }
    Ok(Credentials { login, warnings, shared, command })
}

fn first_line(path: &Path) -> Result<Secret> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(64 * 1024).read_to_string(&mut text));
    read.map_err(Error::local("read the password from", path))?;
    Ok(Secret::from(text.lines().next().unwrap_or_default()))
}
