//! What the doctor says, for people: a line for each observation, then the verdict.

use std::time::Duration;

use super::failure::without_numbers;
use super::wrap::{readable, wrapped};
use crate::client::Method;
use crate::doctor::{Advice, Check};
use crate::error::ErrorKind;
use crate::report::OpenedBy;

/// Where the text of an observation begins.
const INDENT: usize = 16;

/// One observation: its mark, its name, what was seen and how long that took.
pub(super) fn check(check: &Check, columns: Option<usize>) -> String {
    let mut text = without_numbers(check.text.trim_end());
    if check.took >= Duration::from_millis(1) {
        let took = match check.took.as_millis() {
            long @ 1000.. => {
                format!("{:.1} s", Duration::from_millis(u64::try_from(long).unwrap_or(0)).as_secs_f64())
            }
            short => format!("{short} ms"),
        };
        let (first, rest) = text.split_once('\n').map_or((text.as_str(), ""), |(first, rest)| (first, rest));
        let line_end = if rest.is_empty() { "" } else { "\n" };
        text = format!("{first} ({took}){line_end}{rest}");
    }
    let head = format!("{:<6}{:<10}", check.mark.name(), check.name);
    block(&head, &text, INDENT, columns)
}

/// What it all comes to.
pub(super) fn verdict(advice: &Advice, section: &[String], columns: Option<usize>) -> String {
    let mut text = format!("\n{}\n", block("", &summary(advice), 0, columns));
    for cause in &advice.causes {
        text.push_str(&item(&without_numbers(&cause.to_string()), columns));
    }
    if !advice.steps.is_empty() {
        text.push_str("\nWhat would help:\n");
        for step in &advice.steps {
            text.push_str(&item(step, columns));
        }
    }
    if !section.is_empty() {
        let options = advice.options.join(" ");
        text.push_str(&format!("\nWith these options ketch makes no detour:\n    {options}\n"));
        text.push_str("or in the configuration file, where `ketch doctor --fix` writes them:\n");
        for line in section {
            text.push_str(&format!("    {line}\n"));
        }
    } else if !advice.works.is_empty() {
        text.push_str("\nketch needs no options for this server.\n");
    }
    text
}

fn summary(advice: &Advice) -> String {
    let names = |by: OpenedBy| -> Vec<&str> {
        let methods = advice.works.iter().filter(|method| method.opened_by() == by);
        methods.copied().map(Method::name).collect()
    };
    let (passive, active) = (names(OpenedBy::Client), names(OpenedBy::Server));
    let fails = |by: OpenedBy| match advice.unseen.iter().any(|method| method.opened_by() == by) {
        true => "could not be tried",
        false => "does not",
    };
    match (passive.is_empty(), active.is_empty()) {
        (false, false) => {
            format!("Both modes work: passive ({}) and active ({}).", passive.join(", "), active.join(", "))
        }
        (false, true) => {
            format!("Passive mode works ({}), active mode {}.", passive.join(", "), fails(OpenedBy::Server))
        }
        (true, false) => {
            format!("Active mode works ({}), passive mode {}.", active.join(", "), fails(OpenedBy::Client))
        }
        (true, true) if !advice.in_clear.is_empty() => {
            "Data connections can be opened only if commands go in clear after the login.".to_owned()
        }
        (true, true) if !advice.unseen.is_empty() => "No data connection was seen.".to_owned(),
        (true, true) if advice.failure == Some(ErrorKind::DataChannel) => {
            "No data connection can be opened.".to_owned()
        }
        (true, true) => "It went no further:".to_owned(),
    }
}

/// A paragraph with a dash before it.
fn item(text: &str, columns: Option<usize>) -> String {
    block("- ", text, 2, columns) + "\n"
}

/// Text whose lines all begin so far in, but for the first, which has something in front of it.
fn block(front: &str, text: &str, indent: usize, columns: Option<usize>) -> String {
    let text = format!("{front}{}", text.replace('\n', &format!("\n{:indent$}", "")));
    wrapped(&text, readable(columns), indent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doctor::Mark;

    #[test]
    fn an_observation_is_wrapped_below_its_text() {
        let seen = Check {
            name: "PORT",
            mark: Mark::Fails,
            text: "425 I could not connect to you at all, whatever I tried\nannounced 10.0.0.5:50123"
                .to_owned(),
            took: Duration::from_millis(1500),
        };
        assert_eq!(
            check(&seen, Some(50)),
            "fails PORT      425 I could not connect to you at\n                all, whatever I tried (1.5 s)\n                \
             announced 10.0.0.5:50123"
        );
    }
}
