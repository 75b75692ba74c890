//! The terminal as all those share it who write to it: the command in hand, background jobs, progress bars, the line
//! editor, and local programs that have it for a while. What comes at a bad moment waits, and nothing tears.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::progress::Bars;
use super::term::{self, Screen};
use crate::escape::escape_lines;
use crate::settings::{Settings, When};

/// So many lines wait for a local program to give the terminal back, and no more.
const PATIENCE: usize = 10_000;

/// The terminal, and what is going on there.
pub(super) struct Board {
    /// The bars of running transfers.
    pub(super) bars: Bars,
    /// Standard error is a terminal.
    terminal: bool,
    /// So is standard output.
    results: bool,
    /// Nobody wants it without colour.
    colourful: bool,
    colour: AtomicBool,
    /// What is shown on standard output has colours.
    paints: AtomicBool,
    /// So has what goes elsewhere.
    paints_always: AtomicBool,
    /// What was written to the terminal last ended within a line.
    within_line: AtomicBool,
    /// A local program had it since then, and where that ended nobody knows.
    was_lent: AtomicBool,
    stage: Mutex<Stage>,
}

/// Who has the terminal.
#[derive(Default)]
struct Stage {
    /// So many local programs have it, one within the other.
    lent: usize,
    /// What is written when they are done.
    waiting: Vec<String>,
    /// The line editor has it, and takes what is to stand above the line.
    editor: Option<Sender<String>>,
}

impl Board {
    /// Such terminals as there are, on which colour may be welcome or not.
    pub(super) fn new(screen: Screen, colourful: bool) -> Board {
        Board {
            bars: Bars::new(),
            terminal: screen.stderr,
            results: screen.stdout,
            colourful,
            colour: AtomicBool::new(false),
            paints: AtomicBool::new(false),
            paints_always: AtomicBool::new(false),
            within_line: AtomicBool::new(false),
            was_lent: AtomicBool::new(false),
            stage: Mutex::default(),
        }
    }

    /// Draws bars and uses colour from now on, or not.
    pub(super) fn dress(&self, said: &Settings) {
        let colour = said.color.unwrap_or_default().decide(self.terminal && self.colourful);
        self.colour.store(colour, Ordering::Relaxed);
        let paints = said.color.unwrap_or_default();
        self.paints.store(paints.decide(self.results && self.colourful), Ordering::Relaxed);
        self.paints_always.store(paints.decide(false), Ordering::Relaxed);
        let progress = said.progress.unwrap_or_default();
        self.bars.show(progress.decide(self.terminal) && !said.quiet);
        self.bars.want_lines(progress != When::Never);
    }

    /// Tells whether there is somebody who watches.
    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// How wide the lines of messages may be; none where nobody watches.
    pub(super) fn columns(&self) -> Option<usize> {
        self.terminal.then(term::width)
    }

    /// Tells whether results have colours, on standard output or where they go instead.
    pub(super) fn paints(&self, diverted: bool) -> bool {
        if diverted { &self.paints_always } else { &self.paints }.load(Ordering::Relaxed)
    }

    /// Tells whether there is to be colour.
    pub(super) fn has_colour(&self) -> bool {
        self.colour.load(Ordering::Relaxed)
    }

    /// Does something short to the terminal while no bar is in the way.
    pub(super) fn undisturbed<T>(&self, work: impl FnOnce() -> T) -> T {
        self.bars.suspend(work)
    }

    /// Does something to the terminal that takes its time. What others have to say waits.
    pub(super) fn aside<T>(&self, work: impl FnOnce() -> T) -> T {
        self.lend();
        let done = work();
        self.take_back();
        done
    }

    /// Leaves the terminal to somebody else, for the time being.
    pub(super) fn lend(&self) {
        let mut stage = self.stage();
        stage.lent += 1;
        if stage.lent == 1 && self.terminal {
            self.bars.pause(true);
        }
    }

    /// Takes the terminal back.
    pub(super) fn take_back(&self) {
        let mut stage = self.stage();
        stage.lent = stage.lent.saturating_sub(1);
        if stage.lent == 0 && self.terminal {
            self.bars.pause(false);
            self.was_lent.store(true, Ordering::Relaxed);
            let waiting = std::mem::take(&mut stage.waiting);
            waiting.iter().for_each(|text| self.put(text));
        }
    }

    /// The line editor has the terminal from now on, and shows what it is sent; none is nobody.
    pub(super) fn edit(&self, editor: Option<Sender<String>>) {
        self.stage().editor = editor;
    }

    /// Writes lines to standard error, or where and when they disturb nobody.
    pub(super) fn write(&self, text: String) {
        let mut stage = self.stage();
        if stage.lent > 0 && self.terminal && stage.waiting.len() < PATIENCE {
            stage.waiting.push(text);
            return;
        }
        match &stage.editor {
            // It may be over in this moment; then the line comes above the next one.
            Some(editor) => _ = editor.send(text),
            None => self.put(&text),
        }
    }

    /// Writes results of a background job to standard output: whole lines, where and when they disturb nobody.
    pub(super) fn print(&self, bytes: &[u8]) -> io::Result<()> {
        if self.results {
            let text = escape_lines(bytes).to_string();
            self.write(if text.ends_with('\n') { text } else { text + "\n" });
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush())
    }

    fn put(&self, text: &str) {
        self.end_line();
        // Nobody is left to tell when standard error is closed.
        self.undisturbed(|| _ = io::stderr().lock().write_all(text.as_bytes()));
    }

    /// Ends the line that a file, or a program, without a line end has left open.
    pub(super) fn end_line(&self) {
        let was_lent = self.was_lent.swap(false, Ordering::Relaxed);
        if self.within_line.swap(false, Ordering::Relaxed) {
            self.undisturbed(|| _ = io::stderr().lock().write_all(b"\n"));
        } else if was_lent {
            self.undisturbed(term::fresh_line);
        }
    }

    /// Goes back to the beginning of the line, unless a file has left one open.
    pub(super) fn back(&self) {
        if !self.within_line.load(Ordering::Relaxed) {
            self.undisturbed(term::back);
        }
    }

    /// Takes note of what was written to the terminal by the results of a command.
    pub(super) fn written(&self, bytes: &[u8]) {
        if let Some(last) = bytes.last() {
            self.within_line.store(*last != b'\n', Ordering::Relaxed);
        }
    }

    fn stage(&self) -> MutexGuard<'_, Stage> {
        self.stage.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
