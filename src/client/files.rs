//! What can be done with files and asked of them without a data connection.

use super::session::{Representation, Session};
use super::success;
use crate::cancel::Phase;
use crate::error::{Error, ErrorKind, Result};
use crate::proto::command::Command;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::{self, Hints};
use crate::proto::path::RemotePath;
use crate::proto::reply::Reply;
use crate::proto::time::{Precision, Time};

/// What a server says of a file before its bytes come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// Its size in bytes.
    pub size: Option<u64>,
    /// When it was last changed.
    pub modified: Option<Time>,
}

impl Facts {
    /// What a listing says of a plain file, where it says all of it and exactly: LIST tells times to the minute.
    #[must_use]
    pub fn listed(entry: &Entry) -> Option<Facts> {
        let exact = entry.modified.is_some_and(|time| time.precision == Precision::Second);
        let whole = entry.kind == Kind::File && entry.size.is_some() && exact;
        whole.then_some(Facts { size: entry.size, modified: entry.modified })
    }
}

impl Session {
    /// Deletes a file (DELE).
    ///
    /// # Errors
    /// When the server refuses.
    pub fn delete(&mut self, path: &RemotePath) -> Result<()> {
        self.prepare(path)?;
        let done = self.must(&Command::with("DELE", path.as_bytes())?).map(drop);
        done.map_err(|error| self.plain_refusal(path, error))
    }

    /// Deletes files (DELE), by commands that are sent together, and returns what became of each, in their order.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn delete_all(&mut self, paths: &[RemotePath]) -> Result<Vec<Result<()>>> {
        if let Some(done) = self.erase("DELE", paths)? {
            return Ok(done);
        }
        // The server has lost some of them; what is gone was deleted by the others.
        let again = paths.iter().map(|path| match self.delete(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Ok(())),
            Err(error @ (Error::Refused { .. } | Error::Denied { .. })) => Ok(Err(error)),
            Err(error) => Err(error),
            Ok(()) => Ok(Ok(())),
        });
        again.collect()
    }

    /// Finds out which of these are links: links are deleted like files (DELE), and directories are not. The commands are
    /// sent together.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn delete_links(&mut self, paths: &[RemotePath]) -> Result<Vec<bool>> {
        if let Some(done) = self.erase("DELE", paths)? {
            return Ok(done.iter().map(Result::is_ok).collect());
        }
        // The server has lost some of them; a link that is gone was deleted by the others.
        let again = paths.iter().map(|path| match self.delete(path) {
            Ok(()) => Ok(true),
            Err(Error::Denied { .. } | Error::IsDirectory { .. }) => Ok(false),
            Err(error @ Error::Refused { .. }) => {
                Ok(error.kind() == ErrorKind::NotFound && self.probe(path)?.is_none())
            }
            Err(error) => Err(error),
        });
        again.collect()
    }

    /// Removes directories that are empty when it is their turn (RMD), by commands that are sent together, and returns what
    /// became of each, in their order.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn remove_all(&mut self, paths: &[RemotePath]) -> Result<Vec<Result<()>>> {
        if let Some(done) = self.erase("RMD", paths)? {
            return Ok(done);
        }
        // The server has lost some of them; what is gone was removed by the others.
        let again = paths.iter().map(|path| match self.remove_directory(path) {
            Ok(()) => Ok(Ok(())),
            Err(error @ Error::Refused { .. }) => match error.kind() {
                ErrorKind::NotFound if self.probe(path)?.is_none() => Ok(Ok(())),
                _ => Ok(Err(error)),
            },
            Err(error) => Err(error),
        });
        again.collect()
    }

    /// Sends a command that takes something away for each of these, and returns what became of each; nothing where the
    /// server has lost some of them.
    fn erase(&mut self, verb: &'static str, paths: &[RemotePath]) -> Result<Option<Vec<Result<()>>>> {
        let mut commands = Vec::with_capacity(paths.len());
        for path in paths {
            self.prepare(path)?;
            commands.push(Command::with(verb, path.as_bytes())?);
        }
        if commands.is_empty() {
            return Ok(Some(Vec::new()));
        }
        let Some(replies) = self.batch(&commands)? else { return Ok(None) };
        if replies.len() < commands.len() {
            return Err(Error::Closed(Phase::Reply));
        }
        Ok(Some(replies.into_iter().map(|reply| success(verb, reply).map(drop)).collect()))
    }

    /// Makes a directory (MKD).
    ///
    /// # Errors
    /// When the server refuses.
    pub fn make_directory(&mut self, path: &RemotePath) -> Result<()> {
        self.prepare(path)?;
        self.must(&Command::with("MKD", path.as_bytes())?).map(drop)
    }

    /// Makes directories (MKD), by commands that are sent together, and returns what became of each, in their order. One
    /// that is in another comes after that.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn make_all(&mut self, paths: &[RemotePath]) -> Result<Vec<Result<()>>> {
        let mut commands = Vec::with_capacity(paths.len());
        for path in paths {
            self.prepare(path)?;
            commands.push(Command::with("MKD", path.as_bytes())?);
        }
        self.each(&commands)
    }

    /// Sends commands together that may be sent twice, and returns what became of each.
    fn each(&mut self, commands: &[Command]) -> Result<Vec<Result<()>>> {
        let replies = self.batch_anew(commands)?;
        if replies.len() < commands.len() {
            return Err(Error::Closed(Phase::Reply));
        }
        let done = commands.iter().zip(replies);
        Ok(done.map(|(command, reply)| success(command.verb(), reply).map(drop)).collect())
    }

    /// Removes an empty directory (RMD).
    ///
    /// # Errors
    /// When the server refuses.
    pub fn remove_directory(&mut self, path: &RemotePath) -> Result<()> {
        self.prepare(path)?;
        self.must(&Command::with("RMD", path.as_bytes())?).map(drop)
    }

    /// Renames a file or directory (RNFR, RNTO).
    ///
    /// # Errors
    /// When the server refuses either half.
    pub fn rename(&mut self, from: &RemotePath, to: &RemotePath) -> Result<()> {
        self.prepare(from)?;
        self.prepare(to)?;
        let reply = self.ask(&Command::with("RNFR", from.as_bytes())?)?;
        if !reply.is_positive() {
            return success("RNFR", reply).map(drop);
        }
        self.must(&Command::with("RNTO", to.as_bytes())?).map(drop)
    }

    /// Renames something into a directory that may have to be made; what was there under that name gives way.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn rename_into(&mut self, from: &RemotePath, to: &RemotePath) -> Result<()> {
        match self.rename(from, to) {
            Err(Error::Refused { .. }) => {}
            done => return done,
        }
        if let Some(above) = to.parent() {
            self.make_directories(&above)?;
        }
        match self.rename(from, to) {
            Err(Error::Refused { .. }) => {
                let _ = self.delete(to);
                self.rename(from, to)
            }
            done => done,
        }
    }

    /// Asks for size and time at once (SIZE, MDTM); each is absent where the server does not say.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn facts(&mut self, path: &RemotePath) -> Result<Facts> {
        self.prepare(path)?;
        loop {
            let mut commands = Vec::new();
            commands.extend(self.retype(Representation::Image));
            let typed = commands.len();
            commands.push(Command::with("SIZE", path.as_bytes())?);
            commands.push(Command::with("MDTM", path.as_bytes())?);
            let Some(replies) = self.batch(&commands)? else { continue };
            if let (1, Some(reply)) = (typed, replies.first()) {
                self.retyped(Representation::Image, reply)?;
            }
            return Ok(facts_of(replies.get(typed..).unwrap_or_default()));
        }
    }

    /// Asks for size and time of a file, as [`Session::facts`], and makes sure that there is one: none where there is not.
    ///
    /// # Errors
    /// When the server refuses to look, or the connection fails.
    pub fn look(&mut self, path: &RemotePath, hints: &Hints) -> Result<Option<Facts>> {
        let facts = self.facts(path)?;
        if facts != Facts::default() {
            return Ok(Some(facts));
        }
        match self.stat(path, hints) {
            Ok(entry) => Ok(Some(Facts { size: entry.size, modified: entry.modified })),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Asks for the permissions of a file, where the server tells them (MLST, `UNIX.mode`).
    ///
    /// # Errors
    /// When the connection fails.
    pub fn mode_of(&mut self, path: &RemotePath) -> Result<Option<u32>> {
        self.prepare(path)?;
        if !self.features()?.has("MLST") {
            return Ok(None);
        }
        self.settle_protection()?;
        let reply = self.ask(&Command::with("MLST", path.as_bytes())?)?;
        Ok(list::parse_mlst(&reply).ok().and_then(|entry| entry.mode))
    }

    /// Changes the permissions of a file (SITE CHMOD, which no RFC knows and most servers do).
    ///
    /// # Errors
    /// When the server refuses.
    pub fn change_mode(&mut self, path: &RemotePath, mode: u32) -> Result<()> {
        self.prepare(path)?;
        self.must(&change(path, mode)?).map(drop)
    }

    /// Changes the permissions of files, by commands that are sent together, and returns what became of each.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn change_modes(&mut self, all: &[(RemotePath, u32)]) -> Result<Vec<Result<()>>> {
        let mut commands = Vec::with_capacity(all.len());
        for (path, mode) in all {
            self.prepare(path)?;
            commands.push(change(path, *mode)?);
        }
        self.each(&commands)
    }

    /// The refusal of a path, made plain: 550 says "not there", "not allowed" and "no file" alike, and where its words do
    /// not tell, the server is asked what there is.
    pub fn plain_refusal(&mut self, path: &RemotePath, error: Error) -> Error {
        let Error::Refused { verb, refusal } = &error else { return error };
        if !refusal.is_ambiguous() {
            return error;
        }
        let (verb, refusal) = (verb.clone(), refusal.clone());
        match self.probe(path) {
            Ok(Some(Kind::Dir)) => Error::IsDirectory { verb, refusal },
            Ok(Some(_)) => Error::Denied { verb, refusal },
            Ok(None) | Err(_) => error,
        }
    }

    /// What lies at a path, as far as the server tells, one way or another: SIZE, which there is for files only, MLST,
    /// and CWD.
    fn probe(&mut self, path: &RemotePath) -> Result<Option<Kind>> {
        if self.facts(path)?.size.is_some() {
            return Ok(Some(Kind::File));
        }
        if self.features()?.has("MLST") {
            self.settle_protection()?;
            let reply = self.ask(&Command::with("MLST", path.as_bytes())?)?;
            if reply.is_success() {
                return Ok(list::parse_mlst(&reply).ok().map(|entry| entry.kind));
            }
        }
        Ok(self.enters(path)?.then_some(Kind::Dir))
    }

    /// Asks for the size of a file in bytes (SIZE, RFC 3659).
    ///
    /// # Errors
    /// When the server refuses.
    pub fn size(&mut self, path: &RemotePath) -> Result<u64> {
        self.prepare(path)?;
        self.settle_type(Representation::Image)?;
        Ok(self.must(&Command::with("SIZE", path.as_bytes())?)?.size()?)
    }

    /// Asks when a file was last changed (MDTM, RFC 3659).
    ///
    /// # Errors
    /// When the server refuses.
    pub fn modified(&mut self, path: &RemotePath) -> Result<Time> {
        self.prepare(path)?;
        let reply = self.must(&Command::with("MDTM", path.as_bytes())?)?;
        Ok(Time::parse_mdtm(&reply)?)
    }

    /// Asks whether a transfer may begin at `offset` (REST, RFC 3659 section 5).
    ///
    /// # Errors
    /// When the connection fails.
    pub fn can_restart(&mut self, offset: u64) -> Result<bool> {
        // ProFTPD refuses it for any other type.
        self.settle_type(Representation::Image)?;
        let marked = std::mem::replace(&mut self.known.restart_marked, true);
        let reply = self.ask(&Command::with("REST", offset.to_string())?)?;
        self.known.restart_marked = marked || reply.is_positive();
        Ok(reply.is_positive())
    }
}

/// Size and time out of the replies to SIZE and MDTM.
pub(super) fn facts_of(replies: &[Reply]) -> Facts {
    Facts {
        size: replies.first().and_then(|reply| reply.size().ok()),
        modified: replies.get(1).and_then(|reply| Time::parse_mdtm(reply).ok()),
    }
}

/// The command that changes the permissions of a file.
pub(super) fn change(path: &RemotePath, mode: u32) -> Result<Command> {
    let argument = [format!("CHMOD {:03o} ", mode & 0o7777).as_bytes(), path.as_bytes()].concat();
    Ok(Command::with("SITE", argument)?)
}
