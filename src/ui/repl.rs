//! The shell: a prompt, a line, a command, and again.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc::Sender;

use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Config, Editor, ExternalPrinter};
use unicode_width::UnicodeWidthStr;

use super::audience::Audience;
use super::cli::WIDEST;
use super::complete::Completer;
use super::progress::shortened;
use super::signal::Watch;
use super::term;
use crate::commands::line::chains;
use crate::commands::script::{self, holds_secret};
use crate::commands::{Context, Flow, Target, jobs};
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
    let postman = editor.create_external_printer().ok().map(postman);
    talk(&mut editor, &shared, audience, (watch, history.as_deref(), postman.as_ref()))
}

/// Somebody who takes what is to stand above the line that is being typed. The editor may keep him waiting.
fn postman(mut printer: impl ExternalPrinter + Send + 'static) -> Sender<String> {
    let (sender, letters) = std::sync::mpsc::channel::<String>();
    let deliver = move || letters.into_iter().for_each(|text| _ = printer.print(text));
    let _ = std::thread::Builder::new().name("postman".to_owned()).spawn(deliver);
    sender
}

fn talk(
    editor: &mut Editor<Completer<'_, '_>, FileHistory>,
    shared: &Rc<RefCell<&mut Context<'_>>>,
    audience: &Audience,
    (watch, history, postman): (&Watch, Option<&Path>, Option<&Sender<String>>),
) -> anyhow::Result<u8> {
    loop {
        audience.teller.board().end_line();
        let prompt = prompt(&mut shared.borrow_mut());
        audience.teller.board().edit(postman.cloned());
        let typed = editor.readline(&prompt);
        audience.teller.board().edit(None);
        let line = match typed {
            Ok(line) => line,
            Err(ReadlineError::Interrupted) => continue,
            Err(ReadlineError::Eof) if may_leave(&mut shared.borrow_mut(), audience) => return Ok(0),
            Err(ReadlineError::Eof) => continue,
            Err(error) => return Err(error.into()),
        };
        // A paste brings several lines at once; each is a command.
        let commands = chains(&line, None);
        let mut statements = commands.iter().flat_map(|chain| &chain.statements);
        if !commands.is_empty() && !statements.any(holds_secret) {
            let _ = editor.add_history_entry(line.as_str());
            // Now, not at the end: nobody knows how that comes.
            if let Some(file) = history {
                let _ = editor.append_history(file);
            }
        }
        for chain in commands {
            let mut cx = shared.borrow_mut();
            cx.width = term::width().min(WIDEST);
            let result = script::run_chain(&mut cx, &chain, None);
            cx.cancel.reset();
            if let Some(code) = watch.ending() {
                return Ok(code);
            }
            match result {
                Ok(Flow::Next) => {}
                Ok(Flow::Exit(code)) if may_leave(&mut cx, audience) => return Ok(code.unwrap_or(0)),
                Ok(Flow::Exit(_)) => break,
                Err(error) => {
                    audience.complain_in_shell(&error);
                    break;
                }
            }
        }
    }
}

/// Tells whether nothing keeps somebody who leaves: what runs in the background is ended if that is agreed to.
fn may_leave(cx: &mut Context<'_>, audience: &Audience) -> bool {
    let leaves = jobs::leave(cx);
    cx.cancel.reset();
    leaves.unwrap_or_else(|error| {
        audience.complain_in_shell(&error);
        false
    })
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
