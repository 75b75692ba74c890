//! `chmod`: change permissions.

use super::each::{done_with, with_path};
use super::outcome::Tally;
use super::prelude::*;
use super::spread::{Item, Want, spread};
use super::tree::walk_from;
use crate::client::Session;
use crate::error::{Error, Result};
use crate::mirror::{DEPTH, Links, Rules, Visit};
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::proto::permissions::{Change, Of};

/// Change the permissions of remote files
///
/// MODE is octal (644), or says what changes as chmod(1) does: u+x, go-w, a+rX, u=rw,g=r,o=. What depends on the
/// permissions there are needs a server that tells them. It is SITE CHMOD, which Unix servers have. With -R links are
/// left as they are, where the server shows them as such.
#[derive(Debug, Args)]
pub struct Chmod {
    /// The permissions, or what changes
    #[arg(value_name = "MODE", allow_hyphen_values = true)]
    change: Change,
    /// Remote files and directories, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    /// Directories with all that is in them
    #[arg(short = 'R', long)]
    recursive: bool,
}

/// Files whose permissions are set by commands that are sent together.
const TOGETHER: usize = 64;

/// What fails.
const WHAT: &str = "change the permissions of";

impl Chmod {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let hints = cx.hints();
        let spread = spread(cx, (&self.files, Want::All), WHAT)?;
        spread.for_each(cx, |cx, item| match self.recursive {
            true => self.change_tree(cx, item),
            false => {
                let done = with_path(cx, &item.remote, WHAT, &mut |_, session, path| {
                    Ok(self.change(session, (path, item.entry.as_ref()), &hints)?)
                });
                done_with(cx, "chmod", (Some(&item.remote.named()), None), done)
            }
        })
    }

    /// Changes a directory and all that is in it: first it is listed, lest a directory is closed before it was entered.
    fn change_tree(&self, cx: &mut Context<'_>, item: &Item) -> anyhow::Result<()> {
        let hints = cx.hints();
        let mut tally = Tally::default();
        let mut found: Vec<(RemotePath, Option<Entry>)> = Vec::new();
        let rules = Rules { links: Links::Skip, depth: DEPTH };
        walk_from(cx, Some(&item.remote), rules, &mut tally, &mut |_, visit| {
            match visit {
                Visit::Entry { entry, .. } if entry.kind == Kind::Link => {}
                Visit::Entry { path, entry, .. } => found.push((path.clone(), Some(entry.clone()))),
                Visit::Enter { path: Some(path), entry, .. } => found.push((path.clone(), entry.cloned())),
                _ => {}
            }
            Ok(())
        })?;
        for some in found.chunks(TOGETHER) {
            let known = some.iter().map(|(path, entry)| Some((path.clone(), self.known(entry.as_ref())?)));
            let all: Option<Vec<(RemotePath, u32)>> = known.collect();
            let together = all.and_then(|all| {
                cx.at(Some(&item.remote), |_, session, _| Ok(session.change_modes(&all)?)).ok()
            });
            // What is set twice does no harm, so that one at a time is a way out of every failure.
            let mut done = together.map(Vec::into_iter);
            for (path, entry) in some {
                let done = match done.as_mut().and_then(Iterator::next) {
                    Some(done) => done.map_err(anyhow::Error::from),
                    None => cx.at(Some(&item.remote), |_, session, _| {
                        Ok(self.change(session, (path, entry.as_ref()), &hints)?)
                    }),
                };
                let done = done.with_context(|| format!("could not {WHAT} `{}`", path.display()));
                let done = done_with(cx, "chmod", (Some(path.as_bytes()), None), done);
                tally.add(cx, done)?;
            }
        }
        tally.finish().map(drop)
    }

    /// The permissions that a file gets, where the server need not be asked for those that it has.
    fn known(&self, listed: Option<&Entry>) -> Option<u32> {
        match self.change {
            Change::To(mode) => Some(mode),
            _ => {
                let entry = listed?;
                let of = if entry.kind == Kind::Dir { Of::Directory } else { Of::File };
                Some(self.change.apply(entry.mode?, of))
            }
        }
    }

    /// Changes the permissions of a file, of which a listing has perhaps told something.
    fn change(
        &self,
        session: &mut Session,
        (path, listed): (&RemotePath, Option<&Entry>),
        hints: &Hints,
    ) -> Result<()> {
        if let Some(mode) = self.known(listed) {
            return session.change_mode(path, mode);
        }
        let entry = session.describe(path, hints)?;
        if entry.kind == Kind::Link && self.recursive {
            return Ok(());
        }
        let why = "the server does not tell its permissions; give them as a number";
        let mode = self.known(Some(&entry)).ok_or_else(|| Error::Unsupported(why.to_owned()))?;
        session.change_mode(path, mode)
    }
}
