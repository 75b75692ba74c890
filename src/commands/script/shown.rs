//! Commands as they are shown, in the echo of a script and in the list of jobs, and what of them is nobody's business.

use super::super::line::{Chain, Redirect, Statement, Word, quoted, statements};
use super::super::{find, line_parser};
use crate::escape::escape;
use crate::proto::url::{Url, looks_like_url};

/// A command as it is echoed, escaped: one with a secret in it without its words.
pub(super) fn shown(statement: &Statement) -> String {
    let typed = |text: &str| if text.is_empty() { "''".to_owned() } else { quoted(text, None) };
    let words = statement.words.iter().map(|word| typed(&word.text));
    let mut words: Vec<String> = match statement.words.first() {
        _ if holds_secret(statement) => words.take(1).chain(["***".to_owned()]).collect(),
        // What is for the local shell stands as it is.
        Some(first) if first.text == "!" => statement.words.iter().map(|word| word.text.clone()).collect(),
        _ => words.collect(),
    };
    match &statement.redirect {
        Some(Redirect::File(name)) => words.extend([">".to_owned(), typed(&name.text)]),
        Some(Redirect::Append(name)) => words.extend([">>".to_owned(), typed(&name.text)]),
        Some(Redirect::Program(line)) => words.extend(["|".to_owned(), line.text.clone()]),
        None => {}
    }
    escape(words.join(" ").as_bytes()).to_string()
}

/// Commands that belong together as they are shown, escaped and without secrets.
#[must_use]
pub fn shown_chain(chain: &Chain) -> String {
    let mut text = String::new();
    for statement in &chain.statements {
        text.push_str(statement.joint.sign());
        text.push_str(&shown(statement));
    }
    text
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
        // The commands that it makes or keeps.
        Some("alias" | "macdef" | "queue") if holds_secret_within(rest) => true,
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

/// Tells whether a command within the words of another has a password in it.
fn holds_secret_within(words: &[Word]) -> bool {
    let texts = words.iter().map(|word| word.text.as_str());
    let text = |texts: &[&str]| statements(&texts.join(" ")).iter().any(holds_secret);
    let texts: Vec<&str> = texts.collect();
    texts.iter().any(|word| word.contains(char::is_whitespace) && text(&[*word]))
        || text(&texts)
        || texts.split_first().is_some_and(|(_, rest)| text(rest))
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
            "alias in 'open h; user bob geheim'",
            "alias in user bob geheim",
            "macdef m\npwd\nuser bob geheim\n\npwd",
            "pwd && user bob geheim",
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
