//! `append`: upload behind what is there.

use std::ffi::OsString;

use super::asking::Asking;
use super::prelude::*;
use super::put::{How, To, upload_all};

/// Append a local file to a remote one
#[derive(Debug, Args)]
pub struct Append {
    /// Local file; `-` is standard input
    file: OsString,
    /// Remote file, by default of the same name
    remote: Option<Remote>,
}

impl Append {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let to = self.remote.clone().map_or(To::Here, To::Name);
        let how = How::appending();
        upload_all(cx, std::slice::from_ref(&self.file), &to, (how, &mut Asking::nothing()))
    }
}
