//! One entry of a directory, as a listing tells it. How listings are read is in [`super::list`].

use std::borrow::Cow;

use super::path::Name;
use super::time::Time;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A plain file.
    File,
    /// A directory.
    Dir,
    /// A symbolic link, or what comes near it on the server's system.
    Link,
    /// A device, a socket, a pipe, or what the server did not make clear.
    Other,
}

/// A name in a directory, and what the server said of it: `None` is what it did not say.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The name: a single component.
    pub name: Name,
    /// The directory that it is in below the listed one: few listings (the members of files on IBM i) tell of more
    /// than one level.
    pub inside: Option<Name>,
    /// What it is.
    pub kind: Kind,
    /// The size in bytes; of a directory or a link it means little.
    pub size: Option<u64>,
    /// When it was last changed; a server that tells no zone is taken at its word as if in UTC.
    pub modified: Option<Time>,
    /// The permission bits, up to 0o7777.
    pub mode: Option<u32>,
    /// The owner, by name or number.
    pub owner: Option<Vec<u8>>,
    /// The group, by name or number.
    pub group: Option<Vec<u8>>,
    /// Where a link leads, as the server's bytes.
    pub target: Option<Vec<u8>>,
}

impl Entry {
    /// An entry of which no more is known.
    #[must_use]
    pub fn new(name: Name, kind: Kind) -> Entry {
        Entry {
            name,
            inside: None,
            kind,
            size: None,
            modified: None,
            mode: None,
            owner: None,
            group: None,
            target: None,
        }
    }

    /// Where it is, from the listed directory on: its name, unless it lies deeper.
    #[must_use]
    pub fn path(&self) -> Cow<'_, [u8]> {
        match &self.inside {
            Some(inside) => Cow::Owned([inside.as_bytes(), b"/", self.name.as_bytes()].concat()),
            None => Cow::Borrowed(self.name.as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_begins_unknown() {
        let entry = Entry::new(Name::new(b"a").unwrap(), Kind::Other);
        assert_eq!((entry.size, entry.modified, entry.mode), (None, None, None));
        assert_eq!((entry.owner, entry.group, entry.target), (None, None, None));
    }
}
