//! `size`: sizes of files.

use super::Value;
use super::each::each;
use super::prelude::*;
use crate::error::ErrorKind;

/// Show the size of remote files, in bytes
#[derive(Debug, Args)]
pub struct Size {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

impl Size {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let many = self.files.len() > 1;
        let hints = cx.hints();
        each(cx, &self.files, "tell the size of", |cx, session, path| {
            let size = match session.size(path) {
                // A server without SIZE may still show it in a listing.
                Err(error) if error.kind() == ErrorKind::Unsupported => {
                    session.stat(path, &hints)?.size.ok_or(error)?
                }
                size => size?,
            };
            let (of, value) = (Some(path.as_bytes()), Value::Size(size));
            cx.show(&Record::Value { name: "size", of, value, many })?;
            Ok(())
        })
    }
}
