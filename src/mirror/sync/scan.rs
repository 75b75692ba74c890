//! How the directories of both trees come in, and what has to be known of them before they are planned.

use std::collections::HashMap;

use super::dir::{Dir, Pending};
use super::{Act, Deed, News, Side, Sync, chores};
use crate::client::Listed;
use crate::error::{Error, ErrorKind, Result};
use crate::mirror::filter::Scope;
use crate::mirror::gang::{Answer, Chore};
use crate::mirror::key::Key;
use crate::mirror::local::Root;
use crate::mirror::manifest::Manifest;
use crate::mirror::node::{MANIFEST, Node, Rel, Stamp, is_ours};
use crate::mirror::orders::{Ask, Found, Order};
use crate::mirror::plan::{self, Action, Item, Times, Why};
use crate::mirror::walk::{DEPTH, Links, fingerprint, troubles};
use crate::proto::entry::Kind;
use crate::proto::path::RemotePath;
use crate::proto::time::{Precision, Time};
use crate::report::Direction;

/// The largest file of patterns.
const PATTERNS_LIMIT: u64 = 1024 * 1024;

impl Sync<'_> {
    /// Gives out a chore.
    pub(super) fn ask(&mut self, pending: Pending, chore: Chore) {
        self.ticket += 1;
        if pending.is_work() {
            self.moving += 1
        } else {
            self.scanning += 1
        }
        self.pending.insert(self.ticket, pending);
        self.leader.chore(self.ticket, chore);
    }

    fn order(&mut self, key: Key, path: Option<RemotePath>, ask: Ask) {
        self.scanning += 1;
        self.leader.order(key, Order { path, ask });
    }

    /// Finds out what has to be known before anything is planned.
    pub(super) fn prepare(&mut self) -> Result<()> {
        if self.direction() == Direction::Up && self.times_matter() {
            self.ask(Pending::Keeps, chores::keeps_times());
        }
        if self.how.manifest {
            let path = Rel::top().join(MANIFEST);
            match self.direction() {
                Direction::Up => {
                    let path = self.remote_path(&path)?;
                    self.ask(Pending::Manifest, chores::manifest(path));
                }
                Direction::Down => {
                    let read = self
                        .sides
                        .local
                        .as_ref()
                        .map(|local| local.read_text(&path, u64::MAX))
                        .transpose()?;
                    self.manifest =
                        read.flatten().map_or(Ok(Manifest::default()), |text| Manifest::parse(&text))?;
                }
            }
        }
        self.settle(super::Until::Scanned)
    }

    /// Begins with the tops.
    pub(super) fn begin_top(&mut self) -> Result<()> {
        let top = Dir { there: true, ..Dir::default() };
        match self.direction() {
            Direction::Down => {
                let there = self.sides.local.as_ref().is_some_and(Root::is_there);
                self.begin(Dir { there, ..top })
            }
            Direction::Up => {
                // What cannot be read need not be compared.
                self.local()?.list(&Rel::top())?;
                let path = self.sides.remote.clone();
                self.dirs.insert(Key::root(), top);
                self.order(Key::root(), path, Ask::Entries);
                Ok(())
            }
        }
    }

    /// Begins with a directory.
    pub(super) fn begin(&mut self, dir: Dir) -> Result<()> {
        if dir.path.names().count() >= DEPTH {
            let (what, unit) = ("the depth of the tree", "directories");
            let error = Error::TooLarge { what, limit: DEPTH, unit };
            return self.trouble(self.source_side(), &dir.path, error);
        }
        if self.how.remove_sources && !dir.path.is_top() {
            self.entered.push(dir.path.clone());
        }
        let key = Key::of(&dir.path);
        match self.direction() {
            Direction::Down => match self.ahead.remove(&key) {
                Some(listed) => self.listed(key, dir, listed),
                None => self.look_into(key, dir),
            },
            Direction::Up if !dir.there => self.read_source(key, dir),
            Direction::Up => self.look_into(key, dir),
        }
    }

    /// Asks for what is in a directory of the server.
    fn look_into(&mut self, key: Key, dir: Dir) -> Result<()> {
        let path = self.remote(&dir.path)?;
        self.dirs.insert(key.clone(), dir);
        self.order(key, path, Ask::Entries);
        Ok(())
    }

    /// Reads a local directory of the source.
    fn read_source(&mut self, key: Key, mut dir: Dir) -> Result<()> {
        match self.local()?.list(&dir.path) {
            Ok(source) => dir.source = source,
            Err(error) => return self.trouble(Side::Local, &dir.path, error),
        }
        self.read_patterns(key, dir)
    }

    /// Takes in what was found.
    pub(super) fn found(&mut self, key: Key, order: &Order, found: Result<Found>) -> Result<()> {
        match order.ask {
            Ask::Target => return self.resolved(key, found),
            Ask::IsLink => return self.suspect(key, found),
            Ask::Entries => {}
        }
        let Some(dir) = self.dirs.remove(&key) else { return Ok(()) };
        match found {
            Ok(Found::Directory(listed)) if self.repeats(&key, &listed) => {
                self.suspects.insert(key.clone(), listed);
                self.dirs.insert(key.clone(), dir);
                self.order(key, order.path.clone(), Ask::IsLink);
                Ok(())
            }
            Ok(Found::Directory(listed)) => self.listed(key, dir, listed),
            Ok(_) => {
                let why = "it is no directory".to_owned();
                self.unlisted(dir, Error::Unsupported(why))
            }
            Err(error) => self.unlisted(dir, error),
        }
    }

    /// A directory of the server could not be listed.
    fn unlisted(&mut self, dir: Dir, error: Error) -> Result<()> {
        if !dir.path.is_top() {
            return self.trouble(Side::Remote, &dir.path, error);
        }
        // The top of the source has to be there; that of the target can be made.
        if self.direction() == Direction::Down || error.kind() != ErrorKind::NotFound {
            return Err(error);
        }
        let dir = Dir { there: false, ..dir };
        let Some(top) = self.sides.remote.clone().filter(|_| self.how.act == Act::Do) else {
            return self.read_source(Key::root(), dir);
        };
        self.ask(Pending::Top(Box::new(dir)), chores::make(top));
        Ok(())
    }

    /// Takes in what a directory of the server holds.
    fn listed(&mut self, key: Key, mut dir: Dir, listed: Listed) -> Result<()> {
        if let Some(print) = fingerprint(&listed.listing.entries) {
            self.prints.insert(key.clone(), print);
        }
        if dir.path.is_top() && self.direction() == Direction::Down && self.how.act == Act::Do {
            // There is a source: now the target may be made.
            self.local()?.make_top()?;
            dir.there = true;
        }
        for error in troubles(&listed) {
            self.trouble(Side::Remote, &dir.path, error)?;
        }
        let mut nodes: Vec<Node> = listed.listing.entries.into_iter().map(Node::of).collect();
        nodes.sort_by(|a, b| a.name.cmp(&b.name));
        let all = nodes.len();
        nodes.dedup_by(|again, first| again.name == first.name);
        if nodes.len() < all {
            let twice = Error::Unsafe("some names are listed twice".to_owned());
            self.trouble(Side::Remote, &dir.path, twice)?;
        }
        let vague = |node: &Node| node.kind == Kind::Link && node.target.is_none();
        if self.how.rules.links == Links::Recreate && !dir.clear && nodes.iter().any(vague) {
            let path = self.remote(&dir.path)?;
            dir.source = nodes;
            self.ask(Pending::Targets(Box::new(dir)), chores::targets(path, self.hints.clone()));
            return Ok(());
        }
        self.sorted(key, dir, nodes)
    }

    /// Goes on with what a directory of the server holds.
    fn sorted(&mut self, key: Key, mut dir: Dir, nodes: Vec<Node>) -> Result<()> {
        if self.direction() == Direction::Up {
            dir.target = nodes;
            return if dir.clear { self.clear_listed(dir) } else { self.read_source(key, dir) };
        }
        dir.source = nodes;
        if dir.there {
            match self.local().and_then(|local| local.list(&dir.path)) {
                Ok(target) => dir.target = target,
                Err(error) => return self.trouble(Side::Local, &dir.path, error),
            }
        }
        if self.how.rules.links != Links::Follow {
            return self.read_patterns(key, dir);
        }
        let links: Vec<Rel> = dir
            .source
            .iter()
            .filter(|node| node.kind == Kind::Link)
            .map(|n| dir.path.join(&n.name))
            .collect();
        dir.links = links.len();
        if links.is_empty() {
            return self.read_patterns(key, dir);
        }
        self.dirs.insert(key, dir);
        for link in links {
            let path = self.remote(&link)?;
            self.order(Key::of(&link), path, Ask::Target);
        }
        Ok(())
    }

    /// Tells whether a directory looks exactly like one above it.
    fn repeats(&self, key: &Key, listed: &Listed) -> bool {
        let print = fingerprint(&listed.listing.entries);
        let mut above = std::iter::successors(key.above(), Key::above);
        print.is_some() && above.any(|key| self.prints.get(&key).copied() == print)
    }

    /// Takes in what a link leads to.
    fn resolved(&mut self, key: Key, found: Result<Found>) -> Result<()> {
        let Some(above) = key.above() else { return Ok(()) };
        let Some(mut dir) = self.dirs.remove(&above) else { return Ok(()) };
        let path = key.rel();
        dir.links = dir.links.saturating_sub(1);
        let node = dir.source.iter_mut().find(|node| *node.name == *path.name());
        match (found, node) {
            (Ok(Found::Single(entry)), Some(node)) if entry.kind == Kind::File => {
                *node = Node { name: node.name.clone(), ..Node::of(*entry) };
            }
            (Ok(Found::Directory(listed)), Some(_)) if self.repeats(&key, &listed) => {
                let why = "the link leads back to a directory above it".to_owned();
                self.trouble(Side::Remote, &path, Error::Unsafe(why))?;
            }
            (Ok(Found::Directory(listed)), Some(node)) => {
                *node = Node::new(&node.name, Kind::Dir);
                self.ahead.insert(key, listed);
            }
            // One that leads nowhere stays what it is.
            (Err(error), _) if error.kind() != ErrorKind::NotFound => {
                self.trouble(Side::Remote, &path, error)?;
            }
            _ => {}
        }
        if dir.links > 0 {
            self.dirs.insert(above, dir);
            return Ok(());
        }
        self.read_patterns(above, dir)
    }

    /// Takes in whether something that is shown as a directory is a link.
    fn suspect(&mut self, key: Key, found: Result<Found>) -> Result<()> {
        let is_link = match found {
            Ok(Found::Link(is_link)) => is_link,
            Ok(_) => false,
            Err(error) => {
                self.dirs.remove(&key);
                return self.trouble(Side::Remote, &key.rel(), error);
            }
        };
        let Some(dir) = self.dirs.remove(&key) else { return Ok(()) };
        match (is_link, self.suspects.remove(&key)) {
            (false, Some(listed)) => self.listed(key, dir, listed),
            (false, None) => {
                // It is a directory of the target's own.
                self.doomed.push((dir.path.clone(), Kind::Dir));
                self.look_into(key, dir)
            }
            // What only the target has goes, link or not; what a link leads to stays.
            (true, _) if dir.clear => {
                self.doomed.push((dir.path, Kind::Link));
                Ok(())
            }
            (true, _) => {
                let source = Some(Node::new(dir.path.name(), Kind::Link));
                let item =
                    Item { path: dir.path, action: Action::Keep, why: Why::Link, source, target: None };
                self.audience.hear(News::Planned(&item))
            }
        }
    }

    /// Reads the patterns in a directory of the source.
    fn read_patterns(&mut self, key: Key, dir: Dir) -> Result<()> {
        let name = self.how.rules.filter.ignore_file.clone();
        let has = |node: &Node| name.as_ref() == Some(&node.name) && node.kind == Kind::File;
        let Some(name) = name.as_ref().filter(|_| dir.source.iter().any(has)) else { return self.stamp(dir) };
        let path = dir.path.join(name);
        match self.direction() {
            Direction::Down => {
                let path = self.remote_path(&path)?;
                self.ask(Pending::Patterns(Box::new(dir)), chores::text(path));
                Ok(())
            }
            Direction::Up => match self.local()?.read_text(&path, PATTERNS_LIMIT) {
                Ok(text) => self.with_patterns(dir, &text.unwrap_or_default()),
                // What is to be left out is not known: nothing in it is touched.
                Err(error) => self.trouble(Side::Local, &key.rel(), error),
            },
        }
    }

    fn with_patterns(&mut self, mut dir: Dir, text: &[u8]) -> Result<()> {
        let name = self.how.rules.filter.ignore_file.clone().unwrap_or_default();
        match dir.scope.with(&dir.path, &name, text) {
            Ok(scope) => {
                dir.scope = scope;
                self.stamp(dir)
            }
            Err(error) => self.trouble(self.source_side(), &dir.path, error),
        }
    }

    /// Asks for the exact times of files that a listing with inexact ones makes look different.
    fn stamp(&mut self, dir: Dir) -> Result<()> {
        if !self.times_matter() || self.how.rules.compare.content {
            return self.spread(dir);
        }
        let inexact = |node: &Node| node.time.is_some_and(|time| time.precision != Precision::Second);
        let listing = match self.direction() {
            Direction::Down => &dir.source,
            Direction::Up => &dir.target,
        };
        let names: Vec<Box<[u8]>> = match listing.iter().any(inexact) {
            false => Vec::new(),
            true => twins(&dir)
                .filter(|(from, to)| (inexact(from) || inexact(to)) && differ(from, to))
                .map(|(from, _)| from.name.clone())
                .collect(),
        };
        if names.is_empty() {
            return self.spread(dir);
        }
        let paths: Result<Vec<RemotePath>> =
            names.iter().map(|name| self.remote_path(&dir.path.join(name))).collect();
        self.ask(Pending::Times(Box::new(dir), names), chores::exact_times(paths?));
        Ok(())
    }

    /// Takes in exact times.
    fn stamped(&mut self, mut dir: Dir, names: &[Box<[u8]>], times: Vec<Option<Time>>) -> Result<()> {
        let listing = match self.sides.direction {
            Direction::Down => &mut dir.source,
            Direction::Up => &mut dir.target,
        };
        let exact: HashMap<&[u8], Option<Time>> = names.iter().map(|name| &**name).zip(times).collect();
        for node in listing {
            if let Some(time) = exact.get(&*node.name) {
                // Where there is no way to ask, what LIST tells has to do.
                node.time = time.map(Stamp::of).or(node.time);
            }
        }
        self.spread(dir)
    }

    /// Plans a directory, and does what that says.
    pub(super) fn plan(&mut self, dir: Dir) -> Result<()> {
        self.seen += dir.target.len() as u64;
        let mut items = Vec::new();
        let Dir { path, scope, there, missing, source, target, .. } = dir;
        plan::directory(&self.how.rules, &scope, &path, source, target, &mut |item| items.push(item));
        let dir = Dir { path, scope, there, missing, ..Dir::default() };
        let wanted = |item: &Item| matches!(item.action, Action::Transfer | Action::Link | Action::Compare);
        let lacks_room = self.how.act == Act::Do && !dir.missing.is_empty();
        if lacks_room && self.how.lazy && items.iter().any(wanted) {
            return self.make_room(dir, items);
        }
        items.into_iter().try_for_each(|item| self.perform(item, &dir))
    }

    /// Takes in what a directory holds that only the target has.
    fn clear_listed(&mut self, dir: Dir) -> Result<()> {
        self.seen += dir.target.len() as u64;
        let mut items = Vec::new();
        plan::clearing(&self.how.rules, &dir.scope, &dir.path, dir.target, &mut |item| items.push(item));
        let dir = Dir { path: dir.path, scope: dir.scope, ..Dir::default() };
        items.into_iter().try_for_each(|item| self.perform(item, &dir))
    }

    /// Begins to clear a directory.
    pub(super) fn clear(&mut self, path: Rel, kind: Kind, scope: &Scope) -> Result<()> {
        if path.names().count() >= DEPTH {
            let (what, unit) = ("the depth of the tree", "directories");
            return self.trouble(self.target_side(), &path, Error::TooLarge { what, limit: DEPTH, unit });
        }
        let dir = Dir { path, scope: scope.clone(), there: true, clear: true, ..Dir::default() };
        match self.direction() {
            Direction::Up => {
                let path = self.remote(&dir.path)?;
                let key = Key::of(&dir.path);
                self.dirs.insert(key.clone(), dir);
                // Servers that show links as directories (pyftpdlib) must not have what is behind them deleted.
                self.order(key, path, Ask::IsLink);
                Ok(())
            }
            Direction::Down => {
                let target = match self.local()?.list(&dir.path) {
                    Ok(target) => target,
                    Err(error) => return self.trouble(Side::Local, &dir.path, error),
                };
                self.doomed.push((dir.path.clone(), kind));
                self.clear_listed(Dir { target, ..dir })
            }
        }
    }

    /// Takes in what came of a chore.
    pub(super) fn answered(&mut self, pending: Pending, answer: Result<Answer>) -> Result<()> {
        match (pending, answer) {
            (Pending::Keeps, answer) => {
                if let Answer::Keeps(false) = answer? {
                    self.how.rules.compare.time = Some(Times::Written { ahead: 0 });
                    if self.how.act == Act::Do {
                        self.ask(Pending::Clock, chores::clock(self.sides.remote.clone()));
                    }
                }
                Ok(())
            }
            (Pending::Manifest, answer) => {
                if let Answer::Text(text) = answer? {
                    self.manifest =
                        if text.is_empty() { Manifest::default() } else { Manifest::parse(&text)? };
                }
                Ok(())
            }
            (Pending::Top(dir), answer) => {
                answer?;
                self.told(Deed::Make, Side::Remote, &Rel::top(), Ok(()))?;
                self.read_source(Key::root(), *dir)
            }
            (Pending::Targets(mut dir), answer) => {
                // One whose end is not told is left alone.
                let targets = if let Ok(Answer::Targets(targets)) = answer { targets } else { Vec::new() };
                let targets: HashMap<Box<[u8]>, Box<[u8]>> = targets.into_iter().collect();
                let mut nodes = std::mem::take(&mut dir.source);
                for node in nodes.iter_mut().filter(|node| node.kind == Kind::Link) {
                    node.target = node.target.take().or_else(|| targets.get(&node.name).cloned());
                }
                self.sorted(Key::of(&dir.path), *dir, nodes)
            }
            (Pending::Patterns(dir), Ok(Answer::Text(text))) => self.with_patterns(*dir, &text),
            (Pending::Patterns(dir), Err(error)) => self.trouble(Side::Remote, &dir.path, error),
            (Pending::Times(dir, names), Ok(Answer::Times(times))) => self.stamped(*dir, &names, times),
            (Pending::Times(dir, _), Err(error)) => self.trouble(Side::Remote, &dir.path, error),
            (Pending::Clock, answer) => {
                // A target that nothing can be written to has no clock worth knowing.
                let ahead = if let Ok(Answer::Ahead(ahead)) = answer { ahead } else { 0 };
                self.how.rules.compare.time = Some(Times::Written { ahead });
                Ok(())
            }
            (Pending::OneName(dir), answer) => match answer? {
                Answer::OneName(true) => self.plan_folded(*dir),
                _ => self.plan(*dir),
            },
            (pending, answer) => self.acted(pending, answer),
        }
    }
}

/// The files that both sides have, and that have one size as far as is known.
fn twins(dir: &Dir) -> impl Iterator<Item = (&Node, &Node)> {
    let target: HashMap<&[u8], &Node> = dir.target.iter().map(|node| (&*node.name, node)).collect();
    let pair = move |from: &'_ Node| target.get(&*from.name).copied();
    let files = dir.source.iter().filter(|node| node.kind == Kind::File && !is_ours(&node.name));
    files.filter_map(move |from| Some((from, pair(from)?))).filter(|(from, to)| {
        to.kind == Kind::File && from.size.zip(to.size).is_none_or(|(from, to)| from == to)
    })
}

/// Tells whether times make two files look different.
fn differ(from: &Node, to: &Node) -> bool {
    from.time.zip(to.time).is_some_and(|(from, to)| {
        from.seconds.abs_diff(to.seconds) > from.grain().max(to.grain()).unsigned_abs()
    })
}
