//! The shell: a prompt, a line, a command, and again.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Config, Editor};
use unicode_width::UnicodeWidthStr;

use super::audience::Audience;
use super::cli::WIDEST;
use super::complete::Completer;
use super::progress::shortened;
use super::signal::Watch;
use super::term;
use crate::commands::line::statements;
use crate::commands::script::{self, holds_secret};
use crate::commands::{Context, Flow, Target};
use crate::error::ErrorKind;
use crate::escape::escape;
use crate::settings::paths;

/// Lines of history that are kept.
const HISTORY: usize = 1000;

/// Runs the shell to its end, and returns the exit code.
pub(super) fn run(
    cx: &mut Context<'_>,
    audience: &Audience,
    target: Option<&Target>,
    watch: &Watch,
) -> anyhow::Result<u8> {
    if let Some(target) = target
        && let Err(error) = cx.open(target)
    {
        audience.complain_in_shell(&error);
    }
    if target.is_none() {
        let version = env!("CARGO_PKG_VERSION");
        audience.teller.tell(&format!("ketch {version}: `open HOST` connects, `help` lists the commands"));
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
        let _ = file.parent().map(std::fs::create_dir_all);
        let _ = editor.load_history(file);
    }
    talk(&mut editor, &shared, audience, (watch, history.as_deref()))
}

fn talk(
    editor: &mut Editor<Completer<'_, '_>, FileHistory>,
    shared: &Rc<RefCell<&mut Context<'_>>>,
    audience: &Audience,
    (watch, history): (&Watch, Option<&Path>),
) -> anyhow::Result<u8> {
    loop {
        audience.teller.end_line();
        let prompt = prompt(&mut shared.borrow_mut());
        let line = match editor.readline(&prompt) {
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) => return Ok(0),
            Err(error) => return Err(error.into()),
        };
        // A paste brings several lines at once; each is a command.
        let commands = statements(&line);
        if !commands.is_empty() && !commands.iter().any(holds_secret) {
            let _ = editor.add_history_entry(line.as_str());
            // Now, not at the end: nobody knows how that comes.
            if let Some(file) = history {
                let _ = editor.append_history(file);
            }
        }
        for statement in commands {
            let mut cx = shared.borrow_mut();
            cx.cancel.reset();
            cx.width = term::width().min(WIDEST);
            let result = script::execute(&mut cx, &statement);
            cx.cancel.reset();
            if let Some(code) = watch.ending() {
                return Ok(code);
            }
            match result {
                Ok(Flow::Next) => {}
                Ok(Flow::Exit(code)) => return Ok(code.unwrap_or(0)),
                Err(error) => {
                    audience.complain_in_shell(&error);
                    if !statement.may_fail || crate::commands::kind(&error) == ErrorKind::Interrupted {
                        break;
                    }
                }
            }
        }
    }
}

/// `user@host:/dir [mode]> `, and less of it the narrower the terminal: the line that is typed needs half of it.
fn prompt(cx: &mut Context<'_>) -> String {
    let Some(session) = cx.session() else { return "ketch> ".to_owned() };
    let user = escape(session.user().as_bytes()).to_string();
    let host = escape(session.site().host.as_bytes()).to_string();
    let place = session.place().map(|path| path.display().to_string()).unwrap_or_default();
    let mode = session.mode();
    let last = match place.trim_end_matches('/').rsplit_once('/') {
        Some((above, last)) if !above.is_empty() => format!("…/{last}"),
        _ => place.clone(),
    };
    let room = term::width() / 2;
    let all = [
        format!("{user}@{host}:{place} [{mode}]> "),
        format!("{host}:{place} [{mode}]> "),
        format!("{host}:{last} [{mode}]> "),
        format!("{host}:{last}> "),
        format!("{last}> "),
    ];
    let fitting = all.into_iter().find(|prompt| prompt.width() <= room);
    fitting.unwrap_or_else(|| format!("{}> ", shortened(&last, room.saturating_sub(2))))
}
