//! Merge keys: what tells the elements of a list apart.

use super::super::encode::appears;
use super::super::object::FieldId;
use super::super::types::{Field, StructType, Type};
use super::super::value::Value;
use goyaml::tree::{NodeRef, Value as Node};

/// The value of a merge key. Values of different kinds are never equal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Key<'v> {
    /// The element has none.
    Missing,
    /// It is null.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number; Go holds it as a `float64`.
    Number(f64),
    /// A string.
    Str(&'v str),
    /// A list or map, on whose comparison Go panics; equal to nothing.
    Composite,
}

impl Key<'_> {
    /// Whether both are the same key.
    pub fn same(self, other: Key<'_>) -> bool {
        match (self, other) {
            (Key::Null, Key::Null) => true,
            (Key::Bool(a), Key::Bool(b)) => a == b,
            (Key::Number(a), Key::Number(b)) => a == b,
            (Key::Str(a), Key::Str(b)) => a == b,
            _ => false,
        }
    }
}

/// A key that outlives the lists it is from.
pub enum OwnKey {
    /// A string.
    Str(String),
    /// Anything else, of which `'static` says that it borrows nothing.
    Other(Key<'static>),
}

impl OwnKey {
    /// A copy of a key.
    pub fn new(key: Key<'_>) -> Self {
        OwnKey::Other(match key {
            Key::Str(text) => return OwnKey::Str(text.to_owned()),
            Key::Number(value) => Key::Number(value),
            Key::Bool(value) => Key::Bool(value),
            Key::Null => Key::Null,
            Key::Missing => Key::Missing,
            Key::Composite => Key::Composite,
        })
    }

    /// Whether it is this key.
    pub fn is(&self, key: Key<'_>) -> bool {
        match self {
            OwnKey::Str(own) => Key::Str(own).same(key),
            OwnKey::Other(own) => own.same(key),
        }
    }
}

/// The value of a scalar of the patch.
pub fn of_scalar<'t>(node: NodeRef<'t, '_>) -> Key<'t> {
    match node.value() {
        Node::Null => Key::Null,
        Node::Bool(value) => Key::Bool(value),
        Node::Int(value) => Key::Number(value as f64),
        Node::Uint(value) => Key::Number(value as f64),
        Node::Float(value) => Key::Number(value),
        Node::Str(text) => Key::Str(text),
        Node::Seq(_) | Node::Map(_) => Key::Composite,
    }
}

/// The value of a typed scalar.
pub fn of_value<'v>(value: &'v Value<'_>) -> Key<'v> {
    use super::super::int_or_string::IntOrString;
    match value {
        Value::Null => Key::Null,
        Value::Bool(value) => Key::Bool(*value),
        Value::Int(value) => Key::Number(*value as f64),
        Value::Float(value) => Key::Number(*value),
        Value::Str(text) => Key::Str(text),
        Value::IntOrString(IntOrString::Int(value)) => Key::Number((*value).into()),
        Value::IntOrString(IntOrString::String(text)) => Key::Str(text),
        _ => Key::Composite,
    }
}

/// The field that is the merge key of a list.
#[derive(Clone, Copy)]
pub struct KeyField {
    /// Its JSON name.
    pub name: &'static str,
    field: Option<(FieldId, &'static Field)>,
}

impl KeyField {
    /// The merge key `name` of elements of a type.
    pub fn new(ty: &'static StructType, name: &'static str) -> Self {
        let field = ty.json_field(name).and_then(|id| Some((id, ty.field(id)?)));
        KeyField { name, field }
    }

    /// The merge key `name` of untyped elements.
    pub fn untyped(name: &'static str) -> Self {
        KeyField { name, field: None }
    }

    /// The key of a typed element, as Go's JSON of it has it.
    pub fn of<'v>(&self, element: &'v Value<'_>) -> Key<'v> {
        let (Some((id, field)), Value::Object(object)) = (self.field, element) else {
            return Key::Missing;
        };
        let value = object.get(id);
        if !appears(field, value) {
            return Key::Missing;
        }
        match (value, field.ty) {
            (Some(value), _) => of_value(value),
            (None, Type::Str | Type::NamedStr(_)) => Key::Str(""),
            (None, Type::Int32 | Type::Int64 | Type::Float64) => Key::Number(0.0),
            (None, Type::Bool) => Key::Bool(false),
            (None, _) => Key::Null,
        }
    }

    /// The key of an element of the patch.
    pub fn of_node<'t>(&self, element: NodeRef<'t, '_>) -> Key<'t> {
        element.get(self.name).map_or(Key::Missing, of_scalar)
    }
}
