//! `lls`: what is in local directories.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::ls::{Look, Titles};
use super::outcome::Tally;
use super::prelude::*;
use super::spread::{Want, local};
use super::{Naming, Title, Whereabouts};
use crate::error::Error;
use crate::escape::escape;
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::Name;
use crate::proto::time::Time;

/// List local directories, or the facts of files
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub struct Lls {
    /// Local directories, files or patterns
    #[arg(value_name = "LOCAL")]
    paths: Vec<OsString>,
    #[command(flatten)]
    look: Look,
}

impl Lls {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if self.paths.is_empty() {
            let here = cx.here.clone();
            self.directory(cx, &here, Title::default())?;
            return Ok(Flow::Next);
        }
        let mut tally = Tally::default();
        let (mut files, mut directories) = (Vec::new(), Vec::new());
        for word in &self.paths {
            match names(cx, word) {
                Err(error) if self.paths.len() == 1 => return Err(error),
                Err(error) => tally.add::<()>(cx, Err(error))?,
                Ok(names) => {
                    let (inner, themselves): (Vec<_>, Vec<_>) =
                        names.into_iter().partition(|name| cx.local(Path::new(name)).is_dir());
                    directories.extend(inner);
                    files.extend(themselves);
                }
            }
        }
        let several = files.len() + directories.len() > 1 || self.paths.len() > 1;
        let mut titles = Titles::new(several);
        for files in files.chunk_by(|a, b| base(a) == base(b)) {
            let done = self.files(cx, files, titles.above(None));
            tally.add(cx, done)?;
        }
        for directory in &directories {
            let text = escape(directory.as_bytes()).to_string();
            let path = cx.local(Path::new(directory));
            let done = self.directory(cx, &path, titles.above(several.then_some(&*text)));
            tally.add(cx, done)?;
        }
        tally.finish()
    }

    /// Shows files, all in the same directory.
    fn files(&self, cx: &mut Context<'_>, files: &[OsString], title: Title<'_>) -> anyhow::Result<()> {
        let paths = files.iter().map(|file| cx.local(Path::new(file)));
        let entries = paths.filter_map(|path| describe(&path)).collect();
        let base = files.first().map(|file| base(file)).unwrap_or_default();
        let directory = cx.local(Path::new(OsStr::from_bytes(base)));
        self.show(cx, entries, (Naming::Below(base), &directory), title)
    }

    /// Shows what is in a directory.
    fn directory(&self, cx: &mut Context<'_>, path: &Path, title: Title<'_>) -> anyhow::Result<()> {
        let failed = |error| Error::local("list", path)(error);
        let mut entries = Vec::new();
        for entry in std::fs::read_dir(path).map_err(failed)? {
            entries.extend(describe(&entry.map_err(failed)?.path()));
        }
        let entries = self.look.visible(entries);
        self.show(cx, entries, (Naming::Own, path), title)
    }

    fn show(
        &self,
        cx: &mut Context<'_>,
        mut entries: Vec<Entry>,
        (naming, directory): (Naming<'_>, &Path),
        title: Title<'_>,
    ) -> anyhow::Result<()> {
        self.look.sort(&mut entries);
        let (show, place) = (self.look.show(), Whereabouts::Local(directory));
        Ok(cx.show(&Record::Entries { entries: &entries, show, naming, place, title })?)
    }
}

/// What a word stands for, all of it there.
fn names(cx: &Context<'_>, word: &OsString) -> anyhow::Result<Vec<OsString>> {
    let names = local(cx, std::slice::from_ref(word), Want::All)
        .with_context(|| format!("could not list `{}`", escape(word.as_bytes())))?;
    for name in &names {
        let path = cx.local(Path::new(name));
        std::fs::symlink_metadata(&path).map_err(Error::local("list", &path))?;
    }
    Ok(names)
}

/// What stands before the last name of a path.
fn base(path: &OsStr) -> &[u8] {
    let bytes = path.as_bytes();
    let end = bytes.iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1);
    bytes.get(..end).unwrap_or_default()
}

/// A local file as an entry; none if it went away.
fn describe(path: &Path) -> Option<Entry> {
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
