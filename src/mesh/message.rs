//! A message's values: cheap to clone, shared by threads, without a life of their own.
//!
//! Boundary: what protobuf keeps. A scalar outside a oneof that holds its zero value is absent; a
//! list or map that was given without entries is kept apart from one that was not given, as Go's
//! structs do. `Struct`, `Value` and `ListValue` are kept as the tree they were read from, since
//! they may be as deep as the text allows.

use std::sync::Arc;

use goyaml::tree::Tree;

use super::types::{EnumType, Field, MessageType};

/// A message of any type. Cloning copies one level; what is below is shared until changed.
#[derive(Clone, Debug)]
pub struct Message {
    ty: &'static MessageType,
    slots: Vec<Option<Value>>,
}

/// The value of a field, an item of a list, or the value of a map's entry.
#[derive(Clone, Debug)]
pub enum Value {
    /// `bool`
    Bool(bool),
    /// `int32`, `int64`
    Int(i64),
    /// `uint32`, `uint64`
    Uint(u64),
    /// `double`
    Double(f64),
    /// `string`
    Str(Arc<str>),
    /// A number of an enum.
    Enum(EnumValue),
    /// A message.
    Message(Arc<Message>),
    /// A list.
    List(Arc<List>),
    /// A map.
    Map(Arc<Map>),
    /// A `Struct`, `Value` or `ListValue`.
    Json(Arc<Json>),
    /// A member of a oneof; only [`Message`] itself meets it.
    Member(Arc<Member>),
}

/// A value of an enum.
#[derive(Clone, Copy, Debug)]
pub struct EnumValue {
    /// Its type.
    pub ty: &'static EnumType,
    /// Its number, which need not be among the type's.
    pub number: i32,
}

/// The items of a repeated field.
#[derive(Clone, Debug)]
pub struct List {
    /// The field it belongs to, which tells the items' type.
    pub field: &'static Field,
    /// The items in order.
    pub items: Vec<Value>,
}

/// The entries of a map field.
#[derive(Clone, Debug)]
pub struct Map {
    /// The field it belongs to, which tells the values' type.
    pub field: &'static Field,
    /// The entries, sorted by the bytes of their keys.
    pub entries: Vec<(Arc<str>, Value)>,
}

/// Free-form JSON under one of protobuf's own messages.
#[derive(Clone, Debug)]
pub struct Json {
    /// `Struct`, `Value` or `ListValue`.
    pub ty: &'static MessageType,
    /// What was read.
    pub tree: Tree<'static>,
}

/// The set member of a oneof, as the Go struct that wraps it.
#[derive(Clone, Debug)]
pub struct Member {
    /// The member's field.
    pub field: &'static Field,
    /// Its Go wrapper's name.
    pub wrapper: &'static str,
    /// Its value.
    pub value: Value,
}

impl Message {
    /// An empty message of this type.
    pub fn new(ty: &'static MessageType) -> Self {
        Message {
            ty,
            slots: vec![None; ty.fields.len()],
        }
    }

    /// Its type.
    pub fn ty(&self) -> &'static MessageType {
        self.ty
    }

    /// The value of the field at this index of [`MessageType::fields`], if it is set.
    pub fn get(&self, index: usize) -> Option<&Value> {
        match self.slots.get(index)?.as_ref()? {
            Value::Member(member) => Some(&member.value),
            value => Some(value),
        }
    }

    /// Sets a field, and clears what shares a oneof with it. A zero scalar outside a oneof is
    /// the same as an absent one.
    pub fn set(&mut self, index: usize, value: Value) {
        let Some(field) = self.ty.fields.get(index) else {
            return;
        };
        let slot = match field.member {
            None if value.is_zero_scalar() => None,
            None => Some(value),
            Some(place) => {
                self.clear_oneof(place.oneof);
                Some(Value::Member(Arc::new(Member {
                    field,
                    wrapper: place.wrapper,
                    value,
                })))
            }
        };
        self.slots[index] = slot;
    }

    /// Makes a field absent.
    pub fn clear(&mut self, index: usize) {
        if let Some(slot) = self.slots.get_mut(index) {
            *slot = None;
        }
    }

    fn clear_oneof(&mut self, oneof: usize) {
        for (field, slot) in self.ty.fields.iter().zip(&mut self.slots) {
            if field.member.is_some_and(|place| place.oneof == oneof) {
                *slot = None;
            }
        }
    }

    /// The set member of a oneof.
    pub fn member(&self, oneof: usize) -> Option<&Member> {
        self.slots.iter().flatten().find_map(|value| match value {
            Value::Member(member) => {
                let place = member.field.member?;
                (place.oneof == oneof).then_some(&**member)
            }
            _ => None,
        })
    }

    /// A string field; "" when absent.
    pub fn str(&self, index: usize) -> &str {
        match self.get(index) {
            Some(Value::Str(text)) => text,
            _ => "",
        }
    }

    /// A signed integer field; 0 when absent.
    pub fn int(&self, index: usize) -> i64 {
        match self.get(index) {
            Some(Value::Int(number)) => *number,
            _ => 0,
        }
    }

    /// A boolean field; false when absent.
    pub fn bool(&self, index: usize) -> bool {
        matches!(self.get(index), Some(Value::Bool(true)))
    }

    /// The number of an enum field; 0 when absent.
    pub fn number(&self, index: usize) -> i32 {
        match self.get(index) {
            Some(Value::Enum(value)) => value.number,
            _ => 0,
        }
    }

    /// A message field.
    pub fn message(&self, index: usize) -> Option<&Message> {
        match self.get(index) {
            Some(Value::Message(message)) => Some(message),
            _ => None,
        }
    }

    /// The value of a `BoolValue` field, if it is there.
    pub fn bool_value(&self, index: usize) -> Option<bool> {
        self.message(index).map(|wrapper| wrapper.bool(0))
    }

    /// A `Duration` field in nanoseconds, if it is there.
    pub fn duration(&self, index: usize) -> Option<i64> {
        let duration = self.message(index)?;
        Some(
            duration
                .int(0)
                .saturating_mul(1_000_000_000)
                .saturating_add(duration.int(1)),
        )
    }

    /// The items of a list field.
    pub fn list(&self, index: usize) -> &[Value] {
        match self.get(index) {
            Some(Value::List(list)) => &list.items,
            _ => &[],
        }
    }

    /// The messages of a list field.
    pub fn messages(&self, index: usize) -> impl Iterator<Item = &Message> {
        self.list(index).iter().filter_map(Value::as_message)
    }

    /// The strings of a list field.
    pub fn strings(&self, index: usize) -> impl Iterator<Item = &str> {
        self.list(index).iter().filter_map(Value::as_str)
    }

    /// The entries of a map field, sorted by key.
    pub fn map(&self, index: usize) -> &[(Arc<str>, Value)] {
        match self.get(index) {
            Some(Value::Map(map)) => &map.entries,
            _ => &[],
        }
    }

    /// Whether protobuf sees the field as set: lists and maps only with entries.
    pub fn has(&self, index: usize) -> bool {
        match self.get(index) {
            None => false,
            Some(Value::List(list)) => !list.items.is_empty(),
            Some(Value::Map(map)) => !map.entries.is_empty(),
            Some(_) => true,
        }
    }
}

impl Value {
    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The message.
    pub fn as_message(&self) -> Option<&Message> {
        match self {
            Value::Message(message) => Some(message),
            _ => None,
        }
    }

    fn is_zero_scalar(&self) -> bool {
        match self {
            Value::Bool(value) => !value,
            Value::Int(value) => *value == 0,
            Value::Uint(value) => *value == 0,
            Value::Double(value) => value.to_bits() == 0,
            Value::Str(value) => value.is_empty(),
            Value::Enum(value) => value.number == 0,
            _ => false,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Str(text.into())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Value::Message(Arc::new(message))
    }
}
