//! `rm`: delete files.

use super::each::{change_each, done_with, for_each};
use super::outcome::Tally;
use super::prelude::*;
use super::tree::walk_from;
use crate::client::Session;
use crate::error::Error;
use crate::mirror::{DEPTH, Doomed, Links, Rules, Visit};
use crate::proto::path::RemotePath;

/// Delete remote files
///
/// With -r, whole directories: first all of them is listed, and only if that is understood to the last line, what was
/// listed is deleted. Links are deleted, and never what they lead to.
#[derive(Debug, Args)]
#[command(visible_alias = "delete")]
pub struct Rm {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    /// Directories with all that is in them, too
    #[arg(short = 'r', long, visible_short_alias = 'R')]
    recursive: bool,
}

impl Rm {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if self.recursive {
            return for_each(cx, &self.files, uproot);
        }
        change_each(cx, &self.files, ("rm", "delete"), Session::delete)
    }
}

/// Deletes a file, a link, or a directory with all that is in it.
fn uproot(cx: &mut Context<'_>, operand: &Remote) -> anyhow::Result<()> {
    let failed = || format!("could not delete `{}`", operand.shown());
    // What is no directory is gone with this; a link as well, which would be taken for one.
    let done = cx.at(Some(operand), |_, session, path| {
        let path = path.ok_or_else(|| Usage("the URL names no path".to_owned()))?;
        if path.file_name().is_none() {
            let why = format!("`{}` is not deleted: give it by a name of its own", path.display());
            return Err(Error::Unsafe(why).into());
        }
        Ok(session.delete(&path))
    });
    match done {
        Ok(Err(Error::Refused { .. } | Error::Denied { .. })) => {}
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
fn deleted(
    cx: &mut Context<'_>,
    path: &RemotePath,
    done: crate::error::Result<()>,
    tally: &mut Tally,
) -> crate::error::Result<()> {
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
