//! How a Go API type looks, as data: names, order, JSON rules and merge rules of its fields.
//!
//! The tables themselves are in [`super::generated`], written by `tools/schemagen` from the Go
//! types; this module only says what a row means and how it is looked up. No value is kept here.
//!
//! Sources of the rules: Go's `encoding/json` (field names, `omitempty`, `omitzero`, embedding,
//! names compared without regard to case), `sigs.k8s.io/yaml` 1.6.0 (`yaml.go`, what an inlined
//! struct does to coercion), `k8s.io/apimachinery` `strategicpatch` (`patchStrategy`,
//! `patchMergeKey`).

mod names;

use super::object::FieldId;
use names::{brief, folded_eq};
use std::fmt;

/// A Go struct type that JSON can hold, such as `v1.PodSpec`.
///
/// Two types are the same when they are the same `static`: compare with [`StructType::is`].
pub struct StructType {
    /// Go's `%T` of it: `v1.PodSpec`.
    pub name: &'static str,
    /// Go's import path of its package.
    pub package: &'static str,
    /// JSON fields in Go's declaration order; those of structs embedded with `json:",inline"`
    /// stand flattened at the place of the embedding. A [`FieldId`] is an index into this.
    pub fields: &'static [Field],
    /// Indexes into `fields`, ordered as YAML output orders the JSON names
    /// (`goyaml::emit::natural_cmp`).
    pub natural: &'static [u16],
    /// Go's embedded structs, in declaration order: inlined ones and those that JSON sees as a
    /// field of their own (`metadata`).
    pub embedded: &'static [Embedded],
    /// Indexes into what [`StructType::go_fields`] gives: the fields that the type's `String`
    /// method prints, in its order; none if it has no such method.
    pub printed: &'static [u16],
}

/// A field as Go's struct has it.
#[derive(Clone, Copy, Debug)]
pub enum GoField {
    /// One that JSON sees, too.
    Own(FieldId, &'static Field),
    /// An inlined struct.
    Inlined(&'static Embedded),
}

/// One JSON field of a struct.
#[derive(Debug)]
pub struct Field {
    /// Go's name: `ServiceAccountName`.
    pub go_name: &'static str,
    go_brief: u64,
    /// JSON's name: `serviceAccountName`.
    pub json_name: &'static str,
    json_brief: u64,
    /// Go's type of it.
    pub ty: Type,
    /// When Go leaves it out of its JSON.
    pub omit: Omit,
    /// Whether Go has it in its JSON though it is absent here, as [`Field::omit`] and the type say.
    pub stays: bool,
    /// The index into [`StructType::embedded`] of the outermost inlined struct that this field
    /// is promoted from; `None` for the struct's own fields.
    ///
    /// `sigs.k8s.io/yaml` takes that struct, and not the field, as the target of the value below
    /// this field, so that numbers and booleans there are never made into strings.
    pub inline_via: Option<u8>,
    /// What strategic merge does with it.
    pub patch: Patch,
}

/// A struct that Go embeds in another.
#[derive(Debug)]
pub struct Embedded {
    /// The name that Go gives the field: `VolumeSource`, `ObjectMeta`.
    pub go_name: &'static str,
    /// The embedded type.
    pub ty: &'static StructType,
    /// The first index in the outer `fields`.
    pub first: u16,
    /// How many of the outer `fields` it takes: all of its own when inlined, in its own order;
    /// one when JSON sees it as a field (`metadata`).
    pub count: u16,
    /// Whether its fields are inlined (`json:",inline"`).
    pub inline: bool,
}

/// When `encoding/json` leaves a field out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omit {
    /// Never.
    Never,
    /// `omitempty`: false, 0, "", a nil pointer, and a nil or empty list or map. A struct is
    /// never empty, whatever its tag says.
    Empty,
    /// `omitzero`: the zero value, or what the type's `IsZero` says.
    Zero,
}

/// The `patchStrategy` and `patchMergeKey` tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patch {
    /// `merge`: the list is merged by its key (or as a set of scalars when it has none).
    pub merge: bool,
    /// `retainKeys`: `$retainKeys` in the patch (in the items, for a list) may drop fields.
    pub retain_keys: bool,
    /// The JSON name of the field of the items that tells them apart.
    pub key: Option<&'static str>,
}

/// The type of a field, an element, or a map's value.
#[derive(Clone, Copy)]
pub enum Type {
    /// `bool`
    Bool,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
    /// `float64`
    Float64,
    /// `string`
    Str,
    /// A named string type, by Go's `%T`: `v1.DNSPolicy`, `types.UID`.
    NamedStr(&'static str),
    /// `[]byte`, base64 in JSON.
    Bytes,
    /// A struct by value.
    Struct(&'static StructType),
    /// A pointer. A value that is present is that which it points to; nil is absence.
    Pointer(&'static Type),
    /// A slice.
    List(&'static ListType),
    /// A map with string keys.
    Map(&'static MapType),
    /// `resource.Quantity`
    Quantity,
    /// `intstr.IntOrString`
    IntOrString,
    /// `v1.Time` of metav1: whole seconds.
    Time,
    /// `v1.MicroTime` of metav1.
    MicroTime,
    /// `runtime.RawExtension`: any JSON, kept as it came.
    RawExtension,
    /// `v1.FieldsV1`: any JSON, kept as it came.
    FieldsV1,
}

/// A Go slice type.
#[derive(Debug)]
pub struct ListType {
    /// Go's `%T`: `[]v1.Container`, or the name of a named slice type.
    pub name: &'static str,
    /// The type of the elements.
    pub element: Type,
}

/// A Go map type whose keys are strings.
#[derive(Debug)]
pub struct MapType {
    /// Go's `%T`: `map[string]string`, or the name of a named map type (`v1.ResourceList`).
    pub name: &'static str,
    /// The type of the keys: [`Type::Str`] or [`Type::NamedStr`].
    pub key: Type,
    /// The type of the values.
    pub value: Type,
}

impl StructType {
    /// Whether both are the same type.
    #[must_use]
    pub fn is(&self, other: &'static StructType) -> bool {
        std::ptr::eq(self, other)
    }

    /// Whether Go's `==` is defined for it: no lists, no maps.
    #[must_use]
    pub fn is_comparable(&self) -> bool {
        let comparable = |ty: &Type| match ty {
            Type::Bool | Type::Int32 | Type::Int64 | Type::Float64 | Type::Str => true,
            Type::NamedStr(_) | Type::Pointer(_) | Type::Time | Type::MicroTime => true,
            Type::Quantity | Type::IntOrString => true,
            Type::Struct(inner) => inner.is_comparable(),
            _ => false,
        };
        self.fields.iter().all(|field| comparable(&field.ty))
    }

    /// The field behind an id of this type; `None` when the id belongs to a larger type.
    #[must_use]
    pub fn field(&self, id: FieldId) -> Option<&'static Field> {
        self.fields.get(usize::from(id.0))
    }

    /// The field with exactly this JSON name.
    #[must_use]
    #[inline]
    pub fn json_field(&self, name: &str) -> Option<FieldId> {
        self.search(name, |field| (field.json_brief, field.json_name))
    }

    /// The field with this JSON name, or else the first one whose name differs only as
    /// `encoding/json` allows: in the case of letters, with U+017F for `s` and U+212A for `k`.
    #[must_use]
    pub fn json_field_folded(&self, name: &str) -> Option<FieldId> {
        self.json_field(name).or_else(|| {
            (0u16..)
                .zip(self.fields)
                .find(|(_, field)| folded_eq(field.json_name, name))
                .map(|(id, _)| FieldId(id))
        })
    }

    /// The field with this Go name, those promoted from inlined structs included; fields behind
    /// an embedded `ObjectMeta` are not fields of this table.
    #[must_use]
    pub fn go_field(&self, name: &str) -> Option<FieldId> {
        self.search(name, |field| (field.go_brief, field.go_name))
    }

    /// The embedded struct with this Go name.
    #[must_use]
    pub fn embedded(&self, name: &str) -> Option<&'static Embedded> {
        self.embedded.iter().find(|e| e.go_name == name)
    }

    /// The fields as Go has them, in declaration order, an inlined struct being one.
    pub fn go_fields(&self) -> impl Iterator<Item = GoField> + use<> {
        let (fields, embedded) = (self.fields, self.embedded);
        let mut next = 0u16;
        std::iter::from_fn(move || {
            let id = FieldId(next);
            let field = fields.get(usize::from(next))?;
            let inlined = embedded
                .iter()
                .find(|e| e.inline && e.first == next && e.count > 0);
            next += inlined.map_or(1, |inlined| inlined.count);
            Some(match inlined {
                Some(inlined) => GoField::Inlined(inlined),
                None => GoField::Own(id, field),
            })
        })
    }

    /// The ids of all fields in the order of YAML output.
    pub fn natural_order(&self) -> impl Iterator<Item = FieldId> {
        self.natural.iter().map(|&id| FieldId(id))
    }

    /// Decoding asks for each key that there is: numbers are compared, and a text at most once.
    #[inline]
    fn search(
        &self,
        name: &str,
        name_of: impl Fn(&'static Field) -> (u64, &'static str),
    ) -> Option<FieldId> {
        let wanted = brief(name.as_bytes());
        let mut fields = (0u16..).zip(self.fields);
        let is_it = |field| {
            let (number, known) = name_of(field);
            // Of a short name nothing is left but its length.
            number == wanted && known.len() == name.len() && (name.len() <= 8 || known == name)
        };
        fields
            .find(|(_, field)| is_it(field))
            .map(|(id, _)| FieldId(id))
    }
}

impl Embedded {
    /// The indexes of its fields in the outer struct.
    #[must_use]
    pub fn range(&self) -> std::ops::Range<u16> {
        self.first..self.first + self.count
    }
}

/// How the generated tables spell a field.
impl Field {
    /// A field of the struct's own, never left out, without patch tags.
    #[must_use]
    pub const fn new(go_name: &'static str, json_name: &'static str, ty: Type) -> Self {
        Field {
            go_name,
            go_brief: brief(go_name.as_bytes()),
            json_name,
            json_brief: brief(json_name.as_bytes()),
            ty,
            omit: Omit::Never,
            stays: true,
            inline_via: None,
            patch: Patch::NONE,
        }
    }

    /// With `omitempty`.
    #[must_use]
    pub const fn omitempty(self) -> Self {
        Field {
            omit: Omit::Empty,
            stays: self.ty.is_any_struct(),
            ..self
        }
    }

    /// With `omitzero`.
    #[must_use]
    pub const fn omitzero(self) -> Self {
        Field {
            omit: Omit::Zero,
            stays: false,
            ..self
        }
    }

    /// Promoted through the embedded struct of this index.
    #[must_use]
    pub const fn via(self, embedded: u8) -> Self {
        Field {
            inline_via: Some(embedded),
            ..self
        }
    }

    /// With `patchStrategy:"merge"`.
    #[must_use]
    pub const fn merge(self) -> Self {
        Field {
            patch: Patch {
                merge: true,
                ..self.patch
            },
            ..self
        }
    }

    /// With `patchStrategy:"retainKeys"`.
    #[must_use]
    pub const fn retain_keys(self) -> Self {
        Field {
            patch: Patch {
                retain_keys: true,
                ..self.patch
            },
            ..self
        }
    }

    /// With this `patchMergeKey`.
    #[must_use]
    pub const fn key(self, json_name: &'static str) -> Self {
        Field {
            patch: Patch {
                key: Some(json_name),
                ..self.patch
            },
            ..self
        }
    }
}

impl Patch {
    /// No tag at all: structs merge, everything else is replaced.
    pub const NONE: Patch = Patch {
        merge: false,
        retain_keys: false,
        key: None,
    };
}

impl Type {
    /// The type behind a pointer; any other type as it is.
    #[must_use]
    pub fn pointee(&'static self) -> &'static Type {
        match self {
            Type::Pointer(to) => to.pointee(),
            other => other,
        }
    }

    /// Whether it is a pointer.
    #[must_use]
    pub fn is_pointer(&self) -> bool {
        matches!(self, Type::Pointer(_))
    }

    /// The struct type that it is or points to.
    #[must_use]
    pub fn as_struct(&self) -> Option<&'static StructType> {
        match self {
            Type::Struct(ty) => Some(ty),
            Type::Pointer(to) => to.as_struct(),
            _ => None,
        }
    }

    /// Whether Go keeps it as a string, named or not.
    #[must_use]
    pub fn is_string(&self) -> bool {
        matches!(self, Type::Str | Type::NamedStr(_))
    }

    /// The name of a defined string type.
    #[must_use]
    pub fn defined_name(&self) -> Option<&'static str> {
        match self {
            Type::NamedStr(name) => Some(name),
            _ => None,
        }
    }

    /// Whether Go's type is a struct by value, one that writes its own JSON or not.
    #[must_use]
    pub const fn is_any_struct(&self) -> bool {
        matches!(self, Type::Struct(_)) || self.is_opaque_struct()
    }

    /// Whether Go's type is a struct that writes its own JSON (a quantity, a time, …), so that
    /// `omitempty` never leaves it out.
    #[must_use]
    pub const fn is_opaque_struct(&self) -> bool {
        matches!(
            self,
            Type::Quantity
                | Type::IntOrString
                | Type::Time
                | Type::MicroTime
                | Type::RawExtension
                | Type::FieldsV1
        )
    }
}

/// Go's `%T`.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Type::Bool => "bool",
            Type::Int32 => "int32",
            Type::Int64 => "int64",
            Type::Float64 => "float64",
            Type::Str => "string",
            Type::NamedStr(name) => name,
            Type::Bytes => "[]uint8",
            Type::Struct(ty) => ty.name,
            Type::Pointer(to) => return write!(f, "*{to}"),
            Type::List(ty) => ty.name,
            Type::Map(ty) => ty.name,
            Type::Quantity => "resource.Quantity",
            Type::IntOrString => "intstr.IntOrString",
            Type::Time => "v1.Time",
            Type::MicroTime => "v1.MicroTime",
            Type::RawExtension => "runtime.RawExtension",
            Type::FieldsV1 => "v1.FieldsV1",
        };
        f.write_str(name)
    }
}

impl fmt::Debug for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for StructType {
    fn eq(&self, other: &StructType) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for StructType {}

impl fmt::Debug for StructType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
