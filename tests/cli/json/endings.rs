//! However a run ends, its last line is one summary.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

use super::Scene;
use crate::support::lines::{Lines, line};
use crate::support::site::Site;
use crate::support::until;

/// A server that needs minutes for the file `big`.
fn slow() -> Scene {
    let site = Site::with(|config| config.rate = Some(100_000));
    site.write("big", vec![b'x'; 20_000_000]);
    Scene { site, ..Scene::new() }
}

/// A run whose lines are read as they come.
struct Run {
    child: Child,
    stdout: BufReader<ChildStdout>,
    read: String,
}

impl Run {
    fn start(mut command: Command) -> Run {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        Run { child, stdout, read: String::new() }
    }

    /// The next line of this type.
    fn wait_for(&mut self, kind: &str) -> Value {
        loop {
            let mut text = String::new();
            assert!(self.stdout.read_line(&mut text).unwrap() > 0, "no {kind}: {}", self.read);
            self.read.push_str(&text);
            let line = line(text.trim_end());
            if line["type"] == kind {
                return line;
            }
        }
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// All its lines, and how it ended.
    fn end(mut self) -> (Lines, Option<i32>) {
        let mut rest = String::new();
        self.stdout.read_to_string(&mut rest).unwrap();
        let code = ended(&mut self.child).code();
        (Lines::read(&(self.read + &rest)), code)
    }
}

/// How a process ended.
fn ended(child: &mut Child) -> ExitStatus {
    let mut status = None;
    until("it ends", || {
        status = child.try_wait().unwrap();
        status.is_some()
    });
    status.unwrap()
}

#[test]
fn a_signal_in_a_transfer_leaves_a_summary() {
    for (signal, code) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)] {
        let scene = slow();
        let mut run = Run::start(scene.command(&["--json", "get", "URL/big"]));
        run.wait_for("progress");
        run.signal(signal);
        let (lines, ended) = run.end();
        assert_eq!((ended, &lines.summary()["exit"]), (Some(code), &json!(code)));
        let end = lines.only("transfer_end");
        assert_eq!((&end["ok"], &end["error"]["kind"]), (&json!(false), &json!("interrupted")));
        assert_eq!(lines.summary()["errors_by_kind"], json!({"interrupted": 1}));
        assert!(lines.summary()["bytes"].as_u64().unwrap() > 0);
    }
}

#[test]
fn a_deadline_leaves_a_summary() {
    let scene = slow();
    let lines = scene.lines(39, &["get", "URL/big", "--deadline", "0.5"]);
    assert_eq!(lines.only("error")["message"], "the deadline of 0.5 s has passed");
    assert_eq!(lines.only("transfer_end")["ok"], false);
}

#[test]
fn progress_comes_while_bytes_move() {
    let scene = slow();
    let mut run = Run::start(scene.command(&["--json", "get", "URL/big"]));
    let first = run.wait_for("progress");
    let second = run.wait_for("progress");
    assert!(first["bytes"].as_u64() < second["bytes"].as_u64(), "{first} {second}");
    assert_eq!((&first["item"], &first["size"]), (&json!(1), &json!(20_000_000)));
    assert!(first["eta_ms"].as_u64().unwrap() > 1000 && first["bps"].as_u64().unwrap() > 0, "{first}");
    run.signal(Signal::TERM);
    run.end();
}

/// A run that blocks writes nothing itself any more; whoever ends it does that.
#[test]
fn a_run_that_is_ended_by_force_leaves_a_summary() {
    let scene = Scene::new();
    scene.site.write("big", vec![b'x'; 5_000_000]);
    let file = scene.local("lines");
    let mut command = scene.command(&["--json-file", file.to_str().unwrap(), "cat", "URL/big"]);
    // Nobody reads the pipe.
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let text = || fs::read_to_string(&file).unwrap_or_default();
    until("the transfer begins", || text().contains("transfer_start"));
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    assert_eq!(ended(&mut child).code(), Some(143));
    let lines = Lines::read(&text());
    assert_eq!(lines.summary()["exit"], 143);
    assert_eq!(lines.only("transfer_end")["error"]["kind"], "interrupted");
    assert_eq!(lines.only("error")["kind"], "interrupted");
}

#[test]
fn nobody_who_reads_any_more_ends_the_run() {
    let scene = slow();
    let mut run = Run::start(scene.command(&["--json", "get", "URL/big"]));
    run.wait_for("transfer_start");
    drop(run.stdout);
    assert_eq!(ended(&mut run.child).code(), Some(141));
    let mut told = String::new();
    run.child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(!told.contains("error"), "{told}");
    assert!(!scene.local("big").exists());
}

#[test]
fn a_full_disk_under_standard_output_is_a_failure() {
    let scene = Scene::new();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = scene.command(&["--json", "URL/", "pwd"]).stdout(full).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(12));
    assert!(told.starts_with("error: cannot write `standard output`\n"), "{told}");
}

#[test]
fn a_mistake_leaves_a_summary() {
    let scene = Scene::new();
    for args in
        [&["h", "gte"][..], &["get"], &["get", "--nonsense"], &["h", "-c", "ls", "ls"], &["-f", "nothing"]]
    {
        let mut all = vec!["--json"];
        all.extend(args);
        let run = scene.run(&all);
        let lines = Lines::read(&run.stdout);
        assert_eq!(lines.types(), ["start", "error", "summary"], "{args:?}");
        assert_eq!(lines.summary()["exit"], run.code.unwrap(), "{args:?}");
    }
}

#[test]
fn help_is_a_result() {
    let scene = Scene::new();
    for args in [&["--help"][..], &["get", "--help"], &["--version"], &["help", "ls"]] {
        let lines = scene.lines(0, args);
        assert_eq!(lines.results("help").len(), 1, "{args:?}");
    }
}
