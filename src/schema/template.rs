//! Schema values as a template's data: fields by their Go names, zero values for what is absent.
//!
//! What a template sees of a value depends on how Go holds it, and so does the Rust reference
//! that is handed out: `&Object`, `&List`, `&Map`, `&Quantity` … are the thing itself, `&Value` is
//! a pointer to the thing in it, `&&StructType` is the zero struct of that type and `&Type` any
//! other zero value (a nil pointer, slice or map, the zero quantity). Nothing is allocated but for
//! scalars of named types and pointers to scalars.
//!
//! What is asked for by a name and has no place of its own, such as an inlined struct
//! (`.VolumeSource` of a volume), is made and kept with the data, and so are copies.
//!
//! Known limits: raw JSON (`FieldsV1`) always shows as a pointer, as no struct has it otherwise;
//! pointers below an inlined struct that is asked for by name are others than those below the
//! struct around it, to `eq`.
//!
//! Sources of the rules: Go 1.26 `text/template` (`exec.go`) and `reflect` (promotion, zero
//! values), `k8s.io/apimachinery` 0.35.3 for methods.

mod copy;
mod json;
mod kind;
mod methods;
mod opaque;
mod pointer;
mod print;
mod quantity;
mod structs;
#[cfg(test)]
mod tests;

use super::generated::basic::POINTER_NAMES;
use super::object::Object;
use super::types::Type;
use super::value::{List, Map, Value};
use copy::DeepCopier;
use gotemplate::json::JsonSink;
use gotemplate::object::{Object as TemplateObject, Shape};
use gotemplate::types::{FloatType, IntType};
use gotemplate::value::Value as Seen;
use std::borrow::Cow;

/// A struct value by value, for a field of the template's data.
#[must_use]
pub fn by_value<'s>(object: &'s Object<'_>) -> Seen<'s> {
    Seen::Object(object)
}

/// What a template sees of a value of this type; `None` is absence.
fn seen<'s>(ty: &'static Type, value: Option<&'s Value<'_>>) -> Seen<'s> {
    match value {
        None | Some(Value::Null) => zero(ty),
        Some(value) => match ty {
            Type::Pointer(to) => match scalar(to, value) {
                Some(scalar) => Seen::pointer_into(value, scalar),
                None => Seen::Object(value),
            },
            Type::RawExtension | Type::FieldsV1 => Seen::Object(value),
            _ => scalar(ty, value).unwrap_or_else(|| thing(value)),
        },
    }
}

/// A scalar that is present.
fn scalar<'s>(ty: &'static Type, value: &'s Value<'_>) -> Option<Seen<'s>> {
    Some(match value {
        Value::Bool(flag) => Seen::Bool(*flag),
        Value::Int(number) => Seen::Int(*number, int_type(ty)),
        Value::Float(number) => Seen::Float(*number, FloatType::Float64),
        Value::Str(text) => match ty {
            Type::NamedStr(name) => named_str(name, text),
            _ => Seen::str(&**text),
        },
        _ => return None,
    })
}

/// A string of a defined type; of all these types one has a `String` method.
fn named_str<'s>(name: &'static str, text: &'s str) -> Seen<'s> {
    if name == "v1.ResourceName" {
        return Seen::named_int(name, Seen::str(text), Some(text.into()));
    }
    Seen::named_str(name, text)
}

/// A struct, list or map that is present, by value.
fn thing<'s>(value: &'s Value<'_>) -> Seen<'s> {
    match value {
        Value::Object(object) => Seen::Object(object),
        Value::List(list) => Seen::Object(list),
        Value::Map(map) => Seen::Object(map),
        Value::Quantity(quantity) => Seen::Object(&**quantity),
        Value::IntOrString(value) => Seen::Object(value),
        Value::Time(time) => Seen::Object(time),
        Value::Bytes(bytes) => bytes_list(bytes),
        Value::Null
        | Value::Bool(_)
        | Value::Int(_)
        | Value::Float(_)
        | Value::Str(_)
        | Value::Tree(_) => Seen::Nil,
    }
}

fn bytes_list<'s>(bytes: &[u8]) -> Seen<'s> {
    use gotemplate::containers::List;
    use gotemplate::types::{Type, UintType};
    let byte = |byte: &u8| Seen::Uint((*byte).into(), UintType::Uint8);
    let items = bytes.iter().map(byte).collect();
    Seen::List(List::new(Type::Uint(UintType::Uint8), items).into())
}

/// Go's zero value of a type.
fn zero<'s>(ty: &'static Type) -> Seen<'s> {
    match ty {
        Type::Bool => Seen::Bool(false),
        Type::Int32 | Type::Int64 => Seen::Int(0, int_type(ty)),
        Type::Float64 => Seen::float64(0.0),
        Type::Str => Seen::str(""),
        Type::NamedStr(name) => named_str(name, ""),
        Type::Struct(ty) => Seen::Object(ty),
        Type::Pointer(to) => match pointer_name(to) {
            Some(name) => Seen::NilPointer(name),
            None => Seen::Object(ty),
        },
        _ => Seen::Object(opaque::zero(ty).unwrap_or(ty)),
    }
}

fn int_type(ty: &Type) -> IntType {
    match ty {
        Type::Int32 => IntType::Int32,
        _ => IntType::Int64,
    }
}

/// The name of a pointer to a scalar type; `None` for all other types.
fn pointer_name(to: &Type) -> Option<&'static str> {
    let name = match to {
        Type::Bool => "bool",
        Type::Int32 => "int32",
        Type::Int64 => "int64",
        Type::Float64 => "float64",
        Type::Str => "string",
        Type::NamedStr(name) => name,
        _ => return None,
    };
    POINTER_NAMES
        .iter()
        .copied()
        .find(|pointer| pointer.strip_prefix('*') == Some(name))
}

impl TemplateObject for List<'_> {
    fn shape(&self) -> Shape {
        Shape::List
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.ty.name)
    }

    fn field<'s>(&'s self, _name: &str) -> Option<Seen<'s>> {
        None
    }

    fn len(&self) -> usize {
        self.items.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        let index = i64::try_from(i).unwrap_or(i64::MAX);
        (Seen::int(index), seen(&self.ty.element, self.items.get(i)))
    }

    fn deep_copied(&self) -> Option<(Box<dyn TemplateObject>, u64)> {
        let mut copier = DeepCopier::new();
        let copy = copier.list(self);
        Some((Box::new(copy), copier.values()))
    }

    fn zero<'s>(&'s self) -> Seen<'s> {
        zero(&self.ty.element)
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        json::list(self, sink);
        Ok(())
    }
}

impl TemplateObject for Map<'_> {
    fn shape(&self) -> Shape {
        Shape::Map
    }

    fn type_name(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.ty.name)
    }

    fn field<'s>(&'s self, name: &str) -> Option<Seen<'s>> {
        let value = self.get(name)?;
        Some(seen(&self.ty.value, Some(value)))
    }

    fn len(&self) -> usize {
        Map::len(self)
    }

    fn entry<'s>(&'s self, i: usize) -> (Seen<'s>, Seen<'s>) {
        match self.entries().get(i) {
            Some((key, value)) => {
                let key = match &self.ty.key {
                    Type::NamedStr(name) => named_str(name, key),
                    _ => Seen::str(&**key),
                };
                (key, seen(&self.ty.value, Some(value)))
            }
            None => (Seen::Nil, Seen::Nil),
        }
    }

    fn key_type(&self) -> Option<&'static str> {
        self.ty.key.defined_name()
    }

    fn deep_copied(&self) -> Option<(Box<dyn TemplateObject>, u64)> {
        let mut copier = DeepCopier::new();
        let copy = copier.map(self);
        Some((Box::new(copy), copier.values()))
    }

    fn zero<'s>(&'s self) -> Seen<'s> {
        zero(&self.ty.value)
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        json::map(self, sink);
        Ok(())
    }
}
