//! What strategic merge takes out of the parts of a patch that it does not merge but takes over.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go`
//! (`discardNullValuesFromPatch`, `removeDirectives`).

use goyaml::tree::{Map, MapIter, NodeRef, Seq, SeqIter, Tree, TreeBuilder, Value};

/// The key that says what to do with the map that holds it.
pub const PATCH: &str = "$patch";
/// The key that lists the keys of the original that stay.
pub const RETAIN_KEYS: &str = "$retainKeys";
/// Begins the keys that order a list.
pub const SET_ELEMENT_ORDER: &str = "$setElementOrder";
/// Begins the keys that delete from a list of scalars.
pub const DELETE_FROM_PRIMITIVE_LIST: &str = "$deleteFromPrimitiveList";

/// How a value is prepared before it is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cleaning {
    /// It is no patch: as it is.
    None,
    /// A part of a patch that goes in as it is; directives are no unknown fields.
    Raw,
    /// Without the maps that hold a `$patch`.
    Directives,
    /// Without those, and without the nulls in maps.
    Full,
}

impl Cleaning {
    /// Whether an entry of a map with this value is left out.
    #[inline]
    pub fn drops_entry(self, value: NodeRef<'_, '_>) -> bool {
        match self {
            Cleaning::None | Cleaning::Raw => false,
            Cleaning::Directives => has_directive(value),
            Cleaning::Full => value.is_null() || self.drops_element(value),
        }
    }

    /// Whether an element of a list is left out.
    #[inline]
    pub fn drops_element(self, value: NodeRef<'_, '_>) -> bool {
        match self {
            Cleaning::None | Cleaning::Raw => false,
            Cleaning::Directives => has_directive(value),
            // A null directive is discarded as any null, before directives are looked for.
            Cleaning::Full => directive(value).is_some_and(|directive| !directive.is_null()),
        }
    }

    /// Whether an entry of a struct under this key is a directive, and so no field at all.
    pub fn is_directive(self, key: &str) -> bool {
        self != Cleaning::None
            && (key == PATCH
                || key == RETAIN_KEYS
                || key.starts_with(SET_ELEMENT_ORDER)
                || key.starts_with(DELETE_FROM_PRIMITIVE_LIST))
    }

    /// Whether an entry that the type does not know is kept. Those of a patch are not: Go's structs
    /// drop them, and nobody's manifest loses anything by it.
    pub fn keeps_unknown(self) -> bool {
        self == Cleaning::None
    }

    /// A copy of a node without what is left out.
    pub fn copy<'a>(self, node: NodeRef<'_, 'a>) -> Tree<'a> {
        match self {
            Cleaning::None | Cleaning::Raw => node.to_tree(),
            Cleaning::Directives | Cleaning::Full => self.copy_without(node),
        }
    }

    fn copy_without<'a>(self, node: NodeRef<'_, 'a>) -> Tree<'a> {
        let mut builder = TreeBuilder::new();
        let mut open = Vec::new();
        begin(node, &mut builder, &mut open);
        while let Some(frame) = open.last_mut() {
            let next =
                match frame {
                    Frame::Seq(items) => items.find(|item| !self.drops_element(*item)),
                    Frame::Map(entries) => entries
                        .find(|entry| !self.drops_entry(entry.value))
                        .map(|entry| {
                            builder.at(entry.key_offset).key(entry.key.clone());
                            entry.value
                        }),
                };
            match next {
                Some(child) => begin(child, &mut builder, &mut open),
                None => {
                    builder.end();
                    open.pop();
                }
            }
        }
        builder.finish()
    }
}

/// The `$patch` of a node that is a map with one.
fn directive<'t, 'a>(node: NodeRef<'t, 'a>) -> Option<NodeRef<'t, 'a>> {
    node.get(PATCH)
}

/// Whether a node is a map with a `$patch`.
pub fn has_directive(node: NodeRef<'_, '_>) -> bool {
    directive(node).is_some()
}

/// A list or map whose copy is not complete.
enum Frame<'t, 'a> {
    Seq(SeqIter<'t, 'a>),
    Map(MapIter<'t, 'a>),
}

/// Copies a scalar, or opens the copy of a list or map.
fn begin<'t, 'a>(
    node: NodeRef<'t, 'a>,
    builder: &mut TreeBuilder<'a>,
    open: &mut Vec<Frame<'t, 'a>>,
) {
    builder.at(node.offset());
    match node.value() {
        Value::Seq(seq) => {
            builder.begin_seq();
            open.push(Frame::Seq(Seq::iter(seq)));
        }
        Value::Map(map) => {
            builder.begin_map();
            open.push(Frame::Map(Map::iter(map)));
        }
        _ => builder.node(node),
    }
}
