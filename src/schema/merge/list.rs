//! Merging lists: atomic ones, and those of structs that are told apart by a key.

use super::super::decode::patch::{Cleaning, has_directive};
use super::super::decode::{Step, zero_element};
use super::super::encode_tree::encode_tree_value;
use super::super::object::{FieldId, Object};
use super::super::types::{Field, ListType, Type};
use super::super::value::{List, Value};
use super::directive::{self, PATCH};
use super::error::{MergeError, NO_LIST_OF_LISTS, bad_patch_type, no_merge_key};
use super::fields::{Merger, put};
use super::keys::{Key, KeyField};
use super::order::{Place, order, permute};
use super::print::print;
use goyaml::tree::{NodeRef, Seq, Value as Node};

/// What became of the elements of the original.
pub struct Merged<'t, 'a> {
    /// How many of them are left, at the start of the list.
    pub left: usize,
    /// What the patch added behind them.
    pub added: Vec<NodeRef<'t, 'a>>,
}

/// Go's kinds of untyped data, as far as the elements of a list must agree in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementKind {
    Null,
    Bool,
    Number,
    Str,
    List,
    Map,
}

impl ElementKind {
    fn of_node(node: NodeRef<'_, '_>) -> Self {
        match node.value() {
            Node::Null => ElementKind::Null,
            Node::Bool(_) => ElementKind::Bool,
            Node::Int(_) | Node::Uint(_) | Node::Float(_) => ElementKind::Number,
            Node::Str(_) => ElementKind::Str,
            Node::Seq(_) => ElementKind::List,
            Node::Map(_) => ElementKind::Map,
        }
    }

    fn of_value(value: &Value<'_>) -> Self {
        match value {
            Value::Object(_) | Value::Map(_) => ElementKind::Map,
            Value::Bool(_) => ElementKind::Bool,
            Value::Int(_) | Value::Float(_) => ElementKind::Number,
            Value::List(_) => ElementKind::List,
            Value::Null => ElementKind::Null,
            _ => ElementKind::Str,
        }
    }
}

impl<'t> Merger<'t> {
    /// Merges a list of the patch into a list of the original.
    pub fn list_field<'a>(
        &mut self,
        target: &mut Object<'a>,
        id: FieldId,
        field: &'static Field,
        node: NodeRef<'t, 'a>,
        patch: Seq<'t, 'a>,
    ) -> Result<(), MergeError> {
        if !field.patch.merge {
            self.replaced();
            let new = self.decode(node, &field.ty, Cleaning::Raw);
            put(target, id, field, new);
            return Ok(());
        }
        if let Some(Value::List(list)) = target.get_mut(id) {
            self.list(list, field, node, patch)?;
        }
        Ok(())
    }

    /// Merges two lists, in the order that the patch wants; gives what was added.
    pub fn list<'a>(
        &mut self,
        list: &mut List<'a>,
        field: &'static Field,
        node: NodeRef<'t, 'a>,
        patch: Seq<'t, 'a>,
    ) -> Result<Vec<NodeRef<'t, 'a>>, MergeError> {
        if list.items.is_empty() && patch.is_empty() {
            return Ok(Vec::new());
        }
        if self.element_kind(list, Some((patch, node)), node)? != ElementKind::Map {
            self.scalars(list, patch);
            return Ok(Vec::new());
        }
        let (element, key) = self.key_of(list.ty, field, node)?;
        let plain = self.special_elements(list, &element, key, patch)?;
        let merged = self.elements(list, &element, key, &plain)?;
        if merged.left == 0 {
            // All are new, and in the order of the patch.
            return Ok(merged.added);
        }
        let places = self.places(list, node, key, &merged, &plain)?;
        permute(&mut list.items, &order(&places));
        Ok(merged.added)
    }

    /// The one kind that all elements of both lists have to be of; errors are about `node`.
    pub fn element_kind<'a>(
        &self,
        list: &List<'a>,
        patch: Option<(Seq<'_, 'a>, NodeRef<'_, 'a>)>,
        node: NodeRef<'_, 'a>,
    ) -> Result<ElementKind, MergeError> {
        let new = patch.into_iter().flat_map(|(seq, _)| seq);
        let mut kinds = list
            .items
            .iter()
            .map(ElementKind::of_value)
            .chain(new.map(ElementKind::of_node));
        let Some(kind) = kinds.next() else {
            return Err(self.refuse(node, "no elements in any of the given slices"));
        };
        if kind == ElementKind::List {
            return Err(self.refuse(node, NO_LIST_OF_LISTS));
        }
        if kinds.any(|other| other != kind) || kind == ElementKind::Null {
            let ty = Type::List(list.ty);
            let original = encode_tree_value(&Value::List(list.clone()), &ty);
            let new = patch.map_or_else(|| "[]".to_owned(), |(_, list)| print(list));
            let lists = format!("[{} {new}]", print(original.root()));
            let message = format!("list element types are not identical: {lists}");
            return Err(self.refuse(node, message));
        }
        Ok(kind)
    }

    fn key_of(
        &self,
        ty: &'static ListType,
        field: &'static Field,
        node: NodeRef<'_, '_>,
    ) -> Result<(Type, KeyField), MergeError> {
        match (ty.element.as_struct(), field.patch.key) {
            (Some(element), Some(key)) => Ok((ty.element, KeyField::new(element, key))),
            _ => Err(self.refuse(node, "cannot merge lists without merge key for struct")),
        }
    }

    /// Obeys the elements with a `$patch`, and gives the others.
    fn special_elements<'a>(
        &mut self,
        list: &mut List<'a>,
        element: &Type,
        key: KeyField,
        patch: Seq<'t, 'a>,
    ) -> Result<Vec<NodeRef<'t, 'a>>, MergeError> {
        let mut plain = Vec::with_capacity(patch.len());
        let mut replace = false;
        for item in patch {
            let Some(what) = item.get(PATCH) else {
                plain.push(item);
                continue;
            };
            match what.as_str() {
                Some(directive::DELETE) => match key.of_node(item) {
                    Key::Missing => return Err(self.refuse(item, no_merge_key(item, key.name))),
                    gone => list.items.retain(|value| !key.of(value).same(gone)),
                },
                Some(directive::REPLACE) => replace = true,
                Some(directive::MERGE) => {
                    let message = "merging lists cannot yet be specified in the patch";
                    return Err(self.refuse(item, message));
                }
                _ => return Err(self.refuse(item, bad_patch_type(what, item))),
            }
        }
        if replace {
            list.items.clear();
            for item in plain.drain(..) {
                if key.of_node(item) == Key::Missing {
                    return Err(self.refuse(item, no_merge_key(item, key.name)));
                }
                self.add(list, element, item);
            }
        }
        Ok(plain)
    }

    /// Merges each element of the patch into the one with its key, or adds it.
    fn elements<'a>(
        &mut self,
        list: &mut List<'a>,
        element: &Type,
        key: KeyField,
        patch: &[NodeRef<'t, 'a>],
    ) -> Result<Merged<'t, 'a>, MergeError> {
        let mut merged = Merged {
            left: list.items.len(),
            added: Vec::with_capacity(patch.len()),
        };
        for &item in patch {
            let wanted = key.of_node(item);
            if wanted == Key::Missing {
                return Err(self.refuse(item, no_merge_key(item, key.name)));
            }
            let old = list.items.iter().take(merged.left);
            let found = old
                .map(|value| key.of(value))
                .chain(merged.added.iter().map(|&node| key.of_node(node)))
                .position(|known| known.same(wanted));
            match (found, item.value()) {
                (Some(at), Node::Map(map)) => {
                    self.path().push(Step::Index(at));
                    if let Some(Value::Object(object)) = list.items.get_mut(at) {
                        self.object(object, item, map)?;
                    }
                    self.path().pop();
                }
                _ => {
                    self.add(list, element, item);
                    merged.added.push(item);
                }
            }
        }
        Ok(merged)
    }

    fn add<'a>(&mut self, list: &mut List<'a>, element: &Type, item: NodeRef<'t, 'a>) {
        self.path().push(Step::Index(list.items.len()));
        let value = self.decode(item, element, Cleaning::Raw);
        self.path().pop();
        list.items
            .push(value.unwrap_or_else(|| zero_element(element)));
    }

    /// Where each merged element stands in the patch and in the original.
    fn places<'a>(
        &self,
        list: &List<'a>,
        node: NodeRef<'_, 'a>,
        key: KeyField,
        merged: &Merged<'t, 'a>,
        patch: &[NodeRef<'t, 'a>],
    ) -> Result<Vec<Place>, MergeError> {
        let (old, new) = list.items.split_at(merged.left.min(list.items.len()));
        let mut places = Vec::with_capacity(list.items.len());
        for element in old {
            let own = key.of(element);
            if own == Key::Missing && !self.has_failed() {
                let tree = encode_tree_value(element, &list.ty.element);
                return Err(self.refuse(node, no_merge_key(tree.root(), key.name)));
            }
            places.push(Place {
                leading: patch.iter().position(|&item| key.of_node(item).same(own)),
                original: old.iter().position(|other| key.of(other).same(own)),
            });
        }
        for (_, &item) in new.iter().zip(&merged.added) {
            let own = key.of_node(item);
            places.push(Place {
                leading: patch.iter().position(|&other| key.of_node(other).same(own)),
                original: None,
            });
        }
        Ok(places)
    }

    /// The elements of a list that comes new by way of `$setElementOrder`.
    pub fn new_list<'a>(&mut self, ty: &'static ListType, patch: Seq<'t, 'a>) -> List<'a> {
        let mut list = List::new(ty);
        for item in patch.iter().filter(|item| !has_directive(*item)) {
            let value = self.decode(item, &ty.element, Cleaning::Directives);
            list.items
                .push(value.unwrap_or_else(|| zero_element(&ty.element)));
        }
        list
    }
}
