//! Rate limits: bytes a second that all connections of a run share, for each direction.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Limits for both directions, shared by whoever holds a copy; they may change while bytes move.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    /// For what comes.
    pub down: Arc<Limit>,
    /// For what goes.
    pub up: Arc<Limit>,
}

/// So many bytes a second.
#[derive(Debug, Default)]
pub struct Limit {
    /// Bytes a second; zero is no limit.
    rate: AtomicU64,
    /// The moment from which on the next byte may move.
    free: Mutex<Option<Instant>>,
}

/// Bytes that may move at once, as a part of a second: shorter steps are smoother, longer ones cost less.
const STEPS: u64 = 10;

/// The least that moves at once.
const LEAST: u64 = 512;

impl Limit {
    /// Sets the limit; none lifts it.
    pub fn set(&self, rate: Option<u64>) {
        self.rate.store(rate.unwrap_or(0), Ordering::Relaxed);
    }

    /// The limit, in bytes a second.
    #[must_use]
    pub fn get(&self) -> Option<u64> {
        Some(self.rate.load(Ordering::Relaxed)).filter(|rate| *rate > 0)
    }

    /// How many bytes should move at once, of so many that could.
    #[must_use]
    pub fn chunk(&self, most: usize) -> usize {
        match self.get() {
            None => most,
            Some(rate) => usize::try_from((rate / STEPS).max(LEAST)).unwrap_or(most).min(most),
        }
    }

    /// Notes that bytes have moved, and tells how long to wait before the next ones.
    #[must_use]
    pub fn moved(&self, bytes: usize) -> Duration {
        let Some(rate) = self.get() else { return Duration::ZERO };
        let now = Instant::now();
        #[expect(clippy::cast_precision_loss, reason = "a rate is no exact thing")]
        let cost = Duration::from_secs_f64(bytes as f64 / rate as f64);
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        // What was not used in the past is gone, lest a pause be followed by a burst.
        let next = free.map_or(now, |free| free.max(now)) + cost;
        *free = Some(next);
        next.saturating_duration_since(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_share_a_limit() {
        let limits = Limits::default();
        assert_eq!((limits.down.moved(1 << 30), limits.down.chunk(4096)), (Duration::ZERO, 4096));
        limits.down.set(Some(10_000));
        assert_eq!(limits.down.chunk(4096), 1000);
        let copy = limits.clone();
        let first = limits.down.moved(1000);
        let second = copy.down.moved(1000);
        assert!(
            first > Duration::from_millis(90) && second > Duration::from_millis(180),
            "{first:?} {second:?}"
        );
        copy.down.set(None);
        assert_eq!(limits.down.moved(1000), Duration::ZERO);
    }
}
