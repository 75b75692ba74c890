//! Checksum files: `.sha256`, `SHA256SUMS`, `.md5`, `.sfv` and their kin, line by line.
//!
//! Who wrote such a file is not who downloads it, so its names are hostile: [`Sum::components`] is the only way from
//! a name to a place.

use super::checksum::{Algorithm, Checksum};

/// What a checksum file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// Its sums, in its order.
    pub sums: Vec<Sum>,
    /// How many of its lines are neither a sum, nor empty, nor a comment.
    pub unread: usize,
}

/// One file, and the digest that it should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The file's name; none where a file holds a bare digest, and is named after the file that it is for.
    pub name: Option<Vec<u8>>,
    /// Its digest.
    pub checksum: Checksum,
}

/// How lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A name, blanks, and a CRC-32 (`.sfv`).
    Sfv,
    /// As sha256sum and its kin write them, in the form of GNU or of BSD.
    Sums,
}

impl Format {
    /// The format of a file with this name.
    #[must_use]
    pub fn of(name: &[u8]) -> Format {
        let end = name.len().checked_sub(4).and_then(|at| name.get(at..));
        match end.is_some_and(|end| end.eq_ignore_ascii_case(b".sfv")) {
            true => Format::Sfv,
            false => Format::Sums,
        }
    }
}

/// Reads a checksum file.
#[must_use]
pub fn parse(text: &[u8], format: Format) -> Sums {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let mut sums = Sums::default();
    for line in text.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let words = line.trim_ascii();
        let comment = if format == Format::Sfv { b';' } else { b'#' };
        if words.is_empty() || words.first() == Some(&comment) {
            continue;
        }
        let sum = match format {
            Format::Sfv => sfv(words),
            Format::Sums => bsd(words).or_else(|| gnu(line.trim_ascii_start())),
        };
        match sum {
            Some(sum) => sums.sums.push(sum),
            None => sums.unread += 1,
        }
    }
    sums
}

/// `name.iso D411957D`; the names are those of Windows.
fn sfv(line: &[u8]) -> Option<Sum> {
    let blank = line.iter().rposition(u8::is_ascii_whitespace)?;
    let (name, hex) = line.split_at_checked(blank)?;
    let checksum = Checksum::parse(Algorithm::Crc32, hex.trim_ascii())?;
    let name = name.trim_ascii_end().iter().map(|byte| if *byte == b'\\' { b'/' } else { *byte });
    Some(Sum { name: Some(name.collect()), checksum })
}

/// `SHA256 (name.iso) = 9192c2...`, also without the blanks, as openssl writes it.
fn bsd(line: &[u8]) -> Option<Sum> {
    let (line, escaped) = unmark(line);
    let open = line.iter().position(|byte| *byte == b'(')?;
    let close = line.iter().rposition(|byte| *byte == b')')?;
    let algorithm: Algorithm = std::str::from_utf8(line.get(..open)?.trim_ascii()).ok()?.parse().ok()?;
    let hex = line.get(close + 1..)?.trim_ascii().strip_prefix(b"=")?.trim_ascii();
    let name = line.get(open + 1..close)?;
    Some(Sum { name: Some(unescape(name, escaped)?), checksum: Checksum::parse(algorithm, hex)? })
}

/// `9192c2...  name.iso`, with ` *` before the name where it was read as binary; or the digest alone.
fn gnu(line: &[u8]) -> Option<Sum> {
    let (line, escaped) = unmark(line);
    let blank = line.iter().position(u8::is_ascii_whitespace).unwrap_or(line.len());
    let (hex, rest) = line.split_at_checked(blank)?;
    let checksum = Checksum::parse(Algorithm::of_length(hex.len() / 2)?, hex)?;
    let rest = rest.get(1..).unwrap_or_default();
    if rest.trim_ascii().is_empty() {
        return Some(Sum { name: None, checksum });
    }
    let name = rest.strip_prefix(b" ").or_else(|| rest.strip_prefix(b"*")).unwrap_or(rest);
    Some(Sum { name: Some(unescape(name, escaped)?), checksum })
}

/// A line without the backslash that says that its name is escaped.
fn unmark(line: &[u8]) -> (&[u8], bool) {
    line.strip_prefix(b"\\").map_or((line, false), |line| (line, true))
}

/// A name without GNU's escapes: `\\`, `\n` and `\r`.
fn unescape(name: &[u8], escaped: bool) -> Option<Vec<u8>> {
    if !escaped {
        return Some(name.to_vec());
    }
    let mut plain = Vec::new();
    let mut bytes = name.iter().copied();
    while let Some(byte) = bytes.next() {
        plain.push(match (byte, if byte == b'\\' { bytes.next() } else { None }) {
            (b'\\', Some(b'\\')) => b'\\',
            (b'\\', Some(b'n')) => b'\n',
            (b'\\', Some(b'r')) => b'\r',
            (b'\\', _) => return None,
            (byte, _) => byte,
        });
    }
    Some(plain)
}

/// A line as sha256sum writes it, without its end; a name that would not stay on the line is escaped as GNU does.
#[must_use]
pub fn line(checksum: &Checksum, name: &[u8]) -> Vec<u8> {
    let mut line = Vec::new();
    for byte in name {
        match byte {
            b'\\' => line.extend_from_slice(b"\\\\"),
            b'\n' => line.extend_from_slice(b"\\n"),
            b'\r' => line.extend_from_slice(b"\\r"),
            byte => line.push(*byte),
        }
    }
    let mark: &[u8] = if line.len() == name.len() { b"" } else { b"\\" };
    [mark, checksum.to_string().as_bytes(), b"  ", &line].concat()
}

impl Sum {
    /// The components of a name below the directory of the checksum file; none where it would lead out of there.
    #[must_use]
    pub fn components(name: &[u8]) -> Option<Vec<&[u8]>> {
        let outside = name.starts_with(b"/") || name.ends_with(b"/") || name.contains(&0);
        let parts = name.split(|byte| *byte == b'/').filter(|part| !matches!(*part, b"" | b"."));
        let parts: Vec<&[u8]> = parts.collect();
        let outside = outside || parts.is_empty() || parts.contains(&&b".."[..]);
        (!outside).then_some(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CRC: &str = "d411957d";
    const MD5: &str = "0019d23bef56a136a1891211d7007f6f";
    const SHA256: &str = "9192c25b734fcbadbe32dadc28089c60db0e39f90cc20ce2e5733f57261acc0c";

    fn read(text: &str, format: Format) -> (Vec<(Option<String>, Algorithm)>, usize) {
        let sums = parse(text.as_bytes(), format);
        let shown = |name: Vec<u8>| String::from_utf8(name).unwrap();
        let all = sums.sums.into_iter().map(|sum| (sum.name.map(shown), sum.checksum.algorithm()));
        (all.collect(), sums.unread)
    }

    fn named(name: &str, algorithm: Algorithm) -> (Option<String>, Algorithm) {
        (Some(name.to_owned()), algorithm)
    }

    #[test]
    fn the_forms_of_gnu_and_bsd() {
        let text = format!(
            "\u{feff}# made today\r\n{SHA256}  a file\r\n{MD5} *b.bin\n\n{MD5} c\n  {SHA256}\td\n\
             SHA256 (e (1).iso) = {SHA256}\nMD5(f)= {MD5}\nSHA2-256(g)= {SHA256}\nCRC32 (h) = {CRC}\n\
             {CRC}  i\n{MD5}  \u{20}two blanks more\n"
        );
        let expected = [
            named("a file", Algorithm::Sha256),
            named("b.bin", Algorithm::Md5),
            named("c", Algorithm::Md5),
            named("d", Algorithm::Sha256),
            named("e (1).iso", Algorithm::Sha256),
            named("f", Algorithm::Md5),
            named("g", Algorithm::Sha256),
            named("h", Algorithm::Crc32),
            named("i", Algorithm::Crc32),
            named(" two blanks more", Algorithm::Md5),
        ];
        assert_eq!(read(&text, Format::Sums), (expected.to_vec(), 0));
    }

    #[test]
    fn escaped_names_are_those_that_were_meant() {
        let text = format!(
            "\\{MD5}  a\\\\b\\nc\\rd\n\\MD5 (e\\\\f) = {MD5}\n{MD5}  g\\nh\n\\{MD5}  i\\x\n\\{MD5}  j\\\n"
        );
        let names = ["a\\b\nc\rd", "e\\f", "g\\nh"].map(|name| named(name, Algorithm::Md5));
        assert_eq!(read(&text, Format::Sums), (names.to_vec(), 2));
        let value = Checksum::parse(Algorithm::Md5, MD5.as_bytes()).unwrap();
        for name in ["a\\b\nc\rd", "plain name"] {
            let line = String::from_utf8(line(&value, name.as_bytes())).unwrap();
            assert_eq!(read(&line, Format::Sums), (vec![named(name, Algorithm::Md5)], 0), "{line}");
        }
    }

    #[test]
    fn a_digest_alone_is_for_the_file_beside_it() {
        assert_eq!(read(&format!("{SHA256}\n"), Format::Sums), (vec![(None, Algorithm::Sha256)], 0));
        assert_eq!(read(&format!("{SHA256}  "), Format::Sums), (vec![(None, Algorithm::Sha256)], 0));
    }

    #[test]
    fn sfv_has_the_name_first() {
        let text = format!("; made by somebody\r\ndir\\a b.bin {CRC}\r\nc\tD411957D \r\nno sum\r\n{CRC}\r\n");
        let names = ["dir/a b.bin", "c"].map(|name| named(name, Algorithm::Crc32));
        assert_eq!(read(&text, Format::Sfv), (names.to_vec(), 2));
        assert_eq!(Format::of(b"X.SFV"), Format::Sfv);
        assert_eq!(Format::of(b"sfv"), Format::Sums);
    }

    #[test]
    fn lines_that_are_no_sums_are_counted() {
        let text = format!(
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{SHA256}  a\n{MD5}0  b\nBLAKE2b (c) = {SHA256}\n\
             MD5 (d) = {SHA256}\nMD5 (e {MD5}\n)SHA256( = {SHA256}\n"
        );
        assert_eq!(read(&text, Format::Sums), (vec![named("a", Algorithm::Sha256)], 7));
    }

    #[test]
    fn a_name_never_leads_out_of_the_directory() {
        for bad in ["", "/", "/etc/passwd", "..", "../x", "a/../../x", "a/..", ".", "./", "a/", "a\0b"] {
            assert_eq!(Sum::components(bad.as_bytes()), None, "{bad:?}");
        }
        let table: [(&str, &[&[u8]]); 3] =
            [("./a//b", &[b"a", b"b"]), ("..a", &[b"..a"]), ("-rf", &[b"-rf"])];
        for (name, parts) in table {
            assert_eq!(Sum::components(name.as_bytes()).unwrap(), parts);
        }
    }
}
