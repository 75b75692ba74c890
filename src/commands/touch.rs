//! `touch`: set times, and make empty files.

use std::time::SystemTime;

use super::each::{done_with, with_path};
use super::prelude::*;
use super::spread::{Want, spread};
use crate::client::Session;
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;
use crate::proto::time::{Time, Zone};

/// Set the time of remote files, and make those that are missing
///
/// It is MFMT, MDTM or SITE UTIME, as the server knows them. Times without a zone behind them are those of this machine.
#[derive(Debug, Args)]
pub struct Touch {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    /// Make no files
    #[arg(short = 'c', long)]
    no_create: bool,
    /// This time and not the present, as `[[CC]YY]MMDDhhmm[.ss]`
    #[arg(short = 't', value_name = "STAMP", conflicts_with = "date")]
    stamp: Option<String>,
    /// This time and not the present, such as 2026-01-31T12:30, or with Z behind it in UTC
    #[arg(short = 'd', long, value_name = "TIME")]
    date: Option<String>,
}

/// What fails.
const WHAT: &str = "touch";

impl Touch {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let hints = cx.hints();
        let time = self.time()?;
        let spread = spread(cx, (&self.files, Want::All), WHAT)?;
        spread.for_each(cx, |cx, item| {
            let done = with_path(cx, &item.remote, WHAT, &mut |_, session, path| {
                self.touch(session, path, time, &hints)
            });
            done_with(cx, "touch", (Some(&item.remote.named()), None), done)
        })
    }

    fn touch(
        &self,
        session: &mut Session,
        path: &RemotePath,
        time: Option<Time>,
        hints: &Hints,
    ) -> anyhow::Result<()> {
        let there = session.look(path, hints)?.is_some();
        if !there && self.no_create {
            return Ok(());
        }
        if !there {
            session.make_file(path)?;
        }
        let now = || Time::from_system(SystemTime::now());
        // A file that was made has the present time by itself.
        if let Some(time) = time.or_else(|| now().filter(|_| there)) {
            session.set_modified(path, time)?;
        }
        Ok(())
    }

    /// The time that was given.
    fn time(&self) -> anyhow::Result<Option<Time>> {
        let zone = Zone::system();
        let (word, time) = match (&self.stamp, &self.date) {
            (Some(stamp), _) => (stamp, Time::parse_stamp(stamp, &zone, SystemTime::now())),
            (_, Some(date)) => (date, Time::parse_local(date, &zone)),
            (None, None) => return Ok(None),
        };
        let bad =
            || Usage(format!("`{}` is no time; see `help touch`", crate::escape::escape(word.as_bytes())));
        Ok(Some(time.ok_or_else(bad)?))
    }
}
