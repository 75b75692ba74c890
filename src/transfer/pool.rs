//! Many at once: workers, each a thread with a session of its own, that share some work.
//!
//! The first worker is the session that is there already; the others log in as it did, one at first, and two more for
//! each that got in, so that a server that lets nobody else in is asked once. A worker that fails leaves, and what it
//! had goes to the others; the last one has to come to an end, or all of it has failed.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, Scope};
use std::time::Duration;

use crate::cancel::Cancel;
use crate::client::{Recipe, Session};
use crate::error::{Error, Result};
use crate::report::Event;

/// How long a worker that has nothing to do waits before it asks again.
const TICK: Duration = Duration::from_millis(100);

/// Work that several sessions can share.
pub(super) trait Work: Sync {
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

    /// Tells whether there is something to do for one worker more.
    fn has_more(&self) -> bool;

    /// Tells whether a failure of one worker is one of all.
    fn ends_all(&self, error: &Error) -> bool;
}

/// What there is for a worker to do.
#[derive(Debug)]
pub(super) enum Next<J> {
    /// That.
    Job(J),
    /// Nothing now; there may be something in a moment.
    Later,
    /// All is done, by all workers; whoever is still on his way need not come.
    Over,
}

/// The workers.
pub(super) struct Crew {
    wanted: usize,
    /// How more sessions are made; none where there can be none.
    recipe: Option<Recipe>,
    state: Mutex<State>,
}

struct State {
    /// The switches of all workers that ever were, by their numbers.
    switches: Vec<Cancel>,
    /// How many are at work.
    here: usize,
    /// How many are logging in.
    coming: usize,
    /// The server lets no more in.
    full: bool,
    /// Nobody is to go on.
    over: bool,
    /// All was done.
    done: bool,
    /// The failure of all, or of the last worker that left.
    failed: Option<Error>,
}

/// Does `work` with `session` and so many more like it, as far as the server lets them in and there is something to do.
///
/// # Errors
/// The failure that ended all, or that of the last worker.
pub(super) fn run<W: Work>(
    session: &mut Session,
    recipe: Option<Recipe>,
    wanted: usize,
    work: &W,
) -> Result<()> {
    let usual = session.cancel().clone();
    let switch = switch_below(&usual)?;
    let state = State {
        switches: vec![switch.clone()],
        here: 1,
        coming: 0,
        full: false,
        over: false,
        done: false,
        failed: None,
    };
    let crew = Crew { wanted, recipe, state: Mutex::new(state) };
    thread::scope(|scope| {
        crew.call(scope, work, &usual);
        session.switch(switch.clone());
        crew.labour((0, &switch), session, work);
        session.switch(usual.clone());
    });
    let state = crew.state.into_inner().unwrap_or_else(PoisonError::into_inner);
    match state.failed {
        _ if state.done => Ok(()),
        Some(error) => Err(error),
        None => Err(Error::Cancelled),
    }
}

fn switch_below(usual: &Cancel) -> Result<Cancel> {
    usual.below().map_err(|source| Error::System { what: "one more descriptor", source })
}

impl Crew {
    /// Tells whether a worker is the only one.
    pub(super) fn is_alone(&self) -> bool {
        self.state().here <= 1
    }

    /// Ends the wait of a worker that has nothing to do any more.
    pub(super) fn relieve(&self, worker: usize) {
        if let Some(switch) = self.state().switches.get(worker) {
            switch.cancel();
        }
    }

    /// Calls one more worker, if there is something to do for it.
    fn call<'scope, W: Work>(
        &'scope self,
        scope: &'scope Scope<'scope, '_>,
        work: &'scope W,
        usual: &'scope Cancel,
    ) {
        let Some(recipe) = self.recipe.as_ref().filter(|_| work.has_more()) else { return };
        let mut state = self.state();
        if state.over || state.full || state.here + state.coming >= self.wanted {
            return;
        }
        let Ok(switch) = switch_below(usual) else { return };
        let number = state.switches.len();
        state.switches.push(switch.clone());
        let arrive = move || match recipe.make(switch.clone()) {
            Ok(mut session) => {
                self.arrived();
                self.call(scope, work, usual);
                self.call(scope, work, usual);
                self.labour((number, &switch), &mut session, work);
                session.quit();
            }
            Err(error) => self.turned_away(&error, &switch),
        };
        let spawned = thread::Builder::new().name(format!("worker {number}")).spawn_scoped(scope, arrive);
        state.coming += usize::from(spawned.is_ok());
    }

    fn arrived(&self) {
        let mut state = self.state();
        state.coming -= 1;
        state.here += 1;
    }

    /// A worker did not get in: there will be no more.
    fn turned_away(&self, error: &Error, switch: &Cancel) {
        let mut state = self.state();
        state.coming -= 1;
        let told = std::mem::replace(&mut state.full, true);
        let here = state.here;
        drop(state);
        if !told && !switch.is_cancelled() {
            self.note(&format!("no more connections: {error}; going on with {here}"));
        }
    }

    /// Works until there is nothing to do.
    fn labour<W: Work>(&self, (number, switch): (usize, &Cancel), session: &mut Session, work: &W) {
        loop {
            // Whoever was relieved begins anew; in this order, lest the end of all be missed.
            switch.reset();
            if self.state().over {
                break;
            }
            let done = match work.next(self, number) {
                Next::Job(job) => work.work(self, number, session, job),
                Next::Later => session.pause(TICK),
                Next::Over => {
                    self.end(|state| state.done = true);
                    break;
                }
            };
            match done {
                Ok(()) => {}
                Err(Error::Cancelled) if !switch.is_cancelled_above() => {}
                Err(error) => {
                    self.leave(error, work);
                    break;
                }
            }
        }
        self.state().here -= 1;
    }

    /// A worker cannot go on.
    fn leave<W: Work>(&self, error: Error, work: &W) {
        if matches!(error, Error::Cancelled) || work.ends_all(&error) {
            self.end(|state| _ = state.failed.get_or_insert(error));
            return;
        }
        let others = {
            let state = self.state();
            if state.over { 0 } else { state.here - 1 }
        };
        if others > 0 {
            self.note(&format!("a connection is given up: {error}; going on with {others}"));
        }
        let mut state = self.state();
        if !state.over {
            state.full = true;
            state.failed = Some(error);
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
