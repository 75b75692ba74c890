//! `cd`: change the remote directory.

use super::each::done_with;
use super::prelude::*;
use crate::proto::path::RemotePath;

/// Change the remote directory; without one, back to where the login began
#[derive(Debug, Args)]
#[command(visible_alias = "chdir")]
pub struct Cd {
    /// Remote directory
    #[arg(value_name = "DIR")]
    directory: Option<Remote>,
}

impl Cd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let there = match &self.directory {
            Some(directory) => self.go(cx, directory),
            None => home(cx),
        };
        let path = match &there {
            Ok(there) => there.as_ref().map(|there| there.as_bytes().to_vec()),
            Err(_) => self.directory.as_ref().map(Remote::named),
        };
        done_with(cx, "cd", (path.as_deref(), None), there)?;
        Ok(Flow::Next)
    }

    fn go(&self, cx: &mut Context<'_>, directory: &Remote) -> anyhow::Result<Option<RemotePath>> {
        if directory.is_url() {
            return Err(Usage("`cd` stays on this server; use `open` for a URL".to_owned()).into());
        }
        let failed = || format!("could not change to `{}`", directory.shown());
        cx.at(Some(directory), |_, session, path| {
            if let Some(path) = &path {
                session.cd(path)?;
            }
            Ok(session.place().cloned().or(path))
        })
        .with_context(failed)
    }
}

/// Goes back to where the login began.
fn home(cx: &mut Context<'_>) -> anyhow::Result<Option<RemotePath>> {
    cx.at(None, |_, session, _| {
        session.pwd()?;
        let root = RemotePath::new("/")?;
        let home = session.home().cloned().unwrap_or(root);
        session.cd(&home)?;
        Ok(Some(home))
    })
    .context("could not change to the login directory")
}
