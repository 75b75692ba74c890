//! A directory on its way to be planned, and what such a directory may wait for.

use std::collections::HashMap;

use super::Deed;
use crate::mirror::filter::Scope;
use crate::mirror::node::{Node, Rel};
use crate::mirror::plan::Item;

/// A directory on its way to be planned.
#[derive(Debug, Clone, Default)]
pub(super) struct Dir {
    /// Its path.
    pub(super) path: Rel,
    /// The patterns that hold in it.
    pub(super) scope: Scope,
    /// The target has it.
    pub(super) there: bool,
    /// The directories that the target lacks on the way to it, itself among them.
    pub(super) missing: Vec<Rel>,
    /// Only the target has it, and all that is in it is to be deleted.
    pub(super) clear: bool,
    pub(super) source: Vec<Node>,
    pub(super) target: Vec<Node>,
    /// Links whose ends are not known yet.
    pub(super) links: usize,
}

/// What waits for a chore.
pub(super) enum Pending {
    /// Whether the server keeps times.
    Keeps,
    /// What an earlier run has noted.
    Manifest,
    /// The top of the target, which is being made.
    Top(Box<Dir>),
    /// A directory, for where the links in it lead.
    Targets(Box<Dir>),
    /// A directory, for the patterns in it.
    Patterns(Box<Dir>),
    /// A directory, for the exact times of these entries.
    Times(Box<Dir>, Vec<Box<[u8]>>),
    /// How far the clock is ahead of a server that does not.
    Clock,
    /// A directory whose names differ by case only, for whether the target can tell them apart.
    OneName(Box<Dir>),
    /// What the server tells of files.
    Facts,
    /// Directories that are being made, and nothing follows.
    MadeAlone(Vec<Rel>),
    /// Directories that are being made, with what follows once they are there.
    Made(Vec<Dir>),
    /// A directory that is being made, with those above it, for what goes into it.
    Room(Box<Dir>, Vec<Item>, Vec<Rel>),
    /// A file, for what is in it.
    Compare(Box<Item>),
    /// A file, for the digest of what is in it.
    Digest(Box<Item>),
    /// Files whose permissions are being set.
    Modes(Vec<Rel>),
    /// A link that is being made.
    Link(Rel),
    /// Something on the server that is being deleted or put aside.
    Removed(Deed, HashMap<Vec<u8>, Rel>),
    /// A directory of the target, for which of those in it are links.
    LinksIn(Rel),
    /// Something that nobody waits for.
    Sweep,
}

impl Pending {
    /// Tells whether nothing else waits for it.
    pub(super) fn is_work(&self) -> bool {
        matches!(self, Pending::Modes(_) | Pending::Link(_))
    }
}
