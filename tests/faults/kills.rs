//! kill -9 at random moments, a hundred times, with the real servers: what is begun anew after each of them with `-c` is
//! whole in the end.

use std::fs;
use std::hash::{BuildHasher as _, RandomState};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::{noise, sha256};
use crate::support::ketch::{Running, ketch};
use crate::support::real::{self, Kind, Server, Tls};

const SIZE: usize = 10_000_000;

/// How often each transfer is killed.
const KILLS: usize = 9;

/// How fast it goes as long as it is to be killed, so that this happens in the middle.
const RATE: &str = "3M:3M";

/// How a file is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Down,
    Segments,
    Up,
}

/// One file that is moved from or to one server, with all that goes wrong.
struct Chain<'s> {
    server: &'s Server,
    way: Way,
    home: tempfile::TempDir,
}

impl Chain<'_> {
    fn new(server: &Server, way: Way) -> Chain<'_> {
        let chain = Chain { server, way, home: tempfile::tempdir().unwrap() };
        match way {
            Way::Up => fs::write(chain.source(), noise(SIZE)).unwrap(),
            _ => drop(server.put(&chain.name(), noise(SIZE))),
        }
        chain
    }

    /// The name on the server.
    fn name(&self) -> String {
        format!("kills-{:?}", self.way)
    }

    fn source(&self) -> PathBuf {
        match self.way {
            Way::Up => self.home.path().join("file"),
            _ => self.server.root.join(self.name()),
        }
    }

    fn target(&self) -> PathBuf {
        match self.way {
            Way::Up => self.server.root.join(self.name()),
            _ => self.home.path().join("file"),
        }
    }

    /// Goes on with the transfer, over TLS every other time.
    fn command(&self, round: usize, options: &[&str]) -> Command {
        let mut command = ketch(self.home.path());
        command.env("KETCH_PASSWORD", &self.server.password).arg("-q").args(options);
        if round % 2 == 1 {
            command.args(["--tls", "explicit", "--insecure"]);
        }
        command.arg(format!("{}@{}", self.server.user, self.server.address));
        match self.way {
            Way::Down => command.args(["get", "-c", &self.name(), "file"]),
            Way::Segments => command.args(["get", "-c", "--segments", "3", &self.name(), "file"]),
            Way::Up => command.args(["put", "-c", "file", &self.name()]),
        };
        command
    }

    /// Kills it so often, each time after a while of its own; tells how many runs were too quick for that.
    fn run(&self) -> Result<usize, String> {
        let (mut kills, mut rounds) = (0, 0);
        while kills < KILLS {
            let running = Running::start(self.command(rounds, &["--limit-rate", RATE]));
            std::thread::park_timeout(Duration::from_millis(50 + RandomState::new().hash_one(rounds) % 1500));
            let ran = running.kill();
            rounds += 1;
            match ran.code {
                None => kills += 1,
                Some(0) => self.is_whole(rounds)?,
                Some(_) => return Err(format!("round {rounds}: {ran}")),
            }
            if ran.code == Some(0) {
                // It is whole too soon; the next one begins at the beginning.
                fs::remove_file(self.target()).map_err(|error| error.to_string())?;
            }
        }
        let ran = Running::start(self.command(rounds, &[])).end(Duration::from_secs(60));
        let ran = ran.ok_or("the last run does not end")?;
        if ran.code != Some(0) {
            return Err(format!("the last run: {ran}"));
        }
        self.is_whole(rounds).map_err(|why| format!("{why}: {ran}"))?;
        let left = |name: &str| name.contains("ketch-part") || name.contains("ketch-journal");
        let left: Vec<String> = names(self.home.path()).into_iter().filter(|name| left(name)).collect();
        if !left.is_empty() {
            return Err(format!("{left:?} are left"));
        }
        Ok(rounds - kills)
    }

    fn is_whole(&self, round: usize) -> Result<(), String> {
        match sha256(&self.target()) == sha256(&self.source()) {
            true => Ok(()),
            false => Err(format!("after round {round} it is not the same file")),
        }
    }
}

fn names(directory: &Path) -> Vec<String> {
    let names = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

#[test]
fn a_hundred_kills_leave_no_file_that_is_not_whole() {
    let begun = Instant::now();
    let servers: Vec<Server> =
        Kind::ALL.into_iter().filter_map(|kind| real::available(kind, Tls::Explicit)).collect();
    let mut kills = 0;
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let mut chains = Vec::new();
        for server in &servers {
            for way in [Way::Down, Way::Segments, Way::Up] {
                kills += KILLS;
                chains.push(scope.spawn(move || {
                    let ran = Chain::new(server, way).run();
                    ran.err().map(|why| format!("=== {} {way:?}: {why}", server.kind.name()))
                }));
            }
        }
        chains.into_iter().filter_map(|chain| chain.join().expect("a chain ends")).collect()
    });
    let took = begun.elapsed().as_secs_f64();
    // Not by `eprintln!`, which nobody sees of a test that passes.
    let _ = writeln!(std::io::stderr(), "faults: {kills} kills, {} servers, {took:.1} s", servers.len());
    // Here and not by the panic below, which would make each of them show its logs.
    drop(servers);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
