//! Doing a plan that was made before: each file is looked at again, and one that is not as it was is left alone.

use std::collections::BTreeSet;
use std::time::Duration;

use super::act::TOGETHER;
use super::dir::Pending;
use super::{Deed, News, Side, Sync, Until, chores};
use crate::client::Facts;
use crate::error::{Error, Result};
use crate::mirror::gang::Answer;
use crate::mirror::node::{Node, Rel, Stamp};
use crate::mirror::plan::{Action, Delete, Item};
use crate::proto::entry::Kind;
use crate::proto::path::RemotePath;
use crate::proto::time::Precision;
use crate::report::{Direction, TransferId};

impl Sync<'_> {
    /// Does what a plan says.
    pub(super) fn apply(&mut self, items: Vec<Item>) -> Result<()> {
        let mut items: Vec<Item> =
            items.into_iter().filter(|item| !matches!(item.action, Action::Keep | Action::Enter)).collect();
        items.sort_by(|a, b| a.path.cmp(&b.path));
        let items = self.unchanged(items)?;
        if self.direction() == Direction::Down && !items.is_empty() {
            self.local()?.make_top()?;
        }
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
        let links: BTreeSet<Rel> =
            items.iter().filter(|item| up && is_link(item)).map(|i| i.path.clone()).collect();
        let links: BTreeSet<Rel> = self.links_among(&links)?.into_iter().collect();
        let remote = |item: &Item| match item.action {
            // SIZE tells of what a link leads to.
            Action::Delete => !up || !is_link(item),
            Action::Clear => up,
            action => moves(action),
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
            let link_is_gone = up && is_link(&item) && !links.contains(&item.path);
            if !link_is_gone && self.is_as_it_was(&mut item, ours, theirs) {
                same.push(item);
                continue;
            }
            let error = Error::Changed("it is not as it was when the plan was made".to_owned());
            if moves(item.action) {
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
                let deed = match item.action {
                    Action::Make => Deed::Make,
                    Action::Link => Deed::Link,
                    Action::SetMode => Deed::SetMode,
                    _ => Deed::Delete,
                };
                self.told(deed, self.target_side(), &item.path, Err(error))?;
            }
        }
        Ok(same)
    }

    /// Compares an item with what is there now: here, and on the server where that was asked.
    fn is_as_it_was(&self, item: &mut Item, ours: Option<Node>, theirs: Option<Facts>) -> bool {
        // What is to be deleted or made new must not have come to be there meanwhile: at the source for the one, at the
        // target for the other.
        let absent = moves(item.action) || item.action == Action::Delete;
        let (local, remote) = match self.direction() {
            Direction::Down => (&item.target, &item.source),
            Direction::Up => (&item.source, &item.target),
        };
        let here = match (local, &ours) {
            (None, ours) => ours.is_none() || !absent,
            (Some(then), Some(now)) => {
                then.kind == now.kind
                    && (then.kind != Kind::File || (then.size, then.time) == (now.size, now.time))
            }
            (Some(_), None) => false,
        };
        let there = match (remote, theirs) {
            (_, None) => true,
            (None, Some(now)) => now == Facts::default(),
            (Some(then), Some(now)) => match then.kind {
                Kind::File => {
                    let times = then.time.zip(now.modified.map(Stamp::of));
                    then.size == now.size && times.is_none_or(|(then, now)| may_be_one(then, now))
                }
                Kind::Dir => now.size.is_none(),
                // SIZE tells of what a link leads to.
                Kind::Link | Kind::Other => true,
            },
        };
        if let (Direction::Down, Some(facts), Some(source)) = (self.direction(), theirs, &mut item.source) {
            source.time = facts.modified.map(Stamp::of).or(source.time);
        }
        here && there
    }

    /// Makes all directories.
    fn make_all(&mut self, items: &[Item]) -> Result<()> {
        // Each comes after the one that it is in.
        let made = items.iter().filter(|item| item.action == Action::Make).map(|item| item.path.clone());
        let made: Vec<Rel> = made.collect();
        if self.direction() == Direction::Down {
            for path in &made {
                let done = self.local()?.make(path);
                self.told(Deed::Make, Side::Local, path, done)?;
            }
            return Ok(());
        }
        for some in made.chunks(TOGETHER) {
            let paths: Result<_> = some.iter().map(|path| self.remote_path(path)).collect();
            self.ask(Pending::MadeAlone(some.to_vec()), chores::make_all(paths?));
            self.settle(Until::Scanned)?;
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

/// Tells whether a file is moved.
fn moves(action: Action) -> bool {
    matches!(action, Action::Transfer | Action::Compare)
}

/// Tells whether it is a link of the target that is to be deleted.
fn is_link(item: &Item) -> bool {
    item.action == Action::Delete && item.target.as_ref().is_some_and(|node| node.kind == Kind::Link)
}

/// Tells whether two times may be one. LIST does not name its zone, which may be up to 14 hours off, in quarters of an hour.
fn may_be_one(then: Stamp, now: Stamp) -> bool {
    const QUARTER: u64 = 15 * 60;
    let apart = then.seconds.abs_diff(now.seconds);
    let grain = then.grain().max(now.grain()).unsigned_abs();
    let zone = apart.div_ceil(QUARTER).max(1) * QUARTER - apart;
    let in_another = apart <= 14 * 60 * 60 + grain && zone.min(apart % QUARTER) <= grain;
    apart <= grain || then.precision != Precision::Second && in_another
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_listings_may_be_in_another_zone() {
        let one = |precision, apart: i64| {
            let then = Stamp { seconds: 1_000_000, precision };
            may_be_one(then, Stamp { seconds: then.seconds + apart, precision: Precision::Second })
        };
        for (apart, exact, minute) in [
            (0, true, true),
            (2, false, true),
            (-3600, false, true),
            (7200 + 30, false, true),
            (5 * 3600 + 45 * 60 - 30, false, true),
            (300, false, false),
            (7200 + 300, false, false),
            (15 * 3600, false, false),
        ] {
            assert_eq!(
                (one(Precision::Second, apart), one(Precision::Minute, apart)),
                (exact, minute),
                "{apart}"
            );
        }
        assert!(one(Precision::Day, 86_000) && !one(Precision::Day, 200_000));
    }
}
