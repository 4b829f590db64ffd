//! Lists and maps that functions make while a template runs.
//!
//! Lists never change once made (sprig's `append` copies); maps do (sprig's `set`), through
//! shared references, as Go's maps do. Host data is behind [`crate::object::Object`] instead.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use crate::text::Text;
use crate::types::{Kind, Type};
use crate::value::Value;

/// A Go slice: `[]interface {}`, `[]string` …
pub struct List<'a> {
    /// The type of the elements.
    pub elem: ElemType,
    /// The elements.
    pub items: Vec<Value<'a>>,
    nil: bool,
    /// The type's name, where it is one of the host's that [`Type`] cannot say.
    name: Option<Box<str>>,
}

/// The element type of a list.
pub type ElemType = Type;

impl<'a> List<'a> {
    /// A slice, not nil even when empty.
    pub fn new(elem: ElemType, items: Vec<Value<'a>>) -> Self {
        List {
            elem,
            items,
            nil: false,
            name: None,
        }
    }

    /// A part of a host's slice, of the type that has this name.
    pub(crate) fn of_type(name: &str, items: Vec<Value<'a>>) -> Self {
        let elem = match name {
            "[]interface {}" => Type::Any,
            "[]string" => Type::Str,
            _ => Type::Named("", Kind::Invalid),
        };
        let name = (elem.kind() == Kind::Invalid).then(|| name.into());
        List {
            elem,
            items,
            nil: false,
            name,
        }
    }

    /// Some of the elements, as a list of the same type.
    pub(crate) fn part(&self, items: Vec<Value<'a>>) -> Self {
        List {
            elem: self.elem,
            items,
            nil: false,
            name: self.name.clone(),
        }
    }

    /// What `%T` prints.
    pub fn type_name(&self) -> Cow<'_, str> {
        match &self.name {
            Some(name) => Cow::Borrowed(name),
            None => format!("[]{}", self.elem).into(),
        }
    }

    /// A nil slice.
    pub fn nil(elem: ElemType) -> Self {
        List {
            elem,
            items: Vec::new(),
            nil: true,
            name: None,
        }
    }

    /// Whether this is a nil slice.
    pub fn is_nil(&self) -> bool {
        self.nil
    }
}

/// So many entries are looked through from the first to the last: most differ in length already,
/// which is told faster than which of two keys comes first.
const FEW: usize = 32;

/// A Go map with string keys, sorted by the bytes of the key.
pub struct Map<'a> {
    elem: ElemType,
    nil: bool,
    entries: RefCell<BTreeMap<Text<'a>, Value<'a>>>,
}

impl<'a> Map<'a> {
    /// A map of these entries; of equal keys the last wins.
    pub fn new(elem: ElemType, entries: impl IntoIterator<Item = (Text<'a>, Value<'a>)>) -> Self {
        Map {
            elem,
            nil: false,
            entries: RefCell::new(entries.into_iter().collect()),
        }
    }

    /// A nil map.
    pub fn nil(elem: ElemType) -> Self {
        Map {
            elem,
            nil: true,
            entries: RefCell::default(),
        }
    }

    /// The type of the values.
    pub fn elem(&self) -> ElemType {
        self.elem
    }

    /// Whether this is a nil map.
    pub fn is_nil(&self) -> bool {
        self.nil
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.borrow().is_empty()
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<Value<'a>> {
        let entries = self.entries.borrow();
        if entries.len() <= FEW {
            let found = entries.iter().find(|(name, _)| name.as_str() == key);
            return found.map(|(_, value)| value.clone());
        }
        entries.get(key).cloned()
    }

    /// Sets a key, for all who share the map. Answers false, and does nothing, for a nil map,
    /// where Go panics with "assignment to entry in nil map".
    pub fn set(&self, key: impl Into<Text<'a>>, value: Value<'a>) -> bool {
        if !self.nil {
            self.entries.borrow_mut().insert(key.into(), value);
        }
        !self.nil
    }

    /// Removes a key, for all who share the map.
    pub fn remove(&self, key: &str) {
        self.entries.borrow_mut().remove(key);
    }

    /// The keys, sorted.
    pub fn keys(&self) -> Vec<Text<'a>> {
        self.entries.borrow().keys().cloned().collect()
    }

    /// The entries as they are now, sorted by key.
    pub fn entries(&self) -> Vec<(Text<'a>, Value<'a>)> {
        let entries = self.entries.borrow();
        entries
            .iter()
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect()
    }
}

/// Lists within lists are taken apart one by one: dropping them in their own order would need a
/// stack as deep as they are nested.
fn dismantle(mut pending: Vec<Value<'_>>) {
    while let Some(value) = pending.pop() {
        match value {
            Value::List(list) => {
                if let Some(mut list) = Rc::into_inner(list) {
                    pending.append(&mut list.items);
                }
            }
            Value::Map(map) => {
                if let Some(map) = Rc::into_inner(map) {
                    pending.extend(map.entries.take().into_values());
                }
            }
            _ => {}
        }
    }
}

fn nests(value: &Value<'_>) -> bool {
    matches!(value, Value::List(_) | Value::Map(_))
}

impl Drop for List<'_> {
    fn drop(&mut self) {
        if self.items.iter().any(nests) {
            dismantle(std::mem::take(&mut self.items));
        }
    }
}

impl Drop for Map<'_> {
    fn drop(&mut self) {
        let entries = self.entries.get_mut();
        if entries.values().any(nests) {
            dismantle(std::mem::take(entries).into_values().collect());
        }
    }
}
