//! `cat`: remote files on standard output.

use super::each::transfer;
use super::get::{How, Part, begin_with, show_part, show_path};
use super::prelude::*;
use super::spread::{Want, spread};
use crate::report::Direction;

/// Write remote files to standard output
#[derive(Debug, Args)]
pub struct Cat {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    #[command(flatten)]
    part: Part,
}

impl Cat {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        cx.stdout()?;
        let spread = spread(cx, (&self.files, Want::Files), "show")?;
        spread.for_each(cx, |cx, item| self.show(cx, &item.remote))
    }

    fn show(&self, cx: &mut Context<'_>, file: &Remote) -> anyhow::Result<()> {
        let failed = || format!("could not show `{}`", file.shown());
        begin_with(cx, file, How { resume: false, part: self.part }, false);
        transfer(cx, Direction::Down, (&file.named(), None), |cx, id| {
            cx.at(Some(file), |cx, session, path| {
                let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
                match self.part.range {
                    Some(range) => show_part(cx, session, (&path, id), range),
                    None => {
                        let representation = cx.representation(session.options());
                        show_path(cx, session, (&path, id), representation)
                    }
                }
            })
            .with_context(failed)
        })
    }
}
