//! `cd`: change the remote directory.

use super::each::done_with;
use super::prelude::*;
use super::spread::{Want, spread};
use crate::proto::path::RemotePath;

/// Change the remote directory; without one, back to where the login began; `-` is the one before
///
/// `~` at the beginning of a remote path is the directory of the login.
#[derive(Debug, Args)]
#[command(visible_alias = "chdir")]
pub struct Cd {
    /// Remote directory
    #[arg(value_name = "DIR")]
    directory: Option<Remote>,
}

impl Cd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let Some(directory) = self.directory.as_ref().filter(|directory| !directory.is_dash()) else {
            let back = self.directory.is_some();
            let there = cx.walk(|cx| if back { self::back(cx) } else { home(cx) });
            let path = there.as_ref().ok().map(|there| there.as_bytes().to_vec());
            done_with(cx, "cd", (path.as_deref(), None), there)?;
            return Ok(Flow::Next);
        };
        let spread = spread(cx, (std::slice::from_ref(directory), Want::Places), "change to")?;
        if spread.items.len() > 1 {
            let why = format!("{} directories match `{}`", spread.items.len(), directory.shown());
            return Err(Usage(why).into());
        }
        spread.for_each(cx, |cx, item| {
            let there = cx.walk(|cx| go(cx, &item.remote));
            let path = there.as_ref().map_or_else(|_| item.remote.named(), |there| there.as_bytes().to_vec());
            done_with(cx, "cd", (Some(&path), None), there).map(drop)
        })
    }
}

/// Goes to a directory; returns where that is.
fn go(cx: &mut Context<'_>, directory: &Remote) -> anyhow::Result<RemotePath> {
    if directory.is_url() {
        return Err(Usage("`cd` stays on this server; use `open` for a URL".to_owned()).into());
    }
    let failed = || format!("could not change to `{}`", directory.shown());
    cx.at(Some(directory), |_, session, path| {
        let path = path.ok_or_else(|| Usage("this names no directory".to_owned()))?;
        session.cd(&path)?;
        Ok(session.place().cloned().unwrap_or(path))
    })
    .with_context(failed)
}

/// Goes to the directory before this one.
fn back(cx: &mut Context<'_>) -> anyhow::Result<RemotePath> {
    let before = cx.came_from().filter(|_| cx.session().is_some());
    let Some(before) = before else {
        cx.connected()?;
        return Err(Usage(
            "there is no directory before this one; `cd ./-` goes to one called `-`".to_owned(),
        )
        .into());
    };
    let failed = || format!("could not change to `{}`", before.display());
    cx.at(None, |_, session, _| {
        session.cd(&before)?;
        Ok(session.place().cloned().unwrap_or_else(|| before.clone()))
    })
    .with_context(failed)
}

/// Goes back to where the login began.
fn home(cx: &mut Context<'_>) -> anyhow::Result<RemotePath> {
    cx.at(None, |_, session, _| {
        session.pwd()?;
        let root = RemotePath::new("/")?;
        let home = session.home().cloned().unwrap_or(root);
        session.cd(&home)?;
        Ok(home)
    })
    .context("could not change to the login directory")
}
