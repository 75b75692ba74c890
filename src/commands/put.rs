//! `put`: upload files.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::Advised;
use super::asking::Asking;
use super::each::{for_each, transfer};
use super::get::check_resume;
use super::mirror::{Copying, Trees, copy_tree};
use super::outcome::Several;
use super::overwrite::{self, Way};
use super::prelude::*;
use super::program::{fed_by, program};
use super::spread::{Want, is_pattern, local};
use crate::client::{Foreseen, Overwrite, Representation, Session};
use crate::error::{Error, ErrorKind};
use crate::escape::escape;
use crate::proto::path::RemotePath;
use crate::report::{Direction, Outcome, TransferId};
use crate::transfer::{self, Input};

/// Upload files
///
/// With exactly two operands the second is the remote name (a directory if it ends in a slash), as in ftp(1) and
/// sftp(1). With more, all are local files. `-` is standard input. In the shell and in scripts the
/// local name may be `"|PROGRAM"`: what the program writes is uploaded, and is no upload if the program fails.
#[derive(Debug, Args)]
#[command(visible_alias = "send")]
pub struct Put {
    #[command(flatten)]
    what: What,
}

/// What is to be uploaded, and where to.
#[derive(Debug, Clone, Args)]
pub(super) struct What {
    /// Local files; the second of two is a remote path or URL
    #[arg(required = true, value_name = "LOCAL")]
    files: Vec<OsString>,
    /// Remote name; all operands are then local
    #[arg(short = 'o', long = "output", value_name = "NAME", conflicts_with = "into")]
    name: Option<Remote>,
    /// Remote directory to put the files into
    #[arg(short = 'O', long = "output-dir", value_name = "DIR")]
    into: Option<Remote>,
    /// Directories with all that is in them, too
    #[arg(short = 'r', long, visible_short_alias = 'R')]
    recursive: bool,
    #[command(flatten)]
    how: How,
}

/// What all uploads may be told.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct How {
    /// Go on with what is on the server already
    #[arg(short = 'c', long = "continue", conflicts_with = "append")]
    resume: bool,
    /// Put it behind what is on the server already
    #[arg(long)]
    append: bool,
}

/// Where uploads go.
#[derive(Debug, Clone)]
pub(super) enum To {
    /// To this remote name; into it if it is written as a directory.
    Name(Remote),
    /// Into this remote directory.
    Into(Remote),
    /// Into the working directory.
    Here,
}

impl Put {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        self.what.upload(cx)
    }
}

impl What {
    /// The same, going on with what is there.
    pub(super) fn resumed(&self) -> What {
        What { how: How { resume: true, ..self.how }, ..self.clone() }
    }

    /// Uploads it.
    pub(super) fn upload(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if let [local] | [local, _] = &*self.files
            && (self.files.len() == 2 || self.name.is_some())
            && let Some(line) = program(cx, local)?
        {
            let to = self.name.clone().or_else(|| Some(Remote::from(self.files.last()?.clone())));
            let (file, to) = ([OsString::from("-")], to.map_or(To::Here, To::Name));
            let how = self.how;
            return fed_by(cx, &line, |cx| upload_all(cx, &file, &to, (how, &mut Asking::nothing())));
        }
        let (files, to) = match (&self.name, &self.into, &*self.files) {
            (Some(name), _, [_]) => (&*self.files, To::Name(name.clone())),
            (Some(_), ..) => {
                return Err(
                    Usage("-o names one file, and several are to be uploaded; use -O DIR".into()).into()
                );
            }
            (None, Some(into), _) => (&*self.files, To::Into(into.clone())),
            // What is written as a pattern is no name for something new.
            (None, None, [local, remote]) if !is_pattern(cx, remote.as_bytes()) => {
                (std::slice::from_ref(local), To::Name(Remote::from(remote.clone())))
            }
            (None, None, _) => (&*self.files, To::Here),
        };
        if self.recursive && self.how.append {
            return Err(Usage("a directory cannot be appended".to_owned()).into());
        }
        let want = if self.recursive { Want::All } else { Want::Files };
        let files = local(cx, files, want)?;
        // Several files go into a directory, however that is written.
        let to = match (to, &*files) {
            (To::Name(directory), [_, _, ..]) => To::Into(directory),
            (to, _) => to,
        };
        if self.recursive && files.iter().any(|file| cx.local(Path::new(file)).is_dir()) {
            return for_each(cx, &files, |cx, file| match cx.local(Path::new(file)).is_dir() {
                true => self.copy(cx, file, &to),
                false => upload(cx, file, &to, (self.how, None)),
            });
        }
        upload_all(cx, &files, &to, (self.how, &mut Asking::nothing()))
    }

    /// Uploads a directory with all that is in it.
    fn copy(&self, cx: &mut Context<'_>, directory: &OsString, to: &To) -> anyhow::Result<()> {
        let local = cx.local(Path::new(directory));
        let name = local.file_name().map(|name| name.as_bytes().to_vec());
        let nameless =
            || Usage("this has no name of its own; say which remote name it gets with -o".to_owned());
        let (remote, name) = match to {
            To::Here => (None, Some(name.ok_or_else(nameless)?)),
            To::Into(remote) => (Some(remote.clone()), Some(name.ok_or_else(nameless)?)),
            To::Name(remote) => {
                // Into what is a directory already, as cp(1) does.
                let there = cx.at(Some(remote), |_, session, path| match path {
                    Some(path) => Ok(session.is_directory(&path)?),
                    None => Ok(true),
                })?;
                let into = there || remote.as_bytes().ends_with(b"/");
                (Some(remote.clone()), if into { Some(name.ok_or_else(nameless)?) } else { None })
            }
        };
        let options = cx.said_for(remote.as_ref())?.options();
        let ends = Trees { direction: Direction::Up, remote, name, local };
        let representation = cx.representation(&options);
        copy_tree(cx, &ends, Copying { representation, resume: self.how.resume, times: options.times })
    }
}

/// Uploads several files; each failure is told, the others go on.
pub(super) fn upload_all(
    cx: &mut Context<'_>,
    files: &[OsString],
    to: &To,
    (how, asking): (How, &mut Asking),
) -> anyhow::Result<Flow> {
    let sizes = files.iter().map(|file| Some(std::fs::metadata(cx.local(Path::new(file))).ok()?.len()));
    let _several = Several::begin(cx, files.len(), sizes.sum());
    let mut left = files.iter();
    for_each(cx, files, |cx, file| {
        left.next();
        match asking.about(cx, file.as_bytes())? {
            true => upload(cx, file, to, (how, left.as_slice().first())),
            false => Ok(()),
        }
    })
}

fn upload(
    cx: &mut Context<'_>,
    file: &OsString,
    to: &To,
    (how, next): (How, Option<&OsString>),
) -> anyhow::Result<()> {
    let source = match cx.fed_by() {
        Some(line) => format!("what `{}` writes", escape(line.trim().as_bytes())),
        None => format!("`{}`", escape(file.as_bytes())),
    };
    let failed = || format!("could not upload {source}");
    let operand = match to {
        To::Name(remote) | To::Into(remote) => Some(remote),
        To::Here => None,
    };
    let local = (file != "-").then(|| cx.local(Path::new(file)));
    let path = operand.and_then(|remote| RemotePath::new(remote.named()).ok());
    let remote = remote_path(file, to, path.as_ref()).map(|path| path.as_bytes().to_vec());
    let (remote, local) = (remote.unwrap_or_default(), local.as_deref());
    transfer(cx, Direction::Up, (&remote, local), |cx, id| {
        // What cannot be read need not be connected for.
        if let Some(local) = local {
            let meta = std::fs::metadata(local).map_err(Error::local("read", local)).with_context(failed)?;
            if meta.is_dir() {
                let why = Error::local("read", local)(std::io::ErrorKind::IsADirectory.into());
                let advice = "`put -r` uploads a directory with all that is in it".to_owned();
                return Err(anyhow::Error::from(why).context(Advised { what: failed(), advice }));
            }
        }
        cx.at(operand, |cx, session, path| {
            let remote = remote_path(file, to, path.as_ref())?;
            session.foresee(next.map_or(Foreseen::Nothing, |next| foreseen(cx, session, next, how)));
            upload_path(cx, session, (local, &remote), (id, how))
        })
        .with_context(failed)
    })
}

/// What the upload before it is to know of that of a file.
fn foreseen(cx: &Context<'_>, session: &Session, file: &OsString, how: How) -> Foreseen {
    let asks = how.append || how.resume || session.options().overwrite != Overwrite::Always;
    match asks || file == "-" {
        true => Foreseen::Transfer,
        false => {
            transfer::foreseen(session, &cx.local(Path::new(file)), cx.representation(session.options()))
        }
    }
}

/// The remote path of a local file.
fn remote_path(file: &OsString, to: &To, path: Option<&RemotePath>) -> anyhow::Result<RemotePath> {
    let into = match (to, path) {
        (To::Name(remote), Some(path)) if !remote.as_bytes().ends_with(b"/") => return Ok(path.clone()),
        (_, path) => path,
    };
    let name = Path::new(file).file_name().filter(|_| file != "-");
    let name = name.ok_or_else(|| Usage("this has no name; say which remote name it gets".to_owned()))?;
    Ok(match into {
        Some(directory) => directory.join(name.as_bytes())?,
        None => RemotePath::new(name.as_bytes())?,
    })
}

fn upload_path(
    cx: &mut Context<'_>,
    session: &mut Session,
    (local, remote): (Option<&Path>, &RemotePath),
    (id, how): (TransferId, How),
) -> anyhow::Result<Outcome> {
    check_resume(cx, how.resume)?;
    if how.append && cx.closer.atomic {
        let why = "`--append` and `--atomic` do not go together: what is appended has its name already";
        return Err(Usage(why.to_owned()).into());
    }
    let representation = cx.representation(session.options());
    // What an earlier run of the same work has left there is no file in the way.
    let ours = cx.again && !how.append && !session.options().atomic && is_longer(session, local, remote);
    let how = How { resume: how.resume || (ours && representation == Representation::Image), ..how };
    let put = transfer::Put {
        id,
        representation,
        append: how.append,
        resume: how.resume,
        times: session.options().times && !how.append,
        mode: None,
    };
    if session.options().mkdirs
        && let Some(directory) = remote.parent().filter(|directory| directory.file_name().is_some())
    {
        cx.make_once(session, &directory)?;
    }
    // What goes on with a file that is there is not in its way.
    let fresh = !(how.append || how.resume);
    let remote = match fresh {
        true => match overwrite::remote(cx, session, local, remote)? {
            Way::To(remote) => remote,
            Way::Left(outcome) => return Ok(outcome),
        },
        false => remote.clone(),
    };
    let atomic = fresh && session.options().atomic;
    let input = match local {
        Some(local) => Input::File(local),
        None => Input::Stream(cx.stdin()?),
    };
    let put_it = if atomic { transfer::put_atomically } else { transfer::put };
    let moved = session.moved();
    let put = put_it(session, input, &remote, put);
    let moved = session.moved() > moved;
    match &put {
        Err(Error::Altered { .. }) if !atomic => {
            cx.note(&format!("`{}` stays on the server as it is", remote.display()));
        }
        Err(error) if !atomic && (cx.fed_by().is_some() || (moved && was_cut(error))) => {
            let again = local.is_some() && !how.append && representation == Representation::Image;
            let more = if again { "; `put -c` goes on from there" } else { "" };
            cx.note(&format!("`{}` on the server may hold a part of it{more}", remote.display()));
        }
        _ => {}
    }
    Ok(put?)
}

/// Tells whether an upload ended within its file, as far as its failure says.
fn was_cut(error: &Error) -> bool {
    use ErrorKind::{Cut, Deadline, Interrupted, RemoteFull, Timeout};
    matches!(error.kind(), Cut | Deadline | Interrupted | RemoteFull | Timeout)
}

/// Tells whether a local file is longer than what the server has of it.
fn is_longer(session: &mut Session, local: Option<&Path>, remote: &RemotePath) -> bool {
    let ours = local.and_then(|path| std::fs::metadata(path).ok()).map(|meta| meta.len());
    let there = session.facts(remote).ok().and_then(|facts| facts.size);
    ours.zip(there).is_some_and(|(ours, there)| ours > there)
}

impl How {
    /// An upload behind what is there.
    pub(super) fn appending() -> How {
        How { resume: false, append: true }
    }
}
