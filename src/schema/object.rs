//! Values of Kubernetes' API types: fields by number, not by name.
//!
//! An [`Object`] holds only what is present; an absent field is Go's zero value (nil, "", 0,
//! false, the empty struct). A pointer that is not nil is the value that it points to, so that
//! `Some(Int(0))` in a `*int32` field differs from absence, while in an `int32` field both mean
//! the same. What the schema does not know stands in [`Object::unknown`], seen by nobody but the
//! encoder.
//!
//! Everything is covariant in `'a`, the life of the text that was read.

use super::types::{ListType, MapType, StructType, Type};
pub use super::value::{List, Map, Value};
use goyaml::tree::Tree;
use std::borrow::Cow;
use thin_vec::ThinVec;

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
    fields: ThinVec<(FieldId, Value<'a>)>,
    /// Entries of the input whose key is no field of the type, in the order they came.
    pub unknown: ThinVec<(Cow<'a, str>, Tree<'a>)>,
}

impl<'a> Object<'a> {
    /// The zero value of a type.
    #[must_use]
    pub fn new(ty: &'static StructType) -> Self {
        Object {
            ty,
            fields: ThinVec::new(),
            unknown: ThinVec::new(),
        }
    }

    /// The same with room for some fields.
    #[must_use]
    pub fn with_capacity(ty: &'static StructType, fields: usize) -> Self {
        Object {
            ty,
            fields: ThinVec::with_capacity(fields),
            unknown: ThinVec::new(),
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

    /// Sets a field that is absent. Decoding mostly comes to fields in their own order.
    #[inline]
    pub(super) fn add(&mut self, id: FieldId, value: Value<'a>) {
        match self.fields.last() {
            Some((last, _)) if *last >= id => drop(self.set(id, value)),
            _ => self.fields.push((id, value)),
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
    pub fn list_mut(&mut self, id: FieldId) -> Option<&mut ThinVec<Value<'a>>> {
        Some(&mut self.get_mut(id)?.as_list_mut()?.items)
    }

    /// The elements of a list field, made when it is absent; `None` only when the field has no
    /// list type.
    pub fn list_or_insert(&mut self, id: FieldId) -> Option<&mut ThinVec<Value<'a>>> {
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
        self.get_mut(id)?.as_map_mut()
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

    /// The struct behind a path of fields, each a struct field of the one before.
    #[must_use]
    pub fn at(&self, path: &[FieldId]) -> Option<&Object<'a>> {
        path.iter().try_fold(self, |object, id| object.object(*id))
    }

    /// The struct behind a path of fields, to be changed in place.
    pub fn at_mut(&mut self, path: &[FieldId]) -> Option<&mut Object<'a>> {
        path.iter()
            .try_fold(self, |object, id| object.object_mut(*id))
    }

    /// The struct behind a path of fields, those on the way made when they are absent; `None`
    /// only when a field has no struct type.
    pub fn at_or_insert(&mut self, path: &[FieldId]) -> Option<&mut Object<'a>> {
        path.iter()
            .try_fold(self, |object, id| object.object_or_insert(*id))
    }

    /// The struct of a field of the type `ty`, made when it is absent.
    pub(super) fn ensure_object(
        &mut self,
        id: FieldId,
        ty: &'static StructType,
    ) -> &mut Object<'a> {
        self.ensure(id, || Object::new(ty).into(), Value::as_object_mut)
    }

    /// The list of a field of the type `ty`, made when it is absent.
    pub(super) fn ensure_list(&mut self, id: FieldId, ty: &'static ListType) -> &mut List<'a> {
        self.ensure(id, || List::new(ty).into(), Value::as_list_mut)
    }

    /// The map of a field of the type `ty`, made when it is absent.
    pub(super) fn ensure_map(&mut self, id: FieldId, ty: &'static MapType) -> &mut Map<'a> {
        self.ensure(id, || Map::new(ty).into(), Value::as_map_mut)
    }

    /// The value of a field in the form that `form` takes and `make` makes. No type can tell that
    /// they are of one form, as a value knows its own only when it runs.
    fn ensure<T>(
        &mut self,
        id: FieldId,
        make: impl Fn() -> Value<'a>,
        form: impl for<'s> Fn(&'s mut Value<'a>) -> Option<&'s mut T>,
    ) -> &mut T {
        let slot = self.slot(id, &make);
        if form(slot).is_none() {
            *slot = make();
        }
        match form(slot) {
            Some(value) => value,
            None => unreachable!("a value of this form was put there just above"),
        }
    }

    fn slot(&mut self, id: FieldId, make: impl FnOnce() -> Value<'a>) -> &mut Value<'a> {
        let at = match self.position(id) {
            Ok(at) => at,
            Err(at) => {
                self.fields.insert(at, (id, make()));
                at
            }
        };
        &mut self.fields[at].1
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
