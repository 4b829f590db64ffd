//! Strategic merge: `schema::merge` against Kubernetes' `strategicpatch`, as Istio's webhook uses it.

use goyaml::Tree;
use kube_inject::schema::Object;
use kube_inject::schema::core_v1::POD;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_json::encode_json;
use kube_inject::schema::merge::{MergeError, merge_object, strategic_merge};
use kube_inject::schema::normalize::normalize;
use serde_json::{Value as Json, json};

use super::{Layer, failure};

pub(super) const LAYER: Layer = Layer {
    name: "merge",
    answer,
};

fn answer(case: &Json) -> Json {
    match merged(case) {
        Ok(text) => json!({ "json": text }),
        Err(error) => failure(case, &error),
    }
}

fn merged(case: &Json) -> Result<String, String> {
    let text = |name: &str| case[name].as_str();
    // The program has words of its own for what is no YAML.
    let read = |text| {
        goyaml::read::read(text).map_err(|_| "strategic merge: invalid JSON document".to_owned())
    };
    let pod = read(text("pod").unwrap_or_default())?;
    let patch = read(text("patch").unwrap_or("{}"))?;
    let overlay = text("overlay").map(read).transpose()?;
    let mut target = read_pod(&pod)?;
    normalize(&mut target).map_err(|error| in_istios_words(error.into()))?;
    strategic_merge(&mut target, patch.root()).map_err(in_istios_words)?;
    if let Some(overlay) = &overlay {
        merge_object(&mut target, &read_pod(overlay)?).map_err(in_istios_words)?;
    }
    let mut out = String::new();
    encode_json(&target, &mut out);
    Ok(out)
}

fn read_pod<'a>(tree: &Tree<'a>) -> Result<Object<'a>, String> {
    decode(tree.root(), &POD, Mode::Json, &mut Unknowns::default()).map_err(|error| error.message)
}

/// Go's message, with what Istio puts before it.
fn in_istios_words(error: MergeError) -> String {
    match error {
        MergeError::Patch { message, .. } => format!("strategic merge: {message}"),
        MergeError::Result(error) => format!("unmarshal patched pod: {error}"),
    }
}
