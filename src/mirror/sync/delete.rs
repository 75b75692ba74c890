//! What is deleted: at the target what the source does not have, once all has been seen; at the source what was moved.

use std::collections::HashMap;

use super::dir::Pending;
use super::{Backup, Deed, Side, Sync, chores};
use crate::error::{Error, Result};
use crate::mirror::Doomed;
use crate::mirror::node::Rel;
use crate::proto::entry::Kind;
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
        if self.troubled {
            let why = "nothing is deleted, because not all could be listed".to_owned();
            let done = Err(Error::Unsafe(why));
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
                self.settle(super::Until::Scanned)?;
                let directories = doomed.into_iter().filter(|(_, kind)| *kind == Kind::Dir).collect();
                self.delete_there(directories)
            }
            (Direction::Up, _) => self.delete_there(doomed),
        }
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
        self.settle(super::Until::Scanned)
    }

    /// Deletes the files at the source that were moved, and the directories that are empty then.
    pub(super) fn remove_sources(&mut self) -> Result<()> {
        let mut moved = std::mem::take(&mut self.moved);
        let mut entered = std::mem::take(&mut self.entered);
        moved.sort();
        entered.sort();
        entered.reverse();
        if self.direction() == Direction::Up {
            for path in &moved {
                let done = self.local()?.delete(path);
                self.told(Deed::Remove, Side::Local, path, done)?;
            }
            for path in &entered {
                // What is not empty stays.
                let _ = self.local()?.remove(path);
            }
            return Ok(());
        }
        let mut doomed = Doomed::default();
        let mut paths = HashMap::new();
        for path in moved {
            let remote = self.remote_path(&path)?;
            doomed.file(&remote);
            paths.insert(remote.as_bytes().to_vec(), path);
        }
        if !paths.is_empty() {
            self.ask(Pending::Removed(Deed::Remove, paths), chores::remove(doomed));
            self.settle(super::Until::Scanned)?;
        }
        let directories: Result<Vec<_>> = entered.iter().map(|path| self.remote_path(path)).collect();
        self.ask(Pending::Sweep, chores::sweep(directories?));
        self.settle(super::Until::Scanned)
    }
}
