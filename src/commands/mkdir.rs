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
    /// The directories above them, too; what is there already is fine
    #[arg(short, long)]
    parents: bool,
}

impl Mkdir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let make = if self.parents { Session::make_directories } else { Session::make_directory };
        change_each(cx, (&self.directories, Want::New), ("mkdir", "make the directory"), make)
    }
}
