//! The netrc file: logins by host name, in the union of what FTP clients have made of it.
//!
//! `machine HOST login NAME password SECRET account TEXT`, `default` for all other hosts, `macdef NAME` with lines
//! up to a blank one (read over), quotes with backslash escapes, `#` comments. `machine HOST:PORT` is for that port
//! only.

use std::fs::File;
use std::io::Read;
use std::os::unix::fs::MetadataExt;

use super::{FromEnvironment, Settings, paths};
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::secret::Secret;

/// One login.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The host; none is `default`.
    pub machine: Option<String>,
    /// The user's name.
    pub login: Option<String>,
    /// The password.
    pub password: Option<Secret>,
    /// The account.
    pub account: Option<Secret>,
}

/// Something in a netrc file that makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct BadNetrc {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there; never a secret.
    pub what: String,
}

/// What the netrc file that `settings` speak of says of a host, and of a user if one is asked for. What makes no sense in
/// it is a warning.
///
/// # Errors
/// When it was named and cannot be read, or others can write it.
pub fn of(
    settings: &Settings,
    environment: &FromEnvironment,
    (host, port): (&str, u16),
    user: Option<&str>,
    warnings: &mut Vec<String>,
) -> Result<Option<Entry>> {
    let named = settings.netrc_file.as_ref().or(environment.netrc.as_ref());
    let path = match (named, paths::home()) {
        (Some(path), _) => path.clone(),
        (None, Some(home)) => home.join(".netrc"),
        (None, None) => return Ok(None),
    };
    let mut file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && settings.netrc_file.is_none() => {
            return Ok(None);
        }
        Err(error) => return Err(Error::local("read", path)(error)),
    };
    let local = |error| Error::local("read", &path)(error);
    let mode = file.metadata().map_err(local)?.mode();
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(local)?;
    let (entries, mistakes) = parse(&text);
    let shown = escape(path.as_os_str().as_encoded_bytes()).to_string();
    warnings.extend(mistakes.iter().map(|bad| format!("`{shown}`, {bad}")));
    let Some(entry) = find(&entries, host, port, user) else { return Ok(None) };
    if entry.password.is_some() {
        if mode & 0o022 != 0 {
            let why = "others can write it, so its passwords are not to be trusted; `chmod 600` it";
            return Err(local(std::io::Error::new(std::io::ErrorKind::PermissionDenied, why)));
        }
        if mode & 0o044 != 0 {
            warnings.push(format!("others can read the passwords in `{shown}`; `chmod 600` it"));
        }
    }
    Ok(Some(entry.clone()))
}

/// Reads a whole file. What makes no sense is left out, and told: a mistake about one machine must not lock us out of
/// the others.
#[must_use]
pub fn parse(text: &str) -> (Vec<Entry>, Vec<BadNetrc>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut entries, mut mistakes): (Vec<Entry>, Vec<BadNetrc>) = (Vec::new(), Vec::new());
    let mut lines = text.lines().enumerate();
    let mut words: Vec<(usize, String)> = Vec::new();
    while let Some((number, line)) = lines.next() {
        let mut found = split(line);
        if let Some(at) = found.iter().position(|word| word == "macdef") {
            found.truncate(at);
            // The macro's body ends with a blank line.
            for (_, body) in lines.by_ref() {
                if body.trim().is_empty() {
                    break;
                }
            }
        }
        words.extend(found.into_iter().map(|word| (number + 1, word)));
    }
    let mut words = words.into_iter();
    while let Some((line, word)) = words.next() {
        if word == "default" {
            entries.push(Entry::default());
            continue;
        }
        if !matches!(word.as_str(), "machine" | "login" | "user" | "password" | "passwd" | "account" | "port")
        {
            // What stands here may be the rest of a password with a blank in it, so it is not shown.
            let what = "unknown word left out (a value with a blank in it needs quotes)".to_owned();
            mistakes.push(BadNetrc { line, what });
            continue;
        }
        let Some((_, value)) = words.next() else {
            mistakes.push(BadNetrc { line, what: format!("`{word}` lacks its value") });
            break;
        };
        match (word.as_str(), entries.last_mut()) {
            ("machine", _) => entries.push(Entry { machine: Some(value), ..Entry::default() }),
            ("login" | "user", Some(entry)) => entry.login = Some(value),
            ("password" | "passwd", Some(entry)) => entry.password = Some(Secret::from(value)),
            ("account", Some(entry)) => entry.account = Some(Secret::from(value)),
            // wget's way to write `machine HOST:PORT`.
            ("port", Some(entry)) => {
                entry.machine = entry.machine.take().map(|host| format!("{host}:{value}"));
            }
            _ => {
                let what = format!("`{word}` without `machine` or `default` before it");
                mistakes.push(BadNetrc { line, what });
            }
        }
    }
    (entries, mistakes)
}

/// The words of a line: blanks separate, quotes and backslashes keep together, `#` at the beginning of a word
/// comments the rest out.
fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut chars = line.chars().peekable();
    while let Some(&first) = chars.peek() {
        if first.is_whitespace() {
            chars.next();
            continue;
        }
        if first == '#' {
            break;
        }
        let quoted = first == '"';
        if quoted {
            chars.next();
        }
        let mut word = String::new();
        while let Some(c) = chars.next() {
            match c {
                '"' if quoted => break,
                '\\' => word.extend(chars.next()),
                c if c.is_whitespace() && !quoted => break,
                c => word.push(c),
            }
        }
        words.push(word);
    }
    words
}

/// The entry for a host: the first that names it (with this port, or with none) and the user, if one is asked for;
/// else `default`.
#[must_use]
pub fn find<'e>(entries: &'e [Entry], host: &str, port: u16, user: Option<&str>) -> Option<&'e Entry> {
    let with_port = format!("{host}:{port}");
    let is_user =
        |entry: &&Entry| user.is_none_or(|user| entry.login.as_deref().is_none_or(|name| name == user));
    let named = entries.iter().filter(|entry| {
        entry.machine.as_deref().is_some_and(|machine| {
            machine.eq_ignore_ascii_case(host) || machine.eq_ignore_ascii_case(&with_port)
        })
    });
    let default = entries.iter().filter(|entry| entry.machine.is_none());
    named.chain(default).find(is_user)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# logins
machine ftp.example.com login alice password \"pa ss#1\" account a1
machine ftp.example.com
  login bob
  password b\\\"c

machine box.example.com:2121 login carol password c
macdef init
cd /pub
login mallory

default login anonymous password me@example.com
";

    fn login<'e>(entries: &'e [Entry], host: &str, port: u16, user: Option<&str>) -> Option<&'e str> {
        find(entries, host, port, user).and_then(|entry| entry.login.as_deref())
    }

    #[test]
    fn a_whole_file_is_understood() {
        let (entries, mistakes) = parse(FILE);
        assert_eq!(mistakes, []);
        assert_eq!(entries.len(), 4);
        assert_eq!(entries[0].password, Some(Secret::from("pa ss#1")));
        assert_eq!(entries[1].password, Some(Secret::from("b\"c")));
        assert_eq!(login(&entries, "FTP.example.com", 21, None), Some("alice"));
        assert_eq!(login(&entries, "ftp.example.com", 21, Some("bob")), Some("bob"));
        assert_eq!(login(&entries, "box.example.com", 2121, None), Some("carol"));
        assert_eq!(login(&entries, "box.example.com", 21, None), Some("anonymous"));
        assert_eq!(login(&entries, "ftp.example.com", 21, Some("dave")), None);
    }

    #[test]
    fn a_mistake_is_named_by_its_line_shows_no_secret_and_spoils_nothing_else() {
        let (entries, mistakes) =
            parse("machine h\nlogin a password my secret\nmachine g port 2121 login b\n");
        let told: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["line 2: unknown word left out (a value with a blank in it needs quotes)"]);
        assert_eq!(login(&entries, "g", 2121, None), Some("b"));
        assert_eq!(login(&entries, "g", 21, None), None);
        assert_eq!(parse("machine h login").1[0].to_string(), "line 1: `login` lacks its value");
        assert_eq!(
            parse("login x").1[0].to_string(),
            "line 1: `login` without `machine` or `default` before it"
        );
    }
}
