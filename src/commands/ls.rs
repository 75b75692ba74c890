//! `ls`: what is in a directory, formatted by us.

use super::nlist::unlisted;
use super::outcome::Tally;
use super::prelude::*;
use super::spread::{Item, Want, spread};
use super::tree::{top_of, walk_in};
use super::{Layout, Naming, Show, Title, Whereabouts};
use crate::client::{Hidden, Listed, Session};
use crate::error::Error;
use crate::mirror::{DEPTH, Links, Rules, Visit};
use crate::proto::entry::{Entry, Kind};
use crate::proto::path::RemotePath;

/// Lines of a listing that are complained about one by one. One that is in no dialect we know has as many as entries,
/// and `dir` shows them all.
const WARNINGS: usize = 10;

/// List directories, or the facts of files
///
/// Patterns such as `*.txt` are matched by ketch. Names are sorted here, times are in the local zone. `dir` and `nlist`
/// show what the server itself writes.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub struct Ls {
    /// Remote directories, files or patterns, as paths or URLs
    #[arg(value_name = "REMOTE")]
    paths: Vec<Remote>,
    /// Directories themselves, not what is in them
    #[arg(short = 'd', long)]
    directory: bool,
    /// What is in the directories below, too
    #[arg(short = 'R', long, conflicts_with = "directory")]
    recursive: bool,
    #[command(flatten)]
    look: Look,
}

/// What a listing shows, and how.
#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Look {
    /// Everything that is known: mode, owner, size, time
    #[arg(short = 'l', long)]
    long: bool,
    /// One name a line
    #[arg(short = '1', long = "one")]
    one: bool,
    /// Names that begin with a dot, too
    #[arg(short = 'a', long)]
    all: bool,
    /// Sizes for people, such as 1.5M
    #[arg(short = 'h', long)]
    human: bool,
    /// A mark behind each name: / for directories, @ for links, * for programs
    #[arg(short = 'F', long)]
    classify: bool,
    /// The newest first
    #[arg(short = 't', long, overrides_with = "by_size")]
    by_time: bool,
    /// The largest files first
    #[arg(short = 'S', long, overrides_with = "by_time")]
    by_size: bool,
    /// In reverse order
    #[arg(short = 'r', long)]
    reverse: bool,
    /// Show this help
    #[arg(long, action = clap::ArgAction::Help)]
    help: Option<bool>,
}

/// What was shown so far.
struct Page {
    titles: Titles,
    /// Files that patterns have found, to be shown together.
    files: Vec<Entry>,
}

/// What stands above the listings of a page.
pub(super) struct Titles {
    /// Directories have titles: there are several.
    titled: bool,
    last: Last,
}

/// What was shown last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Nothing,
    Files,
    Directory,
}

impl Ls {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let said = cx.effective();
        cx.exact_times = self.look.long || self.look.by_time || said.json || said.json_file.is_some();
        let mut page = Page { titles: Titles::new(self.recursive), files: Vec::new() };
        if self.paths.is_empty() {
            self.operand(cx, None, &mut page)?;
            return Ok(Flow::Next);
        }
        let mut spread = spread(cx, (&self.paths, Want::All), "list")?;
        page.titles.titled |= spread.is_many();
        spread.items.sort_by_key(|item| !self.is_found_file(item));
        spread.for_each_in_turn(cx, |cx, item, next| self.one(cx, (item, next), &mut page))
    }

    /// Tells whether a pattern has found something that is shown itself.
    fn is_found_file(&self, item: &Item) -> bool {
        item.entry.as_ref().is_some_and(|entry| self.directory || entry.kind != Kind::Dir)
    }

    fn one(
        &self,
        cx: &mut Context<'_>,
        (item, next): (&Item, Option<&Item>),
        page: &mut Page,
    ) -> anyhow::Result<()> {
        let Some(entry) = item.entry.as_ref().filter(|_| self.is_found_file(item)) else {
            return self.operand(cx, Some(&item.remote), page);
        };
        page.files.push(entry.clone());
        let goes_on = |next: &Item| {
            let same = next.remote.shares_session_with(&item.remote) && base(next) == base(item);
            same && self.is_found_file(next)
        };
        if !next.is_some_and(goes_on) {
            let files = std::mem::take(&mut page.files);
            self.show(cx, files, (Naming::Below(&base(item)), None), None, page)?;
        }
        Ok(())
    }

    fn operand(&self, cx: &mut Context<'_>, remote: Option<&Remote>, page: &mut Page) -> anyhow::Result<()> {
        let title = remote.map(Remote::shown);
        let failed = || match &title {
            Some(title) => format!("could not list `{title}`"),
            None => "could not list the directory".to_owned(),
        };
        let shown = cx.at(remote, |cx, session, path| {
            if self.directory {
                let path = path.map_or_else(|| RemotePath::new("."), Ok)?;
                return self.itself(cx, session, &path);
            }
            // A file is called what it was called, but one in a URL by its name.
            let called = path.as_ref().filter(|_| !remote.is_some_and(Remote::is_url));
            let naming = called.map_or(Naming::Own, |path| Naming::As(path.as_bytes()));
            match self.recursive {
                true => self.below(cx, session, (path.as_ref(), naming), page),
                false => self.inside(cx, session, (path.as_ref(), title.as_deref(), naming), page),
            }
        });
        shown.map_err(|error| unlisted(error, failed(), (&self.paths, remote)))
    }

    /// Shows what is in a directory, or the file that it turns out to be.
    fn inside(
        &self,
        cx: &mut Context<'_>,
        session: &mut Session,
        (path, title, naming): (Option<&RemotePath>, Option<&str>, Naming<'_>),
        page: &mut Page,
    ) -> anyhow::Result<()> {
        let hidden = if self.look.all { Hidden::Wanted } else { Hidden::AsShown };
        let Listed { listing, single, cut } = session.list_with(path, &cx.hints(), hidden)?;
        if single {
            let place = path.and_then(RemotePath::parent);
            self.show(cx, listing.entries, (naming, place.as_ref()), None, page)?;
        } else {
            let entries = self.look.visible(listing.entries);
            let title = title.filter(|_| page.titles.titled);
            self.show(cx, entries, (Naming::Own, path), title, page)?;
        }
        let refused = listing.rejected;
        for line in refused.iter().take(WARNINGS) {
            cx.reporter.event(&crate::report::Event::Warning(&line.to_string()));
        }
        match refused.len() {
            0 if cut => Err(Error::ListingCut.into()),
            0 => Ok(()),
            n => Err(left_out(n).into()),
        }
    }

    /// Shows what is in a directory and in those below it.
    fn below(
        &self,
        cx: &mut Context<'_>,
        session: &mut Session,
        (path, naming): (Option<&RemotePath>, Naming<'_>),
        page: &mut Page,
    ) -> anyhow::Result<()> {
        let rules = Rules { links: Links::Skip, depth: DEPTH };
        let mut tally = Tally::default();
        walk_in(cx, session, path, rules, &mut tally, &mut |cx, visit| match visit {
            Visit::Enter { path, depth, entries, .. } if self.look.all || !is_hidden(path, depth) => {
                let title = path.map_or_else(|| ".".to_owned(), |path| path.display().to_string());
                let entries = self.look.visible(entries.iter().cloned().collect());
                self.show(cx, entries, (Naming::Own, path), Some(&title), page)
            }
            Visit::Entry { depth: 0, entry, path } => {
                let place = path.parent();
                self.show(cx, vec![entry.clone()], (naming, place.as_ref()), None, page)
            }
            _ => Ok(()),
        })?;
        tally.finish().map(drop)
    }

    /// Shows a path, and not what is in it.
    fn itself(&self, cx: &mut Context<'_>, session: &mut Session, path: &RemotePath) -> anyhow::Result<()> {
        let entry = match session.stat(path, &cx.hints()) {
            // What has no name of its own (`/`, `.`) is there, whatever the server can say of it.
            Err(Error::Refused { .. } | Error::Protocol(_)) if path.file_name().is_none() => {
                top_of(Some(path))
            }
            entry => entry?,
        };
        let mut page = Page { titles: Titles::new(false), files: Vec::new() };
        Ok(self.show(cx, vec![entry], (Naming::As(path.as_bytes()), None), None, &mut page)?)
    }

    fn show(
        &self,
        cx: &mut Context<'_>,
        mut entries: Vec<Entry>,
        (naming, place): (Naming<'_>, Option<&RemotePath>),
        title: Option<&str>,
        page: &mut Page,
    ) -> crate::error::Result<()> {
        self.look.sort(&mut entries);
        cx.show(&Record::Entries {
            entries: &entries,
            show: self.look.show(),
            naming,
            place: Whereabouts::Remote(place.map(RemotePath::as_bytes)),
            title: page.titles.above(title),
        })
    }
}

impl Titles {
    /// Those of a page on which nothing stands.
    pub(super) fn new(titled: bool) -> Titles {
        Titles { titled, last: Last::Nothing }
    }

    /// What stands above the next listing: that of a directory, or without a title that of files.
    pub(super) fn above<'a>(&mut self, text: Option<&'a str>) -> Title<'a> {
        let apart = match self.last {
            Last::Nothing => false,
            Last::Files => text.is_some(),
            Last::Directory => true,
        };
        self.last = if text.is_some() { Last::Directory } else { Last::Files };
        Title { text, apart }
    }
}

/// What stands before the name of a match in its path.
fn base(item: &Item) -> Vec<u8> {
    let mut path = item.remote.named();
    let name = item.entry.as_ref().map_or(0, |entry| entry.path().len());
    path.truncate(path.len().saturating_sub(name));
    path
}

/// Tells whether one of the last `depth` names of a path begins with a dot.
fn is_hidden(path: Option<&RemotePath>, depth: usize) -> bool {
    let names = path.into_iter().flat_map(|path| path.as_bytes().rsplit(|byte| *byte == b'/'));
    names.take(depth).any(|name| name.starts_with(b"."))
}

/// The failure of a listing of which so many lines became no entries.
pub(super) fn left_out(lines: usize) -> Error {
    Error::Unsafe(match lines {
        1 => "1 line of the listing is not shown above".to_owned(),
        n => format!("{n} lines of the listing are not shown above"),
    })
}

impl Look {
    pub(super) fn show(self) -> Show {
        let layout = match (self.long, self.one) {
            (true, _) => Layout::Long,
            (_, true) => Layout::Names,
            _ => Layout::Columns,
        };
        Show { layout, human: self.human, marks: self.classify }
    }

    /// The entries that are to be seen.
    pub(super) fn visible(self, mut entries: Vec<Entry>) -> Vec<Entry> {
        if !self.all {
            entries.retain(|entry| !entry.name.as_bytes().starts_with(b"."));
        }
        entries
    }

    /// Puts entries in the order that is wanted; what lacks the time or the size to be sorted by comes last.
    pub(super) fn sort(self, entries: &mut [Entry]) {
        let size = |entry: &Entry| entry.size.filter(|_| entry.kind == Kind::File);
        entries.sort_by(|a, b| {
            let order = match (self.by_time, self.by_size) {
                (true, _) => b.modified.cmp(&a.modified),
                (_, true) => size(b).cmp(&size(a)),
                _ => std::cmp::Ordering::Equal,
            };
            order.then_with(|| a.path().cmp(&b.path()))
        });
        if self.reverse {
            entries.reverse();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_names_on_the_way() {
        let path = |text: &str| RemotePath::new(text).ok();
        for (text, depth, hidden) in [
            ("../a/b", 2, false),
            ("a/.b/c", 2, true),
            (".a/b", 1, false),
            ("/.a", 1, true),
            ("./x", 1, false),
        ] {
            assert_eq!(is_hidden(path(text).as_ref(), depth), hidden, "{text}");
        }
        assert!(!is_hidden(None, 0));
    }
}
