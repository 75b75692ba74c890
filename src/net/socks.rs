//! SOCKS5 (RFC 1928), with user and password (RFC 1929).

use std::net::{IpAddr, SocketAddr};

use super::proxy::Handshake;
use super::{Destination, Dialer, Proxy, Purpose, Stream, Tcp, Wait};
use crate::error::{Error, ProxyFailure, Result};
use crate::report::FarEnd;

/// Who asks for the addresses of names.
#[derive(Debug, Clone)]
pub enum Names {
    /// We do, for the addresses that this one may use (`socks5://`).
    Here(Tcp),
    /// The proxy does (`socks5h://`): it may know names that we do not, and nobody here hears them.
    There,
}

/// The dialer that goes through a SOCKS5 proxy.
pub struct Socks {
    /// The proxy.
    pub proxy: Proxy,
    /// Who asks for the addresses of names.
    pub names: Names,
}

const VERSION: u8 = 5;
const CONNECT: u8 = 1;
const NO_LOGIN: u8 = 0;
const BY_PASSWORD: u8 = 2;
const NO_METHOD: u8 = 0xff;
const IPV4: u8 = 1;
const NAME: u8 = 3;
const IPV6: u8 = 4;

const WE_ARE: &str = "a SOCKS5 proxy";

impl Dialer for Socks {
    fn dial(&self, to: Destination<'_>, purpose: Purpose, wait: &Wait<'_>) -> Result<Stream> {
        match (&self.names, to) {
            (Names::Here(tcp), Destination::Name(host, port)) => {
                self.first(&tcp.resolve(host, port, wait)?, purpose, wait)
            }
            _ => self.ask(&FarEnd::of(to), purpose, wait),
        }
    }

    fn is_proxy(&self) -> bool {
        true
    }
}

impl Socks {
    /// Asks for one address after another, until the proxy can reach one.
    fn first(&self, addresses: &[SocketAddr], purpose: Purpose, wait: &Wait<'_>) -> Result<Stream> {
        let mut last = Error::Unsupported("no address to ask the proxy for".to_owned());
        for address in addresses {
            match self.ask(&FarEnd::of(Destination::Address(*address)), purpose, wait) {
                Err(error @ Error::Proxy { why: ProxyFailure::Refused(_), .. }) => last = error,
                done => return done,
            }
        }
        Err(last)
    }

    fn ask(&self, far: &FarEnd, purpose: Purpose, wait: &Wait<'_>) -> Result<Stream> {
        let request = request(far)?;
        let mut handshake = self.proxy.reach(purpose, wait)?;
        greet(&mut handshake)?;
        handshake.send(&request)?;
        hear(&mut handshake)?;
        Ok(handshake.done(far.clone()))
    }
}

/// Settles who we are.
fn greet(handshake: &mut Handshake<'_>) -> Result<()> {
    let login = handshake.proxy.login.as_ref();
    match login {
        Some(_) => handshake.send(&[VERSION, 2, NO_LOGIN, BY_PASSWORD])?,
        None => handshake.send(&[VERSION, 1, NO_LOGIN])?,
    }
    let mut answer = [0; 2];
    handshake.fill(&mut answer)?;
    match (answer, login) {
        ([VERSION, NO_LOGIN], _) => Ok(()),
        ([VERSION, BY_PASSWORD], Some((user, password))) => log_in(handshake, user, password.expose()),
        ([VERSION, NO_METHOD], None) => Err(handshake.failed(ProxyFailure::LoginNeeded)),
        ([VERSION, NO_METHOD], Some(_)) => {
            let why = "it knows no way to log in that we know".to_owned();
            Err(handshake.failed(ProxyFailure::Refused(why)))
        }
        _ => Err(handshake.failed(ProxyFailure::NoProxy(WE_ARE))),
    }
}

fn log_in(handshake: &mut Handshake<'_>, user: &str, password: &str) -> Result<()> {
    let mut request = vec![1];
    push(&mut request, user.as_bytes(), "user name")?;
    push(&mut request, password.as_bytes(), "password")?;
    handshake.send(&request)?;
    let mut answer = [0; 2];
    handshake.fill(&mut answer)?;
    match answer {
        // The first byte should be 1; some proxies repeat the version of SOCKS.
        [1 | VERSION, 0] => Ok(()),
        [1 | VERSION, _] => Err(handshake.failed(ProxyFailure::LoginRefused)),
        _ => Err(handshake.failed(ProxyFailure::NoProxy(WE_ARE))),
    }
}

/// The request for a connection.
fn request(far: &FarEnd) -> Result<Vec<u8>> {
    let mut bytes = vec![VERSION, CONNECT, 0];
    match far.host.parse() {
        Ok(IpAddr::V4(ip)) => {
            bytes.push(IPV4);
            bytes.extend(ip.octets());
        }
        Ok(IpAddr::V6(ip)) => {
            bytes.push(IPV6);
            bytes.extend(ip.octets());
        }
        Err(_) => {
            bytes.push(NAME);
            push(&mut bytes, far.host.as_bytes(), "host name")?;
        }
    }
    bytes.extend(far.port.to_be_bytes());
    Ok(bytes)
}

/// Text behind a byte that says how long it is.
fn push(bytes: &mut Vec<u8>, text: &[u8], what: &str) -> Result<()> {
    let Ok(length) = u8::try_from(text.len()) else {
        return Err(Error::Unsupported(format!("a SOCKS5 proxy takes no {what} of more than 255 bytes")));
    };
    bytes.push(length);
    bytes.extend(text);
    Ok(())
}

/// Reads the answer to the request, to its last byte and no further.
fn hear(handshake: &mut Handshake<'_>) -> Result<()> {
    let mut head = [0; 4];
    handshake.fill(&mut head)?;
    let [VERSION, code, _, kind] = head else {
        return Err(handshake.failed(ProxyFailure::NoProxy(WE_ARE)));
    };
    if code != 0 {
        return Err(handshake.failed(ProxyFailure::Refused(reason(code))));
    }
    // The address is the proxy's own on its other side, and of no use to us.
    let length = match kind {
        IPV4 => 4,
        IPV6 => 16,
        NAME => {
            let mut length = [0];
            handshake.fill(&mut length)?;
            usize::from(length[0])
        }
        _ => return Err(handshake.failed(ProxyFailure::NoProxy(WE_ARE))),
    };
    let mut rest = vec![0; length + 2];
    handshake.fill(&mut rest)
}

fn reason(code: u8) -> String {
    let text = match code {
        1 => "general failure",
        2 => "its rules do not allow it",
        3 => "the network cannot be reached",
        4 => "the host cannot be reached, or its name is not known",
        5 => "the host refused the connection",
        6 => "the way to the host is too long, or it took too long",
        7 => "it makes no connections for others",
        8 => "it does not know that kind of address",
        _ => return format!("code {code}"),
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn requested(host: &str) -> Vec<u8> {
        request(&FarEnd { host: host.to_owned(), port: 0x1234 }).unwrap()
    }

    #[test]
    fn a_request_names_the_host_as_it_is_known() {
        assert_eq!(requested("192.0.2.7"), [5, 1, 0, 1, 192, 0, 2, 7, 0x12, 0x34]);
        assert_eq!(requested("h.x"), [5, 1, 0, 3, 3, b'h', b'.', b'x', 0x12, 0x34]);
        let mut ipv6 = vec![5, 1, 0, 4];
        ipv6.extend([0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0x12, 0x34]);
        assert_eq!(requested("2001:db8::7"), ipv6);
    }

    #[test]
    fn a_name_that_no_byte_can_count_is_refused() {
        let far = FarEnd { host: "x".repeat(256), port: 21 };
        assert_eq!(request(&far).unwrap_err().kind(), crate::error::ErrorKind::Unsupported);
        assert_eq!(requested(&"x".repeat(255)).len(), 262);
    }
}
