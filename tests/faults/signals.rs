//! Ctrl-C and SIGTERM in the middle of anything: the run ends at once, with its journal and its summary written.

use std::io::Write as _;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use ketch_demo::tls::Tls;
use ketch_demo::{Deed, Fault, Phase};
use rustix::process::Signal;

use super::expected::{Transfer, Way};
use super::noise;
use crate::support::ketch::{Running, ketch};
use crate::support::lines::Lines;
use crate::support::puppet::deaf_port;
use crate::support::site::Site;
use crate::support::until;

const SIZE: usize = 2_000_000;

/// How long a run may take for its end. It takes a few milliseconds; what is measured here is a busy machine, too.
const PATIENCE: Duration = Duration::from_secs(5);

/// Ends a run by a signal; how long that took, and what it had written to standard output.
fn end(running: Running, signal: Signal) -> (Duration, Lines) {
    let begun = Instant::now();
    running.signal(signal);
    let ran = running.end(Duration::from_secs(60)).expect("it ends");
    let took = begun.elapsed();
    let code = if signal == Signal::INT { 130 } else { 143 };
    assert_eq!(ran.code, Some(code), "{ran}");
    let lines = Lines::read(&ran.stdout);
    assert_eq!(lines.summary()["type"], "summary", "{ran}");
    assert_eq!(lines.summary()["exit"], code, "{ran}");
    (took, lines)
}

/// Interrupts a transfer that stands still in that phase.
fn interrupt(phase: Phase, transfer: Transfer, signal: Signal) -> Duration {
    let Transfer { way, active, tls } = transfer;
    let site = Site::with(|config| config.tls = tls.then(Tls::default));
    let home = tempfile::tempdir().unwrap();
    let from = if way == Way::Down { site.path("file") } else { home.path().join("file") };
    std::fs::write(from, noise(SIZE)).unwrap();
    let fault = Fault { deed: Deed::Stall, phase, half: SIZE as u64 / 2, times: u32::MAX };
    site.server.misbehave(Some(fault));
    let mut command = ketch(home.path());
    command.args(["--json", if active { "-A" } else { "-p" }]);
    if tls {
        command.args(["--tls", "explicit", "--insecure"]);
    }
    match way {
        Way::Down => command.args(["get", &site.url("file"), "-o", "made"]),
        Way::Up => command.args(["put", "file", &site.url("made")]),
        Way::Atomic => command.args(["put", "--atomic", "file", &site.url("made")]),
    };
    let running = Running::start(command);
    let begun = |line: &String| line.starts_with("RETR") || line.starts_with("STOR");
    until("the transfer has begun", || site.server.log().iter().any(begun));
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |meta| meta.len());
    let part = home.path().join(".made.ketch-part");
    match (way, phase) {
        (Way::Down, Phase::Middle) => until("half of it is here", || length(&part) == SIZE as u64 / 2),
        (Way::Down, Phase::Verdict) => until("all of it is here", || length(&part) == SIZE as u64),
        // Where nothing tells how far it is, any place will do.
        _ => std::thread::park_timeout(Duration::from_millis(200)),
    }
    let (took, lines) = end(running, signal);
    assert_eq!(lines.summary()["first_error"]["kind"], "interrupted");
    if way == Way::Down {
        assert!(!home.path().join("made").exists());
    }
    if way == Way::Down && phase == Phase::Middle {
        let journal = std::fs::read(home.path().join(".made.ketch-journal")).unwrap();
        let journal: serde_json::Value = serde_json::from_slice(&journal).unwrap();
        assert_eq!(journal["kept"]["bytes"], SIZE / 2);
    }
    took
}

#[test]
fn a_signal_ends_a_transfer_at_once_wherever_it_stands() {
    let mut cases = Vec::new();
    for phase in [Phase::Reply, Phase::Opened, Phase::Middle, Phase::Verdict] {
        for way in [Way::Down, Way::Up, Way::Atomic] {
            for (active, tls) in [(false, false), (true, false), (false, true), (true, true)] {
                for signal in [Signal::INT, Signal::TERM] {
                    cases.push((phase, Transfer { way, active, tls }, signal));
                }
            }
        }
    }
    let (cases, longest) = (Mutex::new(cases), Mutex::new(Duration::ZERO));
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                loop {
                    let Some((phase, transfer, signal)) = cases.lock().unwrap().pop() else { return };
                    let took = interrupt(phase, transfer, signal);
                    assert!(took < PATIENCE, "{phase:?} {transfer:?} {signal:?}: {took:?}");
                    let mut longest = longest.lock().unwrap();
                    *longest = took.max(*longest);
                }
            });
        }
    });
    let longest = longest.into_inner().unwrap();
    let _ = writeln!(std::io::stderr(), "faults: the longest end after a signal: {longest:?}");
}

#[test]
fn a_signal_ends_the_wait_for_a_connection_and_for_a_greeting() {
    let (port, _kept) = deaf_port().unwrap();
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    for port in [port, silent.local_addr().unwrap().port()] {
        for signal in [Signal::INT, Signal::TERM] {
            let home = tempfile::tempdir().unwrap();
            let mut command = ketch(home.path());
            command.args(["--json", "get", &format!("ftp://127.0.0.1:{port}/f")]);
            let running = Running::start(command);
            until("it runs", || running.catches_interrupts());
            let (took, _) = end(running, signal);
            assert!(took < PATIENCE, "{took:?}");
        }
    }
}
