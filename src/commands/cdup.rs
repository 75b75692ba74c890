//! `cdup`: up one directory.

use super::prelude::*;

/// Change to the parent of the remote directory
#[derive(Debug, Args)]
pub struct Cdup {}

impl Cdup {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        cx.at(None, |_, session, _| Ok(session.cd_up()?))
            .context("could not change to the parent directory")?;
        Ok(Flow::Next)
    }
}
