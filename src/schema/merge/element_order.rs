//! `$setElementOrder/…`: the order that a list has to have when it is merged.
//!
//! Source of the rules: `k8s.io/apimachinery` 0.35.3 `pkg/util/strategicpatch/patch.go`
//! (`mergePatchIntoOriginal`, `validatePatchWithSetOrderList`).

use super::super::decode::Step;
use super::super::decode::patch::{Cleaning, SET_ELEMENT_ORDER};
use super::super::encode_tree::encode_tree_value;
use super::super::object::{FieldId, Object};
use super::super::types::{Field, ListType, Patch, Type};
use super::super::value::{List, Value};
use super::directive::{DELETE, PATCH, field_named, name_behind};
use super::error::{BAD_ELEMENT_ORDER, MergeError, UNORDERED, no_merge_key, not_a_list, not_a_map};
use super::fields::{Merger, Shape, shape};
use super::keys::{Key, KeyField, OwnKey, of_scalar, of_value};
use super::list::{ElementKind, Merged};
use super::lookup::{field_of, no_list_in};
use super::order::{Place, order, permute};
use super::print::{go_type, print};
use super::scalars::old_after;
use goyaml::tree::{self, Entry, NodeRef, Seq, Value as Node};

/// How the elements of a list are told apart: by a key, or by themselves.
#[derive(Clone, Copy)]
pub struct Keys(pub Option<KeyField>);

impl Keys {
    /// Those of a list's elements.
    pub fn new(element: &Type, patch: Patch) -> Self {
        let key = patch.key;
        Keys(match element.as_struct() {
            Some(element) => key.map(|key| KeyField::new(element, key)),
            None => key.map(KeyField::untyped),
        })
    }

    fn of<'v>(self, value: &'v Value<'_>) -> Key<'v> {
        self.0.map_or_else(|| of_value(value), |key| key.of(value))
    }

    /// The key of an element of the patch.
    pub fn of_node<'t>(self, node: NodeRef<'t, '_>) -> Key<'t> {
        self.0
            .map_or_else(|| of_scalar(node), |key| key.of_node(node))
    }
}

impl<'t, 'a> Merger<'t, 'a> {
    /// Obeys the entry; gives the name of the field that is done with thereby.
    pub fn element_order(
        &mut self,
        target: &mut Object<'a>,
        patch: tree::Map<'t, 'a>,
        entry: &Entry<'t, 'a>,
        kept: impl Fn(&str) -> bool,
    ) -> Result<Option<&'t str>, MergeError> {
        let (wanted, name) = self.wanted(entry)?;
        let there = if kept(name) {
            self.original_shape(target, name, entry.value)?
        } else {
            Shape::Absent
        };
        let new = patch.get(name);
        let list = new.map(|node| self.a_list(node)).transpose()?;
        let (id, field, ty) = self.list_named(target, name, entry.value)?;
        let keys = ty.map_or(Keys(None), |ty| Keys::new(&ty.element, field.patch));
        self.check_order(list.zip(new), wanted, entry.value, keys)?;
        let Some(ty) = ty else {
            if let Some((list, node)) = list.zip(new) {
                self.kind_of_new(list, node)?;
            }
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

    /// The wanted order, and the name of the list that is to have it.
    pub fn wanted(&self, entry: &Entry<'t, 'a>) -> Result<(Seq<'t, 'a>, &'t str), MergeError> {
        let wanted = self.a_list(entry.value)?;
        match name_behind(entry.key, SET_ELEMENT_ORDER) {
            Some(name) => Ok((wanted, name)),
            None => Err(self.refuse(entry.value, BAD_ELEMENT_ORDER)),
        }
    }

    /// The list that a node has to be.
    pub fn a_list(&self, node: NodeRef<'t, 'a>) -> Result<Seq<'t, 'a>, MergeError> {
        match node.value() {
            Node::Seq(list) => Ok(list),
            _ => Err(self.refuse(node, not_a_list(go_type(node)))),
        }
    }

    /// The one kind of the elements of a list of the patch.
    pub fn kind_of_new(
        &self,
        list: Seq<'t, 'a>,
        node: NodeRef<'t, 'a>,
    ) -> Result<ElementKind, MergeError> {
        let lists = || format!("[[] {}]", print(node));
        self.one_kind(list.iter().map(ElementKind::of_node), lists, node)
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
        let parent = self.own_type(target);
        let refused = |message| self.refuse(node, message);
        let (id, field) = field_of(&parent, name).map_err(refused)?;
        match field.ty {
            Type::List(ty) => Ok((id, field, Some(ty))),
            Type::Pointer(_) | Type::Bytes => Ok((id, field, None)),
            _ => Err(self.refuse(node, no_list_in(&parent))),
        }
    }

    /// The type of the object that the merge is at, as its field has it.
    pub fn own_type(&self, target: &Object<'_>) -> Type {
        let field = match self.path_so_far().last() {
            Some(Step::Field(ty, id)) => ty.field(id),
            _ => None,
        };
        field.map_or(Type::Struct(target.ty), |field| field.ty)
    }

    /// The patch's elements have to stand in the wanted order, in which each has to be.
    pub fn check_order(
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

    /// An element has to have a key, if such have any.
    pub fn check_key(&self, item: NodeRef<'_, '_>, keys: Keys) -> Result<(), MergeError> {
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
    fn ordered(
        &mut self,
        original: Option<List<'a>>,
        patch: Option<(Seq<'t, 'a>, NodeRef<'t, 'a>)>,
        wanted: Seq<'t, 'a>,
        node: NodeRef<'t, 'a>,
        (field, ty): (&'static Field, &'static ListType),
    ) -> Result<List<'a>, MergeError> {
        let keys = Keys::new(&ty.element, field.patch);
        let own = |list: &List<'_>| -> Vec<OwnKey> {
            let all = list.items.iter();
            all.map(|value| OwnKey::new(keys.of(value))).collect()
        };
        let mut old: Vec<OwnKey> = Vec::new();
        let mut news = Merged::default();
        let mut merged = match (original, patch) {
            (None, None) => return Ok(List::new(ty)),
            (None, Some((seq, list_node))) => {
                let (list, added) = self.new_list(ty, seq);
                for item in &added.added {
                    self.check_key(*item, keys)?;
                }
                self.kind_of_new(seq, list_node)?;
                news = added;
                list
            }
            (Some(list), None) => {
                self.element_kind(&list, None, node)?;
                old = own(&list);
                list
            }
            (Some(mut list), Some((seq, list_node))) => {
                self.element_kind(&list, patch, list_node)?;
                old = own(&list);
                if field.patch.merge && keys.0.is_none() {
                    let all = list.items.iter().map(of_value);
                    let all: Vec<Key<'_>> = all.chain(seq.iter().map(of_scalar)).collect();
                    old = old_after(&all, list.items.len());
                    self.list(&mut list, field, list_node, seq)?;
                    list
                } else if field.patch.merge {
                    news = self.list(&mut list, field, list_node, seq)?;
                    let added = news.added.iter();
                    shift(&mut old, seq, added.map(|&item| keys.of_node(item)), keys);
                    list
                } else {
                    match self.decode(list_node, &field.ty, Cleaning::Raw) {
                        Some(Value::List(list)) => list,
                        _ => List::new(ty),
                    }
                }
            }
        };
        let places = merged.items.iter().enumerate();
        let merged_keys: Vec<Key<'_>> = places
            .map(|(place, value)| match news.added_at(place) {
                // A null key counts as one, which a typed element does not have.
                Some(item) => keys.of_node(item),
                None => keys.of(value),
            })
            .collect();
        let missing = |place: usize, name: &str| {
            let value = merged.items.get(place).filter(|_| !self.has_failed())?;
            let tree = encode_tree_value(value, &ty.element);
            Some(no_merge_key(tree.root(), name))
        };
        let places = self.arranged(&merged_keys, missing, &old, (wanted, node), keys)?;
        permute(&mut merged.items, &order(&places));
        Ok(merged)
    }

    /// Where the elements with these keys stand in the wanted order and in the old one. `missing` is
    /// why the element at a place, which has not the key of that name, is refused.
    pub fn arranged(
        &self,
        merged: &[Key<'_>],
        missing: impl Fn(usize, &str) -> Option<String>,
        old: &[OwnKey],
        (wanted, node): (Seq<'t, 'a>, NodeRef<'t, 'a>),
        keys: Keys,
    ) -> Result<Vec<Place>, MergeError> {
        match keys.0 {
            None if merged.contains(&Key::Composite) || wanted.iter().any(is_composite) => {
                return Err(self.refuse(node, UNORDERED));
            }
            None => {}
            Some(key) => {
                for (place, &own) in merged.iter().enumerate() {
                    if own == Key::Missing
                        && let Some(message) = missing(place, key.name)
                    {
                        return Err(self.refuse(node, message));
                    }
                    self.check_before(own, wanted, key)?;
                }
                wanted
                    .iter()
                    .try_for_each(|item| self.check_key(item, keys))?;
            }
        }
        let place = |&own: &Key<'_>| Place {
            leading: wanted.iter().position(|item| keys.of_node(item).same(own)),
            original: old.iter().position(|key| key.is(own)),
        };
        Ok(merged.iter().map(place).collect())
    }

    /// What is wanted before the element with a key has to be maps.
    fn check_before(
        &self,
        own: Key<'_>,
        wanted: Seq<'t, 'a>,
        key: KeyField,
    ) -> Result<(), MergeError> {
        let before = wanted
            .iter()
            .take_while(|item| !key.of_node(*item).same(own));
        for (index, item) in before.enumerate() {
            if !matches!(item.value(), Node::Map(_)) {
                let message = format!("value for key {index} is not a map");
                return Err(self.refuse(item, message));
            }
        }
        Ok(())
    }
}

/// Whether Go cannot compare it.
fn is_composite(item: NodeRef<'_, '_>) -> bool {
    matches!(item.value(), Node::Seq(_) | Node::Map(_))
}

/// What Go takes for the original list after it was merged: deleting closes the gap in its memory,
/// and what is added then goes where the last ones were.
pub fn shift<'k>(
    old: &mut Vec<OwnKey>,
    patch: Seq<'_, '_>,
    added: impl Iterator<Item = Key<'k>>,
    keys: Keys,
) {
    let len = old.len();
    for item in patch {
        if item.get(PATCH).and_then(NodeRef::as_str) == Some(DELETE) {
            let gone = keys.of_node(item);
            old.retain(|key| !key.is(gone));
        }
    }
    old.extend(added.map(OwnKey::new));
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
