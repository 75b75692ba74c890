//! `dir`: the server's own listing.

use super::letters::Letters;
use super::nlist::raw;
use super::prelude::*;

/// Show a listing as the server writes it (LIST)
///
/// Letters such as -a, -l, -R and -t go to the server, which may know them or not.
#[derive(Debug, Args)]
pub struct Dir {
    /// Remote directories, files or patterns, as paths or URLs
    #[arg(value_name = "REMOTE")]
    paths: Vec<Remote>,
    #[command(flatten)]
    letters: Letters,
}

impl Dir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        raw(cx, "LIST", &self.letters, &self.paths)
    }
}
