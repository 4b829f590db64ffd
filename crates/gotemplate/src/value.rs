//! The values templates compute with, each knowing its Go type.
//!
//! Boundary: what a value is and how to look into it; printing is in [`crate::print`], JSON in
//! [`crate::json`], field access and calls in [`crate::eval`].
//! Source of the rules: Go 1.26 `reflect` and text/template/exec.go (truth, indirection).

use std::borrow::Cow;
use std::rc::Rc;

use crate::containers::{List, Map};
use crate::context::Timestamp;
use crate::funcs::Function;
use crate::object::{Object, Opaque, Shape};
use crate::text::Text;
use crate::types::{FloatType, IntType, Kind, Type, UintType};

/// A value of a template. Clones are cheap. `'a` is the life of one execution: host data and the
/// template's own text are borrowed for it.
#[derive(Clone)]
pub enum Value<'a> {
    /// Nothing at all, Go's zero `reflect.Value`: a missing map key. Prints `<no value>`, and
    /// fields of it are again nothing. Functions never get it, save through [`Type::Reflect`].
    NoValue,
    /// A nil interface: JSON's null in a map or list, a function's untyped nil result.
    Nil,
    /// `bool`
    Bool(bool),
    /// A signed integer.
    Int(i64, IntType),
    /// An unsigned integer.
    Uint(u64, UintType),
    /// A float; a `float32` is held exactly.
    Float(f64, FloatType),
    /// `complex128`: real and imaginary part.
    Complex(f64, f64),
    /// `string`
    Str(Text<'a>),
    /// A slice made by a function.
    List(Rc<List<'a>>),
    /// A map with string keys made by a function; shared and mutable, as Go's maps are.
    Map(Rc<Map<'a>>),
    /// A pointer, not nil, to a scalar (`*int64`, `*string` …).
    Pointer(Rc<Pointee<'a>>),
    /// A nil pointer to a scalar, by the name of its type (`"*int64"`). Nil pointers to structs
    /// are the host's objects.
    NilPointer(&'static str),
    /// A scalar of a defined type: `v1.PullPolicy`, `time.Duration`, a protobuf enum.
    Named(Rc<Named<'a>>),
    /// The host's data.
    Object(&'a dyn Object),
    /// A struct that functions made and only its methods look into: `time.Time`,
    /// `*semver.Version`.
    Opaque(Rc<dyn Opaque>),
    /// A function as a value, for `call`.
    Func(&'a Function),
}

/// What a pointer points to.
pub struct Pointee<'a> {
    /// The value there.
    pub value: Value<'a>,
    /// The host's address of it; none for what functions made.
    home: Option<usize>,
}

impl Pointee<'_> {
    /// Whether both are the same place in memory.
    pub(crate) fn is(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        Rc::ptr_eq(self, other) || self.home.is_some() && self.home == other.home
    }
}

/// A scalar of a defined type.
#[derive(Clone)]
pub struct Named<'a> {
    /// What `%T` prints.
    pub type_name: Cow<'static, str>,
    /// The scalar itself, of the underlying type.
    pub value: Value<'a>,
    /// What its `String` method answers, if it has one (enums, durations).
    pub string: Option<Text<'a>>,
}

impl<'a> Value<'a> {
    /// An `int`.
    pub fn int(i: i64) -> Self {
        Value::Int(i, IntType::Int)
    }

    /// An `int64`.
    pub fn int64(i: i64) -> Self {
        Value::Int(i, IntType::Int64)
    }

    /// An `int32`.
    pub fn int32(i: i32) -> Self {
        Value::Int(i.into(), IntType::Int32)
    }

    /// A `float64`.
    pub fn float64(f: f64) -> Self {
        Value::Float(f, FloatType::Float64)
    }

    /// A `time.Time` in UTC.
    pub fn time(at: Timestamp) -> Self {
        crate::funcs::dates::in_utc(at)
    }

    /// A `string`.
    pub fn str(s: impl Into<Text<'a>>) -> Self {
        Value::Str(s.into())
    }

    /// A `[]interface {}`.
    pub fn list(items: Vec<Value<'a>>) -> Self {
        Value::List(Rc::new(List::new(Type::Any, items)))
    }

    /// A `[]string`.
    pub fn str_list<T: Into<Text<'a>>>(items: impl IntoIterator<Item = T>) -> Self {
        let items = items.into_iter().map(Value::str).collect();
        Value::List(Rc::new(List::new(Type::Str, items)))
    }

    /// A `map[string]interface {}`.
    pub fn dict(entries: impl IntoIterator<Item = (Text<'a>, Value<'a>)>) -> Self {
        Value::Map(Rc::new(Map::new(Type::Any, entries)))
    }

    /// A pointer to a scalar.
    pub fn pointer_to(value: Value<'a>) -> Self {
        Value::Pointer(Rc::new(Pointee { value, home: None }))
    }

    /// A pointer to a scalar of the host's, which is the same wherever it is met.
    pub fn pointer_into<T>(home: &T, value: Value<'a>) -> Self {
        let home = Some(std::ptr::from_ref(home).addr());
        Value::Pointer(Rc::new(Pointee { value, home }))
    }

    /// A string of a defined type (`v1.Protocol`).
    pub fn named_str(type_name: impl Into<Cow<'static, str>>, s: impl Into<Text<'a>>) -> Self {
        Value::Named(Rc::new(Named {
            type_name: type_name.into(),
            value: Value::str(s),
            string: None,
        }))
    }

    /// An integer of a defined type whose `String` method gives its name: a protobuf enum.
    pub fn named_int(
        type_name: impl Into<Cow<'static, str>>,
        value: Value<'a>,
        string: Option<Text<'a>>,
    ) -> Self {
        let type_name = type_name.into();
        Value::Named(Rc::new(Named {
            type_name,
            value,
            string,
        }))
    }

    /// The zero value of a type.
    pub fn zero(ty: Type) -> Self {
        match ty {
            Type::Any | Type::Pointer(_) => Value::Nil,
            Type::Reflect => Value::NoValue,
            Type::Bool => Value::Bool(false),
            Type::Int(t) => Value::Int(0, t),
            Type::Uint(t) => Value::Uint(0, t),
            Type::Float(t) => Value::Float(0.0, t),
            Type::Complex => Value::Complex(0.0, 0.0),
            Type::Str => Value::str(""),
            Type::List(elem) => Value::List(Rc::new(List::nil(*elem))),
            Type::Map(elem) => Value::Map(Rc::new(Map::nil(*elem))),
            Type::Named(name, kind) => Self::zero_named(name, kind),
        }
    }

    fn zero_named(name: &'static str, kind: Kind) -> Self {
        let scalar = match kind {
            Kind::Bool => Value::Bool(false),
            Kind::Int(t) => Value::Int(0, t),
            Kind::Uint(t) => Value::Uint(0, t),
            Kind::Float(t) => Value::Float(0.0, t),
            Kind::String => Value::str(""),
            _ => return Value::Nil,
        };
        Value::named_int(name, scalar, None)
    }

    /// Go's kind of the value.
    pub fn kind(&self) -> Kind {
        match self {
            Value::NoValue => Kind::Invalid,
            Value::Nil => Kind::Interface,
            Value::Bool(_) => Kind::Bool,
            Value::Int(_, t) => Kind::Int(*t),
            Value::Uint(_, t) => Kind::Uint(*t),
            Value::Float(_, t) => Kind::Float(*t),
            Value::Complex(..) => Kind::Complex,
            Value::Str(_) => Kind::String,
            Value::List(_) => Kind::Slice,
            Value::Map(_) => Kind::Map,
            Value::Pointer(_) | Value::NilPointer(_) => Kind::Pointer,
            Value::Named(n) => n.value.kind(),
            Value::Object(o) if o.is_pointer() => Kind::Pointer,
            Value::Object(o) => o.shape().kind(),
            Value::Opaque(o) if o.is_pointer() => Kind::Pointer,
            Value::Opaque(_) => Kind::Struct,
            Value::Func(_) => Kind::Func,
        }
    }

    /// What `%T` prints. `<nil>` for no value at all.
    pub fn type_name(&self) -> Cow<'_, str> {
        match self {
            Value::NoValue => "<nil>".into(),
            Value::Nil => "interface {}".into(),
            Value::List(l) => l.type_name(),
            Value::Map(m) => format!("map[string]{}", m.elem()).into(),
            Value::Pointer(v) => format!("*{}", v.value.type_name()).into(),
            Value::NilPointer(name) => Cow::Borrowed(name),
            Value::Named(n) => Cow::Borrowed(&n.type_name),
            Value::Object(o) => o.type_name(),
            Value::Opaque(o) => o.type_name().into(),
            Value::Func(f) => f.type_name().into(),
            Value::Bool(_) => "bool".into(),
            Value::Int(_, t) => t.name().into(),
            Value::Uint(_, t) => t.name().into(),
            Value::Float(_, t) => t.name().into(),
            Value::Complex(..) => "complex128".into(),
            Value::Str(_) => "string".into(),
        }
    }

    /// Whether the value is of the Go type `ty` (Go's `AssignableTo`; everything is of `Any`).
    pub fn is_of(&self, ty: Type) -> bool {
        match (ty, self) {
            (Type::Any | Type::Reflect, _) => true,
            (Type::Bool, Value::Bool(_))
            | (Type::Str, Value::Str(_))
            | (Type::Complex, Value::Complex(..)) => true,
            (Type::Int(want), Value::Int(_, have)) => want == *have,
            (Type::Uint(want), Value::Uint(_, have)) => want == *have,
            (Type::Float(want), Value::Float(_, have)) => want == *have,
            (Type::List(want), Value::List(have)) => {
                *want == have.elem || type_matches(ty, &have.type_name())
            }
            (Type::Map(want), Value::Map(have)) => *want == have.elem(),
            (Type::Pointer(want), Value::Pointer(have)) => have.value.is_of(*want),
            (Type::Named(want, _), Value::Named(have)) => want == have.type_name,
            (Type::Named(want, _), Value::Opaque(have)) => want == have.type_name(),
            (_, Value::NilPointer(have)) => type_matches(ty, have),
            (_, Value::Object(have)) => type_matches(ty, &have.type_name()),
            _ => false,
        }
    }

    /// Truth as `if`, `with`, `and`, `or` and `not` see it: not the zero value of its type, a
    /// struct always (`isTrue` of text/template/exec.go).
    pub fn truth(&self) -> bool {
        match self {
            Value::NoValue | Value::Nil | Value::NilPointer(_) => false,
            Value::Bool(b) => *b,
            Value::Int(i, _) => *i != 0,
            Value::Uint(u, _) => *u != 0,
            Value::Float(f, _) => *f != 0.0,
            Value::Complex(re, im) => *re != 0.0 || *im != 0.0,
            Value::Str(s) => !s.is_empty(),
            Value::List(l) => !l.items.is_empty(),
            Value::Map(m) => !m.is_empty(),
            Value::Named(n) => n.value.truth(),
            Value::Object(o) if o.is_pointer() => !o.is_nil(),
            Value::Object(o) => o.shape() == Shape::Struct || !o.is_empty(),
            Value::Pointer(_) | Value::Opaque(_) | Value::Func(_) => true,
        }
    }

    /// Nothing, a nil interface, or a nil pointer, map or slice.
    pub fn is_nil(&self) -> bool {
        match self {
            Value::NoValue | Value::Nil | Value::NilPointer(_) => true,
            Value::List(l) => l.is_nil(),
            Value::Map(m) => m.is_nil(),
            Value::Object(o) => o.is_nil(),
            _ => false,
        }
    }

    /// The string, if this is one, of a defined type or not.
    pub fn as_str(&self) -> Option<&str> {
        match self.underlying() {
            Value::Str(s) => Some(s),
            _ => None,
        }
    }

    /// The scalar below a defined type; any other value itself.
    pub fn underlying(&self) -> &Value<'a> {
        match self {
            Value::Named(n) => &n.value,
            other => other,
        }
    }

    /// What pointers to scalars point to; any other value itself. Structs behind pointers are
    /// looked into as they are.
    pub fn indirect(&self) -> &Value<'a> {
        let mut value = self;
        while let Value::Pointer(inner) = value {
            value = &inner.value;
        }
        value
    }

    /// The number of elements of a list or map, or of bytes of a string.
    pub fn len(&self) -> Option<usize> {
        match self.underlying() {
            Value::Str(s) => Some(s.len()),
            Value::List(l) => Some(l.items.len()),
            Value::Map(m) => Some(m.len()),
            Value::Object(o) if !o.is_pointer() && o.shape() != Shape::Struct => Some(o.len()),
            _ => None,
        }
    }

    /// `len() == Some(0)`.
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// The elements of a list, made by a function or the host's; `None` for all else.
    pub fn items(&self) -> Option<Vec<Value<'a>>> {
        match self {
            Value::List(l) => Some(l.items.clone()),
            Value::Object(o) if !o.is_pointer() && o.shape() == Shape::List => {
                Some((0..o.len()).map(|i| o.entry(i).1).collect())
            }
            _ => None,
        }
    }

    /// The entries of a map, sorted by key, made by a function or the host's; `None` for all
    /// else. Keys that are no strings are left out.
    pub fn entries(&self) -> Option<Vec<(Text<'a>, Value<'a>)>> {
        match self {
            Value::Map(m) => Some(m.entries()),
            Value::Object(o) if !o.is_pointer() && o.shape() == Shape::Map => {
                let text = |i| match o.entry(i) {
                    (Value::Str(key), value) => Some((key, value)),
                    _ => None,
                };
                Some((0..o.len()).filter_map(text).collect())
            }
            _ => None,
        }
    }

    /// The value of a map's key, made by a function or the host's; `None` if there is none or
    /// this is no map.
    pub fn get(&self, key: &str) -> Option<Value<'a>> {
        match self {
            Value::Map(m) => m.get(key),
            Value::Object(o) if !o.is_pointer() && o.shape() == Shape::Map => o.field(key),
            _ => None,
        }
    }
}

/// Whether the host's type of that name is the type `ty`.
fn type_matches(ty: Type, name: &str) -> bool {
    match ty {
        Type::Any | Type::Reflect => true,
        Type::List(elem) => name
            .strip_prefix("[]")
            .is_some_and(|n| type_matches_elem(*elem, n)),
        Type::Map(elem) => name
            .strip_prefix("map[string]")
            .is_some_and(|n| type_matches_elem(*elem, n)),
        Type::Pointer(elem) => name
            .strip_prefix('*')
            .is_some_and(|n| type_matches_elem(*elem, n)),
        Type::Named(want, _) => want == name,
        Type::Bool => name == "bool",
        Type::Int(t) => name == t.name(),
        Type::Uint(t) => name == t.name(),
        Type::Float(t) => name == t.name(),
        Type::Complex => name == "complex128",
        Type::Str => name == "string",
    }
}

/// As [`type_matches`] within a composite type, where `interface {}` is itself alone.
fn type_matches_elem(ty: Type, name: &str) -> bool {
    match ty {
        Type::Any => name == "interface {}" || name == "any",
        _ => type_matches(ty, name),
    }
}

impl From<bool> for Value<'_> {
    fn from(b: bool) -> Self {
        Value::Bool(b)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(s: &'a str) -> Self {
        Value::str(s)
    }
}

impl From<String> for Value<'_> {
    fn from(s: String) -> Self {
        Value::str(s)
    }
}

impl<'a> From<Text<'a>> for Value<'a> {
    fn from(s: Text<'a>) -> Self {
        Value::Str(s)
    }
}
