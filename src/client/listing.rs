//! Directory listings and the facts of one path: MLSD and MLST first (RFC 3659), LIST otherwise.

use std::path::Path;

use super::guard::Sink;
use super::session::Session;
use crate::error::{Error, ErrorKind, Refusal, Result};
use crate::net::pump::CHUNK;
use crate::proto::command::Command;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::{self, Hints, Listing, System};
use crate::proto::path::RemotePath;
use crate::report::Event;

/// The bytes of one listing that are held; a server that sends more is cut off.
const LISTING_LIMIT: usize = 64 * 1024 * 1024;

/// Its lines, too: an entry takes far more memory than the few bytes that a server can make it from.
const LINES_LIMIT: usize = 1_000_000;

/// How often a listing is asked for whose end over TLS was not declared.
const ASKED: u32 = 4;

/// What a path turned out to be.
#[derive(Debug)]
pub struct Listed {
    /// Its entries; the one file itself where the path is no directory.
    pub listing: Listing,
    /// The path is a file (or something else that holds no entries).
    pub single: bool,
    /// The server said that it did not list everything.
    pub cut: bool,
}

impl Session {
    /// Lists a directory; none is the working directory. Of a path that is no directory, lists that.
    ///
    /// # Errors
    /// When there is no such path, the server refuses, or the connection fails.
    pub fn list(&mut self, path: Option<&RemotePath>, hints: &Hints) -> Result<Listed> {
        let mut listed = self.list_somehow(path, hints)?;
        listed.cut = self.known.listing_cut;
        Ok(listed)
    }

    fn list_somehow(&mut self, path: Option<&RemotePath>, hints: &Hints) -> Result<Listed> {
        if !self.known.no_mlsd && self.features()?.has("MLST") {
            match self.list_by_mlsd(path) {
                Err(Error::Refused { refusal, .. }) if refusal.kind() == ErrorKind::Unsupported => {
                    self.known.no_mlsd = true;
                }
                answer => return answer,
            }
        }
        self.list_by_list(path, hints)
    }

    fn list_by_mlsd(&mut self, path: Option<&RemotePath>) -> Result<Listed> {
        match self.raw_listing("MLSD", path) {
            Ok(raw) => Ok(Listed { listing: list::parse_mlsd(&raw), single: false, cut: false }),
            // Not a directory, perhaps: then MLST knows the file.
            Err(error @ Error::Refused { .. }) if error.kind() != ErrorKind::Unsupported => {
                let Some(path) = path else { return Err(error) };
                match self.ask(&Command::with("MLST", path.as_bytes())?)? {
                    reply if reply.is_success() => match list::parse_mlst(&reply)? {
                        entry if entry.kind == Kind::Dir => Err(error),
                        entry => Ok(single(entry)),
                    },
                    _ => Err(error),
                }
            }
            Err(error) => Err(error),
        }
    }

    fn list_by_list(&mut self, path: Option<&RemotePath>, hints: &Hints) -> Result<Listed> {
        let Some(path) = path else {
            let raw = self.raw_listing("LIST", None)?;
            let listing = list::parse(&raw, &self.hinted(hints));
            let listing = self.understand(listing, &raw, hints)?;
            return Ok(Listed { listing, single: false, cut: false });
        };
        if needs_visit(path) {
            return match self.visit(path, |session| session.list_by_list(None, hints)) {
                Err(Error::Refused { verb, .. }) if verb == "CWD" => {
                    self.find_in_parent(path, hints).map(single)
                }
                listed => listed,
            };
        }
        let raw = self.raw_listing("LIST", Some(path))?;
        let listing = list::parse(&raw, &self.hinted(hints));
        let name = path.file_name();
        // The listing of a file is one line, with the name as it was asked for: `pub/f` for `LIST pub/f`.
        if let ([], [line], Some(name)) = (&*listing.entries, &*listing.rejected, name)
            && let Some(front) = line.line.strip_suffix(path.as_bytes())
        {
            let again = list::parse(&[front, name].concat(), &self.hinted(hints));
            if again.entries.len() == 1 && again.rejected.is_empty() {
                return Ok(Listed { listing: again, single: true, cut: false });
            }
        }
        let listing = self.understand(listing, &raw, hints)?;
        let single = match &*listing.entries {
            [only] => Some(only.name.as_bytes()) == name && only.kind != Kind::Dir && !self.enters(path)?,
            _ => false,
        };
        Ok(Listed { listing, single, cut: false })
    }

    /// What the parsers need to know, with what is known of this server.
    fn hinted(&self, hints: &Hints) -> Hints {
        Hints { system: self.known.system.flatten(), ..hints.clone() }
    }

    /// Reads a listing again that was not understood to its last line, once the server has said what system it runs on
    /// (SYST): some dialects cannot be told from plain words without that.
    fn understand(&mut self, listing: Listing, raw: &[u8], hints: &Hints) -> Result<Listing> {
        if listing.rejected.is_empty() || self.known.system.is_some() {
            return Ok(listing);
        }
        let system = self.ask(&Command::new("SYST"))?.system().ok().and_then(|text| System::of(&text));
        self.known.system = Some(system);
        Ok(if system.is_some() { list::parse(raw, &self.hinted(hints)) } else { listing })
    }

    /// What a directory holds, for completion: in one go, without leaving the working directory, by the way of
    /// opening data connections that is known to work, or not at all.
    ///
    /// # Errors
    /// Whenever it is not as easy as that.
    pub fn glance(&mut self, path: Option<&RemotePath>, hints: &Hints) -> Result<Listing> {
        let mlsd = !self.known.no_mlsd && self.known_features().is_some_and(|features| features.has("MLST"));
        if !mlsd && path.is_some_and(needs_visit) {
            return Err(Error::Unsupported("this name needs more than a glance".to_owned()));
        }
        let verb = if mlsd { "MLSD" } else { "LIST" };
        let command =
            path.map_or_else(|| Ok(Command::new(verb)), |path| Command::with(verb, path.as_bytes()))?;
        self.known.hurried = true;
        let raw = self.collect(verb, command);
        self.known.hurried = false;
        raw.map(|raw| if mlsd { list::parse_mlsd(&raw) } else { list::parse(&raw, &self.hinted(hints)) })
    }

    /// Tells whether a path is a link. MLSD of some servers (pyftpdlib) tells of what it leads to instead; LIST knows.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn is_link(&mut self, path: &RemotePath, hints: &Hints) -> Result<bool> {
        match self.find_in_parent(path, hints) {
            Ok(entry) => Ok(entry.kind == Kind::Link),
            Err(Error::Refused { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The line of a path in the listing of its parent, where MLST is not to be had.
    fn find_in_parent(&mut self, path: &RemotePath, hints: &Hints) -> Result<Entry> {
        let listed = self.list_by_list(path.parent().as_ref(), hints)?;
        let name = path.file_name();
        let found = listed.listing.entries.into_iter().find(|entry| Some(entry.name.as_bytes()) == name);
        found.ok_or_else(|| Error::Refused {
            verb: "LIST".to_owned(),
            refusal: Refusal { code: 550, text: "not in its directory's listing".to_owned() },
        })
    }

    /// The bytes of a listing as the server sends them, by LIST, NLST or MLSD.
    ///
    /// # Errors
    /// When there is no such path, the server refuses, or the connection fails. An empty directory is no error,
    /// however it is told.
    pub fn raw_listing(&mut self, verb: &'static str, path: Option<&RemotePath>) -> Result<Vec<u8>> {
        let Some(path) = path else { return self.collect(verb, Command::new(verb)) };
        self.prepare(path)?;
        if verb == "MLSD" {
            return self.collect(verb, Command::with(verb, path.as_bytes())?);
        }
        let inside = match needs_visit(path) {
            true => Some(self.visit(path, |session| session.collect(verb, Command::new(verb)))),
            false => None,
        };
        let no_directory = match inside {
            Some(Err(error @ Error::Refused { .. })) => Some(error),
            Some(inside) => return inside,
            None => None,
        };
        let dash: &[u8] = if path.as_bytes().starts_with(b"-") { b"./" } else { b"" };
        let raw = self.collect(verb, Command::with(verb, [dash, path.as_bytes()].concat())?)?;
        match no_directory {
            _ if !raw.is_empty() => {}
            // Several servers (vsftpd, Pure-FTPd) answer a missing path with an empty listing and 226.
            None => self.visit(path, |_| Ok(()))?,
            Some(error) => return Err(error),
        }
        Ok(raw)
    }

    /// Sends the command and takes in the listing, none for a refusal that only says that nothing is there.
    fn collect(&mut self, verb: &'static str, command: Command) -> Result<Vec<u8>> {
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

    /// What the server knows of one path: MLST; SIZE and MDTM; or its line in the parent's listing.
    ///
    /// # Errors
    /// When there is no such path, or the connection fails.
    pub fn stat(&mut self, path: &RemotePath, hints: &Hints) -> Result<Entry> {
        self.prepare(path)?;
        if self.features()?.has("MLST") {
            self.settle_protection()?;
            let command = Command::with("MLST", path.as_bytes())?;
            let reply = self.ask(&command)?;
            if reply.is_success() {
                return Ok(list::parse_mlst(&reply)?);
            }
            let refusal = super::refusal(&reply);
            if refusal.kind() != ErrorKind::Unsupported {
                return Err(Error::Refused { verb: "MLST".to_owned(), refusal });
            }
        }
        self.find_in_parent(path, hints)
    }

    fn enters(&mut self, path: &RemotePath) -> Result<bool> {
        match self.visit(path, |_| Ok(())) {
            Ok(()) => Ok(true),
            Err(Error::Refused { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

fn single(entry: Entry) -> Listed {
    Listed { listing: Listing { entries: vec![entry], rejected: Vec::new() }, single: true, cut: false }
}

/// Many servers cut the argument of LIST at a blank, or take it for a pattern.
fn needs_visit(path: &RemotePath) -> bool {
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
