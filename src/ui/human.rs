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
use unicode_width::UnicodeWidthStr;

use super::diagnosis;
use super::failure;
use super::json;
use super::progress::Bars;
use super::term;
use super::trees::{self, Line};
use crate::client::Representation;
use crate::commands::{Layout, Output, Record, Value, bookmark_lines, describe_mode, host_line};
use crate::doctor::draw;
use crate::error::{Error, ErrorKind, Result};
use crate::escape::{escape, escape_lines};
use crate::proto::entry::{Entry, Kind};
use crate::proto::sums;
use crate::proto::time::{Precision, Time};
use crate::report::{DataChannel, Direction, Event, Outcome, Reporter, Verified, way};
use crate::settings::Settings;

/// Tells people what happens, on standard error.
pub(super) struct Teller {
    bars: Bars,
    /// Standard error is a terminal, and nobody wants it without colour.
    terminal: bool,
    colourful: bool,
    colour: AtomicBool,
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
    pub(super) fn new(terminal: bool, colourful: bool) -> Teller {
        Teller {
            bars: Bars::new(),
            terminal,
            colourful,
            colour: AtomicBool::new(false),
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
        self.bars.show(said.progress.unwrap_or_default().decide(self.terminal) && !said.quiet);
        self.quiet.store(said.quiet, Ordering::Relaxed);
        self.verbose.store(said.verbose, Ordering::Relaxed);
        self.explain.store(said.explain, Ordering::Relaxed);
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
            Event::Moved { id, bytes } => self.bars.advance(*id, *bytes),
            Event::Ended { id } => self.bars.end(*id),
            Event::Several { files, bytes } => self.bars.start_total(*files, *bytes),
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
    out: Lines,
    teller: Arc<Teller>,
    terminal: bool,
    /// Every finished transfer gets a line on standard error.
    pub(super) tell_transfers: bool,
    zone: Option<TimeZone>,
}

impl Shower {
    /// Someone who shows results, in columns if there is a terminal.
    pub(super) fn new(teller: Arc<Teller>, terminal: bool) -> Shower {
        Shower {
            out: Lines {
                out: BufWriter::with_capacity(64 * 1024, io::stdout()),
                teller: terminal.then(|| Arc::clone(&teller)),
            },
            teller,
            terminal,
            tell_transfers: false,
            zone: None,
        }
    }

    fn write(&mut self, text: &[u8]) -> Result<()> {
        let out = &mut self.out;
        self.teller.undisturbed(|| out.write_all(text).and_then(|()| out.flush())).map_err(broken)
    }

    /// Writes text, of which nothing but line ends and tabs can move a cursor.
    fn text(&mut self, text: &[u8]) -> Result<()> {
        self.write(escape_lines(text).to_string().as_bytes())
    }

    fn line(&mut self, text: &str) -> Result<()> {
        self.text(format!("{text}\n").as_bytes())
    }

    fn entries(&mut self, entries: &[Entry], layout: Layout) -> Result<()> {
        let text = match layout {
            Layout::Long => {
                let zone = self.zone.get_or_insert_with(TimeZone::system).clone();
                long(entries, &zone)
            }
            Layout::Columns if self.terminal => columns(entries, term::width()),
            _ => entries.iter().map(|entry| format!("{}\n", entry.name.display())).collect(),
        };
        self.text(text.as_bytes())
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
            Record::Entries { entries, layout, title, .. } => {
                title.map_or(Ok(()), |title| self.line(&format!("{title}:")))?;
                self.entries(entries, *layout)
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
            Record::Value { value: Value::Room(bytes), .. } => self.line(&trees::brief(*bytes)),
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
        Ok(&mut self.out)
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
        Verified::Size | Verified::Converted => {}
        Verified::Hash(algorithm) => _ = write!(text, ", the {algorithm} agrees"),
        Verified::Nothing => text.push_str(", unverified: the server's size could not be compared"),
    }
    text
}

/// Names side by side, top to bottom, in as many columns as fit.
fn columns(entries: &[Entry], width: usize) -> String {
    const GAP: usize = 2;
    let names: Vec<String> =
        entries.iter().map(|entry| format!("{}{}", entry.name.display(), mark(entry))).collect();
    let widths: Vec<usize> = names.iter().map(|name| name.width()).collect();
    let widest = widths.iter().copied().max().unwrap_or(0) + GAP;
    let across = ((width + GAP) / widest).max(1);
    let rows = names.len().div_ceil(across);
    let mut text = String::new();
    for row in 0..rows {
        let in_row: Vec<_> = names.iter().zip(&widths).skip(row).step_by(rows).collect();
        for (i, (name, width)) in in_row.iter().enumerate() {
            text.push_str(name);
            if i + 1 < in_row.len() {
                text.extend(std::iter::repeat_n(' ', widest - *width));
            }
        }
        text.push('\n');
    }
    text
}

/// A sign for what is no plain file, as `ls -F` has it.
fn mark(entry: &Entry) -> &'static str {
    match entry.kind {
        Kind::Dir => "/",
        Kind::Link => "@",
        Kind::File | Kind::Other => "",
    }
}

/// Everything that is known, a line each; what the server did not say is a hyphen or a question mark.
fn long(entries: &[Entry], zone: &TimeZone) -> String {
    let owner =
        |bytes: &Option<Vec<u8>>| bytes.as_deref().map_or_else(|| "-".to_owned(), |b| escape(b).to_string());
    let rows: Vec<[String; 6]> = entries
        .iter()
        .map(|entry| {
            let size = match (entry.kind, entry.size) {
                (Kind::Dir, _) | (_, None) => "-".to_owned(),
                (_, Some(size)) => size.to_string(),
            };
            let mut name =
                format!("{}{}", entry.name.display(), if entry.kind == Kind::Dir { "/" } else { "" });
            if let Some(target) = &entry.target {
                let _ = write!(name, " -> {}", escape(target));
            }
            let time = entry.modified.as_ref().map_or_else(|| "-".to_owned(), |time| when(time, zone));
            [mode(entry), owner(&entry.owner), owner(&entry.group), size, time, name]
        })
        .collect();
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0)
    };
    // A column of which nothing is known in any row would only be in the way.
    let known = |column: usize| rows.iter().filter_map(|row| row.get(column)).any(|cell| cell != "-");
    let columns: Vec<(usize, usize)> =
        (0..5).filter(|column| known(*column)).map(|column| (column, width(column))).collect();
    let mut text = String::new();
    for row in &rows {
        for (column, width) in &columns {
            let cell = row.get(*column).map_or("", String::as_str);
            let cell = if *column == SIZE { lead(cell, *width) } else { pad(cell, *width) };
            text.push_str(&cell);
            text.push(' ');
        }
        let _ = writeln!(text, "{}", row.last().map_or("", String::as_str));
    }
    text
}

/// The column of a long listing that is read from its end.
const SIZE: usize = 3;

fn pad(cell: &str, width: usize) -> String {
    let missing = width.saturating_sub(cell.width());
    format!("{cell}{:missing$}", "")
}

pub(super) fn lead(cell: &str, width: usize) -> String {
    let missing = width.saturating_sub(cell.width());
    format!("{:missing$}{cell}", "")
}

pub(super) fn mode(entry: &Entry) -> String {
    let kind = match entry.kind {
        Kind::File => '-',
        Kind::Dir => 'd',
        Kind::Link => 'l',
        Kind::Other => '?',
    };
    let Some(bits) = entry.mode else { return format!("{kind}?????????") };
    let mut text = String::from(kind);
    for (shift, special, set, plain) in [(6, 0o4000, 's', 'S'), (3, 0o2000, 's', 'S'), (0, 0o1000, 't', 'T')]
    {
        let bits_here = bits >> shift;
        text.push(if bits_here & 4 == 0 { '-' } else { 'r' });
        text.push(if bits_here & 2 == 0 { '-' } else { 'w' });
        text.push(match (bits & special != 0, bits_here & 1 != 0) {
            (true, true) => set,
            (true, false) => plain,
            (false, true) => 'x',
            (false, false) => '-',
        });
    }
    text
}

/// A time in our zone where it is known to the minute; a bare date stays what the server said.
pub(super) fn when(time: &Time, zone: &TimeZone) -> String {
    match time.precision {
        Precision::Day => format!("{}      ", time.at.strftime("%Y-%m-%d")),
        Precision::Minute | Precision::Second => time.in_zone(zone).strftime("%Y-%m-%d %H:%M").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::path::Name;

    fn entry(name: &str, kind: Kind) -> Entry {
        Entry::new(Name::new(name.as_bytes()).unwrap(), kind)
    }

    #[test]
    fn columns_fit_and_count_wide_characters() {
        let entries: Vec<Entry> =
            ["aaa", "漢字", "c", "d", "e"].iter().map(|name| entry(name, Kind::File)).collect();
        assert_eq!(columns(&entries, 13), "aaa   d\n漢字  e\nc\n");
        assert_eq!(columns(&entries, 1), "aaa\n漢字\nc\nd\ne\n");
        assert_eq!(columns(&[], 80), "");
    }

    #[test]
    fn a_long_line_says_what_is_not_known() {
        let mut file = entry("evil\x1b[2J", Kind::File);
        file.size = Some(7);
        file.mode = Some(0o4755);
        let mut link = entry("l", Kind::Link);
        link.target = Some(b"to".to_vec());
        let text = long(&[file, link], &TimeZone::UTC);
        assert_eq!(text, "-rwsr-xr-x 7 evil\\x1b[2J\nl????????? - l -> to\n");
    }
}
