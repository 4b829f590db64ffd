//! Strategic merge of a patch into a typed object, in place.
//!
//! Go does it on untyped data: the object becomes JSON, the JSON a map, the patch is merged into
//! the map, the map becomes JSON and is decoded into the type. Here the patch's tree is walked
//! beside the object, and only what it adds or replaces is decoded; the answer is the same, and
//! what the patch does not touch is not touched.
//!
//! Boundary: merging alone. What Go's way through JSON does to the untouched rest of the object
//! is [`super::normalize`]'s. Entries that the type does not know are not merged: those of the
//! object stay, and those of the patch are left out, as Go's structs leave them out.
//!
//! Where that would not be the same, as the patch has an element twice or a field in two spellings,
//! the object becomes untyped, too ([`untyped`]).
//!
//! Known differences from Go: where Go panics (a null in a merged list, maps as merge keys) this
//! is an error; where Go's answer depends on the random order of its maps
//! (`$deleteFromPrimitiveList/x` beside `x`) the order is that of the patch.
//!
//! Sources of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go`
//! (`StrategicMergeMapPatch`), `third_party/forked/golang/json`, and what Istio 1.30.3
//! `pkg/kube/inject/webhook.go` makes of them (`applyOverlayYAML`, `applyOverlay`).

mod directive;
mod element_order;
mod error;
mod fields;
pub(super) mod keys;
mod list;
mod lookup;
mod order;
mod print;
mod scalars;
#[cfg(test)]
mod tests;
mod trees;
mod untyped;

pub use error::MergeError;

use super::decode::{Mode, Unknown};
use super::encode_tree::encode_tree;
use super::object::Object;
use fields::Merger;
use goyaml::tree::{NodeRef, Value as Node};
use trees::Trees;

/// Merges an untyped patch, whose numbers Go holds as `float64`, such as a rendered template. A
/// patch that is null changes nothing. Gives the entries of the patch that the types do not know,
/// in the order of its text.
///
/// # Errors
/// When the patch cannot be merged, or the result does not fit the type. The object is of no use
/// then.
pub fn strategic_merge<'a>(
    target: &mut Object<'a>,
    patch: NodeRef<'_, 'a>,
) -> Result<Vec<Unknown>, MergeError> {
    merge_tree(target, patch, Mode::JsonFloat)
}

/// Merges an object as Go merges its JSON: what its type never leaves out is part of the patch,
/// so that a nil list without `omitempty` deletes. What the overlay's types do not know is no
/// part of it, so that nothing in it can act as a directive.
///
/// # Errors
/// As [`strategic_merge`].
pub fn merge_object<'a>(target: &mut Object<'a>, overlay: &Object<'a>) -> Result<(), MergeError> {
    merge_tree(target, encode_tree(overlay).root(), Mode::Json)?;
    Ok(())
}

fn merge_tree<'a>(
    target: &mut Object<'a>,
    patch: NodeRef<'_, 'a>,
    mode: Mode,
) -> Result<Vec<Unknown>, MergeError> {
    let map = match patch.value() {
        Node::Null => return Ok(Vec::new()),
        Node::Map(map) => map,
        _ => return Err(MergeError::not_a_map(patch)),
    };
    let trees = Trees::default();
    let mut merger = Merger::new(mode, &trees);
    merger.object(target, patch, map)?;
    merger.finish()
}
