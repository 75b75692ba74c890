//! Doing one thing to each of several items.

use super::outcome::Tally;
use super::prelude::*;
use crate::client::Session;
use crate::proto::path::RemotePath;

/// Does `one` with each item; a failure of one is told (or, of a single one, returned) and does not keep the others
/// from their turn.
pub(super) fn for_each<T>(
    cx: &mut Context<'_>,
    items: &[T],
    mut one: impl FnMut(&mut Context<'_>, &T) -> anyhow::Result<()>,
) -> anyhow::Result<Flow> {
    if let [only] = items {
        one(cx, only)?;
        return Ok(Flow::Next);
    }
    let mut tally = Tally::default();
    for item in items {
        let result = one(cx, item);
        tally.add(cx, result)?;
    }
    tally.finish()
}

/// Does `work` with each path, by the rule of [`for_each`]. `what` completes "could not ... `path`".
pub(super) fn each(
    cx: &mut Context<'_>,
    paths: &[Remote],
    what: &str,
    mut work: impl FnMut(&mut Context<'_>, &mut Session, &RemotePath) -> anyhow::Result<()>,
) -> anyhow::Result<Flow> {
    for_each(cx, paths, |cx, remote| {
        cx.at(Some(remote), |cx, session, path| {
            let path = path.ok_or_else(|| Usage("the URL names no path".to_owned()))?;
            work(cx, session, &path)
        })
        .with_context(|| format!("could not {what} `{}`", remote.shown()))
    })
}
