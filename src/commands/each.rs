//! Doing one thing to each of several items, and telling how each went.

use std::path::Path;
use std::time::Instant;

use super::outcome::Tally;
use super::prelude::*;
use super::spread::{Want, spread};
use crate::client::Session;
use crate::proto::path::RemotePath;
use crate::report::{Direction, Outcome, TransferId};

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

/// Does `work` with each path that the operands stand for, by the rule of [`for_each`]. `what` completes "could not
/// ... `path`".
pub(super) fn each(
    cx: &mut Context<'_>,
    (operands, want): (&[Remote], Want),
    what: &str,
    mut work: impl FnMut(&mut Context<'_>, &mut Session, &RemotePath) -> anyhow::Result<()>,
) -> anyhow::Result<Flow> {
    let spread = spread(cx, (operands, want), what)?;
    spread.for_each(cx, |cx, item| with_path(cx, &item.remote, what, &mut work))
}

/// As [`each`], for work that changes something and has no result to be shown.
pub(super) fn change_each(
    cx: &mut Context<'_>,
    (operands, want): (&[Remote], Want),
    (action, what): (&'static str, &str),
    mut work: impl FnMut(&mut Session, &RemotePath) -> crate::error::Result<()>,
) -> anyhow::Result<Flow> {
    let spread = spread(cx, (operands, want), what)?;
    spread.for_each(cx, |cx, item| {
        let done = with_path(cx, &item.remote, what, &mut |_, session, path| Ok(work(session, path)?));
        done_with(cx, action, (Some(&item.remote.named()), None), done)
    })
}

/// Does `work` with the path of an operand.
pub(super) fn with_path(
    cx: &mut Context<'_>,
    remote: &Remote,
    what: &str,
    work: &mut dyn FnMut(&mut Context<'_>, &mut Session, &RemotePath) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    cx.at(Some(remote), |cx, session, path| {
        let path = path.ok_or_else(|| Usage("the URL names no path".to_owned()))?;
        work(cx, session, &path)
    })
    .with_context(|| format!("could not {what} `{}`", remote.shown()))
}

/// Tells how an action on a path went (and where that was to go), and hands its result on.
pub(super) fn done_with<T>(
    cx: &mut Context<'_>,
    action: &'static str,
    (path, to): (Option<&[u8]>, Option<&[u8]>),
    result: anyhow::Result<T>,
) -> anyhow::Result<T> {
    let shown = cx.show(&Record::Action { action, path, to, result: result.as_ref().map(drop) });
    let done = result?;
    shown?;
    Ok(done)
}

/// Moves one file by `work`, and tells how that went, whether the transfer came to begin or not.
pub(super) fn transfer(
    cx: &mut Context<'_>,
    direction: Direction,
    (remote, local): (&[u8], Option<&Path>),
    work: impl FnOnce(&mut Context<'_>, TransferId) -> anyhow::Result<Outcome>,
) -> anyhow::Result<()> {
    let (id, begun, here) = (TransferId::next(), Instant::now(), cx.here.clone());
    let result = work(cx, id);
    let shown = cx.show(&Record::Transferred {
        id,
        direction,
        remote,
        local,
        here: &here,
        result: result.as_ref(),
        took: begun.elapsed(),
    });
    result?;
    Ok(shown?)
}
