//! The kinds of failures that scripts tell apart, the exit code of each, and which failure is of which kind.

use std::io;

use super::{DataFailure, Error};
use crate::cancel::Phase;

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
    /// Two things that were compared are not the same.
    Different = 5,
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
            ErrorKind::Different => "different",
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
            Error::Tls(_)
            | Error::NoTls(_)
            | Error::Downgraded(_)
            | Error::NoProt(_)
            | Error::NoClear(_)
            | Error::ReadByProxy => ErrorKind::TlsRequired,
            Error::DataTls(_) | Error::NotResumed(_) => ErrorKind::DataTls,
            Error::Undeclared { .. } | Error::Hasty => ErrorKind::Cut,
            Error::Login(refusal) => refusal.login_kind(),
            Error::NoSecret(_) | Error::NoAnswer | Error::PasswordCommand(_) => ErrorKind::Login,
            Error::GivenUp(kind) | Error::Examined(kind) => *kind,
            Error::Refused { refusal, .. } | Error::OnLogin { refusal, .. } => refusal.kind(),
            Error::Denied { .. } => ErrorKind::Denied,
            Error::IsDirectory { .. } => ErrorKind::RemoteOther,
            Error::Protocol(_) | Error::TooLarge { .. } => ErrorKind::Protocol,
            Error::NoData { tries, .. } => data_kind(tries),
            Error::Altered { .. } | Error::Unverifiable(_) => ErrorKind::Verify,
            Error::Changed(_) => ErrorKind::Changed,
            Error::Outside { .. } => ErrorKind::NoMatch,
            Error::Unsupported(_) => ErrorKind::Unsupported,
            Error::Unsafe(_) => ErrorKind::Safety,
            Error::Local { source, .. } => local_kind(source),
            Error::Locked { .. } => ErrorKind::Locked,
            Error::Config(_) => ErrorKind::Usage,
            Error::BadState(_) => ErrorKind::BadState,
            Error::System { .. } | Error::Heard => ErrorKind::Other,
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
