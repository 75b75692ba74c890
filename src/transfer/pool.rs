//! Many at once: workers, each a thread with a session of its own, that share some work.
//!
//! The first worker is the session that is there already; the others log in as it did, one at first, and two more for
//! each that got in, so that a server that lets nobody else in is asked once. One that has no room is asked again after
//! a while. A worker that fails leaves, and what it had goes to the others; the last one has to come to an end, or all of
//! it has failed.
//!
//! How many there are goes by the work that waits ([`Work::has_more`]) and by what the server allows, not by a rate that is
//! measured. Small files wait for round trips, so that each connection adds its share until the server says no: to hold the
//! next one back until a window of files has shown that the last one helped would cost the beginning of every mirror. With
//! large files one connection may fill the line, and then others add nothing, but they take nothing away, either. And large
//! and small ones are moved at once, on purpose: what a window of finished files says is which of them were in it.
//!
//! Work is done by whoever has it ([`run`]), or led by him from outside ([`lead`]): then the first worker has a thread of
//! its own, too.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, Scope};
use std::time::{Duration, Instant};

use crate::cancel::Cancel;
use crate::client::{Recipe, Session};
use crate::error::{Error, ErrorKind, Result};
use crate::report::Event;

/// How long a worker that has nothing to do waits before it asks again.
const TICK: Duration = Duration::from_millis(100);

/// How long a server that had no room is left alone; twice as long each time.
const RESPITE: Duration = Duration::from_secs(30);

/// Work that several sessions can share.
pub(crate) trait Work: Sync {
    /// What a worker does between two questions for more.
    type Job;

    /// Finds something to do for a worker.
    fn next(&self, crew: &Crew, worker: usize) -> Next<Self::Job>;

    /// Does it. When it fails, what is left of the job must be there for others: this worker leaves. An interruption
    /// ([`Error::Cancelled`]) is none of its business; where it was not all that ended, the worker asks for more.
    ///
    /// # Errors
    /// What keeps this worker from going on.
    fn work(&self, crew: &Crew, worker: usize, session: &mut Session, job: Self::Job) -> Result<()>;

    /// Tells whether there is something to do for one worker more than these, who are there or on their way.
    fn has_more(&self, workers: usize) -> bool;

    /// Tells whether a failure of one worker is one of all.
    fn ends_all(&self, error: &Error) -> bool;

    /// Hears that nobody is at work any more, nor on the way.
    fn over(&self) {}
}

/// What there is for a worker to do.
#[derive(Debug)]
pub(crate) enum Next<J> {
    /// That.
    Job(J),
    /// Nothing now; there may be something in a moment.
    Later,
    /// Nothing now, and it was waited for already.
    Again,
    /// All is done, by all workers; whoever is still on his way need not come.
    Over,
}

/// The workers.
pub(crate) struct Crew {
    wanted: usize,
    /// How more sessions are made; none where there can be none.
    recipe: Option<Recipe>,
    state: Mutex<State>,
}

struct State {
    /// The switches of all workers that ever were, by their numbers.
    switches: Vec<Cancel>,
    /// The numbers of those who are at work.
    here: BTreeSet<usize>,
    /// How many are logging in.
    coming: usize,
    /// How many came in since the door was opened.
    came_in: usize,
    door: Door,
    /// How long the door stays closed the next time.
    respite: Duration,
    /// Nobody is to go on.
    over: bool,
    /// All was done.
    done: bool,
    /// The failure of all, or of the last worker that left.
    failed: Option<Error>,
    /// That nobody is there any more was told.
    told: bool,
    /// How many were there when the server had no room for one more.
    room: Option<usize>,
}

/// Whether the server lets more workers in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    /// It may.
    Open,
    /// It did not, and may do so from then on.
    ClosedUntil(Instant),
    /// It does not.
    Closed,
}

impl State {
    /// Notes that the server had no room for one more.
    fn close_door(&mut self, error: &Error) {
        let may_open = matches!(
            error.kind(),
            ErrorKind::Busy
                | ErrorKind::Cut
                | ErrorKind::Timeout
                | ErrorKind::Connect
                | ErrorKind::DataChannel
        );
        let until =
            Instant::now().checked_add(self.respite).filter(|_| may_open && self.door != Door::Closed);
        self.door = until.map_or(Door::Closed, Door::ClosedUntil);
        self.came_in = 0;
        if error.kind() == ErrorKind::Busy {
            self.room = Some(self.here.len().max(1));
        }
        self.respite = self.respite.saturating_mul(2);
    }

    /// How many there are, with those who are on their way.
    fn workers(&self) -> usize {
        self.here.len() + self.coming
    }

    /// Tells whether one more may come: the first alone, and then more and more.
    fn has_open_door(&self) -> bool {
        let open = match self.door {
            Door::Open => true,
            Door::ClosedUntil(then) => Instant::now() >= then,
            Door::Closed => false,
        };
        open && self.coming <= self.came_in
    }
}

/// Does `work` with `session` and so many more like it, as far as the server lets them in and there is something to do.
///
/// # Errors
/// The failure that ended all, or that of the last worker.
pub(crate) fn run<W: Work>(
    session: &mut Session,
    recipe: Option<Recipe>,
    wanted: usize,
    work: &W,
) -> Result<()> {
    let made = assemble(session, recipe, wanted)?;
    let (crew, first) = (&made.0, &made.1);
    let usual = session.cancel().clone();
    thread::scope(|scope| {
        let site = Site { scope, work, usual: &usual };
        crew.call(site);
        crew.first(site, first, session);
    });
    made.0.outcome(session)
}

/// As [`run`], and does `lead` meanwhile, by whom the work is given out and its results are heard; when that is over, so
/// is the work.
///
/// # Errors
/// As [`run`]; what `lead` came to is there in any case, unless it could not begin.
pub(crate) fn lead<W: Work, T>(
    session: &mut Session,
    recipe: Option<Recipe>,
    wanted: usize,
    work: &W,
    lead: impl FnOnce() -> T,
) -> Result<(T, Result<()>)> {
    let made = assemble(session, recipe, wanted)?;
    let (crew, first) = (&made.0, &made.1);
    let usual = session.cancel().clone();
    let borrowed = &mut *session;
    let led = thread::scope(|scope| {
        let site = Site { scope, work, usual: &usual };
        let builder = thread::Builder::new().name("worker 0".to_owned());
        builder
            .spawn_scoped(scope, move || crew.first(site, first, borrowed))
            .map_err(|source| Error::System { what: "one more thread", source })?;
        let led = lead();
        // Whoever heard that all have left has not done it all.
        crew.end(|state| state.done = !state.told);
        Ok::<T, Error>(led)
    })?;
    Ok((led, made.0.outcome(session)))
}

/// A crew of one, and his switch.
fn assemble(session: &Session, recipe: Option<Recipe>, wanted: usize) -> Result<(Crew, Cancel)> {
    let switch = switch_below(session.cancel())?;
    let state = State {
        switches: vec![switch.clone()],
        here: BTreeSet::from([0]),
        coming: 0,
        came_in: 0,
        door: Door::Open,
        respite: RESPITE,
        over: false,
        done: false,
        failed: None,
        told: false,
        room: None,
    };
    Ok((Crew { wanted, recipe, state: Mutex::new(state) }, switch))
}

/// Where the work is done.
struct Site<'scope, 'env, W> {
    scope: &'scope Scope<'scope, 'env>,
    work: &'scope W,
    /// The switch that ends all.
    usual: &'scope Cancel,
}

impl<W> Clone for Site<'_, '_, W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Site<'_, '_, W> {}

fn switch_below(usual: &Cancel) -> Result<Cancel> {
    usual.below().map_err(|source| Error::System { what: "one more descriptor", source })
}

impl Crew {
    /// Lets a worker go before its time, unless it is the last one: then all rests on it.
    pub(crate) fn lets_go(&self, worker: usize) -> bool {
        let mut state = self.state();
        let goes = !state.here.contains(&worker) || state.here.len() > 1;
        if goes {
            state.here.remove(&worker);
        }
        goes
    }

    /// Ends the wait of a worker that has nothing to do any more.
    pub(crate) fn relieve(&self, worker: usize) {
        if let Some(switch) = self.state().switches.get(worker) {
            switch.cancel();
        }
    }

    /// Calls one more worker, if there is something to do for it.
    fn call<'scope, W: Work>(&'scope self, site: Site<'scope, '_, W>) {
        let Some(recipe) = &self.recipe else { return };
        let workers = self.state().workers();
        // Whoever has the work may ask for a worker while it is locked: it is never asked while this is.
        if !site.work.has_more(workers) {
            return;
        }
        let mut state = self.state();
        if state.over || state.workers() >= self.wanted || !state.has_open_door() {
            return;
        }
        let Ok(switch) = switch_below(site.usual) else { return };
        let number = state.switches.len();
        state.switches.push(switch.clone());
        let arrive = move || match recipe.make(switch.clone()) {
            Ok(mut session) => {
                self.arrived(number);
                self.call(site);
                self.call(site);
                self.labour(site, (number, &switch), &mut session);
                session.quit();
            }
            Err(error) => {
                self.turned_away(&error, &switch);
                self.tell_the_end(site.work);
            }
        };
        let builder = thread::Builder::new().name(format!("worker {number}"));
        let spawned = builder.spawn_scoped(site.scope, arrive);
        state.coming += usize::from(spawned.is_ok());
    }

    fn arrived(&self, number: usize) {
        let mut state = self.state();
        state.coming -= 1;
        state.came_in += 1;
        state.here.insert(number);
    }

    /// A worker did not get in: there will be no more for now.
    fn turned_away(&self, error: &Error, switch: &Cancel) {
        let mut state = self.state();
        state.coming -= 1;
        let told = state.door != Door::Open;
        state.close_door(error);
        let here = state.here.len();
        drop(state);
        if !told && !switch.is_cancelled() {
            self.note(&format!("no more connections: {error}; going on with {here}"));
        }
    }

    /// The work of the first, with the session that was there before.
    fn first<'scope, W: Work>(
        &'scope self,
        site: Site<'scope, '_, W>,
        switch: &Cancel,
        session: &mut Session,
    ) {
        let usual = session.switch(switch.clone());
        self.labour(site, (0, switch), session);
        session.switch(usual);
    }

    /// Works until there is nothing to do.
    fn labour<'scope, W: Work>(
        &'scope self,
        site: Site<'scope, '_, W>,
        (number, switch): (usize, &Cancel),
        session: &mut Session,
    ) {
        loop {
            // Whoever was relieved begins anew; in this order, lest the end of all be missed.
            switch.reset();
            if self.state().over {
                break;
            }
            let done = match site.work.next(self, number) {
                Next::Job(job) => {
                    self.call(site);
                    site.work.work(self, number, session, job)
                }
                Next::Later => session.pause(TICK),
                Next::Again => Ok(()),
                Next::Over => {
                    self.end(|state| state.done = true);
                    break;
                }
            };
            match done {
                Ok(()) => self.call(site),
                Err(Error::Cancelled) if !switch.is_cancelled_above() => {}
                Err(error) => {
                    self.leave(number, error, site.work);
                    break;
                }
            }
        }
        self.state().here.remove(&number);
        self.tell_the_end(site.work);
    }

    /// Tells that nobody is there any more, once.
    fn tell_the_end<W: Work>(&self, work: &W) {
        let mut state = self.state();
        let end = state.here.is_empty() && state.coming == 0 && !state.told;
        state.told |= end;
        drop(state);
        if end {
            work.over();
        }
    }

    /// How it ended; what was learned of the server's room is known to the session from now on.
    fn outcome(self, session: &mut Session) -> Result<()> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = state.room {
            session.has_room_for(room);
        }
        match state.failed {
            _ if state.done => Ok(()),
            Some(error) => Err(error),
            None => Err(Error::Cancelled),
        }
    }

    /// A worker cannot go on.
    fn leave<W: Work>(&self, number: usize, error: Error, work: &W) {
        if matches!(error, Error::Cancelled) || work.ends_all(&error) {
            self.end(|state| _ = state.failed.get_or_insert(error));
            return;
        }
        let mut state = self.state();
        state.here.remove(&number);
        let others = state.here.len();
        if state.over {
            return;
        }
        state.close_door(&error);
        let text = format!("a connection is given up: {error}; going on with {others}");
        state.failed = Some(error);
        drop(state);
        if others > 0 {
            self.note(&text);
        }
    }

    /// Ends the work of all.
    fn end(&self, how: impl FnOnce(&mut State)) {
        let mut state = self.state();
        if !state.over {
            how(&mut state);
        }
        state.over = true;
        state.switches.iter().for_each(Cancel::cancel);
    }

    fn note(&self, text: &str) {
        if let Some(recipe) = &self.recipe {
            recipe.reporter().event(&Event::Note(text));
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
