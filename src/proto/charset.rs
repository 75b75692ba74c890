//! Character sets: which bytes stand for which letters in names, where a server writes no UTF-8.

use std::str::FromStr;

use encoding_rs::{Encoding, UTF_8};

/// A character set, in which the letters of ASCII are what they are everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charset(&'static Encoding);

impl Default for Charset {
    fn default() -> Charset {
        Charset(UTF_8)
    }
}

impl Charset {
    /// Tells whether it is UTF-8, in which nothing has to be converted.
    #[must_use]
    pub fn is_utf8(self) -> bool {
        self.0 == UTF_8
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The text that bytes stand for; none where they stand for none, or for one that would be written in other bytes.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<String> {
        let text = self.0.decode_without_bom_handling_and_without_replacement(bytes)?;
        (self.encode(&text).as_deref() == Some(bytes)).then(|| text.into_owned())
    }

    /// The bytes that stand for a text; none where it has letters that the set has not.
    #[must_use]
    pub fn encode(self, text: &str) -> Option<Vec<u8>> {
        let (bytes, _, missing) = self.0.encode(text);
        (!missing).then(|| bytes.into_owned())
    }
}

impl FromStr for Charset {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Charset, &'static str> {
        if text.eq_ignore_ascii_case("auto") {
            return Ok(Charset::default());
        }
        let known = Encoding::for_label(text.as_bytes()).filter(|encoding| encoding.is_ascii_compatible());
        known.map(Charset).ok_or("use auto, or a name such as latin1, windows-1251, koi8-r, shift_jis or gbk")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_there_and_back() {
        for (charset, text, bytes) in [
            ("latin1", "café", &b"caf\xe9"[..]),
            ("windows-1251", "файл", b"\xf4\xe0\xe9\xeb"),
            ("Shift_JIS", "漢字", b"\x8a\xbf\x8e\x9a"),
            ("gbk", "汉字", b"\xba\xba\xd7\xd6"),
            ("auto", "漢", "漢".as_bytes()),
        ] {
            let charset: Charset = charset.parse().unwrap();
            assert_eq!(charset.encode(text).as_deref(), Some(bytes), "{text}");
            assert_eq!(charset.decode(bytes).as_deref(), Some(text), "{text}");
        }
        let charset: Charset = "shift_jis".parse().unwrap();
        assert_eq!((charset.encode("ü"), charset.decode(b"\x8a")), (None, None));
    }

    #[test]
    fn every_byte_of_latin1_comes_back() {
        let charset: Charset = "iso-8859-1".parse().unwrap();
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(charset.encode(&charset.decode(&all).unwrap()), Some(all));
    }

    #[test]
    fn sets_in_which_ascii_is_something_else_are_refused() {
        for text in ["utf-16", "iso-2022-jp", "ebcdic", "", "latin99"] {
            assert!(text.parse::<Charset>().is_err(), "{text}");
        }
    }
}
