//! What is wrong with the words of a command, in our words: clap's talk of subcommands and of the usage of a program
//! that nobody started.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Usage;
use crate::proto::proxy::BadProxy;
use crate::proto::url::BadUrl;

/// The mistake that clap found in the words of `command` (none before it was read); `help` is what shows how it
/// should have been.
pub(super) fn mistake(error: &clap::Error, command: Option<&str>, help: &str) -> Usage {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let it = command.map_or_else(|| "ketch".to_owned(), |name| format!("`{name}`"));
    let argument = text(ContextKind::InvalidArg).unwrap_or_default();
    let value = text(ContextKind::InvalidValue).unwrap_or_default();
    Usage(match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            let near = text(ContextKind::SuggestedArg).map(|near| option(&near).to_owned());
            match near.filter(|near| near.starts_with('-')) {
                Some(near) => format!("{it} has no option `{argument}`; did you mean `{near}`?"),
                None => format!("{it} has no option `{argument}`; see {help}"),
            }
        }
        ErrorKind::UnknownArgument => format!("{it} takes no more words, but there is `{argument}`"),
        ErrorKind::MissingRequiredArgument => format!("{it} lacks {}; see {help}", name(&argument)),
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("`{}` lacks its {}", option(&argument), name(&argument))
        }
        ErrorKind::InvalidValue => match error.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(valid)) => {
                format!("{}; use one of {}", wrong_value(&argument, &value), valid.join(", "))
            }
            _ => wrong_value(&argument, &value),
        },
        ErrorKind::ValueValidation => match std::error::Error::source(error) {
            // Its value may hold a password.
            Some(why) if why.is::<BadProxy>() || why.is::<BadUrl>() => {
                format!("`{}` cannot be that: {why}", option(&argument))
            }
            Some(why) => format!("{}: {why}", wrong_value(&argument, &value)),
            None => wrong_value(&argument, &value),
        },
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg).unwrap_or_default();
            format!("`{}` and `{}` do not go together", option(&argument), option(&other))
        }
        _ => plain(error),
    })
}

/// A value that an option or an operand cannot have.
fn wrong_value(argument: &str, value: &str) -> String {
    match argument.starts_with('-') {
        true => format!("`{}` cannot be `{value}`", option(argument)),
        false => format!("`{value}` is no {}", name(argument)),
    }
}

/// The option of `--option <VALUE>`.
fn option(argument: &str) -> &str {
    argument.split([' ', '=']).next().unwrap_or_default()
}

/// What stands for the value in `--option <VALUE>`, `[VALUE]` or `<VALUE>...`.
fn name(argument: &str) -> &str {
    let last = argument.rsplit([' ', '=']).next().unwrap_or_default();
    last.trim_end_matches("...").trim_matches(['<', '>', '[', ']'])
}

/// What clap says, without its own mark and without what comes after the first paragraph.
fn plain(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    text.split("\n\n").next().unwrap_or_default().trim_end().to_owned()
}

/// The name that a misspelt word was meant to be, if one is near enough.
pub(super) fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let room = word.chars().count().div_ceil(3).min(3);
    let near = names.map(|name| (distance(word, name), name)).filter(|(away, _)| *away <= room);
    near.min_by_key(|(away, _)| *away).map(|(_, name)| name)
}

/// How many slips of the finger are between two words: a letter too many, too few, another, or two of them swapped.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    let at = |rows: &[Vec<usize>], i: usize, j: usize| rows.get(i).and_then(|row| row.get(j)).copied();
    for (i, from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let other = at(&rows, i, j).unwrap_or_default() + usize::from(from != to);
            let fewer = at(&rows, i, j + 1).unwrap_or_default() + 1;
            let more = row.last().copied().unwrap_or_default() + 1;
            let swapped = (i > 0 && j > 0 && a.get(i - 1) == Some(to) && b.get(j - 1) == Some(from))
                .then(|| at(&rows, i - 1, j - 1).unwrap_or_default() + 1);
            row.push(other.min(fewer).min(more).min(swapped.unwrap_or(usize::MAX)));
        }
        rows.push(row);
    }
    at(&rows, a.len(), b.len()).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (a, b, slips) in
            [("get", "get", 0), ("gte", "get", 1), ("sl", "ls", 1), ("pasive", "passive", 1), ("", "ab", 2)]
        {
            assert_eq!(distance(a, b), slips, "{a} {b}");
            assert_eq!(distance(b, a), slips, "{b} {a}");
        }
    }

    #[test]
    fn only_what_is_near_is_meant() {
        let names = ["get", "site", "mget", "binary", "x"];
        let meant = |word| nearest(word, names.into_iter());
        assert_eq!(meant("gte"), Some("get"));
        assert_eq!(meant("biney"), Some("binary"));
        assert_eq!(meant("ftp.example.com"), None);
        assert_eq!(meant("xyzzy"), None);
    }
}
