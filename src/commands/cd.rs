//! `cd`: change the remote directory.

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
        let Some(directory) = &self.directory else {
            cx.at(None, |_, session, _| {
                session.pwd()?;
                let root = RemotePath::new("/")?;
                let home = session.home().cloned().unwrap_or(root);
                Ok(session.cd(&home)?)
            })
            .context("could not change to the login directory")?;
            return Ok(Flow::Next);
        };
        if directory.is_url() {
            return Err(Usage("`cd` stays on this server; use `open` for a URL".to_owned()).into());
        }
        let failed = || format!("could not change to `{}`", directory.shown());
        cx.at(Some(directory), |_, session, path| match path {
            Some(path) => Ok(session.cd(&path)?),
            None => Ok(()),
        })
        .with_context(failed)?;
        Ok(Flow::Next)
    }
}
