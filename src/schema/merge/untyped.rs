//! Untyped data merged into untyped data, as Go merges everything.
//!
//! Only what a patch has twice goes this way: elements under one merge key, and fields under two
//! spellings. What comes of the first counts with its nulls, directives and empty lists, which no
//! typed value has. The outcome is kept as a tree, and decoded as any new part of the patch.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go` (`mergeMap`,
//! `mergeSlice`, `mergePatchIntoOriginal`).

use super::super::decode::Step;
use super::super::decode::patch::{
    Cleaning, DELETE_FROM_PRIMITIVE_LIST, RETAIN_KEYS, SET_ELEMENT_ORDER,
};
use super::super::encode_tree::encode_tree;
use super::super::object::Object;
use super::super::types::{Patch, Type};
use super::super::value::{List, Value};
use super::directive::{self, DELETE, Directive, PATCH, holds, name_behind};
use super::element_order::{Keys, shift};
use super::error::{BAD_PRIMITIVE_LIST, MergeError, no_merge_key, not_a_map};
use super::fields::Merger;
use super::keys::{Key, KeyField, OwnKey, of_scalar};
use super::list::ElementKind;
use super::lookup::{field_of, go_kind, list_of};
use super::order::{Place, order_but};
use super::print::{go_type, print};
use super::scalars::{old_after, order_of, room};
use goyaml::tree::{Entry, Map, NodeRef, Seq, TreeBuilder, Value as Node};

/// A list that is merged into, and what is merged into it.
#[derive(Clone, Copy)]
struct Lists<'t, 'a> {
    old: Seq<'t, 'a>,
    old_node: NodeRef<'t, 'a>,
    new: Seq<'t, 'a>,
    new_node: NodeRef<'t, 'a>,
}

impl<'t, 'a> Lists<'t, 'a> {
    /// Both, if both nodes are lists.
    fn of(old_node: NodeRef<'t, 'a>, new_node: NodeRef<'t, 'a>) -> Option<Self> {
        match (old_node.value(), new_node.value()) {
            (Node::Seq(old), Node::Seq(new)) => Some(Lists {
                old,
                old_node,
                new,
                new_node,
            }),
            _ => None,
        }
    }

    fn all(self) -> impl Iterator<Item = NodeRef<'t, 'a>> {
        self.old.iter().chain(self.new)
    }
}

/// What of a list of scalars Go's memory tells: its name, and how long it was before a deletion.
type Shortened<'t> = Option<(&'t str, usize)>;

/// The entries of a map that is merged into.
struct Entries<'t, 'a>(Vec<Entry<'t, 'a>>);

impl<'t, 'a> Entries<'t, 'a> {
    fn get(&self, key: &str) -> Option<NodeRef<'t, 'a>> {
        let found = self.0.iter().find(|entry| **entry.key == *key);
        found.map(|entry| entry.value)
    }

    fn set(&mut self, name: &str, patch: Option<Entry<'t, 'a>>, value: NodeRef<'t, 'a>) {
        match self.0.iter_mut().find(|entry| **entry.key == *name) {
            Some(entry) => entry.value = value,
            None => self.0.extend(patch.map(|entry| Entry { value, ..entry })),
        }
    }

    fn remove(&mut self, key: &str) {
        self.0.retain(|entry| **entry.key != *key);
    }
}

impl<'t, 'a> Merger<'t, 'a> {
    /// Merges maps of the patch into an object, one after the other. What its types do not know stays.
    pub fn object_untyped(
        &mut self,
        target: &mut Object<'a>,
        patches: &[NodeRef<'t, 'a>],
    ) -> Result<(), MergeError> {
        let ty = self.own_type(target);
        let mut merged = self.keep(encode_tree(target));
        for patch in patches {
            merged = self.untyped(merged, *patch, &ty)?;
        }
        let merged = self.decode(merged, &ty, Cleaning::Raw);
        let merged = merged.and_then(Value::into_object);
        let old = std::mem::replace(target, merged.unwrap_or_else(|| Object::new(target.ty)));
        adopt(target, old);
        Ok(())
    }

    /// Merges a map of the patch into another, both of a type.
    pub fn untyped(
        &mut self,
        original: NodeRef<'t, 'a>,
        patch: NodeRef<'t, 'a>,
        ty: &Type,
    ) -> Result<NodeRef<'t, 'a>, MergeError> {
        let (Node::Map(old), Node::Map(new)) = (original.value(), patch.value()) else {
            return Ok(patch);
        };
        let entries = match directive::of(self.path(), patch)? {
            Some(Directive::Delete) => Vec::new(),
            Some(Directive::Replace) => new.iter().filter(|e| e.key != PATCH).collect(),
            None => {
                let mut entries = Entries(old.iter().collect());
                self.merge_entries(&mut entries, new, ty)?;
                entries.0
            }
        };
        let mut builder = TreeBuilder::new();
        builder.at(original.offset()).begin_map();
        for entry in entries {
            builder.at(entry.key_offset).key(entry.key.clone());
            builder.node(entry.value);
        }
        Ok(self.keep(builder.finish()))
    }

    fn merge_entries(
        &mut self,
        entries: &mut Entries<'t, 'a>,
        patch: Map<'t, 'a>,
        ty: &Type,
    ) -> Result<(), MergeError> {
        if let Some(keep) = self.retained(patch)? {
            entries.0.retain(|entry| holds(keep, entry.key));
        }
        let mut done = Vec::new();
        for entry in patch {
            if entry.key.starts_with(SET_ELEMENT_ORDER) {
                done.extend(self.order_untyped(entries, patch, &entry, ty)?);
            }
        }
        let mut shortened = None;
        for entry in patch {
            if entry.key.starts_with(DELETE_FROM_PRIMITIVE_LIST) {
                shortened = self.delete_untyped(entries, &entry, ty)?.or(shortened);
            }
        }
        for entry in patch {
            let directive = *entry.key == RETAIN_KEYS
                || entry.key.starts_with(SET_ELEMENT_ORDER)
                || entry.key.starts_with(DELETE_FROM_PRIMITIVE_LIST);
            if !directive && !done.contains(&&**entry.key) {
                self.path().push(Step::Key(entry.key));
                self.merge_entry(entries, entry, ty, shortened)?;
                self.path().pop();
            }
        }
        Ok(())
    }

    fn merge_entry(
        &mut self,
        entries: &mut Entries<'t, 'a>,
        entry: Entry<'t, 'a>,
        ty: &Type,
        shortened: Shortened<'t>,
    ) -> Result<(), MergeError> {
        let (key, new) = (&**entry.key, entry.value);
        let old = entries.get(key);
        if new.is_null() {
            entries.remove(key);
        } else if let Some(old) = old
            && let (Node::Map(_), Node::Map(_)) = (old.value(), new.value())
        {
            let (_, field) = field_of(ty, key).map_err(|message| self.refuse(new, message))?;
            let merged = self.untyped(old, new, &field.ty)?;
            entries.set(key, None, merged);
        } else if let Some(lists) = old.and_then(|old| Lists::of(old, new)) {
            let list = list_of(ty, key).map_err(|message| self.refuse(new, message))?;
            let before = shortened.filter(|(name, _)| *name == key);
            let before = before.map(|(_, before)| before);
            let merged = match list.1.merge {
                true => self.merge_lists(lists, list, before)?.0,
                false => lists.new.iter().collect(),
            };
            let merged = self.keep_list(lists.old_node, &merged);
            entries.set(key, None, merged);
        } else if Cleaning::Full.drops_entry(new) {
            entries.remove(key);
        } else {
            let value = self.keep(Cleaning::Full.copy(new));
            entries.set(key, Some(entry), value);
        }
        Ok(())
    }

    fn keep_list(&mut self, old: NodeRef<'t, 'a>, list: &[NodeRef<'t, 'a>]) -> NodeRef<'t, 'a> {
        let mut builder = TreeBuilder::new();
        builder.at(old.offset()).begin_seq();
        for &item in list {
            builder.node(item);
        }
        self.keep(builder.finish())
    }

    /// `$deleteFromPrimitiveList/finalizers`
    fn delete_untyped(
        &mut self,
        entries: &mut Entries<'t, 'a>,
        entry: &Entry<'t, 'a>,
        ty: &Type,
    ) -> Result<Shortened<'t>, MergeError> {
        let new = entry.value;
        let Some(name) = name_behind(entry.key, DELETE_FROM_PRIMITIVE_LIST) else {
            return Err(self.refuse(new, BAD_PRIMITIVE_LIST));
        };
        let Some(old) = entries.get(name) else {
            return Ok(None);
        };
        let mut shortened = None;
        if new.is_null() {
            entries.remove(name);
        } else if let (Node::Map(_), Node::Map(_)) = (old.value(), new.value()) {
            let (_, field) = field_of(ty, name).map_err(|message| self.refuse(new, message))?;
            let merged = self.untyped(old, new, &field.ty)?;
            entries.set(name, None, merged);
        } else if let Some(lists) = Lists::of(old, new) {
            let list = list_of(ty, name).map_err(|message| self.refuse(new, message))?;
            let left = match self.kind_of_both(lists)? {
                None => return Ok(None),
                Some(ElementKind::Map) => self.merge_lists(lists, list, None)?.0,
                Some(_) => {
                    shortened = Some((name, lists.old.len()));
                    let gone = |item: &NodeRef<'_, '_>| {
                        let key = of_scalar(*item);
                        lists.new.iter().any(|other| of_scalar(other).same(key))
                    };
                    lists.old.iter().filter(|item| !gone(item)).collect()
                }
            };
            let left = self.keep_list(old, &left);
            entries.set(name, None, left);
        } else if ElementKind::of_node(old) == ElementKind::of_node(new) {
            entries.set(name, None, new);
        }
        Ok(shortened)
    }

    /// The one kind of all elements, if there are any.
    fn kind_of_both(&self, lists: Lists<'t, 'a>) -> Result<Option<ElementKind>, MergeError> {
        if lists.old.is_empty() && lists.new.is_empty() {
            return Ok(None);
        }
        let kinds = lists.all().map(ElementKind::of_node);
        let text = || format!("[{} {}]", print(lists.old_node), print(lists.new_node));
        self.one_kind(kinds, text, lists.new_node).map(Some)
    }

    /// Merges two lists with these elements; gives those that were added, too.
    fn merge_lists(
        &mut self,
        lists: Lists<'t, 'a>,
        (element, patch): (Type, Patch),
        before_deletion: Option<usize>,
    ) -> Result<(Vec<NodeRef<'t, 'a>>, Vec<NodeRef<'t, 'a>>), MergeError> {
        let Some(kind) = self.kind_of_both(lists)? else {
            return Ok((Vec::new(), Vec::new()));
        };
        let all: Vec<_> = lists.all().collect();
        match (kind, patch.key) {
            (ElementKind::Map, Some(key)) => {
                self.merge_elements(lists, &element, KeyField::untyped(key))
            }
            (ElementKind::Map, None) => {
                let kind = go_kind(&element);
                let message = format!("cannot merge lists without merge key for {kind}");
                Err(self.refuse(lists.new_node, message))
            }
            (_, Some(_)) => {
                let kind = all.first().map_or("", |item| go_type(*item));
                Err(self.refuse(lists.new_node, not_a_map(kind)))
            }
            (_, None) => {
                let keys: Vec<Key<'_>> = all.iter().map(|item| of_scalar(*item)).collect();
                let old = lists.old.len();
                let room = before_deletion.unwrap_or_else(|| room(old));
                let merged = order_of(&keys, old, room);
                Ok((merged.into_iter().map(|at| all[at]).collect(), Vec::new()))
            }
        }
    }

    fn merge_elements(
        &mut self,
        lists: Lists<'t, 'a>,
        element: &Type,
        key: KeyField,
    ) -> Result<(Vec<NodeRef<'t, 'a>>, Vec<NodeRef<'t, 'a>>), MergeError> {
        let mut special = self.special(lists.new, key)?;
        let mut all: Vec<_> = lists.old.iter().collect();
        for gone in special.deleted {
            all.retain(|item| !key.of_node(*item).same(gone));
        }
        if special.replace {
            all = std::mem::take(&mut special.plain);
        }
        let left = all.len();
        for &item in &special.plain {
            let wanted = key.of_node(item);
            if wanted == Key::Missing {
                return Err(self.refuse(item, no_merge_key(item, key.name)));
            }
            match all.iter().position(|&old| key.of_node(old).same(wanted)) {
                Some(at) => {
                    self.path().push(Step::Index(at));
                    all[at] = self.untyped(all[at], item, element)?;
                    self.path().pop();
                }
                None => all.push(item),
            }
        }
        let keys: Vec<Key<'_>> = all.iter().map(|&item| key.of_node(item)).collect();
        if let Some(at) = keys.iter().position(|&own| own == Key::Missing) {
            return Err(self.refuse(all[at], no_merge_key(all[at], key.name)));
        }
        let places: Vec<Place> = keys
            .iter()
            .map(|&own| Place {
                leading: special
                    .plain
                    .iter()
                    .position(|&item| key.of_node(item).same(own)),
                original: keys[..left].iter().position(|old| old.same(own)),
            })
            .collect();
        let order = order_but(&places, |at| is_deleting(all[at]));
        let merged = order.into_iter().map(|at| all[at]).collect();
        Ok((merged, all.split_off(left)))
    }

    /// `$setElementOrder/…`; gives the name of the list that is done with thereby.
    fn order_untyped(
        &mut self,
        entries: &mut Entries<'t, 'a>,
        patch: Map<'t, 'a>,
        entry: &Entry<'t, 'a>,
        ty: &Type,
    ) -> Result<Option<&'t str>, MergeError> {
        let (wanted, name) = self.wanted(entry)?;
        let entry_of_list = patch.iter().find(|entry| **entry.key == *name);
        let (old, new) = (entries.get(name), entry_of_list.map(|entry| entry.value));
        let old_list = old.map(|node| self.a_list(node)).transpose()?;
        let new_list = new.map(|node| self.a_list(node)).transpose()?;
        let refused = |message| self.refuse(entry.value, message);
        let (element, strategy) = list_of(ty, name).map_err(refused)?;
        let keys = Keys(strategy.key.map(KeyField::untyped));
        self.check_order(new_list.zip(new), wanted, entry.value, keys)?;
        let mut shifted: Vec<OwnKey> = old_list
            .into_iter()
            .flatten()
            .map(|item| OwnKey::new(keys.of_node(item)))
            .collect();
        let merged: Vec<NodeRef<'_, '_>> = match old.zip(new) {
            Some((old, new)) => match Lists::of(old, new).filter(|_| strategy.merge) {
                Some(lists) if keys.0.is_none() => {
                    let all: Vec<Key<'_>> = lists.all().map(of_scalar).collect();
                    shifted = old_after(&all, lists.old.len());
                    self.merge_lists(lists, (element, strategy), None)?.0
                }
                Some(lists) => {
                    let (merged, added) = self.merge_lists(lists, (element, strategy), None)?;
                    let added = added.iter().map(|item| keys.of_node(*item));
                    shift(&mut shifted, lists.new, added, keys);
                    merged
                }
                None => new_list.into_iter().flatten().collect(),
            },
            None => match new {
                Some(new) => {
                    let new = self.keep(Cleaning::Directives.copy(new));
                    self.a_list(new)?.iter().collect()
                }
                None => old_list.into_iter().flatten().collect(),
            },
        };
        let Some(at) = old.or(new) else {
            return Ok(None);
        };
        let own: Vec<Key<'_>> = merged.iter().map(|item| keys.of_node(*item)).collect();
        let missing = |place: usize, key: &str| merged.get(place).map(|item| keyless(*item, key));
        let places = self.arranged(&own, missing, &shifted, (wanted, entry.value), keys)?;
        self.check_kinds(old_list, new_list, (old, new), entry.value)?;
        for item in old_list.into_iter().flatten() {
            self.check_key(item, keys)?;
        }
        let order = order_but(&places, |at| is_deleting(merged[at]));
        let ordered: Vec<_> = order.into_iter().map(|at| merged[at]).collect();
        let ordered = self.keep_list(at, &ordered);
        entries.set(name, entry_of_list, ordered);
        Ok(Some(name))
    }

    /// The elements of both lists, as far as there are lists, have to be of one kind.
    fn check_kinds(
        &self,
        old: Option<Seq<'t, 'a>>,
        new: Option<Seq<'t, 'a>>,
        nodes: (Option<NodeRef<'t, 'a>>, Option<NodeRef<'t, 'a>>),
        node: NodeRef<'t, 'a>,
    ) -> Result<(), MergeError> {
        let all = old.into_iter().flatten().chain(new.into_iter().flatten());
        let text = |list: Option<NodeRef<'_, '_>>| list.map_or_else(|| "[]".to_owned(), print);
        let lists = || format!("[{} {}]", text(nodes.0), text(nodes.1));
        self.one_kind(all.map(ElementKind::of_node), lists, node)?;
        Ok(())
    }
}

/// Gives an object what the types of the one that it is made from did not know.
fn adopt<'a>(object: &mut Object<'a>, mut old: Object<'a>) {
    object.unknown = std::mem::take(&mut old.unknown);
    let ty = object.ty;
    for (id, value) in object.fields_mut() {
        match (value, old.remove(id)) {
            (Value::Object(object), Some(Value::Object(old))) => adopt(object, old),
            (Value::List(list), Some(Value::List(old))) => {
                let key = ty.field(id).and_then(|field| field.patch.key);
                let element = list.ty.element.as_struct();
                if let Some((element, key)) = element.zip(key) {
                    adopt_elements(list, old, KeyField::new(element, key));
                }
            }
            _ => {}
        }
    }
}

/// The same for the elements of a list: each has that of the first old one with its key.
fn adopt_elements<'a>(list: &mut List<'a>, mut old: List<'a>, key: KeyField) {
    for value in &mut list.items {
        let own = key.of(value);
        let place = old.items.iter().position(|old| key.of(old).same(own));
        if let Some(place) = place
            && let (Value::Object(object), Value::Object(old)) = (value, old.items.remove(place))
        {
            adopt(object, old);
        }
    }
}

/// Why an element without a merge key is refused.
fn keyless(item: NodeRef<'_, '_>, key: &str) -> String {
    match item.value() {
        Node::Map(_) => no_merge_key(item, key),
        _ => not_a_map(go_type(item)),
    }
}

/// Whether an element says that it is to be deleted, which no one has obeyed.
fn is_deleting(item: NodeRef<'_, '_>) -> bool {
    item.get(PATCH).and_then(NodeRef::as_str) == Some(DELETE)
}
