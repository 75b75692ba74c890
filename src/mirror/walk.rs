//! Walking a tree on the server: every directory once, in the order of names, over several connections at once.
//!
//! What is met is told in one order, whichever connection was first. Links are what they are unless they are to be
//! followed; names that would leave their directory are refused aloud; there is an end to every tree.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::vec::IntoIter;

use super::gang::{Leader, NoCarrier, Report, gather};
use super::key::Key;
use super::orders::{Ask, Found, Order};
use crate::client::{Listed, Session};
use crate::error::{Error, ErrorKind, Result};
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::Hints;
use crate::proto::path::{Name, RemotePath};

/// How many directories deep a tree may be: links that the server takes for directories can make one without end.
pub const DEPTH: usize = 64;

/// Entries that are held until their turn comes, more or less.
const HELD: usize = 20_000;

/// Lines of a listing that are complained of one by one.
const TROUBLES: usize = 10;

/// What becomes of links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Links {
    /// They are left alone.
    #[default]
    Skip,
    /// What they lead to takes their place.
    Follow,
    /// They are made anew where a tree is copied; a walk leaves them alone.
    Recreate,
}

impl Links {
    /// All of them, by name.
    pub const ALL: [(&'static str, Links); 3] =
        [("skip", Links::Skip), ("follow", Links::Follow), ("recreate", Links::Recreate)];
}

/// How far a walk goes.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// What becomes of links.
    pub links: Links,
    /// The depth of the last that it meets; the top is at depth 0, and what is in it at depth 1.
    pub depth: usize,
}

/// Something that is met on a walk.
#[derive(Debug)]
pub enum Visit<'v> {
    /// A directory, whose entries come next.
    Enter {
        /// Its path; none is the working directory.
        path: Option<&'v RemotePath>,
        /// How deep it is.
        depth: usize,
        /// What the listing of its parent says of it; none for the top.
        entry: Option<&'v Entry>,
        /// What is in it.
        entries: Entries<'v>,
    },
    /// Something that is not entered.
    Entry {
        /// Its path.
        path: &'v RemotePath,
        /// How deep it is.
        depth: usize,
        /// What is known of it.
        entry: &'v Entry,
    },
    /// The end of a directory.
    Leave {
        /// Its path; none is the working directory.
        path: Option<&'v RemotePath>,
        /// How deep it is.
        depth: usize,
        /// What the listing of its parent says of it; none for the top.
        entry: Option<&'v Entry>,
        /// All that is in it, and in the directories below it, was met.
        whole: bool,
    },
    /// Something that could not be met.
    Trouble {
        /// Where; none is the working directory.
        path: Option<&'v RemotePath>,
        /// Why not.
        error: Error,
    },
}

/// The entries of a directory, in the order of their names.
#[derive(Debug, Clone, Copy)]
pub struct Entries<'v>(&'v [Child]);

impl<'v> Entries<'v> {
    /// One after another.
    pub fn iter(&self) -> impl Iterator<Item = &'v Entry> + use<'v> {
        self.0.iter().map(|(entry, _)| entry)
    }
}

/// Walks the tree below `top` (none is the working directory), and tells `visit` what it meets. Of a path that is no
/// directory it meets that.
///
/// # Errors
/// When the top cannot be listed, the connection is lost for good, or `visit` fails. Other troubles are visited.
pub fn walk(
    session: &mut Session,
    top: Option<&RemotePath>,
    rules: Rules,
    hints: &Hints,
    visit: &mut dyn FnMut(Visit<'_>) -> Result<()>,
) -> Result<()> {
    gather(session, &NoCarrier, hints.clone(), |leader| {
        let key = Key::root();
        leader.order(key.clone(), Order { path: top.cloned(), ask: Ask::Entries });
        let (arrived, suspects) = (HashMap::new(), HashMap::new());
        let mut walk = Walk { leader, rules, visit, arrived, suspects, held: 0, frames: Vec::new() };
        let Report::Found { found, .. } = leader.hear() else { return Ok(()) };
        walk.begin(top, &key, found?)?;
        while !walk.advance()? {
            match leader.hear() {
                Report::Found { key, order, found } => walk.arrive(key, &order, found),
                _ => break,
            }
        }
        Ok(())
    })
}

/// An entry, with the key of the directory that it is to be entered as.
type Child = (Entry, Option<Key>);

/// A directory that was listed and is not visited yet.
struct Arrived {
    /// What it turned out to be, where it is no directory.
    single: Option<Box<Entry>>,
    children: Vec<Child>,
    troubles: Vec<Error>,
    /// What tells it from others.
    print: Option<u64>,
}

/// A directory that is being visited.
struct Frame {
    key: Key,
    path: Option<RemotePath>,
    entry: Option<Entry>,
    depth: usize,
    children: IntoIter<Child>,
    whole: bool,
    /// What tells it from others.
    print: Option<u64>,
}

struct Walk<'w, 'v> {
    leader: &'w Leader<'w>,
    rules: Rules,
    visit: &'w mut (dyn FnMut(Visit<'_>) -> Result<()> + 'v),
    arrived: HashMap<Key, Arrived>,
    /// Directories that look like one above them, with what is in them.
    suspects: HashMap<Key, Listed>,
    /// How many entries have arrived.
    held: usize,
    frames: Vec<Frame>,
}

impl Walk<'_, '_> {
    /// Takes in the top.
    fn begin(&mut self, top: Option<&RemotePath>, key: &Key, found: Found) -> Result<()> {
        let arrived = self.take(key, top, Ok(found));
        self.enter((key.clone(), top.cloned(), 0), None, arrived)
    }

    /// Takes in a directory that was listed, and gives out those in it.
    fn arrive(&mut self, key: Key, order: &Order, found: Result<Found>) {
        let found = match found {
            Ok(Found::Directory(listed)) if self.repeats(&key, &listed) => match order.ask {
                // A link that leads upwards leads there again and again.
                Ask::Target => Err(Error::Unsafe("the link leads back to a directory above it".to_owned())),
                _ => {
                    self.suspects.insert(key.clone(), listed);
                    self.leader.order(key, Order { ask: Ask::IsLink, ..order.clone() });
                    return;
                }
            },
            Ok(Found::Link(is_link)) => match (is_link, self.suspects.remove(&key)) {
                (false, Some(listed)) => Ok(Found::Directory(listed)),
                _ => Ok(Found::Link(true)),
            },
            found => found,
        };
        let arrived = self.take(&key, order.path.as_ref(), found);
        self.held += arrived.children.len();
        self.arrived.insert(key, arrived);
        self.leader.hold(self.held > HELD);
    }

    /// Tells whether a directory looks exactly like one above it: servers that show links as directories make trees
    /// without end of those that lead upwards.
    fn repeats(&self, key: &Key, listed: &Listed) -> bool {
        let print = fingerprint(&listed.listing.entries);
        let visited = |key: &Key| self.frames.iter().find(|frame| frame.key == *key).map(|frame| frame.print);
        let print_of = |key: &Key| self.arrived.get(key).map(|there| there.print).or_else(|| visited(key));
        let mut above = std::iter::successors(key.above(), Key::above);
        print.is_some() && above.any(|key| print_of(&key) == Some(print))
    }

    fn take(&mut self, key: &Key, path: Option<&RemotePath>, found: Result<Found>) -> Arrived {
        let mut arrived = Arrived { single: None, children: Vec::new(), troubles: Vec::new(), print: None };
        match found {
            Err(error) => arrived.troubles.push(error),
            Ok(Found::Single(entry)) => arrived.single = Some(entry),
            Ok(Found::Link(_)) => {
                let name = path.and_then(RemotePath::file_name).and_then(|name| Name::new(name).ok());
                arrived.single = name.map(|name| Box::new(Entry::new(name, Kind::Link)));
            }
            Ok(Found::Directory(listed)) => {
                arrived.print = fingerprint(&listed.listing.entries);
                arrived.troubles = troubles(&listed);
                let mut entries = listed.listing.entries;
                entries.sort_by(|a, b| a.name.cmp(&b.name));
                arrived.children.reserve_exact(entries.len());
                for entry in entries {
                    if arrived.children.last().is_some_and(|(before, _)| before.name == entry.name) {
                        let twice = format!("`{}` is listed twice", entry.name.display());
                        arrived.troubles.push(Error::Unsafe(twice));
                        continue;
                    }
                    let key = self.child(key, path, &entry, &mut arrived.troubles);
                    arrived.children.push((entry, key));
                }
            }
        }
        arrived
    }

    /// Gives out the task of listing a directory in a directory, if it is to be entered.
    fn child(
        &self,
        above: &Key,
        path: Option<&RemotePath>,
        entry: &Entry,
        troubles: &mut Vec<Error>,
    ) -> Option<Key> {
        let link = entry.kind == Kind::Link && self.rules.links == Links::Follow;
        let depth = above.depth() + 1;
        let cut_short = depth >= self.rules.depth && self.rules.depth < DEPTH;
        if (entry.kind != Kind::Dir && !link) || cut_short {
            return None;
        }
        let path = match below(path, entry) {
            Ok(path) if depth < DEPTH => path,
            Ok(_) => {
                let (what, unit) = ("the depth of the tree", "directories");
                troubles.push(Error::TooLarge { what, limit: DEPTH, unit });
                return None;
            }
            Err(error) => {
                troubles.push(error);
                return None;
            }
        };
        let key = above.below(entry.name.as_bytes());
        let ask = if link { Ask::Target } else { Ask::Entries };
        self.leader.order(key.clone(), Order { path: Some(path), ask });
        Some(key)
    }

    /// Visits all that is there up to the next directory that has not arrived; tells whether that was all.
    fn advance(&mut self) -> Result<bool> {
        loop {
            let Some(frame) = self.frames.last_mut() else { return Ok(true) };
            if let Some((_, Some(key))) = frame.children.as_slice().first()
                && !self.arrived.contains_key(key)
            {
                return Ok(false);
            }
            let Some((entry, key)) = frame.children.next() else {
                self.leave()?;
                continue;
            };
            let (path, depth) = (below(frame.path.as_ref(), &entry)?, frame.depth + 1);
            match key.and_then(|key| self.arrived.remove_entry(&key)) {
                Some((key, arrived)) => {
                    self.held -= arrived.children.len();
                    self.leader.hold(self.held > HELD);
                    self.enter((key, Some(path), depth), Some(entry), arrived)?;
                }
                None => (self.visit)(Visit::Entry { path: &path, depth, entry: &entry })?,
            }
        }
    }

    /// Begins to visit what has arrived.
    fn enter(
        &mut self,
        (key, path, depth): (Key, Option<RemotePath>, usize),
        entry: Option<Entry>,
        arrived: Arrived,
    ) -> Result<()> {
        let dangles = entry.as_ref().is_some_and(|entry| entry.kind == Kind::Link)
            && matches!(&*arrived.troubles, [error] if error.kind() == ErrorKind::NotFound);
        if let (Some(path), true) = (&path, dangles || arrived.single.is_some()) {
            // What a link leads to has the name of the link.
            let entry = match (arrived.single, entry) {
                (Some(single), Some(entry)) => Entry { name: entry.name, ..*single },
                (Some(single), None) => *single,
                (None, Some(entry)) => entry,
                (None, None) => return Ok(()),
            };
            return (self.visit)(Visit::Entry { path, depth, entry: &entry });
        }
        let entries = Entries(&arrived.children);
        (self.visit)(Visit::Enter { path: path.as_ref(), depth, entry: entry.as_ref(), entries })?;
        let (whole, print) = (arrived.troubles.is_empty(), arrived.print);
        for error in arrived.troubles {
            (self.visit)(Visit::Trouble { path: path.as_ref(), error })?;
        }
        let children = arrived.children.into_iter();
        self.frames.push(Frame { key, path, entry, depth, children, whole, print });
        Ok(())
    }

    /// Ends the visit of a directory.
    fn leave(&mut self) -> Result<()> {
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        if let Some(above) = self.frames.last_mut() {
            above.whole &= frame.whole;
        }
        let Frame { path, entry, depth, whole, .. } = frame;
        (self.visit)(Visit::Leave { path: path.as_ref(), depth, entry: entry.as_ref(), whole })
    }
}

/// The path of an entry of a directory.
fn below(directory: Option<&RemotePath>, entry: &Entry) -> Result<RemotePath> {
    let path = entry.path();
    Ok(match directory {
        Some(directory) => directory.join(&path)?,
        None => RemotePath::new(path)?,
    })
}

/// Why a listing is not all that is in a directory.
pub(super) fn troubles(listed: &Listed) -> Vec<Error> {
    let rejected = &listed.listing.rejected;
    let mut troubles: Vec<Error> =
        rejected.iter().take(TROUBLES).map(|line| Error::Unsafe(line.to_string())).collect();
    if rejected.len() > TROUBLES {
        let more = rejected.len() - TROUBLES;
        troubles.push(Error::Unsafe(format!("{more} more lines of the listing cannot be taken")));
    }
    troubles.extend(listed.cut.then_some(Error::ListingCut));
    troubles
}

/// What tells one directory from another, whatever the order of its entries. One without directories in it leads nowhere,
/// and need not be told from others.
pub(super) fn fingerprint(entries: &[Entry]) -> Option<u64> {
    let print = |entry: &Entry| {
        let mut hasher = DefaultHasher::new();
        (entry.name.as_bytes(), entry.kind, entry.size, entry.modified).hash(&mut hasher);
        hasher.finish()
    };
    let leads_on = entries.iter().any(|entry| matches!(entry.kind, Kind::Dir | Kind::Link));
    leads_on.then(|| entries.iter().map(print).fold(0, u64::wrapping_add))
}
