//! What sessions do for a mirror beside listing directories and moving files.

use std::path::Path;
use std::time::SystemTime;

use super::act::TOGETHER;
use crate::client::{Before, LinkKind, Representation, Session, Source, Store};
use crate::error::{Error, ErrorKind, Result};
use crate::mirror::gang::{Answer, Chore};
use crate::mirror::node::Rel;
use crate::mirror::{Doomed, local::Root};
use crate::net::pump::NoFile;
use crate::proto::checksum::Algorithm;
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::proto::time::Time;
use crate::report::TransferId;
use crate::transfer::{Digest, Stream, get_into};

/// The largest file that is read into memory: patterns.
const TEXT_LIMIT: usize = 1024 * 1024;

/// The largest manifest: one of a million files.
const MANIFEST_LIMIT: usize = 256 * 1024 * 1024;

/// Finds out whether files keep the times that they are given.
pub(super) fn keeps_times() -> Chore {
    Box::new(|session| Ok(Answer::Keeps(session.keeps_times()?)))
}

/// Asks for the exact times of files.
pub(super) fn exact_times(paths: Vec<RemotePath>) -> Chore {
    Box::new(move |session| Ok(Answer::Times(session.modified_all(&paths)?)))
}

/// Asks for sizes and times of files.
pub(super) fn facts(paths: Vec<RemotePath>) -> Chore {
    Box::new(move |session| Ok(Answer::Facts(session.facts_all(&paths)?)))
}

/// Finds out how far the server's clock is ahead of ours: a file is made, looked at, and deleted.
pub(super) fn clock(directory: Option<RemotePath>) -> Chore {
    let name = format!(".ketch-clock-{:08x}", std::process::id());
    Box::new(move |session| {
        let path = match &directory {
            Some(directory) => directory.join(name.as_bytes())?,
            None => RemotePath::new(name.as_bytes())?,
        };
        let mut nothing: &[u8] = b"";
        let mut upload = session.store(&path, Store::Whole, Representation::Image, Before::Leave)?;
        upload.step(&mut Source { file: &mut NoFile(&mut nothing), path: Path::new("nothing") })?;
        upload.finish()?;
        let theirs = session.modified(&path);
        session.delete(&path)?;
        let ours = Time::from_system(SystemTime::now()).map_or(0, |time| time.seconds());
        Ok(Answer::Ahead(theirs.map_or(0, |theirs| theirs.seconds() - ours)))
    })
}

/// Asks where the links in a directory lead.
pub(super) fn targets(path: Option<RemotePath>, hints: Hints) -> Chore {
    Box::new(move |session| session.link_targets(path.as_ref(), &hints).map(Answer::Targets))
}

/// The same of a directory of the target; a server that refuses LIST shows none.
pub(super) fn links(path: Option<RemotePath>, hints: Hints) -> Chore {
    Box::new(move |session| match session.link_targets(path.as_ref(), &hints) {
        Err(Error::Refused { .. }) => Ok(Answer::Targets(Vec::new())),
        links => links.map(Answer::Targets),
    })
}

/// Reads a small file.
pub(super) fn text(path: RemotePath) -> Chore {
    Box::new(move |session| read(session, &path, TEXT_LIMIT).map(Answer::Text))
}

/// Reads a manifest; nothing where there is none.
pub(super) fn manifest(path: RemotePath) -> Chore {
    Box::new(move |session| match read(session, &path, MANIFEST_LIMIT) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Answer::Text(Vec::new())),
        text => text.map(Answer::Text),
    })
}

fn read(session: &mut Session, path: &RemotePath, limit: usize) -> Result<Vec<u8>> {
    let mut text = Limited { bytes: Vec::new(), limit };
    let stream = Stream {
        id: TransferId::next(),
        representation: Representation::Image,
        local: Some(Path::new("memory")),
    };
    get_into(session, path, &mut text, stream)?;
    Ok(text.bytes)
}

/// Writes a file, whole or not at all.
pub(super) fn write(path: RemotePath, text: Vec<u8>) -> Chore {
    Box::new(move |session| {
        let beside = RemotePath::new([path.as_bytes(), b"-new"].concat())?;
        let mut upload = session.store(&beside, Store::Whole, Representation::Image, Before::Leave)?;
        let mut rest: &[u8] = &text;
        let mut bytes = NoFile(&mut rest);
        let mut source = Source { file: &mut bytes, path: Path::new("the manifest") };
        while upload.step(&mut source)? > 0 {}
        upload.finish()?;
        match session.rename(&beside, &path) {
            Err(Error::Refused { .. }) => {
                // Some servers rename over nothing.
                let _ = session.delete(&path);
                session.rename(&beside, &path)?;
            }
            done => done?,
        }
        Ok(Answer::Done)
    })
}

/// Makes a directory, with those above it that are missing.
pub(super) fn make(path: RemotePath) -> Chore {
    Box::new(move |session| {
        match session.make_directory(&path) {
            Err(Error::Refused { .. }) => session.make_directories(&path)?,
            made => made?,
        }
        Ok(Answer::Done)
    })
}

/// Deletes files, links and directories.
pub(super) fn remove(doomed: Doomed) -> Chore {
    Box::new(move |session| {
        let mut all = Vec::new();
        doomed.remove(session, &mut |path, done| {
            all.push((path.clone(), done));
            Ok(())
        })?;
        Ok(Answer::Removed(all))
    })
}

/// Removes directories that are empty, the deepest first; whatever is in the others stays.
pub(super) fn sweep(directories: Vec<RemotePath>) -> Chore {
    Box::new(move |session| {
        for some in directories.chunks(TOGETHER) {
            session.remove_all(some)?;
        }
        Ok(Answer::Done)
    })
}

/// Puts files and directories aside: each to its place below another directory.
pub(super) fn put_aside(all: Vec<(RemotePath, RemotePath)>) -> Chore {
    Box::new(move |session| {
        let mut done = Vec::new();
        for (from, to) in &all {
            let moved = session.rename_into(from, to);
            match moved {
                Ok(()) | Err(Error::Refused { .. }) => done.push((from.clone(), moved)),
                Err(error) => return Err(error),
            }
        }
        Ok(Answer::Removed(done))
    })
}

/// Makes a link.
pub(super) fn link(path: RemotePath, target: Vec<u8>) -> Chore {
    Box::new(move |session| {
        let target = RemotePath::new(&*target)?;
        session.make_link(LinkKind::Symbolic, &target, &path).map(|()| Answer::Done)
    })
}

/// Makes directories, with those above them that are missing.
pub(super) fn make_all(paths: Vec<RemotePath>) -> Chore {
    Box::new(move |session| {
        let mut all = Vec::with_capacity(paths.len());
        for (path, made) in paths.iter().zip(session.make_all(&paths)?) {
            let made = match made {
                Err(Error::Refused { .. }) => session.make_directories(path),
                made => made,
            };
            all.push(refusal_of(made)?);
        }
        Ok(Answer::Each(all))
    })
}

/// Sets permissions.
pub(super) fn set_modes(all: Vec<(RemotePath, u32)>) -> Chore {
    Box::new(move |session| session.change_modes(&all).map(Answer::Each))
}

/// A refusal is about what was to be done; any other failure is one of the connection.
fn refusal_of(done: Result<()>) -> Result<Result<()>> {
    match done {
        Err(error @ (Error::Refused { .. } | Error::Denied { .. })) => Ok(Err(error)),
        Err(error) => Err(error),
        Ok(()) => Ok(Ok(())),
    }
}

/// Compares what is in two files of one size.
pub(super) fn compare(remote: RemotePath, local: Root, path: Rel, size: u64) -> Chore {
    Box::new(move |session| {
        let offers = session.checksum_offers()?;
        let Some(algorithm) = offers.first().map(|offer| offer.algorithm) else {
            let why = "this server computes no digests of files; compare by size and mtime, or by a manifest";
            return Err(Error::Unsupported(why.to_owned()));
        };
        let ours = digest(session, &local, &path, algorithm)?;
        let theirs = session.checksum(&remote, algorithm, size)?;
        Ok(Answer::Same(ours == theirs.to_string()))
    })
}

/// Computes the SHA-256 of a local file.
pub(super) fn sha256(local: Root, path: Rel) -> Chore {
    Box::new(move |session| {
        digest(session, &local, &path, Algorithm::Sha256).map(String::into_bytes).map(Answer::Text)
    })
}

fn digest(session: &Session, local: &Root, path: &Rel, algorithm: Algorithm) -> Result<String> {
    let shown = local.path_of(path);
    let gone = || std::io::Error::new(std::io::ErrorKind::NotFound, "it is no file any more");
    let file = local.read(path)?.ok_or_else(gone).map_err(Error::local("read", &shown))?;
    let mut digest = Digest::new(algorithm);
    digest.read_in(&mut &file, u64::MAX, session.cancel()).map_err(Error::local("read", &shown))?;
    let computed = digest.finish().ok_or_else(|| Error::Unsupported(format!("no {algorithm} here")))?;
    Ok(computed.to_string())
}

/// Makes two directories whose names differ by case only, if the server lets there be two.
pub(super) fn folds_case(directory: Option<RemotePath>) -> Chore {
    let name = format!(".ketch-case-{:08x}", std::process::id());
    Box::new(move |session| {
        let within = |name: &str| match &directory {
            Some(directory) => directory.join(name.as_bytes()),
            None => RemotePath::new(name.as_bytes()),
        };
        let (lower, upper) = (within(&name)?, within(&name.to_ascii_uppercase())?);
        session.make_directory(&lower)?;
        let one = match session.make_directory(&upper) {
            Ok(()) => {
                session.remove_directory(&upper)?;
                false
            }
            Err(Error::Refused { .. }) => true,
            Err(error) => return Err(error),
        };
        session.remove_directory(&lower)?;
        Ok(Answer::OneName(one))
    })
}

/// Bytes in memory, up to a limit.
struct Limited {
    bytes: Vec<u8>,
    limit: usize,
}

impl std::io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.bytes.len() + bytes.len() > self.limit {
            let what = "a file that is read into memory";
            return Err(std::io::Error::other(Error::TooLarge { what, limit: self.limit, unit: "bytes" }));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
