//! Scalars of a tree as `encoding/json` puts them into Go's basic types.
//!
//! Boundary: the value and Go's words when it does not fit. Strings count as numbers when what
//! stands between their quotes is a JSON number; nothing else is coerced.
//!
//! Sources of the rules: Go 1.26 `encoding/json` (`literalStore`), github.com/golang/protobuf
//! 1.5.4 `jsonpb/decode.go` (`unmarshalSingularValue`, `trimQuote`).

use std::borrow::Cow;

use goyaml::json;
use goyaml::tree::{NodeRef, Value as Node};

/// What Go says when JSON of this kind meets a Go type that cannot hold it.
pub fn mismatch(node: NodeRef<'_, '_>, go_type: &str) -> String {
    let kind = match node.value() {
        Node::Null => "null",
        Node::Bool(_) => "bool",
        Node::Int(_) | Node::Uint(_) | Node::Float(_) => "number",
        Node::Str(_) => "string",
        Node::Seq(_) => "array",
        Node::Map(_) => "object",
    };
    format!("json: cannot unmarshal {kind} into Go value of type {go_type}")
}

/// A `bool`; null is false.
pub fn bool(node: NodeRef<'_, '_>) -> Result<bool, String> {
    match node.value() {
        Node::Bool(value) => Ok(value),
        Node::Null => Ok(false),
        _ => Err(mismatch(node, "bool")),
    }
}

/// A `string`; null is "".
pub fn string<'t>(node: NodeRef<'t, '_>) -> Result<Cow<'t, str>, String> {
    match node.value() {
        Node::Str(text) => Ok(Cow::Borrowed(text)),
        Node::Null => Ok(Cow::Borrowed("")),
        _ => Err(mismatch(node, "string")),
    }
}

/// A 32-bit integer, quoted or not; null is 0. `go_type` is for messages.
pub fn int32(node: NodeRef<'_, '_>, go_type: &str) -> Result<i64, String> {
    number(node, go_type, |text| {
        text.parse::<i32>().ok().map(i64::from)
    })
}

/// A 64-bit integer, quoted or not; null is 0.
pub fn int64(node: NodeRef<'_, '_>) -> Result<i64, String> {
    number(node, "int64", |text| text.parse().ok())
}

/// An unsigned 32-bit integer, quoted or not; null is 0.
pub fn uint32(node: NodeRef<'_, '_>) -> Result<u64, String> {
    number(node, "uint32", |text| {
        text.parse::<u32>().ok().map(u64::from)
    })
}

/// An unsigned 64-bit integer, quoted or not; null is 0.
pub fn uint64(node: NodeRef<'_, '_>) -> Result<u64, String> {
    number(node, "uint64", |text| text.parse().ok())
}

/// A `float64`, quoted or not, or one of JSON's three names in quotes; null is 0.
pub fn double(node: NodeRef<'_, '_>) -> Result<f64, String> {
    if let Node::Str(text) = node.value() {
        match &**text {
            "NaN" => return Ok(f64::NAN),
            "Infinity" => return Ok(f64::INFINITY),
            "-Infinity" => return Ok(f64::NEG_INFINITY),
            _ => {}
        }
    }
    number(node, "float64", |text| {
        text.parse().ok().filter(|value: &f64| value.is_finite())
    })
}

/// A 32-bit integer that is not in quotes; null is 0.
pub fn plain_int32(node: NodeRef<'_, '_>, go_type: &str) -> Result<i32, String> {
    plain(node, go_type, None, |text| text.parse().ok())
}

fn number<T: Default>(
    node: NodeRef<'_, '_>,
    go_type: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, String> {
    let Node::Str(text) = node.value() else {
        return plain(node, go_type, None, parse);
    };
    // The JSON text of the string, without its quotes, is read as JSON of its own.
    let mut quoted = String::new();
    json::write::push_string(&mut quoted, text);
    let inner = &quoted[1..quoted.len() - 1];
    let tree = json::read::read(inner).map_err(|err| err.to_string())?;
    plain(tree.root(), go_type, Some(inner.trim()), parse)
}

/// Reads a number's JSON text; `spelled` is that text where the tree no longer has it.
fn plain<T: Default>(
    node: NodeRef<'_, '_>,
    go_type: &str,
    spelled: Option<&str>,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, String> {
    let text = match (node.value(), spelled) {
        (Node::Null, _) => return Ok(T::default()),
        (Node::Int(_) | Node::Uint(_) | Node::Float(_), Some(text)) => text.to_owned(),
        (Node::Int(value), None) => value.to_string(),
        (Node::Uint(value), None) => value.to_string(),
        (Node::Float(value), None) => {
            let mut text = String::new();
            json::write::push_float(&mut text, value).map_err(|err| err.to_string())?;
            text
        }
        _ => return Err(mismatch(node, go_type)),
    };
    parse(&text).ok_or_else(|| {
        format!("json: cannot unmarshal number {text} into Go value of type {go_type}")
    })
}
