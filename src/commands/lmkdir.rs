//! `lmkdir`: make local directories.

use std::ffi::OsString;
use std::path::Path;

use super::each::{done_with, for_each};
use super::prelude::*;
use super::spread::{Want, local};
use crate::error::Error;

/// Make local directories
#[derive(Debug, Args)]
pub struct Lmkdir {
    /// Local directories
    #[arg(required = true, value_name = "DIR")]
    directories: Vec<OsString>,
    /// The directories above them, too; what is there already is fine
    #[arg(short, long)]
    parents: bool,
}

impl Lmkdir {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let directories = local(cx, &self.directories, Want::New)?;
        for_each(cx, &directories, |cx, directory| {
            let path = cx.local(Path::new(directory));
            let made = match self.parents {
                true => std::fs::create_dir_all(&path),
                false => std::fs::create_dir(&path),
            };
            let made = made.map_err(|error| Error::local("make the directory", &path)(error).into());
            done_with(cx, "lmkdir", (Some(path.as_os_str().as_encoded_bytes()), None), made)
        })
    }
}
