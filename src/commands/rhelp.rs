//! `rhelp`: the server's own help.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;

use super::prelude::*;
use super::quote::say;

/// Show the server's help on its commands (HELP), such as `rhelp SITE`
#[derive(Debug, Args)]
#[command(visible_alias = "remotehelp")]
pub struct Rhelp {
    /// One of the server's commands
    #[arg(value_name = "WORD")]
    words: Vec<OsString>,
}

impl Rhelp {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let words = std::iter::once(&b"HELP"[..]).chain(self.words.iter().map(|word| word.as_bytes()));
        say(cx, &words.collect::<Vec<_>>().join(&b' '))
    }
}
