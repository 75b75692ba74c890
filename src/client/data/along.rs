//! What is sent along with the password, where it is known what comes right after the login: the server reads it once it
//! has let us in, and a round trip is saved.

use super::queue::Ahead;
use super::{Foreseen, Method, order};
use crate::client::Options;
use crate::client::control::BATCH_GAP;
use crate::client::guard::questions;
use crate::client::login::Nobody;
use crate::client::refusal;
use crate::client::session::{Representation, Session};
use crate::error::{Error, Result};
use crate::proto::command::Command;
use crate::report::{Event, OpenedBy};

/// The transfer that comes right after a login.
#[derive(Debug, Clone, Default)]
pub struct First {
    /// What it is.
    pub next: Foreseen,
    /// The method that worked last, where one is remembered.
    pub worked: Option<Method>,
}

/// What is sent along with the password.
#[derive(Debug)]
pub(in crate::client) struct Along {
    method: Method,
    /// So many commands that say how data connections are protected come first.
    protection: usize,
    asked: Vec<Command>,
}

impl Along {
    /// What it is, and its commands: none where it is not known what comes, or where that has to wait for something.
    /// In active mode nothing is sent: nobody listens yet.
    ///
    /// # Errors
    /// When the name cannot be sent.
    pub(in crate::client) fn plan(
        options: &Options,
        ipv6: bool,
        protection: Vec<Command>,
    ) -> Result<Option<(Along, Vec<Command>)>> {
        let Foreseen::Fetch { path, known } = &options.first.next else { return Ok(None) };
        let methods = order(options.mode, ipv6, options.first.worked);
        let passive = methods.first().filter(|method| method.opened_by() == OpenedBy::Client);
        let waits = options.lock_step || !path.is_ascii() || options.on_login != Default::default();
        let Some(method) = passive.copied().filter(|_| !waits) else { return Ok(None) };
        let asked = if *known { Vec::new() } else { questions(path)? };
        let along = Along { method, protection: protection.len(), asked };
        let mut commands = protection;
        commands.extend([Command::new(method.name()), Representation::Image.command()]);
        commands.extend_from_slice(&along.asked);
        Ok(Some((along, commands)))
    }
}

impl Session {
    /// Hears the answers to what was sent along with the password, for the transfer that comes next. What does not serve
    /// is asked again in its turn.
    pub(in crate::client) fn hear_along(&mut self, along: Along) -> Result<()> {
        let limit = self.options().reply_timeout.min(BATCH_GAP);
        let mut replies = Vec::new();
        while self.control.has_behind() {
            match self.control.answer_behind(limit) {
                Ok(reply) if reply.code() == 421 => {
                    return Err(Error::Login(refusal(&reply)));
                }
                Ok(reply) => replies.push(reply),
                Err(silence @ Error::Timeout { .. }) => {
                    self.reporter().event(&Event::Note("the server loses commands; going on one at a time"));
                    self.known.learned.lock_step = true;
                    return self.reconnect(&mut Nobody).map_err(|_| silence);
                }
                Err(error) => return Err(error),
            }
        }
        let mut replies = replies.into_iter();
        let protection: Vec<_> = replies.by_ref().take(along.protection).collect();
        let (Some(answer), Some(retyped)) = (replies.next(), replies.next()) else { return Ok(()) };
        if self.protected(&protection).is_ok() && self.retyped(Representation::Image, &retyped).is_ok() {
            self.ahead = Some(Ahead::in_turn(along.method, along.asked, (answer, replies.collect())));
        }
        Ok(())
    }
}
