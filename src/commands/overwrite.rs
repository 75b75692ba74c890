//! What is in the way of a transfer, and what the user wants done about it.

use std::path::{Path, PathBuf};

use super::Context;
use crate::client::{Facts, Overwrite, Session};
use crate::error::Error;
use crate::escape::escape;
use crate::proto::path::RemotePath;
use crate::proto::time::Time;
use crate::report::{Outcome, Verified};
use crate::transfer::{Decision, decide};

/// Names that are tried for a file that must not take the place of another.
const NAMES: u32 = 1000;

/// What becomes of a transfer.
pub(super) enum Way<T> {
    /// It goes there.
    To(T),
    /// It is left.
    Left(Outcome),
}

/// Decides where a download goes.
pub(super) fn local(
    cx: &mut Context<'_>,
    session: &mut Session,
    remote: &RemotePath,
    local: &Path,
) -> anyhow::Result<Way<PathBuf>> {
    let policy = session.options().overwrite;
    // What is no ordinary file takes the bytes as they come.
    let there = std::fs::symlink_metadata(local).ok().filter(|meta| meta.is_file() || meta.is_symlink());
    let (true, Some(there)) = (policy != Overwrite::Always, there) else {
        return Ok(Way::To(local.to_owned()));
    };
    let target =
        Facts { size: Some(there.len()), modified: there.modified().ok().and_then(Time::from_system) };
    let source = match policy {
        Overwrite::Newer | Overwrite::Differ => session.facts(remote)?,
        _ => Facts::default(),
    };
    let shown =
        escape(local.strip_prefix(&cx.here).unwrap_or(local).as_os_str().as_encoded_bytes()).to_string();
    let free = |number: u32| {
        let mut name = local.as_os_str().to_owned();
        name.push(format!(".{number}"));
        let path = PathBuf::from(name);
        Ok(std::fs::symlink_metadata(&path).is_err().then_some(path))
    };
    let found = Found { what: &shown, source, target };
    settle(cx, policy, &found, local.to_owned(), free)
}

/// Decides where an upload goes.
pub(super) fn remote(
    cx: &mut Context<'_>,
    session: &mut Session,
    local: Option<&Path>,
    remote: &RemotePath,
) -> anyhow::Result<Way<RemotePath>> {
    let policy = session.options().overwrite;
    if policy == Overwrite::Always {
        return Ok(Way::To(remote.clone()));
    }
    let Some(target) = facts_of(cx, session, remote)? else { return Ok(Way::To(remote.clone())) };
    let meta = local.and_then(|local| std::fs::metadata(local).ok());
    let source = Facts {
        size: meta.as_ref().map(std::fs::Metadata::len),
        modified: meta.and_then(|meta| meta.modified().ok()).and_then(Time::from_system),
    };
    let shown = remote.display().to_string();
    let hints = cx.hints();
    let free = |number: u32| {
        let path = RemotePath::new([remote.as_bytes(), format!(".{number}").as_bytes()].concat())?;
        Ok(session.look(&path, &hints)?.is_none().then_some(path))
    };
    let found = Found { what: &shown, source, target };
    settle(cx, policy, &found, remote.clone(), free)
}

/// What is known of a remote file; none if there is none.
fn facts_of(cx: &Context<'_>, session: &mut Session, path: &RemotePath) -> anyhow::Result<Option<Facts>> {
    Ok(session.look(path, &cx.hints())?)
}

/// A file in the way, and what would take its place.
struct Found<'a> {
    what: &'a str,
    source: Facts,
    target: Facts,
}

fn settle<T>(
    cx: &mut Context<'_>,
    policy: Overwrite,
    found: &Found<'_>,
    to: T,
    mut free: impl FnMut(u32) -> anyhow::Result<Option<T>>,
) -> anyhow::Result<Way<T>> {
    let exists = || {
        let why = std::io::Error::new(std::io::ErrorKind::AlreadyExists, "it is there already (--overwrite)");
        Error::Local { action: "write", path: PathBuf::from(found.what), source: why }
    };
    match decide(policy, &found.source, Some(&found.target)) {
        Decision::Go => Ok(Way::To(to)),
        Decision::Skip(why) => Ok(Way::Left(left(why))),
        Decision::Refuse => Err(exists().into()),
        Decision::Ask => match cx.person().confirm(&format!("overwrite `{}`?", found.what))? {
            Some(true) => Ok(Way::To(to)),
            Some(false) => Ok(Way::Left(left("left as it is"))),
            None => Err(exists().into()),
        },
        Decision::Rename => {
            for number in 1..=NAMES {
                if let Some(other) = free(number)? {
                    cx.note(&format!(
                        "`{}` is there already; this one becomes `{}.{number}`",
                        found.what, found.what
                    ));
                    return Ok(Way::To(other));
                }
            }
            Err(exists().into())
        }
    }
}

fn left(why: &'static str) -> Outcome {
    let verified = Verified::Nothing;
    Outcome { moved: 0, offset: 0, verified, local: None, skipped: Some(why), segments: 0 }
}
