//! `!`, `shell`: a local command, or the local shell.

use std::ffi::OsString;

use super::each::done_with;
use super::prelude::*;
use crate::error::Error;

/// Run a local command, or the local shell; `!` is the same
#[derive(Debug, Args)]
pub struct Shell {
    /// The command, for `sh -c`; only what you type gets here, never a name from a server
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "COMMAND")]
    words: Vec<OsString>,
}

/// A local command that failed.
#[derive(Debug, thiserror::Error)]
#[error("the local command ended with {0}")]
struct Ended(std::process::ExitStatus);

impl Shell {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let shell = cx.environment.shell.clone().unwrap_or_else(|| OsString::from("sh"));
        let mut command = if self.words.is_empty() {
            std::process::Command::new(&shell)
        } else {
            let mut command = std::process::Command::new("sh");
            command.arg("-c").arg(self.words.join(&OsString::from(" ")));
            command
        };
        command.current_dir(&cx.here);
        let ended = match cx.person().lend_terminal(&mut command) {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Ended(status).into()),
            Err(error) => Err(Error::local("run", shell)(error).into()),
        };
        done_with(cx, "shell", (None, None), ended)?;
        Ok(Flow::Next)
    }
}
