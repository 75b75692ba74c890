//! Trees that are copied as they are: `get -r` and `put -r`.

use super::{MaxDelete, Told, Trees, absolute};
use crate::client::{Overwrite, Representation};
use crate::commands::Usage;
use crate::commands::mirror::told::Looks;
use crate::commands::prelude::*;
use crate::mirror::plan::{Compare, Delete, Rules, Times, Which};
use crate::mirror::{Act, Filter, How, Links, Sides, Turn, mirror};

/// How a tree is copied.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct Copying {
    /// TYPE I or A.
    pub(in crate::commands) representation: Representation,
    /// Go on with what is there.
    pub(in crate::commands) resume: bool,
    /// File times are kept.
    pub(in crate::commands) times: bool,
}

/// Copies a tree.
pub(in crate::commands) fn copy_tree(
    cx: &mut Context<'_>,
    ends: &Trees,
    copy: Copying,
) -> anyhow::Result<()> {
    let which = match cx.effective().options().overwrite {
        Overwrite::Always => Which::All,
        Overwrite::Newer => Which::Newer,
        Overwrite::Differ => Which::Different,
        Overwrite::Never => Which::Missing,
        Overwrite::Rename | Overwrite::Ask => {
            let why = "with -r, --overwrite is always, never, newer or differ";
            return Err(Usage(why.to_owned()).into());
        }
    };
    let rules = Rules {
        compare: Compare { size: true, time: Some(Times::Kept), content: false },
        which,
        delete: Delete::Never,
        delete_excluded: false,
        filter: Filter::default(),
        links: Links::Skip,
        modes: None,
        times: copy.times,
        shard: None,
        flat: false,
        aside: None,
    };
    let how = How {
        rules,
        act: Act::Do,
        turn: Turn::Mixed,
        representation: copy.representation,
        remove_sources: false,
        backup: None,
        manifest: false,
        resume: copy.resume,
        lazy: false,
        only: None,
    };
    let root = ends.root(Act::Do, Links::Skip)?;
    let hints = cx.hints();
    let mut told = Told::new(Looks::Done, ends.direction, MaxDelete::None);
    cx.at(ends.remote.as_ref(), |cx, session, path| {
        let remote = absolute(session, ends.within(path)?)?;
        let sides = Sides { direction: ends.direction, remote, local: root.clone() };
        told.run(cx, None, |audience| mirror(session, &sides, (how.clone(), None), &hints, audience))
    })
    .with_context(|| format!("could not copy {}", ends.shown()))?;
    told.finish(cx).map(drop)
}
