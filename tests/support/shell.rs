//! The shell of ketch on a terminal: type a line, see what it brings.

use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;

use super::ketch::ketch;
use super::site::{PASSWORD, Site, USER};
use super::terminal::{Screen, Terminal};

/// Tall enough that nothing scrolls.
const ROWS: u16 = 500;

/// A shell with a home of its own.
pub struct Shell {
    pub terminal: Terminal,
    home: Arc<TempDir>,
}

/// How a shell is started.
pub struct Start {
    args: Vec<String>,
    rows: u16,
    columns: u16,
    home: Option<Arc<TempDir>>,
    environment: Vec<(&'static str, String)>,
}

impl Start {
    /// With these arguments.
    pub fn with(args: &[&str]) -> Start {
        let args = args.iter().map(|arg| (*arg).to_owned()).collect();
        Start { args, rows: ROWS, columns: 80, home: None, environment: Vec::new() }
    }

    /// On so wide a terminal.
    pub fn columns(mut self, columns: u16) -> Start {
        self.columns = columns;
        self
    }

    /// On so high a terminal.
    pub fn rows(mut self, rows: u16) -> Start {
        self.rows = rows;
        self
    }

    /// In the home of another shell, which may be over.
    pub fn home(mut self, home: &Arc<TempDir>) -> Start {
        self.home = Some(Arc::clone(home));
        self
    }

    /// With something in the environment.
    pub fn env(mut self, name: &'static str, value: &str) -> Start {
        self.environment.push((name, value.to_owned()));
        self
    }

    /// Starts it, without waiting for its prompt.
    pub fn bare(self) -> Shell {
        let home = self.home.unwrap_or_else(|| Arc::new(tempfile::tempdir().unwrap()));
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_ketch"));
        // Not inherited: the streams, which are the terminal's.
        let template = ketch(home.path());
        command.env_clear().current_dir(home.path()).args(&self.args);
        command.envs(template.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command.env("TERM", "xterm-256color").envs(self.environment);
        Shell { terminal: Terminal::start(command, self.rows, self.columns), home }
    }

    /// Starts it and waits for its prompt.
    pub fn go(self) -> Shell {
        let shell = self.bare();
        shell.prompt();
        shell
    }
}

impl Shell {
    /// A shell that is not connected.
    pub fn start() -> Shell {
        Start::with(&[]).go()
    }

    /// A shell in which `bob` is logged in.
    pub fn at(site: &Site) -> Shell {
        Shell::start_at(site).go()
    }

    /// As [`Shell::at`], with more to say about it.
    pub fn start_at(site: &Site) -> Start {
        let target = format!("{USER}@{}", site.address());
        Start::with(&[&target]).env("KETCH_PASSWORD", PASSWORD)
    }

    /// A path in its home, where it was started.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Its home, for another shell.
    pub fn home(&self) -> Arc<TempDir> {
        Arc::clone(&self.home)
    }

    /// Waits for an empty prompt, and returns it.
    pub fn prompt(&self) -> String {
        self.terminal.wait("a prompt", is_prompt).line().to_owned()
    }

    /// Types a part of a line and waits until it stands there.
    pub fn typed(&self, text: &str) {
        let before = self.terminal.screen().line().trim_end().to_owned();
        self.terminal.keys(text);
        let text = text.trim_end();
        self.terminal.wait(&format!("{text:?} typed"), |screen| {
            screen.line().len() > before.len() && screen.line().ends_with(text)
        });
    }

    /// Runs one line; what it brings to the screen before the next prompt.
    pub fn run(&self, line: &str) -> String {
        self.prompt();
        self.typed(line);
        let row = self.terminal.screen().cursor.0;
        self.terminal.keys("\r");
        self.answer_below(row)
    }

    /// Waits for a prompt below a row; what stands between.
    pub fn answer_below(&self, row: usize) -> String {
        let next = |screen: &Screen| screen.cursor.0 > row && is_prompt(screen);
        let screen = self.terminal.wait("the next prompt", next);
        screen.rows[row + 1..screen.cursor.0].join("\n")
    }

    /// What Tab makes of a line; the line is left empty.
    pub fn completed(&self, line: &str) -> String {
        self.prompt();
        self.typed(line);
        let before = self.terminal.screen();
        self.terminal.keys("\t");
        // A key that is seen behind it tells that Tab has done its work.
        self.terminal.keys("~");
        let screen = self.terminal.wait("the end of completion", |screen| {
            screen.line().ends_with('~') && screen.line().len() > before.line().len()
        });
        self.terminal.keys("\x15");
        self.terminal.wait("an empty line", is_prompt);
        let line = screen.line().split_once("> ").unwrap().1;
        line.strip_suffix('~').unwrap().to_owned()
    }
}

/// The cursor stands behind a prompt, with nothing typed.
pub fn is_prompt(screen: &Screen) -> bool {
    screen.line().ends_with('>') && screen.cursor.1 == screen.line().chars().count() + 1
}
