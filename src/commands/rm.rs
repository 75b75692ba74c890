//! `rm`: delete files.

use super::asking::Asking;
use super::each::{done_with, with_path};
use super::outcome::Tally;
use super::prelude::*;
use super::spread::{Force, Want, spread_to_delete};
use super::tree::walk_from;
use crate::client::Session;
use crate::error::{Error, ErrorKind, Result};
use crate::mirror::{DEPTH, Doomed, Links, Rules, Visit};
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;

/// Delete remote files
///
/// What is written as a pattern leaves directories out, without -r. With it, directories go with all that is in them:
/// first all of one is listed, and only if that is understood to the last line, what was listed is deleted. Links are
/// deleted, and never what they lead to.
#[derive(Debug, Args)]
#[command(visible_aliases = ["delete", "dele"])]
pub struct Rm {
    /// Remote files or patterns, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    /// Directories with all that is in them, too
    #[arg(short = 'r', long, visible_short_alias = 'R')]
    recursive: bool,
    /// What is not there is as good as deleted
    #[arg(short, long)]
    force: bool,
    /// Ask before each operand
    #[arg(short = 'i', long, overrides_with = "force")]
    interactive: bool,
}

impl Rm {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let force = if self.force { Force::Yes } else { Force::No };
        let asking = if self.interactive { Asking::careful("rm") } else { Asking::nothing() };
        let depth = if self.recursive { Depth::All } else { Depth::Files };
        delete(cx, &self.files, depth, force, asking)
    }
}

/// Whether directories are deleted, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Files only.
    Files,
    /// Directories with all that is in them, too.
    All,
}

/// Deletes files, or trees, asking or not.
pub(super) fn delete(
    cx: &mut Context<'_>,
    files: &[Remote],
    depth: Depth,
    force: Force,
    mut asking: Asking,
) -> anyhow::Result<Flow> {
    let hints = cx.hints();
    let want = if depth == Depth::All { Want::All } else { Want::Files };
    let spread = spread_to_delete(cx, (files, want), "delete", force)?;
    spread.for_each(cx, |cx, item| {
        let name = item.remote.named();
        if !asking.about(cx, &name)? {
            return Ok(());
        }
        if depth == Depth::All {
            return uproot(cx, &item.remote, force);
        }
        let done = with_path(cx, &item.remote, "delete", &mut |_, session, path| {
            let deleted = match force {
                Force::Yes => delete_if_there(session, path, &hints),
                Force::No => session.delete(path),
            };
            Ok(deleted?)
        });
        done_with(cx, "rm", (Some(&name), None), done)
    })
}

/// Deletes a file that need not be there.
fn delete_if_there(session: &mut Session, path: &RemotePath, hints: &Hints) -> Result<()> {
    match session.delete(path) {
        // A 550 says this of directories, too.
        Err(error) if error.kind() == ErrorKind::NotFound => match session.look(path, hints)? {
            Some(_) => Err(error),
            None => Ok(()),
        },
        deleted => deleted,
    }
}

/// Deletes a file, a link, or a directory with all that is in it.
fn uproot(cx: &mut Context<'_>, operand: &Remote, force: Force) -> anyhow::Result<()> {
    let hints = cx.hints();
    let failed = || format!("could not delete `{}`", operand.shown());
    // What is no directory is gone with this; a link as well, which would be taken for one.
    let done = cx.at(Some(operand), |_, session, path| {
        let path = path.ok_or_else(|| Usage("the URL names no path".to_owned()))?;
        if path.file_name().is_none() {
            let why = format!("`{}` is not deleted: give it by a name of its own", path.display());
            return Err(Error::Unsafe(why).into());
        }
        Ok(match force {
            Force::Yes => delete_if_there(session, &path, &hints),
            Force::No => session.delete(&path),
        })
    });
    match done {
        Ok(Err(Error::Refused { .. } | Error::Denied { .. } | Error::IsDirectory { .. })) => {}
        done => {
            let done = done.and_then(|done| Ok(done?)).with_context(failed);
            return done_with(cx, "rm", (Some(&operand.named()), None), done);
        }
    }
    let mut tally = Tally::default();
    let doomed = doomed(cx, operand, &mut tally);
    let whole = doomed.and_then(|doomed| match tally.has_failures() {
        true => {
            Err(Error::Unsafe("nothing of it is deleted, since not all of it can be listed".to_owned())
                .into())
        }
        false => Ok(doomed),
    });
    let doomed = match whole.with_context(failed) {
        Err(error) => return done_with(cx, "rm", (Some(&operand.named()), None), Err(error)),
        Ok(doomed) => doomed,
    };
    cx.at(Some(operand), |cx, session, _| {
        Ok(doomed.remove(session, &mut |path, done| deleted(cx, path, done, &mut tally))?)
    })
    .with_context(failed)?;
    tally.finish().map(drop)
}

/// All that is in a directory, and itself.
fn doomed(cx: &mut Context<'_>, operand: &Remote, tally: &mut Tally) -> anyhow::Result<Doomed> {
    let mut doomed = Doomed::default();
    let rules = Rules { links: Links::Skip, depth: DEPTH };
    walk_from(cx, Some(operand), rules, tally, &mut |_, visit| {
        match visit {
            Visit::Enter { path: Some(path), .. } => doomed.enter(path),
            Visit::Entry { path, .. } => doomed.file(path),
            Visit::Leave { path: Some(path), .. } => doomed.leave(path),
            _ => {}
        }
        Ok(())
    })?;
    Ok(doomed)
}

/// Tells what became of one of them.
fn deleted(cx: &mut Context<'_>, path: &RemotePath, done: Result<()>, tally: &mut Tally) -> Result<()> {
    let done =
        done.map_err(anyhow::Error::from).with_context(|| format!("could not delete `{}`", path.display()));
    let action = Record::Action {
        action: "rm",
        path: Some(path.as_bytes()),
        to: None,
        result: done.as_ref().map(drop),
    };
    cx.show(&action)?;
    tally.add(cx, done).map_err(|_| Error::Cancelled)
}
