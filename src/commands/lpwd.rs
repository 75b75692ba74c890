//! `lpwd`: the local directory.

use super::Value;
use super::prelude::*;

/// Show the local directory
#[derive(Debug, Args)]
pub struct Lpwd {}

impl Lpwd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let here = cx.here.clone();
        let value = Value::Path(here.as_os_str().as_encoded_bytes());
        cx.show(&Record::Value { name: "lpwd", of: None, value, many: false })?;
        Ok(Flow::Next)
    }
}
