//! `mget`: download what matches.

use std::path::PathBuf;

use super::asking::Asking;
use super::get::{How, Ours, To, fetch};
use super::outcome::Several;
use super::prelude::*;
use super::spread::{Want, spread};
use crate::error::Error;
use crate::report::Event;

/// Download all files that match patterns
///
/// Patterns are `*`, `?`, `[...]`, `{a,b}` and `**` (any directories); quote them where the shell around would expand
/// them. Directories are left out. In ketch's own shell it asks before each file: see `prompt`.
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
        cx.spelling.mean_patterns();
        let into = self.into.as_ref().map_or_else(|| cx.here.clone(), |into| cx.local(into));
        let to = To::Into(cx.writable(into)?);
        let spread = spread(cx, (&self.patterns, Want::Files), "download")?;
        let _several = Several::begin(cx, spread.items.len(), spread.bytes());
        let mut asking = Asking::usual(cx, "mget");
        let (mut ours, mut lost) = (Ours::default(), false);
        let asks = asking.asks();
        spread.for_each_in_turn(cx, |cx, item, next| {
            let remote = item.remote.named();
            if lost || !asking.about(cx, &remote)? {
                return Ok(());
            }
            // What is asked about is not asked for ahead.
            let next = next.filter(|_| !asks);
            let fetched = ours.once(cx, (&remote, &to), |cx| fetch(cx, (item, next), &to, self.how));
            lost = fetched.as_ref().is_err_and(|error| matches!(error.downcast_ref(), Some(Error::Login(_))));
            if lost {
                cx.reporter.event(&Event::Warning("giving up on the rest"));
            }
            fetched
        })
    }
}
