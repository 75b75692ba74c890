//! Running commands from text: one after another, to the first failure.

mod shown;

use std::ffi::OsString;

use self::shown::shown;
pub use self::shown::{holds_secret, shown_chain};
use super::alias::{Expansion, expand};
use super::line::{Arguments, Chain, Joint, Redirect, Statement, chains};
use super::outcome::is_placed;
use super::program::{Ended, fed};
use super::{
    Context, Flow, Place, Record, Said, Spelling, Unread, Usage, find, jobs, kind, line_parser, read_line,
};
use crate::error::{Error, ErrorKind};
use crate::escape::escape;
use crate::report::Event;
use crate::settings::paths;

/// How deep macros, aliases and files of commands may call each other.
const DEPTH: usize = 16;

/// Runs all commands of `text`. The first failure ends it, unless its command begins with `-`, or `||` stands behind it.
///
/// # Errors
/// That failure, with the name of the script (escaped) and the line.
pub fn run(cx: &mut Context<'_>, text: &str, name: &str, called: Option<&Arguments>) -> anyhow::Result<Flow> {
    within(cx, |cx| run_all(cx, &chains(text, called), Some(name)))
}

/// Runs commands as if they were typed.
///
/// # Errors
/// The first failure.
pub(super) fn run_line(cx: &mut Context<'_>, text: &str) -> anyhow::Result<Flow> {
    within(cx, |cx| run_all(cx, &chains(text, None), None))
}

/// After a login in the shell: takes in the macros of the netrc file, and runs that which is called `init`, confined to
/// commands that do nothing but FTP. Its failure is told.
pub(super) fn begin_session(cx: &mut Context<'_>) {
    let macros = cx.macros();
    let result = macros.map_err(Into::into).and_then(|macros| {
        cx.names.take_macros(&macros);
        let init = macros.iter().find(|(name, _)| name == "init");
        let Some((_, text)) = init.filter(|_| !cx.effective().no_startup) else { return Ok(()) };
        let outer = std::mem::replace(&mut cx.confined, true);
        let ended = run(cx, text, "macro init", Some(&Arguments::default()));
        cx.confined = outer;
        ended.map(drop)
    });
    if let Err(error) = result {
        cx.person().complain(&error);
    }
}

/// Runs the commands that the shell is to start with. Their failure is told.
pub fn begin_shell(cx: &mut Context<'_>) {
    let said = cx.effective();
    let named = said.startup.clone();
    let Some(path) = named.clone().or_else(paths::startup).filter(|_| !said.no_startup) else { return };
    // Whoever wants no files with settings wants none with commands either.
    if named.is_none() && said.no_config {
        return;
    }
    let result = match std::fs::read_to_string(&path) {
        Ok(text) => run(cx, &text, &escape(path.as_os_str().as_encoded_bytes()).to_string(), None).map(drop),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && named.is_none() => Ok(()),
        Err(error) => Err(Error::local("read the commands to start with in", &path)(error).into()),
    };
    if let Err(error) = result {
        cx.person().complain(&error);
    }
}

/// Runs a command by the words of a command line.
///
/// # Errors
/// Its failure, or what makes no sense about it.
pub(super) fn run_words(cx: &mut Context<'_>, words: Vec<OsString>) -> anyhow::Result<Flow> {
    let said = read_words(words, cx.width)?;
    cx.spelling = Spelling::default();
    within(cx, |cx| perform(cx, said))
}

/// Reads a command by its words.
///
/// # Errors
/// When it makes no sense, or is a question for help.
pub(super) fn read_words(words: Vec<OsString>, width: usize) -> Result<Said, Usage> {
    let name = words.first().map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
    match read(words, width) {
        Ok(said) => Ok(said),
        Err(Unread::Help(_)) => Err(Usage(format!("`help {}` says that at once", escape(name.as_bytes())))),
        Err(Unread::Mistake(usage)) => Err(usage),
    }
}

/// Reads a command that is one of several of a run.
fn read(words: Vec<OsString>, width: usize) -> Result<Said, Unread> {
    let said = read_line(words, width)?;
    if said.settings.json || said.settings.json_file.is_some() {
        let why = "`--json` and `--json-file` are for the whole run, and stand before its commands";
        return Err(Unread::Mistake(Usage(why.to_owned())));
    }
    Ok(said)
}

/// Finds out whether a command will make sense when it is run later, by another ketch.
///
/// # Errors
/// When it does not.
pub(super) fn makes_sense(cx: &Context<'_>, statement: &Statement) -> anyhow::Result<()> {
    if let Some(expansion) = expand(&cx.names, statement) {
        expansion?;
        let name = statement.words.first().map(|word| escape(word.text.as_bytes()).to_string());
        let name = name.unwrap_or_default();
        let why = format!("`{name}` is known to this ketch only; write the commands that it stands for");
        return Err(Usage(why).into());
    }
    read_words(told_words(piped(statement).0), cx.width)?;
    Ok(())
}

/// Does something that may call itself.
fn within(
    cx: &mut Context<'_>,
    work: impl FnOnce(&mut Context<'_>) -> anyhow::Result<Flow>,
) -> anyhow::Result<Flow> {
    if cx.depth >= DEPTH {
        let why =
            format!("more than {DEPTH} scripts, macros and aliases within each other: one calls itself");
        return Err(Usage(why).into());
    }
    cx.depth += 1;
    let ended = work(cx);
    cx.depth -= 1;
    ended
}

/// Runs what an alias or a macro stands for.
fn run_expansion(cx: &mut Context<'_>, expansion: Expansion) -> anyhow::Result<Flow> {
    let Expansion { script, alias, chains, arguments } = expansion;
    let outer = std::mem::replace(&mut cx.names.arguments, arguments);
    let named = alias.is_some();
    cx.names.running.extend(alias);
    let ended = within(cx, |cx| run_all(cx, &chains, script.as_deref()));
    if named {
        cx.names.running.pop();
    }
    cx.names.arguments = outer;
    ended
}

fn run_all(cx: &mut Context<'_>, chains: &[Chain], script: Option<&str>) -> anyhow::Result<Flow> {
    for chain in chains {
        match run_chain(cx, chain, script)? {
            Flow::Next => {}
            flow => return Ok(flow),
        }
    }
    Ok(Flow::Next)
}

/// How the last of some commands went.
enum Went {
    Well,
    /// It failed, and that was told.
    Excused,
    Badly(anyhow::Error),
}

/// Runs commands that belong together, here or in the background; `script` is the name of the script that they are in.
///
/// # Errors
/// The failure of the last of them that was run; in a script with its place.
pub fn run_chain(cx: &mut Context<'_>, chain: &Chain, script: Option<&str>) -> anyhow::Result<Flow> {
    if chain.background {
        jobs::start(cx, Chain { background: false, ..chain.clone() }, script)?;
        return Ok(Flow::Next);
    }
    // Half of what makes no sense would not be what was meant.
    if let Some(flawed) = chain.statements.iter().find(|statement| statement.flaw.is_some()) {
        run_here(cx, flawed, script)?;
    }
    let mut went = Went::Well;
    for statement in &chain.statements {
        went = match (statement.joint, went) {
            (Joint::And, went @ (Went::Excused | Went::Badly(_))) | (Joint::Or, went @ Went::Well) => went,
            (_, before) => {
                match before {
                    // A local program has said for itself what there is to say.
                    Went::Badly(error) if error.downcast_ref::<Ended>().is_some_and(|ended| ended.beside) => {
                    }
                    Went::Badly(error) => cx.person().complain(&error),
                    Went::Well | Went::Excused => {}
                }
                match run_here(cx, statement, script) {
                    Ok(Flow::Next) => Went::Well,
                    Ok(flow) => return Ok(flow),
                    Err(error) if kind(&error) == ErrorKind::Interrupted || cx.cancel.is_cancelled() => {
                        return Err(error);
                    }
                    Err(error) if statement.may_fail => {
                        cx.person().complain(&error);
                        Went::Excused
                    }
                    Err(error) => Went::Badly(error),
                }
            }
        };
    }
    match went {
        Went::Badly(error) => Err(error),
        Went::Well | Went::Excused => Ok(Flow::Next),
    }
}

/// Runs one command of a script, or of the shell.
fn run_here(cx: &mut Context<'_>, statement: &Statement, script: Option<&str>) -> anyhow::Result<Flow> {
    let Some(script) = script else { return execute(cx, statement) };
    let text = (!statement.silent).then(|| shown(statement));
    cx.reporter.event(&Event::Statement { script, line: statement.line, text: text.as_deref() });
    execute(cx, statement).map_err(|error| match is_placed(&error) {
        true => error,
        false => error.context(Place { script: script.to_owned(), line: statement.line }),
    })
}

/// What a command turns out to be.
enum Meaning {
    /// One of the table.
    Command(Box<Said>),
    /// A question for help, answered.
    Help(String),
    /// An alias or a macro.
    Shorthand(Expansion),
}

/// Runs one command.
///
/// # Errors
/// Its failure, or what makes no sense about it.
fn execute(cx: &mut Context<'_>, statement: &Statement) -> anyhow::Result<Flow> {
    if let Some(flaw) = statement.flaw {
        return Err(Usage(flaw.to_owned()).into());
    }
    let target = match &statement.redirect {
        Some(Redirect::File(word) | Redirect::Append(word) | Redirect::Program(word)) => Some(word),
        None => None,
    };
    if let Some(open) = statement.words.iter().chain(target).find_map(|word| word.open) {
        return Err(Usage(format!("the quote {open} is not closed")).into());
    }
    let (words, piped) = piped(statement);
    // Where the results go is nobody's business before it is clear that there will be some.
    let meaning = meaning(cx, statement, words)?;
    let act = |cx: &mut Context<'_>| act(cx, meaning);
    match (&statement.redirect, piped) {
        (None, None) => act(cx),
        (Some(Redirect::Program(word)), _) => fed(cx, &word.text, act),
        (None, Some(program)) => fed(cx, &program, act),
        (Some(Redirect::File(word)), _) => into_file(cx, &word.text, Found::Replaced, act),
        (Some(Redirect::Append(word)), _) => into_file(cx, &word.text, Found::Kept, act),
    }
}

/// The words of a command, and the program for its results that is one of them in BSD's way: `dir . "|less"`.
fn piped(statement: &Statement) -> (Vec<OsString>, Option<String>) {
    let mut words: Vec<OsString> = statement.words.iter().map(|word| OsString::from(&word.text)).collect();
    let listing = statement.words.first().is_some_and(|first| {
        find(&line_parser(), &first.text).is_ok_and(|row| matches!(row.get_name(), "ls" | "dir" | "nlist"))
    });
    let last = statement.words.get(1..).and_then(<[_]>::last).and_then(|word| word.text.strip_prefix('|'));
    match last.filter(|program| listing && statement.redirect.is_none() && !program.trim().is_empty()) {
        Some(program) => {
            words.pop();
            (words, Some(program.to_owned()))
        }
        None => (words, None),
    }
}

/// Whether what is in a file stays in front of the results.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Kept,
    Replaced,
}

fn into_file(
    cx: &mut Context<'_>,
    name: &str,
    found: Found,
    act: impl FnOnce(&mut Context<'_>) -> anyhow::Result<Flow>,
) -> anyhow::Result<Flow> {
    let path = cx.writable(cx.local(std::path::Path::new(name)))?;
    let mut options = std::fs::OpenOptions::new();
    options.create(true).write(true).append(found == Found::Kept).truncate(found == Found::Replaced);
    let file = options.open(&path).map_err(Error::local("write", path))?;
    cx.diverted(Box::new(file), act)
}

fn meaning(cx: &mut Context<'_>, statement: &Statement, words: Vec<OsString>) -> anyhow::Result<Meaning> {
    if let Some(expansion) = expand(&cx.names, statement) {
        return Ok(Meaning::Shorthand(expansion?));
    }
    let words = told_words(words);
    cx.spelling = Spelling::of_line();
    statement.words.iter().for_each(|word| cx.spelling.note(&word.text, &word.pattern, &word.escaped));
    match read(words, cx.width) {
        Ok(said) => Ok(Meaning::Command(Box::new(said))),
        Err(Unread::Help(text)) => Ok(Meaning::Help(text.to_string())),
        Err(Unread::Mistake(usage)) => Err(usage.into()),
    }
}

/// Words with those at their beginning that have spellings of their own as the table knows them.
fn told_words(mut words: Vec<OsString>) -> Vec<OsString> {
    if let Some(first) = words.first_mut() {
        match first.to_str() {
            Some("!") => *first = OsString::from("shell"),
            Some("-h" | "--help") => *first = OsString::from("help"),
            _ => {}
        }
    }
    words
}

fn act(cx: &mut Context<'_>, meaning: Meaning) -> anyhow::Result<Flow> {
    match meaning {
        Meaning::Command(said) => perform(cx, *said),
        Meaning::Help(text) => {
            cx.show(&Record::Text { name: "help", text: text.trim_end() })?;
            Ok(Flow::Next)
        }
        Meaning::Shorthand(expansion) => run_expansion(cx, expansion),
    }
}

/// Runs a command with what was said behind it.
///
/// # Errors
/// Its failure.
pub fn perform(cx: &mut Context<'_>, said: Said) -> anyhow::Result<Flow> {
    if cx.confined {
        confine(&said)?;
    }
    // What was said behind a command holds for all that it runs.
    let outer = cx.closer.clone();
    cx.begin(outer.under(&said.settings));
    let result = said.command.run(cx);
    // How loud it was said to be holds until its failure is told.
    cx.closer = outer;
    result
}

/// Refuses what a macro that runs by itself may not do: run local programs, now or later, and change local files but by
/// downloads into the local directory.
fn confine(said: &Said) -> anyhow::Result<()> {
    use super::Command::{
        Alias, Bookmark, Debug, Edit, Generate, History, Lmkdir, Lmv, Lrm, Macdef, Mirror, More, Queue,
        Shell, Source, Unalias,
    };
    let command = matches!(
        said.command,
        Alias(_)
            | Bookmark(_)
            | Debug(_)
            | Edit(_)
            | Generate(_)
            | History(_)
            | Lmkdir(_)
            | Lmv(_)
            | Lrm(_)
            | Macdef(_)
            | Mirror(_)
            | More(_)
            | Queue(_)
            | Shell(_)
            | Source(_)
            | Unalias(_)
    );
    if command || said.settings.password_command.is_some() {
        return Err(Usage(CONFINED.to_owned()).into());
    }
    Ok(())
}

/// Why something is refused.
pub(super) const CONFINED: &str = "a macro that runs by itself may run commands of ketch only: no local program, and no change of local files but \
     downloads into the local directory";
