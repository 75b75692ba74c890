//! `pwd`: the remote directory.

use super::Value;
use super::prelude::*;

/// Show the remote directory
#[derive(Debug, Args)]
pub struct Pwd {}

impl Pwd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let path = cx.at(None, |_, session, _| Ok(session.pwd()?))?;
        let value = Value::Path(path.as_bytes());
        cx.show(&Record::Value { name: "pwd", of: None, value, many: false })?;
        Ok(Flow::Next)
    }
}
