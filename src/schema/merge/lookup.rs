//! What the schema says of an entry of a map that is merged into a map.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/meta.go`
//! (`PatchMetaFromStruct`) and `third_party/forked/golang/json` (`LookupPatchMetadataForStruct`).

use super::super::decode::short_name;
use super::super::object::FieldId;
use super::super::types::{Field, Patch, Type};

/// The field under a key; else Go's error.
pub fn field_of(ty: &Type, key: &str) -> Result<(FieldId, &'static Field), String> {
    let ty = match ty {
        Type::Pointer(to) => to,
        _ => ty,
    };
    let name = match ty {
        Type::Struct(ty) => {
            let id = ty.json_field_folded(key);
            if let Some(found) = id.and_then(|id| Some((id, ty.field(id)?))) {
                return Ok(found);
            }
            short_name(ty)
        }
        _ => match struct_name(ty) {
            Some(name) => name,
            None => {
                let kind = go_kind(ty);
                return Err(format!(
                    "merging an object in json but data type is not struct, instead is: {kind}"
                ));
            }
        },
    };
    Err(format!(
        "unable to find api field in struct {name} for the json field {key:?}"
    ))
}

/// The type of the elements of the list under a key, and how it is merged; else Go's error.
pub fn list_of(ty: &Type, key: &str) -> Result<(Type, Patch), String> {
    let (_, field) = field_of(ty, key)?;
    let patch = field.patch;
    match field.ty {
        Type::List(list) if go_kind(&list.element) == "slice" => {
            Err("unexpected slice of slice".to_owned())
        }
        Type::List(list) => Ok((list.element, patch)),
        // Its elements are numbers, of which nothing is known here but that they have no key.
        Type::Bytes => Ok((Type::Int32, patch)),
        Type::Pointer(Type::List(list)) => Ok((list.element, patch)),
        Type::Pointer(to) => Ok((*to, patch)),
        _ => Err(no_list_in(ty)),
    }
}

/// Why no list can be under a key of a type.
pub fn no_list_in(ty: &Type) -> String {
    format!("expected slice or array type, but got: {}", go_kind(ty))
}

/// Go's `reflect.Kind` of a type.
pub fn go_kind(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "bool",
        Type::Int32 => "int32",
        Type::Int64 => "int64",
        Type::Float64 => "float64",
        Type::Str | Type::NamedStr(_) => "string",
        Type::Bytes | Type::List(_) => "slice",
        Type::Map(_) => "map",
        Type::Pointer(_) => "ptr",
        Type::Struct(_) => "struct",
        Type::Quantity | Type::IntOrString | Type::Time | Type::MicroTime => "struct",
        Type::RawExtension | Type::FieldsV1 => "struct",
    }
}

/// The name of a struct that reads its own JSON, in which none of its keys names a field.
fn struct_name(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Quantity => Some("Quantity"),
        Type::IntOrString => Some("IntOrString"),
        Type::Time => Some("Time"),
        Type::MicroTime => Some("MicroTime"),
        Type::RawExtension => Some("RawExtension"),
        Type::FieldsV1 => Some("FieldsV1"),
        _ => None,
    }
}
