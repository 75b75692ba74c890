//! Making one tree like another: what is listed is planned at once, directory by directory, and done while the rest is
//! listed still. What is deleted waits until all has been seen.
//!
//! How directories (`dir`) come in is `scan` and `case`, what is done with them `act` and `delete`, what sessions do for that
//! `chores`, and where files go `carry`. `apply` does a plan that was made before.

mod act;
mod apply;
mod carry;
mod case;
mod chores;
mod delete;
mod dir;
mod scan;

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::time::Duration;

use self::carry::Cart;
use self::dir::{Dir, Pending};
use super::gang::{Leader, Report, gather};
use super::key::Key;
use super::local::Root;
use super::manifest::{Manifest, Noted};
use super::node::{Node, Rel};
use super::plan::{Action, Delete, Item, Rules, Which};
use crate::client::{Facts, Listed, Representation, Session};
use crate::error::{Error, Result};
use crate::proto::entry::Kind;
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::report::{Direction, Outcome, TransferId};

/// The two sides of a mirror.
#[derive(Debug, Clone)]
pub struct Sides {
    /// Which way the files go.
    pub direction: Direction,
    /// The top on the server; none is the working directory.
    pub remote: Option<RemotePath>,
    /// The top here; none is not there yet, where nothing is to be done.
    pub local: Option<Root>,
}

/// Whether a plan is made only, or done as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// It is made.
    Plan,
    /// It is done.
    Do,
    /// It is made of what both have: what is in a directory that only the source has is not looked at.
    Diff,
}

/// In which order files are moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Turn {
    /// As the tree is listed, large and small ones at once.
    #[default]
    Mixed,
    /// By their paths.
    Name,
    /// The smallest first.
    Smallest,
    /// The largest first.
    Largest,
    /// The oldest first.
    Oldest,
    /// The newest first.
    Newest,
}

impl Turn {
    /// All of them, by name.
    pub const ALL: [(&'static str, Turn); 6] = [
        ("mixed", Turn::Mixed),
        ("name", Turn::Name),
        ("size", Turn::Smallest),
        ("size-desc", Turn::Largest),
        ("time", Turn::Oldest),
        ("time-desc", Turn::Newest),
    ];
}

/// Where what is replaced or deleted at the target is put.
#[derive(Debug, Clone)]
pub enum Backup {
    /// Below a local directory.
    Here(Root),
    /// Below a directory on the server.
    There(RemotePath),
}

/// How a mirror is made.
#[derive(Debug, Clone)]
pub struct How {
    /// What is wanted.
    pub rules: Rules,
    /// Whether it is done.
    pub act: Act,
    /// In which order.
    pub turn: Turn,
    /// TYPE I or A.
    pub representation: Representation,
    /// Files are deleted at the source when they are moved.
    pub remove_sources: bool,
    /// Where the target's old files go.
    pub backup: Option<Backup>,
    /// Files are compared with what a manifest says was sent.
    pub manifest: bool,
    /// Uploads that an earlier run has left half done are gone on with.
    pub resume: bool,
    /// Directories are made when something goes into them.
    pub lazy: bool,
    /// Only what is on the way to this path, and it, is looked at.
    pub only: Option<Rel>,
}

/// A side of a mirror.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Here.
    Local,
    /// On the server.
    Remote,
}

/// Something that was done to a path, other than moving a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// A directory was made.
    Make,
    /// A file, link or directory was deleted.
    Delete,
    /// It was put aside.
    PutAside,
    /// A link was made.
    Link,
    /// Permissions were set.
    SetMode,
    /// A file was deleted at the source, after it was moved.
    Remove,
}

/// What is told of a mirror.
#[derive(Debug)]
pub enum News<'n> {
    /// This is to be done, or not.
    Planned(&'n Item),
    /// More is to be moved.
    Grown {
        /// Files, so far.
        files: u64,
        /// Their bytes, so far, where all are known.
        bytes: Option<u64>,
        /// That is all.
        complete: bool,
    },
    /// A file was moved, or could not be.
    Transferred {
        /// The number that it is reported under.
        id: TransferId,
        /// On the server.
        remote: &'n [u8],
        /// Here.
        local: &'n Path,
        /// How it went.
        done: Result<&'n Outcome>,
        /// The time it took.
        took: Duration,
    },
    /// Something else was done, or could not be.
    Done {
        /// What.
        deed: Deed,
        /// To which side.
        side: Side,
        /// To which path.
        path: &'n Rel,
        /// How it went.
        done: Result<()>,
    },
    /// The whole plan was told.
    Settled {
        /// Directories that would be cleared, and stay because of what is kept in them.
        kept: &'n BTreeSet<Rel>,
        /// What is to be deleted by it would be.
        deletes: bool,
    },
    /// Something could not be looked at.
    Trouble {
        /// On which side.
        side: Side,
        /// Where.
        path: &'n Rel,
        /// Why not.
        error: Error,
    },
}

/// Who is told, and asked.
pub trait Audience {
    /// Takes note of something.
    ///
    /// # Errors
    /// What ends the whole.
    fn hear(&mut self, news: News<'_>) -> Result<()>;

    /// Tells whether so many of so many things at the target may be deleted.
    ///
    /// # Errors
    /// What ends the whole.
    fn may_delete(&mut self, doomed: u64, of: u64) -> Result<bool>;
}

/// Makes the target like the source, or tells what would have to be done for that; or does a plan that was made before.
///
/// # Errors
/// When the tops cannot be looked at, the connection is lost for good, or the audience fails. All other failures are told.
pub fn mirror(
    session: &mut Session,
    sides: &Sides,
    (how, plan): (How, Option<Vec<Item>>),
    hints: &Hints,
    audience: &mut dyn Audience,
) -> Result<()> {
    if how.rules.compare.time.is_some()
        || how.rules.filter.newer_than.or(how.rules.filter.older_than).is_some()
    {
        session.want_times();
    }
    let cart = Cart::of(sides, &how);
    gather(session, &cart, hints.clone(), |leader| {
        let mut sync = Sync {
            leader,
            sides,
            how,
            audience,
            hints: hints.clone(),
            dirs: HashMap::new(),
            pending: HashMap::new(),
            ticket: 0,
            scanning: 0,
            moving: 0,
            prints: HashMap::new(),
            suspects: HashMap::new(),
            ahead: HashMap::new(),
            doomed: Vec::new(),
            kept: BTreeSet::new(),
            to_make: Vec::new(),
            to_set: Vec::new(),
            links: Vec::new(),
            seen: 0,
            moved: Vec::new(),
            entered: Vec::new(),
            files: 0,
            bytes: Some(0),
            troubled: false,
            lost: 0,
            found_links: Vec::new(),
            gone: false,
            manifest: Manifest::default(),
            fresh: Manifest::default(),
            sent: HashMap::new(),
            facts: Vec::new(),
        };
        if let Some(aside) = sync.how.rules.aside.clone() {
            sync.keep(&aside);
        }
        match plan {
            Some(items) => sync.apply(items),
            None => sync.run(),
        }
    })
}

/// A mirror in the making.
struct Sync<'s> {
    leader: &'s Leader<'s>,
    sides: &'s Sides,
    how: How,
    audience: &'s mut dyn Audience,
    hints: Hints,
    /// Directories whose listing is awaited.
    dirs: HashMap<Key, Dir>,
    /// What waits for a chore.
    pending: HashMap<u64, Pending>,
    ticket: u64,
    /// Tasks that are given out and not reported: those that find out what there is to be done, and those that do it.
    scanning: usize,
    moving: usize,
    /// What tells directories from others, of those that have directories in them.
    prints: HashMap<Key, u64>,
    /// Directories that look like one above them, with what is in them.
    suspects: HashMap<Key, Listed>,
    /// What was listed of links that lead to directories.
    ahead: HashMap<Key, Listed>,
    /// What is to be deleted at the target.
    doomed: Vec<(Rel, Kind)>,
    /// Directories of the target in which something is kept, of those that would be cleared.
    kept: BTreeSet<Rel>,
    /// Directories that are to be made on the server, and files whose permissions are to be set there, until they are
    /// given out several at a time.
    to_make: Vec<Dir>,
    to_set: Vec<(Rel, u32)>,
    /// Links that are to be made when all else is there.
    links: Vec<(Rel, Node)>,
    /// How many things the target has.
    seen: u64,
    /// Files that were moved, as they were listed, and directories of the source, for those who want them gone.
    moved: Vec<(Rel, Node)>,
    entered: Vec<Rel>,
    files: u64,
    bytes: Option<u64>,
    /// Not all could be looked at.
    troubled: bool,
    /// How many files and directories did not come to the target.
    lost: u64,
    /// Links of the target that were found among its directories.
    found_links: Vec<Rel>,
    /// Nobody is at work any more.
    gone: bool,
    /// What an earlier run has noted, and what this one will.
    manifest: Manifest,
    fresh: Manifest,
    /// What is being sent, for the manifest.
    sent: HashMap<Rel, Noted>,
    /// What the server tells of the files of a plan.
    facts: Vec<Facts>,
}

impl Sync<'_> {
    fn run(&mut self) -> Result<()> {
        let scan_first = self.how.turn != Turn::Mixed || self.how.rules.delete == Delete::Before;
        if self.how.act == Act::Do && !scan_first {
            self.leader.release();
        }
        self.prepare()?;
        self.begin_top()?;
        self.settle(Until::Scanned)?;
        if self.gone {
            return Ok(());
        }
        let (files, bytes) = (self.files, self.bytes);
        self.audience.hear(News::Grown { files, bytes, complete: true })?;
        if self.how.act != Act::Do {
            return self.settle_plan();
        }
        if self.how.rules.delete == Delete::Before {
            self.delete()?;
        }
        self.leader.release();
        self.settle(Until::Done)?;
        self.make_links()?;
        if self.how.rules.delete == Delete::After {
            self.delete()?;
        }
        self.remove_sources()?;
        self.keep_manifest()
    }

    /// Hears reports until that.
    fn settle(&mut self, until: Until) -> Result<()> {
        loop {
            self.flush()?;
            if self.gone || self.scanning == 0 && (until == Until::Scanned || self.moving == 0) {
                return Ok(());
            }
            match self.leader.hear() {
                Report::Found { key, order, found } => {
                    self.scanning -= 1;
                    self.found(key, &order, found)?;
                }
                Report::Done { ticket, answer } => {
                    let pending = self.pending.remove(&ticket);
                    match &pending {
                        Some(pending) if pending.is_work() => self.moving -= 1,
                        _ => self.scanning -= 1,
                    }
                    pending.map_or(Ok(()), |pending| self.answered(pending, answer))?;
                }
                Report::Moved { what, id, done, took } => {
                    self.moving -= 1;
                    self.arrived(what, id, done, took)?;
                }
                Report::Over => self.gone = true,
            }
        }
    }

    fn direction(&self) -> Direction {
        self.sides.direction
    }

    /// The side that is read, and the side that is written.
    fn source_side(&self) -> Side {
        match self.direction() {
            Direction::Down => Side::Remote,
            Direction::Up => Side::Local,
        }
    }

    fn target_side(&self) -> Side {
        match self.direction() {
            Direction::Down => Side::Local,
            Direction::Up => Side::Remote,
        }
    }

    /// The path on the server.
    fn remote(&self, path: &Rel) -> Result<Option<RemotePath>> {
        Ok(path.below(self.sides.remote.as_ref())?)
    }

    /// The same, of something that has a name.
    fn remote_path(&self, path: &Rel) -> Result<RemotePath> {
        let named = self.remote(path)?;
        named.ok_or_else(|| Error::Unsafe("the working directory has no name".to_owned()))
    }

    /// The local tree; there is one wherever something is to be done.
    fn local(&self) -> Result<&Root> {
        let none = || Error::Unsupported("there is no local tree".to_owned());
        self.sides.local.as_ref().ok_or_else(none)
    }

    fn trouble(&mut self, side: Side, path: &Rel, error: Error) -> Result<()> {
        self.troubled = true;
        self.audience.hear(News::Trouble { side, path, error })
    }

    fn told(&mut self, deed: Deed, side: Side, path: &Rel, done: Result<()>) -> Result<bool> {
        let well = done.is_ok();
        self.lost += u64::from(!well && deed == Deed::Make);
        self.audience.hear(News::Done { deed, side, path, done })?;
        Ok(well)
    }

    /// Takes note of a file that is to be moved.
    fn count(&mut self, size: Option<u64>) -> Result<()> {
        self.files += 1;
        self.bytes = self.bytes.zip(size).map(|(all, size)| all.saturating_add(size));
        let (files, bytes) = (self.files, self.bytes);
        self.audience.hear(News::Grown { files, bytes, complete: false })
    }

    /// Tells whether times say anything of which files are transferred.
    fn times_matter(&self) -> bool {
        let rules = &self.how.rules;
        rules.compare.time.is_some() && !matches!(rules.which, Which::All | Which::Missing)
    }
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Until {
    /// All that there is to be done is known.
    Scanned,
    /// All of it is done.
    Done,
}

/// Tells whether an item of a plan is something to be done.
#[must_use]
pub fn is_work(item: &Item) -> bool {
    !matches!(item.action, Action::Keep | Action::Enter)
}
