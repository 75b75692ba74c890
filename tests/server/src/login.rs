//! Coming and going: USER, PASS, ACCT, REIN, QUIT.

use crate::data::Way;
use crate::entry::Facts;
use crate::faults::Deed;
use crate::parameters::Type;
use crate::reply::{Outcome, Reply};
use crate::secure::Protection;
use crate::session::Session;

/// Wrong passwords a session may give.
const PATIENCE: u32 = 3;

/// How far the login has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Login {
    Nobody,
    /// USER was given, PASS is due.
    Named(Vec<u8>),
    In,
}

impl Login {
    /// Whether it is complete.
    pub(crate) fn is_in(&self) -> bool {
        *self == Login::In
    }
}

impl Session {
    pub(crate) fn user(&mut self, name: &[u8]) -> Outcome {
        if self.shared.config.requires_tls() && !self.stream.is_encrypted() {
            return Err(Reply::new(530, "TLS is required: AUTH TLS first."));
        }
        // Another USER during a session starts a new login (RFC 959, section 4.1.1).
        self.login = Login::Named(name.to_vec());
        Ok(Reply::new(331, if is_anonymous(name) { "Any password will do." } else { "Password required." }))
    }

    pub(crate) fn pass(&mut self, password: &[u8]) -> Outcome {
        let name = match std::mem::replace(&mut self.login, Login::Nobody) {
            Login::Named(name) => name,
            other => {
                self.login = other;
                return Err(Reply::new(503, "Give USER first."));
            }
        };
        let config = &self.shared.config;
        let known = config
            .user
            .as_ref()
            .is_some_and(|(user, secret)| name == user.as_bytes() && password == secret.as_bytes());
        if config.misdeeds.most_logins.is_some_and(|most| self.shared.connections() > most) {
            return Err(Reply::new(530, "Too many users; try again later."));
        }
        if known || (config.anonymous && is_anonymous(&name)) {
            self.login = Login::In;
            self.failures = 0;
            return Ok(Reply::new(230, "Logged in."));
        }
        self.failures += 1;
        if self.failures >= PATIENCE {
            self.closing = true;
            return Err(Reply::new(421, "Too many wrong passwords."));
        }
        Err(Reply::new(530, "Login incorrect."))
    }

    pub(crate) fn acct(&mut self, _: &[u8]) -> Outcome {
        Ok(Reply::new(202, "No account needed."))
    }

    pub(crate) fn rein(&mut self, _: &[u8]) -> Outcome {
        self.login = Login::Nobody;
        self.cwd = b"/".to_vec();
        self.kind = Type::Ascii;
        self.way = Way::None;
        self.epsv_only = false;
        self.restart = 0;
        self.facts = Facts::default();
        self.protection = Protection::default();
        Ok(Reply::new(220, "Ready for a new user."))
    }

    pub(crate) fn quit(&mut self, _: &[u8]) -> Outcome {
        let goodbye = Reply::new(221, "Goodbye.");
        self.closing = true;
        match self.shared.faults.at_quit() {
            None | Some(Deed::More | Deed::Less) => return Ok(goodbye),
            Some(Deed::Cut | Deed::Drop | Deed::Die) => self.stream.cut(),
            Some(Deed::Reset | Deed::Crash) => self.stream.reset(),
            Some(Deed::Stall | Deed::Silent) => self.closing = false,
            Some(Deed::Early | Deed::Reorder) => return Ok(Reply::new(226, "Transfer complete.")),
            Some(Deed::Denied) => return Ok(Reply::new(426, "Transfer aborted.")),
            Some(Deed::Stray) => {
                // Where nobody hears it any more, nobody hears the other one.
                let _ = self.say(&Reply::new(200, "By the way."));
                return Ok(goodbye);
            }
        }
        self.stream.hush();
        Ok(Reply::silent())
    }
}

fn is_anonymous(name: &[u8]) -> bool {
    name.eq_ignore_ascii_case(b"anonymous") || name.eq_ignore_ascii_case(b"ftp")
}
