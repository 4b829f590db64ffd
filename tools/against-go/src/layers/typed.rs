//! Reading YAML into Kubernetes' types and printing it again: `schema::decode` and
//! `schema::encode_yaml` against sigs.k8s.io/yaml's `Unmarshal` and `Marshal`.

use goyaml::emit::Emitter;
use goyaml::tree;
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

/// The answer where a kind or version that is no finite number is a string, as it is to Go while it
/// looks for the kind; `None` where there is no such thing.
pub(crate) fn answer_but_for_kind(case: &Json) -> Option<Json> {
    let text = case["text"].as_str()?;
    // What is refused becomes strings of the same length, so that the rest can be read.
    let mut strings = text.to_owned();
    let mut refused = Vec::new();
    while let Err(error) = goyaml::read::read(&strings) {
        let at = error.offset().filter(|at| !refused.contains(at))?;
        refused.push(at);
        strings = with_string(&strings, at)?;
    }
    let tree = goyaml::read::read(&strings).ok()?;
    let tree::Value::Map(root) = tree.root().value() else {
        return None;
    };
    let is_kind = |entry: &tree::Entry<'_, '_>| {
        meta_v1::TYPE_META.json_field_folded(entry.key).is_some()
            && refused.contains(&entry.value.offset())
    };
    let mut case = case.clone();
    let mut kinds = root.iter().filter(is_kind).peekable();
    kinds.peek()?;
    for kind in kinds {
        let text = with_string(case["text"].as_str()?, kind.value.offset())?;
        case["text"] = text.into();
    }
    Some(answer(&case))
}

/// The text with a string for the number at a place.
fn with_string(text: &str, at: usize) -> Option<String> {
    let (before, rest) = text.split_at_checked(at)?;
    let is_number = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let length = rest.find(|c| !is_number(c)).unwrap_or(rest.len());
    let (number, after) = rest.split_at(length);
    Some(format!("{before}{}{after}", "x".repeat(number.len())))
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
