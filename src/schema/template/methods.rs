//! Methods of the API's structs that templates may call: the getters of `metav1.ObjectMeta`,
//! and of every struct that embeds it (`meta.go`).

use super::kind::GroupVersionKind;
use super::{print, structs};
use crate::schema::meta_v1::{self, type_meta};
use crate::schema::object::{FieldId, Object};
use crate::schema::types::StructType;
use gotemplate::object::Method;
use gotemplate::value::Value as Seen;
use std::rc::Rc;

/// The method of that name, if the struct has it.
pub(super) fn of_struct(ty: &'static StructType, name: &str) -> Option<Method> {
    getter(ty, name).map(|_| Method::GETTER)
}

const GROUP_VERSION_KIND: &str = "GroupVersionKind";

/// The method of that name, if a pointer to the struct has it and the struct has not.
pub(super) fn of_pointer(ty: &'static StructType, name: &str) -> Option<Method> {
    let known = match name {
        "String" => !ty.printed.is_empty(),
        GROUP_VERSION_KIND => ty.is(&meta_v1::TYPE_META),
        _ => false,
    };
    known.then_some(Method::GETTER)
}

/// Calls a method that [`of_struct`] or [`of_pointer`] knows.
pub(super) fn call<'s>(
    ty: &'static StructType,
    object: Option<&'s Object<'_>>,
    name: &str,
) -> Result<Seen<'s>, String> {
    if name == GROUP_VERSION_KIND {
        let text = |id| object.map_or("", |object| object.str(id));
        let (api_version, kind) = (text(type_meta::API_VERSION), text(type_meta::KIND));
        let found = GroupVersionKind::new(api_version, kind);
        return Ok(Seen::Opaque(Rc::new(found)));
    }
    if of_pointer(ty, name).is_some() {
        return Ok(Seen::str(print::string(ty, object).unwrap_or_default()));
    }
    let found = getter(ty, name).and_then(|getter| match getter {
        Getter::Own(field) => structs::field(ty, object, field),
        Getter::Through(id, field) => {
            let inner = object.and_then(|object| object.object(id));
            structs::field(&meta_v1::OBJECT_META, inner, field)
        }
    });
    found.ok_or_else(|| format!("{name} is not a method of {}", ty.name))
}

enum Getter<'n> {
    /// Of the `ObjectMeta` itself.
    Own(&'n str),
    /// Of the `ObjectMeta` embedded as this field.
    Through(FieldId, &'n str),
}

/// `GetName` is the getter of the field `Name`: every field of `ObjectMeta` has one.
fn getter<'n>(ty: &'static StructType, name: &'n str) -> Option<Getter<'n>> {
    let field = name.strip_prefix("Get")?;
    meta_v1::OBJECT_META.go_field(field)?;
    if std::ptr::eq(ty, &meta_v1::OBJECT_META) {
        return Some(Getter::Own(field));
    }
    let embedded = ty
        .embedded
        .iter()
        .find(|embedded| !embedded.inline && std::ptr::eq(embedded.ty, &meta_v1::OBJECT_META))?;
    Some(Getter::Through(FieldId(embedded.first), field))
}
