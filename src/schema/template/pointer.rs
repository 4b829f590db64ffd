//! Pointers to structs (`&Value`), and zero values that are no scalars (`&Type`).

use super::copy::DeepCopier;
use super::structs::zero_field;
use super::{bytes_list, json, opaque, print, thing, zero};
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

    fn target(&self) -> Option<&dyn TemplateObject> {
        target(self)
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        match self {
            Value::Tree(tree) => (name == RAW).then(|| bytes_list(print::raw(tree).as_bytes())),
            _ => target(self)?.field(name),
        }
    }

    fn hides_field(&self, name: &str) -> bool {
        target(self).is_some_and(|target| target.hides_field(name))
    }

    fn made_field(&self, name: &str) -> Option<Box<dyn TemplateObject>> {
        target(self)?.made_field(name)
    }

    fn deep_copied(&self) -> Option<(Box<dyn TemplateObject>, u64)> {
        let mut copier = DeepCopier::new();
        let copy = copier.value(self);
        Some((Box::new(copy), copier.values()))
    }

    fn method(&self, name: &str) -> Option<Method> {
        let Some(target) = target(self) else {
            return (name == "String").then_some(Method::GETTER);
        };
        target.method(name).or_else(|| target.pointer_method(name))
    }

    fn call<'s>(&'s self, name: &str, args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        match self {
            Value::Tree(tree) => Ok(Seen::str(print::raw(tree))),
            _ => match target(self) {
                Some(target) => target.call(name, args),
                None => Err(format!("{name} is not a method")),
            },
        }
    }

    fn len(&self) -> usize {
        target(self).map_or(1, |target| target.len())
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        match target(self) {
            Some(target) => target.entry(i),
            None => (Seen::str(RAW), self.field(RAW).unwrap_or(Seen::Nil)),
        }
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        if let Value::Tree(tree) = self {
            return Some(Cow::Owned(print::raw(tree)));
        }
        let target = target(self)?;
        target.string().or_else(|| target.pointer_string())
    }

    fn go_string(&self) -> Option<String> {
        target(self)?.go_string()
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        // The type tells a MicroTime from a Time, and no field points to a MicroTime.
        json::value(self, &Type::Time, sink);
        Ok(())
    }
}

/// The only field of `FieldsV1`.
const RAW: &str = "Raw";

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
            Type::FieldsV1 => (name == RAW).then_some(Seen::Nil),
            other => opaque::zero(other)?.field(name),
        }
    }

    fn hides_field(&self, name: &str) -> bool {
        let ty = match self {
            Type::Pointer(to) => to,
            other => other,
        };
        opaque::zero(ty).is_some_and(|zero| zero.hides_field(name))
    }

    fn method(&self, name: &str) -> Option<Method> {
        match self {
            Type::Struct(ty) => ty.method(name),
            Type::Pointer(to) => to.method(name).or_else(|| to.pointer_method(name)),
            Type::FieldsV1 => (name == "String").then_some(Method::GETTER),
            other => opaque::zero(other)?.method(name),
        }
    }

    fn pointer_method(&self, name: &str) -> Option<Method> {
        match self {
            Type::Struct(ty) => ty.pointer_method(name),
            other => opaque::zero(other)?.pointer_method(name),
        }
    }

    fn call<'s>(&'s self, name: &str, _args: &[Seen<'s>]) -> Result<Seen<'s>, String> {
        match (self, name) {
            (Type::Struct(ty), _) => ty.call(name, &[]),
            (Type::Pointer(to), _) => call_nil(to, name),
            _ => Err(format!("{name} is not a method")),
        }
    }

    fn len(&self) -> usize {
        match self {
            Type::Struct(ty) => ty.len(),
            _ => 0,
        }
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        match self {
            Type::Struct(ty) => ty.entry(i),
            _ => (Seen::Nil, Seen::Nil),
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

    fn string(&self) -> Option<Cow<'_, str>> {
        let Type::Pointer(to) = self else {
            return None;
        };
        match to.as_struct() {
            Some(ty) => (!ty.printed.is_empty()).then_some(Cow::Borrowed("nil")),
            // String is called, and answers so itself, or its panic is caught.
            None => to.is_opaque_struct().then_some(Cow::Borrowed("<nil>")),
        }
    }

    fn go_string(&self) -> Option<String> {
        let is_time = matches!(self, Type::Pointer(Type::Time | Type::MicroTime));
        is_time.then(|| "<nil>".to_owned())
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        json::zero(self, sink);
        Ok(())
    }
}

/// Calls a method on a nil pointer: few look whether it is one.
fn call_nil<'s>(to: &'static Type, name: &str) -> Result<Seen<'s>, String> {
    match (to, name) {
        (Type::Struct(_), "String") => Ok(Seen::str("nil")),
        (Type::Quantity | Type::IntOrString, "String") => Ok(Seen::str("<nil>")),
        (Type::Time, "IsZero") => Ok(Seen::Bool(true)),
        (Type::FieldsV1, _) => Err(format!(
            "value method k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1.{name} called using nil \
             *FieldsV1 pointer"
        )),
        _ => Err("runtime error: invalid memory address or nil pointer dereference".to_owned()),
    }
}
