//! Ctrl-C and the signals that end a process.

use std::io::Read as _;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::low_level::pipe;

use crate::cancel::Cancel;
use crate::error::ErrorKind;

/// Two interrupts within this time end the process, whatever it is doing.
const TWICE: Duration = Duration::from_secs(1);

/// How long a signal that ends us waits for us to end by ourselves, which is to be over within a second.
const GRACE: Duration = Duration::from_millis(800);

/// How long last words may take.
const LAST_WORDS: Duration = Duration::from_millis(100);

/// Stands in the place of a signal when the deadline of the run has passed.
const DEADLINE: i32 = -1;

/// What the signals have told us so far.
#[derive(Debug, Clone)]
pub(super) struct Watch(Arc<Told>);

#[derive(Debug)]
struct Told {
    /// The signal that told us to end, if one did.
    ending: AtomicI32,
    interrupts: Mutex<Interrupts>,
    /// So many children have the terminal with us, and Ctrl-C is for all.
    shared: AtomicUsize,
    /// Ctrl-C ends the command, not us.
    shell: AtomicBool,
}

/// Ctrl-C, and for whom it is.
#[derive(Debug)]
struct Interrupts {
    /// A byte for each that was not looked at. The handler writes it before the program that Ctrl-C ends is seen to
    /// have ended; a thread that listens may be told of it much later.
    pipe: UnixStream,
    /// A child has the terminal, and Ctrl-C is for it.
    lent: bool,
}

impl Interrupts {
    /// Looks at all that came; whether there was one for us.
    fn take(&mut self) -> bool {
        emptied(&mut self.pipe) && !self.lent
    }
}

impl Told {
    fn interrupts(&self) -> MutexGuard<'_, Interrupts> {
        self.interrupts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads what is there; whether something was.
fn emptied(pipe: &mut UnixStream) -> bool {
    let (mut buffer, mut any) = ([0; 64], false);
    while let Ok(1..) = pipe.read(&mut buffer) {
        any = true;
    }
    any
}

/// Where a signal writes a byte when it comes.
fn pipe_of(signal: i32) -> std::io::Result<UnixStream> {
    let (ours, handler_s) = UnixStream::pair()?;
    ours.set_nonblocking(true)?;
    pipe::register(signal, handler_s)?;
    Ok(ours)
}

impl Watch {
    /// The exit code for what told us to end, if something did.
    pub(super) fn ending(&self) -> Option<u8> {
        match self.0.ending.load(Ordering::SeqCst) {
            0 => None,
            signal => Some(exit_code(signal)),
        }
    }

    /// Ends us after so long, as a signal would, with an exit code of its own. `last_words` is as in [`watch`].
    pub(super) fn end_after(
        &self,
        limit: Duration,
        cancel: &Cancel,
        last_words: impl Fn(u8) + Send + 'static,
    ) {
        let (told, cancel) = (Arc::clone(&self.0), cancel.clone());
        let terminal = tcgetattr(std::io::stdin()).ok();
        let _ = std::thread::Builder::new().name("deadline".to_owned()).spawn(move || {
            let begun = Instant::now();
            while let Some(left) = limit.checked_sub(begun.elapsed()).filter(|left| !left.is_zero()) {
                std::thread::park_timeout(left);
            }
            told.ending.store(DEADLINE, Ordering::SeqCst);
            cancel.cancel();
            leave_later(DEADLINE, terminal, last_words);
        });
    }

    /// From now on Ctrl-C ends the command, not us.
    pub(super) fn is_shell(&self) {
        self.0.shell.store(true, Ordering::SeqCst);
    }

    /// From now on, and for as long as this is kept, Ctrl-C is not for us.
    pub(super) fn lent(&self) -> Lent {
        let outer = std::mem::replace(&mut self.0.interrupts().lent, true);
        Lent(Arc::clone(&self.0), outer)
    }

    /// Does something during which Ctrl-C is not for us.
    pub(super) fn lend<T>(&self, work: impl FnOnce() -> T) -> T {
        let _lent = self.lent();
        work()
    }

    /// A child more, or one fewer, has the terminal with us: Ctrl-C ends what we do, and does not leave it alone there.
    pub(super) fn share(&self, shared: bool) {
        match shared {
            true => self.0.shared.fetch_add(1, Ordering::SeqCst),
            false => self.0.shared.fetch_sub(1, Ordering::SeqCst),
        };
    }
}

/// Somebody else has the terminal.
pub(super) struct Lent(Arc<Told>, bool);

impl Drop for Lent {
    fn drop(&mut self) {
        let mut interrupts = self.0.interrupts();
        interrupts.take();
        interrupts.lent = self.1;
    }
}

/// Lets signals throw the switches: SIGINT that of the foreground in the shell, all others the one that ends all. What does not end within a
/// second (a write into a pipe that nobody reads, a prompt that waits for a line) is ended by force; in the shell that
/// takes a second SIGINT.
///
/// `last_words` is called with the exit code by whoever ends us by force.
pub(super) fn watch(
    all: &Cancel,
    front: &Cancel,
    last_words: impl Fn(u8) + Clone + Send + 'static,
) -> std::io::Result<Watch> {
    let int = pipe_of(SIGINT)?;
    let mut pipes = [(SIGTERM, pipe_of(SIGTERM)?), (SIGHUP, pipe_of(SIGHUP)?), (SIGINT, int.try_clone()?)];
    let told = Arc::new(Told {
        ending: AtomicI32::new(0),
        interrupts: Mutex::new(Interrupts { pipe: int, lent: false }),
        shared: AtomicUsize::new(0),
        shell: AtomicBool::new(false),
    });
    let watch = Watch(Arc::clone(&told));
    let (all, front) = (all.clone(), front.clone());
    let terminal = tcgetattr(std::io::stdin()).ok();
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let mut last: Option<Instant> = None;
        loop {
            let signal = next(&mut pipes, &told);
            let again = last.is_some_and(|last| last.elapsed() < TWICE);
            last = Some(Instant::now());
            let shell = told.shell.load(Ordering::SeqCst);
            let alone = told.shared.load(Ordering::SeqCst) == 0;
            if signal == SIGINT && again && alone {
                leave_now(signal, terminal.as_ref(), last_words.clone());
            }
            if signal != SIGINT {
                told.ending.store(signal, Ordering::SeqCst);
            }
            // In the shell, what runs in the background goes on.
            if signal == SIGINT && shell {
                front.cancel()
            } else {
                all.cancel()
            }
            if !(signal == SIGINT && (shell || !alone)) {
                leave_later(signal, terminal.clone(), last_words.clone());
            }
        }
    })?;
    Ok(watch)
}

/// Waits for a signal that is for us.
fn next(pipes: &mut [(i32, UnixStream)], told: &Told) -> i32 {
    loop {
        for (signal, pipe) in &mut *pipes {
            let came = match *signal {
                SIGINT => told.interrupts().take(),
                _ => emptied(pipe),
            };
            if came {
                return *signal;
            }
        }
        let mut all: Vec<_> = pipes.iter().map(|(_, pipe)| PollFd::new(pipe, PollFlags::IN)).collect();
        let _ = poll(&mut all, None);
    }
}

/// The exit code for what told us to end: 128 and the number of a signal.
fn exit_code(signal: i32) -> u8 {
    match signal {
        DEADLINE => ErrorKind::Deadline.code(),
        signal => 128 + u8::try_from(signal).unwrap_or(0),
    }
}

/// Leaves in a moment, if we are still here then.
fn leave_later(signal: i32, terminal: Option<Termios>, last_words: impl Fn(u8) + Send + 'static) {
    let _ = std::thread::Builder::new().name("patience".to_owned()).spawn(move || {
        let told = Instant::now();
        while told.elapsed() < GRACE {
            std::thread::park_timeout(GRACE);
        }
        leave_now(signal, terminal.as_ref(), last_words);
    });
}

/// Ends the process in the middle of whatever blocks it. Part files stay, with their journals.
#[expect(
    clippy::exit,
    clippy::disallowed_methods,
    reason = "it is told to end, and a thread cannot unwind another"
)]
fn leave_now(signal: i32, terminal: Option<&Termios>, last_words: impl Fn(u8) + Send + 'static) {
    if let Some(usual) = terminal {
        // The line editor or a password prompt may have changed it.
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, usual);
    }
    let (done, heard) = std::sync::mpsc::channel();
    let speaking = std::thread::Builder::new().name("last words".to_owned()).spawn(move || {
        last_words(exit_code(signal));
        done.send(())
    });
    if speaking.is_ok() {
        // Whoever is to read them may not.
        let _ = heard.recv_timeout(LAST_WORDS);
    }
    super::term::restore_title();
    std::process::exit(exit_code(signal).into());
}
