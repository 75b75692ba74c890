//! Files that are to be moved, and which of them is next.

use std::cmp::Reverse;
use std::collections::{BTreeMap, VecDeque};

use super::node::{Node, Rel};

/// Files of this size are large.
const LARGE: u64 = 1024 * 1024;

/// A file that is to be moved.
#[derive(Debug, Clone)]
pub(super) struct Move {
    /// Its path in both trees.
    pub(super) path: Rel,
    /// What is known of it at the source.
    pub(super) source: Node,
    /// There is a part of it that may be gone on with.
    pub(super) begun: bool,
    /// Its place in the order that was asked for.
    pub(super) rank: Option<Box<[u8]>>,
    /// How many sessions were lost with it.
    pub(super) tries: u32,
}

impl Move {
    /// A file that is to be moved.
    pub(super) fn new(path: Rel, source: Node, begun: bool) -> Move {
        Move { path, source, begun, rank: None, tries: 0 }
    }

    /// The same, where an order was asked for.
    pub(super) fn ranked(self, rank: Option<Vec<u8>>) -> Move {
        Move { rank: rank.map(Vec::into_boxed_slice), ..self }
    }

    fn size(&self) -> u64 {
        self.source.size.unwrap_or(0)
    }
}

/// Files that wait to be moved.
#[derive(Default)]
pub(super) struct Moves {
    /// The largest first.
    large: BTreeMap<(Reverse<u64>, u64), Move>,
    /// As they come.
    small: VecDeque<Move>,
    /// In an order of their own.
    ranked: BTreeMap<Box<[u8]>, Move>,
    number: u64,
}

impl Moves {
    /// How many wait.
    pub(super) fn len(&self) -> usize {
        self.large.len() + self.small.len() + self.ranked.len()
    }

    /// Takes one in.
    pub(super) fn push(&mut self, what: Move) {
        self.number += 1;
        match &what.rank {
            Some(rank) => _ = self.ranked.insert(rank.clone(), what),
            None if what.size() >= LARGE => _ = self.large.insert((Reverse(what.size()), self.number), what),
            None => self.small.push_back(what),
        }
    }

    /// The next one: half of the workers begin with the large ones, the others with the small ones, so that neither the
    /// line nor the server's patience lies idle, and no large one is left for the end.
    pub(super) fn pop(&mut self, worker: usize) -> Option<Move> {
        if let Some((_, ranked)) = self.ranked.pop_first() {
            return Some(ranked);
        }
        let large = |moves: &mut Moves| moves.large.pop_first().map(|(_, what)| what);
        match worker % 2 {
            0 => large(self).or_else(|| self.small.pop_front()),
            _ => self.small.pop_front().or_else(|| large(self)),
        }
    }
}
