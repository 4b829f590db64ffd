//! A value of a field: scalars, lists, maps and the types that write their own JSON.
//!
//! Objects, lists and maps are one pointer beside their type ([`ThinVec`]), so that a value is
//! small and a struct within another takes one piece of memory, not two.
//!
//! Lists and maps know their Go type; an empty one that is present is empty but not nil.

use super::int_or_string::IntOrString;
use super::object::Object;
use super::quantity::Quantity;
use super::time::Time;
use super::types::{ListType, MapType};
use goyaml::tree::Tree;
use std::borrow::Cow;
use thin_vec::ThinVec;

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
    Object(Object<'a>),
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
    pub items: ThinVec<Value<'a>>,
}

/// A map value with string keys, sorted by the keys' bytes, that knows its Go type.
#[derive(Clone, Debug)]
pub struct Map<'a> {
    /// Its type.
    pub ty: &'static MapType,
    entries: ThinVec<(Cow<'a, str>, Value<'a>)>,
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

    /// The struct, if it is one.
    #[must_use]
    pub fn into_object(self) -> Option<Object<'a>> {
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

    /// The list, if it is one, to be changed in place.
    pub fn as_list_mut(&mut self) -> Option<&mut List<'a>> {
        match self {
            Value::List(list) => Some(list),
            _ => None,
        }
    }

    /// The map, if it is one, to be changed in place.
    pub fn as_map_mut(&mut self) -> Option<&mut Map<'a>> {
        match self {
            Value::Map(map) => Some(map),
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
            items: ThinVec::new(),
        }
    }
}

impl<'a> Map<'a> {
    /// An empty map, not nil.
    #[must_use]
    pub fn new(ty: &'static MapType) -> Self {
        Map {
            ty,
            entries: ThinVec::new(),
        }
    }

    /// A map of entries in any order; of equal keys the last wins.
    #[must_use]
    pub fn from_entries(
        ty: &'static MapType,
        mut entries: ThinVec<(Cow<'a, str>, Value<'a>)>,
    ) -> Self {
        // Those that Go has written are in this order already.
        if entries.is_sorted_by(|a, b| a.0 < b.0) {
            return Map { ty, entries };
        }
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

    /// The entries alone, sorted by the bytes of their keys.
    #[must_use]
    pub fn into_entries(self) -> ThinVec<(Cow<'a, str>, Value<'a>)> {
        self.entries
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
        Value::Object(object)
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
