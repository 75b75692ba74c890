//! What people see: results on standard output, everything else on standard error.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Stdout, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use console::Style;
use indicatif::BinaryBytes;
use jiff::tz::TimeZone;
use lscolors::LsColors;

use super::diagnosis;
use super::entries::{self, Canvas};
use super::failure;
use super::json;
use super::progress::Bars;
use super::term::{self, Screen};
use super::trees::{self, Line};
use crate::client::Representation;
use crate::commands::{Naming, Output, Record, Show, Value, bookmark_lines, describe_mode, host_line};
use crate::doctor::draw;
use crate::error::{Error, ErrorKind, Result};
use crate::escape::{Harmless, escape, escape_lines};
use crate::proto::entry::Entry;
use crate::proto::sums;
use crate::report::{DataChannel, Direction, Event, Outcome, Reporter, Verified, way};
use crate::settings::Settings;

/// Tells people what happens, on standard error.
pub(super) struct Teller {
    bars: Bars,
    /// Standard error is a terminal, and nobody wants it without colour.
    terminal: bool,
    colourful: bool,
    colour: AtomicBool,
    /// Standard output is a terminal.
    output: bool,
    /// What is shown there has colours.
    paints: AtomicBool,
    quiet: AtomicBool,
    verbose: AtomicBool,
    explain: AtomicBool,
    /// The way of opening data connections that was drawn last.
    drawn: Mutex<Option<(&'static str, SocketAddr)>>,
    welcome: AtomicBool,
    hushed: AtomicBool,
    /// What was written to the terminal last ended within a line.
    within_line: AtomicBool,
}

impl Teller {
    /// Someone who tells what happens: to a terminal or not, where colour may be welcome or not.
    pub(super) fn new(screen: Screen, colourful: bool) -> Teller {
        Teller {
            bars: Bars::new(),
            terminal: screen.stderr,
            colourful,
            colour: AtomicBool::new(false),
            output: screen.stdout,
            paints: AtomicBool::new(false),
            quiet: AtomicBool::new(false),
            verbose: AtomicBool::new(false),
            explain: AtomicBool::new(false),
            drawn: Mutex::new(None),
            welcome: AtomicBool::new(false),
            hushed: AtomicBool::new(false),
            within_line: AtomicBool::new(false),
        }
    }

    /// Says more or less from now on.
    pub(super) fn set_loudness(&self, said: &Settings) {
        let colour = said.color.unwrap_or_default().decide(self.terminal && self.colourful);
        self.colour.store(colour, Ordering::Relaxed);
        let paints = said.color.unwrap_or_default().decide(self.output && self.colourful);
        self.paints.store(paints, Ordering::Relaxed);
        self.bars.show(said.progress.unwrap_or_default().decide(self.terminal) && !said.quiet);
        self.quiet.store(said.quiet, Ordering::Relaxed);
        self.verbose.store(said.verbose, Ordering::Relaxed);
        self.explain.store(said.explain, Ordering::Relaxed);
    }

    /// Tells whether results have colours.
    fn paints(&self) -> bool {
        self.paints.load(Ordering::Relaxed)
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

    /// Writes over what the terminal has shown of a key by itself.
    pub(super) fn say_over(&self, text: &str) {
        if !self.within_line.load(Ordering::Relaxed) {
            self.undisturbed(term::back);
        }
        self.say(text);
    }

    /// Ends the line that a file without a line end has left open.
    pub(super) fn end_line(&self) {
        if self.within_line.swap(false, Ordering::Relaxed) {
            self.undisturbed(|| term::say(("", &Style::new()), ("", &Style::new())));
        }
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
        self.end_line();
        let style = style.force_styling(self.colour.load(Ordering::Relaxed));
        let text = &failure::without_numbers(text);
        self.undisturbed(|| term::say((mark, &style), (text, &Style::new())));
    }

    /// Does something to the terminal while no bar is in the way.
    pub(super) fn undisturbed<T>(&self, work: impl FnOnce() -> T) -> T {
        self.bars.suspend(work)
    }

    /// Draws a data connection, unless the one before it was opened in the same way.
    fn explain(&self, channel: &DataChannel) {
        if !self.explain.load(Ordering::Relaxed) {
            return;
        }
        let way = Some((channel.method, channel.control.1));
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if *drawn != way {
            *drawn = way;
            channel
                .failed
                .iter()
                .filter_map(|failed| draw::failure(channel.control, channel.control_tls.as_ref(), failed))
                .for_each(|text| self.say(&text));
            self.say(&draw::channel(channel));
        }
    }

    /// Tells how far several transfers have come, where no bar does, now and then.
    fn tell_total(&self) {
        if let Some(text) = self.bars.due() {
            self.tell(&text);
        }
    }

    fn trace(&self, mark: &str, lines: &[String]) {
        if self.verbose.load(Ordering::Relaxed) {
            let dim = Style::new().dim().force_styling(self.colour.load(Ordering::Relaxed));
            for line in lines {
                self.undisturbed(|| term::say((mark, &dim), (line, &dim)));
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
                        .filter_map(|failed| draw::failure(*control, *control_tls, failed))
                        .for_each(|text| self.say(&text));
                }
            }
            Event::LoggedIn { welcome, .. } => {
                if self.welcome.load(Ordering::Relaxed) && !self.verbose.load(Ordering::Relaxed) {
                    self.tell(welcome.trim_end());
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
                self.bars.start(start.id, &name, start.size, start.offset);
            }
            Event::Moved { id, bytes } => {
                self.bars.advance(*id, *bytes);
                self.tell_total();
            }
            Event::Ended { id } => {
                self.bars.end(*id);
                self.tell_total();
            }
            Event::Several { files, bytes } => self.bars.start_total(*files, *bytes),
            Event::SeveralGrew { files, bytes, complete } => self.bars.grow_total(*files, *bytes, *complete),
            Event::SeveralEnded => self.bars.end_total(),
            Event::Statement { .. } | Event::Verified(_) => {}
            Event::Detail(text) => self.trace("*", &[(*text).to_owned()]),
            Event::Note(text) => self.tell(&failure::indent(&format!("note: {text}"))),
            Event::Warning(text) => self.mark("warning:", Style::new().yellow(), &failure::indent(text)),
        }
    }
}

/// Shows results on standard output.
pub(super) struct Shower {
    out: Harmless<Lines>,
    teller: Arc<Teller>,
    terminal: bool,
    /// Every finished transfer gets a line on standard error.
    pub(super) tell_transfers: bool,
    zone: Option<TimeZone>,
    /// The colours of `ls`, once they were needed.
    colours: Option<LsColors>,
}

impl Shower {
    /// Someone who shows results, in columns if there is a terminal.
    pub(super) fn new(teller: Arc<Teller>, terminal: bool) -> Shower {
        Shower {
            out: Harmless::new(Lines {
                out: BufWriter::with_capacity(64 * 1024, io::stdout()),
                teller: terminal.then(|| Arc::clone(&teller)),
            }),
            teller,
            terminal,
            tell_transfers: false,
            zone: None,
            colours: None,
        }
    }

    fn write(&mut self, text: &[u8]) -> Result<()> {
        let out = self.out.inner();
        self.teller.undisturbed(|| out.write_all(text).and_then(|()| out.flush())).map_err(broken)
    }

    /// Writes text, of which nothing but line ends and tabs can move a cursor.
    fn text(&mut self, text: &[u8]) -> Result<()> {
        self.write(escape_lines(text).to_string().as_bytes())
    }

    fn line(&mut self, text: &str) -> Result<()> {
        self.text(format!("{text}\n").as_bytes())
    }

    fn entries(&mut self, entries: &[Entry], naming: Naming<'_>, show: Show) -> Result<()> {
        let zone = self.zone.get_or_insert_with(TimeZone::system).clone();
        let paints = self.teller.paints();
        if paints && self.colours.is_none() {
            let said = term::environment("LS_COLORS").and_then(|text| text.into_string().ok());
            self.colours = Some(said.map_or_else(LsColors::default, |text| LsColors::from_string(&text)));
        }
        let colours = self.colours.as_ref().filter(|_| paints);
        let canvas = Canvas { width: self.terminal.then(term::width), colours, zone: &zone };
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
            Record::Text { text, .. } => self.line(text),
            Record::Value { of: Some(of), value, many: true, .. } => {
                self.line(&format!("{value}\t{}", escape(of)))
            }
            Record::Value { value: Value::Room(bytes), .. } => self.line(&entries::brief(*bytes)),
            Record::Value { value, .. } => self.line(&value.to_string()),
            Record::Reply { code, text } => self.line(&format!("{code} {text}")),
            Record::Mode(mode) => self.line(&format!("mode: {}", describe_mode(*mode))),
            Record::Representation(Representation::Image) => self.line("type: binary"),
            Record::Representation(Representation::Ascii) => {
                self.line("type: ascii (line ends are converted; sizes cannot be verified)")
            }
            Record::Limit { down, up } => {
                let shown =
                    |rate: &Option<u64>| rate.map_or("none".to_owned(), |rate| format!("{rate} bytes/s"));
                self.line(&format!("limit: down {}, up {}", shown(down), shown(up)))
            }
            Record::Leaf(leaf) => {
                let zone = self.zone.get_or_insert_with(TimeZone::system).clone();
                match trees::leaf(leaf, &zone, self.terminal) {
                    Line::Shown(text) => self.line(&text),
                    Line::Raw(bytes) => self.write(&bytes),
                }
            }
            Record::Planned(planned) => self.line(&trees::planned(planned)),
            Record::Mirrored(sums) => {
                // A script need not read that nothing was to be done.
                if self.tell_transfers || trees::is_worth_words(sums) {
                    self.teller.tell(&trees::mirrored(sums));
                }
                Ok(())
            }
            Record::Usage(usage) => self.line(&trees::usage(usage)),
            Record::Switch { name, on } => self.line(&format!("{name}: {}", if *on { "on" } else { "off" })),
            Record::Status(bearings) => self.line(&bearings.to_string()),
            Record::Settings { settings, layout } => {
                self.text(super::settings::list(settings, *layout, term::width()).as_bytes())
            }
            Record::Bookmarks(all) => bookmark_lines(all).iter().try_for_each(|line| self.line(line)),
            Record::Hosts(hosts) => hosts.iter().try_for_each(|host| self.line(&host_line(host))),
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
            Record::Check(check) => self.line(&diagnosis::check(check, term::width())),
            Record::Verdict { advice, section } => {
                self.text(diagnosis::verdict(advice, section, term::width()).as_bytes())
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

    fn bytes(&mut self) -> anyhow::Result<&mut dyn Write> {
        // Programs get files as they are; a terminal would obey what is in them.
        Ok(if self.terminal { &mut self.out } else { self.out.inner() })
    }
}

/// Standard output, and on a terminal somebody who wants to know whether it is within a line.
struct Lines {
    out: BufWriter<Stdout>,
    teller: Option<Arc<Teller>>,
}

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let n = self.out.write(bytes)?;
        if let (Some(teller), Some(last)) = (&self.teller, bytes.get(..n).and_then(<[u8]>::last)) {
            teller.within_line.store(*last != b'\n', Ordering::Relaxed);
        }
        Ok(n)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
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
