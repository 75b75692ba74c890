//! The shell, as a person at a terminal meets it.

mod asking;
mod completion;
mod every;
mod history;
mod interrupt;
mod jobs;
mod looks;
mod mode;
mod places;
mod prompt;
mod queue;
mod reconnect;
mod signals;
mod startup;
mod trust;
mod viewing;
mod words;

use crate::support::shell::Shell;
use crate::support::site::Site;
use crate::support::until;

/// A server that sends half a megabyte a second, and a shell in which a line was typed that downloads `big`, of so many
/// bytes, and has begun to.
fn downloading(line: &str, size: usize) -> (Site, Shell) {
    let site = Site::with(|config| config.rate = Some(512 * 1024));
    site.write("big", vec![7; size]);
    let shell = Shell::at(&site);
    shell.typed(line);
    shell.terminal.keys("\r");
    // A journal is written once something is worth continuing.
    until("a part file with its journal", || shell.path(".big.ketch-journal").exists());
    (site, shell)
}
