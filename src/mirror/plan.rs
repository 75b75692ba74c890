//! What makes one tree like another: a function of what is in both and of the rules, and nothing else.
//!
//! It is made directory by directory. What the source does not have is deleted only where that is wanted, never where it is
//! left out, and nothing is ever named that was not listed.

mod item;

pub use self::item::{Action, Item, Why};
use super::filter::{Filter, Judged, Scope};
use super::node::{Node, Rel, Stamp, is_ours};
use super::walk::Links;
use crate::proto::entry::Kind;

/// By what files are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compare {
    /// Another size is a difference.
    pub size: bool,
    /// Another time is one.
    pub time: Option<Times>,
    /// What is in files of one size has to be compared where nothing else has told them apart.
    pub content: bool,
}

/// What times say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Times {
    /// The target has the times of its sources: another time is a difference.
    Kept,
    /// The target has the times at which it was written: a source that is newer is different. The target's clock is so many
    /// seconds ahead.
    Written {
        /// Seconds.
        ahead: i64,
    },
}

/// Which files are transferred, of those that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Which {
    /// All that differ.
    #[default]
    Different,
    /// All, whether they differ or not.
    All,
    /// Those that are newer at the source.
    Newer,
    /// Those that the target does not have.
    Missing,
    /// Those that the target has already.
    Existing,
}

/// When what only the target has is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Delete {
    /// Never.
    #[default]
    Never,
    /// Before anything is transferred.
    Before,
    /// When everything is.
    After,
}

/// The rules of a mirror.
#[derive(Debug, Clone)]
pub struct Rules {
    /// By what files are compared.
    pub compare: Compare,
    /// Which are transferred.
    pub which: Which,
    /// Whether what only the target has is deleted.
    pub delete: Delete,
    /// What is left out is deleted at the target, too.
    pub delete_excluded: bool,
    /// What is left out.
    pub filter: Filter,
    /// What becomes of links.
    pub links: Links,
    /// Permissions are kept, within this mask; none does not look at them.
    pub modes: Option<Mask>,
    /// Times are kept, where they can be.
    pub times: bool,
    /// The part of the tree that is ours.
    pub shard: Option<Shard>,
    /// Directories below the top are not entered.
    pub flat: bool,
    /// What was put aside is there, in the tree, and no part of it.
    pub aside: Option<Rel>,
}

/// What is left of permissions: these bits, and the owner may always read and write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mask(pub u16);

impl Mask {
    /// The permissions that the target is to have, where the source has these.
    #[must_use]
    pub fn apply(self, mode: u16, kind: Kind) -> u16 {
        mode & 0o777 & self.0 | if kind == Kind::Dir { 0o700 } else { 0o600 }
    }
}

/// One of several parts of a tree, which are the same in every run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which one, from 0 on.
    pub index: u64,
    /// Of how many.
    pub count: u64,
}

impl Shard {
    /// Tells whether a file is in this part (FNV-1a of its path, which needs no secret).
    #[must_use]
    pub fn has(self, path: &Rel) -> bool {
        let hash = path.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        // The low bits of this hash are the better ones; 32 of them are enough for any count.
        (hash ^ (hash >> 32)) % self.count.max(1) == self.index
    }
}

/// Plans one directory: what is in it at the source and at the target, each sorted by name, no name twice.
pub fn directory(
    rules: &Rules,
    scope: &Scope,
    path: &Rel,
    source: Vec<Node>,
    target: Vec<Node>,
    out: &mut dyn FnMut(Item),
) {
    let mut source = source.into_iter().filter(|node| !is_ours(&node.name)).peekable();
    let mut target = target.into_iter().filter(|node| !is_ours(&node.name)).peekable();
    loop {
        let order = match (source.peek(), target.peek()) {
            (None, None) => return,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(ours), Some(theirs)) => ours.name.cmp(&theirs.name),
        };
        let (from, to) = (
            if order.is_le() { source.next() } else { None },
            if order.is_ge() { target.next() } else { None },
        );
        let name = from.as_ref().or(to.as_ref()).map(|node| &*node.name).unwrap_or_default();
        let path = path.join(name);
        let (action, why) = match (&from, &to) {
            _ if rules.aside.as_ref() == Some(&path) => (Action::Keep, Why::Aside),
            (Some(from), to) => wanted(rules, scope, &path, from, to.as_ref()),
            (None, Some(to)) => unwanted(rules, scope, &path, to),
            (None, None) => return,
        };
        out(Item { path, action, why, source: from, target: to });
    }
}

/// What becomes of what the source has.
fn wanted(rules: &Rules, scope: &Scope, path: &Rel, from: &Node, to: Option<&Node>) -> (Action, Why) {
    if let Judged::Out(by) = rules.filter.judge(scope, path, from) {
        return match to {
            Some(to) if rules.delete_excluded && rules.delete != Delete::Never => (removal(to), Why::Out(by)),
            _ => (Action::Keep, Why::Out(by)),
        };
    }
    // Those that a server has listed have none.
    if from.name.iter().any(|byte| matches!(byte, b'\r' | b'\n')) {
        return (Action::Refuse, Why::Name);
    }
    match from.kind {
        Kind::Dir if rules.flat => (Action::Keep, Why::Flat),
        Kind::Dir => match to.map(|to| to.kind) {
            Some(Kind::Dir) => (Action::Enter, Why::Same),
            // What only the target's may be entered through is none of ours.
            Some(_) => (Action::Refuse, Why::Kind),
            None if rules.which == Which::Existing => (Action::Keep, Why::NotThere),
            None => (Action::Make, Why::New),
        },
        Kind::Link if rules.links == Links::Recreate => link(rules, path, from, to),
        Kind::Link => (Action::Keep, Why::Link),
        Kind::Other => (Action::Keep, Why::Special),
        Kind::File if rules.shard.is_some_and(|shard| !shard.has(path)) => (Action::Keep, Why::Shard),
        Kind::File => file(rules, from, to),
    }
}

fn link(rules: &Rules, path: &Rel, from: &Node, to: Option<&Node>) -> (Action, Why) {
    let same = |to: &Node| to.kind == Kind::Link && to.target == from.target && to.target.is_some();
    match to {
        _ if rules.shard.is_some_and(|shard| !shard.has(path)) => (Action::Keep, Why::Shard),
        // Nobody knows where it leads.
        _ if from.target.is_none() => (Action::Keep, Why::Link),
        None if rules.which == Which::Existing => (Action::Keep, Why::NotThere),
        None => (Action::Link, Why::New),
        Some(to) if same(to) => (Action::Keep, Why::Same),
        Some(_) if rules.which == Which::Missing => (Action::Keep, Why::There),
        Some(to) if to.kind == Kind::Link => (Action::Link, Why::Target),
        Some(_) => (Action::Refuse, Why::Kind),
    }
}

fn file(rules: &Rules, from: &Node, to: Option<&Node>) -> (Action, Why) {
    let Some(to) = to else {
        return match rules.which {
            Which::Existing => (Action::Keep, Why::NotThere),
            _ => (Action::Transfer, Why::New),
        };
    };
    if to.kind != Kind::File {
        // A file would be written through a link, or has a directory in its way.
        return (Action::Refuse, Why::Kind);
    }
    match rules.which {
        Which::Missing => return (Action::Keep, Why::There),
        Which::All => return (Action::Transfer, Why::All),
        Which::Newer => {
            return match newer(rules.compare.time, from.time, to.time) {
                Some(true) => (Action::Transfer, Why::Newer),
                Some(false) => alike(rules, from, to, Why::NotNewer),
                None => (Action::Transfer, Why::Unknown),
            };
        }
        Which::Different | Which::Existing => {}
    }
    let Compare { size, time, content } = rules.compare;
    let sizes = from.size.zip(to.size).filter(|_| size);
    if sizes.is_some_and(|(from, to)| from != to) {
        return (Action::Transfer, Why::Size);
    }
    if content {
        return (Action::Compare, Why::Content);
    }
    match time.and_then(|times| compare_times(times, from.time, to.time)) {
        Some(Why::Same) => alike(rules, from, to, Why::Same),
        Some(why) => (Action::Transfer, why),
        None if sizes.is_some() => alike(rules, from, to, Why::Same),
        None => (Action::Transfer, Why::Unknown),
    }
}

/// What is done with a file whose content need not be transferred.
fn alike(rules: &Rules, from: &Node, to: &Node, why: Why) -> (Action, Why) {
    let wanted = rules.modes.zip(from.mode).map(|(mask, mode)| mask.apply(mode, Kind::File));
    match (wanted, to.mode) {
        (Some(wanted), Some(mode)) if wanted != mode => (Action::SetMode, Why::Mode),
        _ => (Action::Keep, why),
    }
}

/// Tells whether the source is newer; none where that is not known.
fn newer(times: Option<Times>, from: Option<Stamp>, to: Option<Stamp>) -> Option<bool> {
    let ahead = if let Some(Times::Written { ahead }) = times { ahead } else { 0 };
    let (from, to) = (from?, to?);
    Some(from.seconds > to.seconds.saturating_sub(ahead).saturating_add(from.grain().max(to.grain())))
}

/// What two times say of two files; none where one is not known.
fn compare_times(times: Times, from: Option<Stamp>, to: Option<Stamp>) -> Option<Why> {
    let (ours, theirs) = (from?, to?);
    let grain = ours.grain().max(theirs.grain());
    Some(match times {
        _ if newer(Some(times), from, to)? => Why::Newer,
        Times::Kept if theirs.seconds > ours.seconds.saturating_add(grain) => Why::Older,
        _ => Why::Same,
    })
}

/// What becomes of what only the target has.
fn unwanted(rules: &Rules, scope: &Scope, path: &Rel, to: &Node) -> (Action, Why) {
    if let Judged::Out(by) = rules.filter.judge(scope, path, to)
        && !rules.delete_excluded
    {
        return (Action::Keep, Why::OutThere(by));
    }
    match rules.delete {
        Delete::Never => (Action::Keep, Why::Extra),
        _ if rules.flat && to.kind == Kind::Dir => (Action::Keep, Why::Flat),
        _ => (removal(to), Why::Gone),
    }
}

fn removal(to: &Node) -> Action {
    if to.kind == Kind::Dir { Action::Clear } else { Action::Delete }
}

/// Plans a directory that only the target has: everything in it goes, but what is left out.
pub fn clearing(rules: &Rules, scope: &Scope, path: &Rel, target: Vec<Node>, out: &mut dyn FnMut(Item)) {
    for to in target {
        let path = path.join(&to.name);
        let (action, why) = match rules.filter.judge(scope, &path, &to) {
            _ if rules.aside.as_ref() == Some(&path) => (Action::Keep, Why::Aside),
            Judged::Out(by) if !rules.delete_excluded => (Action::Keep, Why::OutThere(by)),
            _ => (removal(&to), Why::Gone),
        };
        out(Item { path, action, why, source: None, target: Some(to) });
    }
}

#[cfg(test)]
mod tests;
