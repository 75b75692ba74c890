//! `bookmark`: servers by a name of the user's own.

use std::path::{Path, PathBuf};

use super::Target;
use super::each::{done_with, for_each};
use super::editor;
use super::outcome::Unknown;
use super::prelude::*;
use crate::error::Error;
use crate::escape::escape;
use crate::report::Event;
use crate::settings::Settings;
use crate::settings::bookmarks::{Bookmark as Entry, Replace, check_name};
use crate::settings::import::{Client, Found};
use crate::settings::words;

/// Keep servers under names of your own, with settings that hold there
///
/// A bookmark may stand wherever a server is named: `ketch work`, `open work`, `open work/sub`. What it says goes before
/// the configuration file and the environment; options go before what it says. Passwords are not kept unless you ask
/// for it; better let netrc or `--password-command` know them.
#[derive(Debug, Args)]
#[command(visible_alias = "bookmarks")]
pub struct Bookmark {
    #[command(subcommand)]
    action: Option<Action>,
}

/// What to do.
#[derive(Debug, clap::Subcommand)]
enum Action {
    /// Show the bookmarks, as without a word
    #[command(visible_alias = "ls")]
    List,
    /// Keep a server, or the connection in hand, under a name; so are ketch's options behind it
    Add(Add),
    /// Forget bookmarks
    #[command(visible_aliases = ["remove", "delete", "del"])]
    Rm {
        /// Their names
        #[arg(value_name = "NAME", required = true)]
        names: Vec<BookmarkName>,
    },
    /// Edit the file of bookmarks in $VISUAL or $EDITOR; what makes no sense is not kept
    Edit,
    /// Take bookmarks over from another client
    Import(Import),
}

/// What is to be kept.
#[derive(Debug, Args)]
struct Add {
    /// What to call it
    #[arg(value_name = "NAME")]
    name: String,
    /// Server: a URL, or `[USER@]HOST[:PORT][/DIR]`; without one, the connection in hand and its directory
    #[arg(value_name = "TARGET")]
    target: Option<Target>,
    /// Replace the bookmark of that name
    #[arg(short, long)]
    force: bool,
    /// Keep the password, too: whoever reads the file of bookmarks reads it
    #[arg(long)]
    passwords: bool,
}

/// What is to be taken over.
#[derive(Debug, Args)]
struct Import {
    /// The other client
    #[arg(value_name = "CLIENT")]
    from: Client,
    /// Its file of bookmarks [default: where it keeps them]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Replace bookmarks of the same names
    #[arg(short, long)]
    force: bool,
    /// Take the passwords over, too: whoever reads the file of bookmarks reads them
    #[arg(long)]
    passwords: bool,
}

/// The name of a bookmark; its type is what completes it.
#[derive(Debug, Clone)]
pub struct BookmarkName(String);

impl From<String> for BookmarkName {
    fn from(text: String) -> BookmarkName {
        BookmarkName(text)
    }
}

impl Bookmark {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        match &self.action {
            None | Some(Action::List) => list(cx),
            Some(Action::Add(add)) => {
                let added = add.run(cx);
                done_with(cx, "bookmark", (Some(add.name.as_bytes()), None), added)?;
                Ok(Flow::Next)
            }
            Some(Action::Rm { names }) => for_each(cx, names, |cx, BookmarkName(name)| {
                let removed = match cx.bookmarks.remove(name) {
                    Ok(false) => {
                        Err(Unknown { what: "bookmark", name: name.clone(), list: "bookmark" }.into())
                    }
                    removed => removed.map(drop).map_err(Into::into),
                };
                done_with(cx, "forget", (Some(name.as_bytes()), None), removed)
            }),
            Some(Action::Edit) => edit(cx),
            Some(Action::Import(import)) => import.run(cx),
        }
    }
}

fn list(cx: &mut Context<'_>) -> anyhow::Result<Flow> {
    let (all, warning) = cx.bookmarks.list()?;
    if let Some(warning) = warning {
        cx.reporter.event(&Event::Warning(&warning));
    }
    if all.is_empty() {
        cx.note("there are no bookmarks; `bookmark add NAME` keeps the connection in hand");
    }
    cx.show(&Record::Bookmarks(&all))?;
    Ok(Flow::Next)
}

impl Add {
    fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<()> {
        check_name(&self.name).map_err(|why| Usage(why.to_string()))?;
        let (url, mut settings) = match &self.target {
            Some(target) => (target.parse()?, Settings::default()),
            None => cx.whereabouts()?,
        };
        for (name, value) in cx.closer.said() {
            if is_kept(name) {
                let said = words::read(&[(name.to_owned(), Some(value.exact().to_owned()))]);
                settings = settings.under(&said.map_err(Usage)?);
            }
        }
        let mut entry = Entry { name: self.name.clone(), url, settings, comment: String::new() };
        if !self.passwords && entry.forget_secrets() {
            cx.note("its password is not kept; `--passwords` keeps it, and netrc or `--password-command` is better");
        }
        let shown = entry.url.to_string();
        let replace = if self.force { Replace::Yes } else { Replace::No };
        let (_, there) = cx.bookmarks.keep(vec![entry], replace)?;
        if !there.is_empty() {
            return Err(taken(&self.name).into());
        }
        cx.note(&format!("`{}` is {shown}", escape(self.name.as_bytes())));
        Ok(())
    }
}

fn taken(name: &str) -> Error {
    let why =
        std::io::Error::new(std::io::ErrorKind::AlreadyExists, "there is one already; `--force` replaces it");
    Error::local("keep the bookmark", PathBuf::from(name))(why)
}

/// Tells whether a setting belongs to a server; what is for a run, or for what it shows, does not.
pub(super) fn is_kept(name: &str) -> bool {
    let setting = words::all().into_iter().find(|setting| setting.name == name);
    setting.is_some_and(|setting| {
        !setting.is_for_the_whole_run() && !matches!(setting.group.as_str(), "Output" | "Shell")
    })
}

impl Import {
    fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let file = match &self.file {
            Some(file) => cx.local(file),
            None => {
                let places = self.from.files();
                let there = places.iter().find(|place| place.exists());
                there.or(places.first()).cloned().unwrap_or_default()
            }
        };
        let bytes = std::fs::read(&file).map_err(Error::local("read", &file))?;
        let found = self.from.read(&String::from_utf8_lossy(&bytes));
        let shown = escape(file.as_os_str().as_encoded_bytes()).to_string();
        let Found { mut bookmarks, left_out } = found.map_err(|why| {
            let client = self.from.name();
            Error::Config(format!("`{shown}` cannot be the bookmarks of {client}: {why}"))
        })?;
        for (name, why) in left_out {
            let warning = format!("not taken over of `{}`: {why}", escape(name.as_bytes()));
            cx.reporter.event(&Event::Warning(&warning));
        }
        let mut secrets = 0;
        if !self.passwords {
            secrets = bookmarks.iter_mut().map(|entry| usize::from(entry.forget_secrets())).sum();
        }
        let replace = if self.force { Replace::Yes } else { Replace::No };
        let (kept, there) = cx.bookmarks.keep(bookmarks, replace)?;
        for entry in there {
            let name = escape(entry.name.as_bytes()).to_string();
            let warning =
                format!("`{name}` stays as it is: there is such a bookmark already, and no `--force`");
            cx.reporter.event(&Event::Warning(&warning));
        }
        cx.show(&Record::Bookmarks(&kept))?;
        cx.note(&format!("{} taken over from `{shown}`", counted(kept.len(), "bookmark")));
        if secrets > 0 {
            let them = if secrets == 1 { "it" } else { "them" };
            let passwords = counted(secrets, "password");
            cx.note(&format!("{passwords} left out; `--passwords` takes {them} over, too"));
        }
        Ok(Flow::Next)
    }
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Lets the user edit a copy, and keeps it when it makes sense.
fn edit(cx: &mut Context<'_>) -> anyhow::Result<Flow> {
    let old = cx.bookmarks.text()?;
    let draft = cx.bookmarks.draft(&old)?;
    let edited = edit_until_good(cx, &old, &draft);
    if edited.is_ok() {
        // It holds nothing that is not in the file now.
        let _ = std::fs::remove_file(&draft);
    }
    done_with(cx, "bookmark", (None, None), edited)?;
    Ok(Flow::Next)
}

fn edit_until_good(cx: &mut Context<'_>, old: &str, draft: &Path) -> anyhow::Result<()> {
    loop {
        editor::run(cx, draft)?;
        let new = std::fs::read_to_string(draft).map_err(Error::local("read", draft))?;
        if new == old {
            cx.note("nothing has changed");
            return Ok(());
        }
        let Err(why) = cx.bookmarks.rewrite(&new)? else { return Ok(()) };
        let shown = escape(draft.as_os_str().as_encoded_bytes()).to_string();
        let error =
            Error::Config(format!("the bookmarks stay as they were: {why}; what you wrote is in `{shown}`"));
        if cx.person().confirm(&format!("{why}\nedit it again?"))? != Some(true) {
            return Err(error.into());
        }
    }
}

/// The bookmarks for people: a line each, with the names under each other.
#[must_use]
pub fn lines(all: &[Entry]) -> Vec<String> {
    let width = all.iter().map(|entry| entry.name.chars().count()).max().unwrap_or_default();
    let line = |entry: &Entry| {
        let gap = " ".repeat(width.saturating_sub(entry.name.chars().count()));
        let settings = entry.settings.said().into_iter().map(|(name, value)| format!("  {name}={value}"));
        let name = escape(entry.name.as_bytes());
        format!("{name}{gap}  {}{}", entry.url, settings.collect::<String>())
    };
    all.iter().map(line).collect()
}
