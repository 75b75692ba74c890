//! The person in front of the terminal, or the absence of one: asked for secrets, told of failures.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::thread::JoinHandle;

use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

use super::audience::Audience;
use super::board::Board;
use super::deputy::deputy;
use super::signal::{Lent, Watch};
use super::term;
use super::wrap::{BELOW, wrapped};
use crate::cancel::Cancel;
use crate::client::{Question, Secrets};
use crate::commands::program::Role;
use crate::commands::{Answer, Deputy, Person, Reader};
use crate::error::{Error, Result};
use crate::escape::{escape, escape_lines};
use crate::secret::Secret;
use crate::settings::Settings;
use crate::transfer::Interruptible;

/// The longest secret that is read.
const LONGEST: usize = 4096;

/// Whoever started us.
pub(super) struct Asker {
    /// Who is told of failures.
    pub(super) audience: Audience,
    /// Who listens to signals.
    pub(super) watch: Watch,
    /// What ends a question.
    pub(super) cancel: Cancel,
}

impl Secrets for Asker {
    fn ask(&mut self, question: Question<'_>) -> Result<Option<Secret>> {
        let (what, user, host, challenge) = match question {
            Question::Password { user, host, challenge } => ("Password", user, host, challenge),
            Question::Account { user, host } => ("Account", user, host, None),
        };
        // The terminal is asked, wherever the three streams go; without one there is nobody to ask.
        let Ok(terminal) = File::options().read(true).write(true).open("/dev/tty") else { return Ok(None) };
        let what = if challenge.is_some() { "Answer" } else { what };
        let said = challenge.map(|text| format!("{}\n", text.trim_end())).unwrap_or_default();
        let prompt = format!("{said}{what} for {}@{}: ", escape(user.as_bytes()), escape(host.as_bytes()));
        self.audience.teller.board().aside(|| read_secret(&terminal, &prompt, &self.cancel)).map(Some)
    }
}

impl Person for Asker {
    fn complain(&mut self, error: &anyhow::Error) {
        self.audience.complain(error);
    }

    fn confirm(&mut self, question: &str) -> Result<Option<bool>> {
        let yes = |line: String| matches!(line.trim().to_ascii_lowercase().as_str(), "y" | "yes");
        match self.answer(&format!("{question} [y/N] "))? {
            Answer::Line(line) => Ok(Some(yes(line))),
            Answer::End => Ok(Some(false)),
            Answer::Nobody => Ok(None),
        }
    }

    fn answer(&mut self, question: &str) -> Result<Answer> {
        // Whoever feeds us from a file or a pipe is not there to answer.
        if !io::stdin().is_terminal() {
            return Ok(Answer::Nobody);
        }
        let Ok(terminal) = File::options().read(true).write(true).open("/dev/tty") else {
            return Ok(Answer::Nobody);
        };
        let prompt = wrapped(&escape_lines(question.as_bytes()).to_string(), term::width(), BELOW);
        let answer = self.audience.teller.board().aside(|| read_answer(&terminal, &prompt, &self.cancel))?;
        Ok(answer.map_or(Answer::End, Answer::Line))
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

    fn foreground(&mut self, job: Option<u32>) {
        self.audience.teller.board().bars.bring_to_front(job);
    }

    fn start(&mut self, program: &mut Command, role: Role) -> io::Result<Child> {
        match role {
            Role::Reads if self.audience.json.has_stdout() => {
                program.stdin(Stdio::piped()).stdout(io::stderr())
            }
            Role::Reads => program.stdin(Stdio::piped()),
            Role::Writes => program.stdout(Stdio::piped()),
        };
        let child = program.spawn()?;
        self.audience.teller.board().lend();
        self.watch.share(true);
        Ok(child)
    }

    fn finish(&mut self, program: &mut Child) -> io::Result<ExitStatus> {
        let status = self.watch.lend(|| program.wait());
        self.watch.share(false);
        self.audience.teller.board().take_back();
        status
    }

    fn hear(&mut self, program: &mut Command) -> io::Result<(ExitStatus, Vec<u8>)> {
        // Standard input may be what is to be uploaded.
        if !io::stdin().is_terminal() {
            program.stdin(Stdio::null());
        }
        let run = || {
            let mut child = program.stdout(Stdio::piped()).spawn()?;
            let mut said = Vec::new();
            let read = child.stdout.take().map(|out| out.take(LONGEST as u64).read_to_end(&mut said));
            let status = child.wait()?;
            read.transpose().map(|_| (status, said))
        };
        self.audience.teller.board().aside(|| self.watch.lend(run))
    }

    fn lend_terminal(&mut self, program: &mut Command) -> io::Result<ExitStatus> {
        if self.audience.json.has_stdout() {
            program.stdout(io::stderr());
        }
        self.audience.teller.board().aside(|| self.watch.lend(|| program.status()))
    }

    fn start_reader(&mut self, program: &mut Command, gone: &Cancel) -> io::Result<Box<dyn Reader>> {
        let lent = self.watch.lent();
        let mut child = program.stdin(Stdio::piped()).spawn()?;
        let stdin = child.stdin.take().map(BufWriter::new);
        let gone = gone.clone();
        let waiting = std::thread::Builder::new().name("reader".to_owned()).spawn(move || {
            let ended = child.wait();
            gone.cancel();
            ended
        })?;
        // Nothing is written to its terminal.
        let board = Arc::clone(self.audience.teller.board());
        board.lend();
        Ok(Box::new(Pager { stdin, waiting: Some(waiting), board, _lent: lent }))
    }
}

/// A program that has the terminal, and reads what we write.
struct Pager {
    stdin: Option<BufWriter<ChildStdin>>,
    waiting: Option<JoinHandle<io::Result<ExitStatus>>>,
    board: Arc<Board>,
    _lent: Lent,
}

impl Write for Pager {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stdin.as_mut().map_or(Ok(bytes.len()), |stdin| stdin.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stdin.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Reader for Pager {
    fn end(mut self: Box<Self>) -> io::Result<ExitStatus> {
        // Whoever has left does not read the last bytes either.
        drop(self.stdin.take());
        let waiting = self.waiting.take().map(JoinHandle::join);
        waiting.and_then(Result::ok).unwrap_or_else(|| Err(io::ErrorKind::Other.into()))
    }
}

impl Drop for Pager {
    fn drop(&mut self) {
        self.board.take_back();
    }
}

/// Reads a line that is not shown.
fn read_secret(terminal: &File, prompt: &str, cancel: &Cancel) -> Result<Secret> {
    let hidden = Hidden::new(terminal)
        .map_err(|source| Error::System { what: "to read from the terminal", source })?;
    let line = read_answer(terminal, prompt, cancel);
    drop(hidden);
    line.map(|line| Secret::from(line.unwrap_or_default()))
}

/// Reads a line; none at Ctrl-D. Ctrl-C ends it, which no crate for this allows once a handler for it is set.
fn read_answer(terminal: &File, prompt: &str, cancel: &Cancel) -> Result<Option<String>> {
    let failed = |source| Error::System { what: "to read from the terminal", source };
    (&*terminal).write_all(prompt.as_bytes()).map_err(failed)?;
    let mut reader = Interruptible::new(terminal, cancel.clone());
    let mut line = Vec::new();
    let mut byte = [0];
    while line.len() < LONGEST {
        match reader.read(&mut byte) {
            Ok(0) if line.is_empty() => {
                let _ = (&*terminal).write_all(b"\n");
                return Ok(None);
            }
            Ok(0) => break,
            Ok(_) if byte == *b"\n" => break,
            Ok(_) => line.extend_from_slice(&byte),
            Err(error) => {
                let _ = (&*terminal).write_all(b"\n");
                return Err(error.downcast::<Error>().unwrap_or_else(failed));
            }
        }
    }
    Ok(Some(String::from_utf8_lossy(&line).into_owned()))
}

/// A terminal that does not show what is typed, until this goes.
struct Hidden<'t> {
    terminal: &'t File,
    usual: Termios,
}

impl<'t> Hidden<'t> {
    fn new(terminal: &'t File) -> io::Result<Hidden<'t>> {
        let usual = tcgetattr(terminal)?;
        let mut quiet = usual.clone();
        quiet.local_modes.remove(LocalModes::ECHO);
        quiet.local_modes.insert(LocalModes::ECHONL);
        tcsetattr(terminal, OptionalActions::Flush, &quiet)?;
        Ok(Hidden { terminal, usual })
    }
}

impl Drop for Hidden<'_> {
    fn drop(&mut self) {
        let _ = tcsetattr(self.terminal, OptionalActions::Now, &self.usual);
    }
}
