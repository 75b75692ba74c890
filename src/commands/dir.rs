//! `dir`: the server's own listing.

use super::nlist::raw;
use super::prelude::*;

/// Show a listing as the server writes it (LIST)
#[derive(Debug, Args)]
pub struct Dir {
    /// Remote directory or file, as path or URL
    #[arg(value_name = "REMOTE")]
    path: Option<Remote>,
}

impl Dir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        raw(cx, "LIST", self.path.as_ref())
    }
}
