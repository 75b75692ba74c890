//! `lmv`: rename or move local files.

use std::collections::HashSet;
use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::each::{done_with, for_each};
use super::get::clash;
use super::prelude::*;
use super::spread::{Want, local};
use crate::error::Error;
use crate::escape::escape;

/// Rename local files and directories, or move them into a directory
#[derive(Debug, Args)]
pub struct Lmv {
    /// What to rename or move; the last one is the new name, or the directory
    #[arg(required = true, num_args = 2.., value_names = ["FROM", "TO"])]
    names: Vec<OsString>,
}

impl Lmv {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let Some((last, from)) = self.names.split_last() else { return Ok(Flow::Next) };
        let to = cx.local(Path::new(last));
        let files = local(cx, from, Want::All)?;
        let into = to.is_dir();
        if files.len() > 1 && !into {
            let shown = escape(last.as_bytes());
            return Err(Usage(format!("several files go into a directory, and `{shown}` is none")).into());
        }
        let mut taken = HashSet::new();
        for_each(cx, &files, |cx, file| {
            let from = cx.local(Path::new(file));
            let target = match from.file_name() {
                Some(name) if into => to.join(name),
                _ => to.clone(),
            };
            let done = match taken.insert(target.clone()) {
                true => std::fs::rename(&from, &target)
                    .map_err(|error| Error::local("rename", &from)(error).into()),
                false => Err(clash(target.file_name().unwrap_or_default().as_bytes())),
            };
            let (from, target) = (from.as_os_str().as_bytes(), target.as_os_str().as_bytes());
            done_with(cx, "lmv", (Some(from), Some(target)), done)
        })
    }
}
