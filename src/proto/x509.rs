//! Certificates (X.509, RFC 5280): what one says, read from its DER, whatever its version.
//!
//! Nothing is checked here. The libraries that check certificates refuse those of version 1 unread, and do not tell
//! who issued the others, or until when.

use crate::certificate::Moment;
use crate::escape::escape;

/// The parts of a certificate. Text is escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts<'a> {
    /// Its version, from 1 on.
    pub version: u8,
    /// Who signed it.
    pub issuer: String,
    /// Its owner.
    pub subject: String,
    /// When it begins to count.
    pub not_before: Moment,
    /// When it ceases to.
    pub not_after: Moment,
    /// The hosts it is for.
    pub names: Vec<String>,
    /// The key with its algorithm (SubjectPublicKeyInfo), as it stands there.
    pub key: &'a [u8],
    /// The key in words.
    pub key_words: String,
    /// Its signature in words.
    pub signature: String,
    /// Those who know no better would be let down by this signature: SHA-1, MD5 or older.
    pub weak: bool,
    /// It may sign others.
    pub authority: bool,
    /// It does not say that it is for something else than a server.
    pub for_servers: bool,
}

/// Reads a certificate; none if it is not one.
#[must_use]
pub fn parts(der: &[u8]) -> Option<Parts<'_>> {
    let mut certificate = Der(Der(der).expect(SEQUENCE)?);
    let mut body = Der(certificate.expect(SEQUENCE)?);
    let algorithm = Der(certificate.expect(SEQUENCE)?).expect(OID)?;
    let version = match body.optional(CONTEXT) {
        Some(explicit) => Der(explicit).expect(INTEGER)?.last()?.checked_add(1)?,
        None => 1,
    };
    body.expect(INTEGER)?; // the serial number
    body.expect(SEQUENCE)?; // the algorithm again
    let issuer = name(body.expect(SEQUENCE)?);
    let mut validity = Der(body.expect(SEQUENCE)?);
    let (not_before, not_after) = (moment(&mut validity)?, moment(&mut validity)?);
    let subject = name(body.expect(SEQUENCE)?);
    let (tag, content, key) = body.next()?;
    let key_words = if tag == SEQUENCE { key_words(content)? } else { return None };
    let extensions = body.find(|(tag, ..)| *tag == CONTEXT | 3).map(|(_, content, _)| content);
    let Extended { names, authority, for_servers } = extensions.map(extended).unwrap_or_default();
    let (signature, weak) = signature(algorithm);
    Some(Parts {
        version,
        issuer,
        subject,
        not_before,
        not_after,
        names,
        key,
        key_words,
        signature,
        weak,
        authority,
        for_servers,
    })
}

const BOOLEAN: u8 = 0x01;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const OID: u8 = 0x06;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
const BMP_STRING: u8 = 0x1e;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
/// A part that is known by its number: constructed, and with the number 0.
const CONTEXT: u8 = 0xa0;
/// The kinds of names in subjectAltName: DNS names, and addresses.
const DNS_NAME: u8 = 0x82;
const ADDRESS: u8 = 0x87;

/// Bytes that hold tagged values, one after another.
#[derive(Clone, Copy)]
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    /// The content of the next value, which must have that tag.
    fn expect(&mut self, wanted: u8) -> Option<&'a [u8]> {
        self.next().filter(|(tag, ..)| *tag == wanted).map(|(_, content, _)| content)
    }

    /// The content of the next value, if it has that tag.
    fn optional(&mut self, wanted: u8) -> Option<&'a [u8]> {
        let mut ahead = *self;
        let content = ahead.expect(wanted)?;
        *self = ahead;
        Some(content)
    }
}

impl<'a> Iterator for Der<'a> {
    /// Tag, content, and both together as they stand.
    type Item = (u8, &'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (tag, rest) = self.0.split_first()?;
        let (&first, rest) = rest.split_first()?;
        let (length, rest) = match first {
            0..=0x7f => (usize::from(first), rest),
            0x81..=0x84 => {
                let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
                let add = |sum: usize, digit: &u8| sum.checked_mul(256)?.checked_add(usize::from(*digit));
                (digits.iter().try_fold(0, add)?, rest)
            }
            _ => return None,
        };
        let (content, after) = rest.split_at_checked(length)?;
        let whole = self.0.get(..self.0.len().checked_sub(after.len())?)?;
        self.0 = after;
        Some((*tag, content, whole))
    }
}

/// A distinguished name: `CN=ftp.example.com, O=Example`, the common name first.
fn name(rdns: &[u8]) -> String {
    const KNOWN: [(&[u8], &str); 7] = [
        (&[0x55, 4, 3], "CN"),
        (&[0x55, 4, 11], "OU"),
        (&[0x55, 4, 10], "O"),
        (&[0x55, 4, 7], "L"),
        (&[0x55, 4, 8], "ST"),
        (&[0x55, 4, 6], "C"),
        (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1], "email"),
    ];
    let mut found: Vec<(usize, String)> = Vec::new();
    let attributes = Der(rdns).filter(|(tag, ..)| *tag == SET).flat_map(|(_, content, _)| Der(content));
    for (_, attribute, _) in attributes {
        let mut attribute = Der(attribute);
        let place = attribute.expect(OID).and_then(|oid| KNOWN.iter().position(|(known, _)| *known == oid));
        let (Some(place), Some((tag, value, _))) = (place, attribute.next()) else { continue };
        let label = KNOWN.get(place).map_or("", |(_, label)| label);
        found.push((place, format!("{label}={}", text(tag, value))));
    }
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, words)| words).collect::<Vec<_>>().join(", ")
}

/// A string of one of ASN.1's kinds, escaped.
fn text(tag: u8, value: &[u8]) -> String {
    if tag == BMP_STRING {
        let units = value.chunks_exact(2).filter_map(|pair| Some([*pair.first()?, *pair.last()?]));
        let wide: String = char::decode_utf16(units.map(u16::from_be_bytes))
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect();
        return escape(wide.as_bytes()).to_string();
    }
    escape(value).to_string()
}

/// UTCTime with its two digits for the year (RFC 5280 section 4.1.2.5.1), or GeneralizedTime; always in UTC there.
fn moment(der: &mut Der<'_>) -> Option<Moment> {
    let (tag, content, _) = der.next()?;
    let digits = std::str::from_utf8(content).ok()?.strip_suffix('Z')?;
    match tag {
        UTC_TIME => {
            let century = if digits.get(..2)?.parse::<u8>().ok()? < 50 { "20" } else { "19" };
            // Old ones leave out the seconds.
            let seconds = if digits.len() == 10 { "00" } else { "" };
            Moment::from_digits(&format!("{century}{digits}{seconds}"))
        }
        GENERALIZED_TIME => Moment::from_digits(digits),
        _ => None,
    }
}

/// The key's kind and size.
fn key_words(info: &[u8]) -> Option<String> {
    let mut info = Der(info);
    let mut algorithm = Der(info.expect(SEQUENCE)?);
    let oid = algorithm.expect(OID)?;
    let bits = info.expect(BIT_STRING)?.get(1..)?;
    Some(match oid {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1] => {
            let modulus = Der(Der(bits).expect(SEQUENCE)?).expect(INTEGER)?;
            let digits = modulus.iter().skip_while(|byte| **byte == 0);
            format!("RSA {}", digits.count().saturating_mul(8))
        }
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1] => match algorithm.expect(OID) {
            Some([0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]) => "ECDSA P-256".to_owned(),
            Some([0x2b, 0x81, 4, 0, 34]) => "ECDSA P-384".to_owned(),
            Some([0x2b, 0x81, 4, 0, 35]) => "ECDSA P-521".to_owned(),
            _ => "ECDSA".to_owned(),
        },
        [0x2b, 0x65, 0x70] => "Ed25519".to_owned(),
        [0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1] => "DSA".to_owned(),
        _ => "of an unknown kind".to_owned(),
    })
}

/// The names in words for signature algorithms, and whether it can be forged.
fn signature(oid: &[u8]) -> (String, bool) {
    let (words, weak) = match oid {
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, last] => match last {
            2 => ("MD2 with RSA", true),
            4 => ("MD5 with RSA", true),
            5 => ("SHA-1 with RSA", true),
            10 => ("RSA-PSS", false),
            11 => ("SHA-256 with RSA", false),
            12 => ("SHA-384 with RSA", false),
            13 => ("SHA-512 with RSA", false),
            14 => ("SHA-224 with RSA", false),
            _ => ("an unknown algorithm", false),
        },
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 1] => ("SHA-1 with ECDSA", true),
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, last] => match last {
            2 => ("SHA-256 with ECDSA", false),
            3 => ("SHA-384 with ECDSA", false),
            4 => ("SHA-512 with ECDSA", false),
            _ => ("an unknown algorithm", false),
        },
        [0x2b, 0x65, 0x70] => ("Ed25519", false),
        [0x2a, 0x86, 0x48, 0xce, 0x38, 4, 3] => ("SHA-1 with DSA", true),
        _ => ("an unknown algorithm", false),
    };
    (words.to_owned(), weak)
}

/// What stands in the extensions of version 3; what is absent there says nothing.
struct Extended {
    names: Vec<String>,
    authority: bool,
    for_servers: bool,
}

impl Default for Extended {
    fn default() -> Extended {
        Extended { names: Vec::new(), authority: false, for_servers: true }
    }
}

fn extended(extensions: &[u8]) -> Extended {
    let mut found = Extended::default();
    for (_, extension, _) in Der(extensions).flat_map(|(_, list, _)| Der(list)) {
        let mut extension = Der(extension);
        let oid = extension.expect(OID);
        extension.optional(BOOLEAN); // critical
        let mut value = Der(extension.expect(OCTET_STRING).unwrap_or_default());
        let mut list = || Der(value.expect(SEQUENCE).unwrap_or_default());
        match oid {
            // subjectAltName
            Some([0x55, 0x1d, 17]) => {
                found.names.extend(list().filter_map(|(tag, content, _)| host(tag, content)));
            }
            // basicConstraints
            Some([0x55, 0x1d, 19]) => {
                found.authority = list().optional(BOOLEAN).is_some_and(|it| it != [0]);
            }
            // extKeyUsage: serverAuth, or any
            Some([0x55, 0x1d, 37]) => {
                let fits = |oid: &[u8]| oid == [0x2b, 6, 1, 5, 5, 7, 3, 1] || oid == [0x55, 0x1d, 37, 0];
                found.for_servers = list().any(|(_, oid, _)| fits(oid));
            }
            _ => {}
        }
    }
    found
}

fn host(tag: u8, content: &[u8]) -> Option<String> {
    match (tag, content.len()) {
        (DNS_NAME, _) => Some(escape(content).to_string()),
        (ADDRESS, 4) => Some(std::net::Ipv4Addr::from(<[u8; 4]>::try_from(content).ok()?).to_string()),
        (ADDRESS, 16) => Some(std::net::Ipv6Addr::from(<[u8; 16]>::try_from(content).ok()?).to_string()),
        _ => None,
    }
}
