//! Many files one after another over one session: where what is known of the next one saves a round trip.
//!
//! The files come from whoever has them, one by one, so that several sessions can share a list; what is not done is given
//! back.

use std::time::{Duration, Instant};

use super::atomic::atomically;
use super::get::{Get, get_to};
use super::local::Place;
use super::put::{Input, Put, foreseen, put, put_from};
use crate::client::{Foreseen, Session, Verify};
use crate::error::{Error, Result};
use crate::proto::path::RemotePath;
use crate::report::Outcome;

/// A file that is to be transferred, and its two ends.
pub(crate) struct Wanted {
    /// On the server.
    pub(crate) remote: RemotePath,
    /// Here.
    pub(crate) place: Place,
    /// Which way, and how.
    pub(crate) way: Way,
    /// The local file may be a link, and is what that leads to.
    pub(crate) follows: bool,
    /// Where the server's old file goes, of an upload.
    pub(crate) keep: Option<RemotePath>,
}

/// Which way a file goes, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Way {
    /// From the server.
    Down(Get),
    /// To the server.
    Up(Put),
}

/// Whoever has the files.
pub(crate) trait Sequence {
    /// The next one for this session; none ends the sequence.
    fn next(&mut self) -> Option<Wanted>;

    /// Hears what became of the first that it gave out and heard nothing of, and how long that took. The session is fit
    /// for more.
    fn done(&mut self, got: Result<Outcome>, took: Duration);

    /// Takes back all that it gave out and heard nothing of; the first of them came to nothing with the session.
    fn give_back(&mut self, lost: &Error);
}

/// Transfers a sequence of files.
///
/// # Errors
/// When the session is lost for good, or was interrupted. Any other failure is one of its file.
pub(crate) fn transfer_all(session: &mut Session, sequence: &mut dyn Sequence) -> Result<()> {
    let mut next = sequence.next();
    while let Some(wanted) = next.take() {
        next = sequence.next();
        foresee(session, next.as_ref());
        let begun = Instant::now();
        let done = transfer(session, &wanted);
        let lost = match &done {
            Ok(_) => None,
            Err(Error::Cancelled) => Some(Error::Cancelled),
            Err(_) => session.recover().err(),
        };
        if let Some(lost) = lost {
            sequence.give_back(&lost);
            return Err(lost);
        }
        let done = done.map_err(|error| session.plain_refusal(&wanted.remote, error));
        sequence.done(done, begun.elapsed());
    }
    Ok(())
}

/// Lets the server be told of the next transfer while this one runs.
fn foresee(session: &mut Session, next: Option<&Wanted>) {
    let plain = session.options().segments < 2 && session.options().verify != Verify::Hash;
    session.foresee(match next {
        None => Foreseen::Nothing,
        Some(Wanted { remote, place, way: Way::Down(how), .. }) if plain && place.journal().is_none() => {
            Foreseen::Fetch { path: remote.clone(), known: how.known.is_some() }
        }
        Some(Wanted {
            place, way: Way::Up(Put { resume: false, representation, .. }), keep: None, ..
        }) => foreseen(session, place.path(), *representation),
        Some(_) => Foreseen::Transfer,
    });
}

fn transfer(session: &mut Session, wanted: &Wanted) -> Result<Outcome> {
    let Wanted { remote, place, way, .. } = wanted;
    match way {
        Way::Down(how) => get_to(session, remote, place, *how),
        Way::Up(how) => {
            let put = |session: &mut Session, remote: &RemotePath| match wanted.follows {
                true => put(session, Input::File(place.path()), remote, *how),
                false => put_from(session, place, remote, *how),
            };
            match &wanted.keep {
                Some(keep) => atomically(session, remote, *how, |session, beside| {
                    let sent = put(session, beside)?;
                    put_aside(session, remote, keep)?;
                    Ok(sent)
                }),
                None if session.options().atomic && !how.resume => atomically(session, remote, *how, put),
                None => put(session, remote),
            }
        }
    }
}

/// Puts the server's old file aside, if there is one.
fn put_aside(session: &mut Session, from: &RemotePath, to: &RemotePath) -> Result<()> {
    if session.facts(from)?.size.is_none() {
        return Ok(());
    }
    session.rename_into(from, to)
}
