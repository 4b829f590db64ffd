//! Copies of values that need not live as long as the text they were read from: of an inlined
//! struct, to show it by its own name, and sprig's `deepCopy`.
//!
//! Source of the rules: `github.com/mitchellh/copystructure` 1.2.0, which copies no field that is
//! not exported, so that of a quantity the format is left.

use crate::schema::object::{FieldId, Object};
use crate::schema::types::{Embedded, StructType};
use crate::schema::value::{List, Map, Value};
use std::borrow::Cow;

/// An inlined struct of an object, as one of its own.
pub(super) fn inlined(embedded: &Embedded, object: &Object<'_>) -> Object<'static> {
    let mut copier = Copier {
        quantities: true,
        values: 0,
    };
    copier.part(embedded.ty, object, embedded.first, embedded.count)
}

/// What `deepCopy` makes of a value.
pub(super) struct DeepCopier(Copier);

impl DeepCopier {
    pub fn new() -> Self {
        DeepCopier(Copier {
            quantities: false,
            values: 0,
        })
    }

    pub fn object(&mut self, object: &Object<'_>) -> Object<'static> {
        self.0.object(object)
    }

    pub fn list(&mut self, list: &List<'_>) -> List<'static> {
        self.0.list(list)
    }

    pub fn map(&mut self, map: &Map<'_>) -> Map<'static> {
        self.0.map(map)
    }

    pub fn value(&mut self, value: &Value<'_>) -> Value<'static> {
        self.0.value(value)
    }

    /// How many values were copied.
    pub fn values(&self) -> u64 {
        self.0.values
    }
}

struct Copier {
    /// Whether quantities keep their amount.
    quantities: bool,
    values: u64,
}

impl Copier {
    fn value(&mut self, value: &Value<'_>) -> Value<'static> {
        self.values += 1;
        match value {
            Value::Null => Value::Null,
            Value::Bool(flag) => Value::Bool(*flag),
            Value::Int(number) => Value::Int(*number),
            Value::Float(number) => Value::Float(*number),
            Value::Str(text) => Value::Str(owned(text)),
            Value::Bytes(bytes) => Value::Bytes(bytes.clone()),
            Value::Object(object) => self.object(object).into(),
            Value::List(list) => self.list(list).into(),
            Value::Map(map) => self.map(map).into(),
            Value::Quantity(quantity) if self.quantities => Value::Quantity(quantity.clone()),
            Value::Quantity(quantity) => quantity.emptied().into(),
            Value::IntOrString(value) => Value::IntOrString(value.clone()),
            Value::Time(time) => Value::Time(*time),
            Value::Tree(tree) => tree.root().to_tree().into_owned().into(),
        }
    }

    fn object(&mut self, object: &Object<'_>) -> Object<'static> {
        let count = u16::try_from(object.ty.fields.len()).unwrap_or(u16::MAX);
        self.part(object.ty, object, 0, count)
    }

    /// So many fields of an object from the first of these on, as a struct of that type.
    fn part(
        &mut self,
        ty: &'static StructType,
        object: &Object<'_>,
        first: u16,
        count: u16,
    ) -> Object<'static> {
        let mut copy = Object::new(ty);
        for (id, value) in object.fields() {
            if (first..first + count).contains(&id.0) {
                copy.set(FieldId(id.0 - first), self.value(value));
            }
        }
        copy
    }

    fn list(&mut self, list: &List<'_>) -> List<'static> {
        let items = list.items.iter().map(|item| self.value(item)).collect();
        List { ty: list.ty, items }
    }

    fn map(&mut self, map: &Map<'_>) -> Map<'static> {
        let entries = map.entries().iter();
        let entries = entries.map(|(key, value)| (owned(key), self.value(value)));
        Map::from_entries(map.ty, entries.collect())
    }
}

fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}
