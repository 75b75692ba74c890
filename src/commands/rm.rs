//! `rm`: delete files.

use super::each::each;
use super::prelude::*;

/// Delete remote files
#[derive(Debug, Args)]
#[command(visible_alias = "delete")]
pub struct Rm {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

impl Rm {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        each(cx, &self.files, "delete", |_, session, path| Ok(session.delete(path)?))
    }
}
