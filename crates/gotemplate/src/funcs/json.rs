//! toJson, toPrettyJson, toRawJson, fromJson and their must forms.
//!
//! Boundary: writing is the crate's own `json`, reading is goyaml's reader of JSON; here values
//! become what Go's `interface{}` would hold: every number a float. Source of the rules: sprig
//! 3.3.0 defaults.go; encoding/json of Go 1.26.

use goyaml::tree::{NodeRef, Value as Node};

use crate::json::to_string;
use crate::types::Type::{Any, Str};
use crate::value::Value;

use super::Function;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("toJson", &[Any], |c| {
        // What cannot be written is an empty text.
        Ok(Value::str(to_string(c.arg(0), true).unwrap_or_default()))
    }),
    Function::new("mustToJson", &[Any], |c| {
        to_string(c.arg(0), true).map(Value::str)
    }),
    Function::new("toPrettyJson", &[Any], |c| {
        Ok(Value::str(pretty(c.arg(0)).unwrap_or_default()))
    }),
    Function::new("mustToPrettyJson", &[Any], |c| {
        pretty(c.arg(0)).map(Value::str)
    }),
    Function::new("toRawJson", &[Any], |c| {
        to_string(c.arg(0), false).map(Value::str)
    }),
    Function::new("mustToRawJson", &[Any], |c| {
        to_string(c.arg(0), false).map(Value::str)
    }),
    Function::new("fromJson", &[Str], |c| {
        Ok(read(c.str(0)).unwrap_or(Value::Nil))
    }),
    Function::new("mustFromJson", &[Str], |c| read(c.str(0))),
];

/// json.MarshalIndent with two spaces.
fn pretty(value: &Value<'_>) -> Result<String, String> {
    let compact = to_string(value, true)?;
    let mut out = String::with_capacity(compact.len() * 2);
    goyaml::json::write::push_indented(&mut out, &compact, "", "  ");
    Ok(out)
}

/// json.Unmarshal into an `interface{}`.
fn read<'a>(text: &str) -> Result<Value<'a>, String> {
    let tree = goyaml::json::read::read(text).map_err(|error| error.to_string())?;
    Ok(value_of(tree.root()))
}

/// The reader bounds how deep JSON may nest, so this may call itself.
fn value_of<'a>(node: NodeRef<'_, '_>) -> Value<'a> {
    match node.value() {
        Node::Null => Value::Nil,
        Node::Bool(b) => Value::Bool(b),
        Node::Int(i) => Value::float64(i as f64),
        Node::Uint(u) => Value::float64(u as f64),
        Node::Float(f) => Value::float64(f),
        Node::Str(text) => Value::str(text.to_string()),
        Node::Seq(items) => Value::list(items.into_iter().map(value_of).collect()),
        Node::Map(entries) => Value::dict(
            entries
                .into_iter()
                .map(|entry| (entry.key.to_string().into(), value_of(entry.value))),
        ),
    }
}
