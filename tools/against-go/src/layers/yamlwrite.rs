//! Writing YAML: `goyaml::emit` against sigs.k8s.io/yaml's `Marshal`.

use goyaml::emit::Emitter;
use serde_json::{Value as Json, json};

use super::Layer;

pub(super) const LAYER: Layer = Layer {
    name: "yaml-write",
    answer,
};

fn answer(case: &Json) -> Json {
    let tree = match goyaml::json::read::read(case["json"].as_str().unwrap_or_default()) {
        Ok(tree) => tree,
        Err(error) => return json!({ "error": error.to_string() }),
    };
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    match emitter.node(tree.root()) {
        Ok(()) => {
            emitter.finish();
            json!({ "yaml": out })
        }
        Err(error) => json!({ "error": error.to_string() }),
    }
}
