//! Doing a plan that was made before: each file is looked at again, and one that is not as it was is left alone.

use std::time::Duration;

use super::dir::Pending;
use super::{Deed, News, Side, Sync, Until, chores};
use crate::client::Facts;
use crate::error::{Error, Result};
use crate::mirror::gang::Answer;
use crate::mirror::node::{Node, Stamp};
use crate::mirror::plan::{Action, Delete, Item};
use crate::proto::entry::Kind;
use crate::proto::path::RemotePath;
use crate::report::{Direction, TransferId};

impl Sync<'_> {
    /// Does what a plan says.
    pub(super) fn apply(&mut self, items: Vec<Item>) -> Result<()> {
        let mut items: Vec<Item> =
            items.into_iter().filter(|item| !matches!(item.action, Action::Keep | Action::Enter)).collect();
        items.sort_by(|a, b| a.path.cmp(&b.path));
        let items = self.unchanged(items)?;
        self.make_all(&items)?;
        for item in items {
            self.audience.hear(News::Planned(&item))?;
            match item.action {
                Action::Transfer | Action::Compare => self.give_out(item)?,
                Action::Link => self.links.extend(item.source.map(|source| (item.path, source))),
                Action::SetMode => self.set_mode(&item)?,
                Action::Delete | Action::Clear => {
                    self.doomed.extend(item.target.map(|target| (item.path, target.kind)))
                }
                Action::Make | Action::Enter | Action::Keep | Action::Refuse => {}
            }
        }
        self.seen = self.doomed.len() as u64;
        let (files, bytes) = (self.files, self.bytes);
        self.audience.hear(News::Grown { files, bytes, complete: true })?;
        if self.how.rules.delete == Delete::Before {
            self.delete()?;
        }
        self.leader.release();
        self.settle(Until::Done)?;
        self.make_links()?;
        self.delete()?;
        self.remove_sources()
    }

    /// Looks at both sides again, and leaves out what is not as it was; that is told.
    fn unchanged(&mut self, items: Vec<Item>) -> Result<Vec<Item>> {
        let up = self.direction() == Direction::Up;
        let remote = |item: &Item| match item.action {
            Action::Transfer | Action::Compare => true,
            Action::Delete => up,
            _ => false,
        };
        let asked: Vec<bool> = items.iter().map(remote).collect();
        let paths: Result<Vec<RemotePath>> = items
            .iter()
            .zip(&asked)
            .filter(|(_, asked)| **asked)
            .map(|(item, _)| self.remote_path(&item.path))
            .collect();
        self.ask(Pending::Facts, chores::facts(paths?));
        self.settle(Until::Scanned)?;
        let mut facts = std::mem::take(&mut self.facts).into_iter();
        let mut same = Vec::new();
        for (mut item, asked) in items.into_iter().zip(asked) {
            let theirs = if asked { facts.next() } else { None };
            let ours = self.local()?.look(&item.path)?;
            if self.is_as_it_was(&mut item, ours, theirs) {
                same.push(item);
                continue;
            }
            let error = Error::Changed("it is not as it was when the plan was made".to_owned());
            if matches!(item.action, Action::Transfer | Action::Compare) {
                let (remote, local) = (self.remote_path(&item.path)?, self.local()?.path_of(&item.path));
                let id = TransferId::next();
                let (remote, took) = (remote.as_bytes(), Duration::ZERO);
                self.audience.hear(News::Transferred {
                    id,
                    remote,
                    local: &local,
                    done: Err(error),
                    took,
                })?;
            } else {
                self.told(Deed::Delete, self.target_side(), &item.path, Err(error))?;
            }
        }
        Ok(same)
    }

    /// Compares an item with what is there now: here, and on the server where that was asked.
    fn is_as_it_was(&self, item: &mut Item, ours: Option<Node>, theirs: Option<Facts>) -> bool {
        let files = matches!(item.action, Action::Transfer | Action::Compare);
        let (local, remote) = match self.direction() {
            Direction::Down => (&item.target, &item.source),
            Direction::Up => (&item.source, &item.target),
        };
        let here = match (local, &ours) {
            (None, ours) => ours.is_none() || item.action == Action::Make || !files,
            (Some(then), Some(now)) => {
                then.kind == now.kind
                    && (then.kind != Kind::File || (then.size, then.time) == (now.size, now.time))
            }
            (Some(_), None) => false,
        };
        let there = match (remote, theirs) {
            (_, None) => true,
            (None, Some(now)) => now == Facts::default(),
            (Some(then), Some(now)) => {
                let time = now.modified.map(Stamp::of);
                let near = then.time.zip(time).is_none_or(|(then, now)| {
                    then.seconds.abs_diff(now.seconds) <= then.grain().max(now.grain()).unsigned_abs()
                });
                then.size == now.size && near
            }
        };
        if let (Direction::Down, Some(facts), Some(source)) = (self.direction(), theirs, &mut item.source) {
            source.time = facts.modified.map(Stamp::of).or(source.time);
        }
        here && there
    }

    /// Makes all directories.
    fn make_all(&mut self, items: &[Item]) -> Result<()> {
        let made: Vec<&Item> = items.iter().filter(|item| item.action == Action::Make).collect();
        for item in made {
            match self.direction() {
                Direction::Down => {
                    let made = self.local()?.make(&item.path);
                    self.told(Deed::Make, Side::Local, &item.path, made)?;
                }
                Direction::Up => {
                    let path = self.remote_path(&item.path)?;
                    let chore = chores::make(path);
                    self.ask(Pending::MadeAlone(item.path.clone()), chore);
                    self.settle(Until::Scanned)?;
                }
            }
        }
        Ok(())
    }

    /// Takes in what the server tells of the files of a plan.
    pub(super) fn told_facts(&mut self, answer: Result<Answer>) -> Result<()> {
        if let Answer::Facts(facts) = answer? {
            self.facts = facts;
        }
        Ok(())
    }
}
