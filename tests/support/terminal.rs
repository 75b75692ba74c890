//! A program on a pseudo-terminal, and the screen as a person sees it.

use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::process::{Child, ExitStatus};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use pty_process::blocking::{Command, Pty, open};
use rustix::process::{Pid, Signal, kill_process};

/// The longest that anything may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal with a program that owns it.
pub struct Terminal {
    pty: Arc<Pty>,
    child: Child,
    picture: Arc<Picture>,
    reader: Option<JoinHandle<()>>,
}

struct Picture {
    parser: Mutex<vt100::Parser>,
    bytes: Mutex<Vec<u8>>,
    changed: Condvar,
}

/// What is on the screen at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// The rows down to the last that is not empty, without blanks at their ends.
    pub rows: Vec<String>,
    /// Which of the terminal's rows are full of a line that goes on in the next one.
    pub full: Vec<bool>,
    /// The row and the column of the cursor.
    pub cursor: (usize, usize),
}

impl Screen {
    fn of(parser: &vt100::Parser) -> Screen {
        let (height, width) = parser.screen().size();
        let all = parser.screen().rows(0, width.get());
        let mut rows: Vec<String> =
            all.take(height.get().into()).map(|row| row.trim_end().to_owned()).collect();
        while rows.last().is_some_and(String::is_empty) {
            rows.pop();
        }
        let full = (0..height.get()).map(|row| parser.screen().row_wrapped(row)).collect();
        let (row, column) = parser.screen().cursor_position();
        Screen { rows, full, cursor: (row.into(), column.into()) }
    }

    /// The row with the cursor.
    pub fn line(&self) -> &str {
        self.rows.get(self.cursor.0).map_or("", String::as_str)
    }

    /// All rows.
    pub fn text(&self) -> String {
        self.rows.join("\n")
    }
}

impl Terminal {
    /// Starts a program on a terminal of so many rows and columns.
    pub fn start(command: std::process::Command, rows: u16, columns: u16) -> Terminal {
        let (pty, inner) = open().unwrap();
        pty.resize(pty_process::Size::new(rows, columns)).unwrap();
        let child = Command::from(command).spawn(inner).unwrap();
        let pty = Arc::new(pty);
        let picture = Arc::new(Picture {
            parser: Mutex::new(vt100::Parser::new(size(rows), size(columns), 0)),
            bytes: Mutex::default(),
            changed: Condvar::new(),
        });
        let reader = std::thread::spawn({
            let (pty, picture) = (Arc::clone(&pty), Arc::clone(&picture));
            move || {
                let mut buffer = [0; 4096];
                // It ends with an error once the program is gone.
                while let Ok(n @ 1..) = (&*pty).read(&mut buffer) {
                    picture.bytes.lock().unwrap().extend_from_slice(&buffer[..n]);
                    picture.parser().process(&buffer[..n]);
                    picture.changed.notify_all();
                }
            }
        });
        Terminal { pty, child, picture, reader: Some(reader) }
    }

    /// Types; `\r` is Enter, `\t` is Tab, `\x03` is Ctrl-C.
    pub fn keys(&self, keys: &str) {
        (&*self.pty).write_all(keys.as_bytes()).unwrap();
    }

    /// What is on the screen now.
    pub fn screen(&self) -> Screen {
        Screen::of(&self.picture.parser())
    }

    /// Waits until the screen is as told.
    pub fn wait(&self, what: &str, is: impl Fn(&Screen) -> bool) -> Screen {
        let deadline = Instant::now() + PATIENCE;
        let mut parser = self.picture.parser();
        loop {
            let screen = Screen::of(&parser);
            if is(&screen) {
                return screen;
            }
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "{what}: it did not come to that; the screen:\n{}", screen.text());
            parser = self.picture.changed.wait_timeout(parser, left).unwrap().0;
        }
    }

    /// Waits until the terminal reads line by line, as programs find it that want nothing special: the line editor has
    /// let go of it, and takes no key that is meant for them.
    pub fn wait_for_lines(&self) {
        super::until("a terminal that reads lines", || {
            let modes = rustix::termios::tcgetattr(&*self.pty).unwrap().local_modes;
            modes.contains(rustix::termios::LocalModes::ICANON)
        });
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// All that the program writes to its end, with what only a terminal understands.
    pub fn all(mut self) -> String {
        self.wait_for_the_end();
        String::from_utf8_lossy(&self.picture.bytes.lock().unwrap()).into_owned()
    }

    /// Tells whether the program has ended.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Waits for the end of the program; its exit code, and what is on the screen then.
    pub fn end(mut self) -> (i32, Screen) {
        let status = self.wait_for_the_end();
        (status.code().unwrap(), self.screen())
    }

    fn wait_for_the_end(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(Instant::now() < deadline, "it did not end; the screen:\n{}", self.screen().text());
            super::pause();
        };
        // What it wrote is read to its end.
        self.reader.take().unwrap().join().unwrap();
        status
    }
}

/// A size, which is not zero.
fn size(of: u16) -> NonZeroU16 {
    NonZeroU16::new(of).unwrap()
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Picture {
    fn parser(&self) -> MutexGuard<'_, vt100::Parser> {
        self.parser.lock().unwrap()
    }
}
