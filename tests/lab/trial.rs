//! Runs of ketch in a scenario: every mode, each with a listing, a download and an upload.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::daemon::{PASSWORD, Service, USER};
use super::scenarios::{Can, Scenario};
use super::topology::Topology;
use crate::support::ketch::{Run, Running, ketch};

/// No run takes longer.
const PATIENCE: Duration = Duration::from_secs(120);
/// The name of a file that the server offers.
pub const OFFERED: &str = "offered";

/// A mode that ketch is run in.
#[derive(Clone, Copy, Debug)]
pub struct Mode {
    /// As users say it.
    pub name: &'static str,
    /// What makes ketch use it.
    args: &'static [&'static str],
    /// Whether some method that this mode tries works.
    can: fn(&Scenario) -> Can,
    /// Whether this is about servers that open ports.
    passive: bool,
}

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// A listing.
    Ls,
    /// A download.
    Get,
    /// An upload.
    Put,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Ls, Self::Get, Self::Put];

    /// The command.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ls => "ls",
            Self::Get => "get",
            Self::Put => "put",
        }
    }
}

impl Mode {
    /// Whether it can work in a scenario.
    pub fn can(&self, scenario: &Scenario) -> Can {
        (self.can)(scenario)
    }
}

/// The mode that a user gets who asks for none.
pub const AUTO: Mode = Mode { name: "auto", args: &[], can: |s| auto(s), passive: true };

/// The modes that a user can insist on. They give up early, because some of them are meant to fail.
pub const FORCED: [Mode; 6] = [
    Mode {
        name: "passive",
        args: &["--passive", "--data-timeout=2"],
        can: |s| either(s.works.epsv, s.works.pasv),
        passive: true,
    },
    Mode {
        name: "active",
        args: &["--active", "--data-timeout=2"],
        can: |s| either(s.works.eprt, s.works.port),
        passive: false,
    },
    Mode { name: "epsv", args: &["--mode=epsv", "--data-timeout=2"], can: |s| s.works.epsv, passive: true },
    Mode { name: "pasv", args: &["--mode=pasv", "--data-timeout=2"], can: |s| s.works.pasv, passive: true },
    Mode { name: "eprt", args: &["--mode=eprt", "--data-timeout=2"], can: |s| s.works.eprt, passive: false },
    Mode { name: "port", args: &["--mode=port", "--data-timeout=2"], can: |s| s.works.port, passive: false },
];

fn either(one: Can, other: Can) -> Can {
    match (one, other) {
        (Can::Yes, _) | (_, Can::Yes) => Can::Yes,
        (Can::Maybe, _) | (_, Can::Maybe) => Can::Maybe,
        (Can::No, Can::No) => Can::No,
    }
}

fn auto(scenario: &Scenario) -> Can {
    let works = scenario.works;
    either(either(works.epsv, works.pasv), either(works.eprt, works.port))
}

/// A scenario that stands.
pub struct Stage<'s> {
    /// What is true here.
    pub scenario: &'s Scenario,
    /// The networks.
    pub topology: &'s Topology,
    /// The server.
    pub service: &'s Service<'s>,
    /// The URL of the proxy, where there is one.
    pub proxy: Option<String>,
    /// What the server offers.
    contents: Vec<u8>,
}

/// One run and what is to be said about it.
pub struct Outcome {
    /// `auto, get`.
    pub title: String,
    /// How long it took.
    pub took: Duration,
    /// How often it changed its mind on how to open the data connection.
    pub detours: usize,
    /// How long it waited for what did not work, as it says itself: the clock of a slow machine proves nothing.
    pub waited: Duration,
    /// Its exit code.
    pub code: Option<i32>,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// What was said.
    pub story: String,
}

impl Outcome {
    /// Finds another fault with it, unless there is one already.
    pub fn dislike(&mut self, wrong: bool, problem: &str) {
        if wrong {
            self.problem.get_or_insert_with(|| problem.to_owned());
        }
    }
}

/// The seconds in `no answer within 2 s`.
fn waited(note: &str) -> Duration {
    let seconds = note.split_once(" within ").and_then(|(_, rest)| rest.split_once(" s"));
    let seconds = seconds.and_then(|(number, _)| number.parse().ok());
    seconds.map_or(Duration::ZERO, Duration::from_secs_f64)
}

/// A user with a home.
pub struct Person {
    home: TempDir,
}

impl Person {
    /// Somebody new.
    pub fn new() -> Person {
        Person { home: tempfile::tempdir().expect("make a home") }
    }

    /// Where the home is.
    pub fn path(&self) -> &Path {
        self.home.path()
    }
}

impl<'s> Stage<'s> {
    /// Lays out what is to be downloaded.
    pub fn new(
        scenario: &'s Scenario,
        topology: &'s Topology,
        service: &'s Service<'s>,
        proxy: Option<String>,
    ) -> Stage<'s> {
        let contents: Vec<u8> = (0..scenario.size).map(|number| (number % 251) as u8).collect();
        service.put(OFFERED, &contents);
        Stage { scenario, topology, service, proxy, contents }
    }

    /// One run of ketch.
    pub fn run(&self, person: &Person, mode: &Mode, verb: Verb, round: usize) -> Outcome {
        let title = match round {
            0 => format!("{}, {}", mode.name, verb.name()),
            _ => format!("{} again, {}", mode.name, verb.name()),
        };
        let here = person.path().join("here");
        let there = format!("up-{}-{round}", mode.name);
        fs::write(&here, &self.contents).expect("write a file");
        let command = match verb {
            Verb::Ls => vec!["ls".to_owned(), self.url("")],
            Verb::Get => vec!["get".to_owned(), self.url(OFFERED), "-o".to_owned(), format!("down-{round}")],
            Verb::Put => vec!["put".to_owned(), "here".to_owned(), self.url(&there)],
        };
        let mut args = vec!["-v".to_owned()];
        args.extend(mode.args.iter().map(|arg| (*arg).to_owned()));
        args.extend(self.options());
        args.extend(command);
        let begun = Instant::now();
        let ran = self.ketch(person, &args);
        let took = begun.elapsed();
        let arrived = match verb {
            Verb::Ls => None,
            Verb::Get => Some(person.path().join(format!("down-{round}"))),
            Verb::Put => Some(self.service.root.join(there)),
        };
        let problem = self.problem(mode, &ran, arrived);
        let story = format!("{args:?}: {ran}");
        let notes =
            ran.stderr.lines().filter(|line| line.starts_with("note: ") && line.contains("did not work"));
        let (detours, waited) = (notes.clone().count(), notes.map(waited).sum());
        Outcome { title, took, detours, waited, code: ran.code, problem, story }
    }

    /// Runs ketch where the client is.
    pub fn ketch(&self, person: &Person, args: &[String]) -> Run {
        let mut command = ketch(person.path());
        command.args(args).env("XDG_STATE_HOME", person.path().join("state"));
        self.start(person, &command).end(PATIENCE).unwrap_or_else(|| Run {
            code: None,
            stdout: String::new(),
            stderr: format!("it did not end within {PATIENCE:?}\n"),
        })
    }

    /// Starts a program where the client is.
    pub fn start(&self, person: &Person, command: &Command) -> Running {
        let names = person.path().join("names");
        fs::create_dir_all(&names).expect("make a directory");
        fs::write(names.join("hosts"), self.topology.hosts()).expect("write a file");
        fs::write(names.join("resolv.conf"), "").expect("write a file");
        let command = with_names(command, &names);
        self.topology.client.inside(|| Running::start(command))
    }

    /// Whether a file is the one that was offered.
    pub fn is_offered(&self, path: &Path) -> bool {
        fs::read(path).is_ok_and(|bytes| bytes == self.contents)
    }

    /// What ketch is told about the networks.
    pub fn options(&self) -> Vec<String> {
        let fixed = self.scenario.options.iter().map(|option| (*option).to_owned());
        fixed.chain(self.proxy.iter().map(|url| format!("--proxy={url}"))).collect()
    }

    /// The URL of a file there.
    pub fn url(&self, path: &str) -> String {
        let password = self.scenario.password.unwrap_or(PASSWORD).replace(' ', "%20");
        format!("ftp://{USER}:{password}@{}/{path}", self.topology.host())
    }

    /// What is wrong with a run, if anything is.
    fn problem(&self, mode: &Mode, run: &Run, arrived: Option<PathBuf>) -> Option<String> {
        let can = mode.can(self.scenario);
        let scenario = self.scenario;
        let (ends, words) = match mode.passive {
            true => (scenario.ends, scenario.passive_says),
            false => (scenario.active_ends.or(scenario.ends), scenario.active_says),
        };
        let ends = ends.unwrap_or(33);
        match run.code {
            Some(0) if can == Can::No => Some("it works, which it should not".to_owned()),
            Some(0) if run.stderr.contains(self.scenario.never_says) => {
                Some(format!("it says `{}`", self.scenario.never_says))
            }
            Some(0) => match arrived {
                None if run.stdout.contains(OFFERED) => None,
                None => Some("the listing lacks the file".to_owned()),
                Some(path) => match fs::read(&path) {
                    Ok(bytes) if bytes == self.contents => None,
                    Ok(bytes) => Some(format!("the file differs: {} bytes have come", bytes.len())),
                    Err(error) => Some(format!("no file has come: {error}")),
                },
            },
            _ if can == Can::Yes => Some("it does not work, which it should".to_owned()),
            Some(code) if code != ends => Some(format!("it ends with {code}, not with {ends}")),
            Some(_) if !run.stderr.contains(words) => Some(format!("it does not say `{words}`")),
            Some(_) => None,
            None => Some("it was killed".to_owned()),
        }
    }
}

/// The same command, with other names before its eyes than those of this machine: a machine without a way to its
/// name server waits for it, which would say nothing about FTP.
fn with_names(command: &Command, names: &Path) -> Command {
    let mut wrapped = Command::new("unshare");
    wrapped
        .args(["--mount", "sh", "-c"])
        .arg("for file in hosts resolv.conf; do mount --bind \"$0/$file\" \"/etc/$file\" || exit; done; exec \"$@\"")
        .arg(names)
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdin(Stdio::null());
    if let Some(directory) = command.get_current_dir() {
        wrapped.current_dir(directory);
    }
    wrapped
}
