//! What a check works with: a server, a directory there, a directory here, and ketch between them.

use std::cell::{Cell, RefCell};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use tempfile::TempDir;

use crate::support::ketch::{Run, ketch};
use crate::support::real::{Server, Tls, certificate};

/// How data connections are to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As ketch chooses.
    Auto,
    /// By us.
    Passive,
    /// By the server.
    Active,
}

impl Way {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Way::Auto => "auto",
            Way::Passive => "passive",
            Way::Active => "active",
        }
    }

    fn option(self) -> Option<&'static str> {
        match self {
            Way::Auto => None,
            Way::Passive => Some("-p"),
            Way::Active => Some("-A"),
        }
    }
}

/// The surroundings of one check.
pub struct Scene<'s> {
    /// The server; other checks use it at the same time.
    pub server: &'s Server,
    /// Another server, if there is one.
    pub neighbour: &'s Server,
    /// The check's directory on the server, below the root that the user sees.
    pub directory: String,
    tls: Tls,
    way: Way,
    home: TempDir,
    story: RefCell<String>,
    clock: Cell<u64>,
}

impl<'s> Scene<'s> {
    /// Makes a directory on the server and one here.
    pub fn set(server: &'s Server, neighbour: &'s Server, tls: Tls, way: Way, title: &str) -> Scene<'s> {
        let directory = format!("{}-{}", title.replace("::", "-"), way.name());
        server.make_directory(&directory);
        let home = tempfile::Builder::new().prefix("ketch-home-").tempdir().unwrap();
        let (story, clock) = (RefCell::default(), Cell::default());
        Scene { server, neighbour, directory, tls, way, home, story, clock }
    }

    /// All that ketch was asked and said.
    pub fn story(&self) -> String {
        self.story.borrow().clone()
    }

    /// Removes the check's directory on the server.
    pub fn clear(&self) {
        let _ = fs::remove_dir_all(self.there(""));
    }

    /// How many files are many: a thousand in one mode of each server, not always the same; to save time, a hundred in
    /// the other.
    pub fn many(&self) -> usize {
        let turn = (self.server.kind as usize + self.tls as usize).is_multiple_of(2);
        if turn == (self.way == Way::Passive) { 1000 } else { 100 }
    }

    // --- the two disks

    /// The path of a file on the server's disk.
    pub fn there(&self, name: &str) -> PathBuf {
        self.server.root.join(&self.directory).join(name)
    }

    /// The path of a file on our disk.
    pub fn here(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file on the server, with the directories it needs.
    pub fn put_there(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        self.server.put(&format!("{}/{name}", self.directory), contents)
    }

    /// Makes a directory on the server.
    pub fn make_there(&self, name: &str) -> PathBuf {
        self.server.make_directory(&format!("{}/{name}", self.directory))
    }

    /// Writes a file here, with the directories it needs.
    pub fn put_here(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.here(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, contents).unwrap();
        path
    }

    /// The names in a directory on the server.
    pub fn names_there(&self, name: &str) -> Vec<String> {
        names(&self.there(name))
    }

    /// The names in a directory here.
    pub fn names_here(&self, name: &str) -> Vec<String> {
        let mut names = names(&self.here(name));
        // What ketch keeps of servers is no file of the user's.
        names.retain(|name| name != ".local");
        names
    }

    // --- the addresses

    /// What stands before the command: server, user and the check's directory.
    pub fn target(&self) -> String {
        format!("{}@{}/{}", self.server.user, self.server.address, self.directory)
    }

    /// The server's host and port.
    pub fn host(&self) -> String {
        self.server.address.to_string()
    }

    /// A URL, with the password, of a path in the check's directory.
    pub fn url(&self, path: &str) -> String {
        self.url_at(self.server, &format!("{}/{path}", self.directory))
    }

    /// A URL, with the password, of a path on any server.
    pub fn url_at(&self, server: &Server, path: &str) -> String {
        let password = server.password.replace(' ', "%20");
        format!("{}://{}:{password}@{}/{path}", self.scheme(), server.user, server.address)
    }

    /// The scheme of URLs.
    pub fn scheme(&self) -> &'static str {
        match self.tls {
            Tls::None => "ftp",
            Tls::Implicit => "ftps",
            _ => "ftpes",
        }
    }

    /// The version of TLS that is spoken, if any is.
    pub fn version(&self) -> Option<&'static str> {
        match self.tls {
            Tls::None => None,
            Tls::Tls12 => Some("TLS 1.2"),
            _ => Some("TLS 1.3"),
        }
    }

    /// The options that the way and the protection of this run ask for.
    pub fn options(&self) -> Vec<String> {
        let mut options: Vec<String> = self.way.option().map(str::to_owned).into_iter().collect();
        let mode = match self.tls {
            Tls::None => return options,
            Tls::Implicit => "implicit",
            _ => "explicit",
        };
        let file = certificate().to_string_lossy().into_owned();
        options.extend(["--tls".to_owned(), mode.to_owned(), "--ca-file".to_owned(), file]);
        options
    }

    // --- running ketch

    /// A ketch with these arguments behind the options of this run, which knows the password.
    pub fn ketch<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = self.stranger(args);
        command.env("KETCH_PASSWORD", &self.server.password);
        command
    }

    /// A ketch that does not know the password.
    pub fn stranger<S: AsRef<OsStr>>(&self, args: &[S]) -> Command {
        let mut command = ketch(self.home.path());
        // Lines that come after some seconds would not come on every machine.
        command.env("KETCH_PROGRESS", "never");
        command.args(self.options()).args(args);
        command
    }

    /// Runs a command to its end, with `input` as its standard input, and notes it for the story.
    pub fn finish(&self, mut command: Command, input: &[u8]) -> Run {
        if !input.is_empty() {
            command.stdin(Stdio::piped());
        }
        let shown = format!("{command:?}");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("ketch starts");
        if let Some(mut stdin) = child.stdin.take() {
            // ketch may end without having read everything.
            let _ = stdin.write_all(input);
        }
        let run = Run::from(child.wait_with_output().unwrap());
        let _ = writeln!(self.story.borrow_mut(), "$ {shown}\n{run}");
        run
    }

    /// Runs ketch at the check's directory: `ketch TARGET ARGS`.
    pub fn run<S: AsRef<OsStr>>(&self, args: &[S]) -> Run {
        let mut command = self.ketch(&[self.target()]);
        command.args(args);
        self.finish(command, b"")
    }

    /// Runs ketch without a target.
    pub fn run_free<S: AsRef<OsStr>>(&self, args: &[S]) -> Run {
        self.finish(self.ketch(args), b"")
    }

    /// Runs ketch at the check's directory, which must succeed and say nothing on standard error. Returns what it
    /// wrote to standard output.
    pub fn ok<S: AsRef<OsStr>>(&self, args: &[S]) -> String {
        self.run(args).ok()
    }

    /// Runs ketch at the check's directory, which must fail with this code and these words (see [`like`]), and write
    /// nothing to standard output.
    pub fn fails<S: AsRef<OsStr>>(&self, code: i32, args: &[S], words: &str) {
        let run = self.run(args);
        like(&run.stderr, words);
        assert_eq!((run.code, run.stdout.as_str()), (Some(code), ""));
    }

    /// Runs ketch at the check's directory in a process whose files end at `size` bytes, which it is told as an error.
    pub fn run_with_limit(&self, size: usize, args: &[&str]) -> Run {
        self.limited("trap '' XFSZ; ", size, args)
    }

    /// Runs ketch at the check's directory; the system kills it when a file of it would pass `size` bytes.
    pub fn run_killed_at(&self, size: usize, args: &[&str]) -> Run {
        self.limited("ulimit -c 0; ", size, args)
    }

    /// Runs ketch at the check's directory without root's leave to pass over permissions.
    pub fn run_without_privileges(&self, args: &[&str]) -> Run {
        let ketch = self.ketch(&[self.target()]);
        let root = fs::metadata(self.home.path()).unwrap().uid() == 0;
        let mut command = Command::new(if root { "setpriv" } else { "env" });
        if root {
            command.arg("--bounding-set=-dac_override,-dac_read_search");
        }
        command.arg(ketch.get_program()).args(ketch.get_args()).args(args);
        command.env_clear().current_dir(self.home.path()).stdin(Stdio::null());
        command.envs(ketch.get_envs().filter_map(|(name, value)| Some((name, value?))));
        self.finish(command, b"")
    }

    fn limited(&self, before: &str, size: usize, args: &[&str]) -> Run {
        let ketch = self.ketch(&[self.target()]);
        let script = format!("{before}ulimit -f {}; exec \"$@\"", size / 512);
        let mut command = Command::new("sh");
        command.args(["-c", &script, "sh"]).arg(ketch.get_program()).args(ketch.get_args()).args(args);
        command.env_clear().current_dir(self.home.path()).stdin(Stdio::null());
        command.envs(ketch.get_envs().filter_map(|(name, value)| Some((name, value?))));
        self.finish(command, b"")
    }

    /// A time in the past, to the second, another one each time.
    pub fn some_time(&self) -> SystemTime {
        let step = self.clock.get() + 1;
        self.clock.set(step);
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_600_000_000 + step * 1_000_003)
    }
}

impl Run {
    /// What was written to standard output by a run that succeeded without a word on standard error.
    pub fn ok(self) -> String {
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""));
        self.stdout
    }

    /// The commands that went to the server, as `-v` shows them.
    pub fn requests(&self) -> Vec<&str> {
        self.stderr.lines().filter_map(|line| line.strip_prefix("> ")).collect()
    }

    /// The verbs of [`Run::requests`].
    pub fn verbs(&self) -> Vec<&str> {
        self.requests().iter().map(|line| line.split(' ').next().unwrap_or_default()).collect()
    }
}

/// Tells whether a text is as expected, in which `…` stands for anything within a line, and a line of `⋮` for any lines.
pub fn matches(text: &str, pattern: &str) -> bool {
    fn all(text: &[&str], pattern: &[&str]) -> bool {
        match (text, pattern) {
            (_, ["⋮", rest @ ..]) => (0..=text.len()).any(|at| all(&text[at..], rest)),
            ([line, below @ ..], [first, rest @ ..]) => fits(line, first) && all(below, rest),
            _ => text.is_empty() && pattern.is_empty(),
        }
    }
    let (text, pattern): (Vec<&str>, Vec<&str>) = (text.split('\n').collect(), pattern.split('\n').collect());
    all(&text, &pattern)
}

fn fits(line: &str, pattern: &str) -> bool {
    let Some((front, rest)) = pattern.split_once('…') else { return line == pattern };
    let Some(line) = line.strip_prefix(front) else { return false };
    line.char_indices().map(|(at, _)| at).chain([line.len()]).any(|at| fits(&line[at..], rest))
}

/// Compares a whole text with what is expected; see [`matches`].
#[track_caller]
pub fn like(text: &str, pattern: &str) {
    assert!(matches(text, pattern), "expected\n{pattern}\nbut it is\n{text}");
}

/// Compares bytes without printing them all.
#[track_caller]
pub fn same(actual: &[u8], expected: &[u8]) {
    if actual != expected {
        let at = actual.iter().zip(expected).take_while(|(a, b)| a == b).count();
        let near = |bytes: &[u8]| bytes[at.min(bytes.len())..].iter().take(40).copied().collect::<Vec<u8>>();
        panic!(
            "{} bytes instead of {}; at {at} there is `{}` instead of `{}`",
            actual.len(),
            expected.len(),
            near(actual).escape_ascii(),
            near(expected).escape_ascii()
        );
    }
}

/// Compares a file with bytes.
#[track_caller]
pub fn holds(path: &Path, expected: impl AsRef<[u8]>) {
    match fs::read(path) {
        Ok(bytes) => same(&bytes, expected.as_ref()),
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

/// Bytes of every value, no two blocks alike, and other ones for each length.
pub fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ length as u64;
    let mut block = Vec::new();
    while block.len() < 4096 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        block.extend(state.to_le_bytes());
    }
    let mut bytes = Vec::with_capacity(length + block.len());
    for number in 0..length.div_ceil(block.len()) as u64 {
        bytes.extend((number ^ state).to_le_bytes());
        bytes.extend(&block[8..]);
    }
    bytes.truncate(length);
    bytes
}

/// Sets the time of a file.
pub fn set_time(path: &Path, time: SystemTime) {
    File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
}

/// The time of a file, to the second.
pub fn time(path: &Path) -> SystemTime {
    let since =
        fs::metadata(path).unwrap().modified().unwrap().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    SystemTime::UNIX_EPOCH + Duration::from_secs(since.as_secs())
}

/// The names in a directory, sorted.
fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
