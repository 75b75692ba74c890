//! What a tree is made of, on either side: plain data, small enough for a million of them.

use std::path::Path;

use crate::client::Facts;
use crate::escape::{Escaped, escape};
use crate::proto::command::BadArgument;
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::RemotePath;
use crate::proto::time::{Precision, Time};

/// A path below the top of a tree: names with slashes between them; empty for the top itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Rel(Box<[u8]>);

impl Rel {
    /// The top of a tree.
    #[must_use]
    pub fn top() -> Rel {
        Rel::default()
    }

    /// Takes bytes for a path in a tree.
    ///
    /// # Errors
    /// When it would leave the tree, or has a name in it that no directory can hold.
    pub fn new(bytes: &[u8]) -> Result<Rel, crate::proto::path::BadName> {
        for name in bytes.split(|byte| *byte == b'/').filter(|_| !bytes.is_empty()) {
            crate::proto::path::Name::new(name)?;
        }
        Ok(Rel(bytes.into()))
    }

    /// What has that name, which is one component, in it.
    #[must_use]
    pub fn join(&self, name: &[u8]) -> Rel {
        let slash: &[u8] = if self.0.is_empty() { b"" } else { b"/" };
        Rel([&*self.0, slash, name].concat().into())
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As a local path below another.
    #[must_use]
    pub fn as_path(&self) -> &Path {
        Path::new(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(&self.0))
    }

    /// Tells whether it is the top itself.
    #[must_use]
    pub fn is_top(&self) -> bool {
        self.0.is_empty()
    }

    /// The names that it is made of.
    pub fn names(&self) -> impl DoubleEndedIterator<Item = &[u8]> {
        self.0.split(|byte| *byte == b'/').filter(|name| !name.is_empty())
    }

    /// Its last name; empty for the top.
    #[must_use]
    pub fn name(&self) -> &[u8] {
        self.names().next_back().unwrap_or_default()
    }

    /// The directory that it is in; the top for the top.
    #[must_use]
    pub fn parent(&self) -> Rel {
        let slash = self.0.iter().rposition(|byte| *byte == b'/').unwrap_or(0);
        Rel(self.0.get(..slash).unwrap_or_default().into())
    }

    /// Tells whether it is `other`, or in it.
    #[must_use]
    pub fn is_within(&self, other: &Rel) -> bool {
        let rest = self.0.strip_prefix(&*other.0);
        rest.is_some_and(|rest| other.is_top() || rest.is_empty() || rest.starts_with(b"/"))
    }

    /// The path for a person's eyes.
    #[must_use]
    pub fn display(&self) -> Escaped<'_> {
        if self.is_top() { escape(b".") } else { escape(&self.0) }
    }

    /// The path on the server, where the top is that; none is the working directory.
    ///
    /// # Errors
    /// When no command line can hold it.
    pub fn below(&self, top: Option<&RemotePath>) -> Result<Option<RemotePath>, BadArgument> {
        match top {
            _ if self.is_top() => Ok(top.cloned()),
            Some(top) => top.join(&self.0).map(Some),
            None => RemotePath::new(&*self.0).map(Some),
        }
    }
}

impl PartialOrd for Rel {
    fn partial_cmp(&self, other: &Rel) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rel {
    /// The order of a tree: what is in a directory comes right behind it.
    fn cmp(&self, other: &Rel) -> std::cmp::Ordering {
        self.names().cmp(other.names())
    }
}

/// When something was changed, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Seconds since 1970.
    pub seconds: i64,
    /// How exactly.
    pub precision: Precision,
}

impl Stamp {
    /// A time, without the parts of its seconds.
    #[must_use]
    pub fn of(time: Time) -> Stamp {
        Stamp { seconds: time.seconds(), precision: time.precision }
    }

    /// The same as a time.
    #[must_use]
    pub fn time(self) -> Option<Time> {
        let time = Time::from_seconds(self.seconds)?;
        Some(Time { precision: self.precision, ..time })
    }

    /// How many seconds two times of this precision may lie apart and be the same moment: FAT keeps every second second,
    /// and listings leave out the seconds, or the hour.
    #[must_use]
    pub fn grain(self) -> i64 {
        match self.precision {
            Precision::Second => 1,
            Precision::Minute => 59,
            Precision::Day => 24 * 60 * 60 - 1,
        }
    }
}

/// What is known of one thing in a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub name: Box<[u8]>,
    /// What it is.
    pub kind: Kind,
    /// Its size in bytes, of a file.
    pub size: Option<u64>,
    /// When it was changed.
    pub time: Option<Stamp>,
    /// Its permissions, up to 0o777.
    pub mode: Option<u16>,
    /// Where a link leads.
    pub target: Option<Box<[u8]>>,
}

impl Node {
    /// Something of which no more is known.
    #[must_use]
    pub fn new(name: &[u8], kind: Kind) -> Node {
        Node { name: name.into(), kind, size: None, time: None, mode: None, target: None }
    }

    /// What a listing says.
    #[must_use]
    pub fn of(entry: Entry) -> Node {
        let mode = entry.mode.and_then(|mode| u16::try_from(mode & 0o777).ok());
        Node {
            name: entry.name.as_bytes().into(),
            kind: entry.kind,
            size: entry.size.filter(|_| entry.kind == Kind::File),
            time: entry.modified.map(Stamp::of),
            mode,
            target: entry.target.map(Vec::into_boxed_slice),
        }
    }

    /// Size and time.
    #[must_use]
    pub fn facts(&self) -> Facts {
        Facts { size: self.size, modified: self.time.and_then(Stamp::time) }
    }
}

/// Tells whether a name is one that ketch gives to files of its own, which are no part of any tree: what is not whole yet,
/// and the manifest.
pub(super) fn is_ours(name: &[u8]) -> bool {
    let ends = [&b".ketch-part"[..], b".ketch-journal", b".ketch-journal-new"];
    let beside = |what: &[u8]| {
        let begin = name.windows(what.len()).rposition(|window| window == what)?;
        let number = name.get(begin + what.len()..)?;
        Some(number.len() == 8 && number.iter().all(u8::is_ascii_hexdigit))
    };
    name == MANIFEST
        || name == b".ketch-manifest-new"
        || name.starts_with(b".")
            && (ends.iter().any(|end| name.len() > end.len() && name.ends_with(end))
                || [&b".ketch-part-"[..], b".ketch-old-"].iter().any(|what| beside(what) == Some(true)))
}

/// The name of a manifest at the top of a tree.
pub(super) const MANIFEST: &[u8] = b".ketch-manifest";

#[cfg(test)]
mod tests {
    use super::*;

    fn rel(text: &str) -> Rel {
        Rel::new(text.as_bytes()).unwrap()
    }

    #[test]
    fn paths_stay_in_their_tree() {
        for bad in ["/a", "a/", "a//b", "..", "a/../b", ".", "a\n"] {
            assert!(Rel::new(bad.as_bytes()).is_err(), "{bad:?}");
        }
        assert_eq!(
            (rel("a/b").parent(), rel("a").parent(), rel("a/b").name()),
            (rel("a"), Rel::top(), &b"b"[..])
        );
        assert_eq!(Rel::top().join(b"a").join(b"b"), rel("a/b"));
        assert!(
            rel("a/b").is_within(&rel("a"))
                && rel("a").is_within(&Rel::top())
                && !rel("ab").is_within(&rel("a"))
        );
        let pub_ = RemotePath::new("/pub").unwrap();
        assert_eq!(rel("a").below(Some(&pub_)).unwrap().unwrap().as_bytes(), b"/pub/a");
        assert_eq!(
            (rel("a").below(None).unwrap().unwrap().as_bytes(), Rel::top().below(None)),
            (&b"a"[..], Ok(None))
        );
    }

    #[test]
    fn a_directory_is_followed_by_what_is_in_it() {
        let mut all = [rel("a.b"), rel("a/z"), rel("b"), rel("a"), Rel::top(), rel("a/a/a")];
        all.sort();
        assert_eq!(all, [Rel::top(), rel("a"), rel("a/a/a"), rel("a/z"), rel("a.b"), rel("b")]);
    }

    #[test]
    fn files_of_our_own_are_known_by_their_names() {
        for ours in [
            ".f.ketch-part",
            ".f.ketch-journal",
            ".f.ketch-part-0a1b2c3d",
            ".f.ketch-old-00000000",
            ".ketch-manifest",
        ] {
            assert!(is_ours(ours.as_bytes()), "{ours}");
        }
        for other in
            ["f", ".ketch-part", "f.ketch-part", ".f.ketch-part-x", ".f.ketch-old-0000000g", "ketch-manifest"]
        {
            assert!(!is_ours(other.as_bytes()), "{other}");
        }
    }
}
