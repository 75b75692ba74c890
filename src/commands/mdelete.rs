//! `mdelete`: delete what matches.

use super::asking::Asking;
use super::prelude::*;
use super::rm::{Depth, delete};
use super::spread::Force;

/// Delete all remote files that match patterns
///
/// It is `rm` with a question before each file: in the shell, unless `prompt` or -i switches that off.
#[derive(Debug, Args)]
#[command(visible_alias = "mrm")]
pub struct Mdelete {
    /// Patterns, as remote paths or URLs
    #[arg(required = true, value_name = "PATTERN")]
    patterns: Vec<Remote>,
}

impl Mdelete {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        cx.spelling.mean_patterns();
        let asking = Asking::usual(cx, "mdelete");
        delete(cx, &self.patterns, Depth::Files, Force::No, asking)
    }
}
