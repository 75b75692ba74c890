//! Digests of files as servers compute them: what FEAT offers, how it is asked for, and where the value stands in
//! the reply.
//!
//! No standard was ever finished: there is a draft for HASH, one for MD5, and a family of X commands that each
//! server answers in its own words. The forms here are those of ProFTPD's mod_digest, Serv-U, GlobalSCAPE, Cerberus
//! and the drafts.

use std::fmt;
use std::str::FromStr;

use super::command::{BadArgument, Command};
use super::features::Features;
use super::path::RemotePath;
use super::reply::{BadReply, Reply};

/// A way of computing a digest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// SHA-256 (FIPS 180-4).
    Sha256,
    /// SHA-512 (FIPS 180-4).
    Sha512,
    /// SHA-1 (FIPS 180-4).
    Sha1,
    /// MD5 (RFC 1321).
    Md5,
    /// CRC-32 as in zip and gzip (RFC 1952 section 8), four bytes, the highest first.
    Crc32,
}

impl Algorithm {
    /// All of them; those that say more, for less work, come first.
    pub const ALL: [Algorithm; 5] =
        [Algorithm::Sha256, Algorithm::Sha512, Algorithm::Sha1, Algorithm::Md5, Algorithm::Crc32];

    /// The name, as the registry of FTP hash names has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Algorithm::Sha256 => "SHA-256",
            Algorithm::Sha512 => "SHA-512",
            Algorithm::Sha1 => "SHA-1",
            Algorithm::Md5 => "MD5",
            Algorithm::Crc32 => "CRC32",
        }
    }

    /// The length of its values, in bytes.
    #[must_use]
    pub fn length(self) -> usize {
        match self {
            Algorithm::Sha256 => 32,
            Algorithm::Sha512 => 64,
            Algorithm::Sha1 => 20,
            Algorithm::Md5 => 16,
            Algorithm::Crc32 => 4,
        }
    }

    /// The algorithm whose values have so many bytes: no two have the same.
    #[must_use]
    pub fn of_length(bytes: usize) -> Option<Algorithm> {
        Algorithm::ALL.into_iter().find(|algorithm| algorithm.length() == bytes)
    }
}

impl fmt::Display for Algorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Algorithm {
    type Err = String;

    /// Reads a name in any of the usual spellings: `sha256`, `SHA-256`, `SHA2-256`, `crc`.
    fn from_str(text: &str) -> Result<Algorithm, String> {
        let plain: String = text.chars().filter(|c| !matches!(c, '-' | '_')).collect();
        match plain.to_ascii_uppercase().as_str() {
            "SHA256" | "SHA2256" => Ok(Algorithm::Sha256),
            "SHA512" | "SHA2512" => Ok(Algorithm::Sha512),
            "SHA1" | "SHA" => Ok(Algorithm::Sha1),
            "MD5" => Ok(Algorithm::Md5),
            "CRC32" | "CRC" => Ok(Algorithm::Crc32),
            _ => Err(format!("use one of {}", Algorithm::ALL.map(Algorithm::name).join(", "))),
        }
    }
}

/// The digest of some bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checksum {
    algorithm: Algorithm,
    bytes: Vec<u8>,
}

impl Checksum {
    /// The value that an algorithm came to; none if it has another length.
    #[must_use]
    pub fn new(algorithm: Algorithm, bytes: &[u8]) -> Option<Checksum> {
        (bytes.len() == algorithm.length()).then(|| Checksum { algorithm, bytes: bytes.to_vec() })
    }

    /// Reads a value in hexadecimal, of either case and of exactly the length that it must have.
    #[must_use]
    pub fn parse(algorithm: Algorithm, hex: &[u8]) -> Option<Checksum> {
        let bytes: Option<Vec<u8>> = hex.chunks(2).map(byte).collect();
        Checksum::new(algorithm, &bytes?)
    }

    /// How it was computed.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}

impl fmt::Display for Checksum {
    /// In hexadecimal, in small letters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// One byte out of its two digits.
fn byte(digits: &[u8]) -> Option<u8> {
    // `from_str_radix` would take a sign for a digit.
    let [high, low] = digits else { return None };
    if !(high.is_ascii_hexdigit() && low.is_ascii_hexdigit()) {
        return None;
    }
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// How a server can be asked for a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The digest.
    pub algorithm: Algorithm,
    /// How it is asked for.
    pub way: Way,
}

/// How a digest is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// HASH, after OPTS HASH with this name (draft-bryan-ftpext-hash).
    Hash(String),
    /// By a command of its own: XSHA256, MD5 and the like.
    Verb(&'static str),
    /// By SITE and such a command.
    Site(&'static str),
}

/// The commands that are named after a digest.
const VERBS: [(&str, Algorithm); 8] = [
    ("XSHA256", Algorithm::Sha256),
    ("XSHA512", Algorithm::Sha512),
    ("XSHA1", Algorithm::Sha1),
    ("XSHA", Algorithm::Sha1),
    ("XMD5", Algorithm::Md5),
    ("MD5", Algorithm::Md5),
    ("MMD5", Algorithm::Md5),
    ("XCRC", Algorithm::Crc32),
];

/// What a server offers, the best digest first, and for each digest the best way first.
#[must_use]
pub fn offers(features: &Features) -> Vec<Offer> {
    let mut offers = Vec::new();
    for name in features.argument("HASH").unwrap_or_default().split([';', ',', ' ']) {
        // A star marks the one that HASH computes without OPTS.
        let name = name.trim_end_matches('*');
        if let Ok(algorithm) = name.parse() {
            offers.push(Offer { algorithm, way: Way::Hash(name.to_owned()) });
        }
    }
    for (verb, algorithm) in VERBS {
        if features.has(verb) {
            offers.push(Offer { algorithm, way: Way::Verb(verb) });
        }
    }
    for (verb, algorithm) in VERBS {
        if offers_site(features, verb) {
            offers.push(Offer { algorithm, way: Way::Site(verb) });
        }
    }
    let rank = |offer: &Offer| Algorithm::ALL.iter().position(|algorithm| *algorithm == offer.algorithm);
    offers.sort_by_key(rank);
    offers
}

/// Tells whether a feature line names this command behind SITE: alone, or among others.
fn offers_site(features: &Features, verb: &str) -> bool {
    features.lines().iter().any(|line| {
        let mut words = line.split([' ', ';', ',']).filter(|word| !word.is_empty());
        words.next().is_some_and(|first| first.eq_ignore_ascii_case("SITE"))
            && words.any(|word| word.eq_ignore_ascii_case(verb))
    })
}

impl Offer {
    /// The command that selects the digest, where one has to go ahead.
    ///
    /// # Errors
    /// When the server's name for it cannot be part of a command.
    pub fn selection(&self) -> Result<Option<Command>, BadArgument> {
        match &self.way {
            Way::Hash(name) => Command::with("OPTS", format!("HASH {name}")).map(Some),
            Way::Verb(_) | Way::Site(_) => Ok(None),
        }
    }

    /// The command that asks for the digest of a file.
    ///
    /// # Errors
    /// When the path cannot be part of a command.
    pub fn command(&self, path: &RemotePath) -> Result<Command, BadArgument> {
        match self.way {
            Way::Hash(_) => Command::with("HASH", path.as_bytes()),
            Way::Verb(verb) => Command::with(verb, argument(verb, path)),
            Way::Site(verb) => Command::with("SITE", [verb.as_bytes(), b" ", &argument(verb, path)].concat()),
        }
    }

    /// The value in the reply to [`Offer::command`].
    ///
    /// # Errors
    /// When there is none, or it is that of another file, of a part of the file, or by another algorithm.
    pub fn read(&self, path: &RemotePath, reply: &Reply) -> Result<Checksum, BadReply> {
        let found = match self.way {
            Way::Hash(_) => hash_value(self.algorithm, path, reply.last_text()),
            // ProFTPD says what it is doing on the lines before.
            Way::Verb(_) | Way::Site(_) => {
                reply.texts().rev().find_map(|text| value(self.algorithm, path, text))
            }
        };
        let found = found.filter(|_| reply.is_success());
        found.ok_or_else(|| {
            BadReply::new(
                match self.algorithm {
                    Algorithm::Sha256 => "the SHA-256 of the file",
                    Algorithm::Sha512 => "the SHA-512 of the file",
                    Algorithm::Sha1 => "the SHA-1 of the file",
                    Algorithm::Md5 => "the MD5 of the file",
                    Algorithm::Crc32 => "the CRC32 of the file",
                },
                reply,
            )
        })
    }
}

/// The argument of a command that is named after its digest. The X commands take numbers behind the name, for a part
/// of the file, so that a name with blanks has to stand in quotes; MD5 and MMD5 take the quotes for a part of the name.
fn argument(verb: &str, path: &RemotePath) -> Vec<u8> {
    let blanks = path.as_bytes().iter().any(u8::is_ascii_whitespace);
    match blanks && verb.starts_with('X') {
        true => [b"\"", path.as_bytes(), b"\""].concat(),
        false => path.as_bytes().to_vec(),
    }
}

/// The value in a reply to HASH: `SHA-256 0-49 169CD222...E9DD filename`. Servers of earlier drafts leave out what stands
/// before the value.
fn hash_value(algorithm: Algorithm, path: &RemotePath, text: &[u8]) -> Option<Checksum> {
    let mut words = text.trim_ascii().splitn(4, |byte| *byte == b' ');
    let named = words.next().and_then(|word| std::str::from_utf8(word).ok()?.parse::<Algorithm>().ok());
    let Some(named) = named else { return value(algorithm, path, text) };
    let (range, hex) = (words.next()?, words.next()?);
    let begin = range.split(|byte| *byte == b'-').next()?;
    // What does not begin at the beginning is the digest of a part.
    let whole = !begin.is_empty() && begin.iter().all(|digit| *digit == b'0');
    let ours = words.next().is_none_or(|name| names(name, path));
    (named == algorithm && whole && ours).then(|| Checksum::parse(algorithm, hex)).flatten()
}

/// The value in any other reply: `169CD222...E9DD`, `filename 169CD222...E9DD`, or between other words.
fn value(algorithm: Algorithm, path: &RemotePath, text: &[u8]) -> Option<Checksum> {
    let text = without_name(text.trim_ascii(), path);
    let words = text.split(u8::is_ascii_whitespace).map(bare).filter(|word| !word.is_empty());
    let words: Vec<&[u8]> = words.collect();
    let parse = |word: &[u8]| Checksum::parse(algorithm, word);
    match words.as_slice() {
        // Not every server writes the zeros in front.
        [only] if algorithm == Algorithm::Crc32 => {
            let digits = only.strip_prefix(b"0x").filter(|digits| !digits.is_empty()).unwrap_or(only);
            let digits = std::str::from_utf8(digits).ok()?;
            parse(format!("{digits:0>8}").as_bytes())
        }
        // One other word beside it is the file's name, or the algorithm's.
        [one, other] => match (parse(one), parse(other)) {
            (Some(value), None) => Some(value).filter(|_| is_known(other) || names(other, path)),
            (None, Some(value)) => Some(value).filter(|_| is_known(one) || names(one, path)),
            _ => None,
        },
        several => several.iter().find_map(|word| parse(word)),
    }
}

/// Tells whether a word is the name of an algorithm, or of the command for one.
fn is_known(word: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(word) else { return false };
    text.strip_prefix(['x', 'X']).unwrap_or(text).parse::<Algorithm>().is_ok()
}

/// A text without the file's own name at one of its ends, in quotes or without.
fn without_name<'t>(text: &'t [u8], path: &RemotePath) -> &'t [u8] {
    let quoted = [b"\"", path.as_bytes(), b"\""].concat();
    for name in [&quoted, path.as_bytes()] {
        let behind = text.strip_prefix(name).filter(|rest| rest.starts_with(b" "));
        let before = text.strip_suffix(name).filter(|rest| rest.ends_with(b" "));
        if let Some(rest) = behind.or(before) {
            return rest.trim_ascii();
        }
    }
    text
}

/// A word without the marks around it.
fn bare(word: &[u8]) -> &[u8] {
    let is_mark = |byte: &u8| matches!(byte, b'"' | b'\'' | b',' | b';' | b':' | b'=' | b'(' | b')' | b'.');
    let begin = word.iter().position(|byte| !is_mark(byte)).unwrap_or(word.len());
    let end = word.iter().rposition(|byte| !is_mark(byte)).map_or(begin, |last| last + 1);
    word.get(begin..end).unwrap_or_default()
}

/// Tells whether a name in a reply may stand for this path: its last component is the same; some servers write the
/// whole path.
fn names(name: &[u8], path: &RemotePath) -> bool {
    let name = name.trim_ascii();
    let name = name.strip_prefix(b"\"").and_then(|name| name.strip_suffix(b"\"")).unwrap_or(name);
    let last = |path: &[u8]| path.rsplit(|byte| *byte == b'/').next().map(<[u8]>::to_vec);
    last(name) == last(path.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MD5: &str = "0019d23bef56a136a1891211d7007f6f";
    const SHA256: &str = "9192c25b734fcbadbe32dadc28089c60db0e39f90cc20ce2e5733f57261acc0c";

    fn features(lines: &[&str]) -> Features {
        let lines = ["211-Features:"].iter().chain(lines).chain(&["211 End"]);
        Features::parse(&Reply::new(211, lines.map(|line| line.as_bytes().to_vec()).collect()))
    }

    fn read(way: Way, algorithm: Algorithm, path: &str, lines: &[&str]) -> Option<String> {
        let code = lines.last().and_then(|line| line.get(..3)?.parse().ok()).unwrap();
        let reply = Reply::new(code, lines.iter().map(|line| line.as_bytes().to_vec()).collect());
        let path = RemotePath::new(path).unwrap();
        Offer { algorithm, way }.read(&path, &reply).ok().map(|value| value.to_string())
    }

    #[test]
    fn a_value_has_its_length_and_nothing_but_digits() {
        assert_eq!(Checksum::parse(Algorithm::Crc32, b"D411957d").unwrap().to_string(), "d411957d");
        for bad in ["", "d411957", "d411957d0", "d411957g", "+411957d", "d4 1957d", "d411957dd4"] {
            assert_eq!(Checksum::parse(Algorithm::Crc32, bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn the_best_that_is_offered_comes_first() {
        let shown = |lines: &[&str]| -> Vec<String> {
            let ways = offers(&features(lines)).into_iter().map(|offer| match offer.way {
                Way::Hash(name) => format!("HASH {name}"),
                Way::Verb(verb) => verb.to_owned(),
                Way::Site(verb) => format!("SITE {verb}"),
            });
            ways.collect()
        };
        let proftpd = [" HASH CRC32;MD5;SHA-1*;SHA-256;", " MD5", " XCRC", " XMD5", " XSHA", " XSHA256"];
        let best = [
            "HASH SHA-256",
            "XSHA256",
            "HASH SHA-1",
            "XSHA",
            "HASH MD5",
            "XMD5",
            "MD5",
            "HASH CRC32",
            "XCRC",
        ];
        assert_eq!(shown(&proftpd), best);
        assert_eq!(
            shown(&[" hash sha-512*", " site SYMLINK;xmd5;XCRC"]),
            ["HASH sha-512", "SITE XMD5", "SITE XCRC"]
        );
        assert_eq!(shown(&[" XCRC filename;start;end", " MMD5"]), ["MMD5", "XCRC"]);
        assert_eq!(shown(&[" HASH", " HASHES MD5", " SITE", " XSHA384", " SIZE"]), [""; 0]);
    }

    #[test]
    fn a_name_with_blanks_is_kept_together() {
        let sent = |way: Way, path: &str| {
            let offer = Offer { algorithm: Algorithm::Md5, way };
            offer.command(&RemotePath::new(path).unwrap()).unwrap().to_string()
        };
        assert_eq!(sent(Way::Verb("XMD5"), "f"), "XMD5 f");
        assert_eq!(sent(Way::Verb("XMD5"), "f 0 9"), "XMD5 \"f 0 9\"");
        assert_eq!(sent(Way::Verb("MD5"), "f 0 9"), "MD5 f 0 9");
        assert_eq!(sent(Way::Site("XMD5"), "a b"), "SITE XMD5 \"a b\"");
        assert_eq!(sent(Way::Hash("MD5".to_owned()), "a b"), "HASH a b");
    }

    #[test]
    fn hash_says_which_digest_of_which_bytes_of_which_file() {
        let hash =
            |path, lines: &[&str]| read(Way::Hash("SHA-256".to_owned()), Algorithm::Sha256, path, lines);
        let good = format!("213 SHA-256 0-100000 {SHA256} /pub/two words");
        assert_eq!(hash("two words", &["213-Computing SHA-256 digest", &good]).as_deref(), Some(SHA256));
        assert_eq!(
            hash("f", &[&format!("213 sha256 0-9 {}", SHA256.to_uppercase())]).as_deref(),
            Some(SHA256)
        );
        assert_eq!(hash("f", &[&format!("213 {SHA256} f")]).as_deref(), Some(SHA256));
        let bad = [
            format!("213 SHA-256 0-9 {SHA256} g"),
            format!("213 SHA-256 5-9 {SHA256} f"),
            format!("213 SHA-256 -9 {SHA256} f"),
            format!("213 SHA-512 0-9 {SHA256} f"),
            format!("213 SHA-256 0-9 {MD5} f"),
            "213 SHA-256".to_owned(),
            "213 done".to_owned(),
            format!("550 SHA-256 0-9 {SHA256} f"),
        ];
        for bad in bad {
            assert_eq!(hash("f", &[&bad]), None, "{bad}");
        }
    }

    #[test]
    fn other_servers_say_it_in_their_own_words() {
        let md5 = |verb, path, lines: &[&str]| read(Way::Verb(verb), Algorithm::Md5, path, lines);
        let table = [
            ("f", format!("250 {}", MD5.to_uppercase())),
            ("f", format!("251 f {MD5}")),
            ("two words", format!("251 two words {MD5}")),
            ("two words", format!("251 \"two words\" {MD5}")),
            ("d/f", format!("251 /home/d/f {MD5}")),
            ("f", format!("213 {MD5} f")),
            ("f", format!("250 MD5: {MD5}.")),
            ("f", format!("250 The digest of \"f\" is {MD5}")),
            // A file may be named after its digest, or after another one.
            ("d41d8cd98f00b204e9800998ecf8427e", format!("251 d41d8cd98f00b204e9800998ecf8427e {MD5}")),
            (MD5, format!("251 {MD5} {MD5}")),
        ];
        for (path, line) in table {
            assert_eq!(md5("XMD5", path, &[&line]).as_deref(), Some(MD5), "{line}");
        }
        let lines = ["250-Computing MD5 digest", &format!("250-{MD5}"), "250 done"];
        assert_eq!(md5("XMD5", "f", &lines).as_deref(), Some(MD5));
        let bad =
            [format!("251 other {MD5}"), format!("250 {MD5}0"), "250 ".to_owned(), format!("500 {MD5}")];
        for bad in bad {
            assert_eq!(md5("MD5", "f", &[&bad]), None, "{bad}");
        }
    }

    #[test]
    fn a_crc_may_lack_the_zeros_in_front() {
        let crc = |line: &str| read(Way::Verb("XCRC"), Algorithm::Crc32, "f", &[line]);
        assert_eq!(crc("250 411957D").as_deref(), Some("0411957d"));
        assert_eq!(crc("250 0xD411957D").as_deref(), Some("d411957d"));
        assert_eq!(crc("250 f d411957d").as_deref(), Some("d411957d"));
        for bad in ["250 ", "250 done", "250 1234567890", "250 add f dad"] {
            assert_eq!(crc(bad), None, "{bad}");
        }
    }
}
