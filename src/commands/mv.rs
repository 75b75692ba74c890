//! `mv`: rename or move on the server.

use std::collections::HashSet;

use super::args::Operand;
use super::each::{done_with, with_path};
use super::get::clash;
use super::prelude::*;
use super::spread::{Item, Want, spread};
use crate::client::Session;
use crate::proto::path::RemotePath;

/// Rename remote files and directories, or move them into a directory
#[derive(Debug, Args)]
#[command(visible_aliases = ["rename", "ren"])]
pub struct Mv {
    /// What to rename or move, as paths or URLs; the last one is the new name, or the directory, as path
    #[arg(required = true, num_args = 2.., value_names = ["FROM", "TO"])]
    names: Vec<Remote>,
}

/// What fails.
const WHAT: &str = "rename";

impl Mv {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let Some((to, from)) = self.names.split_last() else { return Ok(Flow::Next) };
        let to = match to.parse()? {
            Operand::Path(path) => cx.placed(to, path)?,
            Operand::Url(_) | Operand::Bookmark(..) => {
                return Err(Usage("the new name is a path on the same server, not a URL".into()).into());
            }
        };
        let spread = spread(cx, (from, Want::All), WHAT)?;
        let into = match &*spread.items {
            [] => To::Name,
            [first, rest @ ..] => {
                let found = Self::find(cx, first, &to)?;
                if found == To::Name && !rest.is_empty() {
                    let why = format!("several files go into a directory, and `{}` is none", to.display());
                    return Err(Usage(why).into());
                }
                found
            }
        };
        let mut taken = HashSet::new();
        spread.for_each(cx, |cx, item| {
            let from = item.remote.named();
            let target = match (into, RemotePath::new(from.clone())?.file_name()) {
                (To::Directory, Some(name)) => to.join(name)?,
                _ => to.clone(),
            };
            let fresh = taken.insert(target.clone());
            let done = with_path(cx, &item.remote, WHAT, &mut |_, session, from| match fresh {
                true => Ok(session.rename(from, &target)?),
                false => Err(clash(target.file_name().unwrap_or_default())),
            });
            done_with(cx, "mv", (Some(&from), Some(target.as_bytes())), done)
        })
    }

    /// Finds out what the new name is: as in a shell, a directory takes the old name in.
    fn find(cx: &mut Context<'_>, first: &Item, to: &RemotePath) -> anyhow::Result<To> {
        let mut found = To::Name;
        with_path(cx, &first.remote, WHAT, &mut |_, session: &mut Session, _| {
            if to.is_marked_directory() || session.is_directory(to)? {
                found = To::Directory;
            }
            Ok(())
        })?;
        Ok(found)
    }
}

/// What a new name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum To {
    /// A name.
    Name,
    /// A directory that takes things in under their names.
    Directory,
}
