//! Those values of the world that are the host's own: typed maps and slices, a struct behind a
//! pointer, nil ones.

use std::borrow::Cow;

use gotemplate::{FloatType, Object, Shape, Type, UintType, Value};

/// A Go value of the host.
pub(super) enum Data {
    Nil,
    Int(i64),
    Int32(i32),
    Uint64(u64),
    Float32(f32),
    Str(&'static str),
    Bytes(&'static [u8]),
    Pointer(i64),
    NilPointer(&'static str),
    Policy(&'static str),
    Span(i64, &'static str),
    Host(Host),
}

/// A map, slice or struct.
pub(super) struct Host {
    type_name: &'static str,
    shape: Shape,
    pointer: bool,
    nil: bool,
    entries: Vec<(&'static str, Data)>,
}

impl Data {
    pub(super) fn value(&self) -> Value<'_> {
        match self {
            Data::Nil => Value::Nil,
            Data::Int(i) => Value::int(*i),
            Data::Int32(i) => Value::int32(*i),
            Data::Uint64(u) => Value::Uint(*u, UintType::Uint64),
            Data::Float32(f) => Value::Float(f64::from(*f), FloatType::Float32),
            Data::Str(s) => Value::str(*s),
            Data::Bytes(bytes) => {
                let ty = Type::Uint(UintType::Uint8);
                let items = bytes
                    .iter()
                    .map(|b| Value::Uint(u64::from(*b), UintType::Uint8));
                Value::List(gotemplate::List::new(ty, items.collect()).into())
            }
            Data::Pointer(i) => Value::pointer_to(Value::int64(*i)),
            Data::NilPointer(name) => Value::NilPointer(name),
            Data::Policy(s) => Value::named_str("world.Policy", *s),
            Data::Span(nanos, text) => {
                Value::named_int("time.Duration", Value::int64(*nanos), Some((*text).into()))
            }
            Data::Host(host) => Value::Object(host),
        }
    }
}

impl Object for Host {
    fn shape(&self) -> Shape {
        self.shape
    }
    fn type_name(&self) -> Cow<'_, str> {
        self.type_name.into()
    }
    fn is_pointer(&self) -> bool {
        self.pointer
    }
    fn is_nil(&self) -> bool {
        self.nil
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        if self.nil && self.pointer {
            return ["Name", "Labels", "Ports"]
                .contains(&name)
                .then_some(Value::Nil);
        }
        let found = self.entries.iter().find(|(key, _)| *key == name);
        found.map(|(_, data)| data.value())
    }
    fn zero<'s>(&'s self) -> Value<'s> {
        match self.type_name {
            LABELS => Value::str(""),
            _ => Value::Nil,
        }
    }
    fn len(&self) -> usize {
        self.entries.len()
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        let (key, data) = &self.entries[i];
        let key = match self.shape {
            Shape::List => Value::int(i as i64),
            _ => Value::str(*key),
        };
        (key, data.value())
    }
}

fn host(
    type_name: &'static str,
    shape: Shape,
    entries: impl IntoIterator<Item = (&'static str, Data)>,
) -> Host {
    Host {
        type_name,
        shape,
        pointer: false,
        nil: false,
        entries: entries.into_iter().collect(),
    }
}

fn list(type_name: &'static str, items: impl IntoIterator<Item = Data>) -> Data {
    let entries = items.into_iter().map(|item| ("", item));
    Data::Host(host(type_name, Shape::List, entries))
}

fn map(type_name: &'static str, entries: impl IntoIterator<Item = (&'static str, Data)>) -> Data {
    Data::Host(host(type_name, Shape::Map, entries))
}

fn nil(type_name: &'static str, shape: Shape) -> Data {
    let nil = true;
    Data::Host(Host {
        nil,
        ..host(type_name, shape, [])
    })
}

const ANY: &str = "map[string]interface {}";
const LABELS: &str = "map[string]string";

/// The values by their keys.
pub(super) fn data() -> Vec<(&'static str, Data)> {
    let pod = [
        ("Name", Data::Str("p")),
        ("Labels", map(LABELS, [("k", Data::Str("v"))])),
        ("Ports", list("[]int32", [Data::Int32(1)])),
    ];
    let pod = Host {
        pointer: true,
        ..host("*world.Pod", Shape::Struct, pod)
    };
    let no_pod = Host {
        pointer: true,
        nil: true,
        ..host("*world.Pod", Shape::Struct, [])
    };
    let any = [
        ("a", Data::Int(1)),
        ("b", map(ANY, [("c", Data::Str("x"))])),
        (
            "l",
            list("[]interface {}", [Data::Int(1), Data::Str("two")]),
        ),
        ("n", Data::Nil),
    ];
    vec![
        ("any", map(ANY, any)),
        ("bytes", Data::Bytes(b"hi")),
        (
            "labels",
            map(
                LABELS,
                [("app", Data::Str("shop")), ("zone", Data::Str("a"))],
            ),
        ),
        (
            "names",
            list("[]string", [Data::Str("web"), Data::Str("db")]),
        ),
        ("nilany", nil(ANY, Shape::Map)),
        ("nillist", nil("[]string", Shape::List)),
        ("nilmap", nil(LABELS, Shape::Map)),
        ("nilptr", Data::NilPointer("*int64")),
        ("nopod", Data::Host(no_pod)),
        ("pod", Data::Host(pod)),
        ("policy", Data::Policy("Always")),
        (
            "ports",
            list("[]int32", [Data::Int32(80), Data::Int32(443)]),
        ),
        ("ptr", Data::Pointer(7)),
        ("single", Data::Float32(0.1)),
        ("small", Data::Int32(-5)),
        ("span", Data::Span(90_000_000_000, "1m30s")),
        ("wide", Data::Uint64(u64::MAX)),
    ]
}
