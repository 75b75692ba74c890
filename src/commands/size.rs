//! `size`: sizes of files.

use super::Value;
use super::each::with_path;
use super::prelude::*;
use super::spread::{Want, spread};
use crate::client::Session;
use crate::error::ErrorKind;
use crate::proto::path::RemotePath;

/// What cannot be done where it fails.
const WHAT: &str = "tell the size of";

/// Show the size of remote files, in bytes
#[derive(Debug, Args)]
pub struct Size {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
}

impl Size {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let hints = cx.hints();
        let spread = spread(cx, (&self.files, Want::Files), WHAT)?;
        let many = spread.is_many();
        let mut tell = |cx: &mut Context<'_>, session: &mut Session, path: &RemotePath| {
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
        };
        spread.for_each(cx, |cx, item| with_path(cx, &item.remote, WHAT, &mut tell))
    }
}
