//! What is told of a mirror while it is made, and in the end.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::time::Instant;

use super::options::MaxDelete;
use super::{Growing, moves};
use crate::commands::outcome::Tally;
use crate::commands::record::{Mirrored, Planned};
use crate::commands::{Context, Flow, Record};
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::mirror::plan::{Action, Item, Why};
use crate::mirror::planfile::line_of;
use crate::mirror::{Audience, Deed, News, Rel, Side, is_work};
use crate::report::{Direction, Event};

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum Looks {
    /// What is done, and how it went.
    Done,
    /// What would be done.
    Planned,
    /// Nothing: the plan is written to a file.
    Written,
    /// What becomes of one path.
    Why,
    /// What differs.
    Differences,
}

/// What was told so far.
pub(in crate::commands) struct Told {
    looks: Looks,
    direction: Direction,
    max: MaxDelete,
    tally: Tally,
    begun: Instant,
    sums: Mirrored,
    work: u64,
    shown: u64,
    /// The path that is asked for.
    only: Option<Rel>,
    /// What is shown in the end, in the order of the tree.
    items: Vec<Item>,
}

impl Told {
    pub(in crate::commands) fn new(looks: Looks, direction: Direction, max: MaxDelete) -> Told {
        let sums = Mirrored::new(direction);
        Told {
            looks,
            direction,
            max,
            tally: Tally::default(),
            begun: Instant::now(),
            sums,
            work: 0,
            shown: 0,
            only: None,
            items: Vec::new(),
        }
    }

    /// The same, about one path.
    pub(super) fn about(self, only: Option<Rel>) -> Told {
        Told { only, ..self }
    }

    /// What tells where two trees differ.
    pub(in crate::commands) fn comparing(direction: Direction) -> Told {
        Told::new(Looks::Differences, direction, MaxDelete::None)
    }

    /// How much was shown.
    pub(in crate::commands) fn shown(&self) -> u64 {
        self.shown
    }

    /// Tells what `work` has to tell.
    pub(in crate::commands) fn run(
        &mut self,
        cx: &mut Context<'_>,
        out: Option<&mut Out>,
        work: impl FnOnce(&mut dyn Audience) -> Result<()>,
    ) -> anyhow::Result<()> {
        let _growing = (self.looks == Looks::Done).then(|| Growing::begin(cx));
        let mut teller = Teller { cx, told: self, out, stopped: None };
        let worked = work(&mut teller);
        match teller.stopped.take() {
            Some(error) => Err(error),
            None => {
                worked?;
                teller.show()
            }
        }
    }

    /// How much there is to be done.
    pub(in crate::commands) fn work(&self) -> u64 {
        self.work
    }

    /// Tells whether the path that was asked for is on neither side.
    pub(super) fn is_unknown(&self) -> bool {
        self.looks == Looks::Why && self.shown == 0 && !self.tally.has_failures()
    }

    /// The end: what it all came to.
    pub(in crate::commands) fn finish(mut self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if self.looks == Looks::Done {
            self.sums.took = self.begun.elapsed();
            cx.show(&Record::Mirrored(&self.sums))?;
        }
        self.tally.finish()
    }

    /// Leaves out of a plan what would not be done.
    fn settle(&mut self, kept: &BTreeSet<Rel>, deletes: bool) {
        if !matches!(self.looks, Looks::Planned | Looks::Written) {
            return;
        }
        let all = self.items.len();
        self.items.retain(|item| match item.action {
            Action::Delete => deletes,
            Action::Clear => deletes && !kept.contains(&item.path),
            _ => true,
        });
        let left_out = (all - self.items.len()) as u64;
        self.work -= left_out;
        self.shown -= left_out;
    }

    /// Takes in how something went.
    fn add(&mut self, cx: &mut Context<'_>, result: anyhow::Result<()>) -> anyhow::Result<()> {
        self.sums.failed += u64::from(result.is_err());
        self.tally.add(cx, result)
    }
}

/// Where a plan is written to.
pub(in crate::commands) struct Out {
    path: PathBuf,
    file: File,
    /// Its first line.
    pub(super) head: Vec<u8>,
}

impl Out {
    /// Opens it before anything is looked at; what is in it stays until the plan is whole.
    pub(super) fn open(path: PathBuf) -> Result<Out> {
        let opened = File::options().write(true).create(true).truncate(false).open(&path);
        let file = opened.map_err(Error::local("write", &path))?;
        Ok(Out { path, file, head: Vec::new() })
    }

    /// Writes a plan.
    fn write<'i>(&mut self, items: impl Iterator<Item = &'i Item>) -> Result<()> {
        let write = || {
            if self.file.metadata()?.is_file() {
                self.file.set_len(0)?;
            }
            let mut out = BufWriter::new(&self.file);
            out.write_all(&self.head)?;
            items.map(line_of).try_for_each(|line| out.write_all(&line))?;
            out.flush()
        };
        write().map_err(Error::local("write", &self.path))
    }
}

struct Teller<'t, 'c, 'o> {
    cx: &'t mut Context<'c>,
    told: &'t mut Told,
    out: Option<&'o mut Out>,
    stopped: Option<anyhow::Error>,
}

impl Audience for Teller<'_, '_, '_> {
    fn hear(&mut self, news: News<'_>) -> Result<()> {
        match self.take(news) {
            Ok(()) => Ok(()),
            Err(error) => {
                self.stopped = Some(error);
                Err(Error::Cancelled)
            }
        }
    }

    fn may_delete(&mut self, doomed: u64, of: u64) -> Result<bool> {
        if self.told.max.allows(doomed, of) {
            return Ok(true);
        }
        let what = format!("{doomed} of {of} files and directories would be deleted at the target");
        let answer = match self.told.max {
            MaxDelete::Usual => self.cx.person().confirm(&format!("{what}; delete them?"))?,
            _ => None,
        };
        if answer == Some(true) {
            return Ok(true);
        }
        let why = format!("nothing is deleted: {what}, which is more than --max-delete allows");
        let told = self.told.add(self.cx, Err(Error::Unsafe(why).into()));
        told.map_err(|error| {
            self.stopped = Some(error);
            Error::Cancelled
        })?;
        Ok(false)
    }
}

impl Teller<'_, '_, '_> {
    fn take(&mut self, news: News<'_>) -> anyhow::Result<()> {
        match news {
            News::Planned(item) => self.planned(item),
            News::Grown { files, bytes, complete } => {
                if self.told.looks == Looks::Done {
                    self.cx.reporter.event(&Event::SeveralGrew { files, bytes, complete });
                }
                Ok(())
            }
            News::Transferred { id, remote, local, done, took } => {
                let direction = self.told.direction;
                let here = self.cx.here.clone();
                if let Ok(outcome) = &done {
                    self.told.sums.files += 1;
                    self.told.sums.bytes += outcome.moved;
                }
                let what = match direction {
                    Direction::Down => format!("could not download `{}`", escape(remote)),
                    Direction::Up => {
                        format!("could not upload `{}`", escape(local.as_os_str().as_encoded_bytes()))
                    }
                };
                let result = done.map_err(|error| anyhow::Error::from(error).context(what));
                let shown = Record::Transferred {
                    id,
                    direction,
                    remote,
                    local: Some(local),
                    here: &here,
                    result: result.as_ref().map(|outcome| *outcome),
                    took,
                };
                self.cx.show(&shown)?;
                self.told.add(self.cx, result.map(drop))
            }
            News::Settled { kept, deletes } => {
                self.told.settle(kept, deletes);
                Ok(())
            }
            News::Done { deed, side, path, done } => self.done((deed, side), path, done),
            News::Trouble { side, path, error } => {
                let place = if side == Side::Local { "here" } else { "on the server" };
                let what = format!("could not list all of `{}` {place}", path.display());
                self.told.add(self.cx, Err(anyhow::Error::from(error).context(what)))
            }
        }
    }

    fn planned(&mut self, item: &Item) -> anyhow::Result<()> {
        self.told.sums.count(item);
        self.told.work += u64::from(is_work(item));
        let shows = match self.told.looks {
            Looks::Done => false,
            Looks::Planned | Looks::Written => is_work(item),
            Looks::Differences => is_work(item) || item.why == Why::Extra,
            // What becomes of a directory on the way decides about what is in it, unless it is entered.
            Looks::Why => self.told.only.as_ref().is_some_and(|only| {
                let passes = matches!(item.action, Action::Enter | Action::Make | Action::Clear);
                *only == item.path || only.is_within(&item.path) && !passes
            }),
        };
        if shows {
            self.told.shown += 1;
            self.told.items.push(item.clone());
        }
        let refused =
            item.action == Action::Refuse && !matches!(self.told.looks, Looks::Why | Looks::Differences);
        if refused {
            let error = Error::Unsafe(item.why.text());
            let what = format!("could not mirror `{}`", item.path.display());
            self.told.add(self.cx, Err(anyhow::Error::from(error).context(what)))?;
        }
        Ok(())
    }

    /// Shows a plan, in the order of the tree.
    fn show(&mut self) -> anyhow::Result<()> {
        let mut items = std::mem::take(&mut self.told.items);
        // In place: there may be a million of them.
        items.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        if let Some(out) = &mut self.out {
            return Ok(out.write(items.iter())?);
        }
        let (direction, full) = (self.told.direction, self.told.looks == Looks::Why);
        let differences = self.told.looks == Looks::Differences;
        for item in &items {
            self.cx.show(&Record::Planned(Planned { item, direction, full, differences }))?;
        }
        Ok(())
    }

    fn done(&mut self, (deed, side): (Deed, Side), path: &Rel, done: Result<()>) -> anyhow::Result<()> {
        let (action, what) = match deed {
            Deed::Make => ("mkdir", "make the directory"),
            Deed::Delete => ("rm", "delete"),
            Deed::PutAside => ("mv", "put aside"),
            Deed::Link => ("ln", "make the link"),
            Deed::SetMode => ("chmod", "set the permissions of"),
            Deed::Remove => ("rm", "delete at the source"),
        };
        let sums = &mut self.told.sums;
        if done.is_ok() {
            match deed {
                Deed::Make => sums.made += 1,
                Deed::Delete | Deed::PutAside => sums.deleted += 1,
                Deed::Link => sums.linked += 1,
                Deed::SetMode => sums.modes += 1,
                Deed::Remove => sums.removed += 1,
            }
        }
        let what = format!("could not {what} `{}`", path.display());
        let result = done.map_err(|error| anyhow::Error::from(error).context(what));
        if matches!(deed, Deed::Delete | Deed::PutAside | Deed::Remove) && result.is_ok() {
            let place = if side == Side::Local { "here" } else { "on the server" };
            let how = if deed == Deed::PutAside { "put aside" } else { "deleted" };
            self.cx.note(&format!("{how} {place}: `{}`", path.display()));
        }
        let path = if path.is_top() { b"." } else { path.as_bytes() };
        self.cx.show(&Record::Action {
            action,
            path: Some(path),
            to: None,
            result: result.as_ref().map(drop),
        })?;
        self.told.add(self.cx, result)
    }
}

impl Mirrored {
    /// Counts what is not done.
    fn count(&mut self, item: &Item) {
        match (item.action, &item.why) {
            (Action::Keep, Why::Same | Why::NotNewer | Why::There) => self.same += 1,
            (Action::Keep, Why::Link) => self.links += 1,
            (Action::Keep, Why::Special) => self.special += 1,
            (Action::Keep, Why::Out(_)) => self.left_out += 1,
            _ if moves(item) => self.wanted += 1,
            _ => {}
        }
    }
}
