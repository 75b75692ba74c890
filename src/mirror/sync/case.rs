//! Names that differ by case only, for a target that may take them for one.

use std::collections::HashMap;

use super::dir::{Dir, Pending};
use super::{Act, Side, Sync, chores};
use crate::error::Result;
use crate::mirror::node::Rel;
use crate::mirror::plan::{Action, Item, Why};
use crate::report::Direction;

impl Sync<'_> {
    /// Looks whether names that differ by case only are one at the target.
    pub(super) fn spread(&mut self, dir: Dir) -> Result<()> {
        if self.how.act != Act::Do || !has_twins_by_case(&dir) {
            return self.plan(dir);
        }
        match self.direction() {
            Direction::Down => match self.local()?.folds_case(&dir.path) {
                Ok(true) => self.plan_folded(dir),
                Ok(false) => self.plan(dir),
                Err(error) => self.trouble(Side::Local, &dir.path, error),
            },
            Direction::Up => {
                let there = if dir.there { dir.path.clone() } else { Rel::top() };
                let path = self.remote(&there)?;
                self.ask(Pending::OneName(Box::new(dir)), chores::folds_case(path));
                Ok(())
            }
        }
    }

    /// Plans a directory of a target for which names that differ by case only are one: only the first of them is ours, and
    /// none of the target's is taken for one that the source does not have.
    pub(super) fn plan_folded(&mut self, mut dir: Dir) -> Result<()> {
        let mut taken: HashMap<String, Box<[u8]>> = HashMap::new();
        let mut refused = Vec::new();
        dir.source.retain(|node| match taken.entry(folded(&node.name)) {
            std::collections::hash_map::Entry::Occupied(_) => {
                refused.push(node.clone());
                false
            }
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(node.name.clone());
                true
            }
        });
        for node in &mut dir.target {
            if let Some(name) = taken.get(&folded(&node.name)) {
                node.name = name.clone();
            }
        }
        dir.target.sort_by(|a, b| a.name.cmp(&b.name));
        dir.target.dedup_by(|again, first| again.name == first.name);
        for node in refused {
            let item = Item {
                path: dir.path.join(&node.name),
                action: Action::Refuse,
                why: Why::Clash,
                source: Some(node),
                target: None,
            };
            self.perform(item, &dir)?;
        }
        self.plan(dir)
    }
}

/// A name without the difference of capitals.
fn folded(name: &[u8]) -> String {
    String::from_utf8_lossy(name).to_lowercase()
}

/// Tells whether names of the source differ by case only, from each other or from those of the target.
fn has_twins_by_case(dir: &Dir) -> bool {
    let mut names: HashMap<String, &[u8]> = HashMap::new();
    dir.source.iter().chain(&dir.target).any(|node| {
        let first = *names.entry(folded(&node.name)).or_insert(&node.name);
        first != &*node.name
    })
}
