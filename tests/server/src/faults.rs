//! Transfers that go wrong on cue: what happens, and when.

use crate::inbox::Inbox;
use crate::reply::Reply;
use crate::stream::Stream;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The data connection ends as if all were moved, over TLS without a word; 426 where it is not.
    Cut,
    /// The data connection is reset; 426 where not all was moved.
    Reset,
    /// The data connection stands still, and nothing is said.
    Stall,
    /// SIZE says more than there is from then on.
    More,
    /// SIZE says less than there is from then on.
    Less,
    /// The data connection ends as a good one does, and 226 is said.
    Early,
    /// 426 is said, and all data is moved.
    Denied,
    /// The control connection is closed, and all data is moved.
    Drop,
    /// Nothing is said any more, and all data is moved.
    Silent,
    /// 226 is said and nothing behind it, and all data is moved.
    Reorder,
    /// One reply too many is said.
    Stray,
    /// Both connections are closed.
    Die,
    /// Both connections are reset.
    Crash,
}

impl Deed {
    /// All of them.
    pub const ALL: [Deed; 13] = [
        Deed::Cut,
        Deed::Reset,
        Deed::Stall,
        Deed::More,
        Deed::Less,
        Deed::Early,
        Deed::Denied,
        Deed::Drop,
        Deed::Silent,
        Deed::Reorder,
        Deed::Stray,
        Deed::Die,
        Deed::Crash,
    ];

    /// What SIZE says of so many bytes.
    fn lie(self, size: u64) -> u64 {
        match self {
            Deed::More => size + 1000,
            Deed::Less => size.saturating_sub(1000),
            _ => size,
        }
    }
}

/// When it goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Before the 1xx, when the data connection stands.
    Reply,
    /// Between the 1xx and the first byte.
    Opened,
    /// After so many bytes as the fault says.
    Middle,
    /// Between the last byte and the 226.
    Verdict,
    /// Instead of the reply to QUIT.
    Quit,
}

impl Phase {
    /// All of them.
    pub const ALL: [Phase; 5] = [Phase::Reply, Phase::Opened, Phase::Middle, Phase::Verdict, Phase::Quit];
}

/// One thing that goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub deed: Deed,
    /// When.
    pub phase: Phase,
    /// After how many bytes, where that is in the middle.
    pub half: u64,
    /// How many transfers it befalls; those behind them are good ones.
    pub times: u32,
}

/// The fault that the transfers to come may meet.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    fault: Option<Fault>,
    /// How SIZE lies at the moment.
    lie: Option<Deed>,
}

impl Faults {
    /// Changes what goes wrong from now on.
    pub(crate) fn set(&self, fault: Option<Fault>) {
        let lie = fault.filter(|fault| fault.phase == Phase::Reply).map(|fault| fault.deed);
        *self.state() = State { fault, lie };
    }

    /// What SIZE says of so many bytes.
    pub(crate) fn size(&self, size: u64) -> u64 {
        self.state().lie.map_or(size, |deed| deed.lie(size))
    }

    /// What befalls the transfer that begins, with what it takes.
    pub(crate) fn befall(self: &Arc<Faults>, stream: &Arc<Stream>, inbox: &Arc<Inbox>) -> Option<Culprit> {
        let mut state = self.state();
        let fault = state.fault.as_mut().filter(|fault| fault.phase != Phase::Quit);
        let Some(fault) = fault.filter(|fault| fault.times > 0) else {
            state.lie = None;
            return None;
        };
        fault.times -= 1;
        Some(Culprit {
            fault: *fault,
            faults: Arc::clone(self),
            control: Arc::clone(stream),
            inbox: Arc::clone(inbox),
        })
    }

    /// What befalls the end of a session.
    pub(crate) fn at_quit(&self) -> Option<Deed> {
        self.state().fault.filter(|fault| fault.phase == Phase::Quit).map(|fault| fault.deed)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How a transfer goes on after a fault.
#[derive(Debug)]
pub(crate) enum Then {
    /// As if there had been none.
    Usual,
    /// To its end, which is not told.
    Untold,
    /// Not at all: that is said.
    End(Reply),
    /// Not at all, until somebody ends it.
    Stand,
}

/// One fault, with the connections that it is about.
#[derive(Debug)]
pub(crate) struct Culprit {
    fault: Fault,
    faults: Arc<Faults>,
    control: Arc<Stream>,
    inbox: Arc<Inbox>,
}

impl Culprit {
    /// When it happens.
    pub(crate) fn phase(&self) -> Phase {
        self.fault.phase
    }

    /// After how many bytes it happens.
    pub(crate) fn half(&self) -> Option<u64> {
        (self.phase() == Phase::Middle).then_some(self.fault.half)
    }

    /// Does it.
    pub(crate) fn act(self, data: &Stream, opening: &Reply) -> Then {
        let broken = |text: &str| {
            if self.phase() == Phase::Reply {
                self.say(opening);
            }
            match self.phase() {
                Phase::Verdict => Then::Usual,
                _ => Then::End(Reply::new(426, text)),
            }
        };
        match self.fault.deed {
            Deed::Cut => {
                data.cut();
                broken("Data connection closed.")
            }
            Deed::Reset => {
                data.reset();
                broken("Data connection reset.")
            }
            Deed::Stall => Then::Stand,
            Deed::More | Deed::Less => {
                self.faults.state().lie = Some(self.fault.deed);
                Then::Usual
            }
            Deed::Early => Then::End(Reply::new(226, "Transfer complete.")),
            Deed::Denied if matches!(self.phase(), Phase::Reply | Phase::Verdict) => {
                Then::End(Reply::new(426, "Transfer aborted."))
            }
            Deed::Denied => {
                self.say(&Reply::new(426, "Transfer aborted."));
                Then::Untold
            }
            Deed::Drop => {
                self.hang_up(Stream::cut);
                Then::Usual
            }
            Deed::Silent => {
                self.control.hush();
                Then::Usual
            }
            Deed::Reorder => {
                self.say(&Reply::new(226, "Transfer complete."));
                Then::Untold
            }
            Deed::Stray => {
                self.say(&Reply::new(200, "By the way."));
                Then::Usual
            }
            Deed::Die => {
                data.cut();
                self.hang_up(Stream::cut);
                Then::End(Reply::silent())
            }
            Deed::Crash => {
                data.reset();
                self.hang_up(Stream::reset);
                Then::End(Reply::silent())
            }
        }
    }

    fn say(&self, reply: &Reply) {
        // Nobody may be there to hear it.
        let _ = self.control.write_all(&reply.encode());
    }

    /// Ends the control connection, and not the transfer with it.
    fn hang_up(&self, how: impl Fn(&Stream)) {
        self.inbox.carry_on();
        self.control.hush();
        how(&self.control);
    }
}
