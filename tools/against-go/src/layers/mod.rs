//! The layers, each in a file named as its Go package in `tools/vectors`.

pub(crate) mod bytes;
mod protobuf;
mod template;
pub(crate) mod typed;
mod yamlread;
mod yamlsplit;
mod yamlwrite;

use serde_json::Value as Json;

/// One stage of kube-inject that imitates something written in Go.
pub struct Layer {
    /// Its folder below `testdata/vectors`.
    pub name: &'static str,
    /// What it makes of a case.
    pub answer: fn(&Json) -> Json,
}

/// All there are; a new one is a file and a line here.
pub const LAYERS: &[Layer] = &[
    protobuf::LAYER,
    template::LAYER,
    typed::LAYER,
    yamlread::LAYER,
    yamlsplit::LAYER,
    yamlwrite::LAYER,
];
