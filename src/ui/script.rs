//! Running commands from text: one after another, to the first failure.

use std::ffi::OsString;

use super::line::{Statement, statements};
use crate::commands::{Context, Flow, Place, Said, Usage, line_parser, read_line};
use crate::proto::url::{Url, looks_like_url};
use crate::settings::Settings;

/// How a script ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// All commands were run.
    Done,
    /// A command asked to leave, perhaps with an exit code.
    Left(Option<u8>),
}

/// Runs all commands of `text`. The first failure ends it, unless its command begins with `-`.
///
/// # Errors
/// That failure, with the name of the script and the line.
pub(super) fn run(
    cx: &mut Context<'_>,
    text: &str,
    name: &str,
    echo: &mut dyn FnMut(&str),
) -> anyhow::Result<End> {
    for statement in statements(text) {
        if !statement.silent {
            echo(&shown(&statement));
        }
        let place = Place(format!("{name}, line {}", statement.line));
        match execute(cx, &statement) {
            Ok(Flow::Next) => {}
            Ok(Flow::Exit(code)) => return Ok(End::Left(code)),
            Err(error) if statement.may_fail && !cx.cancel.is_cancelled() => {
                cx.person().complain(&error.context(place));
            }
            Err(error) => return Err(error.context(place)),
        }
    }
    Ok(End::Done)
}

/// Runs one command.
///
/// # Errors
/// Its failure.
pub(super) fn execute(cx: &mut Context<'_>, statement: &Statement) -> anyhow::Result<Flow> {
    if let Some(open) = statement.words.iter().find_map(|word| word.open) {
        return Err(Usage(format!("the quote {open} is not closed")).into());
    }
    let mut words: Vec<OsString> = statement.words.iter().map(|word| OsString::from(&word.text)).collect();
    // `!cmd` has its own spelling; everything else is in the table.
    if let Some(first) = words.first_mut().filter(|first| *first == "!") {
        *first = OsString::from("shell");
    }
    match read_line(words) {
        Ok(said) => perform(cx, said),
        Err(error) if !error.use_stderr() => {
            cx.show(&crate::commands::Record::Text(error.to_string().trim_end()))?;
            Ok(Flow::Next)
        }
        Err(error) => Err(Usage(plain(&error)).into()),
    }
}

/// Runs a command with what was said behind it.
pub(super) fn perform(cx: &mut Context<'_>, said: Said) -> anyhow::Result<Flow> {
    cx.begin(said.settings);
    let result = said.command.run(cx);
    cx.begin(Settings::default());
    result
}

/// What clap says, without its own "error:" and without the pointer to `--help` of a program that is not being
/// started.
fn plain(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("For more information")).collect();
    kept.join("\n").trim_end().to_owned()
}

/// A command as it is echoed: one with a secret in it without its words.
fn shown(statement: &Statement) -> String {
    let words = statement.words.iter().map(|word| word.text.as_str());
    let words: Vec<&str> =
        if holds_secret(statement) { words.take(1).chain(["***"]).collect() } else { words.collect() };
    crate::escape::escape(words.join(" ").as_bytes()).to_string()
}

/// Tells whether a command has a password in it: `user NAME PASSWORD`, `quote PASS ...`, `--account`, or a target or
/// URL with one. Such a command is neither kept in the history nor echoed.
pub(super) fn holds_secret(statement: &Statement) -> bool {
    let Some((command, rest)) = statement.words.split_first() else { return false };
    let parser = line_parser();
    let row = find_row(&parser, &command.text).map(clap::Command::get_name);
    let said = rest.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ").to_ascii_lowercase();
    let verb = said.split_whitespace().next().unwrap_or_default();
    match row {
        Some("user") if rest.len() > 1 => true,
        Some("quote") if matches!(verb, "pass" | "acct") => true,
        _ => rest.iter().any(|word| {
            let target = row == Some("open") || looks_like_url(&word.text);
            word.text.starts_with("--account")
                || target
                    && Url::parse_target(&word.text)
                        .map_or(word.text.contains('@'), |url| url.password.is_some())
        }),
    }
}

/// The row that a word names: whole, by an alias, or by a unique beginning.
pub(super) fn find_row<'p>(parser: &'p clap::Command, word: &str) -> Option<&'p clap::Command> {
    let begins = |row: &&clap::Command| {
        row.get_name().starts_with(word) || row.get_all_aliases().any(|alias| alias.starts_with(word))
    };
    let mut rows = parser.get_subcommands().filter(begins);
    let unique = rows.next().filter(|_| rows.next().is_none());
    parser.find_subcommand(word).or(unique)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_neither_kept_nor_echoed() {
        let secret = |line: &str| statements(line).iter().any(holds_secret);
        let with = [
            "user bob geheim",
            "u bob geheim",
            "pwd; us bob geheim",
            "quote PASS x",
            "lit acct x",
            "quote 'pass x'",
            "open ftp://a:b@h/",
            "open alice:pw@host",
            "get ftp://a:b@h/f",
            "open --account x h",
        ];
        for line in with {
            assert!(secret(line), "{line}");
        }
        for line in ["user bob", "quote SITE HELP", "open ftp://a@h/", "get f", "open a@h:21", "get a@b:c"] {
            assert!(!secret(line), "{line}");
        }
        assert_eq!(shown(&statements("user bob geheim")[0]), "user ***");
    }
}
