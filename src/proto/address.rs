//! The address forms of PASV and PORT (RFC 959), EPSV and EPRT (RFC 2428).

use std::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV4};

use super::reply::{BadReply, Reply, decimal};

/// Reads the address in a 227: six numbers, `h1,h2,h3,h4,p1,p2`, wherever they stand in the text, since the RFC
/// gives no form and servers differ (RFC 1123 section 4.1.2.6).
///
/// # Errors
/// When it is no 227, or holds no six numbers that make an address and a port other than 0.
pub fn pasv(reply: &Reply) -> Result<SocketAddrV4, BadReply> {
    let bad = || BadReply::new("an address (227)", reply);
    if reply.code() != 227 {
        return Err(bad());
    }
    let text = reply.last_text();
    let mut runs = text.split(|byte| !(byte.is_ascii_digit() || matches!(byte, b',' | b' ')));
    let numbers = runs.find_map(six_numbers).ok_or_else(bad)?;
    let [h1, h2, h3, h4, p1, p2] = numbers;
    let port = u16::from_be_bytes([p1, p2]);
    if port == 0 {
        return Err(bad());
    }
    Ok(SocketAddrV4::new(Ipv4Addr::new(h1, h2, h3, h4), port))
}

/// Six numbers of one byte each, with commas between and perhaps blanks around; nothing else.
fn six_numbers(run: &[u8]) -> Option<[u8; 6]> {
    let mut numbers = [0; 6];
    let mut words = run.split(|byte| *byte == b',');
    for number in &mut numbers {
        let word = words.next()?.trim_ascii();
        *number = u8::try_from(decimal(word).filter(|_| !word.is_empty())?).ok()?;
    }
    words.next().is_none().then_some(numbers)
}

/// Reads the port in a 229: `(|||port|)`, with any delimiter in place of the bar.
///
/// An address between the first bars is not looked at: the RFC leaves it empty, and the one to connect to is the
/// control connection's peer.
///
/// # Errors
/// When it is no 229, or holds no port other than 0 in that form.
pub fn epsv(reply: &Reply) -> Result<u16, BadReply> {
    let bad = || BadReply::new("a port (229)", reply);
    if reply.code() != 229 {
        return Err(bad());
    }
    let text = reply.last_text();
    let port = text.split(|byte| *byte == b'(').skip(1).find_map(bracketed_port);
    port.filter(|port| *port != 0).ok_or_else(bad)
}

/// `|||port|)` with whatever follows.
fn bracketed_port(text: &[u8]) -> Option<u16> {
    let (delimiter, rest) = text.split_first()?;
    if !delimiter.is_ascii_graphic() || delimiter.is_ascii_digit() {
        return None;
    }
    let mut fields = rest.split(|byte| byte == delimiter);
    let (_protocol, _address) = (fields.next()?, fields.next()?);
    let port = decimal(fields.next()?)?;
    fields.next()?.starts_with(b")").then_some(())?;
    u16::try_from(port).ok()
}

/// The argument of PORT: `h1,h2,h3,h4,p1,p2`.
#[must_use]
pub fn port_argument(address: SocketAddrV4) -> String {
    let [h1, h2, h3, h4] = address.ip().octets();
    let [p1, p2] = address.port().to_be_bytes();
    format!("{h1},{h2},{h3},{h4},{p1},{p2}")
}

/// The argument of EPRT: `|1|v4 address|port|` or `|2|v6 address|port|`. A scope means nothing to another host and
/// is left out.
#[must_use]
pub fn eprt_argument(address: SocketAddr) -> String {
    let protocol = match address.ip() {
        IpAddr::V4(_) => 1,
        IpAddr::V6(_) => 2,
    };
    format!("|{protocol}|{}|{}|", address.ip(), address.port())
}

/// How far an address reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// This machine.
    Loopback,
    /// One wire: link-local addresses (RFC 3927, RFC 4291). Machines in clouds ask there for their own secrets.
    Link,
    /// A network that is not routed on the internet: RFC 1918, RFC 6598 (a carrier's NAT), RFC 4193.
    Private,
    /// The internet.
    Public,
    /// Nothing that a connection can go to: unspecified, multicast, reserved.
    Nowhere,
}

/// How far `ip` reaches. The networks for documentation count as public: they stand for such.
#[must_use]
pub fn reach(ip: IpAddr) -> Reach {
    match ip {
        IpAddr::V4(ip) => match ip.octets() {
            [127, ..] => Reach::Loopback,
            [0 | 224.., ..] => Reach::Nowhere,
            [100, 64..=127, ..] => Reach::Private,
            _ if ip.is_link_local() => Reach::Link,
            _ if ip.is_private() => Reach::Private,
            _ => Reach::Public,
        },
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(ip) => reach(ip.into()),
            None if ip.is_loopback() => Reach::Loopback,
            None if ip.is_unspecified() || ip.is_multicast() => Reach::Nowhere,
            None if ip.is_unicast_link_local() => Reach::Link,
            None if ip.is_unique_local() => Reach::Private,
            None => Reach::Public,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_addresses_reach() {
        for (reaches, addresses) in [
            (Reach::Loopback, &["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"][..]),
            (Reach::Link, &["169.254.1.1", "fe80::1", "::ffff:169.254.169.254"]),
            (Reach::Private, &["10.0.0.5", "172.31.0.1", "192.168.1.1", "100.64.0.1", "fd00::1"]),
            (Reach::Public, &["8.8.8.8", "172.32.0.1", "100.128.0.1", "203.0.113.5", "2001:db8::1"]),
            (Reach::Nowhere, &["0.0.0.0", "0.1.2.3", "224.0.0.1", "255.255.255.255", "::", "ff02::1"]),
        ] {
            for address in addresses {
                assert_eq!(reach(address.parse().unwrap()), reaches, "{address}");
            }
        }
    }

    fn reply(text: &str) -> Reply {
        let code = text.get(..3).and_then(|code| code.parse().ok()).unwrap_or(0);
        Reply::new(code, vec![text.as_bytes().to_vec()])
    }

    #[test]
    fn arguments() {
        assert_eq!(port_argument("192.0.2.7:50123".parse().unwrap()), "192,0,2,7,195,203");
        assert_eq!(eprt_argument("192.0.2.7:50123".parse().unwrap()), "|1|192.0.2.7|50123|");
        assert_eq!(eprt_argument("[2001:db8::7]:21".parse().unwrap()), "|2|2001:db8::7|21|");
    }

    #[test]
    fn a_hostile_port_or_number_is_no_address() {
        for bad in ["227 (1,2,3,4,0,0)", "227 (1,2,3,4,5,256)", "227 (1,2,3,4,5,6,7)", "228 (1,2,3,4,5,6)"] {
            assert!(pasv(&reply(bad)).is_err(), "{bad}");
        }
        for bad in ["229 (|||0|)", "229 (|||65536|)", "229 (|||1x|)", "227 (|||21|)"] {
            assert!(epsv(&reply(bad)).is_err(), "{bad}");
        }
    }

    #[test]
    fn odd_spellings_are_read() {
        let address = "10.0.0.1:1075".parse().unwrap();
        for good in ["227 =10,0,0,1,4,51", "227 Ok (10, 0, 0, 1, 4, 51).", "227 x 10,0,0,1,4,51 y"] {
            assert_eq!(pasv(&reply(good)).unwrap(), address, "{good}");
        }
        assert_eq!(epsv(&reply("229 (foo) ok (!!!4242!).")).unwrap(), 4242);
    }
}
