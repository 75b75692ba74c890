//! What is wrong with the words of a command, in our words: clap's talk of subcommands and of the usage of a program
//! that nobody started.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Usage;
use super::foreign::option_advice;
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
        ErrorKind::InvalidSubcommand if command == Some("bookmark") => {
            let name = text(ContextKind::InvalidSubcommand).unwrap_or_default();
            format!(
                "`bookmark` cannot `{name}`; `bookmark add {name}` keeps the connection in hand as `{name}`"
            )
        }
        _ if command == Some("debug") && name(&argument) == "WHAT" => {
            "`debug` takes a `listing` apart; `set verbose on` shows the conversation with the server"
                .to_owned()
        }
        ErrorKind::TooManyValues if argument.starts_with('-') => {
            format!("`{}` takes no value, but there is `{value}`", option(&argument))
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            if let Some(advice) = option_advice(command.unwrap_or("ketch"), option(&argument)) {
                return Usage(format!("{it} has no option `{}`; {advice}", option(&argument)));
            }
            let near = text(ContextKind::SuggestedArg).map(|near| option(&near).to_owned());
            match near.filter(|near| near.starts_with('-')) {
                Some(near) => format!("{it} has no option `{argument}`; did you mean `{near}`?"),
                None => format!("{it} has no option `{argument}`; see {help}"),
            }
        }
        ErrorKind::UnknownArgument => format!("{it} takes no more words, but there is `{argument}`"),
        ErrorKind::TooManyValues => format!("{it} takes no more words, but there is `{value}`"),
        // Where several names stand for one list of words, the first is missing when there is none.
        ErrorKind::MissingRequiredArgument if argument.starts_with('<') => {
            format!("{it} lacks {}; see {help}", name(argument.split(' ').next().unwrap_or_default()))
        }
        ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues => {
            format!("{it} lacks {}; see {help}", name(&argument))
        }
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
            // Elsewhere this letter is the port, and ours something else.
            Some(_)
                if command == Some("open")
                    && argument == "[PORT]"
                    && !value.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                format!("{}; `-P N` says the port, and `-p` is passive mode", wrong_value(&argument, &value))
            }
            Some(_) if option(&argument) == "--port" && !value.bytes().all(|byte| byte.is_ascii_digit()) => {
                format!("{}: `-P` is the port of the server, a number", wrong_value(&argument, &value))
            }
            Some(why) => format!("{}: {}", wrong_value(&argument, &value), in_words(&why.to_string())),
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

/// Why something is no number, as people say it.
fn in_words(why: &str) -> String {
    let ends = why.split_once(" is not in ").and_then(|(_, range)| range.split_once("..="));
    match (ends, why) {
        (Some((low, high)), _) => format!("it must be a number from {low} to {high}"),
        (None, "invalid digit found in string" | "cannot parse integer from empty string") => {
            "it is no number".to_owned()
        }
        (None, "number too large to fit in target type") => "the number is too large".to_owned(),
        (None, why) => why.to_owned(),
    }
}

/// The option of `--option <VALUE>`, or `--option[=<VALUE>]`.
fn option(argument: &str) -> &str {
    argument.split([' ', '=']).next().unwrap_or_default().trim_end_matches('[')
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
