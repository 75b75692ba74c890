//! `lcd`: change the local directory.

use std::path::PathBuf;

use super::each::done_with;
use super::prelude::*;
use crate::error::Error;
use crate::settings::paths;

/// Change the local directory; without one, to the home directory; `-` is the one before
#[derive(Debug, Args)]
pub struct Lcd {
    /// Local directory
    #[arg(value_name = "DIR")]
    directory: Option<PathBuf>,
}

impl Lcd {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let to = match &self.directory {
            Some(directory) if directory.as_os_str() == "-" => cx.came_from.clone().ok_or_else(|| {
                let why = "there is no local directory before this one; `lcd ./-` goes to one called `-`";
                Usage(why.to_owned())
            })?,
            Some(directory) => cx.local(directory),
            None => paths::home().ok_or_else(|| Usage("there is no home directory".to_owned()))?,
        };
        let there = match to.canonicalize() {
            Ok(path) if path.is_dir() => Ok(path),
            Ok(_) => Err(std::io::ErrorKind::NotADirectory.into()),
            Err(error) => Err(error),
        };
        let there = there.map_err(|error| Error::local("change to", &to)(error).into());
        let path = there.as_ref().unwrap_or(&to).clone();
        let there = done_with(cx, "lcd", (Some(path.as_os_str().as_encoded_bytes()), None), there)?;
        if there != cx.here {
            cx.came_from = Some(std::mem::replace(&mut cx.here, there));
        }
        Ok(Flow::Next)
    }
}
