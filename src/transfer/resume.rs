//! Going on with what is there of a download: what that may be, what is noted of it on the way, and the comparison with
//! the bytes that come again.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::OVERLAP;
use super::digest::Digest;
use super::journal::{Journal, Kept};
use super::local::{Bytes, Part, Place, boot};
use crate::client::{Facts, Session};
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::net::pump::{CHUNK, Taker};
use crate::proto::checksum::Algorithm;
use crate::proto::path::RemotePath;
use crate::report::{Event, Reporter};

/// How often the journal is brought up to date, at most.
pub(super) const JOURNAL_PACE: Duration = Duration::from_secs(1);

/// Bytes that a disk is made to take at once while others come. What comes faster than these in [`JOURNAL_PACE`] is as
/// fast fetched again, and the disk has its time for it: [`LEISURE`].
const BURST: usize = 64 * 1024 * 1024;
const LEISURE: Duration = Duration::from_secs(30);

/// What there is to go on with.
pub(super) enum Begin<'p> {
    Fresh,
    Continue(Part<'p>, u64, Origin),
    Complete(File),
}

/// What may be gone on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resume {
    /// Nothing: it begins anew.
    Nothing,
    /// A part file of ours.
    Ours,
    /// That, or a file under the final name that is shorter than the server's.
    Whatever,
}

/// Who began what is continued.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// An earlier run of ours.
    Ours,
    /// Somebody else: it is a copy of the file under the final name.
    Copied,
}

/// A refusal to go on that the whole file does not share.
pub(super) fn starts_over(error: &Error) -> bool {
    match error {
        Error::Changed(_) | Error::Altered { .. } => true,
        Error::Refused { verb, .. } => verb == "REST",
        _ => false,
    }
}

/// Finds out what there is to go on with: our own part file if its journal allows it, or the file under its final
/// name, whoever began it, if it is shorter than the server's.
pub(super) fn begin<'p>(
    session: &Session,
    (remote, place): (&RemotePath, &'p Place),
    facts: &Facts,
    resume: Resume,
) -> Result<Begin<'p>> {
    let note = |why: &str| {
        let name = escape(place.path().as_os_str().as_encoded_bytes());
        let text = format!("starting `{name}` over: {why}");
        session.reporter().event(&Event::Note(&text));
    };
    let size = facts.size;
    if let Some(part) = place.reopen()? {
        match sound(&part, remote, facts).map_err(Error::local("read", place.path()))? {
            Ok(there) => return Ok(Begin::Continue(part, there, Origin::Ours)),
            Err(why) => note(why),
        }
        part.discard();
    }
    let Some(mut begun) = place.existing().filter(|_| resume == Resume::Whatever) else {
        return Ok(Begin::Fresh);
    };
    let there = begun.metadata().map_err(Error::local("read", place.path()))?;
    match size {
        None => note("the server does not tell its size"),
        Some(size) if there.len() > size => note("the local file is longer than the server's"),
        Some(size) if there.len() == size && same_time(&there, facts) => {
            return Ok(Begin::Complete(begun));
        }
        Some(size) if there.len() == size => note("the times differ"),
        Some(_) => {
            // The user's own file is not touched until the result is whole.
            let mut part = place.create()?;
            let copied = io::copy(&mut begun, &mut part.file).map_err(Error::local("copy", place.path()))?;
            return Ok(Begin::Continue(part, copied, Origin::Copied));
        }
    }
    Ok(Begin::Fresh)
}

/// How many bytes of a part file may be gone on with, or why none. What its journal does not vouch for is cut off.
fn sound(part: &Part<'_>, remote: &RemotePath, facts: &Facts) -> io::Result<Result<u64, &'static str>> {
    let Some(journal) = part.place().journal() else {
        return Ok(Err("what is known of the part file is lost, or damaged"));
    };
    if !journal.allows(remote, facts) {
        return Ok(Err("the file on the server is not the one that was begun"));
    }
    let length = part.file.metadata()?.len();
    let Some(there) = journal.there(length, boot().as_deref()) else {
        return Ok(Err("nobody knows what of it was on the disk when this system went down"));
    };
    let torn = match &journal.kept {
        Some(kept) if kept.bytes > there => true,
        Some(kept) => tail(&part.file, kept.bytes)? != kept.tail,
        None => false,
    };
    if torn || facts.size.is_none_or(|size| there > size) {
        return Ok(Err("the part file is not as it was left"));
    }
    if there < length {
        part.file.set_len(there)?;
    }
    Ok(Ok(there))
}

/// The digest of what lies before that place in a file, as far as it is compared with the server.
fn tail(file: &File, end: u64) -> io::Result<String> {
    let length = end.min(OVERLAP);
    let mut bytes = vec![0; usize::try_from(length).unwrap_or(0)];
    file.read_exact_at(&mut bytes, end - length)?;
    let mut digest = Digest::new(Algorithm::Sha256);
    digest.update(&bytes);
    Ok(digest.finish().map(|sum| sum.to_string()).unwrap_or_default())
}

/// Times agree when either side does not know one, or they are the same to two seconds (FAT's grain).
fn same_time(meta: &std::fs::Metadata, facts: &Facts) -> bool {
    let (Some(ours), Some(theirs)) = (meta.modified().ok(), facts.modified.and_then(|time| time.to_system()))
    else {
        return true;
    };
    let apart = ours.duration_since(theirs).unwrap_or_else(|error| error.duration());
    apart.as_secs() < 2
}

/// What is noted of a part file that grows from its beginning to its end.
///
/// A journal that cannot be written is no reason to fail: only what is cut then cannot be gone on with.
pub(super) struct Notes {
    journal: Journal,
    reporter: Arc<dyn Reporter>,
    /// Bytes that came since the journal was written.
    fresh: usize,
    written: Written,
}

/// What became of the journal so far.
#[derive(Clone, Copy)]
enum Written {
    /// It is not worth one yet.
    Not,
    /// It was written then, and may stay as it is for so long.
    At(Instant, Duration),
    /// It cannot be written.
    Never,
}

impl Notes {
    /// Those of a part file that is made of this source.
    pub(super) fn of(reporter: Arc<dyn Reporter>, journal: Journal) -> Notes {
        Notes { journal: journal.during(boot()), reporter, fresh: 0, written: Written::Not }
    }

    /// Bytes have come.
    fn moved(&mut self, part: &Part<'_>, bytes: usize) {
        self.fresh = self.fresh.saturating_add(bytes);
        match self.written {
            Written::Not if self.fresh >= CHUNK => self.begin(part),
            Written::At(last, pace) => {
                let since = last.elapsed();
                if since >= LEISURE.max(pace) || (since >= pace && self.fresh <= BURST) {
                    self.bring_up_to_date(part);
                }
            }
            Written::Not | Written::Never => {}
        }
    }

    /// The journal of a part file that was begun: what it is made of.
    pub(super) fn begin(&mut self, part: &Part<'_>) {
        let kept = part.keep(&self.journal, Bytes::Written);
        self.note(kept, part.place(), Instant::now());
    }

    /// Sees to it that all that has come is on the disk, and says so.
    pub(super) fn bring_up_to_date(&mut self, part: &Part<'_>) {
        let begun = Instant::now();
        let kept = part.length().and_then(|bytes| {
            let tail = tail(&part.file, bytes).map_err(Error::local("read", part.place().path()))?;
            self.journal.kept = Some(Kept { bytes, tail });
            part.keep(&self.journal, Bytes::Synced)
        });
        self.note(kept, part.place(), begun);
    }

    fn note(&mut self, kept: Result<()>, place: &Place, begun: Instant) {
        self.fresh = 0;
        // A disk that is slow is not kept busy with this.
        let pace = JOURNAL_PACE.max(begun.elapsed() * 10);
        let failed = kept.err().filter(|_| !matches!(self.written, Written::At(..)));
        // Where there is one, an older one is as true.
        self.written = if failed.is_some() { Written::Never } else { Written::At(Instant::now(), pace) };
        if let Some(error) = failed {
            without_journal(self.reporter.as_ref(), place, &error);
        }
    }
}

/// Says that a part file has no journal, and what that means.
pub(super) fn without_journal(reporter: &dyn Reporter, place: &Place, why: &Error) {
    let name = escape(place.path().as_os_str().as_encoded_bytes());
    let why = std::error::Error::source(why).map_or_else(|| why.to_string(), ToString::to_string);
    let text = format!("no journal can be written for `{name}` ({why}): if it is cut it begins anew");
    reporter.event(&Event::Warning(&text));
}

/// A part file that is being written. Its last bytes may come again first, and must be the same then.
pub(super) struct Growing<'a, 'p> {
    part: &'a Part<'p>,
    notes: Option<&'a mut Notes>,
    /// What comes again.
    tail: &'a [u8],
    compared: usize,
}

impl<'a, 'p> Growing<'a, 'p> {
    /// One whose last bytes, those of `tail`, come again.
    pub(super) fn behind(
        tail: &'a [u8],
        part: &'a Part<'p>,
        notes: Option<&'a mut Notes>,
    ) -> Growing<'a, 'p> {
        Growing { part, notes, tail, compared: 0 }
    }
}

impl Write for Growing<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let expected = self.tail.get(self.compared..).unwrap_or_default();
        let (again, new) = bytes.split_at(bytes.len().min(expected.len()));
        if !expected.starts_with(again) {
            let why = "what is here is not the beginning of the server's file";
            return Err(io::Error::other(Error::Changed(why.to_owned())));
        }
        self.compared += again.len();
        (&self.part.file).write_all(new)?;
        self.passed(new.len())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        (&self.part.file).flush()
    }
}

impl Taker for Growing<'_, '_> {
    fn file(&mut self) -> Option<BorrowedFd<'_>> {
        (self.compared >= self.tail.len()).then(|| self.part.file.as_fd())
    }

    fn passed(&mut self, bytes: usize) -> io::Result<()> {
        if let Some(notes) = &mut self.notes {
            notes.moved(self.part, bytes);
        }
        Ok(())
    }
}
