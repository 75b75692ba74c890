//! The grammar: what the command line and a line of the shell are made of.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use super::find::DASHED;
use super::foreign;
use super::head;
use super::help::overview;
use super::mistake::mistake;
use super::{Command, Usage, with_settings};
use crate::escape::escape;
use crate::settings::{Settings, nearest};

/// An FTP client with two masts: a shell and a one-shot command line, passive and active data channels
#[derive(Debug, Parser)]
#[command(
    name = "ketch",
    version,
    disable_help_subcommand = true,
    args_override_self = true,
    override_usage = "ketch [OPTIONS] [TARGET]                         a shell\n       \
                      ketch [OPTIONS] [TARGET] COMMAND [ARGS]          one command\n       \
                      ketch [OPTIONS] [TARGET] -c 'COMMAND; COMMAND'   several\n       \
                      ketch [OPTIONS] [TARGET] -f FILE                 a script",
    subcommand_value_name = "COMMAND"
)]
pub struct Cli {
    /// What was said before the command.
    #[command(flatten)]
    pub settings: Settings,
    /// Server to connect to: a URL, `[USER@]HOST[:PORT][/DIR]`, or a bookmark
    #[arg(value_name = "TARGET")]
    pub target: Option<String>,
    /// Run these commands up to a failure (`-COMMAND` may fail)
    #[arg(short = 'c', value_name = "COMMANDS", allow_hyphen_values = true, conflicts_with = "file")]
    pub script: Option<String>,
    /// Run the commands in FILE, or on standard input if it is -
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

/// Words that are not to be acted upon.
#[derive(Debug)]
pub enum Unread {
    /// They ask for help, or for the version.
    Help(clap::Error),
    /// They make no sense.
    Mistake(Usage),
}

impl Cli {
    /// The parser of the command line, with every option allowed behind the command, too.
    #[must_use]
    pub fn parser() -> clap::Command {
        with_settings(Cli::command())
    }

    /// Reads a command line, and what was said behind the command. Help is so many columns wide.
    ///
    /// # Errors
    /// When it makes no sense, or asks for help or the version.
    pub fn read(args: impl IntoIterator<Item = OsString>, width: usize) -> Result<(Cli, Settings), Unread> {
        let mut args: Vec<OsString> = args.into_iter().collect();
        let found = args.iter().position(|word| word == "find" || word == "head" || word == "tail");
        found.and_then(|at| args.get_mut(at..)).into_iter().for_each(spelt_out);
        let parser = || Cli::parser().term_width(width);
        let read = parser().try_get_matches_from(&args).and_then(|mut matches| {
            let behind = behind(&matches)?;
            Ok((Cli::from_arg_matches_mut(&mut matches)?, behind))
        });
        read.map_err(|error| {
            if error.kind() == ErrorKind::DisplayHelp {
                // The groups cost some time, and are wanted now.
                let help = grouped(parser(), width).try_get_matches_from(&args).err();
                return Unread::Help(help.unwrap_or(error));
            }
            if !error.use_stderr() {
                return Unread::Help(error);
            }
            // What could be read of it tells which command it is, and what was taken for the server.
            let matches = parser().ignore_errors(true).try_get_matches_from(&args).unwrap_or_default();
            let command = matches.subcommand_name();
            let word = match error.get(ContextKind::InvalidSubcommand).or(error.get(ContextKind::InvalidArg))
            {
                Some(ContextValue::String(word)) if !word.starts_with('-') => word,
                _ => "",
            };
            let stray = matches!(error.kind(), ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument);
            if let Some(server) = matches.get_one::<String>("target").filter(|_| stray && command.is_none())
                && !word.is_empty()
            {
                return Unread::Mistake(no_command(word, server));
            }
            let help = command.map_or("`ketch --help`".to_owned(), |name| format!("`ketch {name} --help`"));
            Unread::Mistake(mistake(&error, command, &help))
        })
    }
}

/// What was said behind the command, and behind the one below it.
fn behind(matches: &clap::ArgMatches) -> Result<Settings, clap::Error> {
    let mut said = Settings::default();
    let mut command = matches.subcommand();
    // A command of another command's has no options that are known here.
    while let Some((_, words)) = command.filter(|(_, words)| words.ids().all(|id| id != "")) {
        said = said.under(&Settings::from_arg_matches(words)?);
        command = words.subcommand();
    }
    Ok(said)
}

/// A word that is no command, where the word before it was taken for the server.
fn no_command(word: &str, server: &str) -> Usage {
    let parser = line_parser();
    let misspelt = |word: &str| nearest(word, names(&parser)).map(ToOwned::to_owned);
    if let Some(advice) = foreign::advice(word) {
        return Usage(format!("there is no command `{word}`; {advice}"));
    }
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return Usage(format!("there is no command `{word}`; the port is `-P {word}`, or `{server}:{word}`"));
    }
    match (misspelt(server), misspelt(word)) {
        (Some(near), _) => Usage(format!("there is no command `{server}`; did you mean `{near}`?")),
        (_, Some(near)) => Usage(format!("there is no command `{word}`; did you mean `{near}`?")),
        _ => Usage(format!(
            "there is no command `{word}`; `ketch --help` lists them (`{server}` is the server)"
        )),
    }
}

/// The same parser, whose help shows the commands in their groups.
fn grouped(parser: clap::Command, width: usize) -> clap::Command {
    // clap has no headings for commands: ours come as the text behind the usage, and its own list is not shown.
    parser
        .mut_subcommands(|row| row.hide(true))
        .after_help(overview(width))
        .help_template("{about-with-newline}\n{usage-heading} {usage}{after-help}\n\n{all-args}")
}

/// The parser of a line in the shell or a script.
#[must_use]
pub fn line_parser() -> clap::Command {
    let parser = clap::Command::new("ketch")
        .no_binary_name(true)
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_value_name("COMMAND")
        .override_usage("COMMAND [ARGS]");
    // What a person types in the shell is asked about with --help there, too, but has no `ketch` before it.
    with_settings(Command::augment_subcommands(parser)).mut_subcommands(|row| {
        let name = row.get_name().to_owned();
        row.bin_name(name)
    })
}

/// The command that a word names: whole, by an alias, or by a beginning that no other command shares.
///
/// # Errors
/// When there is none, or more than one.
pub fn find<'p>(parser: &'p clap::Command, word: &str) -> Result<&'p clap::Command, Usage> {
    if let Some(row) = parser.find_subcommand(word) {
        return Ok(row);
    }
    // What is a whole command elsewhere is no beginning of one of ours.
    if let Some(advice) = foreign::advice(word) {
        return Err(Usage(format!("there is no command `{word}`; {advice}")));
    }
    let begun = parser.get_subcommands().filter(|row| !row.is_hide_set()).filter_map(|row| {
        let mut names = std::iter::once(row.get_name()).chain(row.get_visible_aliases());
        names.find(|name| name.starts_with(word)).map(|name| (row, name))
    });
    let begun: Vec<(&clap::Command, &str)> = begun.filter(|_| !word.is_empty()).collect();
    match &*begun {
        [(row, _)] => Ok(row),
        [] => Err(Usage(match nearest(word, names(parser)) {
            Some(near) => format!("there is no command `{word}`; did you mean `{near}`?"),
            None => format!("there is no command `{word}`; `help` lists them"),
        })),
        several => {
            let names: Vec<&str> = several.iter().map(|(_, name)| *name).collect();
            Err(ambiguous(word, &names))
        }
    }
}

/// A word that several names begin with; of many, some are named.
pub(super) fn ambiguous(word: &str, names: &[&str]) -> Usage {
    const SHOWN: usize = 6;
    let more = match names.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let names = names.get(..SHOWN).unwrap_or(names).join(", ");
    Usage(format!("`{}` is ambiguous: {names}{more}", escape(word.as_bytes())))
}

/// All names of all commands.
fn names(parser: &clap::Command) -> impl Iterator<Item = &str> {
    let rows = parser.get_subcommands().filter(|row| !row.is_hide_set());
    rows.flat_map(|row| std::iter::once(row.get_name()).chain(row.get_visible_aliases()))
}

/// The tests of `find`, as find(1) writes them, with two dashes; and the numbers of `head` and `tail` with their letter.
fn spelt_out(words: &mut [OsString]) {
    let is_find = words.first().is_some_and(|word| word == "find");
    for word in words {
        if !is_find {
            *word = word.to_str().and_then(head::spelt_out).map_or_else(|| word.clone(), OsString::from);
            continue;
        }
        if DASHED.iter().any(|known| word == known) {
            *word = OsString::from(format!("-{}", word.to_string_lossy()));
        }
        if word == "--exec" {
            // What follows is another command's.
            break;
        }
    }
}

/// Reads the words of a line. Help is so many columns wide.
///
/// # Errors
/// When they make no sense, or ask for help.
pub fn read_line(mut words: Vec<OsString>, width: usize) -> Result<Said, Unread> {
    let parser = line_parser().term_width(width);
    let first = words.first().map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
    let row = find(&parser, &first).map_err(Unread::Mistake)?;
    let name = row.get_name().to_owned();
    if let Some(first) = words.first_mut() {
        *first = OsString::from(&name);
    }
    if matches!(&*name, "find" | "head" | "tail") {
        spelt_out(&mut words);
    }
    let read = parser.try_get_matches_from(words).and_then(|mut matches| {
        let settings = behind(&matches)?;
        Ok(Said { command: Command::from_arg_matches_mut(&mut matches)?, settings })
    });
    read.map_err(|error| match error.use_stderr() {
        true => Unread::Mistake(mistake(&error, Some(&name), &format!("`help {name}`"))),
        false => Unread::Help(error),
    })
}
