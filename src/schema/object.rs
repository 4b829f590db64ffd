//! Values of Kubernetes' API types: fields by number, not by name.
//!
//! An [`Object`] holds only what is present; an absent field is Go's zero value (nil, "", 0,
//! false, the empty struct). A pointer that is not nil is the value that it points to, so that
//! `Some(Int(0))` in a `*int32` field differs from absence, while in an `int32` field both mean
//! the same. Lists and maps know their Go type; an empty one that is present is empty but not
//! nil. What the schema does not know stands in [`Object::unknown`], seen by nobody but the
//! encoder.
//!
//! Everything is covariant in `'a`, the life of the text that was read.

use super::int_or_string::IntOrString;
use super::quantity::Quantity;
use super::time::Time;
use super::types::{ListType, MapType, StructType, Type};
use goyaml::tree::Tree;
use std::borrow::Cow;

/// The number of a field: an index into [`StructType::fields`] of one type.
///
/// Constants for the fields that the program touches are in [`super::views`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(pub u16);

/// A struct value.
#[derive(Clone, Debug)]
pub struct Object<'a> {
    /// Its type.
    pub ty: &'static StructType,
    fields: Vec<(FieldId, Value<'a>)>,
    /// Entries of the input whose key is no field of the type, in the order they came.
    pub unknown: Vec<(Cow<'a, str>, Tree<'a>)>,
    /// Byte offset of its first character in the text that it was read from; 0 when made here.
    pub offset: usize,
}

/// A value of a field, an element or a map's entry.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// nil as an element of a list or map. Never the value of a field: that is absence.
    Null,
    /// `bool`
    Bool(bool),
    /// `int32` or `int64`; the type tells.
    Int(i64),
    /// `float64`
    Float(f64),
    /// `string` or a named string
    Str(Cow<'a, str>),
    /// `[]byte`, decoded
    Bytes(Vec<u8>),
    /// A struct
    Object(Box<Object<'a>>),
    /// A slice
    List(List<'a>),
    /// A map
    Map(Map<'a>),
    /// `resource.Quantity`
    Quantity(Box<Quantity>),
    /// `intstr.IntOrString`
    IntOrString(IntOrString),
    /// `metav1.Time` or `metav1.MicroTime`; the type tells.
    Time(Time),
    /// `runtime.RawExtension` or `metav1.FieldsV1`: any JSON
    Tree(Box<Tree<'a>>),
}

/// A slice value: a `Vec` that knows its Go type.
#[derive(Clone, Debug)]
pub struct List<'a> {
    /// Its type.
    pub ty: &'static ListType,
    /// The elements.
    pub items: Vec<Value<'a>>,
}

/// A map value with string keys, sorted by the keys' bytes, that knows its Go type.
#[derive(Clone, Debug)]
pub struct Map<'a> {
    /// Its type.
    pub ty: &'static MapType,
    entries: Vec<(Cow<'a, str>, Value<'a>)>,
}

impl<'a> Object<'a> {
    /// The zero value of a type.
    #[must_use]
    pub fn new(ty: &'static StructType) -> Self {
        Object {
            ty,
            fields: Vec::new(),
            unknown: Vec::new(),
            offset: 0,
        }
    }

    /// The same with room for some fields.
    #[must_use]
    pub fn with_capacity(ty: &'static StructType, fields: usize) -> Self {
        Object {
            ty,
            fields: Vec::with_capacity(fields),
            unknown: Vec::new(),
            offset: 0,
        }
    }

    /// Whether no field is present and nothing unknown is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.unknown.is_empty()
    }

    /// The present fields in Go's declaration order.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = (FieldId, &Value<'a>)> {
        self.fields.iter().map(|(id, value)| (*id, value))
    }

    /// The present fields in Go's declaration order, to be changed in place.
    pub fn fields_mut(&mut self) -> impl ExactSizeIterator<Item = (FieldId, &mut Value<'a>)> {
        self.fields.iter_mut().map(|(id, value)| (*id, value))
    }

    /// Keeps the fields for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(FieldId, &mut Value<'a>) -> bool) {
        self.fields.retain_mut(|(id, value)| keep(*id, value));
    }

    /// The value of a field; `None` when it is absent.
    #[must_use]
    pub fn get(&self, id: FieldId) -> Option<&Value<'a>> {
        let at = self.position(id).ok()?;
        self.fields.get(at).map(|(_, value)| value)
    }

    /// The value of a field, to be changed in place.
    pub fn get_mut(&mut self, id: FieldId) -> Option<&mut Value<'a>> {
        let at = self.position(id).ok()?;
        self.fields.get_mut(at).map(|(_, value)| value)
    }

    /// Whether the field is present.
    #[must_use]
    pub fn has(&self, id: FieldId) -> bool {
        self.position(id).is_ok()
    }

    /// Sets a field and gives what it held. The value has to be of the field's type.
    pub fn set(&mut self, id: FieldId, value: impl Into<Value<'a>>) -> Option<Value<'a>> {
        let value = value.into();
        match self.position(id) {
            Ok(at) => self
                .fields
                .get_mut(at)
                .map(|slot| std::mem::replace(&mut slot.1, value)),
            Err(at) => {
                self.fields.insert(at, (id, value));
                None
            }
        }
    }

    /// Takes a field out.
    pub fn remove(&mut self, id: FieldId) -> Option<Value<'a>> {
        self.position(id).ok().map(|at| self.fields.remove(at).1)
    }

    /// The string of a field; "" when absent or no string.
    #[must_use]
    pub fn str(&self, id: FieldId) -> &str {
        self.get(id).and_then(Value::as_str).unwrap_or_default()
    }

    /// The string of a field when it is present.
    #[must_use]
    pub fn opt_str(&self, id: FieldId) -> Option<&str> {
        self.get(id)?.as_str()
    }

    /// The integer of a field when it is present.
    #[must_use]
    pub fn int(&self, id: FieldId) -> Option<i64> {
        self.get(id)?.as_int()
    }

    /// The boolean of a field when it is present.
    #[must_use]
    pub fn bool(&self, id: FieldId) -> Option<bool> {
        self.get(id)?.as_bool()
    }

    /// The struct of a field when it is present.
    #[must_use]
    pub fn object(&self, id: FieldId) -> Option<&Object<'a>> {
        self.get(id)?.as_object()
    }

    /// The struct of a field, to be changed in place.
    pub fn object_mut(&mut self, id: FieldId) -> Option<&mut Object<'a>> {
        self.get_mut(id)?.as_object_mut()
    }

    /// The struct of a field, made when it is absent; `None` only when the field has no struct
    /// type.
    pub fn object_or_insert(&mut self, id: FieldId) -> Option<&mut Object<'a>> {
        if !self.has(id) {
            let ty = self.ty.field(id)?.ty.as_struct()?;
            self.set(id, Object::new(ty));
        }
        self.object_mut(id)
    }

    /// The elements of a list field; none when absent.
    #[must_use]
    pub fn list(&self, id: FieldId) -> &[Value<'a>] {
        match self.get(id) {
            Some(Value::List(list)) => &list.items,
            _ => &[],
        }
    }

    /// The elements of a list field, to be changed in place.
    pub fn list_mut(&mut self, id: FieldId) -> Option<&mut Vec<Value<'a>>> {
        match self.get_mut(id) {
            Some(Value::List(list)) => Some(&mut list.items),
            _ => None,
        }
    }

    /// The elements of a list field, made when it is absent; `None` only when the field has no
    /// list type.
    pub fn list_or_insert(&mut self, id: FieldId) -> Option<&mut Vec<Value<'a>>> {
        if !self.has(id) {
            let Type::List(ty) = self.ty.field(id)?.ty else {
                return None;
            };
            self.set(id, List::new(ty));
        }
        self.list_mut(id)
    }

    /// The map of a field when it is present.
    #[must_use]
    pub fn map(&self, id: FieldId) -> Option<&Map<'a>> {
        match self.get(id) {
            Some(Value::Map(map)) => Some(map),
            _ => None,
        }
    }

    /// The map of a field, to be changed in place.
    pub fn map_mut(&mut self, id: FieldId) -> Option<&mut Map<'a>> {
        match self.get_mut(id) {
            Some(Value::Map(map)) => Some(map),
            _ => None,
        }
    }

    /// The map of a field, made when it is absent; `None` only when the field has no map type.
    pub fn map_or_insert(&mut self, id: FieldId) -> Option<&mut Map<'a>> {
        if !self.has(id) {
            let Type::Map(ty) = self.ty.field(id)?.ty else {
                return None;
            };
            self.set(id, Map::new(ty));
        }
        self.map_mut(id)
    }

    fn position(&self, id: FieldId) -> Result<usize, usize> {
        // Decoding and merging mostly add at the end.
        match self.fields.last() {
            None => Err(0),
            Some((last, _)) if *last < id => Err(self.fields.len()),
            Some(_) => self.fields.binary_search_by_key(&id, |(id, _)| *id),
        }
    }
}

impl<'a> Value<'a> {
    /// The string, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The integer, if it is one.
    #[must_use]
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// The boolean, if it is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The struct, if it is one.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object<'a>> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The struct, if it is one, to be changed in place.
    pub fn as_object_mut(&mut self) -> Option<&mut Object<'a>> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The list, if it is one.
    #[must_use]
    pub fn as_list(&self) -> Option<&List<'a>> {
        match self {
            Value::List(list) => Some(list),
            _ => None,
        }
    }

    /// The map, if it is one.
    #[must_use]
    pub fn as_map(&self) -> Option<&Map<'a>> {
        match self {
            Value::Map(map) => Some(map),
            _ => None,
        }
    }
}

impl<'a> List<'a> {
    /// An empty list, not nil.
    #[must_use]
    pub fn new(ty: &'static ListType) -> Self {
        List {
            ty,
            items: Vec::new(),
        }
    }
}

impl<'a> Map<'a> {
    /// An empty map, not nil.
    #[must_use]
    pub fn new(ty: &'static MapType) -> Self {
        Map {
            ty,
            entries: Vec::new(),
        }
    }

    /// A map of entries in any order; of equal keys the last wins.
    #[must_use]
    pub fn from_entries(ty: &'static MapType, mut entries: Vec<(Cow<'a, str>, Value<'a>)>) -> Self {
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        // The sort is stable: of equal neighbours the later one has to stay, in the first place.
        entries.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                std::mem::swap(&mut later.1, &mut kept.1);
            }
            same
        });
        Map { ty, entries }
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value<'a>> {
        let at = self.position(key).ok()?;
        self.entries.get(at).map(|(_, value)| value)
    }

    /// The value of a key, to be changed in place.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Value<'a>> {
        let at = self.position(key).ok()?;
        self.entries.get_mut(at).map(|(_, value)| value)
    }

    /// The string of a key in a map of strings.
    #[must_use]
    pub fn str(&self, key: &str) -> Option<&str> {
        self.get(key)?.as_str()
    }

    /// Sets the value of a key and gives what it held.
    pub fn insert(
        &mut self,
        key: impl Into<Cow<'a, str>>,
        value: impl Into<Value<'a>>,
    ) -> Option<Value<'a>> {
        let (key, value) = (key.into(), value.into());
        match self.position(&key) {
            Ok(at) => self
                .entries
                .get_mut(at)
                .map(|slot| std::mem::replace(&mut slot.1, value)),
            Err(at) => {
                self.entries.insert(at, (key, value));
                None
            }
        }
    }

    /// Takes a key out.
    pub fn remove(&mut self, key: &str) -> Option<Value<'a>> {
        self.position(key).ok().map(|at| self.entries.remove(at).1)
    }

    /// The entries, sorted by the bytes of their keys.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value<'a>)> {
        self.entries.iter().map(|(key, value)| (&**key, value))
    }

    /// The entries with their keys as kept, sorted by the bytes of their keys.
    #[must_use]
    pub fn entries(&self) -> &[(Cow<'a, str>, Value<'a>)] {
        &self.entries
    }

    /// The entries, values to be changed in place.
    pub fn iter_mut(&mut self) -> impl ExactSizeIterator<Item = (&str, &mut Value<'a>)> {
        self.entries.iter_mut().map(|(key, value)| (&**key, value))
    }

    /// Keeps the entries for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, &mut Value<'a>) -> bool) {
        self.entries.retain_mut(|(key, value)| keep(key, value));
    }

    fn position(&self, key: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|(known, _)| (**known).cmp(key))
    }
}

impl<'a> From<Object<'a>> for Value<'a> {
    fn from(object: Object<'a>) -> Self {
        Value::Object(Box::new(object))
    }
}

impl<'a> From<List<'a>> for Value<'a> {
    fn from(list: List<'a>) -> Self {
        Value::List(list)
    }
}

impl<'a> From<Map<'a>> for Value<'a> {
    fn from(map: Map<'a>) -> Self {
        Value::Map(map)
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Value::Str(text)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Str(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Str(Cow::Owned(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Int(number)
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Value::Int(number.into())
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Value::Bool(flag)
    }
}

impl From<Quantity> for Value<'_> {
    fn from(quantity: Quantity) -> Self {
        Value::Quantity(Box::new(quantity))
    }
}

impl From<IntOrString> for Value<'_> {
    fn from(value: IntOrString) -> Self {
        Value::IntOrString(value)
    }
}

impl From<Time> for Value<'_> {
    fn from(time: Time) -> Self {
        Value::Time(time)
    }
}

impl<'a> From<Tree<'a>> for Value<'a> {
    fn from(tree: Tree<'a>) -> Self {
        Value::Tree(Box::new(tree))
    }
}
