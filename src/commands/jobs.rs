//! Background jobs: commands that run in threads of their own, each with a session like the one in hand.
//!
//! A job reports when it ends, and its failure is told then; whoever waits for it gets the failure once more as an exit
//! code. In a script all jobs are waited for at its end.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::context::Outfit;
use super::line::Chain;
use super::outcome::Failed;
use super::script::{run_chain, shown_chain};
use super::{Context, Diversion, Ends, Flow, Output, Person, Record, Usage, kind};
use crate::cancel::Cancel;
use crate::error::{Error, ErrorKind, Result};
use crate::report::{Event, JobState, Reporter, TransferId};

/// How soon somebody who waits notices that he need not any more.
const TICK: Duration = Duration::from_millis(50);

/// So many jobs that have ended are remembered.
const REMEMBERED: usize = 100;

/// Who stands in for us in a job: nobody is there to be asked.
pub struct Deputy {
    /// Told of failures.
    pub person: Box<dyn Person + Send>,
    /// Where results go.
    pub output: Box<dyn Output + Send>,
    /// Who is told what happens.
    pub reporter: Arc<dyn Reporter>,
}

/// The jobs of a shell or a script.
#[derive(Default)]
pub struct Jobs {
    list: Vec<Job>,
    /// The number of the last one, of all there are in this process.
    last: Arc<AtomicU32>,
}

struct Job {
    number: u32,
    /// Its commands as they are shown.
    line: String,
    begun: Instant,
    cancel: Cancel,
    state: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What a job and those who wait for it share.
#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    ended: Option<(JobState, Duration)>,
    running: BTreeMap<TransferId, Progress>,
    files: u64,
    bytes: u64,
}

/// How far a transfer is.
#[derive(Debug, Clone)]
struct Progress {
    name: Vec<u8>,
    size: Option<u64>,
    moved: u64,
}

/// A job as it is now.
#[derive(Debug, Clone)]
pub struct JobView {
    /// Its number.
    pub number: u32,
    /// Its commands, escaped and without secrets.
    pub line: String,
    /// How it is.
    pub state: JobState,
    /// The time it has taken.
    pub took: Duration,
    /// So many files are done.
    pub files: u64,
    /// So many bytes were moved.
    pub bytes: u64,
    /// The files that are on their way: their names, the bytes that are there, and all that there are.
    pub transfers: Vec<(Vec<u8>, u64, Option<u64>)>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn has_ended(&self) -> bool {
        self.state().ended.is_some()
    }

    /// Waits until it has ended, or `cancel` is thrown; tells how it ended.
    fn wait(&self, cancel: Option<&Cancel>) -> Result<JobState> {
        let mut state = self.state();
        loop {
            if let Some((ended, _)) = state.ended {
                return Ok(ended);
            }
            if cancel.is_some_and(Cancel::is_cancelled) {
                return Err(Error::Cancelled);
            }
            state = self.changed.wait_timeout(state, TICK).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// Keeps count of what a job moves, and hands everything on.
struct Tracker {
    inner: Arc<dyn Reporter>,
    shared: Arc<Shared>,
}

impl Reporter for Tracker {
    fn event(&self, event: &Event<'_>) {
        match event {
            Event::Started(start) => {
                let progress =
                    Progress { name: start.remote.to_vec(), size: start.size, moved: start.offset };
                self.shared.state().running.insert(start.id, progress);
            }
            Event::Moved { id, bytes } => {
                let mut state = self.shared.state();
                state.bytes += bytes;
                if let Some(progress) = state.running.get_mut(id) {
                    progress.moved += bytes;
                }
            }
            Event::Ended { id } => _ = self.shared.state().running.remove(id),
            _ => {}
        }
        self.inner.event(event);
    }
}

/// Keeps count of the files that are done, and hands everything on.
struct Counter {
    inner: Box<dyn Output + Send>,
    shared: Arc<Shared>,
}

impl Output for Counter {
    fn record(&mut self, record: &Record<'_>) -> Result<()> {
        if matches!(record, Record::Transferred { result: Ok(_), .. }) {
            self.shared.state().files += 1;
        }
        self.inner.record(record)
    }

    fn divert(&mut self, to: Option<Diversion>) -> Option<Diversion> {
        self.inner.divert(to)
    }

    fn bytes(&mut self) -> anyhow::Result<&mut dyn std::io::Write> {
        self.inner.bytes()
    }
}

/// Starts commands in the background.
///
/// # Errors
/// When there can be no other session like the one in hand, or no thread.
pub(super) fn start(cx: &mut Context<'_>, chain: Chain, script: Option<&str>) -> anyhow::Result<u32> {
    let line = shown_chain(&chain);
    let script = script.map(ToOwned::to_owned);
    launch(cx, line, move |cx| run_chain(cx, &chain, script.as_deref()))
}

/// Starts something in the background, which is shown as `line`.
///
/// # Errors
/// As [`start`].
pub(super) fn launch(
    cx: &mut Context<'_>,
    line: String,
    work: impl FnOnce(&mut Context<'_>) -> anyhow::Result<Flow> + Send + 'static,
) -> anyhow::Result<u32> {
    let outfit = cx.outfit()?;
    let cancel = cx.all.below().map_err(|source| Error::System { what: "one more descriptor", source })?;
    let number = cx.jobs.last.fetch_add(1, Ordering::SeqCst) + 1;
    let deputy = cx.person().deputy(number, &cancel);
    let state = Arc::new(Shared::default());
    let begun = Instant::now();
    let (switch, shared, counter) = (cancel.clone(), Arc::clone(&state), Arc::clone(&cx.jobs.last));
    let report = Arc::clone(&deputy.reporter);
    let told = line.clone();
    let body = move || {
        let work = AssertUnwindSafe(|| toil(outfit, deputy, (switch, counter), &shared, work));
        // A fault of ours in a job is no reason to leave those who wait for it alone.
        let ended = catch_unwind(work).unwrap_or(JobState::Failed(ErrorKind::Other));
        let took = begun.elapsed();
        report.event(&Event::Job { number, line: &told, state: ended, took });
        shared.state().ended = Some((ended, took));
        shared.changed.notify_all();
    };
    let thread = thread::Builder::new().name(format!("job {number}")).spawn(body);
    let thread = thread.map_err(|source| Error::System { what: "one more thread", source })?;
    cx.reporter.event(&Event::Job { number, line: &line, state: JobState::Running, took: Duration::ZERO });
    cx.jobs.list.push(Job { number, line, begun, cancel, state, thread: Some(thread) });
    cx.jobs.forget_the_oldest();
    Ok(number)
}

/// Does the work of a job, in its thread.
fn toil(
    outfit: Outfit,
    deputy: Deputy,
    (cancel, counter): (Cancel, Arc<AtomicU32>),
    shared: &Arc<Shared>,
    work: impl FnOnce(&mut Context<'_>) -> anyhow::Result<Flow>,
) -> JobState {
    let Deputy { mut person, output, reporter } = deputy;
    let mut input = NoInput;
    let mut output = Counter { inner: output, shared: Arc::clone(shared) };
    let ends = Ends { person: &mut *person, output: &mut output, input: &mut input };
    let tracker = Arc::new(Tracker { inner: reporter, shared: Arc::clone(shared) });
    let (mut cx, connect) = outfit.unpack(tracker, cancel.clone(), ends);
    cx.all = cancel;
    cx.jobs.last = counter;
    let done = connect(&mut cx).map_err(anyhow::Error::from).and_then(|()| work(&mut cx));
    let result = settle(&mut cx, done);
    cx.close_all();
    match result {
        Ok(_) => JobState::Done,
        Err(error) if kind(&error) == ErrorKind::Interrupted => JobState::Killed,
        Err(error) => {
            cx.person().complain(&error);
            JobState::Failed(kind(&error))
        }
    }
}

/// A job has no standard input.
struct NoInput;

impl std::io::Read for NoInput {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        Err(std::io::Error::other("a background job has no standard input"))
    }
}

/// The end of a script: its jobs are waited for. A failure of its own goes before those of its jobs.
///
/// # Errors
/// That failure; without one that of the jobs.
pub fn settle(cx: &mut Context<'_>, done: anyhow::Result<Flow>) -> anyhow::Result<Flow> {
    if cx.jobs.list.is_empty() {
        return done;
    }
    let all: Vec<u32> = cx.jobs.list.iter().map(|job| job.number).collect();
    let waited = wait(cx, &all);
    if cx.cancel.is_cancelled() {
        cx.jobs.end();
    }
    let flow = done?;
    waited?;
    Ok(flow)
}

/// Waits for jobs, and forgets them.
///
/// # Errors
/// Their failures, each of which was told when it happened; or when the wait was interrupted.
pub(super) fn wait(cx: &mut Context<'_>, numbers: &[u32]) -> anyhow::Result<()> {
    let mut ends = Vec::new();
    for number in numbers {
        let Some(job) = cx.jobs.list.iter().find(|job| job.number == *number) else { continue };
        ends.push(job.state.wait(Some(&cx.cancel))?);
    }
    cx.jobs.list.retain(|job| !numbers.contains(&job.number));
    came_to(&ends)
}

/// What jobs came to, all in all.
fn came_to(ends: &[JobState]) -> anyhow::Result<()> {
    let failed = ends.iter().filter_map(|ended| match ended {
        JobState::Failed(kind) => Some(*kind),
        JobState::Killed => Some(ErrorKind::Interrupted),
        JobState::Done | JobState::Running => None,
    });
    let kinds: Vec<ErrorKind> = failed.collect();
    if kinds.is_empty() { Ok(()) } else { Err(Failed::of(kinds, ends.len()).into()) }
}

/// Waits for one job as if it had been in the foreground from the beginning: its progress is shown, and Ctrl-C is for
/// it.
///
/// # Errors
/// Its failure.
pub(super) fn foreground(cx: &mut Context<'_>, number: u32) -> anyhow::Result<()> {
    let Some(job) = cx.jobs.list.iter().find(|job| job.number == number) else { return Ok(()) };
    let (shared, switch) = (Arc::clone(&job.state), job.cancel.clone());
    cx.person().foreground(Some(number));
    let ended = shared.wait(Some(&cx.cancel)).or_else(|_| {
        switch.cancel();
        shared.wait(None)
    });
    cx.person().foreground(None);
    cx.jobs.list.retain(|job| job.number != number);
    match ended? {
        JobState::Killed => Err(Error::Cancelled.into()),
        ended => came_to(&[ended]),
    }
}

impl Jobs {
    /// How many are running.
    #[must_use]
    pub fn running(&self) -> usize {
        self.list.iter().filter(|job| !job.state.has_ended()).count()
    }

    /// All of them as they are now.
    #[must_use]
    pub fn views(&self) -> Vec<JobView> {
        self.list.iter().map(Job::view).collect()
    }

    /// The numbers of those that are shown like this and run.
    pub(super) fn named(&self, line: &str) -> Vec<u32> {
        let running = self.list.iter().filter(|job| job.line == line && !job.state.has_ended());
        running.map(|job| job.number).collect()
    }

    /// Forgets those that have ended.
    pub(super) fn forget_the_ended(&mut self) {
        self.list.retain(|job| !job.state.has_ended());
    }

    fn forget_the_oldest(&mut self) {
        while self.list.len() - self.running() > REMEMBERED {
            let oldest = self.list.iter().position(|job| job.state.has_ended());
            oldest.map(|oldest| self.list.remove(oldest));
        }
    }

    /// The number of a job that was named: `3` or `%3`; without a name the last one that runs, or else that ended.
    pub(super) fn find(&self, name: Option<&str>) -> anyhow::Result<u32> {
        let Some(name) = name else {
            let running = self.list.iter().rfind(|job| !job.state.has_ended());
            let job = running.or(self.list.last()).map(|job| job.number);
            return job.ok_or_else(|| Usage("there is no job".to_owned()).into());
        };
        let number = name.strip_prefix('%').unwrap_or(name).parse::<u32>().ok();
        let known = number.filter(|number| self.list.iter().any(|job| job.number == *number));
        known.ok_or_else(|| {
            let name = crate::escape::escape(name.as_bytes());
            Usage(format!("there is no job `{name}`; `jobs` lists them")).into()
        })
    }

    /// Ends a job; whoever waits for it sees when that is done.
    pub(super) fn kill(&self, number: u32) {
        self.list.iter().filter(|job| job.number == number).for_each(|job| job.cancel.cancel());
    }

    /// Ends all of them, and waits until that is done.
    pub fn end(&mut self) {
        self.list.iter().for_each(|job| job.cancel.cancel());
        for job in &mut self.list {
            let _ = job.thread.take().map(JoinHandle::join);
        }
        self.list.clear();
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.end();
    }
}

impl Job {
    fn view(&self) -> JobView {
        let state = self.state.state();
        let (ended, took) = state.ended.unwrap_or((JobState::Running, self.begun.elapsed()));
        let transfers = state.running.values().map(|one| (one.name.clone(), one.moved, one.size));
        JobView {
            number: self.number,
            line: self.line.clone(),
            state: ended,
            took,
            files: state.files,
            bytes: state.bytes,
            transfers: transfers.collect(),
        }
    }
}

/// Asks whether jobs that are running are to be ended, for somebody who leaves; where nobody can be asked, waits for
/// them. Tells whether to leave.
///
/// # Errors
/// When whoever was asked could not be, or interrupted.
pub fn leave(cx: &mut Context<'_>) -> anyhow::Result<bool> {
    let running = cx.jobs.running();
    if running == 0 {
        return Ok(true);
    }
    let jobs =
        if running == 1 { "a job is running".to_owned() } else { format!("{running} jobs are running") };
    match cx.person().confirm(&format!("{jobs}; leave, and end what is running?"))? {
        Some(true) => {
            cx.jobs.end();
            Ok(true)
        }
        Some(false) => Ok(false),
        None => {
            let all: Vec<u32> = cx.jobs.list.iter().map(|job| job.number).collect();
            wait(cx, &all)?;
            Ok(true)
        }
    }
}
