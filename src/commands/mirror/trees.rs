//! Two trees: how they are named, and what is said of both by all commands that compare them.

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

use super::options::{Compared, Filters, Following};
use crate::commands::prelude::*;
use crate::mirror::{Absent, Act, Root};
use crate::proto::path::RemotePath;
use crate::report::Direction;

/// What is said of two trees that are compared.
#[derive(Debug, Args)]
pub(in crate::commands) struct Pair {
    /// The two trees: one is here, the other on the server
    #[arg(value_name = "SOURCE TARGET", num_args = 0..=2)]
    pub(super) operands: Vec<Remote>,
    /// SOURCE is here, TARGET on the server
    #[arg(short = 'R', long)]
    reverse: bool,
    #[command(flatten)]
    pub(in crate::commands) compared: Compared,
    #[command(flatten)]
    pub(in crate::commands) filters: Filters,
    #[command(flatten)]
    pub(in crate::commands) following: Following,
}

impl Pair {
    /// Which side is which.
    pub(in crate::commands) fn trees(&self, cx: &Context<'_>) -> anyhow::Result<Trees> {
        Trees::of(cx, &self.operands, self.reverse)
    }
}

/// Two trees, as they were named.
pub(in crate::commands) struct Trees {
    pub(in crate::commands) direction: Direction,
    /// None is the working directory.
    pub(in crate::commands) remote: Option<Remote>,
    /// The name in that, of a tree that is put into a directory.
    pub(in crate::commands) name: Option<Vec<u8>>,
    pub(in crate::commands) local: PathBuf,
}

impl Trees {
    /// Which side is which.
    pub(in crate::commands) fn of(
        cx: &Context<'_>,
        operands: &[Remote],
        reverse: bool,
    ) -> anyhow::Result<Trees> {
        if operands.iter().any(|operand| operand.as_local().as_os_str().is_empty()) {
            return Err(
                Usage("an empty word is no directory; `.` is the working directory".to_owned()).into()
            );
        }
        let direction = match (operands, reverse) {
            ([a, b], _) if a.is_url() && b.is_url() => {
                let why = "both are on servers; one of the two trees has to be here";
                return Err(Usage(why.to_owned()).into());
            }
            ([a, ..], true) if a.is_url() => {
                return Err(Usage("with -R the source is here, and no URL".to_owned()).into());
            }
            ([a, ..], _) if a.is_url() => Direction::Down,
            ([_, b], _) if b.is_url() => Direction::Up,
            (_, true) => Direction::Up,
            (_, false) => Direction::Down,
        };
        let (remote, local) = match (direction, operands) {
            (_, []) => (None, cx.here.clone()),
            (Direction::Down, [from]) => {
                let name = name_of(&from.named())?;
                (Some(from.clone()), cx.local(Path::new(&name)))
            }
            (Direction::Up, [from]) => {
                let name = name_of(cx.local(from.as_local()).as_os_str().as_bytes())?;
                (Some(Remote::from(name)), cx.local(from.as_local()))
            }
            (Direction::Down, [from, to, ..]) => (Some(from.clone()), cx.local(to.as_local())),
            (Direction::Up, [from, to, ..]) => (Some(to.clone()), cx.local(from.as_local())),
        };
        Ok(Trees { direction, remote, name: None, local })
    }

    /// The top on the server, of an operand with that path.
    pub(in crate::commands) fn within(&self, path: Option<RemotePath>) -> anyhow::Result<Option<RemotePath>> {
        Ok(match (&self.name, path) {
            (None, path) => path,
            (Some(name), Some(path)) => Some(path.join(name)?),
            (Some(name), None) => Some(RemotePath::new(&**name)?),
        })
    }

    /// Opens the local side; none of a target that is not there, where nothing is to be done.
    pub(in crate::commands) fn root(
        &self,
        act: Act,
        links: crate::mirror::Links,
    ) -> crate::error::Result<Option<Root>> {
        match (self.direction, act) {
            (Direction::Up, _) => {
                Root::open(&self.local, Absent::Fail).map(|root| Some(root.with_links(links)))
            }
            (Direction::Down, Act::Do) => Root::open(&self.local, Absent::Make).map(Some),
            (Direction::Down, _) => match Root::open(&self.local, Absent::Fail) {
                Err(error) if error.kind() == crate::error::ErrorKind::LocalNotFound => Ok(None),
                root => root.map(Some),
            },
        }
    }

    /// Both for people: from where to where.
    pub(in crate::commands) fn shown(&self) -> String {
        let remote = self
            .remote
            .as_ref()
            .map_or_else(|| "the working directory".to_owned(), |remote| format!("`{}`", remote.shown()));
        let local = format!("`{}`", crate::escape::escape(self.local.as_os_str().as_bytes()));
        match self.direction {
            Direction::Down => format!("{remote} to {local}"),
            Direction::Up => format!("{local} to {remote}"),
        }
    }
}

/// The last name of a path.
fn name_of(path: &[u8]) -> anyhow::Result<OsString> {
    let named = RemotePath::new(path).ok().and_then(|path| path.file_name().map(<[u8]>::to_vec));
    let named =
        named.ok_or_else(|| Usage("this has no name of its own; say what the target is".to_owned()))?;
    Ok(OsString::from_vec(named))
}
