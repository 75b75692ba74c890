//! `features`: what the server offers.

use super::prelude::*;

/// Show what the server offers beyond the oldest standard (FEAT)
#[derive(Debug, Args)]
#[command(visible_alias = "feat")]
pub struct Features {}

impl Features {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let lines = cx.at(None, |_, session, _| Ok(session.features()?.lines().join("\n")))?;
        match lines.is_empty() {
            true => cx.note("the server names no features"),
            false => cx.show(&Record::Text { name: "features", text: &lines })?,
        }
        Ok(Flow::Next)
    }
}
