//! Values as Go prints them with `%#v`, for messages that show a value.
//!
//! Boundary: good for a message, so very long values are cut. Source: `fmt` of Go 1.26.

use std::fmt::Write;

use super::key::Key;
use crate::emit::number::general_float;
use crate::tree::{Map, NodeRef, Value};

/// How much of a value is printed, in bytes.
const LIMIT: usize = 64 * 1024;
/// Nothing within a value.
const NIL: &str = "interface {}(nil)";

enum Part<'t, 'a> {
    Node(NodeRef<'t, 'a>),
    Key(Key<'t>),
    Text(&'static str),
}

/// The value in Go syntax.
pub(super) fn print(node: NodeRef<'_, '_>) -> String {
    if node.is_null() {
        return "<nil>".to_owned();
    }
    let mut out = String::new();
    let mut parts = vec![Part::Node(node)];
    while let Some(part) = parts.pop() {
        if out.len() > LIMIT {
            out.push_str("...");
            break;
        }
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Key(Key::Null) => out.push_str(NIL),
            Part::Key(key) => out.push_str(&print_key(key)),
            Part::Node(node) => print_node(node, &mut parts, &mut out),
        }
    }
    out
}

/// A key that is not within a value in Go syntax.
pub(super) fn print_key(key: Key<'_>) -> String {
    match key {
        Key::Null => "<nil>".to_owned(),
        Key::Uint(value) => format!("{value:#x}"),
        Key::Int(value) => value.to_string(),
        Key::Float(value) => float(value),
        Key::Bool(value) => value.to_string(),
        Key::Str(text) => {
            let mut out = String::new();
            quote(text, &mut out);
            out
        }
    }
}

fn float(value: f64) -> String {
    match value {
        f64::INFINITY => "+Inf".to_owned(),
        f64::NEG_INFINITY => "-Inf".to_owned(),
        _ if value.is_nan() => "NaN".to_owned(),
        _ => general_float(value).as_str().to_owned(),
    }
}

fn print_node<'t, 'a>(node: NodeRef<'t, 'a>, parts: &mut Vec<Part<'t, 'a>>, out: &mut String) {
    match node.value() {
        Value::Null => out.push_str(NIL),
        Value::Bool(value) => out.push_str(if value { "true" } else { "false" }),
        Value::Int(value) => out.push_str(&value.to_string()),
        Value::Uint(value) => out.push_str(&format!("{value:#x}")),
        Value::Float(value) => out.push_str(&float(value)),
        Value::Str(text) => quote(text, out),
        Value::Seq(items) => {
            out.push_str("[]interface {}{");
            parts.push(Part::Text("}"));
            for (index, item) in items.iter().enumerate().rev() {
                parts.push(Part::Node(item));
                parts.push(Part::Text(if index == 0 { "" } else { ", " }));
            }
        }
        Value::Map(map) => {
            out.push_str("map[interface {}]interface {}{");
            parts.push(Part::Text("}"));
            let mut entries = entries(map);
            entries.sort_by(|(a, _), (b, _)| a.compare(*b));
            for (index, (key, value)) in entries.into_iter().enumerate().rev() {
                parts.push(Part::Node(value));
                parts.push(Part::Text(":"));
                parts.push(Part::Key(key));
                parts.push(Part::Text(if index == 0 { "" } else { ", " }));
            }
        }
    }
}

/// The entries of a map in Go, where `0.0` and `-0.0` are one key, the last of them in the text.
fn entries<'t, 'a>(map: Map<'t, 'a>) -> Vec<(Key<'t>, NodeRef<'t, 'a>)> {
    let zeros = map.iter().filter(|entry| Key::of(entry.key).is_zero());
    let last = zeros.map(|entry| entry.key_offset).max();
    let entries = map.iter().filter_map(|entry| {
        let key = Key::of(entry.key);
        (!key.is_zero() || Some(entry.key_offset) == last).then_some((key, entry.value))
    });
    entries.collect()
}

/// Go's `strconv.Quote`.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\x07' => out.push_str("\\a"),
            '\x08' => out.push_str("\\b"),
            '\x0c' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x0b' => out.push_str("\\v"),
            _ if is_printed(character) => out.push(character),
            _ => quote_code(u32::from(character), out),
        }
    }
    out.push('"');
}

fn quote_code(code: u32, out: &mut String) {
    // Writing to a string does not fail.
    let _ = match code {
        0..=0x7f => write!(out, "\\x{code:02x}"),
        0x80..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}

/// Whether Go prints the character as it is. Rust's own escaping goes by the same property.
fn is_printed(character: char) -> bool {
    character == '\'' || character.escape_debug().count() == 1
}
