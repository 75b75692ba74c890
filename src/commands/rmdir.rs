//! `rmdir`: remove empty directories.

use super::each::change_each;
use super::prelude::*;
use super::spread::Want;
use crate::client::Session;

/// Remove empty remote directories
#[derive(Debug, Args)]
pub struct Rmdir {
    /// Remote directories, as paths or URLs
    #[arg(required = true, value_name = "DIR")]
    directories: Vec<Remote>,
}

impl Rmdir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        change_each(
            cx,
            (&self.directories, Want::Directories),
            ("rmdir", "remove the directory"),
            Session::remove_directory,
        )
    }
}
