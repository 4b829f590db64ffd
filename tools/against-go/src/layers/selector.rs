//! Label selectors: `config::selector` against `LabelSelectorAsSelector` and `Matches`.

use kube_inject::config::selector::{Selector, SelectorError};
use serde_json::{Value as Json, json};

use super::Layer;

pub(super) const LAYER: Layer = Layer {
    name: "selector",
    answer,
};

fn answer(case: &Json) -> Json {
    let text = case["text"].as_str().unwrap_or_default();
    let tree = match goyaml::read::read_bytes(text.as_bytes()) {
        Ok(tree) => tree,
        Err(error) => return json!({ "error": format!("error converting YAML to JSON: {error}") }),
    };
    let selector = match Selector::read(tree.root()) {
        Ok(selector) => selector,
        Err(SelectorError::Type(error)) => {
            return json!({ "error": "type", "field": without_keys(&error.path) });
        }
        Err(SelectorError::Invalid(_)) => return json!({ "error": "invalid" }),
    };
    let sets = case["labels"].as_array().into_iter().flatten();
    let matches: Vec<bool> = sets
        .map(|set| selector.matches(|key| set[key].as_str()))
        .collect();
    json!({ "empty": selector.is_empty(), "matches": matches })
}

/// A path as Go has it: fields alone, no indexes of lists and no keys of labels.
fn without_keys(path: &str) -> String {
    let fields = path
        .split('.')
        .map(|part| part.split('[').next().unwrap_or_default());
    let mut fields: Vec<_> = fields.collect();
    if fields.first() == Some(&"matchLabels") {
        fields.truncate(1);
    }
    fields.join(".")
}
