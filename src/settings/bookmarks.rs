//! Bookmarks: servers by a name of the user's own, each with settings that hold there.
//!
//! ```text
//! [work]
//! url ftpes://bob@ftp.example.com/pub
//! mode passive
//! ```
//!
//! The file is the user's own to edit, so it is changed by whole sections, and the rest of it stays as it is.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use super::keep;
use super::words::{self, Said};
use super::{Settings, file};
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::proto::url::Url;

/// What stands at the beginning of a new file.
const PREAMBLE: &str = "\
# Bookmarks: a name in brackets, below it `url` and settings as in ketch's configuration file.
";

/// One bookmark.
#[derive(Debug, Clone)]
pub struct Bookmark {
    /// What it is called.
    pub name: String,
    /// The server, and the directory to begin in.
    pub url: Url,
    /// What holds there.
    pub settings: Settings,
    /// What the user has to say of it; lines.
    pub comment: String,
}

/// Why a text can be the name of no bookmark.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{}` can be no name of a bookmark: {why}", escape(name.as_bytes()))]
pub struct BadName {
    name: String,
    why: &'static str,
}

/// Refuses a name that would be read as something else.
///
/// # Errors
/// When it is empty, begins with a dash, or holds what belongs to a URL or to the file.
pub fn check_name(name: &str) -> Result<(), BadName> {
    let why = match name {
        "" => "it is empty",
        _ if name.trim() != name => "it begins or ends with a blank",
        _ if name.starts_with('-') => "it begins with a dash",
        _ if name.chars().any(char::is_control) => "it holds a control character",
        _ if name.contains(['/', ':', '@', '[', ']']) => "a server is read where there is one of / : @ [ ]",
        _ => return Ok(()),
    };
    Err(BadName { name: name.to_owned(), why })
}

/// The file of bookmarks, which may be nowhere: then there are none, and none can be kept.
#[derive(Debug, Clone, Default)]
pub struct Bookmarks {
    path: Option<PathBuf>,
}

/// Whether a bookmark may take the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// It may.
    Yes,
    /// The old one stays.
    No,
}

/// The lines of a bookmark, or those before the first, each with its number; a comment right above a name belongs to
/// that.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Section<'t> {
    name: Option<&'t str>,
    /// The number of the line with its name.
    line: usize,
    lines: Vec<(usize, &'t str)>,
}

impl Bookmarks {
    /// The file at this path.
    #[must_use]
    pub fn at(path: Option<PathBuf>) -> Bookmarks {
        Bookmarks { path }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> Option<&PathBuf> {
        self.path.as_ref()
    }

    /// All of them, in the order of the file; and what should be said of the file.
    ///
    /// # Errors
    /// When the file cannot be read, makes no sense, or can be written by others.
    pub fn list(&self) -> Result<(Vec<Bookmark>, Option<String>)> {
        let Some(path) = &self.path else { return Ok((Vec::new(), None)) };
        let local = |error| Error::local("read the bookmarks", path)(error);
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(error) if file::is_missing(&error) => return Ok((Vec::new(), None)),
            Err(error) => return Err(local(error)),
        };
        let mode = file.metadata().map_err(local)?.mode();
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(local)?;
        let shown = escape(path.as_os_str().as_encoded_bytes()).to_string();
        if mode & 0o022 != 0 {
            let why = "others can write it, so where it leads is not to be trusted; `chmod 600` it";
            return Err(local(io::Error::new(io::ErrorKind::PermissionDenied, why)));
        }
        let all =
            parse(&text).map_err(|(line, why)| Error::Config(format!("`{shown}`, line {line}: {why}")))?;
        let open = mode & 0o044 != 0 && all.iter().any(Bookmark::holds_secret);
        let warning = open.then(|| format!("others can read the passwords in `{shown}`; `chmod 600` it"));
        Ok((all, warning))
    }

    /// The bookmark of that name, if there is one; and what should be said of the file, where that matters for it.
    ///
    /// # Errors
    /// As [`Bookmarks::list`].
    pub fn find(&self, name: &str) -> Result<Option<(Bookmark, Option<String>)>> {
        let (all, warning) = self.list()?;
        let found = all.into_iter().find(|bookmark| bookmark.name == name);
        Ok(found.map(|bookmark| {
            let warning = warning.filter(|_| bookmark.holds_secret());
            (bookmark, warning)
        }))
    }

    /// Keeps bookmarks; tells which of them are kept, and which are there already and stay as they were.
    ///
    /// # Errors
    /// As [`Bookmarks::list`], and when the file cannot be written.
    pub fn keep(&self, new: Vec<Bookmark>, replace: Replace) -> Result<(Vec<Bookmark>, Vec<Bookmark>)> {
        self.list()?;
        let (mut kept, mut there) = (new, Vec::new());
        self.change(|text| {
            let known = names(text);
            let stays = |bookmark: &mut Bookmark| replace == Replace::No && known.contains(&&*bookmark.name);
            there = kept.extract_if(.., stays).collect();
            let texts: Vec<String> = kept.iter().map(Bookmark::section).collect();
            let gone: Vec<&str> = kept.iter().map(|bookmark| bookmark.name.as_str()).collect();
            with(&without(text, &gone), &texts)
        })?;
        Ok((kept, there))
    }

    /// Forgets a bookmark; tells whether there was one.
    ///
    /// # Errors
    /// As [`Bookmarks::keep`].
    pub fn remove(&self, name: &str) -> Result<bool> {
        if self.find(name)?.is_none() {
            return Ok(false);
        }
        self.change(|text| without(text, &[name]))?;
        Ok(true)
    }

    /// A copy of the text for an editor, for the user's eyes only.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn draft(&self, text: &str) -> Result<PathBuf> {
        let mut draft = self.placed()?.clone().into_os_string();
        draft.push(".edit");
        let draft = PathBuf::from(draft);
        let written = keep::change(&draft, |_| Ok(text.to_owned()));
        written.map_err(Error::local("write", &draft)).map(|()| draft)
    }

    /// The text of the file, for whoever wants to edit it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn text(&self) -> Result<String> {
        let Some(path) = &self.path else { return Ok(PREAMBLE.to_owned()) };
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(text),
            Err(error) if file::is_missing(&error) => Ok(PREAMBLE.to_owned()),
            Err(error) => Err(Error::local("read the bookmarks", path)(error)),
        }
    }

    /// Puts a text in place of the file, if it makes sense; otherwise the line and what is wrong there.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn rewrite(&self, text: &str) -> Result<std::result::Result<usize, String>> {
        match parse(text) {
            Err((line, why)) => Ok(Err(format!("line {line}: {why}"))),
            Ok(all) => self.change(|_| text.to_owned()).map(|()| Ok(all.len())),
        }
    }

    fn change(&self, change: impl FnOnce(&str) -> String) -> Result<()> {
        let path = self.placed()?;
        let changed = keep::change(path, |old| Ok(change(if old.is_empty() { PREAMBLE } else { old })));
        changed.map_err(Error::local("write the bookmarks", path))
    }

    fn placed(&self) -> Result<&PathBuf> {
        let missing = || io::Error::new(io::ErrorKind::NotFound, "there is no home directory");
        self.path.as_ref().ok_or_else(|| Error::local("write", "bookmarks")(missing()))
    }
}

impl Bookmark {
    /// Tells whether there is a secret in it.
    #[must_use]
    pub fn holds_secret(&self) -> bool {
        self.url.password.is_some() || self.settings.said().iter().any(|(_, text)| text.is_secret())
    }

    /// The same without its secrets; tells whether it had any.
    pub fn forget_secrets(&mut self) -> bool {
        let had = self.holds_secret();
        self.url.password = None;
        for (name, text) in self.settings.said() {
            if text.is_secret() {
                self.settings = self.settings.without(name);
            }
        }
        had
    }

    /// It, as it stands in the file.
    fn section(&self) -> String {
        let mut text = format!("[{}]\n", self.name);
        for line in self.comment.lines() {
            let line: String = line.chars().filter(|c| !c.is_control()).collect();
            text.push_str(&format!("# {}\n", line.trim()));
        }
        text.push_str(&format!("url {}\n", self.url.exposed()));
        for (name, value) in self.settings.said() {
            text.push_str(&format!("{name} {}\n", value.exact()));
        }
        text
    }
}

/// The sections of a text, each with the lines up to the next.
fn sections(text: &str) -> Vec<Section<'_>> {
    let mut all = vec![Section { name: None, line: 1, lines: Vec::new() }];
    for (number, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        let (number, Some(last)) = (number + 1, all.last_mut()) else { continue };
        match file::header(line.trim()) {
            None => last.lines.push((number, line)),
            Some(name) => {
                let is_comment = |(_, line): &(usize, &str)| line.trim_start().starts_with('#');
                let above = last.lines.iter().rev().take_while(|line| is_comment(line)).count();
                let mut lines = last.lines.split_off(last.lines.len() - above);
                lines.push((number, line));
                all.push(Section { name: Some(name), line: number, lines });
            }
        }
    }
    all
}

/// The names of all sections.
fn names(text: &str) -> Vec<&str> {
    sections(text).into_iter().filter_map(|section| section.name).collect()
}

/// Reads the whole file, or tells the line that makes no sense, and why.
fn parse(text: &str) -> std::result::Result<Vec<Bookmark>, (usize, String)> {
    let mut all: Vec<Bookmark> = Vec::new();
    for section in sections(text) {
        let Some(bookmark) = read(&section)? else { continue };
        if all.iter().any(|known| known.name == bookmark.name) {
            return Err((
                section.line,
                format!("there are two bookmarks `{}`", escape(bookmark.name.as_bytes())),
            ));
        }
        all.push(bookmark);
    }
    Ok(all)
}

fn read(section: &Section<'_>) -> std::result::Result<Option<Bookmark>, (usize, String)> {
    let mut url = None;
    let mut settings = Settings::default();
    let mut comment = String::new();
    for (number, line) in &section.lines {
        let (number, line) = (*number, line.trim());
        if let Some(text) = line.strip_prefix('#') {
            comment.push_str(&format!("{}\n", text.trim()));
            continue;
        }
        if line.is_empty() || (number == section.line && section.name.is_some()) {
            continue;
        }
        let Some(_) = section.name else {
            return Err((number, "it belongs to no bookmark: there is no `[NAME]` above it".to_owned()));
        };
        let (name, value): Said = file::said(line);
        if name == "url" {
            let read = Url::parse_target(&value.unwrap_or_default());
            url = Some(read.map_err(|why| (number, format!("`url` cannot be that: {why}")))?);
            continue;
        }
        let said = words::read(&[(name, value)]).map_err(|why| (number, why))?;
        settings = settings.under(&said);
    }
    let Some(name) = section.name else { return Ok(None) };
    check_name(name).map_err(|why| (section.line, why.to_string()))?;
    let name = name.to_owned();
    match url {
        Some(url) => Ok(Some(Bookmark { name, url, settings, comment })),
        None => Err((section.line, format!("the bookmark `{}` lacks its `url`", escape(name.as_bytes())))),
    }
}

/// A text without the sections of these names.
fn without(text: &str, names: &[&str]) -> String {
    let kept =
        sections(text).into_iter().filter(|section| section.name.is_none_or(|name| !names.contains(&name)));
    kept.flat_map(|section| section.lines).map(|(_, line)| format!("{line}\n")).collect()
}

/// A text with sections behind it.
fn with(text: &str, sections: &[String]) -> String {
    let mut text = text.trim_end().to_owned();
    for section in sections {
        text.push_str(if text.is_empty() { "" } else { "\n\n" });
        text.push_str(section.trim_end());
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::DataMode;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    const FILE: &str = "\
# mine

# of the firm
[work]
# ask Ann
url ftpes://bob:p%40ss@ftp.example.com/pub
mode passive

[a b]
url h//srv
";

    fn at(text: &str) -> (tempfile::TempDir, Bookmarks) {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("ketch/bookmarks");
        if !text.is_empty() {
            fs::create_dir(home.path().join("ketch")).unwrap();
            fs::write(&path, text).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        }
        (home, Bookmarks::at(Some(path)))
    }

    fn bookmark(name: &str, url: &str) -> Bookmark {
        let (name, url) = (name.to_owned(), Url::parse_target(url).unwrap());
        Bookmark { name, url, settings: Settings::default(), comment: String::new() }
    }

    #[test]
    fn a_file_is_read() {
        let (_home, bookmarks) = at(FILE);
        let (work, warning) = bookmarks.find("work").unwrap().unwrap();
        assert_eq!(work.url.exposed(), "ftpes://bob:p%40ss@ftp.example.com/pub");
        assert_eq!(
            (work.settings.data_mode(), work.comment.as_str()),
            (Some(DataMode::Passive), "of the firm\nask Ann\n")
        );
        assert_eq!(warning, None);
        assert_eq!(bookmarks.find("a b").unwrap().unwrap().0.url.to_string(), "ftp://h/%2Fsrv");
        assert!(bookmarks.find("Work").unwrap().is_none() && bookmarks.find("").unwrap().is_none());
    }

    #[test]
    fn one_is_added_and_removed_and_the_rest_stays() {
        let (_home, bookmarks) = at(FILE);
        let (kept, there) =
            bookmarks.keep(vec![bookmark("new", "g"), bookmark("a b", "x")], Replace::No).unwrap();
        assert_eq!((kept.len(), there.len()), (1, 1));
        assert_eq!(bookmarks.text().unwrap(), format!("{FILE}\n[new]\nurl ftp://g/\n"));
        assert!(bookmarks.remove("new").unwrap() && !bookmarks.remove("new").unwrap());
        assert_eq!(bookmarks.text().unwrap().trim_end(), FILE.trim_end());
        bookmarks.keep(vec![bookmark("work", "x")], Replace::Yes).unwrap();
        assert_eq!(bookmarks.text().unwrap(), "# mine\n\n[a b]\nurl h//srv\n\n[work]\nurl ftp://x/\n");
    }

    #[test]
    fn what_is_kept_reads_back() {
        let (_home, bookmarks) = at("");
        let mut one = bookmark("one", "ftps://ann:s e@[::1]:99/a%20b");
        one.settings = words::read(&[
            ("on-login".to_owned(), Some(r"SITE A\;B; ACCT x".to_owned())),
            ("lock-step".to_owned(), Some("off".to_owned())),
        ])
        .unwrap();
        one.comment = "two\nlines\u{7}".to_owned();
        bookmarks.keep(vec![one.clone()], Replace::No).unwrap();
        let mode = fs::metadata(bookmarks.path().unwrap()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let (mut back, _) = bookmarks.find("one").unwrap().unwrap();
        assert_eq!((back.url.exposed(), back.settings.said()), (one.url.exposed(), one.settings.said()));
        assert!(back.forget_secrets() && !back.holds_secret());
        assert_eq!(back.section(), "[one]\n# two\n# lines\nurl ftps://ann@[::1]:99/a%20b\nlock-step off\n");
    }

    #[test]
    fn what_makes_no_sense_is_told_by_its_line() {
        for (text, why) in [
            ("tls off\n", "line 1: it belongs to no bookmark: there is no `[NAME]` above it"),
            ("# x\n[a]\n", "line 2: the bookmark `a` lacks its `url`"),
            ("[a]\nurl h\ntiemout 3\n", "line 3: there is no setting `tiemout`; did you mean `timeout`?"),
            (
                "[a]\nurl gopher://x:y@h\n",
                "line 2: `url` cannot be that: the scheme `gopher` is not supported; use \
                                          `ftp`, `ftps` or `ftpes`",
            ),
            ("[a]\nurl h\n[b]\nurl h\n[a]\nurl h\n", "line 5: there are two bookmarks `a`"),
            (
                "[a/b]\nurl h\n",
                "line 1: `a/b` can be no name of a bookmark: a server is read where there is one of \
                                / : @ [ ]",
            ),
        ] {
            let (_home, bookmarks) = at(text);
            let told = bookmarks.list().unwrap_err().to_string();
            let path = bookmarks.path().unwrap().display().to_string();
            assert_eq!(told, format!("`{path}`, {why}"));
            assert_eq!(bookmarks.rewrite(text).unwrap().unwrap_err(), why);
            assert!(
                bookmarks.keep(vec![bookmark("new", "h")], Replace::Yes).is_err(),
                "it is not written over"
            );
        }
    }

    #[test]
    fn a_file_that_others_can_write_is_refused_and_one_that_they_can_read_is_warned_about() {
        let (_home, bookmarks) = at(FILE);
        let chmod =
            |mode| fs::set_permissions(bookmarks.path().unwrap(), fs::Permissions::from_mode(mode)).unwrap();
        chmod(0o644);
        assert!(
            bookmarks.find("work").unwrap().unwrap().1.unwrap().contains("others can read the passwords")
        );
        assert_eq!(bookmarks.find("a b").unwrap().unwrap().1, None);
        chmod(0o666);
        let error = bookmarks.find("a b").unwrap_err();
        assert!(std::error::Error::source(&error).unwrap().to_string().contains("others can write it"));
    }
}
