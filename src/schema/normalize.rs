//! What a Go struct's way to JSON, to untyped data and back does to it.
//!
//! Every strategic merge in Istio takes that way with the whole pod, so that it shows in the parts
//! that no patch touches: empty lists and maps vanish where `omitempty` drops them, quantities
//! and times are spelt canonically, and integers are rounded to what a `float64` holds.
//!
//! Boundary: known fields only; unknown entries stay as they came.
//!
//! Sources of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`applyOverlayYAML`), Go 1.26
//! `encoding/json`, `k8s.io/apimachinery` 0.35.3 `resource/quantity.go`, `meta/v1/time.go`.

#[cfg(test)]
mod tests;

use super::decode::{DecodeError, Decoder, Mode, Order, Path, Step, Stop, Target, behind_pointers};
use super::encode::appears;
use super::encode_tree::encode_tree_value;
use super::object::Object;
use super::time::Time;
use super::types::Type;
use super::value::Value;
use goyaml::tree::EXACT;

/// Takes the object there and back.
///
/// # Errors
/// When an integer, rounded, is too large for its type.
pub fn normalize(object: &mut Object<'_>) -> Result<(), DecodeError> {
    normalize_object(object, &mut Vec::new())
}

fn normalize_object(
    object: &mut Object<'_>,
    steps: &mut Vec<Step<'static>>,
) -> Result<(), DecodeError> {
    let ty = object.ty;
    object.retain(|id, value| ty.field(id).is_none_or(|field| appears(field, Some(value))));
    for (id, value) in object.fields_mut() {
        if let Some(field) = ty.field(id) {
            steps.push(Step::Field(ty, id));
            normalize_value(value, &field.ty, steps)?;
            steps.pop();
        }
    }
    Ok(())
}

fn normalize_value(
    value: &mut Value<'_>,
    ty: &Type,
    steps: &mut Vec<Step<'static>>,
) -> Result<(), DecodeError> {
    match value {
        Value::Object(object) => normalize_object(object, steps)?,
        Value::List(list) => {
            let element = &list.ty.element;
            for (index, item) in list.items.iter_mut().enumerate() {
                steps.push(Step::Index(index));
                normalize_value(item, element, steps)?;
                steps.pop();
            }
        }
        Value::Map(map) => {
            let element = &map.ty.value;
            for (_, item) in map.iter_mut() {
                normalize_value(item, element, steps)?;
            }
        }
        Value::Int(number) if number.unsigned_abs() > EXACT => {
            *value = rounded(value, ty, steps)?;
        }
        Value::Time(time) => {
            let text = match behind_pointers(ty) {
                Type::MicroTime => Time::parse_micro(&time.micro().to_string()),
                _ => Time::parse(&time.to_string()),
            };
            // Its own spelling always reads back.
            *time = text.unwrap_or(*time);
        }
        Value::Tree(tree) => tree.round_integers(),
        _ => {}
    }
    Ok(())
}

/// An integer as it comes back from a `float64`.
fn rounded(
    value: &Value<'_>,
    ty: &Type,
    steps: &[Step<'static>],
) -> Result<Value<'static>, DecodeError> {
    let tree = encode_tree_value(value, ty).into_owned();
    let mut decoder = Decoder::new(Mode::JsonFloat, Order::Bytes);
    decoder.path = Path::from_steps(steps);
    let value = decoder
        .value(tree.root(), ty, Target::Lost, None)
        .map_err(Stop::into_error)?;
    decoder.finish()?;
    Ok(value.unwrap_or(Value::Int(0)))
}
