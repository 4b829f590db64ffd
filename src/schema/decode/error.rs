//! The error of a decoding, in Go's words and with what people need to find and mend it.

use super::super::types::Type;
use super::path::Path;
use goyaml::tree::{NodeRef, Value};
use thiserror::Error;

/// A value that does not fit the type of its field.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct DecodeError {
    /// Where in the object: `spec.template.spec.containers[0].ports[1].containerPort`; empty for
    /// the object itself.
    pub path: String,
    /// Byte offset of the value in the text it was read from.
    pub offset: usize,
    /// What the field takes, for people: `a whole number (int32)`.
    pub expected: String,
    /// What stands there, for people: `the string "three"`.
    pub found: String,
    /// Go's message, without the `error unmarshaling JSON: while decoding JSON: ` that
    /// `sigs.k8s.io/yaml` puts before it.
    pub message: String,
}

impl DecodeError {
    /// `encoding/json`'s error for a value of a kind that the Go type cannot hold. `value` is
    /// its description (`string`, `number 80.5`), `go_type` the type's `%T`.
    pub(super) fn mismatch(
        path: &Path<'_>,
        node: NodeRef<'_, '_>,
        expected: String,
        value: &str,
        go_type: &str,
    ) -> Self {
        let message = match path.go_field() {
            Some(field) => format!(
                "json: cannot unmarshal {value} into Go struct field {field} of type {go_type}"
            ),
            None => format!("json: cannot unmarshal {value} into Go value of type {go_type}"),
        };
        DecodeError::said(path, node, expected, message)
    }

    /// An error with a message of its own.
    pub(super) fn said(
        path: &Path<'_>,
        node: NodeRef<'_, '_>,
        expected: String,
        message: String,
    ) -> Self {
        DecodeError {
            path: path.display(),
            offset: node.offset(),
            expected,
            found: found(node),
            message,
        }
    }
}

/// What a type takes, for people.
pub(super) fn expected(ty: &Type) -> String {
    let text = match ty {
        Type::Bool => "true or false",
        Type::Int32 => "a whole number (int32)",
        Type::Int64 => "a whole number (int64)",
        Type::Float64 => "a number",
        Type::Str | Type::NamedStr(_) => "a string",
        Type::Bytes => "a string of base64",
        Type::Pointer(to) => return expected(to),
        Type::List(list) => return format!("a list ({})", list.name),
        Type::Map(map) => return format!("a map ({})", map.name),
        Type::Struct(ty) => return format!("a map ({})", ty.name),
        Type::Quantity => "a quantity such as 500m or 1Gi",
        Type::IntOrString => "a whole number (int32) or a string",
        Type::Time => "a time such as 2006-01-02T15:04:05Z",
        Type::MicroTime => "a time such as 2006-01-02T15:04:05.000000Z",
        Type::RawExtension | Type::FieldsV1 => "any value",
    };
    text.to_owned()
}

/// Longest part of a string that [`found`] repeats, in characters.
const SHOWN: usize = 60;

/// What a node holds, for people.
fn found(node: NodeRef<'_, '_>) -> String {
    match node.value() {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => format!("the number {value}"),
        Value::Uint(value) => format!("the number {value}"),
        Value::Float(value) => format!("the number {value}"),
        Value::Str(text) if text.chars().nth(SHOWN).is_none() => format!("the string {text:?}"),
        Value::Str(text) => {
            let start: String = text.chars().take(SHOWN).collect();
            format!("a string that starts with {start:?}")
        }
        Value::Seq(_) => "a list".to_owned(),
        Value::Map(_) => "a map".to_owned(),
    }
}
