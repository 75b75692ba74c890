//! How data connections are to be opened: the toggle of a connection, and what addresses and ports are announced.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use crate::error::Error;

/// How data connections are opened: the toggle of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DataMode {
    /// Passive, then active.
    #[default]
    Auto,
    /// We open them: EPSV, or PASV where that does not work.
    Passive,
    /// The server opens them: PORT, or EPRT.
    Active,
    /// Passive by EPSV only (RFC 2428).
    Epsv,
    /// Passive by PASV only (RFC 959).
    Pasv,
    /// Active by EPRT only (RFC 2428).
    Eprt,
    /// Active by PORT only (RFC 959).
    Port,
}

impl DataMode {
    /// All modes, in the order of their documentation.
    pub const ALL: [DataMode; 7] = [
        DataMode::Auto,
        DataMode::Passive,
        DataMode::Active,
        DataMode::Epsv,
        DataMode::Pasv,
        DataMode::Eprt,
        DataMode::Port,
    ];

    /// The name as users type it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DataMode::Auto => "auto",
            DataMode::Passive => "passive",
            DataMode::Active => "active",
            DataMode::Epsv => "epsv",
            DataMode::Pasv => "pasv",
            DataMode::Eprt => "eprt",
            DataMode::Port => "port",
        }
    }

    /// Tells whether the server is to open them, and nobody else.
    #[must_use]
    pub fn is_active(self) -> bool {
        matches!(self, DataMode::Active | DataMode::Eprt | DataMode::Port)
    }

    /// The failure of an active mode through a proxy.
    #[must_use]
    pub fn through_proxy(self) -> Error {
        let why = "does not work through a proxy: the server cannot connect back to us";
        Error::Unsupported(format!("mode `{self}` {why}"))
    }
}

impl fmt::Display for DataMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for DataMode {
    type Err = String;

    fn from_str(text: &str) -> Result<DataMode, String> {
        let wanted = text.to_ascii_lowercase();
        DataMode::ALL.into_iter().find(|mode| mode.name() == wanted).ok_or_else(|| {
            format!("`{text}` is no mode; use one of {}", DataMode::ALL.map(DataMode::name).join(", "))
        })
    }
}

/// Which host passive data connections go to: the address in a 227 is the server's own idea of itself, wrong behind
/// NAT and dangerous from a hostile server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PasvAddress {
    /// The host of the control connection; where that fails, the announced one if that is safe.
    #[default]
    Auto,
    /// The host of the control connection, and no other.
    Control,
    /// The announced one.
    Reply,
    /// This one.
    Fixed(IpAddr),
}

impl FromStr for PasvAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<PasvAddress, String> {
        match text.to_ascii_lowercase().as_str() {
            "auto" => Ok(PasvAddress::Auto),
            "control" => Ok(PasvAddress::Control),
            "reply" => Ok(PasvAddress::Reply),
            other => other.parse().map(PasvAddress::Fixed).map_err(|_| {
                "use control (the server's host), reply (what it announces), auto, or an IP address"
                    .to_owned()
            }),
        }
    }
}

/// The address that active mode tells the server to connect to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActiveAddress {
    /// This one: that of a router in front of us, or one of ours.
    Ip(IpAddr),
    /// That of a network interface of ours.
    Interface(String),
}

impl FromStr for ActiveAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<ActiveAddress, String> {
        match text.parse() {
            Ok(ip) => Ok(ActiveAddress::Ip(ip)),
            Err(_) if text.is_empty() || text.contains(['.', ':', '/', ' ']) => {
                Err("it is neither an IP address nor the name of a network interface".to_owned())
            }
            Err(_) => Ok(ActiveAddress::Interface(text.to_owned())),
        }
    }
}

/// The ports that active mode listens on, and how far from them those lie that a router forwards to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActivePorts {
    /// The first.
    pub low: u16,
    /// The last.
    pub high: u16,
    /// What is added to the port we listen on to make the one that the server is told.
    pub offset: i32,
}

impl ActivePorts {
    /// All of them, beginning with the one that lies `turn` behind the first.
    pub fn from(self, turn: u64) -> impl Iterator<Item = u16> {
        let count = u64::from(self.high - self.low) + 1;
        (0..count).filter_map(move |step| {
            let place = (turn % count + step) % count;
            self.low.checked_add(u16::try_from(place).ok()?)
        })
    }

    /// The port that the server is told.
    #[must_use]
    pub fn announced(self, port: u16) -> u16 {
        u16::try_from(i32::from(port) + self.offset).unwrap_or(port)
    }
}

impl FromStr for ActivePorts {
    type Err = String;

    fn from_str(text: &str) -> Result<ActivePorts, String> {
        let (range, offset) = text.split_once(':').unwrap_or((text, "0"));
        let (low, high) = range.split_once('-').unwrap_or((range, range));
        let port = |text: &str| text.parse::<u16>().ok().filter(|port| *port > 0);
        let offset = offset.strip_prefix('+').unwrap_or(offset).parse::<i32>();
        let (Some(low), Some(high), Ok(offset)) = (port(low), port(high), offset) else {
            return Err("it is no range of ports: write LO-HI, or LO-HI:OFFSET".to_owned());
        };
        if low > high {
            return Err(format!("{low} is more than {high}"));
        }
        let reachable = |port: u16| (1..=65535).contains(&(i64::from(port) + i64::from(offset)));
        if !(reachable(low) && reachable(high)) {
            return Err(format!("with an offset of {offset} there is no such port"));
        }
        Ok(ActivePorts { low, high, offset })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_a_range_with_an_offset() {
        let ports: ActivePorts = "50000-50002:-40000".parse().unwrap();
        assert_eq!(ports, ActivePorts { low: 50000, high: 50002, offset: -40000 });
        assert_eq!(ports.from(4).collect::<Vec<_>>(), [50001, 50002, 50000]);
        assert_eq!(ports.announced(50001), 10001);
        assert_eq!("21".parse(), Ok(ActivePorts { low: 21, high: 21, offset: 0 }));
        assert_eq!("1-65535".parse::<ActivePorts>().unwrap().from(u64::MAX).count(), 65535);
        for bad in ["", "-", "5-4", "0-5", "1-65536", "60000-65000:1000", "100-200:-100", "1-2:x", "a-b"] {
            assert!(bad.parse::<ActivePorts>().is_err(), "{bad}");
        }
    }

    #[test]
    fn addresses_are_read() {
        assert_eq!("REPLY".parse(), Ok(PasvAddress::Reply));
        assert_eq!("10.0.0.5".parse(), Ok(PasvAddress::Fixed("10.0.0.5".parse().unwrap())));
        assert!("10.0.0".parse::<PasvAddress>().is_err());
        assert_eq!("eth0".parse(), Ok(ActiveAddress::Interface("eth0".to_owned())));
        assert_eq!("::1".parse(), Ok(ActiveAddress::Ip("::1".parse().unwrap())));
        assert!("10.0.0.256".parse::<ActiveAddress>().is_err());
    }
}
