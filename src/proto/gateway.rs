//! FTP proxies: by which commands one of them is told whom to connect to, and who we are to it and to the server.
//!
//! There is no standard. Each kind is a script, and so is any other that the user writes: commands with `;` between
//! them, in which `%h` stands for the server (with its port, where that is not 21), `%u`, `%p` and `%a` for user,
//! password and account there, `%s` and `%w` for user and password of the proxy, `%%` for a percent sign.

use std::fmt;

use super::command::{BadArgument, Command, split};
use crate::secret::Secret;

/// The kinds that have names.
const KINDS: [(&str, &str); 7] = [
    ("user", "USER %s; PASS %w; USER %u@%h"),
    ("user@host", "USER %s; PASS %w; USER %u@%h"),
    ("site", "USER %s; PASS %w; SITE %h; USER %u"),
    ("open", "USER %s; PASS %w; OPEN %h; USER %u"),
    ("proxy-user@host", "USER %s@%h; PASS %w; USER %u"),
    ("joined", "USER %u@%s@%h; PASS %p@%w"),
    ("joined-acct", "USER %u@%h %s; PASS %p; ACCT %w"),
];

/// What may stand in the place of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The server, `%h`.
    Host,
    /// The user there, `%u`.
    User,
    /// The password there, `%p`.
    Password,
    /// The account there, `%a`.
    Account,
    /// The user at the proxy, `%s`.
    ProxyUser,
    /// The password at the proxy, `%w`.
    ProxyPassword,
}

impl Blank {
    fn of(letter: char) -> Option<Blank> {
        Some(match letter {
            'h' => Blank::Host,
            'u' => Blank::User,
            'p' => Blank::Password,
            'a' => Blank::Account,
            's' => Blank::ProxyUser,
            'w' => Blank::ProxyPassword,
            _ => return None,
        })
    }

    fn is_secret(self) -> bool {
        matches!(self, Blank::Password | Blank::Account | Blank::ProxyPassword)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Blank(Blank),
}

/// One command of a script, with its blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line(Vec<Piece>);

impl Line {
    fn parse(text: &str) -> Result<Line, BadScript> {
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            if letter != '%' {
                plain.push(letter);
                continue;
            }
            match letters.next() {
                Some('%') => plain.push('%'),
                Some(letter) => {
                    let blank = Blank::of(letter).ok_or(BadScript::Blank(letter))?;
                    pieces.push(Piece::Text(std::mem::take(&mut plain)));
                    pieces.push(Piece::Blank(blank));
                }
                None => return Err(BadScript::Percent),
            }
        }
        pieces.push(Piece::Text(plain));
        let line = Line(pieces);
        match line.verb().is_empty() {
            true => Err(BadScript::NoVerb(text.to_owned())),
            false => Ok(line),
        }
    }

    /// Its command's name, in capitals.
    #[must_use]
    pub fn verb(&self) -> String {
        let first = match self.0.first() {
            Some(Piece::Text(text)) => text.split(' ').next().unwrap_or_default(),
            _ => "",
        };
        first.to_ascii_uppercase()
    }

    /// Tells whether a value of this kind belongs into it.
    #[must_use]
    pub fn has(&self, blank: Blank) -> bool {
        self.0.contains(&Piece::Blank(blank))
    }

    /// The command, its blanks filled in. One with a secret in it is shown to nobody.
    ///
    /// # Errors
    /// Those of `value`, and when what it says holds CR, LF or NUL.
    pub fn filled<E: From<BadArgument>>(
        &self,
        mut value: impl FnMut(Blank) -> Result<Secret, E>,
    ) -> Result<Command, E> {
        let (mut line, mut secret) = (String::new(), false);
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => line.push_str(text),
                Piece::Blank(blank) => {
                    secret |= blank.is_secret();
                    line.push_str(value(*blank)?.expose());
                }
            }
        }
        Ok(match secret {
            true => Command::secret_line(&Secret::from(line))?,
            false => Command::raw(line.as_bytes())?,
        })
    }
}

/// A login through a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// As it was written: a name, or all of it.
    text: String,
    lines: Vec<Line>,
}

/// Why a text is no such script.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadScript {
    /// Neither a name nor a script.
    #[error("it is none of {}, and no commands with `%h` in them", names())]
    Unknown,
    /// A letter behind a percent sign that means nothing.
    #[error("`%{0}` means nothing: there are %h, %u, %p, %a, %s, %w and %%")]
    Blank(char),
    /// Nothing behind a percent sign.
    #[error("a percent sign at the end means nothing; write %%")]
    Percent,
    /// A command does not begin with its name.
    #[error("`{0}` does not begin with a command")]
    NoVerb(String),
    /// The proxy is never told the server.
    #[error("`%h`, the server, is nowhere in it")]
    NoHost,
}

fn names() -> String {
    KINDS.map(|(name, _)| name).join(", ")
}

impl Default for Script {
    /// `USER user@host`, which most proxies understand.
    fn default() -> Script {
        // The name is one of those above.
        Script::parse("user").unwrap_or(Script { text: String::new(), lines: Vec::new() })
    }
}

impl Script {
    /// Reads the name of a kind, or a script.
    ///
    /// # Errors
    /// When it is neither.
    pub fn parse(text: &str) -> Result<Script, BadScript> {
        let named = KINDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(text.trim()));
        let script = match named {
            Some((_, script)) => script,
            None if text.contains('%') => text,
            None => return Err(BadScript::Unknown),
        };
        let lines = split(script).iter().map(|line| Line::parse(line)).collect::<Result<Vec<_>, _>>()?;
        match lines.iter().any(|line| line.has(Blank::Host)) {
            true => Ok(Script { text: text.to_owned(), lines }),
            false => Err(BadScript::NoHost),
        }
    }

    /// Its lines, for a proxy that wants to know who we are or one that does not.
    pub fn lines(&self, proxy_user: bool) -> impl Iterator<Item = &Line> {
        let of_proxy = |line: &Line| line.has(Blank::ProxyUser) || line.has(Blank::ProxyPassword);
        self.lines.iter().filter(move |line| proxy_user || !of_proxy(line))
    }

    /// Tells whether it makes sense only where we have a name at the proxy.
    #[must_use]
    pub fn needs_proxy_user(&self) -> bool {
        !self.lines(false).any(|line| line.has(Blank::Host))
    }
}

impl fmt::Display for Script {
    /// What it was read from.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn played(script: &str, proxy_user: bool) -> Vec<String> {
        let value = |blank| {
            let text = match blank {
                Blank::Host => "box:2121",
                Blank::User => "bob",
                Blank::Password => "p",
                Blank::Account => "a",
                Blank::ProxyUser => "ann",
                Blank::ProxyPassword => "w",
            };
            Ok::<_, BadArgument>(Secret::from(text))
        };
        let script = Script::parse(script).unwrap();
        let sent = script.lines(proxy_user).map(|line| line.filled(value).unwrap());
        sent.map(|command| {
            let line = String::from_utf8(command.encode(super::super::command::Telnet::Deaf)).unwrap();
            let shown = if command.to_string().contains("***") { " (hidden)" } else { "" };
            format!("{}{shown}", line.trim_end())
        })
        .collect()
    }

    #[test]
    fn each_kind_is_a_conversation() {
        let table: [(&str, bool, &[&str]); 9] = [
            ("user", false, &["USER bob@box:2121"]),
            ("USER@HOST", true, &["USER ann", "PASS w (hidden)", "USER bob@box:2121"]),
            ("site", true, &["USER ann", "PASS w (hidden)", "SITE box:2121", "USER bob"]),
            ("open", false, &["OPEN box:2121", "USER bob"]),
            ("proxy-user@host", true, &["USER ann@box:2121", "PASS w (hidden)", "USER bob"]),
            ("joined", true, &["USER bob@ann@box:2121", "PASS p@w (hidden)"]),
            ("joined-acct", true, &["USER bob@box:2121 ann", "PASS p (hidden)", "ACCT w (hidden)"]),
            ("user %u%%%h; ; acct %a", false, &["USER bob%box:2121", "ACCT a (hidden)"]),
            (r"SITE a\;b %h", false, &["SITE a;b box:2121"]),
        ];
        for (script, proxy_user, expected) in table {
            assert_eq!(played(script, proxy_user), expected, "{script}");
        }
    }

    #[test]
    fn what_is_no_script_is_told() {
        let table = [
            ("socks", BadScript::Unknown),
            ("", BadScript::Unknown),
            ("USER %u", BadScript::NoHost),
            ("USER %x", BadScript::Blank('x')),
            ("USER %h%", BadScript::Percent),
            ("%h", BadScript::NoVerb("%h".to_owned())),
        ];
        for (text, why) in table {
            assert_eq!(Script::parse(text), Err(why), "{text}");
        }
        assert!(Script::parse("joined").unwrap().needs_proxy_user());
        assert!(!Script::default().needs_proxy_user());
    }

    #[test]
    fn no_value_makes_a_second_command() {
        let evil = |_| Ok::<_, BadArgument>(Secret::from("x\r\nDELE y"));
        for line in Script::parse("USER %u@%h; PASS %p").unwrap().lines(true) {
            let error = line.filled(evil).unwrap_err().to_string();
            assert!(error.contains("carriage return"), "{error}");
        }
    }
}
