//! The type that `sigs.k8s.io/yaml` believes a value goes to.
//!
//! It walks the Go type beside the data only to find out where a string belongs, and it loses its
//! way below inlined structs: of a promoted field it takes the first step of the way to the field
//! (`index[0]`), which is the inlined struct, for the field itself. So it usually sees the type
//! that JSON decodes into, but not always.
//!
//! Source of the rules: `sigs.k8s.io/yaml` 1.6.0 `yaml.go`, `convertToJSONableObject`.

use super::super::object::FieldId;
use super::super::types::{StructType, Type};

/// What `sigs.k8s.io/yaml` takes for the type of a value.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// The type that JSON decodes into.
    Own,
    /// Another one.
    Other(Type),
    /// None: nothing below is coerced.
    Lost,
}

impl Target {
    /// Whether a number or boolean that goes to `own` becomes a string.
    pub fn is_string(self, own: &Type) -> bool {
        match self {
            Target::Own => own.is_string(),
            Target::Other(ty) => behind_pointers(&ty).is_string(),
            Target::Lost => false,
        }
    }

    /// The target of the value under `key` of a map; `own` is the field that JSON takes.
    pub fn field(self, ty: &'static StructType, own: Option<FieldId>, key: &str) -> Target {
        match self {
            Target::Own => match own.and_then(|id| promoted(ty, id)) {
                Some(outer) => Target::Other(Type::Struct(outer)),
                None => Target::Own,
            },
            other => other.entry(key),
        }
    }

    /// The target of the value under `key` when JSON decodes a map.
    pub fn entry(self, key: &str) -> Target {
        match self {
            Target::Own => Target::Own,
            Target::Lost => Target::Lost,
            Target::Other(ty) => match behind_pointers(&ty) {
                Type::Map(map) => Target::Other(map.value),
                Type::Struct(ty) => match ty.json_field_folded(key) {
                    None => Target::Lost,
                    Some(id) => match (promoted(ty, id), ty.field(id)) {
                        (Some(outer), _) => Target::Other(Type::Struct(outer)),
                        (None, Some(field)) => Target::Other(field.ty),
                        (None, None) => Target::Lost,
                    },
                },
                _ => Target::Lost,
            },
        }
    }

    /// The target of the elements when JSON decodes a list.
    pub fn element(self) -> Target {
        match self {
            Target::Own => Target::Own,
            Target::Lost => Target::Lost,
            Target::Other(ty) => match behind_pointers(&ty) {
                Type::List(list) => Target::Other(list.element),
                _ => Target::Lost,
            },
        }
    }
}

/// The outermost inlined struct that a field is promoted from.
fn promoted(ty: &'static StructType, id: FieldId) -> Option<&'static StructType> {
    let via = ty.field(id)?.inline_via?;
    ty.embedded.get(usize::from(via)).map(|e| e.ty)
}

/// The type that a pointer, or a pointer to one, points to; any other type as it is.
pub fn behind_pointers(ty: &Type) -> Type {
    let mut ty = *ty;
    while let Type::Pointer(to) = ty {
        ty = *to;
    }
    ty
}
