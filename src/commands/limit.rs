//! `limit`: how fast transfers may go.

use super::prelude::*;
use crate::escape::escape;
use crate::settings::{RateLimit, Settings};

/// Show or set the rate limit of all transfers, in bytes a second
#[derive(Debug, Args)]
pub struct Limit {
    /// A rate such as 500k or 2M, DOWN:UP for each direction, or `none`; or `down` or `up`, and the rate for that
    #[arg(value_name = "RATE", num_args = 1..=2)]
    words: Vec<String>,
}

impl Limit {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if let Some(rate) = self.rate(cx.effective().limit_rate.unwrap_or_default())? {
            cx.change_settings(&Settings { limit_rate: Some(rate), ..Settings::default() });
        }
        let rates = cx.effective().limit_rate.unwrap_or_default();
        cx.show(&Record::Limit { down: rates.down, up: rates.up })?;
        Ok(Flow::Next)
    }
}

impl Limit {
    /// The limits that were said, over those that there are.
    fn rate(&self, usual: RateLimit) -> anyhow::Result<Option<RateLimit>> {
        let read = |word: &str| {
            let bad = |why| Usage(format!("`{}` is no RATE: {why}", escape(word.as_bytes())));
            word.parse::<RateLimit>().map_err(bad)
        };
        Ok(match &*self.words {
            [] => None,
            [rate] => Some(read(rate)?),
            [way, rate, ..] => match &**way {
                "down" | "get" => Some(RateLimit { down: read(rate)?.down, ..usual }),
                "up" | "put" => Some(RateLimit { up: read(rate)?.up, ..usual }),
                "all" => Some(read(rate)?),
                way => {
                    let way = escape(way.as_bytes());
                    return Err(Usage(format!("`{way}` is no direction; say `down` or `up`")).into());
                }
            },
        })
    }
}
