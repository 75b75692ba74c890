//! `rm`: delete files.

use super::each::change_each;
use super::prelude::*;
use crate::client::Session;

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
        change_each(cx, &self.files, ("rm", "delete"), Session::delete)
    }
}
