//! `mkdir`: make directories.

use super::each::each;
use super::prelude::*;

/// Make remote directories
#[derive(Debug, Args)]
pub struct Mkdir {
    /// Remote directories, as paths or URLs
    #[arg(required = true, value_name = "DIR")]
    directories: Vec<Remote>,
}

impl Mkdir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        each(
            cx,
            &self.directories,
            "make the directory",
            |_, session, path| Ok(session.make_directory(path)?),
        )
    }
}
