//! `ls`: what is in a directory, formatted by us.

use super::each::for_each;
use super::prelude::*;
use super::{Layout, Whereabouts};
use crate::error::Error;
use crate::proto::path::RemotePath;

/// Lines of a listing that are complained about one by one. One that is in no dialect we know has as many as entries,
/// and `dir` shows them all.
const WARNINGS: usize = 10;

/// List a directory, or the facts of a file
#[derive(Debug, Args)]
pub struct Ls {
    /// Remote directories or files, as paths or URLs
    #[arg(value_name = "REMOTE")]
    paths: Vec<Remote>,
    #[command(flatten)]
    look: Look,
}

/// What a listing shows, and how.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Look {
    /// Everything that is known: mode, owner, size, time
    #[arg(short = 'l', long)]
    long: bool,
    /// One name a line
    #[arg(short = '1', long = "one")]
    one: bool,
    /// Names that begin with a dot, too
    #[arg(short = 'a', long)]
    pub(super) all: bool,
}

impl Ls {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if self.paths.len() < 2 {
            self.list(cx, self.paths.first(), false)?;
            return Ok(Flow::Next);
        }
        for_each(cx, &self.paths, |cx, path| self.list(cx, Some(path), true))
    }

    fn list(&self, cx: &mut Context<'_>, path: Option<&Remote>, titled: bool) -> anyhow::Result<()> {
        let hints = cx.hints();
        let failed = || match path {
            Some(path) => format!("could not list `{}`", path.shown()),
            None => "could not list the directory".to_owned(),
        };
        let (place, listed) = cx
            .at(path, |_, session, path| {
                if self.look.long {
                    session.want_times();
                }
                let listed = session.list(path.as_ref(), &hints)?;
                let place = if listed.single { path.and_then(|path| path.parent()) } else { path };
                Ok((place, listed))
            })
            .with_context(failed)?;
        let mut entries = listed.listing.entries;
        if !self.look.all && !listed.single {
            entries.retain(|entry| !entry.name.as_bytes().starts_with(b"."));
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        let title = path.filter(|_| titled && !listed.single).map(Remote::shown);
        cx.show(&Record::Entries {
            entries: &entries,
            layout: self.look.layout(),
            place: Whereabouts::Remote(place.as_ref().map(RemotePath::as_bytes)),
            title: title.as_deref(),
        })?;
        let refused = listed.listing.rejected;
        for line in refused.iter().take(WARNINGS) {
            cx.reporter.event(&crate::report::Event::Warning(&line.to_string()));
        }
        match refused.len() {
            0 if listed.cut => Err(Error::ListingCut).with_context(failed),
            0 => Ok(()),
            n => Err(left_out(n)).with_context(failed),
        }
    }
}

/// The failure of a listing of which so many lines became no entries.
pub(super) fn left_out(lines: usize) -> Error {
    Error::Unsafe(match lines {
        1 => "1 line of the listing is not shown above".to_owned(),
        n => format!("{n} lines of the listing are not shown above"),
    })
}

impl Look {
    pub(super) fn layout(self) -> Layout {
        match (self.long, self.one) {
            (true, _) => Layout::Long,
            (_, true) => Layout::Names,
            _ => Layout::Columns,
        }
    }
}
