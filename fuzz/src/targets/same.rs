//! Whether two trees hold the same, as far as printed YAML can tell.

use goyaml::tree::{NodeRef, Value};

/// Pairs of nodes that are looked at; what aliases share is walked once for each alias.
const NODES: usize = 1_000_000;

/// Panics where the trees differ. A float without a fraction reads back as an integer, and a NEL
/// in a text as a line break that is folded: the way through JSON makes them so.
pub fn assert_same(one: NodeRef<'_, '_>, other: NodeRef<'_, '_>) {
    let mut open = vec![(one, other)];
    for _ in 0..NODES {
        let Some((one, other)) = open.pop() else {
            return;
        };
        match (one.value(), other.value()) {
            (Value::Seq(one), Value::Seq(other)) => {
                assert_eq!(one.len(), other.len(), "lengths of lists");
                open.extend(one.into_iter().zip(other));
            }
            (Value::Map(one), Value::Map(other)) => {
                assert_eq!(one.len(), other.len(), "lengths of maps");
                for entry in one {
                    let Some(value) = other.get(entry.key) else {
                        panic!("the key {:?} is lost", entry.key);
                    };
                    open.push((entry.value, value));
                }
            }
            (Value::Str(text), Value::Str(_)) if text.contains('\u{85}') => {}
            _ => assert_eq!(scalar(one), scalar(other)),
        }
    }
}

/// A scalar as its text and type; a list or a map is none.
fn scalar(node: NodeRef<'_, '_>) -> String {
    match node.value() {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Uint(value) => value.to_string(),
        Value::Float(0.0) => "0".to_owned(),
        Value::Float(value) => value.to_string(),
        Value::Str(text) => format!("{text:?}"),
        Value::Seq(_) => "a list".to_owned(),
        Value::Map(_) => "a map".to_owned(),
    }
}
