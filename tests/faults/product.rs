//! The cross product: a server that fails in every way, at every moment of a transfer, in both directions, in passive and
//! active mode, in clear and over TLS. Each time the outcome must be what [`expected`] says, no file may have the final
//! name unless it is whole, and a second run, with a server that behaves, must make it whole.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

use ketch_demo::tls::Tls;
use ketch_demo::{Deed, Fault, Phase};
use tempfile::TempDir;

use super::expected::{Expected, Transfer, Way, expected};
use super::{noise, sha256};
use crate::support::ketch::{Run, Running, ketch};
use crate::support::site::Site;

/// How many runs are under way at once. Most of them wait.
const AT_ONCE: usize = 24;

/// How long any run may take: the longest sequence of waits that the options below allow, and as much again.
const PATIENCE: Duration = Duration::from_secs(60);

/// A file that fits into the buffers on the way.
const SHORT: usize = 600_000;

/// One that does not: its upload is still going on when the server acts.
const LONG: usize = 9_000_000;

/// What was there before, under the final name.
const OLD: &[u8] = b"what was there before";

/// One place in the product.
#[derive(Clone, Copy, Debug)]
struct Cell {
    deed: Deed,
    phase: Phase,
    transfer: Transfer,
    size: usize,
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Cell { deed, phase, transfer: Transfer { way, active, tls }, size } = self;
        let mode = if *active { "active" } else { "passive" };
        let tls = if *tls { "TLS" } else { "plain" };
        write!(f, "{deed:?} {phase:?} {way:?} {mode} {tls} {size}")
    }
}

/// All places.
fn cells() -> Vec<Cell> {
    let mut cells = Vec::new();
    for deed in Deed::ALL {
        for phase in Phase::ALL {
            for tls in [false, true] {
                let mut push = |way, active, size| {
                    cells.push(Cell { deed, phase, transfer: Transfer { way, active, tls }, size });
                };
                for active in [false, true] {
                    push(Way::Down, active, SHORT);
                    push(Way::Up, active, SHORT);
                }
                push(Way::Atomic, false, SHORT);
                push(Way::Up, false, LONG);
            }
        }
    }
    cells
}

/// A source of that size, with its digest; made once, for all.
fn source(size: usize) -> &'static (TempDir, PathBuf, String) {
    static SOURCES: [OnceLock<(TempDir, PathBuf, String)>; 2] = [OnceLock::new(), OnceLock::new()];
    SOURCES[usize::from(size == LONG)].get_or_init(|| {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("source");
        std::fs::write(&path, noise(size)).unwrap();
        let sum = sha256(&path).unwrap();
        (directory, path, sum)
    })
}

/// A server and a client's home with a file to be moved.
struct Scene {
    cell: Cell,
    site: Site,
    home: TempDir,
}

impl Scene {
    fn new(cell: Cell) -> Scene {
        let site = Site::with(|config| config.tls = cell.transfer.tls.then(Tls::default));
        let home = tempfile::tempdir().unwrap();
        let scene = Scene { cell, site, home };
        let from = if cell.transfer.way == Way::Down {
            scene.site.path("file")
        } else {
            scene.home.path().join("file")
        };
        std::fs::hard_link(&source(cell.size).1, from).unwrap();
        if cell.transfer.active {
            std::fs::write(scene.target(), OLD).unwrap();
        }
        scene
    }

    /// The file that is to be made.
    fn target(&self) -> PathBuf {
        match self.cell.transfer.way {
            Way::Down => self.home.path().join("made"),
            Way::Up | Way::Atomic => self.site.path("made"),
        }
    }

    /// Its digest, if it is there and not the old one.
    fn made(&self) -> Option<String> {
        let old = std::fs::read(self.target()).is_ok_and(|bytes| bytes == OLD);
        sha256(&self.target()).filter(|_| !old)
    }

    /// Moves the file, with these options.
    fn run(&self, options: &[&str]) -> Run {
        let Transfer { way, active, tls } = self.cell.transfer;
        let mut command = ketch(self.home.path());
        command.args(["--timeout", "5", "--data-timeout", "10", "--connect-timeout", "20"]);
        command.arg(if active { "-A" } else { "-p" });
        if tls {
            command.args(["--tls", "explicit", "--insecure"]);
        }
        match way {
            Way::Down => command.args(["get", &self.site.url("file"), "-o", "made"]),
            Way::Up => command.args(["put", "file", &self.site.url("made")]),
            Way::Atomic => command.args(["put", "--atomic", "file", &self.site.url("made")]),
        };
        command.args(options);
        Running::start(command).end(PATIENCE).unwrap_or_else(|| panic!("it did not end within {PATIENCE:?}"))
    }

    /// Goes on with what is there, on a server that behaves.
    fn run_again(&self) -> Run {
        self.site.server.misbehave(None);
        self.run(if self.cell.transfer.way == Way::Atomic { &[] } else { &["-c"] })
    }
}

fn fault(cell: Cell, times: u32) -> Option<Fault> {
    Some(Fault { deed: cell.deed, phase: cell.phase, half: cell.size as u64 / 2, times })
}

/// What is wrong with a run; none if nothing is.
fn complaint(scene: &Scene, run: &Run, expected: Expected) -> Option<String> {
    let Cell { transfer: Transfer { way, .. }, size, .. } = scene.cell;
    let whole = scene.made().as_ref() == Some(&source(size).2);
    let said = run.stderr.contains("lost before the server confirmed");
    if run.code != Some(expected.code()) {
        return Some(format!("the exit code is not {}", expected.code()));
    }
    if said != (expected == Expected::Unconfirmed) {
        return Some(format!("it is {expected:?}, and that is not what is said"));
    }
    if expected.code() == 0 && !whole {
        return Some("it is no success: the file is another one".to_owned());
    }
    // What is put straight to its place is there in part until it is whole; `--atomic` is for those who mind.
    if way != Way::Up && scene.made().is_some() && !whole {
        return Some("a file that is not whole has the final name".to_owned());
    }
    None
}

/// Does something in every cell that is wanted, several at a time, and tells all that went wrong.
fn everywhere(
    what: &str,
    is_meant: impl Fn(&Cell) -> bool,
    work: impl Fn(Cell) -> Result<(), String> + Sync,
) {
    let begun = Instant::now();
    let wanted = std::env::var("FAULTS").unwrap_or_default();
    let mut cells = cells();
    cells.retain(|cell| is_meant(cell) && wanted.split(' ').all(|word| cell.to_string().contains(word)));
    // The long ones first, lest the last of them run alone.
    cells.sort_by_key(|cell| !matches!(cell.deed, Deed::Stall | Deed::Silent));
    let (next, wrong) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(cell) = cells.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(why) = work(*cell) {
                        wrong.lock().unwrap().push(format!("=== {cell}: {why}"));
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    let took = begun.elapsed().as_secs_f64();
    // Not by `eprintln!`, which nobody sees of a test that passes.
    let _ = writeln!(
        std::io::stderr(),
        "faults: {what}: {} cells, {} wrong, {took:.1} s",
        cells.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{} of {} went wrong:\n{}", wrong.len(), cells.len(), wrong.join("\n"));
}

/// What lies about a directory that should hold nothing of ketch's any more.
fn left(directory: &Path) -> Vec<String> {
    let names = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| name.contains("ketch")).collect()
}

#[test]
fn every_fault_at_every_moment_is_told_and_mended() {
    everywhere(
        "told and mended",
        |_| true,
        |cell| {
            let scene = Scene::new(cell);
            scene.site.server.misbehave(fault(cell, u32::MAX));
            let begun = Instant::now();
            let first = scene.run(&[]);
            let took = begun.elapsed();
            let expected = expected(cell.deed, cell.phase, cell.transfer);
            if let Some(why) = complaint(&scene, &first, expected) {
                return Err(format!("{why}: {first}\n{}", scene.site.server.log().join("\n")));
            }
            let second = scene.run_again();
            if let Some(why) = complaint(&scene, &second, Expected::Done) {
                let log = scene.site.server.log().join("\n");
                return Err(format!("the second run: {why}: {second}\n{log}\nafter {took:?}: {first}"));
            }
            let remains = [left(scene.home.path()), left(&scene.site.path(""))].concat();
            if cell.transfer.way == Way::Down && !remains.is_empty() {
                return Err(format!("it leaves {remains:?}: {second}"));
            }
            Ok(())
        },
    );
}

#[test]
fn every_fault_that_passes_is_survived() {
    everywhere(
        "survived",
        |cell| !cell.transfer.active,
        |cell| {
            let scene = Scene::new(cell);
            scene.site.server.misbehave(fault(cell, 1));
            let run = scene.run(&["--retries", "2", "--retry-wait", "0.05"]);
            let down = cell.transfer.way == Way::Down;
            let alone = expected(cell.deed, cell.phase, cell.transfer).code();
            // More bytes than there should be are no accident.
            let code = match (cell.deed, down) {
                (Deed::Less, true) | (Deed::More, false) => alone,
                _ => 0,
            };
            let whole = scene.made().as_ref() == Some(&source(cell.size).2);
            if run.code != Some(code) || (code == 0 && !whole) {
                let log = scene.site.server.log().join("\n");
                return Err(format!(
                    "the exit code is not {code}, or it is not whole ({whole}): {run}\n{log}"
                ));
            }
            Ok(())
        },
    );
}
