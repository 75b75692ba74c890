//! `open`: connect to a server.

use super::Target;
use super::prelude::*;
use crate::settings::Settings;

/// Connect to a server and log in
#[derive(Debug, Args)]
#[command(visible_alias = "connect")]
pub struct Open {
    /// Server: a URL, `[USER@]HOST[:PORT][/DIR]`, or a bookmark
    #[arg(value_name = "TARGET")]
    target: Target,
    /// Port, as in ftp(1)
    #[arg(value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    at: Option<u16>,
    #[command(flatten)]
    settings: Box<Settings>,
}

impl Open {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let port = Settings { port: self.at, ..Settings::default() };
        cx.closer = cx.closer.under(&self.settings).under(&port);
        cx.open(&self.target)?;
        Ok(Flow::Next)
    }
}
