//! `tree`: what is below a directory, drawn; and what all commands on trees share.

use super::outcome::Tally;
use super::prelude::*;
use super::record::{Leaf, Look};
use super::spread::{Want, spread};
use crate::client::Session;
use crate::error::{Error, Result};
use crate::mirror::{self, DEPTH, Links, Rules, Visit};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::{Name, RemotePath};

/// Draw the tree below a directory
///
/// Links are drawn, and not followed.
#[derive(Debug, Args)]
pub struct Tree {
    /// Remote directories, as paths or URLs
    #[arg(value_name = "REMOTE")]
    paths: Vec<Remote>,
    /// Go only so many directories deep
    #[arg(short = 'L', long, value_name = "N")]
    level: Option<usize>,
    /// Names that begin with a dot, too
    #[arg(short = 'a', long)]
    all: bool,
    /// Directories only
    #[arg(short = 'd', long)]
    directories: bool,
    /// The sizes of files, too
    #[arg(short = 's', long)]
    size: bool,
}

impl Tree {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        each_tree(cx, &self.paths, |cx, path, tally| self.draw(cx, path, tally))
    }

    fn shows(&self, entry: &Entry) -> bool {
        (self.all || !entry.name.as_bytes().starts_with(b"."))
            && (!self.directories || entry.kind == Kind::Dir)
    }

    fn draw(&self, cx: &mut Context<'_>, top: Option<&Remote>, tally: &mut Tally) -> anyhow::Result<()> {
        let rules = Rules { links: Links::Skip, depth: self.level.unwrap_or(DEPTH) };
        let mut drawing = Drawing::default();
        walk_from(cx, top, rules, tally, &mut |cx, visit| {
            match visit {
                Visit::Enter { path, depth, entry, entries } => {
                    let shown = entry.is_none_or(|entry| drawing.is_open() && self.shows(entry));
                    if shown {
                        self.branch(cx, &mut drawing, path, (depth, entry))?;
                    }
                    let children = entries.iter().filter(|entry| self.shows(entry)).count();
                    drawing.left.push(shown.then_some(children));
                }
                Visit::Entry { path, depth, entry } if drawing.is_open() => {
                    if depth == 0 || self.shows(entry) {
                        self.branch(cx, &mut drawing, Some(path), (depth, Some(entry)))?;
                    }
                }
                Visit::Leave { .. } => _ = drawing.left.pop(),
                Visit::Entry { .. } | Visit::Trouble { .. } => {}
            }
            Ok(())
        })?;
        let Drawing { directories, files, .. } = drawing;
        let of = |count: usize, one, many| format!("{count} {}", if count == 1 { one } else { many });
        let sum = match self.directories {
            true => of(directories, "directory", "directories"),
            false => {
                format!("{}, {}", of(directories, "directory", "directories"), of(files, "file", "files"))
            }
        };
        Ok(cx.show(&Record::Text { name: "tree", text: &sum })?)
    }

    fn branch(
        &self,
        cx: &mut Context<'_>,
        drawing: &mut Drawing,
        path: Option<&RemotePath>,
        (depth, entry): (usize, Option<&Entry>),
    ) -> Result<()> {
        let top;
        let entry = match entry {
            Some(entry) => entry,
            None => {
                top = top_of(path);
                &top
            }
        };
        if depth > 0 {
            match entry.kind {
                Kind::Dir => drawing.directories += 1,
                _ => drawing.files += 1,
            }
        }
        let lines = drawing.lines(depth);
        let path = path.map_or(&b"."[..], RemotePath::as_bytes);
        let look = Look::Branch { lines: &lines, size: self.size };
        cx.show(&Record::Leaf(Leaf { path, entry, look }))
    }
}

/// A directory that nobody has listed from above, as an entry.
pub(super) fn top_of(path: Option<&RemotePath>) -> Entry {
    let name = path.and_then(RemotePath::file_name).and_then(|name| Name::new(name).ok());
    Entry::new(name.unwrap_or_else(Name::here), Kind::Dir)
}

/// How far a drawing has come.
#[derive(Default)]
struct Drawing {
    /// Of each directory on the way, how many entries are left to be drawn; none for one that is not drawn itself.
    left: Vec<Option<usize>>,
    directories: usize,
    files: usize,
}

impl Drawing {
    /// Tells whether what is in the directory at hand is drawn.
    fn is_open(&self) -> bool {
        self.left.last().is_none_or(Option::is_some)
    }

    /// The lines before an entry, and one entry less to be drawn.
    fn lines(&mut self, depth: usize) -> String {
        let mut lines = String::new();
        let Some((last, above)) = self.left.split_last_mut() else { return lines };
        if depth == 0 {
            return lines;
        }
        for left in above {
            lines.push_str(if left.unwrap_or(0) > 0 { "│   " } else { "    " });
        }
        let left = last.get_or_insert(1);
        *left = left.saturating_sub(1);
        lines.push_str(if *left > 0 { "├── " } else { "└── " });
        lines
    }
}

/// Does `one` with each of several trees, or with that of the working directory. Troubles within a tree are told, and
/// counted.
pub(super) fn each_tree(
    cx: &mut Context<'_>,
    paths: &[Remote],
    mut one: impl FnMut(&mut Context<'_>, Option<&Remote>, &mut Tally) -> anyhow::Result<()>,
) -> anyhow::Result<Flow> {
    let mut one = |cx: &mut Context<'_>, path: Option<&Remote>| {
        let mut tally = Tally::default();
        one(cx, path, &mut tally)?;
        tally.finish().map(drop)
    };
    if paths.is_empty() {
        one(cx, None)?;
        return Ok(Flow::Next);
    }
    let spread = spread(cx, (paths, Want::All), "list")?;
    spread.for_each(cx, |cx, item| one(cx, Some(&item.remote)))
}

/// Walks the tree of an operand. Troubles are told and counted before they are visited.
pub(super) fn walk_from(
    cx: &mut Context<'_>,
    top: Option<&Remote>,
    rules: Rules,
    tally: &mut Tally,
    visit: &mut dyn FnMut(&mut Context<'_>, Visit<'_>) -> Result<()>,
) -> anyhow::Result<()> {
    let failed = || match top {
        Some(top) => format!("could not list `{}`", top.shown()),
        None => "could not list the directory".to_owned(),
    };
    let walked = cx.at(top, |cx, session, path| walk_in(cx, session, path.as_ref(), rules, tally, visit));
    walked.with_context(failed)
}

/// As [`walk_from`], with a session in hand.
pub(super) fn walk_in(
    cx: &mut Context<'_>,
    session: &mut Session,
    top: Option<&RemotePath>,
    rules: Rules,
    tally: &mut Tally,
    visit: &mut dyn FnMut(&mut Context<'_>, Visit<'_>) -> Result<()>,
) -> anyhow::Result<()> {
    let hints = cx.hints();
    let mut stopped = None;
    let walked = mirror::walk(session, top, rules, &hints, &mut |met| {
        if let Visit::Trouble { path, error } = met {
            let shown = path.map_or_else(|| ".".to_owned(), |path| path.display().to_string());
            let told = anyhow::Error::from(error).context(format!("could not list all of `{shown}`"));
            return tally.add::<()>(cx, Err(told)).map_err(|error| {
                stopped = Some(error);
                Error::Cancelled
            });
        }
        visit(cx, met)
    });
    match stopped {
        Some(error) => Err(error),
        None => Ok(walked?),
    }
}
