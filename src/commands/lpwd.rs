//! `lpwd`: the local directory.

use super::prelude::*;
use crate::escape::escape;

/// Show the local directory
#[derive(Debug, Args)]
pub struct Lpwd {}

impl Lpwd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let value = escape(cx.here.as_os_str().as_encoded_bytes()).to_string();
        cx.show(&Record::Value { of: "lpwd", value: &value, many: false })?;
        Ok(Flow::Next)
    }
}
