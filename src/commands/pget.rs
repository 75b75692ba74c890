//! `pget`: download files over several connections at once.

use super::get::What;
use super::prelude::*;

/// How many connections are used where nobody says it.
const USUAL: u8 = 4;

/// Download files, each over several connections at once
///
/// It is `get --segments N`, with 4 connections unless `-n` or the settings say otherwise. It pays off where each
/// connection is slow and the server lets a client have several.
#[derive(Debug, Args)]
pub struct Pget {
    /// Connections for each file, 16 at most
    #[arg(short = 'n', value_name = "N", value_parser = clap::value_parser!(u8).range(1..=16))]
    connections: Option<u8>,
    #[command(flatten)]
    what: What,
}

impl Pget {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let said = self.connections.or(cx.closer.segments).or(cx.effective().segments);
        cx.closer.segments = Some(said.unwrap_or(USUAL));
        self.what.download(cx)
    }
}
