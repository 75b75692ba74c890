//! What a session is told about how to work: plain data, made from settings by those above.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// How data connections are opened: the toggle of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DataMode {
    /// Passive, then active.
    #[default]
    Auto,
    /// We open them: EPSV, or PASV where that does not work.
    Passive,
    /// The server opens them: PORT, or EPRT.
    Active,
    /// Passive by EPSV only (RFC 2428).
    Epsv,
    /// Passive by PASV only (RFC 959).
    Pasv,
    /// Active by EPRT only (RFC 2428).
    Eprt,
    /// Active by PORT only (RFC 959).
    Port,
}

impl DataMode {
    /// All modes, in the order of their documentation.
    pub const ALL: [DataMode; 7] = [
        DataMode::Auto,
        DataMode::Passive,
        DataMode::Active,
        DataMode::Epsv,
        DataMode::Pasv,
        DataMode::Eprt,
        DataMode::Port,
    ];

    /// The name as users type it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DataMode::Auto => "auto",
            DataMode::Passive => "passive",
            DataMode::Active => "active",
            DataMode::Epsv => "epsv",
            DataMode::Pasv => "pasv",
            DataMode::Eprt => "eprt",
            DataMode::Port => "port",
        }
    }
}

impl fmt::Display for DataMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for DataMode {
    type Err = String;

    fn from_str(text: &str) -> Result<DataMode, String> {
        let wanted = text.to_ascii_lowercase();
        DataMode::ALL.into_iter().find(|mode| mode.name() == wanted).ok_or_else(|| {
            format!("`{text}` is no mode; use one of {}", DataMode::ALL.map(DataMode::name).join(", "))
        })
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
}

impl Default for Options {
    fn default() -> Options {
        Options {
            mode: DataMode::Auto,
            connect_timeout: Duration::from_secs(15),
            reply_timeout: Duration::from_secs(60),
            data_timeout: Duration::from_secs(10),
            lock_step: false,
        }
    }
}
