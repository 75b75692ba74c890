//! The grammar: what the command line and a line of the shell are made of.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::{Command, with_settings};
use crate::settings::Settings;

/// An FTP client with two masts: a shell and a one-shot command line, passive and active data channels
///
/// Without a command, and with a terminal, it is a shell: type `help` there.
#[derive(Debug, Parser)]
#[command(
    name = "ketch",
    version,
    disable_help_subcommand = true,
    subcommand_precedence_over_arg = true,
    args_override_self = true,
    override_usage = "ketch [OPTIONS] [TARGET]\n       ketch [OPTIONS] [TARGET] COMMAND [ARGS]\n       \
                      ketch [OPTIONS] [TARGET] -c 'COMMAND; COMMAND'\n       ketch [OPTIONS] [TARGET] -f FILE",
    subcommand_value_name = "COMMAND"
)]
pub struct Cli {
    /// What was said before the command.
    #[command(flatten)]
    pub settings: Settings,
    /// Server to connect to: a URL, or `[USER@]HOST[:PORT][/DIR]`
    #[arg(value_name = "TARGET")]
    pub target: Option<String>,
    /// Run these commands; they stop at the first failure, `-COMMAND` goes on after one
    #[arg(short = 'c', value_name = "COMMANDS", allow_hyphen_values = true, conflicts_with = "file")]
    pub script: Option<String>,
    /// Run the commands in FILE, - for standard input
    #[arg(short = 'f', value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// The command.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// A command with what was said behind it.
#[derive(Debug)]
pub struct Said {
    /// The command.
    pub command: Command,
    /// ketch's own options behind it.
    pub settings: Settings,
}

impl Cli {
    /// The parser of the command line, with every option allowed behind the command, too.
    #[must_use]
    pub fn parser() -> clap::Command {
        with_settings(Cli::command())
    }

    /// Reads a command line, and what was said behind the command.
    ///
    /// # Errors
    /// When it makes no sense, or asks for help or the version.
    pub fn read(args: impl IntoIterator<Item = OsString>) -> Result<(Cli, Settings), clap::Error> {
        let mut matches = Cli::parser().try_get_matches_from(args)?;
        let behind = match matches.subcommand() {
            Some((_, behind)) => Settings::from_arg_matches(behind)?,
            None => Settings::default(),
        };
        Ok((Cli::from_arg_matches_mut(&mut matches)?, behind))
    }
}

/// The parser of a line in the shell or a script: a command, which may be cut short while it stays unique.
#[must_use]
pub fn line_parser() -> clap::Command {
    let parser = clap::Command::new("ketch")
        .no_binary_name(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .subcommand_required(true)
        .infer_subcommands(true)
        .subcommand_value_name("COMMAND")
        .override_usage("COMMAND [ARGS]");
    // What a person types in the shell is asked about with --help there, too, but has no `ketch` before it.
    with_settings(Command::augment_subcommands(parser)).mut_subcommands(|row| {
        let name = row.get_name().to_owned();
        row.bin_name(name)
    })
}

/// Reads the words of a line.
///
/// # Errors
/// When they make no sense, or ask for help.
pub fn read_line(words: impl IntoIterator<Item = OsString>) -> Result<Said, clap::Error> {
    let mut matches = line_parser().try_get_matches_from(words)?;
    let settings = match matches.subcommand() {
        Some((_, behind)) => Settings::from_arg_matches(behind)?,
        None => Settings::default(),
    };
    Ok(Said { command: Command::from_arg_matches_mut(&mut matches)?, settings })
}
