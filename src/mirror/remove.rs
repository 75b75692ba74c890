//! Removing trees on the server: what was seen in them, and nothing else.

use crate::client::Session;
use crate::error::Result;
use crate::proto::path::RemotePath;

/// Files that are deleted, or directories that are removed, by commands sent together.
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

    /// Removes them, and tells `told` how each went: what is shown as a directory and is a link, then files, then
    /// directories, the deepest first. Directories that would be left because something in them is are not tried.
    ///
    /// What needs no answer to something else is sent together.
    ///
    /// # Errors
    /// When the connection fails, or `told` does.
    pub fn remove(&self, session: &mut Session, told: Told<'_>) -> Result<()> {
        let mut directories = self.directories();
        let levels = levels(&directories);
        for row in levels.iter().flat_map(|level| level.chunks(TOGETHER)) {
            unlink(session, &mut directories, row, told)?;
        }
        self.delete_files(session, &mut directories, told)?;
        for row in levels.iter().rev().flat_map(|level| level.chunks(TOGETHER)) {
            clear(session, &mut directories, row, told)?;
        }
        Ok(())
    }

    /// The directories, in the order of the walk.
    fn directories(&self) -> Vec<Directory<'_>> {
        let (mut directories, mut within) = (Vec::new(), Vec::new());
        for (letter, path) in self.all() {
            match letter {
                ENTER => {
                    let above = within.last().copied();
                    within.push(directories.len());
                    directories.push(Directory { path, above, depth: within.len(), state: State::Whole });
                }
                LEAVE => drop(within.pop()),
                _ => {}
            }
        }
        directories
    }

    fn delete_files(
        &self,
        session: &mut Session,
        directories: &mut [Directory<'_>],
        told: Told<'_>,
    ) -> Result<()> {
        let (mut within, mut met) = (Vec::new(), 0);
        let (mut paths, mut places) = (Vec::new(), Vec::new());
        for (letter, path) in self.all() {
            match letter {
                ENTER => {
                    within.push(met);
                    met += 1;
                }
                LEAVE => drop(within.pop()),
                _ => {
                    let place = within.last().copied();
                    if state(directories, place) != Some(State::Link) {
                        paths.push(RemotePath::new(path)?);
                        places.push(place);
                    }
                }
            }
            if paths.len() == TOGETHER {
                delete(session, directories, (&mut paths, &mut places), told)?;
            }
        }
        delete(session, directories, (&mut paths, &mut places), told)
    }
}

/// Who is told what became of each.
type Told<'t> = &'t mut dyn FnMut(&RemotePath, Result<()>) -> Result<()>;

/// A directory that is to be removed.
struct Directory<'d> {
    path: &'d [u8],
    /// The one that it is in.
    above: Option<usize>,
    depth: usize,
    state: State,
}

/// What is known of a directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// All is gone so far that was in it.
    Whole,
    /// Something in it stays, or it does itself.
    Kept,
    /// It is a link, or in one.
    Link,
}

fn state(directories: &[Directory<'_>], index: Option<usize>) -> Option<State> {
    index.and_then(|index| directories.get(index)).map(|directory| directory.state)
}

fn set(directories: &mut [Directory<'_>], index: Option<usize>, state: State) {
    if let Some(directory) = index.and_then(|index| directories.get_mut(index)) {
        directory.state = state;
    }
}

/// The directories by how deep they are: none of a level is in another of it.
fn levels(directories: &[Directory<'_>]) -> Vec<Vec<usize>> {
    let mut levels = Vec::new();
    for (index, directory) in directories.iter().enumerate() {
        levels.resize_with(levels.len().max(directory.depth), Vec::new);
        if let Some(level) = directory.depth.checked_sub(1).and_then(|above| levels.get_mut(above)) {
            level.push(index);
        }
    }
    levels
}

/// Some servers show a link to a directory as a directory (MLSD of pyftpdlib), and what it leads to must not be emptied: a
/// link is deleted like a file, and no directory is. What is in one is left alone.
fn unlink(
    session: &mut Session,
    directories: &mut [Directory<'_>],
    row: &[usize],
    told: Told<'_>,
) -> Result<()> {
    let (mut asked, mut paths) = (Vec::new(), Vec::new());
    for &index in row {
        let Some(Directory { path, above, .. }) = directories.get(index) else { continue };
        if state(directories, *above) == Some(State::Link) {
            set(directories, Some(index), State::Link);
        } else {
            paths.push(RemotePath::new(*path)?);
            asked.push(index);
        }
    }
    let links = session.delete_links(&paths)?;
    for ((index, path), _) in asked.into_iter().zip(&paths).zip(links).filter(|(_, link)| *link) {
        set(directories, Some(index), State::Link);
        told(path, Ok(()))?;
    }
    Ok(())
}

fn delete(
    session: &mut Session,
    directories: &mut [Directory<'_>],
    (paths, places): (&mut Vec<RemotePath>, &mut Vec<Option<usize>>),
    told: Told<'_>,
) -> Result<()> {
    let deleted = session.delete_all(paths)?;
    for ((path, place), deleted) in paths.drain(..).zip(places.drain(..)).zip(deleted) {
        if deleted.is_err() {
            set(directories, place, State::Kept);
        }
        told(&path, deleted)?;
    }
    Ok(())
}

/// Removes those directories of which all that was in them is gone.
fn clear(
    session: &mut Session,
    directories: &mut [Directory<'_>],
    row: &[usize],
    told: Told<'_>,
) -> Result<()> {
    let (mut aboves, mut paths) = (Vec::new(), Vec::new());
    for &index in row {
        let Some(Directory { path, above, state, .. }) = directories.get(index) else { continue };
        match (state, *above) {
            (State::Whole, above) => {
                paths.push(RemotePath::new(*path)?);
                aboves.push(above);
            }
            (State::Kept, above) => set(directories, above, State::Kept),
            (State::Link, _) => {}
        }
    }
    let removed = session.remove_all(&paths)?;
    for ((path, above), removed) in paths.iter().zip(aboves).zip(removed) {
        if removed.is_err() {
            set(directories, above, State::Kept);
        }
        told(path, removed)?;
    }
    Ok(())
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

    #[test]
    fn no_directory_of_a_level_is_in_another() {
        let path = |name: &str| RemotePath::new(name).unwrap();
        let mut doomed = Doomed::default();
        for (mark, name) in ["d", "d/a", "d/a/x", "/d/a/x", "/d/a", "d/b", "/d/b", "/d"]
            .map(|name| name.strip_prefix('/').map_or((ENTER, name), |name| (LEAVE, name)))
        {
            doomed.mark(mark, &path(name));
        }
        let directories = doomed.directories();
        let names: Vec<Vec<&[u8]>> = levels(&directories)
            .iter()
            .map(|level| level.iter().map(|index| directories[*index].path).collect())
            .collect();
        assert_eq!(names, [vec![&b"d"[..]], vec![b"d/a", b"d/b"], vec![b"d/a/x"]]);
        assert_eq!(
            directories.iter().map(|d| d.above).collect::<Vec<_>>(),
            [None, Some(0), Some(1), Some(0)]
        );
    }
}
