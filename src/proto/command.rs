//! Commands: built only from checked parts, so that each is exactly one line on the wire.

use std::fmt;

use crate::escape::escape;
use crate::secret::Secret;

/// The Telnet escape byte (RFC 854).
const IAC: u8 = 0xff;

/// Whether the other side takes the control connection for a Telnet connection, as RFC 959 section 3.1.1.1 has it.
///
/// Of the servers measured only ProFTPD does; vsftpd and Pure-FTPd take both bytes of a doubled 0xFF for the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Telnet {
    /// 0xFF is a byte like any other.
    #[default]
    Deaf,
    /// 0xFF begins a Telnet command unless it is doubled.
    Spoken,
}

/// A text that cannot be part of a command.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadArgument {
    /// There is none.
    #[error("the {what} is empty")]
    Empty {
        /// Which text: the command's name, or "path".
        what: String,
    },
    /// It holds a line end or a NUL, which would make another command of its rest.
    #[error("the {what} contains a {} at byte {at}: `{shown}`", name_of(*byte))]
    Control {
        /// Which text.
        what: String,
        /// The byte: CR, LF or NUL.
        byte: u8,
        /// Its place, from zero.
        at: usize,
        /// The whole text, escaped.
        shown: String,
    },
}

fn name_of(byte: u8) -> &'static str {
    match byte {
        b'\r' => "carriage return",
        b'\n' => "line feed",
        _ => "NUL",
    }
}

/// Refuses what would not stay one argument.
pub(super) fn check(what: &str, bytes: &[u8]) -> Result<(), BadArgument> {
    let what = || what.to_owned();
    if bytes.is_empty() {
        return Err(BadArgument::Empty { what: what() });
    }
    for (at, byte) in bytes.iter().copied().enumerate() {
        if matches!(byte, b'\r' | b'\n' | 0) {
            return Err(BadArgument::Control { what: what(), byte, at, shown: escape(bytes).to_string() });
        }
    }
    Ok(())
}

/// One command (RFC 959 section 5.3): a verb and perhaps an argument.
#[derive(Clone, PartialEq, Eq)]
pub struct Command {
    verb: String,
    argument: Option<Vec<u8>>,
    secret: bool,
}

impl Command {
    /// A command without an argument.
    #[must_use]
    pub fn new(verb: &'static str) -> Command {
        Command { verb: verb.to_owned(), argument: None, secret: false }
    }

    /// A command with an argument.
    ///
    /// # Errors
    /// When the argument is empty, or holds CR, LF or NUL.
    pub fn with(verb: &'static str, argument: impl AsRef<[u8]>) -> Result<Command, BadArgument> {
        let argument = argument.as_ref();
        check(&format!("argument of {verb}"), argument)?;
        Ok(Command { verb: verb.to_owned(), argument: Some(argument.to_vec()), secret: false })
    }

    /// A command whose argument is shown to nobody. An empty secret is one, too.
    ///
    /// # Errors
    /// When the secret holds CR, LF or NUL; the error does not show it.
    pub fn secret(verb: &'static str, secret: &Secret) -> Result<Command, BadArgument> {
        let bytes = secret.expose().as_bytes();
        match check(&format!("argument of {verb}"), bytes) {
            Err(BadArgument::Control { what, byte, at, .. }) => {
                return Err(BadArgument::Control { what, byte, at, shown: "***".to_owned() });
            }
            Ok(()) | Err(BadArgument::Empty { .. }) => {}
        }
        Ok(Command { verb: verb.to_owned(), argument: Some(bytes.to_vec()), secret: true })
    }

    /// A line in the user's own words (`quote`).
    ///
    /// # Errors
    /// When it is empty, or holds CR, LF or NUL.
    pub fn raw(line: &[u8]) -> Result<Command, BadArgument> {
        let line = line.trim_ascii_start();
        check("command", line)?;
        let blank = line.iter().position(|byte| *byte == b' ').unwrap_or(line.len());
        let (verb, rest) = line.split_at_checked(blank).unwrap_or((line, b""));
        let verb = String::from_utf8_lossy(verb).to_ascii_uppercase();
        let secret = matches!(verb.as_str(), "PASS" | "ACCT");
        let argument = rest.split_first().map(|(_, argument)| argument.to_vec());
        Ok(Command { verb, argument, secret })
    }

    /// A line that holds a secret: its argument is shown to nobody.
    ///
    /// # Errors
    /// When it is empty, or holds CR, LF or NUL; the error does not show it.
    pub fn secret_line(line: &Secret) -> Result<Command, BadArgument> {
        let raw = Command::raw(line.expose().as_bytes()).map_err(|error| match error {
            BadArgument::Control { what, byte, at, .. } => {
                BadArgument::Control { what, byte, at, shown: "***".to_owned() }
            }
            empty @ BadArgument::Empty { .. } => empty,
        })?;
        Ok(Command { secret: true, ..raw })
    }

    /// The verb, in capitals.
    #[must_use]
    pub fn verb(&self) -> &str {
        &self.verb
    }

    /// The argument, if there is one and it is no secret.
    #[must_use]
    pub fn public_argument(&self) -> Option<&[u8]> {
        self.argument.as_deref().filter(|_| !self.secret)
    }

    /// The same command with its argument in other bytes.
    ///
    /// # Errors
    /// When they hold CR, LF or NUL.
    pub fn rewritten(&self, argument: Vec<u8>) -> Result<Command, BadArgument> {
        check(&format!("argument of {}", self.verb), &argument)?;
        Ok(Command { verb: self.verb.clone(), argument: Some(argument), secret: self.secret })
    }

    /// The line as it goes out, with its CRLF.
    #[must_use]
    pub fn encode(&self, telnet: Telnet) -> Vec<u8> {
        let mut line = Vec::new();
        let argument = self.argument.as_deref();
        let blank: &[u8] = if argument.is_some() { b" " } else { b"" };
        for byte in [self.verb.as_bytes(), blank, argument.unwrap_or_default()].concat() {
            line.push(byte);
            if byte == IAC && telnet == Telnet::Spoken {
                line.push(IAC);
            }
        }
        line.extend_from_slice(b"\r\n");
        line
    }
}

/// The commands of a text, with `;` between them or each on its line; a backslash keeps what follows it.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let (mut lines, mut line) = (Vec::new(), String::new());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => line.extend(letters.next()),
            ';' | '\n' | '\r' => lines.push(std::mem::take(&mut line)),
            letter => line.push(letter),
        }
    }
    lines.push(line);
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", escape(self.verb.as_bytes()))?;
        match &self.argument {
            None => Ok(()),
            Some(_) if self.secret => f.write_str(" ***"),
            Some(argument) => write!(f, " {}", escape(argument)),
        }
    }
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Command({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_one_line() {
        let encode = |command: Command| command.encode(Telnet::Deaf);
        assert_eq!(encode(Command::new("QUIT")), b"QUIT\r\n");
        assert_eq!(encode(Command::with("RETR", "a b").unwrap()), b"RETR a b\r\n");
        assert_eq!(encode(Command::secret("PASS", &Secret::from("")).unwrap()), b"PASS \r\n");
        let odd = Command::with("RETR", b"\xff").unwrap();
        assert_eq!(odd.encode(Telnet::Deaf), b"RETR \xff\r\n");
        assert_eq!(odd.encode(Telnet::Spoken), b"RETR \xff\xff\r\n");
    }

    #[test]
    fn a_second_command_cannot_be_smuggled_in() {
        for bad in ["x\r\nDELE y", "x\ny", "x\ry", "x\0y", ""] {
            assert!(Command::with("RETR", bad).is_err(), "{bad:?}");
            assert!(Command::raw(bad.as_bytes()).is_err(), "{bad:?}");
        }
        let error = Command::secret("PASS", &Secret::from("geheim\r\nQUIT")).unwrap_err().to_string();
        assert_eq!(error, "the argument of PASS contains a carriage return at byte 6: `***`");
    }

    #[test]
    fn secrets_are_masked_however_they_came_in() {
        assert_eq!(Command::secret("PASS", &Secret::from("x")).unwrap().to_string(), "PASS ***");
        assert_eq!(Command::raw(b" pass x y").unwrap().to_string(), "PASS ***");
        assert_eq!(format!("{:?}", Command::raw(b"acct x").unwrap()), "Command(ACCT ***)");
    }

    #[test]
    fn a_raw_line_keeps_its_words() {
        let command = Command::raw(b"site chmod 644 a  b").unwrap();
        assert_eq!(
            (command.verb(), command.encode(Telnet::Deaf)),
            ("SITE", b"SITE chmod 644 a  b\r\n".to_vec())
        );
    }
}
