//! Structs, present or zero, to templates: promotion of embedded fields included.

use super::copy::{self, DeepCopier};
use super::{json, methods, print, seen};
use crate::schema::object::{FieldId, Object};
use crate::schema::types::{Embedded, GoField, StructType};
use crate::schema::value::Value;
use gotemplate::json::JsonSink;
use gotemplate::object::{Method, Object as TemplateObject, Opaque, Shape};
use gotemplate::value::Value as Seen;
use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

impl TemplateObject for Object<'_> {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.ty.name)
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        field(self.ty, Some(self), name)
    }

    fn method(&self, name: &str) -> Option<Method> {
        methods::of_struct(self.ty, name)
    }

    fn pointer_method(&self, name: &str) -> Option<Method> {
        methods::of_pointer(self.ty, name)
    }

    fn pointer_string(&self) -> Option<Cow<'_, str>> {
        print::string(self.ty, Some(self)).map(Cow::Owned)
    }

    fn made_field(&self, name: &str) -> Option<Box<dyn TemplateObject>> {
        let embedded = self.ty.embedded(name)?;
        Some(Box::new(copy::inlined(embedded, self)))
    }

    fn deep_copied(&self) -> Option<(Box<dyn TemplateObject>, u64)> {
        let mut copier = DeepCopier::new();
        let copy = copier.object(self);
        Some((Box::new(copy), copier.values()))
    }

    fn call<'s>(&'s self, name: &str, _args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        methods::call(self.ty, Some(self), name)
    }

    fn len(&self) -> usize {
        self.ty.go_fields().count()
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        entry(self.ty, Some(self), i)
    }

    fn is_comparable(&self) -> bool {
        self.ty.is_comparable()
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        json::object(self.ty, Some(self), sink);
        Ok(())
    }
}

/// The zero struct of the type.
impl TemplateObject for &'static StructType {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.name)
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        zero_field(self, name)
    }

    fn method(&self, name: &str) -> Option<Method> {
        methods::of_struct(self, name)
    }

    fn pointer_method(&self, name: &str) -> Option<Method> {
        methods::of_pointer(self, name)
    }

    fn pointer_string(&self) -> Option<Cow<'_, str>> {
        print::string(self, None).map(Cow::Owned)
    }

    fn call<'s>(&'s self, name: &str, _args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        methods::call(self, None, name)
    }

    fn len(&self) -> usize {
        self.go_fields().count()
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        entry(self, None, i)
    }

    fn is_comparable(&self) -> bool {
        StructType::is_comparable(self)
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        json::object(self, None, sink);
        Ok(())
    }
}

/// The zero value of a field by its Go name.
pub(super) fn zero_field<'s>(ty: &'static StructType, name: &str) -> Option<Seen<'s>> {
    field(ty, None, name)
}

/// A field by its Go name: the struct's own and those of inlined structs, an inlined struct
/// itself where it is the zero struct, then those promoted from a struct that JSON sees as a field (`metadata`).
pub(super) fn field<'s>(
    ty: &'static StructType,
    object: Option<&'s Object<'_>>,
    name: &str,
) -> Option<Seen<'s>> {
    if let Some(id) = ty.go_field(name) {
        return Some(field_value(ty, object, id));
    }
    if let Some(embedded) = ty.embedded(name) {
        let is_zero = object.is_none_or(|object| !has_any(object, embedded));
        return is_zero.then_some(Seen::Object(&embedded.ty));
    }
    let named = ty.embedded.iter().filter(|embedded| !embedded.inline);
    named.into_iter().find_map(|embedded| {
        let inner = object.and_then(|object| object.object(FieldId(embedded.first)));
        field(embedded.ty, inner, name)
    })
}

fn field_value<'s>(
    ty: &'static StructType,
    object: Option<&'s Object<'_>>,
    id: FieldId,
) -> Seen<'s> {
    match ty.field(id) {
        Some(field) => seen(&field.ty, object.and_then(|object| object.get(id))),
        None => Seen::Nil,
    }
}

/// Whether a field of an inlined struct is present.
fn has_any(object: &Object<'_>, embedded: &Embedded) -> bool {
    object
        .fields()
        .any(|(id, _)| embedded.range().contains(&id.0))
}

fn entry<'s>(
    ty: &'static StructType,
    object: Option<&'s Object<'_>>,
    i: usize,
) -> (Seen<'s>, Seen<'s>) {
    match ty.go_fields().nth(i) {
        Some(GoField::Own(id, field)) => (Seen::str(field.go_name), field_value(ty, object, id)),
        Some(GoField::Inlined(embedded)) => {
            (Seen::str(embedded.go_name), inlined(embedded, object))
        }
        None => (Seen::Nil, Seen::Nil),
    }
}

/// An inlined struct as an entry of the struct around it, where nobody asks for its parts by name.
fn inlined<'s>(embedded: &'static Embedded, object: Option<&'s Object<'_>>) -> Seen<'s> {
    match object.filter(|object| has_any(object, embedded)) {
        Some(object) => Seen::Opaque(Rc::new(Inlined {
            object: copy::inlined(embedded, object),
            home: std::ptr::from_ref(object).addr(),
        })),
        None => Seen::Object(&embedded.ty),
    }
}

struct Inlined {
    object: Object<'static>,
    /// The address of the struct that it is inlined into.
    home: usize,
}

impl Opaque for Inlined {
    fn type_name(&self) -> &'static str {
        self.object.ty.name
    }

    fn is_stringer(&self) -> bool {
        false
    }

    fn object(&self) -> Option<&dyn TemplateObject> {
        Some(&self.object)
    }

    fn string(&self) -> String {
        String::new()
    }

    fn equals(&self, other: &dyn Opaque) -> Option<bool> {
        let other = other.as_any().downcast_ref::<Inlined>()?;
        Some(self.home == other.home || equal_scalars(&self.object, &other.object))
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        TemplateObject::json(&self.object, sink)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// Whether two structs that stand in two places have equal scalars and nothing else: pointers into
/// two places differ.
fn equal_scalars(a: &Object<'_>, b: &Object<'_>) -> bool {
    let ty = a.ty;
    let equal = |((id, a), (other, b)): ((FieldId, &Value<'_>), (FieldId, &Value<'_>))| {
        let is_pointer = ty.field(id).is_none_or(|field| field.ty.is_pointer());
        let same = match (a, b) {
            (Value::Str(a), Value::Str(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            _ => false,
        };
        id == other && same && !is_pointer
    };
    a.fields().len() == b.fields().len() && a.fields().zip(b.fields()).all(equal)
}
