//! What a session is told about how to work: plain data, made from settings by those above.

use std::fmt;
use std::net::Ipv6Addr;
use std::str::FromStr;
use std::time::Duration;

use crate::net::Limits;

use super::{ActiveAddress, ActivePorts, DataMode, First, OnLogin, PasvAddress, Verify};
use crate::net::tls;
use crate::proto::charset::Charset;
use crate::proto::time::Zone;

/// When the conversation is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TlsMode {
    /// For a login with a password, if the server can.
    #[default]
    Auto,
    /// Never.
    Off,
    /// Always, after AUTH (RFC 4217).
    Explicit,
    /// Always, from the first byte on.
    Implicit,
}

impl TlsMode {
    /// All of them, in the order of their documentation.
    pub const ALL: [TlsMode; 4] = [TlsMode::Auto, TlsMode::Off, TlsMode::Explicit, TlsMode::Implicit];

    /// The name as users type it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            TlsMode::Auto => "auto",
            TlsMode::Off => "off",
            TlsMode::Explicit => "explicit",
            TlsMode::Implicit => "implicit",
        }
    }
}

impl FromStr for TlsMode {
    type Err = String;

    fn from_str(text: &str) -> Result<TlsMode, String> {
        let wanted = text.to_ascii_lowercase();
        TlsMode::ALL
            .into_iter()
            .find(|mode| mode.name() == wanted)
            .ok_or_else(|| format!("use one of {}", TlsMode::ALL.map(TlsMode::name).join(", ")))
    }
}

/// Whether data connections are encrypted where the conversation is (PROT, RFC 4217 section 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Prot {
    /// They are not (PROT C).
    Clear,
    /// They are (PROT P).
    #[default]
    Private,
}

impl Prot {
    /// The letter that stands for it.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Prot::Clear => "C",
            Prot::Private => "P",
        }
    }
}

impl FromStr for Prot {
    type Err = String;

    fn from_str(text: &str) -> Result<Prot, String> {
        match text {
            "C" | "c" => Ok(Prot::Clear),
            "P" | "p" => Ok(Prot::Private),
            _ => Err("use P (encrypted) or C (in clear)".to_owned()),
        }
    }
}

/// What is known of a host's TLS from earlier sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TlsSeen {
    /// Nothing.
    #[default]
    Unknown,
    /// It offered none, and the user was told.
    Refused,
    /// It spoke TLS: that it does not any more is no accident.
    Spoken,
}

/// Whether the server is told before the login which of its virtual hosts is meant (HOST, RFC 7151).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum VirtualHost {
    /// The one that is called as the user calls the server, where it is known to be one.
    #[default]
    Auto,
    /// It is not told.
    Off,
    /// The one of this name.
    Name(String),
}

impl VirtualHost {
    /// Tells whether a text can be the name of a host: letters, digits, dots and hyphens.
    #[must_use]
    pub fn is_name(text: &str) -> bool {
        let fits = |label: &str| {
            let inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
            !label.is_empty() && label.bytes().all(inside)
        };
        text.split('.').all(fits)
    }
}

impl FromStr for VirtualHost {
    type Err = String;

    fn from_str(text: &str) -> Result<VirtualHost, String> {
        let literal = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
        match text.to_ascii_lowercase().as_str() {
            "auto" => Ok(VirtualHost::Auto),
            "off" => Ok(VirtualHost::Off),
            _ if VirtualHost::is_name(text) => Ok(VirtualHost::Name(text.to_owned())),
            _ if literal.is_some_and(|it| it.parse::<Ipv6Addr>().is_ok()) => {
                Ok(VirtualHost::Name(text.to_owned()))
            }
            _ => Err("use auto, off, or a host name: letters, digits, dots and hyphens".to_owned()),
        }
    }
}

/// What is known from earlier sessions of a host's virtual hosts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HostSeen {
    /// Nothing.
    #[default]
    Unknown,
    /// It knows a virtual host of this name.
    Taken,
    /// It knows none.
    Refused,
}

/// What happens where a file is in the way of a transfer, on either side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Overwrite {
    /// It is replaced.
    #[default]
    Always,
    /// It stays, and that is a failure.
    Never,
    /// It is replaced if it is older.
    Newer,
    /// It is replaced if size or time differ.
    Differ,
    /// It stays, and the new one gets another name.
    Rename,
    /// The user is asked.
    Ask,
}

impl Overwrite {
    /// All of them, by name.
    pub const ALL: [(&'static str, Overwrite); 6] = [
        ("always", Overwrite::Always),
        ("never", Overwrite::Never),
        ("newer", Overwrite::Newer),
        ("differ", Overwrite::Differ),
        ("rename", Overwrite::Rename),
        ("ask", Overwrite::Ask),
    ];
}

/// How many connections may work on a tree at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Parallel {
    /// As many as help and the server lets in.
    #[default]
    Auto,
    /// Up to so many.
    UpTo(usize),
}

impl Parallel {
    /// The most that there may ever be of them.
    pub const LIMIT: usize = 64;

    /// So many at most; where nobody says, `usual`.
    #[must_use]
    pub fn most(self, usual: usize) -> usize {
        match self {
            Parallel::Auto => usual,
            Parallel::UpTo(most) => most,
        }
    }
}

impl fmt::Display for Parallel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Parallel::Auto => f.write_str("auto"),
            Parallel::UpTo(most) => write!(f, "{most}"),
        }
    }
}

impl FromStr for Parallel {
    type Err = String;

    fn from_str(text: &str) -> Result<Parallel, String> {
        if text.eq_ignore_ascii_case("auto") {
            return Ok(Parallel::Auto);
        }
        match text.parse() {
            Ok(most @ 1..=Parallel::LIMIT) => Ok(Parallel::UpTo(most)),
            _ => Err(format!("write a number from 1 to {}, or auto", Parallel::LIMIT)),
        }
    }
}

/// How long to wait, and how careful to be.
#[derive(Debug, Clone)]
pub struct Options {
    /// The mode of new sessions.
    pub mode: DataMode,
    /// For the control connection to stand, name resolution included.
    pub connect_timeout: Duration,
    /// For a reply, and for the next bytes of a running transfer.
    pub reply_timeout: Duration,
    /// For a data connection to stand.
    pub data_timeout: Duration,
    /// Never send a command before the reply to the one before it.
    pub lock_step: bool,
    /// How the results of transfers are checked.
    pub verify: Verify,
    /// What happens where a file is in the way of a transfer.
    pub overwrite: Overwrite,
    /// The line ends of files are converted (TYPE A).
    pub ascii: bool,
    /// Files keep their times, where that can be done.
    pub times: bool,
    /// Directories that a transfer goes into are made where they are missing.
    pub mkdirs: bool,
    /// Uploads get their name only when they are whole.
    pub atomic: bool,
    /// Which host passive data connections go to.
    pub pasv_address: PasvAddress,
    /// The address that active mode tells the server, where it is not our end of the control connection.
    pub active_address: Option<ActiveAddress>,
    /// The ports that active mode listens on; none lets the system choose.
    pub active_ports: Option<ActivePorts>,
    /// How often NOOP is sent while data moves; none never sends it.
    pub noop: Option<Duration>,
    /// How often a transfer is tried again that failed in a way that may pass.
    pub retries: u32,
    /// The pause before the first of these attempts; it doubles each time.
    pub retry_wait: Duration,
    /// Bytes a second that a transfer has to make, on average over half a minute; none lets it take its time.
    pub min_rate: Option<u64>,
    /// Bytes a second that all transfers together may make.
    pub limits: Limits,
    /// How many connections a download may use at once.
    pub segments: usize,
    /// How many connections may work on a tree at once.
    pub parallel: Parallel,
    /// When the conversation is encrypted.
    pub tls: TlsMode,
    /// What is known of the host's TLS.
    pub tls_seen: TlsSeen,
    /// Whether data connections are encrypted, too.
    pub prot: Prot,
    /// Which virtual host the server is told.
    pub virtual_host: VirtualHost,
    /// What is known of its virtual hosts.
    pub host_seen: HostSeen,
    /// What is said after every login.
    pub on_login: OnLogin,
    /// What comes right after the first login.
    pub first: First,
    /// How the server writes names that are no UTF-8.
    pub charset: Charset,
    /// What the server's clock shows; none is found out where it matters.
    pub zone: Option<Zone>,
    /// Commands go in clear after the login, for firewalls that have to read them (CCC).
    pub clear_commands: bool,
    /// Whom to believe, and which versions to speak. It stays as it was when a session began.
    pub encryption: tls::Options,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            mode: DataMode::Auto,
            connect_timeout: Duration::from_secs(15),
            reply_timeout: Duration::from_secs(60),
            data_timeout: Duration::from_secs(10),
            lock_step: false,
            verify: Verify::Auto,
            overwrite: Overwrite::Always,
            ascii: false,
            times: true,
            mkdirs: false,
            atomic: false,
            pasv_address: PasvAddress::Auto,
            active_address: None,
            active_ports: None,
            noop: None,
            retries: 3,
            retry_wait: Duration::from_secs(1),
            min_rate: None,
            limits: Limits::default(),
            segments: 1,
            parallel: Parallel::Auto,
            tls: TlsMode::Auto,
            tls_seen: TlsSeen::Unknown,
            prot: Prot::Private,
            virtual_host: VirtualHost::Auto,
            host_seen: HostSeen::Unknown,
            on_login: OnLogin::default(),
            first: First::default(),
            charset: Charset::default(),
            zone: None,
            clear_commands: false,
            encryption: tls::Options::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn virtual_hosts_are_read() {
        let name = |text: &str| Ok(VirtualHost::Name(text.to_owned()));
        assert_eq!("Auto".parse(), Ok(VirtualHost::Auto));
        assert_eq!("off".parse(), Ok(VirtualHost::Off));
        for good in ["ftp.example.com", "box", "192.0.2.1", "[2001:db8::1]"] {
            assert_eq!(good.parse(), name(good));
        }
        for bad in ["", "a b", "a..b", "x\r\nDELE y", "2001:db8::1", "[x]", "b\u{fc}cher"] {
            assert!(bad.parse::<VirtualHost>().is_err(), "{bad}");
        }
    }
}
