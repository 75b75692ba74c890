//! Every way the core can fail, and the exit code of each.
//!
//! The core returns these; `anyhow` begins at `commands`, where context names the user's object. Nothing here
//! prints. Text from a server is escaped by [`crate::escape`] before it becomes part of a message.

mod proxy;

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::cancel::{Deadline, Phase};
use crate::certificate::Untrusted;
use crate::escape::escape;
use crate::report::FarEnd;

pub use proxy::ProxyFailure;

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
    #[error("the server closed the connection {0}")]
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
    /// The server refuses to speak TLS, and has spoken it before.
    #[error("the server refuses TLS, which it has spoken before: {0}; somebody may be in between")]
    Downgraded(Refusal),
    /// The server refuses to encrypt data.
    #[error("the server refuses to encrypt data connections: {0}")]
    NoProt(Refusal),
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
    /// What came was no FTP, or not what may come here.
    #[error("the server does not keep to the protocol: {0}")]
    Protocol(String),
    /// No way of opening a data connection worked.
    #[error("no data connection: {}", Tried(tries))]
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
    /// The file to be continued is not the one it was begun from.
    #[error("cannot continue: {0}")]
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

/// A negative reply: its code, and the server's own words, already escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The reply code.
    pub code: u16,
    /// All lines of the reply, without codes, escaped for a terminal.
    pub text: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.text)
    }
}

/// One attempt to open a data connection that came to nothing.
#[derive(Debug, Clone)]
pub struct DataFailure {
    /// The command that asked for it: EPSV, PASV, EPRT or PORT.
    pub method: &'static str,
    /// The address in the server's 227, or the one that we told the server.
    pub announced: Option<SocketAddr>,
    /// What happened.
    pub cause: DataCause,
}

/// Why an attempt to open a data connection came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataCause {
    /// The server refused EPSV, PASV, EPRT or PORT.
    #[error("{0}")]
    Refused(Refusal),
    /// Its answer names no port, or an address that no connection may go to.
    #[error("{0}")]
    Unusable(String),
    /// Nothing answers there: something on the way drops the packets.
    #[error("could not connect to {to}: no answer within {} s", limit.as_secs_f32())]
    NoAnswer {
        /// The server's end.
        to: SocketAddr,
        /// How long we waited.
        limit: Duration,
    },
    /// The connection was refused or cannot be made.
    #[error("could not connect to {to}: {why}")]
    Unreachable {
        /// The server's end.
        to: SocketAddr,
        /// The system's words.
        why: String,
    },
    /// The proxy did not connect us.
    #[error("could not connect to {to}: the proxy {why}")]
    Proxied {
        /// The server's end.
        to: FarEnd,
        /// What it did instead.
        why: ProxyFailure,
    },
    /// The server did not connect to us.
    #[error("the server did not connect to {at} within {} s", limit.as_secs_f32())]
    NotCome {
        /// Where it was told to connect to.
        at: SocketAddr,
        /// How long we waited.
        limit: Duration,
    },
    /// The server says that it has no data connection (425, 522).
    #[error("{0}")]
    NotOpened(Refusal),
    /// The method cannot be used here.
    #[error("{why}")]
    Impossible {
        /// For people.
        why: String,
        /// The failure where nothing else was tried.
        kind: ErrorKind,
    },
}

impl DataFailure {
    /// The kind of the failure.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match &self.cause {
            DataCause::Refused(refusal) if refusal.kind() == ErrorKind::Login => ErrorKind::Login,
            DataCause::NotOpened(refusal) => refusal.kind(),
            DataCause::Unusable(_) => ErrorKind::Protocol,
            DataCause::Proxied { why, .. } if !why.concerns_host() => ErrorKind::Proxy,
            DataCause::Impossible { kind, .. } => *kind,
            _ => ErrorKind::DataChannel,
        }
    }
}

struct Tried<'a>(&'a [DataFailure]);

impl fmt::Display for Tried<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, failure) in self.0.iter().enumerate() {
            let separator = if i == 0 { "" } else { "; " };
            write!(f, "{separator}{}: {}", failure.method, failure.cause)?;
        }
        Ok(())
    }
}

/// The kinds that scripts tell apart: each is an exit code, whose tens digit says who must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ErrorKind {
    /// A bug, or nothing we know.
    Other = 1,
    /// The command line or a command's words.
    Usage = 2,
    /// Several items, failures of different kinds, some successes.
    Partial = 3,
    /// A pattern matched nothing.
    NoMatch = 4,
    /// A local file is not there.
    LocalNotFound = 10,
    /// A local file cannot be read, written or renamed.
    LocalIo = 11,
    /// The local disk is full.
    LocalFull = 12,
    /// A local file is in the way.
    Exists = 13,
    /// Refused for safety.
    Safety = 14,
    /// Another process holds it.
    Locked = 15,
    /// A file of our own is damaged, or not safe.
    BadState = 16,
    /// The server refused the login.
    Login = 20,
    /// A certificate is not to be trusted.
    Certificate = 21,
    /// TLS is wanted and not to be had.
    TlsRequired = 22,
    /// No such remote file or directory.
    NotFound = 23,
    /// The server denies it.
    Denied = 24,
    /// The remote disk or quota is full.
    RemoteFull = 25,
    /// The server does not know the command.
    Unsupported = 26,
    /// A digest is not what it should be.
    Verify = 27,
    /// The source changed under a transfer.
    Changed = 28,
    /// Any other refusal.
    RemoteOther = 29,
    /// Name resolution.
    Dns = 30,
    /// No connection.
    Connect = 31,
    /// Something took too long.
    Timeout = 32,
    /// No data connection.
    DataChannel = 33,
    /// A transfer was cut.
    Cut = 34,
    /// The server is busy or full of users.
    Busy = 35,
    /// The data connection's TLS.
    DataTls = 36,
    /// No FTP, or out of step.
    Protocol = 37,
    /// The proxy.
    Proxy = 38,
    /// The whole run took too long.
    Deadline = 39,
    /// Ended by Ctrl-C.
    Interrupted = 130,
}

impl ErrorKind {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        self as u8
    }

    /// Its name for programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ErrorKind::Other => "other",
            ErrorKind::Usage => "usage",
            ErrorKind::Partial => "partial",
            ErrorKind::NoMatch => "no_match",
            ErrorKind::LocalNotFound => "local_not_found",
            ErrorKind::LocalIo => "local_io",
            ErrorKind::LocalFull => "local_full",
            ErrorKind::Exists => "exists",
            ErrorKind::Safety => "safety",
            ErrorKind::Locked => "locked",
            ErrorKind::BadState => "bad_state",
            ErrorKind::Login => "login",
            ErrorKind::Certificate => "certificate",
            ErrorKind::TlsRequired => "tls_required",
            ErrorKind::NotFound => "not_found",
            ErrorKind::Denied => "denied",
            ErrorKind::RemoteFull => "remote_full",
            ErrorKind::Unsupported => "unsupported",
            ErrorKind::Verify => "verify",
            ErrorKind::Changed => "changed",
            ErrorKind::RemoteOther => "remote_other",
            ErrorKind::Dns => "dns",
            ErrorKind::Connect => "connect",
            ErrorKind::Timeout => "timeout",
            ErrorKind::DataChannel => "data_channel",
            ErrorKind::Cut => "cut",
            ErrorKind::Busy => "busy",
            ErrorKind::DataTls => "data_tls",
            ErrorKind::Protocol => "protocol",
            ErrorKind::Proxy => "proxy",
            ErrorKind::Deadline => "deadline",
            ErrorKind::Interrupted => "interrupted",
        }
    }
}

impl Error {
    /// The kind of the failure, by which callers decide and exit.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self {
            Error::Resolve { .. } => ErrorKind::Dns,
            Error::Connect { .. } => ErrorKind::Connect,
            Error::Proxy { .. } => ErrorKind::Proxy,
            Error::Timeout { .. } | Error::TooSlow { .. } => ErrorKind::Timeout,
            Error::Overdue { .. } => ErrorKind::Deadline,
            Error::Cancelled => ErrorKind::Interrupted,
            Error::Closed(Phase::Greeting | Phase::Connect) => ErrorKind::Connect,
            Error::Closed(_) | Error::Control(_) | Error::Dead(_) => ErrorKind::Cut,
            Error::DataCut { .. } | Error::SizeMismatch { .. } | Error::ListingCut => ErrorKind::Cut,
            Error::Certificate(_) => ErrorKind::Certificate,
            Error::Tls(_) | Error::NoTls(_) | Error::Downgraded(_) | Error::NoProt(_) => {
                ErrorKind::TlsRequired
            }
            Error::DataTls(_) | Error::NotResumed(_) => ErrorKind::DataTls,
            Error::Undeclared { .. } => ErrorKind::Cut,
            Error::Login(refusal) => refusal.login_kind(),
            Error::NoSecret(_) => ErrorKind::Login,
            Error::GivenUp(kind) | Error::Examined(kind) => *kind,
            Error::Refused { refusal, .. } => refusal.kind(),
            Error::Denied { .. } => ErrorKind::Denied,
            Error::Protocol(_) | Error::TooLarge { .. } => ErrorKind::Protocol,
            Error::NoData { tries, .. } => data_kind(tries),
            Error::Altered { .. } | Error::Unverifiable(_) => ErrorKind::Verify,
            Error::Changed(_) => ErrorKind::Changed,
            Error::Unsupported(_) => ErrorKind::Unsupported,
            Error::Unsafe(_) => ErrorKind::Safety,
            Error::Local { source, .. } => local_kind(source),
            Error::Locked { .. } => ErrorKind::Locked,
            Error::Config(_) => ErrorKind::Usage,
            Error::BadState(_) => ErrorKind::BadState,
            Error::System { .. } | Error::Heard => ErrorKind::Other,
        }
    }

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

/// A refusal of every method by the same kind is of that kind (a bad path, say); otherwise the data channel.
fn data_kind(tries: &[DataFailure]) -> ErrorKind {
    match tries.split_first() {
        Some((first, rest)) if rest.iter().all(|t| t.kind() == first.kind()) => first.kind(),
        _ => ErrorKind::DataChannel,
    }
}

fn local_kind(source: &io::Error) -> ErrorKind {
    match source.kind() {
        io::ErrorKind::NotFound => ErrorKind::LocalNotFound,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorKind::LocalFull,
        io::ErrorKind::AlreadyExists => ErrorKind::Exists,
        _ => ErrorKind::LocalIo,
    }
}

/// Words by which servers that refuse with 530 or 550 say that it is a matter of load, not of the password.
const BUSY_WORDS: [&str; 8] = [
    "too many",
    "maximum number",
    "number of connect",
    "simultaneous",
    "try again",
    "try later",
    "overloaded",
    "more connection",
];

/// Words by which a 450, 451 or 501 says that there is no such thing: ProFTPD's answer to LIST, Pure-FTPd's to RNTO,
/// pyftpdlib's to MLSD.
const MISSING_WORDS: [&str; 3] = ["no such file", "no such directory", "not found"];

/// Words by which a 550 means "you may not" rather than "it is not there".
const DENIED_WORDS: [&str; 8] = [
    "denied",
    "permission",
    "not allowed",
    "not permitted",
    "forbidden",
    "read-only",
    "read only",
    "prohibited",
];

/// Words by which a 550 says that something is there (MKD) or in it (RMD).
const PRESENT_WORDS: [&str; 3] = ["not empty", "already exists", "file exists"];

impl Refusal {
    fn says(&self, words: &[&str]) -> bool {
        let text = self.text.to_ascii_lowercase();
        words.iter().any(|word| text.contains(word))
    }

    /// The kind of this refusal as the answer to a command (RFC 959 section 4.2.1).
    ///
    /// The first digit decides; the codes named here have a meaning of their own in the RFC. 550 serves for
    /// "not there" and "not allowed" alike, so there the words have to tell.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self.code {
            450 | 451 | 501 if self.says(&MISSING_WORDS) => ErrorKind::NotFound,
            421 | 450 => ErrorKind::Busy,
            425 => ErrorKind::DataChannel,
            426 | 451 => ErrorKind::Cut,
            452 | 552 => ErrorKind::RemoteFull,
            // `500 OOPS: ...` is vsftpd's way to say that it failed.
            500 if self.text.starts_with("OOPS") => ErrorKind::RemoteOther,
            500 | 502 | 504 => ErrorKind::Unsupported,
            521 | 522 => ErrorKind::DataTls,
            530 if self.says(&BUSY_WORDS) => ErrorKind::Busy,
            530 | 332 | 331 => ErrorKind::Login,
            532 | 553 => ErrorKind::Denied,
            // A name that the server repeats may hold any word, so the plain statement is looked for first.
            550 if self.says(&["no such file", "not found", "does not exist"]) => ErrorKind::NotFound,
            550 if self.says(&DENIED_WORDS) => ErrorKind::Denied,
            550 if self.says(&PRESENT_WORDS) => ErrorKind::RemoteOther,
            550 => ErrorKind::NotFound,
            _ => ErrorKind::RemoteOther,
        }
    }

    /// Tells whether it is a 550 whose words do not say what it means.
    #[must_use]
    pub fn is_ambiguous(&self) -> bool {
        let told = [&MISSING_WORDS[..], &DENIED_WORDS, &PRESENT_WORDS, &["does not exist", "doesn't exist"]];
        self.code == 550 && !told.iter().any(|words| self.says(words))
    }

    fn login_kind(&self) -> ErrorKind {
        match self.kind() {
            ErrorKind::Busy => ErrorKind::Busy,
            _ => ErrorKind::Login,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: u16, text: &str) -> Refusal {
        Refusal { code, text: text.to_owned() }
    }

    #[test]
    fn a_refusal_is_told_apart_by_code_and_then_by_words() {
        let table = [
            (550, "No such file or directory.", ErrorKind::NotFound),
            (550, "Permission denied.", ErrorKind::Denied),
            (550, "permission.txt: No such file or directory", ErrorKind::NotFound),
            (553, "Could not create file.", ErrorKind::Denied),
            (530, "Login incorrect.", ErrorKind::Login),
            (530, "Sorry, the maximum number of clients (10) are already connected.", ErrorKind::Busy),
            (421, "Timeout.", ErrorKind::Busy),
            (450, "x: No such file or directory", ErrorKind::NotFound),
            (425, "Can't open data connection.", ErrorKind::DataChannel),
            (426, "Connection closed; transfer aborted.", ErrorKind::Cut),
            (452, "Insufficient storage", ErrorKind::RemoteFull),
            (552, "Quota exceeded", ErrorKind::RemoteFull),
            (502, "Command not implemented.", ErrorKind::Unsupported),
            (500, "OOPS: vsf_sysutil_bind", ErrorKind::RemoteOther),
            (501, "Syntax error", ErrorKind::RemoteOther),
            (501, "No such directory.", ErrorKind::NotFound),
            (451, "Rename/move failure: No such file or directory", ErrorKind::NotFound),
            (550, "Can't remove directory: Directory not empty", ErrorKind::RemoteOther),
            (550, "there: File exists", ErrorKind::RemoteOther),
            (550, "Sorry, but that file doesn't exist", ErrorKind::NotFound),
        ];
        for (code, text, kind) in table {
            assert_eq!(refusal(code, text).kind(), kind, "{code} {text}");
        }
    }

    #[test]
    fn attempts_that_failed_alike_are_of_their_kind() {
        let failure = |code| {
            let cause = DataCause::NotOpened(refusal(code, "no"));
            DataFailure { method: "EPSV", announced: None, cause }
        };
        let tries = |codes: [u16; 2]| codes.map(failure).to_vec();
        let kind = |codes| Error::NoData { tries: tries(codes), proxied: false }.kind();
        assert_eq!(kind([425, 426]), ErrorKind::DataChannel);
        assert_eq!(kind([421, 421]), ErrorKind::Busy);
    }
}
