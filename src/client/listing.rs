//! Directory listings and the facts of one path: MLSD and MLST first (RFC 3659), LIST otherwise.

use super::raw::needs_visit;
use super::session::Session;
use crate::error::{Error, ErrorKind, Refusal, Result};
use crate::proto::command::Command;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::{self, Hints, Listing, System};
use crate::proto::path::RemotePath;

/// The only line of a listing that may be that of a file is not longer than this.
const ONE_LINE: usize = 16 * 1024;

/// A link in a directory: its name, and where it leads.
pub type Pointer = (Box<[u8]>, Box<[u8]>);

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

/// What becomes of names that begin with a dot, which some servers leave out of LIST unless they are asked for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hidden {
    /// They are there if the server shows them.
    #[default]
    AsShown,
    /// They are asked for.
    Wanted,
}

impl Session {
    /// Lists a directory; none is the working directory. Of a path that is no directory, lists that.
    ///
    /// # Errors
    /// When there is no such path, the server refuses, or the connection fails.
    pub fn list(&mut self, path: Option<&RemotePath>, hints: &Hints) -> Result<Listed> {
        self.list_with(path, hints, Hidden::AsShown)
    }

    /// As [`Session::list`], with a word on what servers like to hide.
    ///
    /// # Errors
    /// As [`Session::list`].
    pub fn list_with(&mut self, path: Option<&RemotePath>, hints: &Hints, hidden: Hidden) -> Result<Listed> {
        let mut listed = self.list_somehow(path, hints, hidden)?;
        listed.cut = self.known.listing_cut;
        Ok(listed)
    }

    fn list_somehow(&mut self, path: Option<&RemotePath>, hints: &Hints, hidden: Hidden) -> Result<Listed> {
        if !self.known.no_mlsd && self.features()?.has("MLST") {
            match self.list_by_mlsd(path) {
                Err(Error::Refused { refusal, .. }) if refusal.kind() == ErrorKind::Unsupported => {
                    self.known.no_mlsd = true;
                }
                answer => return answer,
            }
        }
        self.list_by_list(path, hints, hidden)
    }

    fn list_by_mlsd(&mut self, path: Option<&RemotePath>) -> Result<Listed> {
        match self.raw_listing("MLSD", path) {
            Ok(raw) => {
                let listing = self.control.names.listed(list::parse_mlsd(&raw));
                Ok(Listed { listing, single: false, cut: false })
            }
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

    fn list_by_list(&mut self, path: Option<&RemotePath>, hints: &Hints, hidden: Hidden) -> Result<Listed> {
        let Some(path) = path else {
            let raw = self.list_raw(None, hints, hidden)?;
            let listing = self.read(&raw, None, hints)?;
            return Ok(Listed { listing, single: false, cut: false });
        };
        if needs_visit(path) {
            return match self.visit(path, |session| session.list_by_list(None, hints, hidden)) {
                Err(Error::Refused { verb, .. }) if verb == "CWD" => {
                    self.find_in_parent(path, hints).map(single)
                }
                listed => listed,
            };
        }
        let raw = self.list_raw(Some(path), hints, hidden)?;
        if let Some(entry) = self.only_line(path, &raw, hints)? {
            return Ok(single(entry));
        }
        let listing = self.read(&raw, Some(path), hints)?;
        let single = match &*listing.entries {
            [only] => {
                let is_it = Some(only.name.as_bytes()) == path.file_name();
                is_it && only.kind != Kind::Dir && !self.enters(path)?
            }
            _ => false,
        };
        Ok(Listed { listing, single, cut: false })
    }

    /// The output of LIST. What is hidden is asked for by `-a`, which servers that are no `ls` refuse, or take for a
    /// name.
    fn list_raw(&mut self, path: Option<&RemotePath>, hints: &Hints, hidden: Hidden) -> Result<Vec<u8>> {
        if hidden == Hidden::AsShown || self.known.no_list_options {
            return self.raw_listing("LIST", path);
        }
        match self.raw_listing_with("LIST", b"-a", path) {
            Ok(raw) => {
                let listing = list::parse(&raw, &self.hinted(hints));
                if !raw.is_empty() && (!listing.entries.is_empty() || listing.rejected.is_empty()) {
                    return Ok(raw);
                }
            }
            Err(Error::Refused { .. }) => {}
            Err(error) => return Err(error),
        }
        let raw = self.raw_listing("LIST", path)?;
        self.known.no_list_options = !raw.is_empty();
        Ok(raw)
    }

    /// The listing of a file is one line, with the name as it was asked for: `pub/f` for `LIST pub/f`.
    fn only_line(&mut self, path: &RemotePath, raw: &[u8], hints: &Hints) -> Result<Option<Entry>> {
        let Some(name) = path.file_name().filter(|_| raw.len() < ONE_LINE) else { return Ok(None) };
        let Listing { entries, rejected } = list::parse(raw, &self.hinted(hints));
        let ([], [line]) = (&*entries, &*rejected) else { return Ok(None) };
        let (path, name) = (self.control.names.written(path.as_bytes())?, self.control.names.written(name)?);
        let Some(front) = line.line.strip_suffix(&*path) else { return Ok(None) };
        let again = list::parse(&[front, &*name].concat(), &self.hinted(hints));
        let mut again = self.control.names.listed(again);
        Ok(again.entries.pop().filter(|_| again.entries.is_empty() && again.rejected.is_empty()))
    }

    /// What the parsers need to know, with what is known of this server.
    fn hinted(&self, hints: &Hints) -> Hints {
        let zone = self.options().zone.as_ref().or(self.known.zone.as_ref()).unwrap_or(&hints.zone);
        Hints { system: self.known.system.flatten(), zone: zone.clone(), now: hints.now }
    }

    /// Reads the output of LIST in `directory` (none is the working directory). If it was not understood to its last
    /// line, it is read again once the server has said what system it runs on (SYST): some dialects cannot be told from
    /// plain words without that. And where times matter, it is read by the clock of the server.
    fn read(&mut self, raw: &[u8], directory: Option<&RemotePath>, hints: &Hints) -> Result<Listing> {
        let mut listing = list::parse(raw, &self.hinted(hints));
        if !listing.rejected.is_empty() && self.known.system.is_none() {
            let system = self.ask(&Command::new("SYST"))?.system().ok().and_then(|text| System::of(&text));
            self.known.system = Some(system);
            if system.is_some() {
                listing = list::parse(raw, &self.hinted(hints));
            }
        }
        let mut listing = self.control.names.listed(listing);
        if self.known.exact_times && self.settle_clock(directory, &listing)? {
            listing = self.control.names.listed(list::parse(raw, &self.hinted(hints)));
        }
        // The members of a file on IBM i are told with its name, also in a listing of that file.
        if let Some(name) = directory.and_then(RemotePath::file_name) {
            let told = |entry: &Entry| entry.inside.as_ref().is_some_and(|inside| inside.as_bytes() == name);
            listing.entries.iter_mut().filter(|entry| told(entry)).for_each(|entry| entry.inside = None);
        }
        Ok(listing)
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
        let read = |raw: Vec<u8>| match mlsd {
            true => list::parse_mlsd(&raw),
            false => list::parse(&raw, &self.hinted(hints)),
        };
        raw.map(|raw| self.control.names.listed(read(raw)))
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

    /// Where the links in a directory lead, as LIST tells it: MLSD has no word for that.
    ///
    /// # Errors
    /// When it cannot be listed.
    pub fn link_targets(&mut self, path: Option<&RemotePath>, hints: &Hints) -> Result<Vec<Pointer>> {
        let entries = self.list_by_list(path, hints, Hidden::Wanted)?.listing.entries;
        let links = entries.into_iter().filter(|entry| entry.kind == Kind::Link);
        Ok(links.filter_map(|link| Some((link.name.as_bytes().into(), link.target?.into()))).collect())
    }

    /// The line of a path in the listing of its parent, where MLST is not to be had.
    pub(super) fn find_in_parent(&mut self, path: &RemotePath, hints: &Hints) -> Result<Entry> {
        let listed = self.list_by_list(path.parent().as_ref(), hints, Hidden::Wanted)?;
        let name = path.file_name();
        let found = listed.listing.entries.into_iter().find(|entry| Some(entry.name.as_bytes()) == name);
        found.ok_or_else(|| Error::Refused {
            verb: "LIST".to_owned(),
            refusal: Refusal { code: 550, text: "not in its directory's listing".to_owned() },
        })
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

    /// Tells whether there is a directory that lets us in.
    pub(super) fn enters(&mut self, path: &RemotePath) -> Result<bool> {
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
