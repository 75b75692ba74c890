//! `rstatus`: what the server says of this session.

use super::prelude::*;
use super::quote::say;

/// Show what the server says of itself and this session, or of a path (STAT)
#[derive(Debug, Args)]
pub struct Rstatus {
    /// Remote file or directory
    #[arg(value_name = "REMOTE")]
    path: Option<Remote>,
}

impl Rstatus {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        match &self.path {
            Some(path) => say(cx, &[b"STAT ", path.as_bytes()].concat()),
            None => say(cx, b"STAT"),
        }
    }
}
