//! Ways to a data connection: PASV, EPSV, PORT, EPRT (RFC 959, RFC 2428).

use crate::data::Way;
use crate::reply::{Outcome, Reply};
use crate::session::Session;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

impl Session {
    pub(crate) fn pasv(&mut self, _: &[u8]) -> Outcome {
        self.allowed()?;
        let IpAddr::V4(local) = self.local.ip() else {
            return Err(Reply::new(522, "PASV is for IPv4; use EPSV."));
        };
        let port = self.listen()?;
        let [a, b, c, d] = self.shared.config.pasv_address.unwrap_or(local).octets();
        let [high, low] = port.to_be_bytes();
        Ok(Reply::new(227, format!("Entering Passive Mode ({a},{b},{c},{d},{high},{low}).")))
    }

    pub(crate) fn epsv(&mut self, argument: &[u8]) -> Outcome {
        match argument.to_ascii_uppercase().as_slice() {
            b"" => {}
            b"ALL" => {
                self.epsv_only = true;
                return Ok(Reply::new(200, "EPSV only from now on."));
            }
            b"1" if self.local.is_ipv4() => {}
            b"2" if self.local.is_ipv6() => {}
            digits if digits.iter().all(u8::is_ascii_digit) => return Err(self.other_protocol()),
            _ => return Err(Reply::new(501, "Syntax: EPSV [1|2|ALL]")),
        }
        let port = self.listen()?;
        let port = self.shared.config.epsv_port.unwrap_or(port);
        Ok(Reply::new(229, format!("Entering Extended Passive Mode (|||{port}|).")))
    }

    pub(crate) fn port(&mut self, argument: &[u8]) -> Outcome {
        self.allowed()?;
        match host_port(argument) {
            Some(address) => self.connect_to(address, "PORT"),
            None => Err(Reply::new(501, "Syntax: PORT h1,h2,h3,h4,p1,p2")),
        }
    }

    pub(crate) fn eprt(&mut self, argument: &[u8]) -> Outcome {
        self.allowed()?;
        match extended(argument) {
            Some(Extended::Address(address)) if address.is_ipv4() == self.local.is_ipv4() => {
                self.connect_to(address, "EPRT")
            }
            Some(_) => Err(self.other_protocol()),
            None => Err(Reply::new(501, "Syntax: EPRT |protocol|address|port|")),
        }
    }

    /// Connects later, and only to the client itself: anything else would make us its accomplice (RFC 2577).
    fn connect_to(&mut self, address: SocketAddr, verb: &str) -> Outcome {
        if address.ip() != self.peer.ip() || address.port() < 1024 {
            return Err(Reply::new(500, format!("Illegal {verb} command.")));
        }
        // The control peer's address with another port, for the scope of a link-local one.
        let mut target = self.peer;
        target.set_port(address.port());
        self.way = Way::Active(target);
        Ok(Reply::new(200, format!("{verb} command successful.")))
    }

    fn listen(&mut self) -> Result<u16, Reply> {
        let (way, port) =
            Way::listen(self.local).map_err(|_| Reply::new(425, "Cannot open a passive connection."))?;
        self.way = way;
        Ok(port)
    }

    fn allowed(&self) -> Result<(), Reply> {
        if self.epsv_only { Err(Reply::new(503, "Not allowed after EPSV ALL.")) } else { Ok(()) }
    }

    fn other_protocol(&self) -> Reply {
        let ours = if self.local.is_ipv4() { 1 } else { 2 };
        Reply::new(522, format!("Network protocol not supported, use ({ours})"))
    }
}

/// Six numbers, `h1,h2,h3,h4,p1,p2`.
fn host_port(argument: &[u8]) -> Option<SocketAddr> {
    let text = std::str::from_utf8(argument).ok()?;
    let numbers: Vec<u8> = text.split(',').map(number).collect::<Option<_>>()?;
    let &[a, b, c, d, high, low] = numbers.as_slice() else {
        return None;
    };
    Some(SocketAddr::from((Ipv4Addr::new(a, b, c, d), u16::from_be_bytes([high, low]))))
}

enum Extended {
    Address(SocketAddr),
    UnknownProtocol,
}

/// `|1|192.0.2.1|1024|` or `|2|2001:db8::1|1024|`, with any printable delimiter.
fn extended(argument: &[u8]) -> Option<Extended> {
    let text = std::str::from_utf8(argument).ok()?;
    let delimiter = text.chars().next().filter(char::is_ascii_graphic)?;
    let parts: Vec<&str> = text.split(delimiter).collect();
    let ["", protocol, address, port, ""] = *parts.as_slice() else {
        return None;
    };
    let protocol: u16 = number(protocol)?;
    let port: u16 = number(port)?;
    let ip = match protocol {
        1 => IpAddr::V4(address.parse::<Ipv4Addr>().ok()?),
        2 => IpAddr::V6(address.parse::<Ipv6Addr>().ok()?),
        _ => return Some(Extended::UnknownProtocol),
    };
    Some(Extended::Address(SocketAddr::new(ip, port)))
}

/// A number of digits alone: `parse` would take a sign as well.
fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert_eq!(host_port(b"127,0,0,1,4,1"), Some("127.0.0.1:1025".parse().unwrap()));
        for bad in ["127,0,0,1,4", "127,0,0,1,4,256", "127,0,0,1,4,1,2", "+127,0,0,1,4,1", "", "a,b,c,d,e,f"]
        {
            assert_eq!(host_port(bad.as_bytes()), None, "{bad}");
        }
        let address = |text: &[u8]| match extended(text) {
            Some(Extended::Address(address)) => address.to_string(),
            Some(Extended::UnknownProtocol) => "unknown".to_owned(),
            None => "bad".to_owned(),
        };
        assert_eq!(address(b"|1|127.0.0.1|1025|"), "127.0.0.1:1025");
        assert_eq!(address(b"!2!::1!1025!"), "[::1]:1025");
        assert_eq!(address(b"|3|x|1|"), "unknown");
        for bad in ["|1|::1|1025|", "|2|::1|1025", "|2|::1|65536|", "|x|::1|1|", "", "|", "||||"] {
            assert_eq!(address(bad.as_bytes()), "bad", "{bad}");
        }
    }
}
