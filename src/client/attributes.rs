//! What files are besides their bytes: times, permissions, links; and how much room there is for more of them.
//!
//! None of these commands is in RFC 959. Where servers have several ways to say a thing, they are tried in an order, and
//! a way that the server does not know is no refusal.

use super::session::{Before, Representation, Session, Store};
use super::{refusal, success};
use crate::error::{Error, ErrorKind, Result};
use crate::proto::command::Command;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::{self, Hints};
use crate::proto::path::RemotePath;
use crate::proto::reply::Reply;
use crate::proto::time::Time;

/// A kind of link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// A name that stands for another path.
    Symbolic,
    /// Another name of the same file.
    Hard,
}

/// What a server says of the room that is left.
#[derive(Debug, Clone)]
pub enum Room {
    /// So many bytes (AVBL).
    Bytes(u64),
    /// Words of its own.
    Words(Reply),
}

/// What became of one way to do something.
enum Tried {
    Done,
    /// The server does not know it.
    Unknown,
    Refused(Error),
}

impl Session {
    /// Sets the time of a file, by the first of MFMT, MDTM and SITE UTIME that the server knows.
    ///
    /// # Errors
    /// When the server refuses, or knows none of them.
    pub fn set_modified(&mut self, path: &RemotePath, time: Time) -> Result<()> {
        self.prepare(path)?;
        let (stamp, name) = (time.compact(), path.as_bytes());
        let offered = self.features()?.clone();
        let offers = |feature| offered.lines().is_empty() || offered.has(feature);
        let (mut refused, mut doubtful) = (None, None);
        if offers("MFMT") {
            match self.tried("MFMT", &[stamp.as_bytes(), name])? {
                Tried::Done => return Ok(()),
                Tried::Refused(error) => refused = Some(error),
                Tried::Unknown => {}
            }
        }
        // To servers that do not know the long form, the time is a part of the name; so the answer alone does not tell.
        if offers("MDTM") {
            match self.tried("MDTM", &[stamp.as_bytes(), name])? {
                Tried::Done if self.modified(path).is_ok_and(|now| now.compact() == stamp) => return Ok(()),
                Tried::Refused(error) => doubtful = Some(error),
                _ => {}
            }
        }
        let stamp = stamp.as_bytes();
        for words in [&[&b"UTIME"[..], stamp, name][..], &[b"UTIME", name, stamp, stamp, stamp, b"UTC"]] {
            match self.tried("SITE", words)? {
                Tried::Done => return Ok(()),
                Tried::Refused(error) => refused = refused.or(Some(error)),
                Tried::Unknown => {}
            }
        }
        Err(refused.or(doubtful).unwrap_or_else(|| {
            Error::Unsupported("this server sets no times (MFMT, MDTM, SITE UTIME)".to_owned())
        }))
    }

    /// Sends a command of these words, and tells what became of it.
    fn tried(&mut self, verb: &'static str, words: &[&[u8]]) -> Result<Tried> {
        let reply = self.ask(&Command::with(verb, words.join(&b' '))?)?;
        if reply.is_success() {
            return Ok(Tried::Done);
        }
        let refusal = refusal(&reply);
        Ok(match refusal.kind() {
            ErrorKind::Unsupported => Tried::Unknown,
            // That its words are wrong says that it knows others.
            _ if refusal.code == 501 => Tried::Unknown,
            _ => Tried::Refused(Error::Refused { verb: verb.to_owned(), refusal }),
        })
    }

    /// Makes a directory with all directories above it that are missing.
    ///
    /// # Errors
    /// When it is not there in the end.
    pub fn make_directories(&mut self, path: &RemotePath) -> Result<()> {
        self.prepare(path)?;
        let mut all = Vec::new();
        let mut next = Some(path.clone());
        while let Some(directory) = next {
            next = directory.parent().filter(|parent| parent.file_name().is_some());
            all.push(directory);
        }
        let commands: std::result::Result<Vec<Command>, _> =
            all.iter().rev().map(|directory| Command::with("MKD", directory.as_bytes())).collect();
        let last = self.batch_anew(&commands?)?.pop();
        let Some(last) = last else { return Err(Error::Protocol("no reply".to_owned())) };
        match success("MKD", last) {
            Err(error @ Error::Refused { .. }) => match self.is_directory(path)? {
                true => Ok(()),
                false => Err(error),
            },
            made => made.map(drop),
        }
    }

    /// Tells whether a path is a directory, or leads to one.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn is_directory(&mut self, path: &RemotePath) -> Result<bool> {
        self.prepare(path)?;
        if self.features()?.has("MLST") {
            self.settle_protection()?;
            let reply = self.ask(&Command::with("MLST", path.as_bytes())?)?;
            match (reply.is_success(), list::parse_mlst(&reply)) {
                (true, Ok(entry)) if entry.kind == Kind::Dir => return Ok(true),
                (true, Ok(entry)) if entry.kind == Kind::File => return Ok(false),
                (false, _) if refusal(&reply).kind() == ErrorKind::NotFound => return Ok(false),
                _ => {}
            }
        }
        self.enters(path)
    }

    /// All that the server tells of a path: by MLST, and where that leaves something out, by SIZE, MDTM and the listing of
    /// the directory that it is in.
    ///
    /// # Errors
    /// When there is no such path, or the connection fails.
    pub fn describe(&mut self, path: &RemotePath, hints: &Hints) -> Result<Entry> {
        let mut entry = self.stat(path, hints)?;
        let exactly =
            entry.modified.is_some_and(|time| time.precision == crate::proto::time::Precision::Second);
        if entry.kind != Kind::Dir && (entry.size.is_none() || !exactly) {
            let facts = self.facts(path)?;
            entry.size = facts.size.or(entry.size);
            entry.modified = facts.modified.or(entry.modified);
        }
        if entry.mode.is_none() && entry.owner.is_none() {
            // A listing that cannot be had, or does not show it, leaves us with what we have.
            match self.find_in_parent(path, hints) {
                Ok(listed) => {
                    // Of a link that MLST does not show as one (pyftpdlib), the line tells the permissions of the link.
                    if listed.kind == Kind::Link {
                        entry.kind = Kind::Link;
                    } else {
                        entry.mode = listed.mode;
                    }
                    entry.owner = listed.owner;
                    entry.group = entry.group.or(listed.group);
                    entry.target = entry.target.or(listed.target);
                }
                Err(Error::Refused { .. } | Error::ListingCut) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(entry)
    }

    /// Makes an empty file, unless there is one: what is there stays as it is (APPE of nothing).
    ///
    /// # Errors
    /// When the server refuses, or the connection fails.
    pub fn make_file(&mut self, path: &RemotePath) -> Result<()> {
        let upload = self.store(path, Store::Append, Representation::Image, Before::Leave)?;
        upload.finish().map(drop)
    }

    /// Makes a link (SITE SYMLINK, SITE LINK, which few servers have).
    ///
    /// # Errors
    /// When the server refuses, or does not know it; or when one of the names has a blank in it, since the first blank is
    /// what separates them.
    pub fn make_link(&mut self, kind: LinkKind, target: &RemotePath, link: &RemotePath) -> Result<()> {
        self.prepare(target)?;
        self.prepare(link)?;
        let word: &[u8] = if kind == LinkKind::Symbolic { b"SYMLINK" } else { b"LINK" };
        if let Some(name) = [target, link].into_iter().find(|name| name.as_bytes().contains(&b' ')) {
            let why =
                format!("`SITE {}` takes no names with blanks, such as `{}`", shown(word), name.display());
            return Err(Error::Unsupported(why));
        }
        match self.tried("SITE", &[word, target.as_bytes(), link.as_bytes()])? {
            Tried::Done => Ok(()),
            Tried::Unknown => {
                let what = if kind == LinkKind::Symbolic { "symbolic" } else { "hard" };
                Err(Error::Unsupported(format!("this server makes no {what} links (SITE {})", shown(word))))
            }
            Tried::Refused(error) => Err(error),
        }
    }

    /// Asks how much room is left: by AVBL, or whatever the server has in its place.
    ///
    /// # Errors
    /// When it does not say.
    pub fn room(&mut self, path: Option<&RemotePath>) -> Result<Room> {
        if let Some(path) = path {
            self.prepare(path)?;
        }
        let of_path = |verb| match path {
            Some(path) => Command::with(verb, path.as_bytes()),
            None => Ok(Command::new(verb)),
        };
        let mut refused = None;
        for command in [of_path("AVBL")?, of_path("XQUOTA")?, Command::with("SITE", "QUOTA")?] {
            let reply = self.ask(&command)?;
            match reply.size() {
                Ok(bytes) if command.verb() == "AVBL" => return Ok(Room::Bytes(bytes)),
                _ if reply.is_success() => return Ok(Room::Words(reply)),
                _ if refusal(&reply).kind() == ErrorKind::Unsupported => {}
                _ => {
                    let verb = command.verb().to_owned();
                    refused = refused.or(Some(Error::Refused { verb, refusal: refusal(&reply) }));
                }
            }
        }
        let unknown = "this server does not tell how much room it has (AVBL, XQUOTA, SITE QUOTA)";
        Err(refused.unwrap_or_else(|| Error::Unsupported(unknown.to_owned())))
    }
}

fn shown(word: &[u8]) -> crate::escape::Escaped<'_> {
    crate::escape::escape(word)
}
