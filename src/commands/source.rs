//! `source`: commands from a file.

use std::path::PathBuf;

use super::line::{Arguments, Word};
use super::prelude::*;
use super::script;
use crate::error::Error;
use crate::escape::escape;

/// Run the commands in a file
///
/// They go on with the session in hand, and leave it as they leave it. The first failure ends them. In them `$1`, `$2` and
/// so on are the words behind the name of the file, and `$@` is all of them.
#[derive(Debug, Args)]
pub struct Source {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Words for `$1`, `$2` and so on
    #[arg(value_name = "WORD")]
    words: Vec<String>,
}

impl Source {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let path = cx.local(&self.file);
        let text = std::fs::read_to_string(&path).map_err(Error::local("read the script", &path))?;
        let name = escape(self.file.as_os_str().as_encoded_bytes()).to_string();
        let words = self.words.iter().map(|word| Word::plain(word, 0..0)).collect();
        let called = Arguments { words, turn: None };
        let (outer, words) = (cx.scripted, std::mem::replace(&mut cx.names.arguments, self.words.clone()));
        cx.scripted = true;
        let ended = script::run(cx, &text, &name, Some(&called));
        (cx.scripted, cx.names.arguments) = (outer, words);
        ended
    }
}
