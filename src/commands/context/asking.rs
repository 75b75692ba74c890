//! Who is asked for the secrets of a login: the program that was named for it, then the person.

use std::process::Command;

use super::super::Person;
use crate::client::{Question, Secrets, Site};
use crate::error::{Error, Result};
use crate::secret::Secret;

/// The program that knows the password of a login.
#[derive(Debug, Clone)]
pub struct Asked {
    /// A line for the shell, if there is one.
    pub(super) command: Option<String>,
    /// The server whose password it knows.
    pub(super) site: Site,
}

/// Who is asked.
pub struct Asking<'p> {
    pub(super) person: &'p mut dyn Person,
    pub(super) asked: &'p Asked,
    /// The program was asked already; what comes then is a question of another kind.
    pub(super) done: bool,
}

impl Secrets for Asking<'_> {
    fn ask(&mut self, question: Question<'_>) -> Result<Option<Secret>> {
        match (question, &self.asked.command) {
            (Question::Password { user, host, challenge }, Some(command))
                if !self.done && host == self.asked.site.host =>
            {
                self.done = true;
                let mut program = Command::new("/bin/sh");
                program.arg("-c").arg(command);
                program.env("KETCH_HOST", host).env("KETCH_PORT", self.asked.site.port.to_string());
                program.env("KETCH_USER", user).env("KETCH_CHALLENGE", challenge.unwrap_or_default());
                self.run(&mut program).map(Some)
            }
            (question, _) => self.person.ask(question),
        }
    }
}

impl Asking<'_> {
    fn run(&mut self, program: &mut Command) -> Result<Secret> {
        let local = Error::local("run the password command with", "/bin/sh");
        let (status, bytes) = self.person.hear(program).map_err(local)?;
        let failed = Error::PasswordCommand;
        match status.code() {
            Some(0) => {}
            Some(code) => return Err(failed(format!("failed with exit code {code}"))),
            // Ctrl-C was for it, and means us as well.
            None => return Err(Error::Cancelled),
        }
        let text = String::from_utf8(bytes).map_err(|_| failed("wrote what is no UTF-8".to_owned()))?;
        match text.lines().next() {
            Some(line) if !line.is_empty() => Ok(Secret::from(line)),
            _ => Err(failed("wrote nothing".to_owned())),
        }
    }
}
