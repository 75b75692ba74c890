//! Completion in the user's own shell: a script of a few lines in bash, zsh, fish, elvish or PowerShell asks ketch what
//! a word may become. The shell of ketch itself is completed in `complete`.

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::process::ExitCode;

use clap::builder::ValueParser;
use clap::{Arg, Command, CommandFactory, ValueHint};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::Shells;

use super::term;
use crate::commands::{
    BookmarkName, Cli, Remote, SettingName, SettingValue, Target, groups, with_all_options,
};
use crate::settings::bookmarks::Bookmarks;
use crate::settings::known_hosts::KnownHosts;
use crate::settings::memory::Memory;
use crate::settings::{paths, words};

/// Where bash says which of the words is to be completed.
const INDEX: &str = "_CLAP_COMPLETE_INDEX";

/// What bash is told to read between two candidates.
const BETWEEN: &str = "_CLAP_IFS";

/// Writes what the last of the words may become, in the way of that shell.
pub(super) fn suggest(shell: &OsStr, words: &[OsString]) -> ExitCode {
    let mut text = Vec::new();
    let written = match shell.to_str() {
        Some("bash") => in_bash(words, &mut text),
        name => {
            let shells = Shells::builtins();
            let Some(shell) = name.and_then(|name| shells.completer(name)) else { return ExitCode::FAILURE };
            let mut parser = parser(words);
            shell.write_complete(
                &mut parser,
                words.to_vec(),
                std::env::current_dir().ok().as_deref(),
                &mut text,
            )
        }
    };
    match written.and_then(|()| std::io::stdout().write_all(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The same for bash, which takes words apart at `=` and `:`, and takes what it is told as it is.
fn in_bash(words: &[OsString], into: &mut Vec<u8>) -> std::io::Result<()> {
    let number = term::environment(INDEX).and_then(|text| text.to_str()?.parse().ok());
    let words = words.get(..=number.unwrap_or(words.len())).unwrap_or(words);
    let between = term::environment(BETWEEN).unwrap_or_else(|| OsString::from("\n"));
    let (words, kept) = joined(words);
    let last = words.len().saturating_sub(1);
    let mut parser = parser(&words);
    let here = std::env::current_dir().ok();
    let found = clap_complete::engine::complete(&mut parser, words, last, here.as_deref())?;
    for (at, candidate) in found.iter().enumerate() {
        if at > 0 {
            into.extend_from_slice(between.as_encoded_bytes());
        }
        let word = candidate.get_value().to_string_lossy();
        into.extend_from_slice(escaped(word.get(kept..).unwrap_or_default()).as_bytes());
    }
    Ok(())
}

/// The words that bash took apart at `=` and `:`, together again; and how much of the last is before its last part.
fn joined(parts: &[OsString]) -> (Vec<OsString>, usize) {
    let mut words: Vec<OsString> = Vec::new();
    let mut kept = 0;
    let mut glued = false;
    for part in parts {
        let mark = !part.is_empty() && part.as_encoded_bytes().iter().all(|byte| b"=:".contains(byte));
        let plain = OsString::from(unescaped(&part.to_string_lossy()));
        match words.last_mut().filter(|word| (mark || glued) && !word.is_empty()) {
            Some(word) => {
                kept = word.len();
                word.push(plain);
            }
            None => {
                kept = 0;
                words.push(plain);
            }
        }
        glued = mark;
    }
    (words, kept)
}

/// A word as it was meant, without its backslashes.
fn unescaped(word: &str) -> String {
    let mut plain = String::new();
    let mut letters = word.chars();
    while let Some(letter) = letters.next() {
        plain.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    plain
}

/// A word as bash reads it back.
fn escaped(word: &str) -> String {
    let harmless = |letter: char| letter.is_alphanumeric() || "-_./,:=@%+~".contains(letter);
    let letters = word.chars().filter(|letter| !letter.is_control());
    letters.flat_map(|letter| (!harmless(letter)).then_some('\\').into_iter().chain([letter])).collect()
}

/// The grammar as far as these words go into it, with what completes each argument.
fn parser(words: &[OsString]) -> Command {
    let mut parser = Cli::command().mut_arg("target", |arg| arg.add(ArgValueCandidates::new(servers)));
    for word in words.iter().skip(1) {
        let Some(row) = parser.find_subcommand(word) else { continue };
        let (name, row) = (row.get_name().to_owned(), completed(row.clone(), words));
        // All options for all commands are megabytes, and one command is typed.
        parser = parser.mut_subcommand(name, |_| with_all_options(&row));
        break;
    }
    // Who has typed nothing yet is shown commands, servers and files; the options begin with their dash.
    let options = words.last().is_some_and(|word| word.as_encoded_bytes().starts_with(b"-"));
    if options { parser } else { without_options(parser) }
}

/// A command, and those below it, whose options are shown where nothing else is.
fn without_options(command: Command) -> Command {
    let hidden = |arg: Arg| if arg.is_positional() { arg } else { arg.hide(true) };
    command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(hidden)
        .mut_subcommands(without_options)
}

/// A command, and those below it, whose arguments know what they may be.
fn completed(command: Command, words: &[OsString]) -> Command {
    let is_help = command.get_name() == "help";
    let set = words.iter().rev().nth(1).map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
    command
        .mut_args(|arg| {
            let is = |parser: ValueParser| arg.get_value_parser().type_id() == parser.type_id();
            if is(clap::value_parser!(Target).into()) {
                arg.add(ArgValueCandidates::new(servers))
            } else if is(clap::value_parser!(Remote).into()) {
                let below = || candidates(bookmarks().into_iter().map(|name| format!("bm:{name}/")));
                arg.add(ArgValueCandidates::new(below))
            } else if is(clap::value_parser!(BookmarkName).into()) {
                arg.add(ArgValueCandidates::new(|| candidates(bookmarks())))
            } else if is(clap::value_parser!(SettingName).into()) {
                arg.add(ArgValueCandidates::new(settings))
            } else if is(clap::value_parser!(SettingValue).into()) {
                let set = set.clone();
                arg.add(ArgValueCandidates::new(move || values(&set)))
            } else if arg
                .get_value_names()
                .is_some_and(|names| names.iter().any(|name| name == "HOST[:PORT]"))
            {
                arg.add(ArgValueCandidates::new(|| candidates(hosts())))
            } else if is(clap::value_parser!(OsString)) {
                arg.value_hint(ValueHint::AnyPath)
            } else if is_help && arg.is_positional() {
                arg.add(ArgValueCandidates::new(commands))
            } else {
                arg
            }
        })
        .mut_subcommands(|below| completed(below, words))
}

fn candidates(words: impl IntoIterator<Item = String>) -> Vec<CompletionCandidate> {
    words.into_iter().map(CompletionCandidate::new).collect()
}

/// Bookmarks, and servers that were logged in to before.
fn servers() -> Vec<CompletionCandidate> {
    let mut all: Vec<String> = bookmarks().into_iter().chain(hosts()).collect();
    all.sort();
    all.dedup();
    candidates(all)
}

/// The names of bookmarks.
fn bookmarks() -> Vec<String> {
    let all = Bookmarks::at(paths::bookmarks()).list();
    all.map(|(all, _)| all.into_iter().map(|bookmark| bookmark.name).collect()).unwrap_or_default()
}

/// Servers that are known, but for those whose address has colons in it.
fn hosts() -> Vec<String> {
    let known = KnownHosts::at(paths::known_hosts()).list().unwrap_or_default();
    let remembered = Memory::at(paths::hosts()).hosts();
    let sites = known.into_iter().map(|known| known.site).chain(remembered.into_iter().map(|host| host.site));
    let mut names: Vec<String> = sites.map(|site| site.host).filter(|host| !host.contains(':')).collect();
    names.sort();
    names.dedup();
    names
}

/// The names of settings, with what they do.
fn settings() -> Vec<CompletionCandidate> {
    let all = words::all().into_iter();
    all.map(|setting| CompletionCandidate::new(setting.name).help(Some(setting.help.into()))).collect()
}

/// What a setting may be.
fn values(name: &str) -> Vec<CompletionCandidate> {
    let setting = words::all().into_iter().find(|setting| setting.name == name);
    candidates(setting.map(|setting| setting.values).unwrap_or_default())
}

/// The commands that there is help for.
fn commands() -> Vec<CompletionCandidate> {
    let rows = groups().into_iter().flat_map(|(_, rows)| rows).filter(|row| !row.is_hide_set());
    rows.map(|row| CompletionCandidate::new(row.get_name().to_owned()).help(row.get_about().cloned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_bash_takes_apart_is_put_together() {
        let table: [(&[&str], &[&str], usize); 6] = [
            (&["ketch", "get", "--mode", "=", "pa"], &["ketch", "get", "--mode=pa"], 7),
            (&["ketch", "--mode", ""], &["ketch", "--mode", ""], 0),
            (&["ketch", "ftp", ":", "//h", "ge"], &["ketch", "ftp://h", "ge"], 0),
            (&["ketch", "h", ":", "21"], &["ketch", "h:21"], 2),
            (&["ketch", "put", "a\\ b"], &["ketch", "put", "a b"], 0),
            (&[], &[], 0),
        ];
        for (parts, words, kept) in table {
            let parts: Vec<OsString> = parts.iter().map(OsString::from).collect();
            let expected: Vec<OsString> = words.iter().map(OsString::from).collect();
            assert_eq!(joined(&parts), (expected, kept), "{parts:?}");
        }
        assert_eq!(escaped("a b'c\u{7}"), "a\\ b\\'c");
    }
}
