//! `reput`: go on with uploads.

use super::prelude::*;
use super::put::What;

/// Go on with uploads that were cut off
///
/// It is `put -c`: what is on the server already is compared with the local file first.
#[derive(Debug, Args)]
pub struct Reput {
    #[command(flatten)]
    what: What,
}

impl Reput {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        self.what.resumed().upload(cx)
    }
}
