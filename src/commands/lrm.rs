//! `lrm`: delete local files.

use std::ffi::OsString;
use std::io;
use std::path::Path;

use super::asking::Asking;
use super::each::{done_with, for_each};
use super::kind;
use super::prelude::*;
use super::spread::{Want, local};
use crate::error::{Error, ErrorKind};

/// Delete local files
#[derive(Debug, Args)]
pub struct Lrm {
    /// Local files or patterns
    #[arg(required = true, value_name = "LOCAL")]
    files: Vec<OsString>,
    /// Directories with all that is in them, too
    #[arg(short = 'r', long, visible_short_alias = 'R')]
    recursive: bool,
    /// What is not there is as good as deleted
    #[arg(short, long)]
    force: bool,
    /// Ask before each of them
    #[arg(short = 'i', long, overrides_with = "force")]
    interactive: bool,
}

impl Lrm {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let want = if self.recursive { Want::All } else { Want::Files };
        let mut files = Vec::new();
        for word in &self.files {
            match local(cx, std::slice::from_ref(word), want) {
                Err(error) if self.force && kind(&error) == ErrorKind::NoMatch => {}
                found => files.extend(found?),
            }
        }
        let mut asking = if self.interactive { Asking::careful("lrm") } else { Asking::nothing() };
        for_each(cx, &files, |cx, file| {
            if !asking.about(cx, file.as_encoded_bytes())? {
                return Ok(());
            }
            let path = cx.local(Path::new(file));
            let done = match self.delete(&path) {
                Err(error) if self.force && error.kind() == io::ErrorKind::NotFound => Ok(()),
                done => done.map_err(|error| Error::local("delete", &path)(error).into()),
            };
            done_with(cx, "lrm", (Some(path.as_os_str().as_encoded_bytes()), None), done)
        })
    }

    fn delete(&self, path: &Path) -> io::Result<()> {
        // A link is deleted, and not what it leads to.
        let directory = std::fs::symlink_metadata(path)?.is_dir();
        match directory && self.recursive {
            true => std::fs::remove_dir_all(path),
            false => std::fs::remove_file(path),
        }
    }
}
