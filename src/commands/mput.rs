//! `mput`: upload what matches.

use std::ffi::OsString;

use super::asking::Asking;
use super::prelude::*;
use super::put::{How, To, upload_all};
use super::spread::{Want, local};

/// Upload all local files that match patterns
///
/// Patterns are `*`, `?`, `[...]`, `{a,b}` and `**` (any directories). Directories are left out. In ketch's own shell it
/// asks before each file: see `prompt`.
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
        cx.spelling.mean_patterns();
        let files = local(cx, &self.patterns, Want::Files)?;
        let to = self.into.clone().map_or(To::Here, To::Into);
        let mut asking = Asking::usual(cx, "mput");
        upload_all(cx, &files, &to, (self.how, &mut asking))
    }
}
