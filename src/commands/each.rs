//! Doing one thing to each of several remote paths.

use super::outcome::Tally;
use super::prelude::*;
use crate::client::Session;
use crate::proto::path::RemotePath;

/// Does `work` with each path; a failure of one is told (or, of a single one, returned) and does not keep the
/// others from their turn. `what` completes "could not ... `path`".
pub(super) fn each(
    cx: &mut Context<'_>,
    paths: &[Remote],
    what: &str,
    mut work: impl FnMut(&mut Context<'_>, &mut Session, &RemotePath) -> anyhow::Result<()>,
) -> anyhow::Result<Flow> {
    let mut one = |cx: &mut Context<'_>, remote: &Remote| {
        cx.at(Some(remote), |cx, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no path".to_owned()))?;
            work(cx, session, &path)
        })
        .with_context(|| format!("could not {what} `{}`", remote.shown()))
    };
    if let [only] = paths {
        one(cx, only)?;
        return Ok(Flow::Next);
    }
    let mut tally = Tally::default();
    for path in paths {
        let result = one(cx, path);
        tally.add(cx, result)?;
    }
    tally.finish()
}
