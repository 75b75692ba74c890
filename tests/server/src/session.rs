//! One session: greeting, then command after command, each answered before the next is looked at.

use crate::control::{self, Line, verb_of};
use crate::data::Way;
use crate::entry::Facts;
use crate::inbox::{Inbox, Next};
use crate::login::Login;
use crate::parameters::Type;
use crate::reply::{Outcome, Reply};
use crate::secure::Protection;
use crate::server::Shared;
use crate::stream::Stream;
use crate::tls::Keys;
use crate::tree;
use crate::verbs::{self, Argument, When};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// How long a client may take to close after the last reply.
const FAREWELL: Duration = Duration::from_secs(1);

/// What is known of one client.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) shared: Arc<Shared>,
    pub(crate) stream: Arc<Stream>,
    pub(crate) inbox: Arc<Inbox>,
    pub(crate) peer: SocketAddr,
    pub(crate) local: SocketAddr,
    pub(crate) login: Login,
    pub(crate) failures: u32,
    pub(crate) cwd: Vec<u8>,
    pub(crate) kind: Type,
    pub(crate) way: Way,
    /// EPSV ALL was given: no other way to a data connection any more.
    pub(crate) epsv_only: bool,
    /// The offset of REST, until a transfer takes it.
    pub(crate) restart: u64,
    /// The path of RNFR, for the next command only.
    pub(crate) rename: Option<Vec<u8>>,
    pub(crate) facts: Facts,
    /// What TLS takes on this connection, where it is offered.
    pub(crate) keys: Option<Keys>,
    pub(crate) protection: Protection,
    /// The reply on its way is the last.
    pub(crate) closing: bool,
}

impl Session {
    /// Talks to one client until it leaves; runs on a thread of its own and joins the one that reads.
    pub(crate) fn serve(shared: Arc<Shared>, stream: Arc<Stream>, inbox: Arc<Inbox>) -> io::Result<()> {
        let mut session = Session {
            peer: stream.peer()?,
            local: stream.local()?,
            login: Login::Nobody,
            failures: 0,
            cwd: b"/".to_vec(),
            kind: Type::Ascii,
            way: Way::None,
            epsv_only: false,
            restart: 0,
            rename: None,
            facts: Facts::default(),
            keys: None,
            protection: Protection::default(),
            closing: false,
            shared: Arc::clone(&shared),
            stream: Arc::clone(&stream),
            inbox: Arc::clone(&inbox),
        };
        if let Some(tls) = &shared.config.tls {
            let keys = Keys::new(tls)?;
            if tls.implicit {
                stream.encrypt(&keys.control, b"", true)?;
                session.protection.private = true;
            }
            session.keys = Some(keys);
        }
        let reading = thread::Builder::new().name("ftp control".to_owned()).spawn({
            let (stream, inbox) = (Arc::clone(&stream), Arc::clone(&inbox));
            move || inbox.fill(&stream, |line| shared.note(control::logged(line)))
        })?;
        let talked = session.talk();
        stream.finish();
        // Closing at once, with commands unread, would reset the connection and take the last reply with it.
        inbox.close(if talked.is_ok() { FAREWELL } else { Duration::ZERO });
        stream.cut();
        let _ = reading.join();
        talked
    }

    /// Sends a reply now; commands return theirs instead, but for a preliminary one.
    pub(crate) fn say(&self, reply: &Reply) -> io::Result<()> {
        if reply.is_silent() || self.stream.is_hushed() {
            return Ok(());
        }
        self.stream.write_all(&reply.encode())
    }

    /// The remote path that an argument means here.
    pub(crate) fn path(&self, argument: &[u8]) -> Vec<u8> {
        tree::resolve(&self.cwd, argument)
    }

    /// Fails with `code` where nothing may be changed.
    pub(crate) fn writable(&self, code: u16) -> Result<(), Reply> {
        if self.shared.config.writable { Ok(()) } else { Err(Reply::new(code, "Permission denied.")) }
    }

    fn talk(&mut self) -> io::Result<()> {
        self.say(&greeting(&self.shared.config.greeting))?;
        while !self.closing {
            let reply = match self.inbox.next(self.shared.config.idle) {
                Next::Ended => break,
                Next::Idle => {
                    self.closing = true;
                    Reply::new(421, "Timeout.")
                }
                Next::Line(Line::TooLong) => Reply::new(500, "Command line too long."),
                Next::Line(Line::Command(line)) => self.answer(&line).unwrap_or_else(|refusal| refusal),
            };
            self.say(&reply)?;
        }
        Ok(())
    }

    fn answer(&mut self, line: &[u8]) -> Outcome {
        let verb = verb_of(line).to_ascii_uppercase();
        let argument = line.get(verb.len() + 1..).unwrap_or_default();
        let Some(verb) = verbs::find(&verb) else {
            return Err(Reply::new(500, "Unknown command."));
        };
        if self.shared.config.lacks(verb.name) {
            return Err(Reply::new(502, "Command not implemented."));
        }
        if self.shared.loses(verb.name) {
            return Ok(Reply::silent());
        }
        let rename = self.rename.take();
        if verb.name == "RNTO" {
            self.rename = rename;
        }
        if verb.when == When::LoggedIn && !self.login.is_in() {
            return Err(Reply::new(530, "Please log in with USER and PASS."));
        }
        match verb.argument {
            Argument::Needed if argument.is_empty() => {
                Err(Reply::new(501, format!("Syntax: {} {}", verb.name, verb.syntax)))
            }
            Argument::None if !argument.is_empty() => {
                Err(Reply::new(501, format!("{} takes no argument.", verb.name)))
            }
            _ => (verb.run)(self, argument),
        }
    }
}

fn greeting(lines: &[String]) -> Reply {
    match lines {
        [] => Reply::new(220, "Service ready."),
        [only] => Reply::new(220, only.as_str()),
        [first, between @ .., last] => {
            let between = between.iter().map(|line| format!("220-{line}").into_bytes()).collect();
            Reply::long(220, first, between, last)
        }
    }
}
