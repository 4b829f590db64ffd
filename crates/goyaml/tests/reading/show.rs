//! A short notation for trees, to be compared with what Go makes of the same text.

use goyaml::tree::{NodeRef, Value};

/// The tree on one line: maps sorted by key, strings quoted as in Rust, `u` behind integers above
/// `i64::MAX`, `f` behind floats.
pub fn show(node: NodeRef<'_, '_>) -> String {
    match node.value() {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Uint(value) => format!("{value}u"),
        Value::Float(value) => format!("{value:?}f"),
        Value::Str(text) => format!("{text:?}"),
        Value::Seq(items) => {
            let items: Vec<_> = items.iter().map(show).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by(|a, b| a.key.cmp(b.key));
            let entries: Vec<_> = entries
                .into_iter()
                .map(|entry| format!("{:?}: {}", entry.key, show(entry.value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}
