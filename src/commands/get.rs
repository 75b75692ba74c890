//! `get`: download files.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::args::Operand;
use super::each::transfer;
use super::mirror::{Copying, Trees, copy_tree};
use super::outcome::Several;
use super::overwrite::{self, Way};
use super::prelude::*;
use super::program::{fed, program};
use super::spread::{Item, Want, is_pattern, spread};
use super::{Advised, shown};
use crate::client::{Facts, Foreseen, Options, Overwrite, Representation, Session, Verify};
use crate::error::Error;
use crate::escape::escape;
use crate::proto::entry::Kind;
use crate::proto::path::RemotePath;
use crate::proto::url::TypeCode;
use crate::report::{Direction, Outcome, TransferId, Verified};
use crate::transfer::{self, ByteRange, Naming, Stream};

/// Download files
///
/// With exactly two operands the second is the local name (or a local directory, or `-` for standard output), as
/// in ftp(1) and sftp(1). With more, all are remote files, and so is what is written as a pattern. In the shell and in
/// scripts the local name may be `"|PROGRAM"`, which then reads the file.
#[derive(Debug, Args)]
#[command(visible_alias = "recv")]
pub struct Get {
    #[command(flatten)]
    what: What,
}

/// What is to be downloaded, and where to.
#[derive(Debug, Clone, Args)]
pub(super) struct What {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    /// Local name; all operands are then remote; `-` is standard output
    #[arg(short = 'o', long = "output", value_name = "NAME", conflicts_with = "into")]
    name: Option<PathBuf>,
    /// Local directory to put the files into
    #[arg(short = 'O', long = "output-dir", value_name = "DIR")]
    into: Option<PathBuf>,
    /// Directories with all that is in them, too
    #[arg(short = 'r', long, visible_short_alias = 'R')]
    recursive: bool,
    #[command(flatten)]
    how: How,
}

/// What all downloads may be told.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct How {
    /// Go on with what an earlier run left; what is there is compared first
    #[arg(short = 'c', long = "continue")]
    pub(super) resume: bool,
    #[command(flatten)]
    pub(super) part: Part,
}

/// What of a file is wanted.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Part {
    /// Only the bytes from A to B, counted from 0 and both included; `A-` is all from A on, `-N` are the last N
    #[arg(long, value_name = "A-B", allow_hyphen_values = true)]
    pub(super) range: Option<ByteRange>,
}

/// Where a download goes.
pub(super) enum To {
    /// Standard output.
    Stdout,
    /// A local program, by a line for the local shell.
    Program(String),
    /// A file of this name.
    File(PathBuf),
    /// A directory, under the remote name.
    Into(PathBuf),
}

impl To {
    /// The local file for a remote one; none is standard output, or a directory without a name to put into it.
    fn local(&self, remote: &[u8]) -> Option<PathBuf> {
        match self {
            To::Stdout | To::Program(_) => None,
            To::File(path) => Some(path.clone()),
            To::Into(directory) => {
                let path = RemotePath::new(remote).ok()?;
                Some(directory.join(OsStr::from_bytes(path.file_name()?)))
            }
        }
    }
}

impl Get {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        self.what.download(cx)
    }
}

impl What {
    /// The same, going on with what is there.
    pub(super) fn resumed(&self) -> What {
        What { how: How { resume: true, ..self.how }, ..self.clone() }
    }

    /// Downloads it.
    pub(super) fn download(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let (files, to) = self.plan(cx)?;
        match &to {
            To::Program(line) => fed(cx, line, |cx| self.fetch_all(cx, files, &To::Stdout)),
            to => self.fetch_all(cx, files, to),
        }
    }

    fn fetch_all(&self, cx: &mut Context<'_>, files: &[Remote], to: &To) -> anyhow::Result<Flow> {
        if matches!(to, To::Stdout) {
            cx.stdout()?;
        }
        let How { resume, part } = self.how;
        if part.range.is_some() && (resume || self.recursive || cx.closer.ascii) {
            let why = "`--range` does not go together with `--continue`, `--recursive` or `--ascii`";
            return Err(Usage(why.to_owned()).into());
        }
        if self.recursive && matches!(to, To::Stdout) {
            return Err(Usage("a directory cannot go to standard output".to_owned()).into());
        }
        let want = if self.recursive { Want::All } else { Want::Files };
        let spread = spread(cx, (files, want), "download")?;
        if let (To::File(name), true) = (to, spread.items.len() > 1) {
            let name = escape(name.as_os_str().as_bytes()).to_string();
            let why =
                format!("{} files cannot all become `{name}`, which is no directory", spread.items.len());
            return Err(Usage(why).into());
        }
        let _several = Several::begin(cx, spread.items.len(), spread.bytes());
        let mut ours = Ours::default();
        spread.for_each_in_turn(cx, |cx, item, next| {
            ours.once(cx, (&item.remote.named(), to), |cx| match self.recursive && is_directory(cx, item)? {
                true => self.copy(cx, item, to),
                false => fetch(cx, (item, next), to, self.how),
            })
        })
    }

    /// Downloads a directory with all that is in it.
    fn copy(&self, cx: &mut Context<'_>, item: &Item, to: &To) -> anyhow::Result<()> {
        let remote = item.remote.named();
        let local = match (to.local(&remote), to) {
            // A directory without a name of its own.
            (None, To::Into(directory)) => directory.clone(),
            (Some(local), _) => local,
            (None, _) => return Err(Usage("this names no directory".to_owned()).into()),
        };
        let ends = Trees { direction: Direction::Down, remote: Some(item.remote.clone()), name: None, local };
        let options = cx.said_for(Some(&item.remote))?.options();
        let representation = cx.representation(&options);
        copy_tree(cx, &ends, Copying { representation, resume: self.how.resume, times: options.times })
    }

    /// Fails where the directory of a local name is missing: in other clients the second of two names is remote, too.
    fn check_parent(&self, cx: &Context<'_>, path: &Path) -> anyhow::Result<()> {
        let Some(parent) = path.parent() else { return Ok(()) };
        let Err(missing) = std::fs::metadata(parent) else { return Ok(()) };
        if cx.said_for(self.files.first())?.mkdirs {
            return Ok(());
        }
        let missing = Error::local("open the directory", parent)(missing);
        let what = self.files.first().map(Remote::shown).unwrap_or_default();
        Err(anyhow::Error::from(missing).context(Advised {
            what: format!("could not download `{what}`"),
            advice: "the second of two names is the local one; `-O .` downloads both".to_owned(),
        }))
    }

    /// Which operands are remote, and where they go.
    fn plan(&self, cx: &Context<'_>) -> anyhow::Result<(&[Remote], To)> {
        let directory = |path: &Path| path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/");
        let to = |path: PathBuf| if directory(&path) { To::Into(path) } else { To::File(path) };
        if let Some(name) = self.name.as_deref().or(self.into.as_deref())
            && Remote::from(name.as_os_str().to_owned()).is_url()
        {
            let name = shown(name.as_os_str().as_bytes());
            let why =
                format!("`{name}`: it is a URL, and `-o` names a local file; `get` it, then `put` it there");
            return Err(Usage(why).into());
        }
        match (&self.name, &self.into, &*self.files) {
            (Some(name), _, [_]) if name.as_os_str() == "-" => Ok((&self.files, To::Stdout)),
            (Some(name), _, [_]) => match program(cx, name.as_os_str())? {
                Some(line) => Ok((&self.files, To::Program(line))),
                None => Ok((&self.files, to(cx.writable(cx.local(name))?))),
            },
            (Some(_), ..) => {
                Err(Usage("-o names one file, and several are to be downloaded; use -O DIR".into()).into())
            }
            (None, Some(into), _) => Ok((&self.files, To::Into(cx.writable(cx.local(into))?))),
            (None, None, [_, local]) if local.is_dash() => {
                Ok((self.files.get(..1).unwrap_or_default(), To::Stdout))
            }
            // What is written as a pattern is no name for something new.
            (None, None, [_, local]) if !local.is_url() && !is_pattern(cx, local.as_bytes()) => {
                let file = self.files.get(..1).unwrap_or_default();
                match program(cx, local.as_local().as_os_str())? {
                    Some(line) => Ok((file, To::Program(line))),
                    None => {
                        let path = cx.writable(cx.local(local.as_local()))?;
                        self.check_parent(cx, &path)?;
                        Ok((file, to(path)))
                    }
                }
            }
            (None, None, _) => Ok((&self.files, To::Into(cx.here.clone()))),
        }
    }
}

/// Tells whether an operand is a directory on the server.
fn is_directory(cx: &mut Context<'_>, item: &Item) -> anyhow::Result<bool> {
    match &item.entry {
        Some(entry) => Ok(entry.kind == Kind::Dir),
        None => cx
            .at(Some(&item.remote), |_, session, path| match path {
                Some(path) => Ok(session.is_directory(&path)?),
                None => Ok(true),
            })
            .with_context(|| format!("could not download `{}`", item.remote.shown())),
    }
}

/// What one command has made here, so that no file of it takes the place of another.
#[derive(Default)]
pub(super) struct Ours {
    names: HashSet<Vec<u8>>,
    /// Device and number: to some disks names of different case are one.
    files: HashSet<(u64, u64)>,
}

impl Ours {
    /// Downloads by `work` what has no local name yet; the rest fails.
    pub(super) fn once(
        &mut self,
        cx: &mut Context<'_>,
        (remote, to): (&[u8], &To),
        work: impl FnOnce(&mut Context<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let (name, local) = (local_name(remote), to.local(remote));
        if let Some(name) = name.filter(|name| !self.take(name, local.as_deref())) {
            return fetch_named(cx, (remote, to), |_, _| Err(clash(name)));
        }
        work(cx)?;
        self.files.extend(local.as_deref().and_then(place_of));
        Ok(())
    }

    /// Takes a name, if it is free.
    fn take(&mut self, name: &[u8], local: Option<&Path>) -> bool {
        let made = local.and_then(place_of).is_some_and(|place| self.files.contains(&place));
        self.names.insert(name.to_vec()) && !made
    }
}

fn place_of(path: &Path) -> Option<(u64, u64)> {
    let meta = std::fs::symlink_metadata(path).ok()?;
    Some((meta.dev(), meta.ino()))
}

/// The name that a remote file has locally.
fn local_name(file: &[u8]) -> Option<&[u8]> {
    file.rsplit(|byte| *byte == b'/').find(|part| !part.is_empty())
}

/// Two remote files of one local name: the second would silently take the place of the first.
pub(super) fn clash(name: &[u8]) -> anyhow::Error {
    let why =
        std::io::Error::new(std::io::ErrorKind::AlreadyExists, "another file of this command has that name");
    let path = PathBuf::from(OsStr::from_bytes(name));
    Error::local("write", path)(why).into()
}

/// Downloads one file and shows the result. What comes after it is asked for ahead, if it is on the same server.
pub(super) fn fetch(
    cx: &mut Context<'_>,
    (item, next): (&Item, Option<&Item>),
    to: &To,
    how: How,
) -> anyhow::Result<()> {
    let file = &item.remote;
    if file.asks_for_listing() {
        return super::nlist::raw(
            cx,
            "NLST",
            &super::letters::Letters::default(),
            std::slice::from_ref(file),
        )
        .map(drop);
    }
    let failed = || format!("could not download `{}`", file.shown());
    let remote = file.named();
    let known = |item: &Item| item.entry.as_ref().and_then(Facts::listed);
    let next = next.filter(|next| next.remote.shares_session_with(file));
    let next =
        next.and_then(|next| Some((RemotePath::new(next.remote.named()).ok()?, known(next).is_some())));
    let turn = Turn { known: known(item), next: next.as_ref().map(|(path, known)| (path, *known)) };
    begin_with(cx, file, how, turn.known.is_some());
    fetch_named(cx, (&remote, to), |cx, ends| {
        cx.at(Some(file), |cx, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
            fetch_path(cx, session, (&path, ends), (how, turn))
        })
        .with_context(failed)
    })
}

/// Downloads one remote file by `work`, which gets the number and the local end.
pub(super) fn fetch_named(
    cx: &mut Context<'_>,
    (remote, to): (&[u8], &To),
    work: impl FnOnce(&mut Context<'_>, Ends<'_>) -> anyhow::Result<Outcome>,
) -> anyhow::Result<()> {
    let local = to.local(remote);
    transfer(cx, Direction::Down, (remote, local.as_deref()), |cx, id| {
        work(cx, Ends { id, to, local: local.as_deref() })
    })
}

/// The number of a download, and where it goes.
#[derive(Clone, Copy)]
pub(super) struct Ends<'a> {
    id: TransferId,
    to: &'a To,
    local: Option<&'a Path>,
}

/// What is known of a download that is one of several.
#[derive(Clone, Copy, Default)]
pub(super) struct Turn<'a> {
    /// What a listing has told of the file.
    pub(super) known: Option<Facts>,
    /// The file that has its turn after it, and whether as much is known of that.
    pub(super) next: Option<(&'a RemotePath, bool)>,
}

impl Turn<'_> {
    /// What comes after this download.
    fn foreseen(&self, options: &Options, how: How) -> Foreseen {
        let Some((path, known)) = self.next else { return Foreseen::Nothing };
        foreseen(path, known, options, how)
    }
}

/// A download that is to come.
fn foreseen(path: &RemotePath, known: bool, options: &Options, how: How) -> Foreseen {
    if options.segments != 1 {
        return Foreseen::Nothing;
    }
    // A file that is there already may be passed over, and what is verified needs other commands before.
    let straight = options.overwrite == Overwrite::Always
        && options.verify != Verify::Hash
        && !how.resume
        && how.part.range.is_none();
    if straight { Foreseen::Fetch { path: path.clone(), known } } else { Foreseen::Transfer }
}

/// Says of a URL which file its login is for.
pub(super) fn begin_with(cx: &mut Context<'_>, file: &Remote, how: How, known: bool) {
    if let (Ok(Operand::Url(url)), Ok(said)) = (file.parse(), cx.said_for(Some(file)))
        && let Some(path) = &url.path
    {
        let ascii = cx.closer.ascii || said.ascii || url.transfer_type == Some(TypeCode::Ascii);
        cx.first = if ascii { Foreseen::Nothing } else { foreseen(path, known, &said.options(), how) };
    }
}

/// Downloads one path of a session.
pub(super) fn fetch_path(
    cx: &mut Context<'_>,
    session: &mut Session,
    (path, ends): (&RemotePath, Ends<'_>),
    (how, turn): (How, Turn<'_>),
) -> anyhow::Result<Outcome> {
    check_resume(cx, how.resume)?;
    let representation = cx.representation(session.options());
    let naming = match ends.to {
        To::Stdout | To::Program(_) => {
            return match how.part.range {
                Some(range) => show_part(cx, session, (path, ends.id), range),
                None => show_path(cx, session, (path, ends.id), representation),
            };
        }
        To::File(_) => Naming::Typed,
        To::Into(_) => Naming::Derived,
    };
    let local = ends.local.ok_or_else(|| Usage("this names no file; use -o NAME".to_owned()))?;
    if session.options().mkdirs
        && let Some(directory) = local.parent()
    {
        std::fs::create_dir_all(directory).map_err(Error::local("make the directory", directory))?;
    }
    let Ends { id, .. } = ends;
    session.foresee(turn.foreseen(session.options(), how));
    let other;
    let local = match how.resume {
        true => local,
        false => match overwrite::local(cx, session, path, local)? {
            Way::To(path) => {
                other = path;
                &other
            }
            Way::Left(outcome) => return Ok(outcome),
        },
    };
    if let Some(range) = how.part.range {
        return Ok(transfer::get_part(session, path, local, (range, id, naming))?);
    }
    let get = transfer::Get {
        id,
        representation,
        resume: how.resume || (cx.again && transfer::is_begun(local)),
        times: session.options().times,
        naming,
        known: turn.known,
        tree: None,
    };
    Ok(transfer::get(session, path, local, get)?)
}

/// Fails where a transfer is to go on whose line ends are converted: nobody knows where.
pub(super) fn check_resume(cx: &Context<'_>, resume: bool) -> anyhow::Result<()> {
    match resume && cx.closer.ascii {
        true => Err(Usage("`--continue` and `--ascii` do not go together".to_owned()).into()),
        false => Ok(()),
    }
}

/// Writes a part of one path of a session to standard output.
pub(super) fn show_part(
    cx: &mut Context<'_>,
    session: &mut Session,
    (path, id): (&RemotePath, TransferId),
    range: ByteRange,
) -> anyhow::Result<Outcome> {
    let stream = Stream { id, representation: Representation::Image, local: None };
    Ok(transfer::part(session, path, cx.stdout()?, (range, stream))?)
}

/// Writes one path of a session to standard output, and says so if nobody could check the bytes.
pub(super) fn show_path(
    cx: &mut Context<'_>,
    session: &mut Session,
    (path, id): (&RemotePath, TransferId),
    representation: Representation,
) -> anyhow::Result<Outcome> {
    let stream = Stream { id, representation, local: None };
    let outcome = transfer::get_into(session, path, cx.stdout()?, stream)?;
    if outcome.verified == Verified::Nothing {
        cx.note(&format!("`{}` is unverified: the server does not tell its size", path.display()));
    }
    Ok(outcome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_the_disk_takes_for_another_one_is_taken() {
        let directory = tempfile::tempdir().unwrap();
        let (big, small) = (directory.path().join("Foo"), directory.path().join("foo"));
        let mut ours = Ours::default();
        std::fs::write(&small, "an older file").unwrap();
        assert!(ours.take(b"Foo", Some(&big)));
        std::fs::write(&big, "Foo").unwrap();
        ours.files.extend(place_of(&big));
        assert!(!ours.take(b"Foo", None) && ours.take(b"foo", Some(&small)));
        // What a disk without capitals shows, as far as this goes.
        std::fs::remove_file(&small).unwrap();
        std::fs::hard_link(&big, &small).unwrap();
        assert!(!ours.take(b"fOO", Some(&small)));
    }
}
