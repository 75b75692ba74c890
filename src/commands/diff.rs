//! `diff`: where two trees differ, and why.

use super::mirror::{Pair, Told, absolute};
use super::outcome::Different;
use super::prelude::*;
use crate::client::Representation;
use crate::mirror::plan::{Delete, Rules, Which};
use crate::mirror::{Act, How, Sides, Turn, mirror, usual_mask};
use crate::report::Direction;

/// Show where a directory tree here and one on the server differ, and why
///
/// The side that is a URL is the server's; where none is, the first is on the server, and with -R the second. Nothing is
/// changed. Where the trees differ the exit code is 5.
#[derive(Debug, Args)]
pub struct Diff {
    #[command(flatten)]
    pair: Pair,
    /// Permissions are compared, too
    #[arg(long)]
    perms: bool,
}

impl Diff {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let ends = self.pair.trees(cx)?;
        let (compare, manifest) = self.pair.compared.rules();
        let (filter, lazy) = self.pair.filters.read(cx)?;
        let rules = Rules {
            compare,
            which: Which::Different,
            delete: Delete::Never,
            delete_excluded: false,
            filter,
            links: self.pair.following.rule(),
            modes: self.perms.then(usual_mask),
            times: true,
            shard: None,
            flat: false,
            aside: None,
        };
        let how = How {
            rules,
            act: Act::Diff,
            turn: Turn::Mixed,
            representation: Representation::Image,
            remove_sources: false,
            backup: None,
            manifest,
            resume: false,
            lazy,
            only: None,
        };
        let root = ends.root(Act::Plan, how.rules.links)?;
        if root.is_none() && ends.direction == Direction::Down {
            let path = &ends.local;
            let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(crate::error::Error::local("list", path)(missing).into());
        }
        let hints = cx.hints();
        let mut told = Told::comparing(ends.direction);
        cx.at(ends.remote.as_ref(), |cx, session, path| {
            let remote = absolute(session, path)?;
            let sides = Sides { direction: ends.direction, remote, local: root.clone() };
            told.run(cx, None, |audience| mirror(session, &sides, (how.clone(), None), &hints, audience))
        })
        .with_context(|| format!("could not compare {}", ends.shown()))?;
        let shown = told.shown();
        told.finish(cx)?;
        if shown > 0 { Err(Different(shown).into()) } else { Ok(Flow::Next) }
    }
}
