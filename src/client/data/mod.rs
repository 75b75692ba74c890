//! Opening data connections: which way, in which order, and what to do when one does not work.
//!
//! The order on the wire is the same for every transfer: the command that names an address, first in its write and
//! alone in its packet; connect or listen; REST; the transfer command; its 1xx reply; accept.

mod active;
mod along;
mod known;
mod passive;
mod queue;

pub(super) use along::Along;
pub use along::First;
pub(super) use known::Known;
pub use known::{Learned, Method};
pub use passive::Probe;
pub use queue::Foreseen;
use queue::Queued;
pub(super) use queue::{Ahead, out_of_step};

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use super::login::Nobody;
use super::secure::wants_resumption;
use super::session::{Representation, Session};
use super::{DataMode, refusal};
use crate::cancel::{Deadline, Phase};
use crate::error::{DataCause, DataFailure, Error, Result};
use crate::net::{Interest, Stream, Wait, poll};
use crate::proto::command::Command;
use crate::proto::reply::{Class, Reply};
use crate::report::{DataChannel, Direction, Event, OpenedBy};

/// One transfer to come.
pub(super) struct Plan {
    /// RETR, STOR, LIST and the like.
    pub(super) command: Command,
    /// Which way the bytes go.
    pub(super) direction: Direction,
    /// The type it needs, if it needs one.
    pub(super) representation: Option<Representation>,
    /// The byte to begin with (REST).
    pub(super) offset: u64,
    /// Commands that may travel behind the address command.
    pub(super) ahead: Vec<Command>,
}

/// A data connection that stands, with what the server said so far.
pub(super) struct Channel {
    pub(super) stream: Stream,
    /// The 1xx reply, unless the server is late with it.
    pub(super) opening: Option<Reply>,
    /// The final reply, if it came before the data.
    pub(super) verdict: Option<Reply>,
    /// The replies to the commands that travelled ahead.
    pub(super) ahead: Vec<Reply>,
}

/// A data connection, with what the server said on the way to it.
pub(super) struct Open {
    pub(super) stream: Stream,
    pub(super) opening: Option<Reply>,
    pub(super) verdict: Option<Reply>,
    /// The address that was announced, where it is not the one in use.
    announced: Option<SocketAddr>,
}

/// An attempt that did not work: try the next method, or give up.
pub(super) enum Failed {
    Next { announced: Option<SocketAddr>, cause: DataCause },
    GiveUp(Error),
}

impl From<DataCause> for Failed {
    fn from(cause: DataCause) -> Failed {
        Failed::Next { announced: None, cause }
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Failed {
        Failed::GiveUp(error)
    }
}

impl From<crate::proto::command::BadArgument> for Failed {
    fn from(error: crate::proto::command::BadArgument) -> Failed {
        Failed::GiveUp(error.into())
    }
}

/// The opening and the verdict, as far as they have come.
type Judged = (Option<Reply>, Option<Reply>);

/// How long a server may take with the 1xx of an upload before we send all the same; some never send one.
const LATE_OPENING: Duration = Duration::from_secs(5);

/// The methods to try, in order. Over IPv6 only the extended forms can name an address (RFC 2428).
fn order(mode: DataMode, ipv6: bool, worked: Option<Method>) -> Vec<Method> {
    use Method::{Eprt, Epsv, Pasv, Port};
    let mut methods = match mode {
        DataMode::Auto => vec![Epsv, Pasv, Port, Eprt],
        DataMode::Passive => vec![Epsv, Pasv],
        DataMode::Active => vec![Port, Eprt],
        DataMode::Epsv => vec![Epsv],
        DataMode::Pasv => vec![Pasv],
        DataMode::Eprt => vec![Eprt],
        DataMode::Port => vec![Port],
    };
    if ipv6 {
        methods.retain(|method| matches!(method, Epsv | Eprt));
    }
    if let Some(first) = worked.and_then(|worked| methods.iter().position(|method| *method == worked)) {
        methods.rotate_left(first);
    }
    methods
}

/// How long the attempt may take that so many others may follow. In auto mode the detour by a way that is blocked is
/// kept short; a mode that was asked for by name has all the time that it was given.
fn patience(mode: DataMode, limit: Duration, to_follow: usize) -> Duration {
    if mode == DataMode::Auto && to_follow > 0 { limit / 2 } else { limit }
}

impl Session {
    /// Opens a data connection and starts the transfer on it.
    pub(super) fn open_channel(&mut self, mut plan: Plan) -> Result<Channel> {
        let (mode, methods) = (self.mode(), self.methods()?);
        let begun = Instant::now();
        let mut tries: Vec<DataFailure> = Vec::new();
        let mut ahead = Vec::new();
        let mut queued = self.queued(&plan, &methods)?;
        if let Some(queued) = &mut queued {
            plan.ahead.clear();
            ahead = std::mem::take(&mut queued.ahead);
        }
        for (turn, method) in methods.iter().copied().enumerate() {
            if let Some(failed) = tries.last() {
                self.reporter().event(&Event::Fallback { failed, to: method.name() });
                self.recover()?;
            }
            let limit = patience(mode, self.options().data_timeout, methods.len() - turn - 1);
            let mut open = |session: &mut Session, queued: Option<Queued>| match method.opened_by() {
                OpenedBy::Client => session.open_passive(method, &mut plan, &mut ahead, limit, queued),
                OpenedBy::Server => session.open_active(method, &mut plan, &mut ahead, limit, queued),
            };
            let opened = match queued.take() {
                None => open(self, None),
                Some(found) if found.in_turn => open(self, Some(found)),
                Some(found) => match open(self, Some(found)) {
                    // The server may have lost what stood behind the last transfer.
                    Err(Failed::Next { .. }) => {
                        self.go_in_turn(method.opened_by());
                        self.recover()?;
                        open(self, None)
                    }
                    opened => opened,
                },
            };
            let opened =
                opened.and_then(|mut open| self.encrypt_data(&mut open, plan.command.verb()).map(|()| open));
            match opened {
                Ok(open) => {
                    self.known.learned.worked.insert(mode, method);
                    self.note_channel(method, &open, tries, begun);
                    let Open { stream, opening, verdict, .. } = open;
                    return Ok(Channel { stream, opening, verdict, ahead });
                }
                Err(Failed::GiveUp(error)) => return Err(error),
                Err(Failed::Next { announced, cause }) => {
                    tries.push(DataFailure { method: method.name(), announced, cause });
                }
            }
        }
        self.known.learned.worked.remove(&mode);
        let control_tls = self.encrypted();
        self.reporter().event(&Event::NoData {
            control: self.ends(),
            control_tls: control_tls.as_ref(),
            tries: &tries,
        });
        Err(Error::NoData { tries, proxied: self.far().is_some() })
    }

    /// The methods to try, in order.
    fn methods(&self) -> Result<Vec<Method>> {
        let mode = self.mode();
        let proxied = self.far().is_some();
        if proxied && mode.is_active() {
            return Err(mode.through_proxy());
        }
        let ipv6 = self.far().map_or_else(|| self.ends().1.is_ipv6(), |far| far.host.contains(':'));
        let mut methods = order(mode, ipv6, self.known.learned.first(mode));
        methods.retain(|method| !proxied || method.opened_by() == OpenedBy::Client);
        if self.known.hurried {
            methods.truncate(1);
        }
        if methods.is_empty() {
            let text = format!("mode `{mode}` cannot name an IPv6 address; use epsv or eprt");
            return Err(Error::Unsupported(text));
        }
        Ok(methods)
    }

    /// Tells how the data connection came to be, and keeps it in mind.
    fn note_channel(&mut self, method: Method, open: &Open, failed: Vec<DataFailure>, begun: Instant) {
        let channel = DataChannel {
            method: method.name(),
            opened_by: method.opened_by(),
            local: open.stream.local(),
            remote: open.stream.peer(),
            far: open.stream.far().cloned(),
            control: self.ends(),
            announced: open.announced,
            control_tls: self.encrypted(),
            tls: open.stream.encrypted(),
            failed,
            took: begun.elapsed(),
        };
        self.reporter().event(&Event::Data(&channel));
        self.channel = Some(channel);
    }

    /// Sends the address command, with the type and all that may travel beside it, and returns its reply.
    ///
    /// EPSV and PASV go first, where firewalls read along; PBSZ and PROT before them, since pyftpdlib refuses EPSV
    /// without. PORT and EPRT go last: pyftpdlib connects to us before it answers them, and answers what stands behind
    /// them meanwhile.
    fn announce(
        &mut self,
        method: Method,
        address: Command,
        plan: &mut Plan,
        ahead: &mut Vec<Reply>,
    ) -> Result<Reply, Failed> {
        self.provide_tickets()?;
        let (commands, mut replies, settles, place, retype, unmark) = loop {
            let protection = self.protection()?;
            let retype = plan.representation.and_then(|wanted| Some((wanted, self.retype(wanted)?)));
            let settles = protection.len();
            let mut commands = protection;
            commands.extend(retype.iter().map(|(_, command)| command.clone()));
            commands.extend(plan.ahead.iter().cloned());
            // A transfer with a REST of its own needs no other before it.
            let unmark = plan.offset == 0 && self.known.restart_marked;
            if unmark {
                commands.push(Command::with("REST", "0")?);
            }
            let place = if method.opened_by() == OpenedBy::Client { settles } else { commands.len() };
            commands.insert(place, address.clone());
            if let Some(replies) = self.batch(&commands)? {
                break (commands, replies, settles, place, retype, unmark);
            }
        };
        plan.ahead.clear();
        if replies.len() < commands.len() {
            // The last of them is the 421 with which the server hung up.
            let last = replies.pop().ok_or_else(|| Error::Protocol("no reply".to_owned()))?;
            return Err(refused(&commands, &last).into());
        }
        self.protected(&replies.drain(..settles).collect::<Vec<_>>())?;
        let answer = replies.remove(place - settles);
        let mut replies = replies.into_iter();
        if let Some((wanted, _)) = retype
            && let Some(reply) = replies.next()
        {
            self.retyped(wanted, &reply)?;
        }
        ahead.extend(replies);
        if unmark {
            self.known.restart_marked &= !ahead.pop().is_some_and(|reply| reply.is_positive());
        }
        accepted(method, answer)
    }

    /// Sends REST, if need be, and the transfer command, unless that stood behind the last transfer; and what is to
    /// stand behind this one.
    fn begin(&mut self, plan: &Plan, method: Method, begun: bool) -> Result<(), Failed> {
        let behind = self.look_ahead(method, plan)?;
        let limit = self.options().reply_timeout;
        if begun {
            return Ok(self.control.start(None, &behind, limit)?);
        }
        if plan.offset > 0 {
            let rest = Command::with("REST", plan.offset.to_string())?;
            let marked = std::mem::replace(&mut self.known.restart_marked, true);
            let reply = self.ask(&rest)?;
            if !reply.is_positive() {
                self.known.restart_marked = marked;
                return Err(refused(&[rest], &reply).into());
            }
        }
        Ok(self.control.start(Some(&plan.command), &behind, limit)?)
    }

    /// Waits for the 1xx reply, or for what shows that it need not be waited for: data of a download, or the final
    /// reply of a transfer that is over already.
    fn await_opening(&mut self, stream: &mut Stream, plan: &Plan) -> Result<Judged, Failed> {
        let limit = self.options().reply_timeout;
        // Over TLS it is we who begin: no data comes that could say the same, and the server may wait for us.
        let we_begin = plan.direction == Direction::Up || self.protects_data();
        let limit = if we_begin { limit.min(LATE_OPENING) } else { limit };
        let deadline = Deadline::after(limit, Phase::Reply);
        loop {
            if let Some(reply) = self.control.arrived_reply()? {
                match self.judge_opening(plan, reply)? {
                    Some(judged) => return Ok(judged),
                    None => continue,
                }
            }
            let wait = Wait::new(deadline, &self.environment.cancel);
            let control = self.control.watch();
            let ready = match we_begin {
                false => poll([control, stream.watch(Interest::Read)], &wait),
                true => poll([control], &wait).map(|[control]| [control, false]),
            };
            match ready {
                Ok([false, true]) => return Ok((None, None)),
                Ok(_) => {}
                Err(Error::Timeout { .. }) if we_begin => return Ok((None, None)),
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// What the first reply to a transfer command means: opening, verdict, or failure; none where it means nothing
    /// for the transfer: some servers say 200 before their 150, or the 226 of the transfer before twice, and an upload
    /// is not over before its first byte was sent.
    fn judge_opening(&mut self, plan: &Plan, reply: Reply) -> Result<Option<Judged>, Failed> {
        if self.is_out_of_step(&reply) {
            return Err(out_of_step().into());
        }
        match reply.class() {
            Class::Preliminary => {
                self.known.restart_marked = false;
                Ok(Some((Some(reply), None)))
            }
            Class::Completion if plan.direction == Direction::Up || is_about_command(&reply) => {
                self.control.still_owed();
                Ok(None)
            }
            Class::Completion => {
                self.known.restart_marked = false;
                Ok(Some((None, Some(reply))))
            }
            // 425 is about the data connection; another way of opening it may do, unless it is about its TLS.
            _ if wants_resumption(&refusal(&reply)) && self.is_encrypted() => {
                Err(Error::NotResumed(refusal(&reply)).into())
            }
            _ if reply.code() == 425 => Err(DataCause::NotOpened(refusal(&reply)).into()),
            _ => Err(refused(std::slice::from_ref(&plan.command), &reply).into()),
        }
    }

    /// Tells whether the connection stands, as far as is known, and no reply is owed.
    #[must_use]
    pub fn is_in_step(&self) -> bool {
        !self.control.in_debt() && !self.control.is_dead()
    }

    /// Brings the conversation back into step after a transfer that came to nothing, with a new connection if the old
    /// one is gone or the server takes too long: it may still try to connect to us, or send what nobody reads.
    ///
    /// # Errors
    /// As [`Session::reconnect`].
    pub fn recover(&mut self) -> Result<()> {
        if self.control.in_debt() || self.control.is_dead() {
            self.control.settle().or_else(|error| match error {
                Error::Cancelled => Err(error),
                _ => self.reconnect(&mut Nobody),
            })?;
        }
        Ok(())
    }
}

/// Tells by the second digit of a reply that it is about the syntax of a command, and not about a transfer (RFC 959
/// section 4.2.1).
pub(super) fn is_about_command(reply: &Reply) -> bool {
    (reply.code() / 10).is_multiple_of(10) && reply.code() >= 200
}

/// The answer to the command that names an address, unless that is refused.
fn accepted(method: Method, answer: Reply) -> Result<Reply, Failed> {
    if answer.is_success() {
        return Ok(answer);
    }
    let refusal = refusal(&answer);
    // Whatever the method.
    if refusal.code == 421 || refusal.wants_tls() {
        return Err(Error::Refused { verb: method.name().to_owned(), refusal }.into());
    }
    Err(DataCause::Refused(refusal).into())
}

fn refused(commands: &[Command], reply: &Reply) -> Error {
    let verb = commands.first().map(|command| command.verb().to_owned()).unwrap_or_default();
    Error::Refused { verb, refusal: refusal(reply) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_methods_follows_mode_family_and_experience() {
        use Method::{Eprt, Epsv, Pasv, Port};
        assert_eq!(order(DataMode::Auto, false, None), [Epsv, Pasv, Port, Eprt]);
        assert_eq!(order(DataMode::Auto, true, None), [Epsv, Eprt]);
        assert_eq!(order(DataMode::Passive, false, Some(Pasv)), [Pasv, Epsv]);
        assert_eq!(order(DataMode::Active, false, Some(Pasv)), [Port, Eprt]);
        assert_eq!(order(DataMode::Auto, false, Some(Port)), [Port, Eprt, Epsv, Pasv]);
        assert_eq!(order(DataMode::Pasv, true, None), []);
        assert_eq!(order(DataMode::Port, false, None), [Port]);
    }
}
