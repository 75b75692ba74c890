//! `lls`: what is in a local directory.

use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use super::ls::Look;
use super::prelude::*;
use super::{Naming, Title, Whereabouts};
use crate::error::Error;
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::Name;
use crate::proto::time::Time;

/// List a local directory
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub struct Lls {
    /// Local directory or file
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,
    #[command(flatten)]
    look: Look,
}

impl Lls {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let path = self.path.as_ref().map_or_else(|| cx.here.clone(), |path| cx.local(path));
        let mut entries = Vec::new();
        let failed = |error| Error::local("list", &path)(error);
        if path.is_dir() {
            for entry in std::fs::read_dir(&path).map_err(failed)? {
                let entry = entry.map_err(failed)?;
                if self.look.all || !entry.file_name().as_bytes().starts_with(b".") {
                    entries.extend(describe(&entry.path()));
                }
            }
        } else {
            std::fs::symlink_metadata(&path).map_err(failed)?;
            entries.extend(describe(&path));
        }
        self.look.sort(&mut entries);
        let directory = if path.is_dir() { &*path } else { path.parent().unwrap_or(&path) };
        let place = Whereabouts::Local(directory);
        let (show, naming) = (self.look.show(), Naming::Own);
        cx.show(&Record::Entries { entries: &entries, show, naming, place, title: Title::default() })?;
        Ok(Flow::Next)
    }
}

/// A local file as an entry; none if it went away.
fn describe(path: &std::path::Path) -> Option<Entry> {
    let meta = std::fs::symlink_metadata(path).ok()?;
    let kind = match meta.file_type() {
        kind if kind.is_dir() => Kind::Dir,
        kind if kind.is_symlink() => Kind::Link,
        kind if kind.is_file() => Kind::File,
        _ => Kind::Other,
    };
    Some(Entry {
        name: Name::new(path.file_name()?.as_bytes()).ok()?,
        inside: None,
        kind,
        size: Some(meta.len()),
        modified: meta.modified().ok().and_then(Time::from_system),
        mode: Some(meta.mode() & 0o7777),
        owner: Some(meta.uid().to_string().into_bytes()),
        group: Some(meta.gid().to_string().into_bytes()),
        target: std::fs::read_link(path).ok().map(|target| target.as_os_str().as_bytes().to_vec()),
    })
}
