//! Tunnels through HTTP proxies: CONNECT (RFC 9110 section 9.3.6), with Basic authentication (RFC 7617).

use base64::prelude::{BASE64_STANDARD, Engine as _};

use super::proxy::Handshake;
use super::{Destination, Dialer, Proxy, Purpose, Stream, Wait};
use crate::error::{Error, ProxyFailure, Result};
use crate::escape::escape;
use crate::report::FarEnd;
use crate::secret::Secret;

/// The dialer that goes through an HTTP proxy. Names are the proxy's to resolve.
pub struct Tunnel {
    /// The proxy.
    pub proxy: Proxy,
}

/// The most that a proxy may say before the connection is ours; it is read a byte at a time, because what follows
/// it is the server's, and it is short.
const HEAD: usize = 16 * 1024;

const WE_ARE: &str = "an HTTP proxy";

impl Dialer for Tunnel {
    fn dial(&self, to: Destination<'_>, purpose: Purpose, wait: &Wait<'_>) -> Result<Stream> {
        let far = FarEnd::of(to);
        let request = request(&far, self.proxy.login.as_ref())?;
        let mut handshake = self.proxy.reach(purpose, wait)?;
        handshake.send(request.as_bytes())?;
        hear(&mut handshake)?;
        Ok(handshake.done(far))
    }

    fn is_proxy(&self) -> bool {
        true
    }
}

fn request(far: &FarEnd, login: Option<&(String, Secret)>) -> Result<String> {
    // One word, on one line: a host that is more than that would add lines of its own.
    if far.host.is_empty() || far.host.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(Error::Unsafe(format!(
            "no proxy is asked for a host such as `{}`",
            far.host.escape_debug()
        )));
    }
    let mut text = format!("CONNECT {far} HTTP/1.1\r\nHost: {far}\r\n");
    if let Some((user, password)) = login {
        let login = Secret::from(format!("{user}:{}", password.expose()));
        text.push_str("Proxy-Authorization: Basic ");
        text.push_str(&BASE64_STANDARD.encode(login.expose()));
        text.push_str("\r\n");
    }
    text.push_str("\r\n");
    Ok(text)
}

/// Reads the answer up to the blank line that ends it. What says "continue" (1xx) is passed over.
fn hear(handshake: &mut Handshake<'_>) -> Result<()> {
    let mut left = HEAD;
    loop {
        let head = head(handshake, &mut left)?;
        let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii_end();
        let Some((code, reason)) = status(line) else {
            return Err(handshake.failed(ProxyFailure::NoProxy(WE_ARE)));
        };
        return match (code, &handshake.proxy.login) {
            (100..=199, _) => continue,
            (200..=299, _) => Ok(()),
            // 401 is a server's word, but tinyproxy says it to a wrong password.
            (401 | 407, None) => Err(handshake.failed(ProxyFailure::LoginNeeded)),
            (401 | 407, Some(_)) => Err(handshake.failed(ProxyFailure::LoginRefused)),
            _ => {
                let why = format!("{code} {}", escape(reason));
                Err(handshake.failed(ProxyFailure::Refused(why.trim_end().to_owned())))
            }
        };
    }
}

/// Reads one head, blank line and all; `left` counts the bytes that it may still take.
fn head(handshake: &mut Handshake<'_>, left: &mut usize) -> Result<Vec<u8>> {
    let mut head = Vec::new();
    while !(head.ends_with(b"\r\n\r\n") || head.ends_with(b"\n\n")) {
        if *left == 0 {
            return Err(handshake.failed(ProxyFailure::TooLong(HEAD)));
        }
        let mut byte = [0];
        handshake.fill(&mut byte)?;
        head.extend(byte);
        *left -= 1;
        // Whoever speaks otherwise, a server of another kind perhaps, need not be heard out.
        if !b"HTTP/".iter().zip(&head).all(|(expected, byte)| expected == byte) {
            return Err(handshake.failed(ProxyFailure::NoProxy(WE_ARE)));
        }
    }
    Ok(head)
}

/// The code and the reason in `HTTP/1.1 200 Connection established`.
fn status(line: &[u8]) -> Option<(u16, &[u8])> {
    let mut words = line.strip_prefix(b"HTTP/")?.splitn(3, |byte| *byte == b' ');
    words.next()?;
    let code = words.next().filter(|code| code.len() == 3 && code.iter().all(u8::is_ascii_digit))?;
    let code = std::str::from_utf8(code).ok()?.parse().ok()?;
    Some((code, words.next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(host: &str) -> FarEnd {
        FarEnd { host: host.to_owned(), port: 21 }
    }

    #[test]
    fn a_request_is_two_or_three_lines() {
        let text = request(&far("ftp.example.com"), None).unwrap();
        assert_eq!(text, "CONNECT ftp.example.com:21 HTTP/1.1\r\nHost: ftp.example.com:21\r\n\r\n");
        let login = ("Aladdin".to_owned(), Secret::from("open sesame"));
        let text = request(&far("2001:db8::7"), Some(&login)).unwrap();
        let expected = "CONNECT [2001:db8::7]:21 HTTP/1.1\r\nHost: [2001:db8::7]:21\r\n\
                        Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_host_adds_no_lines() {
        for host in ["", "h HTTP/1.1", "h\r\nX: y", "h\n", "h\u{85}"] {
            assert!(request(&far(host), None).is_err(), "{host:?}");
        }
    }

    #[test]
    fn a_status_line_is_read_with_and_without_its_reason() {
        let table = [
            ("HTTP/1.0 200 Connection established", Some((200, "Connection established"))),
            ("HTTP/1.1 200", Some((200, ""))),
            ("HTTP/1.1 407 ", Some((407, ""))),
            ("HTTP/1.1 20 x", None),
            ("HTTP/1.1 2000 x", None),
            ("HTTP/1.1", None),
            ("220 ready", None),
        ];
        for (line, expected) in table {
            let expected = expected.map(|(code, reason)| (code, reason.as_bytes()));
            assert_eq!(status(line.as_bytes()), expected, "{line}");
        }
    }
}
