//! Merging into structs and maps: which entry of the patch goes where.

use super::super::decode::patch::Cleaning;
use super::super::decode::{
    Decoder, Failure, Mode, Order, Path, Step, Stop, Target, Unknown, UnknownKind, is_zero_scalar,
    zero_element,
};
use super::super::encode::appears;
use super::super::object::{FieldId, Object};
use super::super::types::{Field, StructType, Type};
use super::super::value::{Map, Value};
use super::directive::{self, Directive};
use super::error::{MergeError, NOT_A_STRUCT};
use super::trees::Trees;
use goyaml::tree::{self, Entry, NodeRef, Tree, Value as Node};

/// The kinds of untyped data that merging tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Not in Go's JSON.
    Absent,
    /// There as null.
    Null,
    /// A string, number or boolean.
    Scalar,
    /// A list.
    List,
    /// A map.
    Map,
}

/// Walks a patch beside an object. `'t` is the life of the patch, `'a` of the text it is from.
pub struct Merger<'t, 'a> {
    decoder: Decoder<'t, 'a>,
    trees: &'t Trees<'a>,
    /// The values of the result that are of a wrong kind.
    wrong: Vec<Failure<'t>>,
    /// Those that would end Go's decoding of the result at once.
    fatal: Vec<Failure<'t>>,
    /// The fields that the entries of the maps around have by their own names.
    fields: Vec<Option<FieldId>>,
    /// The lists that something was deleted from, and how long each was before.
    pub shortened: Vec<(Path<'t>, usize)>,
}

impl<'t, 'a> Merger<'t, 'a> {
    /// A merger at the root.
    pub fn new(mode: Mode, trees: &'t Trees<'a>) -> Self {
        Merger {
            decoder: Decoder::new(mode, Order::Text),
            trees,
            wrong: Vec::new(),
            fatal: Vec::new(),
            fields: Vec::new(),
            shortened: Vec::new(),
        }
    }

    /// What the types do not know, if everything else that the patch brought fits its type.
    pub fn finish(self) -> Result<Vec<Unknown>, MergeError> {
        if let Some(failure) = Failure::first(self.fatal).or(Failure::first(self.wrong)) {
            return Err(failure.error.into());
        }
        let mut unknowns = self.decoder.unknowns;
        unknowns.retain(|unknown| matches!(unknown.kind, UnknownKind::Field(_)));
        unknowns.sort_by_key(|unknown| unknown.offset);
        Ok(unknowns)
    }

    /// Whether the patch has brought something that does not fit its type.
    pub fn has_failed(&self) -> bool {
        !(self.wrong.is_empty() && self.fatal.is_empty())
    }

    /// Forgets what did not fit below here, as something else takes its place.
    pub fn replaced(&mut self) {
        let path = &self.decoder.path;
        self.wrong.retain(|failure| !failure.is_below(path));
        self.fatal.retain(|failure| !failure.is_below(path));
    }

    /// How long the list here was before something was deleted from it.
    pub fn before_deletion(&self) -> Option<usize> {
        let here = |(path, _): &&(Path<'t>, usize)| path.is(&self.decoder.path);
        self.shortened.iter().find(here).map(|(_, before)| *before)
    }

    /// Keeps a tree as long as the patch.
    pub fn keep(&mut self, tree: Tree<'a>) -> NodeRef<'t, 'a> {
        let (tree, rest) = self.trees.keep(tree);
        self.trees = rest;
        tree.root()
    }

    /// Where the merge is.
    pub fn path(&mut self) -> &mut Path<'t> {
        &mut self.decoder.path
    }

    /// Where the merge is, to be looked at.
    pub fn path_so_far(&self) -> &Path<'t> {
        &self.decoder.path
    }

    /// The error for a place in the patch.
    pub fn refuse(&self, node: NodeRef<'_, '_>, message: impl Into<String>) -> MergeError {
        MergeError::new(&self.decoder.path, node, message.into())
    }

    /// Decodes a part of the patch that is new. Errors wait for the end, as Go decodes only when
    /// all is merged.
    pub fn decode(
        &mut self,
        node: NodeRef<'t, 'a>,
        ty: &Type,
        cleaning: Cleaning,
    ) -> Option<Value<'a>> {
        let depth = self.decoder.path.len();
        let known = self.decoder.unknowns.len();
        self.decoder.cleaning = cleaning;
        if let Ok(value) = self.decoder.value(node, ty, Target::Lost, None) {
            return value;
        }
        self.decoder.path.truncate(depth);
        self.decoder.unknowns.truncate(known);
        self.decoder.order = Order::Bytes;
        let value = self.decoder.value(node, ty, Target::Lost, None);
        self.decoder.order = Order::Text;
        let value = value.unwrap_or_else(|stop: Stop| {
            let failure = Failure::new(&self.decoder.path, stop.into_error());
            self.fatal.push(failure);
            None
        });
        self.wrong.extend(self.decoder.first.take());
        self.decoder.path.truncate(depth);
        value
    }

    /// Merges a map of the patch into a struct.
    pub fn object(
        &mut self,
        target: &mut Object<'a>,
        node: NodeRef<'t, 'a>,
        patch: tree::Map<'t, 'a>,
    ) -> Result<(), MergeError> {
        match directive::of(&self.decoder.path, node)? {
            Some(Directive::Delete) => *target = Object::new(target.ty),
            Some(Directive::Replace) => {
                let new = self.decode(node, &Type::Struct(target.ty), Cleaning::Raw);
                *target = match new {
                    Some(Value::Object(object)) => object,
                    _ => Object::new(target.ty),
                };
            }
            None => {
                let ty = target.ty;
                let first = self.fields.len();
                let fields = patch.iter().map(|entry| ty.json_field(entry.key));
                self.fields.extend(fields);
                if self.is_misspelt(ty, patch, first) {
                    self.object_untyped(target, &[node])?;
                } else if patch.iter().any(|entry| entry.key.starts_with('$')) {
                    self.object_with_directives(target, patch, first)?;
                } else {
                    self.entries(target, patch, first, &[])?;
                }
                self.fields.truncate(first);
            }
        }
        Ok(())
    }

    /// Whether an entry names a field, but not as it is spelt: Go merges by exact keys, so that it
    /// stands beside the field. The fields that the patch names are the last looked up, from `first`
    /// on.
    fn is_misspelt(&self, ty: &'static StructType, patch: tree::Map<'t, 'a>, first: usize) -> bool {
        let fields = self.fields.iter().skip(first);
        fields
            .zip(patch)
            .any(|(id, entry)| id.is_none() && ty.json_field_folded(entry.key).is_some())
    }

    /// Merges the entries that are no directives, but for the `done` ones. The fields that they name
    /// are the last looked up, from `first` on.
    pub fn entries(
        &mut self,
        target: &mut Object<'a>,
        patch: tree::Map<'t, 'a>,
        first: usize,
        done: &[&str],
    ) -> Result<(), MergeError> {
        let ty = target.ty;
        for (place, entry) in (first..).zip(patch) {
            if done.contains(&&**entry.key) || Cleaning::Raw.is_directive(entry.key) {
                continue;
            }
            match self.fields.get(place).copied().flatten() {
                Some(id) => self.field(target, id, entry.value)?,
                None => self.decoder.report(&entry, UnknownKind::Field(ty)),
            }
        }
        Ok(())
    }

    fn field(
        &mut self,
        target: &mut Object<'a>,
        id: FieldId,
        node: NodeRef<'t, 'a>,
    ) -> Result<(), MergeError> {
        let Some(field) = target.ty.field(id) else {
            return Ok(());
        };
        self.decoder.path.push(Step::Field(target.ty, id));
        let shape = match shape(field, target.get(id)) {
            // An empty list is there if something was just deleted from it.
            Shape::Absent if self.before_deletion().is_some() => Shape::List,
            shape => shape,
        };
        match (shape, node.value()) {
            (_, Node::Null) => {
                self.replaced();
                target.remove(id);
            }
            (Shape::Map, Node::Map(patch)) => self.map_field(target, id, field, node, patch)?,
            (Shape::List, Node::Seq(patch)) => self.list_field(target, id, field, node, patch)?,
            _ => {
                let new = self.new_value(node, &field.ty);
                put(target, id, field, new);
            }
        }
        self.decoder.path.pop();
        Ok(())
    }

    /// A value of the patch that the original has nothing to merge with.
    fn new_value(&mut self, node: NodeRef<'t, 'a>, ty: &Type) -> Option<Value<'a>> {
        self.replaced();
        if Cleaning::Full.drops_entry(node) {
            return None;
        }
        self.decode(node, ty, Cleaning::Full)
    }

    fn map_field(
        &mut self,
        target: &mut Object<'a>,
        id: FieldId,
        field: &'static Field,
        node: NodeRef<'t, 'a>,
        patch: tree::Map<'t, 'a>,
    ) -> Result<(), MergeError> {
        if field.ty.as_struct().is_some() {
            if let Some(inner) = target.object_or_insert(id) {
                self.object(inner, node, patch)?;
            }
        } else if let Some(map) = target.map_mut(id) {
            self.map(map, node, patch)?;
        } else {
            // Raw JSON, which no mergeable part of an object holds.
            let new = self.new_value(node, &field.ty);
            put(target, id, field, new);
        }
        Ok(())
    }

    /// Merges a map of the patch into a map.
    fn map(
        &mut self,
        target: &mut Map<'a>,
        node: NodeRef<'t, 'a>,
        patch: tree::Map<'t, 'a>,
    ) -> Result<(), MergeError> {
        let ty = target.ty;
        match directive::of(&self.decoder.path, node)? {
            Some(Directive::Delete) => *target = Map::new(ty),
            Some(Directive::Replace) => {
                *target = Map::new(ty);
                for entry in patch.iter().filter(|entry| entry.key != directive::PATCH) {
                    self.insert(target, &entry, Cleaning::Raw);
                }
            }
            None => {
                self.map_directives(target, patch)?;
                for entry in patch {
                    self.map_entry(target, &entry)?;
                }
            }
        }
        Ok(())
    }

    fn map_entry(&mut self, target: &mut Map<'a>, entry: &Entry<'t, 'a>) -> Result<(), MergeError> {
        if Cleaning::Raw.is_directive(entry.key) {
            return Ok(());
        }
        let there = target.get(entry.key);
        if matches!(
            (there, entry.value.value()),
            (Some(Value::Object(_) | Value::Map(_)), Node::Map(_))
                | (Some(Value::List(_)), Node::Seq(_))
        ) {
            return Err(self.refuse(entry.value, NOT_A_STRUCT));
        }
        if Cleaning::Full.drops_entry(entry.value) {
            target.remove(entry.key);
        } else {
            self.insert(target, entry, Cleaning::Full);
        }
        Ok(())
    }

    fn insert(&mut self, target: &mut Map<'a>, entry: &Entry<'t, 'a>, cleaning: Cleaning) {
        let ty = &target.ty.value;
        self.decoder.path.push(Step::Key(entry.key));
        let value = self.decode(entry.value, ty, cleaning);
        self.decoder.path.pop();
        let value = value.unwrap_or_else(|| zero_element(ty));
        target.insert(entry.key.clone(), value);
    }
}

/// Sets a field to what was decoded for it.
pub fn put<'a>(target: &mut Object<'a>, id: FieldId, field: &Field, value: Option<Value<'a>>) {
    match value {
        Some(value) if field.ty.is_pointer() || !is_zero_scalar(&value) => {
            target.set(id, value);
        }
        _ => {
            target.remove(id);
        }
    }
}

/// What a field is in Go's JSON.
pub fn shape(field: &Field, value: Option<&Value<'_>>) -> Shape {
    if !appears(field, value) {
        return Shape::Absent;
    }
    match value {
        None => match field.ty {
            Type::Struct(_) => Shape::Map,
            Type::Pointer(_)
            | Type::List(_)
            | Type::Map(_)
            | Type::Bytes
            | Type::Time
            | Type::MicroTime
            | Type::RawExtension
            | Type::FieldsV1 => Shape::Null,
            _ => Shape::Scalar,
        },
        Some(Value::Null) => Shape::Null,
        Some(Value::Object(_) | Value::Map(_)) => Shape::Map,
        Some(Value::List(_)) => Shape::List,
        Some(Value::Tree(tree)) => match tree.root().value() {
            Node::Map(_) => Shape::Map,
            Node::Seq(_) => Shape::List,
            Node::Null => Shape::Null,
            _ => Shape::Scalar,
        },
        Some(_) => Shape::Scalar,
    }
}
