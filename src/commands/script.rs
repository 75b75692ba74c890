//! Running commands from text: one after another, to the first failure.

use std::ffi::OsString;

use super::line::{Statement, statements};
use super::{Context, Flow, Place, Record, Said, Spelling, Unread, Usage, find, line_parser, read_line};
use crate::proto::url::{Url, looks_like_url};
use crate::report::Event;
use crate::settings::Settings;

/// How a script ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// All commands were run.
    Done,
    /// A command asked to leave, perhaps with an exit code.
    Left(Option<u8>),
}

/// Runs all commands of `text`. The first failure ends it, unless its command begins with `-`.
///
/// # Errors
/// That failure, with the name of the script and the line.
pub fn run(cx: &mut Context<'_>, text: &str, name: &str, echo: &mut dyn FnMut(&str)) -> anyhow::Result<End> {
    for statement in statements(text) {
        if !statement.silent {
            echo(&shown(&statement));
        }
        let place = Place { script: name.to_owned(), line: statement.line };
        cx.reporter.event(&Event::Statement { script: name, line: statement.line });
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
pub fn execute(cx: &mut Context<'_>, statement: &Statement) -> anyhow::Result<Flow> {
    if let Some(open) = statement.words.iter().find_map(|word| word.open) {
        return Err(Usage(format!("the quote {open} is not closed")).into());
    }
    let mut words: Vec<OsString> = statement.words.iter().map(|word| OsString::from(&word.text)).collect();
    // These have spellings of their own; everything else is in the table.
    if let Some(first) = words.first_mut() {
        match first.to_str() {
            Some("!") => *first = OsString::from("shell"),
            Some("-h" | "--help") => *first = OsString::from("help"),
            _ => {}
        }
    }
    cx.spelling = Spelling::of_line();
    statement.words.iter().for_each(|word| cx.spelling.note(&word.text, &word.pattern, &word.escaped));
    match read_line(words, cx.width) {
        Ok(said) if said.settings.json || said.settings.json_file.is_some() => {
            let why = "`--json` and `--json-file` are for the whole run, and stand before its commands";
            Err(Usage(why.to_owned()).into())
        }
        Ok(said) => perform(cx, said),
        Err(Unread::Help(text)) => {
            let text = text.to_string();
            cx.show(&Record::Text { name: "help", text: text.trim_end() })?;
            Ok(Flow::Next)
        }
        Err(Unread::Mistake(usage)) => Err(usage.into()),
    }
}

/// Runs a command with what was said behind it.
pub fn perform(cx: &mut Context<'_>, said: Said) -> anyhow::Result<Flow> {
    cx.begin(said.settings);
    let result = said.command.run(cx);
    // How loud it was said to be holds until its failure is told.
    cx.closer = Settings::default();
    result
}

/// A command as it is echoed: one with a secret in it without its words.
fn shown(statement: &Statement) -> String {
    let words = statement.words.iter().map(|word| word.text.as_str());
    let words: Vec<&str> =
        if holds_secret(statement) { words.take(1).chain(["***"]).collect() } else { words.collect() };
    crate::escape::escape(words.join(" ").as_bytes()).to_string()
}

/// Tells whether a command has a password in it: `user NAME PASSWORD`, `quote PASS ...`, `--account`, or a target,
/// URL or proxy with one. Such a command is neither kept in the history nor echoed.
pub fn holds_secret(statement: &Statement) -> bool {
    let Some((command, rest)) = statement.words.split_first() else { return false };
    let parser = line_parser();
    let row = find(&parser, &command.text).map(clap::Command::get_name).ok();
    let said = rest.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ").to_ascii_lowercase();
    let verb = said.split_whitespace().next().unwrap_or_default();
    match row {
        Some("user") if rest.len() > 1 => true,
        // Cut too short to say which command is meant, and told so.
        None if rest.len() > 1 && !command.text.is_empty() && "user".starts_with(&command.text) => true,
        Some("quote") if matches!(verb, "pass" | "acct") => true,
        _ => rest.iter().any(|word| {
            let named = matches!(row, Some("open" | "bookmark" | "doctor" | "trust"));
            let target = named || looks_like_url(&word.text);
            word.text.starts_with("--account")
                || row == Some("set") && verb.len() > 1 && "account".starts_with(verb)
                || ["--proxy", "--ftp-proxy"].iter().any(|way| word.text.starts_with(way))
                    && said.contains('@')
                || row == Some("set") && said.contains('@')
                || (word.text.starts_with("--on-login") || row == Some("set")) && said.contains("acct")
                || target
                    && Url::parse_target(&word.text)
                        .map_or(word.text.contains('@'), |url| url.password.is_some())
        }),
    }
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
            "bookmark add x alice:pw@host",
            "get ftp://a:b@h/f",
            "open --account x h",
            "open --proxy socks5h://a:b@p h",
            "open --proxy=a:b@p h",
            "set account geheim",
            "set acc geheim",
            "set proxy a:b@p",
            "open --ftp-proxy ftp://a:b@p h",
            "open --on-login 'ACCT x' h",
            "set on-login 'ACCT x'",
        ];
        for line in with {
            assert!(secret(line), "{line}");
        }
        for line in [
            "user bob",
            "quote SITE HELP",
            "open ftp://a@h/",
            "get f",
            "open a@h:21",
            "get a@b:c",
            "ls --proxy none",
        ] {
            assert!(!secret(line), "{line}");
        }
        assert_eq!(shown(&statements("user bob geheim")[0]), "user ***");
    }
}
