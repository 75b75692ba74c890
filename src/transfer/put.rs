//! Uploads: a local file or a stream, to a file of its own or behind one that is there.

mod left;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::SystemTime;

use self::left::{Cut, GoOn, Version, arrived_so_far, go_on, start_over};
use super::Tracked;
use super::ascii::ToNetwork;
use super::local::Place;
use super::retry::{Attempt, persist};
use super::stored::{arrived, measured};
use super::verify::{Subject, Verifier, is_there};
use crate::client::{
    Before, Facts, Foreseen, Representation, Seal, Sealed, Session, Source, Store, Stored, Upload, Verify,
};
use crate::error::{Error, ErrorKind, Result};
use crate::escape::escape;
use crate::net::pump::{Giver, NoFile};
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::proto::time::Time;
use crate::report::{Direction, Event, Outcome, Start, TransferId, Verified};

/// The size from which on it is worth to know what was there before an upload, for the case that it is cut.
const LONG: u64 = 256 * 1024;

/// How a file is uploaded.
#[derive(Debug, Clone, Copy)]
pub struct Put {
    /// The number that it is reported under.
    pub id: TransferId,
    /// TYPE I or A.
    pub representation: Representation,
    /// Put it behind what is there.
    pub append: bool,
    /// Go on with what an earlier run sent.
    pub resume: bool,
    /// Give it the local file's time.
    pub times: bool,
    /// The permissions it is to have.
    pub mode: Option<u32>,
}

/// What the transfer before it is to know of the upload of a whole file: where nothing is asked before it, its data
/// connection can be made early.
#[must_use]
pub fn foreseen(session: &Session, local: &Path, representation: Representation) -> Foreseen {
    let plain = !session.options().atomic && session.options().verify != Verify::Hash;
    let short = || std::fs::metadata(local).is_ok_and(|meta| meta.is_file() && meta.len() < LONG);
    match representation == Representation::Image && plain && short() {
        true => Foreseen::Store,
        false => Foreseen::Transfer,
    }
}

/// Where an upload comes from.
pub enum Input<'a> {
    /// A file, opened here.
    File(&'a Path),
    /// Standard input.
    Stream(&'a mut dyn Read),
}

/// What is to be sent, opened and measured.
struct Opened<'a> {
    reader: &'a mut dyn Giver,
    /// None is standard input.
    local: Option<&'a Path>,
    /// All bytes of the file, where it is one.
    size: Option<u64>,
    modified: Option<Time>,
    verifier: Verifier,
}

impl<'a> Opened<'a> {
    /// Where it comes from, for messages.
    fn name(&self) -> &'a Path {
        self.local.unwrap_or(Path::new("standard input"))
    }
}

/// Uploads `input` as `remote`.
///
/// # Errors
/// When the local file cannot be read, the server refuses, the transfer does not come to a clean end, or the
/// server has another size in the end than was sent.
pub fn put(session: &mut Session, input: Input<'_>, remote: &RemotePath, how: Put) -> Result<Outcome> {
    match input {
        Input::Stream(reader) => {
            let verifier = Verifier::plan(session, how.representation)?;
            let mut reader = NoFile(reader);
            let opened = Opened { reader: &mut reader, local: None, size: None, modified: None, verifier };
            let store = if how.append { Store::Append } else { Store::Whole };
            send(session, opened, remote, store, how, &mut None)
        }
        Input::File(path) => put_again(session, Origin::Path(path), remote, how),
    }
}

/// Uploads a file of a tree, which is no link.
///
/// # Errors
/// As [`put`].
pub(crate) fn put_from(
    session: &mut Session,
    place: &Place,
    remote: &RemotePath,
    how: Put,
) -> Result<Outcome> {
    put_again(session, Origin::Place(place), remote, how)
}

/// A file that can be opened again.
#[derive(Clone, Copy)]
enum Origin<'a> {
    /// By its path, which may lead over links.
    Path(&'a Path),
    /// In its directory.
    Place(&'a Place),
}

impl<'a> Origin<'a> {
    fn path(self) -> &'a Path {
        match self {
            Origin::Path(path) => path,
            Origin::Place(place) => place.path(),
        }
    }

    fn open(self) -> std::io::Result<File> {
        match self {
            Origin::Path(path) => File::open(path),
            Origin::Place(place) => {
                let gone = || std::io::Error::new(std::io::ErrorKind::NotFound, "it is no file any more");
                place.existing().ok_or_else(gone)
            }
        }
    }
}

/// Uploads a file, as often as it takes.
fn put_again(session: &mut Session, origin: Origin<'_>, remote: &RemotePath, how: Put) -> Result<Outcome> {
    let name = remote.display().to_string();
    let mut last = None;
    // What was appended cannot be told from what was there, and what was read from a pipe cannot be read again. A server
    // that has more in the end than was sent will have it again.
    let regular = std::fs::metadata(origin.path()).is_ok_and(|meta| meta.is_file());
    let again = regular && !how.append;
    let grown = |error: &Error| matches!(error, Error::SizeMismatch { expected, got } if got > expected);
    let may_pass = |error: &Error| again && !grown(error);
    persist(session, (how.id, &name), may_pass, |session, attempt, reached| {
        let again = if attempt == Attempt::Again { last.take() } else { None };
        put_file(session, (origin, remote), how, again, (&mut last, reached))
    })
}

/// Uploads a file, from its beginning or from where an upload was cut; notes in `cut` how far it came.
fn put_file(
    session: &mut Session,
    (origin, remote): (Origin<'_>, &RemotePath),
    how: Put,
    again: Option<Cut>,
    (cut, reached): (&mut Option<Cut>, &mut u64),
) -> Result<Outcome> {
    let path = origin.path();
    let local = |error| Error::local("read", path)(error);
    let mut verifier = Verifier::plan(session, how.representation)?;
    let file = origin.open().map_err(local)?;
    let meta = file.metadata().map_err(local)?;
    if meta.is_dir() {
        return Err(local(std::io::ErrorKind::IsADirectory.into()));
    }
    let size = meta.is_file().then_some(meta.len());
    let modified = meta.modified().map_err(local)?;
    let image = how.representation == Representation::Image;
    let (version, mut before) = (Version::of(&meta), None);
    let store = match how {
        Put { append: true, .. } => Store::Append,
        Put { resume: true, .. } if image => {
            match go_on(session, remote, (&file, path, size), Time::from_system(modified))? {
                GoOn::From(offset) => Store::From(offset),
                GoOn::Whole => Store::Whole,
                GoOn::Complete(size) => {
                    let subject = Subject { id: how.id, remote, direction: Direction::Up };
                    match is_there(session, subject, (&file, path))? {
                        Some(verified) => return Ok(complete(size, path, verified)),
                        None => start_over(session, remote, "the digests differ"),
                    }
                    Store::Whole
                }
                GoOn::Longer(there) => {
                    let why = format!(
                        "cannot continue: the server has {there} bytes of it, more than there are here"
                    );
                    return Err(Error::Changed(why));
                }
            }
        }
        Put { .. } => match again.filter(|cut| image && cut.version == version) {
            Some(cut) => {
                before = Some(cut.before);
                arrived_so_far(session, remote, &cut)?.map_or(Store::Whole, Store::From)
            }
            // What was sent of another version is no part of this one.
            None => Store::Whole,
        },
    };
    let offset = if let Store::From(offset) = store { offset } else { 0 };
    *reached = offset;
    if size.is_some() {
        verifier.begin_with(session.cancel(), &file, offset).map_err(local)?;
    }
    let modified = Some(modified).filter(|_| how.times && size.is_some()).and_then(Time::from_system);
    let opened = Opened { reader: &mut &file, local: Some(path), size, modified, verifier };
    let moved = session.moved();
    let done = send(session, opened, remote, store, how, &mut before);
    let sent = offset + (session.moved() - moved);
    *cut = before.filter(|_| sent > 0).map(|before| Cut { version, before, sent });
    done
}

fn complete(size: u64, path: &Path, verified: Verified) -> Outcome {
    Outcome {
        moved: 0,
        offset: size,
        verified,
        local: Some(path.into()),
        skipped: Some("it is there already"),
        segments: 0,
    }
}

fn send(
    session: &mut Session,
    mut from: Opened<'_>,
    remote: &RemotePath,
    store: Store,
    how: Put,
    there: &mut Option<Facts>,
) -> Result<Outcome> {
    let image = how.representation == Representation::Image;
    // What is there before an append tells what there must be after it.
    let before = match store {
        Store::Whole => Some(0),
        Store::From(offset) => Some(offset),
        Store::Append if image => session.facts(remote)?.size,
        Store::Append => None,
    };
    if from.verifier.demands() && store == Store::Append && before.is_some_and(|before| before > 0) {
        let why = "what is appended to a file cannot be verified by a hash: that is one of the whole file";
        return Err(Error::Unsupported(why.to_owned()));
    }
    let offset = if let Store::From(offset) = store { offset } else { 0 };
    let begun = SystemTime::now();
    let sent = {
        // What is there before a long upload tells what is there of it after a cut.
        let long = image && store == Store::Whole && from.size.is_some_and(|size| size >= LONG);
        let look = if long { Before::Look } else { Before::Leave };
        let upload = open(session, remote, store, how.representation, look)?;
        if long {
            *there = Some(upload.before());
        }
        transmit(upload, &mut from, (remote, offset), how)?
    };
    let moved = sent.moved;
    if let Some(size) = from.size.filter(|size| image && offset + moved != *size) {
        let (name, all) = (escape(from.name().as_os_str().as_encoded_bytes()), offset + moved);
        let how = if all > size { "grew" } else { "was cut short" };
        let why = format!("`{name}` had {size} bytes in the beginning, and {how} while it was sent");
        return Err(Error::Changed(why));
    }
    if let Some(lost) = sent.lost {
        let whole = before.filter(|_| image).and_then(|before| before.checked_add(moved));
        arrived(session, remote, (whole, *there), begun).map_err(|error| error.unwrap_or(lost))?;
    }
    let sealed = seal(session, remote, from.modified, how)?;
    // Pure-FTPd makes underscores of what it does not like in a name, and says 226.
    if sealed.size.is_none() && sealed.time_refused.is_some() && is_missing(session, remote)? {
        return Err(Error::Unverifiable("the server has stored it, but not under this name"));
    }
    for (what, refused) in [("time", sealed.time_refused), ("permissions", sealed.mode_refused)] {
        if let Some(refusal) = refused {
            warn(session, &format!("the {what} of `{}` could not be set: {refusal}", remote.display()));
        }
    }
    let expected = before.map(|before| before.saturating_add(moved));
    let verified = match measured(session, remote, (expected, moved), sealed.size)? {
        Verified::Nothing if sent.stored == Stored::Hastily => return Err(Error::Hasty),
        Verified::Nothing if !image => Verified::Converted,
        verified => verified,
    };
    let all = (offset.saturating_add(moved), verified);
    let subject = Subject { id: how.id, remote, direction: Direction::Up };
    let verified = from.verifier.conclude(session, subject, all, None)?;
    let local = from.local.map(Into::into);
    Ok(Outcome { moved, offset, verified, local, skipped: None, segments: 1 })
}

/// Gives a file that is stored what it is to have, and looks at it. What fails now is worth a warning, and no failure.
/// What is set twice does no harm: a connection that is cut now must not cost the file its time.
fn seal(session: &mut Session, remote: &RemotePath, modified: Option<Time>, how: Put) -> Result<Sealed> {
    let (name, seal) = (remote.display().to_string(), Seal { modified, mode: how.mode });
    match persist(session, (how.id, &name), |_| true, |session, _, _| session.seal(remote, seal)) {
        Ok(sealed) if how.representation == Representation::Image => Ok(sealed),
        Ok(_) => Ok(Sealed::default()),
        Err(error @ Error::Cancelled) => Err(error),
        Err(error) => {
            warn(session, &format!("`{name}` could not be looked at after its upload: {error}"));
            Ok(Sealed::default())
        }
    }
}

fn warn(session: &Session, text: &str) {
    session.reporter().event(&Event::Warning(text));
}

/// Tells whether the server is sure that it has no such file.
fn is_missing(session: &mut Session, remote: &RemotePath) -> Result<bool> {
    match session.stat(remote, &Hints::default()) {
        Err(error @ Error::Cancelled) => Err(error),
        Err(error) => Ok(error.kind() == ErrorKind::NotFound),
        Ok(_) => Ok(false),
    }
}

/// Opens the upload. A server that cannot restart a STOR may be able to append, which comes to the same.
fn open<'s>(
    session: &'s mut Session,
    remote: &RemotePath,
    store: Store,
    representation: Representation,
    before: Before,
) -> Result<Upload<'s>> {
    let store = match store {
        Store::From(offset) if !session.can_restart(offset)? => Store::Append,
        store => store,
    };
    session.store(remote, store, representation, before)
}

/// What went over the network.
struct Sent {
    moved: u64,
    stored: Stored,
    /// The conversation was lost before the server's word on it.
    lost: Option<Error>,
}

/// Moves all bytes, and demands the server's word for them.
fn transmit(
    mut upload: Upload<'_>,
    from: &mut Opened<'_>,
    (remote, offset): (&RemotePath, u64),
    how: Put,
) -> Result<Sent> {
    let start = Start {
        id: how.id,
        direction: Direction::Up,
        remote: remote.as_bytes(),
        local: from.local,
        size: from.size,
        offset,
    };
    let tracked = Tracked::begin(upload.reporter(), start);
    let image = how.representation == Representation::Image;
    let path = from.name();
    let (mut text, mut tapped);
    let file: &mut dyn Giver = match how.representation {
        Representation::Image => {
            tapped = from.verifier.tap(&mut *from.reader);
            &mut tapped
        }
        Representation::Ascii => {
            text = NoFile(ToNetwork::new(&mut *from.reader));
            &mut text
        }
    };
    let mut source = Source { file, path };
    let mut moved = 0;
    loop {
        let n = upload.step(&mut source)? as u64;
        if n == 0 {
            break;
        }
        moved += n;
        tracked.moved(n);
        // What grows while it is sent might have no end.
        if from.size.is_some_and(|size| image && offset + moved > size) {
            break;
        }
    }
    match upload.finish() {
        Err(error) if error.is_lost() => Ok(Sent { moved, stored: Stored::InTime, lost: Some(error) }),
        said => said.map(|stored| Sent { moved, stored, lost: None }),
    }
}
