//! `cat`: remote files on standard output.

use std::path::Path;

use super::get::note_unverified;
use super::outcome::Tally;
use super::prelude::*;
use crate::client::Representation;
use crate::transfer;

/// Write remote files to standard output
#[derive(Debug, Args)]
pub struct Cat {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    /// Convert line ends (TYPE A)
    #[arg(short = 'a', long)]
    ascii: bool,
}

impl Cat {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if let [only] = &*self.files {
            self.show(cx, only)?;
            return Ok(Flow::Next);
        }
        let mut tally = Tally::default();
        for file in &self.files {
            let result = self.show(cx, file);
            tally.add(cx, result)?;
        }
        tally.finish()
    }

    fn show(&self, cx: &mut Context<'_>, file: &Remote) -> anyhow::Result<()> {
        let failed = || format!("could not show `{}`", file.shown());
        cx.at(Some(file), |cx, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
            let representation = if self.ascii { Representation::Ascii } else { cx.representation };
            let name = Path::new("standard output");
            let outcome = transfer::get_into(session, &path, cx.stdout(), name, representation)?;
            note_unverified(cx, &path, &outcome, representation)
        })
        .with_context(failed)
    }
}
