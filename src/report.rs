//! What the core tells whoever is listening: facts, not text on a screen.
//!
//! `ui` shows them as bars or as lines; nothing below it prints. All data from a server is raw here unless a field
//! says otherwise; the one who shows it escapes it.

use std::fmt;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::certificate::{Certificate, Trust};
use crate::error::{DataFailure, Error, ErrorKind};
use crate::escape::escape;

/// Listens to the core. It is called from whichever thread does the work, and must not block for long.
pub trait Reporter: Send + Sync {
    /// Takes note of one fact.
    fn event(&self, event: &Event<'_>);
}

/// One fact.
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A control connection stands.
    Connected {
        /// The host as the user named it.
        host: &'a str,
        /// Our end.
        local: SocketAddr,
        /// The server's end, or that of the proxy.
        peer: SocketAddr,
        /// The server's end behind a proxy.
        far: Option<&'a FarEnd>,
        /// Time taken, with name resolution.
        took: Duration,
    },
    /// A command goes out; secrets are masked, the rest escaped.
    Request(&'a str),
    /// A reply came in: escaped, one string a line.
    Reply(&'a [String]),
    /// A reply that nobody asked for was put aside.
    Stray(&'a [String]),
    /// The control connection is encrypted now.
    Tls {
        /// What TLS came to.
        encrypted: &'a Encrypted,
        /// Time taken.
        took: Duration,
    },
    /// The login stands.
    LoggedIn {
        /// The user's name.
        user: &'a str,
        /// What the server had to say, escaped, with line ends.
        welcome: &'a str,
    },
    /// A data connection stands.
    Data(&'a DataChannel),
    /// One way of opening a data connection failed, the next one is tried.
    Fallback {
        /// What failed, and why.
        failed: &'a DataFailure,
        /// The method tried now.
        to: &'static str,
    },
    /// A transfer failed, and will be tried again.
    Retry {
        /// Its number.
        id: TransferId,
        /// Its name as the user knows it, escaped.
        name: &'a str,
        /// Which of the attempts allowed beyond the first comes next, from 1.
        attempt: u32,
        /// How many of these are allowed.
        max: u32,
        /// How long it is waited before.
        pause: Duration,
        /// What went wrong.
        error: &'a Error,
    },
    /// No way of opening a data connection worked.
    NoData {
        /// The two ends of the control connection: ours, and the server's or that of the proxy.
        control: (SocketAddr, SocketAddr),
        /// What encrypts the control connection.
        control_tls: Option<&'a Encrypted>,
        /// What was tried, in order.
        tries: &'a [DataFailure],
    },
    /// The bytes of a transfer begin to move; once more if it starts over or is tried again.
    Started(Start<'a>),
    /// Bytes moved since the last such event.
    Moved {
        /// The transfer.
        id: TransferId,
        /// How many.
        bytes: u64,
    },
    /// The bytes of a transfer ended, well or not; whose command knows how.
    Ended {
        /// The transfer.
        id: TransferId,
    },
    /// A digest of what was transferred was compared with the server's.
    Verified(Comparison<'a>),
    /// Several transfers are to come, one after another.
    Several {
        /// How many.
        files: u64,
        /// All their bytes, where known.
        bytes: Option<u64>,
    },
    /// More transfers are to come than was known.
    SeveralGrew {
        /// How many by now.
        files: u64,
        /// All their bytes, where known.
        bytes: Option<u64>,
        /// That is all.
        complete: bool,
    },
    /// The last of several transfers ended.
    SeveralEnded,
    /// A script has come to this command.
    Statement {
        /// The script's name, escaped.
        script: &'a str,
        /// The line of the command.
        line: usize,
        /// The command as it may be echoed, if it is to be.
        text: Option<&'a str>,
    },
    /// A background job begins, or ends.
    Job {
        /// Its number.
        number: u32,
        /// Its commands, escaped and without secrets.
        line: &'a str,
        /// How it is.
        state: JobState,
        /// The time it took.
        took: Duration,
    },
    /// Something that only those want to know who look closely.
    Detail(&'a str),
    /// Something worth a line, and no problem.
    Note(&'a str),
    /// A problem that did not stop the work.
    Warning(&'a str),
}

/// How a background job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It runs.
    Running,
    /// It ended well.
    Done,
    /// It failed, in this way.
    Failed(ErrorKind),
    /// It was ended by its user.
    Killed,
}

impl JobState {
    /// The name of the state.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            JobState::Running => "running",
            JobState::Done => "done",
            JobState::Failed(_) => "failed",
            JobState::Killed => "killed",
        }
    }
}

/// Two digests that should be the same, in hexadecimal.
#[derive(Debug, Clone, Copy)]
pub struct Comparison<'a> {
    /// The number of the transfer.
    pub id: TransferId,
    /// How they were computed.
    pub algorithm: &'static str,
    /// That of the bytes here.
    pub ours: &'a str,
    /// The server's.
    pub theirs: &'a str,
}

/// What is known of a transfer when its bytes begin to move.
#[derive(Debug, Clone, Copy)]
pub struct Start<'a> {
    /// Its number in this process.
    pub id: TransferId,
    /// Which way the bytes go.
    pub direction: Direction,
    /// The remote file.
    pub remote: &'a [u8],
    /// The local file; none for standard input and output.
    pub local: Option<&'a Path>,
    /// All bytes of the file, where known.
    pub size: Option<u64>,
    /// Bytes that are there already.
    pub offset: u64,
}

/// Which way the bytes of a transfer go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the server.
    Down,
    /// To the server.
    Up,
}

/// The number of a transfer in this process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TransferId(pub u64);

impl TransferId {
    /// The next number.
    #[must_use]
    pub fn next() -> TransferId {
        static LAST: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        TransferId(LAST.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1)
    }
}

/// How sure we are that the bytes are right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// The server's size and the number of bytes agree.
    Size,
    /// The server's digest and that of the bytes agree.
    Hash(&'static str),
    /// The server gave no size that could be compared.
    Nothing,
    /// Line ends were converted, so that no size can be compared.
    Converted,
    /// Only a part of it was wanted.
    Part,
}

/// A transfer that went well.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Bytes moved by this transfer; those that were there before not counted.
    pub moved: u64,
    /// Where it went on from, zero for a whole transfer.
    pub offset: u64,
    /// How the result was checked.
    pub verified: Verified,
    /// The local file, where there is one.
    pub local: Option<Box<Path>>,
    /// Why nothing had to be done, where that is so.
    pub skipped: Option<&'static str>,
    /// How many connections moved bytes of it.
    pub segments: usize,
}

/// The end behind a proxy, where a connection goes in truth: a name or an address that only the proxy has used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FarEnd {
    /// The name, or the address without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
}

impl fmt::Display for FarEnd {
    /// `host:port`, escaped, an IPv6 address in brackets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = escape(self.host.as_bytes());
        match self.host.contains(':') {
            true => write!(f, "[{host}]:{}", self.port),
            false => write!(f, "{host}:{}", self.port),
        }
    }
}

/// The way of a connection that we opened, through a proxy if there is one.
#[must_use]
pub fn way(local: SocketAddr, peer: SocketAddr, far: Option<&FarEnd>) -> String {
    match far {
        None => format!("{local} -> {peer}"),
        Some(far) => format!("{local} -> proxy {peer} -> {far}"),
    }
}

/// A data connection with its four ends, and how it came about.
#[derive(Debug, Clone)]
pub struct DataChannel {
    /// The command that asked for it: EPSV, PASV, EPRT or PORT.
    pub method: &'static str,
    /// Who opened it.
    pub opened_by: OpenedBy,
    /// Our end.
    pub local: SocketAddr,
    /// The server's end, or that of the proxy.
    pub remote: SocketAddr,
    /// The server's end behind a proxy.
    pub far: Option<FarEnd>,
    /// The two ends of the control connection: ours, and the server's or that of the proxy.
    pub control: (SocketAddr, SocketAddr),
    /// The address in the server's 227, or the one that we told the server, where it is not the one in use.
    pub announced: Option<SocketAddr>,
    /// What encrypts the control connection; none in clear.
    pub control_tls: Option<Encrypted>,
    /// What TLS came to on it; none in clear.
    pub tls: Option<Encrypted>,
    /// What was tried before, and failed.
    pub failed: Vec<DataFailure>,
    /// The time it took, with all that failed before.
    pub took: Duration,
}

/// What TLS came to on one connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encrypted {
    /// The version: `TLS 1.3`.
    pub version: &'static str,
    /// The cipher suite, as the standard names it.
    pub cipher: String,
    /// The session is that of an earlier connection.
    pub resumed: bool,
    /// What the server showed. On a resumed session that is what it showed when that began.
    pub certificate: Option<Arc<Certificate>>,
    /// Why that is believed.
    pub trust: Trust,
}

impl fmt::Display for Encrypted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let session = if self.resumed { "resumed" } else { "new session" };
        write!(f, "{}, {}, {session}", self.version, self.cipher)
    }
}

/// Who opened a data connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenedBy {
    /// We did: passive mode.
    Client,
    /// The server did: active mode.
    Server,
}

impl fmt::Display for DataChannel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (way, mode) = match self.opened_by {
            OpenedBy::Client => (way(self.local, self.remote, self.far.as_ref()), "passive"),
            OpenedBy::Server => (way(self.remote, self.local, None), "active"),
        };
        write!(f, "data {way} ({mode}, {})", self.method)?;
        match (self.announced, self.opened_by) {
            (Some(announced), OpenedBy::Client) => write!(f, ", announced as {announced}")?,
            (Some(announced), OpenedBy::Server) => write!(f, ", asked for at {announced}")?,
            (None, _) => {}
        }
        self.tls.iter().try_for_each(|tls| write!(f, ", {tls}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_data_channel_is_drawn_from_the_side_that_opened_it() {
        let local = "10.0.0.2:50122".parse().unwrap();
        let remote = "192.0.2.7:30211".parse().unwrap();
        let passive = DataChannel {
            method: "EPSV",
            opened_by: OpenedBy::Client,
            local,
            remote,
            far: None,
            control: (local, remote),
            announced: None,
            control_tls: None,
            tls: None,
            failed: Vec::new(),
            took: Duration::ZERO,
        };
        assert_eq!(passive.to_string(), "data 10.0.0.2:50122 -> 192.0.2.7:30211 (passive, EPSV)");
        let active = DataChannel { method: "PORT", opened_by: OpenedBy::Server, ..passive.clone() };
        assert_eq!(active.to_string(), "data 192.0.2.7:30211 -> 10.0.0.2:50122 (active, PORT)");
        let forwarded = DataChannel { announced: Some("198.51.100.1:50122".parse().unwrap()), ..active };
        assert!(forwarded.to_string().ends_with(" (active, PORT), asked for at 198.51.100.1:50122"));
        let far = Some(FarEnd { host: "2001:db8::7".to_owned(), port: 30211 });
        let proxied = DataChannel { far, ..passive };
        let shown = "data 10.0.0.2:50122 -> proxy 192.0.2.7:30211 -> [2001:db8::7]:30211 (passive, EPSV)";
        assert_eq!(proxied.to_string(), shown);
    }
}
