//! What is sent behind a running transfer, so that the next one need not wait for it.
//!
//! A server reads the next command when a transfer is over. One that has it by then saves a round trip: the address
//! command in passive mode, and in active mode the transfer command, too. Not every server stands that; one whose
//! replies show that it does not is asked one command at a time from then on, and the transfer is made again.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use super::active::announcement;
use super::{Failed, Method, Plan, is_about_command};
use crate::cancel::{Cancel, Deadline, Phase};
use crate::client::control::BATCH_GAP;
use crate::client::guard::{questions, retrieval};
use crate::client::login::Nobody;
use crate::client::refusal;
use crate::client::session::Session;
use crate::error::{Error, Result};
use crate::net::tls::Tls;
use crate::net::{Destination, Dialer, Listener, Purpose, Stream, Wait};
use crate::proto::command::Command;
use crate::proto::path::RemotePath;
use crate::proto::reply::Reply;
use crate::report::{Event, OpenedBy};

/// What comes after the transfer that begins next.
#[derive(Debug, Clone, Default)]
pub enum Foreseen {
    /// Nobody knows.
    #[default]
    Nothing,
    /// A transfer of some kind.
    Transfer,
    /// An upload in TYPE I, before which nothing is asked.
    Store,
    /// A download of this whole file in TYPE I.
    Fetch {
        /// The file.
        path: RemotePath,
        /// Its facts are known, and need not be asked for.
        known: bool,
    },
}

/// What stands behind a transfer.
#[derive(Debug)]
pub(in crate::client) struct Ahead {
    method: Method,
    /// Where the server is to connect to.
    listener: Option<(Listener, SocketAddr)>,
    /// What else was asked.
    asked: Vec<Command>,
    /// The transfer command behind the address command.
    transfer: Option<Command>,
    /// The answers, where they are heard already.
    heard: Option<(Reply, Vec<Reply>)>,
    /// No transfer ran before it.
    in_turn: bool,
    /// It is an upload before which nothing is asked.
    stores: bool,
    /// The data connection, where there was time to make it.
    dialed: Option<Stream>,
}

impl Ahead {
    /// The address command, and what else was asked.
    fn new(method: Method, asked: Vec<Command>) -> Ahead {
        Ahead {
            method,
            listener: None,
            asked,
            transfer: None,
            heard: None,
            in_turn: false,
            stores: false,
            dialed: None,
        }
    }

    /// What was asked for a transfer in passive mode when none ran, and was answered.
    pub(super) fn in_turn(method: Method, asked: Vec<Command>, heard: (Reply, Vec<Reply>)) -> Ahead {
        Ahead { heard: Some(heard), in_turn: true, ..Ahead::new(method, asked) }
    }

    /// Tells whether it was asked when no transfer ran.
    pub(in crate::client) fn is_in_turn(&self) -> bool {
        self.in_turn
    }
}

/// What stood behind the last transfer, and serves for this one.
pub(super) struct Queued {
    /// The answer to the address command.
    pub(super) answer: Reply,
    /// The replies to what else was asked.
    pub(super) ahead: Vec<Reply>,
    /// Where the server is to connect to.
    pub(super) listener: Option<(Listener, SocketAddr)>,
    /// The transfer command was sent, too.
    pub(super) begun: bool,
    /// No transfer ran before it, over which the server could have lost it.
    pub(super) in_turn: bool,
    /// The data connection that was made already.
    pub(super) dialed: Option<Stream>,
}

/// A data connection that is to be made while answers are on their way.
#[derive(Default)]
pub(in crate::client) struct Dialing {
    to: Option<(Arc<dyn Dialer>, SocketAddr, Cancel)>,
    stream: Option<Stream>,
}

impl Dialing {
    /// Makes it, if there is one to be made. What goes wrong goes wrong again in its turn, and is told then.
    pub(in crate::client) fn dial(&mut self) {
        let Some((dialer, to, cancel)) = self.to.take() else { return };
        let wait = Wait::new(Deadline::after(SOON, Phase::DataConnect), &cancel);
        self.stream = dialer.dial(Destination::Address(to), Purpose::Data, &wait).ok();
    }
}

/// How long a data connection that is made ahead may take: a packet may be lost on the way to it.
const SOON: Duration = Duration::from_secs(2);

impl Session {
    /// Says what comes after the transfer that begins next, so that the server can be told meanwhile. Whoever foresees
    /// a download and does something else then makes the session connect again in active mode.
    pub fn foresee(&mut self, next: Foreseen) {
        self.foreseen = next;
    }

    /// What is to be sent behind the transfer command.
    pub(super) fn look_ahead(&mut self, method: Method, plan: &Plan) -> Result<Vec<Command>, Failed> {
        let foreseen = std::mem::take(&mut self.foreseen);
        let active = method.opened_by() == OpenedBy::Server;
        // ProFTPD looks for commands while it moves bytes itself, as it does but for whole files, and refuses PORT then.
        let looks = active && (plan.command.verb() != "RETR" || self.protects_data());
        if matches!(foreseen, Foreseen::Nothing) || looks || !self.may_queue(method.opened_by()) {
            return Ok(Vec::new());
        }
        if matches!(&foreseen, Foreseen::Fetch { path, .. } if !self.is_ready_for_name(path)) {
            return Ok(Vec::new());
        }
        let stores = matches!(foreseen, Foreseen::Store);
        let (asked, transfer) = match &foreseen {
            Foreseen::Fetch { path, known: true } => (Vec::new(), Some(retrieval(path)?)),
            Foreseen::Fetch { path, known: false } => (questions(path)?, Some(retrieval(path)?)),
            _ => (Vec::new(), None),
        };
        // As in a batch: EPSV and PASV go first, PORT and EPRT last.
        let (listener, commands, transfer) = if !active {
            let address = Command::new(method.name());
            (None, [std::slice::from_ref(&address), &asked].concat(), None)
        } else {
            // Without a port to listen on the next transfer comes in its turn, and says why.
            let Ok((listener, at)) = self.listen() else { return Ok(Vec::new()) };
            let address = announcement(method, at)?;
            let commands = [&asked, std::slice::from_ref(&address), transfer.as_slice()].concat();
            (Some((listener, at)), commands, transfer)
        };
        self.ahead = Some(Ahead { listener, transfer, stores, ..Ahead::new(method, asked) });
        Ok(commands)
    }

    /// Tells whether the server is sent more than one thing at a time, when that side opens data connections.
    fn may_queue(&self, opened_by: OpenedBy) -> bool {
        let options = self.options();
        let in_turn =
            self.known.learned.lock_step || self.known.in_turn || options.lock_step || options.noop.is_some();
        let spent = self.control.tls().is_some_and(Tls::is_spent);
        !in_turn && !spent && self.control.may_queue(opened_by)
    }

    /// Sends a transfer command and all that it needs at once, where the server has come to us before: then nothing in its
    /// answer to PORT has to be known before RETR or STOR.
    fn send_at_once(&mut self, plan: &Plan, method: Method) -> Result<()> {
        let proven = self.known.learned.worked.get(&self.mode()) == Some(&method);
        if !proven
            || method.opened_by() == OpenedBy::Client
            || plan.offset > 0
            || !self.may_queue(method.opened_by())
            || !self.is_ready_for(plan)?
            || !self.control.is_sound(false)
        {
            return Ok(());
        }
        // Without a port to listen on it comes in its turn, and says why.
        let Ok((listener, at)) = self.listen() else { return Ok(()) };
        let Ok(address) = announcement(method, at) else { return Ok(()) };
        let (asked, transfer) = (plan.ahead.clone(), plan.command.clone());
        let commands = [&*asked, &[address, transfer.clone()]].concat();
        let limit = self.options().reply_timeout;
        self.control.start(None, &commands, limit)?;
        let listener = Some((listener, at));
        let mut ahead = Ahead { listener, transfer: Some(transfer), ..Ahead::new(method, asked) };
        ahead.heard = Some(self.answers(&ahead, limit)?);
        self.ahead = Some(ahead);
        Ok(())
    }

    /// What stands behind the last transfer, if it serves for this one, and the server has understood it.
    pub(super) fn queued(&mut self, plan: &Plan, methods: &[Method]) -> Result<Option<Queued>> {
        match (&self.ahead, methods.first()) {
            (Some(_), _) => self.provide_tickets()?,
            (None, Some(method)) => self.send_at_once(plan, *method)?,
            (None, None) => {}
        }
        // None where the connection is another one.
        let Some(mut ahead) = self.ahead.take() else { return Ok(None) };
        let gap = self.options().reply_timeout.min(BATCH_GAP);
        let heard = ahead.heard.take();
        if heard.is_none() && !self.control.has_behind() {
            return Ok(None);
        }
        let same = ahead.transfer.as_ref().is_none_or(|sent| *sent == plan.command && plan.offset == 0);
        if !same
            || ahead.asked != plan.ahead
            || methods.first() != Some(&ahead.method)
            || !self.is_ready_for(plan)?
        {
            if ahead.transfer.is_some() {
                self.control.kill("it is about to send what nobody wants any more");
                self.reconnect(&mut Nobody)?;
            }
            return Ok(None);
        }
        match heard.map_or_else(|| self.answers(&ahead, gap), Ok) {
            Ok((answer, replies)) if answer.is_success() || ahead.in_turn => {
                let begun = ahead.transfer.is_some();
                if begun {
                    self.control.begin_behind();
                }
                let (listener, in_turn, dialed) = (ahead.listener, ahead.in_turn, ahead.dialed);
                Ok(Some(Queued { answer, ahead: replies, listener, begun, in_turn, dialed }))
            }
            Ok((answer, _)) if answer.code() == 421 => {
                Err(Error::Refused { verb: ahead.method.name().to_owned(), refusal: refusal(&answer) })
            }
            Ok(_) | Err(Error::Timeout { .. } | Error::Protocol(_)) => {
                self.lose_step(ahead.method).map(|()| None)
            }
            Err(error) => Err(error),
        }
    }

    /// Hears the answers to what stands behind the last transfer, so that something else can be sent before the next.
    pub(in crate::client) fn hear_ahead(&mut self) -> Result<()> {
        let Some(mut ahead) = self.ahead.take() else { return Ok(()) };
        if ahead.transfer.is_none() && ahead.heard.is_none() && self.control.has_behind() {
            let gap = self.options().reply_timeout.min(BATCH_GAP);
            ahead.heard = match self.answers(&ahead, gap) {
                Ok(heard) => Some(heard),
                Err(Error::Timeout { .. } | Error::Protocol(_)) => return self.lose_step(ahead.method),
                Err(error) => return Err(error),
            };
        }
        self.ahead = Some(ahead);
        Ok(())
    }

    /// What may be done for the next transfer while the answers to something else are on their way: where its address is
    /// known, the data connection can be made. Not by way of a proxy, which may be slow, and refuse.
    pub(in crate::client) fn dialing_ahead(&self) -> Dialing {
        let straight = self.far().is_none() && !self.environment.dialer.is_proxy();
        let heard = self.ahead.as_ref().filter(|ahead| straight && ahead.stores);
        let heard = heard.and_then(|ahead| Some((ahead.method, &ahead.heard.as_ref()?.0)));
        let to = heard.and_then(|(method, answer)| self.only_place(method, answer));
        let to = to.map(|to| (Arc::clone(&self.environment.dialer), to, self.environment.cancel.clone()));
        Dialing { to, stream: None }
    }

    /// Keeps the data connection that was made for the next transfer.
    pub(in crate::client) fn dialed_ahead(&mut self, made: Dialing) {
        // None where the connection is another one by now.
        if let Some(ahead) = &mut self.ahead {
            ahead.dialed = made.stream;
        }
    }

    /// Connects again to a server that does not stand commands behind a transfer.
    fn lose_step(&mut self, method: Method) -> Result<()> {
        self.control.kill("it does not stand commands that are sent ahead");
        self.go_in_turn(method.opened_by());
        self.reconnect(&mut Nobody)
    }

    /// The answer to the address command, and those to what else was asked; the first may take so long.
    fn answers(&mut self, ahead: &Ahead, limit: Duration) -> Result<(Reply, Vec<Reply>)> {
        let mut patience = limit;
        let mut replies = Vec::new();
        for _ in 0..=ahead.asked.len() {
            replies.push(self.control.answer_behind(patience)?);
            patience = limit.min(BATCH_GAP);
        }
        // As in a batch: EPSV and PASV went first, PORT and EPRT last.
        let place = if ahead.listener.is_none() { 0 } else { ahead.asked.len() };
        Ok((replies.remove(place), replies))
    }

    /// Tells whether nothing else has to be sent before this transfer.
    fn is_ready_for(&self, plan: &Plan) -> Result<bool> {
        let unmark = plan.offset == 0 && self.known.restart_marked;
        let retype = plan.representation.is_some_and(|wanted| self.representation() != Some(wanted));
        Ok(!unmark && !retype && self.protection()?.is_empty())
    }

    /// Sends nothing any more before its turn. What goes wrong in passive mode is worth remembering.
    pub(super) fn go_in_turn(&mut self, opened_by: OpenedBy) {
        self.reporter()
            .event(&Event::Note("the server loses step with commands that are sent ahead; going on in turn"));
        self.known.in_turn = true;
        self.known.learned.lock_step |= opened_by == OpenedBy::Client;
    }

    /// Tells whether what should be the verdict on a transfer is the answer to something that stands behind it: then the
    /// server has not waited for its end, and may have dropped it.
    pub(in crate::client) fn is_out_of_step(&mut self, reply: &Reply) -> bool {
        if !self.control.has_behind() {
            return false;
        }
        let method = self.ahead.as_ref().map(|ahead| ahead.method);
        let verb = method.map(Method::name);
        let busy = reply.code() == 450
            && verb.is_some_and(|verb| reply.text().to_string().to_ascii_uppercase().contains(verb));
        let early = matches!(reply.code(), 227 | 229) || is_about_command(reply) || busy;
        if early {
            self.control.kill("it answered a command before the transfer in front of it was over");
            self.go_in_turn(method.map_or(OpenedBy::Client, Method::opened_by));
            self.known.out_of_step = true;
        }
        early
    }
}

/// The server has not waited for the end of the transfer.
pub(in crate::client) fn out_of_step() -> Error {
    Error::Protocol("it answered a command before the transfer in front of it was over".to_owned())
}
