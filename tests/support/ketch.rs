//! Running the ketch binary, with nothing of the user's own around it.

#![allow(dead_code, reason = "tests choose from what is here, all in one binary")]

use std::ffi::OsStr;
use std::fmt;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// A `ketch` process to be: a home of its own, no environment, no terminal.
pub fn ketch(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ketch"));
    command
        .env_clear()
        .env("HOME", home)
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
