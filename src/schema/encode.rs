//! From a typed object to whatever it is printed or built as: the walk that all have in common.
//!
//! Boundary: which fields appear, in which order, and in which form. How a value is spelt is up
//! to the [`Sink`].
//!
//! Sources of the rules: Go 1.26 `encoding/json` `encode.go` (`omitempty`, `omitzero`, nil lists
//! and maps as null), the `MarshalJSON` methods of `k8s.io/apimachinery` 0.35.3.

#[cfg(test)]
mod tests;
mod zero;

use super::base64;
use super::decode::{Step, behind_pointers};
use super::int_or_string::IntOrString;
use super::object::{FieldId, Object};
use super::types::{Field, Omit, StructType, Type};
use super::value::{Map, Value};
use goyaml::emit::{is_sorted, natural_cmp, sort_keys};
use goyaml::tree::NodeRef;
use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt::Write;

pub(super) use zero::{is_empty, is_zero};

/// In which order the fields of a struct and the keys of a map come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldOrder {
    /// Fields as Go declares them, keys by their bytes: `encoding/json`.
    Declared,
    /// Everything by the natural order of names: what JSON becomes as YAML.
    Natural,
}

/// What an object is written to.
pub trait Sink<'a> {
    /// Why a value cannot be written.
    type Error;
    /// The order it wants.
    const ORDER: FieldOrder;
    /// Whether it gets the entries that the type does not know.
    const UNKNOWN: bool;

    /// Begins a map.
    fn begin_map(&mut self);
    /// The key of the next value of the map.
    ///
    /// # Errors
    /// When the key cannot be written.
    fn key(&mut self, key: &Cow<'a, str>) -> Result<(), Self::Error>;
    /// The same for a name that a type gives one of its fields.
    ///
    /// # Errors
    /// When the key cannot be written.
    fn field(&mut self, name: &'static str) -> Result<(), Self::Error> {
        self.key(&Cow::Borrowed(name))
    }
    /// Ends the map begun last.
    fn end_map(&mut self);
    /// Begins a list.
    fn begin_list(&mut self);
    /// Ends the list begun last.
    fn end_list(&mut self);
    /// Null.
    fn null(&mut self);
    /// A boolean.
    fn bool(&mut self, value: bool);
    /// An integer.
    fn int(&mut self, value: i64);
    /// A finite float.
    fn float(&mut self, value: f64);
    /// A string.
    ///
    /// # Errors
    /// When the string cannot be written.
    fn str(&mut self, text: &Cow<'a, str>) -> Result<(), Self::Error>;
    /// A tree, with all below it.
    ///
    /// # Errors
    /// When one of its strings cannot be written.
    fn node(&mut self, node: NodeRef<'_, 'a>) -> Result<(), Self::Error>;
}

/// A value that a [`Sink`] could not write, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<E> {
    /// The way from the value to the root: innermost step first.
    steps: Vec<PathStep>,
    /// What the sink said.
    pub error: E,
}

/// A step that outlives the object.
#[derive(Clone, Debug, PartialEq, Eq)]
enum PathStep {
    Key(String),
    Index(usize),
}

/// Whether a value has been written. The error is boxed as there are many values, each inside of
/// others, and hardly an error.
pub type Written<E> = Result<(), Box<Located<E>>>;

/// What is left to do with a value written to a sink that refuses nothing.
pub(super) fn done(written: Written<Infallible>) {
    let Ok(()) = written.map_err(|located| located.error);
}

impl<E> Located<E> {
    fn new(error: E) -> Box<Self> {
        Box::new(Located {
            steps: Vec::new(),
            error,
        })
    }

    fn under(mut self: Box<Self>, step: PathStep) -> Box<Self> {
        self.steps.push(step);
        self
    }

    fn under_key(self: Box<Self>, key: &str) -> Box<Self> {
        self.under(PathStep::Key(key.to_owned()))
    }

    /// Where the value is: `metadata.annotations[a.b/c]`.
    pub fn path(&self) -> String {
        let mut path = super::decode::Path::default();
        for step in self.steps.iter().rev() {
            path.push(match step {
                PathStep::Key(key) => Step::Key(key),
                PathStep::Index(index) => Step::Index(*index),
            });
        }
        path.display()
    }
}

/// Whether Go's JSON has this field of an object.
#[inline]
pub(super) fn appears(field: &Field, value: Option<&Value<'_>>) -> bool {
    match (field.omit, value) {
        // Most fields of most objects are absent, and the table has the answer.
        (_, None) => field.stays,
        (Omit::Never, _) => true,
        (Omit::Empty, value) => !is_empty(&field.ty, value),
        (Omit::Zero, value) => !is_zero(&field.ty, value),
    }
}

/// Writes an object.
///
/// # Errors
/// What the sink says, with the place.
pub fn write_object<'a, S: Sink<'a>>(object: &Object<'a>, sink: &mut S) -> Written<S::Error> {
    sink.begin_map();
    match S::ORDER {
        FieldOrder::Declared => {
            let mut present = object.fields().peekable();
            for (id, field) in (0u16..).map(FieldId).zip(object.ty.fields) {
                let value = present.next_if(|(present, _)| *present == id);
                let value = value.map(|(_, value)| value);
                if appears(field, value) {
                    write_field(value, field, sink)?;
                }
            }
            if S::UNKNOWN {
                for entry in &object.unknown {
                    write_unknown(entry, sink)?;
                }
            }
        }
        FieldOrder::Natural => write_natural(object, sink)?,
    }
    sink.end_map();
    Ok(())
}

type UnknownEntry<'a> = (Cow<'a, str>, goyaml::tree::Tree<'a>);

/// Writes fields and what the type does not know in the order of names.
fn write_natural<'a, S: Sink<'a>>(object: &Object<'a>, sink: &mut S) -> Written<S::Error> {
    let mut unknown: Vec<&UnknownEntry<'a>> = Vec::new();
    if S::UNKNOWN && !object.unknown.is_empty() {
        unknown.extend(&object.unknown);
        sort_keys(&mut unknown, |entry| &entry.0);
    }
    match object.ty.fields.len() {
        ..=FEW => write_slots::<S, FEW>(object, &unknown, sink),
        _ => write_slots::<S, MANY>(object, &unknown, sink),
    }
}

/// As many fields have most types.
const FEW: usize = 16;
/// No type has more fields than these; the further ones of one that had are searched for.
const MANY: usize = 64;

/// Writes what [`write_natural`] has put in order. An object keeps its fields as declared, so that
/// each would have to be searched for in the order of names: here they are put into slots first.
fn write_slots<'a, S: Sink<'a>, const SLOTS: usize>(
    object: &Object<'a>,
    mut unknown: &[&UnknownEntry<'a>],
    sink: &mut S,
) -> Written<S::Error> {
    let mut slots: [Option<&Value<'a>>; SLOTS] = [None; SLOTS];
    for (id, value) in object.fields() {
        if let Some(slot) = slots.get_mut(usize::from(id.0)) {
            *slot = Some(value);
        }
    }
    for id in object.ty.natural_order() {
        let Some(field) = object.ty.field(id) else {
            continue;
        };
        if !unknown.is_empty() {
            unknown = write_before(field.json_name, unknown, sink)?;
        }
        let value = match slots.get(usize::from(id.0)) {
            Some(value) => *value,
            None => object.get(id),
        };
        if appears(field, value) {
            write_field(value, field, sink)?;
        }
    }
    unknown
        .iter()
        .try_for_each(|entry| write_unknown(entry, sink))
}

/// Writes those of the entries that belong before the field, and gives the others.
fn write_before<'u, 'o, 'a, S: Sink<'a>>(
    name: &str,
    mut unknown: &'u [&'o UnknownEntry<'a>],
    sink: &mut S,
) -> Result<&'u [&'o UnknownEntry<'a>], Box<Located<S::Error>>> {
    while let [entry, rest @ ..] = unknown
        && natural_cmp(&entry.0, name).is_lt()
    {
        write_unknown(entry, sink)?;
        unknown = rest;
    }
    Ok(unknown)
}

fn write_unknown<'a, S: Sink<'a>>(
    (key, tree): &UnknownEntry<'a>,
    sink: &mut S,
) -> Written<S::Error> {
    sink.key(key)
        .and_then(|()| sink.node(tree.root()))
        .map_err(|error| Located::new(error).under_key(key))
}

fn write_field<'a, S: Sink<'a>>(
    value: Option<&Value<'a>>,
    field: &'static Field,
    sink: &mut S,
) -> Written<S::Error> {
    sink.field(field.json_name)
        .map_err(Located::new)
        .and_then(|()| match value {
            Some(value) => write_value(value, &field.ty, sink),
            None => write_zero(&field.ty, sink),
        })
        .map_err(|error| error.under_key(field.json_name))
}

/// Writes a value of a type.
///
/// # Errors
/// What the sink says, with the place.
pub fn write_value<'a, S: Sink<'a>>(
    value: &Value<'a>,
    ty: &Type,
    sink: &mut S,
) -> Written<S::Error> {
    match value {
        Value::Null => sink.null(),
        Value::Bool(value) => sink.bool(*value),
        Value::Int(value) => sink.int(*value),
        Value::Float(value) => sink.float(*value),
        Value::Str(text) => return sink.str(text).map_err(Located::new),
        Value::Bytes(bytes) => return write_text(base64::encode(bytes), sink),
        Value::Object(object) => return write_object(object, sink),
        Value::List(list) => {
            sink.begin_list();
            for (index, item) in list.items.iter().enumerate() {
                write_value(item, &list.ty.element, sink)
                    .map_err(|error| error.under(PathStep::Index(index)))?;
            }
            sink.end_list();
        }
        Value::Map(map) => return write_map(map, sink),
        Value::Quantity(quantity) => return write_text(quantity.to_string(), sink),
        Value::IntOrString(IntOrString::Int(value)) => sink.int((*value).into()),
        Value::IntOrString(IntOrString::String(text)) => return write_text(text.clone(), sink),
        Value::Time(time) if time.is_zero() => sink.null(),
        Value::Time(time) => {
            let mut text = String::new();
            let _ = match behind_pointers(ty) {
                Type::MicroTime => write!(text, "{}", time.micro()),
                _ => write!(text, "{time}"),
            };
            return write_text(text, sink);
        }
        Value::Tree(tree) => return sink.node(tree.root()).map_err(Located::new),
    }
    Ok(())
}

fn write_text<'a, S: Sink<'a>>(text: String, sink: &mut S) -> Written<S::Error> {
    sink.str(&Cow::Owned(text)).map_err(Located::new)
}

fn write_map<'a, S: Sink<'a>>(map: &Map<'a>, sink: &mut S) -> Written<S::Error> {
    let entries = map.entries();
    sink.begin_map();
    // By their bytes they are sorted already, which mostly is the natural order, too.
    if S::ORDER == FieldOrder::Declared || is_sorted(entries, |entry| &entry.0) {
        for entry in entries {
            write_entry(entry, map, sink)?;
        }
    } else {
        let mut entries: Vec<_> = entries.iter().collect();
        sort_keys(&mut entries, |entry| &entry.0);
        for entry in entries {
            write_entry(entry, map, sink)?;
        }
    }
    sink.end_map();
    Ok(())
}

fn write_entry<'a, S: Sink<'a>>(
    (key, value): &(Cow<'a, str>, Value<'a>),
    map: &Map<'a>,
    sink: &mut S,
) -> Written<S::Error> {
    sink.key(key)
        .map_err(Located::new)
        .and_then(|()| write_value(value, &map.ty.value, sink))
        .map_err(|error| error.under_key(key))
}

/// Writes the zero value of a type: an absent field that appears all the same.
fn write_zero<'a, S: Sink<'a>>(ty: &Type, sink: &mut S) -> Written<S::Error> {
    match ty {
        Type::Bool => sink.bool(false),
        Type::Int32 | Type::Int64 | Type::IntOrString => sink.int(0),
        Type::Float64 => sink.float(0.0),
        Type::Str | Type::NamedStr(_) => {
            return sink.str(&Cow::Borrowed("")).map_err(Located::new);
        }
        Type::Quantity => return sink.str(&Cow::Borrowed("0")).map_err(Located::new),
        Type::Struct(ty) => return write_zero_struct(ty, sink),
        Type::Bytes
        | Type::Pointer(_)
        | Type::List(_)
        | Type::Map(_)
        | Type::Time
        | Type::MicroTime
        | Type::RawExtension
        | Type::FieldsV1 => sink.null(),
    }
    Ok(())
}

fn write_zero_struct<'a, S: Sink<'a>>(ty: &'static StructType, sink: &mut S) -> Written<S::Error> {
    write_object(&Object::new(ty), sink)
}
