//! The queue as people see it: what is to be done, where, and how it is.

use std::fmt::Write as _;

use crate::commands::queue_line;
use crate::escape::escape;
use crate::settings::queue::{QueueState, Queued};

/// The entries, each with the place that it belongs to.
pub(super) fn list(all: &[Queued]) -> String {
    let mut text = String::new();
    for Queued { entry, state } in all {
        let begun = if entry.begun && *state == QueueState::Waiting { ", begun" } else { "" };
        let _ = writeln!(text, "{} {}{begun}: {}", entry.number, state.name(), queue_line(&entry.work));
        let here = escape(entry.here.as_encoded_bytes());
        let _ = match &entry.url {
            Some(url) => writeln!(text, "    {}, {here}", escape(url.as_bytes())),
            None => writeln!(text, "    {here}"),
        };
        if let Some(failure) = entry.failure.as_ref().filter(|_| *state == QueueState::Failed) {
            let _ = writeln!(text, "    exit code {}: {}", failure.code, escape(failure.why.as_bytes()));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use crate::settings::queue::{Entry, Failure, Work};

    #[test]
    fn an_entry_says_where_it_belongs_and_how_it_is() {
        let entry = Entry {
            number: 3,
            work: Work::Line("get 'a b'\nrm f".to_owned()),
            url: Some("ftp://bob@h/pub".to_owned()),
            settings: Vec::new(),
            here: "/home/ann".into(),
            added: 0,
            begun: true,
            failure: None,
        };
        let failure = Some(Failure::new(ErrorKind::NotFound, "550 No \u{1b}[2J such file"));
        let failed = Entry {
            number: 4,
            failure,
            url: None,
            work: Work::Words(vec!["get".into(), "x y".into()]),
            ..entry.clone()
        };
        let all = [
            Queued { entry, state: QueueState::Waiting },
            Queued { entry: failed, state: QueueState::Failed },
        ];
        let expected = "3 waiting, begun: get 'a b'; rm f\n    ftp://bob@h/pub, /home/ann\n\
                        4 failed: get x\\ y\n    /home/ann\n    exit code 23: 550 No \\x1b[2J such file\n";
        assert_eq!(list(&all), expected);
    }
}
