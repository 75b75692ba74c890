//! The netrc file: logins by host name, in the union of what FTP clients have made of it.
//!
//! `machine HOST login NAME password SECRET account TEXT`, `default` for all other hosts, `macdef NAME` with the lines of
//! a macro up to a blank one, quotes with backslash escapes, `#` comments. `machine HOST:PORT` is for that port
//! only.

use std::fs::File;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

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
    /// Its macros: names and commands.
    pub macros: Vec<(String, String)>,
}

/// The file that is meant, if it is there: its path, its text, and its permissions.
type Found = Option<(PathBuf, String, u32)>;

/// What stands for a macro among the words of a file; no word of a file is like it.
const MACRO: &str = "\n";

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
    let Some((path, text, mode)) = found(settings, environment)? else { return Ok(None) };
    let local = |error| Error::local("read", &path)(error);
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

/// The macros that the netrc file has for a login; of those that somebody else may have written there are none.
///
/// # Errors
/// When the file was named and cannot be read.
pub fn macros(
    settings: &Settings,
    environment: &FromEnvironment,
    (host, port): (&str, u16),
    user: &str,
) -> Result<Vec<(String, String)>> {
    let found = if settings.no_netrc { None } else { found(settings, environment)? };
    let Some((_, text, mode)) = found else { return Ok(Vec::new()) };
    if mode & 0o022 != 0 {
        return Ok(Vec::new());
    }
    let (entries, _) = parse(&text);
    Ok(find(&entries, host, port, Some(user)).map(|entry| entry.macros.clone()).unwrap_or_default())
}

/// The netrc file that `settings` speak of.
fn found(settings: &Settings, environment: &FromEnvironment) -> Result<Found> {
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
    Ok(Some((path, text, mode)))
}

/// Reads a whole file. What makes no sense is left out, and told: a mistake about one machine must not lock us out of
/// the others.
#[must_use]
pub fn parse(text: &str) -> (Vec<Entry>, Vec<BadNetrc>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut entries, mut mistakes): (Vec<Entry>, Vec<BadNetrc>) = (Vec::new(), Vec::new());
    let mut lines = text.lines().enumerate();
    let mut words: Vec<(usize, String)> = Vec::new();
    let mut macros: Vec<(String, String)> = Vec::new();
    while let Some((number, line)) = lines.next() {
        let mut found = split(line);
        if let Some(at) = found.iter().position(|word| word == "macdef") {
            let name = found.get(at + 1).cloned().unwrap_or_default();
            found.truncate(at);
            // The macro's body ends with a blank line.
            let body = lines.by_ref().map(|(_, body)| body).take_while(|body| !body.trim().is_empty());
            macros.push((name, body.collect::<Vec<_>>().join("\n")));
            found.push(MACRO.to_owned());
        }
        words.extend(found.into_iter().map(|word| (number + 1, word)));
    }
    let (mut words, mut macros) = (words.into_iter(), macros.into_iter());
    while let Some((line, word)) = words.next() {
        if word == MACRO {
            match (macros.next(), entries.last_mut()) {
                (Some(one), Some(entry)) if !one.0.is_empty() => entry.macros.push(one),
                (Some((name, _)), Some(_)) if name.is_empty() => {
                    mistakes.push(BadNetrc { line, what: "`macdef` lacks its name".to_owned() });
                }
                _ => {
                    let what = "`macdef` without `machine` or `default` before it".to_owned();
                    mistakes.push(BadNetrc { line, what });
                }
            }
            continue;
        }
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
        let init = ("init".to_owned(), "cd /pub\nlogin mallory".to_owned());
        assert_eq!(entries[2].macros, [init], "what is in a macro is no login");
        assert!(entries[3].macros.is_empty());
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
        assert_eq!(
            parse("macdef m\npwd\n\nmachine h").1[0].to_string(),
            "line 1: `macdef` without `machine` or `default` before it"
        );
        assert_eq!(parse("machine h macdef\npwd").1[0].to_string(), "line 1: `macdef` lacks its name");
        assert_eq!(parse("machine h login").1[0].to_string(), "line 1: `login` lacks its value");
        assert_eq!(
            parse("login x").1[0].to_string(),
            "line 1: `login` without `machine` or `default` before it"
        );
    }
}
