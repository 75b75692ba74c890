//! What a server's clock shows: LIST tells times by it and says no zone, MDTM tells them in UTC. Where both are to be
//! had, their difference is the zone.

use std::cmp::Reverse;
use std::time::Duration;

use super::session::Session;
use crate::error::Result;
use crate::proto::command::Command;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::Listing;
use crate::proto::path::RemotePath;
use crate::proto::time::{Precision, Time, Zone, zone_east};
use crate::report::Event;

/// Files whose times are asked for by MDTM.
const SAMPLES: usize = 3;

/// Zones are so many seconds apart.
const STEP: i64 = 15 * 60;

/// No zone is further away from UTC.
const FURTHEST: i64 = 15 * 60 * 60;

impl Session {
    /// Finds out once what the server's clock shows, by the newest files of a listing in `directory` (none is the working
    /// directory); tells whether the listing has to be read again by that.
    ///
    /// # Errors
    /// When the connection fails.
    pub(super) fn settle_clock(&mut self, directory: Option<&RemotePath>, listing: &Listing) -> Result<bool> {
        if self.options().zone.is_some() || self.known.zone.is_some() {
            return Ok(false);
        }
        let mut files: Vec<(&Entry, Time)> = listing
            .entries
            .iter()
            .filter(|entry| entry.kind == Kind::File && entry.inside.is_none())
            .filter_map(|entry| {
                Some((entry, entry.modified.filter(|time| time.precision != Precision::Day)?))
            })
            .collect();
        files.sort_by_key(|(_, time)| Reverse(*time));
        files.truncate(SAMPLES);
        let mut commands = Vec::new();
        for (entry, _) in &files {
            let name = entry.name.as_bytes();
            let path = directory.map_or_else(|| RemotePath::new(name), |directory| directory.join(name))?;
            commands.push(Command::with("MDTM", path.as_bytes())?);
        }
        if commands.is_empty() {
            return Ok(false);
        }
        let replies = self.batch_anew(&commands)?;
        let told = files.iter().zip(&replies).filter_map(|((_, listed), reply)| {
            let exact = Time::parse_mdtm(reply).ok()?;
            difference(*listed, exact)
        });
        // Without MDTM there is nothing to be measured, now or later.
        let ahead = told.into_iter().next().unwrap_or(0);
        if ahead != 0 {
            let hours = Duration::from_secs(ahead.unsigned_abs()).as_secs_f64() / 3600.0;
            let side = if ahead > 0 { "ahead of" } else { "behind" };
            self.reporter()
                .event(&Event::Detail(&format!("the server's clock is {hours} h {side} UTC, by MDTM")));
        }
        self.known.zone = Some(zone_east(ahead).unwrap_or(Zone::UTC));
        Ok(ahead != 0)
    }
}

/// How many seconds a listed time is ahead of the exact one, if that can be the distance of a zone from UTC.
fn difference(listed: Time, exact: Time) -> Option<i64> {
    let exact = if listed.precision == Precision::Minute {
        exact.seconds().div_euclid(60) * 60
    } else {
        exact.seconds()
    };
    let ahead = listed.seconds() - exact;
    (ahead % STEP == 0 && ahead.abs() <= FURTHEST).then_some(ahead)
}
