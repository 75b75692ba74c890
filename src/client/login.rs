//! Getting in: the greeting, then USER, PASS and ACCT by every path that RFC 959 section 5.4 allows.

use std::time::Duration;

use super::control::{Control, Queue};
use super::gateway::Gateway;
use super::refusal;
use super::session::Site;
use crate::cancel::{Deadline, Phase};
use crate::error::{Error, Result};
use crate::proto::challenge::{Challenge, challenge};
use crate::proto::command::Command;
use crate::proto::reply::{Class, Reply};
use crate::secret::Secret;

/// How many passwords a login may take: the second, where there is one, is a code.
const PASSWORDS: u32 = 3;

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
    /// The FTP proxy on the way.
    pub through: Option<Gateway>,
}

impl Login {
    /// The login without a name.
    #[must_use]
    pub fn anonymous() -> Login {
        Login { user: ANONYMOUS.to_owned(), password: None, account: None, through: None }
    }

    /// Where the control connection to a site goes.
    #[must_use]
    pub fn reached<'s>(&'s self, site: &'s Site) -> &'s Site {
        self.through.as_ref().map_or(site, |gateway| &gateway.site)
    }

    /// What it means that no connection came to be.
    pub(super) fn unreached(&self, error: Error) -> Error {
        match &self.through {
            Some(gateway) => gateway.unreached(error),
            None => error,
        }
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
        /// What the server says that it wants instead, where that has to be read to be answered; escaped.
        challenge: Option<&'a str>,
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
    let words = reply.text().to_string();
    if words.contains("ProFTPD") {
        control.speak_telnet();
    } else if words.contains("Pure-FTPd") {
        control.lets_queue(Queue::Passive);
    } else if words.contains("pyftpdlib") {
        control.lets_queue(Queue::Nothing);
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
    reply: Reply,
    limit: Duration,
) -> Result<Reply> {
    Desk::new(control, host, login, secrets, limit).answer(reply)
}

/// The same through the FTP proxy of the login, which is told first whom to connect to.
pub(super) fn login_through(
    control: &mut Control,
    site: &Site,
    login: &mut Login,
    secrets: &mut dyn Secrets,
    limit: Duration,
) -> Result<Reply> {
    let mut gateway = login.through.take();
    let mut desk = Desk::new(control, &site.host, login, secrets, limit);
    let reply = match &mut gateway {
        Some(gateway) => desk.through(site, gateway),
        None => Command::with("USER", &desk.login.user).map_err(Error::from).and_then(|user| desk.ask(&user)),
    };
    let done = reply.and_then(|reply| desk.answer(reply));
    login.through = gateway;
    done
}

/// A login that is under way.
pub(super) struct Desk<'a> {
    control: &'a mut Control,
    host: &'a str,
    pub(super) login: &'a mut Login,
    secrets: &'a mut dyn Secrets,
    limit: Duration,
    /// How many passwords were sent.
    pub(super) passwords: u32,
    pub(super) sent_account: bool,
}

impl<'a> Desk<'a> {
    fn new(
        control: &'a mut Control,
        host: &'a str,
        login: &'a mut Login,
        secrets: &'a mut dyn Secrets,
        limit: Duration,
    ) -> Desk<'a> {
        Desk { control, host, login, secrets, limit, passwords: 0, sent_account: false }
    }

    pub(super) fn ask(&mut self, command: &Command) -> Result<Reply> {
        self.control.ask(command, self.limit)
    }

    /// Gives the server what it asks for, until it lets us in.
    fn answer(&mut self, mut reply: Reply) -> Result<Reply> {
        // vsftpd lets its greeting be changed, but not its words to a user.
        if reply.text().to_string() == "Please specify the password." {
            self.control.mdtm_takes_times = true;
        }
        loop {
            let asked = reply.text().to_string();
            let more = self.passwords == 0 || (self.passwords < PASSWORDS && challenge(&asked).is_some());
            reply = match reply.class() {
                Class::Completion => return Ok(reply),
                Class::Intermediate if reply.code() == 332 && !self.sent_account => {
                    self.sent_account = true;
                    let account = self.account()?;
                    self.ask(&Command::secret("ACCT", &account)?)?
                }
                Class::Intermediate if reply.code() != 332 && more => {
                    self.passwords += 1;
                    let password = self.password(Some(&asked))?;
                    self.control.ask_password(&Command::secret("PASS", &password)?, self.limit)?
                }
                _ => return Err(Error::Login(refusal(&reply))),
            };
        }
    }

    /// The password, or the answer to what the server asks for instead. What was given beforehand answers no challenge
    /// as long as there is somebody who can.
    pub(super) fn password(&mut self, asked: Option<&str>) -> Result<Secret> {
        let known = self.login.password.clone();
        let one_time = asked.and_then(challenge) == Some(Challenge::OneTime);
        let again = self.passwords > 1;
        if let Some(known) = known.clone().filter(|_| !one_time && !again) {
            return Ok(known);
        }
        if self.login.is_anonymous() && !again {
            return Ok(Secret::from("ketch@"));
        }
        let user = self.login.user.clone();
        let (answer, challenge) = self.answer_to(&user, self.host, asked)?;
        let answer = answer.or(known.filter(|_| !again)).ok_or(match challenge {
            None => Error::NoSecret("the server asks for a password, and none was given"),
            Some(_) => Error::NoAnswer,
        })?;
        // The answer to a challenge does not count again.
        if challenge.is_none() && !again {
            self.login.password = Some(answer.clone());
        }
        Ok(answer)
    }

    /// Asks for a password, or for the answer to a challenge, which is shown; tells which it was.
    pub(super) fn answer_to(
        &mut self,
        user: &str,
        host: &str,
        asked: Option<&str>,
    ) -> Result<(Option<Secret>, Option<Challenge>)> {
        let kind = asked.and_then(challenge);
        let question = Question::Password { user, host, challenge: asked.filter(|_| kind.is_some()) };
        Ok((self.secrets.ask(question)?, kind))
    }

    pub(super) fn account(&mut self) -> Result<Secret> {
        if let Some(account) = &self.login.account {
            return Ok(account.clone());
        }
        let answer = self.secrets.ask(Question::Account { user: &self.login.user, host: self.host })?;
        let answer = answer.ok_or(Error::NoSecret("the server asks for an account, and none was given"))?;
        Ok(self.login.account.insert(answer).clone())
    }
}
