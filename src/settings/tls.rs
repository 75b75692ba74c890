//! What TLS is told: whom to believe, whom to be, which versions to speak; files are read here.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{FromEnvironment, Settings};
use crate::client::TlsMode;
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::net::tls::{Check, Half, Identity, KeyLog, Options, Roots, Unfit};
use crate::proto::url::Scheme;

/// What was read already, for all sessions to share.
#[derive(Debug, Default)]
pub struct Read {
    roots: Vec<(Option<PathBuf>, Arc<Roots>)>,
    key_log: Option<Arc<KeyLog>>,
}

impl Read {
    /// What TLS is told in a session with these settings.
    ///
    /// # Errors
    /// When a file cannot be read, or is not what it should be.
    pub fn options(&mut self, said: &Settings, environment: &FromEnvironment) -> Result<Options> {
        let default = Options::default();
        let (min, max) = (said.tls_min.unwrap_or(default.min), said.tls_max.unwrap_or(default.max));
        if min > max {
            return Err(Error::Config(format!(
                "`--tls-min {min}` and `--tls-max {max}` leave no version to speak"
            )));
        }
        Ok(Options {
            min,
            max,
            roots: self.roots(said.ca_file.as_deref())?,
            pins: said.pin.clone(),
            known: None,
            check: if said.insecure { Check::Nothing } else { Check::Strict },
            identity: identity(said)?.map(Arc::new),
            key_log: self.key_log(environment)?,
        })
    }

    fn roots(&mut self, file: Option<&Path>) -> Result<Arc<Roots>> {
        if let Some((_, roots)) = self.roots.iter().find(|(known, _)| known.as_deref() == file) {
            return Ok(Arc::clone(roots));
        }
        let roots = match file {
            None => Roots::default(),
            Some(file) => Roots::with_own(&contents(file)?).map_err(wrong(file))?,
        };
        let roots = Arc::new(roots);
        self.roots.push((file.map(Path::to_owned), Arc::clone(&roots)));
        Ok(roots)
    }

    fn key_log(&mut self, environment: &FromEnvironment) -> Result<Option<Arc<KeyLog>>> {
        if let (None, Some(path)) = (&self.key_log, &environment.key_log) {
            let opened = OpenOptions::new().append(true).create(true).mode(0o600).open(path);
            let file = opened.map_err(Error::local("write the TLS secrets to", path))?;
            self.key_log = Some(Arc::new(KeyLog::new(file)));
        }
        Ok(self.key_log.clone())
    }
}

fn identity(said: &Settings) -> Result<Option<Identity>> {
    let Some(file) = &said.cert else {
        return match &said.key {
            None => Ok(None),
            Some(_) => Err(Error::Config("`--key` is of no use without `--cert`".to_owned())),
        };
    };
    let key = said.key.as_ref().unwrap_or(file);
    let identity = Identity::from_pem(&contents(file)?, &contents(key)?);
    identity.map(Some).map_err(|Unfit { half, why }| match half {
        Half::Certificate => wrong(file)(why),
        Half::Key => wrong(key)(why),
    })
}

fn contents(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(Error::local("read", file))
}

fn wrong(file: &Path) -> impl FnOnce(String) -> Error {
    move |why| Error::Config(format!("`{}`: {why}", escape(file.as_os_str().as_encoded_bytes())))
}

/// When a session is encrypted: as its URL says, or else as was said.
#[must_use]
pub fn mode(scheme: Scheme, said: &Settings) -> TlsMode {
    of_scheme(scheme).unwrap_or(said.tls.unwrap_or_default())
}

/// What the scheme of a URL alone says.
#[must_use]
pub fn of_scheme(scheme: Scheme) -> Option<TlsMode> {
    match scheme {
        Scheme::Ftps => Some(TlsMode::Implicit),
        Scheme::Ftpes => Some(TlsMode::Explicit),
        Scheme::Ftp => None,
    }
}

/// The port of a session that nobody gave one: 21, and 990 where TLS begins at once.
#[must_use]
pub fn port(mode: TlsMode) -> u16 {
    if mode == TlsMode::Implicit { 990 } else { super::PORT }
}
