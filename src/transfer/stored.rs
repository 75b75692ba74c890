//! What the server has after an upload: whether its size is what it is to be, and whether it arrived at all where the
//! server's word on it was lost.

use std::time::{Duration, SystemTime};

use crate::client::{Facts, Session};
use crate::error::{Error, ErrorKind, Result};
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::report::{Event, Verified};

/// How far the server's clock may lie behind ours where it matters whether a file is new.
const SKEW: Duration = Duration::from_secs(15 * 60);

/// The pauses before the server is asked once more for a size that is 0 and should not be.
const SECOND_LOOKS: [Duration; 4] = [
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_millis(1000),
    Duration::from_millis(2000),
];

/// How often, and for how long, a file is looked at that may still be growing.
const LOOK: Duration = Duration::from_millis(250);
const LOOKS: u32 = 4;

/// Compares the size that the server tells with the one that it should: `expected`, where that is known, `moved` where
/// what was there before is not.
///
/// # Errors
/// [`Error::SizeMismatch`], an interruption, and the loss of the connection while the server said 0.
pub(super) fn measured(
    session: &mut Session,
    remote: &RemotePath,
    (expected, moved): (Option<u64>, u64),
    now: Option<u64>,
) -> Result<Verified> {
    match (expected, now) {
        // The server may claim any size; a sum that no number holds is none that it can have now.
        (Some(expected), Some(now)) if now == expected && expected != u64::MAX => Ok(Verified::Size),
        // Gateways to object stores tell 0 until they have put the file away; a disk that is full says the same.
        (Some(expected), Some(0)) => match look_again(session, remote)? {
            Some(now) if now == expected => Ok(Verified::Size),
            Some(got) => Err(Error::SizeMismatch { expected, got }),
            None => Ok(Verified::Nothing),
        },
        (Some(expected), Some(got)) => Err(Error::SizeMismatch { expected, got }),
        // What was appended is all there is: there was nothing before.
        (None, Some(now)) if now == moved => Ok(Verified::Size),
        _ => Ok(Verified::Nothing),
    }
}

/// Looks again for the size of a file that is said to have none: after a while, and in the listing. None where nobody
/// can tell.
fn look_again(session: &mut Session, remote: &RemotePath) -> Result<Option<u64>> {
    for pause in SECOND_LOOKS {
        session.pause(pause)?;
        match session.facts(remote) {
            Ok(Facts { size: Some(0), .. }) => {}
            Ok(facts) => return Ok(facts.size),
            Err(error) => return unknown(error),
        }
    }
    // Of its times nothing is asked.
    match session.stat(remote, &Hints::default()) {
        Ok(entry) => Ok(entry.size),
        Err(error) => unknown(error),
    }
}

/// A server that does not tell a size is one thing; one that was lost while it said 0 has nothing that we know of.
fn unknown(error: Error) -> Result<Option<u64>> {
    match error.kind() {
        ErrorKind::Interrupted | ErrorKind::Cut | ErrorKind::Connect | ErrorKind::Timeout => Err(error),
        _ => Ok(None),
    }
}

/// Asks over a new connection whether an upload arrived whose confirmation was lost: firewalls forget a control
/// connection that was silent during a long transfer. The server's file must have the size that it is to have, must be
/// another one than was there before, and must be new: a server that throws a cut upload away has kept the old file,
/// which may well have the same size.
///
/// # Errors
/// An interruption, or none where the upload must count as lost.
pub(super) fn arrived(
    session: &mut Session,
    remote: &RemotePath,
    (whole, before): (Option<u64>, Option<Facts>),
    begun: SystemTime,
) -> Result<(), Option<Error>> {
    let asked = session.recover().and_then(|()| settled(session, remote, whole));
    let there = asked.map_err(|error| Some(error).filter(|error| matches!(error, Error::Cancelled)))?;
    let since = begun - SKEW;
    let fresh = there.modified.and_then(|time| time.to_system()).is_some_and(|modified| modified >= since);
    let other = before.is_some_and(|before| before != there);
    if whole.is_none() || there.size != whole || !fresh || !other {
        return Err(None);
    }
    let name = remote.display();
    let text = format!("the connection was lost before the server confirmed `{name}`; its size agrees");
    session.reporter().event(&Event::Warning(&text));
    Ok(())
}

/// What the server has of a file, which it may still be putting away: it is looked at until it is whole, or has not
/// grown for a while.
fn settled(session: &mut Session, remote: &RemotePath, whole: Option<u64>) -> Result<Facts> {
    let mut facts = session.facts(remote)?;
    let mut looks = 0;
    while looks < LOOKS && facts.size < whole {
        session.pause(LOOK)?;
        let now = session.facts(remote)?;
        looks = if now.size > facts.size { 0 } else { looks + 1 };
        facts = now;
    }
    Ok(facts)
}
