//! YAML and JSON into messages, as Istio reads them: by the rules of the old `jsonpb`.
//!
//! Boundary: one message from one tree. Fields that the tree names replace what the message held,
//! whole; merging beyond that is in [`super::merge`]. Istio reads strictly first and, if that
//! fails, once more with unknown fields allowed; the outcome is the second reading's, so this
//! reads leniently and reports the unknown fields.
//!
//! Sources of the rules: github.com/golang/protobuf 1.5.4 `jsonpb/decode.go`; Istio 1.30.3
//! `pkg/util/protomarshal/protomarshal.go` (`ApplyYAML`), `operator/pkg/apis/value_types_json.go`
//! (`IntOrString`).

use std::sync::Arc;

use goyaml::tree::{NodeRef, Value as Node};

use super::duration;
use super::generated::well_known;
use super::message::{EnumValue, Json, List, Map, Message, Value};
use super::scalar;
use super::types::{EnumType, Field, MessageType, Shape, Type, WellKnown};

/// A value that does not fit its field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ReadError {
    /// Go's words.
    pub message: String,
    /// The field, from the message that was read: `defaultConfig.concurrency`.
    pub path: String,
    /// Byte offset of the value in the text.
    pub offset: usize,
}

/// A field that the message type does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField {
    /// The field, from the message that was read: `defaultConfig.concurency`.
    pub path: String,
    /// The key alone.
    pub name: String,
    /// Byte offset of the key in the text.
    pub offset: usize,
    /// The message that lacks it.
    pub of: &'static MessageType,
}

impl ReadError {
    fn new(message: impl Into<String>, node: NodeRef<'_, '_>) -> Self {
        ReadError {
            message: message.into(),
            path: String::new(),
            offset: node.offset(),
        }
    }

    fn within(mut self, step: &str) -> Self {
        prefix(&mut self.path, step);
        self
    }
}

/// Puts a step before a path. Indexes (`[0]`) follow without a dot.
fn prefix(path: &mut String, step: &str) {
    let dot = !path.is_empty() && !path.starts_with('[');
    path.insert_str(0, if dot { "." } else { "" });
    path.insert_str(0, step);
}

/// Reads a tree into a message; null changes nothing.
///
/// # Errors
/// The first value, in the order of the fields, that does not fit. The message is then half
/// changed.
pub fn apply(
    message: &mut Message,
    node: NodeRef<'_, '_>,
    unknown: &mut Vec<UnknownField>,
) -> Result<(), ReadError> {
    if node.is_null() {
        return Ok(());
    }
    let Node::Map(entries) = node.value() else {
        return Err(mismatch(node, "map[string]json.RawMessage"));
    };
    let ty = message.ty();
    let mut found: Vec<Option<NodeRef<'_, '_>>> = vec![None; ty.fields.len()];
    for entry in entries {
        match ty.json_field(entry.key) {
            // Both spellings given: JSON's own wins, wherever it stands.
            Some(index) if found[index].is_some() && ty.fields[index].json_name != entry.key => {}
            Some(index) => found[index] = Some(entry.value),
            None => unknown.push(UnknownField {
                path: entry.key.to_string(),
                name: entry.key.to_string(),
                offset: entry.key_offset,
                of: ty,
            }),
        }
    }
    for (index, node) in found.into_iter().enumerate() {
        let Some(node) = node else { continue };
        let field = &ty.fields[index];
        if node.is_null() && !takes_null(field) {
            continue;
        }
        let reported = unknown.len();
        let value = read_field(field, node, unknown).map_err(|err| err.within(field.json_name))?;
        for unknown in &mut unknown[reported..] {
            prefix(&mut unknown.path, field.json_name);
        }
        match value {
            // Go makes nil of a list without items, but not of a map without entries.
            Value::List(list) if list.items.is_empty() => message.clear(index),
            value => message.set(index, value),
        }
    }
    Ok(())
}

/// Whether null is a value for the field, and not the same as leaving it out.
fn takes_null(field: &Field) -> bool {
    let Type::Message(ty) = field.ty else {
        return false;
    };
    field.shape == Shape::One && matches!(ty.well_known, WellKnown::Value | WellKnown::IntOrString)
}

fn read_field(
    field: &'static Field,
    node: NodeRef<'_, '_>,
    unknown: &mut Vec<UnknownField>,
) -> Result<Value, ReadError> {
    match (field.shape, node.value()) {
        (Shape::One, _) => read_value(field.ty, node, unknown),
        (Shape::Many, Node::Seq(nodes)) => {
            let mut items = Vec::with_capacity(nodes.len());
            for (index, node) in nodes.iter().enumerate() {
                let step = |path: &mut String| prefix(path, &format!("[{index}]"));
                items.push(read_below(field.ty, node, unknown, step)?);
            }
            Ok(Value::List(Arc::new(List { field, items })))
        }
        (Shape::Map, Node::Map(nodes)) => {
            let mut entries: Vec<(Arc<str>, Value)> = Vec::with_capacity(nodes.len());
            for entry in nodes {
                let step = |path: &mut String| prefix(path, entry.key);
                let value = read_below(field.ty, entry.value, unknown, step)?;
                entries.push((Arc::from(&**entry.key), value));
            }
            entries.sort_by(|(a, _), (b, _)| a.cmp(b));
            Ok(Value::Map(Arc::new(Map { field, entries })))
        }
        (Shape::Many, _) => Err(mismatch(node, "[]json.RawMessage")),
        (Shape::Map, _) => Err(mismatch(node, "map[string]json.RawMessage")),
    }
}

/// Reads an item or entry, and lets `step` put its place before the paths of what is reported.
fn read_below(
    ty: Type,
    node: NodeRef<'_, '_>,
    unknown: &mut Vec<UnknownField>,
    step: impl Fn(&mut String),
) -> Result<Value, ReadError> {
    let reported = unknown.len();
    let value = read_value(ty, node, unknown).map_err(|mut err| {
        step(&mut err.path);
        err
    })?;
    for unknown in &mut unknown[reported..] {
        step(&mut unknown.path);
    }
    Ok(value)
}

fn read_value(
    ty: Type,
    node: NodeRef<'_, '_>,
    unknown: &mut Vec<UnknownField>,
) -> Result<Value, ReadError> {
    let scalar = match ty {
        Type::Message(ty) => return read_message(ty, node, unknown),
        Type::Enum(ty) => read_enum(ty, node),
        Type::Bool => scalar::bool(node).map(Value::Bool),
        Type::Int32 => scalar::int32(node, "int32").map(Value::Int),
        Type::Int64 => scalar::int64(node).map(Value::Int),
        Type::Uint32 => scalar::uint32(node).map(Value::Uint),
        Type::Uint64 => scalar::uint64(node).map(Value::Uint),
        Type::Double => scalar::double(node).map(Value::Double),
        Type::Str => scalar::string(node).map(|text| Value::from(&*text)),
    };
    scalar.map_err(|message| ReadError::new(message, node))
}

fn read_enum(ty: &'static EnumType, node: NodeRef<'_, '_>) -> Result<Value, String> {
    let number = match node.value() {
        Node::Str(name) => ty.number(name).ok_or_else(|| {
            let mut json = String::new();
            goyaml::json::write::push_string(&mut json, name);
            format!("unknown value {} for enum {}", super::quote(&json), ty.name)
        })?,
        _ => scalar::plain_int32(node, "protoreflect.EnumNumber")?,
    };
    Ok(Value::Enum(EnumValue { ty, number }))
}

fn read_message(
    ty: &'static MessageType,
    node: NodeRef<'_, '_>,
    unknown: &mut Vec<UnknownField>,
) -> Result<Value, ReadError> {
    let mut message = Message::new(ty);
    let fail = |message: String| ReadError::new(message, node);
    match (ty.well_known, node.value()) {
        (WellKnown::IntOrString, _) => read_int_or_string(&mut message, node).map_err(fail)?,
        (WellKnown::Value, _)
        | (WellKnown::Struct, Node::Map(_))
        | (WellKnown::ListValue, Node::Seq(_)) => return Ok(free_form(ty, node)),
        (_, Node::Null) => {}
        (WellKnown::Struct, _) => {
            let cause = scalar::mismatch(node, "map[string]json.RawMessage");
            return Err(fail(format!("bad StructValue: {cause}")));
        }
        (WellKnown::ListValue, _) => {
            let cause = scalar::mismatch(node, "[]json.RawMessage");
            return Err(fail(format!("bad ListValue: {cause}")));
        }
        (WellKnown::Wrapper, _) => message.set(0, read_value(ty.fields[0].ty, node, unknown)?),
        (WellKnown::Duration, _) => {
            let text = scalar::string(node).map_err(fail)?;
            let nanos =
                duration::parse(&text).map_err(|err| fail(format!("bad Duration: {err}")))?;
            message = duration_message(nanos);
        }
        (WellKnown::None, _) => apply(&mut message, node, unknown)?,
    }
    Ok(Value::from(message))
}

fn free_form(ty: &'static MessageType, node: NodeRef<'_, '_>) -> Value {
    let tree = node.to_tree().into_owned();
    Value::Json(Arc::new(Json { ty, tree }))
}

/// A `google.protobuf.Duration` of so many nanoseconds.
pub(crate) fn duration_message(nanos: i64) -> Message {
    let mut message = Message::new(&well_known::DURATION);
    message.set(0, Value::Int(nanos / 1_000_000_000));
    message.set(1, Value::Int(nanos % 1_000_000_000));
    message
}

/// Istio's own type: 0 for a number, 1 for a string, as Kubernetes has it.
fn read_int_or_string(message: &mut Message, node: NodeRef<'_, '_>) -> Result<(), String> {
    const KIND: usize = 0;
    const INT: usize = 1;
    const STR: usize = 2;
    if let Node::Str(text) = node.value() {
        let mut wrapper = Message::new(&well_known::STRING_VALUE);
        wrapper.set(0, Value::from(&**text));
        message.set(KIND, Value::Int(1));
        message.set(STR, Value::from(wrapper));
        return Ok(());
    }
    let mut wrapper = Message::new(&well_known::INT32_VALUE);
    wrapper.set(0, Value::Int(scalar::plain_int32(node, "int32")?.into()));
    message.set(INT, Value::from(wrapper));
    Ok(())
}

fn mismatch(node: NodeRef<'_, '_>, go_type: &str) -> ReadError {
    ReadError::new(scalar::mismatch(node, go_type), node)
}
