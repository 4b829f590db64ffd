//! What `encoding/json` writes of schema values, for a template's `toJson` and `toYaml`.

use crate::schema::encode::{FieldOrder, Sink, done, write_object, write_value};
use crate::schema::object::Object;
use crate::schema::types::{StructType, Type};
use crate::schema::value::{List, Map, Value};
use gotemplate::json::JsonSink;
use gotemplate::types::FloatType;
use goyaml::tree::{NodeRef, Value as Node};
use std::borrow::Cow;
use std::convert::Infallible;

/// Writes a struct; `None` is the zero struct.
pub(super) fn object(
    ty: &'static StructType,
    object: Option<&Object<'_>>,
    sink: &mut dyn JsonSink,
) {
    match object {
        Some(object) => done(write_object(object, &mut To(sink))),
        None => done(write_object(&Object::new(ty), &mut To(sink))),
    }
}

/// Writes the elements of a list.
pub(super) fn list(list: &List<'_>, sink: &mut dyn JsonSink) {
    sink.begin_list();
    for item in &list.items {
        done(write_value(item, &list.ty.element, &mut To(sink)));
    }
    sink.end_list();
}

/// Writes the entries of a map.
pub(super) fn map(map: &Map<'_>, sink: &mut dyn JsonSink) {
    sink.begin_map();
    for (key, value) in map.iter() {
        sink.key(key);
        done(write_value(value, &map.ty.value, &mut To(sink)));
    }
    sink.end_map();
}

/// Writes a value of a type.
pub(super) fn value(value: &Value<'_>, ty: &Type, sink: &mut dyn JsonSink) {
    done(write_value(value, ty, &mut To(sink)));
}

struct To<'s>(&'s mut dyn JsonSink);

impl<'a> Sink<'a> for To<'_> {
    type Error = Infallible;
    const ORDER: FieldOrder = FieldOrder::Declared;
    const UNKNOWN: bool = false;

    fn begin_map(&mut self) {
        self.0.begin_map();
    }

    fn key(&mut self, key: &Cow<'a, str>) -> Result<(), Infallible> {
        self.0.key(key);
        Ok(())
    }

    fn end_map(&mut self) {
        self.0.end_map();
    }

    fn begin_list(&mut self) {
        self.0.begin_list();
    }

    fn end_list(&mut self) {
        self.0.end_list();
    }

    fn null(&mut self) {
        self.0.null();
    }

    fn bool(&mut self, value: bool) {
        self.0.bool(value);
    }

    fn int(&mut self, value: i64) {
        self.0.int(value);
    }

    fn float(&mut self, value: f64) {
        self.0.float(value, FloatType::Float64);
    }

    fn str(&mut self, text: &Cow<'a, str>) -> Result<(), Infallible> {
        self.0.str(text);
        Ok(())
    }

    fn node(&mut self, node: NodeRef<'_, 'a>) -> Result<(), Infallible> {
        tree(node, self.0);
        Ok(())
    }
}

/// What is still to be written of a tree.
enum Todo<'t, 'a> {
    Node(NodeRef<'t, 'a>),
    Key(&'t str),
    EndMap,
    EndList,
}

/// Writes untyped JSON, however deep, without recursion.
fn tree(root: NodeRef<'_, '_>, sink: &mut dyn JsonSink) {
    let mut todo = vec![Todo::Node(root)];
    while let Some(next) = todo.pop() {
        match next {
            Todo::Key(key) => sink.key(key),
            Todo::EndMap => sink.end_map(),
            Todo::EndList => sink.end_list(),
            Todo::Node(node) => match node.value() {
                Node::Null => sink.null(),
                Node::Bool(value) => sink.bool(value),
                Node::Int(value) => sink.int(value),
                Node::Uint(value) => sink.uint(value),
                Node::Float(value) => sink.float(value, FloatType::Float64),
                Node::Str(text) => sink.str(text),
                Node::Seq(items) => {
                    sink.begin_list();
                    todo.push(Todo::EndList);
                    let from = todo.len();
                    todo.extend(items.into_iter().map(Todo::Node));
                    todo[from..].reverse();
                }
                Node::Map(entries) => {
                    sink.begin_map();
                    todo.push(Todo::EndMap);
                    let from = todo.len();
                    let mut entries: Vec<_> = entries.into_iter().collect();
                    entries.sort_by_key(|entry| entry.key);
                    for entry in entries {
                        todo.push(Todo::Key(entry.key));
                        todo.push(Todo::Node(entry.value));
                    }
                    todo[from..].reverse();
                }
            },
        }
    }
}

/// Writes the zero value of a type that is no scalar.
pub(super) fn zero(ty: &Type, sink: &mut dyn JsonSink) {
    match ty {
        Type::Struct(ty) => object(ty, None, sink),
        Type::Quantity => sink.str("0"),
        Type::IntOrString => sink.int(0),
        _ => sink.null(),
    }
}
