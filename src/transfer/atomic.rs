//! Uploads that appear whole or not at all: under a name of their own beside the final one, and renamed when they are
//! whole. What was there before is never lost on the way.

use std::hash::{BuildHasher, RandomState};

use super::put::{Input, Put, put};
use crate::client::Session;
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
    let beside = beside(remote, "part")?;
    let sent = put(session, input, &beside, how).and_then(|outcome| {
        keep_mode(session, remote, &beside)?;
        give_name(session, &beside, remote)?;
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
fn give_name(session: &mut Session, new: &RemotePath, name: &RemotePath) -> Result<()> {
    let refusal = match session.rename(new, name) {
        Err(error @ Error::Refused { .. }) => error,
        Err(error) if error.is_lost() => return after_loss(session, new, name, error),
        done => return done,
    };
    let aside = beside(name, "old")?;
    if session.rename(name, &aside).is_err() {
        return Err(refusal); // there is nothing in the way, or it cannot be moved
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
            if let Err(lost) = session.recover().and_then(|()| session.rename(&aside, name)) {
                let text =
                    format!("what was there is now `{}`, and does not come back: {lost}", aside.display());
                session.reporter().event(&Event::Warning(&text));
            }
            Err(error)
        }
    }
}

/// The connection was lost while the file got its name: asks whether it has it.
fn after_loss(session: &mut Session, new: &RemotePath, name: &RemotePath, lost: Error) -> Result<()> {
    session.recover()?;
    match (session.facts(new)?.size, session.facts(name)?.size) {
        (Some(_), _) => session.rename(new, name),
        (None, Some(_)) => Ok(()),
        (None, None) => Err(lost),
    }
}

fn discard(session: &mut Session, beside: &RemotePath) {
    // It is of no use to anybody; where it cannot be removed, its name says whose it was.
    let _ = session.recover().and_then(|()| session.delete(beside));
}
