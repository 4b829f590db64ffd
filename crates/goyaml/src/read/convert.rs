//! From what YAML can say to what JSON can hold: keys become strings, and null or more than 64
//! signed bits cannot be a key, nor infinities and NaN a value.
//!
//! Only what is left in the finished tree counts, so a later duplicate may make up for it.
//! Source of the rules: `convertToJSONableObject` of sigs.k8s.io/yaml v1.6.0, and `encoding/json`
//! for the floats. Of several bad keys Go names any; here it is the first.

use std::borrow::Cow;
use std::collections::HashMap;

use super::error::{ReadError, Stage};
use super::go_syntax;
use super::key::{Key, is_stand_in};
use super::scanner::Result;
use crate::tree::{Entry, Kind, NodeRef, Range, RawEntry, Tree, Value};

/// Puts the strings that keys become in the place of their stand-ins.
///
/// # Errors
/// [`ReadError`] if a key cannot become a string.
pub(super) fn name_keys(tree: &mut Tree<'_>) -> Result<()> {
    let bad = find(tree, Order::Document, |found| match found {
        Found::Entry(entry) if is_stand_in(entry.key) => bad_key(entry),
        _ => None,
    });
    if let Some(error) = bad {
        return Err(error);
    }
    for node in &mut tree.nodes {
        if let Kind::Map(range) = &mut node.kind {
            name_keys_of(&mut tree.entries, range);
        }
    }
    Ok(())
}

/// The same for one map. Of keys that become the same string Go keeps any; here it is the last.
fn name_keys_of(entries: &mut [RawEntry<'_>], range: &mut Range) {
    let entries = &mut entries[range.indexes()];
    if !entries.iter().any(|entry| is_stand_in(&entry.key)) {
        return;
    }
    name_zeros(entries);
    let mut places = HashMap::with_capacity(entries.len());
    let mut kept = 0;
    for index in 0..entries.len() {
        if let Some(text) = Key::of(&entries[index].key).text()
            && is_stand_in(&entries[index].key)
        {
            entries[index].key = Cow::Owned(text.into_owned());
        }
        let place = *places.entry(entries[index].key.clone()).or_insert(kept);
        entries.swap(place, index);
        kept = kept.max(place + 1);
    }
    range.len = kept as u32;
}

/// `0.0` and `-0.0` are one key, which is the last of them in the text.
fn name_zeros(entries: &mut [RawEntry<'_>]) {
    let is_zero = |index: &usize| Key::of(&entries[*index].key).is_zero();
    let zeros: Vec<usize> = (0..entries.len()).filter(is_zero).collect();
    let last = zeros
        .iter()
        .copied()
        .max_by_key(|&index| entries[index].key_offset);
    if let (Some(last), Some(&place)) = (last, zeros.last()) {
        entries.swap(last, place);
        let key = entries[place].key.clone();
        for index in zeros {
            entries[index].key.clone_from(&key);
        }
    }
}

/// Looks for infinities and NaN, in the order in which `encoding/json` writes.
///
/// # Errors
/// [`ReadError`] for the first one.
pub(super) fn check_floats(tree: &Tree<'_>) -> Result<()> {
    let float = find(tree, Order::Sorted, |found| match found {
        Found::Node(node) => bad_float(node),
        Found::Entry(_) => None,
    });
    float.map_or(Ok(()), Err)
}

fn bad_key(entry: Entry<'_, '_>) -> Option<ReadError> {
    let key = Key::of(entry.key);
    let kind = match key {
        Key::Uint(_) => "uint64",
        Key::Null => "%!s(<nil>)",
        _ => return None,
    };
    let key = go_syntax::print_key(key);
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
