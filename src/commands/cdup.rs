//! `cdup`: up one directory.

use super::each::done_with;
use super::prelude::*;
use crate::proto::path::RemotePath;

/// Change to the parent of the remote directory
#[derive(Debug, Args)]
pub struct Cdup {}

impl Cdup {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let there = cx.walk(|cx| {
            cx.at(None, |_, session, _| {
                session.cd_up()?;
                Ok(session.place().cloned())
            })
        });
        let there = there.context("could not change to the parent directory");
        let path = there.as_ref().ok().cloned().flatten();
        done_with(cx, "cdup", (path.as_ref().map(RemotePath::as_bytes), None), there)?;
        Ok(Flow::Next)
    }
}
