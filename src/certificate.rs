//! What a server's certificate says, and why it may not be believed: plain data with its words for people.
//!
//! How a certificate is read is in [`crate::proto::x509`], how it is checked in [`crate::net::tls`].

use std::fmt;
use std::str::FromStr;

use base64::prelude::{BASE64_STANDARD_NO_PAD, Engine as _};

use crate::escape::escape;

/// The SHA-256 digest of a certificate, or of the public key in it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("sha256:")?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for Fingerprint {
    type Err = String;

    /// Reads `sha256:` and 64 hexadecimal digits, with colons between them or without, as openssl prints them, or
    /// Base64, as curl takes it (`sha256//`).
    fn from_str(text: &str) -> Result<Fingerprint, String> {
        let wrong = || "write sha256: and 64 hexadecimal digits, or Base64".to_owned();
        let digits = ["sha256//", "SHA256//", "sha256:", "SHA256:"]
            .iter()
            .find_map(|prefix| text.trim().strip_prefix(prefix))
            .ok_or_else(wrong)?;
        let plain = digits.replace(':', "");
        let bytes = match plain.len() {
            64 => hexadecimal(&plain),
            _ => BASE64_STANDARD_NO_PAD.decode(digits.trim_end_matches('=')).ok(),
        };
        bytes.and_then(|bytes| bytes.try_into().ok()).map(Fingerprint).ok_or_else(wrong)
    }
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect::<Option<_>>()?;
    Some(digits.chunks_exact(2).filter_map(|pair| Some(pair.first()? << 4 | pair.last()?)).collect())
}

/// A moment in UTC, as certificates give it: `YYYYMMDDHHMMSS`. Such digits sort as the moments do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(String);

impl Moment {
    /// Takes fourteen digits.
    #[must_use]
    pub fn from_digits(digits: &str) -> Option<Moment> {
        let right = digits.len() == 14 && digits.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| Moment(digits.to_owned()))
    }

    /// The day: `2026-11-21`.
    #[must_use]
    pub fn day(&self) -> String {
        let part = |from, to| self.0.get(from..to).unwrap_or_default();
        format!("{}-{}-{}", part(0, 4), part(4, 6), part(6, 8))
    }

    /// The moment in RFC 3339: `2026-11-21T15:24:20Z`.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        let part = |from, to| self.0.get(from..to).unwrap_or_default();
        format!("{}T{}:{}:{}Z", self.day(), part(8, 10), part(10, 12), part(12, 14))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |from, to| self.0.get(from..to).unwrap_or_default();
        write!(f, "{} {}:{}:{} UTC", self.day(), part(8, 10), part(10, 12), part(12, 14))
    }
}

/// What a certificate says. All text is escaped already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// The hosts it is for (subjectAltName): names and addresses. The common name does not count.
    pub names: Vec<String>,
    /// Its owner: `CN=ftp.example.com, O=Example`.
    pub subject: String,
    /// Who signed it, in the same form.
    pub issuer: String,
    /// When it begins to count.
    pub not_before: Moment,
    /// When it ceases to.
    pub not_after: Moment,
    /// Its key: `RSA 2048`.
    pub key: String,
    /// How it is signed: `SHA-256 with RSA`.
    pub signature: String,
    /// Its X.509 version.
    pub version: u8,
    /// It may sign others.
    pub authority: bool,
    /// The digest of all of it.
    pub fingerprint: Fingerprint,
    /// The digest of its public key, which may outlive it.
    pub key_fingerprint: Fingerprint,
}

impl Certificate {
    /// Tells whether its owner claims to have signed it, too.
    #[must_use]
    pub fn is_self_signed(&self) -> bool {
        self.subject == self.issuer
    }

    /// Tells whether `pin` is the digest of it or of its key.
    #[must_use]
    pub fn is(&self, pin: &Fingerprint) -> bool {
        *pin == self.fingerprint || *pin == self.key_fingerprint
    }
}

/// Why a certificate is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// An authority that this system, or the user's own file of authorities, trusts has signed it for this host.
    Authority,
    /// It is one of the certificates in the user's own file.
    Listed,
    /// It, or its key, is the one that was pinned.
    Pinned,
    /// It, or its key, is the one that was kept for this host.
    Known,
    /// It is not: nobody was to check it.
    Nobody,
}

impl fmt::Display for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trust::Authority => "believed by the authority that signed it",
            Trust::Listed => "believed as one of --ca-file",
            Trust::Pinned => "believed as it is pinned",
            Trust::Known => "believed as it was kept for this host",
            Trust::Nobody => "not checked",
        })
    }
}

/// One reason not to believe a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Doubt {
    /// Another one is pinned.
    Unpinned,
    /// Another one was kept for this host.
    Changed(Fingerprint),
    /// The data connection shows another one than the control connection.
    OtherOnData,
    /// Its own key has signed it.
    SelfSigned,
    /// It is an authority's, and serves as a server's.
    AuthorityAsServer,
    /// Nobody here knows who signed it.
    UnknownIssuer(String),
    /// It is for other hosts.
    WrongName {
        /// The host that was meant.
        wanted: String,
        /// The hosts that it is for.
        names: Vec<String>,
    },
    /// Its time is over.
    Expired(Moment),
    /// Its time has not come.
    NotYetValid(Moment),
    /// It is older than X.509 version 3, and cannot say what it is for.
    OldVersion(u8),
    /// It is signed in a way that can be forged, or that nobody here understands.
    Signature(String),
    /// Its key is too short for TLS as it is spoken today; no pin helps.
    ShortKey(String),
    /// Whoever signed it has called it back.
    Revoked,
    /// It is for something else than a server.
    Purpose,
    /// Something else, in the words of those who looked.
    Other(String),
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Doubt::Unpinned => f.write_str("it is not the pinned one"),
            Doubt::Changed(known) => write!(f, "it is not the one kept for this host, {known}"),
            Doubt::OtherOnData => f.write_str("it is not the one that the control connection showed"),
            Doubt::SelfSigned => f.write_str("it is self-signed"),
            Doubt::AuthorityAsServer => f.write_str("it is an authority's certificate, not a server's"),
            Doubt::UnknownIssuer(issuer) => write!(f, "its issuer `{issuer}` is not trusted here"),
            Doubt::WrongName { wanted, names } if names.is_empty() => {
                write!(f, "it names no host, so it is not for `{wanted}`")
            }
            Doubt::WrongName { wanted, names } => {
                write!(f, "it is for {}, not for `{wanted}`", quoted(names))
            }
            Doubt::Expired(moment) => write!(f, "it expired on {}", moment.day()),
            Doubt::NotYetValid(moment) => write!(f, "it is not valid before {moment}"),
            Doubt::OldVersion(version) => {
                write!(f, "it is of X.509 version {version}, which cannot say what it is for")
            }
            Doubt::Signature(how) => write!(f, "it is signed by {how}, which does not count any more"),
            Doubt::ShortKey(key) => write!(f, "its key ({key}) is too short for TLS today, pinned or not"),
            Doubt::Revoked => f.write_str("its issuer has revoked it"),
            Doubt::Purpose => f.write_str("it is not meant for servers"),
            Doubt::Other(words) => f.write_str(words),
        }
    }
}

/// A few names in backticks; a certificate may hold hundreds.
fn quoted(names: &[String]) -> String {
    const SHOWN: usize = 4;
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    match names.len().saturating_sub(SHOWN) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// A certificate that is not believed, with every reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untrusted {
    /// The host, as the user named it.
    pub host: String,
    /// What it says, unless it cannot be read at all.
    pub certificate: Option<Certificate>,
    /// Why not, the gravest first; at least one.
    pub doubts: Vec<Doubt>,
}

impl Untrusted {
    /// Tells whether no trust of the user's helps: nobody could speak with it, or it is not the server's own.
    #[must_use]
    pub fn is_hopeless(&self) -> bool {
        self.doubts.iter().any(|doubt| matches!(doubt, Doubt::OtherOnData | Doubt::ShortKey(_)))
    }

    /// Tells whether another certificate was expected: something to be looked into before it is believed.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.doubts.iter().any(|doubt| matches!(doubt, Doubt::Changed(_) | Doubt::Unpinned))
    }

    /// The same, naming the server as its user would: with its port, where that is not one of FTP's own.
    #[must_use]
    pub fn on_port(self, port: u16) -> Untrusted {
        let host = match self.host {
            host if matches!(port, 21 | 990) => host,
            host if host.contains(':') => format!("[{host}]:{port}"),
            host => format!("{host}:{port}"),
        };
        Untrusted { host, ..self }
    }

    /// What the user may do about it, if anything helps.
    #[must_use]
    pub fn remedy(&self) -> Option<String> {
        let pin = self.certificate.as_ref()?.fingerprint;
        let host = escape(self.host.as_bytes());
        if self.is_hopeless() {
            return None;
        }
        if self.doubts.iter().any(|doubt| matches!(doubt, Doubt::Changed(_))) {
            return Some(format!(
                "SOMEBODY MAY BE IN BETWEEN, or its owner has replaced it. Ask the owner whether {pin} is its \
                 fingerprint; if so, `ketch trust --forget {host}` and then `ketch trust {host}`"
            ));
        }
        if self.doubts.iter().any(|doubt| matches!(doubt, Doubt::Unpinned)) {
            return Some(format!(
                "where there is a `--pin`, nothing else is believed; if its owner says that {pin} is its fingerprint now, \
                 that is the new pin"
            ));
        }
        Some(format!(
            "`ketch trust {host}` shows it and keeps it as trusted, after a yes or with `--yes`; if its owner says that \
             this is its fingerprint, `--pin {pin}` believes it, too"
        ))
    }
}

impl fmt::Display for Untrusted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let doubts: Vec<String> = self.doubts.iter().map(Doubt::to_string).collect();
        write!(f, "the certificate of `{}` is not to be trusted: {}", self.host, doubts.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_in_each_of_its_spellings() {
        let bytes: Vec<u8> = (0..32).map(|i| i * 7).collect();
        let expected = Fingerprint(bytes.clone().try_into().unwrap());
        let plain: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        let colons = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(":");
        for text in [
            format!("sha256:{plain}"),
            format!("SHA256:{colons}"),
            "sha256//AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qhqK+2vcTL0tk=".to_owned(),
            "sha256:AAcOFRwjKjE4P0ZNVFtiaXB3foWMk5qhqK+2vcTL0tk".to_owned(),
            expected.to_string(),
        ] {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
        for bad in ["", "sha256:", "sha256:00", "sha1:00", &plain, "sha256:????"] {
            assert!(bad.parse::<Fingerprint>().is_err(), "{bad}");
        }
    }

    #[test]
    fn moments_are_in_order_and_legible() {
        let early = Moment::from_digits("20260102030405").unwrap();
        assert!(early < Moment::from_digits("20261002030405").unwrap());
        assert_eq!(early.to_string(), "2026-01-02 03:04:05 UTC");
        assert_eq!(Moment::from_digits("2026010203040Z"), None);
    }

    #[test]
    fn a_certificate_for_many_is_not_all_shown() {
        let names = (0..300).map(|i| format!("h{i}")).collect();
        let doubt = Doubt::WrongName { wanted: "x".to_owned(), names };
        assert_eq!(doubt.to_string(), "it is for `h0`, `h1`, `h2`, `h3` and 296 more, not for `x`");
    }
}
