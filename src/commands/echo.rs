//! `echo`: words on standard output.

use super::prelude::*;

/// Write words to standard output
#[derive(Debug, Args)]
pub struct Echo {
    /// No line end behind them
    #[arg(short = 'n')]
    open: bool,
    /// The words
    #[arg(value_name = "WORD", trailing_var_arg = true, allow_hyphen_values = true)]
    words: Vec<String>,
}

impl Echo {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let text = self.words.join(" ");
        cx.show(&Record::Echo { text: &text, open: self.open })?;
        Ok(Flow::Next)
    }
}
