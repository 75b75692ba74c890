//! `reget`: go on with downloads.

use super::get::What;
use super::prelude::*;

/// Go on with downloads that were cut off
///
/// It is `get -c`: what is here already is compared with the server's file first.
#[derive(Debug, Args)]
pub struct Reget {
    #[command(flatten)]
    what: What,
}

impl Reget {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        self.what.resumed().download(cx)
    }
}
