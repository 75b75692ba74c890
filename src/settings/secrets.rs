//! Who logs in where, and with what secret: URL, options, environment, password file, netrc.

use std::fs::File;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::{Settings, netrc, paths};
use crate::client::{ANONYMOUS, Login};
use crate::error::{Error, Result};
use crate::escape::escape;
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
    /// The proxy for FTP, or that for everything, with the name of the variable.
    pub proxy: Option<(&'static str, Secret)>,
    /// `NO_PROXY`: the hosts to which no proxy of the environment leads.
    pub no_proxy: Option<String>,
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
    };
    if asked.is_none() && settings.password_file.is_some() {
        warnings.push("the password file is not used: no user name was given".to_owned());
    }
    if login.password.is_none() && asked.is_some() && shared == Shared::Allowed {
        login.password = match &settings.password_file {
            Some(file) => Some(first_line(file)?),
            None => environment.password.clone(),
        };
    }
    let shared = shared == Shared::Allowed && !own && login.password.is_some();
    if login.password.is_none() && !settings.no_netrc {
        let entry = from_netrc(settings, environment, (host, port), asked.as_deref(), &mut warnings)?;
        if let Some(entry) = entry {
            login.user = asked.or(entry.login).unwrap_or(login.user);
            login.password = entry.password;
            login.account = login.account.or(entry.account);
        }
    }
    Ok(Credentials { login, warnings, shared })
}

fn first_line(path: &Path) -> Result<Secret> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(64 * 1024).read_to_string(&mut text));
    read.map_err(Error::local("read the password from", path))?;
    Ok(Secret::from(text.lines().next().unwrap_or_default()))
}

fn from_netrc(
    settings: &Settings,
    environment: &FromEnvironment,
    (host, port): (&str, u16),
    user: Option<&str>,
    warnings: &mut Vec<String>,
) -> Result<Option<netrc::Entry>> {
    let named = settings.netrc_file.as_ref().or(environment.netrc.as_ref());
    let path = match (named, paths::home()) {
        (Some(path), _) => path.clone(),
        (None, Some(home)) => home.join(".netrc"),
        (None, None) => return Ok(None),
    };
    let mut file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && settings.netrc_file.is_none() => {
            return Ok(None);
        }
        Err(error) => return Err(Error::local("read", path)(error)),
    };
    let local = |error| Error::local("read", &path)(error);
    let mode = file.metadata().map_err(local)?.mode();
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(local)?;
    let (entries, mistakes) = netrc::parse(&text);
    let shown = escape(path.as_os_str().as_encoded_bytes()).to_string();
    warnings.extend(mistakes.iter().map(|bad| format!("`{shown}`, {bad}")));
    let Some(entry) = netrc::find(&entries, host, port, user) else { return Ok(None) };
    if entry.password.is_some() {
        if mode & 0o022 != 0 {
            let why = "others can write it, so its passwords are not to be trusted; `chmod 600` it";
            return Err(local(std::io::Error::new(std::io::ErrorKind::PermissionDenied, why)));
        }
        if mode & 0o044 != 0 {
            warnings.push(format!("others can read the passwords in `{shown}`; `chmod 600` it"));
        }
    }
    Ok(Some(entry.clone()))
}
