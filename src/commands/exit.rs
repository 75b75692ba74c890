//! `exit`: leave.

use super::prelude::*;

/// Leave, closing the connection
#[derive(Debug, Args)]
#[command(visible_aliases = ["bye", "quit"])]
pub struct Exit {
    /// Exit code
    code: Option<u8>,
}

impl Exit {
    pub(super) fn run(&self, _: &mut Context<'_>) -> anyhow::Result<Flow> {
        Ok(Flow::Exit(self.code))
    }
}
