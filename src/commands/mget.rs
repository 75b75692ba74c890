//! `mget`: download what matches.

use std::collections::HashSet;
use std::path::PathBuf;

use super::NoMatch;
use super::get::{How, To, Turn, clash, fetch_named, fetch_path};
use super::glob::{expand, is_pattern};
use super::outcome::{Several, Tally};
use super::prelude::*;
use crate::client::Facts;
use crate::error::Error;
use crate::proto::entry::Kind;
use crate::proto::path::RemotePath;
use crate::report::Event;

/// Download all files that match patterns
///
/// Patterns are `*`, `?`, `[...]` and `{a,b}`; quote them where the shell around would expand them. Directories are
/// left out.
#[derive(Debug, Args)]
pub struct Mget {
    /// Patterns, as remote paths or URLs
    #[arg(required = true, value_name = "PATTERN")]
    patterns: Vec<Remote>,
    /// Local directory to put the files into
    #[arg(short = 'O', long = "output-dir", value_name = "DIR")]
    into: Option<PathBuf>,
    #[command(flatten)]
    how: How,
}

impl Mget {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let into = self.into.as_ref().map_or_else(|| cx.here.clone(), |into| cx.local(into));
        let to = To::Into(into);
        let mut tally = Tally::default();
        let mut taken = HashSet::new();
        for pattern in &self.patterns {
            let done = self.fetch_matches(cx, pattern, &to, &mut taken, &mut tally);
            if let Err(error) = done {
                tally.add::<()>(cx, Err(error))?;
            }
        }
        tally.finish()
    }

    fn fetch_matches(
        &self,
        cx: &mut Context<'_>,
        pattern: &Remote,
        to: &To,
        taken: &mut HashSet<Vec<u8>>,
        tally: &mut Tally,
    ) -> anyhow::Result<()> {
        let failed = || format!("could not download `{}`", pattern.shown());
        let hints = cx.hints();
        let (paths, bytes): (Vec<(RemotePath, Option<Facts>)>, Option<u64>) = cx
            .at(Some(pattern), |cx, session, path| {
                let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
                if !is_pattern(path.as_bytes()) {
                    return Ok((vec![(path, None)], None));
                }
                let mut refused = Vec::new();
                let found = expand(session, &path, &hints, &mut |name| refused.push(name))?;
                for why in refused {
                    // A name that leads out of its directory is an attack, or a listing that nobody understands:
                    // either way something was not downloaded.
                    tally.add::<()>(cx, Err(why.into()))?;
                }
                let files: Vec<_> = found.into_iter().filter(|found| found.entry.kind != Kind::Dir).collect();
                if files.is_empty() {
                    return Err(NoMatch(path.display().to_string()).into());
                }
                let bytes = files.iter().map(|found| found.entry.size).sum();
                Ok((
                    files.into_iter().map(|found| (found.path, Facts::listed(&found.entry))).collect(),
                    bytes,
                ))
            })
            .with_context(failed)?;
        let _several = Several::begin(cx, paths.len(), bytes);
        let nexts = paths.iter().skip(1).map(|(path, known)| Some((path, known.is_some()))).chain([None]);
        for ((path, known), next) in paths.iter().zip(nexts) {
            let turn = Turn { known: *known, next };
            let name = path.file_name().unwrap_or_default().to_vec();
            let fresh = taken.insert(name.clone());
            let result = fetch_named(cx, (path.as_bytes(), to), |cx, ends| {
                if !fresh {
                    return Err(clash(&name));
                }
                let failed = || format!("could not download `{}`", path.display());
                cx.at(Some(pattern), |cx, session, _| fetch_path(cx, session, (path, ends), (self.how, turn)))
                    .with_context(failed)
            });
            let lost = result.as_ref().is_err_and(|error| {
                error.downcast_ref::<Error>().is_some_and(|error| matches!(error, Error::Login(_)))
            });
            tally.add(cx, result)?;
            if lost {
                cx.reporter.event(&Event::Warning("giving up on the rest"));
                break;
            }
        }
        Ok(())
    }
}
