//! Reading YAML into Kubernetes' types and printing it again: `schema::decode` and
//! `schema::encode_yaml` against sigs.k8s.io/yaml's `Unmarshal` and `Marshal`.

use goyaml::emit::Emitter;
use kube_inject::manifest::workload::WORKLOADS;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_yaml::encode_yaml;
use kube_inject::schema::{Object, StructType, Value, meta_v1};
use serde_json::{Value as Json, json};

use super::Layer;

pub(super) const LAYER: Layer = Layer {
    name: "typed",
    answer,
};

fn answer(case: &Json) -> Json {
    answered(case, |object| object)
}

/// The answer without the fields that the types do not know.
pub(crate) fn known_fields(case: &Json) -> Json {
    answered(case, |mut object| {
        forget(&mut object);
        object
    })
}

fn answered(case: &Json, change: impl Fn(Object<'_>) -> Object<'_>) -> Json {
    let text = case["text"].as_str().unwrap_or_default();
    let answer = read(text, case, &change);
    match answer {
        Ok(yaml) => json!({ "yaml": yaml }),
        Err(error) => json!({ "error": error }),
    }
}

fn read(
    text: &str,
    case: &Json,
    change: impl Fn(Object<'_>) -> Object<'_>,
) -> Result<String, String> {
    let tree = goyaml::read::read_bytes(text.as_bytes()).map_err(|error| error.to_string())?;
    let ty = kind(case).ok_or("no such kind")?;
    // istioctl looks for the kind first.
    decode(
        tree.root(),
        &meta_v1::TYPE_META,
        Mode::User,
        &mut Unknowns::default(),
    )
    .map_err(|error| error.message)?;
    let object = decode(tree.root(), ty, Mode::User, &mut Unknowns::default())
        .map_err(|error| error.message)?;
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    encode_yaml(&change(object), &mut emitter).map_err(|error| error.source.to_string())?;
    emitter.finish();
    Ok(out)
}

/// The type of a case's kind.
pub(super) fn kind(case: &Json) -> Option<&'static StructType> {
    let kind = case["kind"].as_str()?;
    let row = WORKLOADS.iter().find(|row| row.kind == kind)?;
    Some(row.ty)
}

fn forget(object: &mut Object<'_>) {
    object.unknown.clear();
    object
        .fields_mut()
        .for_each(|(_, value)| forget_below(value));
}

fn forget_below(value: &mut Value<'_>) {
    match value {
        Value::Object(object) => forget(object),
        Value::List(list) => list.items.iter_mut().for_each(forget_below),
        Value::Map(map) => map.iter_mut().for_each(|(_, value)| forget_below(value)),
        _ => {}
    }
}
