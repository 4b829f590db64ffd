//! What a field takes and what stands there, in words for people.
//!
//! Boundary: looks up one wrong value that reading has found; reading itself, and Go's words for
//! what is wrong, are [`crate::mesh::read`]'s.
//! Source of its rules: the message types.

use crate::mesh::types::{Field, MessageType, Shape, Type, WellKnown};
use goyaml::tree::{NodeRef, Value};

/// `expected true or false, found the string "maybe"`, of the value at `path` in a text that was
/// read as `ty`. Nothing if the value at that path does not stand at `offset`.
pub fn expected_found(
    ty: &'static MessageType,
    text: &str,
    path: &str,
    offset: usize,
) -> Option<String> {
    let tree = goyaml::read::read(text).ok()?;
    let (mut ty, mut node) = (Type::Message(ty), tree.root());
    let mut shape = Shape::One;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        match (shape, ty, node.value()) {
            (Shape::One, Type::Message(message), _) => {
                let field: &Field = &message.fields[message.json_field(step)?];
                node = node.get(field.json_name).or(node.get(field.name))?;
                (ty, shape) = (field.ty, field.shape);
            }
            (Shape::Many, _, Value::Seq(items)) => {
                node = items.get(step.strip_suffix(']')?.parse().ok()?)?;
                shape = Shape::One;
            }
            (Shape::Map, _, Value::Map(_)) => {
                node = node.get(step)?;
                shape = Shape::One;
            }
            _ => return None,
        }
    }
    let expected = match shape {
        Shape::One => expected(ty)?,
        Shape::Many => "a list".to_owned(),
        Shape::Map => "a map".to_owned(),
    };
    (node.offset() == offset).then(|| format!("expected {expected}, found {}", found(node)))
}

fn expected(ty: Type) -> Option<String> {
    let words = match ty {
        Type::Bool => "true or false",
        Type::Int32 | Type::Int64 => "an integer",
        Type::Uint32 | Type::Uint64 => "an integer that is not negative",
        Type::Double => "a number",
        Type::Str => "a string",
        Type::Enum(ty) => {
            let names: Vec<_> = ty.values.iter().map(|(name, _)| *name).collect();
            return Some(format!("one of {}", names.join(", ")));
        }
        Type::Message(ty) => match ty.well_known {
            WellKnown::None | WellKnown::Struct => "a map",
            WellKnown::Duration => "a duration, such as \"10s\"",
            WellKnown::Wrapper => return expected(ty.fields.first()?.ty),
            WellKnown::ListValue => "a list",
            WellKnown::IntOrString => "an integer or a string",
            WellKnown::Value => return None,
        },
    };
    Some(words.to_owned())
}

fn found(node: NodeRef<'_, '_>) -> String {
    match node.value() {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => format!("the number {value}"),
        Value::Uint(value) => format!("the number {value}"),
        Value::Float(value) => format!("the number {value}"),
        Value::Str(text) if text.chars().count() > 40 => "a long string".to_owned(),
        Value::Str(text) => format!("the string {text:?}"),
        Value::Seq(_) => "a list".to_owned(),
        Value::Map(_) => "a map".to_owned(),
    }
}
