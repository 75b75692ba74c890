//! What people see: results on standard output, everything else on standard error.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Stdout, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use console::Style;
use indicatif::BinaryBytes;
use jiff::tz::TimeZone;
use lscolors::LsColors;

use super::board::Board;
use super::diagnosis;
use super::entries::{self, Canvas};
use super::failure;
use super::json;
use super::term::{self, Screen};
use super::trees::{self, Line};
use super::wrap::{BELOW, wrapped};
use crate::client::Representation;
use crate::commands::line::quoted;
use crate::commands::{
    Diversion, Naming, Output, Record, Shorthand, Show, Value, bookmark_lines, describe_mode, host_line,
};
use crate::doctor::draw;
use crate::error::{Error, ErrorKind, Result};
use crate::escape::{Harmless, escape, escape_lines};
use crate::proto::entry::Entry;
use crate::proto::sums;
use crate::report::{DataChannel, Direction, Event, JobState, Outcome, Reporter, Verified, way};
use crate::settings::Settings;

/// The column in which `status` has what it tells.
const STATUS: usize = 11;

/// The column in which a certificate has what it tells.
const CERTIFICATE: usize = 13;

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
            channel
                .failed
                .iter()
                .filter_map(|failed| {
                    draw::failure(channel.control, channel.control_tls.as_ref(), failed, columns)
                })
                .for_each(|text| self.say(&text));
            self.say(&draw::channel(channel, columns));
        }
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
                if self.explain.load(Ordering::Relaxed) {
                    tries
                        .iter()
                        .filter_map(|failed| draw::failure(*control, *control_tls, failed, term::width()))
                        .for_each(|text| self.say(&text));
                }
            }
            Event::LoggedIn { welcome, .. } => {
                let shown = self.welcome.load(Ordering::Relaxed) && self.job.is_none();
                // The sessions that share a command's work are let in without a word.
                if shown && !welcome.is_empty() && !self.verbose.load(Ordering::Relaxed) {
                    self.quote(welcome.trim_end());
                }
            }
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
            Event::Job { number, line, state, took } => {
                // In a script, who has started it knows.
                if self.welcome.load(Ordering::Relaxed) {
                    let state = if *state == JobState::Running { "" } else { state.name() };
                    let gap = if state.is_empty() { "" } else { ": " };
                    let bell = if self.rings_after(*took) { "\x07" } else { "" };
                    let text = format!("{state}{gap}{line}");
                    let plain = Style::new();
                    let told = term::line(Some(*number), ("", &plain), (&text, &plain), self.board.columns());
                    self.board.write(told + bell);
                }
            }
            Event::Detail(text) => self.trace("*", &[(*text).to_owned()]),
            Event::Note(text) => self.tell(&failure::indent(&format!("note: {text}"))),
            Event::Warning(text) => self.mark("warning:", Style::new().yellow(), &failure::indent(text)),
        }
    }
}

/// Shows results on standard output.
pub(super) struct Shower {
    out: Harmless<Lines>,
    /// Where results go, if not to standard output.
    diverted: Option<Diversion>,
    /// Where they go otherwise, in a background job.
    usual: Option<Diversion>,
    teller: Arc<Teller>,
    terminal: bool,
    /// Every finished transfer gets a line on standard error.
    pub(super) tell_transfers: bool,
    zone: Option<TimeZone>,
    /// The colours of `ls`, once they were needed.
    colours: Option<LsColors>,
}

impl Shower {
    /// Someone who shows results of a background job.
    pub(super) fn for_job(teller: Arc<Teller>, lines: Diversion) -> Shower {
        let tell_transfers = teller.board.is_terminal();
        Shower { usual: Some(lines), tell_transfers, ..Shower::new(teller, false) }
    }

    /// Someone who shows results, in columns if there is a terminal.
    pub(super) fn new(teller: Arc<Teller>, terminal: bool) -> Shower {
        Shower {
            out: Harmless::new(Lines {
                out: BufWriter::with_capacity(64 * 1024, io::stdout()),
                board: terminal.then(|| Arc::clone(teller.board())),
            }),
            diverted: None,
            usual: None,
            teller,
            terminal,
            tell_transfers: false,
            zone: None,
            colours: None,
        }
    }

    fn write(&mut self, text: &[u8]) -> Result<()> {
        let out = self.out.inner();
        let written = match self.diverted.as_mut().or(self.usual.as_mut()) {
            Some(out) => out.write_all(text).and_then(|()| out.flush()),
            None => self.teller.board().undisturbed(|| out.write_all(text).and_then(|()| out.flush())),
        };
        written.map_err(broken)
    }

    /// Writes text, of which nothing but line ends and tabs can move a cursor.
    fn text(&mut self, text: &[u8]) -> Result<()> {
        self.write(escape_lines(text).to_string().as_bytes())
    }

    fn line(&mut self, text: &str) -> Result<()> {
        self.text(format!("{text}\n").as_bytes())
    }

    /// Tells whether what is shown goes to the terminal.
    fn is_seen(&self) -> bool {
        self.terminal && self.diverted.is_none() && self.usual.is_none()
    }

    /// How wide lines may be: as the terminal is, if they go to one.
    fn columns(&self) -> Option<usize> {
        self.is_seen().then(term::width)
    }

    /// Writes words of ours, in lines that fit the terminal if there is one: what is broken goes on `below` columns in.
    fn prose(&mut self, text: &str, below: usize) -> Result<()> {
        match self.columns() {
            Some(columns) => self.line(&wrapped(text, columns, below)),
            None => self.line(text),
        }
    }

    fn entries(&mut self, entries: &[Entry], naming: Naming<'_>, show: Show) -> Result<()> {
        let zone = self.zone.get_or_insert_with(TimeZone::system).clone();
        let diverted = self.diverted.is_some() || self.usual.is_some();
        let width = self.columns();
        let paints = self.teller.board.paints(diverted);
        if paints && self.colours.is_none() {
            let said = term::environment("LS_COLORS").and_then(|text| text.into_string().ok());
            self.colours = Some(said.map_or_else(LsColors::default, |text| LsColors::from_string(&text)));
        }
        let colours = self.colours.as_ref().filter(|_| paints);
        let canvas = Canvas { width, colours, zone: &zone };
        // Each name is harmless already, and colours must not be escaped.
        let text = entries::listing(entries, naming, show, &canvas);
        self.write(text.as_bytes())
    }

    fn transferred(&self, (from, to): (String, String), outcome: &Outcome, took: Duration) {
        // A person sees every transfer; a script only what it has to know.
        if self.tell_transfers || outcome.verified == Verified::Nothing {
            let what = match outcome.skipped {
                Some(why) => why.to_owned(),
                None => summary(outcome, took),
            };
            let same = from.rsplit('/').next() == to.rsplit('/').next();
            let names = if same { to.to_owned() } else { format!("{from} -> {to}") };
            self.teller.tell(&format!("{names}: {what}"));
        }
    }
}

impl Output for Shower {
    fn record(&mut self, record: &Record<'_>) -> Result<()> {
        match record {
            Record::Entries { entries, naming, show, title, .. } => {
                if title.apart {
                    self.line("")?;
                }
                title.text.map_or(Ok(()), |text| self.line(&format!("{text}:")))?;
                self.entries(entries, *naming, *show)
            }
            Record::Reading(entries) => {
                let lines: String = entries.iter().map(|entry| json::reading(entry) + "\n").collect();
                self.text(lines.as_bytes())
            }
            Record::Raw { bytes, .. } => self.text(bytes),
            Record::Text { name: "help", text } => self.prose(text, 0),
            Record::Text { name: "trust", text } => self.prose(text, BELOW),
            Record::Text { name: "certificate", text } => self.prose(text, CERTIFICATE),
            Record::Text { text, .. } => self.line(text),
            Record::Echo { text, open: true } => self.text(text.as_bytes()),
            Record::Echo { text, open: false } => self.line(text),
            Record::Shorthand(Shorthand { kind: "alias", name, text }) => {
                self.line(&format!("alias {name} {}", quoted_whole(text)))
            }
            Record::Shorthand(Shorthand { name, text, .. }) => self.line(&format!("macdef {name}\n{text}\n")),
            Record::Value { of: Some(of), value, many: true, .. } => {
                self.line(&format!("{value}\t{}", escape(of)))
            }
            Record::Value { value: Value::Room(bytes), .. } => self.line(&entries::brief(*bytes)),
            Record::Value { value, .. } => self.line(&value.to_string()),
            Record::Reply { code, text } => self.line(&format!("{code} {text}")),
            Record::Mode(mode) => self.prose(&format!("mode: {}", describe_mode(*mode)), BELOW),
            Record::Representation(Representation::Image) => self.line("type: binary"),
            Record::Representation(Representation::Ascii) => {
                self.prose("type: ascii (line ends are converted; sizes cannot be verified)", BELOW)
            }
            Record::Limit { down, up } => {
                let shown =
                    |rate: &Option<u64>| rate.map_or("none".to_owned(), |rate| format!("{rate} bytes/s"));
                self.prose(&format!("limit: down {}, up {}", shown(down), shown(up)), BELOW)
            }
            Record::Leaf(leaf) => {
                let zone = self.zone.get_or_insert_with(TimeZone::system).clone();
                match trees::leaf(leaf, &zone, self.terminal) {
                    Line::Shown(text) => self.line(&text),
                    Line::Raw(bytes) => self.write(&bytes),
                }
            }
            Record::Planned(planned) => self.prose(&trees::planned(planned), BELOW),
            Record::Mirrored(sums) => {
                // A script need not read that nothing was to be done.
                if self.tell_transfers || trees::is_worth_words(sums) {
                    self.teller.tell(&trees::mirrored(sums));
                }
                Ok(())
            }
            Record::Usage(usage) => self.line(&trees::usage(usage)),
            Record::Switch { name, on } => self.line(&format!("{name}: {}", if *on { "on" } else { "off" })),
            Record::Status(bearings) => self.prose(&bearings.to_string(), STATUS),
            Record::Settings { settings, layout } => {
                self.text(super::settings::list(settings, *layout, self.columns()).as_bytes())
            }
            Record::Bookmarks(all) => bookmark_lines(all).iter().try_for_each(|line| self.prose(line, BELOW)),
            Record::Jobs(jobs) => self.text(super::jobs::list(jobs, self.columns()).as_bytes()),
            Record::Queue([]) => Ok(()),
            Record::Queue(all) => self.prose(super::queue::list(all).trim_end(), BELOW),
            Record::Hosts(hosts) => hosts.iter().try_for_each(|host| self.prose(&host_line(host), BELOW)),
            Record::Digest { path, checksum } => {
                self.text(&[&sums::line(checksum, path)[..], b"\n"].concat())
            }
            Record::Checked { path, failure, .. } => {
                let how = match failure {
                    None => "OK",
                    Some(ErrorKind::Verify) => "FAILED",
                    Some(_) => "FAILED open or read",
                };
                self.line(&format!("{}: {how}", escape(path)))
            }
            Record::Check(check) => self.line(&diagnosis::check(check, self.columns())),
            Record::Verdict { advice, section } => {
                self.text(diagnosis::verdict(advice, section, self.columns()).as_bytes())
            }
            // What went to standard output needs no line; where it could not be checked, a note said so.
            Record::Transferred { direction: Direction::Down, local: None, .. } => Ok(()),
            Record::Transferred { direction, remote, local, here, result: Ok(outcome), took, .. } => {
                let shown = |path: &Path| {
                    let path = path.strip_prefix(here).unwrap_or(path);
                    escape(path.as_os_str().as_encoded_bytes()).to_string()
                };
                let (remote, local) =
                    (escape(remote).to_string(), local.map_or_else(|| "-".to_owned(), shown));
                let names = if *direction == Direction::Down { (remote, local) } else { (local, remote) };
                self.transferred(names, outcome, *took);
                Ok(())
            }
            Record::Transferred { result: Err(_), .. } | Record::Action { .. } => Ok(()),
        }
    }

    fn divert(&mut self, to: Option<Diversion>) -> Option<Diversion> {
        std::mem::replace(&mut self.diverted, to)
    }

    fn bytes(&mut self) -> anyhow::Result<&mut dyn Write> {
        // Programs get files as they are; a terminal would obey what is in them.
        Ok(match self.diverted.as_mut().or(self.usual.as_mut()) {
            Some(out) => out,
            None if self.terminal => &mut self.out,
            None => self.out.inner(),
        })
    }
}

/// Standard output, and on a terminal somebody who wants to know whether it is within a line.
struct Lines {
    out: BufWriter<Stdout>,
    board: Option<Arc<Board>>,
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        if let Some(board) = &self.board {
            board.written(bytes.get(..n).unwrap_or_default());
        }
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Text in quotes, as it would have to be typed.
fn quoted_whole(text: &str) -> String {
    format!("'{}'", quoted(text, Some('\'')))
}

fn broken(source: io::Error) -> Error {
    Error::local("write", Path::new("standard output"))(source)
}

/// Bytes, time, rate and certainty of a finished transfer.
fn summary(outcome: &Outcome, took: Duration) -> String {
    let mut text = format!("{} in ", BinaryBytes(outcome.moved));
    if took < Duration::from_millis(100) {
        let _ = write!(text, "{} ms", took.as_millis().max(1));
    } else {
        let _ = write!(text, "{:.1} s", took.as_secs_f64());
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a rate for people"
        )]
        let rate = (outcome.moved as f64 / took.as_secs_f64()) as u64;
        let _ = write!(text, " ({}/s)", BinaryBytes(rate));
    }
    if outcome.segments > 1 {
        let _ = write!(text, ", over {} connections", outcome.segments);
    }
    if outcome.offset > 0 {
        let _ = write!(text, ", continued at {}", BinaryBytes(outcome.offset));
    }
    match outcome.verified {
        Verified::Size | Verified::Converted | Verified::Part => {}
        Verified::Hash(algorithm) => _ = write!(text, ", the {algorithm} agrees"),
        Verified::Nothing => text.push_str(", unverified: the server's size could not be compared"),
    }
    text
}
