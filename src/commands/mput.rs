//! `mput`: upload what matches.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use super::NoMatch;
use super::glob::{is_pattern, matcher};
use super::prelude::*;
use super::put::{How, To, upload_all};
use crate::error::Error;

/// Upload all local files that match patterns
///
/// Patterns are `*`, `?`, `[...]` and `{a,b}` in the last part of a local path. Directories are left out.
#[derive(Debug, Args)]
pub struct Mput {
    /// Local files or patterns
    #[arg(required = true, value_name = "PATTERN")]
    patterns: Vec<OsString>,
    /// Remote directory to put the files into
    #[arg(short = 'O', long = "output-dir", value_name = "DIR")]
    into: Option<Remote>,
    #[command(flatten)]
    how: How,
}

impl Mput {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let mut files = Vec::new();
        for pattern in &self.patterns {
            if is_pattern(pattern.as_bytes()) && !cx.local(Path::new(pattern)).exists() {
                files.extend(matches(cx, Path::new(pattern))?);
            } else {
                files.push(pattern.clone());
            }
        }
        let to = self.into.clone().map_or(To::Here, To::Into);
        upload_all(cx, &files, &to, self.how)
    }
}

fn matches(cx: &Context<'_>, pattern: &Path) -> anyhow::Result<Vec<OsString>> {
    let none = || NoMatch(crate::escape::escape(pattern.as_os_str().as_bytes()).to_string());
    let name = pattern.file_name().ok_or_else(none)?;
    let parent = pattern.parent().unwrap_or(Path::new(""));
    let fits = matcher(name.as_bytes())?;
    let directory = cx.local(parent);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&directory).map_err(Error::local("list", &directory))? {
        let entry = entry.map_err(Error::local("list", &directory))?;
        let is_file = std::fs::metadata(entry.path()).is_ok_and(|meta| meta.is_file());
        if is_file && fits.matches(entry.file_name().as_bytes()) {
            found.push(parent.join(entry.file_name()).into_os_string());
        }
    }
    if found.is_empty() {
        return Err(none().into());
    }
    found.sort();
    Ok(found)
}
