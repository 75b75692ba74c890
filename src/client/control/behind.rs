//! What is sent before its turn: commands behind a running transfer, or behind the password.

use std::time::Duration;

use super::{BATCH_GAP, Control};
use crate::error::Result;
use crate::proto::command::Command;
use crate::proto::reply::{Class, Reply};
use crate::report::OpenedBy;

/// What a server stands behind a transfer that is still running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::client) enum Queue {
    /// All commands, as far as is known.
    All,
    /// All, where it listens for the data connection (Pure-FTPd throws away what it hears while it has opened one).
    Passive,
    /// None (pyftpdlib obeys at once, and forgets the transfer over it).
    Nothing,
}

impl Control {
    /// Says what is to be sent behind the first password, by [`Control::ask_password`].
    pub(in crate::client) fn send_along(&mut self, commands: Vec<Command>) {
        self.along = commands;
    }

    /// Sends a password, and what is to be sent behind it, whose replies are taken by [`Control::answer_behind`].
    pub(in crate::client) fn ask_password(&mut self, password: &Command, limit: Duration) -> Result<Reply> {
        let along = std::mem::take(&mut self.along);
        self.start(Some(password), &along, limit)?;
        let reply = self.answer(password.verb(), limit)?;
        // It was not the last word of the login.
        while reply.class() == Class::Intermediate && self.has_behind() {
            self.answer_behind(limit.min(BATCH_GAP))?;
        }
        Ok(reply)
    }

    /// Says what this server stands behind a transfer.
    pub(in crate::client) fn lets_queue(&mut self, queue: Queue) {
        self.queue = queue;
    }

    /// Tells whether commands may be sent behind a transfer whose data connection that side opens.
    pub(in crate::client) fn may_queue(&self, opened_by: OpenedBy) -> bool {
        match self.queue {
            Queue::All => true,
            Queue::Passive => opened_by == OpenedBy::Client,
            Queue::Nothing => false,
        }
    }

    /// Sends a command that takes its time, unless it has its turn already, and others behind it, whose replies come after its own
    /// and are taken by [`Control::answer_behind`].
    ///
    /// EPSV leaves in one packet with the command before it, and not as in [`Control::batch`]: what reaches Pure-FTPd
    /// in the middle of a transfer is lost in parts. Firewalls look for the answer to it.
    pub(in crate::client) fn start(
        &mut self,
        first: Option<&Command>,
        behind: &[Command],
        limit: Duration,
    ) -> Result<()> {
        if first.is_some() {
            self.catch_up()?;
        }
        let commands: Vec<Command> = first.into_iter().chain(behind).cloned().collect();
        self.write_apart(&commands, |command| matches!(command.verb(), "PORT" | "EPRT"), limit)?;
        self.behind.extend(behind.iter().map(|command| command.verb().to_owned()));
        Ok(())
    }

    /// Tells whether commands stand behind a transfer, or behind the password.
    pub(in crate::client) fn has_behind(&self) -> bool {
        !self.behind.is_empty()
    }

    /// The final reply to the first of them, once that is over.
    pub(in crate::client) fn answer_behind(&mut self, limit: Duration) -> Result<Reply> {
        let verb = self.behind.pop_front().unwrap_or_default();
        self.answer(&verb, limit)
    }

    /// The next command that stood behind a transfer is a transfer itself, and has its turn now: what comes next are
    /// the replies to it.
    pub(in crate::client) fn begin_behind(&mut self) {
        self.behind.pop_front();
    }
}
