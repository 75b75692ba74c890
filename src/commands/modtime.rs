//! `modtime`: when files were changed.

use super::Value;
use super::each::with_path;
use super::prelude::*;
use super::spread::{Want, spread};
use crate::client::Session;
use crate::error::Error;
use crate::proto::path::RemotePath;

/// What cannot be done where it fails.
const WHAT: &str = "tell the time of";

/// Show when remote files were last changed, in UTC
#[derive(Debug, Args)]
pub struct Modtime {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

impl Modtime {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let hints = cx.hints();
        let spread = spread(cx, (&self.files, Want::All), WHAT)?;
        let many = spread.is_many();
        let mut tell = |cx: &mut Context<'_>, session: &mut Session, path: &RemotePath| {
            let time = match session.modified(path) {
                // A server without MDTM, or without MDTM for directories, may still show it in a listing.
                Err(error @ Error::Refused { .. }) => {
                    session.stat(path, &hints).ok().and_then(|entry| entry.modified).ok_or(error)?
                }
                time => time?,
            };
            let (of, value) = (Some(path.as_bytes()), Value::Time(time));
            cx.show(&Record::Value { name: "modtime", of, value, many })?;
            Ok(())
        };
        spread.for_each(cx, |cx, item| with_path(cx, &item.remote, WHAT, &mut tell))
    }
}
