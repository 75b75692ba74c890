//! What an upload has left on the server, and whether it may be gone on with.

use std::fs::File;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::Path;
use std::time::SystemTime;

use super::super::OVERLAP;
use crate::client::{Facts, Fetch, Representation, Session, Sink};
use crate::error::{Error, Result};
use crate::proto::path::RemotePath;
use crate::proto::time::Time;
use crate::report::Event;

/// What tells one version of a local file from the next: where it is, its size, and its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Version {
    place: (u64, u64),
    size: u64,
    modified: Option<SystemTime>,
}

impl Version {
    pub(super) fn of(meta: &std::fs::Metadata) -> Version {
        Version { place: (meta.dev(), meta.ino()), size: meta.len(), modified: meta.modified().ok() }
    }
}

/// An upload that was cut.
pub(super) struct Cut {
    /// The local file as it was then.
    pub(super) version: Version,
    /// What was there before it.
    pub(super) before: Facts,
    /// How many bytes of the file are on their way or there, at most.
    pub(super) sent: u64,
}

/// How much of an upload that was cut the server has: what it has now is ours if it was not there before.
pub(super) fn arrived_so_far(session: &mut Session, remote: &RemotePath, cut: &Cut) -> Result<Option<u64>> {
    let now = session.facts(remote)?;
    let ours = now.modified.is_some() && now != cut.before;
    Ok(now.size.filter(|there| ours && *there > 0 && *there <= cut.sent))
}

/// What an upload may go on with.
pub(super) enum GoOn {
    From(u64),
    Whole,
    Complete(u64),
    Longer(u64),
}

/// Compares what the server has with the local file, whoever sent it. It is gone on with if the local file has not
/// changed since, and the last bytes are the same. Where the server does not tell the time of what it has, those bytes
/// have to do; where it does not let them be read, the time has to.
pub(super) fn go_on(
    session: &mut Session,
    remote: &RemotePath,
    (file, path, size): (&File, &Path, Option<u64>),
    modified: Option<Time>,
) -> Result<GoOn> {
    let there = session.facts(remote)?;
    let (Some(got), Some(size)) = (there.size.filter(|got| *got > 0), size) else { return Ok(GoOn::Whole) };
    if got > size {
        return Ok(GoOn::Longer(got));
    }
    let unchanged = there.modified.and_then(|theirs| Some(theirs >= modified?));
    let why = if unchanged == Some(false) {
        Some("the local file is newer than what the server has")
    } else {
        match (ends_alike(session, remote, (file, path), (there, got))?, unchanged) {
            (Some(false), _) => Some("what the server has is not the beginning of the local file"),
            (None, None) => Some("the server lets nobody see what it has"),
            _ => None,
        }
    };
    if let Some(why) = why {
        start_over(session, remote, why);
        return Ok(GoOn::Whole);
    }
    Ok(if got == size { GoOn::Complete(size) } else { GoOn::From(got) })
}

/// Tells whether the last of the first `got` bytes of a file are those that the server has there; none where it does
/// not let them be read.
fn ends_alike(
    session: &mut Session,
    remote: &RemotePath,
    (file, path): (&File, &Path),
    (there, got): (Facts, u64),
) -> Result<Option<bool>> {
    let begin = got.saturating_sub(OVERLAP);
    let fetch = Fetch { representation: Representation::Image, offset: begin, known: Some(there) };
    let mut theirs = Vec::new();
    let read = session.retrieve(remote, fetch).and_then(|mut download| {
        let mut sink = Sink { file: &mut theirs, path: Path::new("memory") };
        let mut left = got - begin;
        // A byte too many shows that it did not begin where it should.
        while let n @ 1.. = download.step(&mut sink, usize::try_from(left + 1).unwrap_or(1))? as u64 {
            let Some(less) = left.checked_sub(n) else { return download.enough() };
            left = less;
        }
        download.finish().map(drop)
    });
    match read {
        Err(Error::Refused { .. } | Error::Undeclared { .. }) => return Ok(None),
        read => read?,
    }
    let mut ours = vec![0; usize::try_from(got - begin).unwrap_or(0)];
    if theirs.len() != ours.len() {
        return Ok(None);
    }
    file.read_exact_at(&mut ours, begin).map_err(Error::local("read", path))?;
    Ok(Some(ours == theirs))
}

pub(super) fn start_over(session: &Session, remote: &RemotePath, why: &str) {
    session.reporter().event(&Event::Note(&format!("starting `{}` over: {why}", remote.display())));
}
