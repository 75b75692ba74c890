//! The person in front of the terminal, or the absence of one: asked for secrets, told of failures.

use super::failure;
use super::human::Teller;
use crate::client::{Question, Secrets};
use crate::commands::Person;
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::secret::Secret;
use std::sync::Arc;

/// Whoever started us.
pub(super) struct Asker {
    /// There is somebody to ask.
    pub(super) present: bool,
    /// Through whom failures are told.
    pub(super) teller: Arc<Teller>,
}

impl Secrets for Asker {
    fn ask(&mut self, question: Question<'_>) -> Result<Option<Secret>> {
        if !self.present {
            return Ok(None);
        }
        let (what, user, host) = match question {
            Question::Password { user, host } => ("password", user, host),
            Question::Account { user, host } => ("account", user, host),
        };
        let prompt = format!("{what} for {}@{}: ", escape(user.as_bytes()), escape(host.as_bytes()));
        match self.teller.undisturbed(|| rpassword::prompt_password(prompt)) {
            Ok(secret) => Ok(Some(Secret::from(secret))),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => Err(Error::Cancelled),
            // No terminal to ask on is as good as nobody to ask.
            Err(_) => Ok(None),
        }
    }
}

impl Person for Asker {
    fn complain(&mut self, error: &anyhow::Error) {
        if failure::needs_words(error) {
            self.teller.say(&failure::render(error, self.teller.colour()));
        }
    }
}
