//! merge and mergeOverwrite: dictionaries poured into one another.
//!
//! Boundary: dictionaries only; what else is merged in Go (structs behind pointers) is left as it
//! is. Source of the rules: mergo 1.0.2 merge.go, with sprig's two settings.

use std::rc::Rc;

use crate::containers::Map;
use crate::text::Text;
use crate::types::{Kind, Type};
use crate::value::Value;

use super::super::defaults::empty;
use super::super::strings::is_nil;
use super::{MAX_DEPTH, NIL_MAP, too_deep};

/// The first dictionary with each further one merged into it. The host's is copied first.
///
/// # Errors
/// A value that does not fit the type of a map's values; dictionaries nested too deep.
pub(super) fn merge_all<'a>(args: &[Value<'a>], overwrite: bool) -> Result<Value<'a>, String> {
    let Some((first, sources)) = args.split_first() else {
        return Ok(Value::Nil);
    };
    let mut target = first.clone();
    for source in sources {
        if source.is_nil() {
            continue;
        }
        let map = match &target {
            Value::Map(map) if !map.is_nil() => map.clone(),
            other => Rc::new(Map::new(Type::Any, other.entries().unwrap_or_default())),
        };
        target = Value::Map(map.clone());
        merge_into(&map, source, overwrite, 0)?;
    }
    Ok(target)
}

fn merge_into<'a>(
    target: &Rc<Map<'a>>,
    source: &Value<'a>,
    overwrite: bool,
    depth: usize,
) -> Result<(), String> {
    if depth > MAX_DEPTH {
        return Err(too_deep());
    }
    for (key, value) in source.entries().unwrap_or_default() {
        let mut old = target.get(&key);
        if is_nil(&value) {
            if overwrite {
                put(target, key, value)?;
            }
            continue;
        }
        if let (Some(inner), Kind::Map) = (&old, value.kind())
            && inner.kind() == Kind::Map
        {
            let merged = merged_within(inner, &value, overwrite, depth + 1)?;
            // The host's map was copied, so the copy has to take its place.
            put(target, key.clone(), merged.clone())?;
            old = Some(merged);
        }
        if takes(old.as_ref(), &value, overwrite) {
            put(target, key, value)?;
        }
    }
    Ok(())
}

fn merged_within<'a>(
    old: &Value<'a>,
    value: &Value<'a>,
    overwrite: bool,
    depth: usize,
) -> Result<Value<'a>, String> {
    if old.is_nil() {
        // A nil map within a map cannot be replaced in place; it is empty, so the value is taken.
        return Ok(old.clone());
    }
    let map = match old {
        Value::Map(map) => map.clone(),
        other => Rc::new(Map::new(Type::Any, other.entries().unwrap_or_default())),
    };
    merge_into(&map, value, overwrite, depth)?;
    Ok(Value::Map(map))
}

/// Whether a value takes the place of the old one. Lists and maps were dealt with when the old
/// value is not empty: a list is replaced when overwriting, maps are merged.
fn takes(old: Option<&Value<'_>>, value: &Value<'_>, overwrite: bool) -> bool {
    match old {
        None => true,
        Some(old) if empty(old) => true,
        Some(old) if value.kind() == Kind::Map && old.kind() == Kind::Map => false,
        Some(_) => overwrite,
    }
}

fn put<'a>(map: &Map<'a>, key: Text<'a>, value: Value<'a>) -> Result<(), String> {
    let fits = map.elem() == Type::Any || value.is_of(map.elem());
    if !fits {
        return Err(format!(
            "reflect.Value.SetMapIndex: value of type interface {{}} is not assignable to type {}",
            map.elem()
        ));
    }
    if map.set(key, value) {
        Ok(())
    } else {
        Err(NIL_MAP.to_owned())
    }
}
