//! Copying trees and parts of them, sharing kept and without recursion.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Kind, Node, NodeId, NodeRef, Range, RawEntry, Tree};

impl<'a> Tree<'a> {
    /// The same tree, independent of the text it was read from.
    #[must_use]
    pub fn into_owned(self) -> Tree<'static> {
        Tree {
            nodes: self.nodes.into_iter().map(own_node).collect(),
            items: self.items,
            entries: self.entries.into_iter().map(own_entry).collect(),
            repeated: self.repeated,
            root: self.root,
        }
    }

    /// A tree of its own with a copy of this node, of any tree, and all that is below it.
    /// Offsets stay those of the text; what aliases shared stays shared.
    #[must_use]
    pub fn subtree(node: NodeRef<'_, 'a>) -> Tree<'a> {
        let mut tree = Tree {
            nodes: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            repeated: Vec::new(),
            root: NodeId(0),
        };
        tree.root = Copier::new(&mut tree).copy(node);
        tree
    }
}

impl<'a> NodeRef<'_, 'a> {
    /// [`Tree::subtree`] of this node.
    #[must_use]
    pub fn to_tree(self) -> Tree<'a> {
        Tree::subtree(self)
    }
}

fn own_node(node: Node<'_>) -> Node<'static> {
    let kind = match node.kind {
        Kind::Null => Kind::Null,
        Kind::Bool(value) => Kind::Bool(value),
        Kind::Int(value) => Kind::Int(value),
        Kind::Uint(value) => Kind::Uint(value),
        Kind::Float(value) => Kind::Float(value),
        Kind::Str(text) => Kind::Str(Cow::Owned(text.into_owned())),
        Kind::Seq(range) => Kind::Seq(range),
        Kind::Map(range) => Kind::Map(range),
    };
    Node {
        kind,
        offset: node.offset,
    }
}

fn own_entry(entry: RawEntry<'_>) -> RawEntry<'static> {
    RawEntry {
        key: Cow::Owned(entry.key.into_owned()),
        key_offset: entry.key_offset,
        value: entry.value,
    }
}

/// Appends copies of nodes to a tree.
pub(super) struct Copier<'n, 'a> {
    to: &'n mut Tree<'a>,
    /// Lists and maps already copied: old id to new.
    known: HashMap<NodeId, NodeId>,
    /// Copies whose children still name nodes of the old tree.
    unfinished: Vec<NodeId>,
}

impl<'n, 'a> Copier<'n, 'a> {
    pub(super) fn new(to: &'n mut Tree<'a>) -> Self {
        Copier {
            to,
            known: HashMap::new(),
            unfinished: Vec::new(),
        }
    }

    /// Copies the node and all below it; the new id is in this arena.
    pub(super) fn copy(mut self, node: NodeRef<'_, 'a>) -> NodeId {
        let tree = node.tree();
        let root = self.place(tree, node.id());
        while let Some(id) = self.unfinished.pop() {
            match self.to.nodes[id.0 as usize].kind {
                Kind::Seq(range) => {
                    for index in range.indexes() {
                        let child = self.to.items[index];
                        self.to.items[index] = self.place(tree, child);
                    }
                }
                Kind::Map(range) => {
                    for index in range.indexes() {
                        let child = self.to.entries[index].value;
                        self.to.entries[index].value = self.place(tree, child);
                    }
                }
                _ => {}
            }
        }
        root
    }

    /// Copies one node; a list's or map's children are copied as old ids and left for later.
    fn place(&mut self, tree: &Tree<'a>, old: NodeId) -> NodeId {
        if let Some(&id) = self.known.get(&old) {
            return id;
        }
        let node = &tree.nodes[old.0 as usize];
        let id = NodeId(u32::try_from(self.to.nodes.len()).unwrap_or(u32::MAX));
        let kind = match &node.kind {
            Kind::Seq(range) => {
                let start = u32::try_from(self.to.items.len()).unwrap_or(u32::MAX);
                self.to
                    .items
                    .extend_from_slice(&tree.items[range.indexes()]);
                Kind::Seq(self.later(old, id, start, range.len))
            }
            Kind::Map(range) => {
                let start = u32::try_from(self.to.entries.len()).unwrap_or(u32::MAX);
                self.to
                    .entries
                    .extend_from_slice(&tree.entries[range.indexes()]);
                Kind::Map(self.later(old, id, start, range.len))
            }
            scalar => scalar.clone(),
        };
        self.to.nodes.push(Node {
            kind,
            offset: node.offset,
        });
        id
    }

    fn later(&mut self, old: NodeId, id: NodeId, start: u32, len: u32) -> Range {
        self.known.insert(old, id);
        self.unfinished.push(id);
        Range { start, len }
    }
}
