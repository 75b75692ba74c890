//! The bytes of listings, as the server sends them.

use std::path::Path;

use super::guard::Sink;
use super::session::Session;
use crate::error::{Error, Refusal, Result};
use crate::net::pump::CHUNK;
use crate::proto::command::Command;
use crate::proto::path::RemotePath;
use crate::report::Event;

/// The bytes of one listing that are held; a server that sends more is cut off.
const LISTING_LIMIT: usize = 64 * 1024 * 1024;

/// Its lines, too: an entry takes far more memory than the few bytes that a server can make it from.
const LINES_LIMIT: usize = 1_000_000;

/// How often a listing is asked for whose end over TLS was not declared.
const ASKED: u32 = 4;

impl Session {
    /// The bytes of a listing as the server sends them, by LIST, NLST or MLSD.
    ///
    /// # Errors
    /// When there is no such path, the server refuses, or the connection fails. An empty directory is no error,
    /// however it is told.
    pub fn raw_listing(&mut self, verb: &'static str, path: Option<&RemotePath>) -> Result<Vec<u8>> {
        self.raw_listing_with(verb, b"", path)
    }

    /// As [`Session::raw_listing`], with options for the program that some servers take LIST and NLST for: `-la`.
    ///
    /// # Errors
    /// As [`Session::raw_listing`], and when an option would end the command.
    pub fn raw_listing_with(
        &mut self,
        verb: &'static str,
        options: &[u8],
        path: Option<&RemotePath>,
    ) -> Result<Vec<u8>> {
        let alone = || if options.is_empty() { Ok(Command::new(verb)) } else { Command::with(verb, options) };
        let Some(path) = path else { return self.collect(verb, alone()?) };
        self.prepare(path)?;
        if verb == "MLSD" {
            return self.collect(verb, Command::with(verb, path.as_bytes())?);
        }
        let command = alone()?;
        let apart = !options.is_empty() && self.known.options_alone;
        let inside = match needs_visit(path) || apart {
            true => Some(self.visit(path, |session| session.collect(verb, command.clone()))),
            false => None,
        };
        let no_directory = match inside {
            Some(Err(error @ Error::Refused { .. })) => Some(error),
            Some(inside) => return inside,
            None => None,
        };
        let dash: &[u8] = if path.as_bytes().starts_with(b"-") { b"./" } else { b"" };
        let blank: &[u8] = if options.is_empty() { b"" } else { b" " };
        let argument = [options, blank, dash, path.as_bytes()].concat();
        let raw = match self.collect(verb, Command::with(verb, argument)?) {
            // pyftpdlib knows options only where no path is behind them.
            Err(error @ Error::Refused { .. }) if !options.is_empty() && no_directory.is_none() => {
                return match self.visit(path, |session| session.collect(verb, command)) {
                    Err(Error::Refused { verb, .. }) if verb == "CWD" => Err(error),
                    listed => {
                        self.known.options_alone = listed.is_ok();
                        listed
                    }
                };
            }
            raw => raw?,
        };
        match no_directory {
            _ if !raw.is_empty() => {}
            // Several servers (vsftpd, Pure-FTPd) answer a missing path with an empty listing and 226.
            None => self.visit(path, |_| Ok(()))?,
            Some(error) => return Err(error),
        }
        Ok(raw)
    }

    /// A listing for a person's eyes: what is no UTF-8 in it is read by the server's character set.
    #[must_use]
    pub fn readable(&self, raw: Vec<u8>) -> Vec<u8> {
        self.control.names.readable(raw)
    }

    /// Sends the command and takes in the listing, none for a refusal that only says that nothing is there.
    pub(super) fn collect(&mut self, verb: &'static str, command: Command) -> Result<Vec<u8>> {
        let mut asked = 1;
        loop {
            match self.collect_once(verb, command.clone()) {
                Err(error) if asked == 1 && self.remedy(&error)? => {}
                // pyftpdlib closes the connection of an empty listing without a word now and then. Nobody could tell
                // that from one that was cut, but it can be asked again.
                Err(Error::Undeclared { .. }) if asked < ASKED => {}
                collected => return collected,
            }
            asked += 1;
        }
    }

    fn collect_once(&mut self, verb: &'static str, command: Command) -> Result<Vec<u8>> {
        self.known.listing_cut = false;
        let mut raw = Vec::new();
        let mut download = match self.listing(verb, command) {
            // A success before any connection was opened says that there is nothing to send.
            Err(Error::Refused { refusal, .. }) if says_empty(&refusal) || refusal.code / 100 == 2 => {
                return Ok(raw);
            }
            download => download?,
        };
        let mut lines = 0;
        loop {
            let before = raw.len();
            let mut sink = Sink { file: &mut raw, path: Path::new("listing") };
            match download.step(&mut sink, CHUNK) {
                Ok(0) => break,
                // ProFTPD says so while the data connection still stands.
                Err(Error::Refused { refusal, .. }) if says_empty(&refusal) => return Ok(Vec::new()),
                moved => _ = moved?,
            }
            let fresh = raw.get(before..).unwrap_or_default();
            lines += fresh.iter().filter(|byte| **byte == b'\n').count();
            if raw.len() > LISTING_LIMIT {
                return Err(Error::TooLarge { what: "the listing", limit: LISTING_LIMIT, unit: "bytes" });
            }
            if lines > LINES_LIMIT {
                return Err(Error::TooLarge { what: "the listing", limit: LINES_LIMIT, unit: "lines" });
            }
        }
        let verdict = match download.finish() {
            Err(Error::Refused { refusal, .. }) if says_empty(&refusal) => return Ok(Vec::new()),
            verdict => verdict?,
        };
        // Pure-FTPd; a name that the server repeats must not be taken for its words.
        let words = verdict.text().to_string();
        if let Some(line) =
            words.lines().find(|line| line.to_ascii_lowercase().starts_with("output truncated to"))
        {
            let warning = format!("the server did not list everything: {line}");
            self.reporter().event(&Event::Warning(&warning));
            self.known.listing_cut = true;
        }
        Ok(raw)
    }
}

/// Many servers cut the argument of LIST at a blank, or take it for a pattern.
pub(super) fn needs_visit(path: &RemotePath) -> bool {
    path.as_bytes().iter().any(|byte| matches!(byte, b' ' | b'*' | b'?' | b'[' | b'{'))
}

/// Words by which a refusal means "there is nothing in it".
fn says_empty(refusal: &Refusal) -> bool {
    let text = refusal.text.to_ascii_lowercase();
    matches!(refusal.code, 450 | 550)
        && ["no files found", "no data sets found", "no members found", "directory empty", "is empty"]
            .iter()
            .any(|words| text.contains(words))
}
