//! From wishes to facts: what was typed, and the secrets that go with it, become the plain options of the core.
//!
//! This is the only road: below this floor nobody looks a setting up by name, and nobody but `ui` reads the
//! environment.

pub mod bookmarks;
pub mod file;
mod ftp_proxy;
pub mod import;
mod keep;
pub mod known_hosts;
mod layers;
pub mod memory;
mod nearest;
pub mod netrc;
mod origin;
pub mod paths;
pub mod places;
mod proxy;
pub mod queue;
mod secrets;
pub mod tls;
pub mod units;
pub mod words;
pub mod zone;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, ValueEnum};

pub use ftp_proxy::FtpProxy;
pub use nearest::nearest;
pub use origin::Origin;
pub use proxy::{BadVariable, ProxyChoice};
pub use secrets::{Credentials, FromEnvironment, FromTarget, Shared, credentials};
pub use units::RateLimit;
use units::{rate, seconds};
pub use zone::ServerZone;

use crate::certificate::Fingerprint;
use crate::client::{
    ActiveAddress, ActivePorts, DataMode, OnLogin, Options, Overwrite, Parallel, PasvAddress, Prot, TlsMode,
    Verify, VirtualHost,
};
use crate::net::tls::Version;
use crate::net::{Bind, Family, Tcp};
use crate::proto::charset::Charset;
use crate::proto::gateway::Script;
use crate::secret::Secret;

/// The default port of FTP (RFC 959).
pub const PORT: u16 = 21;

/// Everything that may be said of a connection and of the output, each absent until somebody says it.
///
/// The doc comments of the fields are the help texts.
#[derive(Debug, Clone, Default, Args)]
pub struct Settings {
    /// User name; without one the login is anonymous
    #[arg(short, long, value_name = "NAME", value_parser = user_name, help_heading = "Login")]
    pub user: Option<String>,
    /// Read the password from the first line of FILE
    #[arg(long, value_name = "FILE", overrides_with = "password_command", help_heading = "Login")]
    pub password_file: Option<PathBuf>,
    /// Run CMD in a shell when a password is asked for, and take the first line that it writes
    #[arg(long, value_name = "CMD", overrides_with = "password_file", help_heading = "Login")]
    pub password_command: Option<String>,
    /// Account, for servers that ask for one
    #[arg(long, value_name = "TEXT", help_heading = "Login")]
    pub account: Option<Secret>,
    /// Port of the control connection [default: 21, or 990 with implicit TLS]
    #[arg(short = 'P', long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..), help_heading = "Login")]
    pub port: Option<u16>,
    /// Virtual host to log in to (HOST): NAME, off, or auto (that of the server's own name, if it has one) [default: auto]
    #[arg(long, value_name = "NAME", help_heading = "Login")]
    pub virtual_host: Option<VirtualHost>,
    /// Take logins from FILE instead of ~/.netrc (or $NETRC)
    #[arg(long, value_name = "FILE", help_heading = "Login")]
    pub netrc_file: Option<PathBuf>,
    /// Do not look into the netrc file
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Login")]
    pub no_netrc: bool,
    /// Send these FTP commands after every login, with `;` between them; those with a dash before them may fail
    #[arg(long, value_name = "COMMANDS", allow_hyphen_values = true, help_heading = "Login")]
    pub on_login: Option<OnLogin>,

    /// Read settings from FILE instead of ~/.config/ketch/config
    #[arg(long, value_name = "FILE", help_heading = "Settings")]
    pub config: Option<PathBuf>,
    /// Read no settings from files
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Settings")]
    pub no_config: bool,

    /// We open the data connections (EPSV, PASV): the usual way, through most firewalls
    #[arg(short = 'p', long, action = ArgAction::SetTrue, overrides_with_all = ["active", "mode"], help_heading = "Data channel")]
    pub passive: bool,
    /// The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode
    #[arg(short = 'A', long, action = ArgAction::SetTrue, overrides_with_all = ["passive", "mode"], help_heading = "Data channel")]
    pub active: bool,
    /// How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]
    #[arg(long, value_name = "MODE", value_parser = data_mode(), ignore_case = true, hide_possible_values = true, overrides_with_all = ["passive", "active"], help_heading = "Data channel")]
    pub mode: Option<DataMode>,
    /// IPv4 only
    #[arg(short = '4', long, action = ArgAction::SetTrue, overrides_with = "ipv6", help_heading = "Data channel")]
    pub ipv4: bool,
    /// IPv6 only
    #[arg(short = '6', long, action = ArgAction::SetTrue, overrides_with = "ipv4", help_heading = "Data channel")]
    pub ipv6: bool,
    /// Make connections from this address, or this network interface
    #[arg(long, value_name = "ADDR", help_heading = "Data channel")]
    pub bind: Option<String>,
    /// Host of passive data connections: control (the server's host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]
    #[arg(long, value_name = "ADDR", help_heading = "Data channel")]
    pub pasv_address: Option<PasvAddress>,
    /// Address that active mode tells the server: that of the router in front of us, or of a network interface
    #[arg(long, value_name = "IP|INTERFACE", help_heading = "Data channel")]
    pub active_address: Option<ActiveAddress>,
    /// Ports that active mode listens on; a router forwards those OFFSET higher to them
    #[arg(long, value_name = "LO-HI[:OFFSET]", help_heading = "Data channel")]
    pub active_ports: Option<ActivePorts>,
    /// Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection
    #[arg(long, value_name = "S", value_parser = seconds, help_heading = "Data channel")]
    pub noop: Option<Duration>,
    /// Draw how data connections are opened, and what firewalls must let through
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Data channel")]
    pub explain: bool,
    /// Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none
    #[arg(long, value_name = "URL", value_parser = ProxyChoice::parse, help_heading = "Data channel")]
    pub proxy: Option<ProxyChoice>,
    /// Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none
    #[arg(long, value_name = "URL", value_parser = FtpProxy::parse, help_heading = "Data channel")]
    pub ftp_proxy: Option<FtpProxy>,
    /// What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]
    #[arg(long, value_name = "TYPE", value_parser = Script::parse, help_heading = "Data channel")]
    pub ftp_proxy_type: Option<Script>,
    /// Send no command before the reply to the one before it
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Data channel")]
    pub lock_step: bool,

    /// When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]
    #[arg(long, value_name = "MODE", value_parser = tls_mode(), ignore_case = true, hide_possible_values = true, help_heading = "TLS")]
    pub tls: Option<TlsMode>,
    /// Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]
    #[arg(long, value_name = "P|C", help_heading = "TLS")]
    pub prot: Option<Prot>,
    /// Send commands in clear after the login (CCC), for firewalls that have to read them
    #[arg(long, action = ArgAction::SetTrue, help_heading = "TLS")]
    pub ccc: bool,
    /// Believe the authorities and certificates in FILE (PEM), beside those that this system believes
    #[arg(long, value_name = "FILE", help_heading = "TLS")]
    pub ca_file: Option<PathBuf>,
    /// Believe the certificate, or key, with this SHA-256 digest, and no other
    #[arg(long, value_name = "sha256:X", help_heading = "TLS")]
    pub pin: Vec<Fingerprint>,
    /// Believe any certificate: whoever is in between can read and change everything
    #[arg(long, action = ArgAction::SetTrue, help_heading = "TLS")]
    pub insecure: bool,
    /// Show the certificate in FILE (PEM) to servers that ask for one
    #[arg(long, value_name = "FILE", help_heading = "TLS")]
    pub cert: Option<PathBuf>,
    /// The key of that certificate [default: in the same file]
    #[arg(long, value_name = "FILE", help_heading = "TLS")]
    pub key: Option<PathBuf>,
    /// The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]
    #[arg(long, value_name = "V", help_heading = "TLS")]
    pub tls_min: Option<Version>,
    /// The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]
    #[arg(long, value_name = "V", help_heading = "TLS")]
    pub tls_max: Option<Version>,

    /// Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]
    #[arg(long, value_name = "S", value_parser = seconds, help_heading = "Time")]
    pub timeout: Option<Duration>,
    /// Seconds to wait for the control connection [default: 15]
    #[arg(long, value_name = "S", value_parser = seconds, help_heading = "Time")]
    pub connect_timeout: Option<Duration>,
    /// Seconds to wait for a data connection [default: 10]
    #[arg(long, value_name = "S", value_parser = seconds, help_heading = "Time")]
    pub data_timeout: Option<Duration>,

    /// Try a transfer again so often that failed in a way that may pass [default: 3]
    #[arg(long, value_name = "N", help_heading = "Time")]
    pub retries: Option<u32>,
    /// Seconds before the first of these attempts; it doubles each time [default: 1]
    #[arg(long, value_name = "S", value_parser = seconds, help_heading = "Time")]
    pub retry_wait: Option<Duration>,
    /// Give up a transfer that moves less than RATE bytes a second for half a minute
    #[arg(long, value_name = "RATE", value_parser = rate, help_heading = "Time")]
    pub min_rate: Option<u64>,
    /// End the whole run after so many seconds
    #[arg(long, value_name = "S", value_parser = seconds, help_heading = "Time")]
    pub deadline: Option<Duration>,

    /// Download each file over up to N connections at once (16 at most) [default: 1]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=16), help_heading = "Transfer")]
    pub segments: Option<u8>,
    /// Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]
    #[arg(long, value_name = "N", help_heading = "Transfer")]
    pub parallel: Option<Parallel>,
    /// Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction
    #[arg(long, value_name = "RATE", help_heading = "Transfer")]
    pub limit_rate: Option<RateLimit>,
    /// How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]
    #[arg(long, value_name = "HOW", value_parser = verify(), ignore_case = true, hide_possible_values = true, help_heading = "Transfer")]
    pub verify: Option<Verify>,
    /// Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]
    #[arg(long, value_name = "WHEN", value_parser = overwrite(), ignore_case = true, hide_possible_values = true, help_heading = "Transfer")]
    pub overwrite: Option<Overwrite>,
    /// Convert the line ends of files (TYPE A); for text files only
    #[arg(short = 'a', long, action = ArgAction::SetTrue, help_heading = "Transfer")]
    pub ascii: bool,
    /// Do not keep the times of files
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Transfer")]
    pub no_times: bool,
    /// Do not ask before each file of mget, mput and mdelete
    #[arg(short = 'i', long, action = ArgAction::SetTrue, help_heading = "Transfer")]
    pub no_ask: bool,
    /// Take `*`, `?`, `[` and `{` in names as they are
    #[arg(short = 'g', long, action = ArgAction::SetTrue, help_heading = "Transfer")]
    pub no_glob: bool,
    /// Make the directories that a transfer goes into, here and on the server, where they are missing
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Transfer")]
    pub mkdirs: bool,
    /// Give uploads their name only when they are whole
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Transfer")]
    pub atomic: bool,

    /// Zone of the server's clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]
    #[arg(long, value_name = "ZONE", allow_hyphen_values = true, help_heading = "Listings")]
    pub server_tz: Option<ServerZone>,
    /// Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]
    #[arg(long, value_name = "NAME", help_heading = "Listings")]
    pub charset: Option<Charset>,

    /// Say nothing but results, warnings and errors
    #[arg(short, long, action = ArgAction::SetTrue, overrides_with = "verbose", help_heading = "Output")]
    pub quiet: bool,
    /// Show the conversation with the server, secrets masked
    #[arg(short, long, action = ArgAction::SetTrue, overrides_with = "quiet", help_heading = "Output")]
    pub verbose: bool,
    /// Write JSON lines to standard output, and nothing else there
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Output")]
    pub json: bool,
    /// Write JSON lines to FILE, and leave standard output as it is
    #[arg(long, value_name = "FILE", help_heading = "Output")]
    pub json_file: Option<PathBuf>,
    /// When to show progress bars: auto, always or never [default: auto]
    #[arg(long, value_name = "WHEN", hide_possible_values = true, help_heading = "Output")]
    pub progress: Option<When>,
    /// When to use colour: auto, always or never [default: auto]
    #[arg(long, value_name = "WHEN", hide_possible_values = true, help_heading = "Output")]
    pub color: Option<When>,

    /// Prompt of the shell: %u user, %h host, %p port, %d directory, %D the end of it, %m mode, %l local directory, %j jobs; %{bold}, %{red} and the like, %{reset} [default: as much of `%u@%h:%d [%m]> ` as fits]
    #[arg(long, value_name = "TEXT", help_heading = "Shell")]
    pub prompt: Option<String>,
    /// Title of the terminal while the shell runs, with the same placeholders [default: it is left alone]
    #[arg(long, value_name = "TEXT", help_heading = "Shell")]
    pub title: Option<String>,
    /// Ring the bell of the terminal after commands and background jobs of the shell that took S seconds [default: never]
    #[arg(long, value_name = "S", value_parser = seconds, help_heading = "Shell")]
    pub bell: Option<Duration>,

    /// Run the commands in FILE when the shell starts, instead of ~/.config/ketch/startup
    #[arg(long, value_name = "FILE", help_heading = "Shell")]
    pub startup: Option<PathBuf>,
    /// Run neither the startup file of the shell nor the macro `init` of the netrc file
    #[arg(long, action = ArgAction::SetTrue, help_heading = "Shell")]
    pub no_startup: bool,

    /// Switches by name that are off, whatever stands below says.
    #[arg(skip)]
    pub off: BTreeSet<String>,
}

/// A choice that depends on whether a terminal is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum When {
    // No help of their own: with that, clap would give every option of ketch three lines.
    #[default]
    #[expect(missing_docs, reason = "the name says it")]
    Auto,
    #[expect(missing_docs, reason = "the name says it")]
    Always,
    #[expect(missing_docs, reason = "the name says it")]
    Never,
}

impl When {
    /// The choice made, given whether there is a terminal.
    #[must_use]
    pub fn decide(self, terminal: bool) -> bool {
        match self {
            When::Auto => terminal,
            When::Always => true,
            When::Never => false,
        }
    }
}

impl Settings {
    /// The mode that was asked for, if one was.
    #[must_use]
    pub fn data_mode(&self) -> Option<DataMode> {
        match (self.passive, self.active) {
            (true, _) => Some(DataMode::Passive),
            (_, true) => Some(DataMode::Active),
            _ => self.mode,
        }
    }

    /// What the core is told about timeouts and modes.
    #[must_use]
    pub fn options(&self) -> Options {
        let default = Options::default();
        Options {
            mode: self.data_mode().unwrap_or(default.mode),
            connect_timeout: self.connect_timeout.unwrap_or(default.connect_timeout),
            reply_timeout: self.timeout.unwrap_or(default.reply_timeout),
            data_timeout: self.data_timeout.unwrap_or(default.data_timeout),
            lock_step: self.lock_step,
            verify: self.verify.unwrap_or(default.verify),
            overwrite: self.overwrite.unwrap_or(default.overwrite),
            ascii: self.ascii,
            times: !self.no_times,
            mkdirs: self.mkdirs,
            atomic: self.atomic,
            pasv_address: self.pasv_address.unwrap_or(default.pasv_address),
            active_address: self.active_address.clone(),
            active_ports: self.active_ports,
            noop: self.noop,
            retries: self.retries.unwrap_or(default.retries),
            retry_wait: self.retry_wait.unwrap_or(default.retry_wait),
            min_rate: self.min_rate,
            segments: self.segments.map_or(default.segments, usize::from),
            parallel: self.parallel.unwrap_or(default.parallel),
            tls: self.tls.unwrap_or(default.tls),
            prot: self.prot.unwrap_or(default.prot),
            charset: self.charset.unwrap_or_default(),
            zone: self.server_tz.as_ref().and_then(|server| server.zone.clone()),
            virtual_host: self.virtual_host.clone().unwrap_or(default.virtual_host),
            on_login: self.on_login.clone().unwrap_or_default(),
            clear_commands: self.ccc,
            ..default
        }
    }

    /// What makes connections straight to a host.
    #[must_use]
    pub fn tcp(&self) -> Tcp {
        let family = match (self.ipv4, self.ipv6) {
            (true, _) => Family::V4,
            (_, true) => Family::V6,
            _ => Family::Any,
        };
        let bind = self.bind.as_ref().map(|text| match text.parse() {
            Ok(ip) => Bind::Address(ip),
            Err(_) => Bind::Interface(text.clone()),
        });
        Tcp { family, bind }
    }
}

/// Reads the name of a mode; completion knows them all from it.
pub fn data_mode() -> impl TypedValueParser<Value = DataMode> {
    PossibleValuesParser::new(DataMode::ALL.map(DataMode::name)).try_map(|name| DataMode::from_str(&name))
}

/// Reads what happens where a file is in the way.
fn overwrite() -> impl TypedValueParser<Value = Overwrite> {
    let find = |name: String| Overwrite::ALL.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
    PossibleValuesParser::new(Overwrite::ALL.map(|(name, _)| name))
        .try_map(move |name| find(name).map(|(_, policy)| policy).ok_or("it is no such policy"))
}

/// Reads how transfers are verified.
fn verify() -> impl TypedValueParser<Value = Verify> {
    PossibleValuesParser::new(Verify::ALL.map(Verify::name)).try_map(|name| Verify::from_str(&name))
}

/// Reads the name of a TLS mode.
fn tls_mode() -> impl TypedValueParser<Value = TlsMode> {
    PossibleValuesParser::new(TlsMode::ALL.map(TlsMode::name)).try_map(|name| TlsMode::from_str(&name))
}

/// A user's name; elsewhere a password may stand behind it, which must not be sent as a name.
fn user_name(text: &str) -> Result<String, String> {
    match text.split_once(',') {
        Some(_) => Err(
            "a password does not stand there: ketch asks for it, or takes it from netrc, KETCH_PASSWORD or \
                        `--password-file`; a comma in a name is `%2C` in a URL"
                .to_owned(),
        ),
        None => Ok(text.to_owned()),
    }
}
