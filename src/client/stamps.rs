//! Sizes and times of files on the server, of many at once; and what a file gets after its upload.

use super::files::{Facts, change, facts_of};
use super::refusal;
use super::session::Session;
use crate::cancel::Phase;
use crate::error::{Error, ErrorKind, Refusal, Result};
use crate::proto::command::Command;
use crate::proto::path::RemotePath;
use crate::proto::time::Time;

/// Commands that are sent together.
const TOGETHER: usize = 64;

/// What a file gets after its upload.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seal {
    /// The time it is to have.
    pub modified: Option<Time>,
    /// The permissions it is to have.
    pub mode: Option<u32>,
}

/// What a server says of a file after its upload.
#[derive(Debug, Clone, Default)]
pub struct Sealed {
    /// The size it has now, in bytes.
    pub size: Option<u64>,
    /// Why its time could not be set, where that was tried.
    pub time_refused: Option<Refusal>,
    /// Why its permissions could not be set, where that was tried.
    pub mode_refused: Option<Refusal>,
}

impl Session {
    /// Sets the time of a file (MFMT), unless the server is known not to offer it, and its permissions (SITE CHMOD), and
    /// asks for its size: all in one go, after an upload.
    ///
    /// vsftpd has no MFMT, and takes times by `MDTM time name`, which other servers take for the name of a file: it is
    /// sent to that one only, and believed only where the server tells the same time afterwards.
    ///
    /// # Errors
    /// When the connection fails; a refusal of either is in the answer.
    pub fn seal(&mut self, path: &RemotePath, Seal { modified, mode }: Seal) -> Result<Sealed> {
        self.hear_ahead()?;
        if self.representation().is_none() {
            // Another connection than that of the upload: ProFTPD tells no sizes in TYPE A.
            self.facts(path)?;
        }
        let mut commands = vec![Command::with("SIZE", path.as_bytes())?];
        let offered = self.features.as_ref().is_none_or(|features| features.has("MFMT"));
        let by_mdtm = self.control.mdtm_takes_times;
        let verb = if by_mdtm { "MDTM" } else { "MFMT" };
        let time = modified.filter(|_| offered || by_mdtm);
        if let Some(time) = time {
            let argument = [time.compact().as_bytes(), b" ", path.as_bytes()].concat();
            commands.push(Command::with(verb, argument)?);
        }
        let reads_back = time.is_some() && by_mdtm;
        if reads_back {
            commands.push(Command::with("MDTM", path.as_bytes())?);
        }
        if let Some(mode) = mode {
            commands.push(change(path, mode)?);
        }
        let mut ahead = self.dialing_ahead();
        let replies = match self.batch_and(&commands, &mut || ahead.dial())? {
            Some(replies) => replies,
            None => self.batch_anew(&commands)?,
        };
        self.dialed_ahead(ahead);
        if replies.len() < commands.len() {
            return Err(Error::Closed(Phase::Reply));
        }
        let mut replies = replies.into_iter();
        let size = replies.next().and_then(|reply| reply.size().ok());
        let answer = if time.is_some() { replies.next() } else { None };
        let read_back = if reads_back { replies.next() } else { None };
        let refused = answer.filter(|reply| !reply.is_success()).map(|reply| refusal(&reply));
        let told = read_back.as_ref().map(|reply| Time::parse_mdtm(reply).ok());
        let chmod = replies.next().filter(|reply| !reply.is_success());
        Ok(Sealed {
            size,
            time_refused: match (refused, told) {
                // Where it may not be written, it is the time of a file with that name that is not found.
                (Some(refusal), _) if by_mdtm => Some(refusal).filter(|refusal| refusal.text.contains("set")),
                (None, Some(told)) if told != modified => read_back.as_ref().map(refusal),
                // A server that does not know the command did not refuse the time.
                (refused, _) => refused.filter(|refusal| refusal.kind() != ErrorKind::Unsupported),
            },
            mode_refused: chmod.map(|reply| refusal(&reply)),
        })
    }

    /// Tells whether files keep the times that they are given after their upload.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn keeps_times(&mut self) -> Result<bool> {
        Ok(self.control.mdtm_takes_times || self.features()?.has("MFMT"))
    }

    /// Asks for size and time of files (SIZE, MDTM), by commands that are sent together; each is absent where the server
    /// does not say.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn facts_all(&mut self, paths: &[RemotePath]) -> Result<Vec<Facts>> {
        let mut all = Vec::with_capacity(paths.len());
        for some in paths.chunks(TOGETHER / 2) {
            // The size of a text is another one.
            let Some((first, rest)) = some.split_first() else { break };
            all.push(self.facts(first)?);
            let mut commands = Vec::with_capacity(2 * rest.len());
            for path in rest {
                self.prepare(path)?;
                commands.push(Command::with("SIZE", path.as_bytes())?);
                commands.push(Command::with("MDTM", path.as_bytes())?);
            }
            let replies = if commands.is_empty() { Vec::new() } else { self.batch_anew(&commands)? };
            if replies.len() < commands.len() {
                return Err(Error::Closed(Phase::Reply));
            }
            all.extend(replies.chunks(2).map(facts_of));
        }
        Ok(all)
    }

    /// Asks when files were last changed (MDTM), by commands that are sent together; none where the server does not say.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn modified_all(&mut self, paths: &[RemotePath]) -> Result<Vec<Option<Time>>> {
        let mut times = Vec::with_capacity(paths.len());
        for some in paths.chunks(TOGETHER) {
            let mut commands = Vec::with_capacity(some.len());
            for path in some {
                self.prepare(path)?;
                commands.push(Command::with("MDTM", path.as_bytes())?);
            }
            let replies = self.batch_anew(&commands)?;
            if replies.len() < commands.len() {
                return Err(Error::Closed(Phase::Reply));
            }
            times.extend(replies.iter().map(|reply| Time::parse_mdtm(reply).ok()));
        }
        Ok(times)
    }
}
