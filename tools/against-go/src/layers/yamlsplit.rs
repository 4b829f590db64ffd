//! Splitting a file into documents: `goyaml::split` against k8s.io/apimachinery's `YAMLReader`.

use serde_json::{Value as Json, json};

use super::{Layer, bytes};

pub(super) const LAYER: Layer = Layer {
    name: "yaml-split",
    answer,
};

fn answer(case: &Json) -> Json {
    let file = bytes::of_case(case);
    let mut texts = Vec::new();
    for document in goyaml::split::documents(&file) {
        match document {
            Ok(document) => texts.push(bytes::shown(&document.text)),
            Err(error) => return json!({ "documents": texts, "error": error.to_string() }),
        }
    }
    json!({ "documents": texts })
}
