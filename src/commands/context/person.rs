//! The person (or script) in front of a command, and the local programs that share the terminal with them.

use std::io;
use std::process::{Child, Command, ExitStatus};

use super::super::jobs::Deputy;
use super::super::program::Role;
use crate::cancel::Cancel;
use crate::client::Secrets;
use crate::error::Result;
use crate::settings::Settings;

/// The person (or script) in front of it: asked for secrets, told of failures.
pub trait Person: Secrets {
    /// Tells of a failure that does not end the command.
    fn complain(&mut self, error: &anyhow::Error);

    /// Asks a question that is answered by yes or no; none where there is nobody to ask.
    ///
    /// # Errors
    /// When whoever was asked could not be, or interrupted.
    fn confirm(&mut self, question: &str) -> Result<Option<bool>>;

    /// Asks a question that is answered by a line.
    ///
    /// # Errors
    /// When whoever was asked could not be, or interrupted.
    fn answer(&mut self, question: &str) -> Result<Answer>;

    /// Says more or less from now on.
    fn set_loudness(&mut self, said: &Settings);

    /// Says nothing at all, or speaks again.
    fn hush(&mut self, hushed: bool);

    /// Runs a local program that has something to say to us, with the terminal all its own for questions; returns how
    /// it ended, and what it wrote, as far as that is no longer than a secret may be.
    ///
    /// # Errors
    /// When it cannot be started or heard.
    fn hear(&mut self, program: &mut Command) -> io::Result<(ExitStatus, Vec<u8>)>;

    /// Somebody who stands in for this one in a background job of that number, whose programs end by that switch.
    fn deputy(&mut self, job: u32, cancel: &Cancel) -> Deputy;

    /// Shows how far the transfers of a background job are from now on, or no longer.
    fn foreground(&mut self, job: Option<u32>);

    /// Starts a local program at one end of a pipe of ours. It shares the terminal with us until it is over, and Ctrl-C
    /// is for both.
    ///
    /// # Errors
    /// When it cannot be started.
    fn start(&mut self, program: &mut Command, role: Role) -> io::Result<Child>;

    /// Waits for such a program to end.
    ///
    /// # Errors
    /// When that cannot be told.
    fn finish(&mut self, program: &mut Child) -> io::Result<ExitStatus>;

    /// Runs a local program with the terminal all its own, Ctrl-C included.
    ///
    /// # Errors
    /// When it cannot be started.
    fn lend_terminal(&mut self, program: &mut Command) -> io::Result<ExitStatus>;

    /// Starts a local program that has the terminal all its own, and reads what it is given, until it ends. When it has
    /// ended, `gone` is thrown.
    ///
    /// # Errors
    /// When it cannot be started.
    fn start_reader(&mut self, program: &mut Command, gone: &Cancel) -> io::Result<Box<dyn Reader>>;
}

/// A local program that reads.
pub trait Reader: io::Write {
    /// Says that nothing more comes, and waits for its end.
    ///
    /// # Errors
    /// When that cannot be known.
    fn end(self: Box<Self>) -> io::Result<ExitStatus>;
}

/// What came of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A line.
    Line(String),
    /// Ctrl-D: no answer, and none to the next question either.
    End,
    /// There is nobody to ask.
    Nobody,
}
