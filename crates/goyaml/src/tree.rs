//! The tree that every reader of this crate builds: an arena of nodes with borrowed scalars.
//!
//! Boundary: values only. Anchors, tags, styles and merge keys are gone by the time a tree exists;
//! keys are the strings that `sigs.k8s.io/yaml` v1.6.0 makes of them (`convertToJSONableObject`),
//! and a map holds each key once. Aliases share nodes, so a tree is a graph without cycles: a walk
//! that follows aliases may be longer than the text. Nothing here recurses, whatever the depth.

mod build;
mod copy;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use build::TreeBuilder;

/// Up to here, and down to its negative, a `float64` holds every integer.
pub const EXACT: u64 = 1 << 53;

/// Names one node of one [`Tree`].
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct NodeId(pub(crate) u32);

/// What a node holds in the arena; ranges point into [`Tree::items`] and [`Tree::entries`].
#[derive(Clone, Debug)]
pub(crate) enum Kind<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Float(f64),
    Str(Cow<'a, str>),
    Seq(Range),
    Map(Range),
}

/// A run of children.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    pub(crate) start: u32,
    pub(crate) len: u32,
}

impl Range {
    /// The run as indexes for slicing.
    pub(crate) fn indexes(self) -> std::ops::Range<usize> {
        let start = self.start as usize;
        start..start + self.len as usize
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Node<'a> {
    pub(crate) kind: Kind<'a>,
    pub(crate) offset: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct RawEntry<'a> {
    pub(crate) key: Cow<'a, str>,
    pub(crate) key_offset: u32,
    pub(crate) value: NodeId,
}

/// One document's values. `'a` is the life of the text the scalars are borrowed from.
#[derive(Clone, Debug)]
pub struct Tree<'a> {
    pub(crate) nodes: Vec<Node<'a>>,
    pub(crate) items: Vec<NodeId>,
    pub(crate) entries: Vec<RawEntry<'a>>,
    pub(crate) repeated: Vec<Repeated>,
    pub(crate) root: NodeId,
}

/// A key that stands twice in one map, so that one of its values is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// Byte offset of the key whose value is lost.
    pub lost: usize,
    /// Byte offset of the key that counts in its place.
    pub kept: usize,
}

impl<'a> Tree<'a> {
    /// A tree that is just null: what an empty document reads as.
    #[must_use]
    pub fn null() -> Self {
        let node = Node {
            kind: Kind::Null,
            offset: 0,
        };
        Tree {
            nodes: vec![node],
            items: Vec::new(),
            entries: Vec::new(),
            repeated: Vec::new(),
            root: NodeId(0),
        }
    }

    /// The keys that the text has twice in one map, in the order in which their maps end. What a
    /// merge key brings is no repetition. A copy of a part does not have them.
    #[must_use]
    pub fn repeated(&self) -> &[Repeated] {
        &self.repeated
    }

    /// The keys of all maps, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| &*entry.key)
    }

    /// Makes a float of every integer that a `float64` may not hold exactly, which is what it is
    /// once it has been untyped data of Go's.
    pub fn round_integers(&mut self) {
        for node in &mut self.nodes {
            match node.kind {
                Kind::Int(value) if value.unsigned_abs() > EXACT => {
                    node.kind = Kind::Float(value as f64);
                }
                Kind::Uint(value) => node.kind = Kind::Float(value as f64),
                _ => {}
            }
        }
    }

    /// The top node.
    #[must_use]
    pub fn root(&self) -> NodeRef<'_, 'a> {
        self.node(self.root)
    }

    /// The node with this id, which must come from this tree.
    #[inline]
    #[must_use]
    pub fn node(&self, id: NodeId) -> NodeRef<'_, 'a> {
        NodeRef { tree: self, id }
    }
}

impl Default for Tree<'_> {
    fn default() -> Self {
        Tree::null()
    }
}

/// A node seen through its tree: `'t` is the borrow of the tree, `'a` the life of the text.
#[derive(Clone, Copy)]
pub struct NodeRef<'t, 'a> {
    tree: &'t Tree<'a>,
    id: NodeId,
}

impl<'t, 'a> NodeRef<'t, 'a> {
    /// What the node holds.
    #[inline]
    #[must_use]
    pub fn value(self) -> Value<'t, 'a> {
        let tree = self.tree;
        match &tree.nodes[self.id.0 as usize].kind {
            Kind::Null => Value::Null,
            Kind::Bool(value) => Value::Bool(*value),
            Kind::Int(value) => Value::Int(*value),
            Kind::Uint(value) => Value::Uint(*value),
            Kind::Float(value) => Value::Float(*value),
            Kind::Str(text) => Value::Str(text),
            Kind::Seq(range) => Value::Seq(Seq {
                tree,
                items: &tree.items[range.indexes()],
            }),
            Kind::Map(range) => Value::Map(Map {
                tree,
                entries: &tree.entries[range.indexes()],
            }),
        }
    }

    /// Byte offset of the node's first character in the text it was read from.
    #[inline]
    #[must_use]
    pub fn offset(self) -> usize {
        self.tree.nodes[self.id.0 as usize].offset as usize
    }

    /// Number of entries of a map or items of a list; 0 for everything else.
    #[must_use]
    pub fn len(self) -> usize {
        match &self.tree.nodes[self.id.0 as usize].kind {
            Kind::Seq(range) | Kind::Map(range) => range.len as usize,
            _ => 0,
        }
    }

    /// Whether [`NodeRef::len`] is 0, as it is for every scalar.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The value under exactly this key, if the node is a map that has it.
    #[must_use]
    pub fn get(self, key: &str) -> Option<NodeRef<'t, 'a>> {
        match self.value() {
            Value::Map(map) => map.get(key),
            _ => None,
        }
    }

    /// The node's id in its tree.
    #[must_use]
    pub fn id(self) -> NodeId {
        self.id
    }

    /// The tree the node belongs to.
    #[must_use]
    pub fn tree(self) -> &'t Tree<'a> {
        self.tree
    }

    /// The text of a string node.
    #[must_use]
    pub fn as_str(self) -> Option<&'t str> {
        match self.value() {
            Value::Str(text) => Some(text),
            _ => None,
        }
    }

    /// Whether the node is null.
    #[inline]
    #[must_use]
    pub fn is_null(self) -> bool {
        matches!(self.value(), Value::Null)
    }
}

impl std::fmt::Debug for NodeRef<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NodeRef({} of {})", self.id.0, self.tree.nodes.len())
    }
}

/// What a node holds, borrowed from the tree.
#[derive(Clone, Copy, Debug)]
pub enum Value<'t, 'a> {
    /// `null`, `~`, nothing at all.
    Null,
    /// A boolean.
    Bool(bool),
    /// An integer that fits 64 signed bits.
    Int(i64),
    /// An integer above `i64::MAX`; never below.
    Uint(u64),
    /// A finite number that is not an integer in the text (`1.0`, `1e3`, `08`).
    Float(f64),
    /// A string; borrowed where the text holds it as it is.
    Str(&'t Cow<'a, str>),
    /// A list.
    Seq(Seq<'t, 'a>),
    /// A map with unique string keys in document order.
    Map(Map<'t, 'a>),
}

/// The items of a list, in order.
#[derive(Clone, Copy)]
pub struct Seq<'t, 'a> {
    tree: &'t Tree<'a>,
    items: &'t [NodeId],
}

impl<'t, 'a> Seq<'t, 'a> {
    /// Number of items.
    #[must_use]
    pub fn len(self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.items.is_empty()
    }

    /// The item at this index.
    #[must_use]
    pub fn get(self, index: usize) -> Option<NodeRef<'t, 'a>> {
        self.items.get(index).map(|&id| self.tree.node(id))
    }

    /// The items in order.
    #[must_use]
    pub fn iter(self) -> SeqIter<'t, 'a> {
        SeqIter {
            tree: self.tree,
            items: self.items.iter(),
        }
    }
}

impl std::fmt::Debug for Seq<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Seq({} items)", self.items.len())
    }
}

impl<'t, 'a> IntoIterator for Seq<'t, 'a> {
    type Item = NodeRef<'t, 'a>;
    type IntoIter = SeqIter<'t, 'a>;

    fn into_iter(self) -> SeqIter<'t, 'a> {
        self.iter()
    }
}

/// Iterates over a list.
#[derive(Clone)]
pub struct SeqIter<'t, 'a> {
    tree: &'t Tree<'a>,
    items: std::slice::Iter<'t, NodeId>,
}

impl<'t, 'a> Iterator for SeqIter<'t, 'a> {
    type Item = NodeRef<'t, 'a>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.items.next().map(|&id| self.tree.node(id))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

impl DoubleEndedIterator for SeqIter<'_, '_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.items.next_back().map(|&id| self.tree.node(id))
    }
}

impl ExactSizeIterator for SeqIter<'_, '_> {}

/// The entries of a map, in document order.
#[derive(Clone, Copy)]
pub struct Map<'t, 'a> {
    tree: &'t Tree<'a>,
    entries: &'t [RawEntry<'a>],
}

impl<'t, 'a> Map<'t, 'a> {
    /// Number of entries.
    #[must_use]
    pub fn len(self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.entries.is_empty()
    }

    /// The value under exactly this key.
    #[must_use]
    pub fn get(self, key: &str) -> Option<NodeRef<'t, 'a>> {
        let entry = self.entries.iter().rev().find(|entry| entry.key == key)?;
        Some(self.tree.node(entry.value))
    }

    /// The entry at this index, counted in document order.
    #[must_use]
    pub fn entry(self, index: usize) -> Option<Entry<'t, 'a>> {
        self.entries
            .get(index)
            .map(|entry| Entry::new(self.tree, entry))
    }

    /// The entries in document order.
    #[must_use]
    pub fn iter(self) -> MapIter<'t, 'a> {
        MapIter {
            tree: self.tree,
            entries: self.entries.iter(),
        }
    }
}

impl std::fmt::Debug for Map<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Map({} entries)", self.entries.len())
    }
}

impl<'t, 'a> IntoIterator for Map<'t, 'a> {
    type Item = Entry<'t, 'a>;
    type IntoIter = MapIter<'t, 'a>;

    fn into_iter(self) -> MapIter<'t, 'a> {
        self.iter()
    }
}

/// Iterates over a map.
#[derive(Clone)]
pub struct MapIter<'t, 'a> {
    tree: &'t Tree<'a>,
    entries: std::slice::Iter<'t, RawEntry<'a>>,
}

impl<'t, 'a> Iterator for MapIter<'t, 'a> {
    type Item = Entry<'t, 'a>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.entries
            .next()
            .map(|entry| Entry::new(self.tree, entry))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.entries.size_hint()
    }
}

impl DoubleEndedIterator for MapIter<'_, '_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.entries
            .next_back()
            .map(|entry| Entry::new(self.tree, entry))
    }
}

impl ExactSizeIterator for MapIter<'_, '_> {}

/// One entry of a map.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'t, 'a> {
    /// The key as a string.
    pub key: &'t Cow<'a, str>,
    /// Byte offset of the key's first character in the text.
    pub key_offset: usize,
    /// The value.
    pub value: NodeRef<'t, 'a>,
}

impl<'t, 'a> Entry<'t, 'a> {
    #[inline]
    fn new(tree: &'t Tree<'a>, entry: &'t RawEntry<'a>) -> Self {
        Entry {
            key: &entry.key,
            key_offset: entry.key_offset as usize,
            value: tree.node(entry.value),
        }
    }
}

/// The line and column of a byte offset, both from 1, the column counted in characters.
///
/// An offset past the end, or inside a character, is taken back to the nearest place before it.
#[must_use]
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before[start..].chars().count() + 1)
}
