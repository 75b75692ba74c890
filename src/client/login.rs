//! Getting in: the greeting, then USER, PASS and ACCT by every path that RFC 959 section 5.4 allows.

use std::time::Duration;

use super::control::Control;
use super::refusal;
use crate::cancel::{Deadline, Phase};
use crate::error::{Error, Result};
use crate::proto::command::Command;
use crate::proto::reply::{Class, Reply};
use crate::secret::Secret;

/// The user name of those who have none (RFC 1635).
pub const ANONYMOUS: &str = "anonymous";

/// Who logs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    /// The user's name.
    pub user: String,
    /// The password, where it is known already.
    pub password: Option<Secret>,
    /// The account that some servers ask for (RFC 959, ACCT).
    pub account: Option<Secret>,
}

impl Login {
    /// The login without a name.
    #[must_use]
    pub fn anonymous() -> Login {
        Login { user: ANONYMOUS.to_owned(), password: None, account: None }
    }

    /// Tells whether the user is anonymous; such a login needs no secret.
    #[must_use]
    pub fn is_anonymous(&self) -> bool {
        self.user.eq_ignore_ascii_case(ANONYMOUS) || self.user.eq_ignore_ascii_case("ftp")
    }
}

/// What a server asks for that nobody told us yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question<'a> {
    /// The password of this user at this host.
    Password {
        /// The user.
        user: &'a str,
        /// The host.
        host: &'a str,
    },
    /// The account of this user at this host.
    Account {
        /// The user.
        user: &'a str,
        /// The host.
        host: &'a str,
    },
}

/// Where secrets come from that were not given beforehand: a prompt, or nowhere.
pub trait Secrets {
    /// Answers, or says that there is no answer.
    ///
    /// # Errors
    /// When whoever was asked could not be (no terminal, interrupted).
    fn ask(&mut self, question: Question<'_>) -> Result<Option<Secret>>;
}

/// The answer to questions in the middle of a session: there is nobody to ask, and all answers are known already.
pub(super) struct Nobody;

impl Secrets for Nobody {
    fn ask(&mut self, _: Question<'_>) -> Result<Option<Secret>> {
        Ok(None)
    }
}

/// Reads the greeting; true when the server lets us in without a login (230).
pub(super) fn greeting(control: &mut Control, limit: Duration) -> Result<bool> {
    let deadline = Deadline::after(limit, Phase::Greeting);
    // 120 says "ready in nnn minutes", and another greeting follows.
    let mut reply = control.next_reply(deadline)?;
    for _ in 0..10 {
        if reply.class() != Class::Preliminary {
            break;
        }
        reply = control.next_reply(deadline)?;
    }
    if reply.text().to_string().contains("ProFTPD") {
        control.speak_telnet();
    }
    match reply.class() {
        Class::Completion => Ok(reply.code() == 230),
        Class::Transient | Class::Permanent => Err(Error::Login(refusal(&reply))),
        _ => Err(Error::Protocol(format!("the greeting was `{reply}`"))),
    }
}

/// Logs in from the reply to USER on, and keeps the secrets that were asked for in `login`, so that a reconnect needs no
/// question.
pub(super) fn login(
    control: &mut Control,
    host: &str,
    login: &mut Login,
    secrets: &mut dyn Secrets,
    mut reply: Reply,
    limit: Duration,
) -> Result<Reply> {
    let (mut sent_password, mut sent_account) = (false, false);
    loop {
        match reply.class() {
            Class::Completion => return Ok(reply),
            Class::Intermediate if reply.code() == 332 && !sent_account => {
                sent_account = true;
                let account = account(login, host, secrets)?;
                reply = control.ask(&Command::secret("ACCT", &account)?, limit)?;
            }
            Class::Intermediate if reply.code() != 332 && !sent_password => {
                sent_password = true;
                let password = password(login, host, secrets)?;
                reply = control.ask(&Command::secret("PASS", &password)?, limit)?;
            }
            _ => return Err(Error::Login(refusal(&reply))),
        }
    }
}

fn password(login: &mut Login, host: &str, secrets: &mut dyn Secrets) -> Result<Secret> {
    if let Some(password) = &login.password {
        return Ok(password.clone());
    }
    if login.is_anonymous() {
        return Ok(Secret::from("ketch@"));
    }
    let answer = secrets.ask(Question::Password { user: &login.user, host })?;
    keep(&mut login.password, answer, "the server asks for a password, and none was given")
}

fn account(login: &mut Login, host: &str, secrets: &mut dyn Secrets) -> Result<Secret> {
    if let Some(account) = &login.account {
        return Ok(account.clone());
    }
    let answer = secrets.ask(Question::Account { user: &login.user, host })?;
    keep(&mut login.account, answer, "the server asks for an account, and none was given")
}

fn keep(slot: &mut Option<Secret>, answer: Option<Secret>, missing: &'static str) -> Result<Secret> {
    match answer {
        Some(secret) => Ok(slot.insert(secret).clone()),
        None => Err(Error::NoSecret(missing)),
    }
}
