//! `system`: what kind of system the server runs on.

use super::prelude::*;
use super::quote::say;

/// Show what kind of system the server says it is (SYST)
#[derive(Debug, Args)]
#[command(visible_alias = "syst")]
pub struct System {}

impl System {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        say(cx, b"SYST")
    }
}
