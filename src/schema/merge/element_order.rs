//! `$setElementOrder/…`: the order that a list has to have when it is merged.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go`
//! (`mergePatchIntoOriginal`, `validatePatchWithSetOrderList`).

use super::super::decode::patch::{Cleaning, SET_ELEMENT_ORDER, has_directive};
use super::super::decode::{Step, short_name};
use super::super::encode_tree::encode_tree_value;
use super::super::object::{FieldId, Object};
use super::super::types::{Field, ListType, Type};
use super::super::value::{List, Value};
use super::directive::{DELETE, PATCH, field_named, name_behind};
use super::error::{BAD_ELEMENT_ORDER, MergeError, UNORDERED, no_merge_key, not_a_list, not_a_map};
use super::fields::{Merger, Shape, shape};
use super::keys::{Key, KeyField, of_scalar, of_value};
use super::order::{Place, order, permute};
use super::print::{go_type, print};
use goyaml::tree::{self, Entry, NodeRef, Seq, Value as Node};

/// A key that outlives the lists it is from.
#[derive(Clone, PartialEq)]
enum OwnKey {
    Str(String),
    Number(f64),
    Other,
}

impl OwnKey {
    fn new(key: Key<'_>) -> Self {
        match key {
            Key::Str(text) => OwnKey::Str(text.to_owned()),
            Key::Number(value) => OwnKey::Number(value),
            _ => OwnKey::Other,
        }
    }

    fn is(&self, key: Key<'_>) -> bool {
        match (self, key) {
            (OwnKey::Str(own), Key::Str(text)) => own == text,
            (OwnKey::Number(own), Key::Number(value)) => *own == value,
            _ => false,
        }
    }
}

/// How the elements of a list are told apart: by a key, or by themselves.
#[derive(Clone, Copy)]
struct Keys(Option<KeyField>);

impl Keys {
    fn of(self, value: &Value<'_>) -> OwnKey {
        OwnKey::new(self.key(value))
    }

    fn key<'v>(self, value: &'v Value<'_>) -> Key<'v> {
        self.0.map_or_else(|| of_value(value), |key| key.of(value))
    }

    fn of_node<'t>(self, node: NodeRef<'t, '_>) -> Key<'t> {
        self.0
            .map_or_else(|| of_scalar(node), |key| key.of_node(node))
    }
}

impl<'t> Merger<'t> {
    /// Obeys the entry; gives the name of the field that is done with thereby.
    pub fn element_order<'a>(
        &mut self,
        target: &mut Object<'a>,
        patch: tree::Map<'t, 'a>,
        entry: &Entry<'t, 'a>,
        kept: impl Fn(&str) -> bool,
    ) -> Result<Option<&'t str>, MergeError> {
        let Node::Seq(wanted) = entry.value.value() else {
            return Err(self.refuse(entry.value, not_a_list(go_type(entry.value))));
        };
        let Some(name) = name_behind(entry.key, SET_ELEMENT_ORDER) else {
            return Err(self.refuse(entry.value, BAD_ELEMENT_ORDER));
        };
        let there = if kept(name) {
            self.original_shape(target, name, entry.value)?
        } else {
            Shape::Absent
        };
        let new = patch.get(name);
        let list = match new.map(|node| (node, node.value())) {
            None => None,
            Some((_, Node::Seq(seq))) => Some(seq),
            Some((node, _)) => return Err(self.refuse(node, not_a_list(go_type(node)))),
        };
        let (id, field, ty) = self.list_named(target, name, entry.value)?;
        let keys = ty.map_or(Keys(None), |ty| self.keys(ty, field));
        self.check_order(list.zip(new), wanted, entry.value, keys)?;
        let Some(ty) = ty else {
            return Ok(None);
        };
        if there == Shape::Absent && list.is_none() {
            return Ok(None);
        }
        self.path().push(Step::Field(target.ty, id));
        let original = match target.remove(id) {
            Some(Value::List(list)) if there == Shape::List => Some(list),
            _ => None,
        };
        let ordered = self.ordered(original, list.zip(new), wanted, entry.value, (field, ty))?;
        self.path().pop();
        target.set(id, ordered);
        Ok(Some(name))
    }

    /// What the original has under a name: a list, or nothing.
    fn original_shape(
        &self,
        target: &Object<'_>,
        name: &str,
        node: NodeRef<'_, '_>,
    ) -> Result<Shape, MergeError> {
        let there = match field_named(target, name) {
            None => Shape::Absent,
            Some((id, field)) => shape(field, target.get(id)),
        };
        match there {
            Shape::Absent | Shape::List => {}
            Shape::Null => return Err(self.refuse(node, not_a_list("%!s(<nil>)"))),
            Shape::Map => {
                let message = not_a_list("map[string]interface {}");
                return Err(self.refuse(node, message));
            }
            Shape::Scalar => {
                let scalar =
                    field_named(target, name).map_or("", |(_, field)| json_type(&field.ty));
                return Err(self.refuse(node, not_a_list(scalar)));
            }
        }
        Ok(there)
    }

    /// The field that the schema finds under a name: a list, or a pointer, with which Go is content
    /// as long as nothing is there.
    fn list_named(
        &self,
        target: &Object<'_>,
        name: &str,
        node: NodeRef<'_, '_>,
    ) -> Result<(FieldId, &'static Field, Option<&'static ListType>), MergeError> {
        let found = target.ty.json_field_folded(name);
        let Some((id, field)) = found.and_then(|id| Some((id, target.ty.field(id)?))) else {
            let ty = short_name(target.ty);
            let message =
                format!("unable to find api field in struct {ty} for the json field {name:?}");
            return Err(self.refuse(node, message));
        };
        match field.ty {
            Type::List(ty) => Ok((id, field, Some(ty))),
            Type::Pointer(_) => Ok((id, field, None)),
            _ => {
                let message = "expected slice or array type, but got: struct";
                Err(self.refuse(node, message))
            }
        }
    }

    fn keys(&self, ty: &'static ListType, field: &'static Field) -> Keys {
        let element = ty.element.as_struct();
        Keys(
            element
                .zip(field.patch.key)
                .map(|(element, key)| KeyField::new(element, key)),
        )
    }

    /// The patch's elements have to stand in the wanted order, in which each has to be.
    fn check_order<'a>(
        &self,
        list: Option<(Seq<'t, 'a>, NodeRef<'t, 'a>)>,
        wanted: Seq<'t, 'a>,
        node: NodeRef<'t, 'a>,
        keys: Keys,
    ) -> Result<(), MergeError> {
        let Some((list, list_node)) = list.filter(|(list, _)| !list.is_empty()) else {
            return Ok(());
        };
        if wanted.is_empty() {
            return Ok(());
        }
        if keys.0.is_some() {
            list.iter().try_for_each(|item| self.check_map(item))?;
        }
        let mut wanted_keys = wanted.iter();
        'items: for item in list {
            let directive = item.get(PATCH);
            if keys.0.is_some() && directive.and_then(NodeRef::as_str) == Some(DELETE) {
                continue;
            }
            if directive.is_some() {
                continue;
            }
            for other in wanted_keys.by_ref() {
                for side in [item, other] {
                    self.check_key(side, keys)?;
                }
                if keys.of_node(item).same(keys.of_node(other)) {
                    continue 'items;
                }
            }
            let message = format!(
                "The order in patch list:\n{}\n doesn't match {SET_ELEMENT_ORDER} list:\n{}\n",
                print(list_node),
                print(node)
            );
            return Err(self.refuse(node, message));
        }
        Ok(())
    }

    fn check_key(&self, item: NodeRef<'_, '_>, keys: Keys) -> Result<(), MergeError> {
        let Some(key) = keys.0 else {
            return Ok(());
        };
        self.check_map(item)?;
        match key.of_node(item) {
            Key::Missing => Err(self.refuse(item, no_merge_key(item, key.name))),
            _ => Ok(()),
        }
    }

    fn check_map(&self, item: NodeRef<'_, '_>) -> Result<(), MergeError> {
        match item.value() {
            Node::Map(_) => Ok(()),
            _ => Err(self.refuse(item, not_a_map(go_type(item)))),
        }
    }

    /// The merged list in the wanted order.
    fn ordered<'a>(
        &mut self,
        original: Option<List<'a>>,
        patch: Option<(Seq<'t, 'a>, NodeRef<'t, 'a>)>,
        wanted: Seq<'t, 'a>,
        node: NodeRef<'t, 'a>,
        (field, ty): (&'static Field, &'static ListType),
    ) -> Result<List<'a>, MergeError> {
        let keys = self.keys(ty, field);
        let mut old: Vec<OwnKey> = Vec::new();
        let merged = match (original, patch) {
            (None, None) => return Ok(List::new(ty)),
            (None, Some((seq, list_node))) => {
                self.element_kind(&List::new(ty), patch, list_node)?;
                seq.iter()
                    .filter(|item| !has_directive(*item))
                    .try_for_each(|item| self.check_key(item, keys))?;
                self.new_list(ty, seq)
            }
            (Some(list), None) => {
                self.element_kind(&list, None, node)?;
                old.extend(list.items.iter().map(|value| keys.of(value)));
                list
            }
            (Some(mut list), Some((seq, list_node))) => {
                self.element_kind(&list, patch, list_node)?;
                old.extend(list.items.iter().map(|value| keys.of(value)));
                if field.patch.merge {
                    let added = self.list(&mut list, field, list_node, seq)?;
                    shift(&mut old, seq, &added, keys);
                    list
                } else {
                    match self.decode(list_node, &field.ty, Cleaning::Raw) {
                        Some(Value::List(list)) => list,
                        _ => List::new(ty),
                    }
                }
            }
        };
        self.arrange(merged, &old, wanted, node, keys)
    }

    /// Each element has to have a key, or to be one.
    fn check_wanted<'a>(
        &self,
        merged: &List<'a>,
        wanted: Seq<'t, 'a>,
        node: NodeRef<'t, 'a>,
        keys: Keys,
    ) -> Result<(), MergeError> {
        let Some(key) = keys.0 else {
            let composite = |value: &Value<'_>| keys.key(value) == Key::Composite;
            if merged.items.iter().any(composite) || wanted.iter().any(is_composite) {
                return Err(self.refuse(node, UNORDERED));
            }
            return Ok(());
        };
        for value in &merged.items {
            let own = keys.key(value);
            if own == Key::Missing && !self.has_failed() {
                let tree = encode_tree_value(value, &merged.ty.element);
                return Err(self.refuse(node, no_merge_key(tree.root(), key.name)));
            }
            let before = wanted
                .iter()
                .take_while(|item| !keys.of_node(*item).same(own));
            for (index, item) in before.enumerate() {
                if !matches!(item.value(), Node::Map(_)) {
                    let message = format!("value for key {index} is not a map");
                    return Err(self.refuse(item, message));
                }
            }
        }
        wanted
            .iter()
            .try_for_each(|item| self.check_key(item, keys))
    }

    fn arrange<'a>(
        &self,
        mut merged: List<'a>,
        old: &[OwnKey],
        wanted: Seq<'t, 'a>,
        node: NodeRef<'t, 'a>,
        keys: Keys,
    ) -> Result<List<'a>, MergeError> {
        self.check_wanted(&merged, wanted, node, keys)?;
        let place = |value: &Value<'_>| {
            let own = keys.key(value);
            Place {
                leading: wanted.iter().position(|item| keys.of_node(item).same(own)),
                original: old.iter().position(|key| key.is(own)),
            }
        };
        let places: Vec<Place> = merged.items.iter().map(place).collect();
        permute(&mut merged.items, &order(&places));
        Ok(merged)
    }
}

/// Whether Go cannot compare it.
fn is_composite(item: NodeRef<'_, '_>) -> bool {
    matches!(item.value(), Node::Seq(_) | Node::Map(_))
}

/// What Go takes for the original list after it was merged: deleting closes the gap in its memory,
/// and what is added then goes where the last ones were.
fn shift<'a>(old: &mut Vec<OwnKey>, patch: Seq<'_, 'a>, added: &[NodeRef<'_, 'a>], keys: Keys) {
    let len = old.len();
    for item in patch {
        if item.get(PATCH).and_then(NodeRef::as_str) == Some(DELETE) {
            let gone = keys.of_node(item);
            old.retain(|key| !key.is(gone));
        }
    }
    old.extend(added.iter().map(|&item| OwnKey::new(keys.of_node(item))));
    old.truncate(len);
}

/// Go's `%T` of a scalar type's JSON.
fn json_type(ty: &Type) -> &'static str {
    match ty {
        Type::Pointer(to) => json_type(to),
        Type::Bool => "bool",
        Type::Int32 | Type::Int64 | Type::Float64 => "float64",
        _ => "string",
    }
}
