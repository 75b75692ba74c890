//! The command line: what was asked for, done once, with an exit code that tells.

use std::ffi::OsString;
use std::io::{Read, Stdin};
use std::os::fd::{AsFd, BorrowedFd};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use super::audience::{Audience, Results};
use super::human::Shower;
use super::json::{self, Json};
use super::person::Asker;
use super::suggest::suggest;
use super::teller::Teller;
use super::term::{self, Screen};
use super::{failure, repl, signal};
use crate::cancel::Cancel;
use crate::commands::{Cli, Context, Ends, Flow, Record, SUGGEST, Said, Target, Unread, Usage};
use crate::commands::{jobs, script};
use crate::error::{Error, ErrorKind};
use crate::escape::escape;
use crate::secret::Secret;
use crate::settings::file::Files;
use crate::settings::{FromEnvironment, Settings};
use crate::transfer::Interruptible;

/// Help is not wider than this: long lines are hard to read.
pub(super) const WIDEST: usize = 100;

/// Runs ketch.
pub(super) fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    if let (Some(shell), Some((mark, words))) =
        (term::environment(SUGGEST), args.get(1..).and_then(<[_]>::split_first))
        && mark == "--"
    {
        return suggest(&shell, words);
    }
    let screen = Screen::look();
    match Cli::read(args.iter().cloned(), term::width().min(WIDEST)) {
        Ok((cli, behind)) => start(cli, behind, screen, &args),
        Err(unread) => {
            let (stdout, file) = json::wished(&args);
            let said = Settings { json: stdout, json_file: file, ..Settings::default() };
            // What the environment says need not make sense either.
            let usual = Files::load(&Settings { no_config: true, ..Settings::default() }, word);
            let said = usual.map(|files| files.for_host(None)).unwrap_or_default().under(&said);
            speak(&said, screen, &args, |audience| match unread {
                Unread::Mistake(usage) => Err(usage.into()),
                Unread::Help(text) if audience.json.has_stdout() => {
                    audience
                        .json
                        .record(&Record::Text { name: "help", text: text.to_string().trim_end() })?;
                    Ok(0)
                }
                Unread::Help(text) => {
                    let _ = text.print();
                    Ok(0)
                }
            })
        }
    }
}

fn start(cli: Cli, behind: Settings, screen: Screen, args: &[OsString]) -> ExitCode {
    let files = Files::load(&cli.settings.under(&behind), word);
    let usual = files.as_ref().map(|files| files.for_host(None)).unwrap_or_default();
    let said = usual.under(&cli.settings).under(&behind);
    speak(&said, screen, args, |audience| ready(cli, behind, files?, screen, audience))
}

/// Does something that has an exit code, before an audience as it was asked for, which hears how it ends.
fn speak(
    said: &Settings,
    screen: Screen,
    args: &[OsString],
    work: impl FnOnce(&Audience) -> anyhow::Result<u8>,
) -> ExitCode {
    let teller = Arc::new(Teller::new(screen, term::is_colourful()));
    let (json, unopened) = match Json::open(said.json, said.json_file.as_deref()) {
        Ok(json) => (json, None),
        Err(error) => (Json::open(said.json, None).unwrap_or(Json::none()), Some(error)),
    };
    if screen.stdout {
        json.shares_terminal(teller.board());
    }
    let audience = Audience::new(teller, json);
    audience.set_loudness(said);
    audience.json.start(args);
    let ended = match unopened {
        None => work(&audience),
        Some(error) => Err(error.into()),
    };
    let code = ended.unwrap_or_else(|error| {
        // Whoever stops reading needs to be told nothing.
        if !audience.json.is_unread() {
            audience.complain(&error);
        }
        failure::code(&error)
    });
    ExitCode::from(match audience.json.end(code).map_err(anyhow::Error::from) {
        Ok(()) => code,
        Err(error) => {
            audience.teller.complain(&error);
            if code == 0 || !failure::needs_words(&error) { failure::code(&error) } else { code }
        }
    })
}

/// Puts the context together and does what was asked for.
fn ready(
    cli: Cli,
    behind: Settings,
    files: Files,
    screen: Screen,
    audience: &Audience,
) -> anyhow::Result<u8> {
    let pipe = |source| Error::System { what: "a pipe", source };
    // The one ends everything, the other what is in the foreground.
    let all = Cancel::new().map_err(pipe)?;
    let cancel = all.below().map_err(pipe)?;
    audience.json.ends_by(&all);
    let said = files.for_host(None).under(&cli.settings).under(&behind);
    let limit = said.deadline.unwrap_or_default();
    let ending = move |code| match code == ErrorKind::Deadline.code() {
        true => Error::Overdue { limit },
        false => Error::Cancelled,
    };
    let json = audience.json.clone();
    let last_words = move |code| {
        json.failure(&ending(code).into());
        // Nobody is left to tell of what cannot be written.
        let _ = json.end(code);
    };
    let watch = signal::watch(&all, &cancel, last_words.clone())
        .map_err(|source| Error::System { what: "to watch signals", source })?;
    if let Some(limit) = said.deadline {
        watch.end_after(limit, &all, last_words);
    }
    let here = std::env::current_dir().map_err(Error::local("find", "the working directory"))?;
    let mut person = Asker { audience: audience.clone(), watch: watch.clone(), cancel: cancel.clone() };
    let mut shower = Shower::new(Arc::clone(&audience.teller), screen.stdout);
    shower.tell_transfers = screen.stderr;
    let mut output = Results { shower, json: audience.json.clone(), diverted: false };
    let mut input = Interruptible::new(StandardInput(std::io::stdin()), cancel.clone());
    let ends = Ends { person: &mut person, output: &mut output, input: &mut input };
    let reporter = Arc::new(audience.clone());
    let mut cx = Context::new(cli.settings.clone(), environment(), reporter, cancel, here, ends);
    cx.width = term::width().min(WIDEST);
    cx.files = files;
    cx.on_terminal = screen.stdout;
    cx.all = all;
    let result = act(cli, behind, screen, &mut cx, audience, &watch);
    cx.jobs.end();
    cx.close_all();
    match (watch.ending(), result) {
        (Some(code), _) if code == ErrorKind::Deadline.code() => Err(ending(code).into()),
        // A signal's code stands whatever it interrupted.
        (Some(code), result) => {
            if let Err(error) = &result {
                audience.json.failure(error);
            }
            Ok(code)
        }
        (None, result) => result,
    }
}

fn act(
    cli: Cli,
    behind: Settings,
    screen: Screen,
    cx: &mut Context<'_>,
    audience: &Audience,
    watch: &signal::Watch,
) -> anyhow::Result<u8> {
    let mut target = cli.target.map(Target::from);
    if cli.command.is_some() && (cli.script.is_some() || cli.file.is_some()) {
        return Err(Usage("a script (-c, -f) and a command cannot both be given".to_owned()).into());
    }
    if let Some(mut command) = cli.command {
        cx.closer = behind.clone();
        if let Some(server @ None) = command.server() {
            *server = target.take();
        }
        if let Some(target) = &target {
            cx.open(target)?;
        }
        let flow = script::perform(cx, Said { command, settings: behind })?;
        return Ok(if let Flow::Exit(Some(code)) = flow { code } else { 0 });
    }
    let script = match (&cli.script, &cli.file) {
        (Some(text), _) => Some((text.clone(), "-c".to_owned())),
        (None, Some(file)) if file.as_os_str() == "-" => {
            Some((read_script(cx)?, "standard input".to_owned()))
        }
        (None, Some(file)) => {
            let text = std::fs::read_to_string(file).map_err(Error::local("read the script", file))?;
            Some((text, escape(file.as_os_str().as_encoded_bytes()).to_string()))
        }
        (None, None) if !screen.stdin => Some((read_script(cx)?, "standard input".to_owned())),
        (None, None) => None,
    };
    match script {
        Some((text, name)) => {
            cx.batch = true;
            if let Some(target) = &target {
                cx.open(target)?;
            }
            (cx.scripted, cx.by_line) = (true, true);
            let done = script::run(cx, &text, &name, None);
            match jobs::settle(cx, done)? {
                Flow::Next | Flow::Exit(None) => Ok(0),
                Flow::Exit(Some(code)) => Ok(code),
            }
        }
        None if audience.json.has_stdout() => {
            let why = "`--json` is for commands and scripts: a shell needs standard output for itself; \
                       use `--json-file FILE`";
            Err(Usage(why.to_owned()).into())
        }
        None => {
            (cx.interactive, cx.by_line) = (true, true);
            watch.is_shell();
            audience.teller.show_welcome();
            repl::run(cx, audience, target.as_ref(), watch)
        }
    }
}

fn read_script(cx: &mut Context<'_>) -> anyhow::Result<String> {
    let mut text = String::new();
    cx.stdin()?.read_to_string(&mut text).map_err(Error::local("read", Path::new("standard input")))?;
    cx.input_taken = true;
    Ok(text)
}

/// A variable of the environment.
fn word(name: &str) -> Option<String> {
    term::environment(name).map(|word| word.to_string_lossy().into_owned())
}

fn environment() -> FromEnvironment {
    // What is for FTP alone goes before what is for everything, and the older way to write a name before the other.
    let proxies = ["ftp_proxy", "FTP_PROXY", "all_proxy", "ALL_PROXY"];
    FromEnvironment {
        password: term::environment("KETCH_PASSWORD")
            .and_then(|word| word.into_string().ok())
            .map(Secret::from),
        netrc: term::environment("NETRC").map(Into::into),
        key_log: term::environment("SSLKEYLOGFILE").map(Into::into),
        shell: term::environment("SHELL"),
        pager: term::environment("PAGER"),
        editor: term::environment("VISUAL").or_else(|| term::environment("EDITOR")),
        proxy: proxies.into_iter().find_map(|name| Some((name, Secret::from(word(name)?)))),
        no_proxy: word("no_proxy").or_else(|| word("NO_PROXY")),
        array: array(&|name| word(name)?.parse().ok()),
    }
}

/// Which part of an array job runs here, and of how many.
fn array(number: &dyn Fn(&str) -> Option<u64>) -> Option<(u64, u64)> {
    let slurm = || {
        let first = number("SLURM_ARRAY_TASK_MIN").unwrap_or(0);
        let step = number("SLURM_ARRAY_TASK_STEP").unwrap_or(1).max(1);
        let index = number("SLURM_ARRAY_TASK_ID")?.checked_sub(first)? / step;
        Some((index, number("SLURM_ARRAY_TASK_COUNT")?))
    };
    slurm().or_else(|| Some((number("JOB_COMPLETION_INDEX")?, number("JOB_COMPLETIONS")?)))
}

/// Standard input, unbuffered enough to be polled: what one read leaves behind must not hide in a buffer.
struct StandardInput(Stdin);

impl Read for StandardInput {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        Ok(rustix::io::read(&self.0, buffer)?)
    }
}

impl AsFd for StandardInput {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}
