//! The servers that have spoken TLS, and the certificates that the user has trusted: a file like ssh's, which never
//! expires. A server in it is not logged in to in clear, and may not show another certificate than the one kept.
//!
//! ```text
//! ftp.example.com:21 tls 2026-11-21
//! nas.local:21 sha256:6b5b... 2026-11-21
//! ```

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::keep;
use crate::certificate::Fingerprint;
use crate::client::Site;
use crate::error::{Error, Result};
use crate::escape::escape;
use crate::proto::time::Time;

/// The file, which may be nowhere: then nothing is known, and nothing can be kept.
#[derive(Debug, Clone, Default)]
pub struct KnownHosts {
    path: Option<PathBuf>,
}

/// What is known of one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The server.
    pub site: Site,
    /// The digest of its certificate or key, where the user has trusted one; otherwise it has spoken TLS, and its
    /// certificate was good by itself.
    pub fingerprint: Option<Fingerprint>,
    /// The day on which it was kept, as `YYYY-MM-DD`.
    pub since: String,
}

impl KnownHosts {
    /// The file at this path.
    #[must_use]
    pub fn at(path: Option<PathBuf>) -> KnownHosts {
        KnownHosts { path }
    }

    /// What is known of a server.
    ///
    /// # Errors
    /// When the file cannot be read, makes no sense, or can be written by others: it is better to know nothing and say
    /// so than to trust whoever damaged it.
    pub fn find(&self, site: &Site) -> Result<Option<Known>> {
        Ok(self.list()?.into_iter().find(|known| same(&known.site, &site.host, Some(site.port))))
    }

    /// All servers, in the order of the file.
    ///
    /// # Errors
    /// As [`KnownHosts::find`].
    pub fn list(&self) -> Result<Vec<Known>> {
        let Some(path) = &self.path else { return Ok(Vec::new()) };
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::local("read", path)(error)),
        };
        read(&file, path)
    }

    /// Keeps a server, in place of what was known of it.
    ///
    /// # Errors
    /// As [`KnownHosts::find`], and when the file cannot be written.
    pub fn keep(&self, site: &Site, fingerprint: Option<Fingerprint>) -> Result<()> {
        let since =
            Time::from_system(SystemTime::now()).map(|now| now.at.date().to_string()).unwrap_or_default();
        self.change(|known| {
            known.retain(|known| !same(&known.site, &site.host, Some(site.port)));
            known.push(Known { site: site.clone(), fingerprint, since });
        })
    }

    /// Forgets a server, on one port or on all; tells how many entries that were.
    ///
    /// # Errors
    /// As [`KnownHosts::keep`].
    pub fn forget(&self, host: &str, port: Option<u16>) -> Result<usize> {
        let before = self.list()?.len();
        self.change(|known| known.retain(|known| !same(&known.site, host, port)))?;
        Ok(before.saturating_sub(self.list()?.len()))
    }

    /// Changes the file as a whole, alone among all processes.
    fn change(&self, change: impl FnOnce(&mut Vec<Known>)) -> Result<()> {
        let Some(path) = &self.path else {
            let why = io::Error::new(io::ErrorKind::NotFound, "there is no home directory");
            return Err(Error::local("write", "known_hosts")(why));
        };
        let changed = keep::change(path, |_| {
            let mut known = self.list().map_err(io::Error::other)?;
            change(&mut known);
            Ok(text(&known))
        });
        changed.map_err(Error::local("write", path))
    }
}

fn same(site: &Site, host: &str, port: Option<u16>) -> bool {
    site.host.eq_ignore_ascii_case(host) && port.is_none_or(|port| site.port == port)
}

fn read(mut file: &File, path: &Path) -> Result<Vec<Known>> {
    let local = |error| Error::local("read", path)(error);
    let bad =
        |why: String| Error::BadState(format!("`{}` {why}", escape(path.as_os_str().as_encoded_bytes())));
    if file.metadata().map_err(local)?.mode() & 0o022 != 0 {
        return Err(bad("can be written by others, so it is not to be trusted; `chmod 600` it".to_owned()));
    }
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(local)?;
    let lines =
        text.lines().enumerate().filter(|(_, line)| !(line.trim().is_empty() || line.starts_with('#')));
    lines
        .map(|(number, line)| {
            parse(line).ok_or_else(|| bad(format!("makes no sense in line {}", number + 1)))
        })
        .collect()
}

fn parse(line: &str) -> Option<Known> {
    let mut words = line.split_whitespace();
    let (place, what, since) = (words.next()?, words.next()?, words.next().unwrap_or_default());
    let (host, port) = place.rsplit_once(':')?;
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let fingerprint = if what == "tls" { None } else { Some(what.parse().ok()?) };
    let site = Site { host: host.to_owned(), port: port.parse().ok()? };
    Some(Known { site, fingerprint, since: since.to_owned() })
}

fn text(known: &[Known]) -> String {
    let mut text =
        String::from("# Servers that have spoken TLS, and certificates that were trusted (`ketch trust`).\n");
    for Known { site, fingerprint, since } in known {
        let host = if site.host.contains(':') { format!("[{}]", site.host) } else { site.host.clone() };
        let what = fingerprint.map_or("tls".to_owned(), |fingerprint| fingerprint.to_string());
        let _ = writeln!(text, "{host}:{} {what} {since}", site.port);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    fn site(host: &str, port: u16) -> Site {
        Site { host: host.to_owned(), port }
    }

    #[test]
    fn servers_are_kept_and_forgotten() {
        let home = tempfile::tempdir().unwrap();
        let known = KnownHosts::at(Some(home.path().join("ketch/known_hosts")));
        assert_eq!(known.list().unwrap(), []);
        let print = Fingerprint([7; 32]);
        known.keep(&site("box", 21), None).unwrap();
        known.keep(&site("2001:db8::1", 990), Some(print)).unwrap();
        known.keep(&site("BOX", 21), Some(print)).unwrap();
        assert_eq!(known.list().unwrap().len(), 2);
        assert_eq!(known.find(&site("box", 21)).unwrap().unwrap().fingerprint, Some(print));
        assert_eq!(known.find(&site("box", 22)).unwrap(), None);
        assert_eq!(known.find(&site("2001:db8::1", 990)).unwrap().unwrap().fingerprint, Some(print));
        assert_eq!(known.forget("2001:DB8::1", None).unwrap(), 1);
        assert_eq!(known.forget("nobody", None).unwrap(), 0);
        assert_eq!(known.list().unwrap().len(), 1);
    }

    #[test]
    fn a_damaged_file_is_no_file_without_entries() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("known_hosts");
        let known = KnownHosts::at(Some(path.clone()));
        for damaged in ["box", "box:21", "box:21 sha256:00", "box:x tls", "box:21 plain", "\u{0}\u{1}"] {
            fs::write(&path, damaged).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
            assert!(matches!(known.find(&site("box", 21)), Err(Error::BadState(_))), "{damaged:?}");
            assert!(known.keep(&site("box", 21), None).is_err(), "it is not written over");
        }
        fs::write(&path, "box:21 tls 2026-01-01\n").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
        assert!(known.find(&site("box", 21)).unwrap_err().to_string().contains("can be written by others"));
    }

    #[test]
    fn many_at_once_lose_no_entry() {
        let home = tempfile::tempdir().unwrap();
        let known = KnownHosts::at(Some(home.path().join("known_hosts")));
        std::thread::scope(|scope| {
            for turn in 0..8 {
                let known = &known;
                scope.spawn(move || {
                    (0..10).for_each(|n| known.keep(&site(&format!("h{turn}"), n), None).unwrap())
                });
            }
        });
        assert_eq!(known.list().unwrap().len(), 80);
    }
}
