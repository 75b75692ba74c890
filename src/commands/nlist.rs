//! `nlist`: the server's own list of names.

use super::each::for_each;
use super::letters::Letters;
use super::prelude::*;
use super::{Advised, kind};
use crate::error::ErrorKind;

/// Show the names in a directory as the server writes them (NLST)
///
/// Letters such as -a, -l, -R and -t go to the server, which may know them or not.
#[derive(Debug, Args)]
pub struct Nlist {
    /// Remote directories or patterns, as paths or URLs
    #[arg(value_name = "REMOTE")]
    paths: Vec<Remote>,
    #[command(flatten)]
    letters: Letters,
}

impl Nlist {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        raw(cx, "NLST", &self.letters, &self.paths)
    }
}

/// Shows listings as the server writes them.
pub(super) fn raw(
    cx: &mut Context<'_>,
    verb: &'static str,
    letters: &Letters,
    paths: &[Remote],
) -> anyhow::Result<Flow> {
    let option = letters.option();
    let one = |cx: &mut Context<'_>, path: Option<&Remote>| {
        let failed = || match path {
            Some(path) => format!("could not list `{}`", path.shown()),
            None => "could not list the directory".to_owned(),
        };
        let listing = cx.at(path, |_, session, path| {
            let raw = session.raw_listing_with(verb, option.as_bytes(), path.as_ref())?;
            Ok(session.readable(raw))
        });
        let listing = listing.map_err(|error| unlisted(error, failed(), (paths, path)))?;
        cx.show(&Record::Raw { verb, bytes: &listing })?;
        Ok(())
    };
    if paths.is_empty() {
        one(cx, None)?;
        return Ok(Flow::Next);
    }
    for_each(cx, paths, |cx, path| one(cx, Some(path)))
}

/// What a failure to list one of some paths is called. In ftp(1) the second of two names is a local file.
pub(super) fn unlisted(
    error: anyhow::Error,
    what: String,
    (paths, path): (&[Remote], Option<&Remote>),
) -> anyhow::Error {
    match (paths, path) {
        ([first, second], Some(path)) if second == path && kind(&error) == ErrorKind::NotFound => {
            let (first, second) = (first.shown(), second.shown());
            error.context(Advised { what, advice: format!("`ls {first} > {second}` writes it to a file") })
        }
        _ => error.context(what),
    }
}
