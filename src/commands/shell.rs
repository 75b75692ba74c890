//! `!`, `shell`: a local command, or the local shell.

use std::ffi::{OsStr, OsString};
use std::process::Command;

use super::each::done_with;
use super::prelude::*;
use super::program::Ended;
use crate::error::Error;

/// Run a local command, or the local shell; `!` is the same
#[derive(Debug, Args)]
pub struct Shell {
    /// The command, for `sh -c`; only what you type gets here, never a name from a server
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "COMMAND")]
    words: Vec<OsString>,
}

impl Shell {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let mut command = cx.shell(self.words.join(&OsString::from(" ")))?;
        let mut shell = OsString::from("sh");
        if self.words.is_empty() {
            shell = cx.environment.shell.clone().unwrap_or(shell);
            command = std::process::Command::new(&shell);
            command.current_dir(&cx.here);
        }
        let program = "the local command".to_owned();
        let ended = match cx.person().lend_terminal(&mut command) {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Ended { program, status, beside: false }.into()),
            Err(error) => Err(Error::local("run", shell)(error).into()),
        };
        done_with(cx, "shell", (None, None), ended)?;
        Ok(Flow::Next)
    }
}

/// Whether words follow the line of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operands {
    /// One does.
    Follow,
    /// None does.
    None,
}

/// A program by the line that the environment has for it, through a shell only where that has something to do: one in
/// between would get every Ctrl-C as well.
pub(super) fn program(line: &OsStr, operands: Operands) -> Command {
    let plain = |c: char| c.is_alphanumeric() || " _-./+:,@%".contains(c);
    let simple = line.to_str().filter(|text| text.chars().all(plain)).unwrap_or_default();
    let mut words = simple.split(' ').filter(|word| !word.is_empty());
    let Some(first) = words.next() else {
        let mut line = line.to_owned();
        if operands == Operands::Follow {
            line.push(" \"$@\"");
        }
        let mut program = Command::new("/bin/sh");
        program.arg("-c").arg(line).arg("sh");
        return program;
    };
    let mut program = Command::new(first);
    program.args(words);
    program
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_is_run_for_what_needs_one() {
        let words = |line: &str| {
            let program = program(OsStr::new(line), Operands::Follow);
            let words = std::iter::once(program.get_program()).chain(program.get_args());
            words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words("vi"), ["vi"]);
        assert_eq!(words(" code  --wait"), ["code", "--wait"]);
        assert_eq!(words("A=1 vi"), ["/bin/sh", "-c", "A=1 vi \"$@\"", "sh"]);
        assert_eq!(words("'/my editor' -x")[2], "'/my editor' -x \"$@\"");
    }
}
