//! `eq`, `ne`, `lt`, `le`, `gt`, `ge`.
//!
//! Source of the rules: Go 1.26 text/template/funcs.go (eq, lt and kin).

use std::cmp::Ordering;
use std::rc::Rc;

use crate::funcs::Call;
use crate::object::{Object, Shape};
use crate::print;
use crate::types::Kind;
use crate::value::Value;

const BAD_TYPE: &str = "invalid type for comparison";

/// The kinds that can be told greater or equal.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basic {
    Bool,
    Complex,
    Int,
    Float,
    String,
    Uint,
}

fn basic(value: &Value<'_>) -> Option<Basic> {
    match value.kind() {
        Kind::Bool => Some(Basic::Bool),
        Kind::Complex => Some(Basic::Complex),
        Kind::Int(_) => Some(Basic::Int),
        Kind::Float(_) => Some(Basic::Float),
        Kind::String => Some(Basic::String),
        Kind::Uint(_) => Some(Basic::Uint),
        _ => None,
    }
}

/// Whether a reflect.Value of it would be valid once taken out of its interface.
fn is_valid(value: &Value<'_>) -> bool {
    !matches!(value, Value::NoValue | Value::Nil)
}

fn incompatible(a: &Value<'_>, b: &Value<'_>) -> String {
    format!(
        "incompatible types for comparison: {} and {}",
        a.type_name(),
        b.type_name()
    )
}

/// Whether the first argument equals any of the others.
pub(super) fn eq(call: &Call<'_, '_>) -> Result<bool, String> {
    if call.args.len() < 2 {
        return Err("missing argument for comparison".to_owned());
    }
    for other in call.rest(1) {
        if equal(call.arg(0), other)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Go's `==` as templates have it.
fn equal<'a>(a: &Value<'a>, b: &Value<'a>) -> Result<bool, String> {
    Ok(match (a.underlying(), b.underlying()) {
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(a, _), Value::Int(b, _)) => a == b,
        (Value::Uint(a, _), Value::Uint(b, _)) => a == b,
        (Value::Int(i, _), Value::Uint(u, _)) | (Value::Uint(u, _), Value::Int(i, _)) => {
            u64::try_from(*i) == Ok(*u)
        }
        (Value::Float(a, _), Value::Float(b, _)) => a == b,
        (Value::Complex(a, b), Value::Complex(c, d)) => a == c && b == d,
        (Value::Str(a), Value::Str(b)) => a == b,
        _ if basic(a) != basic(b) => {
            if is_valid(a) && is_valid(b) {
                return Err(incompatible(a, b));
            }
            false
        }
        _ => equal_composite(a, b)?,
    })
}

/// Neither is of a basic kind.
fn equal_composite<'a>(a: &Value<'a>, b: &Value<'a>) -> Result<bool, String> {
    if is_valid(a) && is_valid(b) && a.kind() != b.kind() {
        return Err(format!(
            "non-comparable types {}: {}, {}: {}",
            show(a),
            a.type_name(),
            b.type_name(),
            print::sprint(std::slice::from_ref(b))
        ));
    }
    if a.is_nil() || b.is_nil() {
        return Ok(a.is_nil() == b.is_nil());
    }
    match identical(a, b) {
        Some(equal) => Ok(equal),
        None => Err(format!(
            "non-comparable type {}: {}",
            show(b),
            b.type_name()
        )),
    }
}

/// A value as `%s` prints it.
fn show(value: &Value<'_>) -> String {
    print::sprintf("%s", std::slice::from_ref(value))
}

/// Go's `==` on interfaces holding these; `None` if the second's type has none.
fn identical<'a>(a: &Value<'a>, b: &Value<'a>) -> Option<bool> {
    match (a, b) {
        (_, Value::List(_) | Value::Map(_) | Value::Func(_)) => None,
        (Value::Pointer(a), Value::Pointer(b)) => Some(a.is(b)),
        (Value::Opaque(a), Value::Opaque(b)) => {
            if a.type_name() != b.type_name() {
                return Some(false);
            }
            if b.is_pointer() {
                return Some(Rc::ptr_eq(a, b) || a.equals(b.as_ref()) == Some(true));
            }
            a.equals(b.as_ref())
        }
        (Value::Object(a), Value::Object(b)) => identical_objects(*a, *b),
        (_, Value::Object(b)) if !b.is_pointer() && !b.is_comparable() => None,
        _ => Some(false),
    }
}

fn identical_objects(a: &dyn Object, b: &dyn Object) -> Option<bool> {
    let same_type = a.type_name() == b.type_name();
    if b.is_pointer() {
        return Some(same_type && std::ptr::addr_eq(a, b));
    }
    if b.shape() != Shape::Struct || !b.is_comparable() {
        return None;
    }
    let same = |i| {
        let (a, b) = (a.entry(i).1, b.entry(i).1);
        matches!(equal(&a, &b), Ok(true))
    };
    Some(same_type && a.len() == b.len() && (0..a.len()).all(same))
}

/// Whether the first argument is less than the second.
pub(super) fn lt(call: &Call<'_, '_>) -> Result<bool, String> {
    less(call.arg(0), call.arg(1))
}

/// Less or equal.
pub(super) fn le(call: &Call<'_, '_>) -> Result<bool, String> {
    Ok(lt(call)? || equal(call.arg(0), call.arg(1))?)
}

fn less(a: &Value<'_>, b: &Value<'_>) -> Result<bool, String> {
    if basic(a).is_none() || basic(b).is_none() {
        return Err(BAD_TYPE.to_owned());
    }
    let order = match (a.underlying(), b.underlying()) {
        (Value::Int(a, _), Value::Int(b, _)) => a.cmp(b),
        (Value::Uint(a, _), Value::Uint(b, _)) => a.cmp(b),
        (Value::Int(a, _), Value::Uint(b, _)) => i128::from(*a).cmp(&i128::from(*b)),
        (Value::Uint(a, _), Value::Int(b, _)) => i128::from(*a).cmp(&i128::from(*b)),
        (Value::Float(a, _), Value::Float(b, _)) => return Ok(a < b),
        (Value::Str(a), Value::Str(b)) => a.cmp(b),
        _ if basic(a) != basic(b) => return Err(incompatible(a, b)),
        _ => return Err(BAD_TYPE.to_owned()),
    };
    Ok(order == Ordering::Less)
}
