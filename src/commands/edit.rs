//! `edit`: a remote file in the local editor.

use std::ffi::OsStr;
use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::each::{done_with, transfer};
use super::editor;
use super::prelude::*;
use super::spread::{Want, spread};
use crate::client::{Facts, Representation, Session};
use crate::error::{Error, ErrorKind};
use crate::proto::checksum::{Algorithm, Checksum};
use crate::proto::path::RemotePath;
use crate::report::{Direction, Event, TransferId};
use crate::settings::paths;
use crate::transfer::{self, Digest, Get, Input, Naming, Put, Stream};

/// Files up to this size are fetched once more before they are replaced, and compared.
const SMALL: u64 = 4 * 1024 * 1024;

/// Names that are tried for a directory of our own.
const NAMES: u32 = 1000;

/// What fails.
const WHAT: &str = "edit";

/// Edit remote files with $VISUAL or $EDITOR
///
/// A file is uploaded when the editor has changed it; and where it was changed on the server meanwhile, not without a
/// question. One that is not there begins empty. What cannot be uploaded is kept.
#[derive(Debug, Args)]
pub struct Edit {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

/// A file as it was when its editing began; without facts, it was not there.
struct Original {
    facts: Option<Facts>,
    digest: Checksum,
}

impl Edit {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let spread = spread(cx, (&self.files, Want::Files), WHAT)?;
        spread.for_each(cx, |cx, item| {
            let done = edit(cx, &item.remote);
            done_with(cx, "edit", (Some(&item.remote.named()), None), done)
        })
    }
}

/// Brings a file, lets it be edited, and takes it back.
fn edit(cx: &mut Context<'_>, file: &Remote) -> anyhow::Result<()> {
    let failed = || format!("could not {WHAT} `{}`", file.shown());
    let directory = private_directory().with_context(failed)?;
    let here = directory.join(local_name(&file.named()));
    let original = match fetch(cx, file, &here) {
        Ok(original) => original,
        Err(error) => {
            let _ = fs::remove_dir_all(&directory);
            return Err(error);
        }
    };
    let ended = editor::run(cx, &here).with_context(failed);
    let changed = match digest_of(cx, &here) {
        Ok(digest) => digest != original.digest,
        // An editor that leaves no file has nothing for us.
        Err(_) => false,
    };
    let done = match (ended, changed) {
        (Ok(()), true) => upload(cx, file, (&here, &original)),
        (Ok(()), false) => {
            cx.note(&format!("`{}` was not changed", file.shown()));
            Ok(true)
        }
        (Err(error), _) => Err(error),
    };
    if matches!(done, Ok(true)) || !changed {
        let _ = fs::remove_dir_all(&directory);
    } else {
        let kept = crate::escape::escape(here.as_os_str().as_encoded_bytes());
        let words = format!("what you have edited is kept as `{kept}`; `put` uploads it from there");
        cx.reporter.event(&Event::Warning(&words));
    }
    done.map(drop)
}

/// A directory that nobody else can look into.
fn private_directory() -> Result<PathBuf, Error> {
    let above = paths::temporary();
    for number in 0..NAMES {
        let path = above.join(format!("ketch-edit-{}-{number}", std::process::id()));
        match DirBuilder::new().mode(0o700).create(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => return made.map(|()| path.clone()).map_err(Error::local("make the directory", &path)),
        }
    }
    Err(Error::local("make a directory in", above)(io::ErrorKind::AlreadyExists.into()))
}

/// The name of a remote file as far as it can do no harm here, in a shell's words neither; editors go by what it ends with.
fn local_name(remote: &[u8]) -> String {
    let name = remote.rsplit(|byte| *byte == b'/').find(|part| !part.is_empty()).unwrap_or_default();
    let tame = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+') { c } else { '_' };
    let name: String = String::from_utf8_lossy(name).chars().map(tame).collect();
    // Its end says what it is; the beginning of a long one can go.
    let start = name.char_indices().rev().nth(99).map_or(0, |(at, _)| at);
    match name.get(start..) {
        None | Some("" | "." | "..") => "file".to_owned(),
        Some(name) => name.to_owned(),
    }
}

/// Brings a file here; one that is not there begins empty.
fn fetch(cx: &mut Context<'_>, file: &Remote, here: &Path) -> anyhow::Result<Original> {
    let failed = || format!("could not {WHAT} `{}`", file.shown());
    let hints = cx.hints();
    let facts = cx
        .at(Some(file), |_, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
            Ok(session.look(&path, &hints)?)
        })
        .with_context(failed)?;
    if facts.is_some() {
        // The editor shows what came, and that this is a file of ours concerns nobody.
        transfer(cx, Direction::Down, (&file.named(), None), |cx, id| {
            cx.at(Some(file), |_, session, path| {
                let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
                let get = Get {
                    id,
                    representation: Representation::Image,
                    resume: false,
                    times: true,
                    naming: Naming::Typed,
                    known: None,
                    tree: None,
                };
                Ok(transfer::get(session, &path, here, get)?)
            })
            .with_context(failed)
        })?;
    } else {
        File::create_new(here).map_err(Error::local("make", here)).with_context(failed)?;
        cx.note(&format!("`{}` is a new file", file.shown()));
    }
    Ok(Original { facts, digest: digest_of(cx, here).with_context(failed)? })
}

fn digest_of(cx: &Context<'_>, path: &Path) -> Result<Checksum, Error> {
    let mut file = File::open(path).map_err(Error::local("read", path))?;
    let mut digest = Digest::new(Algorithm::Sha256);
    digest.read_in(&mut file, u64::MAX, &cx.cancel).map_err(Error::local("read", path))?;
    digest.finish().ok_or_else(|| Error::Unsupported("no digest".to_owned()))
}

/// Takes a file back, unless it is another one there by now and its user does not want it replaced; tells whether it did.
fn upload(cx: &mut Context<'_>, file: &Remote, (here, original): (&Path, &Original)) -> anyhow::Result<bool> {
    let failed = || format!("could not upload `{}`", file.shown());
    let hints = cx.hints();
    let changed = cx
        .at(Some(file), |cx, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
            let now = session.look(&path, &hints)?;
            if now != original.facts {
                return Ok(true);
            }
            // What is fetched for this is no result.
            cx.person().hush(true);
            let differs = now.map_or(Ok(false), |now| differs(session, &path, now, original));
            cx.person().hush(false);
            Ok(differs?)
        })
        .with_context(failed)?;
    if changed {
        let what = format!("`{}` was changed on the server meanwhile", file.shown());
        match cx.person().confirm(&format!("{what}; replace it?"))? {
            Some(true) => {}
            Some(false) => return Ok(false),
            None => return Err(Error::Changed(what)).with_context(failed),
        }
    }
    // The file has one name for its user, here as well.
    let named = file.named();
    transfer(cx, Direction::Up, (&named, Some(Path::new(OsStr::from_bytes(&named)))), |cx, id| {
        cx.at(Some(file), |_, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
            let put = Put {
                id,
                representation: Representation::Image,
                append: false,
                resume: false,
                times: false,
                mode: None,
            };
            let atomic = session.options().atomic;
            let put_it = if atomic { transfer::put_atomically } else { transfer::put };
            Ok(put_it(session, Input::File(here), &path, put)?)
        })
        .with_context(failed)
    })?;
    Ok(true)
}

/// Tells whether a file whose size and time are the same holds something else: times are told to the second. Of a large
/// one that is not asked.
fn differs(session: &mut Session, path: &RemotePath, now: Facts, original: &Original) -> Result<bool, Error> {
    if now.size.is_some_and(|size| size > SMALL) {
        return Ok(false);
    }
    let mut digest = Digest::new(Algorithm::Sha256);
    let how = Stream {
        id: TransferId::next(),
        representation: Representation::Image,
        local: Some(Path::new("the digest")),
    };
    match transfer::get_into(session, path, &mut digest, how) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        moved => {
            moved?;
            Ok(digest.finish().as_ref() != Some(&original.digest))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::local_name;

    #[test]
    fn names_keep_what_editors_go_by_and_no_more() {
        let table = [
            ("etc/nginx.conf", "nginx.conf"),
            ("a b;rm -rf $HOME.txt", "a_b_rm_-rf__HOME.txt"),
            ("-rf", "-rf"),
            ("dir/..", "file"),
            ("", "file"),
            ("Makefile", "Makefile"),
            ("\u{1b}[2Jx.rs", "__2Jx.rs"),
        ];
        for (remote, name) in table {
            assert_eq!(local_name(remote.as_bytes()), name, "{remote:?}");
        }
        let long = format!("{}.html", "x".repeat(300));
        assert!(local_name(long.as_bytes()).len() == 100 && local_name(long.as_bytes()).ends_with("x.html"));
        assert_eq!(local_name(b"caf\xe9.txt"), "caf_.txt");
    }
}
