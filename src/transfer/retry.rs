//! Trying again: only what may go better the next time, so often, and with a pause before it that grows.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use crate::client::Session;
use crate::error::{Error, ErrorKind, Result};
use crate::report::{Event, TransferId};

/// No pause is longer than this.
const LONGEST: Duration = Duration::from_secs(60);

/// Bytes that the file must have come further since the last attempt for the count to begin anew: a connection that is
/// cut again and again gets there in the end, and one that moves the same bytes each time does not go on for ever.
const PROGRESS: u64 = 1024 * 1024;

/// Which attempt it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// The first.
    First,
    /// One after another that failed.
    Again,
}

/// Does `work`, and does it again while it fails in a way that may pass and the session's options allow it.
/// `may_pass` knows more of the failure than its kind. `work` is told which attempt it is, and tells how far the file has
/// come for good: how many bytes of it need not be sent again.
pub(crate) fn persist<T>(
    session: &mut Session,
    (id, name): (TransferId, &str),
    may_pass: impl Fn(&Error) -> bool,
    mut work: impl FnMut(&mut Session, Attempt, &mut u64) -> Result<T>,
) -> Result<T> {
    let (max, wait) = (session.options().retries, session.options().retry_wait);
    let (mut tries, mut attempt, mut reached) = (0, Attempt::First, 0);
    loop {
        let before = reached;
        // A connection that is gone is made again before anything else; that may fail in the same way.
        let ready = if attempt == Attempt::Again { session.recover() } else { Ok(()) };
        let error = match ready.and_then(|()| work(session, attempt, &mut reached)) {
            Err(error) if may_pass(&error) && session.remedy(&error)? => {
                attempt = Attempt::Again;
                continue;
            }
            Err(error) if (is_transient(&error) || session.may_pass(&error)) && may_pass(&error) => error,
            done => return done,
        };
        if reached.saturating_sub(before) >= PROGRESS {
            tries = 0;
        }
        if tries >= max {
            return Err(error);
        }
        tries += 1;
        attempt = Attempt::Again;
        let pause = pause(wait, tries);
        session.reporter().event(&Event::Retry { id, name, attempt: tries, max, pause, error: &error });
        session.pause(pause)?;
    }
}

/// Tells whether a failure is of the kind that may pass: the network, or a server that is busy. What was tried in every
/// way and found blocked is not.
fn is_transient(error: &Error) -> bool {
    let kind = matches!(
        error.kind(),
        ErrorKind::Dns
            | ErrorKind::Connect
            | ErrorKind::Timeout
            | ErrorKind::Cut
            | ErrorKind::Busy
            | ErrorKind::DataTls
    );
    kind && !matches!(
        error,
        Error::NoData { .. } | Error::GivenUp(_) | Error::ListingCut | Error::NotResumed(_)
    )
}

/// The pause before that attempt: twice as long each time, and never quite the same, lest many clients that were cut
/// at once come back at once.
fn pause(wait: Duration, tries: u32) -> Duration {
    let doubled = wait.saturating_mul(1 << tries.saturating_sub(1).min(16)).min(LONGEST);
    let random = RandomState::new().hash_one(tries) % 500;
    doubled.mul_f64(0.75 + f64::from(u32::try_from(random).unwrap_or(0)) / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_have_an_end() {
        let second = Duration::from_secs(1);
        for (tries, low, high) in [(1, 0.75, 1.25), (2, 1.5, 2.5), (4, 6.0, 10.0), (40, 45.0, 75.0)] {
            let pause = pause(second, tries).as_secs_f64();
            assert!((low..=high).contains(&pause), "{tries}: {pause}");
        }
        assert_eq!(pause(Duration::ZERO, 3), Duration::ZERO);
    }
}
