//! Removing trees on the server: what was seen in them, and nothing else.

use crate::client::Session;
use crate::error::{Error, Result};
use crate::proto::path::RemotePath;

/// Files that are deleted by commands sent together.
const TOGETHER: usize = 64;

const FILE: u8 = b'f';
const ENTER: u8 = b'd';
const LEAVE: u8 = b'e';

/// What is to be removed, in the order of the walk that met it. A million of them are a few megabytes.
#[derive(Debug, Default)]
pub struct Doomed {
    /// For each a letter, its path, and a NUL, which is in no path.
    marks: Vec<u8>,
}

impl Doomed {
    /// A file or link.
    pub fn file(&mut self, path: &RemotePath) {
        self.mark(FILE, path);
    }

    /// A directory; what is in it comes next.
    pub fn enter(&mut self, path: &RemotePath) {
        self.mark(ENTER, path);
    }

    /// The end of a directory.
    pub fn leave(&mut self, path: &RemotePath) {
        self.mark(LEAVE, path);
    }

    fn mark(&mut self, letter: u8, path: &RemotePath) {
        self.marks.push(letter);
        self.marks.extend_from_slice(path.as_bytes());
        self.marks.push(0);
    }

    fn all(&self) -> impl Iterator<Item = (u8, &[u8])> {
        let marks = self.marks.split(|byte| *byte == 0);
        marks.filter_map(|mark| mark.split_first()).map(|(letter, path)| (*letter, path))
    }

    /// Removes them, and tells `told` how each went. Directories that would be left because something in them is are not
    /// tried.
    ///
    /// # Errors
    /// When the connection fails, or `told` does.
    pub fn remove(
        &self,
        session: &mut Session,
        told: &mut dyn FnMut(&RemotePath, Result<()>) -> Result<()>,
    ) -> Result<()> {
        let mut files = Vec::new();
        // Whether all is gone so far of what is in the directories on the way.
        let mut whole = vec![true];
        let mut link: Option<RemotePath> = None;
        for (letter, path) in self.all() {
            if link.as_ref().is_some_and(|link| (letter, path) != (LEAVE, link.as_bytes())) {
                continue;
            }
            let path = RemotePath::new(path)?;
            if letter != FILE || files.len() == TOGETHER {
                delete(session, &mut files, &mut whole, told)?;
            }
            match letter {
                FILE => files.push(path),
                ENTER if is_link(session, &path)? => {
                    told(&path, Ok(()))?;
                    link = Some(path);
                }
                ENTER => whole.push(true),
                _ if link.take().is_some() => {}
                _ => {
                    let gone = whole.pop().unwrap_or(true);
                    let removed = if gone { Some(session.remove_directory(&path)) } else { None };
                    let gone = matches!(removed, Some(Ok(())));
                    whole.last_mut().into_iter().for_each(|above| *above &= gone);
                    removed.map_or(Ok(()), |removed| told(&path, ours(removed)?))?;
                }
            }
        }
        delete(session, &mut files, &mut whole, told)
    }
}

/// Some servers show a link to a directory as a directory (MLSD of pyftpdlib), and what it leads to must not be emptied: a
/// link is deleted like a file, and no directory is.
fn is_link(session: &mut Session, path: &RemotePath) -> Result<bool> {
    match session.delete(path) {
        Ok(()) => Ok(true),
        Err(error) => ours(Err(error)).map(|_: Result<()>| false),
    }
}

fn delete(
    session: &mut Session,
    files: &mut Vec<RemotePath>,
    whole: &mut [bool],
    told: &mut dyn FnMut(&RemotePath, Result<()>) -> Result<()>,
) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let deleted = session.delete_all(files)?;
    for (path, deleted) in files.drain(..).zip(deleted) {
        whole.last_mut().into_iter().for_each(|whole| *whole &= deleted.is_ok());
        told(&path, deleted)?;
    }
    Ok(())
}

/// A refusal is about what was to be removed; any other failure is one of the connection.
fn ours(result: Result<()>) -> Result<Result<()>> {
    match result {
        Ok(()) => Ok(Ok(())),
        Err(error @ (Error::Refused { .. } | Error::Denied { .. } | Error::IsDirectory { .. })) => {
            Ok(Err(error))
        }
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_there_in_its_order() {
        let path = |name: &str| RemotePath::new(name).unwrap();
        let mut doomed = Doomed::default();
        doomed.enter(&path("d"));
        doomed.file(&path("d/f f"));
        doomed.leave(&path("d"));
        let all: Vec<_> = doomed.all().collect();
        assert_eq!(all, [(ENTER, &b"d"[..]), (FILE, b"d/f f"), (LEAVE, b"d")]);
    }
}
