//! What YAML can say and JSON cannot: keys that are null or beyond 64 signed bits, infinities, NaN.
//!
//! Only what is left in the finished tree counts, so a later duplicate may make up for it.
//! Source of the rules: `convertToJSONableObject` of sigs.k8s.io/yaml v1.6.0, and `encoding/json`
//! for the floats. Of several bad keys Go names any; here it is the first.

use super::error::{ReadError, Stage};
use super::go_syntax;
use super::scanner::Result;
use crate::tree::{Entry, NodeRef, Tree, Value};

/// Stands for a null key in a tree that is yet to be checked. No plain scalar holds a NUL.
pub(super) const NULL_KEY: &str = "\0null";
/// The same before the digits of a key above `i64::MAX`.
pub(super) const UINT_KEY: &str = "\0uint";

/// Checks a tree that may hold such keys or floats.
pub(super) fn check(tree: &Tree<'_>) -> Result<()> {
    if let Some(entry) = find(tree, Order::Document, |found| match found {
        Found::Entry(entry) if entry.key.starts_with('\0') => bad_key(entry),
        _ => None,
    }) {
        return Err(entry);
    }
    let float = find(tree, Order::Sorted, |found| match found {
        Found::Node(node) => bad_float(node),
        Found::Entry(_) => None,
    });
    float.map_or(Ok(()), Err)
}

fn bad_key(entry: Entry<'_, '_>) -> Option<ReadError> {
    let (kind, key) = if let Some(digits) = entry.key.strip_prefix(UINT_KEY) {
        let value: u64 = digits.parse().ok()?;
        ("uint64", format!("{value:#x}"))
    } else if entry.key == NULL_KEY {
        ("%!s(<nil>)", "<nil>".to_owned())
    } else {
        return None;
    };
    let value = go_syntax::print(entry.value);
    let message = format!("unsupported map key of type: {kind}, key: {key}, value: {value}");
    Some(ReadError::new(Stage::Convert, message).at(entry.key_offset))
}

fn bad_float(node: NodeRef<'_, '_>) -> Option<ReadError> {
    match node.value() {
        Value::Float(value) if !value.is_finite() => {
            let name = match value {
                f64::INFINITY => "+Inf",
                f64::NEG_INFINITY => "-Inf",
                _ => "NaN",
            };
            let message = format!("json: unsupported value: {name}");
            Some(ReadError::new(Stage::Convert, message).at(node.offset()))
        }
        _ => None,
    }
}

/// What a walk comes by.
enum Found<'t, 'a> {
    Entry(Entry<'t, 'a>),
    Node(NodeRef<'t, 'a>),
}

#[derive(Clone, Copy, PartialEq)]
enum Order {
    Document,
    /// Maps by key, as `encoding/json` writes them.
    Sorted,
}

/// Walks the tree, each node once, up to the first thing that `test` answers to.
fn find<'t, 'a, T>(
    tree: &'t Tree<'a>,
    order: Order,
    test: impl Fn(Found<'t, 'a>) -> Option<T>,
) -> Option<T> {
    let mut seen = vec![false; tree.nodes.len()];
    let mut todo = vec![Found::Node(tree.root())];
    while let Some(found) = todo.pop() {
        let node = match &found {
            Found::Entry(entry) => entry.value,
            Found::Node(node) => *node,
        };
        if let Found::Entry(entry) = found
            && let Some(answer) = test(Found::Entry(entry))
        {
            return Some(answer);
        }
        if std::mem::replace(&mut seen[node.id().0 as usize], true) {
            continue;
        }
        if let Some(answer) = test(Found::Node(node)) {
            return Some(answer);
        }
        match node.value() {
            Value::Seq(items) => todo.extend(items.iter().rev().map(Found::Node)),
            Value::Map(map) => {
                let mut entries: Vec<_> = map.iter().collect();
                if order == Order::Sorted {
                    entries.sort_by(|a, b| a.key.cmp(b.key));
                }
                todo.extend(entries.into_iter().rev().map(Found::Entry));
            }
            _ => {}
        }
    }
    None
}
