//! What people see of results, on standard output.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Stdout, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use indicatif::BinaryBytes;
use jiff::tz::TimeZone;
use lscolors::LsColors;

use super::board::Board;
use super::diagnosis;
use super::entries::{self, Canvas};
use super::json;
use super::teller::Teller;
use super::term;
use super::trees::{self, Line};
use super::wrap::{BELOW, wrapped};
use crate::client::Representation;
use crate::commands::line::quoted;
use crate::commands::{
    Diversion, Naming, Output, Record, Shorthand, Show, Title, Value, bookmark_lines, describe_mode,
    host_line,
};
use crate::error::{Error, ErrorKind, Result};
use crate::escape::{Harmless, escape, escape_lines};
use crate::proto::entry::Entry;
use crate::proto::sums;
use crate::report::{Direction, Outcome, Verified};

/// The column in which `status` has what it tells.
const STATUS: usize = 11;

/// The column in which a certificate has what it tells.
const CERTIFICATE: usize = 13;

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
        let tell_transfers = teller.board().is_terminal();
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

    fn zone(&mut self) -> TimeZone {
        self.zone.get_or_insert_with(TimeZone::system).clone()
    }

    fn title(&mut self, title: Title<'_>) -> Result<()> {
        if title.apart {
            self.line("")?;
        }
        title.text.map_or(Ok(()), |text| self.line(&format!("{text}:")))
    }

    fn entries(&mut self, entries: &[Entry], naming: Naming<'_>, show: Show) -> Result<()> {
        let zone = self.zone();
        let diverted = self.diverted.is_some() || self.usual.is_some();
        let width = self.columns();
        let paints = self.teller.board().paints(diverted);
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

    fn transferred(&self, (from, to): (&[u8], &[u8]), outcome: &Outcome, took: Duration) {
        // A person sees every transfer; a script only what it has to know.
        if self.tell_transfers || outcome.verified == Verified::Nothing {
            let what = match outcome.skipped {
                Some(why) => why.to_owned(),
                None => summary(outcome, took),
            };
            let (from, to) = (escape(from).to_string(), escape(to).to_string());
            let same = from.rsplit('/').next() == to.rsplit('/').next();
            let names = if same { to } else { format!("{from} -> {to}") };
            self.teller.tell(&format!("{names}: {what}"));
        }
    }
}

impl Output for Shower {
    fn record(&mut self, record: &Record<'_>) -> Result<()> {
        match record {
            Record::Entries { entries, naming, show, title, .. } => {
                self.title(*title)?;
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
            Record::Shorthand(shorthand) => self.line(&definition(shorthand)),
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
                self.prose(&format!("limit: down {}, up {}", rate(*down), rate(*up)), BELOW)
            }
            Record::Leaf(leaf) => match trees::leaf(leaf, &self.zone(), self.terminal) {
                Line::Shown(text) => self.line(&text),
                Line::Raw(bytes) => self.write(&bytes),
            },
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
                self.line(&format!("{}: {}", escape(path), how_checked(*failure)))
            }
            Record::Check(check) => self.line(&diagnosis::check(check, self.columns())),
            Record::Verdict { advice, section } => {
                self.text(diagnosis::verdict(advice, section, self.columns()).as_bytes())
            }
            // What went to standard output needs no line; where it could not be checked, a note said so.
            Record::Transferred { direction: Direction::Down, local: None, .. } => Ok(()),
            Record::Transferred { direction, remote, local, here, result: Ok(outcome), took, .. } => {
                let local = local.map(|path| path.strip_prefix(here).unwrap_or(path));
                let local = local.map_or(&b"-"[..], |path| path.as_os_str().as_encoded_bytes());
                let names = if *direction == Direction::Down { (*remote, local) } else { (local, *remote) };
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

/// A limit of the rate.
fn rate(limit: Option<u64>) -> String {
    limit.map_or("none".to_owned(), |rate| format!("{rate} bytes/s"))
}

/// How the check of a file by a list of checksums went, in the words of `sha256sum`.
fn how_checked(failure: Option<ErrorKind>) -> &'static str {
    match failure {
        None => "OK",
        Some(ErrorKind::Verify) => "FAILED",
        Some(_) => "FAILED open or read",
    }
}

/// An alias or a macro, as it would have to be typed.
fn definition(Shorthand { kind, name, text }: &Shorthand<'_>) -> String {
    match *kind {
        "alias" => format!("alias {name} '{}'", quoted(text, Some('\''))),
        _ => format!("macdef {name}\n{text}\n"),
    }
}

fn broken(source: io::Error) -> Error {
    Error::local("write", Path::new("standard output"))(source)
}

/// Bytes from which on the rate of a transfer is worth telling.
const TELLING: u64 = 16 * 1024;

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
        // Of a few bytes it says how long a reply takes.
        if outcome.moved >= TELLING {
            let _ = write!(text, " ({}/s)", BinaryBytes(rate));
        }
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
