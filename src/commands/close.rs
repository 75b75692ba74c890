//! `close`: end the session, not the shell.

use super::each::done_with;
use super::prelude::*;

/// Close the connection
#[derive(Debug, Args)]
#[command(visible_alias = "disconnect")]
pub struct Close {}

impl Close {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if !cx.close() {
            cx.note("not connected");
        }
        done_with(cx, "close", (None, None), Ok(()))?;
        Ok(Flow::Next)
    }
}
