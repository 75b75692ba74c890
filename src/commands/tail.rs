//! `tail`: the end of files, and what is written behind it.

use std::time::Duration;

use super::each::transfer;
use super::head::{HowMuch, each_titled};
use super::prelude::*;
use super::spread::{Want, spread};
use crate::client::Representation;
use crate::error::Error;
use crate::report::Direction;
use crate::transfer::{self, Shown, Stream};

/// Show the end of remote files
///
/// No more of a file is fetched than that, if the server can begin in the middle (SIZE, REST). With -f it goes on with what
/// is written behind the end, until Ctrl-C. `tail -20 FILE` is `tail -n 20 FILE`.
#[derive(Debug, Args)]
pub struct Tail {
    /// Remote files, as paths or URLs
    #[arg(required = true, value_name = "REMOTE")]
    files: Vec<Remote>,
    #[command(flatten)]
    much: HowMuch,
    /// Go on with what is written behind the end
    #[arg(short = 'f', long)]
    follow: bool,
    /// With -f: ask for the size every so many seconds
    #[arg(short = 's', long = "sleep-interval", value_name = "S", default_value = "1", value_parser = seconds)]
    every: Duration,
}

fn seconds(text: &str) -> Result<Duration, &'static str> {
    let span = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    span.filter(|span| !span.is_zero()).ok_or("write a number of seconds, such as 5 or 0.5")
}

impl Tail {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let spread = spread(cx, (&self.files, Want::Files), "show")?;
        if self.follow && spread.is_many() {
            return Err(Usage("-f follows one file".to_owned()).into());
        }
        let amount = self.much.amount();
        each_titled(cx, spread, |cx, file| {
            let end =
                shown(cx, file, |session, path, out, how| transfer::tail(session, path, out, (amount, how)))?;
            if self.follow { self.go_on(cx, file, end) } else { Ok(()) }
        })
    }

    /// Shows what is written behind `end`, until that is interrupted.
    fn go_on(&self, cx: &mut Context<'_>, file: &Remote, mut end: u64) -> anyhow::Result<()> {
        let failed = || format!("could not follow `{}`", file.shown());
        let mut lost = 0;
        loop {
            // A connection that was lost is made again by whoever needs it next.
            let size = cx.at(Some(file), |_, session, path| {
                let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
                session.pause(self.every)?;
                Ok((session.size(&path), session.options().retries))
            });
            let size = match size.with_context(failed)? {
                (Err(error), retries) if error.is_lost() && lost < retries => {
                    lost += 1;
                    continue;
                }
                (size, _) => size.map_err(anyhow::Error::from).with_context(failed)?,
            };
            lost = 0;
            if size < end {
                cx.note(&format!("`{}` begins anew", file.shown()));
                end = 0;
            }
            if size > end {
                end = shown(cx, file, |session, path, out, how| {
                    transfer::go_on(session, path, out, (end, size, how))
                })?;
            }
        }
    }
}

/// Shows a part of a file by `work`; returns where it ends.
fn shown(
    cx: &mut Context<'_>,
    file: &Remote,
    mut work: impl FnMut(
        &mut crate::client::Session,
        &crate::proto::path::RemotePath,
        &mut dyn std::io::Write,
        Stream<'_>,
    ) -> Result<Shown, Error>,
) -> anyhow::Result<u64> {
    let failed = || format!("could not show `{}`", file.shown());
    let mut end = 0;
    transfer(cx, Direction::Down, (&file.named(), None), |cx, id| {
        cx.at(Some(file), |cx, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no file".to_owned()))?;
            let how = Stream { id, representation: Representation::Image, local: None };
            let shown = work(session, &path, cx.stdout()?, how)?;
            end = shown.end;
            Ok(shown.outcome)
        })
        .with_context(failed)
    })?;
    Ok(end)
}
