//! `debug`: what ketch makes of what servers send.

use std::io::Read as _;
use std::path::Path;

use clap::ValueEnum;

use super::ls::left_out;
use super::prelude::*;
use crate::error::Error;
use crate::proto::list::{self, Hints, System};
use crate::proto::time::{Time, Zone};
use crate::report::Event;
use crate::settings::zone;

/// What is read at most: as much as of a server.
const LIMIT: u64 = 64 * 1024 * 1024;

/// Read a listing from standard input, as a server sends it, and show what it means
///
/// One JSON object a line and entry: name, type, size, modified (in UTC), precision, target, mode, owner and group, null
/// where it is not known, and name_hex where the name is no UTF-8. LIST in any dialect, MLSD, MLST and STAT are told
/// apart.
#[derive(Debug, Args)]
#[command(hide = true)]
pub struct Debug {
    /// What to read
    what: What,
    /// The present, as 2026-03-01T12:00:00 in UTC, for dates without a year [default: now]
    #[arg(long, value_name = "ISO", value_parser = moment)]
    now: Option<Time>,
    /// The zone of the server's clock [default: UTC]
    #[arg(long, value_name = "ZONE", value_parser = zone::parse)]
    tz: Option<Zone>,
    /// The server's system, as SYST names it
    #[arg(long, value_name = "TEXT")]
    system: Option<String>,
}

/// What can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// A directory listing
    Listing,
}

impl Debug {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let What::Listing = self.what;
        let mut raw = Vec::new();
        let read = cx.stdin()?.take(LIMIT).read_to_end(&mut raw);
        read.map_err(Error::local("read", Path::new("standard input")))?;
        let usual = cx.hints();
        let hints = Hints {
            now: self.now.map_or(usual.now, |now| now.at),
            zone: self.tz.clone().unwrap_or(usual.zone),
            system: self.system.as_deref().and_then(System::of),
        };
        let listing = list::guess(&raw, &hints);
        cx.show(&Record::Reading(&listing.entries))?;
        for line in &listing.rejected {
            cx.reporter.event(&Event::Warning(&line.to_string()));
        }
        match listing.rejected.len() {
            0 => Ok(Flow::Next),
            n => Err(left_out(n).into()),
        }
    }
}

fn moment(text: &str) -> Result<Time, &'static str> {
    Time::parse_written(text).ok_or("write it as 2026-03-01T12:00:00")
}
