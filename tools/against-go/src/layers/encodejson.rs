//! Objects as JSON: `schema::encode_json` against encoding/json's `Marshal`.

use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_json::encode_json;
use serde_json::{Value as Json, json};

use super::{Layer, typed};

pub(super) const LAYER: Layer = Layer {
    name: "encode-json",
    answer,
};

fn answer(case: &Json) -> Json {
    let text = case["text"].as_str().unwrap_or_default();
    encoded(case, text).map_or_else(
        || json!({ "error": "no such object" }),
        |text| json!({ "json": text }),
    )
}

fn encoded(case: &Json, text: &str) -> Option<String> {
    let tree = goyaml::read::read_bytes(text.as_bytes()).ok()?;
    let ty = typed::kind(case)?;
    let object = decode(tree.root(), ty, Mode::User, &mut Unknowns::default()).ok()?;
    let mut out = String::new();
    encode_json(&object, &mut out);
    Some(out)
}
