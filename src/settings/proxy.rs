//! Which proxy a connection goes through: what was asked for, else what the environment says.

use std::net::IpAddr;
use std::sync::Arc;

use super::{FromEnvironment, Settings};
use crate::net::{Dialer, Names, Proxy, Socks, Tcp, Tunnel};
use crate::proto::proxy::{BadProxy, Protocol, ProxyUrl};
use crate::secret::Secret;

/// What `--proxy` may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProxyChoice {
    /// No proxy, whatever the environment says.
    Direct,
    /// This one, for all hosts.
    Through(ProxyUrl),
}

impl ProxyChoice {
    /// Reads a proxy's URL, or `none`.
    ///
    /// # Errors
    /// As [`ProxyUrl::parse`].
    pub fn parse(text: &str) -> Result<ProxyChoice, BadProxy> {
        match text.eq_ignore_ascii_case("none") {
            true => Ok(ProxyChoice::Direct),
            false => ProxyUrl::parse(text).map(ProxyChoice::Through),
        }
    }
}

/// A proxy of the environment that makes no sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadVariable {
    /// The name of the variable.
    pub name: &'static str,
    /// What is wrong with its value.
    pub why: BadProxy,
}

impl Settings {
    /// The proxy for a host: that of `--proxy`, else that of the environment unless its `NO_PROXY` excepts the host.
    ///
    /// # Errors
    /// When the environment names one that is not supported; to go past it silently would be no favour.
    pub fn proxy_for(
        &self,
        host: &str,
        environment: &FromEnvironment,
    ) -> Result<Option<ProxyUrl>, BadVariable> {
        match (&self.proxy, &environment.proxy) {
            (Some(ProxyChoice::Direct), _) | (None, None) => Ok(None),
            (Some(ProxyChoice::Through(proxy)), _) => Ok(Some(proxy.clone())),
            (None, Some(_)) if excepted(host, environment.no_proxy.as_deref().unwrap_or_default()) => {
                Ok(None)
            }
            (None, Some((name, text))) => match ProxyChoice::parse(text.expose()) {
                Ok(ProxyChoice::Direct) => Ok(None),
                Ok(ProxyChoice::Through(proxy)) => Ok(Some(proxy)),
                Err(why) => Err(BadVariable { name, why }),
            },
        }
    }

    /// What makes connections, through a proxy if there is one.
    #[must_use]
    pub fn dialer(&self, proxy: Option<&ProxyUrl>) -> Arc<dyn Dialer> {
        match proxy {
            None => Arc::new(self.tcp()),
            Some(proxy) => through(proxy, self.tcp()),
        }
    }
}

fn through(url: &ProxyUrl, tcp: Tcp) -> Arc<dyn Dialer> {
    let password = url.password.clone().unwrap_or_else(|| Secret::from(""));
    let proxy = Proxy {
        host: url.host.clone(),
        port: url.port,
        login: url.user.clone().map(|user| (user, password)),
        through: Box::new(tcp.clone()),
    };
    match url.protocol {
        Protocol::Socks5 => Arc::new(Socks { proxy, names: Names::Here(tcp) }),
        Protocol::Socks5h => Arc::new(Socks { proxy, names: Names::There }),
        Protocol::Http => Arc::new(Tunnel { proxy }),
    }
}

/// Tells whether `NO_PROXY` excepts a host: `*`; a name, which stands for all below it, too, with a dot before it or
/// without; an address; a network. Names are not resolved for this.
fn excepted(host: &str, no_proxy: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let address: Option<IpAddr> = host.parse().ok();
    no_proxy.split([',', ' ', '\t']).filter(|entry| !entry.is_empty()).any(|entry| match address {
        _ if entry == "*" => true,
        Some(address) => holds(entry, address),
        None => {
            let entry = entry.trim_start_matches('*').trim_matches('.').to_ascii_lowercase();
            let above = host.strip_suffix(entry.as_str());
            !entry.is_empty() && above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
        }
    })
}

/// Tells whether an address is the one named, or in the network named (`10.0.0.0/8`, `fd00::/8`).
fn holds(entry: &str, address: IpAddr) -> bool {
    let (network, prefix) = match entry.split_once('/') {
        Some((network, prefix)) => (network, Some(prefix)),
        None => (entry, None),
    };
    let Ok(network) = network.trim_matches(['[', ']']).parse::<IpAddr>() else { return false };
    let (network, address, width) = match (network, address) {
        (IpAddr::V4(network), IpAddr::V4(address)) => {
            (u128::from(network.to_bits()), u128::from(address.to_bits()), 32)
        }
        (IpAddr::V6(network), IpAddr::V6(address)) => (network.to_bits(), address.to_bits(), 128),
        _ => return false,
    };
    let Ok(prefix) = prefix.map_or(Ok(width), str::parse::<u32>) else { return false };
    let differing = width.checked_sub(prefix).map(|free| (network ^ address).checked_shr(free).unwrap_or(0));
    differing == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_proxy_excepts_names_domains_addresses_and_networks() {
        let table = [
            // NO_PROXY, what it excepts, what it does not
            ("", "", "h 127.0.0.1"),
            ("*", "h 127.0.0.1 ::1", ""),
            ("a, *", "h", ""),
            (
                "example.com",
                "example.com ftp.example.com EXAMPLE.COM. a.b.example.com",
                "example.com.evil notexample.com com",
            ),
            (".example.com", "example.com ftp.example.com", "notexample.com"),
            ("*.example.com.", "example.com ftp.example.com", "notexample.com"),
            ("localhost,h", "localhost h x.h", "local"),
            ("one two", "one two", "onetwo"),
            (",,. ,", "", "h"),
            ("127.0.0.1", "127.0.0.1", "127.0.0.2 127.0.0.1.example.com"),
            ("10.0.0.0/8", "10.0.0.1 10.255.0.1", "11.0.0.1 ::1 h"),
            ("10.1.2.3/32,10.9.9.9/33,10.8.8.8/x", "10.1.2.3", "10.1.2.4 10.9.9.9 10.8.8.8"),
            ("0.0.0.0/0", "10.1.2.3", "::1 h"),
            ("[::1],fd00::/8", "::1 fd12::7 fd00:0::1", "::2 fe80::1 127.0.0.1"),
            ("::/0", "::1", "127.0.0.1"),
        ];
        for (no_proxy, inside, outside) in table {
            for host in inside.split_whitespace() {
                assert!(excepted(host, no_proxy), "{host} is in `{no_proxy}`");
            }
            for host in outside.split_whitespace() {
                assert!(!excepted(host, no_proxy), "{host} is not in `{no_proxy}`");
            }
        }
    }

    #[test]
    fn what_was_asked_for_wins_over_the_environment() {
        let environment = FromEnvironment {
            proxy: Some(("ALL_PROXY", Secret::from("socks5h://env"))),
            no_proxy: Some("inside".to_owned()),
            ..FromEnvironment::default()
        };
        let proxy = |said: Option<&str>, host: &str| {
            let proxy = said.map(|text| ProxyChoice::parse(text).unwrap());
            let settings = Settings { proxy, ..Settings::default() };
            settings.proxy_for(host, &environment).unwrap().map(|proxy| proxy.host)
        };
        assert_eq!(proxy(None, "outside").as_deref(), Some("env"));
        assert_eq!(proxy(None, "inside"), None);
        assert_eq!(proxy(Some("h"), "inside").as_deref(), Some("h"));
        assert_eq!(proxy(Some("NONE"), "outside"), None);
    }
}
