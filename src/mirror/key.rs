//! Where things are in the order of a tree.

use super::node::Rel;

/// Where in the order of a tree something is: its path with the lowest of all bytes, which is in no name, between the
/// names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(Vec<u8>);

impl Key {
    /// The top of the tree.
    pub(super) fn root() -> Key {
        Key(Vec::new())
    }

    /// That of a path in the tree.
    pub(super) fn of(path: &Rel) -> Key {
        path.names().fold(Key::root(), |key, name| key.below(name))
    }

    /// The path in the tree.
    pub(super) fn rel(&self) -> Rel {
        self.0.split(|byte| *byte == 0).skip(1).fold(Rel::top(), |path, name| path.join(name))
    }

    /// Bytes that are in the same order.
    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// How many directories it is away from the top.
    pub(super) fn depth(&self) -> usize {
        self.0.iter().filter(|byte| **byte == 0).count()
    }

    /// The directory that it is in; none above the top.
    pub(super) fn above(&self) -> Option<Key> {
        let end = self.0.iter().rposition(|byte| *byte == 0)?;
        self.0.get(..end).map(|above| Key(above.to_vec()))
    }

    /// What has that name in it.
    pub(super) fn below(&self, name: &[u8]) -> Key {
        Key([&self.0, &[0][..], name].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_in_the_order_of_the_tree() {
        let root = Key::root();
        let (a, b) = (root.below(b"a"), root.below(b"a.b"));
        assert!(root < a && a < a.below(b"zz") && a.below(b"zz") < b && a.below(b"\x01") < b);
    }
}
