//! Messages as templates see them: Go's generated structs, with their getters.
//!
//! Absent things are objects too: a nil pointer is its [`MessageType`], a nil slice or map its
//! [`Field`], so that all data is borrowed from the tree or from the tables.
//!
//! Sources of the rules: protoc-gen-go 1.36 (struct fields, oneof wrappers, getters that are safe
//! on nil), google.golang.org/protobuf 1.36 `durationpb` (`AsDuration`), istio.io/api
//! `*_json.gen.go` (`MarshalJSON`).

use std::borrow::Cow;

use gotemplate::json::JsonSink;
use gotemplate::object::{Method, Object, Shape};
use gotemplate::text::Text;
use gotemplate::types::{FloatType, IntType, UintType};
use gotemplate::value::Value as Go;

use super::message::{EnumValue, Json, List, Map, Member, Message, Value};
use super::types::{Field, MessageType, Shape as FieldShape, Type, WellKnown};
use super::{duration, json, text};

/// A value as Go's type of it.
fn go<'s>(value: &'s Value, ty: Type) -> Go<'s> {
    match value {
        Value::Bool(value) => Go::Bool(*value),
        Value::Int(value) => Go::Int(*value, int_type(ty)),
        Value::Uint(value) => Go::Uint(*value, uint_type(ty)),
        Value::Double(value) => Go::Float(*value, FloatType::Float64),
        Value::Str(value) => Go::str(&**value),
        Value::Enum(value) => go_enum(*value),
        Value::Message(message) => Go::Object(&**message),
        Value::List(list) => Go::Object(&**list),
        Value::Map(map) => Go::Object(&**map),
        Value::Json(json) => Go::Object(&**json),
        Value::Member(member) => Go::Object(&**member),
    }
}

fn int_type(ty: Type) -> IntType {
    match ty {
        Type::Int64 => IntType::Int64,
        _ => IntType::Int32,
    }
}

fn uint_type(ty: Type) -> UintType {
    match ty {
        Type::Uint64 => UintType::Uint64,
        _ => UintType::Uint32,
    }
}

/// An enum: an `int32` of its own type that prints its name.
fn go_enum<'s>(value: EnumValue) -> Go<'s> {
    let name = match value.ty.value_name(value.number) {
        Some(name) => Text::Borrowed(name),
        None => value.number.to_string().into(),
    };
    Go::named_int(value.ty.go_name, Go::int32(value.number), Some(name))
}

/// The zero value of a field that is absent.
fn zero<'s>(field: &'static Field) -> Go<'s> {
    match field.shape {
        FieldShape::One => zero_value(field.ty),
        FieldShape::Many | FieldShape::Map => Go::Object(field),
    }
}

fn zero_value<'s>(ty: Type) -> Go<'s> {
    match ty {
        Type::Bool => Go::Bool(false),
        Type::Int32 | Type::Int64 => Go::Int(0, int_type(ty)),
        Type::Uint32 | Type::Uint64 => Go::Uint(0, uint_type(ty)),
        Type::Double => Go::Float(0.0, FloatType::Float64),
        Type::Str => Go::str(""),
        Type::Enum(ty) => go_enum(EnumValue { ty, number: 0 }),
        Type::Message(ty) => Go::Object(ty),
    }
}

/// What Go calls the type of one value.
fn go_type(ty: Type) -> Cow<'static, str> {
    match ty {
        Type::Bool => "bool".into(),
        Type::Int32 | Type::Int64 => int_type(ty).name().into(),
        Type::Uint32 | Type::Uint64 => uint_type(ty).name().into(),
        Type::Double => "float64".into(),
        Type::Str => "string".into(),
        Type::Enum(ty) => ty.go_name.into(),
        Type::Message(ty) => format!("*{}", ty.go_name).into(),
    }
}

/// What Go calls the type of a field.
fn field_type(field: &Field) -> Cow<'static, str> {
    let inner = go_type(field.ty);
    match field.shape {
        FieldShape::One => inner,
        FieldShape::Many => format!("[]{inner}").into(),
        FieldShape::Map => format!("map[string]{inner}").into(),
    }
}

/// What a name stands for in the Go struct of a message.
enum Place {
    /// A field of the struct, by index.
    Field(usize),
    /// The field of a oneof, by the oneof's index.
    Oneof(usize),
}

impl MessageType {
    /// A field of the Go struct: members of oneofs are none.
    fn place(&self, name: &str) -> Option<Place> {
        match self.go_field(name) {
            Some(index) if self.fields[index].member.is_none() => Some(Place::Field(index)),
            _ => self.go_oneof(name).map(Place::Oneof),
        }
    }

    /// What a getter gets: members of oneofs have one too.
    fn getter(&self, method: &str) -> Option<Place> {
        let name = method.strip_prefix("Get")?;
        let field = self.go_field(name).map(Place::Field);
        field.or_else(|| self.go_oneof(name).map(Place::Oneof))
    }

    fn method_of(&self, name: &str) -> Option<Method> {
        let known = self.getter(name).is_some()
            || name == "String"
            || (name == "AsDuration" && self.well_known == WellKnown::Duration);
        known.then_some(Method::GETTER)
    }

    /// The places of the Go struct in order; a oneof stands where its first member is declared.
    fn places(&self) -> impl Iterator<Item = (&'static str, Place)> + '_ {
        let mut done = 0;
        self.fields
            .iter()
            .enumerate()
            .filter_map(move |(index, field)| {
                let Some(member) = field.member else {
                    return Some((field.go_name, Place::Field(index)));
                };
                let first = member.oneof >= done;
                done = done.max(member.oneof + 1);
                first.then(|| {
                    (
                        self.oneofs[member.oneof].go_name,
                        Place::Oneof(member.oneof),
                    )
                })
            })
    }
}

impl Message {
    fn at<'s>(&'s self, place: &Place) -> Go<'s> {
        match *place {
            Place::Field(index) => {
                let field = &self.ty().fields[index];
                self.get(index)
                    .map_or_else(|| zero(field), |value| go(value, field.ty))
            }
            Place::Oneof(oneof) => {
                let member = self.member(oneof);
                let nil = Go::NilPointer(self.ty().oneofs[oneof].go_type);
                member.map_or(nil, |member| Go::Object(member))
            }
        }
    }
}

impl Object for Message {
    fn as_any(&self) -> Option<&dyn std::any::Any> {
        Some(self)
    }

    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        format!("*{}", self.ty().go_name).into()
    }

    fn is_pointer(&self) -> bool {
        true
    }

    fn field<'s>(&'s self, name: &str) -> Option<Go<'s>> {
        self.ty().place(name).map(|place| self.at(&place))
    }

    fn method(&self, name: &str) -> Option<Method> {
        self.ty().method_of(name)
    }

    fn call<'s>(&'s self, name: &str, _args: &[Go<'s>]) -> Result<Go<'s>, String> {
        match (self.ty().getter(name), name) {
            (Some(place), _) => Ok(self.at(&place)),
            (None, "AsDuration") => Ok(go_duration(self.int(0), self.int(1))),
            (None, _) => Ok(Go::str(text::print(self))),
        }
    }

    fn len(&self) -> usize {
        self.ty().places().count()
    }

    fn entry<'s>(&'s self, i: usize) -> (Go<'s>, Go<'s>) {
        match self.ty().places().nth(i) {
            Some((name, place)) => (Go::str(name), self.at(&place)),
            None => (Go::NoValue, Go::NoValue),
        }
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        Some(text::print(self).into())
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        // Google's own messages but the free-form ones are plain structs to encoding/json.
        match self.ty().well_known {
            WellKnown::Duration | WellKnown::Wrapper => {
                sink.begin_map();
                for (index, field) in self.ty().fields.iter().enumerate() {
                    if let Some(value) = self.get(index) {
                        sink.key(field.name);
                        gotemplate::json::write(&go(value, field.ty), sink)?;
                    }
                }
                sink.end_map();
                Ok(())
            }
            _ => json::write_message(self, sink),
        }
    }
}

/// A `time.Duration`, which prints as `1m30s`.
fn go_duration<'s>(seconds: i64, nanos: i64) -> Go<'s> {
    let total = seconds.saturating_mul(1_000_000_000).saturating_add(nanos);
    let printed = duration::format(total);
    Go::named_int("time.Duration", Go::int64(total), Some(printed.into()))
}

/// A nil pointer to a message.
impl Object for MessageType {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        format!("*{}", self.go_name).into()
    }

    fn is_pointer(&self) -> bool {
        true
    }

    fn is_nil(&self) -> bool {
        true
    }

    fn field<'s>(&'s self, name: &str) -> Option<Go<'s>> {
        self.place(name).map(|_| Go::Nil)
    }

    fn method(&self, name: &str) -> Option<Method> {
        self.method_of(name)
    }

    fn call<'s>(&'s self, name: &str, _args: &[Go<'s>]) -> Result<Go<'s>, String> {
        match (self.getter(name), name) {
            (Some(Place::Field(index)), _) => Ok(zero(&self.fields[index])),
            (Some(Place::Oneof(oneof)), _) => Ok(Go::NilPointer(self.oneofs[oneof].go_type)),
            (None, "AsDuration") => Ok(go_duration(0, 0)),
            (None, _) => Ok(Go::str("<nil>")),
        }
    }

    fn len(&self) -> usize {
        0
    }

    fn entry<'s>(&'s self, _i: usize) -> (Go<'s>, Go<'s>) {
        (Go::NoValue, Go::NoValue)
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        Some("<nil>".into())
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        sink.null();
        Ok(())
    }
}

/// A nil slice or map.
impl Object for Field {
    fn shape(&self) -> Shape {
        match self.shape {
            FieldShape::Map => Shape::Map,
            FieldShape::One | FieldShape::Many => Shape::List,
        }
    }

    fn type_name(&self) -> Cow<'_, str> {
        field_type(self)
    }

    fn is_nil(&self) -> bool {
        true
    }

    fn field<'s>(&'s self, _name: &str) -> Option<Go<'s>> {
        None
    }

    fn len(&self) -> usize {
        0
    }

    fn entry<'s>(&'s self, _i: usize) -> (Go<'s>, Go<'s>) {
        (Go::NoValue, Go::NoValue)
    }

    fn zero<'s>(&'s self) -> Go<'s> {
        zero_value(self.ty)
    }
}

impl Object for List {
    fn shape(&self) -> Shape {
        Shape::List
    }

    fn type_name(&self) -> Cow<'_, str> {
        field_type(self.field)
    }

    fn field<'s>(&'s self, _name: &str) -> Option<Go<'s>> {
        None
    }

    fn len(&self) -> usize {
        self.items.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Go<'s>, Go<'s>) {
        (Go::int(i as i64), go(&self.items[i], self.field.ty))
    }

    fn zero<'s>(&'s self) -> Go<'s> {
        zero_value(self.field.ty)
    }
}

impl Object for Map {
    fn shape(&self) -> Shape {
        Shape::Map
    }

    fn type_name(&self) -> Cow<'_, str> {
        field_type(self.field)
    }

    fn field<'s>(&'s self, name: &str) -> Option<Go<'s>> {
        let found = self.entries.binary_search_by(|(key, _)| (**key).cmp(name));
        found.ok().map(|at| go(&self.entries[at].1, self.field.ty))
    }

    fn len(&self) -> usize {
        self.entries.len()
    }

    fn entry<'s>(&'s self, i: usize) -> (Go<'s>, Go<'s>) {
        let (key, value) = &self.entries[i];
        (Go::str(&**key), go(value, self.field.ty))
    }

    fn zero<'s>(&'s self) -> Go<'s> {
        zero_value(self.field.ty)
    }
}

/// The wrapper struct around a oneof's member. Go holds it in an interface with methods, which
/// templates do not look through when they print.
impl Object for Member {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        format!("*{}", self.wrapper).into()
    }

    fn is_pointer(&self) -> bool {
        true
    }

    fn field<'s>(&'s self, name: &str) -> Option<Go<'s>> {
        (name == self.field.go_name).then(|| go(&self.value, self.field.ty))
    }

    fn len(&self) -> usize {
        1
    }

    fn entry<'s>(&'s self, _i: usize) -> (Go<'s>, Go<'s>) {
        (Go::str(self.field.go_name), go(&self.value, self.field.ty))
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        let value = gotemplate::print::sprint(&[go(&self.value, self.field.ty)]);
        Some(format!("&{{{value}}}").into())
    }
}

/// A `Struct`, `Value` or `ListValue`: templates print it or turn it into JSON.
impl Object for Json {
    fn shape(&self) -> Shape {
        Shape::Struct
    }

    fn type_name(&self) -> Cow<'_, str> {
        format!("*{}", self.ty.go_name).into()
    }

    fn is_pointer(&self) -> bool {
        true
    }

    fn field<'s>(&'s self, _name: &str) -> Option<Go<'s>> {
        None
    }

    fn len(&self) -> usize {
        0
    }

    fn entry<'s>(&'s self, _i: usize) -> (Go<'s>, Go<'s>) {
        (Go::NoValue, Go::NoValue)
    }

    fn string(&self) -> Option<Cow<'_, str>> {
        Some(text::print_json(self).into())
    }

    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        json::write_tree(self.tree.root(), sink);
        Ok(())
    }
}
