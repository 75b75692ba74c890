//! `modtime`: when files were changed.

use super::Value;
use super::each::each;
use super::prelude::*;
use crate::error::ErrorKind;

/// Show when remote files were last changed, in UTC
#[derive(Debug, Args)]
pub struct Modtime {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

impl Modtime {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let many = self.files.len() > 1;
        let hints = cx.hints();
        each(cx, &self.files, "tell the time of", |cx, session, path| {
            let time = match session.modified(path) {
                // A server without MDTM may still show it in a listing.
                Err(error) if error.kind() == ErrorKind::Unsupported => {
                    session.stat(path, &hints)?.modified.ok_or(error)?
                }
                time => time?,
            };
            let (of, value) = (Some(path.as_bytes()), Value::Time(time));
            cx.show(&Record::Value { name: "modtime", of, value, many })?;
            Ok(())
        })
    }
}
