//! What is deleted: at the target what the source does not have, once all has been seen; at the source what was moved.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::dir::Pending;
use super::{Backup, Deed, News, Side, Sync, Until, chores};
use crate::client::Facts;
use crate::error::{Error, Result};
use crate::mirror::Doomed;
use crate::mirror::node::{Node, Rel, Stamp};
use crate::proto::entry::Kind;
use crate::proto::path::RemotePath;
use crate::proto::time::Precision;
use crate::report::Direction;

impl Sync<'_> {
    /// Deletes what only the target has, if all has been seen, and if that is not more than may be.
    pub(super) fn delete(&mut self) -> Result<()> {
        let mut doomed = std::mem::take(&mut self.doomed);
        doomed.retain(|(path, kind)| *kind != Kind::Dir || !self.kept.contains(path));
        doomed.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        if doomed.is_empty() {
            return Ok(());
        }
        if self.direction() == Direction::Up && !self.troubled {
            doomed = self.not_behind_links(doomed)?;
        }
        if let Some(why) = self.why_not() {
            let done = Err(Error::Unsafe(format!("nothing is deleted, because {why}")));
            return self.told(Deed::Delete, self.target_side(), &Rel::top(), done).map(drop);
        }
        if !self.audience.may_delete(doomed.len() as u64, self.seen)? {
            return Ok(());
        }
        match (self.direction(), self.how.backup.clone()) {
            (Direction::Down, backup) => self.delete_here(&doomed, backup),
            (Direction::Up, Some(Backup::There(top))) => {
                let mut all = Vec::new();
                let mut paths = HashMap::new();
                for (path, kind) in doomed.iter().rev() {
                    if *kind == Kind::Dir {
                        continue;
                    }
                    let from = self.remote_path(path)?;
                    let to = path.below(Some(&top))?.unwrap_or_else(|| top.clone());
                    paths.insert(from.as_bytes().to_vec(), path.clone());
                    all.push((from, to));
                }
                self.ask(Pending::Removed(Deed::PutAside, paths), chores::put_aside(all));
                self.settle(Until::Scanned)?;
                let directories = doomed.into_iter().filter(|(_, kind)| *kind == Kind::Dir).collect();
                self.delete_there(directories)
            }
            (Direction::Up, _) => self.delete_there(doomed),
        }
    }

    /// What stands against deleting anything at all.
    fn why_not(&self) -> Option<String> {
        let files = if self.lost == 1 { "file or directory" } else { "files or directories" };
        match self.lost {
            _ if self.troubled => Some("not all could be listed".to_owned()),
            0 => None,
            // What is to go may be the only copy of what did not come under its new name.
            lost => Some(format!("{lost} {files} could not be transferred")),
        }
    }

    /// The end of a plan that is not done: what of it would not be deleted after all.
    pub(super) fn settle_plan(&mut self) -> Result<()> {
        let troubled = self.troubled && !self.doomed.is_empty();
        self.audience.hear(News::Settled { kept: &self.kept, deletes: !self.troubled })?;
        if troubled {
            let why = "nothing would be deleted, because not all could be listed".to_owned();
            self.told(Deed::Delete, self.target_side(), &Rel::top(), Err(Error::Unsafe(why)))?;
        }
        Ok(())
    }

    /// What is to be deleted, without what is behind a link. Some servers show a link to a directory as a directory (MLSD
    /// of pyftpdlib), and that may be anywhere; LIST tells.
    fn not_behind_links(&mut self, doomed: Vec<(Rel, Kind)>) -> Result<Vec<(Rel, Kind)>> {
        // Whether those that go themselves are links was looked at already.
        let own: HashSet<&Rel> =
            doomed.iter().filter(|(_, kind)| *kind == Kind::Dir).map(|(path, _)| path).collect();
        let mut entered = BTreeSet::new();
        for (path, _) in &doomed {
            let mut above = path.parent();
            while !above.is_top() && !own.contains(&above) && entered.insert(above.clone()) {
                above = above.parent();
            }
        }
        let links = self.links_among(&entered)?;
        for link in &links {
            let why = "it is a link on the server, and nothing is deleted behind one".to_owned();
            self.told(Deed::Delete, Side::Remote, link, Err(Error::Unsafe(why)))?;
        }
        let behind = |path: &Rel| links.iter().any(|link| path.is_within(link));
        Ok(doomed.into_iter().filter(|(path, _)| !behind(path)).collect())
    }

    /// Those of these paths on the server that are links.
    pub(super) fn links_among(&mut self, paths: &BTreeSet<Rel>) -> Result<Vec<Rel>> {
        let parents: BTreeSet<Rel> = paths.iter().map(Rel::parent).collect();
        for parent in parents {
            let path = self.remote(&parent)?;
            self.ask(Pending::LinksIn(parent), chores::links(path, self.hints.clone()));
        }
        self.settle(Until::Scanned)?;
        let found = std::mem::take(&mut self.found_links);
        Ok(found.into_iter().filter(|link| paths.contains(link)).collect())
    }

    fn delete_here(&mut self, doomed: &[(Rel, Kind)], backup: Option<Backup>) -> Result<()> {
        for (path, kind) in doomed.iter().rev() {
            let local = self.local()?;
            let (deed, done) = match (&backup, kind) {
                (_, Kind::Dir) => (
                    Deed::Delete,
                    local.remove(path).and_then(|gone| {
                        let why = format!("`{}` is not empty", path.display());
                        if gone { Ok(()) } else { Err(Error::Unsafe(why)) }
                    }),
                ),
                (Some(Backup::Here(other)), _) => (Deed::PutAside, local.move_to(path, other)),
                _ => (Deed::Delete, local.delete(path)),
            };
            self.told(deed, Side::Local, path, done)?;
        }
        Ok(())
    }

    fn delete_there(&mut self, all: Vec<(Rel, Kind)>) -> Result<()> {
        let mut doomed = Doomed::default();
        let mut paths = HashMap::new();
        let mut open: Vec<Rel> = Vec::new();
        for (path, kind) in all {
            while let Some(directory) = open.pop_if(|directory| !path.is_within(directory)) {
                doomed.leave(&self.remote_path(&directory)?);
            }
            let remote = self.remote_path(&path)?;
            paths.insert(remote.as_bytes().to_vec(), path.clone());
            if kind == Kind::Dir {
                doomed.enter(&remote);
                open.push(path);
            } else {
                doomed.file(&remote);
            }
        }
        while let Some(directory) = open.pop() {
            doomed.leave(&self.remote_path(&directory)?);
        }
        self.ask(Pending::Removed(Deed::Delete, paths), chores::remove(doomed));
        self.settle(Until::Scanned)
    }

    /// Deletes the files at the source that were moved, and the directories that are empty then. One that has changed since
    /// it was listed stays: what was moved may be what it was before.
    pub(super) fn remove_sources(&mut self) -> Result<()> {
        let mut moved = std::mem::take(&mut self.moved);
        let mut entered = std::mem::take(&mut self.entered);
        moved.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        entered.sort();
        entered.reverse();
        match self.direction() {
            Direction::Up => self.remove_here(&moved, &entered),
            Direction::Down => self.remove_there(moved, &entered),
        }
    }

    fn remove_here(&mut self, moved: &[(Rel, Node)], entered: &[Rel]) -> Result<()> {
        for (path, then) in moved {
            let now = self.local()?.look(path)?;
            let same = now.is_some_and(|now| (now.size, now.time) == (then.size, then.time));
            let done = if same { self.local()?.delete(path) } else { Err(changed()) };
            self.told(Deed::Remove, Side::Local, path, done)?;
        }
        for path in entered {
            // What is not empty stays.
            let _ = self.local()?.remove(path);
        }
        Ok(())
    }

    fn remove_there(&mut self, moved: Vec<(Rel, Node)>, entered: &[Rel]) -> Result<()> {
        let all: Result<Vec<RemotePath>> = moved.iter().map(|(path, _)| self.remote_path(path)).collect();
        let all = all?;
        if !all.is_empty() {
            self.ask(Pending::Facts, chores::facts(all.clone()));
            self.settle(Until::Scanned)?;
        }
        let facts = std::mem::take(&mut self.facts);
        let mut doomed = Doomed::default();
        let mut paths = HashMap::new();
        for (((path, then), remote), now) in moved.into_iter().zip(all).zip(facts) {
            if is_still(&then, now) {
                doomed.file(&remote);
                paths.insert(remote.as_bytes().to_vec(), path);
            } else {
                self.told(Deed::Remove, Side::Remote, &path, Err(changed()))?;
            }
        }
        if !paths.is_empty() {
            self.ask(Pending::Removed(Deed::Remove, paths), chores::remove(doomed));
            self.settle(Until::Scanned)?;
        }
        let directories: Result<Vec<_>> = entered.iter().map(|path| self.remote_path(path)).collect();
        self.ask(Pending::Sweep, chores::sweep(directories?));
        self.settle(Until::Scanned)
    }
}

fn changed() -> Error {
    Error::Changed("it has changed since it was transferred".to_owned())
}

/// Tells whether a file on the server is what it was, as far as both are known; times of LIST are in some zone.
fn is_still(then: &Node, now: Facts) -> bool {
    let exact = then.time.filter(|time| time.precision == Precision::Second);
    let near = |(then, now): (Stamp, Stamp)| then.seconds.abs_diff(now.seconds) <= 1;
    then.size.zip(now.size).is_none_or(|(then, now)| then == now)
        && exact.zip(now.modified.map(Stamp::of)).is_none_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::time::Time;

    #[test]
    fn a_file_that_has_changed_is_known_by_its_size_and_its_time() {
        let stamp = |precision| Some(Stamp { seconds: 100, precision });
        let file = |precision| Node { size: Some(5), time: stamp(precision), ..Node::new(b"f", Kind::File) };
        let now = |size, seconds| Facts { size, modified: Time::from_seconds(seconds) };
        let exact = file(Precision::Second);
        assert!(is_still(&exact, now(Some(5), 100)) && is_still(&exact, now(None, 101)));
        assert!(!is_still(&exact, now(Some(6), 100)) && !is_still(&exact, now(Some(5), 102)));
        assert!(is_still(&exact, Facts::default()) && is_still(&file(Precision::Minute), now(Some(5), 7200)));
    }
}
