//! Building a [`Tree`] from code, one call a value.
//!
//! Boundary: no reading, no checking of text. Children of an open list or map wait on a stack until
//! it is closed, so that each ends up with its children side by side.

use std::borrow::Cow;
use std::collections::HashMap;

use super::copy::Copier;
use super::{Kind, Node, NodeId, NodeRef, Range, RawEntry, Repeated, Tree};

/// Maps with more entries than this look for duplicate keys by hash.
const SCAN_LIMIT: usize = 24;

/// A list or map that is not closed yet.
#[derive(Clone, Copy, Debug)]
struct Open {
    node: NodeId,
    is_map: bool,
    /// Where its children start on the stack of waiting items or entries.
    start: usize,
    /// Whether the last of its waiting entries is a key without a value as yet.
    has_key: bool,
}

/// The value of a key that has none as yet.
const NO_VALUE: NodeId = NodeId(u32::MAX);

/// Builds a [`Tree`] value by value.
///
/// Lists and maps are opened, filled and closed; keys that repeat keep their first place and take
/// the last value. The builder never fails: a value in a map without a key goes under the empty
/// key, a key outside of a map is dropped, `end` without an open list or map does nothing, of
/// several roots the last one stays, and `finish` closes what is open.
///
/// ```
/// use goyaml::tree::{TreeBuilder, Value};
///
/// let mut builder = TreeBuilder::new();
/// builder.begin_map();
/// builder.key("replicas");
/// builder.int(3);
/// builder.end();
/// let tree = builder.finish();
/// let replicas = tree.root().get("replicas").unwrap();
/// assert!(matches!(replicas.value(), Value::Int(3)));
/// ```
#[derive(Clone, Debug)]
pub struct TreeBuilder<'a> {
    /// What is finished.
    tree: Tree<'a>,
    open: Vec<Open>,
    waiting_items: Vec<NodeId>,
    waiting_entries: Vec<RawEntry<'a>>,
    offset: u32,
    root: Option<NodeId>,
}

impl Default for TreeBuilder<'_> {
    fn default() -> Self {
        TreeBuilder::with_capacity(0)
    }
}

impl<'a> TreeBuilder<'a> {
    /// An empty builder.
    #[must_use]
    pub fn new() -> Self {
        TreeBuilder::default()
    }

    /// A builder with room for about this many nodes.
    #[must_use]
    pub fn with_capacity(nodes: usize) -> Self {
        TreeBuilder {
            tree: Tree {
                nodes: Vec::with_capacity(nodes),
                items: Vec::with_capacity(nodes / 8),
                entries: Vec::with_capacity(nodes / 2),
                repeated: Vec::new(),
                root: NodeId(0),
            },
            open: Vec::with_capacity(nodes.min(16)),
            waiting_items: Vec::with_capacity(nodes.min(32)),
            waiting_entries: Vec::with_capacity(nodes.min(64)),
            offset: 0,
            root: None,
        }
    }

    /// Sets the byte offset that the following keys and values get.
    pub fn at(&mut self, offset: usize) -> &mut Self {
        self.offset = u32::try_from(offset).unwrap_or(u32::MAX);
        self
    }

    /// Opens a map.
    pub fn begin_map(&mut self) -> NodeId {
        let start = self.waiting_entries.len();
        self.begin(true, start)
    }

    /// Opens a list.
    pub fn begin_seq(&mut self) -> NodeId {
        let start = self.waiting_items.len();
        self.begin(false, start)
    }

    fn begin(&mut self, is_map: bool, start: usize) -> NodeId {
        let node = self.detached(Kind::Null);
        self.open.push(Open {
            node,
            is_map,
            start,
            has_key: false,
        });
        node
    }

    /// Names the key of the next value of the open map.
    #[inline]
    pub fn key(&mut self, key: impl Into<Cow<'a, str>>) {
        let Some(open) = self.open.last_mut().filter(|open| open.is_map) else {
            return;
        };
        if std::mem::replace(&mut open.has_key, true) {
            self.waiting_entries.pop();
        }
        self.waiting_entries.push(RawEntry {
            key: key.into(),
            key_offset: self.offset,
            value: NO_VALUE,
        });
    }

    /// Closes the innermost open list or map.
    pub fn end(&mut self) {
        if let Some(node) = self.end_detached() {
            self.attach(node);
        }
    }

    /// Closes the innermost open list or map, but leaves it out of the one around it.
    pub(crate) fn end_detached(&mut self) -> Option<NodeId> {
        let open = self.open.pop()?;
        let kind = if open.is_map {
            Kind::Map(self.finish_entries(open))
        } else {
            Kind::Seq(self.finish_items(open))
        };
        self.tree.nodes[open.node.0 as usize].kind = kind;
        Some(open.node)
    }

    /// Moves what waits for the end of a list to its place.
    fn finish_items(&mut self, open: Open) -> Range {
        let waiting = &self.waiting_items[open.start..];
        let range = range(self.tree.items.len(), waiting.len());
        self.tree.items.extend_from_slice(waiting);
        self.waiting_items.truncate(open.start);
        range
    }

    /// Moves what waits for the end of a map to its place, each key once.
    fn finish_entries(&mut self, open: Open) -> Range {
        let (tree, waiting) = (&mut self.tree, &mut self.waiting_entries);
        if open.has_key {
            waiting.pop();
        }
        if waiting.len() - open.start > 1 {
            let mut repetitions = Repetitions {
                // What a merge key brings stands before the map.
                from: tree.nodes[open.node.0 as usize].offset,
                found: &mut tree.repeated,
            };
            drop_duplicates(waiting, open.start, &mut repetitions);
        }
        let range = range(tree.entries.len(), waiting.len() - open.start);
        tree.entries.extend(waiting.drain(open.start..));
        range
    }

    /// Adds a null.
    pub fn null(&mut self) {
        self.leaf(Kind::Null);
    }

    /// Adds a boolean.
    pub fn bool(&mut self, value: bool) {
        self.leaf(Kind::Bool(value));
    }

    /// Adds an integer.
    pub fn int(&mut self, value: i64) {
        self.leaf(Kind::Int(value));
    }

    /// Adds an unsigned integer; one that fits `i64` is added as such.
    pub fn uint(&mut self, value: u64) {
        self.leaf(i64::try_from(value).map_or(Kind::Uint(value), Kind::Int));
    }

    /// Adds a floating-point number.
    pub fn float(&mut self, value: f64) {
        self.leaf(Kind::Float(value));
    }

    /// Adds a string.
    pub fn str(&mut self, text: impl Into<Cow<'a, str>>) {
        self.leaf(Kind::Str(text.into()));
    }

    /// Adds a copy of a node of another tree, with everything below it; offsets stay.
    pub fn node(&mut self, node: NodeRef<'_, 'a>) {
        let id = Copier::new(&mut self.tree).copy(node);
        self.attach(id);
    }

    /// Adds a node that is already in this builder once more.
    pub(crate) fn share(&mut self, id: NodeId) {
        self.attach(id);
    }

    /// Adds the entries in this range of the finished ones to the open map once more.
    pub(crate) fn merge(&mut self, range: Range) {
        let entries = &self.tree.entries[range.indexes()];
        self.waiting_entries.extend_from_slice(entries);
    }

    /// Adds a scalar and tells its id.
    #[inline(always)]
    pub(crate) fn leaf(&mut self, kind: Kind<'a>) -> NodeId {
        let id = self.detached(kind);
        self.attach(id);
        id
    }

    /// A node that is no part of what is built, as yet.
    #[inline(always)]
    pub(crate) fn detached(&mut self, kind: Kind<'a>) -> NodeId {
        let id = NodeId(u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX));
        self.tree.nodes.push(Node {
            kind,
            offset: self.offset,
        });
        id
    }

    /// What a node of this builder holds.
    pub(crate) fn kind(&self, id: NodeId) -> &Kind<'a> {
        &self.tree.nodes[id.0 as usize].kind
    }

    /// What is finished so far.
    pub(crate) fn tree(&self) -> &Tree<'a> {
        &self.tree
    }

    /// The offset that was set last.
    pub(crate) fn offset(&self) -> usize {
        self.offset as usize
    }

    #[inline(always)]
    fn attach(&mut self, value: NodeId) {
        match self.open.last_mut() {
            None => self.root = Some(value),
            Some(open) if open.is_map => {
                if !std::mem::replace(&mut open.has_key, false) {
                    self.waiting_entries.push(RawEntry {
                        key: Cow::Borrowed(""),
                        key_offset: self.offset,
                        value,
                    });
                } else if let Some(entry) = self.waiting_entries.last_mut() {
                    entry.value = value;
                }
            }
            Some(_) => self.waiting_items.push(value),
        }
    }

    /// The tree. Without any value it is null.
    #[must_use]
    pub fn finish(mut self) -> Tree<'a> {
        while !self.open.is_empty() {
            self.end();
        }
        match self.root {
            None => Tree::null(),
            Some(root) => Tree { root, ..self.tree },
        }
    }
}

fn range(start: usize, len: usize) -> Range {
    Range {
        start: u32::try_from(start).unwrap_or(u32::MAX),
        len: u32::try_from(len).unwrap_or(u32::MAX),
    }
}

/// Notes keys that stand twice in the text of a map.
struct Repetitions<'r> {
    /// Where the map's text begins.
    from: u32,
    found: &'r mut Vec<Repeated>,
}

impl Repetitions<'_> {
    fn note(&mut self, lost: &RawEntry<'_>, kept: &RawEntry<'_>) {
        if lost.key_offset >= self.from && kept.key_offset > lost.key_offset {
            self.found.push(Repeated {
                lost: lost.key_offset as usize,
                kept: kept.key_offset as usize,
            });
        }
    }
}

/// Leaves each key of `entries[start..]` once: at its first place, with its last value.
fn drop_duplicates(entries: &mut Vec<RawEntry<'_>>, start: usize, noted: &mut Repetitions<'_>) {
    if entries.len() - start <= SCAN_LIMIT {
        drop_duplicates_by_scan(entries, start, noted);
    } else {
        drop_duplicates_by_hash(entries, start, noted);
    }
}

fn drop_duplicates_by_scan(
    entries: &mut Vec<RawEntry<'_>>,
    start: usize,
    noted: &mut Repetitions<'_>,
) {
    let mut index = start + 1;
    while index < entries.len() {
        let (before, rest) = entries.split_at_mut(index);
        let entry = &mut rest[0];
        match before[start..].iter_mut().find(|old| old.key == entry.key) {
            None => index += 1,
            Some(old) => {
                noted.note(old, entry);
                std::mem::swap(old, entry);
                entries.remove(index);
            }
        }
    }
}

fn drop_duplicates_by_hash(
    entries: &mut Vec<RawEntry<'_>>,
    start: usize,
    noted: &mut Repetitions<'_>,
) {
    let added = entries.split_off(start);
    let mut places: HashMap<Cow<'_, str>, usize> = HashMap::with_capacity(added.len());
    for entry in added {
        match places.get(&entry.key) {
            Some(&place) => {
                noted.note(&entries[place], &entry);
                entries[place] = entry;
            }
            None => {
                places.insert(entry.key.clone(), entries.len());
                entries.push(entry);
            }
        }
    }
}
