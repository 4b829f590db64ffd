//! default, empty, coalesce, all, any, ternary, fail.
//!
//! Boundary: what Go counts as empty is what `if` counts as false; structs never are. Source of
//! the rules: sprig 3.3.0 defaults.go.

use crate::types::Type::{Any, Bool, Str};
use crate::value::Value;

use super::Function;

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::variadic("default", &[Any, Any], |c| {
        Ok(c.args
            .get(1)
            .filter(|given| !empty(given))
            .unwrap_or(c.arg(0))
            .clone())
    })
    .shallow(),
    Function::new("empty", &[Any], |c| Ok(empty(c.arg(0)).into())).shallow(),
    Function::variadic("coalesce", &[Any], |c| {
        Ok(c.args
            .iter()
            .find(|v| !empty(v))
            .cloned()
            .unwrap_or(Value::Nil))
    })
    .shallow(),
    Function::variadic("all", &[Any], |c| Ok((!c.args.iter().any(empty)).into())).shallow(),
    Function::variadic("any", &[Any], |c| Ok((!c.args.iter().all(empty)).into())).shallow(),
    Function::new("ternary", &[Any, Any, Bool], |c| {
        Ok(c.arg(if c.bool(2) { 0 } else { 1 }).clone())
    })
    .shallow(),
    Function::new("fail", &[Str], |c| Err(c.str(0).to_owned())),
];

/// The zero value of its type, nil, or without elements.
pub(super) fn empty(value: &Value<'_>) -> bool {
    !value.truth()
}
