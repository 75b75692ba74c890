//! Checking files against a checksum file, here or on the server.
//!
//! The names in such a file are not ours: none of them leads out of the directory that the checksum file is in.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use super::hash::{digest, into};
use super::outcome::{Tally, kind};
use super::prelude::*;
use crate::error::{Error, ErrorKind, Result};
use crate::escape::escape;
use crate::proto::checksum::Checksum;
use crate::proto::path::RemotePath;
use crate::proto::sums::{self, Format, Sum};
use crate::report::Event;
use crate::transfer::{self, Digest};

/// The most bytes of a checksum file; a hundred thousand lines fit well.
const LIMIT: usize = 16 * 1024 * 1024;

/// Checks local files against a local checksum file.
pub(super) fn check_local(cx: &mut Context<'_>, file: &Remote) -> anyhow::Result<()> {
    let failed = || format!("could not check `{}`", file.shown());
    let path = cx.local(file.as_local());
    let (text, directory) = if file.is_dash() {
        (read(cx.stdin()?, Path::new("standard input")).with_context(failed)?, cx.here.clone())
    } else {
        let mut opened = File::open(&path).map_err(Error::local("read", &path)).with_context(failed)?;
        let directory = path.parent().map_or_else(|| cx.here.clone(), Path::to_owned);
        (read(&mut opened, &path).with_context(failed)?, directory)
    };
    let name = path.file_name().map(|name| name.as_bytes().to_vec()).unwrap_or_default();
    let sums = understood(cx, &name, &text).with_context(failed)?;
    check_all(cx, &sums, |cx, name, expected| {
        let path = beside(&directory, name)?;
        let mut file = File::open(&path).map_err(Error::local("read", &path))?;
        let mut digest = Digest::new(expected.algorithm());
        digest.read_in(&mut file, u64::MAX, &cx.cancel).map_err(Error::local("read", &path))?;
        compare(expected, digest.finish().as_ref())
    })
}

/// Checks files on a server against a checksum file that is there, too.
pub(super) fn check_remote(cx: &mut Context<'_>, file: &Remote, download: bool) -> anyhow::Result<()> {
    let (path, text) = cx
        .at(Some(file), |_, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
            let mut text = Bounded(Vec::new());
            transfer::get_into(session, &path, &mut text, into("the checksum file"))?;
            Ok((path, text.0))
        })
        .with_context(|| format!("could not check `{}`", file.shown()))?;
    let sums = understood(cx, path.file_name().unwrap_or_default(), &text)
        .with_context(|| format!("could not check `{}`", file.shown()))?;
    check_all(cx, &sums, |cx, name, expected| {
        let below = inside(name)?.join(&b"/"[..]);
        let path = path.parent().map_or_else(|| RemotePath::new(below.clone()), |dir| dir.join(&below))?;
        cx.at(Some(file), |_, session, _| {
            let found = digest(session, &path, expected.algorithm(), download)?;
            compare(expected, Some(&found))
        })
    })
}

/// Does `check` with each file, shows how it went, and fails if one of them did.
fn check_all(
    cx: &mut Context<'_>,
    sums: &[(Vec<u8>, Checksum)],
    mut check: impl FnMut(&mut Context<'_>, &[u8], &Checksum) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut tally = Tally::default();
    for (name, expected) in sums {
        let checked = check(cx, name, expected);
        let failure = checked.as_ref().err().map(kind);
        if failure != Some(ErrorKind::Interrupted) {
            cx.show(&Record::Checked { path: name, checksum: expected, failure })?;
        }
        tally.add(cx, checked.with_context(|| format!("could not verify `{}`", escape(name))))?;
    }
    tally.finish().map(drop)
}

/// The sums in a checksum file of this name, each with the name of its file.
fn understood(cx: &Context<'_>, name: &[u8], text: &[u8]) -> anyhow::Result<Vec<(Vec<u8>, Checksum)>> {
    let sums::Sums { sums, mut unread } = sums::parse(text, Format::of(name));
    // What holds a digest alone is named after the file that it is for: `file.iso.sha256`.
    let stem = name.iter().rposition(|byte| *byte == b'.').and_then(|dot| name.get(..dot));
    let mut named = Vec::new();
    for Sum { name, checksum } in sums {
        match name.or_else(|| stem.filter(|stem| !stem.is_empty()).map(<[u8]>::to_vec)) {
            Some(name) => named.push((name, checksum)),
            None => unread += 1,
        }
    }
    if named.is_empty() {
        return Err(Error::Unverifiable("no line of it is a checksum of a kind that ketch knows").into());
    }
    if unread > 0 {
        let lines = if unread == 1 {
            "1 line is no checksum".to_owned()
        } else {
            format!("{unread} lines are no checksums")
        };
        cx.reporter.event(&Event::Warning(&format!("`{}`: {lines}", escape(name))));
    }
    Ok(named)
}

/// The components of a name, if it stays in its directory.
fn inside(name: &[u8]) -> Result<Vec<&[u8]>> {
    Sum::components(name).ok_or_else(|| {
        Error::Unsafe(format!("the name `{}` leads out of the directory of the checksum file", escape(name)))
    })
}

/// An ordinary local file below a directory; links are followed as far as they stay there.
fn beside(directory: &Path, name: &[u8]) -> Result<PathBuf> {
    let mut path = directory.to_owned();
    path.extend(inside(name)?.into_iter().map(std::ffi::OsStr::from_bytes));
    let real = path.canonicalize().map_err(Error::local("read", &path))?;
    let root = directory.canonicalize().map_err(Error::local("read", directory))?;
    if !real.starts_with(&root) {
        let why = format!("the link `{}` leads out of the directory of the checksum file", escape(name));
        return Err(Error::Unsafe(why));
    }
    let meta = real.metadata().map_err(Error::local("read", &path))?;
    if !meta.is_file() {
        let why = io::Error::new(io::ErrorKind::InvalidInput, "it is no ordinary file");
        return Err(Error::local("read", &path)(why));
    }
    Ok(real)
}

fn compare(expected: &Checksum, found: Option<&Checksum>) -> anyhow::Result<()> {
    if found == Some(expected) {
        return Ok(());
    }
    Err(Error::Altered {
        algorithm: expected.algorithm().name(),
        expected: expected.to_string(),
        found: found.map(ToString::to_string).unwrap_or_default(),
    }
    .into())
}

/// All of a checksum file.
fn read(file: &mut dyn Read, path: &Path) -> Result<Vec<u8>> {
    let mut text = Bounded(Vec::new());
    io::copy(file, &mut text).map_err(Error::local("read", path))?;
    Ok(text.0)
}

/// The bytes of a file that is held as a whole, and must not be endless.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LIMIT {
            return Err(io::Error::other(Error::TooLarge {
                what: "the checksum file",
                limit: LIMIT,
                unit: "bytes",
            }));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
