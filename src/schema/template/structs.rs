//! Structs, present or zero, to templates: promotion of embedded fields included.

use super::{json, methods, print, seen};
use crate::schema::object::{FieldId, Object};
use crate::schema::types::{Embedded, GoField, StructType};
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
/// itself, then those promoted from a struct that JSON sees as a field (`metadata`).
pub(super) fn field<'s>(
    ty: &'static StructType,
    object: Option<&'s Object<'_>>,
    name: &str,
) -> Option<Seen<'s>> {
    if let Some(id) = ty.go_field(name) {
        return Some(field_value(ty, object, id));
    }
    if let Some(embedded) = ty.embedded(name) {
        return Some(match object {
            Some(object) if has_any(object, embedded) => Seen::Object(object),
            _ => Seen::Object(&embedded.ty),
        });
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

/// An inlined struct as an entry of the struct around it, where only its print matters.
fn inlined<'s>(embedded: &'static Embedded, object: Option<&'s Object<'_>>) -> Seen<'s> {
    match object.filter(|object| has_any(object, embedded)) {
        Some(object) => Seen::Opaque(Rc::new(Inlined {
            ty: embedded.ty,
            text: print::inlined(embedded, Some(object)),
        })),
        None => Seen::Object(&embedded.ty),
    }
}

struct Inlined {
    ty: &'static StructType,
    text: String,
}

impl Opaque for Inlined {
    fn type_name(&self) -> &'static str {
        self.ty.name
    }

    fn string(&self) -> String {
        self.text.clone()
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
