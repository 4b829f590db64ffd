//! Go's types as far as templates can tell them apart: kinds, numeric types, and the types of
//! parameters, list elements and map values.
//!
//! Boundary: names and equality only; values are in [`crate::value`].
//! Source of the rules: Go 1.26 `reflect.Kind`, `reflect.Type.String`.

use std::fmt;

/// Go's signed integer types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntType {
    /// `int`, 64 bits wide here.
    Int,
    /// `int8`
    Int8,
    /// `int16`
    Int16,
    /// `int32`
    Int32,
    /// `int64`
    Int64,
}

/// Go's unsigned integer types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UintType {
    /// `uint`, 64 bits wide here.
    Uint,
    /// `uint8`, which is also `byte`.
    Uint8,
    /// `uint16`
    Uint16,
    /// `uint32`
    Uint32,
    /// `uint64`
    Uint64,
}

/// Go's floating-point types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FloatType {
    /// `float32`
    Float32,
    /// `float64`
    Float64,
}

/// What Go's `reflect.Kind` tells of a value. `Display` prints Go's name, as sprig's `kindOf`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No value at all.
    Invalid,
    /// `bool`
    Bool,
    /// A signed integer.
    Int(IntType),
    /// An unsigned integer.
    Uint(UintType),
    /// A float.
    Float(FloatType),
    /// `complex128`
    Complex,
    /// `string`
    String,
    /// A slice; arrays do not occur.
    Slice,
    /// A map.
    Map,
    /// A struct.
    Struct,
    /// A pointer, nil or not.
    Pointer,
    /// A nil interface.
    Interface,
    /// A function.
    Func,
}

/// A Go type: of a parameter, of a list's elements, of a map's values.
/// `Display` prints what Go's `%T` and its error messages print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// `interface {}`: takes anything.
    Any,
    /// `reflect.Value`: takes anything just as it was found, the missing value included.
    /// For Go's own functions (`index`, `len`, `eq` …); others want [`Type::Any`].
    Reflect,
    /// `bool`
    Bool,
    /// A signed integer type.
    Int(IntType),
    /// An unsigned integer type.
    Uint(UintType),
    /// A float type.
    Float(FloatType),
    /// `complex128`
    Complex,
    /// `string`
    Str,
    /// `[]T`
    List(&'static Type),
    /// `map[string]T`
    Map(&'static Type),
    /// `*T`
    Pointer(&'static Type),
    /// Any other type, by the name `%T` prints (`"time.Time"`, `"*semver.Version"`) and its kind.
    Named(&'static str, Kind),
}

impl Type {
    /// `int`
    pub const INT: Type = Type::Int(IntType::Int);
    /// `int64`
    pub const INT64: Type = Type::Int(IntType::Int64);
    /// `float64`
    pub const FLOAT64: Type = Type::Float(FloatType::Float64);
    /// `[]interface {}`
    pub const ANY_LIST: Type = Type::List(&Type::Any);
    /// `[]string`
    pub const STR_LIST: Type = Type::List(&Type::Str);
    /// `[]uint8`, Go's bytes.
    pub const BYTES: Type = Type::List(&Type::Uint(UintType::Uint8));
    /// `map[string]interface {}`, sprig's dictionary.
    pub const DICT: Type = Type::Map(&Type::Any);
    /// `map[string]string`
    pub const STR_MAP: Type = Type::Map(&Type::Str);

    /// An index of Go's `slice`, which is a `reflect.Value` that is not taken out of its interface:
    /// a number from a `map[string]interface {}` will not do. Such a value arrives as nil.
    pub(crate) const INDEX: Type = Type::Named("reflect.Value", Kind::Struct);

    /// The kind of the values of this type.
    pub fn kind(self) -> Kind {
        match self {
            Type::Any => Kind::Interface,
            Type::Reflect => Kind::Struct,
            Type::Bool => Kind::Bool,
            Type::Int(t) => Kind::Int(t),
            Type::Uint(t) => Kind::Uint(t),
            Type::Float(t) => Kind::Float(t),
            Type::Complex => Kind::Complex,
            Type::Str => Kind::String,
            Type::List(_) => Kind::Slice,
            Type::Map(_) => Kind::Map,
            Type::Pointer(_) => Kind::Pointer,
            Type::Named(_, kind) => kind,
        }
    }

    /// Whether an untyped nil may stand for a value of this type (`canBeNil` of
    /// text/template/exec.go).
    pub fn can_be_nil(self) -> bool {
        matches!(self, Type::Reflect)
            || matches!(
                self.kind(),
                Kind::Interface | Kind::Map | Kind::Pointer | Kind::Slice | Kind::Func
            )
    }
}

impl IntType {
    /// Go's name of the type.
    pub const fn name(self) -> &'static str {
        match self {
            IntType::Int => "int",
            IntType::Int8 => "int8",
            IntType::Int16 => "int16",
            IntType::Int32 => "int32",
            IntType::Int64 => "int64",
        }
    }

    /// The number as a conversion to this type leaves it: the low bits.
    pub(crate) const fn wrap(self, i: i64) -> i64 {
        match self {
            IntType::Int8 => i as i8 as i64,
            IntType::Int16 => i as i16 as i64,
            IntType::Int32 => i as i32 as i64,
            IntType::Int | IntType::Int64 => i,
        }
    }
}

impl UintType {
    /// Go's name of the type.
    pub const fn name(self) -> &'static str {
        match self {
            UintType::Uint => "uint",
            UintType::Uint8 => "uint8",
            UintType::Uint16 => "uint16",
            UintType::Uint32 => "uint32",
            UintType::Uint64 => "uint64",
        }
    }

    /// The number as a conversion to this type leaves it: the low bits.
    pub(crate) const fn wrap(self, u: u64) -> u64 {
        match self {
            UintType::Uint8 => u as u8 as u64,
            UintType::Uint16 => u as u16 as u64,
            UintType::Uint32 => u as u32 as u64,
            UintType::Uint | UintType::Uint64 => u,
        }
    }
}

impl FloatType {
    /// Go's name of the type.
    pub const fn name(self) -> &'static str {
        match self {
            FloatType::Float32 => "float32",
            FloatType::Float64 => "float64",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Invalid => "invalid",
            Kind::Bool => "bool",
            Kind::Int(t) => t.name(),
            Kind::Uint(t) => t.name(),
            Kind::Float(t) => t.name(),
            Kind::Complex => "complex128",
            Kind::String => "string",
            Kind::Slice => "slice",
            Kind::Map => "map",
            Kind::Struct => "struct",
            Kind::Pointer => "ptr",
            Kind::Interface => "interface",
            Kind::Func => "func",
        })
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Any => f.write_str("interface {}"),
            Type::Reflect => f.write_str("reflect.Value"),
            Type::List(elem) => write!(f, "[]{elem}"),
            Type::Map(elem) => write!(f, "map[string]{elem}"),
            Type::Pointer(elem) => write!(f, "*{elem}"),
            Type::Named(name, _) => f.write_str(name),
            Type::Bool
            | Type::Int(_)
            | Type::Uint(_)
            | Type::Float(_)
            | Type::Complex
            | Type::Str => write!(f, "{}", self.kind()),
        }
    }
}
