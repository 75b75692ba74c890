//! The only floor with a terminal: the command line, the shell, scripts, and what they show.

mod audience;
mod board;
mod cli;
mod complete;
mod deputy;
mod diagnosis;
mod entries;
mod failure;
mod human;
mod jobs;
mod json;
mod person;
mod progress;
mod prompt;
mod queue;
mod repl;
mod settings;
mod signal;
mod suggest;
mod teller;
mod term;
mod trees;
mod wrap;

use std::ffi::OsString;
use std::process::ExitCode;

/// Runs ketch with these arguments, the first being its name. This is the whole program.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    cli::run(args)
}
