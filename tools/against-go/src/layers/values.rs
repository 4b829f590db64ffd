//! An installation's values: `Values::from_yaml` against what Istio's `NewValuesConfig` calls.

use gotemplate::json::JsonText;
use kube_inject::config::values::Values;
use kube_inject::mesh::json;
use serde_json::{Value as Json, json};

use super::Layer;

pub(super) const LAYER: Layer = Layer {
    name: "values",
    answer,
};

fn answer(case: &Json) -> Json {
    let values = match Values::from_yaml(super::text(case, "text")) {
        Ok(values) => values,
        Err(error) => return super::failure(case, &error),
    };
    let mut map = String::new();
    values.map().write_json(&mut JsonText::new(&mut map, true));
    match json::to_json(values.message()) {
        Ok(text) => json!({ "json": text, "map": map }),
        Err(error) => super::failure(case, &error),
    }
}
