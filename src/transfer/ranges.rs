//! Sets of bytes of a file: which of them are there.

use std::ops::Range;

/// Some bytes of a file, as ranges in order, with a gap between any two.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ranges(Vec<Range<u64>>);

impl Ranges {
    /// The first bytes of a file.
    pub(super) fn first(bytes: u64) -> Ranges {
        let mut first = Ranges::default();
        first.insert(0..bytes);
        first
    }

    /// The ranges from begin to end; none if they are not in order, or one of them is empty.
    pub(super) fn of(pairs: &[[u64; 2]]) -> Option<Ranges> {
        let mut last = None;
        for [begin, end] in pairs {
            if begin >= end || last.is_some_and(|last| last >= *begin) {
                return None;
            }
            last = Some(*end);
        }
        Some(Ranges(pairs.iter().map(|[begin, end]| *begin..*end).collect()))
    }

    /// The ranges, from begin to end.
    pub(super) fn pairs(&self) -> Vec<[u64; 2]> {
        self.0.iter().map(|range| [range.start, range.end]).collect()
    }

    /// How many bytes there are.
    pub(super) fn total(&self) -> u64 {
        self.0.iter().map(|range| range.end - range.start).sum()
    }

    /// The end of the last of them.
    pub(super) fn end(&self) -> u64 {
        self.0.last().map_or(0, |range| range.end)
    }

    /// Adds bytes, and tells how many of them were not there before.
    pub(super) fn insert(&mut self, new: Range<u64>) -> u64 {
        if new.is_empty() {
            return 0;
        }
        let before = self.total();
        let begin = self.0.partition_point(|range| range.end < new.start);
        let end = self.0.partition_point(|range| range.start <= new.end);
        let touched = self.0.get(begin..end).unwrap_or_default();
        let first = touched.first().map_or(new.start, |range| range.start.min(new.start));
        let last = touched.last().map_or(new.end, |range| range.end.max(new.end));
        self.0.splice(begin..end, std::iter::once(first..last));
        self.total() - before
    }

    /// Takes bytes away.
    pub(super) fn remove(&mut self, old: Range<u64>) {
        let kept = self
            .0
            .iter()
            .flat_map(|range| [range.start..range.end.min(old.start), range.start.max(old.end)..range.end]);
        if !old.is_empty() {
            self.0 = kept.filter(|range| !range.is_empty()).collect();
        }
    }

    /// The bytes of a file of so many that are not there.
    pub(super) fn gaps(&self, size: u64) -> Vec<Range<u64>> {
        let begins = std::iter::once(0).chain(self.0.iter().map(|range| range.end));
        let ends = self.0.iter().map(|range| range.start).chain([size]);
        begins.zip(ends).map(|(begin, end)| begin..end.min(size)).filter(|gap| !gap.is_empty()).collect()
    }

    /// How many bytes are there from this one on without a gap.
    pub(super) fn run_from(&self, at: u64) -> u64 {
        self.around(at, |range| range.start <= at && at < range.end).map_or(0, |range| range.end - at)
    }

    /// How many bytes are there before this one without a gap.
    pub(super) fn run_before(&self, at: u64) -> u64 {
        self.around(at, |range| range.start < at && at <= range.end).map_or(0, |range| at - range.start)
    }

    fn around(&self, at: u64, fits: impl Fn(&Range<u64>) -> bool) -> Option<&Range<u64>> {
        let near = self.0.partition_point(|range| range.end < at);
        self.0.iter().skip(near).take(2).find(|range| fits(range))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    const SIZE: u64 = 40;

    proptest! {
        #[test]
        fn ranges_are_sets_of_bytes(changes in vec((any::<bool>(), 0..=SIZE, 0..=SIZE), 0..12)) {
            let (mut ranges, mut model) = (Ranges::default(), BTreeSet::new());
            for (add, one, other) in changes {
                let range = one.min(other)..one.max(other);
                if add {
                    let before = model.len();
                    model.extend(range.clone());
                    prop_assert_eq!(ranges.insert(range), (model.len() - before) as u64);
                } else {
                    model.retain(|byte| !range.contains(byte));
                    ranges.remove(range);
                }
            }
            let bytes = |ranges: &[Range<u64>]| ranges.iter().cloned().flatten().collect::<BTreeSet<u64>>();
            prop_assert_eq!(&bytes(&ranges.0), &model);
            prop_assert_eq!(ranges.total(), model.len() as u64);
            prop_assert_eq!(ranges.end(), model.last().map_or(0, |last| last + 1));
            let gaps = bytes(&ranges.gaps(SIZE));
            prop_assert_eq!(gaps, (0..SIZE).filter(|byte| !model.contains(byte)).collect::<BTreeSet<u64>>());
            for at in 0..=SIZE {
                let from = (at..).take_while(|byte| model.contains(byte)).count();
                let before = (0..at).rev().take_while(|byte| model.contains(byte)).count();
                prop_assert_eq!((ranges.run_from(at), ranges.run_before(at)), (from as u64, before as u64));
            }
            prop_assert_eq!(Ranges::of(&ranges.pairs()), Some(ranges));
        }
    }

    #[test]
    fn what_is_in_no_order_is_no_set() {
        for bad in [&[[3, 3]][..], &[[4, 3]], &[[0, 2], [2, 4]], &[[0, 3], [2, 4]], &[[5, 6], [1, 2]]] {
            assert_eq!(Ranges::of(bad), None, "{bad:?}");
        }
        assert_eq!(Ranges::of(&[]), Some(Ranges::first(0)));
        assert_eq!(Ranges::of(&[[0, 7]]), Some(Ranges::first(7)));
    }
}
