//! Listings: LIST and NLST, as `ls` would have them, MLSD and MLST in facts.

use crate::entry::{self, Place};
use crate::files::refused;
use crate::reply::{Outcome, Reply};
use crate::secure::Direction;
use crate::session::Session;
use crate::tree;
use std::fs;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// What a LIST or NLST argument selects.
struct Selection {
    /// What NLST puts before each name, so that it can be given back to the server.
    prefix: Vec<u8>,
    /// Names and paths on disk, in order.
    entries: Vec<(Vec<u8>, PathBuf)>,
}

/// Whether names with a leading dot are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hidden {
    Shown,
    Skipped,
}

impl Session {
    pub(crate) fn list(&mut self, argument: &[u8]) -> Outcome {
        let lines = self.long_lines(argument);
        self.send_lines(lines, "Here comes the directory listing.")
    }

    pub(crate) fn nlst(&mut self, argument: &[u8]) -> Outcome {
        let lines = self.select(argument).map(|Selection { prefix, entries }| {
            let line =
                |(name, _): &(Vec<u8>, PathBuf)| entry::plain(&prefix).chain(entry::plain(name)).collect();
            entries.iter().map(line).collect()
        });
        self.send_lines(lines, "Here come the names.")
    }

    pub(crate) fn mlsd(&mut self, argument: &[u8]) -> Outcome {
        let lines = self.fact_lines(argument);
        self.send_lines(lines, "Here come the facts.")
    }

    pub(crate) fn mlst(&mut self, argument: &[u8]) -> Outcome {
        let path = self.path(argument);
        let real = self.shared.tree.entry(&path).map_err(refused)?;
        let found = fs::symlink_metadata(real).map_err(refused)?;
        let facts = self.facts.of(&found, Place::Child);
        let line = [b" ", facts.as_bytes(), b" ", &path].concat();
        Ok(Reply::long(250, "Facts follow:", vec![line], "End"))
    }

    /// The lines of `ls -l`, for LIST and STAT.
    pub(crate) fn long_lines(&self, argument: &[u8]) -> Result<Vec<Vec<u8>>, Reply> {
        let now = SystemTime::now();
        let line = |(name, path): (Vec<u8>, PathBuf)| {
            // What vanished meanwhile is not listed.
            let found = fs::symlink_metadata(&path).ok()?;
            let target = found.is_symlink().then(|| fs::read_link(&path).ok()).flatten();
            let target = target.as_ref().map(|target| target.as_os_str().as_bytes());
            Some(entry::long(&found, &name, target, now))
        };
        Ok(self.select(argument)?.entries.into_iter().filter_map(line).collect())
    }

    fn fact_lines(&self, argument: &[u8]) -> Result<Vec<Vec<u8>>, Reply> {
        let path = self.path(argument);
        let (real, found) = self.look(&path)?;
        if !found.is_dir() {
            return Err(Reply::new(501, "Not a directory; MLST would do."));
        }
        let line = |found, name: &[u8], place| {
            let facts = self.facts.of(&found, place);
            let mut line = format!("{facts} ").into_bytes();
            line.extend(entry::plain(name));
            line
        };
        let mut lines = vec![line(found, b".", Place::Current)];
        if path != b"/"
            && let Ok((_, above)) = self.look(tree::split(&path).0)
        {
            lines.push(line(above, b"..", Place::Parent));
        }
        for (name, path) in children(&real)? {
            if let Ok(found) = fs::symlink_metadata(path) {
                lines.push(line(found, &name, Place::Child));
            }
        }
        Ok(lines)
    }

    fn send_lines(&mut self, lines: Result<Vec<Vec<u8>>, Reply>, opening: &str) -> Outcome {
        let way = self.take_way();
        let mut text = Vec::new();
        for line in lines? {
            text.extend_from_slice(&line);
            text.extend_from_slice(b"\r\n");
        }
        self.transfer(way, Direction::Down, &Reply::new(150, opening), |pipe| pipe.send(&text))
    }

    /// Reads an argument as `ls` does: options, then a directory, a file, or a pattern for the last component.
    fn select(&self, argument: &[u8]) -> Result<Selection, Reply> {
        let (hidden, name) = options(argument);
        let path = self.path(name);
        let keep = |name: &[u8]| hidden == Hidden::Shown || !name.starts_with(b".");
        let slash = name.iter().rposition(|&byte| byte == b'/').map_or(0, |at| at + 1);
        let above = name.get(..slash).unwrap_or_default().to_vec();
        let (directory, last) = tree::split(&path);
        let pattern = last.iter().any(|byte| matches!(byte, b'*' | b'?'));
        match self.look(&path) {
            Ok((real, found)) if found.is_dir() => {
                let mut entries = children(&real)?;
                entries.retain(|(name, _)| keep(name));
                if hidden == Hidden::Shown {
                    entries.insert(0, (b"..".to_vec(), self.above(&path, &real)));
                    entries.insert(0, (b".".to_vec(), real));
                }
                let prefix = match name {
                    b"" => Vec::new(),
                    name if name.ends_with(b"/") => name.to_vec(),
                    name => [name, b"/"].concat(),
                };
                Ok(Selection { prefix, entries })
            }
            Ok(_) => {
                let entry = self.shared.tree.entry(&path).map_err(refused)?;
                Ok(Selection { prefix: above, entries: vec![(last.to_vec(), entry)] })
            }
            Err(_) if pattern => {
                let mut entries = children(&self.look(directory)?.0)?;
                entries.retain(|(name, _)| matches(last, name) && (keep(name) || last.starts_with(b".")));
                Ok(Selection { prefix: above, entries })
            }
            Err(refusal) => Err(refusal),
        }
    }

    /// The directory above, which for the root is the root.
    fn above(&self, path: &[u8], real: &Path) -> PathBuf {
        self.look(tree::split(path).0).map_or_else(|_| real.to_owned(), |(above, _)| above)
    }
}

/// What is in a directory, by name.
fn children(directory: &Path) -> Result<Vec<(Vec<u8>, PathBuf)>, Reply> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(directory).map_err(refused)? {
        let entry = entry.map_err(refused)?;
        entries.push((entry.file_name().into_vec(), entry.path()));
    }
    entries.sort();
    Ok(entries)
}

/// Takes options like `-la` off the front; of their letters only `a` and `A` mean anything here.
fn options(argument: &[u8]) -> (Hidden, &[u8]) {
    let (mut hidden, mut rest) = (Hidden::Skipped, argument);
    while rest.starts_with(b"-") {
        let end = rest.iter().position(|&byte| byte == b' ').unwrap_or(rest.len());
        let (option, tail) = rest.split_at(end);
        if option.contains(&b'a') || option.contains(&b'A') {
            hidden = Hidden::Shown;
        }
        rest = tail.strip_prefix(b" ").unwrap_or(tail);
    }
    (hidden, rest)
}

/// Whether a name matches a pattern of `*` and `?`; on a mismatch only the last star is tried again, which is enough.
fn matches(pattern: &[u8], name: &[u8]) -> bool {
    let (mut at, mut of, mut star) = (0, 0, None);
    while let Some(byte) = name.get(of) {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at + 1, of));
                at += 1;
            }
            Some(expected) if *expected == b'?' || expected == byte => (at, of) = (at + 1, of + 1),
            _ => match star {
                Some((after, from)) => {
                    star = Some((after, from + 1));
                    (at, of) = (after, from + 1);
                }
                None => return false,
            },
        }
    }
    pattern.get(at..).unwrap_or_default().iter().all(|byte| *byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, name, expected) in [
            ("*", "a", true),
            ("*.txt", "a.txt", true),
            ("*.txt", "a.txt.gz", false),
            ("a?c", "abc", true),
            ("a?c", "ac", false),
            ("*a*b*", "xxaxxbxx", true),
            ("*ab", "aab", true),
            ("a", "ab", false),
        ] {
            assert_eq!(matches(pattern.as_bytes(), name.as_bytes()), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn options_come_first() {
        assert_eq!(options(b"-la -F a b"), (Hidden::Shown, &b"a b"[..]));
        assert_eq!(options(b"-l"), (Hidden::Skipped, &b""[..]));
        assert_eq!(options(b"a -a"), (Hidden::Skipped, &b"a -a"[..]));
    }
}
