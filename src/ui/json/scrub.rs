//! The words that ketch was started with, without those that are or may be secret.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

use crate::commands::line::{Joint, Redirect, Statement, Word, chains};
use crate::commands::script::holds_secret;
use crate::commands::shown;
use crate::proto::url::{Url, looks_like_url};

/// What stands for a secret.
const MASK: &str = "***";

/// Options whose values are secret, or may hold a secret.
const SECRET: [&str; 3] = ["--account", "--on-login", "--password-command"];

/// Commands that take words for the server or another program; any of those may be a secret.
const OPAQUE: [&str; 7] = ["user", "login", "quote", "literal", "raw", "site", "shell"];

/// The words behind the name of the program. Where it is not clear what a word is, it is rather left out.
pub(super) fn scrubbed(args: &[OsString]) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = args.iter().skip(1).map(|arg| arg.as_bytes());
    while let Some(arg) = rest.next() {
        let text = String::from_utf8_lossy(arg);
        if let Some((name, _)) = text.split_once('=').filter(|(name, _)| SECRET.contains(name)) {
            words.push(format!("{name}={MASK}"));
        } else if SECRET.contains(&&*text) {
            words.push(text.into_owned());
            words.extend(rest.next().map(|_| MASK.to_owned()));
        } else if OPAQUE.contains(&&*text) {
            words.push(text.into_owned());
            words.extend(rest.next().map(|_| MASK.to_owned()));
            break;
        } else if let Some((flags, script)) = script_in(&text) {
            words.push(format!("{flags}{}", script_without_secrets(script)));
            if script.is_empty() {
                let script = rest.next().map(String::from_utf8_lossy);
                words.extend(script.map(|script| script_without_secrets(&script)));
            }
        } else {
            words.push(word(arg));
        }
    }
    words
}

/// A cluster of short options up to the one for a script, and what stands behind that in the same word.
fn script_in(text: &str) -> Option<(&str, &str)> {
    let cluster = text.strip_prefix('-').filter(|cluster| !cluster.starts_with('-'))?;
    let at = cluster.find('c')?;
    let plain = cluster.get(..at)?.chars().all(|c| c.is_ascii_alphanumeric());
    if plain { text.split_at_checked(at + 2) } else { None }
}

fn script_without_secrets(text: &str) -> String {
    let mut shown = String::new();
    for chain in chains(text, None) {
        for statement in &chain.statements {
            shown.push_str(match statement.joint {
                Joint::Always if shown.is_empty() || shown.ends_with("& ") => "",
                Joint::Always => "; ",
                joint => joint.sign(),
            });
            shown.push_str(&without_secrets(statement));
        }
        shown.push_str(if chain.background { " & " } else { "" });
    }
    shown.trim_end().to_owned()
}

fn without_secrets(statement: &Statement) -> String {
    let word = |word: &Word| self::word(word.text.as_bytes());
    let words = statement.words.iter().map(word);
    let mut words: Vec<String> = match holds_secret(statement) {
        true => words.take(1).chain([MASK.to_owned()]).collect(),
        false => words.collect(),
    };
    match &statement.redirect {
        Some(Redirect::File(name)) => words.push(format!("> {}", word(name))),
        Some(Redirect::Append(name)) => words.push(format!(">> {}", word(name))),
        // What a local program is told may be a secret.
        Some(Redirect::Program(_)) => words.push(format!("| {MASK}")),
        None => {}
    }
    words.join(" ")
}

/// A word without the password of a URL or of a target, or of what looks like one.
fn word(word: &[u8]) -> String {
    let text = String::from_utf8_lossy(word);
    if looks_like_url(&text) {
        return shown(word);
    }
    let Some((before, host)) = text.rsplit_once('@') else { return shown(word) };
    match before.rfind("://").map(|at| at + 3) {
        Some(at) => format!("{}{MASK}@{host}", before.get(..at).unwrap_or_default()),
        None if before.contains(':') || Url::parse_target(&text).is_ok_and(|url| url.password.is_some()) => {
            format!("{MASK}@{host}")
        }
        None => text.into_owned(),
    }
}

/// Whether JSON lines are asked for, by words that make no sense otherwise: on standard output, and in a file.
pub(in crate::ui) fn wished(args: &[OsString]) -> (bool, Option<PathBuf>) {
    let (mut stdout, mut file) = (false, None);
    let mut rest = args.iter().skip(1);
    while let Some(arg) = rest.next() {
        match arg.as_bytes() {
            b"--" => break,
            b"--json" => stdout = true,
            b"--json-file" => file = rest.next().map(PathBuf::from),
            arg => {
                if let Some(name) = arg.strip_prefix(b"--json-file=") {
                    file = Some(PathBuf::from(<std::ffi::OsStr as OsStrExt>::from_bytes(name)));
                }
            }
        }
    }
    (stdout, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrub(words: &[&str]) -> String {
        let args: Vec<OsString> = ["ketch"].iter().chain(words).map(OsString::from).collect();
        scrubbed(&args).join("|")
    }

    #[test]
    fn no_secret_is_left_in_the_words() {
        let table: [(&[&str], &str); 15] = [
            (&["--json", "get", "-c", "ftp://u:pw@h/f", "f"], "--json|get|-c|ftp://u@h/f|f"),
            (&["u:pw@h", "ls", "-l"], "***@h|ls|-l"),
            (&["u@h:21/d", "get", "a@b"], "u@h:21/d|get|a@b"),
            (&["http://u:p/w@h/f"], "http://***@h/f"),
            (&["--proxy=socks5h://u:pw@h:1080", "h"], "--proxy=socks5h://***@h:1080|h"),
            (&["--ftp-proxy", "u:pw@h:21", "h"], "--ftp-proxy|***@h:21|h"),
            (&["--on-login", "ACCT pw", "h"], "--on-login|***|h"),
            (&["--account", "pw", "h"], "--account|***|h"),
            (&["h", "--account=pw", "pwd"], "h|--account=***|pwd"),
            (&["h", "user", "bob", "pw"], "h|user|***"),
            (&["h", "quote", "PASS", "pw"], "h|quote|***"),
            (&["h", "-c", "user bob pw; ls; open u:pw@g"], "h|-c|user ***; ls; open ***"),
            (&["h", "-vcquote pass pw"], "h|-vcquote ***"),
            (&["h", "-c", "get ftp://u:pw@h/f"], "h|-c|get ***"),
            (&["ftp://u:pw@h:0/"], "ftp://***@h:0/"),
        ];
        for (words, safe) in table {
            assert_eq!(scrub(words), safe, "{words:?}");
        }
    }

    #[test]
    fn json_is_found_among_words_that_make_no_sense() {
        let wish =
            |words: &[&str]| wished(&["ketch"].iter().chain(words).map(OsString::from).collect::<Vec<_>>());
        assert_eq!(wish(&["gte", "--json"]), (true, None));
        assert_eq!(wish(&["--json-file", "f", "gte"]), (false, Some("f".into())));
        assert_eq!(wish(&["--json-file=f"]), (false, Some("f".into())));
        assert_eq!(wish(&["get", "--", "--json"]), (false, None));
    }
}
