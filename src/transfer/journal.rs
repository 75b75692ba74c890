//! What is noted beside a part file, so that a later run knows whether it may go on.

use serde::{Deserialize, Serialize};

use super::ranges::Ranges;
use crate::client::Facts;
use crate::proto::path::RemotePath;

/// The source as it was when the download began, and what is there of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// The version of this format: 1 where the part file is the beginning of the file, 2 where it has ranges. A part
    /// file with holes must not be taken for a beginning by anybody who knows version 1 only.
    v: u8,
    /// The path on the server, escaped. Which server does not matter: mirrors have the same files.
    path: String,
    /// The server's size, in bytes.
    size: Option<u64>,
    /// The server's time, as `YYYYMMDDHHMMSS` in UTC.
    modified: Option<String>,
    /// What of it is on the disk for certain; version 1 only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kept: Option<Kept>,
    /// The run of this system during which it was written: what was written in it is there until it ends. Version 1
    /// only; ranges are noted when they are on the disk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    boot: Option<String>,
    /// The ranges that are there, from begin to end; version 2 only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ranges: Option<Vec<[u64; 2]>>,
}

/// The beginning of a file, on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// How many bytes.
    pub(super) bytes: u64,
    /// The SHA-256 of the last of them, as many as are compared with the server.
    pub(super) tail: String,
}

impl Journal {
    /// The note for a source with these facts, whose beginning is there.
    pub(super) fn of(remote: &RemotePath, facts: &Facts) -> Journal {
        Journal {
            v: 1,
            path: remote.display().to_string(),
            size: facts.size,
            modified: facts.modified.map(|time| time.compact()),
            kept: None,
            boot: None,
            ranges: None,
        }
    }

    /// The note for a source with these facts, of which ranges are there.
    pub(super) fn of_ranges(remote: &RemotePath, facts: &Facts, there: &Ranges) -> Journal {
        Journal { v: 2, ranges: Some(there.pairs()), ..Journal::of(remote, facts) }
    }

    /// Reads a note; one that is damaged or from another version allows nothing.
    pub(super) fn parse(text: &[u8]) -> Option<Journal> {
        let sound = |journal: &Journal| match journal.v {
            1 => journal.ranges.is_none(),
            2 => {
                journal.kept.is_none()
                    && journal
                        .ranges()
                        .is_some_and(|there| journal.size.is_some_and(|size| there.end() <= size))
            }
            _ => false,
        };
        serde_json::from_slice(text).ok().filter(sound)
    }

    /// The note as it is kept.
    pub(super) fn encode(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The same, written during this run of the system.
    pub(super) fn during(self, boot: Option<String>) -> Journal {
        Journal { boot, ..self }
    }

    /// Tells whether the part file is the beginning of this source: its path is the same, its size is known and the
    /// same, and so is its time where it is known.
    pub(super) fn allows(&self, remote: &RemotePath, facts: &Facts) -> bool {
        let same = Journal { kept: self.kept.clone(), boot: self.boot.clone(), ..Journal::of(remote, facts) };
        self.size.is_some() && *self == same
    }

    /// How many bytes of a part file of that length may be gone on with: all that was written, or where the system has
    /// gone down since then, what was on the disk for certain. None where nobody knows.
    pub(super) fn there(&self, length: u64, boot: Option<&str>) -> Option<u64> {
        if boot.is_some() && self.boot.as_deref() == boot {
            return Some(length);
        }
        self.kept.as_ref().map(|kept| kept.bytes)
    }

    /// Tells whether the part file has ranges of this source.
    pub(super) fn allows_ranges(&self, remote: &RemotePath, facts: &Facts) -> bool {
        let same = Journal { v: self.v, ranges: self.ranges.clone(), ..Journal::of(remote, facts) };
        self.ranges.is_some() && self.size.is_some() && *self == same
    }

    /// The ranges that are there, where it has ranges.
    pub(super) fn ranges(&self) -> Option<Ranges> {
        self.ranges.as_deref().and_then(Ranges::of)
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
        assert_eq!(Journal::parse(b"{\"v\":1"), None);
    }

    #[test]
    fn what_was_not_on_the_disk_is_lost_with_the_system() {
        let f = RemotePath::new("f").unwrap();
        let facts = facts(Some(90), Some("20260101000000"));
        let mut journal = Journal::of(&f, &facts).during(Some("one".to_owned()));
        assert_eq!(journal.there(50, Some("one")), Some(50));
        assert_eq!((journal.there(50, Some("two")), journal.there(50, None)), (None, None));
        journal.kept = Some(Kept { bytes: 30, tail: "ab".to_owned() });
        let journal = Journal::parse(&journal.encode()).unwrap();
        assert!(journal.allows(&f, &facts));
        assert_eq!((journal.there(50, Some("one")), journal.there(50, Some("two"))), (Some(50), Some(30)));
        let nowhere = Journal { boot: None, ..journal };
        assert_eq!((nowhere.there(50, Some("one")), nowhere.there(50, None)), (Some(30), Some(30)));
    }

    #[test]
    fn a_file_with_holes_is_no_beginning() {
        let (f, other) = (RemotePath::new("f").unwrap(), RemotePath::new("g").unwrap());
        let begun = facts(Some(90), Some("20260101000000"));
        let there = Ranges::of(&[[0, 10], [20, 90]]).unwrap();
        let text = Journal::of_ranges(&f, &begun, &there).encode();
        let shown = r#"{"v":2,"path":"f","size":90,"modified":"20260101000000","ranges":[[0,10],[20,90]]}"#;
        assert_eq!(String::from_utf8(text.clone()).unwrap(), shown);
        let journal = Journal::parse(&text).unwrap();
        assert_eq!((journal.allows(&f, &begun), journal.allows_ranges(&f, &begun)), (false, true));
        assert_eq!(journal.ranges(), Some(there));
        assert!(!journal.allows_ranges(&f, &facts(Some(91), Some("20260101000000"))));
        assert!(!journal.allows_ranges(&f, &facts(Some(90), None)));
        assert!(!Journal::of(&f, &begun).allows_ranges(&f, &begun) && !journal.allows_ranges(&other, &begun));
        for bad in [
            r#"{"v":2,"path":"f","size":90,"modified":null}"#,
            r#"{"v":2,"path":"f","size":null,"modified":null,"ranges":[]}"#,
            r#"{"v":1,"path":"f","size":90,"modified":null,"ranges":[[0,10]]}"#,
            r#"{"v":2,"path":"f","size":90,"modified":null,"ranges":[[0,91]]}"#,
            r#"{"v":2,"path":"f","size":90,"modified":null,"ranges":[[10,20],[0,5]]}"#,
            r#"{"v":2,"path":"f","size":90,"modified":null,"ranges":[[0,-1]]}"#,
            r#"{"v":3,"path":"f","size":90,"modified":null,"ranges":[]}"#,
        ] {
            assert_eq!(Journal::parse(bad.as_bytes()), None, "{bad}");
        }
    }
}
