//! The error of a decoding, in Go's words and with what people need to find and mend it.

use super::super::types::Type;
use super::path::{Path, short_name};
use super::target::behind_pointers;
use goyaml::tree::{NodeRef, Value};
use std::fmt::Display;
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
    /// What to write instead, where that can be told.
    pub advice: Option<Box<str>>,
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
        ty: &Type,
        value: &str,
        go_type: &str,
    ) -> Self {
        let message = match path.go_field() {
            Some(field) => format!(
                "json: cannot unmarshal {value} into Go struct field {field} of type {go_type}"
            ),
            None => format!("json: cannot unmarshal {value} into Go value of type {go_type}"),
        };
        DecodeError::said(path, node, ty, message)
    }

    /// An error with a message of its own.
    pub(super) fn said(path: &Path<'_>, node: NodeRef<'_, '_>, ty: &Type, message: String) -> Self {
        DecodeError {
            path: path.display(),
            offset: node.offset(),
            expected: expected(ty),
            found: found(node),
            advice: advice(ty, node),
            message,
        }
    }
}

/// What a type takes, for people.
fn expected(ty: &Type) -> String {
    let text = match ty {
        Type::Bool => "true or false",
        Type::Int32 => "a whole number (int32)",
        Type::Int64 => "a whole number (int64)",
        Type::Float64 => "a number",
        Type::Str | Type::NamedStr(_) => "a string",
        Type::Bytes => "a string of base64",
        Type::Pointer(to) => return expected(to),
        Type::List(list) => return format!("a list of {}", several(&list.element)),
        Type::Map(map) => return format!("a map of {}", several(&map.value)),
        Type::Struct(ty) => return format!("a map ({})", short_name(ty)),
        Type::Quantity => "a quantity such as 500m or 1Gi",
        Type::IntOrString => "a whole number (int32) or a string",
        Type::Time => "a time such as 2006-01-02T15:04:05Z",
        Type::MicroTime => "a time such as 2006-01-02T15:04:05.000000Z",
        Type::RawExtension | Type::FieldsV1 => "any value",
    };
    text.to_owned()
}

/// What the elements of a list or map are, for people.
fn several(ty: &Type) -> String {
    let text = match ty {
        Type::Bool => "booleans",
        Type::Int32 | Type::Int64 => "whole numbers",
        Type::Float64 => "numbers",
        Type::Pointer(to) => return several(to),
        Type::List(_) => "lists",
        Type::Map(_) => "maps",
        Type::Struct(ty) => return format!("maps ({})", short_name(ty)),
        Type::Quantity => "quantities",
        Type::Time | Type::MicroTime => "times",
        Type::RawExtension | Type::FieldsV1 => "objects",
        Type::Str | Type::NamedStr(_) | Type::Bytes | Type::IntOrString => "strings",
    };
    text.to_owned()
}

/// What to write where a value of a wrong kind stands.
fn advice(ty: &Type, node: NodeRef<'_, '_>) -> Option<Box<str>> {
    let unquoted = |fits: bool| fits.then(|| "write it without quotes".into());
    match (behind_pointers(ty), node.value()) {
        (Type::Int32 | Type::Int64, Value::Str(text)) => unquoted(text.parse::<i64>().is_ok()),
        (Type::Float64, Value::Str(text)) => unquoted(text.parse::<f64>().is_ok()),
        (Type::Bool, Value::Str(text)) => unquoted(matches!(&**text, "true" | "false")),
        (Type::Str | Type::NamedStr(_), Value::Bool(value)) => Some(quote(value)),
        (Type::Str | Type::NamedStr(_), Value::Int(value)) => Some(quote(value)),
        (Type::Str | Type::NamedStr(_), Value::Uint(value)) => Some(quote(value)),
        (Type::Str | Type::NamedStr(_), Value::Float(value)) => Some(quote(value)),
        (Type::List(_), Value::Map(_)) => Some("begin each item with `- `".into()),
        (Type::List(_), _) => {
            Some("write a list: each item on a line that begins with `- `".into())
        }
        (Type::Map(_) | Type::Struct(_), _) => {
            Some("write a map: lines of `key: value` below the field's name".into())
        }
        _ => None,
    }
}

fn quote(value: impl Display) -> Box<str> {
    format!("put it in quotes: \"{value}\"").into()
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
