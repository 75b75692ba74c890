//! Ctrl-C and the signals that end a process.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::cancel::Cancel;

/// Two interrupts within this time end the process, whatever it is doing.
const TWICE: Duration = Duration::from_secs(1);

/// What the signals have told us so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Watch(Arc<Told>);

#[derive(Debug, Default)]
struct Told {
    /// The signal that told us to end, if one did.
    ending: AtomicI32,
    /// A child has the terminal, and Ctrl-C is for it.
    lent: AtomicBool,
}

impl Watch {
    /// The exit code for the signal that told us to end: 128 and its number.
    pub(super) fn ending(&self) -> Option<u8> {
        match self.0.ending.load(Ordering::SeqCst) {
            0 => None,
            signal => Some(128 + u8::try_from(signal).unwrap_or(0)),
        }
    }

    /// Does something during which Ctrl-C is not for us.
    pub(super) fn lend<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.lent.store(true, Ordering::SeqCst);
        let done = work();
        self.0.lent.store(false, Ordering::SeqCst);
        done
    }
}

/// Lets signals throw the switch: SIGINT ends the command, SIGTERM and SIGHUP end us.
pub(super) fn watch(cancel: &Cancel) -> std::io::Result<Watch> {
    let watch = Watch::default();
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    let (cancel, told) = (cancel.clone(), Arc::clone(&watch.0));
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let mut last: Option<Instant> = None;
        for signal in signals.forever() {
            if signal == SIGINT && told.lent.load(Ordering::SeqCst) {
                continue;
            }
            if signal == SIGINT {
                if last.is_some_and(|last| last.elapsed() < TWICE) {
                    leave_now();
                }
                last = Some(Instant::now());
            } else {
                told.ending.store(signal, Ordering::SeqCst);
            }
            cancel.cancel();
        }
    })?;
    Ok(watch)
}

/// Ends the process in the middle of whatever blocks it. Part files stay, with their journals.
#[expect(
    clippy::exit,
    clippy::disallowed_methods,
    reason = "the user insists, and a thread cannot unwind another"
)]
fn leave_now() {
    std::process::exit(128 + SIGINT);
}
