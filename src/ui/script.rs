//! Running commands from text: one after another, to the first failure.

use std::ffi::OsString;

use super::line::{Statement, statements};
use crate::commands::{Context, Flow, Said, Usage, read_line};

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
        let place = format!("{name}, line {}", statement.line);
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
    cx.closer = said.settings;
    let result = said.command.run(cx);
    cx.closer = crate::settings::Settings::default();
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

fn shown(statement: &Statement) -> String {
    let words: Vec<&str> = statement.words.iter().map(|word| word.text.as_str()).collect();
    crate::escape::escape(words.join(" ").as_bytes()).to_string()
}
