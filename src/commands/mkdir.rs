//! `mkdir`: make directories.

use super::each::change_each;
use super::prelude::*;
use super::spread::Want;
use crate::client::Session;

/// Make remote directories
#[derive(Debug, Args)]
pub struct Mkdir {
    /// Remote directories, as paths or URLs
    #[arg(required = true, value_name = "DIR")]
    directories: Vec<Remote>,
}

impl Mkdir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        change_each(
            cx,
            (&self.directories, Want::New),
            ("mkdir", "make the directory"),
            Session::make_directory,
        )
    }
}
