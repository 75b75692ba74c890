//! How fast a transfer may go, and has to.

use std::time::{Duration, Instant};

use crate::error::{Error, Result};
use crate::net::Limit;
use std::sync::Arc;

/// The time over which a rate is measured.
const WINDOW: Duration = Duration::from_secs(30);

/// The pace of one transfer.
pub(super) struct Pace {
    limit: Arc<Limit>,
    least: Option<u64>,
    /// When the present window began, and what has moved in it.
    since: Instant,
    moved: u64,
}

impl Pace {
    pub(super) fn new(limit: &Arc<Limit>, least: Option<u64>) -> Pace {
        Pace { limit: Arc::clone(limit), least, since: Instant::now(), moved: 0 }
    }

    /// How many bytes should move at once, of so many that could.
    pub(super) fn chunk(&self, most: usize) -> usize {
        self.limit.chunk(most)
    }

    /// When the rate has to be looked at, if it ever has.
    pub(super) fn due(&self) -> Option<Instant> {
        self.least.and_then(|_| self.since.checked_add(WINDOW))
    }

    /// Takes note of bytes that have moved, and tells how long to wait before the next ones.
    ///
    /// # Errors
    /// [`Error::TooSlow`].
    pub(super) fn moved(&mut self, bytes: usize) -> Result<Duration> {
        self.moved += bytes as u64;
        self.look()?;
        Ok(self.limit.moved(bytes))
    }

    /// Compares the rate with the least that is allowed, once in a while.
    ///
    /// # Errors
    /// [`Error::TooSlow`].
    pub(super) fn look(&mut self) -> Result<()> {
        let Some(least) = self.least else { return Ok(()) };
        if self.since.elapsed() < WINDOW {
            return Ok(());
        }
        let moved = std::mem::take(&mut self.moved);
        self.since = Instant::now();
        if moved < least.saturating_mul(WINDOW.as_secs()) {
            return Err(Error::TooSlow { moved, least, window: WINDOW });
        }
        Ok(())
    }
}
