//! What people are told while it happens, on standard error.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use console::Style;

use super::board::Board;
use super::failure;
use super::term::{self, Screen};
use crate::doctor::draw;
use crate::error::DataFailure;
use crate::escape::escape;
use crate::report::{DataChannel, Encrypted, Event, JobState, Reporter, way};
use crate::settings::Settings;

/// Tells people what happens, on standard error.
pub(super) struct Teller {
    board: Arc<Board>,
    quiet: AtomicBool,
    verbose: AtomicBool,
    explain: AtomicBool,
    /// The way of opening data connections that was drawn last.
    drawn: Mutex<Option<(&'static str, SocketAddr)>>,
    welcome: AtomicBool,
    hushed: AtomicBool,
    /// After so many milliseconds of work the bell rings; 0 is never.
    bell: AtomicU64,
    /// The background job that is spoken of.
    job: Option<u32>,
}

impl Teller {
    /// Someone who tells what happens on such terminals as there are, where colour may be welcome or not.
    pub(super) fn new(screen: Screen, colourful: bool) -> Teller {
        Teller::at(Arc::new(Board::new(screen, colourful)), None)
    }

    /// Someone who tells what happens in a background job.
    pub(super) fn of_job(&self, number: u32) -> Teller {
        let teller = Teller::at(Arc::clone(&self.board), Some(number));
        for (flag, ours) in [
            (&teller.quiet, &self.quiet),
            (&teller.verbose, &self.verbose),
            (&teller.explain, &self.explain),
            (&teller.welcome, &self.welcome),
        ] {
            flag.store(ours.load(Ordering::Relaxed), Ordering::Relaxed);
        }
        teller.bell.store(self.bell.load(Ordering::Relaxed), Ordering::Relaxed);
        teller
    }

    fn at(board: Arc<Board>, job: Option<u32>) -> Teller {
        Teller {
            board,
            job,
            quiet: AtomicBool::new(false),
            verbose: AtomicBool::new(false),
            explain: AtomicBool::new(false),
            drawn: Mutex::new(None),
            welcome: AtomicBool::new(false),
            hushed: AtomicBool::new(false),
            bell: AtomicU64::new(0),
        }
    }

    /// Says more or less from now on.
    pub(super) fn set_loudness(&self, said: &Settings) {
        if self.job.is_none() {
            self.board.dress(said);
        }
        self.quiet.store(said.quiet, Ordering::Relaxed);
        self.verbose.store(said.verbose, Ordering::Relaxed);
        self.explain.store(said.explain, Ordering::Relaxed);
        let bell = said.bell.map_or(0, |bell| u64::try_from(bell.as_millis()).unwrap_or(u64::MAX).max(1));
        self.bell.store(bell, Ordering::Relaxed);
    }

    /// Says nothing at all, or speaks again: completion must not write into the line that is being typed.
    pub(super) fn hush(&self, hushed: bool) {
        self.hushed.store(hushed, Ordering::Relaxed);
    }

    /// Shows what servers say at the login, as a shell does.
    pub(super) fn show_welcome(&self) {
        self.welcome.store(true, Ordering::Relaxed);
    }

    /// Writes lines to standard error.
    pub(super) fn say(&self, text: &str) {
        self.mark("", Style::new(), text);
    }

    /// Writes what a server says for people, in the lines that it has.
    fn quote(&self, text: &str) {
        if !self.quiet.load(Ordering::Relaxed) {
            self.put(("", &Style::new()), (text, &Style::new()), None);
        }
    }

    /// Writes over what the terminal has shown of a key by itself.
    pub(super) fn say_over(&self, text: &str) {
        self.board.back();
        self.say(text);
    }

    /// The terminal.
    pub(super) fn board(&self) -> &Arc<Board> {
        &self.board
    }

    /// Tells of a failure, unless it was told already.
    pub(super) fn complain(&self, error: &anyhow::Error) {
        if failure::needs_words(error) {
            self.mark("error:", Style::new().red().bold(), &failure::render(error));
        }
    }

    /// Writes lines to standard error, unless it is to be quiet there.
    pub(super) fn tell(&self, text: &str) {
        if !self.quiet.load(Ordering::Relaxed) {
            self.say(text);
        }
    }

    fn mark(&self, mark: &str, style: Style, text: &str) {
        let style = style.force_styling(self.board.has_colour());
        let text = failure::without_numbers(text);
        self.put((mark, &style), (&text, &Style::new()), self.board.columns());
    }

    fn put(&self, mark: (&str, &Style), text: (&str, &Style), columns: Option<usize>) {
        self.board.write(term::line(self.job, mark, text, columns));
    }

    /// Tells whether the bell rings after work that took so long.
    fn rings_after(&self, took: Duration) -> bool {
        let bell = self.bell.load(Ordering::Relaxed);
        bell > 0 && took >= Duration::from_millis(bell) && self.board.is_terminal()
    }

    /// Rings the bell after work that took long.
    pub(super) fn ring_after(&self, took: Duration) {
        if self.rings_after(took) {
            term::ring();
        }
    }

    /// Draws a data connection, unless the one before it was opened in the same way.
    fn explain(&self, channel: &DataChannel) {
        if !self.explain.load(Ordering::Relaxed) {
            return;
        }
        let columns = term::width();
        let way = Some((channel.method, channel.control.1));
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if *drawn != way {
            *drawn = way;
            self.explain_failures(channel.control, channel.control_tls.as_ref(), &channel.failed);
            self.say(&draw::channel(channel, columns));
        }
    }

    /// Draws the data connections that did not come to be.
    fn explain_failures(
        &self,
        control: (SocketAddr, SocketAddr),
        control_tls: Option<&Encrypted>,
        tries: &[DataFailure],
    ) {
        if self.explain.load(Ordering::Relaxed) {
            tries
                .iter()
                .filter_map(|failed| draw::failure(control, control_tls, failed, term::width()))
                .for_each(|text| self.say(&text));
        }
    }

    /// Tells what the server says at the login. The sessions that share a command's work are let in without a word.
    fn tell_welcome(&self, welcome: &str) {
        let shown = self.welcome.load(Ordering::Relaxed) && self.job.is_none();
        if shown && !welcome.is_empty() && !self.verbose.load(Ordering::Relaxed) {
            self.quote(welcome.trim_end());
        }
    }

    /// Tells what became of a background job. In a script, who has started it knows.
    fn tell_job(&self, number: u32, line: &str, state: JobState, took: Duration) {
        if !self.welcome.load(Ordering::Relaxed) {
            return;
        }
        let state = if state == JobState::Running { String::new() } else { format!("{}: ", state.name()) };
        let bell = if self.rings_after(took) { "\x07" } else { "" };
        let plain = Style::new();
        let told = term::line(Some(number), ("", &plain), (&(state + line), &plain), self.board.columns());
        self.board.write(told + bell);
    }

    /// Tells how far several transfers have come, where no bar does, now and then.
    fn tell_total(&self) {
        if let Some(text) = self.board.bars.due().filter(|_| self.job.is_none()) {
            self.tell(&text);
        }
    }

    fn trace(&self, mark: &str, lines: &[String]) {
        if self.verbose.load(Ordering::Relaxed) {
            let dim = Style::new().dim().force_styling(self.board.has_colour());
            for line in lines {
                self.put((mark, &dim), (line, &dim), None);
            }
        }
    }
}

impl Reporter for Teller {
    fn event(&self, event: &Event<'_>) {
        if self.hushed.load(Ordering::Relaxed) {
            return;
        }
        match event {
            Event::Request(line) => self.trace(">", &[(*line).to_owned()]),
            Event::Reply(lines) => self.trace("<", lines),
            Event::Stray(lines) => self.trace("< (not asked for)", lines),
            Event::Connected { host, local, peer, far, took } => {
                let (host, way) = (escape(host.as_bytes()), way(*local, *peer, *far));
                self.trace("*", &[format!("control {way} ({host}, {} ms)", took.as_millis())]);
            }
            Event::Retry { name, attempt, max, pause, error, .. } => self.tell(&format!(
                "note: `{name}`: {}; trying again in {:.1} s ({attempt} of {max})",
                failure::indent(&error.to_string()),
                pause.as_secs_f64()
            )),
            Event::Tls { encrypted, took } => {
                self.trace("*", &[format!("control encrypted ({encrypted}, {} ms)", took.as_millis())]);
            }
            Event::Data(channel) => {
                self.trace("*", &[channel.to_string()]);
                self.explain(channel);
            }
            Event::NoData { control, control_tls, tries } => {
                self.explain_failures(*control, *control_tls, tries)
            }
            Event::LoggedIn { welcome, .. } => self.tell_welcome(welcome),
            Event::Fallback { failed, to } => {
                let why = failed.cause.to_string();
                self.tell(&format!(
                    "note: {} did not work ({}); trying {to}",
                    failed.method,
                    failure::indent(&why)
                ));
            }
            Event::Started(start) => {
                let name = escape(start.remote).to_string();
                self.board.bars.start((start.id, self.job), &name, start.size, start.offset);
            }
            Event::Moved { id, bytes } => {
                self.board.bars.advance(*id, *bytes);
                self.tell_total();
            }
            Event::Ended { id } => {
                self.board.bars.end(*id);
                self.tell_total();
            }
            // How far several files are all in all is shown of the foreground only.
            Event::Several { .. } | Event::SeveralGrew { .. } | Event::SeveralEnded if self.job.is_some() => {
            }
            Event::Several { files, bytes } => self.board.bars.start_total(*files, *bytes),
            Event::SeveralGrew { files, bytes, complete } => {
                self.board.bars.grow_total(*files, *bytes, *complete);
            }
            Event::SeveralEnded => self.board.bars.end_total(),
            Event::Statement { text: Some(text), .. } if self.verbose.load(Ordering::Relaxed) => {
                self.say(&format!("ketch> {text}"));
            }
            Event::Statement { .. } | Event::Verified(_) => {}
            Event::Job { number, line, state, took } => self.tell_job(*number, line, *state, *took),
            Event::Detail(text) => self.trace("*", &[(*text).to_owned()]),
            Event::Note(text) => self.tell(&failure::indent(&format!("note: {text}"))),
            Event::Warning(text) => self.mark("warning:", Style::new().yellow(), &failure::indent(text)),
        }
    }
}
