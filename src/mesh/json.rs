//! Messages as JSON: the old `jsonpb`'s text, which is also what `encoding/json` writes of
//! Istio's messages, since all of them bring a `MarshalJSON` made of it.
//!
//! Fields in declaration order under their JSON names, unset ones left out, maps sorted, 64-bit
//! integers in quotes, enums by name, durations in seconds with 0, 3, 6 or 9 decimals.
//!
//! Sources of the rules: github.com/golang/protobuf 1.5.4 `jsonpb/encode.go`; istio.io/api
//! `*_json.gen.go`.

use gotemplate::json::{JsonSink, JsonText};
use gotemplate::types::FloatType;
use goyaml::tree::{NodeRef, Value as Node};

use super::message::{Message, Value};
use super::types::{Type, WellKnown};

/// The longest duration that protobuf's JSON knows: 10,000 years.
const MAX_SECONDS: i64 = 315_576_000_000;

/// The message as one line of JSON.
///
/// # Errors
/// For a duration out of range, in Go's words; Istio then writes `{}` instead.
pub fn to_json(message: &Message) -> Result<String, String> {
    let mut out = String::with_capacity(512);
    write_message(message, &mut JsonText::new(&mut out, true))?;
    Ok(out)
}

/// Writes the message's JSON.
///
/// # Errors
/// As [`to_json`].
pub fn write_message(message: &Message, sink: &mut dyn JsonSink) -> Result<(), String> {
    let ty = message.ty();
    match ty.well_known {
        WellKnown::Duration => return write_duration(message.int(0), message.int(1), sink),
        WellKnown::Wrapper => return write_wrapped(message, sink),
        WellKnown::IntOrString => {
            write_int_or_string(message, sink);
            return Ok(());
        }
        WellKnown::None | WellKnown::Struct | WellKnown::Value | WellKnown::ListValue => {}
    }
    sink.begin_map();
    for (index, field) in ty.fields.iter().enumerate() {
        if let Some(value) = message.get(index).filter(|_| message.has(index)) {
            sink.key(field.json_name);
            write_value(value, field.ty, sink)?;
        }
    }
    sink.end_map();
    Ok(())
}

/// Writes one value; `ty` is its type, or that of its items or entries.
fn write_value(value: &Value, ty: Type, sink: &mut dyn JsonSink) -> Result<(), String> {
    let wide = matches!(ty, Type::Int64 | Type::Uint64);
    match value {
        Value::Bool(value) => sink.bool(*value),
        Value::Int(value) if wide => sink.str(&value.to_string()),
        Value::Uint(value) if wide => sink.str(&value.to_string()),
        Value::Int(value) => sink.int(*value),
        Value::Uint(value) => sink.uint(*value),
        Value::Double(value) => write_double(*value, sink),
        Value::Str(text) => sink.str(text),
        Value::Enum(value) => match value.ty.value_name(value.number) {
            Some(name) => sink.str(name),
            None => sink.int(value.number.into()),
        },
        Value::Message(message) => write_message(message, sink)?,
        Value::Json(json) => write_tree(json.tree.root(), sink),
        Value::Member(member) => write_value(&member.value, ty, sink)?,
        Value::List(list) => {
            sink.begin_list();
            for item in &list.items {
                write_value(item, ty, sink)?;
            }
            sink.end_list();
        }
        Value::Map(map) => {
            sink.begin_map();
            for (key, value) in &map.entries {
                sink.key(key);
                write_value(value, ty, sink)?;
            }
            sink.end_map();
        }
    }
    Ok(())
}

fn write_wrapped(message: &Message, sink: &mut dyn JsonSink) -> Result<(), String> {
    let ty = message.ty().fields[0].ty;
    match (message.get(0), ty) {
        (Some(value), _) => write_value(value, ty, sink)?,
        (None, Type::Bool) => sink.bool(false),
        (None, Type::Str) => sink.str(""),
        (None, Type::Int64 | Type::Uint64) => sink.str("0"),
        (None, _) => sink.int(0),
    }
    Ok(())
}

fn write_double(value: f64, sink: &mut dyn JsonSink) {
    if value.is_finite() {
        return sink.float(value, FloatType::Float64);
    }
    sink.str(if value.is_nan() {
        "NaN"
    } else if value > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    });
}

fn write_duration(seconds: i64, nanos: i64, sink: &mut dyn JsonSink) -> Result<(), String> {
    if !(-MAX_SECONDS..=MAX_SECONDS).contains(&seconds) {
        return Err(format!("seconds out of range {seconds}"));
    }
    let sign = if seconds < 0 || nanos < 0 { "-" } else { "" };
    let (seconds, nanos) = (seconds.unsigned_abs(), nanos.unsigned_abs());
    let text = format!("{sign}{seconds}.{nanos:09}");
    let text = text.strip_suffix("000").unwrap_or(&text);
    let text = text.strip_suffix("000").unwrap_or(text);
    let text = text.strip_suffix(".000").unwrap_or(text);
    sink.str(&format!("{text}s"));
    Ok(())
}

fn write_int_or_string(message: &Message, sink: &mut dyn JsonSink) {
    match (message.message(1), message.message(2)) {
        (Some(number), _) => sink.int(number.int(0)),
        (None, Some(text)) => sink.str(text.str(0)),
        (None, None) => sink.str(""),
    }
}

/// What is still open while a tree is written.
enum Open<'t, 'a> {
    List(std::vec::IntoIter<NodeRef<'t, 'a>>),
    Map(std::vec::IntoIter<(&'t str, NodeRef<'t, 'a>)>),
}

/// Writes free-form JSON without recursion; every number has become a double when it was read.
pub(crate) fn write_tree(root: NodeRef<'_, '_>, sink: &mut dyn JsonSink) {
    let mut open = Vec::new();
    let mut next = Some(root);
    loop {
        if let Some(node) = next.take() {
            enter(node, &mut open, sink);
        }
        next = match open.last_mut() {
            None => return,
            Some(Open::List(items)) => items.next(),
            Some(Open::Map(entries)) => entries.next().map(|(key, node)| {
                sink.key(key);
                node
            }),
        };
        if next.is_none() {
            match open.pop() {
                Some(Open::List(_)) => sink.end_list(),
                Some(Open::Map(_)) => sink.end_map(),
                None => {}
            }
        }
    }
}

/// Writes a scalar, or begins a collection.
fn enter<'t, 'a>(node: NodeRef<'t, 'a>, open: &mut Vec<Open<'t, 'a>>, sink: &mut dyn JsonSink) {
    match node.value() {
        Node::Null => sink.null(),
        Node::Bool(value) => sink.bool(value),
        Node::Int(value) => sink.float(value as f64, FloatType::Float64),
        Node::Uint(value) => sink.float(value as f64, FloatType::Float64),
        Node::Float(value) => sink.float(value, FloatType::Float64),
        Node::Str(text) => sink.str(text),
        Node::Seq(items) => {
            sink.begin_list();
            let items: Vec<_> = items.iter().collect();
            open.push(Open::List(items.into_iter()));
        }
        Node::Map(entries) => {
            sink.begin_map();
            let entries = entries.into_iter();
            let mut entries: Vec<_> = entries.map(|e| (&**e.key, e.value)).collect();
            entries.sort_by_key(|(key, _)| *key);
            open.push(Open::Map(entries.into_iter()));
        }
    }
}
