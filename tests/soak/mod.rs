//! The soak: many small files whose bytes tell which file they are of, up and down again over each real server, in clear
//! and over TLS, both ways of data connections, while connections are cut at random. No byte is ever another file's, and
//! running it again until it is done is all that it takes.
//!
//! `KETCH_SOAK=20000 cargo test --test ketch soak::` takes that many files for each server and each of its ways; without
//! it there are few.

mod cutter;
mod tree;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use self::cutter::{Cuts, Cutter, mixed};
use crate::support::ketch::{Run, ketch};
use crate::support::real::{Kind, Server, Tls, available, certificate, variable};

/// How many files there are where nobody says.
const FEW: usize = 120;

/// How often a mirror may be run again before it is done.
const RUNS: usize = 60;

/// Sizes repeat: a mix-up must not be told by them alone.
const SIZES: [usize; 8] = [0, 1, 64, 700, 700, 1460, 2900, 5000];

#[test]
fn vsftpd() {
    soak(Kind::Vsftpd);
}

#[test]
fn proftpd() {
    soak(Kind::ProFtpd);
}

#[test]
fn pure_ftpd() {
    soak(Kind::PureFtpd);
}

#[test]
fn pyftpdlib() {
    soak(Kind::Pyftpdlib);
}

/// The path of a file, and what is in it.
fn file(number: usize) -> (String, Vec<u8>) {
    let path = format!("d{:02}/f {number:05}", number % 23);
    let size = SIZES[mixed(number as u64) as usize % SIZES.len()];
    let line = format!("{path}|");
    let bytes = line.bytes().cycle().skip(number % line.len()).take(size);
    (path, bytes.collect())
}

/// The time of a file, which no other one has.
fn time(number: usize) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_500_000_000 + 3 * number as u64)
}

/// One way to soak.
struct Soak<'s> {
    server: &'s Server,
    active: bool,
    files: usize,
    home: &'s Path,
}

/// Soaks a server in all ways.
fn soak(kind: Kind) {
    let files = variable("KETCH_SOAK").map_or(FEW, |files| files.to_string_lossy().parse().unwrap());
    let mut story = String::new();
    for tls in [Tls::None, Tls::Required] {
        let Some(server) = available(kind, tls) else { return };
        for active in [false, true] {
            let home = tempfile::tempdir().unwrap();
            let begun = Instant::now();
            let (runs, cuts) = Soak { server: &server, active, files, home: home.path() }.soak();
            let way = if active { "active" } else { "passive" };
            let took = begun.elapsed().as_secs_f64();
            let _ = writeln!(
                story,
                "soak: {}, TLS {}, {way}: {files} files up and down in {runs} runs, {cuts} cuts, {took:.1} s",
                kind.name(),
                tls.name()
            );
        }
    }
    tell(&story);
}

/// Not by `eprintln!`, which nobody sees of a test that passes.
fn tell(story: &str) {
    let _ = std::io::stderr().write_all(story.as_bytes());
}

impl Soak<'_> {
    /// Sends all files, fetches them, and looks at them all the time; how many runs that took, and how many cuts.
    fn soak(&self) -> (usize, u64) {
        let (here, back) = (self.home.join("here"), self.home.join("back"));
        let name = if self.active { "active" } else { "passive" };
        let there = self.server.make_directory(name);
        for number in 0..self.files {
            let (path, bytes) = file(number);
            let path = here.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, bytes).unwrap();
            fs::File::options().write(true).open(&path).unwrap().set_modified(time(number)).unwrap();
        }
        // What is cut of a connection is what some dozens of files come to, or a good part of one.
        let cuts = Cuts { control: 14_000, data: 25, within: 6000 };
        let cutter = Cutter::start(self.server.address, !self.active, cuts);
        let (up, down) = (["-R", "here", name], [name, "back"]);
        let mut runs = self.repeat((&cutter, &up), (&there, Torn::Beginnings));
        runs += self.repeat((&cutter, &down), (&back, Torn::Nothing));
        for args in [&up[..], &down[..]] {
            let again = self.run(self.server.address, &[&["--dry-run"], args].concat());
            assert_eq!((again.code, again.stdout.as_str()), (Some(0), ""), "{again}");
        }
        fs::remove_dir_all(there).unwrap();
        (runs, cutter.count())
    }

    /// Runs a mirror until it is done, and looks at the target after each time.
    fn repeat(&self, (cutter, args): (&Cutter, &[&str]), (top, torn): (&Path, Torn)) -> usize {
        for number in 1..=RUNS {
            let run = self.run(cutter.address(), args);
            // What could not be looked at after its upload is told, and found out by the next run.
            let done = run.code == Some(0) && !run.stderr.contains("could not be looked at");
            let torn = if done { Torn::Nothing } else { torn };
            let found = self.holds(top, torn);
            let found = found.unwrap_or_else(|why| panic!("run {number} of {args:?}: {why}\n{run}"));
            match run.code {
                Some(0) if done && found == self.files => return number,
                Some(0) if !done => {}
                // Whatever fails here is of the network's making, and 3 is a part of the files.
                Some(3 | 10..=39) => {}
                _ => panic!("{args:?}: {run}"),
            }
        }
        panic!("{args:?}: it does not come to an end: {}", self.run(cutter.address(), args));
    }

    /// Mirrors by way of a cutter, or of the server itself.
    fn run(&self, by: SocketAddr, args: &[&str]) -> Run {
        self.command(by, args).output().expect("ketch starts").into()
    }

    fn command(&self, by: SocketAddr, args: &[&str]) -> Command {
        let mut command = ketch(self.home);
        let address = if self.active { by } else { self.server.address };
        if by != self.server.address && !self.active {
            command.args(["--proxy", &format!("socks5://{by}")]);
        }
        command.arg(if self.active { "-A" } else { "-p" });
        if self.server.tls != Tls::None {
            command.args(["--tls", "explicit", "--ca-file"]).arg(certificate());
        }
        command.args(["--progress", "never", "--retries", "2", "--retry-wait", "0.05", "--timeout", "20"]);
        command.arg(format!("ketch@{address}")).arg("mirror").args(args);
        command.env("KETCH_PASSWORD", &self.server.password);
        command
    }

    /// Looks at all files below a directory: each is what it should be, or not there yet. How many there are.
    fn holds(&self, top: &Path, torn: Torn) -> Result<usize, String> {
        let mut found = 0;
        for number in 0..self.files {
            let (path, expected) = file(number);
            let path = top.join(path);
            let Ok(bytes) = fs::read(&path) else { continue };
            let changed = fs::metadata(&path).unwrap().modified().unwrap();
            let fits = match torn {
                Torn::Nothing => bytes == expected && changed == time(number),
                Torn::Beginnings => expected.starts_with(&bytes),
            };
            if !fits {
                let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(80)]).into_owned();
                let (path, length) = (path.display(), bytes.len());
                return Err(format!("{path}: {length} of {} bytes, {changed:?}: `{shown}`", expected.len()));
            }
            found += 1;
        }
        Ok(found)
    }
}

/// What may be there of a file that is not whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Torn {
    /// Nothing under its name.
    Nothing,
    /// Its beginning.
    Beginnings,
}
