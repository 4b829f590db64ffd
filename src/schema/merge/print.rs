//! Untyped data as Go's `%v` prints it, for messages.
//!
//! Source of the rules: Go 1.26 `fmt`.

use goyaml::tree::{Entry, NodeRef, SeqIter, Value};

/// Go's `%T` of untyped data.
pub fn go_type(node: NodeRef<'_, '_>) -> &'static str {
    match node.value() {
        Value::Null => "%!s(<nil>)",
        Value::Bool(_) => "bool",
        Value::Int(_) | Value::Uint(_) | Value::Float(_) => "float64",
        Value::Str(_) => "string",
        Value::Seq(_) => "[]interface {}",
        Value::Map(_) => "map[string]interface {}",
    }
}

/// A list or map being printed: what is left of it, and whether anything was.
struct Open<'t, 'a> {
    rest: Rest<'t, 'a>,
    begun: bool,
}

enum Rest<'t, 'a> {
    List(SeqIter<'t, 'a>),
    Map(std::vec::IntoIter<Entry<'t, 'a>>),
}

/// Go's `%v`: `map[image:x ports:[map[containerPort:80]]]`.
pub fn print(node: NodeRef<'_, '_>) -> String {
    printed(node, |scalar, text| match scalar.value() {
        Value::Null => "<nil>".to_owned(),
        _ => text,
    })
}

/// Go's `%s`, which says of what is no string that it is none: `[a %!s(float64=5)]`.
pub fn print_strings(node: NodeRef<'_, '_>) -> String {
    printed(node, |scalar, text| match scalar.value() {
        Value::Null => go_type(scalar).to_owned(),
        Value::Str(_) => text,
        _ => format!("%!s({}={text})", go_type(scalar)),
    })
}

/// A node printed with its scalars as `scalar` has them, which gets their text.
fn printed(node: NodeRef<'_, '_>, scalar: impl Fn(NodeRef<'_, '_>, String) -> String) -> String {
    let mut out = String::new();
    let mut open = Vec::new();
    begin(node, &mut out, &mut open, &scalar);
    while let Some(frame) = open.last_mut() {
        let next = match &mut frame.rest {
            Rest::List(items) => items.next().map(|item| (None, item)),
            Rest::Map(entries) => entries.next().map(|entry| (Some(entry.key), entry.value)),
        };
        let Some((key, value)) = next else {
            out.push(']');
            open.pop();
            continue;
        };
        if std::mem::replace(&mut frame.begun, true) {
            out.push(' ');
        }
        if let Some(key) = key {
            out.push_str(key);
            out.push(':');
        }
        begin(value, &mut out, &mut open, &scalar);
    }
    out
}

fn begin<'t, 'a>(
    node: NodeRef<'t, 'a>,
    out: &mut String,
    open: &mut Vec<Open<'t, 'a>>,
    scalar: impl Fn(NodeRef<'_, '_>, String) -> String,
) {
    let mut enter = |rest| open.push(Open { rest, begun: false });
    match node.value() {
        Value::Null => out.push_str(&scalar(node, String::new())),
        Value::Bool(value) => out.push_str(&scalar(node, value.to_string())),
        Value::Int(value) => out.push_str(&scalar(node, float_text(value as f64))),
        Value::Uint(value) => out.push_str(&scalar(node, float_text(value as f64))),
        Value::Float(value) => out.push_str(&scalar(node, float_text(value))),
        Value::Str(text) => out.push_str(&scalar(node, text.to_string())),
        Value::Seq(seq) => {
            out.push('[');
            enter(Rest::List(seq.iter()));
        }
        Value::Map(map) => {
            out.push_str("map[");
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by(|a, b| a.key.cmp(b.key));
            enter(Rest::Map(entries.into_iter()));
        }
    }
}

/// A float64 as Go's `%v` prints it.
fn float_text(value: f64) -> String {
    gotemplate::print::sprint(&[gotemplate::Value::float64(value)])
}
