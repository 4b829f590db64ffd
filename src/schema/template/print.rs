//! What Go prints of the API's structs: `%v` of a struct, and the `String` method that each has
//! by pointer (`generated.pb.go` of `k8s.io/api` 0.35.3 and `github.com/openshift/api`).
//!
//! An address is printed as `0xc000000000`: what Go prints differs from run to run.

use super::opaque;
use crate::schema::object::{FieldId, Object};
use crate::schema::types::{Embedded, GoField, StructType, Type};
use crate::schema::value::Value;
use gotemplate::object::Object as TemplateObject;
use gotemplate::value::Value as Seen;
use goyaml::json::write::JsonWriter;
use goyaml::tree::Tree;

/// Some fields of an object, as a struct of their own: all of them, or those of an inlined struct.
#[derive(Clone, Copy)]
struct Part<'o, 'a> {
    ty: &'static StructType,
    object: Option<&'o Object<'a>>,
    /// What to add to an id of `ty` to have one of the object's.
    offset: u16,
}

impl<'o, 'a> Part<'o, 'a> {
    fn whole(ty: &'static StructType, object: Option<&'o Object<'a>>) -> Self {
        Part {
            ty,
            object,
            offset: 0,
        }
    }

    fn inlined(self, embedded: &Embedded) -> Self {
        Part {
            ty: embedded.ty,
            offset: self.offset + embedded.first,
            ..self
        }
    }

    fn get(self, id: FieldId) -> Option<&'o Value<'a>> {
        self.object?.get(FieldId(self.offset + id.0))
    }
}

/// What the `String` method of a struct's pointer answers; `None` when it has no such method.
pub(super) fn string(ty: &'static StructType, object: Option<&Object<'_>>) -> Option<String> {
    (!ty.printed.is_empty()).then(|| stringed(Part::whole(ty, object)))
}

fn stringed(part: Part<'_, '_>) -> String {
    let mut out = format!("&{}{{", short(part.ty.name));
    let fields: Vec<GoField> = part.ty.go_fields().collect();
    for index in part.ty.printed {
        let (name, text) = match fields.get(usize::from(*index)) {
            Some(GoField::Own(id, field)) => (
                field.go_name,
                stringed_field(part.ty, &field.ty, part.get(*id)),
            ),
            Some(GoField::Inlined(embedded)) => (
                embedded.go_name,
                stringed(part.inlined(embedded)).replacen('&', "", 1),
            ),
            None => continue,
        };
        out.push_str(name);
        out.push(':');
        out.push_str(&text);
        out.push(',');
    }
    out.push('}');
    out
}

/// A field inside of `String`.
fn stringed_field(owner: &StructType, ty: &'static Type, value: Option<&Value<'_>>) -> String {
    match ty {
        Type::Pointer(to) => match to.as_struct() {
            Some(inner) => {
                let text = plain(ty, value);
                renamed(owner, inner, text)
            }
            None if to.is_opaque_struct() => plain(ty, value),
            None => value.map_or("nil".to_owned(), |value| {
                format!("*{}", plain(to, Some(value)))
            }),
        },
        Type::Struct(inner) => {
            let object = value.and_then(Value::as_object);
            stringed_struct(owner, inner, object).replacen('&', "", 1)
        }
        Type::List(list) if list.name.starts_with("[]") && list.element.as_struct().is_some() => {
            stringed_list(owner, &list.element, value)
        }
        Type::Map(map) => {
            let entries = value
                .and_then(Value::as_map)
                .map(|map| map.entries())
                .unwrap_or_default();
            let mut out = format!("{}{{", map.name.replace("v1.", ""));
            for (key, value) in entries {
                out.push_str(&format!("{key}: {},", plain(&map.value, Some(value))));
            }
            out + "}"
        }
        other if other.is_opaque_struct() => plain(other, value).replacen('&', "", 1),
        other => plain(other, value),
    }
}

/// A struct by value inside of `String`: one of another package is printed by `%v`.
fn stringed_struct(
    owner: &StructType,
    ty: &'static StructType,
    object: Option<&Object<'_>>,
) -> String {
    if owner.package == ty.package {
        return stringed(Part::whole(ty, object));
    }
    renamed(owner, ty, plain_struct(Part::whole(ty, object)))
}

fn stringed_list(owner: &StructType, ty: &'static Type, value: Option<&Value<'_>>) -> String {
    let items = value
        .and_then(Value::as_list)
        .map(|list| list.items.as_slice())
        .unwrap_or_default();
    let Some(inner) = ty.as_struct() else {
        return String::new();
    };
    let mut out = format!("[]{}{{", short(inner.name));
    for item in items {
        let part = Part::whole(inner, item.as_object());
        out.push_str(&if owner.package == inner.package {
            stringed(part).replacen('&', "", 1)
        } else {
            plain_struct(part)
        });
        out.push(',');
    }
    out + "}"
}

/// The generated code puts the package before the first mention of a type of another package, by
/// the name under which it imports it.
fn renamed(owner: &StructType, ty: &StructType, text: String) -> String {
    if owner.package == ty.package {
        return text;
    }
    let core = ty.package.ends_with("/core/v1");
    let openshift = owner.package.starts_with("github.com/openshift/");
    let alias = if core == openshift { "v1" } else { "v11" };
    let name = short(ty.name);
    text.replacen(name, &format!("{alias}.{name}"), 1)
}

/// `%v` of a value that is part of something printed.
fn plain(ty: &'static Type, value: Option<&Value<'_>>) -> String {
    let Some(value) = value.filter(|value| !matches!(value, Value::Null)) else {
        return plain_zero(ty);
    };
    if is_pointer_to_scalar(ty) {
        return "0xc000000000".to_owned();
    }
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => flag.to_string(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => gotemplate::print::format_float(*number, 'g', None, 64),
        Value::Str(text) => text.clone().into_owned(),
        Value::Bytes(bytes) => joined(bytes.iter().map(u8::to_string)),
        Value::Object(object) => {
            let part = Part::whole(object.ty, Some(object));
            if ty.is_pointer() {
                stringed(part)
            } else {
                plain_struct(part)
            }
        }
        Value::List(list) => joined(
            list.items
                .iter()
                .map(|item| plain(&list.ty.element, Some(item))),
        ),
        Value::Map(map) => {
            let entry = |(key, value)| format!("{key}:{}", plain(&map.ty.value, Some(value)));
            format!("map{}", joined(map.iter().map(entry)))
        }
        Value::Quantity(quantity) if ty.is_pointer() => quantity.to_string(),
        Value::Quantity(quantity) => sprint(&**quantity),
        Value::IntOrString(value) if ty.is_pointer() => value.to_string(),
        Value::IntOrString(value) => sprint(value),
        Value::Time(time) => sprint(time),
        Value::Tree(tree) => raw(tree),
    }
}

/// `%v` of a struct that has its own print.
fn sprint(object: &dyn TemplateObject) -> String {
    gotemplate::print::sprint(&[Seen::Object(object)])
}

/// What the `String` method of `FieldsV1` answers: its JSON.
pub(super) fn raw(tree: &Tree<'_>) -> String {
    let mut text = String::new();
    // Writing to a string fails for infinities and NaN alone, which no JSON has.
    let _ = JsonWriter::new(&mut text).node(tree.root());
    text
}

/// Whether Go prints an address for it.
fn is_pointer_to_scalar(ty: &Type) -> bool {
    match ty {
        Type::Pointer(to) => to.as_struct().is_none() && !to.is_opaque_struct(),
        _ => false,
    }
}

fn plain_zero(ty: &'static Type) -> String {
    match ty {
        Type::Bool => "false".to_owned(),
        Type::Int32 | Type::Int64 | Type::Float64 => "0".to_owned(),
        Type::Str | Type::NamedStr(_) => String::new(),
        Type::Struct(ty) => plain_struct(Part::whole(ty, None)),
        Type::Pointer(to) => match to.as_struct() {
            Some(inner) if !inner.printed.is_empty() => "nil".to_owned(),
            _ => "<nil>".to_owned(),
        },
        Type::List(_) | Type::Bytes => "[]".to_owned(),
        Type::Map(_) => "map[]".to_owned(),
        Type::Quantity | Type::IntOrString | Type::Time | Type::MicroTime => {
            opaque::zero(ty).map_or_else(String::new, sprint)
        }
        Type::RawExtension => "{[] <nil>}".to_owned(),
        Type::FieldsV1 => "{[]}".to_owned(),
    }
}

fn plain_struct(part: Part<'_, '_>) -> String {
    let fields = part.ty.go_fields().map(|field| match field {
        GoField::Own(id, field) => plain(&field.ty, part.get(id)),
        GoField::Inlined(embedded) => plain_struct(part.inlined(embedded)),
    });
    format!("{{{}}}", fields.collect::<Vec<_>>().join(" "))
}

fn joined(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(" "))
}

/// The name of a type in its own package.
fn short(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
