//! `pwd`: the remote directory.

use super::prelude::*;

/// Show the remote directory
#[derive(Debug, Args)]
pub struct Pwd {}

impl Pwd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let path = cx.at(None, |_, session, _| Ok(session.pwd()?))?;
        let value = path.display().to_string();
        cx.show(&Record::Value { of: "pwd", value: &value, many: false })?;
        Ok(Flow::Next)
    }
}
