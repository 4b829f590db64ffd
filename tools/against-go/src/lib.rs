//! Holds kube-inject's layers against the answers of the Go code that they imitate.
//!
//! A row has a case and the original's answer; `tools/vectors` writes rows. [`check`] gives the
//! case to our layer and compares. What must differ is listed in [`differences`], with its reason.
//! Tests read the rows of `testdata/vectors`; the binary reads rows from standard input.

pub mod differences;
mod layers;

pub use layers::{LAYERS, Layer, message_types};

use serde::Deserialize;
use serde_json::Value as Json;

/// A case and what the original makes of it. What they hold is said by the layer's Go package.
#[derive(Debug, Deserialize)]
pub struct Row {
    /// The layer, where the row comes alone; a file of vectors stands in its layer's folder.
    #[serde(default)]
    pub layer: String,
    /// The input.
    pub case: Json,
    /// The original's answer.
    pub answer: Json,
}

/// How an answer of ours stands to the original's.
#[derive(Debug)]
pub enum Verdict {
    /// They are equal.
    Same,
    /// They differ by a rule that is listed, whose name this is.
    Known(&'static str),
    /// They differ; this is ours.
    Differs(Json),
}

/// The layer of this name.
#[must_use]
pub fn layer(name: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| layer.name == name)
}

/// Asks our layer, and compares.
#[must_use]
pub fn check(layer: &Layer, row: &Row) -> Verdict {
    let ours = (layer.answer)(&row.case);
    if ours == row.answer || is_one_of(&ours, &row.answer["any"]) {
        return Verdict::Same;
    }
    match differences::find(layer.name, &row.case, &row.answer, &ours) {
        Some(name) => Verdict::Known(name),
        None => Verdict::Differs(ours),
    }
}

/// Whether ours is among the original's answers, where those hang on chance.
fn is_one_of(ours: &Json, answers: &Json) -> bool {
    let answers = answers.as_array();
    answers.is_some_and(|answers| answers.contains(ours))
}
