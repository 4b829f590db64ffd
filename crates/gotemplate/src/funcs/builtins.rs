//! Go's own template functions, which every template has: logic, comparison, indexing, printing
//! and escaping. `and`, `or` and `call` are done by the evaluator.
//!
//! Source of the rules: Go 1.26 text/template/funcs.go.

mod compare;
mod escape;
mod index;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Call, FuncMap, Function};
use crate::ast::{FunctionRef, Special};
use crate::print;
use crate::types::Type;
use crate::value::Value;

const ONE: &[Type] = &[Type::Reflect];
const TWO: &[Type] = &[Type::Reflect, Type::Reflect];
const ANY: &[Type] = &[Type::Any];

/// Go's functions.
pub const FUNCTIONS: &[Function] = &[
    Function::variadic("and", TWO, evaluator_only),
    Function::variadic("or", TWO, evaluator_only),
    Function::variadic("call", TWO, evaluator_only),
    Function::new("not", ONE, |call| Ok(Value::Bool(!call.arg(0).truth()))).shallow(),
    Function::new("len", ONE, index::len).shallow(),
    Function::variadic("index", TWO, index::index).shallow(),
    Function::variadic("slice", &[Type::Reflect, Type::INDEX], index::slice).shallow(),
    Function::variadic("eq", TWO, |call| compare::eq(call).map(Value::Bool)),
    Function::new("ne", TWO, |call| compare::eq(call).map(|b| Value::Bool(!b))),
    Function::new("lt", TWO, |call| compare::lt(call).map(Value::Bool)),
    Function::new("le", TWO, |call| compare::le(call).map(Value::Bool)),
    Function::new("gt", TWO, |call| compare::le(call).map(|b| Value::Bool(!b))),
    Function::new("ge", TWO, |call| compare::lt(call).map(|b| Value::Bool(!b))),
    Function::variadic("print", ANY, |call| Ok(print::sprint(call.args).into())),
    Function::variadic("println", ANY, |call| Ok(print::sprintln(call.args).into())),
    Function::variadic("printf", &[Type::Str, Type::Any], |call| {
        Ok(print::sprintf(call.str(0), call.rest(1)).into())
    }),
    Function::variadic("html", ANY, |call| {
        Ok(escape::html(&print::sprint_printable(call.args)).into())
    }),
    Function::variadic("js", ANY, |call| {
        Ok(escape::js(&print::sprint_printable(call.args)).into())
    }),
    Function::variadic("urlquery", ANY, |call| {
        Ok(escape::urlquery(&print::sprint_printable(call.args)).into())
    }),
];

static BY_NAME: LazyLock<HashMap<&'static str, &'static Function>> =
    LazyLock::new(|| FUNCTIONS.iter().map(|f| (f.name, f)).collect());

/// Stands for the functions that the evaluator does itself.
fn evaluator_only<'a>(call: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    Ok(call.arg(0).clone())
}

/// The function a name stands for: the host's, or else Go's.
pub(crate) fn resolve(funcs: &FuncMap, name: &str) -> Option<FunctionRef> {
    if let Some(function) = funcs.get(name) {
        return Some(FunctionRef {
            function: *function,
            special: Special::None,
        });
    }
    let function = **BY_NAME.get(name)?;
    let special = match name {
        "and" => Special::And,
        "or" => Special::Or,
        "call" => Special::Call,
        _ => Special::None,
    };
    Some(FunctionRef { function, special })
}

/// What reflect.Value's String method answers: the text of strings, the type of all else.
pub(crate) fn value_string(value: &Value<'_>) -> String {
    match value {
        Value::NoValue => "<invalid Value>".to_owned(),
        _ => match value.as_str() {
            Some(text) => text.to_owned(),
            None => format!("<{} Value>", value.type_name()),
        },
    }
}
