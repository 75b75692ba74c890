//! The FTP proxy on the way to a server: `--ftp-proxy` and `--ftp-proxy-type`.

use super::{FromEnvironment, Settings, netrc, tls};
use crate::client::{Gateway, Site};
use crate::error::Result;
use crate::proto::url::{BadUrl, Url};

/// What `--ftp-proxy` may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FtpProxy {
    /// There is none.
    Direct,
    /// This one.
    Through(Box<Url>),
}

impl FtpProxy {
    /// Reads `[SCHEME://][USER[:PASSWORD]@]HOST[:PORT]`, or `none`. The scheme says how the way to the proxy is
    /// encrypted: `ftp`, `ftpes` or `ftps`.
    ///
    /// # Errors
    /// As [`Url::parse_target`].
    pub fn parse(text: &str) -> Result<FtpProxy, BadUrl> {
        match text.eq_ignore_ascii_case("none") {
            true => Ok(FtpProxy::Direct),
            false => Url::parse_target(text).map(|url| FtpProxy::Through(Box::new(url))),
        }
    }
}

impl Settings {
    /// The FTP proxy that was asked for, with the login there: that of its URL, or of the netrc file.
    ///
    /// # Errors
    /// When the netrc file cannot be read, or is not safe.
    pub fn gateway(&self, environment: &FromEnvironment) -> Result<Option<Gateway>> {
        let Some(FtpProxy::Through(url)) = &self.ftp_proxy else { return Ok(None) };
        let tls = tls::of_scheme(url.scheme).unwrap_or(crate::client::TlsMode::Off);
        let site = Site { host: url.host.clone(), port: url.port.unwrap_or(tls::port(tls)) };
        let (mut user, mut password) = (url.user.clone(), url.password.clone());
        if password.is_none() && !self.no_netrc {
            // Its mistakes are told where the login to the server is put together.
            let found =
                netrc::of(self, environment, (&site.host, site.port), user.as_deref(), &mut Vec::new())?;
            // `default` is for servers; a proxy has to be named.
            if let Some(entry) = found.filter(|entry| entry.machine.is_some()) {
                user = user.or(entry.login);
                password = entry.password;
            }
        }
        let script = self.ftp_proxy_type.clone().unwrap_or_default();
        Ok(Some(Gateway { site, user, password, script, tls }))
    }
}
