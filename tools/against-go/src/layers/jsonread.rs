//! Reading JSON: `goyaml::json::read` against `encoding/json`'s `Unmarshal` into an interface.

use goyaml::json::write::{JsonWriter, UnsupportedValue};
use goyaml::tree::{Entry, NodeRef, Value};
use serde_json::{Value as Json, json};

use super::{Layer, bytes};

pub(super) const LAYER: Layer = Layer {
    name: "json-read",
    answer,
};

fn answer(case: &Json) -> Json {
    let text = bytes::of_case(case);
    let tree = match goyaml::json::read::read_bytes(&text) {
        Ok(tree) => tree,
        Err(error) => return json!({ "error": error.to_string() }),
    };
    let mut out = String::new();
    match write(tree.root(), &mut JsonWriter::new(&mut out)) {
        Ok(()) => json!({ "json": out }),
        Err(error) => json!({ "error": error.to_string() }),
    }
}

/// Writes a value with all its numbers as `float64`, which is what they are in Go.
fn write(node: NodeRef<'_, '_>, writer: &mut JsonWriter<'_>) -> Result<(), UnsupportedValue> {
    match node.value() {
        Value::Int(value) => writer.float(value as f64),
        Value::Uint(value) => writer.float(value as f64),
        Value::Seq(items) => {
            writer.begin_array();
            for item in items {
                write(item, writer)?;
            }
            writer.end_array();
            Ok(())
        }
        Value::Map(map) => {
            let mut entries: Vec<Entry<'_, '_>> = map.iter().collect();
            entries.sort_by_key(|entry| entry.key);
            writer.begin_object();
            for entry in entries {
                writer.key(entry.key);
                write(entry.value, writer)?;
            }
            writer.end_object();
            Ok(())
        }
        _ => writer.node(node),
    }
}
