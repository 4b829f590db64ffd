//! Pointers to structs (`&Value`), and zero values that are no scalars (`&Type`).

use super::structs::zero_field;
use super::{json, opaque, print, thing, zero};
use crate::schema::types::Type;
use crate::schema::value::Value;
use gotemplate::json::JsonSink;
use gotemplate::object::{Method, Object as TemplateObject, Shape};
use gotemplate::value::Value as Seen;
use std::borrow::Cow;

/// A pointer, not nil, to the struct in the value.
impl TemplateObject for Value<'_> {
    fn shape(&self) -> Shape {
        target(self).map_or(Shape::Struct, |target| target.shape())
    }

    fn type_name(&self) -> Cow<'_, str> {
        match target(self) {
            Some(target) => Cow::Owned(format!("*{}", target.type_name())),
            None => Cow::Borrowed("*v1.FieldsV1"),
        }
    }

    fn is_pointer(&self) -> bool {
        true
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        target(self)?.field(name)
    }

    fn method(&self, name: &str) -> Option<Method> {
        let Some(target) = target(self) else {
            return (name == "String").then_some(Method::GETTER);
        };
        target.method(name).or_else(|| target.pointer_method(name))
    }

    fn call<'s>(&'s self, name: &str, args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        match target(self) {
            Some(target) => target.call(name, args),
            None => Ok(Seen::str(
                TemplateObject::string(self)
                    .unwrap_or_default()
                    .into_owned(),
            )),
        }
    }

    fn len(&self) -> usize {
        target(self).map_or(0, |target| target.len())
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        match target(self) {
            Some(target) => target.entry(i),
            None => (Seen::Nil, Seen::Nil),
        }
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        match self {
            Value::Object(object) => print::string(object.ty, Some(object)).map(Cow::Owned),
            Value::Tree(tree) => Some(Cow::Owned(print::raw(tree))),
            _ => target(self)?.string(),
        }
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        // The type tells a MicroTime from a Time, and no field points to a MicroTime.
        json::value(self, &Type::Time, sink);
        Ok(())
    }
}

/// The struct; `None` for raw JSON, which nothing is seen of.
fn target<'s>(value: &'s Value<'_>) -> Option<&'s dyn TemplateObject> {
    match thing(value) {
        Seen::Object(object) => Some(object),
        _ => None,
    }
}

/// The zero value of the type, for types other than scalars.
impl TemplateObject for Type {
    fn shape(&self) -> Shape {
        match self {
            Type::List(_) | Type::Bytes => Shape::List,
            Type::Map(_) => Shape::Map,
            _ => Shape::Struct,
        }
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn is_pointer(&self) -> bool {
        Type::is_pointer(self)
    }

    fn is_nil(&self) -> bool {
        matches!(
            self,
            Type::Pointer(_) | Type::List(_) | Type::Map(_) | Type::Bytes
        )
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        match self {
            Type::Struct(ty) => zero_field(ty, name),
            Type::Pointer(to) => to.field(name),
            other => opaque::zero_field(other, name),
        }
    }

    fn method(&self, name: &str) -> Option<Method> {
        match self {
            Type::Struct(ty) => ty.method(name),
            Type::Pointer(to) => to.method(name).or_else(|| to.pointer_method(name)),
            other => opaque::method(other, name),
        }
    }

    fn pointer_method(&self, name: &str) -> Option<Method> {
        match self {
            Type::Struct(ty) => ty.pointer_method(name),
            _ => None,
        }
    }

    fn call<'s>(&'s self, name: &str, args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        match self {
            Type::Struct(ty) => ty.call(name, args),
            Type::Pointer(to) if name == "String" && to.pointer_method(name).is_some() => {
                Ok(Seen::str("nil"))
            }
            Type::Pointer(to) if name == "IsZero" && matches!(to, Type::Time) => {
                Ok(Seen::Bool(true))
            }
            Type::Pointer(_) => Err("runtime error: invalid memory address or nil pointer \
                                     dereference"
                .to_owned()),
            other => opaque::call_zero(other, name),
        }
    }

    fn len(&self) -> usize {
        match self {
            Type::Struct(ty) => ty.len(),
            other => usize::from(opaque::zero_only_field(other).is_some()),
        }
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        match self {
            Type::Struct(ty) => ty.entry(i),
            other => opaque::zero_only_field(other).unwrap_or((Seen::Nil, Seen::Nil)),
        }
    }

    fn key_type(&self) -> Option<&'static str> {
        match self {
            Type::Map(ty) => ty.key.defined_name(),
            _ => None,
        }
    }

    fn zero<'s>(&'s self) -> Seen<'s> {
        match self {
            Type::Map(ty) => zero(&ty.value),
            Type::List(ty) => zero(&ty.element),
            _ => Seen::Nil,
        }
    }

    fn is_comparable(&self) -> bool {
        opaque::zero_only_field(self).is_some()
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        match self {
            Type::Pointer(to) => {
                let printed = to.as_struct().is_some_and(|ty| !ty.printed.is_empty());
                match printed {
                    true => Some(Cow::Borrowed("nil")),
                    // String is called, and its panic caught.
                    false if matches!(to, Type::FieldsV1) => Some(Cow::Borrowed("<nil>")),
                    false => opaque::zero_string(to).map(|_| Cow::Borrowed("<nil>")),
                }
            }
            other => opaque::zero_string(other),
        }
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        json::zero(self, sink);
        Ok(())
    }
}
