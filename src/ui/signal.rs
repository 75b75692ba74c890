//! Ctrl-C and the signals that end a process.

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::cancel::Cancel;

/// Two interrupts within this time end the process, whatever it is doing.
const TWICE: Duration = Duration::from_secs(1);

/// The signal that told us to end, if one did.
#[derive(Debug, Clone, Default)]
pub(super) struct Ending(Arc<AtomicI32>);

impl Ending {
    /// The exit code for it: 128 and the signal's number.
    pub(super) fn code(&self) -> Option<u8> {
        match self.0.load(Ordering::SeqCst) {
            0 => None,
            signal => Some(128 + u8::try_from(signal).unwrap_or(0)),
        }
    }
}

/// Lets signals throw the switch: SIGINT ends the command, SIGTERM and SIGHUP end us.
pub(super) fn watch(cancel: &Cancel) -> std::io::Result<Ending> {
    let ending = Ending::default();
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
    let (cancel, told) = (cancel.clone(), ending.clone());
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let mut last: Option<Instant> = None;
        for signal in signals.forever() {
            if signal == SIGINT {
                if last.is_some_and(|last| last.elapsed() < TWICE) {
                    leave_now();
                }
                last = Some(Instant::now());
            } else {
                told.0.store(signal, Ordering::SeqCst);
            }
            cancel.cancel();
        }
    })?;
    Ok(ending)
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
