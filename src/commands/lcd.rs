//! `lcd`: change the local directory.

use std::path::PathBuf;

use super::prelude::*;
use crate::error::Error;
use crate::settings::paths;

/// Change the local directory; without one, to the home directory
#[derive(Debug, Args)]
pub struct Lcd {
    /// Local directory
    #[arg(value_name = "DIR")]
    directory: Option<PathBuf>,
}

impl Lcd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let to = match &self.directory {
            Some(directory) => cx.local(directory),
            None => paths::home().ok_or_else(|| Usage("there is no home directory".to_owned()))?,
        };
        let failed = Error::local("change to", &to);
        let to = match to.canonicalize() {
            Ok(path) if path.is_dir() => path,
            Ok(_) => return Err(failed(std::io::ErrorKind::NotADirectory.into()).into()),
            Err(error) => return Err(failed(error).into()),
        };
        cx.here = to;
        Ok(Flow::Next)
    }
}
