//! Where our layers answer otherwise than Go, by rule, each with its reason.

use serde_json::Value as Json;

use crate::layers::typed;

/// A rule by which answers differ.
pub struct Difference {
    /// Its name in summaries.
    pub name: &'static str,
    /// The layers it shows in.
    pub layers: &'static [&'static str],
    /// Why it is so.
    pub reason: &'static str,
    /// Whether it explains these answers: the case, the original's, ours.
    applies: fn(&Json, &Json, &Json) -> bool,
}

/// All there are.
pub const DIFFERENCES: &[Difference] = &[Difference {
    name: "unknown fields",
    layers: &["typed"],
    reason: "Go drops what its structs do not know; we keep it, and what we print without it is what Go prints",
    applies: |case, original, _| typed::known_fields(case) == *original,
}];

/// The name of the rule that explains the difference between two answers.
pub(crate) fn find(layer: &str, case: &Json, original: &Json, ours: &Json) -> Option<&'static str> {
    DIFFERENCES
        .iter()
        .find(|d| d.layers.contains(&layer) && (d.applies)(case, original, ours))
        .map(|d| d.name)
}
