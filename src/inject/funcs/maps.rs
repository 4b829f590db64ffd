//! Functions on maps of strings.

use std::collections::BTreeMap;
use std::rc::Rc;

use gotemplate::{Call, Function, Map, Text, Type, Value, json};

/// The family.
pub const FUNCTIONS: &[Function] = &[
    Function::variadic("omit", &[Type::STR_MAP, Type::Str], |c| Ok(omit(c))),
    Function::variadic("strdict", &[Type::Str], |c| Ok(strdict(c))),
    Function::variadic("mergeMaps", &[Type::STR_MAP], |c| Ok(merge(c))),
    Function::variadic("toJsonMap", &[Type::STR_MAP], |c| {
        json::to_string(&merge(c), true).map(Value::from)
    }),
    Function::new("toJSON", &[Type::STR_MAP], |c| {
        if c.arg(0).is_nil() {
            return Ok("{}".into());
        }
        json::to_string(c.arg(0), true).map(Value::from)
    }),
];

fn string_map<'a>(entries: impl IntoIterator<Item = (Text<'a>, Value<'a>)>) -> Value<'a> {
    Value::Map(Rc::new(Map::new(Type::Str, entries)))
}

fn omit<'a>(c: &Call<'_, 'a>) -> Value<'a> {
    let gone = |key: &str| c.rest(1).iter().any(|k| k.as_str() == Some(key));
    let entries = c.arg(0).entries().unwrap_or_default();
    string_map(entries.into_iter().filter(|(key, _)| !gone(key)))
}

/// Keys and values in turn; a last key without a value gets "".
fn strdict<'a>(c: &Call<'_, 'a>) -> Value<'a> {
    string_map(
        (0..c.args.len())
            .step_by(2)
            .map(|i| (c.text(i), Value::Str(c.text(i + 1)))),
    )
}

/// Later maps go before earlier ones; no map at all is nil.
fn merge<'a>(c: &Call<'_, 'a>) -> Value<'a> {
    if c.args.is_empty() {
        return Value::Map(Rc::new(Map::nil(Type::Str)));
    }
    let mut merged = BTreeMap::new();
    for map in c.args {
        merged.extend(map.entries().unwrap_or_default());
    }
    string_map(merged)
}
