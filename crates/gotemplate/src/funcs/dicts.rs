//! Functions of dictionaries: dict, get, set, keys, pick, merge, dig, deepCopy and their like.
//!
//! Boundary: dictionaries made here are shared and change in place, as Go's maps; the host's may
//! be read, merged from and copied, but not changed. Keys come sorted where Go's order is random.
//! Source of the rules: sprig 3.3.0 dict.go; copystructure 1.2.0.

use std::rc::Rc;

use crate::containers::Map;
use crate::text::Text;
use crate::types::Type::{self, Any, Str};
use crate::value::Value;

use super::reflect::type_of;
use super::strings::{is_nil, text_of};
use super::{Call, Function};

mod merge;

const DICT: Type = Type::DICT;

const MERGE: Function =
    Function::variadic("merge", &[DICT, DICT], |c| merge::merge_all(c.args, false));
const MERGE_OVERWRITE: Function = Function::variadic("mergeOverwrite", &[DICT, DICT], |c| {
    merge::merge_all(c.args, true)
});

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    Function::variadic("dict", &[Any], dict),
    Function::new("get", &[DICT, Str], |c| {
        Ok(c.arg(0).get(c.str(1)).unwrap_or_else(|| Value::str("")))
    })
    .shallow(),
    Function::new("set", &[DICT, Str, Any], |c| {
        put(c.arg(0), c.text(1), c.arg(2).clone())?;
        Ok(c.arg(0).clone())
    })
    .shallow(),
    Function::new("unset", &[DICT, Str], unset).shallow(),
    Function::new("hasKey", &[DICT, Str], |c| {
        Ok(c.arg(0).get(c.str(1)).is_some().into())
    })
    .shallow(),
    Function::variadic("pluck", &[Str, DICT], |c| {
        let found = c.rest(1).iter().filter_map(|dict| dict.get(c.str(0)));
        Ok(Value::list(found.collect()))
    })
    .shallow(),
    Function::variadic("keys", &[DICT], |c| {
        let keys = c
            .args
            .iter()
            .flat_map(|dict| dict.entries().unwrap_or_default());
        Ok(Value::str_list(keys.map(|(key, _)| key)))
    })
    .shallow(),
    Function::new("values", &[DICT], |c| {
        let entries = c.arg(0).entries().unwrap_or_default();
        Ok(Value::list(
            entries.into_iter().map(|(_, value)| value).collect(),
        ))
    })
    .shallow(),
    Function::variadic("pick", &[DICT, Str], |c| {
        let keys = (1..c.args.len()).map(|i| c.text(i));
        let found = keys.filter_map(|key| c.arg(0).get(&key).map(|value| (key, value)));
        Ok(Value::dict(found))
    })
    .shallow(),
    Function::variadic("omit", &[DICT, Str], |c| {
        let omitted = |key: &str| (1..c.args.len()).any(|i| c.str(i) == key);
        let entries = c.arg(0).entries().unwrap_or_default();
        Ok(Value::dict(
            entries.into_iter().filter(|(key, _)| !omitted(key)),
        ))
    })
    .shallow(),
    MERGE,
    MERGE_OVERWRITE,
    MERGE.named("mustMerge"),
    MERGE_OVERWRITE.named("mustMergeOverwrite"),
    Function::variadic("dig", &[Any], dig).shallow(),
    Function::new("deepCopy", &[Any], copied),
    Function::new("mustDeepCopy", &[Any], copied),
];

/// Keys and values in turn; a last key without a value has an empty text.
fn dict<'a>(c: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    let mut entries = Vec::with_capacity(c.args.len().div_ceil(2));
    for pair in c.args.chunks(2) {
        let key = match &pair[0] {
            Value::Str(text) => text.clone(),
            other => text_of(other)?.into(),
        };
        entries.push((key, pair.get(1).cloned().unwrap_or_else(|| Value::str(""))));
    }
    Ok(Value::dict(entries))
}

/// Sets a key of a dictionary, for all who share it.
///
/// # Errors
/// A nil dictionary, in Go's words; the host's.
fn put<'a>(dict: &Value<'a>, key: Text<'a>, value: Value<'a>) -> Result<(), String> {
    let Value::Map(map) = dict else {
        return Err(host_dict(dict));
    };
    if map.set(key, value) {
        Ok(())
    } else {
        Err(NIL_MAP.to_owned())
    }
}

const NIL_MAP: &str = "assignment to entry in nil map";

fn host_dict(dict: &Value<'_>) -> String {
    if is_nil(dict) {
        return NIL_MAP.to_owned();
    }
    "the host's data cannot be changed: take a deepCopy of it".to_owned()
}

fn unset<'a>(c: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    match c.arg(0) {
        Value::Map(map) => map.remove(c.str(1)),
        // Nothing to remove.
        dict if dict.get(c.str(1)).is_none() => {}
        dict => return Err(host_dict(dict)),
    }
    Ok(c.arg(0).clone())
}

/// Keys one below the other, then what stands in for a missing one, then the dictionary.
fn dig<'a>(c: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    let [keys @ .., otherwise, dict] = c.args else {
        return Err("dig needs at least three arguments".to_owned());
    };
    if keys.is_empty() {
        return Err("dig needs at least three arguments".to_owned());
    }
    let mut step = checked(dict, DICT)?.clone();
    let keys = keys
        .iter()
        .map(|key| checked(key, Str))
        .collect::<Result<Vec<_>, _>>()?;
    for (index, key) in keys.iter().enumerate() {
        if index > 0 {
            step = checked(&step, DICT)?.clone();
        }
        match step.get(key.as_str().unwrap_or_default()) {
            Some(value) => step = value,
            None => return Ok(otherwise.clone()),
        }
    }
    Ok(step)
}

/// A value that has to be of a type, as Go asserts it.
fn checked<'v, 'a>(value: &'v Value<'a>, ty: Type) -> Result<&'v Value<'a>, String> {
    if !is_nil(value) && value.is_of(ty) {
        return Ok(value);
    }
    let found = if is_nil(value) {
        "nil".into()
    } else {
        type_of(value)
    };
    Err(format!(
        "interface conversion: interface {{}} is {found}, not {ty}"
    ))
}

/// How deep a value may nest to be copied or merged. One that holds itself nests without end; Go
/// runs out of stack then.
const MAX_DEPTH: usize = 500;

fn too_deep() -> String {
    format!("the value is nested deeper than {MAX_DEPTH} levels, or holds itself")
}

/// A copy that shares nothing with its original; the host's maps and lists become ours, and what
/// the host's structs have that is not exported is left empty.
fn copied<'a>(c: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    if is_nil(c.arg(0)) {
        return Err("reflect: call of reflect.Value.Type on zero Value".to_owned());
    }
    copy(c, c.arg(0), 0)
}

fn copy<'a>(c: &Call<'_, 'a>, value: &Value<'a>, depth: usize) -> Result<Value<'a>, String> {
    if depth > MAX_DEPTH {
        return Err(too_deep());
    }
    if value.is_nil() {
        return Ok(value.clone());
    }
    Ok(match value {
        Value::Map(map) => {
            let entries = copied_entries(c, value, depth)?;
            Value::Map(Rc::new(Map::new(map.elem(), entries)))
        }
        Value::List(list) => {
            let items = copied_items(c, value, depth)?;
            Value::List(Rc::new(list.part(items)))
        }
        Value::Object(_) if value.is_of(DICT) => Value::dict(copied_entries(c, value, depth)?),
        Value::Object(_) if value.is_of(Type::ANY_LIST) => {
            Value::list(copied_items(c, value, depth)?)
        }
        _ => copied_alone(c, value)?,
    })
}

/// A copy of what holds no values of ours.
fn copied_alone<'a>(c: &Call<'_, 'a>, value: &Value<'a>) -> Result<Value<'a>, String> {
    let copy = match value {
        Value::Object(object) => match c.kept.zip(object.deep_copied()) {
            Some((kept, (copy, values))) => {
                c.work.take(values)?;
                kept.object(copy).map(Value::Object)
            }
            None => None,
        },
        Value::Pointer(pointer) => Some(Value::pointer_to(pointer.value.clone())),
        Value::Opaque(opaque) => opaque.deep_copied().map(Value::Opaque),
        _ => None,
    };
    Ok(copy.unwrap_or_else(|| value.clone()))
}

fn copied_items<'a>(
    c: &Call<'_, 'a>,
    list: &Value<'a>,
    depth: usize,
) -> Result<Vec<Value<'a>>, String> {
    let items = list.items().unwrap_or_default();
    items.iter().map(|item| copy(c, item, depth + 1)).collect()
}

fn copied_entries<'a>(
    c: &Call<'_, 'a>,
    map: &Value<'a>,
    depth: usize,
) -> Result<Vec<(Text<'a>, Value<'a>)>, String> {
    let entries = map.entries().unwrap_or_default();
    entries
        .into_iter()
        .map(|(key, value)| Ok((key, copy(c, &value, depth + 1)?)))
        .collect()
}
