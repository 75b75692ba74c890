//! `stat`: all that the server tells of a path.

use super::each::each;
use super::prelude::*;
use super::record::{Leaf, Look};
use super::spread::Want;

/// Show all that the server tells of remote files and directories
///
/// It asks for MLST, and where that does not tell all, for SIZE, MDTM and the listing of the directory.
#[derive(Debug, Args)]
#[command(visible_alias = "mlst")]
pub struct Stat {
    /// Remote files and directories, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

impl Stat {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let hints = cx.hints();
        each(cx, (&self.files, Want::All), "tell of", |cx, session, path| {
            let entry = session.describe(path, &hints)?;
            cx.show(&Record::Leaf(Leaf { path: path.as_bytes(), entry: &entry, look: Look::Facts }))?;
            Ok(())
        })
    }
}
