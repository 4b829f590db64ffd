//! toJson, toPrettyJson, toRawJson, fromJson and their must forms.
//!
//! Boundary: writing is the crate's own `json`, reading is goyaml's reader of JSON; here values
//! become what Go's `interface{}` would hold: every number a float. Source of the rules: sprig
//! 3.3.0 defaults.go; encoding/json of Go 1.26.

use goyaml::tree::{NodeRef, Value as Node};

use crate::json::to_string;
use crate::types::Type::{Any, Str};
use crate::value::Value;

use super::{Call, Function};

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
        let compact = to_string(c.arg(0), true).unwrap_or_default();
        pretty(c, &compact)
    }),
    Function::new("mustToPrettyJson", &[Any], |c| {
        pretty(c, &to_string(c.arg(0), true)?)
    }),
    Function::new("toRawJson", &[Any], |c| {
        to_string(c.arg(0), false).map(Value::str)
    }),
    Function::new("mustToRawJson", &[Any], |c| {
        to_string(c.arg(0), false).map(Value::str)
    }),
    Function::new("fromJson", &[Str], |c| {
        // What cannot be read is left out, and nothing is said.
        Ok(read(c.str(0)).map_or(Value::Nil, |(value, _)| value))
    }),
    Function::new("mustFromJson", &[Str], |c| match read(c.str(0))? {
        (_, Some(error)) => Err(error),
        (value, None) => Ok(value),
    }),
];

/// json.MarshalIndent with two spaces.
fn pretty<'a>(c: &Call<'_, 'a>, compact: &str) -> Result<Value<'a>, String> {
    c.context
        .limits
        .text(goyaml::json::write::indented_length(compact, 2))?;
    let mut out = String::with_capacity(compact.len() * 2);
    goyaml::json::write::push_indented(&mut out, compact, "", "  ");
    Ok(Value::str(out))
}

/// json.Unmarshal into an `interface{}`: the value, and what is wrong with a number in it.
fn read<'a>(text: &str) -> Result<(Value<'a>, Option<String>), String> {
    let (tree, error) = goyaml::json::read::read_all_but_numbers_beyond_range(text.as_bytes())
        .map_err(|error| error.to_string())?;
    let value = value_of(text, tree.root(), 0)?;
    Ok((value, error.map(|error| error.to_string())))
}

/// How deep JSON may nest; Go's limit is 10,000.
const MAX_DEPTH: usize = 500;

fn value_of<'a>(text: &str, node: NodeRef<'_, '_>, depth: usize) -> Result<Value<'a>, String> {
    if depth > MAX_DEPTH {
        return Err("exceeded max depth".to_owned());
    }
    Ok(match node.value() {
        Node::Null => Value::Nil,
        Node::Bool(b) => Value::Bool(b),
        // The tree's integer has no -0, the float has.
        Node::Int(0) if text[node.offset()..].starts_with('-') => Value::float64(-0.0),
        Node::Int(i) => Value::float64(i as f64),
        Node::Uint(u) => Value::float64(u as f64),
        Node::Float(f) => Value::float64(f),
        Node::Str(s) => Value::str(s.to_string()),
        Node::Seq(items) => {
            let items = items
                .into_iter()
                .map(|item| value_of(text, item, depth + 1));
            Value::list(items.collect::<Result<_, _>>()?)
        }
        Node::Map(entries) => {
            let entries = entries.into_iter().map(|entry| {
                let value = value_of(text, entry.value, depth + 1)?;
                Ok((entry.key.to_string().into(), value))
            });
            Value::dict(entries.collect::<Result<Vec<_>, String>>()?)
        }
    })
}
