//! The pod as a webhook gets it, and what a JSON patch makes of it.
//!
//! Boundary: one pod and one patch; no network.
//! Source of its rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`applyJSONPatchToPod`,
//! `IntoObject`): Go's JSON of the pod, the patch over it, and Go's reading of what that gives.
//! Numbers stay as they are, but for those that the patch replaces.

use crate::schema::decode::{Mode, Unknowns, decode};
use crate::schema::encode_json::encode_json;
use crate::schema::generated::core_v1::{POD, pod};
use crate::schema::object::Object;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use json_patch::Patch;

/// The pod as JSON, with its kind, and without the fields that no type knows: a patch that takes
/// them out again would be made against another pod than the one here.
pub fn to_json(object: &mut Object<'_>) -> String {
    let own = [(pod::KIND, "Pod"), (pod::API_VERSION, "v1")]
        .map(|(field, value)| (field, object.set(field, value)));
    let mut json = String::with_capacity(4 << 10);
    encode_json(object, &mut json);
    for (field, before) in own {
        match before {
            Some(before) => drop(object.set(field, before)),
            None => drop(object.remove(field)),
        }
    }
    json
}

/// The operations of a patch in base64; none if it changes nothing.
///
/// # Errors
/// It is no JSON patch.
pub fn read_operations(base64: &str) -> Result<Option<Patch>, String> {
    let text = STANDARD.decode(base64);
    let text = text.map_err(|error| format!("its patch is no base64: {error}"))?;
    if text.is_empty() {
        return Ok(None);
    }
    let patch: Option<Patch> = serde_json::from_slice(&text)
        .map_err(|error| format!("its patch is no JSON patch: {error}"))?;
    Ok(patch.filter(|patch| !patch.is_empty()))
}

/// What the operations make of the JSON of a pod.
///
/// # Errors
/// One of them cannot be done.
pub fn apply(json: &str, operations: &Patch) -> Result<String, String> {
    let pod = serde_json::from_str(json);
    let mut pod = pod.map_err(|error| format!("the pod cannot be patched: {error}"))?;
    json_patch::patch(&mut pod, operations).map_err(|error| {
        let number = error.operation + 1;
        format!(
            "operation {number} of its patch, at {:?}, does not fit the pod: {}",
            error.path.as_str(),
            error.kind
        )
    })?;
    Ok(pod.to_string())
}

/// The pod that this JSON is.
///
/// # Errors
/// It is none.
pub fn read(json: &str) -> Result<Object<'_>, String> {
    let none = |why: &str| format!("with its patch the pod is none: {why}");
    let tree = goyaml::json::read::read(json).map_err(|error| none(&error.to_string()))?;
    // What its types do not know is kept and printed: a younger istiod may know better.
    let mut unknowns = Unknowns::default();
    let object = decode(tree.root(), &POD, Mode::Json, &mut unknowns)
        .map_err(|error| none(&error.message))?;
    if !object.has(pod::SPEC) {
        return Err(none("it has no spec"));
    }
    Ok(object)
}

#[cfg(test)]
#[path = "patch_tests.rs"]
mod tests;
