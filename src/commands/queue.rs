//! `queue`: commands that are kept on disk, and run in turn.

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::PathBuf;
use std::str::FromStr;

use super::each::done_with;
use super::line::{quoted, statements};
use super::outcome::{Tally, Unknown};
use super::prelude::*;
use super::script::{self, holds_secret};
use super::{bookmark, jobs, kind};
use crate::error::{Error, ErrorKind};
use crate::escape::escape;
use crate::proto::url::Url;
use crate::secret::Secret;
use crate::settings::queue::{Ending, Entry, Failure, Pick, QueueState, Work};
use crate::settings::{Settings, words};

/// What the job is called that runs the queue.
const JOB: &str = "queue run";

/// Keep commands on disk until they are done: each runs once, in turn, also after a crash
///
/// What is added belongs to the server, the directories here and there, and the settings of this moment; passwords are
/// not kept. `queue run` runs it, in the background of the shell, and what was done is gone; what failed stays, with the
/// reason. Downloads that were cut off go on where they were. As in lftp, `queue COMMAND` adds it, and in the shell
/// begins at once.
#[derive(Debug, Args)]
#[command(subcommand_value_name = "ACTION|COMMAND")]
pub struct Queue {
    #[command(subcommand)]
    action: Option<Action>,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Show what is in the queue, as without a word
    #[command(visible_alias = "ls")]
    List,
    /// Add a command; or several, in quotes as they are typed in the shell
    Add {
        /// The command and its words, or commands in quotes
        #[arg(value_name = "COMMAND", required = true, trailing_var_arg = true, allow_hyphen_values = true)]
        words: Vec<OsString>,
    },
    /// Run what waits, in turn; in the shell in the background
    #[command(visible_alias = "start")]
    Run {
        /// Only these, also if they failed
        #[arg(value_name = "NUMBER", conflicts_with = "failed")]
        numbers: Vec<QueueNumber>,
        /// Also those that failed
        #[arg(long)]
        failed: bool,
    },
    /// Begin nothing more, in any ketch; what this shell runs goes back to the queue
    Stop,
    /// Remove some
    #[command(visible_aliases = ["remove", "delete", "del"])]
    Rm {
        /// Their numbers
        #[arg(value_name = "NUMBER", required = true)]
        numbers: Vec<QueueNumber>,
    },
    /// Remove all
    Clear {
        /// Only those that failed
        #[arg(long)]
        failed: bool,
    },
    #[command(external_subcommand)]
    Command(Vec<OsString>),
}

/// The number of an entry; its type is what completes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueNumber(u32);

impl FromStr for QueueNumber {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<QueueNumber, Self::Err> {
        text.parse().map(QueueNumber).map_err(|_| "it is no number of the queue; `queue` shows them")
    }
}

impl Queue {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        match &self.action {
            None | Some(Action::List) => list(cx),
            Some(Action::Add { words }) => add(cx, words),
            Some(Action::Command(words)) => {
                add(cx, words)?;
                if cx.interactive { begin(cx, Pick::Waiting) } else { Ok(Flow::Next) }
            }
            Some(Action::Run { numbers, failed }) => {
                let numbers: Vec<u32> = numbers.iter().map(|QueueNumber(number)| *number).collect();
                known(cx, &numbers)?;
                begin(
                    cx,
                    match (&*numbers, failed) {
                        ([], false) => Pick::Waiting,
                        ([], true) => Pick::All,
                        _ => Pick::These(numbers),
                    },
                )
            }
            Some(Action::Stop) => stop(cx),
            Some(Action::Rm { numbers }) => remove(cx, numbers),
            Some(Action::Clear { failed }) => clear(cx, *failed),
        }
    }
}

fn list(cx: &mut Context<'_>) -> anyhow::Result<Flow> {
    let all = cx.queue.list()?;
    if all.is_empty() {
        cx.note("the queue is empty; `queue add COMMAND` puts a command into it");
    }
    cx.show(&Record::Queue(&all))?;
    Ok(Flow::Next)
}

/// Fails for numbers that are not there.
fn known(cx: &Context<'_>, numbers: &[u32]) -> anyhow::Result<()> {
    if numbers.is_empty() {
        return Ok(());
    }
    let all = cx.queue.list()?;
    let strange = numbers.iter().find(|number| all.iter().all(|one| one.entry.number != **number));
    strange.map_or(Ok(()), |number| Err(unknown(*number).into()))
}

fn unknown(number: u32) -> Unknown {
    Unknown { what: "queue entry", name: number.to_string(), list: "queue" }
}

fn add(cx: &mut Context<'_>, words: &[OsString]) -> anyhow::Result<Flow> {
    let entry = entry(cx, words).and_then(|entry| Ok(cx.queue.add(entry)?));
    let shown = || words.iter().map(|word| super::shown(word.as_bytes())).collect::<Vec<_>>().join(" ");
    match entry {
        Ok(entry) => {
            cx.note(&format!("added to the queue as number {}", entry.number));
            let line = line_of(&entry.work);
            done_with(cx, "queue", (Some(line.as_bytes()), None), Ok(()))?;
            Ok(Flow::Next)
        }
        Err(error) => {
            let secret = error.is::<Usage>();
            let line = if secret { String::new() } else { shown() };
            let path = Some(line.as_bytes()).filter(|_| !secret);
            done_with(cx, "queue", (path, None), Err(error))
        }
    }
}

/// What is to be kept of a command and the place that it belongs to.
fn entry(cx: &mut Context<'_>, words: &[OsString]) -> anyhow::Result<Entry> {
    let work = match words {
        [only] => {
            let text = only.to_str().ok_or_else(|| Usage("commands must be UTF-8".to_owned()))?;
            Work::Line(text.to_owned())
        }
        // What the quotes of a line meant has to be said again.
        several if cx.by_line => {
            let words = several.iter().map(|word| cx.spelling.as_typed(word.as_bytes()));
            Work::Line(words.collect::<Vec<_>>().join(" "))
        }
        several => Work::Words(several.to_vec()),
    };
    check(cx, &work)?;
    let mut settings = cx.settings.under(&cx.closer);
    let mut url = None;
    if cx.session().is_some() {
        // It is asked now, where that is not known yet.
        let placed = cx.at(None, |_, session, _| Ok(session.pwd().map(drop)));
        if placed?.is_err() {
            cx.note("the server does not tell its directory: the queue begins where the login does");
        }
        let (place, said) = cx.standing()?;
        url = Some(Url { password: None, ..place }.to_string());
        settings = said;
    }
    let (settings, left_out) = kept(&settings);
    if left_out {
        cx.note("secrets are not kept in the queue: what was said of an account or a proxy is left out");
    }
    let here = cx.here.clone().into_os_string();
    Ok(Entry { number: 0, work, url, settings, here, added: 0, begun: false, failure: None })
}

/// Settings that belong to a session, by name, without those that are secret; tells whether there were such.
fn kept(said: &Settings) -> (Vec<(String, String)>, bool) {
    let said = said.said().into_iter().filter(|(name, _)| bookmark::is_kept(name));
    let (secret, plain): (Vec<_>, Vec<_>) = said.partition(|(_, text)| text.is_secret());
    let plain = plain.into_iter().map(|(name, text)| (name.to_owned(), text.exact().to_owned()));
    // Who logs in where stands in the URL.
    (plain.filter(|(name, _)| !matches!(name.as_str(), "user" | "port")).collect(), !secret.is_empty())
}

/// Refuses what will never make sense, or holds a password.
fn check(cx: &mut Context<'_>, work: &Work) -> anyhow::Result<()> {
    let secret = || {
        Usage("the queue keeps no passwords; better let netrc or `--password-command` know them".to_owned())
    };
    match work {
        Work::Line(text) => {
            super::alias::sound(text)?;
            for statement in statements(text) {
                if holds_secret(&statement) {
                    return Err(secret().into());
                }
                script::makes_sense(cx, &statement)?;
            }
        }
        Work::Words(words) => {
            let typed: Vec<String> = words.iter().map(|word| quoted(&word.to_string_lossy(), None)).collect();
            if statements(&typed.join(" ")).iter().any(holds_secret) {
                return Err(secret().into());
            }
            script::read_words(words.clone(), cx.width)?;
        }
    }
    Ok(())
}

/// A piece of work as it is shown, escaped.
#[must_use]
pub fn line_of(work: &Work) -> String {
    match work {
        Work::Line(text) => escape(text.split('\n').collect::<Vec<_>>().join("; ").as_bytes()).to_string(),
        Work::Words(words) => {
            let words = words.iter().map(|word| match word.to_str() {
                Some("") => "''".to_owned(),
                Some(text) => quoted(text, None),
                None => escape(word.as_bytes()).to_string(),
            });
            escape(words.collect::<Vec<_>>().join(" ").as_bytes()).to_string()
        }
    }
}

fn stop(cx: &mut Context<'_>) -> anyhow::Result<Flow> {
    let stopped = cx.queue.stop();
    let ours = cx.jobs.named(JOB);
    ours.iter().for_each(|number| cx.jobs.kill(*number));
    done_with(cx, "queue", (None, None), stopped.map_err(Into::into))?;
    let running = cx.queue.list()?.iter().filter(|one| one.state == QueueState::Running).count();
    match (ours.is_empty(), running) {
        (false, _) => {}
        (true, 0) => cx.note("nothing of the queue is running"),
        (true, _) => cx.note("another ketch ends its queue when it is done with what it runs now"),
    }
    Ok(Flow::Next)
}

fn remove(cx: &mut Context<'_>, numbers: &[QueueNumber]) -> anyhow::Result<Flow> {
    super::each::for_each(cx, numbers, |cx, QueueNumber(number)| {
        let removed = cx.queue.remove(|entry| entry.number == *number);
        let removed = match removed {
            Ok(removed) if !removed.running.is_empty() => Err(runs(*number)),
            Ok(removed) if removed.gone.is_empty() => Err(unknown(*number).into()),
            removed => removed.map(drop).map_err(Into::into),
        };
        done_with(cx, "queue", (Some(number.to_string().as_bytes()), None), removed)
    })
}

fn runs(number: u32) -> anyhow::Error {
    let why = std::io::Error::new(std::io::ErrorKind::ResourceBusy, "it is running; `queue stop` first");
    Error::local("remove", PathBuf::from(number.to_string()))(why).into()
}

fn clear(cx: &mut Context<'_>, failed: bool) -> anyhow::Result<Flow> {
    let removed = cx.queue.remove(|entry| !failed || entry.failure.is_some());
    let removed = done_with(cx, "queue", (None, None), removed.map_err(Into::into))?;
    for number in removed.running {
        cx.note(&format!("number {number} is running, and stays; `queue stop` ends it"));
    }
    Ok(Flow::Next)
}

/// Who runs the queue, and with what.
struct Runner {
    pick: Pick,
    /// What goes before the settings of the entries.
    nearer: Settings,
    /// The login of the session in hand.
    known: Option<(Url, Secret)>,
    /// How often the queue had been told to stop.
    stops: u64,
}

/// Runs the queue, in the shell in the background.
fn begin(cx: &mut Context<'_>, pick: Pick) -> anyhow::Result<Flow> {
    let all = cx.queue.list()?;
    let runnable =
        |one: &&crate::settings::queue::Queued| one.state != QueueState::Running && pick.wants(&one.entry);
    if !all.iter().any(|one| runnable(&one)) {
        let failed = all.iter().filter(|one| one.state == QueueState::Failed).count();
        let hint = if failed > 0 { "; `queue run --failed` tries again what failed" } else { "" };
        cx.note(&format!("nothing in the queue waits{hint}"));
        return Ok(Flow::Next);
    }
    // What was said when the shell was started belongs to the shell.
    let nearer = if cx.interactive { cx.closer.clone() } else { cx.settings.under(&cx.closer) };
    let known = cx.whereabouts().ok().and_then(|(mut url, _)| Some((url.password.take()?, url)));
    let known = known.map(|(password, url)| (url, password));
    let runner = Runner { pick, nearer, known, stops: cx.queue.stops()? };
    if !cx.interactive {
        return runner.run(cx);
    }
    if let Some(number) = cx.jobs.named(JOB).first() {
        cx.note(&format!("the queue is running already, as job {number}"));
        return Ok(Flow::Next);
    }
    let held = cx.set_aside();
    let launched = jobs::launch(cx, JOB.to_owned(), move |cx| runner.run(cx));
    cx.take_up(held);
    launched?;
    Ok(Flow::Next)
}

impl Runner {
    fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let held = cx.set_aside();
        let outer = (cx.settings.clone(), cx.here.clone(), cx.by_line, cx.names.clone());
        let ended = self.run_all(cx);
        cx.close();
        cx.take_up(held);
        (cx.settings, cx.here, cx.by_line, cx.names) = outer;
        cx.again = false;
        ended
    }

    fn run_all(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let (mut tally, mut tried) = (Tally::default(), Vec::new());
        let mut last: Option<Entry> = None;
        // Servers that let us in no more; what waits for them goes on waiting.
        let mut closed: Vec<Entry> = Vec::new();
        let mut left = 0;
        while let Some(claim) = cx.queue.claim(&self.pick, &tried, self.stops)? {
            let entry = &claim.entry;
            tried.push(entry.number);
            if closed.iter().any(|other| shares_session(other, entry)) {
                cx.queue.end(&claim, Ending::Untouched)?;
                left += 1;
                continue;
            }
            cx.note(&format!("number {} of the queue: {}", entry.number, line_of(&entry.work)));
            let arrived = self.arrive(cx, entry, last.as_ref());
            if arrived.as_ref().is_err_and(|error| kind(error) != ErrorKind::Interrupted)
                && cx.session().is_none()
            {
                closed.push(entry.clone());
            }
            let done = arrived.and_then(|()| work(cx, entry));
            last = Some(entry.clone());
            let interrupted = cx.cancel.is_cancelled()
                || done.as_ref().is_err_and(|error| kind(error) == ErrorKind::Interrupted);
            let ending = match &done {
                Ok(()) => Ending::Done,
                Err(_) if interrupted => Ending::Interrupted,
                Err(error) => Ending::Failed(Failure::new(kind(error), &format!("{error:#}"))),
            };
            cx.queue.end(&claim, ending)?;
            let line = line_of(&entry.work);
            let told = done_with(cx, "queue", (Some(line.as_bytes()), None), done);
            if interrupted {
                return told.map(|()| Flow::Next);
            }
            tally.add(cx, told)?;
        }
        if left > 0 {
            let them = if left == 1 { "one more waits".to_owned() } else { format!("{left} more wait") };
            cx.note(&format!("{them} for a server that did not let us in"));
        }
        tally.finish()
    }

    /// Goes to the place of an entry, with its settings: over the connection of the last one, where that fits.
    fn arrive(&self, cx: &mut Context<'_>, entry: &Entry, last: Option<&Entry>) -> anyhow::Result<()> {
        let said: Vec<words::Said> =
            entry.settings.iter().map(|(name, value)| (name.clone(), Some(value.clone()))).collect();
        let said = words::read(&said).map_err(|why| Error::BadState(format!("the queue: {why}")))?;
        cx.settings = said.under(&self.nearer);
        cx.here = PathBuf::from(OsString::from_vec(entry.here.clone().into_vec()));
        cx.by_line = matches!(entry.work, Work::Line(_));
        cx.again = entry.begun;
        let there = std::fs::metadata(&cx.here).and_then(|there| match there.is_dir() {
            true => Ok(()),
            false => Err(std::io::ErrorKind::NotADirectory.into()),
        });
        let fits = last.is_some_and(|last| shares_session(last, entry));
        if !fits {
            cx.close();
        }
        there.map_err(Error::local("go to", &cx.here))?;
        let Some(url) = &entry.url else { return Ok(()) };
        let mut url = Url::parse(url).map_err(|why| Error::BadState(format!("the queue: {why}")))?;
        if let Some((known, password)) = &self.known
            && (known.scheme, &known.user, &known.host, known.port)
                == (url.scheme, &url.user, &url.host, url.port)
        {
            url.password = Some(password.clone());
        }
        cx.go_to(url)
    }
}

/// Tells whether two entries belong to the same login, made in the same way.
fn shares_session(a: &Entry, b: &Entry) -> bool {
    let login = |entry: &Entry| {
        let url = entry.url.as_ref().and_then(|url| Url::parse(url).ok())?;
        Some(Url { path: None, directory: true, ..url })
    };
    login(a) == login(b) && a.settings == b.settings
}

/// Does the work of an entry.
fn work(cx: &mut Context<'_>, entry: &Entry) -> anyhow::Result<()> {
    let done = match &entry.work {
        Work::Line(text) => script::run_line(cx, text),
        Work::Words(words) => script::run_words(cx, words.clone()),
    };
    let done = jobs::settle(cx, done);
    done.map(drop)
}
