//! Real FTP servers on loopback, each with a directory and a process group of its own: vsftpd, ProFTPD, Pure-FTPd
//! and pyftpdlib. How they are installed and configured is in `tests/servers`; here they are started and ended.

#![allow(clippy::print_stderr, reason = "tests tell people what they skip")]
#![allow(dead_code, unreachable_pub, reason = "tests choose from what is here, all in one binary")]

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, lchown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a server may take from its start to its greeting.
const PATIENCE: Duration = Duration::from_secs(15);
/// How many ports are tried before a server counts as unavailable.
const ATTEMPTS: usize = 3;
/// How many lines of each log a failure shows.
const LOG_LINES: usize = 30;

/// Which server.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Kind {
    /// Debian's vsftpd.
    Vsftpd,
    /// Debian's ProFTPD.
    ProFtpd,
    /// Debian's Pure-FTPd.
    PureFtpd,
    /// pyftpdlib from PyPI.
    Pyftpdlib,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Vsftpd, Self::ProFtpd, Self::PureFtpd, Self::Pyftpdlib];

    /// The name of the server's program, as `tests/servers/run.sh` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Vsftpd => "vsftpd",
            Self::ProFtpd => "proftpd",
            Self::PureFtpd => "pure-ftpd",
            Self::Pyftpdlib => "pyftpdlib",
        }
    }
}

/// Whether the server offers TLS.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Tls {
    /// It does not know `AUTH`.
    None,
    /// `AUTH TLS` and `PROT P` are possible, but plain logins are too. The certificate is [`certificate`].
    Explicit,
    /// They are demanded.
    Required,
    /// TLS begins at once.
    Implicit,
    /// They are demanded, with TLS 1.2 and no other version.
    Tls12,
    /// They are demanded, with TLS 1.3 and no other version.
    Tls13,
}

impl Tls {
    /// Tells whether a server knows it.
    pub fn is_known_to(self, kind: Kind) -> bool {
        self != Self::Implicit || kind != Kind::PureFtpd
    }

    /// The name, as `tests/servers/run.sh` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Explicit => "explicit",
            Self::Required => "required",
            Self::Implicit => "implicit",
            Self::Tls12 => "tls1.2",
            Self::Tls13 => "tls1.3",
        }
    }
}

/// Why a server could not be started.
#[derive(Debug)]
pub struct Unavailable {
    /// The server.
    pub kind: Kind,
    /// The reason, with the last lines of the logs if it got that far.
    pub why: String,
}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.name(), self.why)
    }
}

impl std::error::Error for Unavailable {}

/// A running server, which ends with this value, or with this process however that ends.
#[derive(Debug)]
pub struct Server {
    /// Which server it is.
    pub kind: Kind,
    /// Whether it offers TLS.
    pub tls: Tls,
    /// Where it listens, on loopback unless it was told otherwise.
    pub address: SocketAddr,
    /// The only account.
    pub user: String,
    /// The account's password, with a blank in it.
    pub password: String,
    /// What the account sees as `/`, where it is jailed. See [`Server::put`] and [`Server::hand_over`].
    pub root: PathBuf,
    directory: TempDir,
    runner: Child,
}

impl Server {
    /// Starts a server, installing it first if need be, and waits for its greeting.
    pub fn start_with(kind: Kind, tls: Tls) -> Result<Self, Unavailable> {
        let unavailable = |why| Unavailable { kind, why };
        let mut why = String::new();
        for _ in 0..ATTEMPTS {
            let port = free_port().map_err(|error| unavailable(error.to_string()))?;
            match Self::start_at(kind, tls, (Ipv4Addr::LOCALHOST, port).into(), &[]) {
                Ok(server) => return Ok(server),
                Err(error) => why = error.why,
            }
        }
        Err(unavailable(why))
    }

    /// Starts a server in the network of the calling thread, at an address, with variables that
    /// `tests/servers/run.sh` knows.
    pub fn start_at(
        kind: Kind,
        tls: Tls,
        address: SocketAddr,
        variables: &[(&str, &str)],
    ) -> Result<Self, Unavailable> {
        let unavailable = |why| Unavailable { kind, why };
        install(kind.name()).map_err(unavailable)?;
        let launched = Self::launch(kind, tls, address, variables);
        launched.map_err(|error| unavailable(error.to_string()))?.ready().map_err(unavailable)
    }

    /// Writes a file below the root, with the directories it needs, as if the account had uploaded it.
    pub fn put(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.root.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&self.root)).expect("create directories below the root");
        fs::write(&path, contents).expect("write a file below the root");
        path.ancestors().take_while(|path| **path != self.root).for_each(|path| self.own(path));
        path
    }

    /// Makes a directory below the root, as if the account had made it.
    pub fn make_directory(&self, name: &str) -> PathBuf {
        let path = self.root.join(name);
        fs::create_dir_all(&path).expect("create directories below the root");
        path.ancestors().take_while(|path| **path != self.root).for_each(|path| self.own(path));
        path
    }

    /// Gives the account all that a test has made below the root. Until then it can read it, but not change it.
    pub fn hand_over(&self) {
        let mut directories = vec![self.root.clone()];
        while let Some(directory) = directories.pop() {
            for entry in fs::read_dir(directory).expect("read a directory below the root") {
                let path = entry.expect("read a directory below the root").path();
                self.own(&path);
                if path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir()) {
                    directories.push(path);
                }
            }
        }
    }

    /// The last lines of each of the server's logs.
    pub fn logs(&self) -> String {
        let mut names: Vec<PathBuf> = fs::read_dir(self.directory.path())
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default();
        names.retain(|path| path.extension().is_some_and(|extension| extension == "log"));
        names.sort();
        names.iter().filter_map(|path| tail(path)).collect()
    }

    /// Starts the server's program.
    fn launch(kind: Kind, tls: Tls, address: SocketAddr, variables: &[(&str, &str)]) -> io::Result<Self> {
        let directory = tempfile::Builder::new().prefix("ketch-server-").tempdir()?;
        // The server's user is another one and must be able to walk to its root.
        fs::set_permissions(directory.path(), fs::Permissions::from_mode(0o755))?;
        let root = directory.path().join("root");
        let output = File::create(directory.path().join("output.log"))?;
        let runner = Command::new(scripts().join("run.sh"))
            .args([kind.name().as_ref(), directory.path().as_os_str()])
            .args([&address.port().to_string(), tls.name()])
            .env("KETCH_FTP_ADDRESS", address.ip().to_string())
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(output.try_clone()?)
            .stderr(output)
            .process_group(0)
            .spawn()?;
        let (user, password) = ("ketch".to_owned(), "s3cret word".to_owned());
        Ok(Self { kind, tls, address, user, password, root, directory, runner })
    }

    /// Waits for the greeting.
    fn ready(mut self) -> Result<Self, String> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let outcome = greeting(self.address, self.tls);
            if let Ok(Some(status)) = self.runner.try_wait() {
                return Err(format!("it ended with {status}\n{}", self.logs()));
            }
            match outcome {
                Ok(()) => return Ok(self),
                Err(error) if Instant::now() > deadline => {
                    return Err(format!("no greeting within {PATIENCE:?}: {error}\n{}", self.logs()));
                }
                Err(_) => pause(),
            }
        }
    }

    fn own(&self, path: &Path) {
        let owner = self.root.metadata().expect("look at the root");
        lchown(path, Some(owner.uid()), Some(owner.gid())).expect("give a file to the server's user");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the logs of {}:\n{}", self.kind.name(), self.logs());
        }
        // The end of its input is the runner's sign to kill the server and all its sessions.
        drop(self.runner.stdin.take());
        let deadline = Instant::now() + PATIENCE;
        while matches!(self.runner.try_wait(), Ok(None)) {
            if Instant::now() > deadline {
                let _ = self.runner.kill();
                let _ = self.runner.wait();
            }
            pause();
        }
        // A session may live a moment longer than the server, and write a last line to a log.
        while fs::remove_dir_all(self.directory.path())
            .is_err_and(|error| error.kind() != io::ErrorKind::NotFound)
            && Instant::now() < deadline
        {
            pause();
        }
    }
}

/// Starts a server. One that is unavailable is named as skipped, but under CI it is a failure.
pub fn available(kind: Kind, tls: Tls) -> Option<Server> {
    match Server::start_with(kind, tls) {
        Ok(server) => Some(server),
        Err(unavailable) if variable("CI").is_some() => panic!("unavailable: {unavailable}"),
        Err(unavailable) => {
            // Not by `eprintln!`, which nobody sees of a test that passes.
            let _ = writeln!(io::stderr(), "skipped: {unavailable}");
            None
        }
    }
}

/// The certificate of every server, in PEM: self-signed, for `localhost` and 127.0.0.1.
pub fn certificate() -> PathBuf {
    cache().join("tls/cert.pem")
}

/// Sees to it that a server or a tool is installed and returns its path; under CI, that all are.
pub fn install(name: &str) -> Result<PathBuf, String> {
    static REPORT: OnceLock<String> = OnceLock::new();
    let binary = cache().join("bin").join(name);
    if binary.exists() && variable("CI").is_none() {
        return Ok(binary);
    }
    let report = REPORT.get_or_init(|| match Command::new(scripts().join("install.sh")).output() {
        Ok(output) => String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned(),
        Err(error) => format!("could not run install.sh: {error}"),
    });
    if binary.exists() {
        return Ok(binary);
    }
    let prefix = format!("unavailable: {name}: ");
    let why = report.lines().find_map(|line| line.strip_prefix(&prefix));
    Err(why.unwrap_or(report).to_owned())
}

/// Connects and reads the 220.
fn greeting(address: SocketAddr, tls: Tls) -> io::Result<()> {
    let stream = TcpStream::connect(address)?;
    if tls == Tls::Implicit {
        return Ok(()); // nothing comes before TLS
    }
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    for line in BufReader::new(stream).lines() {
        if line?.starts_with("220 ") {
            return Ok(());
        }
    }
    Err(io::ErrorKind::UnexpectedEof.into())
}

/// A port nobody listens on, from below the range that kernels give out by themselves: a data connection of another
/// test cannot take it in the meantime. Each process begins somewhere else, and never gives the same port twice.
pub fn free_port() -> io::Result<u16> {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    const FIRST: u32 = 20_000;
    const COUNT: u32 = 12_000;
    let mut last = io::Error::other("no port tried");
    for _ in 0..100 {
        let step = u32::from(NEXT.fetch_add(1, Ordering::Relaxed));
        let port = FIRST + (std::process::id().wrapping_mul(97).wrapping_add(step)) % COUNT;
        let port = u16::try_from(port).expect("the range lies below 65,536");
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(_) => return Ok(port),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// The last lines of a log, under its name; nothing if it is empty.
fn tail(path: &Path) -> Option<String> {
    let text = String::from_utf8_lossy(&fs::read(path).ok()?).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.get(lines.len().saturating_sub(LOG_LINES)..)?.join("\n");
    let name = path.file_name()?.to_string_lossy();
    (!last.is_empty()).then(|| format!("--- {name}\n{last}\n"))
}

/// Where the scripts and configurations are.
fn scripts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/servers")
}

/// Where the installed servers are; the scripts come to the same answer.
fn cache() -> PathBuf {
    let cache = variable("KETCH_SERVERS").unwrap_or_else(|| "target/servers".into());
    Path::new(env!("CARGO_MANIFEST_DIR")).join(cache)
}

/// A variable of the environment, unless it is empty.
#[allow(clippy::disallowed_methods, reason = "the harness is told by its environment, as the scripts are")]
pub fn variable(name: &str) -> Option<std::ffi::OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

#[allow(
    clippy::disallowed_methods,
    reason = "a bounded loop that waits for another process to listen or to end"
)]
fn pause() {
    std::thread::sleep(Duration::from_millis(5));
}
