//! Local programs that work with a command: behind `!`, at the end of a `|`, and where BSD's `"|program"` is a name.

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitStatus};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::context::Feed;
use super::outcome::is_unread;
use super::{Context, Flow, Usage};
use crate::error::Error;
use crate::escape::escape;
use crate::transfer::Interruptible;

/// What a local program does with our pipe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It reads what we write.
    Reads,
    /// It writes what we read.
    Writes,
}

/// A local program that failed.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{program} ended with {status}")]
pub struct Ended {
    /// What it is called.
    pub program: String,
    /// How it ended.
    pub status: ExitStatus,
    /// It stood at the other end of a pipe, where people see what it says.
    pub beside: bool,
}

impl Context<'_> {
    /// A line for the local shell, run in the local directory, where the words of a macro are `$1` and so on.
    ///
    /// # Errors
    /// Where none may be run.
    pub(super) fn shell(&self, line: impl AsRef<OsStr>) -> anyhow::Result<Command> {
        if self.confined {
            return Err(Usage(super::script::CONFINED.to_owned()).into());
        }
        let mut command = Command::new("sh");
        command.arg("-c").arg(line).arg("ketch").args(&self.names.arguments);
        command.current_dir(&self.here);
        Ok(command)
    }
}

/// The program that a local name in BSD's way stands for: `|PROGRAM`, as it was typed in the shell or in a script.
///
/// The words of a command line may come from anywhere, a listing as well: there it is refused.
pub(super) fn program(cx: &Context<'_>, name: &OsStr) -> anyhow::Result<Option<String>> {
    let Some(line) = name.as_bytes().strip_prefix(b"|").filter(|line| !line.trim_ascii().is_empty()) else {
        return Ok(None);
    };
    if !cx.by_line {
        let why = "`|PROGRAM` is for the shell and for scripts; here `-` is standard output or input, and a file \
                   whose name begins so is `./|...`";
        return Err(Usage(why.to_owned()).into());
    }
    let line = std::str::from_utf8(line).map_err(|_| Usage("a program must be named in UTF-8".to_owned()))?;
    Ok(Some(line.to_owned()))
}

/// Does `work`, whose results a local program reads. That it does not read them to their end is no failure; that it
/// fails is one.
pub(super) fn fed(
    cx: &mut Context<'_>,
    line: &str,
    work: impl FnOnce(&mut Context<'_>) -> anyhow::Result<Flow>,
) -> anyhow::Result<Flow> {
    let mut program = cx.shell(line)?;
    let started = cx.person().start(&mut program, Role::Reads);
    let mut child = started.map_err(Error::local("run", "sh"))?;
    let gone = Arc::new(AtomicBool::new(false));
    let result = match child.stdin.take() {
        Some(pipe) => {
            let pipe = Interruptible::new(pipe, cx.cancel.clone());
            cx.diverted(Box::new(Pipe { pipe, gone: Arc::clone(&gone) }), work)
        }
        None => work(cx),
    };
    let ended = cx.person().finish(&mut child).map_err(Error::local("wait for", "sh"));
    let flow = match result {
        Err(error) if gone.load(Ordering::Relaxed) && is_unread(&error) => Flow::Next,
        result => result?,
    };
    well(ended?, line)?;
    Ok(flow)
}

/// Does `work`, for which what a local program writes is standard input. Where the program fails, its output has no end.
pub(super) fn fed_by(
    cx: &mut Context<'_>,
    line: &str,
    work: impl FnOnce(&mut Context<'_>) -> anyhow::Result<Flow>,
) -> anyhow::Result<Flow> {
    let mut program = cx.shell(line)?;
    let started = cx.person().start(&mut program, Role::Writes);
    let mut child = started.map_err(Error::local("run", "sh"))?;
    let pipe = child.stdout.take().map(|pipe| Interruptible::new(pipe, cx.cancel.clone()));
    let child = Arc::new(Mutex::new(child));
    let spoken = Spoken { pipe, child: Arc::clone(&child), line: line.to_owned() };
    let feed = Feed { reader: Box::new(spoken), line: line.to_owned() };
    let result = cx.with_input(feed, work);
    let mut child = locked(&child);
    if result.is_err() {
        // Nobody reads what it has to say any more.
        let _ = child.kill();
    }
    let ended = cx.person().finish(&mut child).map_err(Error::local("wait for", "sh"));
    let flow = result?;
    well(ended?, line)?;
    Ok(flow)
}

/// Fails for a program that failed. One that a closed pipe ended was told that nobody reads on.
fn well(status: ExitStatus, line: &str) -> anyhow::Result<()> {
    use std::os::unix::process::ExitStatusExt;
    const SIGPIPE: i32 = 13;
    if status.success() || status.signal() == Some(SIGPIPE) {
        return Ok(());
    }
    Err(Ended { program: format!("`{}`", escape(line.trim().as_bytes())), status, beside: true }.into())
}

fn locked(child: &Mutex<Child>) -> MutexGuard<'_, Child> {
    child.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The end of a pipe that a program reads from.
struct Pipe {
    pipe: Interruptible<ChildStdin>,
    /// It reads no more.
    gone: Arc<AtomicBool>,
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.pipe.write(bytes);
        if written.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
            self.gone.store(true, Ordering::Relaxed);
        }
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pipe.flush()
    }
}

/// What a program writes; it ends well only if the program does.
struct Spoken {
    pipe: Option<Interruptible<ChildStdout>>,
    child: Arc<Mutex<Child>>,
    line: String,
}

impl Read for Spoken {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.pipe.as_mut().map_or(Ok(0), |pipe| pipe.read(buffer))?;
        if n == 0 && !buffer.is_empty() {
            let status = locked(&self.child).wait()?;
            well(status, &self.line).map_err(io::Error::other)?;
        }
        Ok(n)
    }
}
