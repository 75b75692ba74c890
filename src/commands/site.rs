//! `site`: a command of this server's own.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;

use super::prelude::*;
use super::quote::say;

/// Send a SITE command, and show the reply
#[derive(Debug, Args)]
pub struct Site {
    /// The command and its arguments, joined by blanks
    #[arg(required = true, trailing_var_arg = true, allow_hyphen_values = true, value_name = "WORD")]
    words: Vec<OsString>,
}

impl Site {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let mut words: Vec<&[u8]> = vec![b"SITE"];
        words.extend(self.words.iter().map(|word| word.as_bytes()));
        say(cx, &words.join(&b' '))
    }
}
