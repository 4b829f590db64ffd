//! When `encoding/json` takes a value for empty (`omitempty`) or zero (`omitzero`).
//!
//! Source of the rules: Go 1.26 `encoding/json` `encode.go` (`isEmptyValue`), `reflect`
//! (`Value.IsZero`), and the `IsZero` methods of `k8s.io/apimachinery` 0.35.3.

use super::super::int_or_string::IntOrString;
use super::super::object::Object;
use super::super::types::Type;
use super::super::value::Value;

/// Whether `omitempty` leaves the value out.
pub fn is_empty(ty: &Type, value: Option<&Value<'_>>) -> bool {
    match value {
        None => !ty.is_any_struct(),
        Some(value) => is_empty_value(ty, value),
    }
}

fn is_empty_value(ty: &Type, value: &Value<'_>) -> bool {
    match value {
        Value::Null => true,
        Value::Bytes(bytes) => bytes.is_empty(),
        Value::List(list) => list.items.is_empty(),
        Value::Map(map) => map.is_empty(),
        Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Str(_) => {
            !ty.is_pointer() && is_zero(ty, Some(value))
        }
        Value::Object(_)
        | Value::Quantity(_)
        | Value::IntOrString(_)
        | Value::Time(_)
        | Value::Tree(_) => false,
    }
}

/// Whether `omitzero` leaves the value out.
pub fn is_zero(ty: &Type, value: Option<&Value<'_>>) -> bool {
    let Some(value) = value else {
        return true;
    };
    match value {
        Value::Null => true,
        // A time that is zero, and a pointer to one too.
        Value::Time(time) => time.is_zero(),
        _ if ty.is_pointer() => false,
        Value::Bool(value) => !value,
        Value::Int(value) => *value == 0,
        Value::Float(value) => value.to_bits() == 0,
        Value::Str(text) => text.is_empty(),
        Value::Object(object) => is_zero_struct(object),
        Value::Quantity(quantity) => quantity.is_zero(),
        Value::IntOrString(value) => *value == IntOrString::Int(0),
        Value::Bytes(_) | Value::List(_) | Value::Map(_) | Value::Tree(_) => false,
    }
}

/// Whether all fields are zero. An unknown entry keeps the struct, as it would else be lost.
fn is_zero_struct(object: &Object<'_>) -> bool {
    object.unknown.is_empty()
        && object.fields().all(|(id, value)| {
            let ty = object.ty.field(id).map(|field| &field.ty);
            ty.is_none_or(|ty| is_zero(ty, Some(value)))
        })
}
