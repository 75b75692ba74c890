//! Proxies by URL: `socks5h://`, `socks5://` and `http://`.

use std::fmt;

use super::url::{Authority, BadUrl, login, percent_decoded, split_scheme};
use crate::secret::Secret;

/// What a proxy speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// `socks5`: SOCKS5; names are resolved by us.
    Socks5,
    /// `socks5h`: SOCKS5; names are resolved by the proxy.
    Socks5h,
    /// `http`: HTTP, asked to CONNECT; names are resolved by the proxy.
    Http,
}

impl Protocol {
    /// The port that is meant where none is named.
    #[must_use]
    pub fn port(self) -> u16 {
        match self {
            Protocol::Socks5 | Protocol::Socks5h => 1080,
            Protocol::Http => 8080,
        }
    }

    fn scheme(self) -> &'static str {
        match self {
            Protocol::Socks5 => "socks5",
            Protocol::Socks5h => "socks5h",
            Protocol::Http => "http",
        }
    }
}

/// A proxy, and who we are to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProxyUrl {
    /// What it speaks.
    pub protocol: Protocol,
    /// Its name or address, without brackets.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The user, if it wants to know one.
    pub user: Option<String>,
    /// The password.
    pub password: Option<Secret>,
}

/// Why a text is no proxy. No message shows the text, since a password may be anywhere in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadProxy {
    /// TLS to the proxy itself.
    #[error("proxies that are reached by `https` are not supported; use `http`, `socks5h` or `socks5`")]
    Https,
    /// Another kind of proxy.
    #[error("the scheme `{0}` is not supported; use `socks5h`, `socks5` or `http`")]
    UnknownScheme(String),
    /// No URL at all.
    #[error(transparent)]
    Url(#[from] BadUrl),
}

impl ProxyUrl {
    /// Reads `[scheme://][user[:password]@]host[:port]`; without a scheme it is `http`. A path is not looked at.
    ///
    /// # Errors
    /// When it is of another kind, or names no host.
    pub fn parse(text: &str) -> Result<ProxyUrl, BadProxy> {
        if text.chars().any(char::is_control) {
            return Err(BadUrl::Control("URL").into());
        }
        let (scheme, rest) = split_scheme(text).unwrap_or(("http", text));
        let protocol = match scheme.to_ascii_lowercase().as_str() {
            "socks5" => Protocol::Socks5,
            "socks5h" => Protocol::Socks5h,
            "http" => Protocol::Http,
            "https" => return Err(BadProxy::Https),
            _ => return Err(BadProxy::UnknownScheme(scheme.to_owned())),
        };
        let authority = rest.split('/').next().unwrap_or_default();
        let Authority { user, password, host, port } = Authority::read(authority, percent_decoded)?;
        Ok(ProxyUrl { protocol, host, port: port.unwrap_or(protocol.port()), user, password })
    }

    /// The URL with its password: parsed again, it is the same proxy.
    #[must_use]
    pub fn exposed(&self) -> String {
        self.written(self.password.as_ref().map(Secret::expose))
    }

    fn written(&self, password: Option<&str>) -> String {
        let login = login(self.user.as_deref(), password);
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        format!("{}://{login}{host}:{}", self.protocol.scheme(), self.port)
    }
}

impl fmt::Display for ProxyUrl {
    /// The URL without its password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_proxy_may_be() {
        let table = [
            ("socks5h://h", Protocol::Socks5h, "h", 1080, None, None),
            ("SOCKS5://h:9050/", Protocol::Socks5, "h", 9050, None, None),
            ("http://h", Protocol::Http, "h", 8080, None, None),
            ("h:3128", Protocol::Http, "h", 3128, None, None),
            ("ann:p@h", Protocol::Http, "h", 8080, Some("ann"), Some("p")),
            ("socks5h://ann:p%40ss@[::1]:1", Protocol::Socks5h, "::1", 1, Some("ann"), Some("p@ss")),
            ("socks5h://ann@h", Protocol::Socks5h, "h", 1080, Some("ann"), None),
            ("http://:p%40ss@h", Protocol::Http, "h", 8080, None, Some("p@ss")),
        ];
        for (text, protocol, host, port, user, password) in table {
            let proxy = ProxyUrl::parse(text).unwrap();
            assert_eq!((proxy.protocol, proxy.host.as_str(), proxy.port), (protocol, host, port), "{text}");
            let secret = proxy.password.as_ref().map(Secret::expose);
            assert_eq!((proxy.user.as_deref(), secret), (user, password), "{text}");
            assert_eq!(ProxyUrl::parse(&proxy.exposed()), Ok(proxy.clone()), "{text}");
            assert!(!proxy.to_string().contains("ss"), "{proxy}");
        }
    }

    #[test]
    fn what_it_may_not_be_is_told_without_the_text() {
        let table = [
            ("https://ann:sesame@h", "proxies that are reached by `https` are not supported"),
            ("socks4://ann:sesame@h", "the scheme `socks4` is not supported"),
            ("ann:sesame@", "the host is missing"),
            ("", "the host is missing"),
            ("socks5://ann:sesame@h:0", "the port is not a number"),
            ("socks5://ann:sesame@::1", "the host contains more than one colon"),
            ("socks5://ann:sesame@h\n", "the URL contains a control character"),
            ("socks5://ann:sesame%0a@h", "the password contains a control character"),
        ];
        for (text, why) in table {
            let shown = ProxyUrl::parse(text).unwrap_err().to_string();
            assert!(shown.starts_with(why) && !shown.contains("sesame"), "{text}: {shown}");
        }
    }
}
