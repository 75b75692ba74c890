//! `du`: how much is below directories.

use super::outcome::Tally;
use super::prelude::*;
use super::record::{Unit, Usage as Used};
use super::tree::{each_tree, walk_from};
use crate::mirror::{DEPTH, Links, Rules, Visit};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::RemotePath;

/// Show how much the files below a directory hold
///
/// The sizes are those that listings tell, in units of 1024 bytes, rounded up; what a directory itself takes on the
/// server's disk is not counted.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub struct Du {
    /// Remote directories or files, as paths or URLs
    #[arg(value_name = "REMOTE")]
    paths: Vec<Remote>,
    /// Sizes for people, such as 1.5M
    #[arg(short = 'h', long)]
    human: bool,
    /// Sizes in bytes
    #[arg(short = 'b', long, conflicts_with = "human")]
    bytes: bool,
    /// One sum for each path only
    #[arg(short = 's', long, conflicts_with_all = ["max_depth", "all"])]
    summarize: bool,
    /// Sums of directories so many levels deep only
    #[arg(short = 'd', long, value_name = "N")]
    max_depth: Option<usize>,
    /// A line for each file, too
    #[arg(short = 'a', long)]
    all: bool,
    /// Show this help
    #[arg(long, action = clap::ArgAction::Help)]
    help: Option<bool>,
}

/// What is below a directory.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    bytes: u64,
    files: u64,
    directories: u64,
    /// Files whose size the server did not tell.
    unknown: u64,
}

impl Sum {
    fn of(entry: &Entry) -> Sum {
        match entry.kind {
            Kind::File => Sum {
                bytes: entry.size.unwrap_or(0),
                files: 1,
                directories: 0,
                unknown: u64::from(entry.size.is_none()),
            },
            _ => Sum::default(),
        }
    }

    fn add(&mut self, other: Sum) {
        self.bytes = self.bytes.saturating_add(other.bytes);
        self.files += other.files;
        self.directories += other.directories;
        self.unknown += other.unknown;
    }
}

impl Du {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        each_tree(cx, &self.paths, |cx, path, tally| self.measure(cx, path, tally))
    }

    fn measure(&self, cx: &mut Context<'_>, top: Option<&Remote>, tally: &mut Tally) -> anyhow::Result<()> {
        let rules = Rules { links: Links::Skip, depth: DEPTH };
        let mut sums: Vec<Sum> = Vec::new();
        let mut unknown = 0;
        walk_from(cx, top, rules, tally, &mut |cx, visit| match visit {
            Visit::Enter { .. } => {
                sums.push(Sum::default());
                Ok(())
            }
            Visit::Entry { path, depth, entry } => {
                let sum = Sum::of(entry);
                if depth == 0 || self.all && self.shows(depth) {
                    self.show(cx, Some(path), sum)?;
                }
                unknown += if depth == 0 { sum.unknown } else { 0 };
                sums.last_mut().into_iter().for_each(|last| last.add(sum));
                Ok(())
            }
            Visit::Leave { path, depth, .. } => {
                let sum = sums.pop().unwrap_or_default();
                match sums.last_mut() {
                    Some(above) => above.add(Sum { directories: sum.directories + 1, ..sum }),
                    None => unknown += sum.unknown,
                }
                if self.shows(depth) { self.show(cx, path, sum) } else { Ok(()) }
            }
            Visit::Trouble { .. } => Ok(()),
        })?;
        if unknown > 0 {
            cx.note(&format!("the server does not tell the size of {unknown} files; they are not counted"));
        }
        Ok(())
    }

    fn shows(&self, depth: usize) -> bool {
        depth <= if self.summarize { 0 } else { self.max_depth.unwrap_or(usize::MAX) }
    }

    fn show(&self, cx: &mut Context<'_>, path: Option<&RemotePath>, sum: Sum) -> crate::error::Result<()> {
        let unit = match (self.human, self.bytes) {
            (true, _) => Unit::Human,
            (_, true) => Unit::Bytes,
            _ => Unit::Blocks,
        };
        let Sum { bytes, files, directories, .. } = sum;
        let path = path.map_or(&b"."[..], RemotePath::as_bytes);
        cx.show(&Record::Usage(Used { path, bytes, files, directories, unit }))
    }
}
