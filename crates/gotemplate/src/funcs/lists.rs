//! Functions of lists: list, first, rest, append, reverse, uniq, slice, chunk and their like.
//!
//! Boundary: any slice will do, the host's too; what is made is a new `[]interface {}`, but for
//! `slice` and `chunk`. A `must` function differs only in name: a panic and an error read the same
//! in a template. Source of the rules: sprig 3.3.0 list.go.

use std::rc::Rc;

use crate::containers::List;
use crate::types::Type::{self, Any};
use crate::value::Value;

use super::cast::to_int;
use super::defaults::empty;
use super::panics::NIL_DEREFERENCE;
use super::reflect::{deep_equal, kind_of};
use super::strconv::float_to_int;
use super::strings::is_nil;
use super::{Call, Function};

const LIST: Function =
    Function::variadic("list", &[Any], |c| Ok(Value::list(c.args.to_vec()))).shallow();
const APPEND: Function = Function::new("append", &[Any, Any], |c| {
    let mut items = elements(c.arg(0), "Cannot push on type")?;
    items.push(c.arg(1).clone());
    made(c, items)
})
.shallow();
const PREPEND: Function = Function::new("prepend", &[Any, Any], |c| {
    let mut items = elements(c.arg(0), "Cannot prepend on type")?;
    items.insert(0, c.arg(1).clone());
    made(c, items)
})
.shallow();
const FIRST: Function = Function::new("first", &[Any], |c| {
    let items = elements(c.arg(0), "Cannot find first on type")?;
    Ok(items.first().cloned().unwrap_or(Value::Nil))
})
.shallow();
const LAST: Function = Function::new("last", &[Any], |c| {
    let items = elements(c.arg(0), "Cannot find last on type")?;
    Ok(items.last().cloned().unwrap_or(Value::Nil))
})
.shallow();
const REST: Function = Function::new("rest", &[Any], |c| {
    let mut items = elements(c.arg(0), "Cannot find rest on type")?;
    if items.is_empty() {
        return Ok(nil_list());
    }
    items.remove(0);
    Ok(Value::list(items))
})
.shallow();
const INITIAL: Function = Function::new("initial", &[Any], |c| {
    let mut items = elements(c.arg(0), "Cannot find initial on type")?;
    match items.pop() {
        Some(_) => Ok(Value::list(items)),
        None => Ok(nil_list()),
    }
})
.shallow();
const REVERSE: Function = Function::new("reverse", &[Any], |c| {
    let mut items = elements(c.arg(0), "Cannot find reverse on type")?;
    items.reverse();
    Ok(Value::list(items))
})
.shallow();
const COMPACT: Function = Function::new("compact", &[Any], |c| {
    let mut items = elements(c.arg(0), "Cannot compact on type")?;
    items.retain(|item| !empty(item));
    Ok(Value::list(items))
})
.shallow();
const UNIQ: Function = Function::new("uniq", &[Any], |c| {
    let mut kept: Vec<Value<'_>> = Vec::new();
    for item in elements(c.arg(0), "Cannot find uniq on type")? {
        c.work.look_into(&kept)?;
        if !within(&kept, &item) {
            kept.push(item);
        }
    }
    Ok(Value::list(kept))
});
const WITHOUT: Function = Function::variadic("without", &[Any, Any], |c| {
    let mut items = elements(c.arg(0), "Cannot find without on type")?;
    for _ in &items {
        c.work.look_into(c.rest(1))?;
    }
    items.retain(|item| !within(c.rest(1), item));
    Ok(Value::list(items))
});
const HAS: Function = Function::new("has", &[Any, Any], |c| {
    if is_nil(c.arg(1)) {
        return Ok(false.into());
    }
    let items = elements(c.arg(1), "Cannot find has on type")?;
    Ok(within(&items, c.arg(0)).into())
});
const SLICE: Function = Function::variadic("slice", &[Any, Any], slice).shallow();
const CHUNK: Function = Function::new("chunk", &[Type::INT, Any], |c| {
    chunk(c.int(0), elements(c.arg(1), "Cannot chunk type")?)
})
.shallow();

/// The functions of this family.
pub const FUNCTIONS: &[Function] = &[
    LIST,
    LIST.named("tuple"),
    APPEND,
    APPEND.named("push"),
    APPEND.named("mustAppend"),
    APPEND.named("mustPush"),
    PREPEND,
    PREPEND.named("mustPrepend"),
    FIRST,
    FIRST.named("mustFirst"),
    LAST,
    LAST.named("mustLast"),
    REST,
    REST.named("mustRest"),
    INITIAL,
    INITIAL.named("mustInitial"),
    REVERSE,
    REVERSE.named("mustReverse"),
    COMPACT,
    COMPACT.named("mustCompact"),
    UNIQ,
    UNIQ.named("mustUniq"),
    WITHOUT,
    WITHOUT.named("mustWithout"),
    HAS,
    HAS.named("mustHas"),
    SLICE,
    SLICE.named("mustSlice"),
    CHUNK,
    CHUNK.named("mustChunk"),
    Function::variadic("concat", &[Any], |c| {
        let mut all = Vec::new();
        for list in c.args {
            let items = elements(list, "Cannot concat type").map_err(|error| {
                // Only of this function the message goes on.
                if error == NIL_DEREFERENCE {
                    error
                } else {
                    format!("{error} as list")
                }
            })?;
            all.extend(items);
        }
        if all.is_empty() {
            Ok(nil_list())
        } else {
            made(c, all)
        }
    })
    .shallow(),
];

/// The elements of a slice; the error of anything else begins with `complaint`.
fn elements<'a>(value: &Value<'a>, complaint: &str) -> Result<Vec<Value<'a>>, String> {
    if is_nil(value) {
        return Err(NIL_DEREFERENCE.to_owned());
    }
    value
        .items()
        .ok_or_else(|| format!("{complaint} {}", kind_of(value)))
}

fn nil_list<'a>() -> Value<'a> {
    Value::List(Rc::new(List::nil(Any)))
}

fn made<'a>(c: &Call<'_, 'a>, items: Vec<Value<'a>>) -> Result<Value<'a>, String> {
    c.context.limits.items(items.len())?;
    Ok(Value::list(items))
}

fn within(items: &[Value<'_>], wanted: &Value<'_>) -> bool {
    items.iter().any(|item| deep_equal(wanted, item))
}

/// A part of a list, of the list's own type; the whole by default, nil of an empty list.
fn slice<'a>(c: &mut Call<'_, 'a>) -> Result<Value<'a>, String> {
    let items = elements(c.arg(0), "list should be type of slice or array but")?;
    if items.is_empty() {
        return Ok(Value::Nil);
    }
    let index = |i: usize, otherwise: usize| match c.args.get(i) {
        Some(value) => usize::try_from(to_int(value)).ok(),
        None => Some(otherwise),
    };
    let part = match (index(1, 0), index(2, items.len())) {
        (Some(start), Some(end)) => items.get(start..end),
        _ => None,
    };
    let part = part.ok_or("reflect.Value.Slice: slice index out of bounds")?;
    let name = c.arg(0).type_name();
    let part = match c.arg(0) {
        Value::List(list) => list.part(part.to_vec()),
        _ => List::of_type(&name, part.to_vec()),
    };
    Ok(Value::List(Rc::new(part)))
}

/// Lists of `size` elements, the last with the rest. The number of lists is counted in floats, as
/// sprig counts it, which shows for sizes of zero and below.
fn chunk<'a>(size: i64, items: Vec<Value<'a>>) -> Result<Value<'a>, String> {
    let too_long = || "runtime error: makeslice: len out of range".to_owned();
    let (length, width) = (items.len() as f64, size as f64);
    let chunks = float_to_int(((length - 1.0) / width).floor() + 1.0);
    let chunks = usize::try_from(chunks).map_err(|_| too_long())?;
    let mut made = Vec::with_capacity(chunks.min(items.len()));
    let mut left = items.into_iter();
    for index in 0..chunks {
        let rest = float_to_int(length % width);
        let wanted = if index + 1 == chunks && rest != 0 {
            rest
        } else {
            size
        };
        let wanted = usize::try_from(wanted).map_err(|_| too_long())?;
        made.push(Value::list(left.by_ref().take(wanted).collect()));
    }
    Ok(Value::List(Rc::new(List::new(Type::ANY_LIST, made))))
}
