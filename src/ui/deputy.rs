//! Who stands in for the person in a background job: nobody is asked, and local programs have no terminal.

use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::thread::JoinHandle;

use rustix::process::{Pid, Signal, kill_process_group};

use super::audience::{Audience, Results};
use super::board::Board;
use super::human::Shower;
use crate::cancel::Cancel;
use crate::client::{Question, Secrets};
use crate::commands::program::Role;
use crate::commands::{Answer, Deputy, Person, Reader};
use crate::error::Result;
use crate::net::rest;
use crate::secret::Secret;
use crate::settings::Settings;

/// How soon the end of a program is noticed.
const TICK: std::time::Duration = std::time::Duration::from_millis(20);

/// The longest that a program may say to us.
const LONGEST: u64 = 4096;

/// The one who stands in.
struct StandIn {
    audience: Audience,
    cancel: Cancel,
    /// Those who carry on what the programs that run now have to say.
    carriers: Vec<JoinHandle<()>>,
}

/// Somebody who stands in for those who work with `audience` in a background job.
pub(super) fn deputy(audience: &Audience, job: u32, cancel: &Cancel) -> Deputy {
    let audience = audience.of_job(job);
    let lines = Lines::new(audience.teller.board());
    let shower = Shower::for_job(Arc::clone(&audience.teller), Box::new(lines));
    let output = Results { shower, json: audience.json.clone(), diverted: false };
    let reporter = Arc::new(audience.clone());
    let person = StandIn { audience, cancel: cancel.clone(), carriers: Vec::new() };
    Deputy { person: Box::new(person), output: Box::new(output), reporter }
}

impl StandIn {
    /// Starts a program in a process group of its own, where Ctrl-C does not reach it.
    fn spawn(&mut self, program: &mut Command) -> io::Result<Child> {
        program.process_group(0).stderr(Stdio::piped()).spawn().map(|mut child| {
            self.carry(child.stderr.take());
            child
        })
    }

    /// Carries on what a program says, line by line.
    fn carry(&mut self, from: Option<impl Read + Send + 'static>) {
        let Some(mut from) = from else { return };
        let mut lines = Lines::new(self.audience.teller.board());
        let carry = move || {
            let _ = io::copy(&mut from, &mut lines);
        };
        let carrier = std::thread::Builder::new().name("carrier".to_owned()).spawn(carry);
        self.carriers.extend(carrier);
    }
}

impl Secrets for StandIn {
    fn ask(&mut self, _: Question<'_>) -> Result<Option<Secret>> {
        Ok(None)
    }
}

impl Person for StandIn {
    fn complain(&mut self, error: &anyhow::Error) {
        self.audience.complain(error);
    }

    fn confirm(&mut self, _: &str) -> Result<Option<bool>> {
        Ok(None)
    }

    fn answer(&mut self, _: &str) -> Result<Answer> {
        Ok(Answer::Nobody)
    }

    fn set_loudness(&mut self, said: &Settings) {
        self.audience.set_loudness(said);
    }

    fn hush(&mut self, hushed: bool) {
        self.audience.hush(hushed);
    }

    fn deputy(&mut self, job: u32, cancel: &Cancel) -> Deputy {
        deputy(&self.audience, job, cancel)
    }

    fn foreground(&mut self, _: Option<u32>) {}

    fn start(&mut self, program: &mut Command, role: Role) -> io::Result<Child> {
        program.stdout(Stdio::piped());
        program.stdin(if role == Role::Reads { Stdio::piped() } else { Stdio::null() });
        let mut child = self.spawn(program)?;
        if role == Role::Reads {
            self.carry(child.stdout.take());
        }
        Ok(child)
    }

    fn finish(&mut self, program: &mut Child) -> io::Result<ExitStatus> {
        let status = loop {
            if let Some(status) = program.try_wait()? {
                break status;
            }
            if rest(TICK, &self.cancel).is_err() {
                // Whatever it has started as well.
                let group = i32::try_from(program.id()).ok().and_then(Pid::from_raw);
                let _ = group.map(|group| kill_process_group(group, Signal::TERM));
                break program.wait()?;
            }
        };
        self.carriers.drain(..).for_each(|carrier| _ = carrier.join());
        Ok(status)
    }

    fn hear(&mut self, program: &mut Command) -> io::Result<(ExitStatus, Vec<u8>)> {
        let mut child = self.start(program, Role::Writes)?;
        let mut said = Vec::new();
        let read = child.stdout.take().map(|out| out.take(LONGEST).read_to_end(&mut said));
        let status = self.finish(&mut child)?;
        read.transpose().map(|_| (status, said))
    }

    fn start_reader(&mut self, _: &mut Command, _: &Cancel) -> io::Result<Box<dyn Reader>> {
        Err(io::Error::other("a background job has no terminal"))
    }

    fn lend_terminal(&mut self, program: &mut Command) -> io::Result<ExitStatus> {
        let mut child = self.spawn(program.stdin(Stdio::null()).stdout(Stdio::piped()))?;
        self.carry(child.stdout.take());
        self.finish(&mut child)
    }
}

/// What a job writes to standard output, a line at a time, so that it does not tear what others write.
struct Lines {
    board: Arc<Board>,
    waiting: Vec<u8>,
}

impl Lines {
    fn new(board: &Arc<Board>) -> Lines {
        Lines { board: Arc::clone(board), waiting: Vec::new() }
    }
}

/// A line without an end is not waited for any longer than this.
const PATIENCE: usize = 64 * 1024;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        let end = self.waiting.iter().rposition(|byte| *byte == b'\n').map(|at| at + 1);
        let end = end.or((self.waiting.len() > PATIENCE).then_some(self.waiting.len()));
        if let Some(end) = end {
            let rest = self.waiting.split_off(end);
            self.board.print(&std::mem::replace(&mut self.waiting, rest))?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        if !self.waiting.is_empty() {
            // Nobody is left to tell.
            let _ = self.board.print(&self.waiting);
        }
    }
}
