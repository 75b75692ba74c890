//! `rmdir`: remove empty directories.

use super::each::each;
use super::prelude::*;

/// Remove empty remote directories
#[derive(Debug, Args)]
pub struct Rmdir {
    /// Remote directories, as paths or URLs
    #[arg(required = true, value_name = "DIR")]
    directories: Vec<Remote>,
}

impl Rmdir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        each(cx, &self.directories, "remove the directory", |_, session, path| {
            Ok(session.remove_directory(path)?)
        })
    }
}
