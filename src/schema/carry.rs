//! What the types do not know, carried from one version of an object to another.
//!
//! Purpose: an object that was sent away without its unknown fields, and came back changed, gets
//! them again.
//! Boundary: known fields stay as they are.
//! Source of its rules: ours. Elements of lists are the same where their merge key is
//! (`patchMergeKey`), or else where they stand.

#[cfg(test)]
mod tests;

use super::decode::push_key;
use super::encode_json::encode_json_value;
use super::merge::keys::KeyField;
use super::object::{FieldId, Object};
use super::types::{Field, Type};
use super::value::{List, Value};

/// Puts the unknown fields of an object into another version of it, which keeps those of its own.
/// Gives the paths of those for which there is no place, as what they stood in is gone.
#[must_use]
pub fn carry_unknown<'a>(from: Object<'a>, to: &mut Object<'a>) -> Vec<String> {
    let mut carrier = Carrier::default();
    if holds_unknown(&from) {
        carrier.object(from, to);
    }
    carrier.lost
}

fn holds_unknown(object: &Object<'_>) -> bool {
    !object.unknown.is_empty() || object.fields().any(|(_, value)| value_holds_unknown(value))
}

fn value_holds_unknown(value: &Value<'_>) -> bool {
    match value {
        Value::Object(object) => holds_unknown(object),
        Value::List(list) => list.items.iter().any(value_holds_unknown),
        Value::Map(map) => map.iter().any(|(_, value)| value_holds_unknown(value)),
        _ => false,
    }
}

#[derive(Default)]
struct Carrier {
    /// Where it is.
    path: String,
    lost: Vec<String>,
}

impl Carrier {
    fn object<'a>(&mut self, mut from: Object<'a>, to: &mut Object<'a>) {
        for (key, tree) in std::mem::take(&mut from.unknown) {
            if to.unknown.iter().all(|(known, _)| *known != key) {
                to.unknown.push((key, tree));
            }
        }
        let ty = from.ty;
        let within = from
            .fields_mut()
            .filter(|(_, value)| value_holds_unknown(value));
        for (id, value) in within {
            if let Some(field) = ty.field(id) {
                let value = std::mem::replace(value, Value::Null);
                self.under(field.json_name, |carrier| {
                    carrier.field(value, (id, field), to);
                });
            }
        }
    }

    fn field<'a>(
        &mut self,
        from: Value<'a>,
        (id, field): (FieldId, &'static Field),
        to: &mut Object<'a>,
    ) {
        // A struct that Go does not hold by a pointer is there even when it is empty.
        if matches!(field.ty, Type::Struct(_)) {
            to.object_or_insert(id);
        }
        match (from, to.get_mut(id)) {
            (Value::List(list), _) => self.list(list, (id, field), to),
            (value, Some(to)) => self.value(value, to),
            (value, None) => self.lose(&value),
        }
    }

    fn value<'a>(&mut self, from: Value<'a>, to: &mut Value<'a>) {
        match (from, to) {
            (Value::Object(from), Value::Object(to)) if from.ty.is(to.ty) => self.object(from, to),
            (Value::Map(from), Value::Map(to)) => {
                for (key, value) in from.into_entries() {
                    self.under(&key, |carrier| match to.get_mut(&key) {
                        Some(to) => carrier.value(value, to),
                        None => carrier.lose(&value),
                    });
                }
            }
            (from, _) => self.lose(&from),
        }
    }

    /// Carries from the elements of a list, which is a field of `to`.
    fn list<'a>(
        &mut self,
        mut from: List<'a>,
        (id, field): (FieldId, &'static Field),
        to: &mut Object<'a>,
    ) {
        let places = Places {
            id,
            field,
            list: &from,
            to,
        };
        let all = 0..from.items.len();
        let places: Vec<_> = all.map(|index| places.of(index)).collect();
        for (index, (item, place)) in from.items.iter_mut().zip(places).enumerate() {
            let item = std::mem::replace(item, Value::Null);
            let place = place.and_then(|(id, at)| to.list_mut(id)?.get_mut(at));
            let before = self.path.len();
            self.path.push_str(&format!("[{index}]"));
            match place {
                Some(to) => self.value(item, to),
                None => self.lose(&item),
            }
            self.path.truncate(before);
        }
    }

    /// Notes the unknown fields of a value that has no counterpart.
    fn lose(&mut self, value: &Value<'_>) {
        match value {
            Value::Object(object) => {
                for (key, _) in &object.unknown {
                    self.under(key, |carrier| carrier.lost.push(carrier.path.clone()));
                }
                for (id, value) in object.fields() {
                    let name = object.ty.field(id).map_or("", |field| field.json_name);
                    self.under(name, |carrier| carrier.lose(value));
                }
            }
            Value::List(list) => {
                for (index, value) in list.items.iter().enumerate() {
                    let before = self.path.len();
                    self.path.push_str(&format!("[{index}]"));
                    self.lose(value);
                    self.path.truncate(before);
                }
            }
            Value::Map(map) => {
                for (key, value) in map.iter() {
                    self.under(key, |carrier| carrier.lose(value));
                }
            }
            _ => {}
        }
    }

    fn under(&mut self, key: &str, work: impl FnOnce(&mut Self)) {
        let before = self.path.len();
        push_key(&mut self.path, key);
        work(self);
        self.path.truncate(before);
    }
}

/// Where the elements of a list are in the other version.
struct Places<'p, 'a> {
    id: FieldId,
    field: &'static Field,
    list: &'p List<'a>,
    to: &'p Object<'a>,
}

impl Places<'_, '_> {
    /// The list and the index of an element.
    fn of(&self, index: usize) -> Option<(FieldId, usize)> {
        let item = self.list.items.get(index)?;
        if !value_holds_unknown(item) {
            return None;
        }
        let there = self.to.list(self.id);
        let Some(key) = self.key() else {
            if there.len() == self.list.items.len() {
                return Some((self.id, index));
            }
            let text = self.text(item);
            let found = self.nth(index, there, |other| self.text(other) == text);
            return Some((self.id, found?));
        };
        let own = key.of(item);
        let same = |other: &Value<'_>| own.same(key.of(other));
        let found = self.nth(index, there, same).map(|at| (self.id, at));
        found.or_else(|| self.elsewhere(same))
    }

    /// What tells the elements apart.
    fn key(&self) -> Option<KeyField> {
        let ty = self.list.ty.element.as_struct()?;
        self.field.patch.key.map(|name| KeyField::new(ty, name))
    }

    /// The index of the element that is the same, the second of two that are where it is the
    /// second itself.
    fn nth(
        &self,
        index: usize,
        there: &[Value<'_>],
        same: impl Fn(&Value<'_>) -> bool,
    ) -> Option<usize> {
        let before = self.list.items.iter().take(index);
        let before = before.filter(|item| same(item)).count();
        let mut found = there.iter().enumerate().filter(|(_, item)| same(item));
        found.nth(before).map(|(at, _)| at)
    }

    /// The element in another list of such elements: a container that has become an init
    /// container.
    fn elsewhere(&self, same: impl Fn(&Value<'_>) -> bool) -> Option<(FieldId, usize)> {
        let ty = self.list.ty.element.as_struct()?;
        let others = self.to.fields().filter_map(|(id, value)| {
            let list = value.as_list().filter(|_| id != self.id)?;
            let of = list.ty.element.as_struct()?;
            of.is(ty).then_some((id, list))
        });
        let mut found = others.filter_map(|(id, list)| {
            let at = list.items.iter().position(&same)?;
            Some((id, at))
        });
        found.next()
    }

    fn text(&self, item: &Value<'_>) -> String {
        let mut text = String::new();
        encode_json_value(item, &self.list.ty.element, &mut text);
        text
    }
}
