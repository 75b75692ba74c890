//! The shell: a prompt, a line, a command, and again.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::mpsc::Sender;
use std::time::Instant;

use rustyline::error::ReadlineError;
use rustyline::history::FileHistory;
use rustyline::{CompletionType, Config, Editor, ExternalPrinter};

use super::audience::Audience;
use super::cli::WIDEST;
use super::complete::Completer;
use super::prompt::{Facts, Filled};
use super::signal::Watch;
use super::term;
use crate::commands::line::chains;
use crate::commands::script::{self, holds_secret};
use crate::commands::{Context, Flow, Target, jobs};
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
    script::begin_shell(cx);
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
    let history = paths::history();
    if let Some(file) = &history {
        // A shell without its history is still a shell.
        let _ = file.parent().map(std::fs::create_dir_all);
        let _ = editor.load_history(file);
    }
    let postman = editor.create_external_printer().ok().map(postman);
    let ended = talk(&mut editor, &shared, audience, (watch, history.as_deref(), postman.as_ref()));
    term::restore_title();
    ended
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
        let prompt = dressed(&mut shared.borrow_mut(), audience);
        audience.teller.board().edit(postman.cloned());
        let typed = editor.readline(&(prompt.plain, prompt.styled));
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
            let begun = Instant::now();
            let result = script::run_chain(&mut cx, &chain, None);
            cx.cancel.reset();
            audience.teller.ring_after(begun.elapsed());
            if std::mem::take(&mut cx.forgets_history) {
                let _ = editor.clear_history();
            }
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

/// The prompt, and the title of the terminal, as they are wanted.
fn dressed(cx: &mut Context<'_>, audience: &Audience) -> Filled {
    let said = cx.effective();
    let facts = Facts::of(cx);
    if audience.teller.board().is_terminal()
        && let Some(title) = &said.title
    {
        term::set_title(&facts.fill(title).plain);
    } else {
        term::restore_title();
    }
    facts.prompt(said.prompt.as_deref(), (term::width(), audience.teller.board().has_colour()))
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
