//! What the run has come to so far: the transfers that are under way, and the counts of the summary.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::events::{eta, millis, rate, transfer};
use super::failure::{failure, interrupted};
use super::object::Object;
use crate::commands::{Failed, Record};
use crate::report::{Direction, Event, Outcome, Start, TransferId, Verified};

/// How often progress is told.
const PACE: Duration = Duration::from_secs(1);

/// The book of a run.
#[derive(Debug)]
pub(super) struct Book {
    begun: Instant,
    running: HashMap<TransferId, Running>,
    several: Option<Several>,
    /// The commands of scripts that are being done, in the foreground and in each job.
    place: HashMap<Option<u32>, (String, usize)>,
    files: Files,
    bytes: u64,
    unverified: u64,
    warnings: u64,
    kinds: BTreeMap<&'static str, u64>,
    first: Option<Object>,
}

/// What became of files.
#[derive(Debug, Default)]
struct Files {
    done: u64,
    skipped: u64,
    failed: u64,
    deleted: u64,
}

/// A transfer that is under way.
#[derive(Debug)]
struct Running {
    direction: Direction,
    remote: Vec<u8>,
    local: Option<PathBuf>,
    size: Option<u64>,
    offset: u64,
    moved: u64,
    /// Bytes that earlier attempts moved.
    before: u64,
    begun: Instant,
    told: Instant,
}

/// The sum of several transfers.
#[derive(Debug)]
struct Several {
    files: u64,
    done: u64,
    bytes: Option<u64>,
    moved: u64,
    begun: Instant,
    told: Instant,
}

impl Book {
    /// An empty book, begun now.
    pub(super) fn new() -> Book {
        Book {
            begun: Instant::now(),
            running: HashMap::new(),
            several: None,
            place: HashMap::new(),
            files: Files::default(),
            bytes: 0,
            unverified: 0,
            warnings: 0,
            kinds: BTreeMap::new(),
            first: None,
        }
    }

    /// Takes note of an event, and makes the objects that are due.
    pub(super) fn event(&mut self, event: &Event<'_>, job: Option<u32>) -> Vec<Object> {
        match event {
            Event::Started(start) => {
                let before =
                    self.running.remove(&start.id).map_or(0, |running| running.before + running.moved);
                self.running.insert(start.id, Running { before, ..Running::begin(start) });
                let object = Object::of("transfer_start").and(&transfer(start));
                return vec![object.some("size", start.size).put("offset", start.offset)];
            }
            Event::Moved { id, bytes } => return self.moved(*id, *bytes, job),
            Event::Several { files, bytes } => {
                let now = Instant::now();
                self.several =
                    Some(Several { files: *files, done: 0, bytes: *bytes, moved: 0, begun: now, told: now });
            }
            Event::SeveralGrew { files, bytes, .. } => {
                if let Some(several) = &mut self.several {
                    (several.files, several.bytes) = (*files, *bytes);
                }
            }
            Event::SeveralEnded => self.several = None,
            Event::Statement { script, line, .. } => {
                self.place.insert(job, ((*script).to_owned(), *line));
            }
            Event::Warning(_) => self.warnings += 1,
            _ => {}
        }
        Vec::new()
    }

    fn moved(&mut self, id: TransferId, bytes: u64, job: Option<u32>) -> Vec<Object> {
        self.bytes += bytes;
        let mut due = Vec::new();
        if let Some(running) = self.running.get_mut(&id) {
            running.moved += bytes;
            due.extend(running.progress(id));
        }
        if let Some(several) = self.several.as_mut().filter(|_| job.is_none()) {
            several.moved += bytes;
            due.extend(several.progress());
        }
        due
    }

    /// Takes note of a result.
    pub(super) fn record(&mut self, record: &Record<'_>) {
        match record {
            Record::Transferred { result, .. } => {
                if let Some(several) = &mut self.several {
                    several.done += 1;
                }
                match result {
                    Err(_) => self.files.failed += 1,
                    Ok(Outcome { skipped: Some(_), .. }) => self.files.skipped += 1,
                    Ok(outcome) => {
                        self.files.done += 1;
                        self.unverified += u64::from(method(outcome.verified) == "none");
                    }
                }
            }
            Record::Action { action: "rm", result: Ok(()), .. } => self.files.deleted += 1,
            _ => {}
        }
    }

    /// The end of a transfer, from what was heard of it and from how its command says that it went.
    pub(super) fn transfer_end(&mut self, record: &Record<'_>) -> Option<Object> {
        let Record::Transferred { id, direction, remote, local, result, took, .. } = record else {
            return None;
        };
        let running = self.running.remove(id);
        let size = running.as_ref().and_then(|running| running.size);
        let offset = running.as_ref().map_or(0, |running| running.offset);
        let start = Start { id: *id, direction: *direction, remote, local: *local, size, offset };
        let moved = running.as_ref().map_or(0, |running| running.before + running.moved);
        let offset = result.as_ref().map_or(offset, |outcome| outcome.offset);
        let object = ended(&start, result.is_ok(), moved, *took)
            .some("resumed_from", Some(offset).filter(|offset| *offset > 0));
        Some(match result {
            Ok(outcome) => object
                .put("verified", method(outcome.verified))
                .some("segments", Some(outcome.segments).filter(|segments| *segments > 1))
                .some("skipped", outcome.skipped),
            Err(error) => object.object("error", &failure(error)),
        })
    }

    /// The ends of transfers whose commands came to no end of their own.
    pub(super) fn leftovers(&mut self) -> Vec<Object> {
        let mut running: Vec<_> = self.running.drain().collect();
        running.sort_by_key(|(id, _)| *id);
        self.files.failed += running.len() as u64;
        let ends = running.iter().map(|(id, running)| {
            let end =
                ended(&running.start(*id), false, running.before + running.moved, running.begun.elapsed());
            end.object("error", &interrupted())
        });
        ends.collect()
    }

    /// Takes note of a failure, and makes its object; none where its items were told one by one.
    pub(super) fn failure(&mut self, error: &anyhow::Error, job: Option<u32>) -> Option<Object> {
        if error.chain().any(|cause| cause.is::<Failed>()) {
            return None;
        }
        let mut object = failure(error);
        if let Some((script, line)) = self.place.get(&job) {
            object = object.put("script", script).put("line", line);
        }
        self.first.get_or_insert_with(|| object.clone());
        *self.kinds.entry(crate::commands::kind(error).name()).or_default() += 1;
        Some(Object::of("error").and(&object))
    }

    /// The summary of the run.
    pub(super) fn summary(&self, exit: u8) -> Object {
        let Files { done, skipped, failed, deleted } = self.files;
        let files = Object::new();
        let files =
            files.put("done", done).put("skipped", skipped).put("failed", failed).put("deleted", deleted);
        Object::of("summary")
            .put("exit", exit)
            .put("ok", exit == 0)
            .object("files", &files)
            .put("bytes", self.bytes)
            .put("ms", millis(self.begun.elapsed()))
            .put("errors_by_kind", &self.kinds)
            .some_object("first_error", self.first.as_ref())
            .put("unverified", self.unverified)
            .put("warnings", self.warnings)
    }
}

/// What the result of a transfer was compared with.
fn method(verified: Verified) -> &'static str {
    match verified {
        Verified::Size => "size",
        Verified::Hash(_) => "hash",
        Verified::Part => "part",
        Verified::Nothing | Verified::Converted => "none",
    }
}

/// What every end of a transfer says.
fn ended(start: &Start<'_>, ok: bool, moved: u64, took: Duration) -> Object {
    Object::of("transfer_end")
        .and(&transfer(start))
        .put("ok", ok)
        .put("bytes", moved)
        .some("size", start.size)
        .put("ms", millis(took))
        .put("bps", rate(moved, took))
}

impl Running {
    fn begin(start: &Start<'_>) -> Running {
        let now = Instant::now();
        Running {
            direction: start.direction,
            remote: start.remote.to_owned(),
            local: start.local.map(Into::into),
            size: start.size,
            offset: start.offset,
            moved: 0,
            before: 0,
            begun: now,
            told: now,
        }
    }

    fn start(&self, id: TransferId) -> Start<'_> {
        let (direction, remote, local) = (self.direction, &*self.remote, self.local.as_deref());
        Start { id, direction, remote, local, size: self.size, offset: self.offset }
    }

    fn progress(&mut self, id: TransferId) -> Option<Object> {
        is_due(&mut self.told)?;
        let took = self.begun.elapsed();
        let rest = self.size.map(|size| size.saturating_sub(self.offset + self.moved));
        Some(
            Object::of("progress")
                .put("item", id.0)
                .put("bytes", self.moved)
                .put("offset", self.offset)
                .some("size", self.size)
                .put("bps", rate(self.moved, took))
                .some("eta_ms", rest.and_then(|rest| eta(self.moved, took, rest))),
        )
    }
}

impl Several {
    fn progress(&mut self) -> Option<Object> {
        is_due(&mut self.told)?;
        let took = self.begun.elapsed();
        let rest = self.bytes.map(|bytes| bytes.saturating_sub(self.moved));
        Some(
            Object::of("progress")
                .put("files_done", self.done)
                .put("files_total", self.files)
                .put("bytes", self.moved)
                .some("bytes_total", self.bytes)
                .put("bps", rate(self.moved, took))
                .some("eta_ms", rest.and_then(|rest| eta(self.moved, took, rest))),
        )
    }
}

/// Nothing but the moment at which something that was told at `told` is due again.
fn is_due(told: &mut Instant) -> Option<()> {
    if told.elapsed() < PACE {
        return None;
    }
    *told = Instant::now();
    Some(())
}
