//! Bookmarks of other clients, read into ours. What has no place here is told, never dropped in silence.

mod filezilla;
mod lftp;
mod ncftp;

use std::path::PathBuf;

use super::bookmarks::{Bookmark, check_name};
use super::words;
use super::{Settings, paths};
use crate::proto::url::Url;

/// A client whose bookmarks can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Client {
    // No help of their own: see `When`.
    #[expect(missing_docs, reason = "the name says it")]
    Lftp,
    #[expect(missing_docs, reason = "the name says it")]
    Ncftp,
    #[expect(missing_docs, reason = "the name says it")]
    Filezilla,
}

/// What the file of another client holds.
#[derive(Debug, Default)]
pub struct Found {
    /// The bookmarks, secrets and all.
    pub bookmarks: Vec<Bookmark>,
    /// What could not be taken over: the bookmark, and what of it.
    pub left_out: Vec<(String, String)>,
}

impl Client {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Client::Lftp => "lftp",
            Client::Ncftp => "ncftp",
            Client::Filezilla => "FileZilla",
        }
    }

    /// Where it keeps its bookmarks: the first of these that is there.
    #[must_use]
    pub fn files(self) -> Vec<PathBuf> {
        let home = |path: &str| paths::home().map(|home| home.join(path));
        let places = match self {
            Client::Lftp => {
                vec![paths::data().map(|data| data.join("lftp/bookmarks")), home(".lftp/bookmarks")]
            }
            Client::Ncftp => vec![home(".ncftp/bookmarks")],
            Client::Filezilla => vec![
                paths::user_config().map(|config| config.join("filezilla/sitemanager.xml")),
                home(".filezilla/sitemanager.xml"),
            ],
        };
        places.into_iter().flatten().collect()
    }

    /// Reads its file.
    ///
    /// # Errors
    /// When that is not what such a client writes.
    pub fn read(self, text: &str) -> Result<Found, String> {
        match self {
            Client::Lftp => lftp::read(text),
            Client::Ncftp => ncftp::read(text),
            Client::Filezilla => filezilla::read(text),
        }
    }
}

impl Found {
    /// Takes a bookmark over, under a name that is good here and that no other has.
    fn take(&mut self, name: &str, url: Url, settings: Settings, comment: &str) {
        let name = self.free_name(name, &url);
        self.bookmarks.push(Bookmark { name, url, settings, comment: comment.trim().to_owned() });
    }

    fn free_name(&self, name: &str, url: &Url) -> String {
        let good: String = name.trim().trim_start_matches('-').chars().map(fitting).collect();
        let good = if check_name(&good).is_ok() { good } else { url.host.chars().map(fitting).collect() };
        let taken = |name: &str| self.bookmarks.iter().any(|known| known.name == name);
        let others = (2..).map(|n| format!("{good} {n}"));
        std::iter::once(good.clone()).chain(others).find(|name| !taken(name)).unwrap_or(good)
    }

    fn leave_out(&mut self, name: &str, what: impl Into<String>) {
        self.left_out.push((name.to_owned(), what.into()));
    }

    /// A setting of it, or a word on why it is left out.
    fn setting(&mut self, of: &str, settings: &mut Settings, (name, value): (&str, &str)) {
        match words::read(&[(name.to_owned(), Some(value.to_owned()))]) {
            Ok(said) => *settings = settings.under(&said),
            Err(why) => self.leave_out(of, why),
        }
    }
}

/// A character of a name, or what stands in its place.
fn fitting(c: char) -> char {
    if c.is_control() || matches!(c, '/' | ':' | '@' | '[' | ']') { '-' } else { c }
}

/// The text that Base64 stands for.
fn decoded(text: &str) -> Option<String> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD_PAD_INDIFFERENT.decode(text.trim()).ok()?;
    String::from_utf8(bytes).ok()
}
