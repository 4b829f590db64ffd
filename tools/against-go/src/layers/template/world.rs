//! The values of the Go package tools/vectors/template/world.

use std::rc::Rc;

use gotemplate::{FloatType, IntType, List, Map, Named, Object, Type, UintType, Value};

use super::functions;
use super::host::{self, Data};
use super::objects::{Errored, Inner, Maybe, Outer, Pair};

/// The host data, to be borrowed for an execution.
pub(super) struct World {
    outer: Outer,
    pointed: Maybe<Outer>,
    no_outer: Maybe<Outer>,
    no_inner: Maybe<Inner>,
    pairs: [Pair; 4],
    host: Vec<(&'static str, Data)>,
}

impl Default for World {
    fn default() -> Self {
        World {
            outer: Outer::new("the title"),
            pointed: Maybe::Some(Outer::new("pointed")),
            no_outer: Maybe::Nil,
            no_inner: Maybe::Nil,
            pairs: [
                Pair(1, "x", false),
                Pair(1, "x", false),
                Pair(2, "y", false),
                Pair(1, "x", true),
            ],
            host: host::data(),
        }
    }
}

fn list<'a>(elem: Type, items: Vec<Value<'a>>) -> Value<'a> {
    Value::List(Rc::new(List::new(elem, items)))
}

fn map<'a>(elem: Type, entries: Vec<(&'a str, Value<'a>)>) -> Value<'a> {
    let entries = entries.into_iter().map(|(k, v)| (k.into(), v));
    Value::Map(Rc::new(Map::new(elem, entries)))
}

fn ints<'a>(ints: &[i64]) -> Vec<Value<'a>> {
    ints.iter().copied().map(Value::int).collect()
}

impl World {
    /// The data, `map[string]interface {}`.
    pub(super) fn data(&self) -> Value<'_> {
        let mut entries = scalars();
        entries.extend(composites());
        entries.extend(self.host.iter().map(|(key, data)| (*key, data.value())));
        let object = |o| Value::Object(o);
        entries.extend([
            ("o", object(&self.outer as &dyn Object)),
            ("po", object(&self.pointed)),
            ("np", object(&self.no_outer)),
            ("ni", object(&self.no_inner)),
            ("pair", object(&self.pairs[0])),
            ("pair2", object(&self.pairs[1])),
            ("pair3", object(&self.pairs[2])),
            ("ppair", object(&self.pairs[3])),
            ("err", Value::Opaque(Rc::new(Errored("an error")))),
            ("fn", Value::Func(&functions::FN)),
            ("fv", Value::Func(&functions::FV)),
            ("fs", Value::Func(&functions::FS)),
        ]);
        map(Type::Any, entries)
    }
}

fn scalars<'a>() -> Vec<(&'a str, Value<'a>)> {
    use Value::{Float, Int, Uint};
    vec![
        ("s", Value::str("str")),
        ("e", Value::str("")),
        (
            "q",
            Value::str("a\"b'c<d>&e\n\t=\\ é\u{a0}\u{2028} \u{1F600}"),
        ),
        ("i", Value::int(3)),
        ("z", Value::int(0)),
        ("neg", Value::int(-17)),
        ("f", Value::float64(1.5)),
        ("big", Value::float64(1e21)),
        ("f6", Value::float64(1_000_000.0)),
        ("t", Value::Bool(true)),
        ("b", Value::Bool(false)),
        ("n", Value::Nil),
        ("i8", Int(-8, IntType::Int8)),
        ("i64", Value::int64(64)),
        ("i32", Value::int32(-32)),
        ("u", Uint(9, UintType::Uint)),
        ("u8", Uint(200, UintType::Uint8)),
        ("u64", Uint(u64::MAX, UintType::Uint64)),
        ("f32", Float(0.1f32.into(), FloatType::Float32)),
        ("c", Value::Complex(1.0, -2.0)),
        ("pi", Value::pointer_to(Value::int64(7))),
        ("npi", Value::NilPointer("*int64")),
        ("ps", Value::pointer_to(Value::str("pointed str"))),
        (
            "col",
            Value::named_int("world.Color", Value::int32(2), Some("BLUE".into())),
        ),
        ("pol", Value::named_str("world.Policy", "Always")),
        (
            "lev",
            Value::named_int("world.Level", Value::int64(3), None),
        ),
        (
            "dur",
            Value::Named(Rc::new(Named {
                type_name: "time.Duration".into(),
                value: Value::int64(90_000_000_000),
                string: Some("1m30s".into()),
            })),
        ),
    ]
}

fn composites<'a>() -> Vec<(&'a str, Value<'a>)> {
    let any = |items| list(Type::Any, items);
    let one = |k, v| map(Type::Any, vec![(k, Value::int(v))]);
    let mixed = vec![
        Value::int(1),
        Value::str("two"),
        Value::float64(3.5),
        Value::Nil,
        Value::Bool(true),
        any(vec![Value::str("x")]),
    ];
    let deep = map(
        Type::Any,
        vec![
            ("c", Value::str("deep")),
            ("n", Value::Nil),
            ("l", any(ints(&[1, 2]))),
        ],
    );
    let bytes = "hié".bytes();
    let bytes = bytes.map(|b| Value::Uint(b.into(), UintType::Uint8));
    vec![
        ("l", any(mixed)),
        ("ls", Value::str_list(["a", "b", "c"])),
        ("li", list(Type::INT, ints(&[5, 6, 7]))),
        (
            "ll",
            list(
                Type::ANY_LIST,
                vec![any(ints(&[1, 2])), any(vec![Value::str("x")])],
            ),
        ),
        ("el", any(vec![])),
        ("nl", Value::zero(Type::STR_LIST)),
        ("lm", list(Type::DICT, vec![one("a", 1), one("b", 2)])),
        (
            "m",
            map(
                Type::Any,
                vec![
                    ("a", Value::int(1)),
                    ("b", deep),
                    ("z", Value::str("last")),
                    ("x-y", Value::str("dash")),
                ],
            ),
        ),
        (
            "ms",
            map(
                Type::Str,
                vec![("k2", Value::str("v2")), ("k1", Value::str("v1"))],
            ),
        ),
        ("mi", map(Type::INT, vec![("one", Value::int(1))])),
        ("em", map(Type::Any, vec![])),
        ("nm", Value::zero(Type::STR_MAP)),
        ("by", list(Type::Uint(UintType::Uint8), bytes.collect())),
    ]
}
