//! The data connection of a running transfer, and the conversation beside it: both are read together.
//!
//! Who moves the bytes, and which, is in `guard`; here is who is waited for meanwhile, and what the server's words mean.

use std::io;
use std::time::{Duration, Instant};

use super::data::{is_about_command, out_of_step};
use super::pace::Pace;
use super::refusal;
use super::secure::wants_resumption;
use super::session::Session;
use crate::cancel::{Deadline, Phase};
use crate::error::{Error, Result};
use crate::net::{Interest, Stream, Wait, Watch, is_cut, poll};
use crate::proto::command::Command;
use crate::proto::reply::{Class, Reply};
use crate::report::Direction;

/// How long to wait for the server's reason after it cut the data connection.
pub(super) const LAST_WORDS: Duration = Duration::from_secs(5);

/// Bytes that a server may send on the data connection of an upload.
const TICKETS: usize = 64 * 1024;

/// How often a socket is looked at that has not sent all yet: soon at first, then less and less often.
const FIRST_TICK: Duration = Duration::from_millis(2);
const LAST_TICK: Duration = Duration::from_millis(250);

/// How long the word on a transfer may come behind a reply that is none.
const ONE_TOO_MANY: Duration = Duration::from_secs(1);

/// How long to wait for the answers to NOOPs after a transfer; Pure-FTPd throws away what it is sent during one.
const NOOP_ANSWERS: Duration = Duration::from_secs(2);

/// The data connection and the conversation beside it.
pub(super) struct Pipe<'s> {
    pub(super) session: &'s mut Session,
    pub(super) stream: Option<Stream>,
    verb: &'static str,
    verdict: Option<Reply>,
    /// The control connection broke while data still came.
    lost: Option<Error>,
    pub(super) moved: u64,
    noop: Noop,
    pub(super) pace: Pace,
    /// It is encrypted, by a session of its own.
    new_session: bool,
    /// Its TLS ended without a word.
    pub(super) undeclared: bool,
    /// The verdict came before all can have arrived, or the data connection broke before.
    pub(super) hasty: bool,
}

/// The NOOPs that keep firewalls from forgetting the control connection while data moves.
struct Noop {
    every: Option<Duration>,
    next: Option<Instant>,
    /// Sent, and not answered yet.
    owed: usize,
}

impl<'s> Pipe<'s> {
    pub(super) fn new(
        session: &'s mut Session,
        verb: &'static str,
        direction: Direction,
        stream: Stream,
        verdict: Option<Reply>,
    ) -> Pipe<'s> {
        let options = session.options();
        let limit = match direction {
            Direction::Down => &options.limits.down,
            Direction::Up => &options.limits.up,
        };
        let pace = Pace::new(limit, options.min_rate);
        let every = session.options().noop;
        let next = every.and_then(|every| Instant::now().checked_add(every));
        let noop = Noop { every, next, owed: 0 };
        let encrypted = stream.encrypted();
        session.known.resumed |= encrypted.as_ref().is_some_and(|tls| tls.resumed);
        let new_session = encrypted.is_some_and(|tls| !tls.resumed);
        Pipe {
            session,
            stream: Some(stream),
            verb,
            verdict,
            lost: None,
            moved: 0,
            noop,
            pace,
            new_session,
            undeclared: false,
            hasty: false,
        }
    }

    /// How long to wait for the server where so much would do: no longer than for any reply.
    pub(super) fn patience(&self, enough: Duration) -> Duration {
        enough.min(self.session.options().reply_timeout)
    }

    /// Takes note of bytes that have moved, and does what is due with the time.
    pub(super) fn moved(&mut self, bytes: usize) -> Result<()> {
        self.moved += bytes as u64;
        self.session.moved += bytes as u64;
        let pause = self.pace.moved(bytes)?;
        if !pause.is_zero() {
            self.session.pause(pause)?;
        }
        self.keep_alive()
    }

    /// Waits until the data connection is ready, and listens to the server meanwhile: a refusal ends the wait, a
    /// success does not, since the last bytes may still be under way.
    pub(super) fn wait(&mut self, interest: Interest) -> Result<()> {
        let limit = self.session.options().reply_timeout;
        let deadline = Deadline::after(limit, Phase::Transfer);
        loop {
            self.keep_alive()?;
            self.pace.look()?;
            let Some(stream) = &self.stream else { return Ok(()) };
            // A wait that ends for the next NOOP, or a look at the rate, goes on after it.
            let noop = self.noop.next.filter(|_| self.converses());
            let pause = noop.into_iter().chain(self.pace.due()).min().filter(|next| *next < deadline.at);
            let until = Deadline { at: pause.unwrap_or(deadline.at), ..deadline };
            let wait = Wait::new(until, &self.session.environment.cancel);
            let data = stream.watch(interest);
            let polled = if self.converses() {
                poll([data, self.session.control.watch()], &wait)
            } else {
                poll([data], &wait).map(|[data]| [data, false])
            };
            let [data, control] = match polled {
                Err(Error::Timeout { .. }) if pause.is_some() => continue,
                polled => polled?,
            };
            // What has come is taken before the server's word, which may be that no more will come.
            if data && interest == Interest::Read {
                return Ok(());
            }
            if control {
                self.listen(interest)?;
            }
            if data {
                return Ok(());
            }
        }
    }

    /// Says that there is no more data, and closes the data connection.
    pub(super) fn end_upload(&mut self) -> Result<()> {
        while let Some(stream) = &mut self.stream {
            match stream.try_finish() {
                Ok(true) => break,
                Ok(false) => self.wait(Interest::Write)?,
                Err(error) => return Err(self.cut(error)),
            }
        }
        let lingered = self.linger();
        self.stream = None;
        lingered
    }

    /// Stays until the system has sent what it took from us: a slow line holds megabytes of it for a minute and more.
    ///
    /// Over TLS, reads meanwhile what the server still sends, which is tickets for later connections. A socket that is
    /// closed with bytes unread resets the connection, and the server loses the tail of the file: pyftpdlib stored
    /// 655,360 bytes of 3,000,000 and said 226.
    fn linger(&mut self) -> Result<()> {
        let (limit, last_words) = (self.patience(Duration::MAX), self.patience(LAST_WORDS));
        let mut deadline = Deadline::after(limit, Phase::Transfer);
        let (mut left, mut tick) = (u64::MAX, FIRST_TICK);
        let (mut buffer, mut heard, mut ended) = ([0; 4096], 0, false);
        while let Some(stream) = &mut self.stream {
            let unsent = stream.unsent();
            if unsent == 0 && (ended || !(stream.is_encrypted() && self.converses())) {
                break;
            }
            if unsent < left {
                // It moves; when it has moved, the server's last words are not worth much of a wait.
                deadline = Deadline::after(if unsent == 0 { last_words } else { limit }, Phase::Transfer);
                (left, tick) = (unsent, FIRST_TICK);
            }
            let Some(stream) = &mut self.stream else { break };
            // That the server ends its side is its right, as the receiver. Where it breaks off what it has not
            // acknowledged, its word is not enough.
            match if ended { stream.broken().map_or(Ok(None), Err) } else { stream.try_read(&mut buffer) } {
                Ok(Some(n @ 1..)) if heard + n <= TICKETS => {
                    heard += n;
                    continue;
                }
                Ok(Some(_)) => ended = true, // its end, or more than any tickets
                Ok(None) => {}
                Err(error) if unsent > 0 && !is_cut(&error) => {
                    self.hasty = true;
                    break;
                }
                Err(_) => ended = true,
            }
            if ended && unsent == 0 {
                break;
            }
            // Nothing tells when a socket has sent all; it is looked at, less and less often.
            let look = Instant::now() + tick;
            tick = (tick * 2).min(LAST_TICK);
            let at = if unsent > 0 { look.min(deadline.at) } else { deadline.at };
            match self.hear(Deadline { at, ..deadline }, ended) {
                Err(Error::Timeout { .. }) if !deadline.left().is_zero() => {}
                Err(Error::Timeout { .. }) if unsent == 0 => break,
                heard => heard?,
            }
        }
        Ok(())
    }

    /// Waits for bytes on the data connection, unless that has ended, or for the server's word, which is listened to;
    /// NOOPs go out meanwhile.
    fn hear(&mut self, until: Deadline, ended: bool) -> Result<()> {
        self.keep_alive()?;
        let Some(stream) = &self.stream else { return Ok(()) };
        let wait = Wait::new(until, &self.session.environment.cancel);
        let (data, control) = (stream.watch(Interest::Read), self.session.control.watch());
        let control = match (ended, self.converses()) {
            (false, true) => poll([data, control], &wait)?[1],
            (false, false) => poll([data], &wait).map(|_| false)?,
            (true, true) => poll([control], &wait)?[0],
            (true, false) => poll::<Watch<'_>, 0>([], &wait).map(|_| false)?,
        };
        if control {
            self.listen(Interest::Read)?;
        }
        // Nobody can have stored what is still on its way.
        let unsent = self.stream.as_ref().is_some_and(|stream| stream.unsent() > 0);
        self.hasty |= self.verdict.is_some() && unsent;
        Ok(())
    }

    /// Takes what the server said while data moved.
    fn listen(&mut self, interest: Interest) -> Result<()> {
        loop {
            match self.session.control.arrived_reply() {
                Ok(None) => return Ok(()),
                Ok(Some(reply)) if reply.class() == Class::Preliminary || self.answers_noop(&reply) => {}
                Ok(Some(reply)) if self.session.is_out_of_step(&reply) => return Err(out_of_step()),
                Ok(Some(reply)) if !reply.is_success() => return Err(self.refused(&reply)),
                // What is about a command is no word on a transfer.
                Ok(Some(reply)) if is_about_command(&reply) => self.session.control.still_owed(),
                Ok(Some(reply)) => {
                    self.hasty |= interest == Interest::Write;
                    self.verdict = Some(reply);
                    return Ok(());
                }
                // The data may be whole all the same; what is missing is the word on it, whenever that was noticed.
                Err(error) => {
                    let closed = matches!(error, Error::Closed(_));
                    self.lost = Some(if closed { Error::Closed(Phase::Verdict) } else { error });
                    return Ok(());
                }
            }
        }
    }

    /// Tells whether the server still has its final word to say, and can.
    fn converses(&self) -> bool {
        self.verdict.is_none() && self.lost.is_none()
    }

    /// Sends a NOOP where one is due.
    fn keep_alive(&mut self) -> Result<()> {
        let (Some(next), Some(every)) = (self.noop.next, self.noop.every) else { return Ok(()) };
        let now = Instant::now();
        if now < next || !self.converses() {
            return Ok(());
        }
        self.noop.next = now.checked_add(every);
        let limit = self.session.options().reply_timeout;
        match self.session.control.interject(&Command::new("NOOP"), limit) {
            Ok(()) => self.noop.owed += 1,
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(error) => self.lost = Some(error),
        }
        Ok(())
    }

    /// Tells whether a reply is one to a NOOP. Its second digit says that it is about a command (RFC 959 section
    /// 4.2.1), which no verdict on a transfer is; ProFTPD's 450 to a command in the middle of a transfer is none either.
    fn answers_noop(&mut self, reply: &Reply) -> bool {
        let answers = self.noop.owed > 0 && is_about_command(reply);
        self.noop.owed -= usize::from(answers);
        answers
    }

    /// Hears the answers to the NOOPs that the server has put off to the end of the transfer. One that has thrown
    /// them away is left, since nobody could tell its later replies apart.
    fn settle_noops(&mut self) -> Result<()> {
        let deadline = Deadline::after(NOOP_ANSWERS, Phase::Reply);
        while self.noop.owed > 0 {
            match self.session.control.next_reply(deadline) {
                Ok(reply) => _ = self.answers_noop(&reply),
                Err(Error::Cancelled) => return Err(Error::Cancelled),
                Err(_) => break,
            }
        }
        Ok(())
    }

    /// The data connection broke: the server's own reason is worth more than the system's.
    pub(super) fn cut(&mut self, source: io::Error) -> Error {
        self.stream = None;
        let deadline = Deadline::after(self.patience(LAST_WORDS), Phase::Verdict);
        if self.verdict.is_none() && self.lost.is_none() {
            match self.final_reply(deadline) {
                Ok(reply) if !reply.is_success() => return self.refused(&reply),
                Err(Error::Cancelled) => return Error::Cancelled,
                _ => {}
            }
        }
        Error::DataCut { moved: self.moved, source }
    }

    /// The server's final word on the transfer.
    pub(super) fn verdict(&mut self, limit: Duration) -> Result<Reply> {
        if let Some(error) = self.lost.take() {
            return Err(error);
        }
        // A 1xx behind it shows that it was the second word on the transfer before, and not the first on this one. Where
        // commands stand behind it, it is that of the next one.
        while self.verdict.is_some()
            && !self.session.control.has_behind()
            && let Some(reply) = self.session.control.arrived_reply()?
        {
            match reply.class() {
                Class::Preliminary => {
                    self.session.control.still_owed();
                    self.verdict = None;
                }
                _ if self.answers_noop(&reply) => {}
                _ => self.verdict = Some(reply),
            }
        }
        let reply = match self.verdict.take() {
            Some(reply) => reply,
            None => self.final_reply(Deadline::after(limit, Phase::Verdict))?,
        };
        self.settle_noops()?;
        // Pure-FTPd says 226 even when it could not give an upload its name.
        let failed = |line: &str| line.to_ascii_lowercase().starts_with("rename/move failure");
        if self.verb != "RETR" && reply.text().to_string().lines().any(failed) {
            return Err(self.refused(&reply));
        }
        if reply.is_success() { Ok(reply) } else { Err(self.refused(&reply)) }
    }

    /// The server's refusal, which may be about the TLS of the data connection.
    fn refused(&self, reply: &Reply) -> Error {
        let refusal = refusal(reply);
        match self.new_session && wants_resumption(&refusal) {
            true => Error::NotResumed(refusal),
            false => Error::Refused { verb: self.verb.to_owned(), refusal },
        }
    }

    /// Waits for the reply that ends the transfer. One that is about a command (200) may be one too many, and the
    /// word on the transfer still to come; it will do where none comes.
    fn final_reply(&mut self, deadline: Deadline) -> Result<Reply> {
        let mut doubtful: Option<(Reply, Instant)> = None;
        loop {
            if let Some(error) = self.lost.take() {
                return doubtful.map(|(reply, _)| reply).ok_or(error);
            }
            // The wait is cut in pieces where NOOPs are to be sent in it.
            let pieces = [self.noop.next, doubtful.as_ref().map(|(_, until)| *until)];
            let next = pieces.into_iter().flatten().min().filter(|next| *next < deadline.at);
            let heard = match next {
                None => Some(self.session.control.next_reply(deadline)?),
                Some(at) => {
                    let piece = Wait::new(Deadline { at, ..deadline }, &self.session.environment.cancel);
                    match poll([self.session.control.watch()], &piece) {
                        Ok(_) => self.session.control.arrived_reply().unwrap_or_else(|error| {
                            self.lost = Some(error);
                            None
                        }),
                        Err(Error::Timeout { .. }) => None,
                        Err(error) => return Err(error),
                    }
                }
            };
            match heard {
                Some(reply) if reply.class() == Class::Preliminary || self.answers_noop(&reply) => {}
                Some(reply) if self.session.is_out_of_step(&reply) => return Err(out_of_step()),
                Some(reply) if doubtful.is_none() && reply.is_success() && is_about_command(&reply) => {
                    doubtful = Some((reply, Instant::now() + ONE_TOO_MANY));
                }
                Some(reply) => {
                    self.session.control.transfer_ended();
                    return Ok(reply);
                }
                None => {}
            }
            if let Some((reply, _)) = doubtful.take_if(|(_, until)| *until <= Instant::now()) {
                self.session.control.transfer_ended();
                return Ok(reply);
            }
            self.keep_alive()?;
        }
    }
}

impl Drop for Pipe<'_> {
    /// A pipe dropped in the middle is cut, so that nobody takes what was sent for a whole file; the reply that is
    /// owed is settled before the next command.
    fn drop(&mut self) {
        if let Some(stream) = self.stream.take() {
            stream.reset();
        }
        self.session.control.transfer_ended();
    }
}
