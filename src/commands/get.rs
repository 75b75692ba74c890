//! `get`: download files.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::each::for_each;
use super::outcome::Several;
use super::prelude::*;
use crate::client::{Representation, Session};
use crate::error::Error;
use crate::escape::escape;
use crate::proto::path::RemotePath;
use crate::report::{Direction, Verified};
use crate::transfer::{self, Naming};

/// Download files
///
/// With exactly two operands the second is the local name (or a local directory, or `-` for standard output), as
/// in ftp(1) and sftp(1). With more, all are remote files.
#[derive(Debug, Args)]
#[command(visible_alias = "recv")]
pub struct Get {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    /// Local name; all operands are then remote; `-` is standard output
    #[arg(short = 'o', long = "output", value_name = "NAME", conflicts_with = "into")]
    name: Option<PathBuf>,
    /// Local directory to put the files into
    #[arg(short = 'O', long = "output-dir", value_name = "DIR")]
    into: Option<PathBuf>,
    #[command(flatten)]
    how: How,
}

/// What all downloads may be told.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct How {
    /// Go on with what an earlier run left; what is there is compared first
    #[arg(short = 'c', long = "continue", conflicts_with = "ascii")]
    resume: bool,
    /// Convert line ends (TYPE A)
    #[arg(short = 'a', long)]
    ascii: bool,
    /// Do not keep the server's file times
    #[arg(long)]
    no_times: bool,
}

/// Where a download goes.
pub(super) enum To {
    /// Standard output.
    Stdout,
    /// A file of this name.
    File(PathBuf),
    /// A directory, under the remote name.
    Into(PathBuf),
}

impl Get {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let (files, to) = self.plan(cx)?;
        let _several = Several::begin(cx, files.len(), None);
        let mut taken = std::collections::HashSet::new();
        for_each(cx, files, |cx, file| match local_name(file) {
            Some(name) if !taken.insert(name.to_vec()) => Err(clash(name)),
            _ => fetch(cx, file, &to, self.how),
        })
    }

    /// Which operands are remote, and where they go.
    fn plan(&self, cx: &Context<'_>) -> anyhow::Result<(&[Remote], To)> {
        let directory = |path: &Path| path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/");
        let to = |path: PathBuf| if directory(&path) { To::Into(path) } else { To::File(path) };
        match (&self.name, &self.into, &*self.files) {
            (Some(name), _, [_]) if name.as_os_str() == "-" => Ok((&self.files, To::Stdout)),
            (Some(name), _, [_]) => Ok((&self.files, to(cx.local(name)))),
            (Some(_), ..) => {
                Err(Usage("-o names one file, and several are to be downloaded; use -O DIR".into()).into())
            }
            (None, Some(into), _) => Ok((&self.files, To::Into(cx.local(into)))),
            (None, None, [_, local]) if local.is_dash() => {
                Ok((self.files.get(..1).unwrap_or_default(), To::Stdout))
            }
            (None, None, [_, local]) if !local.is_url() => {
                Ok((self.files.get(..1).unwrap_or_default(), to(cx.local(local.as_local()))))
            }
            (None, None, _) => Ok((&self.files, To::Into(cx.here.clone()))),
        }
    }
}

/// The name that a remote file has locally.
fn local_name(file: &Remote) -> Option<&[u8]> {
    file.as_bytes().rsplit(|byte| *byte == b'/').find(|part| !part.is_empty())
}

/// Two remote files of one local name: the second would silently take the place of the first.
pub(super) fn clash(name: &[u8]) -> anyhow::Error {
    let why =
        std::io::Error::new(std::io::ErrorKind::AlreadyExists, "another file of this command has that name");
    let path = PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name));
    Error::local("write", path)(why).into()
}

/// Downloads one file and shows the result.
pub(super) fn fetch(cx: &mut Context<'_>, file: &Remote, to: &To, how: How) -> anyhow::Result<()> {
    if file.asks_for_listing() {
        return super::nlist::raw(cx, "NLST", Some(file)).map(drop);
    }
    let failed = || format!("could not download `{}`", file.shown());
    cx.at(Some(file), |cx, session, path| {
        let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
        fetch_path(cx, session, &path, to, how)
    })
    .with_context(failed)
}

/// Downloads one path of a session and shows the result.
pub(super) fn fetch_path(
    cx: &mut Context<'_>,
    session: &mut Session,
    path: &RemotePath,
    to: &To,
    how: How,
) -> anyhow::Result<()> {
    let begun = Instant::now();
    let representation = if how.ascii { Representation::Ascii } else { cx.representation };
    let naming = if matches!(to, To::File(_)) { Naming::Typed } else { Naming::Derived };
    let local = match to {
        To::Stdout => return show_path(cx, session, path, representation),
        To::File(local) => local.clone(),
        To::Into(directory) => {
            let name = path.file_name().ok_or_else(|| Usage("this names no file; use -o NAME".to_owned()))?;
            directory.join(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name))
        }
    };
    let get = transfer::Get { representation, resume: how.resume, times: !how.no_times, naming };
    let outcome = transfer::get(session, path, &local, get)?;
    let shown = local.strip_prefix(&cx.here).unwrap_or(&local);
    cx.show(&Record::Transferred {
        from: &path.display().to_string(),
        to: &escape(shown.as_os_str().as_encoded_bytes()).to_string(),
        direction: Direction::Down,
        outcome: &outcome,
        took: begun.elapsed(),
    })?;
    Ok(())
}

/// Writes one path of a session to standard output, and says so if nobody could check the bytes.
pub(super) fn show_path(
    cx: &mut Context<'_>,
    session: &mut Session,
    path: &RemotePath,
    representation: Representation,
) -> anyhow::Result<()> {
    let name = Path::new("standard output");
    let outcome = transfer::get_into(session, path, cx.stdout(), name, representation)?;
    if outcome.verified == Verified::Nothing {
        cx.note(&format!("`{}` is unverified: the server does not tell its size", path.display()));
    }
    Ok(())
}
