//! The structs of the world, as a host gives them.

use std::any::Any;
use std::borrow::Cow;
use std::rc::Rc;

use gotemplate::json::JsonSink;
use gotemplate::{FloatType, Method, Object, Opaque, Shape, Type, UintType, Value};

/// `errors.New("an error")`, or of another text.
pub(super) struct Errored(pub(super) &'static str);

impl Opaque for Errored {
    fn type_name(&self) -> &'static str {
        "*errors.errorString"
    }
    fn is_pointer(&self) -> bool {
        true
    }
    fn string(&self) -> String {
        self.0.to_owned()
    }
    fn method(&self, name: &str) -> Option<Method> {
        (name == "Error").then_some(Method::GETTER)
    }
    fn call<'v>(&self, _: &str, _: &[Value<'v>]) -> Result<Value<'v>, String> {
        Ok(Value::str(self.string()))
    }
    fn deep_copied(&self) -> Option<Rc<dyn Opaque>> {
        Some(Rc::new(Errored("")))
    }
    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        sink.begin_map();
        sink.end_map();
        Ok(())
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
}

/// A pointer to a struct, or a nil one.
pub(super) enum Maybe<T> {
    Some(T),
    Nil,
}

/// What a nil pointer is asked of the type it would point to.
pub(super) trait Struct: Object {
    const FIELDS: &'static [&'static str];
    const POINTER_TYPE: &'static str;
    fn method_of(name: &str) -> Option<Method>;
    fn call_on<'s>(
        this: Option<&'s Self>,
        name: &str,
        args: &[Value<'s>],
    ) -> Result<Value<'s>, String>;
}

impl<T: Struct> Object for Maybe<T> {
    fn shape(&self) -> Shape {
        Shape::Struct
    }
    fn type_name(&self) -> Cow<'_, str> {
        T::POINTER_TYPE.into()
    }
    fn is_pointer(&self) -> bool {
        true
    }
    fn is_nil(&self) -> bool {
        matches!(self, Maybe::Nil)
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        match self {
            Maybe::Some(it) => it.field(name),
            Maybe::Nil => T::FIELDS.contains(&name).then_some(Value::Nil),
        }
    }
    fn method(&self, name: &str) -> Option<Method> {
        T::method_of(name)
    }
    fn call<'s>(&'s self, name: &str, args: &[Value<'s>]) -> Result<Value<'s>, String> {
        match self {
            Maybe::Some(it) => T::call_on(Some(it), name, args),
            Maybe::Nil => T::call_on(None, name, args),
        }
    }
    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        match self {
            Maybe::Some(it) => it.json(sink),
            Maybe::Nil => {
                sink.null();
                Ok(())
            }
        }
    }
    fn len(&self) -> usize {
        match self {
            Maybe::Some(it) => it.len(),
            Maybe::Nil => 0,
        }
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        match self {
            Maybe::Some(it) => it.entry(i),
            Maybe::Nil => (Value::Nil, Value::Nil),
        }
    }
}

pub(super) struct Inner {
    name: &'static str,
    count: Option<i64>,
    tags: &'static [&'static str],
    labels: &'static [(&'static str, &'static str)],
}

const GET_NAME: &str = "GetName";

impl Inner {
    fn value<'s>(&'s self, i: usize) -> Value<'s> {
        match i {
            0 => Value::str(self.name),
            1 => self.count.map_or(Value::NilPointer("*int64"), |n| {
                Value::pointer_to(Value::int64(n))
            }),
            2 if self.tags.is_empty() => Value::zero(Type::STR_LIST),
            2 => Value::str_list(self.tags.iter().copied()),
            _ if self.labels.is_empty() => Value::zero(Type::STR_MAP),
            _ => {
                let entries = self
                    .labels
                    .iter()
                    .map(|(k, v)| ((*k).into(), Value::str(*v)));
                Value::Map(gotemplate::Map::new(Type::Str, entries).into())
            }
        }
    }
}

impl Struct for Inner {
    const FIELDS: &'static [&'static str] = &["Name", "Count", "Tags", "Labels"];
    const POINTER_TYPE: &'static str = "*world.Inner";
    fn method_of(name: &str) -> Option<Method> {
        (name == GET_NAME).then_some(Method::GETTER)
    }
    fn call_on<'s>(this: Option<&'s Self>, _: &str, _: &[Value<'s>]) -> Result<Value<'s>, String> {
        Ok(Value::str(this.map_or("nobody", |it| it.name)))
    }
}

impl Object for Inner {
    fn shape(&self) -> Shape {
        Shape::Struct
    }
    fn type_name(&self) -> Cow<'_, str> {
        "world.Inner".into()
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        let i = Self::FIELDS.iter().position(|field| *field == name)?;
        Some(self.value(i))
    }
    fn pointer_method(&self, name: &str) -> Option<Method> {
        Self::method_of(name)
    }
    fn call<'s>(&'s self, name: &str, args: &[Value<'s>]) -> Result<Value<'s>, String> {
        Self::call_on(Some(self), name, args)
    }
    fn len(&self) -> usize {
        Self::FIELDS.len()
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        (Value::str(Self::FIELDS[i]), self.value(i))
    }
}

/// `world.Meta`, embedded in Outer.
struct Meta;

impl Object for Meta {
    fn shape(&self) -> Shape {
        Shape::Struct
    }
    fn type_name(&self) -> Cow<'_, str> {
        "world.Meta".into()
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        let i = ["Kind", "Size"].iter().position(|field| *field == name)?;
        Some(self.entry(i).1)
    }
    fn len(&self) -> usize {
        2
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        match i {
            0 => (Value::str("Kind"), Value::str("Pod")),
            _ => (Value::str("Size"), Value::int32(4)),
        }
    }
}

/// `world.Shown`, which has a `String` method.
struct Shown;

impl Object for Shown {
    fn shape(&self) -> Shape {
        Shape::Struct
    }
    fn type_name(&self) -> Cow<'_, str> {
        "world.Shown".into()
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        let i = ["A", "B"].iter().position(|field| *field == name)?;
        Some(self.entry(i).1)
    }
    fn method(&self, name: &str) -> Option<Method> {
        (name == "String").then_some(Method::GETTER)
    }
    fn call<'s>(&'s self, _: &str, _: &[Value<'s>]) -> Result<Value<'s>, String> {
        Ok(Value::str("<1/2>"))
    }
    fn len(&self) -> usize {
        2
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        (Value::str(["A", "B"][i]), Value::int(i as i64 + 1))
    }
    fn string(&self) -> Option<Cow<'_, str>> {
        Some("<1/2>".into())
    }
    fn is_comparable(&self) -> bool {
        true
    }
}

/// `[]world.Inner`
struct Inners(Vec<Inner>);

impl Object for Inners {
    fn shape(&self) -> Shape {
        Shape::List
    }
    fn type_name(&self) -> Cow<'_, str> {
        "[]world.Inner".into()
    }
    fn field<'s>(&'s self, _: &str) -> Option<Value<'s>> {
        None
    }
    fn len(&self) -> usize {
        self.0.len()
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        (Value::int(i as i64), Value::Object(&self.0[i]))
    }
}

/// How often a template can take `.Self` of an Outer.
const SELVES: usize = 4;

pub(super) struct Outer {
    title: &'static str,
    inner: Inner,
    pointer: Maybe<Inner>,
    no_pointer: Maybe<Inner>,
    list: Inners,
    this: Option<Box<Maybe<Outer>>>,
}

impl Outer {
    pub(super) fn new(title: &'static str) -> Self {
        let mut outer = Self::alone(title);
        for _ in 0..SELVES {
            let mut around = Self::alone(title);
            around.this = Some(Box::new(Maybe::Some(outer)));
            outer = around;
        }
        outer
    }

    fn alone(title: &'static str) -> Self {
        let inner = |name, count| Inner {
            name,
            count,
            tags: &[],
            labels: &[],
        };
        Outer {
            title,
            inner: Inner {
                name: "in",
                count: None,
                tags: &["x", "y"],
                labels: &[("a", "1"), ("b", "2")],
            },
            pointer: Maybe::Some(inner("p", Some(7))),
            no_pointer: Maybe::Nil,
            list: Inners(vec![inner("l0", None), inner("l1", Some(7))]),
            this: None,
        }
    }

    fn value<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        Some(match name {
            "Meta" => Value::Object(&Meta),
            "Kind" | "Size" => {
                return Meta.field(name).map(|v| match v {
                    Value::Str(s) => Value::str(s.to_string()),
                    _ => Value::int32(4),
                });
            }
            "Title" => Value::str(self.title),
            "In" => Value::Object(&self.inner),
            "P" => Value::Object(&self.pointer),
            "NilP" => Value::Object(&self.no_pointer),
            "List" => Value::Object(&self.list),
            "Any" => Value::int(3),
            "NilAny" => Value::Nil,
            "Col" => Value::named_int("world.Color", Value::int32(1), Some("GREEN".into())),
            "Pol" => Value::named_str("world.Policy", "Always"),
            "U8" => Value::Uint(200, UintType::Uint8),
            "F32" => Value::Float(0.1f32.into(), FloatType::Float32),
            "On" => Value::Bool(true),
            "M" => Value::dict([("k".into(), Value::str("v")), ("n".into(), Value::Nil)]),
            "NilM" => Value::zero(Type::STR_MAP),
            "NilL" => Value::zero(Type::STR_LIST),
            "Text" => Value::Object(&Shown),
            _ => return None,
        })
    }
}

impl Struct for Outer {
    const FIELDS: &'static [&'static str] = &[
        "Meta", "Title", "In", "P", "NilP", "List", "Any", "NilAny", "Col", "Pol", "U8", "F32",
        "On", "M", "NilM", "NilL", "Text",
    ];
    const POINTER_TYPE: &'static str = "*world.Outer";

    fn method_of(name: &str) -> Option<Method> {
        let (params, variadic): (&'static [Type], bool) = match name {
            "Add" => (&[Type::INT, Type::INT], false),
            "Join" => (&[Type::Str, Type::Str], true),
            "Scale" => (&[Type::FLOAT64], false),
            "Echo" => (&[Type::Any], false),
            "Fail" | "Self" | "GetNil" => (&[], false),
            _ => return None,
        };
        Some(Method { params, variadic })
    }

    fn call_on<'s>(
        this: Option<&'s Self>,
        name: &str,
        args: &[Value<'s>],
    ) -> Result<Value<'s>, String> {
        let Some(this) = this else {
            return Err(format!(
                "value method kube-inject/tools/vectors/template/world.Outer.{name} called using nil *Outer pointer"
            ));
        };
        Ok(match (name, args) {
            ("Add", [Value::Int(a, _), Value::Int(b, _)]) => Value::int(a + b),
            ("Scale", [Value::Float(f, _)]) => Value::float64(f * 2.0),
            ("Join", [sep, parts @ ..]) => {
                let parts: Vec<&str> = parts.iter().filter_map(Value::as_str).collect();
                parts.join(sep.as_str().unwrap_or_default()).into()
            }
            ("Echo", [value]) => value.clone(),
            ("Fail", _) => return Err("outer failed".to_owned()),
            ("Self", _) => match &this.this {
                Some(this) => Value::Object(this.as_ref()),
                None => Value::Nil,
            },
            _ => Value::Object(&this.no_pointer),
        })
    }
}

impl Object for Outer {
    /// The fields of what is embedded stand among the others.
    fn json(&self, sink: &mut dyn JsonSink) -> Result<(), String> {
        sink.begin_map();
        let embedded = (0..Meta.len()).map(|i| Meta.entry(i));
        for (key, value) in embedded.chain((1..self.len()).map(|i| self.entry(i))) {
            sink.key(key.as_str().unwrap_or_default());
            gotemplate::json::write(&value, sink)?;
        }
        sink.end_map();
        Ok(())
    }
    fn shape(&self) -> Shape {
        Shape::Struct
    }
    fn type_name(&self) -> Cow<'_, str> {
        "world.Outer".into()
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        self.value(name)
    }
    fn method(&self, name: &str) -> Option<Method> {
        // Join has a pointer receiver, and a struct held in a map has no address.
        Self::method_of(name).filter(|_| name != "Join")
    }
    fn call<'s>(&'s self, name: &str, args: &[Value<'s>]) -> Result<Value<'s>, String> {
        Self::call_on(Some(self), name, args)
    }
    fn len(&self) -> usize {
        Self::FIELDS.len()
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        let name = Self::FIELDS[i];
        (Value::str(name), self.value(name).unwrap_or(Value::Nil))
    }
}

/// `world.Pair{A int; B string}`, or a pointer to one.
pub(super) struct Pair(pub(super) i64, pub(super) &'static str, pub(super) bool);

impl Object for Pair {
    fn shape(&self) -> Shape {
        Shape::Struct
    }
    fn type_name(&self) -> Cow<'_, str> {
        if self.2 { "*world.Pair" } else { "world.Pair" }.into()
    }
    fn is_pointer(&self) -> bool {
        self.2
    }
    fn field<'s>(&'s self, name: &str) -> Option<Value<'s>> {
        let i = ["A", "B"].iter().position(|field| *field == name)?;
        Some(self.entry(i).1)
    }
    fn len(&self) -> usize {
        2
    }
    fn entry<'s>(&'s self, i: usize) -> (Value<'s>, Value<'s>) {
        match i {
            0 => (Value::str("A"), Value::int(self.0)),
            _ => (Value::str("B"), Value::str(self.1)),
        }
    }
    fn is_comparable(&self) -> bool {
        true
    }
}
