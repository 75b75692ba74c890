//! Every way the core can fail.
//!
//! The core returns these; `anyhow` begins at `commands`, where context names the user's object. Nothing here
//! prints. Text from a server is escaped by [`crate::escape`] before it becomes part of a message.

mod data;
mod kind;
mod proxy;
mod refusal;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::cancel::{Deadline, Phase};
use crate::certificate::Untrusted;
use crate::escape::escape;
use crate::report::FarEnd;

pub use data::{DataCause, DataFailure};
pub use kind::ErrorKind;
pub use proxy::ProxyFailure;
pub use refusal::Refusal;

/// The core's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// One failure of the core: a variant a cause.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The name has no address.
    #[error("no address found for `{}`", escape(host.as_bytes()))]
    Resolve {
        /// The name as asked.
        host: String,
        /// The resolver's answer.
        source: io::Error,
    },
    /// No address of the host let us in.
    #[error("could not connect to {to}")]
    Connect {
        /// The last address tried.
        to: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// The proxy did not connect us.
    #[error("the proxy `{proxy}` {why}")]
    Proxy {
        /// Where it is.
        proxy: FarEnd,
        /// What it did instead.
        why: ProxyFailure,
        /// Why it cannot be reached.
        source: Option<Box<Error>>,
    },
    /// A wait took longer than it may.
    #[error("timed out after {} s {phase}", limit.as_secs_f32())]
    Timeout {
        /// What was waited for.
        phase: Phase,
        /// How long.
        limit: Duration,
    },
    /// A transfer moves, but slower than it is allowed to.
    #[error("{moved} bytes in {} s are less than {least} a second", window.as_secs())]
    TooSlow {
        /// Bytes moved in the last window.
        moved: u64,
        /// Bytes a second that were demanded.
        least: u64,
        /// The window.
        window: Duration,
    },
    /// The whole run took longer than it may.
    #[error("the deadline of {} s has passed", limit.as_secs_f64())]
    Overdue {
        /// How long it may take.
        limit: Duration,
    },
    /// The user (or a signal) ended it.
    #[error("interrupted")]
    Cancelled,
    /// The server ended the control connection.
    #[error("the server closed the connection while ketch was {0}")]
    Closed(Phase),
    /// The control connection broke.
    #[error("the connection to the server broke")]
    Control(#[source] io::Error),
    /// There is no live connection any more; the reason was given when it ended.
    #[error("not connected any more: {0}")]
    Dead(String),
    /// The server's certificate is not to be trusted.
    #[error("{0}")]
    Certificate(Box<Untrusted>),
    /// TLS could not be set up on the control connection.
    #[error("no TLS with this server: {0}")]
    Tls(String),
    /// The server refuses to speak TLS.
    #[error("the server refuses TLS: {0}")]
    NoTls(Refusal),
    /// An FTP proxy reads what passes, and TLS with the server is demanded, or was spoken before.
    #[error("there is no TLS with the server through an FTP proxy, which has to read what passes")]
    ReadByProxy,
    /// The server refuses to speak TLS, and has spoken it before.
    #[error("the server refuses TLS, which it has spoken before: {0}; somebody may be in between")]
    Downgraded(Refusal),
    /// The server refuses to encrypt data.
    #[error("the server refuses to encrypt data connections: {0}")]
    NoProt(Refusal),
    /// The server refuses to leave data in clear.
    #[error("the server refuses data connections in clear: {0}")]
    NoClear(Refusal),
    /// The server takes no data connection whose TLS session is a new one.
    #[error("the server wants the TLS session of the control connection resumed, and it was not: {0}")]
    NotResumed(Refusal),
    /// The data ended without TLS's sign of the end.
    #[error(
        "the data ended after {moved} bytes without a sign that this is its end; it may have been cut off"
    )]
    Undeclared {
        /// Bytes moved before.
        moved: u64,
    },
    /// TLS could not be set up on the data connection.
    #[error("no TLS on the data connection: {0}")]
    DataTls(String),
    /// The server refused to let us in.
    #[error("login refused: {0}")]
    Login(Refusal),
    /// The server asks for a secret that nobody gave, and there is nobody to ask.
    #[error("{0}")]
    NoSecret(&'static str),
    /// The server asks for something that counts once, and there is nobody to ask.
    #[error("the server asks for a code or a one-time password, and there is nobody to ask")]
    NoAnswer,
    /// The program that should know the password does not tell it.
    #[error("the password command {0}")]
    PasswordCommand(String),
    /// The server refused a command that was to be sent after the login.
    #[error("the server refused `{command}`, which is to be sent after every login: {refusal}")]
    OnLogin {
        /// The command, its secrets masked.
        command: String,
        /// Its answer.
        refusal: Refusal,
    },
    /// A login that failed a moment ago, and is not tried again for the next file.
    #[error("it failed just now, and is not tried again")]
    GivenUp(ErrorKind),
    /// The server answered a command with a failure.
    #[error("the server refused `{verb}`: {refusal}")]
    Refused {
        /// The command.
        verb: String,
        /// Its answer.
        refusal: Refusal,
    },
    /// The server answered a command with a 550 that does not say why, and the file is there.
    #[error("the server refused `{verb}`, though the file is there: {refusal}")]
    Denied {
        /// The command.
        verb: String,
        /// Its answer.
        refusal: Refusal,
    },
    /// The server answered a command with a 550 that does not say why, and there is a directory.
    #[error("the server refused `{verb}`, because this is a directory: {refusal}")]
    IsDirectory {
        /// The command.
        verb: String,
        /// Its answer.
        refusal: Refusal,
    },
    /// What came was no FTP, or not what may come here.
    #[error("the server does not keep to the protocol: {0}")]
    Protocol(String),
    /// No way of opening a data connection worked.
    #[error("no data connection: {}", data::Tried(tries))]
    NoData {
        /// What was tried, in order.
        tries: Vec<DataFailure>,
        /// It had to go through a proxy, so that only passive mode could be tried.
        proxied: bool,
    },
    /// The data connection broke while bytes moved.
    #[error("the data connection broke after {moved} bytes")]
    DataCut {
        /// Bytes moved before.
        moved: u64,
        /// Why.
        source: io::Error,
    },
    /// The transfer ended, but not with the bytes that it should have.
    #[error("the transfer is incomplete: {got} of {expected} bytes")]
    SizeMismatch {
        /// What the server or the file says.
        expected: u64,
        /// What moved, or what the server has now.
        got: u64,
    },
    /// An upload that the server confirmed before all can have arrived, and whose size nobody knows.
    #[error("the server confirmed the upload before all of it can have arrived, and does not tell its size")]
    Hasty,
    /// Bytes are not those that they should be: their digest is another one.
    #[error("the {algorithm} is {found}, and should be {expected}")]
    Altered {
        /// The digest.
        algorithm: &'static str,
        /// What it should be, in hexadecimal.
        expected: String,
        /// What it is, in hexadecimal.
        found: String,
    },
    /// There is nothing to verify by.
    #[error("{0}")]
    Unverifiable(&'static str),
    /// The server listed a part of what is there.
    #[error("the listing is not complete")]
    ListingCut,
    /// A part of a file was wanted in which it has nothing.
    #[error("the file has {size} bytes, and none in that range")]
    Outside {
        /// Its size.
        size: u64,
    },
    /// A file is not what it was when the transfer began, or what is there of it is not a part of it.
    #[error("{0}")]
    Changed(String),
    /// Neither this server nor this name offers it.
    #[error("{0}")]
    Unsupported(String),
    /// A name that would leave the place it belongs in, or break the command line.
    #[error("{0}")]
    Unsafe(String),
    /// Something is too large to be held.
    #[error("{what} is larger than {limit} {unit}")]
    TooLarge {
        /// The thing.
        what: &'static str,
        /// Its bound.
        limit: usize,
        /// What the bound counts.
        unit: &'static str,
    },
    /// A file of our own is damaged, or not safe.
    #[error("{0}")]
    BadState(String),
    /// A configuration file makes no sense.
    #[error("{0}")]
    Config(String),
    /// A local file or directory.
    #[error("cannot {action} `{}`", escape(path.as_os_str().as_encoded_bytes()))]
    Local {
        /// What was done to it.
        action: &'static str,
        /// Which one.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// Another process works on the same file.
    #[error("`{}` is being downloaded by another process", escape(path.as_os_str().as_encoded_bytes()))]
    Locked {
        /// The part file.
        path: PathBuf,
    },
    /// What a wait watched beside has something to say; whoever watched goes and listens.
    #[error("the server spoke meanwhile")]
    Heard,
    /// An examination found that nothing works; it has told why.
    #[error("no data connection can be opened")]
    Examined(ErrorKind),
    /// A process-wide resource ran out (descriptors, threads, random numbers).
    #[error("the system refused {what}")]
    System {
        /// What was asked for.
        what: &'static str,
        /// Why not.
        source: io::Error,
    },
}

impl Error {
    /// Tells whether the conversation was lost, so that the server's word on what went before it is not to be had.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        match self {
            Error::Closed(_) | Error::Control(_) | Error::Dead(_) => true,
            Error::Timeout { phase, .. } => *phase == Phase::Verdict,
            _ => false,
        }
    }

    /// The error of a deadline that has passed.
    #[must_use]
    pub fn timeout(deadline: &Deadline) -> Error {
        Error::Timeout { phase: deadline.phase, limit: deadline.limit }
    }

    /// The error of something local. One of ours that came through `std::io` comes out again.
    pub fn local(action: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Error {
        let path = path.into();
        move |source| match source.downcast::<Error>() {
            Ok(ours) => ours,
            Err(source) => Error::Local { action, path, source },
        }
    }
}
