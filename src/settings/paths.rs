//! Where ketch keeps its files.

use std::path::PathBuf;

/// The directory for what is worth keeping but not configuration: history, and what is known of hosts.
///
/// `$XDG_STATE_HOME/ketch` or `~/.local/state/ketch`, and the like on systems that have no such place.
#[must_use]
pub fn state() -> Option<PathBuf> {
    dirs::state_dir().or_else(dirs::data_local_dir).map(|base| base.join("ketch"))
}

/// The user's configuration file: `$XDG_CONFIG_HOME/ketch/config` or `~/.config/ketch/config`.
#[must_use]
pub fn config() -> Option<PathBuf> {
    dirs::config_dir().map(|base| base.join("ketch/config"))
}

/// The commands that the shell starts with, beside the configuration file.
#[must_use]
pub fn startup() -> Option<PathBuf> {
    dirs::config_dir().map(|base| base.join("ketch/startup"))
}

/// The user's bookmarks, beside the configuration file.
#[must_use]
pub fn bookmarks() -> Option<PathBuf> {
    dirs::config_dir().map(|base| base.join("ketch/bookmarks"))
}

/// Where other programs keep their configuration: `$XDG_CONFIG_HOME` or `~/.config`.
#[must_use]
pub fn user_config() -> Option<PathBuf> {
    dirs::config_dir()
}

/// Where other programs keep their data: `$XDG_DATA_HOME` or `~/.local/share`.
#[must_use]
pub fn data() -> Option<PathBuf> {
    dirs::data_dir()
}

/// The directory of what is known of hosts.
#[must_use]
pub fn hosts() -> Option<PathBuf> {
    state().map(|state| state.join("hosts"))
}

/// The file of what was typed in the shell.
#[must_use]
pub fn history() -> Option<PathBuf> {
    state().map(|state| state.join("history"))
}

/// The file of the directories that were left last.
#[must_use]
pub fn places() -> Option<PathBuf> {
    state().map(|state| state.join("places"))
}

/// The directory of the queue.
#[must_use]
pub fn queue() -> Option<PathBuf> {
    state().map(|state| state.join("queue"))
}

/// The file of certificates that were trusted.
#[must_use]
pub fn known_hosts() -> Option<PathBuf> {
    state().map(|state| state.join("known_hosts"))
}

/// Where files are put that do not stay.
#[must_use]
pub fn temporary() -> PathBuf {
    std::env::temp_dir()
}

/// The user's home directory.
#[must_use]
pub fn home() -> Option<PathBuf> {
    dirs::home_dir()
}

/// `path` with a `~` at its beginning replaced by the home directory.
#[must_use]
pub fn expand_home(path: &str) -> PathBuf {
    match (path.strip_prefix('~'), home()) {
        (Some(""), Some(home)) => home,
        (Some(rest), Some(home)) if rest.starts_with('/') => home.join(rest.trim_start_matches('/')),
        _ => PathBuf::from(path),
    }
}
