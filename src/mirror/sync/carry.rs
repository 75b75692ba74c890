//! Where the files of a mirror come from and go to.

use super::{Act, Backup, How, Sides};
use crate::client::Representation;
use crate::error::{Error, Result};
use crate::mirror::gang::Carrier;
use crate::mirror::local::Root;
use crate::mirror::moves::Move;
use crate::mirror::plan::Mask;
use crate::proto::path::RemotePath;
use crate::proto::time::Precision;
use crate::report::{Direction, TransferId};
use crate::transfer::sequence::{Wanted, Way};
use crate::transfer::{Get, InTree, Naming, Put};

/// What all files of a mirror have in common.
pub(super) struct Cart {
    direction: Direction,
    remote: Option<RemotePath>,
    local: Option<Root>,
    times: bool,
    modes: Option<Mask>,
    backup: Option<Backup>,
    representation: Representation,
    resume: bool,
    acts: bool,
}

impl Cart {
    pub(super) fn of(sides: &Sides, how: &How) -> Cart {
        Cart {
            direction: sides.direction,
            remote: sides.remote.clone(),
            local: sides.local.clone(),
            times: how.rules.times,
            modes: how.rules.modes,
            backup: how.backup.clone(),
            representation: how.representation,
            resume: how.resume,
            acts: how.act == Act::Do,
        }
    }
}

impl Carrier for Cart {
    fn wanted(&self, what: &Move, id: TransferId) -> Result<Wanted> {
        let Some(local) = self.local.as_ref().filter(|_| self.acts) else {
            return Err(Error::Unsupported("nothing is moved where a plan is made".to_owned()));
        };
        let remote = what.path.below(self.remote.as_ref())?;
        let remote = remote.ok_or_else(|| Error::Unsafe("the working directory is no file".to_owned()))?;
        let mode = self.modes.zip(what.source.mode).map(|(mask, mode)| mask.apply(mode, what.source.kind));
        let (representation, mode) = (self.representation, mode.map(u32::from));
        let place = local.place(&what.path)?;
        let way = match self.direction {
            Direction::Down => {
                if let Some(Backup::Here(other)) = &self.backup {
                    local.keep_copy(&what.path, other)?;
                }
                let exact = what.source.time.is_some_and(|time| time.precision == Precision::Second);
                let known = Some(what.source.facts()).filter(|facts| exact && facts.size.is_some());
                Way::Down(Get {
                    id,
                    representation,
                    resume: self.resume,
                    times: self.times,
                    naming: Naming::Derived,
                    known,
                    tree: Some(InTree { mode }),
                })
            }
            Direction::Up => Way::Up(Put {
                id,
                representation,
                append: false,
                resume: what.begun,
                times: self.times,
                mode,
            }),
        };
        let keep = match &self.backup {
            Some(Backup::There(top)) => what.path.below(Some(top))?,
            _ => None,
        };
        Ok(Wanted { remote, place, way, follows: local.follows(), keep })
    }
}
