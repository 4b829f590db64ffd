//! The pods within manifests.

use goyaml::tree::{NodeRef, Value as Node};
use serde_json::{Value, json};

/// The objects of manifests, with a pod for each workload: what its webhook sees of it.
pub fn pods(manifests: &str) -> Result<Vec<Value>, String> {
    let mut found = Vec::new();
    for document in goyaml::split::documents(manifests.as_bytes()) {
        let document = document.map_err(|e| e.to_string())?;
        let text = std::str::from_utf8(&document.text).map_err(|e| e.to_string())?;
        let tree = goyaml::read::read(text).map_err(|e| e.to_string())?;
        let object = value(tree.root());
        match object["items"].as_array() {
            Some(items) => found.extend(items.iter().map(pod)),
            None => found.push(pod(&object)),
        }
    }
    Ok(found)
}

/// The pod of a workload, or the object itself.
fn pod(object: &Value) -> Value {
    let (metadata, spec) = match object["kind"].as_str() {
        // Its metadata is that of the job.
        Some("CronJob") => {
            let job = &object["spec"]["jobTemplate"];
            (&job["metadata"], &job["spec"]["template"]["spec"])
        }
        Some("Pod") => (&object["metadata"], &object["spec"]),
        _ => {
            let template = &object["spec"]["template"];
            (&template["metadata"], &template["spec"])
        }
    };
    if spec.is_null() {
        return object.clone();
    }
    let mut metadata = metadata.clone();
    let namespace = &object["metadata"]["namespace"];
    if metadata["namespace"].is_null() && !namespace.is_null() {
        metadata["namespace"] = namespace.clone();
    }
    json!({ "apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec })
}

/// A tree as JSON has it.
fn value(node: NodeRef<'_, '_>) -> Value {
    match node.value() {
        Node::Null => Value::Null,
        Node::Bool(value) => value.into(),
        Node::Int(value) => value.into(),
        Node::Uint(value) => value.into(),
        Node::Float(value) => value.into(),
        Node::Str(text) => text.as_ref().into(),
        Node::Seq(items) => items.iter().map(value).collect(),
        Node::Map(entries) => {
            let entries = entries.iter();
            let pairs = entries.map(|entry| (entry.key.clone().into_owned(), value(entry.value)));
            Value::Object(pairs.collect())
        }
    }
}
