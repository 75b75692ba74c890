//! What is noted beside a part file, so that a later run knows whether it may go on.

use serde::{Deserialize, Serialize};

use crate::client::Facts;
use crate::proto::path::RemotePath;

/// The source as it was when the download began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// The version of this format.
    v: u8,
    /// The path on the server, escaped. Which server does not matter: mirrors have the same files.
    path: String,
    /// The server's size, in bytes.
    size: Option<u64>,
    /// The server's time, as `YYYYMMDDHHMMSS` in UTC.
    modified: Option<String>,
}

impl Journal {
    /// The note for a source with these facts.
    pub(super) fn of(remote: &RemotePath, facts: &Facts) -> Journal {
        Journal {
            v: 1,
            path: remote.display().to_string(),
            size: facts.size,
            modified: facts.modified.map(|time| time.compact()),
        }
    }

    /// Reads a note; one that is damaged or from another version allows nothing.
    pub(super) fn parse(text: &[u8]) -> Option<Journal> {
        serde_json::from_slice(text).ok().filter(|journal: &Journal| journal.v == 1)
    }

    /// The note as it is kept.
    pub(super) fn encode(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Tells whether the source is still the one that was noted: its path is the same, its size is known and the same,
    /// and so is its time where it is known.
    pub(super) fn allows(&self, remote: &RemotePath, facts: &Facts) -> bool {
        self.size.is_some() && *self == Journal::of(remote, facts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::time::Time;

    fn facts(size: Option<u64>, modified: Option<&str>) -> Facts {
        Facts { size, modified: modified.and_then(|text| Time::parse_compact(text.as_bytes())) }
    }

    #[test]
    fn only_the_same_source_may_be_continued() {
        let (f, other) = (RemotePath::new("f").unwrap(), RemotePath::new("g").unwrap());
        let begun = facts(Some(7), Some("20260101000000"));
        let journal = Journal::parse(&Journal::of(&f, &begun).encode()).unwrap();
        assert!(journal.allows(&f, &begun) && !journal.allows(&other, &begun));
        assert!(!journal.allows(&f, &facts(Some(8), Some("20260101000000"))));
        assert!(!journal.allows(&f, &facts(Some(7), Some("20260101000001"))));
        assert!(!journal.allows(&f, &facts(Some(7), None)));
        assert!(!Journal::of(&f, &facts(None, None)).allows(&f, &facts(None, None)));
        assert!(Journal::of(&f, &facts(Some(7), None)).allows(&f, &facts(Some(7), None)));
        assert_eq!(Journal::parse(b"{\"v\":2,\"size\":7,\"modified\":null}"), None);
        assert_eq!(Journal::parse(b"{\"v\":1"), None);
    }
}
