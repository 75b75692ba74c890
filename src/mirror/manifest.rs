//! What was sent: a file at the top of a mirror that knows the content of its files, so that a fresh checkout, in which all
//! times are new, is not sent all over again.
//!
//! Of an upload it is kept on the server and holds digests of what was sent; of a download it is kept here and holds what
//! the server told of its files. One JSON object a line, sorted by path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::node::{Node, Rel};
use crate::error::{Error, Result};

/// A manifest, by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest(BTreeMap<Rel, Noted>);

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Noted {
    /// Its size.
    pub(super) size: u64,
    /// The SHA-256 of what is in it, of a file that was sent.
    pub(super) sha256: Option<Box<str>>,
    /// When it was changed on the server, in seconds since 1970, of a file that was fetched.
    pub(super) changed: Option<i64>,
}

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head {
    ketch_manifest: u32,
}

/// Any other line.
#[derive(Serialize, Deserialize)]
struct Line<'l> {
    #[serde(borrow)]
    path: std::borrow::Cow<'l, str>,
    size: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sha256: Option<std::borrow::Cow<'l, str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed: Option<i64>,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// When it is none.
    pub(super) fn parse(text: &[u8]) -> Result<Manifest> {
        let bad = |number: usize| Error::BadState(format!("the manifest makes no sense (line {number})"));
        let mut lines = text.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty());
        let head = lines.next().and_then(|(_, line)| serde_json::from_slice::<Head>(line).ok());
        if head.is_none_or(|head| head.ketch_manifest != 1) {
            return Err(bad(1));
        }
        let mut all = BTreeMap::new();
        for (number, line) in lines {
            let line: Line<'_> = serde_json::from_slice(line).map_err(|_| bad(number + 1))?;
            let path =
                unescaped(&line.path).and_then(|path| Rel::new(&path).ok()).ok_or_else(|| bad(number + 1))?;
            let sha256 = line.sha256.map(|digest| digest.into_owned().into_boxed_str());
            all.insert(path, Noted { size: line.size, sha256, changed: line.changed });
        }
        Ok(Manifest(all))
    }

    /// The manifest as it is kept.
    #[must_use]
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut text = serde_json::to_vec(&Head { ketch_manifest: 1 }).unwrap_or_default();
        text.push(b'\n');
        for (path, noted) in &self.0 {
            let line = Line {
                path: escaped(path.as_bytes()).into(),
                size: noted.size,
                sha256: noted.sha256.as_deref().map(Into::into),
                changed: noted.changed,
            };
            text.extend(serde_json::to_vec(&line).unwrap_or_default());
            text.push(b'\n');
        }
        text
    }

    /// What is noted of a file.
    #[must_use]
    pub(super) fn get(&self, path: &Rel) -> Option<&Noted> {
        self.0.get(path)
    }

    /// Notes a file.
    pub(super) fn note(&mut self, path: Rel, noted: Noted) {
        self.0.insert(path, noted);
    }

    /// Tells whether a file on the server is the one that was fetched, and what is here has its size.
    #[must_use]
    pub(super) fn knows(&self, path: &Rel, source: &Node, target: &Node) -> bool {
        let seconds = source.time.map(|time| time.seconds);
        self.get(path).is_some_and(|noted| {
            Some(noted.size) == source.size
                && source.size == target.size
                && seconds.is_some()
                && noted.changed == seconds
        })
    }
}

/// A path as text: what is no UTF-8 is written as `%NN`, as is the percent sign.
pub(super) fn escaped(path: &[u8]) -> String {
    let mut text = String::new();
    for chunk in path.utf8_chunks() {
        text.push_str(&chunk.valid().replace('%', "%25"));
        chunk.invalid().iter().for_each(|byte| text.push_str(&format!("%{byte:02x}")));
    }
    text
}

pub(super) fn unescaped(text: &str) -> Option<Vec<u8>> {
    let mut path = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((byte, more)) = rest.split_first() {
        rest = more;
        if *byte != b'%' {
            path.push(*byte);
            continue;
        }
        let (digits, more) = rest.split_at_checked(2)?;
        path.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
        rest = more;
    }
    Some(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mirror::node::Stamp;
    use crate::proto::entry::Kind;
    use crate::proto::time::Precision;

    #[test]
    fn a_manifest_comes_back_as_it_was() {
        let mut manifest = Manifest::default();
        let sent = Noted { size: 3, sha256: Some("ab".into()), changed: None };
        let fetched = Noted { size: 4, sha256: None, changed: Some(7) };
        manifest.note(Rel::new(b"a/100%").unwrap(), sent);
        manifest.note(Rel::new(b"caf\xe9 \"x\"").unwrap(), fetched);
        let text = String::from_utf8(manifest.encode()).unwrap();
        let is = "{\"ketch_manifest\":1}\n{\"path\":\"a/100%25\",\"size\":3,\"sha256\":\"ab\"}\n\
                  {\"path\":\"caf%e9 \\\"x\\\"\",\"size\":4,\"changed\":7}\n";
        assert_eq!(text, is);
        assert_eq!(Manifest::parse(text.as_bytes()).unwrap(), manifest);
        for bad in
            ["", "{}", "{\"ketch_manifest\":2}\n", "{\"ketch_manifest\":1}\n{\"path\":\"../x\",\"size\":1}\n"]
        {
            assert!(Manifest::parse(bad.as_bytes()).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_was_fetched_is_known_again() {
        let path = Rel::new(b"f").unwrap();
        let mut manifest = Manifest::default();
        manifest.note(path.clone(), Noted { size: 4, sha256: None, changed: Some(7) });
        let node = |size, seconds| {
            let time = Some(Stamp { seconds, precision: Precision::Second });
            Node { size: Some(size), time, ..Node::new(b"f", Kind::File) }
        };
        assert!(manifest.knows(&path, &node(4, 7), &node(4, 99)));
        assert!(
            !manifest.knows(&path, &node(4, 8), &node(4, 99))
                && !manifest.knows(&path, &node(4, 7), &node(3, 7))
        );
        assert!(!manifest.knows(&Rel::new(b"g").unwrap(), &node(4, 7), &node(4, 7)));
    }
}
