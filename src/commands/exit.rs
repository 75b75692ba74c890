//! `exit`: leave.

use super::prelude::*;

/// Leave, closing the connection
#[derive(Debug, Args)]
#[command(visible_aliases = ["bye", "quit"])]
pub struct Exit {
    /// Exit code
    #[arg(value_parser = exit_code)]
    code: Option<u8>,
}

impl Exit {
    pub(super) fn run(&self, _: &mut Context<'_>) -> anyhow::Result<Flow> {
        Ok(Flow::Exit(self.code))
    }
}

fn exit_code(text: &str) -> Result<u8, &'static str> {
    text.parse().map_err(|_| "it must be a number from 0 to 255")
}
