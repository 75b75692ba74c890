//! The control connection: commands out, replies in, never out of step.
//!
//! It counts the replies that are owed. A wait that ends early (Ctrl-C) leaves a debt, and the next command is sent
//! only when the debt is settled. After an I/O error, a timeout, or bytes that are no FTP the connection is dead,
//! and says why to whoever asks next.

mod behind;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

pub(super) use self::behind::Queue;
use super::data::is_about_command;
use super::names::Names;
use crate::cancel::{Cancel, Deadline, Phase};
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::net::tls::Tls;
use crate::net::{Interest, Purpose, Stream, Wait, Watch, is_cut, poll};
use crate::proto::command::{Command, Telnet};
use crate::proto::decode::Decoder;
use crate::proto::reply::{Class, Reply};
use crate::report::{Encrypted, Event, Reporter};

/// Preliminary replies (1xx) that one command may bring; a server that sends more is not heard out.
const PRELIMINARIES: usize = 10;

/// How long a connection may take to come back into step after an interruption.
const SETTLE: Duration = Duration::from_secs(1);

/// How long the next reply of a batch may take once the first has come; a server that threw the rest of the batch
/// away never sends it.
pub(crate) const BATCH_GAP: Duration = Duration::from_secs(10);

/// Replies that may lie unheard beyond those that are owed; a server that sends more is not heard out.
const UNASKED: usize = 64;

/// One control connection.
pub(crate) struct Control {
    stream: Stream,
    /// What its data connections need to be encrypted.
    tls: Option<Tls>,
    decoder: Decoder,
    arrived: VecDeque<Reply>,
    owed: usize,
    dead: Option<String>,
    heard: u64,
    after_transfer: bool,
    /// We have cut the last transfer, and said nothing since.
    cut: bool,
    /// A NOOP is on its way, whose answer ends all that was owed before it.
    asked: bool,
    /// The verbs of commands that stand behind a running transfer, or behind the password; their replies are among those
    /// owed.
    behind: VecDeque<String>,
    /// What is to be sent behind the password.
    along: Vec<Command>,
    /// What may stand there.
    queue: Queue,
    telnet: Telnet,
    /// How names are written.
    pub(super) names: Names,
    /// It takes the time of a file by `MDTM time name`.
    pub(super) mdtm_takes_times: bool,
    reporter: Arc<dyn Reporter>,
    cancel: Cancel,
}

impl Control {
    /// Takes over a connection whose greeting has not been read.
    pub(crate) fn new(stream: Stream, reporter: Arc<dyn Reporter>, cancel: Cancel) -> Control {
        Control {
            stream,
            tls: None,
            decoder: Decoder::new(),
            arrived: VecDeque::new(),
            owed: 1, // the greeting
            dead: None,
            heard: 0,
            after_transfer: false,
            cut: false,
            asked: false,
            behind: VecDeque::new(),
            along: Vec::new(),
            queue: Queue::All,
            telnet: Telnet::Deaf,
            names: Names::default(),
            mdtm_takes_times: false,
            reporter,
            cancel,
        }
    }

    /// The two ends.
    pub(crate) fn stream(&self) -> &Stream {
        &self.stream
    }

    /// What its data connections need to be encrypted, if the conversation is, or was until the login.
    pub(crate) fn tls(&self) -> Option<&Tls> {
        self.tls.as_ref()
    }

    /// Encrypts the conversation from now on. What the server has said already it has said in clear, and anybody can
    /// have said it for it: it must not be taken for an answer to what is asked now.
    pub(crate) fn encrypt(&mut self, tls: Tls, limit: Duration) -> Result<Encrypted> {
        if self.decoder.pending() > 0 || !self.arrived.is_empty() {
            self.kill("there was more in clear behind its answer to AUTH");
            let why = "there was more in clear behind its answer to AUTH; somebody is in between";
            return Err(Error::Tls(why.to_owned()));
        }
        let wait = Wait::new(Deadline::after(limit, Phase::Tls), &self.cancel);
        let shaken = self.stream.shake(&tls, Purpose::Control, &wait);
        shaken.inspect_err(|error| self.kill(error.to_string()))?;
        self.tls = Some(tls);
        self.stream.encrypted().ok_or_else(|| Error::Tls("it does not stand".to_owned()))
    }

    /// Speaks in clear from now on, as the server has agreed to (CCC). Data connections stay as they are.
    pub(crate) fn decrypt(&mut self) -> Result<()> {
        let wait = Wait::new(Deadline::after(SETTLE, Phase::Tls), &self.cancel);
        self.stream.decrypt(&wait).inspect_err(|error| self.kill(error.to_string()))
    }

    /// What to wait for before replies can be read. Some may be here already, in one packet with one that was read.
    pub(crate) fn watch(&self) -> Watch<'_> {
        self.stream.watch(Interest::Read).unless_here(!self.arrived.is_empty())
    }

    /// How many replies have been read from this connection.
    pub(crate) fn heard(&self) -> u64 {
        self.heard
    }

    /// Tells whether a reply is due that nobody waited for to its end. Those to commands that stand behind a transfer
    /// are waited for in time.
    pub(crate) fn in_debt(&self) -> bool {
        self.owed > self.behind.len()
    }

    /// Notes that we cut the transfer that runs.
    pub(crate) fn note_cut(&mut self) {
        self.cut = true;
    }

    /// Tells whether the last transfer was cut by us, and its end is not heard yet.
    pub(crate) fn was_cut(&self) -> bool {
        self.cut && self.in_debt()
    }

    /// Notes that the reply heard last was not the one that is owed.
    pub(crate) fn still_owed(&mut self) {
        self.owed += 1;
    }

    /// Tells whether the connection is known to be dead.
    pub(crate) fn is_dead(&self) -> bool {
        self.dead.is_some()
    }

    /// Declares the connection dead.
    pub(crate) fn kill(&mut self, why: impl Into<String>) {
        if self.dead.is_none() {
            self.dead = Some(why.into());
            // The server counts its connections; it should not count this one when the next one comes.
            self.stream.close();
        }
    }

    /// Lets another switch end its waits from now on.
    pub(crate) fn switch(&mut self, cancel: Cancel) {
        self.cancel = cancel;
    }

    /// Speaks Telnet from now on.
    pub(crate) fn speak_telnet(&mut self) {
        self.telnet = Telnet::Spoken;
    }

    /// Notes that a transfer has just ended, whose reply some servers send twice.
    pub(crate) fn transfer_ended(&mut self) {
        self.after_transfer = true;
    }

    /// Sends one command. What arrived unasked before it is put aside first.
    pub(crate) fn send(&mut self, command: &Command, limit: Duration) -> Result<()> {
        self.catch_up()?;
        self.write(std::slice::from_ref(command), limit)
    }

    /// Sends one command in the middle of a transfer, whose reply is still owed: the caller tells the two apart.
    pub(crate) fn interject(&mut self, command: &Command, limit: Duration) -> Result<()> {
        self.write(std::slice::from_ref(command), limit)
    }

    /// Tells whether the connection still stands and is in step, after hearing what the server has said meanwhile:
    /// one that closed an idle connection (421) has told us by now. A reply that is owed is waited for, a second
    /// at most. Where a transfer is `begun`, what has come is about that, and is left alone.
    pub(crate) fn is_sound(&mut self, begun: bool) -> bool {
        if (begun || self.has_behind()) && !self.in_debt() {
            return self.read_in(Phase::Reply).is_ok() && self.dead.is_none();
        }
        self.catch_up().is_ok() && self.dead.is_none()
    }

    /// Sends one command and reads its final reply, whatever that says.
    pub(crate) fn ask(&mut self, command: &Command, limit: Duration) -> Result<Reply> {
        self.send(command, limit)?;
        self.answer(command.verb(), limit)
    }

    /// Sends several commands at once and reads all their replies into `replies`, in order.
    ///
    /// A command that names an address leaves in a packet of its own: firewalls that track FTP read no further than
    /// the first command of a packet.
    pub(crate) fn batch(
        &mut self,
        commands: &[Command],
        limit: Duration,
        replies: &mut Vec<Reply>,
    ) -> Result<()> {
        self.batch_and(commands, limit, replies, &mut || ())
    }

    /// As [`Control::batch`], and does something else while the answers are on their way.
    pub(crate) fn batch_and(
        &mut self,
        commands: &[Command],
        limit: Duration,
        replies: &mut Vec<Reply>,
        meanwhile: &mut dyn FnMut(),
    ) -> Result<()> {
        self.catch_up()?;
        self.write_apart(commands, names_address, limit)?;
        meanwhile();
        let mut patience = limit;
        for command in commands {
            replies.push(self.answer(command.verb(), patience)?);
            if replies.last().is_some_and(|reply| reply.code() == 421) {
                break; // the connection ends with it
            }
            patience = limit.min(BATCH_GAP);
        }
        Ok(())
    }

    /// Waits for the next reply, preliminary or final.
    pub(crate) fn next_reply(&mut self, deadline: Deadline) -> Result<Reply> {
        loop {
            if let Some(reply) = self.arrived.pop_front() {
                return Ok(self.take(reply));
            }
            self.alive()?;
            let wait = Wait::new(deadline, &self.cancel);
            match poll([self.watch()], &wait) {
                Ok(_) => {}
                Err(error @ Error::Timeout { .. }) => {
                    self.kill(error.to_string());
                    return Err(error);
                }
                Err(error) => return Err(error),
            }
            self.read_in(deadline.phase)?;
        }
    }

    /// Takes a reply that has arrived already, without waiting.
    pub(crate) fn arrived_reply(&mut self) -> Result<Option<Reply>> {
        if self.arrived.is_empty() && self.dead.is_none() {
            self.read_in(Phase::Transfer)?;
        }
        let reply = self.arrived.pop_front();
        Ok(reply.map(|reply| self.take(reply)))
    }

    /// Reads replies until none is owed, for a second at most; a server that takes longer has lost us.
    pub(crate) fn settle(&mut self) -> Result<()> {
        for reply in self.hear_out(SETTLE)? {
            self.reporter.event(&Event::Stray(&shown(&reply)));
        }
        Ok(())
    }

    /// Hears all replies that are owed, as long as that may take, and returns them.
    ///
    /// Pure-FTPd ends a download that was cut with one more 150, and that is all. Whether a reply is still to come
    /// after such a one is found out by a NOOP: its answer is about a command (RFC 959 section 4.2.1), as no verdict
    /// on a transfer is, and comes after all that came before it.
    pub(crate) fn hear_out(&mut self, limit: Duration) -> Result<Vec<Reply>> {
        self.alive()?;
        let deadline = Deadline::after(limit, Phase::Reply);
        let mut heard = Vec::new();
        while self.owed > 0 {
            let reply = match self.next_reply(deadline) {
                Ok(reply) => reply,
                Err(Error::Timeout { .. }) => {
                    self.kill("it did not answer after an interruption");
                    self.alive()?;
                    break;
                }
                Err(error) => return Err(error),
            };
            if self.asked && reply.is_success() && is_about_command(&reply) {
                self.owed = 0;
            } else if reply.class() == Class::Preliminary && self.owed == 1 && !self.asked {
                self.write(&[Command::new("NOOP")], limit)?;
                self.asked = true;
            }
            heard.push(reply);
        }
        self.asked = false;
        self.behind.clear();
        Ok(heard)
    }

    /// Says good-bye without waiting for the answer.
    pub(crate) fn quit(mut self) {
        if self.dead.is_none() && self.owed == 0 {
            let _ = self.write(&[Command::new("QUIT")], SETTLE);
            let _ = self.stream.try_finish();
        }
    }

    /// The final reply to a command.
    fn answer(&mut self, verb: &str, limit: Duration) -> Result<Reply> {
        let after_transfer = std::mem::take(&mut self.after_transfer);
        let deadline = Deadline::after(limit, Phase::Reply);
        for _ in 0..=PRELIMINARIES {
            let reply = self.next_reply(deadline)?;
            if after_transfer && is_doubled_verdict(verb, &reply) {
                // It paid for nothing.
                self.owed += usize::from(reply.class() != Class::Preliminary);
                self.reporter.event(&Event::Stray(&shown(&reply)));
            } else if reply.class() != Class::Preliminary {
                self.fits(verb, &reply)?;
                return Ok(reply);
            }
        }
        self.kill("it sent preliminary replies without end");
        Err(Error::Protocol("preliminary replies without end".to_owned()))
    }

    /// A port to connect to is the answer to nothing but the question for one: whoever hears it otherwise has lost step
    /// with the server.
    fn fits(&mut self, verb: &str, reply: &Reply) -> Result<()> {
        if !matches!(reply.code(), 227 | 229) || matches!(verb, "PASV" | "EPSV") {
            return Ok(());
        }
        let why = format!("it answered {verb} with {}, which belongs to another command", reply.code());
        self.kill(why.as_str());
        Err(Error::Protocol(why))
    }

    /// Hears what is owed, and what came in unasked, before something is asked.
    fn catch_up(&mut self) -> Result<()> {
        self.settle()?;
        self.drain()
    }

    /// Sends commands, each that is to be `alone` in a packet of its own.
    fn write_apart(
        &mut self,
        commands: &[Command],
        alone: fn(&Command) -> bool,
        limit: Duration,
    ) -> Result<()> {
        let mut packets = commands.chunk_by(|one, next| !alone(one) && !alone(next));
        packets.try_for_each(|packet| self.write(packet, limit))
    }

    fn write(&mut self, commands: &[Command], limit: Duration) -> Result<()> {
        if commands.is_empty() {
            return Ok(());
        }
        self.cut = false;
        self.alive()?;
        let mut bytes = Vec::new();
        for command in commands {
            bytes.extend(self.names.sent(command)?.encode(self.telnet));
        }
        commands.iter().for_each(|command| self.reporter.event(&Event::Request(&command.to_string())));
        let wait = Wait::new(Deadline::after(limit, Phase::Reply), &self.cancel);
        match self.stream.write_all(&bytes, &wait) {
            Ok(()) => self.owed += commands.len(),
            // Part of a command may be out: there is no way back into step.
            Err(error) => {
                self.kill(error.to_string());
                return Err(error);
            }
        }
        Ok(())
    }

    /// Puts aside what came in unasked: the second 226 of some servers, or the 421 of one that lost patience.
    fn drain(&mut self) -> Result<()> {
        loop {
            self.read_in(Phase::Reply)?;
            if self.arrived.is_empty() {
                break;
            }
            while let Some(reply) = self.arrived.pop_front() {
                self.heard += 1;
                self.reporter.event(&Event::Stray(&shown(&reply)));
                if reply.code() == 421 {
                    self.kill(super::refusal(&reply).to_string());
                    return self.alive();
                }
            }
        }
        if self.decoder.pending() > 0 {
            // The rest of it must come before the reply to what we are about to ask.
            let deadline = Deadline::after(SETTLE, Phase::Reply);
            let reply = self.next_reply(deadline)?;
            self.reporter.event(&Event::Stray(&shown(&reply)));
        }
        Ok(())
    }

    /// Reads what the socket has, without waiting, and decodes it.
    fn read_in(&mut self, phase: Phase) -> Result<()> {
        self.alive()?;
        let mut buffer = [0; 4096];
        loop {
            match self.stream.try_read(&mut buffer) {
                Ok(None) => return Ok(()),
                Ok(Some(0)) => return self.ended(phase),
                Ok(Some(n)) => self.decode(buffer.get(..n).unwrap_or_default())?,
                // Few servers say over TLS that they end the conversation; a reply cut short is none in any case.
                Err(error) if is_cut(&error) => return self.ended(phase),
                Err(error) => {
                    self.kill(error.to_string());
                    return Err(Error::Control(error));
                }
            }
            if self.arrived.len() > UNASKED + self.owed {
                self.kill("it sent replies to nothing");
                return Err(Error::Protocol("replies without end, to nothing".to_owned()));
            }
        }
    }

    /// The server has closed the connection.
    fn ended(&mut self, phase: Phase) -> Result<()> {
        if !self.arrived.is_empty() {
            return Ok(()); // what it said last is heard first
        }
        self.kill("the server closed the connection");
        Err(Error::Closed(phase))
    }

    fn decode(&mut self, bytes: &[u8]) -> Result<()> {
        self.decoder.feed(bytes);
        loop {
            match self.decoder.next() {
                Ok(Some(reply)) => self.arrived.push_back(reply),
                Ok(None) => return Ok(()),
                Err(error) => {
                    self.kill(error.to_string());
                    return Err(error.into());
                }
            }
        }
    }

    /// Counts a reply as heard and, if it is final, as paid.
    fn take(&mut self, reply: Reply) -> Reply {
        let reply = self.names.heard(reply);
        self.heard += 1;
        self.reporter.event(&Event::Reply(&shown(&reply)));
        if reply.class() != Class::Preliminary {
            self.owed = self.owed.saturating_sub(1);
        }
        // RFC 959: 421 may be the reply to any command, and the connection ends with it.
        if reply.code() == 421 {
            self.kill(super::refusal(&reply).to_string());
        }
        reply
    }

    fn alive(&self) -> Result<()> {
        match &self.dead {
            None => Ok(()),
            Some(why) => Err(Error::Dead(why.clone())),
        }
    }
}

fn names_address(command: &Command) -> bool {
    matches!(command.verb(), "EPSV" | "PASV" | "PORT" | "EPRT")
}

/// Some servers send the reply that ends a transfer twice. Nothing but TYPE is ever answered with these codes.
fn is_doubled_verdict(verb: &str, reply: &Reply) -> bool {
    matches!(reply.code(), 125 | 150 | 225 | 226) && !matches!(verb, "TYPE" | "ABOR")
}

fn shown(reply: &Reply) -> Vec<String> {
    reply.lines().iter().map(|line| escape(line).to_string()).collect()
}
