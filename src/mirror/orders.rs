//! What is to be found out of a path on the server, and finding it out.

use crate::client::{Hidden, Listed, Session};
use crate::error::{Error, Result};
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::Hints;
use crate::proto::path::{Name, RemotePath};
use crate::report::TransferId;
use crate::transfer::retry::{Attempt, persist};

/// Something to be found out.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// The path; none is the working directory.
    pub(super) path: Option<RemotePath>,
    /// What is asked of it.
    pub(super) ask: Ask,
}

/// What is asked of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ask {
    /// It is a directory: what is in it.
    Entries,
    /// It is a link, which may lead to a directory, to a file, or nowhere: what that is.
    Target,
    /// It is shown as a directory: whether it is a link.
    IsLink,
}

/// What a path turned out to be.
pub(super) enum Found {
    /// A directory, and what the server lists of it.
    Directory(Listed),
    /// Something that is none.
    Single(Box<Entry>),
    /// Whether it is a link.
    Link(bool),
}

/// Finds it out, as often as it takes.
pub(super) fn find(session: &mut Session, order: &Order, hints: &Hints) -> Result<Found> {
    let name = order.path.as_ref().map_or_else(|| ".".to_owned(), |path| path.display().to_string());
    persist(
        session,
        (TransferId::next(), &name),
        |error| !matches!(error, Error::TooLarge { .. }),
        |session, _: Attempt, _| {
            session.recover()?;
            match (order.ask, &order.path) {
                (Ask::IsLink, Some(path)) => Ok(Found::Link(session.is_link(path, hints)?)),
                (Ask::Target, Some(path)) => match file_behind(session, path)? {
                    Some(entry) => Ok(Found::Single(Box::new(entry))),
                    None => list(session, Some(path), hints),
                },
                (_, path) => list(session, path.as_ref(), hints),
            }
        },
    )
}

fn list(session: &mut Session, path: Option<&RemotePath>, hints: &Hints) -> Result<Found> {
    let mut listed = session.list_with(path, hints, Hidden::Wanted)?;
    match listed.listing.entries.pop() {
        Some(entry) if listed.single => Ok(Found::Single(Box::new(entry))),
        entry => {
            listed.listing.entries.extend(entry);
            Ok(Found::Directory(listed))
        }
    }
}

/// The file that a link leads to, if it does: SIZE follows links, and knows files only.
fn file_behind(session: &mut Session, path: &RemotePath) -> Result<Option<Entry>> {
    let facts = session.facts(path)?;
    let name = path.file_name().and_then(|name| Name::new(name).ok());
    Ok(facts.size.zip(name).map(|(size, name)| Entry {
        size: Some(size),
        modified: facts.modified,
        ..Entry::new(name, Kind::File)
    }))
}
