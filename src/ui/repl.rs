//! The shell: a prompt, a line, a command, and again.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Config, Editor};

use super::complete::Completer;
use super::human::Teller;
use super::line::{Statement, statements};
use super::signal::Watch;
use super::{failure, script, term};
use crate::commands::{Context, Flow, Target};
use crate::error::ErrorKind;
use crate::escape::escape;
use crate::settings::paths;

/// Lines of history that are kept.
const HISTORY: usize = 1000;

/// Runs the shell to its end, and returns the exit code.
pub(super) fn run(
    cx: &mut Context<'_>,
    teller: &Arc<Teller>,
    target: Option<&Target>,
    watch: &Watch,
) -> anyhow::Result<u8> {
    if let Some(target) = target
        && let Err(error) = cx.open(target)
    {
        teller.say(&failure::render(&error, teller.colour()));
    }
    let config = Config::builder()
        .completion_type(CompletionType::List)
        .max_history_size(HISTORY)?
        .history_ignore_space(true)
        .auto_add_history(false)
        .build();
    let shared = Rc::new(RefCell::new(cx));
    let mut editor: Editor<Completer<'_, '_>, FileHistory> = Editor::with_config(config)?;
    editor.set_helper(Some(Completer::new(Rc::clone(&shared))));
    let history = paths::state().map(|directory| directory.join("history"));
    if let Some(file) = &history {
        // A shell without its history is still a shell.
        let _ = editor.load_history(file);
    }
    let code = talk(&mut editor, &shared, teller, watch);
    if let Some(file) = &history {
        let _ = file.parent().map(std::fs::create_dir_all);
        let _ = editor.save_history(file);
    }
    code
}

fn talk(
    editor: &mut Editor<Completer<'_, '_>, FileHistory>,
    shared: &Rc<RefCell<&mut Context<'_>>>,
    teller: &Arc<Teller>,
    watch: &Watch,
) -> anyhow::Result<u8> {
    loop {
        let prompt = prompt(&mut shared.borrow_mut());
        let line = match editor.readline(&prompt) {
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) => return Ok(0),
            Err(error) => return Err(error.into()),
        };
        // A paste brings several lines at once; each is a command.
        for statement in statements(&line) {
            if !holds_secret(&statement) {
                let _ = editor.add_history_entry(line.as_str());
            }
            let mut cx = shared.borrow_mut();
            cx.cancel.reset();
            let result = script::execute(&mut cx, &statement);
            if let Some(code) = watch.ending() {
                return Ok(code);
            }
            match result {
                Ok(Flow::Next) => {}
                Ok(Flow::Exit(code)) => return Ok(code.unwrap_or(0)),
                Err(error) if crate::commands::kind(&error) == ErrorKind::Interrupted => {
                    teller.say("interrupted");
                    break;
                }
                Err(error) => {
                    if failure::needs_words(&error) {
                        teller.say(&failure::render(&error, teller.colour()));
                    }
                    break;
                }
            }
        }
    }
}

/// `user@host:/dir [mode]> `, shortened from the left where it would take more than half of the terminal.
fn prompt(cx: &mut Context<'_>) -> String {
    let Some(session) = cx.session() else { return "ketch> ".to_owned() };
    let user = escape(session.user().as_bytes()).to_string();
    let host = escape(session.site().host.as_bytes()).to_string();
    let place = session.place().map(|path| path.display().to_string()).unwrap_or_default();
    let mode = session.mode();
    let full = format!("{user}@{host}:{place} [{mode}]> ");
    let room = term::width() / 2;
    if full.chars().count() <= room {
        return full;
    }
    let last = place.rsplit('/').next().unwrap_or_default();
    let short = format!("{host}:…/{last} [{mode}]> ");
    if short.chars().count() <= room { short } else { format!("[{mode}]> ") }
}

/// Lines with a password in them are not kept: `user NAME PASSWORD`, `quote PASS ...`, a URL with one.
fn holds_secret(statement: &Statement) -> bool {
    let words: Vec<String> = statement.words.iter().map(|word| word.text.to_ascii_lowercase()).collect();
    let Some((command, rest)) = words.split_first() else { return false };
    let is =
        |names: &[&str]| command.len() > 1 && names.iter().any(|name| name.starts_with(command.as_str()));
    let secret_url = |word: &String| {
        word.split_once("://")
            .and_then(|(_, rest)| rest.split_once('@'))
            .is_some_and(|(user, _)| user.contains(':'))
    };
    is(&["user", "login"]) && rest.len() > 1
        || is(&["quote", "literal", "raw"])
            && rest.first().is_some_and(|verb| matches!(verb.as_str(), "pass" | "acct"))
        || rest.iter().any(secret_url)
        || rest.iter().any(|word| word.starts_with("--account"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_does_not_reach_the_history() {
        let secret = |line: &str| statements(line).iter().any(holds_secret);
        for line in
            ["user bob geheim", "us bob geheim", "quote PASS x", "open ftp://a:b@h/", "get ftp://a:b@h/f"]
        {
            assert!(secret(line), "{line}");
        }
        for line in ["user bob", "quote SITE HELP", "open ftp://a@h/", "get f", "open a@h:21"] {
            assert!(!secret(line), "{line}");
        }
    }
}
