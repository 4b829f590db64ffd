//! Merging lists: atomic ones, and those of structs that are told apart by a key.

use super::super::decode::patch::{Cleaning, has_directive};
use super::super::decode::{Step, zero_element};
use super::super::encode_tree::encode_tree_value;
use super::super::object::{FieldId, Object};
use super::super::types::{Field, ListType, Type};
use super::super::value::{List, Value};
use super::directive::{self, PATCH};
use super::error::{MergeError, NO_LIST_OF_LISTS, bad_patch_type, no_merge_key, not_a_map};
use super::fields::{Merger, put};
use super::keys::{Key, KeyField};
use super::order::{Place, order, permute};
use super::print::{go_type, print};
use goyaml::tree::{NodeRef, Seq, Value as Node};

/// What became of the elements of the original.
#[derive(Default)]
pub struct Merged<'t, 'a> {
    /// How many of them are left, at the start of the list.
    left: usize,
    /// What the patch added behind them.
    pub added: Vec<NodeRef<'t, 'a>>,
    /// Whether one of them was merged from several, which may have lost its key.
    repeated: bool,
    /// Where each element of the list in its final order stood then; empty if there.
    order: Vec<usize>,
}

impl<'t, 'a> Merged<'t, 'a> {
    /// The element of the patch that stands at a place of the list, if it is an added one.
    pub fn added_at(&self, place: usize) -> Option<NodeRef<'t, 'a>> {
        let at = self.order.get(place).map_or(place, |&at| at);
        self.added.get(at.checked_sub(self.left)?).copied()
    }
}

/// A list of the patch.
pub struct Special<'t, 'a> {
    /// The elements without a `$patch`.
    pub plain: Vec<NodeRef<'t, 'a>>,
    /// The keys of those that are to be deleted.
    pub deleted: Vec<Key<'t>>,
    /// Whether the others are all that is to be there.
    pub replace: bool,
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
    /// The kind of an untyped element.
    pub fn of_node(node: NodeRef<'_, '_>) -> Self {
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

impl<'t, 'a> Merger<'t, 'a> {
    /// Merges a list of the patch into a list of the original.
    pub fn list_field(
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

    /// Merges two lists, in the order that the patch wants.
    pub fn list(
        &mut self,
        list: &mut List<'a>,
        field: &'static Field,
        node: NodeRef<'t, 'a>,
        patch: Seq<'t, 'a>,
    ) -> Result<Merged<'t, 'a>, MergeError> {
        if list.items.is_empty() && patch.is_empty() {
            return Ok(Merged::default());
        }
        if self.element_kind(list, Some((patch, node)), node)? != ElementKind::Map {
            if let (Some(_), Some(item)) = (field.patch.key, patch.get(0)) {
                return Err(self.refuse(item, not_a_map(go_type(item))));
            }
            self.scalars(list, patch);
            return Ok(Merged::default());
        }
        let (element, key) = self.key_of(list.ty, field, node)?;
        let plain = self.special_elements(list, &element, key, patch)?;
        let mut merged = self.elements(list, &element, key, &plain)?;
        if merged.left > 0 {
            let places = self.places(list, node, key, &merged, &plain)?;
            merged.order = order(&places);
            permute(&mut list.items, &merged.order);
        }
        // Else all are new, and in the order of the patch.
        Ok(merged)
    }

    /// The one kind that all elements of both lists have to be of; errors are about `node`.
    pub fn element_kind(
        &self,
        list: &List<'a>,
        patch: Option<(Seq<'_, 'a>, NodeRef<'_, 'a>)>,
        node: NodeRef<'_, 'a>,
    ) -> Result<ElementKind, MergeError> {
        let new = patch.into_iter().flat_map(|(seq, _)| seq);
        let old = list.items.iter().map(ElementKind::of_value);
        let lists = || {
            let original = Value::List(list.clone());
            let original = encode_tree_value(&original, &Type::List(list.ty));
            let new = patch.map_or_else(|| "[]".to_owned(), |(_, list)| print(list));
            format!("[{} {new}]", print(original.root()))
        };
        self.one_kind(old.chain(new.map(ElementKind::of_node)), lists, node)
    }

    /// The one kind of all elements of lists, which `lists` prints.
    pub fn one_kind(
        &self,
        mut kinds: impl Iterator<Item = ElementKind>,
        lists: impl FnOnce() -> String,
        node: NodeRef<'_, 'a>,
    ) -> Result<ElementKind, MergeError> {
        let Some(kind) = kinds.next() else {
            return Err(self.refuse(node, "no elements in any of the given slices"));
        };
        if kind == ElementKind::List {
            return Err(self.refuse(node, NO_LIST_OF_LISTS));
        }
        if kinds.any(|other| other != kind) || kind == ElementKind::Null {
            let message = format!("list element types are not identical: {}", lists());
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
    fn special_elements(
        &mut self,
        list: &mut List<'a>,
        element: &Type,
        key: KeyField,
        patch: Seq<'t, 'a>,
    ) -> Result<Vec<NodeRef<'t, 'a>>, MergeError> {
        let mut special = self.special(patch, key)?;
        for gone in special.deleted {
            list.items.retain(|value| !key.of(value).same(gone));
        }
        if special.replace {
            list.items.clear();
            for item in special.plain.drain(..) {
                if key.of_node(item) == Key::Missing {
                    return Err(self.refuse(item, no_merge_key(item, key.name)));
                }
                self.add(list, element, item);
            }
        }
        Ok(special.plain)
    }

    /// Tells the elements with a `$patch` from the others.
    pub fn special(
        &self,
        patch: Seq<'t, 'a>,
        key: KeyField,
    ) -> Result<Special<'t, 'a>, MergeError> {
        let mut special = Special {
            plain: Vec::with_capacity(patch.len()),
            deleted: Vec::new(),
            replace: false,
        };
        for item in patch {
            let Some(what) = item.get(PATCH) else {
                special.plain.push(item);
                continue;
            };
            match what.as_str() {
                Some(directive::DELETE) => match key.of_node(item) {
                    Key::Missing => return Err(self.refuse(item, no_merge_key(item, key.name))),
                    gone => special.deleted.push(gone),
                },
                Some(directive::REPLACE) => special.replace = true,
                Some(directive::MERGE) => {
                    let message = "merging lists cannot yet be specified in the patch";
                    return Err(self.refuse(item, message));
                }
                _ => return Err(self.refuse(item, bad_patch_type(what, item))),
            }
        }
        Ok(special)
    }

    /// Merges each element of the patch into the one with its key, or adds it.
    fn elements(
        &mut self,
        list: &mut List<'a>,
        element: &Type,
        key: KeyField,
        patch: &[NodeRef<'t, 'a>],
    ) -> Result<Merged<'t, 'a>, MergeError> {
        let mut merged = Merged {
            left: list.items.len(),
            added: Vec::with_capacity(patch.len()),
            repeated: false,
            order: Vec::new(),
        };
        let mut done: Vec<usize> = Vec::new();
        for (place, &item) in patch.iter().enumerate() {
            let wanted = key.of_node(item);
            if wanted == Key::Missing {
                return Err(self.refuse(item, no_merge_key(item, key.name)));
            }
            let found = list
                .items
                .iter()
                .map(|value| key.of(value))
                .chain(merged.added.iter().map(|&node| key.of_node(node)))
                .position(|known| known.same(wanted));
            let Some(at) = found else {
                merged.added.push(item);
                continue;
            };
            if done.contains(&at) {
                continue;
            }
            self.path().push(Step::Index(at));
            match (list.items.get_mut(at), item.value()) {
                (Some(Value::Object(object)), Node::Map(map)) => {
                    let again = |other: &NodeRef<'_, '_>| key.of_node(*other).same(wanted);
                    let rest = patch.get(place + 1..).unwrap_or_default();
                    if rest.iter().any(again) {
                        let mut all = vec![item];
                        all.extend(rest.iter().filter(|item| again(item)));
                        self.object_untyped(object, &all)?;
                        done.push(at);
                    } else {
                        self.object(object, item, map)?;
                    }
                }
                (None, _) => self.merge_repeated(&mut merged, at, item, element)?,
                _ => {}
            }
            self.path().pop();
        }
        for &item in &merged.added {
            if merged.repeated && merged.left == 0 && key.of_node(item) == Key::Missing {
                return Err(self.refuse(item, no_merge_key(item, key.name)));
            }
            self.add(list, element, item);
        }
        Ok(merged)
    }

    /// Merges an element of the patch into one with its key that the patch has added.
    fn merge_repeated(
        &mut self,
        merged: &mut Merged<'t, 'a>,
        at: usize,
        item: NodeRef<'t, 'a>,
        element: &Type,
    ) -> Result<(), MergeError> {
        if let Some(added) = merged.added.get_mut(at.saturating_sub(merged.left)) {
            *added = self.untyped(*added, item, element)?;
            merged.repeated = true;
        }
        Ok(())
    }

    fn add(&mut self, list: &mut List<'a>, element: &Type, item: NodeRef<'t, 'a>) {
        self.path().push(Step::Index(list.items.len()));
        let value = self.decode(item, element, Cleaning::Raw);
        self.path().pop();
        list.items
            .push(value.unwrap_or_else(|| zero_element(element)));
    }

    /// Where each merged element stands in the patch and in the original.
    fn places(
        &self,
        list: &List<'a>,
        node: NodeRef<'_, 'a>,
        key: KeyField,
        merged: &Merged<'t, 'a>,
        patch: &[NodeRef<'t, 'a>],
    ) -> Result<Vec<Place>, MergeError> {
        let old = &list.items[..merged.left.min(list.items.len())];
        let leading: Vec<Key<'_>> = patch.iter().map(|&item| key.of_node(item)).collect();
        let original: Vec<Key<'_>> = old.iter().map(|element| key.of(element)).collect();
        let place_in = |keys: &[Key<'_>], own| keys.iter().position(|other| other.same(own));
        let mut places = Vec::with_capacity(list.items.len());
        for (element, &own) in old.iter().zip(&original) {
            if own == Key::Missing && !self.has_failed() {
                let tree = encode_tree_value(element, &list.ty.element);
                return Err(self.refuse(node, no_merge_key(tree.root(), key.name)));
            }
            places.push(Place {
                leading: place_in(&leading, own),
                original: place_in(&original, own),
            });
        }
        for &item in &merged.added {
            let own = key.of_node(item);
            if own == Key::Missing {
                return Err(self.refuse(item, no_merge_key(item, key.name)));
            }
            places.push(Place {
                leading: place_in(&leading, own),
                original: None,
            });
        }
        Ok(places)
    }

    /// The elements of a list that comes new by way of `$setElementOrder`.
    pub fn new_list(
        &mut self,
        ty: &'static ListType,
        patch: Seq<'t, 'a>,
    ) -> (List<'a>, Merged<'t, 'a>) {
        let mut list = List::new(ty);
        let mut merged = Merged::default();
        for item in patch.iter().filter(|item| !has_directive(*item)) {
            let value = self.decode(item, &ty.element, Cleaning::Directives);
            list.items
                .push(value.unwrap_or_else(|| zero_element(&ty.element)));
            merged.added.push(item);
        }
        (list, merged)
    }
}
