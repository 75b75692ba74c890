//! `modtime`: when files were changed.

use super::each::each;
use super::prelude::*;
use crate::error::ErrorKind;
use crate::proto::time::{Precision, Time};

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
            cx.show(&Record::Value { of: &path.display().to_string(), value: &shown(&time), many })?;
            Ok(())
        })
    }
}

/// RFC 3339, as exactly as it is known.
fn shown(time: &Time) -> String {
    let format = match time.precision {
        Precision::Day => "%Y-%m-%d",
        Precision::Minute => "%Y-%m-%dT%H:%MZ",
        Precision::Second => "%Y-%m-%dT%H:%M:%SZ",
    };
    time.at.strftime(format).to_string()
}
