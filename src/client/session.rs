//! A login on one server: what is known of it, and how it is asked.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::connect::utf8;
use super::control::Control;
use super::data::{Ahead, Foreseen, Known, Learned};
use super::files::Facts;
use super::gateway::Gateway;
use super::login::Login;
use super::names::Names;
use super::place::Place;
use super::secure::Agreed;
use super::{DataMode, Options, success};
use crate::cancel::Cancel;
use crate::error::{Error, Result};
use crate::net::{Abandoned, Dialer};
use crate::proto::command::Command;
use crate::proto::features::Features;
use crate::proto::path::RemotePath;
use crate::proto::reply::Reply;
use crate::report::{DataChannel, Event, FarEnd, Reporter};

/// What a session stands on: who listens to it, what ends it, and how it reaches the server.
#[derive(Clone)]
pub struct Environment {
    /// Who is told what happens.
    pub reporter: Arc<dyn Reporter>,
    /// What ends every wait.
    pub cancel: Cancel,
    /// What makes connections.
    pub dialer: Arc<dyn Dialer>,
    /// Ports that no session is to listen on for a while.
    pub abandoned: Arc<Abandoned>,
}

/// A server: where its control connection goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Site {
    /// Its name or address, as the user wrote it.
    pub host: String,
    /// Its port.
    pub port: u16,
}

impl Site {
    /// It, as the end of a connection that goes through something else.
    #[must_use]
    pub fn far_end(&self) -> FarEnd {
        FarEnd { host: self.host.clone(), port: self.port }
    }
}

/// How bytes are represented on the data connection (RFC 959 section 3.1.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Representation {
    /// As they are (TYPE I).
    #[default]
    Image,
    /// As text with CRLF line ends (TYPE A).
    Ascii,
}

impl Representation {
    pub(super) fn command(self) -> Command {
        let argument = match self {
            Representation::Image => "I",
            Representation::Ascii => "A",
        };
        // A constant argument cannot be refused.
        Command::with("TYPE", argument).unwrap_or_else(|_| Command::new("TYPE"))
    }
}

/// How a file is to be fetched.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fetch {
    /// TYPE I or A.
    pub representation: Representation,
    /// The byte to begin with; other than zero it needs REST, and TYPE I.
    pub offset: u64,
    /// What is known of the file, so that the server need not be asked.
    pub known: Option<Facts>,
}

/// How a file is to be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// As a new file, or over the old one (STOR).
    Whole,
    /// From that byte on (REST, STOR).
    From(u64),
    /// Behind what is there (APPE).
    Append,
}

/// Whether what is there before an upload is to be looked at (SIZE, MDTM), which costs two commands and no wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// Ask.
    Look,
    /// Leave it.
    Leave,
}

/// One login on one server. Every verb needs it alone (`&mut`); it may move between threads, but is never shared.
pub struct Session {
    pub(super) control: Control,
    pub(super) environment: Environment,
    pub(super) known: Known,
    pub(super) site: Site,
    pub(super) login: Login,
    pub(super) options: Options,
    pub(super) mode: DataMode,
    pub(super) agreed: Agreed,
    pub(super) features: Option<Features>,
    pub(super) home: Option<RemotePath>,
    pub(super) place: Place,
    pub(super) representation: Option<Representation>,
    pub(super) channel: Option<DataChannel>,
    /// What comes after the next transfer.
    pub(super) foreseen: Foreseen,
    /// What stands behind the running one.
    pub(super) ahead: Option<Ahead>,
    pub(super) since: Instant,
    /// Bytes that have moved over data connections.
    pub(super) moved: u64,
}

impl Session {
    /// The server.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The FTP proxy on the way, if there is one.
    #[must_use]
    pub fn gateway(&self) -> Option<&Gateway> {
        self.login.through.as_ref()
    }

    /// Where the control connection goes: the server, or the FTP proxy before it.
    #[must_use]
    pub fn reached(&self) -> &Site {
        self.login.reached(&self.site)
    }

    /// Who is logged in, with all that was asked for meanwhile.
    #[must_use]
    pub fn login(&self) -> &Login {
        &self.login
    }

    /// Who is logged in.
    #[must_use]
    pub fn user(&self) -> &str {
        &self.login.user
    }

    /// The options it works by.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Changes timeouts and the like from now on; the mode of this connection stays, and so does all that its TLS and
    /// its login rest on.
    pub fn set_options(&mut self, options: Options) {
        let old = std::mem::replace(&mut self.options, options);
        self.options.encryption = old.encryption;
        self.options.tls = old.tls;
        self.options.tls_seen = old.tls_seen;
        self.options.virtual_host = old.virtual_host;
        self.speak_as_told();
    }

    /// Writes names in the character set that was said of this server.
    pub(super) fn speak_as_told(&mut self) {
        self.control.names = Names::new(self.options.charset, self.known.utf8_names.clone());
    }

    /// The times in listings matter from now on: what the server's clock shows is found out where it can be.
    pub fn want_times(&mut self) {
        self.known.exact_times = true;
    }

    /// How data connections are opened.
    #[must_use]
    pub fn mode(&self) -> DataMode {
        self.mode
    }

    /// Changes how data connections are opened: the toggle of this connection. Active mode does not work through a
    /// proxy, and is refused then when a data connection is needed.
    pub fn set_mode(&mut self, mode: DataMode) {
        self.mode = mode;
    }

    /// The last data connection.
    #[must_use]
    pub fn channel(&self) -> Option<&DataChannel> {
        self.channel.as_ref()
    }

    /// What is worth knowing of this server in the next session, too.
    #[must_use]
    pub fn learned(&self) -> &Learned {
        &self.known.learned
    }

    /// Takes note of how many connections the server lets in at once.
    pub fn has_room_for(&mut self, connections: usize) {
        self.known.learned.room = Some(connections);
    }

    /// Begins with what an earlier session learned of this server.
    pub fn remember(&mut self, learned: Learned) {
        self.known.learned = learned;
    }

    /// The two ends of the control connection: ours, and the server's or that of the proxy.
    #[must_use]
    pub fn ends(&self) -> (std::net::SocketAddr, std::net::SocketAddr) {
        (self.control.stream().local(), self.control.stream().peer())
    }

    /// The server's end of the control connection, where a proxy stands between.
    #[must_use]
    pub fn far(&self) -> Option<&FarEnd> {
        self.control.stream().far()
    }

    /// How long this login has stood.
    #[must_use]
    pub fn age(&self) -> Duration {
        self.since.elapsed()
    }

    /// How many replies the server has given on this connection.
    #[must_use]
    pub fn heard(&self) -> u64 {
        self.control.heard()
    }

    /// The switch that ends every wait of this session.
    #[must_use]
    pub fn cancel(&self) -> &Cancel {
        &self.environment.cancel
    }

    /// Who is told what happens.
    #[must_use]
    pub fn reporter(&self) -> &dyn Reporter {
        self.environment.reporter.as_ref()
    }

    /// Who is told what happens, for those who outlive this borrow.
    #[must_use]
    pub fn shared_reporter(&self) -> Arc<dyn Reporter> {
        Arc::clone(&self.environment.reporter)
    }

    /// How many bytes have moved over data connections so far.
    #[must_use]
    pub fn moved(&self) -> u64 {
        self.moved
    }

    /// Waits for so long, unless it is interrupted.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn pause(&self, span: Duration) -> Result<()> {
        crate::net::rest(span, &self.environment.cancel)
    }

    /// Tells whether the last transfer was cut by us in the middle, and the server was not heard since.
    pub fn was_cut(&self) -> bool {
        self.control.was_cut()
    }

    /// Tells whether the connection still stands and is where we believe it to be, after hearing what the server
    /// has said meanwhile.
    pub fn is_alive(&mut self) -> bool {
        self.control.is_sound(self.ahead.as_ref().is_some_and(Ahead::is_in_turn))
            && (!self.place.in_doubt || self.ask_place().is_ok())
    }

    /// Lets another switch end its waits from now on, and returns the one that did.
    pub fn switch(&mut self, cancel: Cancel) -> Cancel {
        self.control.switch(cancel.clone());
        std::mem::replace(&mut self.environment.cancel, cancel)
    }

    /// Ends the session: QUIT, whose answer nobody waits for.
    pub fn quit(self) {
        self.control.quit();
    }

    /// Sends one command and returns its final reply, whatever it says.
    pub(super) fn ask(&mut self, command: &Command) -> Result<Reply> {
        self.control.ask(command, self.options.reply_timeout)
    }

    /// Sends commands that have nothing to do with each other's success, and returns their replies: all of them,
    /// or those up to the 421 with which the server hung up.
    ///
    /// A server that answers the first and not the others has thrown them away: then there is a new connection, which
    /// is asked one command at a time from now on, and no replies. The caller begins anew, because what it had to send
    /// may be another thing now: what was agreed on the old connection is not on the new one.
    ///
    /// # Errors
    /// When the connection fails.
    pub(super) fn batch(&mut self, commands: &[Command]) -> Result<Option<Vec<Reply>>> {
        self.batch_and(commands, &mut || ())
    }

    /// As [`Session::batch`], and does something that needs no session while the answers are on their way; nothing where
    /// each command waits for the answer to the one before it.
    pub(super) fn batch_and(
        &mut self,
        commands: &[Command],
        meanwhile: &mut dyn FnMut(),
    ) -> Result<Option<Vec<Reply>>> {
        if !(self.options.lock_step || self.known.learned.lock_step) {
            let mut replies = Vec::with_capacity(commands.len());
            match self.control.batch_and(commands, self.options.reply_timeout, &mut replies, meanwhile) {
                Err(Error::Timeout { .. }) if !replies.is_empty() => {}
                done => return done.map(|()| Some(replies)),
            }
            self.reporter().event(&Event::Note("the server loses commands; going on one at a time"));
            self.known.learned.lock_step = true;
            self.reconnect(&mut super::login::Nobody)?;
            return Ok(None);
        }
        let mut replies = Vec::with_capacity(commands.len());
        for command in commands {
            replies.push(self.ask(command)?);
            if replies.last().is_some_and(|reply| reply.code() == 421) {
                break;
            }
        }
        Ok(Some(replies))
    }

    /// As [`Session::batch`], for commands that are the same on any connection.
    pub(super) fn batch_anew(&mut self, commands: &[Command]) -> Result<Vec<Reply>> {
        loop {
            if let Some(replies) = self.batch(commands)? {
                return Ok(replies);
            }
        }
    }

    /// Sends one command that has to succeed.
    pub(super) fn must(&mut self, command: &Command) -> Result<Reply> {
        let reply = self.ask(command)?;
        success(command.verb(), reply)
    }

    /// What the server offers (FEAT, RFC 2389), asked once; a server without FEAT offers nothing we know.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn features(&mut self) -> Result<&Features> {
        if self.features.is_none() {
            let reply = self.ask(&Command::new("FEAT"))?;
            if reply.code() == 421 {
                return Err(Error::Refused { verb: "FEAT".to_owned(), refusal: super::refusal(&reply) });
            }
            self.features = Some(Features::parse(&reply));
            if self.find_virtual_host()? {
                return self.features();
            }
        }
        Ok(self.features.get_or_insert_default())
    }

    /// What FEAT said, if it was asked already.
    pub(super) fn known_features(&self) -> Option<&Features> {
        self.features.as_ref()
    }

    /// Asks at once for what an interactive session needs: features and the working directory.
    ///
    /// # Errors
    /// When the connection fails.
    pub fn orient(&mut self) -> Result<()> {
        let replies = self.batch_anew(&[Command::new("FEAT"), Command::new("PWD")])?;
        let mut replies = replies.into_iter();
        if let Some(reply) = replies.next() {
            self.features = Some(Features::parse(&reply));
        }
        if self.find_virtual_host()? {
            return self.orient();
        }
        if let Some(reply) = replies.next() {
            self.place.path = reply.path().ok();
            self.home.clone_from(&self.place.path);
        }
        self.speak_utf8()
    }

    /// Switches a server to UTF-8 names that offers it but waits to be asked; the answer does not matter.
    fn speak_utf8(&mut self) -> Result<()> {
        // Who says that the server writes something else wants it left as it is.
        if !self.known.utf8 && self.options.charset.is_utf8() {
            let commands = utf8(self.features()?)?;
            if !commands.is_empty() {
                self.batch_anew(&commands)?;
            }
        }
        self.known.utf8 = self.options.charset.is_utf8();
        Ok(())
    }

    /// Makes ready for a name: one that is not ASCII needs the character set settled first.
    pub(super) fn prepare(&mut self, path: &RemotePath) -> Result<()> {
        if self.is_ready_for_name(path) { Ok(()) } else { self.speak_utf8() }
    }

    /// Tells whether a name can be sent as it is.
    pub(super) fn is_ready_for_name(&self, path: &RemotePath) -> bool {
        path.is_ascii() || self.known.utf8
    }

    /// The type that the server is at, where that is known.
    pub(super) fn representation(&self) -> Option<Representation> {
        self.representation
    }

    /// The TYPE command, if the server is not at that type already; from now on, until its answer is heard, the
    /// server's type is in doubt.
    pub(super) fn retype(&mut self, to: Representation) -> Option<Command> {
        if self.representation == Some(to) {
            return None;
        }
        self.representation = None;
        Some(to.command())
    }

    /// Notes the server's answer to the TYPE command.
    pub(super) fn retyped(&mut self, to: Representation, reply: &Reply) -> Result<()> {
        if reply.is_success() {
            self.representation = Some(to);
            return Ok(());
        }
        self.representation = None;
        Err(Error::Refused { verb: "TYPE".to_owned(), refusal: super::refusal(reply) })
    }

    /// Brings the server to a type, if it is not at that already.
    pub(super) fn settle_type(&mut self, to: Representation) -> Result<()> {
        let Some(command) = self.retype(to) else { return Ok(()) };
        let reply = self.ask(&command)?;
        self.retyped(to, &reply)
    }

    /// Sends a line as it is (the user's own words) and returns every reply up to the final one.
    ///
    /// # Errors
    /// When it holds a character that would end the line, or the connection fails.
    pub fn quote(&mut self, line: &[u8]) -> Result<Reply> {
        let command = Command::raw(line)?;
        // What we keep track of may be otherwise after this, whether its answer is heard or not.
        match command.verb() {
            "TYPE" => self.representation = None,
            "REST" => self.known.restart_marked = true,
            "OPTS" => self.known.hashing = None,
            "USER" | "PASS" | "ACCT" | "REIN" => self.known.changed_by_hand = true,
            _ => {}
        }
        self.ahead = None;
        let walks = matches!(command.verb(), "CWD" | "XCWD" | "CDUP" | "XCUP");
        self.place.in_doubt |= walks;
        let reply = self.ask(&command)?;
        if walks && reply.is_success() && self.ask_place().is_err() {
            // Nobody knows where we are, so nobody could go back there.
            self.known.changed_by_hand = true;
        }
        self.place.in_doubt &= !walks;
        if command.verb() == "QUIT" && reply.is_success() {
            self.control.kill("closed by `QUIT`");
        }
        Ok(reply)
    }
}
