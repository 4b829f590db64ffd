//! Reading YAML without a type: `goyaml::read` against sigs.k8s.io/yaml's `YAMLToJSON`.

use goyaml::json::write::JsonWriter;
use serde_json::{Value as Json, json};

use super::{Layer, bytes};

pub(super) const LAYER: Layer = Layer {
    name: "yaml-read",
    answer,
};

fn answer(case: &Json) -> Json {
    let text = bytes::of_case(case);
    let tree = match goyaml::read::read_bytes(&text) {
        Ok(tree) => tree,
        Err(error) => return json!({ "error": error.to_string() }),
    };
    let mut out = String::new();
    match JsonWriter::new(&mut out).node(tree.root()) {
        Ok(()) => json!({ "json": out }),
        Err(error) => json!({ "error": error.to_string() }),
    }
}
