//! Who fetches which bytes of a file that several workers share: plain data, no clock and no network.
//!
//! In the beginning one worker has all of it. Each further one, and each that is done, takes the second half of the
//! largest rest, so that all come to the end at the same time, however fast or slow each of them is, and however few of
//! them get a connection. What a worker gives back goes to the one before it, or to whoever asks next.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::{Duration, Instant};

use super::ranges::Ranges;
use super::{OVERLAP, SEGMENT};

/// The smallest part worth a connection where somebody is slow.
const CRUMB: u64 = 64 * 1024;

/// Bytes that are fetched twice and compared where the bytes of two workers meet.
const SEAM: u64 = 8 * 1024;

/// How many times longer than it takes to begin a rest has to take for half of it to be worth beginning: then that pays,
/// and the tail, in which only some of them still work, is short.
const WORTH: u32 = 3;

/// The shortest time that it takes to begin, as far as that matters.
const BEGINNING: Duration = Duration::from_millis(100);

/// A worker whose rest takes longer than this holds up the others.
const SLOW: Duration = Duration::from_secs(4);

/// How much faster a worker must be than another one for taking over all that this has. Where all are slow it is the
/// server, or a limit, and nothing is gained.
const FASTER: f64 = 4.0;

/// How long a worker may move nothing before another one takes over all that it has.
const STALLED: Duration = Duration::from_secs(5);

/// The bytes of a file, each of them there, held by a worker, or open.
#[derive(Debug)]
pub(super) struct Spans {
    size: u64,
    there: Ranges,
    open: Vec<Range<u64>>,
    held: BTreeMap<usize, Held>,
    /// What was there in the beginning; that is compared more closely.
    old: Ranges,
    /// How each worker has done that has moved anything.
    paces: BTreeMap<usize, Pace>,
    /// How long it took the last one to begin that did.
    beginning: Option<Duration>,
    /// The server begins files at their beginning only: nothing is to be gained by more workers.
    undivided: bool,
}

/// What a worker has to fetch.
#[derive(Debug)]
struct Held {
    /// The next byte.
    at: u64,
    end: u64,
    since: Instant,
    /// When its first bytes came.
    first: Option<Instant>,
    last: Instant,
    moved: u64,
}

/// How a worker has done.
#[derive(Debug, Clone, Copy)]
struct Pace {
    /// When it has moved something last.
    last: Instant,
    /// Bytes a second, of what it has or had last.
    rate: f64,
}

impl Held {
    fn rest(&self) -> u64 {
        self.end - self.at
    }

    /// Bytes a second so far, with the time that it took to begin.
    fn rate(&self, now: Instant) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a rate is no exact thing")]
        let moved = self.moved as f64;
        moved / now.duration_since(self.since).as_secs_f64().max(0.001)
    }

    /// Tells whether it would take too long for its rest.
    fn is_slow(&self, now: Instant) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let rest = self.rest() as f64;
        now.duration_since(self.since) * 2 > SLOW && rest > self.rate(now) * SLOW.as_secs_f64()
    }

    /// Tells whether half of its rest is worth being begun by somebody else, where it takes so long to begin; nobody
    /// knows that in the beginning.
    fn is_worth_halving(&self, now: Instant, beginning: Option<Duration>) -> bool {
        let takes_long = |beginning: Duration| {
            let span = now.duration_since(self.first.unwrap_or(self.since));
            let worth = (beginning * WORTH).as_secs_f64();
            #[expect(clippy::cast_precision_loss, reason = "an estimate")]
            let (moved, rest) = (self.moved as f64, self.rest() as f64);
            // One that has not begun yet may only need its time.
            let has_begun = self.first.is_some() || span > beginning * WORTH;
            has_begun && rest * span.as_secs_f64() > moved * worth
        };
        self.rest() >= 2 * SEGMENT || (self.rest() >= 2 * CRUMB && beginning.is_some_and(takes_long))
    }

    /// Tells whether a worker of such a pace should have all of it.
    fn is_to_be_taken_over(&self, pace: Pace, now: Instant) -> bool {
        // What stands still is taken over by those only who have moved something since then.
        let stalled = now.duration_since(self.last) > STALLED && pace.last > self.last;
        let crawling = self.is_slow(now) && pace.rate > self.rate(now) * FASTER && pace.last >= self.since;
        self.rest() > 0 && (stalled || crawling)
    }
}

/// What there is for a worker that has nothing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Take {
    /// Bytes, which it holds now.
    Span,
    /// All bytes of another worker, which is to be told that it has nothing any more.
    Over(usize),
    /// Nothing now; something may come back.
    Later,
    /// Nothing any more: all bytes are there.
    Nothing,
}

/// What a worker may read next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Room {
    /// So many bytes at most. Those that are `new` are to be written, the others are there already, or too many.
    Read { most: u64, new: Range<u64> },
    /// No more: its bytes are there, and it holds none now.
    Done,
    /// No more: another one has taken them over.
    Relieved,
}

impl Spans {
    /// The bytes of a file of so many, some of which are there.
    pub(super) fn new(size: u64, there: Ranges) -> Spans {
        let (open, old) = (there.gaps(size), there.clone());
        let (held, paces) = (BTreeMap::new(), BTreeMap::new());
        Spans { size, there, open, held, old, paces, beginning: None, undivided: false }
    }

    /// The bytes that are there.
    pub(super) fn there(&self) -> &Ranges {
        &self.there
    }

    /// Tells whether all bytes are there, and nobody has doubts about them.
    pub(super) fn is_complete(&self) -> bool {
        self.open.is_empty() && self.held.is_empty()
    }

    /// How many workers have moved anything.
    pub(super) fn workers(&self) -> usize {
        self.paces.len()
    }

    /// Divides the bytes no further.
    pub(super) fn divide_no_more(&mut self) {
        self.undivided = true;
    }

    /// Tells whether there is something for one worker more.
    pub(super) fn has_more(&self, now: Instant) -> bool {
        let divisible =
            !self.undivided && self.held.values().any(|held| held.is_worth_halving(now, self.beginning));
        divisible || !self.open.is_empty()
    }

    /// Finds bytes for a worker, unless it has some.
    pub(super) fn take(&mut self, worker: usize, now: Instant) -> Take {
        if self.held.contains_key(&worker) {
            return Take::Span;
        }
        let largest = self.open.iter().enumerate().max_by_key(|(_, range)| range.end - range.start);
        if let Some((index, _)) = largest {
            let range = self.open.swap_remove(index);
            return self.hold(worker, range, now);
        }
        if self.is_complete() {
            return Take::Nothing;
        }
        let beginning = self.beginning;
        let halved = self.held.values_mut().filter(|held| held.is_worth_halving(now, beginning));
        if let Some(other) = halved.max_by_key(|held| held.rest()).filter(|_| !self.undivided) {
            let middle = other.at + (other.rest() / 2).max(CRUMB);
            let half = middle..std::mem::replace(&mut other.end, middle);
            return self.hold(worker, half, now);
        }
        self.take_over(worker, now)
    }

    /// Takes over all that a worker has which holds up the others.
    fn take_over(&mut self, worker: usize, now: Instant) -> Take {
        let Some(pace) = self.paces.get(&worker).copied() else { return Take::Later };
        let holds_up = |(other, held): (&usize, &Held)| held.is_to_be_taken_over(pace, now).then_some(*other);
        let Some(other) = self.held.iter().find_map(holds_up) else { return Take::Later };
        if let Some(held) = self.held.remove(&other) {
            self.hold(worker, held.at..held.end, now);
        }
        Take::Over(other)
    }

    fn hold(&mut self, worker: usize, range: Range<u64>, now: Instant) -> Take {
        let held = Held { at: range.start, end: range.end, since: now, first: None, last: now, moved: 0 };
        self.held.insert(worker, held);
        Take::Span
    }

    /// The byte with which a worker begins to read what it holds. It may be there already; such are compared.
    pub(super) fn begin(&self, worker: usize) -> Option<u64> {
        let held = self.held.get(&worker)?;
        let seam = if self.old.run_before(held.at) > 0 { OVERLAP } else { SEAM };
        Some(held.at - self.there.run_before(held.at).min(seam))
    }

    /// What a worker may read that has read up to here. At the end of the file that is a byte too many, which a good
    /// server does not send; elsewhere it is what another one has read beyond the border.
    pub(super) fn room(&mut self, worker: usize, at: u64) -> Room {
        let Some(held) = self.held.get(&worker) else { return Room::Relieved };
        let seam = if self.old.run_from(held.end) > 0 { OVERLAP } else { SEAM };
        let beyond = if held.end == self.size { 1 } else { self.there.run_from(held.end).min(seam) };
        let most = (held.end + beyond).saturating_sub(at);
        if most > 0 {
            return Room::Read { most, new: held.at..held.end };
        }
        self.held.remove(&worker);
        Room::Done
    }

    /// Notes that what a worker holds is there up to this byte, and tells how many bytes are new.
    pub(super) fn arrived(&mut self, worker: usize, to: u64, now: Instant) -> u64 {
        let Some(held) = self.held.get_mut(&worker) else { return 0 };
        let new = held.at..to.clamp(held.at, held.end);
        held.at = new.end;
        held.moved += new.end - new.start;
        held.last = now;
        if held.first.is_none() {
            held.first = Some(now);
            self.beginning = Some(now.duration_since(held.since).max(BEGINNING));
        }
        self.paces.insert(worker, Pace { last: now, rate: held.rate(now) });
        self.there.insert(new)
    }

    /// Notes that the server has confirmed the end of the file, to which a worker has read.
    pub(super) fn confirmed(&mut self, worker: usize) {
        self.held.remove(&worker);
    }

    /// Notes that the server has not confirmed the end of the file: the last bytes are to be fetched again.
    pub(super) fn doubted(&mut self, worker: usize) {
        let Some(held) = self.held.get_mut(&worker) else { return };
        let back = self.size - self.there.run_before(self.size).min(OVERLAP);
        if held.at == self.size {
            self.there.remove(back..self.size);
            held.at = back;
        }
    }

    /// Takes back what a worker holds: the one before it goes on into it, or it is open.
    pub(super) fn give_back(&mut self, worker: usize) {
        let Some(held) = self.held.remove(&worker) else { return };
        if held.rest() == 0 {
            return self.reopen(held.end);
        }
        match self.held.values_mut().find(|other| other.end == held.at) {
            Some(other) => other.end = held.end,
            None => self.open.push(held.at..held.end),
        }
    }

    /// What a worker gives back at the very end of the file, unconfirmed, has to be fetched again.
    fn reopen(&mut self, end: u64) {
        if end == self.size && end > 0 {
            let back = self.size - self.there.run_before(self.size).min(OVERLAP);
            self.there.remove(back..self.size);
            self.open.push(back..self.size);
        }
    }
}

#[cfg(test)]
mod tests;
