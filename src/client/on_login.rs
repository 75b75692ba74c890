//! What is said after every login: commands of the user's own, once more after each reconnect and in each session of
//! several. Servers forget them with the connection (z/OS and its SITE above all).

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::control::Control;
use super::refusal;
use crate::error::{Error, Result};
use crate::proto::command::{self, Command};

/// Commands that change what ketch keeps track of, or need a data connection.
const OWN: [&str; 30] = [
    "ABOR", "ADAT", "APPE", "AUTH", "CCC", "EPRT", "EPSV", "HOST", "LIST", "LPRT", "LPSV", "MLSD", "NLST",
    "PASS", "PASV", "PBSZ", "PORT", "PROT", "QUIT", "REIN", "REST", "RETR", "RNFR", "RNTO", "STOR", "STOU",
    "TYPE", "USER", "NOOP", "FEAT",
];

/// The commands after a login.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct OnLogin {
    /// As they were written.
    text: String,
    lines: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    command: Command,
    may_fail: bool,
}

impl FromStr for OnLogin {
    type Err = String;

    /// Reads `COMMAND; -COMMAND; ...`: FTP's own commands, of which those with a dash may fail. `quote` before one is
    /// left out.
    fn from_str(text: &str) -> Result<OnLogin, String> {
        let line = |text: &String| {
            let (text, may_fail) = match text.strip_prefix('-') {
                Some(text) => (text.trim_start(), true),
                None => (text.as_str(), false),
            };
            let text = ["quote ", "literal ", "raw "]
                .iter()
                .find_map(|word| text.strip_prefix(word))
                .unwrap_or(text);
            let command = Command::raw(text.as_bytes()).map_err(|error| error.to_string())?;
            match OWN.contains(&command.verb()) {
                true => Err(format!(
                    "`{}` cannot be sent there: ketch sends it when it is needed",
                    command.verb()
                )),
                false => Ok(Line { command, may_fail }),
            }
        };
        let lines = command::split(text).iter().map(line).collect::<Result<_, _>>()?;
        Ok(OnLogin { text: text.to_owned(), lines })
    }
}

impl fmt::Display for OnLogin {
    /// The commands, secrets masked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, Line { command, may_fail }) in self.lines.iter().enumerate() {
            write!(f, "{}{}{command}", if i == 0 { "" } else { "; " }, if *may_fail { "-" } else { "" })?;
        }
        Ok(())
    }
}

impl fmt::Debug for OnLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OnLogin({self})")
    }
}

impl OnLogin {
    /// The commands as they were written.
    #[must_use]
    pub fn exposed(&self) -> &str {
        &self.text
    }

    /// Says them.
    pub(super) fn perform(&self, control: &mut Control, limit: Duration) -> Result<()> {
        for Line { command, may_fail } in &self.lines {
            let reply = control.ask(command, limit)?;
            if reply.is_success() || (*may_fail && reply.code() != 421) {
                continue;
            }
            return Err(Error::OnLogin { command: command.to_string(), refusal: refusal(&reply) });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_and_those_of_ketch_itself_refused() {
        let read = |text: &str| text.parse::<OnLogin>();
        let shown = |text| read(text).unwrap().to_string();
        assert_eq!(shown("SITE UMASK 022; -quote site idle 900;"), "SITE UMASK 022; -SITE idle 900");
        assert_eq!(shown(r"SITE A\;B"), "SITE A;B");
        assert_eq!(shown("ACCT geheim"), "ACCT ***");
        assert!(shown("").is_empty());
        let why = "`PASV` cannot be sent there: ketch sends it when it is needed";
        assert_eq!(read("CWD x; pasv").unwrap_err(), why);
        assert_eq!(read("-").unwrap_err(), "the command is empty");
    }
}
