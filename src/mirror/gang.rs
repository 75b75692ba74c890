//! Those who work on a tree: tasks go to them, their reports come back.

use std::collections::{BTreeMap, VecDeque};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::key::Key;
use super::moves::{Move, Moves};
use super::orders::{Found, Order, find};
use crate::client::{Facts, Foreseen, Parallel, Pointer, Session};
use crate::error::{Error, ErrorKind, Result};
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::proto::time::Time;
use crate::report::{Outcome, TransferId};
use crate::transfer::pool::{self, Crew, Next, Work};
use crate::transfer::retry::{Attempt, persist};
use crate::transfer::sequence::{Sequence, Wanted, transfer_all};

/// How long a worker without a task waits before it looks whether all is over.
const TICK: Duration = Duration::from_millis(100);

/// Reports that may wait to be heard.
const REPORTS: usize = 64;

/// How many connections work on a tree where nobody says.
const USUAL: usize = 8;

/// Directories to be listed for each connection that is worth a login.
const WORTH: usize = 4;

/// Files that may wait before no more directories are listed than one at a time.
const QUEUE: usize = 50_000;

/// Files that are few: then all look for more.
const FEW: usize = 64;

/// How long one worker moves files in a row before it is asked whether one worker more would be of use.
const ROW: Duration = Duration::from_secs(5);

/// Sessions that may be lost with one file.
const TRIES: u32 = 3;

/// Transfers in a row that come to nothing for the network's sake before all is given up.
const UNLUCKY: u32 = 10;

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
    /// A chore is done, or could not be.
    Done {
        /// The number that it was given out under.
        ticket: u64,
        /// What came of it.
        answer: Result<Answer>,
    },
    /// A file is moved, or could not be.
    Moved {
        /// Which one.
        what: Move,
        /// The number that it was reported under.
        id: TransferId,
        /// How it went.
        done: Result<Outcome>,
        /// The time it took.
        took: Duration,
    },
    /// Nobody is at work any more.
    Over,
}

/// Something that is done with a session: again and again, until it was not the session that failed.
pub(super) type Chore = Box<dyn FnMut(&mut Session) -> Result<Answer> + Send>;

/// What comes of a chore.
pub(super) enum Answer {
    /// It is done.
    Done,
    /// Times, of several paths.
    Times(Vec<Option<Time>>),
    /// Whether files keep the times that they are given.
    Keeps(bool),
    /// Sizes and times, of several paths.
    Facts(Vec<Facts>),
    /// Where links lead, by their names.
    Targets(Vec<Pointer>),
    /// What is in a file.
    Text(Vec<u8>),
    /// What is in two files is the same.
    Same(bool),
    /// How many seconds a clock is ahead.
    Ahead(i64),
    /// What became of each of several, in their order.
    Each(Vec<Result<()>>),
    /// What became of paths that were to be removed.
    Removed(Vec<(RemotePath, Result<()>)>),
    /// Two names are one.
    OneName(bool),
}

/// Whoever knows where files are.
pub(super) trait Carrier: Sync {
    /// The two ends of a file, and how it is moved.
    fn wanted(&self, what: &Move, id: TransferId) -> Result<Wanted>;
}

/// Nobody carries anything.
pub(super) struct NoCarrier;

impl Carrier for NoCarrier {
    fn wanted(&self, what: &Move, _id: TransferId) -> Result<Wanted> {
        Err(Error::Unsupported(format!("nobody moves `{}`", what.path.display())))
    }
}

/// The workers' side and the leader's side of the work.
pub(super) struct Gang<'c> {
    board: Mutex<Board>,
    posted: Condvar,
    reports: SyncSender<Report>,
    carrier: &'c dyn Carrier,
    hints: Hints,
    /// Connections were asked for by number.
    insists: bool,
}

/// What is to be done.
#[derive(Default)]
struct Board {
    /// What else waits for, so that it is done first.
    chores: VecDeque<(u64, Chore)>,
    /// In the order of the tree, so that what is told next is done first.
    orders: BTreeMap<Key, Order>,
    moves: Moves,
    /// How many orders are under way.
    finding: usize,
    /// No order is begun while another is under way: what was found has to be taken off the leader's hands first.
    held: bool,
    /// Files are moved.
    moving: bool,
    /// How many files in a row were lost to the network.
    unlucky: u32,
    closed: bool,
}

/// The leader's side.
pub(super) struct Leader<'g> {
    gang: &'g Gang<'g>,
    reports: Receiver<Report>,
}

/// Lets several connections work on a tree while `lead` leads them.
///
/// # Errors
/// The failure of `lead`; or that which left nobody at work.
pub(super) fn gather<T>(
    session: &mut Session,
    carrier: &dyn Carrier,
    hints: Hints,
    lead: impl FnOnce(&Leader<'_>) -> Result<T>,
) -> Result<T> {
    let parallel = session.options().parallel;
    // What it has no room for today it need not be asked for again.
    let room = session.learned().room.filter(|_| parallel == Parallel::Auto);
    let wanted = parallel.most(USUAL).min(room.unwrap_or(usize::MAX));
    let recipe = match wanted > 1 {
        true => {
            // All need to know; where it cannot be had, whoever needs it next finds out why.
            let _ = session.features();
            session.recipe().ok()
        }
        false => None,
    };
    let (sender, receiver) = sync_channel(REPORTS);
    let gang = Gang {
        board: Mutex::default(),
        posted: Condvar::new(),
        reports: sender,
        carrier,
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

    /// Gives out a chore.
    pub(super) fn chore(&self, ticket: u64, chore: Chore) {
        self.gang.board().chores.push_back((ticket, chore));
        self.gang.posted.notify_one();
    }

    /// Gives out a file to be moved; those with a rank are moved in the order of it.
    pub(super) fn moving(&self, what: Move) {
        self.gang.board().moves.push(what);
        self.gang.posted.notify_one();
    }

    /// Lets files be moved from now on.
    pub(super) fn release(&self) {
        self.gang.board().moving = true;
        self.gang.posted.notify_all();
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

impl Gang<'_> {
    fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn report(&self, report: Report) {
        // A leader who is gone has heard enough.
        let _ = self.reports.send(report);
    }
}

/// One worker with the files that are moved one after another.
struct Hand<'h> {
    gang: &'h Gang<'h>,
    worker: usize,
    /// The one that was taken with the job.
    first: Option<Move>,
    /// Those that are given out, in their order.
    out: VecDeque<(Move, TransferId)>,
    /// When the worker looks for something else.
    until: Instant,
}

impl Hand<'_> {
    fn take(&mut self) -> Option<Move> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        let mut board = self.gang.board();
        // Others wait for chores and for directories.
        let idle = board.chores.is_empty() && (board.orders.is_empty() || board.finding > 0);
        let over = Instant::now() >= self.until || board.closed || board.unlucky >= UNLUCKY;
        if over || !idle {
            return None;
        }
        board.moves.pop(self.worker)
    }
}

impl Sequence for Hand<'_> {
    fn next(&mut self) -> Option<Wanted> {
        loop {
            let (what, id) = (self.take()?, TransferId::next());
            match self.gang.carrier.wanted(&what, id) {
                Ok(wanted) => {
                    self.out.push_back((what, id));
                    return Some(wanted);
                }
                Err(error) => {
                    self.gang.report(Report::Moved { what, id, done: Err(error), took: Duration::ZERO });
                }
            }
        }
    }

    fn done(&mut self, done: Result<Outcome>, took: Duration) {
        let Some((what, id)) = self.out.pop_front() else { return };
        let unlucky = done.as_ref().is_err_and(is_of_the_network);
        let mut board = self.gang.board();
        board.unlucky = if unlucky { board.unlucky + 1 } else { 0 };
        drop(board);
        self.gang.report(Report::Moved { what, id, done, took });
    }

    fn give_back(&mut self, lost: &Error) {
        let mut blame = u32::from(!matches!(lost, Error::Cancelled));
        for (mut what, id) in std::mem::take(&mut self.out) {
            what.tries += std::mem::take(&mut blame);
            if what.tries < TRIES {
                self.gang.board().moves.push(what);
                continue;
            }
            let done = Err(Error::Dead(lost.to_string()));
            self.gang.report(Report::Moved { what, id, done, took: Duration::ZERO });
        }
    }
}

fn is_of_the_network(error: &Error) -> bool {
    use ErrorKind::{Busy, Connect, Cut, DataChannel, DataTls, Timeout};
    matches!(error.kind(), Busy | Connect | Cut | DataChannel | DataTls | Timeout)
}

/// What a worker does next.
pub(super) enum Task {
    Find(Key, Order),
    Chore(u64, Chore),
    Move(Move),
}

impl Board {
    /// The next task for a worker.
    fn take(&mut self, worker: usize) -> Option<Task> {
        if let Some((ticket, chore)) = self.chores.pop_front() {
            return Some(Task::Chore(ticket, chore));
        }
        let crowded = self.moving && self.moves.len() > QUEUE;
        let may_find = !(self.held || crowded) || self.finding == 0;
        // The directories are found while files are moved, by one worker at least; by all while there are few files.
        let few = !self.moving || self.moves.len() < FEW;
        let find = if may_find && (few || self.finding == 0) { self.orders.pop_first() } else { None };
        if let Some((key, order)) = find {
            self.finding += 1;
            return Some(Task::Find(key, order));
        }
        let what = if self.moving { self.moves.pop(worker) } else { None };
        what.map(Task::Move)
    }
}

impl Gang<'_> {
    fn find_out(&self, session: &mut Session, key: Key, order: Order) -> Result<()> {
        let board = self.board();
        let more = !board.orders.is_empty() || board.moving && board.moves.len() > 0;
        drop(board);
        session.foresee(if more { Foreseen::Transfer } else { Foreseen::Nothing });
        let found = find(session, &order, &self.hints);
        // Where it took no listing, nobody else is to take it for foreseen.
        session.foresee(Foreseen::Nothing);
        let lost = lost(session, found.as_ref().err());
        let mut board = self.board();
        board.finding -= 1;
        if let Some(lost) = lost {
            board.orders.insert(key, order);
            return Err(lost);
        }
        drop(board);
        self.posted.notify_one();
        self.report(Report::Found { key, order, found });
        Ok(())
    }

    fn do_chore(&self, session: &mut Session, ticket: u64, mut chore: Chore) -> Result<()> {
        let answer = persist(
            session,
            (TransferId::next(), "the tree"),
            |_| true,
            |session, _: Attempt, _| {
                session.recover()?;
                chore(session)
            },
        );
        if let Some(lost) = lost(session, answer.as_ref().err()) {
            self.board().chores.push_front((ticket, chore));
            return Err(lost);
        }
        self.report(Report::Done { ticket, answer });
        Ok(())
    }
}

/// What keeps a session from going on after a failure: a path that could not be had is one thing, a connection that cannot
/// be had is another.
fn lost(session: &mut Session, failure: Option<&Error>) -> Option<Error> {
    match failure {
        Some(Error::Cancelled) => Some(Error::Cancelled),
        Some(_) => session.recover().err(),
        None => None,
    }
}

impl Work for Gang<'_> {
    type Job = Task;

    fn next(&self, _crew: &Crew, worker: usize) -> Next<Task> {
        let mut board = self.board();
        for waited in [false, true] {
            if board.closed {
                return Next::Over;
            }
            if let Some(task) = board.take(worker) {
                return Next::Job(task);
            }
            if !waited {
                board = self.posted.wait_timeout(board, TICK).unwrap_or_else(PoisonError::into_inner).0;
            }
        }
        Next::Again
    }

    fn work(&self, _crew: &Crew, worker: usize, session: &mut Session, task: Task) -> Result<()> {
        match task {
            Task::Find(key, order) => self.find_out(session, key, order),
            Task::Chore(ticket, chore) => self.do_chore(session, ticket, chore),
            Task::Move(first) => {
                let until = Instant::now() + ROW;
                let mut hand = Hand { gang: self, worker, first: Some(first), out: VecDeque::new(), until };
                transfer_all(session, &mut hand)?;
                if self.board().unlucky >= UNLUCKY {
                    let why = format!("{UNLUCKY} transfers in a row came to nothing");
                    return Err(Error::Dead(why));
                }
                Ok(())
            }
        }
    }

    fn has_more(&self, workers: usize) -> bool {
        let board = self.board();
        let files = if board.moving { board.moves.len() } else { 0 };
        if self.insists {
            // The second may log in while the top is listed.
            return board.orders.len() + files > 0 || workers == 1 && board.finding > 0;
        }
        board.orders.len() > WORTH * workers || files > 2 * workers
    }

    fn ends_all(&self, error: &Error) -> bool {
        matches!(error.kind(), ErrorKind::Deadline) || self.board().unlucky >= UNLUCKY
    }

    fn over(&self) {
        self.report(Report::Over);
    }
}
