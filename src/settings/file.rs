//! The configuration file: options by their long names, one a line; those below `[HOST]` hold for hosts that fit.
//!
//! ```text
//! timeout 30
//!
//! [*.example.com]
//! active
//! active-ports 50000-50009
//! ```

use std::io;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use globset::GlobBuilder;

use super::words::{self, Said};
use super::{Origin, Settings, keep, paths};
use crate::error::{Error, Result};
use crate::escape::escape;

/// All that the configuration files say, the system's before the user's.
#[derive(Debug, Clone, Default)]
pub struct Files {
    sections: Vec<Section>,
}

/// Some lines that belong together.
#[derive(Debug, Clone)]
struct Section {
    /// The hosts they are for; none is all of them.
    host: Option<String>,
    settings: Settings,
    /// Who says each of them, by name.
    origins: Vec<(String, Origin)>,
}

impl Section {
    fn new(host: Option<String>) -> Section {
        Section { host, settings: Settings::default(), origins: Vec::new() }
    }

    fn fits(&self, host: Option<&str>) -> bool {
        match (&self.host, host) {
            (None, _) => true,
            (Some(pattern), Some(host)) => matches(pattern, host),
            (Some(_), None) => false,
        }
    }
}

impl Files {
    /// Reads the files that `said` asks for: the system's and the user's, another one, or none. What the environment
    /// says stands over them.
    ///
    /// # Errors
    /// When one cannot be read, or says what makes no sense.
    pub fn load(said: &Settings, lookup: impl Fn(&str) -> Option<String>) -> Result<Files> {
        let environment = environment(lookup)?;
        let said = &environment.settings.under(said);
        let mut files = Files::default();
        files.read(said)?;
        files.sections.push(environment);
        Ok(files)
    }

    fn read(&mut self, said: &Settings) -> Result<()> {
        if said.no_config {
            return Ok(());
        }
        let user = said.config.clone().or_else(paths::config).map(|path| (path, said.config.is_some()));
        let system = (PathBuf::from("/etc/ketch/config"), false);
        self.read_all(&std::iter::once(system).chain(user).collect::<Vec<_>>())
    }

    /// Reads files, of which some have to be there; what stands in a later one wins.
    fn read_all(&mut self, files: &[(PathBuf, bool)]) -> Result<()> {
        for (path, demanded) in files {
            match std::fs::read_to_string(path) {
                Ok(text) => self.sections.extend(parse(&text, path)?),
                Err(error) if is_missing(&error) && !demanded => {}
                Err(error) => return Err(Error::local("read the configuration", path)(error)),
            }
        }
        Ok(())
    }

    /// What they say for a host, and for all hosts; what stands later in a file wins.
    #[must_use]
    pub fn for_host(&self, host: Option<&str>) -> Settings {
        let sections = self.sections.iter().filter(|section| section.fits(host));
        sections.fold(Settings::default(), |far, section| far.under(&section.settings))
    }

    /// Who says what a setting is for a host, or for all; none where nobody does.
    #[must_use]
    pub fn origin(&self, name: &str, host: Option<&str>) -> Option<&Origin> {
        let sections = self.sections.iter().rev().filter(|section| section.fits(host));
        let said = sections.flat_map(|section| section.origins.iter().rev());
        said.into_iter().find(|(said, _)| words::same(said, name)).map(|(_, origin)| origin)
    }
}

/// What the environment says: `KETCH_DATA_TIMEOUT=5` is `data-timeout 5`, and `KETCH_EXPLAIN=off` is `explain off`.
fn environment(lookup: impl Fn(&str) -> Option<String>) -> Result<Section> {
    let mut section = Section::new(None);
    for setting in words::all() {
        let variable = format!("KETCH_{}", setting.name.replace('-', "_").to_ascii_uppercase());
        let Some(value) = lookup(&variable) else { continue };
        let said = words::read(&[(setting.name.clone(), Some(value))])
            .map_err(|why| Error::Config(format!("{variable} in the environment: {why}")))?;
        section.settings = section.settings.under(&said);
        section.origins.push((setting.name, Origin::Environment(variable)));
    }
    Ok(section)
}

pub(super) fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn matches(pattern: &str, host: &str) -> bool {
    let glob = GlobBuilder::new(pattern).case_insensitive(true).build();
    pattern.eq_ignore_ascii_case(host) || glob.is_ok_and(|glob| glob.compile_matcher().is_match(host))
}

fn parse(text: &str, path: &Path) -> Result<Vec<Section>> {
    let mut sections = vec![(Section::new(None), Vec::new())];
    for (number, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        let bad = |why: String| {
            let file = escape(path.as_os_str().as_encoded_bytes());
            Error::Config(format!("`{file}`, line {}: {why}", number + 1))
        };
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with('[') {
            sections.push((Section::new(Some(pattern(line).map_err(bad)?)), Vec::new()));
            continue;
        }
        let said = said(line);
        words::read(std::slice::from_ref(&said)).map_err(bad)?;
        if let Some((section, words)) = sections.last_mut() {
            let origin =
                Origin::File { path: path.to_owned(), line: number + 1, section: section.host.clone() };
            section.origins.push((said.0.clone(), origin));
            words.push(said);
        }
    }
    let sections = sections.into_iter().map(|(section, words)| {
        Ok(Section { settings: words::read(&words).map_err(Error::Config)?, ..section })
    });
    sections.collect()
}

/// The hosts that a line in brackets is for.
fn pattern(line: &str) -> std::result::Result<String, String> {
    let shown = escape(line.as_bytes());
    let host = header(line).ok_or_else(|| format!("`{shown}` is no `[HOST]`"))?;
    let address = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    if let Some(address) = address.filter(|address| address.parse::<IpAddr>().is_ok()) {
        return Ok(address.to_owned());
    }
    match GlobBuilder::new(host).build() {
        Ok(_) => Ok(host.to_owned()),
        Err(error) => Err(format!("`{shown}` is no pattern: {}", error.kind())),
    }
}

/// The host between brackets.
pub(super) fn header(line: &str) -> Option<&str> {
    Some(line.strip_prefix('[')?.strip_suffix(']')?.trim()).filter(|host| !host.is_empty())
}

/// What a line says: a name, and a value behind a blank or `=`. The dashes of an option may be there.
pub(super) fn said(line: &str) -> Said {
    let line = line.trim_start_matches("--");
    match line.split_once(|c: char| c == '=' || c.is_whitespace()) {
        Some((name, value)) => {
            (name.to_owned(), Some(value.trim_start_matches([' ', '\t', '=']).trim().to_owned()))
        }
        None => (line.to_owned(), None),
    }
}

/// Puts settings into the section of a host in the user's file, in place of what it says of them now; everything else
/// stays as it is. Each setting is a line of it. Where a section behind it fits that host, too, and would win, they go
/// into a new one at the end.
///
/// # Errors
/// When the file cannot be read or written, or is a device or the like.
pub fn amend(path: &Path, host: &str, lines: &[String]) -> Result<()> {
    keep::change(path, |old| Ok(amended(old, host, lines)))
        .map_err(Error::local("write the configuration", path))
}

fn amended(old: &str, host: &str, lines: &[String]) -> String {
    let replaced = |line: &str| lines.iter().any(|new| words::same(&said(new).0, &said(line.trim()).0));
    let (mut kept, mut within, mut end) = (Vec::new(), false, None);
    for line in old.lines() {
        if let Some(found) = header(line.trim()) {
            within = found.eq_ignore_ascii_case(host);
            if !within && matches(found, host) {
                end = None; // what stands there would win
            }
        } else if within && !line.trim().is_empty() && replaced(line) {
            continue;
        }
        kept.push(line);
        if within && !line.trim().is_empty() {
            end = Some(kept.len());
        }
    }
    let mut kept: Vec<String> = kept.into_iter().map(ToOwned::to_owned).collect();
    let at = end.unwrap_or_else(|| {
        if kept.last().is_some_and(|line| !line.trim().is_empty()) {
            kept.push(String::new());
        }
        kept.push(format!("[{host}]"));
        kept.len()
    });
    kept.splice(at..at, lines.iter().cloned());
    kept.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::DataMode;
    use std::time::Duration;

    #[test]
    fn every_setting_has_an_origin() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        std::fs::write(at("system"), "timeout 1\nactive\n[h]\nretries 1\n").unwrap();
        std::fs::write(at("user"), "timeout 2\n[*.example.com]\nmode epsv\ntimeout 3\n").unwrap();
        let mut files = Files::default();
        files.read_all(&[(at("system"), false), (at("user"), true), (at("nowhere"), false)]).unwrap();
        files.sections.push(environment(|name| (name == "KETCH_RETRIES").then(|| "5".to_owned())).unwrap());
        let origin = |name, host| files.origin(name, host).map(ToString::to_string).unwrap_or_default();
        let line = |name: &str, rest: &str| format!("`{}`, {rest}", at(name).display());
        assert_eq!(origin("timeout", None), line("user", "line 1"));
        assert_eq!(origin("timeout", Some("a.example.com")), line("user", "line 4, for [*.example.com]"));
        assert_eq!(origin("mode", Some("a.example.com")), line("user", "line 3, for [*.example.com]"));
        // `active` says what the mode is, too.
        assert_eq!(origin("mode", Some("h")), line("system", "line 2"));
        assert_eq!(origin("retries", Some("h")), "KETCH_RETRIES in the environment");
        assert_eq!(origin("user", Some("h")), "");
        assert_eq!(files.for_host(Some("h")).timeout, Some(Duration::from_secs(2)), "the user's goes before");
        assert!(files.read_all(&[(at("nowhere"), true)]).is_err());
    }

    fn files(text: &str) -> Result<Files> {
        Ok(Files { sections: parse(text, Path::new("config"))? })
    }

    #[test]
    fn what_is_said_of_a_host_wins_over_what_is_said_of_all() {
        let files = files(
            "\u{feff}# mine\ntimeout 30\n--passive\n\n[*.example.com]\nactive\n  active-ports = 50000-50009\n\
             [FTP.example.com]\ntimeout=5\n[2001:db8::1]\nlock-step\n",
        )
        .unwrap();
        let all = files.for_host(None);
        assert_eq!((all.timeout, all.data_mode()), (Some(Duration::from_secs(30)), Some(DataMode::Passive)));
        let one = files.for_host(Some("ftp.example.com"));
        assert_eq!((one.timeout, one.data_mode()), (Some(Duration::from_secs(5)), Some(DataMode::Active)));
        assert_eq!(one.active_ports, Some("50000-50009".parse().unwrap()));
        assert!(files.for_host(Some("2001:db8::1")).lock_step && !one.lock_step);
    }

    #[test]
    fn a_line_that_makes_no_sense_is_told_by_its_number() {
        for (line, said) in [
            ("tiemout 3", "there is no setting `tiemout`; did you mean `timeout`?"),
            ("timeout x", "`x` is no value for `timeout`: it is no number of seconds"),
            ("timeout", "`timeout` needs a value"),
            ("passive maybe", "`maybe` is no value for `passive`: it is on or off"),
            (
                "proxy http://ann:sesame@h:0",
                "`proxy` cannot be that: the port is not a number from 1 to 65535",
            ),
            ("help", "there is no setting `help`; did you mean `bell`?"),
            ("[", "`[` is no `[HOST]`"),
            ("[a] b", "`[a] b` is no `[HOST]`"),
            ("[a[b]", "`[a[b]` is no pattern: unclosed character class; missing ']'"),
        ] {
            let error = files(&format!("\n{line}\n")).unwrap_err().to_string();
            assert_eq!(error, format!("`config`, line 2: {said}"));
        }
    }

    #[test]
    fn the_environment_wins_over_the_files() {
        let path = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(path.path(), "[h]\ntimeout 5\nmode pasv\n").unwrap();
        let config = path.path().to_str().unwrap().to_owned();
        let lookup = |name: &str| match name {
            "KETCH_CONFIG" => Some(config.clone()),
            "KETCH_TIMEOUT" => Some("7".to_owned()),
            "KETCH_LOCK_STEP" => Some("1".to_owned()),
            "KETCH_EXPLAIN" => Some("off".to_owned()),
            _ => None,
        };
        let files = Files::load(&Settings::default(), lookup).unwrap();
        let said = files.for_host(Some("h"));
        assert_eq!((said.timeout, said.data_mode()), (Some(Duration::from_secs(7)), Some(DataMode::Pasv)));
        assert!(said.lock_step && !said.explain);
        let bad = |name: &str| (name == "KETCH_MODE").then(|| "x".to_owned());
        let error = Files::load(&Settings::default(), bad).unwrap_err().to_string();
        assert!(error.starts_with("KETCH_MODE in the environment: `x` is no value for `mode`"), "{error}");
    }

    #[test]
    fn a_section_is_amended_and_the_rest_stays() {
        let lines = ["mode pasv".to_owned()];
        assert_eq!(amended("", "h", &lines), "[h]\nmode pasv\n");
        assert_eq!(amended("timeout 3", "h", &lines), "timeout 3\n\n[h]\nmode pasv\n");
        assert_eq!(
            amended("# x\n[h]\nactive\ntimeout 3\n\n[g]\nactive\n", "H", &lines),
            "# x\n[h]\ntimeout 3\nmode pasv\n\n[g]\nactive\n"
        );
    }

    #[test]
    fn what_is_amended_wins_over_all_other_sections() {
        let lines = ["mode pasv".to_owned()];
        let text = amended("[h]\n# mine\ntimeout 5\nmode epsv\n\n[*]\nmode active\n", "h", &lines);
        assert_eq!(text, "[h]\n# mine\ntimeout 5\n\n[*]\nmode active\n\n[h]\nmode pasv\n");
        assert_eq!(files(&text).unwrap().for_host(Some("h")).mode, Some(DataMode::Pasv));
        assert_eq!(amended(&text, "h", &lines), text, "and once more it is there already");
        let before = "[*]\nmode active\n\n[h]\ntimeout 5\n\n[g]\nactive\n";
        let after = "[*]\nmode active\n\n[h]\ntimeout 5\nmode pasv\n\n[g]\nactive\n";
        assert_eq!(amended(before, "h", &lines), after);
    }

    #[test]
    fn only_a_regular_file_is_amended() {
        let home = tempfile::tempdir().unwrap();
        let error = amend(home.path(), "h", &["active".to_owned()]).unwrap_err();
        assert!(std::error::Error::source(&error).unwrap().to_string().contains("regular"), "{error}");
        let null = amend(Path::new("/dev/null"), "h", &["active".to_owned()]);
        assert!(null.is_err() && !Path::new("/dev/null").is_file());
    }
}
