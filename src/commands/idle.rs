//! `idle`: how long the server keeps a connection that is silent.

use super::prelude::*;
use super::quote::say;

/// Show or set after how many seconds of silence the server hangs up (SITE IDLE)
#[derive(Debug, Args)]
pub struct Idle {
    /// Seconds
    #[arg(value_name = "SECONDS")]
    seconds: Option<u32>,
}

impl Idle {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let line =
            self.seconds.map_or_else(|| "SITE IDLE".to_owned(), |seconds| format!("SITE IDLE {seconds}"));
        say(cx, line.as_bytes())
    }
}
