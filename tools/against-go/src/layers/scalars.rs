//! The types that read their own JSON, against those of k8s.io/apimachinery: read as fields of
//! objects, so that the decoder has its part in it.

use goyaml::Tree;
use kube_inject::mesh::duration;
use kube_inject::schema::decode::{DecodeError, Mode, Unknowns, decode};
use kube_inject::schema::encode_json::encode_json_value;
use kube_inject::schema::time::Time;
use kube_inject::schema::{StructType, Type, Value, core_v1, meta_v1};
use serde_json::{Value as Json, json};

use super::Layer;

pub(super) const LAYER: Layer = Layer {
    name: "scalars",
    answer,
};

fn answer(case: &Json) -> Json {
    let text = case["json"].as_str().unwrap_or_default();
    let answer = match case["type"].as_str() {
        Some("quantity") => field(text, "limits", &core_v1::RESOURCE_REQUIREMENTS),
        Some("int-or-string") => field(text, "port", &core_v1::HTTP_GET_ACTION),
        Some("time") => field(text, "creationTimestamp", &meta_v1::OBJECT_META),
        Some("micro-time") => micro_time(text),
        _ => nanoseconds(text),
    };
    answer.unwrap_or_else(|error| json!({ "error": error }))
}

/// A value as the field of an object.
fn field(text: &str, name: &str, ty: &'static StructType) -> Result<Json, String> {
    let (id, field) = ty
        .json_field(name)
        .and_then(|id| Some((id, ty.field(id)?)))
        .ok_or("no such field")?;
    let in_map = matches!(field.ty, Type::Map(_));
    let json = if in_map {
        format!("{{{name:?}:{{\"k\":{text}}}}}")
    } else {
        format!("{{{name:?}:{text}}}")
    };
    let tree = read(&json)?;
    let object = decode(tree.root(), ty, Mode::Json, &mut Unknowns::default()).map_err(words)?;
    match (&field.ty, object.get(id)) {
        (Type::Map(map), Some(Value::Map(values))) => Ok(described(values.get("k"), &map.value)),
        (ty, value) => Ok(described(value, ty)),
    }
}

/// What a value prints; an absent one is Go's zero.
fn described(value: Option<&Value<'_>>, ty: &Type) -> Json {
    let mut text = String::new();
    let zero = match ty {
        Type::IntOrString => Value::IntOrString(Default::default()),
        Type::Quantity => Value::Quantity(Default::default()),
        _ => Value::Time(Time::default()),
    };
    let value = value.unwrap_or(&zero);
    encode_json_value(value, ty, &mut text);
    match value {
        Value::Quantity(quantity) => json!({
            "json": text,
            "text": quantity.to_string(),
            "value": quantity.value(),
            "milli": quantity.milli_value(),
        }),
        Value::IntOrString(either) => json!({
            "json": text, "text": either.to_string(), "value": either.int_value(),
        }),
        Value::Time(time) => {
            json!({ "json": text, "text": time.go_string(), "unix": time.unix() })
        }
        _ => Json::Null,
    }
}

/// No workload has such a field by value.
fn micro_time(text: &str) -> Result<Json, String> {
    let time = match string(text)? {
        None => Time::default(),
        Some(text) => Time::parse_micro(&text).map_err(|error| error.to_string())?,
    };
    Ok(described(Some(&Value::Time(time)), &Type::MicroTime))
}

fn nanoseconds(text: &str) -> Result<Json, String> {
    let nanos = duration::parse(&string(text)?.unwrap_or_default())?;
    let text = format!("{:?}", duration::format(nanos));
    Ok(json!({ "json": text, "nanos": nanos }))
}

/// A JSON string, or nothing for null.
fn string(text: &str) -> Result<Option<String>, String> {
    let tree = read(text)?;
    match tree.root().as_str() {
        Some(text) => Ok(Some(text.to_owned())),
        None if tree.root().is_null() => Ok(None),
        None => Err("kind".to_owned()),
    }
}

fn read(text: &str) -> Result<Tree<'_>, String> {
    goyaml::read::read(text).map_err(|error| error.to_string())
}

fn words(error: DecodeError) -> String {
    if error.message.starts_with("json: cannot unmarshal") {
        "kind".to_owned()
    } else {
        error.message
    }
}
