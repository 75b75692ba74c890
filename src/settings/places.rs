//! The directory that was left last on each server: offered again in the shell, and nothing more.
//!
//! A line each, with the time in seconds since 1970 and a URL; the last line is the youngest.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use super::keep;
use crate::proto::path::RemotePath;
use crate::proto::url::Url;

/// So many are remembered.
const KEPT: usize = 200;

/// The file, which may be nowhere: then nothing is remembered.
#[derive(Debug, Clone, Default)]
pub struct Places {
    path: Option<PathBuf>,
}

impl Places {
    /// The file at this path.
    #[must_use]
    pub fn at(path: Option<PathBuf>) -> Places {
        Places { path }
    }

    /// The directory that was left last by this login, which is a URL without a path.
    #[must_use]
    pub fn recall(&self, login: &Url) -> Option<RemotePath> {
        let text = fs::read_to_string(self.path.as_ref()?).ok()?;
        text.lines().rev().find_map(|line| place(line).filter(|place| is_of(place, login)))?.path
    }

    /// Remembers a directory; none is none worth it. What cannot be kept is not remembered.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep(&self, login: &Url, directory: Option<&RemotePath>) -> io::Result<()> {
        let Some(path) = &self.path else { return Ok(()) };
        if self.recall(login).as_ref() == directory {
            return Ok(());
        }
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let place = Url { path: directory.cloned(), password: None, directory: false, ..login.clone() };
        keep::change(path, |old| {
            let others =
                old.lines().filter(|line| !self::place(line).is_some_and(|place| is_of(&place, login)));
            let mut lines: Vec<String> = others.map(ToOwned::to_owned).collect();
            lines.extend(directory.map(|_| format!("{now} {place}")));
            let old = lines.len().saturating_sub(KEPT);
            Ok(lines.into_iter().skip(old).map(|line| line + "\n").collect())
        })
    }
}

/// What a line says.
fn place(line: &str) -> Option<Url> {
    Url::parse(line.split_once(' ')?.1).ok()
}

fn is_of(place: &Url, login: &Url) -> bool {
    let who = |url: &Url| (url.user.clone(), url.port, url.host.to_ascii_lowercase());
    place.scheme == login.scheme && who(place) == who(login)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn the_last_directory_of_each_login_is_remembered() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("ketch/places");
        let places = Places::at(Some(path.clone()));
        let (bob, ann) = (url("ftp://bob@h"), url("ftp://ann@h"));
        assert_eq!(places.recall(&bob), None);
        let odd = RemotePath::new(b"/a b\xff;x").unwrap();
        places.keep(&bob, Some(&RemotePath::new("/x").unwrap())).unwrap();
        places.keep(&ann, Some(&odd)).unwrap();
        places.keep(&url("ftp://bob:secret@H"), Some(&RemotePath::new("/y").unwrap())).unwrap();
        assert_eq!(places.recall(&bob), Some(RemotePath::new("/y").unwrap()));
        assert_eq!(places.recall(&ann), Some(odd));
        assert_eq!(places.recall(&url("ftps://bob@h")), None);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.lines().count() == 2 && !text.contains("secret"), "{text}");
        places.keep(&bob, None).unwrap();
        assert_eq!(places.recall(&bob), None);
        for number in 0..300 {
            places.keep(&url(&format!("ftp://h{number}")), Some(&RemotePath::new("/z").unwrap())).unwrap();
        }
        assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), KEPT);
        assert_eq!(places.recall(&ann), None);
    }
}
