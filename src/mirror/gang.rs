//! Those who work on a tree: tasks go to them, their reports come back.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::client::{Hidden, Listed, Parallel, Session};
use crate::error::{Error, ErrorKind, Result};
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::Hints;
use crate::proto::path::{Name, RemotePath};
use crate::report::TransferId;
use crate::transfer::pool::{self, Crew, Next, Work};
use crate::transfer::retry::{Attempt, persist};

/// How long a worker without a task waits before it looks whether all is over.
const TICK: Duration = Duration::from_millis(100);

/// Reports that may wait to be heard.
const REPORTS: usize = 64;

/// How many connections list the directories of a tree where nobody says.
const USUAL: usize = 4;

/// Directories to be listed for each connection that is worth a login.
const WORTH: usize = 4;

/// Where in the order of a tree something is: its path with the lowest of all bytes, which is in no name, between the
/// names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(Vec<u8>);

impl Key {
    /// The top of the tree.
    pub(super) fn root() -> Key {
        Key(Vec::new())
    }

    /// How many directories it is away from the top.
    pub(super) fn depth(&self) -> usize {
        self.0.iter().filter(|byte| **byte == 0).count()
    }

    /// The directory that it is in; none above the top.
    pub(super) fn above(&self) -> Option<Key> {
        let end = self.0.iter().rposition(|byte| *byte == 0)?;
        self.0.get(..end).map(|above| Key(above.to_vec()))
    }

    /// What has that name in it.
    pub(super) fn below(&self, name: &[u8]) -> Key {
        Key([&self.0, &[0][..], name].concat())
    }
}

/// Something to be found out.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// The path; none is the working directory.
    pub(super) path: Option<RemotePath>,
    /// What is asked of it.
    pub(super) ask: Ask,
}

/// What is asked of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// It is a directory: what is in it.
    Entries,
    /// It is a link, which may lead to a directory, to a file, or nowhere: what that is.
    Target,
    /// It is shown as a directory: whether it is a link.
    IsLink,
}

/// What a path turned out to be.
pub(super) enum Found {
    /// A directory, and what the server lists of it.
    Directory(Listed),
    /// Something that is none.
    Single(Box<Entry>),
    /// Whether it is a link.
    Link(bool),
}

/// What came of a task.
pub(super) enum Report {
    /// Something was found out, or could not be.
    Found {
        /// Which one.
        key: Key,
        /// The task.
        order: Order,
        /// What it is.
        found: Result<Found>,
    },
    /// Nobody is at work any more.
    Over,
}

/// The workers' side and the leader's side of the work.
pub(super) struct Gang {
    board: Mutex<Board>,
    posted: Condvar,
    reports: SyncSender<Report>,
    hints: Hints,
    /// Connections were asked for by number.
    insists: bool,
}

/// What is to be done.
#[derive(Default)]
struct Board {
    /// In the order of the tree, so that what is told next is done first.
    orders: BTreeMap<Key, Order>,
    running: usize,
    /// Nothing new is begun while anything is under way: what was found has to be taken off the leader's hands first.
    held: bool,
    closed: bool,
}

/// The leader's side.
pub(super) struct Leader<'g> {
    gang: &'g Gang,
    reports: Receiver<Report>,
}

/// Lets several connections work on a tree while `lead` leads them.
///
/// # Errors
/// The failure of `lead`; or that which left nobody at work.
pub(super) fn gather<T>(
    session: &mut Session,
    hints: Hints,
    lead: impl FnOnce(&Leader<'_>) -> Result<T>,
) -> Result<T> {
    let parallel = session.options().parallel;
    let wanted = parallel.most(USUAL);
    let recipe = if wanted > 1 { session.recipe().ok() } else { None };
    let (sender, receiver) = sync_channel(REPORTS);
    let gang = Gang {
        board: Mutex::default(),
        posted: Condvar::new(),
        reports: sender,
        hints,
        insists: parallel != Parallel::Auto,
    };
    let leader = Leader { gang: &gang, reports: receiver };
    let (led, done) = pool::lead(session, recipe, wanted, &gang, move || lead(&leader))?;
    done.and(led)
}

impl Drop for Leader<'_> {
    /// Nobody waits for one who is gone.
    fn drop(&mut self) {
        self.gang.board().closed = true;
        self.gang.posted.notify_all();
    }
}

impl Leader<'_> {
    /// Gives out a task.
    pub(super) fn order(&self, key: Key, order: Order) {
        self.gang.board().orders.insert(key, order);
        self.gang.posted.notify_one();
    }

    /// Lets nothing new begin while anything is under way, or everything again.
    pub(super) fn hold(&self, held: bool) {
        self.gang.board().held = held;
        self.gang.posted.notify_all();
    }

    /// The next report.
    pub(super) fn hear(&self) -> Report {
        // The sender lives as long as the leader.
        self.reports.recv().unwrap_or(Report::Over)
    }
}

impl Gang {
    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Finds it out, as often as it takes.
    fn find(&self, session: &mut Session, order: &Order) -> Result<Found> {
        let name = order.path.as_ref().map_or_else(|| ".".to_owned(), |path| path.display().to_string());
        persist(
            session,
            (TransferId::next(), &name),
            |error| !matches!(error, Error::TooLarge { .. }),
            |session, _: Attempt, _| {
                session.recover()?;
                match (order.ask, &order.path) {
                    (Ask::IsLink, Some(path)) => Ok(Found::Link(session.is_link(path, &self.hints)?)),
                    (Ask::Target, Some(path)) => match file_behind(session, path)? {
                        Some(entry) => Ok(Found::Single(Box::new(entry))),
                        None => self.list(session, Some(path)),
                    },
                    (_, path) => self.list(session, path.as_ref()),
                }
            },
        )
    }

    fn list(&self, session: &mut Session, path: Option<&RemotePath>) -> Result<Found> {
        let mut listed = session.list_with(path, &self.hints, Hidden::Wanted)?;
        match listed.listing.entries.pop() {
            Some(entry) if listed.single => Ok(Found::Single(Box::new(entry))),
            entry => {
                listed.listing.entries.extend(entry);
                Ok(Found::Directory(listed))
            }
        }
    }

    fn report(&self, report: Report) {
        // A leader who is gone has heard enough.
        let _ = self.reports.send(report);
    }
}

/// The file that a link leads to, if it does: SIZE follows links, and knows files only.
fn file_behind(session: &mut Session, path: &RemotePath) -> Result<Option<Entry>> {
    let facts = session.facts(path)?;
    let name = path.file_name().and_then(|name| Name::new(name).ok());
    Ok(facts.size.zip(name).map(|(size, name)| Entry {
        size: Some(size),
        modified: facts.modified,
        ..Entry::new(name, Kind::File)
    }))
}

impl Work for Gang {
    type Job = (Key, Order);

    fn next(&self, _crew: &Crew, _worker: usize) -> Next<(Key, Order)> {
        let mut board = self.board();
        for waited in [false, true] {
            if board.closed {
                return Next::Over;
            }
            let may_begin = !board.held || board.running == 0;
            if let Some(job) = if may_begin { board.orders.pop_first() } else { None } {
                board.running += 1;
                return Next::Job(job);
            }
            if !waited {
                board = self.posted.wait_timeout(board, TICK).unwrap_or_else(PoisonError::into_inner).0;
            }
        }
        Next::Again
    }

    fn work(
        &self,
        _crew: &Crew,
        _worker: usize,
        session: &mut Session,
        (key, order): (Key, Order),
    ) -> Result<()> {
        let found = self.find(session, &order);
        let lost = match &found {
            Err(Error::Cancelled) => Some(Error::Cancelled),
            // A directory that could not be listed is one thing; a connection that cannot be had is another.
            Err(_) => session.recover().err(),
            Ok(_) => None,
        };
        let mut board = self.board();
        board.running -= 1;
        if let Some(lost) = lost {
            board.orders.insert(key, order);
            return Err(lost);
        }
        drop(board);
        self.posted.notify_one();
        self.report(Report::Found { key, order, found });
        Ok(())
    }

    fn has_more(&self, workers: usize) -> bool {
        let waiting = self.board().orders.len();
        if self.insists { waiting > 0 } else { waiting > WORTH * workers }
    }

    fn ends_all(&self, error: &Error) -> bool {
        matches!(error.kind(), ErrorKind::Deadline)
    }

    fn over(&self) {
        self.report(Report::Over);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_in_the_order_of_the_tree() {
        let root = Key::root();
        let (a, b) = (root.below(b"a"), root.below(b"a.b"));
        assert!(root < a && a < a.below(b"zz") && a.below(b"zz") < b && a.below(b"\x01") < b);
    }
}
