//! What is done: files are given out to be moved, directories and links made.

use std::time::Duration;

use super::dir::{Dir, Pending};
use super::{Act, Deed, News, Side, Sync, Turn, chores};
use crate::error::{Error, ErrorKind, Result};
use crate::mirror::gang::Answer;
use crate::mirror::key::Key;
use crate::mirror::manifest::Noted;
use crate::mirror::moves::Move;
use crate::mirror::node::{MANIFEST, Node, Rel};
use crate::mirror::plan::{Action, Item, Why};
use crate::proto::entry::Kind;
use crate::report::{Direction, Outcome, TransferId, Verified};

/// Directories that are made, or permissions that are set, by commands sent together.
pub(super) const TOGETHER: usize = 64;

impl Sync<'_> {
    /// Does what an item of a plan says, or tells it where nothing is to be done.
    pub(super) fn perform(&mut self, item: Item, dir: &Dir) -> Result<()> {
        let acts = self.how.act == Act::Do;
        // What is in files has to be known before it is told what is done with them.
        let sends = item.action == Action::Transfer && self.how.manifest && self.direction() == Direction::Up;
        if item.action == Action::Compare || sends && !self.sent.contains_key(&item.path) {
            return self.compare(item);
        }
        self.audience.hear(News::Planned(&item))?;
        let goes_on = matches!(item.action, Action::Enter | Action::Make | Action::Clear);
        if goes_on
            && self.how.only.as_ref().is_some_and(|only| !only.is_within(&item.path) || *only == item.path)
        {
            return Ok(());
        }
        if item.action == Action::Make && self.how.act == Act::Diff {
            return Ok(());
        }
        let missing = |path: &Rel| dir.missing.iter().cloned().chain([path.clone()]).collect::<Vec<_>>();
        match item.action {
            Action::Transfer => self.give_out(item),
            Action::Enter => {
                let scope = dir.scope.clone();
                self.begin(Dir { path: item.path, scope, there: true, ..Dir::default() })
            }
            Action::Make => {
                let missing = missing(&item.path);
                let child = Dir { path: item.path, scope: dir.scope.clone(), missing, ..Dir::default() };
                match acts && !self.how.lazy {
                    true => self.make(child),
                    false => self.begin(child),
                }
            }
            Action::Link => {
                self.links.extend(item.source.map(|source| (item.path, source)));
                Ok(())
            }
            Action::SetMode if acts => self.set_mode(&item),
            Action::Delete => {
                self.doomed.extend(item.target.map(|target| (item.path, target.kind)));
                Ok(())
            }
            Action::Clear => match item.target {
                Some(node) => self.clear(item.path, node.kind, &dir.scope),
                None => Ok(()),
            },
            Action::Keep => {
                if item.source.is_none() {
                    self.keep(&item.path);
                }
                Ok(())
            }
            Action::SetMode | Action::Refuse | Action::Compare => Ok(()),
        }
    }

    /// Takes note of something that stays at the target: so do the directories that it is in.
    pub(super) fn keep(&mut self, path: &Rel) {
        let mut above = path.parent();
        while !above.is_top() && self.kept.insert(above.clone()) {
            above = above.parent();
        }
    }

    /// Gives out a file to be moved.
    pub(super) fn give_out(&mut self, item: Item) -> Result<()> {
        let Item { path, source, target, why, .. } = item;
        let Some(source) = source else { return Ok(()) };
        self.count(source.size)?;
        if self.how.act != Act::Do {
            return Ok(());
        }
        let shorter = target.and_then(|to| Some(to.size? < source.size?)).unwrap_or(false);
        let begun = self.how.resume && self.direction() == Direction::Up && why == Why::Size && shorter;
        self.moving += 1;
        let rank = self.rank(&path, &source);
        self.leader.moving(Move::new(path, source, begun).ranked(rank));
        Ok(())
    }

    /// What puts a file into its place, where an order was asked for.
    fn rank(&self, path: &Rel, source: &Node) -> Option<Vec<u8>> {
        let size = source.size.unwrap_or(0);
        let time = source.time.map_or(0, |time| time.seconds.cast_unsigned() ^ (1 << 63));
        let number = match self.how.turn {
            Turn::Mixed => return None,
            Turn::Name => 0,
            Turn::Smallest => size,
            Turn::Largest => !size,
            Turn::Oldest => time,
            Turn::Newest => !time,
        };
        Some([&number.to_be_bytes()[..], Key::of(path).as_bytes()].concat())
    }

    /// Makes a directory, and then begins with it.
    fn make(&mut self, dir: Dir) -> Result<()> {
        let path = dir.path.clone();
        match self.direction() {
            Direction::Down => {
                let made = self.local()?.make(&path);
                let made = self.told(Deed::Make, Side::Local, &path, made)?;
                if made { self.begin(Dir { missing: Vec::new(), ..dir }) } else { Ok(()) }
            }
            Direction::Up => {
                self.to_make.push(Dir { missing: Vec::new(), ..dir });
                Ok(())
            }
        }
    }

    /// Makes the directories that something is to go into, and then goes on with it.
    pub(super) fn make_room(&mut self, dir: Dir, items: Vec<Item>) -> Result<()> {
        let Dir { path, scope, missing, .. } = dir;
        match self.direction() {
            Direction::Down => {
                for path in &missing {
                    let there = self.local()?.look(path)?.is_some();
                    let made = self.local()?.make(path);
                    if !there && !self.told(Deed::Make, Side::Local, path, made)? {
                        return Ok(());
                    }
                }
                let dir = Dir { path, scope, there: true, ..Dir::default() };
                items.into_iter().try_for_each(|item| self.perform(item, &dir))
            }
            Direction::Up => {
                let chore = chores::make(self.remote_path(&path)?);
                let dir = Dir { path, scope, there: true, ..Dir::default() };
                self.ask(Pending::Room(Box::new(dir), items, missing), chore);
                Ok(())
            }
        }
    }

    pub(super) fn set_mode(&mut self, item: &Item) -> Result<()> {
        let mode = item.source.as_ref().and_then(|source| source.mode);
        let Some(mode) = self.how.rules.modes.zip(mode).map(|(mask, mode)| mask.apply(mode, Kind::File))
        else {
            return Ok(());
        };
        match self.direction() {
            Direction::Down => {
                let set = self.local()?.set_mode(&item.path, mode);
                self.told(Deed::SetMode, Side::Local, &item.path, set).map(drop)
            }
            Direction::Up => {
                self.to_set.push((item.path.clone(), u32::from(mode)));
                Ok(())
            }
        }
    }

    /// Gives out what can be done by commands that are sent together.
    pub(super) fn flush(&mut self) -> Result<()> {
        let mut dirs = std::mem::take(&mut self.to_make).into_iter();
        while let some @ [_, ..] = &*dirs.by_ref().take(TOGETHER).collect::<Vec<_>>() {
            let paths: Result<_> = some.iter().map(|dir| self.remote_path(&dir.path)).collect();
            self.ask(Pending::Made(some.to_vec()), chores::make_all(paths?));
        }
        for some in std::mem::take(&mut self.to_set).chunks(TOGETHER) {
            let all: Result<_> =
                some.iter().map(|(path, mode)| Ok((self.remote_path(path)?, *mode))).collect();
            let paths = some.iter().map(|(path, _)| path.clone()).collect();
            self.ask(Pending::Modes(paths), chores::set_modes(all?));
        }
        Ok(())
    }

    /// Tells what became of several, and which of them came to something.
    fn told_all(&mut self, deed: Deed, paths: &[Rel], answer: Result<Answer>) -> Result<Vec<bool>> {
        let mut each = match answer {
            Ok(Answer::Each(each)) => each,
            Ok(_) => Vec::new(),
            // It is the failure of all of them.
            Err(error) => {
                let text = error.to_string();
                let others = paths.iter().skip(1).map(|_| Err(Error::Dead(text.clone())));
                [Err(error)].into_iter().chain(others).collect()
            }
        };
        each.resize_with(paths.len(), || Err(Error::Protocol("no reply".to_owned())));
        let told = paths.iter().zip(each);
        told.map(|(path, done)| self.told(deed, Side::Remote, path, done)).collect()
    }

    /// Compares what is in two files, or knows it from the manifest.
    fn compare(&mut self, item: Item) -> Result<()> {
        match (self.how.manifest, self.direction()) {
            (true, Direction::Down) => {
                let known = match (&item.source, &item.target) {
                    (Some(source), Some(target)) if self.manifest.get(&item.path).is_some() => {
                        self.manifest.knows(&item.path, source, target)
                    }
                    (Some(source), Some(target)) => has_its_time(source, target),
                    _ => false,
                };
                if let (true, Some(source)) = (known, &item.source) {
                    let changed = source.time.map(|time| time.seconds);
                    let noted = Noted { size: source.size.unwrap_or(0), sha256: None, changed };
                    self.fresh.note(item.path.clone(), noted);
                }
                self.compared(item, known)
            }
            (true, Direction::Up) => {
                let chore = chores::sha256(self.local()?.clone(), item.path.clone());
                self.ask(Pending::Digest(Box::new(item)), chore);
                Ok(())
            }
            (false, _) => {
                let remote = self.remote_path(&item.path)?;
                let size = item.source.as_ref().and_then(|source| source.size).unwrap_or(0);
                let local = self.local()?.clone();
                let chore = chores::compare(remote, local, item.path.clone(), size);
                self.ask(Pending::Compare(Box::new(item)), chore);
                Ok(())
            }
        }
    }

    fn compared(&mut self, item: Item, same: bool) -> Result<()> {
        let (action, why) = match (same, item.action) {
            (true, _) => (Action::Keep, Why::Same),
            (false, Action::Compare) => (Action::Transfer, Why::Content),
            (false, action) => (action, item.why),
        };
        self.perform(Item { action, why, ..item }, &Dir::default())
    }

    /// Takes in what came of a chore that does something.
    pub(super) fn acted(&mut self, pending: Pending, answer: Result<Answer>) -> Result<()> {
        match (pending, answer) {
            (Pending::Made(dirs), answer) => {
                let paths: Vec<Rel> = dirs.iter().map(|dir| dir.path.clone()).collect();
                let made = self.told_all(Deed::Make, &paths, answer)?;
                let there = dirs.into_iter().zip(made).filter(|(_, made)| *made);
                there.into_iter().try_for_each(|(dir, _)| self.begin(dir))
            }
            (Pending::MadeAlone(paths), answer) => self.told_all(Deed::Make, &paths, answer).map(drop),
            (Pending::Facts, answer) => self.told_facts(answer),
            (Pending::Room(dir, items, made), answer) => {
                let failed = answer.err();
                let path = made.last().cloned().unwrap_or_default();
                if self.told(Deed::Make, Side::Remote, &path, failed.map_or(Ok(()), Err))? {
                    return items.into_iter().try_for_each(|item| self.perform(item, &dir));
                }
                Ok(())
            }
            (Pending::Compare(item), Ok(Answer::Same(same))) => self.compared(*item, same),
            (Pending::Digest(item), Ok(Answer::Text(digest))) => {
                let digest = String::from_utf8_lossy(&digest).into_owned().into_boxed_str();
                let size = item.source.as_ref().and_then(|source| source.size).unwrap_or(0);
                let noted = self.manifest.get(&item.path);
                let alike = item.action == Action::Compare;
                let same = match (noted, &item.source, &item.target) {
                    (Some(noted), ..) => noted.size == size && noted.sha256.as_ref() == Some(&digest),
                    (None, Some(source), Some(target)) => has_its_time(source, target),
                    _ => false,
                };
                let noted = Noted { size, sha256: Some(digest), changed: None };
                match alike && same {
                    true => self.fresh.note(item.path.clone(), noted),
                    false => _ = self.sent.insert(item.path.clone(), noted),
                }
                self.compared(*item, alike && same)
            }
            (Pending::Compare(item) | Pending::Digest(item), Err(error)) => {
                // A server that computes none computes none of the next one either.
                if error.kind() == ErrorKind::Unsupported {
                    return Err(error);
                }
                self.trouble(self.source_side(), &item.path, error)
            }
            (Pending::Modes(paths), answer) => self.told_all(Deed::SetMode, &paths, answer).map(drop),
            (Pending::Link(path), answer) => {
                self.told(Deed::Link, Side::Remote, &path, answer.map(drop)).map(drop)
            }
            (Pending::LinksIn(parent), Ok(Answer::Targets(links))) => {
                self.found_links.extend(links.into_iter().map(|(name, _)| parent.join(&name)));
                Ok(())
            }
            (Pending::LinksIn(parent), Err(error)) => self.trouble(Side::Remote, &parent, error),
            (Pending::Removed(deed, paths), Ok(Answer::Removed(all))) => {
                for (remote, done) in all {
                    if let Some(path) = paths.get(remote.as_bytes()) {
                        self.told(deed, Side::Remote, path, done)?;
                    }
                }
                Ok(())
            }
            (_, answer) => answer.map(drop),
        }
    }

    /// Takes in what became of a file.
    pub(super) fn arrived(
        &mut self,
        what: Move,
        id: TransferId,
        done: Result<Outcome>,
        took: Duration,
    ) -> Result<()> {
        let remote = self.remote_path(&what.path)?;
        let local = self.local()?.path_of(&what.path);
        let full = done.as_ref().is_err_and(|error| error.kind() == ErrorKind::LocalFull);
        self.lost += u64::from(done.is_err());
        if let Ok(outcome) = &done {
            let sure = matches!(outcome.verified, Verified::Size | Verified::Hash(_));
            if self.how.remove_sources && sure {
                self.moved.push((what.path.clone(), what.source.clone()));
            }
            if self.how.manifest {
                self.note(&what, outcome);
            }
        }
        let outcome;
        let done = match done {
            Ok(got) => {
                outcome = got;
                Ok(&outcome)
            }
            Err(error) => Err(error),
        };
        let (remote, local) = (remote.as_bytes(), &*local);
        self.audience.hear(News::Transferred { id, remote, local, done, took })?;
        // Nothing else will fit either.
        if full { Err(Error::GivenUp(ErrorKind::LocalFull)) } else { Ok(()) }
    }

    /// Notes a file that was moved for the manifest.
    fn note(&mut self, what: &Move, outcome: &Outcome) {
        let noted = match self.direction() {
            Direction::Up => self.sent.remove(&what.path),
            Direction::Down => {
                let changed = what.source.time.map(|time| time.seconds);
                Some(Noted { size: outcome.offset + outcome.moved, sha256: None, changed })
            }
        };
        if let Some(noted) = noted {
            self.fresh.note(what.path.clone(), noted);
        }
    }

    /// Makes the links, when all that they may lead to is there.
    pub(super) fn make_links(&mut self) -> Result<()> {
        for (path, node) in std::mem::take(&mut self.links) {
            let target = node.target.unwrap_or_default();
            match self.direction() {
                Direction::Down => {
                    let made = self.local()?.link(&path, &target);
                    self.told(Deed::Link, Side::Local, &path, made)?;
                }
                Direction::Up => {
                    let remote = self.remote_path(&path)?;
                    self.ask(Pending::Link(path), chores::link(remote, target.into_vec()));
                }
            }
        }
        self.settle(super::Until::Done)
    }

    /// Keeps what is known now of the files at the target.
    pub(super) fn keep_manifest(&mut self) -> Result<()> {
        let fresh = std::mem::take(&mut self.fresh);
        if !self.how.manifest || fresh == self.manifest {
            return Ok(());
        }
        let path = Rel::top().join(MANIFEST);
        match self.direction() {
            Direction::Down => self.local()?.write_text(&path, &fresh.encode()),
            Direction::Up => {
                let remote = self.remote_path(&path)?;
                self.ask(Pending::Sweep, chores::write(remote, fresh.encode()));
                self.settle(super::Until::Scanned)
            }
        }
    }
}

/// Tells whether a file has the time of its source, which it got when it was moved.
fn has_its_time(source: &Node, target: &Node) -> bool {
    let apart = source
        .time
        .zip(target.time)
        .map(|(from, to)| (from.seconds.abs_diff(to.seconds), from.grain().max(to.grain())));
    apart.is_some_and(|(apart, grain)| apart <= grain.unsigned_abs())
}
