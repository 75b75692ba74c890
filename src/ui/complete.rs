//! Completion: commands, flags, remote paths and local ones, quoted so that they read back as the name.

use std::cell::RefCell;
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::{Duration, Instant};

use clap::builder::PossibleValue;
use rustyline::completion::Pair;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Context as Editing, Helper};

use crate::client::{Options, Session};
use crate::commands::line::{Redirect, Statement, Word, quoted, statements};
use crate::commands::{
    AliasName, BOOKMARK, BookmarkName, Context, JobName, QueueNumber, Remote, SettingName, SettingValue,
    Target, find, line_parser, with_all_options,
};
use crate::error::Result;
use crate::escape::escape;
use crate::proto::entry::Kind;
use crate::proto::list::{Hints, Listing};
use crate::proto::path::RemotePath;
use crate::proto::url::{looks_like_url, percent_encoded};
use crate::settings::words;

/// How long a remote listing is used again.
const FRESH: Duration = Duration::from_secs(10);

/// The longest that completion waits for one answer of the server.
const PATIENCE: Duration = Duration::from_secs(3);

/// Completes the line in the shell.
pub(super) struct Completer<'c, 'a> {
    cx: Rc<RefCell<&'c mut Context<'a>>>,
    cache: RefCell<Option<Cached>>,
}

/// A listing that was fetched for completion.
struct Cached {
    /// The connection, by our end of it; the working directory; the directory that was listed, and as it was typed.
    key: (SocketAddr, RemotePath, Option<RemotePath>, String),
    at: Instant,
    names: Vec<Candidate>,
}

/// Something that a word may become.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Candidate {
    /// The whole word.
    text: String,
    /// More may follow: no blank behind it.
    open: bool,
}

impl<'c, 'a> Completer<'c, 'a> {
    pub(super) fn new(cx: Rc<RefCell<&'c mut Context<'a>>>) -> Completer<'c, 'a> {
        Completer { cx, cache: RefCell::new(None) }
    }

    /// What the word at the end of `line` may become.
    fn candidates(&self, before: &[Word], word: &Word) -> Vec<Candidate> {
        let parser = line_parser();
        let Some(command) = before.first() else {
            let rows = parser.get_subcommands().filter(|row| !row.is_hide_set());
            let names = rows.flat_map(|row| std::iter::once(row.get_name()).chain(row.get_visible_aliases()));
            let cx = self.cx.borrow();
            let macros = cx.names.macros().map(|name| format!("${name}"));
            let own = cx.names.aliases().map(ToOwned::to_owned).chain(macros);
            let mut found = fitting(names.map(ToOwned::to_owned).chain(own), &word.text);
            found.sort_by(|a, b| a.text.cmp(&b.text));
            found.dedup();
            return found;
        };
        // The words of an alias are those of its last command.
        let alias = self.cx.borrow().names.text_of(&command.text);
        if let Some(mut words) = alias.and_then(|text| Some(statements(&text).pop()?.words)) {
            words.extend_from_slice(before.get(1..).unwrap_or_default());
            return self.candidates_of_command(&words, word);
        }
        if command.text.starts_with('$') {
            return self.remote(&word.text);
        }
        self.candidates_of_command(before, word)
    }

    /// What a word behind a command may become.
    fn candidates_of_command(&self, before: &[Word], word: &Word) -> Vec<Candidate> {
        let parser = line_parser();
        let Some(mut row) = before.first().and_then(|command| find(&parser, &command.text).ok()) else {
            return Vec::new();
        };
        let mut before = before;
        if let ("queue", [_, add, words @ ..]) = (row.get_name(), before)
            && add.text == "add"
        {
            return self.candidates(words, word);
        }
        // Commands that have commands of their own.
        while row.has_subcommands() && !word.text.starts_with('-') {
            let [_, next, ..] = before else {
                let names = row.get_subcommands().map(|below| below.get_name().to_owned());
                return fitting(names, &word.text);
            };
            let Some(below) = row.find_subcommand(&next.text) else { return Vec::new() };
            (row, before) = (below, before.get(1..).unwrap_or_default());
        }
        let row = &with_all_options(row);
        if let Some((flag, value)) = word.text.split_once('=').filter(|(flag, _)| flag.starts_with("--")) {
            let option = option(row, flag).into_iter();
            let values = option.flat_map(|arg| self.values(arg, before, value));
            return values.map(|v| Candidate { text: format!("{flag}={}", v.text), ..v }).collect();
        }
        if word.text.starts_with('-') {
            return flags(row, &word.text);
        }
        if row.get_name() == "help" {
            return self.candidates(&[], word);
        }
        let Some(arg) = argument(row, before.get(1..).unwrap_or_default()) else { return Vec::new() };
        let mut found = self.values(arg, before, &word.text);
        match row.get_name() {
            "cd" | "rmdir" | "lcd" => found.retain(|candidate| candidate.open),
            // The second operand may be the name on the other side.
            "get" if arg.is_positional() && before.len() == 2 => found.extend(self.local(&word.text)),
            "put" if arg.is_positional() && before.len() == 2 => found.extend(self.remote(&word.text)),
            _ => {}
        }
        found
    }

    /// What the value of an argument may become, behind the words before it.
    fn values(&self, arg: &clap::Arg, before: &[Word], typed: &str) -> Vec<Candidate> {
        let values: Vec<PossibleValue> = arg.get_possible_values();
        let is = |id: clap::builder::ValueParser| arg.get_value_parser().type_id() == id.type_id();
        if !values.is_empty() {
            let names = values.iter().map(PossibleValue::get_name).filter(|name| name.starts_with(typed));
            names.map(|name| Candidate { text: name.to_owned(), open: false }).collect()
        } else if is(clap::value_parser!(JobName).into()) {
            let cx = self.cx.borrow();
            let numbers = cx.jobs.views().into_iter().map(|job| job.number.to_string());
            fitting(numbers.chain(["all".to_owned()]), typed)
        } else if is(clap::value_parser!(QueueNumber).into()) {
            let all = self.cx.borrow().queue.list().unwrap_or_default();
            fitting(all.into_iter().map(|one| one.entry.number.to_string()), typed)
        } else if is(clap::value_parser!(AliasName).into()) {
            fitting(self.cx.borrow().names.aliases().map(ToOwned::to_owned), typed)
        } else if is(clap::value_parser!(SettingName).into()) {
            fitting(words::all().into_iter().map(|setting| setting.name), typed)
        } else if is(clap::value_parser!(SettingValue).into()) {
            self.settings(before.last().map_or("", |word| &word.text), typed)
        } else if is(clap::value_parser!(BookmarkName).into()) {
            fitting(self.bookmarks().into_iter(), typed)
        } else if is(clap::value_parser!(Target).into()) {
            self.servers(typed)
        } else if is(clap::value_parser!(Remote).into()) {
            self.remote(typed)
        } else if is(clap::value_parser!(PathBuf)) || is(clap::value_parser!(OsString)) {
            self.local(typed)
        } else {
            Vec::new()
        }
    }

    /// What the value of a setting may become.
    fn settings(&self, name: &str, typed: &str) -> Vec<Candidate> {
        match words::all().into_iter().find(|setting| setting.name == name) {
            Some(setting) if !setting.values.is_empty() => fitting(setting.values.into_iter(), typed),
            Some(setting) if setting.value.as_deref() == Some("FILE") => self.local(typed),
            _ => Vec::new(),
        }
    }

    /// The names of bookmarks.
    fn bookmarks(&self) -> Vec<String> {
        let all = self.cx.borrow().bookmarks.list();
        all.map(|(all, _)| all.into_iter().map(|bookmark| bookmark.name).collect()).unwrap_or_default()
    }

    /// Bookmarks, and servers that were logged in to before.
    fn servers(&self, typed: &str) -> Vec<Candidate> {
        let known = self.cx.borrow().known_hosts.list().unwrap_or_default();
        let remembered = self.cx.borrow().memory.hosts();
        let sites = known.iter().map(|known| &known.site).chain(remembered.iter().map(|host| &host.site));
        let mut names: Vec<String> = self.bookmarks();
        names.extend(sites.map(|site| site.host.clone()).filter(|host| !host.contains(':')));
        if typed.starts_with(BOOKMARK) {
            names = self.bookmarks().into_iter().map(|name| format!("{BOOKMARK}{name}")).collect();
        }
        names.sort();
        names.dedup();
        fitting(names.into_iter(), typed)
    }

    /// The directory on the server that the front of a word names, up to a slash; no directory for that of the session,
    /// and nothing at all where it cannot be known.
    fn directory(&self, front: &str) -> Option<Option<RemotePath>> {
        let mut cx = self.cx.borrow_mut();
        if brings_session(front) {
            cx.person().hush(true);
            let directory = cx.directory_in_hand(&Remote::from(OsString::from(front)));
            cx.person().hush(false);
            return directory.map(Some);
        }
        Some(match front {
            "" => None,
            "/" => RemotePath::new("/").ok(),
            front if front.starts_with("~/") => {
                let home = cx.session()?.home()?.clone();
                match front.trim_matches(['~', '/']) {
                    "" => Some(home),
                    below => home.join(below.as_bytes()).ok(),
                }
            }
            front => RemotePath::new(front.trim_end_matches('/')).ok(),
        })
    }

    /// Names on the server; nothing at all when that fails, nor of a server that is not in hand.
    fn remote(&self, typed: &str) -> Vec<Candidate> {
        if typed.starts_with(BOOKMARK) && !typed.contains('/') {
            let names = self.bookmarks().into_iter().map(|name| format!("{BOOKMARK}{name}/"));
            return fitting(names, typed)
                .into_iter()
                .map(|found| Candidate { open: true, ..found })
                .collect();
        }
        let front = typed.rfind('/').map_or("", |slash| &typed[..=slash]);
        let Some(directory) = self.directory(front) else { return Vec::new() };
        let spelt = |name: &str| match looks_like_url(front) {
            true => percent_encoded(name.as_bytes()),
            false => name.to_owned(),
        };
        let mut cx = self.cx.borrow_mut();
        let hints = cx.hints();
        let Some(session) = cx.session() else { return Vec::new() };
        // Without knowing where we are, there is no telling whose names these would be.
        let Some(place) = session.place().cloned() else { return Vec::new() };
        let key = (session.ends().0, place, directory.clone(), front.to_owned());
        let cached = self.cache.borrow().as_ref().is_some_and(|c| c.key == key && c.at.elapsed() < FRESH);
        if !cached {
            cx.person().hush(true);
            let listed = cx.session().map(|session| glance(session, directory.as_ref(), &hints));
            cx.person().hush(false);
            let Some(Ok(listing)) = listed else { return Vec::new() };
            let names = listing.entries.iter().filter_map(|entry| {
                let name = std::str::from_utf8(entry.name.as_bytes()).ok()?;
                // A name that a terminal would obey cannot be typed by completion either.
                (escape(name.as_bytes()).to_string() == name).then(|| {
                    let open = entry.kind == Kind::Dir;
                    let slash = if open { "/" } else { "" };
                    Candidate { text: format!("{front}{}{slash}", spelt(name)), open }
                })
            });
            let mut names: Vec<Candidate> = names.collect();
            names.sort_by(|a, b| a.text.cmp(&b.text));
            *self.cache.borrow_mut() = Some(Cached { key, at: Instant::now(), names });
        }
        let cache = self.cache.borrow();
        let names = cache.as_ref().map(|cached| cached.names.as_slice()).unwrap_or_default();
        names.iter().filter(|name| name.text.starts_with(typed)).cloned().collect()
    }

    /// Names on the disk.
    fn local(&self, typed: &str) -> Vec<Candidate> {
        let front = typed.rfind('/').map_or("", |slash| &typed[..=slash]);
        let directory = self.cx.borrow().local(Path::new(if front.is_empty() { "." } else { front }));
        let Ok(entries) = std::fs::read_dir(directory) else { return Vec::new() };
        let mut found: Vec<Candidate> = entries
            .flatten()
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let open = entry.path().is_dir();
                let text = format!("{front}{name}{}", if open { "/" } else { "" });
                let hidden = name.starts_with('.') && !typed[front.len()..].starts_with('.');
                // What a terminal would obey cannot be typed by completion.
                let harmless = escape(name.as_bytes()).to_string() == name;
                (harmless && !hidden && text.starts_with(typed)).then_some(Candidate { text, open })
            })
            .collect();
        found.sort_by(|a, b| a.text.cmp(&b.text));
        found
    }
}

/// Tells whether a remote operand brings a session of its own.
fn brings_session(operand: &str) -> bool {
    operand.starts_with(BOOKMARK) || looks_like_url(operand)
}

/// Those of some words that begin so.
fn fitting(words: impl Iterator<Item = String>, typed: &str) -> Vec<Candidate> {
    let words = words.filter(|word| word.starts_with(typed));
    words.map(|text| Candidate { text, open: false }).collect()
}

/// What a directory holds, within the patience of somebody who has pressed Tab.
fn glance(session: &mut Session, directory: Option<&RemotePath>, hints: &Hints) -> Result<Listing> {
    let usual = session.options().clone();
    session.set_options(Options {
        reply_timeout: usual.reply_timeout.min(PATIENCE),
        data_timeout: usual.data_timeout.min(PATIENCE),
        ..usual.clone()
    });
    let listing = if session.is_alive() { session.glance(directory, hints) } else { Ok(Listing::default()) };
    session.set_options(usual);
    listing
}

/// The options of a command, and where none of them begins so, those of ketch itself.
fn flags(row: &clap::Command, typed: &str) -> Vec<Candidate> {
    let (elsewhere, own): (Vec<&clap::Arg>, Vec<&clap::Arg>) =
        row.get_arguments().partition(|arg| arg.is_hide_set());
    let begun = |all: Vec<&clap::Arg>| -> Vec<Candidate> {
        let long = all.into_iter().filter_map(clap::Arg::get_long).map(|name| format!("--{name}"));
        let long = long.filter(|flag| flag.starts_with(typed));
        long.map(|text| Candidate { text, open: false }).collect()
    };
    let found = begun(own);
    if found.is_empty() { begun(elsewhere) } else { found }
}

/// The option of that name, if it takes a value.
fn option<'r>(row: &'r clap::Command, name: &str) -> Option<&'r clap::Arg> {
    row.get_arguments().filter(|arg| arg.get_action().takes_values()).find(|arg| {
        arg.get_long().is_some_and(|long| name == format!("--{long}"))
            || arg.get_short().is_some_and(|short| name == format!("-{short}"))
    })
}

/// The argument that the next word belongs to: the value of an option before it, or the next operand.
fn argument<'r>(row: &'r clap::Command, before: &[Word]) -> Option<&'r clap::Arg> {
    if let Some(option) = before.last().and_then(|word| option(row, &word.text)) {
        return Some(option);
    }
    let operands: Vec<&clap::Arg> = row.get_positionals().collect();
    let typed = before.iter().filter(|word| !word.text.starts_with('-')).count();
    let many = operands.last().filter(|arg| arg.get_num_args().is_some_and(|range| range.max_values() > 1));
    operands.get(typed).or(many).copied()
}

impl rustyline::completion::Completer for Completer<'_, '_> {
    type Candidate = Pair;

    fn complete(&self, line: &str, at: usize, _: &Editing<'_>) -> rustyline::Result<(usize, Vec<Pair>)> {
        let line = line.get(..at).unwrap_or(line);
        let statement = statements(line).pop();
        if let Some(word) = statement.as_ref().and_then(|statement| local_end(statement, line)) {
            return Ok((word.span.start, pairs(&word, self.local(&word.text))));
        }
        let mut words = statement.map(|statement| statement.words).unwrap_or_default();
        let fresh = Word::plain("", at..at);
        let ends_here = words.last().is_some_and(|word| word.span.end == at && at > word.span.start);
        let separated = line.trim_end().ends_with([';', '&']) || line.is_empty();
        let word = match words.pop() {
            Some(word) if ends_here => word,
            Some(word) if !separated => {
                words.push(word);
                fresh
            }
            _ => {
                words.clear();
                fresh
            }
        };
        Ok((word.span.start, pairs(&word, self.candidates(&words, &word))))
    }
}

/// The local name at the end of a line behind `>`, or in what a local program is told.
fn local_end(statement: &Statement, line: &str) -> Option<Word> {
    match statement.redirect.as_ref()? {
        Redirect::File(word) | Redirect::Append(word) => (word.span.end == line.len()).then(|| word.clone()),
        Redirect::Program(word) => {
            // Its first word is a program, and those are not ours to know.
            let told = line.get(word.span.clone())?.trim_start();
            let name = told.rsplit(char::is_whitespace).next().filter(|name| name.len() < told.len())?;
            Some(Word::plain(name, line.len() - name.len()..line.len()))
        }
    }
}

/// What a word becomes, as it has to be typed, and as it is listed.
fn pairs(word: &Word, candidates: Vec<Candidate>) -> Vec<Pair> {
    let pairs = candidates.into_iter().map(|candidate| {
        let mark = word.open.map(String::from).unwrap_or_default();
        let end = if candidate.open { String::new() } else { format!("{mark} ") };
        let replacement = format!("{mark}{}{end}", quoted(&candidate.text, word.open));
        let shown = candidate.text.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let slash = if candidate.open { "/" } else { "" };
        Pair { display: format!("{shown}{slash}"), replacement }
    });
    pairs.collect()
}

impl Hinter for Completer<'_, '_> {
    type Hint = String;
}

impl Highlighter for Completer<'_, '_> {}

impl Validator for Completer<'_, '_> {
    /// Called at Enter: a macro goes on to an empty line.
    fn validate(&self, typed: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        // What was interrupted before is over. As long as the editor has the terminal, Ctrl-C is a key; from then on it
        // is for what was typed.
        self.cx.borrow().cancel.reset();
        let text = typed.input();
        let open = statements(text).last().is_some_and(|last| match &*last.words {
            [first, _] => first.text == "macdef" && last.flaw.is_none(),
            [first, name, body] => {
                let between = text.get(name.span.end..body.span.start).unwrap_or_default();
                first.text == "macdef" && between.contains('\n') && !text.ends_with('\n')
            }
            _ => false,
        });
        Ok(if open { ValidationResult::Incomplete } else { ValidationResult::Valid(None) })
    }
}

impl Helper for Completer<'_, '_> {}
