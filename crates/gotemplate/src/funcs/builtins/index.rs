//! `index`, `slice`, `len`.
//!
//! Boundary: a list's capacity is its length, and a string is not cut within a character.
//! Source of the rules: Go 1.26 text/template/funcs.go (index, slice, length).

use std::rc::Rc;

use crate::containers::List;
use crate::funcs::Call;
use crate::object::{Object, Shape};
use crate::types::{Kind, UintType};
use crate::value::Value;

/// `len x`
pub(super) fn len<'a>(call: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    let item = call.arg(0).indirect();
    match item {
        Value::Nil | Value::NilPointer(_) => Err("len of nil pointer".to_owned()),
        Value::NoValue => Err("reflect: call of reflect.Value.Type on zero Value".to_owned()),
        _ => length(item)
            .map(|len| Value::int(len as i64))
            .ok_or_else(|| match item {
                Value::Object(o) if o.is_pointer() && o.is_nil() => "len of nil pointer".to_owned(),
                _ => format!("len of type {}", pointee_name(item)),
            }),
    }
}

/// The number of elements, through pointers too.
fn length(item: &Value<'_>) -> Option<usize> {
    match item {
        Value::Object(o) if o.is_pointer() && o.is_nil() => None,
        Value::Object(o) if o.shape() != Shape::Struct => Some(o.len()),
        other => other.len(),
    }
}

/// The type of what a host's pointer points to; of anything else its own.
fn pointee_name(item: &Value<'_>) -> String {
    let name = item.type_name();
    match item {
        Value::Object(o) if o.is_pointer() => name.trim_start_matches('*').to_owned(),
        Value::Opaque(o) if o.is_pointer() => name.trim_start_matches('*').to_owned(),
        _ => name.into_owned(),
    }
}

/// The value to index or slice, pointers followed.
fn subject<'v, 'a>(item: &'v Value<'a>, what: &str) -> Result<&'v Value<'a>, String> {
    let nil = Err(format!("{what} of nil pointer"));
    match item.indirect() {
        Value::NilPointer(_) => nil,
        Value::Object(o) if o.is_pointer() && o.is_nil() => nil,
        item => Ok(item),
    }
}

/// `index x i j`: `x[i][j]`
pub(super) fn index<'a>(call: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    let mut item = call.arg(0).clone();
    if matches!(item, Value::NoValue | Value::Nil) {
        return Err("index of untyped nil".to_owned());
    }
    for at in call.rest(1) {
        if matches!(item, Value::Nil) {
            return Err("index of nil pointer".to_owned());
        }
        item = index_one(subject(&item, "index")?, at)?;
    }
    Ok(item)
}

fn index_one<'a>(item: &Value<'a>, at: &Value<'a>) -> Result<Value<'a>, String> {
    let out_of_range = || "reflect: slice index out of range".to_owned();
    match item.underlying() {
        Value::Str(text) => {
            let at = position(at, text.len())?;
            let byte = text.as_bytes().get(at);
            let byte = byte.ok_or("reflect: string index out of range")?;
            Ok(Value::Uint((*byte).into(), UintType::Uint8))
        }
        Value::List(list) => {
            let at = position(at, list.items.len())?;
            list.items.get(at).cloned().ok_or_else(out_of_range)
        }
        Value::Map(map) => {
            let key = map_key(at)?;
            Ok(map.get(key).unwrap_or_else(|| Value::zero(map.elem())))
        }
        Value::Object(object) => match object.shape() {
            Shape::List => {
                let at = position(at, object.len())?;
                if at >= object.len() {
                    return Err(out_of_range());
                }
                Ok(object.entry(at).1)
            }
            Shape::Map => {
                if let Some(ty) = object.key_type() {
                    return defined_key(*object, ty, at);
                }
                let key = map_key(at)?;
                Ok(object.field(key).unwrap_or_else(|| object.zero()))
            }
            Shape::Struct => Err(format!("can't index item of type {}", pointee_name(item))),
        },
        _ => Err(format!("can't index item of type {}", pointee_name(item))),
    }
}

/// A key of a map: all are strings, and of no defined type.
fn map_key<'v>(key: &'v Value<'_>) -> Result<&'v str, String> {
    match key {
        Value::Str(text) => Ok(text),
        Value::NoValue | Value::Nil => Err("value is nil; should be of type string".to_owned()),
        other => Err(format!(
            "value has type {}; should be string",
            other.type_name()
        )),
    }
}

/// The value of a map whose keys are of a defined type: only such a key finds it.
fn defined_key<'a>(
    map: &'a dyn Object,
    ty: &'static str,
    at: &Value<'a>,
) -> Result<Value<'a>, String> {
    match at {
        Value::NoValue | Value::Nil => Err(format!("value is nil; should be of type {ty}")),
        Value::Named(key) if key.type_name == ty => {
            let key = key.value.as_str().unwrap_or_default();
            Ok(map.field(key).unwrap_or_else(|| map.zero()))
        }
        other => Err(format!(
            "value has type {}; should be {ty}",
            other.type_name()
        )),
    }
}

/// An index, at most `max`.
fn position(at: &Value<'_>, max: usize) -> Result<usize, String> {
    let at = match at.underlying() {
        Value::Int(i, _) => *i,
        Value::Uint(u, _) => *u as i64,
        Value::NoValue | Value::Nil => {
            return Err("cannot index slice/array with nil".to_owned());
        }
        _ => {
            let ty = at.type_name();
            return Err(format!("cannot index slice/array with type {ty}"));
        }
    };
    match usize::try_from(at) {
        Ok(place) if place <= max => Ok(place),
        _ => Err(format!("index out of range: {at}")),
    }
}

/// `slice x i j k`: `x[i:j:k]`
pub(super) fn slice<'a>(call: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    let item = call.arg(0);
    if matches!(item, Value::NoValue | Value::Nil) {
        return Err("slice of untyped nil".to_owned());
    }
    let item = subject(item, "slice")?;
    let indexes = call.rest(1);
    if indexes.len() > 3 {
        return Err(format!("too many slice indexes: {}", indexes.len()));
    }
    let is_list = match (item.kind(), item) {
        (Kind::String, _) if indexes.len() == 3 => {
            return Err("cannot 3-index slice a string".to_owned());
        }
        (Kind::String, _) => false,
        (Kind::Slice, _) => true,
        (_, Value::Object(o)) if o.shape() == Shape::List => true,
        _ => return Err(format!("can't slice item of type {}", pointee_name(item))),
    };
    let len = length(item).unwrap_or_default();
    let mut bounds = [0, len, len];
    for (bound, at) in bounds.iter_mut().zip(indexes) {
        if matches!(at, Value::Nil) {
            return Err("cannot index slice/array with type interface {}".to_owned());
        }
        *bound = position(at, len)?;
    }
    let [start, end, limit] = bounds;
    if start > end {
        return Err(format!("invalid slice index: {start} > {end}"));
    }
    if end > limit {
        return Err(format!("invalid slice index: {end} > {limit}"));
    }
    if is_list {
        part_of_list(item, start, end)
    } else {
        part_of_string(item, start, end)
    }
}

fn part_of_list<'a>(item: &Value<'a>, start: usize, end: usize) -> Result<Value<'a>, String> {
    match item {
        Value::List(list) => {
            let items = list.items.get(start..end).unwrap_or_default().to_vec();
            Ok(Value::List(Rc::new(list.part(items))))
        }
        Value::Object(object) => {
            let items = (start..end).map(|i| object.entry(i).1).collect();
            Ok(Value::List(Rc::new(List::of_type(
                object.type_name().trim_start_matches('*'),
                items,
            ))))
        }
        _ => Ok(item.clone()),
    }
}

fn part_of_string<'a>(item: &Value<'a>, start: usize, end: usize) -> Result<Value<'a>, String> {
    let cut = || "slice of a string within a character is not UTF-8".to_owned();
    match item {
        Value::Str(text) => text.part(start, end).map(Value::Str).ok_or_else(cut),
        Value::Named(named) => {
            let part = part_of_string(&named.value, start, end)?;
            Ok(Value::named_int(named.type_name.clone(), part, None))
        }
        _ => Ok(item.clone()),
    }
}
