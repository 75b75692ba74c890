//! `limit`: how fast transfers may go.

use super::prelude::*;
use crate::settings::{RateLimit, Settings};

/// Show or set the rate limit of all transfers, in bytes a second
#[derive(Debug, Args)]
pub struct Limit {
    /// A rate such as 500k or 2M, DOWN:UP for each direction, or `none`
    #[arg(value_name = "RATE")]
    rate: Option<RateLimit>,
}

impl Limit {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if self.rate.is_some() {
            cx.change_settings(&Settings { limit_rate: self.rate, ..Settings::default() });
        }
        let rates = cx.effective().limit_rate.unwrap_or_default();
        cx.show(&Record::Limit { down: rates.down, up: rates.up })?;
        Ok(Flow::Next)
    }
}
