//! The layers, each in a file named as its Go package in `tools/vectors`.

pub(crate) mod bytes;
mod encodejson;
mod jsonread;
mod merge;
mod meshconfig;
mod protobuf;
mod proxyconfig;
mod scalars;
mod selector;
mod template;
mod templatedata;
pub(crate) mod typed;
mod values;
mod yamlread;
mod yamlsplit;
mod yamlwrite;

pub use protobuf::message_types;
use serde_json::{Value as Json, json};

/// One stage of kube-inject that imitates something written in Go.
pub struct Layer {
    /// Its folder below `testdata/vectors`.
    pub name: &'static str,
    /// What it makes of a case.
    pub answer: fn(&Json) -> Json,
}

/// All there are; a new one is a file and a line here.
pub const LAYERS: &[Layer] = &[
    encodejson::LAYER,
    jsonread::LAYER,
    merge::LAYER,
    meshconfig::LAYER,
    protobuf::LAYER,
    proxyconfig::LAYER,
    scalars::LAYER,
    selector::LAYER,
    template::LAYER,
    templatedata::LAYER,
    typed::LAYER,
    values::LAYER,
    yamlread::LAYER,
    yamlsplit::LAYER,
    yamlwrite::LAYER,
];

/// A text of a case; "" where it has none of this name.
fn text<'c>(case: &'c Json, name: &str) -> &'c str {
    case[name].as_str().unwrap_or_default()
}

/// The answer where we fail. A case that may have several faults says "loose": Go then names any.
fn failure(case: &Json, error: &impl ToString) -> Json {
    match case["loose"].as_bool() {
        Some(true) => json!({ "error": true }),
        _ => json!({ "error": error.to_string() }),
    }
}
