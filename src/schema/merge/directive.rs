//! The keys of a patch that are orders to the merge.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go`
//! (`handleDirectiveInMergeMap`, `applyRetainKeysDirective`, `preprocessDeletionListForMerging`).

use super::super::decode::patch::{DELETE_FROM_PRIMITIVE_LIST, RETAIN_KEYS, SET_ELEMENT_ORDER};
use super::super::decode::{Path, Step};
use super::super::encode_tree::encode_tree_value;
use super::super::object::{FieldId, Object};
use super::super::value::{Map, Value};
use super::error::{
    BAD_ELEMENT_ORDER, BAD_PRIMITIVE_LIST, BAD_RETAIN_KEYS, MergeError, NOT_A_STRUCT,
    bad_patch_type, not_a_list,
};
use super::fields::Merger;
use super::keys::{Key, of_scalar};
use super::list::ElementKind;
use super::print::go_type;
use goyaml::tree::{self, Entry, NodeRef, Seq, Value as Node};

pub use super::super::decode::patch::PATCH;

/// What `$patch` says.
pub const DELETE: &str = "delete";
/// See [`DELETE`].
pub const REPLACE: &str = "replace";
/// See [`DELETE`].
pub const MERGE: &str = "merge";

/// What a `$patch` in a map makes of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Directive {
    /// It is emptied.
    Delete,
    /// It is what the patch says, and nothing else.
    Replace,
}

/// The `$patch` of a map, if it has one.
pub fn of(path: &Path<'_>, map: NodeRef<'_, '_>) -> Result<Option<Directive>, MergeError> {
    let Some(directive) = map.get(PATCH) else {
        return Ok(None);
    };
    match directive.as_str() {
        Some(DELETE) => Ok(Some(Directive::Delete)),
        Some(REPLACE) => Ok(Some(Directive::Replace)),
        _ => Err(MergeError::new(path, map, bad_patch_type(directive, map))),
    }
}

/// The name behind the slash of `$setElementOrder/containers`.
pub fn name_behind<'t>(key: &'t str, prefix: &str) -> Option<&'t str> {
    key.strip_prefix(prefix)?.strip_prefix('/')
}

impl<'t, 'a> Merger<'t, 'a> {
    /// Merges a map with directives into a struct; `first` as in [`Merger::entries`].
    pub fn object_with_directives(
        &mut self,
        target: &mut Object<'a>,
        patch: tree::Map<'t, 'a>,
        first: usize,
    ) -> Result<(), MergeError> {
        let keep = self.retained(patch)?;
        if let Some(keep) = keep {
            target.unknown.retain(|(key, _)| holds(keep, key));
            let ty = target.ty;
            target.retain(|id, _| ty.field(id).is_none_or(|f| holds(keep, f.json_name)));
        }
        let mut done = Vec::new();
        for entry in patch {
            if entry.key.starts_with(SET_ELEMENT_ORDER) {
                // What is not kept is absent, even where Go's JSON of the original always has it.
                let kept = |name: &str| keep.is_none_or(|keep| holds(keep, name));
                done.extend(self.element_order(target, patch, &entry, kept)?);
            }
        }
        for entry in patch {
            if entry.key.starts_with(DELETE_FROM_PRIMITIVE_LIST) {
                self.delete_from_list(target, entry.key, entry.value)?;
            }
        }
        self.entries(target, patch, first, &done)
    }

    /// Obeys the directives in a map that goes into a map, apart from `$patch`.
    pub fn map_directives(
        &mut self,
        target: &mut Map<'a>,
        patch: tree::Map<'t, 'a>,
    ) -> Result<(), MergeError> {
        if let Some(keep) = self.retained(patch)? {
            target.retain(|key, _| holds(keep, key));
        }
        for entry in patch {
            if entry.key.starts_with(SET_ELEMENT_ORDER) {
                return Err(self.element_order_of_map(target, patch, &entry));
            }
            if entry.key.starts_with(DELETE_FROM_PRIMITIVE_LIST)
                && name_behind(entry.key, DELETE_FROM_PRIMITIVE_LIST).is_none()
            {
                return Err(self.refuse(entry.value, BAD_PRIMITIVE_LIST));
            }
        }
        Ok(())
    }

    /// Why a list in a map cannot be put into an order.
    fn element_order_of_map(
        &self,
        target: &Map<'a>,
        patch: tree::Map<'t, 'a>,
        entry: &Entry<'t, 'a>,
    ) -> MergeError {
        let Node::Seq(_) = entry.value.value() else {
            return self.refuse(entry.value, not_a_list(go_type(entry.value)));
        };
        let Some(name) = name_behind(entry.key, SET_ELEMENT_ORDER) else {
            return self.refuse(entry.value, BAD_ELEMENT_ORDER);
        };
        let there = target
            .get(name)
            .map(|value| encode_tree_value(value, &target.ty.value));
        if let Some(there) = there
            && !matches!(there.root().value(), Node::Seq(_))
        {
            return self.refuse(entry.value, not_a_list(go_type(there.root())));
        }
        match patch.get(name) {
            Some(new) if !matches!(new.value(), Node::Seq(_)) => {
                self.refuse(new, not_a_list(go_type(new)))
            }
            _ => self.refuse(entry.value, NOT_A_STRUCT),
        }
    }

    /// The list of `$retainKeys`, which has to name all that the patch brings.
    pub fn retained(&self, patch: tree::Map<'t, 'a>) -> Result<Option<Seq<'t, 'a>>, MergeError> {
        let Some(node) = patch.get(RETAIN_KEYS) else {
            return Ok(None);
        };
        let Node::Seq(keep) = node.value() else {
            return Err(self.refuse(node, BAD_RETAIN_KEYS));
        };
        for entry in patch {
            let exempt = entry.key == RETAIN_KEYS
                || entry.value.is_null()
                || entry.key.starts_with(DELETE_FROM_PRIMITIVE_LIST)
                || entry.key.starts_with(SET_ELEMENT_ORDER);
            if !exempt && !holds(keep, entry.key) {
                return Err(self.refuse(entry.value, BAD_RETAIN_KEYS));
            }
        }
        Ok(Some(keep))
    }

    /// `$deleteFromPrimitiveList/finalizers`
    fn delete_from_list(
        &mut self,
        target: &mut Object<'a>,
        key: &str,
        node: NodeRef<'t, 'a>,
    ) -> Result<(), MergeError> {
        let Some(name) = name_behind(key, DELETE_FROM_PRIMITIVE_LIST) else {
            return Err(self.refuse(node, BAD_PRIMITIVE_LIST));
        };
        let Some((id, field)) = field_named(target, name) else {
            return Ok(());
        };
        let ty = target.ty;
        match (target.get_mut(id), node.value()) {
            (_, Node::Null) => {
                target.remove(id);
            }
            (Some(Value::List(list)), Node::Seq(seq))
                if !list.items.is_empty() || !seq.is_empty() =>
            {
                if self.element_kind(list, Some((seq, node)), node)? == ElementKind::Map {
                    self.list(list, field, node, seq)?;
                } else {
                    let mut path = self.path().clone();
                    path.push(Step::Field(ty, id));
                    self.shortened.push((path, list.items.len()));
                    Merger::delete_scalars(list, seq);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// The field that Go's JSON of an object has under exactly this name.
pub fn field_named(
    object: &Object<'_>,
    name: &str,
) -> Option<(FieldId, &'static super::super::types::Field)> {
    let id = object.ty.json_field(name)?;
    Some((id, object.ty.field(id)?))
}

/// Whether a list of scalars holds a string.
pub fn holds(list: Seq<'_, '_>, text: &str) -> bool {
    list.iter().any(|item| of_scalar(item).same(Key::Str(text)))
}
