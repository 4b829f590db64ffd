//! Structs, maps and lists: who goes where, and in which order.
//!
//! Go sees the keys of a map in the order of their bytes, as the YAML has become JSON with sorted
//! keys; those of JSON that it reads itself, as they stand. That shows only when a value is wrong
//! (which error is the first?) or when a field is there in two spellings (which is the last?). So
//! a decoder first runs in the order of the text and gives up where the order matters; then
//! another runs in Go's order.

use super::super::object::{FieldId, Object};
use super::super::types::{ListType, MapType, StructType, Type};
use super::super::value::{List, Map, Value};
use super::error::DecodeError;
use super::patch::Cleaning;
use super::path::{Path, Step};
use super::scalar::{is_zero_scalar, zero_element};
use super::target::Target;
use super::{Mode, Unknown, UnknownKind};
use goyaml::tree::{self, Entry, NodeRef};
use std::borrow::Cow;
use std::collections::BTreeSet;
use thin_vec::ThinVec;

/// In which order the keys of a map are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As they stand in the text; ends where Go's order matters.
    Text,
    /// By their bytes, as Go sees those of YAML.
    Bytes,
    /// As they stand in the text, as Go sees those of JSON.
    Json,
}

/// Why decoding ended early.
#[derive(Debug)]
pub enum Stop {
    /// The order of keys matters: to be run in Go's order.
    Again,
    /// An error that ends Go's decoding at once.
    Error(Box<DecodeError>),
}

impl Stop {
    /// The error that it stands for; [`Stop::Again`] never leaves a decoder in Go's order.
    pub fn into_error(self) -> DecodeError {
        match self {
            Stop::Error(error) => *error,
            Stop::Again => DecodeError {
                path: String::new(),
                offset: 0,
                expected: String::new(),
                found: String::new(),
                advice: None,
                message: "json: keys repeat".to_owned(),
            },
        }
    }
}

/// An error, and where it happened.
pub struct Failure<'t> {
    path: Path<'t>,
    /// The error.
    pub error: DecodeError,
}

impl<'t> Failure<'t> {
    /// An error at the decoder's place.
    pub fn new(path: &Path<'t>, error: DecodeError) -> Self {
        let path = path.clone();
        Failure { path, error }
    }

    /// The one that Go meets first.
    pub fn first(failures: Vec<Self>) -> Option<Self> {
        failures.into_iter().reduce(|known, new| {
            if new.path.is_before(&known.path) {
                new
            } else {
                known
            }
        })
    }

    /// Whether it happened at a place or below it.
    pub fn is_below(&self, place: &Path<'_>) -> bool {
        self.path.starts_with(place)
    }
}

/// Decodes values, and remembers where it is and what it met. `'t` is the life of the trees.
pub struct Decoder<'t, 'a> {
    pub(super) mode: Mode,
    /// In which order the keys of a map are taken.
    pub order: Order,
    /// What is left out of the values.
    pub cleaning: Cleaning,
    /// Where the next value stands.
    pub path: Path<'t>,
    /// What was met that the type does not know.
    pub unknowns: Vec<Unknown>,
    /// Go decodes on after a value of a wrong kind, and reports the first.
    pub first: Option<Failure<'t>>,
    /// What a shorter spelling of a list has cut off, by its place.
    cut: Vec<(Path<'t>, Vec<Value<'a>>)>,
}

impl<'t, 'a> Decoder<'t, 'a> {
    /// A decoder at the root.
    pub fn new(mode: Mode, order: Order) -> Self {
        Decoder {
            mode,
            order,
            cleaning: Cleaning::None,
            path: Path::default(),
            unknowns: Vec::new(),
            first: None,
            cut: Vec::new(),
        }
    }

    /// What was met, in the order of the text, unless a value was of a wrong kind.
    pub fn finish(mut self) -> Result<Vec<Unknown>, DecodeError> {
        match self.first {
            Some(failure) => Err(failure.error),
            None => {
                self.unknowns.sort_by_key(|unknown| unknown.offset);
                Ok(self.unknowns)
            }
        }
    }

    /// Decodes a whole object.
    pub fn root(
        &mut self,
        node: NodeRef<'t, 'a>,
        ty: &'static StructType,
    ) -> Result<Object<'a>, Stop> {
        let target = match self.mode {
            Mode::User => Target::Own,
            Mode::Json | Mode::JsonFloat => Target::Lost,
        };
        match self.value(node, &Type::Struct(ty), target, None)? {
            Some(Value::Object(object)) => Ok(object),
            _ => Ok(Object::new(ty)),
        }
    }

    /// Decodes one value into what is there already; `None` is Go's zero value.
    pub fn value(
        &mut self,
        node: NodeRef<'t, 'a>,
        ty: &Type,
        target: Target,
        prior: Option<Value<'a>>,
    ) -> Result<Option<Value<'a>>, Stop> {
        match (*ty, node.value()) {
            (Type::Pointer(_) | Type::List(_) | Type::Map(_), tree::Value::Null) => Ok(None),
            (Type::Pointer(to), _) => self.value(node, to, target, prior),
            (Type::Struct(ty), tree::Value::Map(map)) => {
                self.object(map, ty, target, prior).map(Some)
            }
            (Type::List(ty), tree::Value::Seq(seq)) => self.list(seq, ty, target, prior).map(Some),
            (Type::Map(ty), tree::Value::Map(map)) => self.map(map, ty, target, prior).map(Some),
            (Type::RawExtension | Type::FieldsV1, _) => Ok(self.raw(node, prior)),
            _ => self.scalar(node, ty, target, prior),
        }
    }

    /// Notes a value of a wrong kind, and ends only a run in the order of the text.
    pub(super) fn wrong(
        &mut self,
        error: impl FnOnce(&Path<'t>) -> DecodeError,
    ) -> Result<(), Stop> {
        if self.order == Order::Text {
            return Err(Stop::Again);
        }
        if self.first.is_none() {
            self.first = Some(Failure::new(&self.path, error(&self.path)));
        }
        Ok(())
    }

    /// Notes that `encoding/json` cannot put this kind of value into this type.
    pub(super) fn mismatch(
        &mut self,
        node: NodeRef<'_, '_>,
        ty: &Type,
        value: &str,
    ) -> Result<(), Stop> {
        self.wrong(|path| DecodeError::mismatch(path, node, ty, value, &ty.to_string()))
    }

    fn object(
        &mut self,
        map: tree::Map<'t, 'a>,
        ty: &'static StructType,
        target: Target,
        prior: Option<Value<'a>>,
    ) -> Result<Value<'a>, Stop> {
        let mut object = match prior {
            Some(Value::Object(object)) => object,
            _ => Object::with_capacity(ty, map.len()),
        };
        if self.order == Order::Text {
            for entry in map {
                let id = self.field_of(ty, map, &entry)?;
                self.entry(&mut object, &entry, id, target)?;
            }
        } else {
            self.ordered_entries(&mut object, map, target)?;
        }
        Ok(Value::Object(object))
    }

    /// The field of an entry, found in the order of the text: none other may have the same.
    fn field_of(
        &self,
        ty: &'static StructType,
        map: tree::Map<'_, '_>,
        entry: &Entry<'_, '_>,
    ) -> Result<Option<FieldId>, Stop> {
        if let Some(id) = ty.json_field(entry.key) {
            return Ok(Some(id));
        }
        let Some(id) = ty.json_field_folded(entry.key) else {
            return Ok(None);
        };
        let same = |other: &Entry<'_, '_>| ty.json_field_folded(other.key) == Some(id);
        if map.iter().filter(same).count() > 1 {
            return Err(Stop::Again);
        }
        Ok(Some(id))
    }

    fn ordered_entries(
        &mut self,
        object: &mut Object<'a>,
        map: tree::Map<'t, 'a>,
        target: Target,
    ) -> Result<(), Stop> {
        let ty = object.ty;
        let mut entries: Vec<_> = map
            .iter()
            .map(|entry| (ty.json_field_folded(entry.key), entry))
            .collect();
        if self.order == Order::Bytes {
            entries.sort_by(|a, b| a.1.key.cmp(b.1.key));
        }
        // What another spelling of this struct's field has brought: of equal keys the last wins.
        if !object.unknown.is_empty() {
            let keys: BTreeSet<&str> = entries.iter().map(|(_, e)| &**e.key).collect();
            object.unknown.retain(|(key, _)| !keys.contains(&**key));
        }
        for (at, (id, entry)) in entries.iter().enumerate() {
            let again = |(other, _): &(Option<FieldId>, _)| other == id;
            if id.is_some() && entries[at + 1..].iter().any(again) {
                self.report(entry, UnknownKind::Repeated);
            }
            self.entry(object, entry, *id, target)?;
        }
        Ok(())
    }

    // Called for each key that there is, from one loop or the other.
    #[inline(always)]
    fn entry(
        &mut self,
        object: &mut Object<'a>,
        entry: &Entry<'t, 'a>,
        id: Option<FieldId>,
        target: Target,
    ) -> Result<(), Stop> {
        let ty = object.ty;
        let Some((id, field)) = id.and_then(|id| Some((id, ty.field(id)?))) else {
            self.unknown(object, entry);
            return Ok(());
        };
        if self.cleaning.drops_entry(entry.value) {
            return Ok(());
        }
        let prior = match self.order {
            Order::Text => None,
            Order::Bytes | Order::Json => object.remove(id),
        };
        let value = match plain(entry.value, &field.ty) {
            None => {
                let target = target.field(ty, Some(id), entry.key);
                self.path.push(Step::Field(ty, id));
                let value = self.value(entry.value, &field.ty, target, prior)?;
                self.path.pop();
                value
            }
            plain => plain,
        };
        if let Some(value) = value
            && (field.ty.is_pointer() || !is_zero_scalar(&value))
        {
            object.add(id, value);
        }
        Ok(())
    }

    fn unknown(&mut self, object: &mut Object<'a>, entry: &Entry<'t, 'a>) {
        if self.cleaning.is_directive(entry.key) {
            return;
        }
        self.report(entry, UnknownKind::Field(object.ty));
        if self.cleaning.keeps_unknown() {
            object
                .unknown
                .push((entry.key.clone(), entry.value.to_tree()));
        }
    }

    /// Notes an entry that is not decoded as it stands.
    pub fn report(&mut self, entry: &Entry<'t, '_>, kind: UnknownKind) {
        self.path.push(Step::Key(entry.key));
        self.unknowns.push(Unknown {
            path: self.path.display(),
            name: entry.key.to_string(),
            offset: entry.key_offset,
            kind,
        });
        self.path.pop();
    }

    fn list(
        &mut self,
        seq: tree::Seq<'t, 'a>,
        ty: &'static ListType,
        target: Target,
        prior: Option<Value<'a>>,
    ) -> Result<Value<'a>, Stop> {
        // Go fills the elements that are there before it adds new ones.
        let mut there = self.elements_here(prior).into_iter();
        let mut list = List::new(ty);
        list.items.reserve(seq.len());
        for (index, item) in seq.iter().enumerate() {
            if self.cleaning.drops_element(item) {
                continue;
            }
            let prior = there.next();
            let value = match plain(item, &ty.element) {
                None => {
                    self.path.push(Step::Index(index));
                    let value = self.value(item, &ty.element, target.element(), prior)?;
                    self.path.pop();
                    value
                }
                plain => plain,
            };
            list.items
                .push(value.unwrap_or_else(|| zero_element(&ty.element)));
        }
        // An empty list has memory of its own.
        if there.len() > 0 && !seq.is_empty() {
            self.cut.push((self.path.clone(), there.collect()));
        }
        Ok(Value::List(list))
    }

    /// The elements that Go's memory has for the list here: those of the list that is there already,
    /// and behind them what a shorter spelling of it has cut off.
    fn elements_here(&mut self, prior: Option<Value<'a>>) -> ThinVec<Value<'a>> {
        let here = self.cut.iter().position(|(path, _)| path.is(&self.path));
        let cut = here.map(|at| self.cut.swap_remove(at).1);
        match prior {
            Some(Value::List(mut list)) => {
                list.items.extend(cut.into_iter().flatten());
                list.items
            }
            _ => ThinVec::new(),
        }
    }

    fn map(
        &mut self,
        map: tree::Map<'t, 'a>,
        ty: &'static MapType,
        target: Target,
        prior: Option<Value<'a>>,
    ) -> Result<Value<'a>, Stop> {
        let mut entries = match prior {
            Some(Value::Map(map)) => map.into_entries(),
            _ => ThinVec::with_capacity(map.len()),
        };
        if self.order == Order::Bytes {
            let mut sorted: Vec<_> = map.iter().collect();
            sorted.sort_by(|a, b| a.key.cmp(b.key));
            for entry in sorted {
                self.map_entry(&mut entries, &entry, ty, target)?;
            }
        } else {
            for entry in map {
                self.map_entry(&mut entries, &entry, ty, target)?;
            }
        }
        Ok(Value::Map(Map::from_entries(ty, entries)))
    }

    fn map_entry(
        &mut self,
        entries: &mut ThinVec<(Cow<'a, str>, Value<'a>)>,
        entry: &Entry<'t, 'a>,
        ty: &'static MapType,
        target: Target,
    ) -> Result<(), Stop> {
        if self.cleaning.drops_entry(entry.value) {
            return Ok(());
        }
        let value = match plain(entry.value, &ty.value) {
            None => {
                self.path.push(Step::Key(entry.key));
                let value = self.value(entry.value, &ty.value, target.entry(entry.key), None)?;
                self.path.pop();
                value
            }
            plain => plain,
        };
        let value = value.unwrap_or_else(|| zero_element(&ty.value));
        entries.push((entry.key.clone(), value));
        Ok(())
    }

    /// A value that Go keeps as the JSON that it is; null leaves what is there.
    fn raw(&mut self, node: NodeRef<'_, 'a>, prior: Option<Value<'a>>) -> Option<Value<'a>> {
        if node.is_null() {
            return prior;
        }
        let mut tree = self.cleaning.copy(node);
        if self.mode == Mode::JsonFloat {
            tree.round_integers();
        }
        Some(Value::from(tree))
    }
}

/// A string where a string belongs, which most values are: nothing can be wrong with it, so that
/// nobody asks where it stands.
#[inline(always)]
fn plain<'a>(node: NodeRef<'_, 'a>, ty: &Type) -> Option<Value<'a>> {
    match (ty, node.value()) {
        (Type::Str | Type::NamedStr(_), tree::Value::Str(text)) => Some(Value::Str(text.clone())),
        _ => None,
    }
}
