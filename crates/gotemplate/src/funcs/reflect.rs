//! Questions about types: typeOf, typeIs, typeIsLike, kindOf, kindIs, deepEqual.
//!
//! Source of the rules: sprig 3.3.0 reflect.go; reflect.DeepEqual of Go 1.26.

use std::borrow::Cow;
use std::ptr::addr_eq;
use std::rc::Rc;

use crate::object::{Object, Shape};
use crate::types::Kind;
use crate::types::Type::{Any, Str};
use crate::value::Value;

use super::Function;
use super::semver;
use super::strings::is_nil;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::new("typeOf", &[Any], |c| {
        Ok(Value::str(type_of(c.arg(0)).into_owned()))
    }),
    Function::new("typeIs", &[Str, Any], |c| {
        Ok((type_of(c.arg(1)) == c.str(0)).into())
    }),
    Function::new("typeIsLike", &[Str, Any], |c| {
        let found = type_of(c.arg(1));
        let pointed = found.strip_prefix('*');
        Ok((found == c.str(0) || pointed == Some(c.str(0))).into())
    }),
    Function::new("kindOf", &[Any], |c| {
        Ok(Value::str(kind_of(c.arg(0)).to_string()))
    }),
    Function::new("kindIs", &[Str, Any], |c| {
        Ok((kind_of(c.arg(1)).to_string() == c.str(0)).into())
    }),
    Function::new("deepEqual", &[Any, Any], |c| {
        Ok(deep_equal(c.arg(0), c.arg(1)).into())
    }),
];

/// What `%T` prints of an argument.
pub(super) fn type_of<'v>(value: &'v Value<'_>) -> Cow<'v, str> {
    if is_nil(value) {
        Cow::Borrowed("<nil>")
    } else {
        value.type_name()
    }
}

/// The kind of an argument; none of a nil.
pub(super) fn kind_of(value: &Value<'_>) -> Kind {
    if is_nil(value) {
        Kind::Invalid
    } else {
        value.kind()
    }
}

/// reflect.DeepEqual: of one type, and equal all the way down.
pub(super) fn deep_equal(a: &Value<'_>, b: &Value<'_>) -> bool {
    equal_at(a, b, 0)
}

/// What nests deeper holds itself; Go takes such a value for equal where it meets it again.
const MAX_DEPTH: usize = 500;

fn equal_at(a: &Value<'_>, b: &Value<'_>, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        return true;
    }
    if is_nil(a) || is_nil(b) {
        return is_nil(a) && is_nil(b);
    }
    if a.type_name() != b.type_name() || a.is_nil() != b.is_nil() {
        return false;
    }
    match (a.underlying(), b.underlying()) {
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(a, _), Value::Int(b, _)) => a == b,
        (Value::Uint(a, _), Value::Uint(b, _)) => a == b,
        (Value::Float(a, _), Value::Float(b, _)) => a == b,
        (Value::Complex(..), Value::Complex(..)) => false,
        (Value::Str(a), Value::Str(b)) => a == b,
        (Value::Pointer(a), Value::Pointer(b)) => equal_at(&a.value, &b.value, depth + 1),
        (Value::List(a), Value::List(b)) if addr_eq(Rc::as_ptr(a), Rc::as_ptr(b)) => true,
        (Value::Map(a), Value::Map(b)) if addr_eq(Rc::as_ptr(a), Rc::as_ptr(b)) => true,
        (Value::Opaque(a), Value::Opaque(b)) => {
            if let (Some(a), Some(b)) = (a.object(), b.object()) {
                return structs_equal(a, b, depth + 1);
            }
            let same = || semver::same(a.as_ref(), b.as_ref());
            Rc::ptr_eq(a, b) || same().or_else(|| a.equals(b.as_ref())).unwrap_or(false)
        }
        (Value::Object(a), Value::Object(b)) if a.is_pointer() || a.shape() == Shape::Struct => {
            structs_equal(*a, *b, depth + 1)
        }
        (Value::Object(a), Value::Object(b)) => entries_equal(*a, *b, depth + 1),
        (Value::Func(_), Value::Func(_)) => false,
        (a, b) => elements_equal(a, b, depth + 1),
    }
}

fn structs_equal(a: &dyn Object, b: &dyn Object, depth: usize) -> bool {
    let same = addr_eq(std::ptr::from_ref(a), std::ptr::from_ref(b));
    same || a.is_nil() && b.is_nil()
        || a.len() == b.len() && (0..a.len()).all(|i| equal_at(&a.entry(i).1, &b.entry(i).1, depth))
}

/// Maps and lists of the host: keys and values in their order.
fn entries_equal(a: &dyn Object, b: &dyn Object, depth: usize) -> bool {
    let same = |i| {
        let ((key, a), (other, b)) = (a.entry(i), b.entry(i));
        equal_at(&key, &other, depth) && equal_at(&a, &b, depth)
    };
    a.len() == b.len() && (0..a.len()).all(same)
}

fn elements_equal(a: &Value<'_>, b: &Value<'_>, depth: usize) -> bool {
    if let (Some(a), Some(b)) = (a.items(), b.items()) {
        return a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| equal_at(a, b, depth));
    }
    match (a.entries(), b.entries()) {
        (Some(a), Some(b)) => {
            let same = |((a, x), (b, y)): (&(_, _), &(_, _))| a == b && equal_at(x, y, depth);
            a.len() == b.len() && a.iter().zip(&b).all(same)
        }
        _ => a.is_nil() && b.is_nil(),
    }
}
