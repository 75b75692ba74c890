//! All that a command may touch.

mod advice;
mod asking;
mod login;
mod outfit;
mod person;
mod sessions;

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use self::asking::{Asked, Asking};
pub(super) use self::outfit::Outfit;
pub use self::person::{Answer, Person, Reader};
pub(super) use self::sessions::{Held, from_home};
use super::jobs::Jobs;
use super::record::{Diversion, Output, Record};
use super::{Names, Remote, Spelling, Usage};
use crate::cancel::Cancel;
use crate::client::{Foreseen, Options, Representation, Session, Site};
use crate::error::{ErrorKind, Result};
use crate::net::Limits;
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::proto::time::Time;
use crate::report::{Event, Reporter};
use crate::settings::bookmarks::{Bookmark, Bookmarks};
use crate::settings::file::Files;
use crate::settings::known_hosts::KnownHosts;
use crate::settings::memory::Memory;
use crate::settings::places::Places;
use crate::settings::queue::Queue;
use crate::settings::{self, FromEnvironment, Origin, Settings, words};

/// What stands in the place of standard input.
pub(super) struct Feed {
    /// It.
    pub(super) reader: Box<dyn Read + Send>,
    /// The program that writes it, by a line for the local shell.
    pub(super) line: String,
}

/// All that a command may touch. The process's directory, streams and exit are not in it.
pub struct Context<'a> {
    /// What was said before the command, or set in the shell.
    pub settings: Settings,
    /// What was said behind the command, for that command only.
    pub closer: Settings,
    /// What the environment says.
    pub environment: FromEnvironment,
    /// What the configuration files say.
    pub files: Files,
    /// The rate limits that all sessions share.
    limits: Limits,
    /// Servers by name.
    pub bookmarks: Bookmarks,
    /// Those of a command that has its own.
    own_limits: Limits,
    /// The certificates that were trusted.
    pub known_hosts: KnownHosts,
    /// What is remembered of hosts.
    pub memory: Memory,
    /// The directories that were left last.
    pub places: Places,
    /// What is to be done some time.
    pub queue: Queue,
    /// Who is told what happens.
    pub reporter: Arc<dyn Reporter>,
    /// What ends every wait.
    pub cancel: Cancel,
    /// What ends all of it: this command, and what runs in the background.
    pub all: Cancel,
    /// What runs in the background.
    pub jobs: Jobs,
    /// The local directory, for relative names.
    pub here: PathBuf,
    /// The one before it.
    pub(super) came_from: Option<PathBuf>,
    /// How the URL in hand wants its file to be transferred.
    of_url: Option<Representation>,
    /// There is a shell around it, whose user goes on with what a command leaves.
    pub interactive: bool,
    /// What was typed is to be forgotten.
    pub forgets_history: bool,
    /// How many columns help may take.
    pub width: usize,
    /// The commands come from a script, which others may read.
    pub scripted: bool,
    /// A script is run: nobody is asked whether to trust a certificate, even at a terminal.
    pub batch: bool,
    /// Commands come from lines that are ours to read, of the shell or of a script, and not from the words of a command
    /// line.
    pub by_line: bool,
    /// Standard input is read already: the script came from there.
    pub input_taken: bool,
    /// The times of listings matter to the command.
    pub exact_times: bool,
    /// Standard output is a terminal.
    pub on_terminal: bool,
    /// How the words of the command were written.
    pub spelling: Spelling,
    /// Whether `mget` and its like ask before each file, where `prompt` said so.
    pub prompting: Option<bool>,
    /// The words of the user's own.
    pub names: Names,
    /// So many scripts, macros and aliases are being run within each other.
    pub(super) depth: usize,
    /// What is done was begun before, and cut off: a part file of ours is gone on with.
    pub(super) again: bool,
    /// No local program may be run: nobody has typed what is being run.
    pub(super) confined: bool,
    person: &'a mut (dyn Person + 'a),
    output: &'a mut (dyn Output + 'a),
    input: &'a mut (dyn Read + 'a),
    /// What comes right after a login, if one is made for the operand in hand.
    pub(super) first: Foreseen,
    /// What stands in the place of standard input.
    feed: Option<Feed>,
    /// The session in hand is the first.
    current: Option<Held>,
    others: Vec<Held>,
    /// Where the secret that was given for the whole run has gone; it goes nowhere else.
    bound: Option<(Site, String)>,
    /// The settings that were changed since the beginning, by name.
    changed: BTreeSet<&'static str>,
    /// Files that TLS needs.
    read: settings::tls::Read,
    /// Directories that this command has made for its uploads.
    made: Vec<(Site, RemotePath)>,
    /// Logins that failed during this command, which must not be tried again for the next operand.
    given_up: Vec<(Site, String, ErrorKind)>,
}

/// The streams and the person a context works with.
pub struct Ends<'a> {
    /// Asked for secrets, told of failures.
    pub person: &'a mut (dyn Person + 'a),
    /// Where results go.
    pub output: &'a mut (dyn Output + 'a),
    /// Where `put -` reads from.
    pub input: &'a mut (dyn Read + 'a),
}

impl<'a> Context<'a> {
    /// A context without a session.
    pub fn new(
        settings: Settings,
        environment: FromEnvironment,
        reporter: Arc<dyn Reporter>,
        cancel: Cancel,
        here: PathBuf,
        ends: Ends<'a>,
    ) -> Context<'a> {
        Context {
            settings,
            closer: Settings::default(),
            environment,
            files: Files::default(),
            limits: Limits::default(),
            bookmarks: Bookmarks::at(settings::paths::bookmarks()),
            own_limits: Limits::default(),
            known_hosts: KnownHosts::at(settings::paths::known_hosts()),
            memory: Memory::at(settings::paths::hosts()),
            places: Places::at(settings::paths::places()),
            queue: Queue::at(settings::paths::queue()),
            reporter,
            all: cancel.clone(),
            cancel,
            jobs: Jobs::default(),
            here,
            came_from: None,
            of_url: None,
            interactive: false,
            forgets_history: false,
            width: 80,
            scripted: false,
            batch: false,
            by_line: false,
            input_taken: false,
            exact_times: false,
            on_terminal: false,
            spelling: Spelling::default(),
            prompting: None,
            names: Names::default(),
            depth: 0,
            again: false,
            confined: false,
            first: Foreseen::Nothing,
            feed: None,
            person: ends.person,
            output: ends.output,
            input: ends.input,
            current: None,
            others: Vec::new(),
            bound: None,
            changed: BTreeSet::new(),
            read: settings::tls::Read::default(),
            made: Vec::new(),
            given_up: Vec::new(),
        }
    }

    /// The settings that hold for this command on the session in hand.
    #[must_use]
    pub fn effective(&self) -> Settings {
        match &self.current {
            Some(held) => self.said_of(held),
            None => self.said(None),
        }
    }

    /// What was said, with what the configuration files say of this host.
    #[must_use]
    pub fn said(&self, host: Option<&str>) -> Settings {
        self.said_of_place(host, None)
    }

    /// The same, where a bookmark says something, too.
    fn said_of_place(&self, host: Option<&str>, bookmark: Option<&Bookmark>) -> Settings {
        let bookmark = bookmark.map(|bookmark| bookmark.settings.clone()).unwrap_or_default();
        self.files.for_host(host).under(&bookmark).under(&self.settings).under(&self.closer)
    }

    /// How a file is transferred, where the session has these options: what is said with the command goes before what
    /// its URL says, and that before what is set.
    #[must_use]
    pub fn representation(&self, options: &Options) -> Representation {
        match (self.closer.ascii, self.of_url) {
            (false, Some(of_url)) => of_url,
            (said, _) if said || options.ascii => Representation::Ascii,
            _ => Representation::Image,
        }
    }

    /// What the core is told. The rate limits are those of the whole run, unless the command has its own.
    fn options(&self, said: &Settings) -> Options {
        let rates = said.limit_rate.unwrap_or_default();
        let limits = if self.closer.limit_rate.is_some() { &self.own_limits } else { &self.limits };
        limits.down.set(rates.down);
        limits.up.set(rates.up);
        Options { limits: limits.clone(), ..said.options() }
    }

    fn said_of(&self, held: &Held) -> Settings {
        let mut said = self.files.for_host(Some(&held.session.site().host));
        if let Some(bookmark) = &held.bookmark {
            said = said.under(&bookmark.settings);
        }
        said.under(&self.settings).under(&held.settings).under(&self.closer)
    }

    /// Changes settings for the rest of the run.
    pub(super) fn change_settings(&mut self, said: &Settings) {
        self.settings = self.settings.under(said);
        self.changed.extend(said.said().into_iter().map(|(name, _)| name));
    }

    /// Who says what a setting is, for the session in hand.
    pub(super) fn origin(&self, name: &str) -> Origin {
        let says = |said: &Settings| said.said().iter().any(|(said, _)| words::same(said, name));
        let changed = || self.changed.iter().any(|changed| words::same(changed, name));
        let held = self.current.as_ref();
        let host = held.map(|held| held.session.site().host.as_str());
        let bookmark = held.and_then(|held| held.bookmark.as_ref());
        if says(&self.closer) {
            Origin::Command
        } else if held.is_some_and(|held| says(&held.settings)) {
            Origin::Open
        } else if says(&self.settings) {
            if changed() { Origin::Set } else { Origin::CommandLine }
        } else if let Some(bookmark) = bookmark.filter(|bookmark| says(&bookmark.settings)) {
            Origin::Bookmark(bookmark.name.clone())
        } else {
            self.files.origin(name, host).cloned().unwrap_or(Origin::Default)
        }
    }

    /// Takes back what was said of one setting, on the command line or since.
    pub(super) fn forget_setting(&mut self, name: &str) {
        self.settings = self.settings.without(name);
        self.changed.retain(|changed| !words::same(changed, name));
        if let Some(held) = &mut self.current {
            held.settings = held.settings.without(name);
        }
    }

    /// Begins a command: what was said behind it holds for it alone, and so does what failed during the last one.
    pub fn begin(&mut self, said: Settings) {
        self.closer = said;
        self.person.set_loudness(&self.files.for_host(None).under(&self.settings).under(&self.closer));
        self.exact_times = false;
        self.given_up.clear();
        self.made.clear();
    }

    /// Tells whether `mget` and its like ask before each file.
    #[must_use]
    pub fn asks(&self) -> bool {
        let usual = || self.interactive && !self.effective().no_ask;
        !self.closer.no_ask && self.prompting.unwrap_or_else(usual)
    }

    /// Makes a directory for uploads, unless this command has made it already.
    pub(super) fn make_once(&mut self, session: &mut Session, directory: &RemotePath) -> Result<()> {
        let made = (session.site().clone(), directory.clone());
        if !self.made.contains(&made) {
            session.make_directories(directory)?;
            self.made.push(made);
        }
        Ok(())
    }

    /// The person in front.
    pub fn person(&mut self) -> &mut dyn Person {
        self.person
    }

    /// Who is asked for the secrets of a login, and the place for results.
    pub fn ends<'s>(&'s mut self, asked: &'s Asked) -> (Asking<'s>, &'s mut dyn Output) {
        (Asking { person: self.person, asked, done: false }, self.output)
    }

    /// Shows a result.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn show(&mut self, record: &Record<'_>) -> Result<()> {
        self.output.record(record)
    }

    /// The stream for the bytes of files.
    ///
    /// # Errors
    /// When standard output is taken by something else.
    pub fn stdout(&mut self) -> anyhow::Result<&mut dyn std::io::Write> {
        self.output.bytes()
    }

    /// Standard input.
    ///
    /// # Errors
    /// When the script came from there.
    pub fn stdin(&mut self) -> anyhow::Result<&mut dyn Read> {
        if let Some(feed) = &mut self.feed {
            return Ok(&mut feed.reader);
        }
        if self.input_taken {
            return Err(Usage(
                "standard input is the script; there is nothing left of it to upload".to_owned(),
            )
            .into());
        }
        Ok(self.input)
    }

    /// Does `work`, whose results go somewhere else than to standard output.
    pub(super) fn diverted<T>(&mut self, to: Diversion, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.output.divert(Some(to));
        let terminal = std::mem::replace(&mut self.on_terminal, false);
        let done = work(self);
        self.on_terminal = terminal;
        self.output.divert(outer);
        done
    }

    /// Does `work`, which gets its standard input from somewhere else.
    pub(super) fn with_input<T>(&mut self, feed: Feed, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.feed.replace(feed);
        let done = work(self);
        self.feed = outer;
        done
    }

    /// The program that standard input comes from, if it does; a line for the local shell.
    pub(super) fn fed_by(&self) -> Option<&str> {
        self.feed.as_ref().map(|feed| feed.line.as_str())
    }

    /// Says something that is no result.
    pub fn note(&self, text: &str) {
        self.reporter.event(&Event::Note(text));
    }

    /// A local name as a path, from the local directory on; in lines of ours `~` is the home directory.
    #[must_use]
    pub fn local(&self, name: &Path) -> PathBuf {
        match name.to_str() {
            Some(text) if self.by_line => self.here.join(settings::paths::expand_home(text)),
            _ => self.here.join(name),
        }
    }

    /// The path of an operand, in which a `~` at the beginning is the login directory of the session in hand.
    ///
    /// # Errors
    /// When the server does not tell that.
    pub(super) fn placed(&mut self, remote: &Remote, path: RemotePath) -> anyhow::Result<RemotePath> {
        match remote.is_below_home(&self.spelling) {
            true => self.at(None, |_, session, _| Ok(from_home(session, &path)?)),
            false => Ok(path),
        }
    }

    /// A local path that is to be written, where that is allowed: a macro that runs by itself writes into the local
    /// directory only.
    ///
    /// # Errors
    /// Where it is not.
    pub(super) fn writable(&self, path: PathBuf) -> anyhow::Result<PathBuf> {
        let outside = || match path.strip_prefix(&self.here) {
            Ok(below) => {
                below.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir))
            }
            Err(_) => true,
        };
        if self.confined && outside() {
            return Err(Usage(super::script::CONFINED.to_owned()).into());
        }
        Ok(path)
    }

    /// What the parsers of listings need to know.
    #[must_use]
    pub fn hints(&self) -> Hints {
        let now = Time::from_system(std::time::SystemTime::now());
        Hints::at(now.map(|time| time.at).unwrap_or_default())
    }
}
