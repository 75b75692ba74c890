//! Where in the server's tree a session is: the working directory, and never a wrong belief about it.

use super::session::Session;
use super::success;
use crate::error::{Error, Result};
use crate::proto::command::Command;
use crate::proto::path::RemotePath;

/// Where in the server's tree the session is.
///
/// A belief about the server's state is put in doubt before the command that changes it is sent, and only the reply
/// that was heard settles it again: a command that was interrupted may have been obeyed all the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// The working directory by PWD, where it is known; a reconnect goes back to it.
    pub(super) path: Option<RemotePath>,
    /// CWDs since then whose result PWD did not tell.
    pub(super) steps: Vec<RemotePath>,
    /// The server may be elsewhere by now.
    pub(super) in_doubt: bool,
}

impl Session {
    /// The working directory as it is known without asking.
    #[must_use]
    pub fn place(&self) -> Option<&RemotePath> {
        self.place.path.as_ref().filter(|_| self.place.steps.is_empty() && !self.place.in_doubt)
    }

    /// The directory of the login, where it is known.
    #[must_use]
    pub fn home(&self) -> Option<&RemotePath> {
        self.home.as_ref()
    }

    /// The directory of the login, asked if it is not known.
    ///
    /// # Errors
    /// When the server does not say.
    pub fn login_directory(&mut self) -> Result<RemotePath> {
        if self.home.is_none() {
            self.pwd()?;
        }
        let unknown = || Error::Unsupported("the server does not tell its login directory".to_owned());
        self.home.clone().ok_or_else(unknown)
    }

    /// The working directory (PWD), asked if it is not known.
    ///
    /// # Errors
    /// When the server does not say.
    pub fn pwd(&mut self) -> Result<RemotePath> {
        if let Some(path) = self.place() {
            return Ok(path.clone());
        }
        self.ask_place()
    }

    /// Asks where the session is.
    pub(super) fn ask_place(&mut self) -> Result<RemotePath> {
        let untouched = self.place.path.is_none() && self.place.steps.is_empty() && !self.place.in_doubt;
        let path = self.must(&Command::new("PWD"))?.path()?;
        if untouched {
            self.home = Some(path.clone());
        }
        self.place = Place { path: Some(path.clone()), ..Place::default() };
        Ok(path)
    }

    /// Changes the working directory (CWD), and learns where that is.
    ///
    /// # Errors
    /// When the server refuses.
    pub fn cd(&mut self, path: &RemotePath) -> Result<()> {
        self.prepare(path)?;
        self.walk(Command::with("CWD", path.as_bytes())?, path.clone())
    }

    /// Changes to the parent directory (CDUP).
    ///
    /// # Errors
    /// When the server refuses.
    pub fn cd_up(&mut self) -> Result<()> {
        let up = RemotePath::new("..")?;
        self.walk(Command::new("CDUP"), up)
    }

    fn walk(&mut self, command: Command, step: RemotePath) -> Result<()> {
        let verb = command.verb().to_owned();
        if self.place.path.is_none() && self.place.steps.is_empty() {
            // Where we started from is worth knowing: `cd` without a name goes back there, as does a reconnect.
            match self.ask_place() {
                Ok(_) | Err(Error::Refused { .. } | Error::Protocol(_)) => {}
                Err(error) => return Err(error),
            }
        }
        self.place.in_doubt = true;
        let mut replies = self.batch_anew(&[command, Command::new("PWD")])?.into_iter();
        let changed = replies.next().ok_or_else(|| Error::Protocol("no reply".to_owned()))?;
        self.place.in_doubt = false;
        success(&verb, changed)?;
        match replies.next().map(|reply| reply.path()) {
            Some(Ok(path)) => self.place = Place { path: Some(path), ..Place::default() },
            _ => self.place.steps.push(step),
        }
        Ok(())
    }

    /// Does something with `path` as the working directory, and comes back. Where that fails the connection is
    /// given up, so that the next command does not work in the wrong directory.
    pub(super) fn visit<T>(
        &mut self,
        path: &RemotePath,
        work: impl FnOnce(&mut Session) -> Result<T>,
    ) -> Result<T> {
        let back = self.pwd()?;
        self.prepare(path)?;
        match self.ask(&Command::with("CWD", path.as_bytes())?) {
            Ok(reply) => success("CWD", reply)?,
            Err(error) => {
                self.control.kill("interrupted on the way to another directory");
                return Err(error);
            }
        };
        // A connection that is made again meanwhile goes there, too.
        self.place.steps.push(path.clone());
        let done = work(self);
        self.place.steps.pop();
        let returned =
            Command::with("CWD", back.as_bytes()).map_err(Error::from).and_then(|cwd| self.ask(&cwd));
        if !returned.is_ok_and(|reply| reply.is_success()) {
            self.control.kill("interrupted in another directory");
        }
        done
    }
}
