//! Names as the server writes them and as we do: UTF-8, and where a server writes another character set, both ways
//! between the two.
//!
//! The wire is the only place where that set is known: above it all names are UTF-8, or bytes that stand for nothing
//! in it and stay as they are. A name that the server itself writes in UTF-8 goes back so, whatever its character set
//! is said to be.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::error::{Error, Result};
use crate::escape::escape;
use crate::proto::charset::Charset;
use crate::proto::command::Command;
use crate::proto::list::Listing;
use crate::proto::path::Name;
use crate::proto::reply::Reply;

/// How many names are remembered that the server writes in UTF-8 against what was said of it.
const REMEMBERED: usize = 100_000;

/// Names that a server writes in UTF-8 against what was said of it; all sessions on it share them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen(Arc<Mutex<HashSet<Vec<u8>>>>);

/// How names are written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    charset: Charset,
    utf8: Seen,
}

impl Names {
    /// Names in this character set, but for those that were seen in UTF-8.
    pub(crate) fn new(charset: Charset, utf8: Seen) -> Names {
        Names { charset, utf8 }
    }

    /// The names of a listing, as they came, in UTF-8.
    pub(crate) fn listed(&self, mut listing: Listing) -> Listing {
        if self.charset.is_utf8() {
            return listing;
        }
        for entry in &mut listing.entries {
            self.note(entry.name.as_bytes());
            for name in std::iter::once(&mut entry.name).chain(&mut entry.inside) {
                let read = self.read(name.as_bytes());
                *name = read.and_then(|text| Name::new(text.as_bytes()).ok()).unwrap_or_else(|| name.clone());
            }
            for text in [&mut entry.target, &mut entry.owner, &mut entry.group].into_iter().flatten() {
                *text = self.read(text).map_or_else(|| text.clone(), String::into_bytes);
            }
        }
        listing
    }

    /// A reply whose lines are UTF-8 as far as they can be.
    pub(crate) fn heard(&self, reply: Reply) -> Reply {
        if self.charset.is_utf8() || reply.lines().iter().all(|line| line.is_ascii()) {
            return reply;
        }
        if let Some(path) = reply.path().ok().filter(|_| reply.code() == 257) {
            path.as_bytes().split(|byte| *byte == b'/').for_each(|name| self.note(name));
        }
        let lines = reply.lines().iter().map(|line| self.shown(line).into_owned()).collect();
        Reply::new(reply.code(), lines)
    }

    /// Lines for a person's eyes.
    pub(crate) fn readable(&self, bytes: Vec<u8>) -> Vec<u8> {
        if self.charset.is_utf8() || std::str::from_utf8(&bytes).is_ok() {
            return bytes;
        }
        bytes.split_inclusive(|byte| *byte == b'\n').flat_map(|line| self.shown(line).into_owned()).collect()
    }

    /// The path, or whatever it is, as the server writes it.
    pub(crate) fn written<'t>(&self, text: &'t [u8]) -> Result<Cow<'t, [u8]>> {
        if self.charset.is_utf8() || text.is_ascii() || std::str::from_utf8(text).is_err() {
            return Ok(Cow::Borrowed(text));
        }
        let mut written = Vec::with_capacity(text.len());
        for (place, name) in text.split(|byte| *byte == b'/').enumerate() {
            if place > 0 {
                written.push(b'/');
            }
            match std::str::from_utf8(name) {
                Ok(name) if !self.is_utf8(name.as_bytes()) => {
                    let unspeakable = || {
                        let name = escape(name.as_bytes());
                        Error::Unsupported(format!("`{name}` cannot be written in {}", self.charset.name()))
                    };
                    written.extend(self.charset.encode(name).ok_or_else(unspeakable)?);
                }
                _ => written.extend(name),
            }
        }
        Ok(Cow::Owned(written))
    }

    /// A command as it is to be sent. Secrets are bytes that nobody knows the meaning of.
    pub(crate) fn sent<'c>(&self, command: &'c Command) -> Result<Cow<'c, Command>> {
        match command.public_argument().map(|argument| self.written(argument)).transpose()? {
            Some(Cow::Owned(written)) => Ok(Cow::Owned(command.rewritten(written)?)),
            _ => Ok(Cow::Borrowed(command)),
        }
    }

    fn shown<'t>(&self, text: &'t [u8]) -> Cow<'t, [u8]> {
        self.read(text).map_or(Cow::Borrowed(text), |text| Cow::Owned(text.into_bytes()))
    }

    /// What is no UTF-8, read by the server's character set.
    fn read(&self, text: &[u8]) -> Option<String> {
        if std::str::from_utf8(text).is_ok() { None } else { self.charset.decode(text) }
    }

    /// Remembers a name that the server writes in UTF-8.
    fn note(&self, name: &[u8]) {
        if name.is_ascii() || std::str::from_utf8(name).is_err() {
            return;
        }
        let mut utf8 = self.utf8.0.lock().unwrap_or_else(PoisonError::into_inner);
        if utf8.len() < REMEMBERED {
            utf8.insert(name.to_vec());
        }
    }

    /// Tells whether the server was seen to write this name in UTF-8; other words may stand before it (`CHMOD 644 name`).
    fn is_utf8(&self, name: &[u8]) -> bool {
        let utf8 = self.utf8.0.lock().unwrap_or_else(PoisonError::into_inner);
        let blanks = name.iter().enumerate().filter(|(_, byte)| **byte == b' ').map(|(place, _)| place + 1);
        std::iter::once(0)
            .chain(blanks)
            .any(|start| name.get(start..).is_some_and(|name| utf8.contains(name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::entry::{Entry, Kind};

    fn names() -> Names {
        Names::new("latin1".parse().unwrap(), Seen::default())
    }

    fn listing(name: &[u8]) -> Listing {
        let entry = Entry::new(Name::new(name).unwrap(), Kind::File);
        Listing { entries: vec![entry], rejected: Vec::new() }
    }

    fn sent(names: &Names, argument: &str) -> Vec<u8> {
        let command = Command::with("RETR", argument).unwrap();
        names.sent(&command).unwrap().public_argument().unwrap().to_vec()
    }

    #[test]
    fn names_come_and_go_in_the_server_s_set() {
        let names = names();
        let listed = names.listed(listing(b"caf\xe9"));
        assert_eq!(listed.entries[0].name.as_bytes(), "café".as_bytes());
        assert_eq!(sent(&names, "d/café"), b"d/caf\xe9");
    }

    #[test]
    fn what_the_server_writes_in_utf_8_goes_back_so() {
        let names = names();
        assert_eq!(names.listed(listing("käse".as_bytes())).entries[0].name.as_bytes(), "käse".as_bytes());
        names.heard(Reply::new(257, vec!["257 \"/größe\" is it".as_bytes().to_vec()]));
        assert_eq!(
            sent(&names, "/größe/käse/tür"),
            "/größe/käse/".bytes().chain(*b"t\xfcr").collect::<Vec<u8>>()
        );
        assert_eq!(sent(&names, "CHMOD 644 käse"), "CHMOD 644 käse".as_bytes());
    }

    #[test]
    fn what_is_not_in_the_set_is_told() {
        let command = Command::with("RETR", "漢字").unwrap();
        let error = names().sent(&command).unwrap_err().to_string();
        assert_eq!(error, "`漢字` cannot be written in windows-1252");
    }

    #[test]
    fn replies_are_readable() {
        let heard = names().heard(Reply::new(550, vec![b"550 caf\xe9: not there".to_vec()]));
        assert_eq!(heard.text().to_string(), "café: not there");
    }
}
