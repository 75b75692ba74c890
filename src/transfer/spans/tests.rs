//! The book of spans, tried with workers that come, go, stall and crawl.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::net::pump::CHUNK;

const WORKERS: usize = 4;

/// A file that workers fetch in any order, with what goes wrong on the way.
struct Model {
    spans: Spans,
    now: Instant,
    /// How far each connection has read; none where there is none.
    at: [Option<u64>; WORKERS],
    /// The bytes that were written, twice or once.
    written: Ranges,
}

impl Model {
    fn new(size: u64, there: Ranges) -> Model {
        let written = there.clone();
        Model { spans: Spans::new(size, there), now: Instant::now(), at: [None; WORKERS], written }
    }

    /// No byte is lost or held twice, and none counts as there that was not written.
    fn check(&self) {
        let mut all = self.spans.there.clone();
        let mut bytes = all.total();
        let held = self.spans.held.values().map(|held| held.at..held.end);
        for range in held.chain(self.spans.open.iter().cloned()) {
            bytes += range.end - range.start;
            all.insert(range);
        }
        assert_eq!((all, bytes), (Ranges::first(self.spans.size), self.spans.size));
        let mut both = self.written.clone();
        for [begin, end] in self.spans.there.pairs() {
            assert_eq!(both.insert(begin..end), 0);
        }
    }

    /// One move of a worker: `how` says how much arrives, or what happens instead.
    fn step(&mut self, worker: usize, how: u64) {
        self.now += Duration::from_millis(how % 1500);
        let Some(at) = self.at[worker] else {
            // A worker that is relieved may still write what it reads just now, which does no harm.
            self.spans.take(worker, self.now);
            self.at[worker] = self.spans.begin(worker);
            return;
        };
        match self.spans.room(worker, at) {
            Room::Relieved | Room::Done => self.at[worker] = None,
            _ if how.is_multiple_of(17) => {
                self.spans.give_back(worker);
                self.at[worker] = None;
            }
            Room::Read { .. } if at == self.spans.size => {
                if how.is_multiple_of(3) {
                    self.spans.doubted(worker);
                } else {
                    self.spans.confirmed(worker);
                }
                self.at[worker] = None;
            }
            Room::Read { most, new } => {
                let to = at + most.min(1 + how % CHUNK as u64).min(self.spans.size - at);
                // Others take their parts while these bytes are on their way.
                for (other, place) in self.at.iter_mut().enumerate().filter(|(_, at)| at.is_none()) {
                    self.spans.take(other, self.now);
                    *place = self.spans.begin(other);
                }
                self.written.insert(at.max(new.start)..to.min(new.end).max(at.max(new.start)));
                self.spans.arrived(worker, to, self.now);
                self.at[worker] = Some(to);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_byte_is_fetched_whoever_comes_and_goes(
        size in 1..20_000_000_u64,
        there in vec((0..20_000_000_u64, 0..3_000_000_u64), 0..4),
        moves in vec((0..WORKERS, any::<u64>()), 0..300),
    ) {
        let mut known = Ranges::default();
        for (begin, length) in there {
            known.insert(begin.min(size)..(begin + length).min(size));
        }
        let mut model = Model::new(size, known);
        for (worker, how) in moves {
            model.step(worker, how);
            model.check();
        }
        let mut turns = 0_u64;
        while !model.spans.is_complete() {
            // Large, and no multiple of what goes wrong.
            model.step(turns as usize % WORKERS, 510_511 * 510_510 + 1 + 510_510 * turns);
            model.check();
            turns += 1;
            prop_assert!(turns < 100_000, "it comes to no end: {:?}", model.spans);
        }
        prop_assert_eq!(&model.written, &Ranges::first(size));
        prop_assert_eq!(model.spans.there(), &Ranges::first(size));
    }
}

#[test]
fn each_further_worker_takes_the_second_half_of_the_largest_rest() {
    let now = Instant::now();
    let mut spans = Spans::new(8 * SEGMENT, Ranges::default());
    for worker in 0..4 {
        assert_eq!(spans.take(worker, now), Take::Span);
    }
    let held: Vec<_> = spans.held.values().map(|held| [held.at / SEGMENT, held.end / SEGMENT]).collect();
    assert_eq!(held, [[0, 2], [4, 6], [6, 8], [2, 4]]);
    for worker in 4..8 {
        assert_eq!(spans.take(worker, now), Take::Span);
    }
    assert_eq!(spans.take(8, now), Take::Later, "less than a segment is not worth it");
    assert!(!spans.has_more(now));
}

#[test]
fn what_is_given_back_goes_to_the_one_before() {
    let now = Instant::now();
    let mut spans = Spans::new(8 * SEGMENT, Ranges::default());
    spans.take(0, now);
    spans.take(1, now);
    spans.arrived(0, 7, now);
    spans.give_back(1);
    spans.divide_no_more();
    assert_eq!(spans.take(1, now), Take::Later);
    assert_eq!(spans.room(0, 7), Room::Read { most: 8 * SEGMENT - 6, new: 7..8 * SEGMENT });
    // The first one stops as well: the rest is for whoever comes.
    spans.give_back(0);
    assert_eq!(spans.take(1, now), Take::Span);
    assert_eq!(spans.begin(1), Some(0));
}

#[test]
fn the_border_is_read_twice() {
    let now = Instant::now();
    let mut spans = Spans::new(8 * SEGMENT, Ranges::default());
    spans.take(0, now);
    spans.take(1, now);
    let border = 4 * SEGMENT;
    spans.arrived(1, border + 1000, now);
    spans.arrived(0, border, now);
    assert_eq!(spans.room(0, border), Room::Read { most: 1000, new: border..border });
    assert_eq!(spans.room(0, border + 1000), Room::Done);
    spans.give_back(1);
    spans.take(0, now);
    assert_eq!(spans.begin(0), Some(border + 1000 - SEAM));
}

#[test]
fn a_worker_that_stalls_is_relieved_by_one_that_moves() {
    let mut now = Instant::now();
    let mut spans = Spans::new(2 * SEGMENT, Ranges::default());
    spans.take(0, now);
    spans.take(1, now);
    now += Duration::from_secs(1);
    spans.arrived(1, 2 * SEGMENT, now);
    spans.confirmed(1);
    // It has not even begun: half of its rest is taken, as long as that is worth it.
    now += Duration::from_secs(3);
    while spans.held.get(&0).is_some_and(|held| held.rest() >= 2 * CRUMB) {
        assert_eq!(spans.take(1, now), Take::Span);
        let end = spans.held.get(&1).map_or(0, |held| held.end);
        spans.arrived(1, end, now);
        assert_eq!(spans.room(1, end + SEAM), Room::Done);
    }
    now += STALLED;
    assert_eq!(spans.take(2, now), Take::Later, "it has moved nothing itself");
    assert_eq!(spans.take(1, now), Take::Over(0));
    assert_eq!(spans.room(0, 0), Room::Relieved);
    assert_eq!(spans.arrived(0, 1000, now), 0);
    now += STALLED * 2;
    assert_eq!(spans.take(0, now), Take::Later, "nobody has moved anything since then");
}

#[test]
fn the_tail_is_shared_as_long_as_that_pays() {
    let mut now = Instant::now();
    let mut spans = Spans::new(4 * SEGMENT, Ranges::default());
    spans.take(0, now);
    spans.take(1, now);
    assert_eq!(spans.take(2, now), Take::Span);
    assert_eq!(spans.take(3, now), Take::Span);
    // It takes a quarter of a second to begin, and each makes 400 kB a second from then on.
    now += Duration::from_millis(250);
    (0..4).for_each(|worker| _ = spans.arrived(worker, spans.begin(worker).unwrap_or(0) + 1, now));
    now += Duration::from_secs(1);
    let at = |spans: &Spans, worker| spans.held.get(&worker).map_or(0, |held: &Held| held.at);
    (1..4).for_each(|worker| _ = spans.arrived(worker, at(&spans, worker) + 400_000, now));
    spans.arrived(0, SEGMENT, now);
    assert_eq!(spans.room(0, SEGMENT + SEAM), Room::Done);
    // The others have 650 kB left, which are more than a second and a half.
    assert_eq!(spans.take(0, now), Take::Span);
    now += Duration::from_millis(900);
    (0..4).for_each(|worker| _ = spans.arrived(worker, at(&spans, worker) + 360_000, now));
    assert_eq!(spans.take(4, now), Take::Later, "what is left takes hardly longer than a beginning");
}

#[test]
fn a_worker_that_crawls_is_relieved_by_one_that_is_faster() {
    for (second, expected) in [(100_000, Take::Over(0)), (20_000, Take::Later)] {
        let mut now = Instant::now();
        let mut spans = Spans::new(400_000, Ranges::first(100_000));
        spans.open = vec![100_000..300_000, 300_000..400_000];
        spans.take(0, now);
        spans.take(1, now);
        // Both have made their way for five seconds.
        now += Duration::from_secs(5);
        spans.arrived(0, 110_000, now);
        spans.arrived(1, 300_000 + second, now);
        spans.held.remove(&1);
        assert_eq!(spans.take(1, now), expected, "{second}");
    }
}

#[test]
fn an_end_that_is_not_confirmed_is_fetched_again() {
    let now = Instant::now();
    let size = SEGMENT;
    let mut spans = Spans::new(size, Ranges::default());
    spans.take(0, now);
    assert_eq!(spans.arrived(0, size, now), size);
    assert_eq!(spans.room(0, size), Room::Read { most: 1, new: size..size });
    assert!(!spans.is_complete());
    spans.doubted(0);
    assert_eq!(spans.begin(0), Some(size - OVERLAP - SEAM));
    spans.arrived(0, size, now);
    spans.give_back(0);
    assert!(!spans.is_complete() && spans.there().total() == size - OVERLAP);
    spans.take(3, now);
    spans.arrived(3, size, now);
    spans.confirmed(3);
    assert!(spans.is_complete());
}
