//! Uploads that appear whole or not at all: under a name of their own beside the final one, and renamed when they are
//! whole. What was there before is never lost on the way.

use std::hash::{BuildHasher, RandomState};

use super::put::{Input, Put, put};
use crate::client::{Representation, Session};
use crate::error::{Error, Result};
use crate::proto::path::RemotePath;
use crate::report::{Event, Outcome};

/// The longest name that servers take.
const NAME_LIMIT: usize = 255;

/// Uploads `input` beside `remote`, and gives it its name when it is whole. Appending and continuing work on the file
/// that is there, and are none of this.
///
/// # Errors
/// As [`put`], and when the server does not rename. What was there under the name stays until the new file takes its
/// place.
pub fn put_atomically(
    session: &mut Session,
    input: Input<'_>,
    remote: &RemotePath,
    how: Put,
) -> Result<Outcome> {
    atomically(session, remote, how, |session, beside| put(session, input, beside, how))
}

/// Uploads by `send` beside `remote`, and gives it its name when it is whole.
pub(crate) fn atomically(
    session: &mut Session,
    remote: &RemotePath,
    how: Put,
    send: impl FnOnce(&mut Session, &RemotePath) -> Result<Outcome>,
) -> Result<Outcome> {
    let beside = beside(remote, "part")?;
    let sent = send(session, &beside).and_then(|outcome| {
        keep_mode(session, remote, &beside)?;
        let size =
            Some(outcome.offset + outcome.moved).filter(|_| how.representation == Representation::Image);
        give_name(session, (&beside, size), remote)?;
        Ok(outcome)
    });
    if sent.is_err() {
        discard(session, &beside);
    }
    sent
}

/// A name beside that of a file, which nobody else has.
fn beside(remote: &RemotePath, what: &str) -> Result<RemotePath> {
    let name = remote.file_name().ok_or_else(|| Error::Unsafe("this names no file".to_owned()))?;
    let suffix = format!(".ketch-{what}-{:08x}", RandomState::new().hash_one(name) & 0xffff_ffff);
    let room = NAME_LIMIT - suffix.len() - 1;
    let name = [b".", name.get(..room).unwrap_or(name), suffix.as_bytes()].concat();
    Ok(match remote.parent() {
        Some(parent) => parent.join(&name)?,
        None => RemotePath::new(name)?,
    })
}

/// Gives the new file the permissions of the one it replaces, where the server tells them and lets us.
fn keep_mode(session: &mut Session, old: &RemotePath, new: &RemotePath) -> Result<()> {
    let Some(mode) = session.mode_of(old)? else { return Ok(()) };
    match session.change_mode(new, mode) {
        Err(error @ Error::Refused { .. }) => {
            let text = format!("the permissions of `{}` could not be kept: {error}", old.display());
            session.reporter().event(&Event::Warning(&text));
            Ok(())
        }
        done => done,
    }
}

/// Renames the new file over the old one; where the server does not do that, the old one steps aside first, and comes
/// back if the new one cannot take its place.
fn give_name(
    session: &mut Session,
    (new, size): (&RemotePath, Option<u64>),
    name: &RemotePath,
) -> Result<()> {
    let refusal = match session.rename(new, name) {
        Err(error @ Error::Refused { .. }) => error,
        Err(error) if error.is_lost() => return after_loss(session, (new, size), name, error),
        done => return done,
    };
    let aside = beside(name, "old")?;
    match session.rename(name, &aside) {
        Ok(()) => {}
        // There is nothing in the way, or it cannot be moved.
        Err(Error::Refused { .. }) => return Err(refusal),
        Err(error) => {
            // Whether it has moved nobody knows; if so it has to come back.
            come_back(session, &aside, name);
            return Err(error);
        }
    }
    match session.rename(new, name) {
        Ok(()) => {
            if let Err(error) = session.delete(&aside) {
                let text = format!("the old file is left as `{}`: {error}", aside.display());
                session.reporter().event(&Event::Warning(&text));
            }
            Ok(())
        }
        Err(error) => {
            come_back(session, &aside, name);
            Err(error)
        }
    }
}

/// Gives a file that stepped aside its name again, or says where it is.
fn come_back(session: &mut Session, aside: &RemotePath, name: &RemotePath) {
    let back = session.recover().and_then(|()| match session.facts(aside)?.size {
        Some(_) => session.rename(aside, name),
        None => Ok(()), // it never went, as far as the server tells
    });
    if let Err(error) = back {
        let text = format!("what was there may be `{}` now, and did not come back: {error}", aside.display());
        session.reporter().event(&Event::Warning(&text));
    }
}

/// The connection was lost while the file got its name: asks whether it has it. What has the name now is the new file
/// only if that is not there under its own name any more, and the size is that of the new one.
fn after_loss(
    session: &mut Session,
    (new, size): (&RemotePath, Option<u64>),
    name: &RemotePath,
    lost: Error,
) -> Result<()> {
    session.recover()?;
    match (session.facts(new)?.size, session.facts(name)?.size) {
        (Some(_), _) => session.rename(new, name),
        (None, Some(there)) if Some(there) == size => Ok(()),
        _ => Err(lost),
    }
}

fn discard(session: &mut Session, beside: &RemotePath) {
    // It is of no use to anybody; where it cannot be removed, its name says whose it was.
    let _ = session.recover().and_then(|()| session.delete(beside));
}
