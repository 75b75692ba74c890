//! `newer`: download what is newer than what is here.

use super::get::What;
use super::prelude::*;
use crate::client::Overwrite;

/// Download files, unless what is here is as new
///
/// It is `get --overwrite newer`.
#[derive(Debug, Args)]
pub struct Newer {
    #[command(flatten)]
    what: What,
}

impl Newer {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        cx.closer.overwrite = Some(Overwrite::Newer);
        self.what.download(cx)
    }
}
