//! Running the ketch binary, with nothing of the user's own around it.

#![allow(dead_code, reason = "tests choose from what is here, all in one binary")]

use std::ffi::OsStr;
use std::fmt;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A `ketch` process to be: a home of its own, no environment, no terminal.
pub fn ketch(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ketch"));
    command
        .env_clear()
        .env("HOME", home)
        // What fails is told at once; where trying again matters, a test says so.
        .env("KETCH_RETRIES", "0")
        // Most tests are about FTP in clear; those of TLS ask for it.
        .env("KETCH_TLS", "off")
        // An editor that changes nothing, and waits for nobody.
        .env("EDITOR", "true")
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .current_dir(home)
        .stdin(Stdio::null());
    command
}

/// What a run of ketch came to, as text.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Run {
        Run {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            Some(code) => writeln!(f, "exit {code}")?,
            None => writeln!(f, "ended by a signal")?,
        }
        write!(f, "--- stdout\n{}--- stderr\n{}", self.stdout, self.stderr)
    }
}

/// Runs ketch in `home` with these arguments.
pub fn run<S: AsRef<OsStr>>(home: &Path, args: &[S]) -> Run {
    ketch(home).args(args).output().expect("ketch starts").into()
}

/// A process that runs beside the test, which reads what it writes.
#[derive(Debug)]
pub struct Running {
    pid: rustix::process::Pid,
    ended: Receiver<Output>,
}

impl Running {
    /// Starts it.
    pub fn start(mut command: Command) -> Running {
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("ketch starts");
        let pid = rustix::process::Pid::from_child(&child);
        let (tell, ended) = channel();
        std::thread::spawn(move || tell.send(child.wait_with_output().expect("ketch is waited for")));
        Running { pid, ended }
    }

    /// What it came to; none if it did not end in time, and was killed.
    pub fn end(self, patience: Duration) -> Option<Run> {
        match self.ended.recv_timeout(patience) {
            Ok(output) => Some(output.into()),
            Err(_) => {
                self.kill();
                None
            }
        }
    }

    /// Ends it by force, if need be, and tells what it said.
    pub fn kill(self) -> Run {
        if let Ok(output) = self.ended.try_recv() {
            return output.into();
        }
        let _ = rustix::process::kill_process(self.pid, rustix::process::Signal::KILL);
        self.ended.recv().expect("a killed process ends").into()
    }

    /// Sends it a signal, unless it has ended.
    pub fn signal(&self, signal: rustix::process::Signal) {
        let _ = rustix::process::kill_process(self.pid, signal);
    }

    /// Tells whether it has come so far that an interruption does not end it without a word.
    pub fn catches_interrupts(&self) -> bool {
        let path = format!("/proc/{}/status", self.pid.as_raw_nonzero());
        let status = std::fs::read_to_string(path).unwrap_or_default();
        let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
        let caught = caught.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0);
        let bit = |signal: u32| 1 << (signal - 1);
        let (interrupt, terminate) = (2, 15);
        caught & bit(interrupt) != 0 && caught & bit(terminate) != 0
    }

    /// The most memory it has had so far, in bytes; none when it has ended.
    pub fn peak_memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid.as_raw_nonzero())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
        Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
    }
}
