//! JSON patches (RFC 6902), as far as istiod makes them: add, remove and replace.

use serde_json::Value;

/// Applies a patch.
///
/// # Errors
/// A step that does not fit the document.
pub fn apply(document: &mut Value, patch: &Value) -> Result<(), String> {
    for step in patch.as_array().ok_or("a patch is a list")? {
        one(document, step).ok_or_else(|| format!("this does not fit the document: {step}"))?;
    }
    Ok(())
}

fn one(document: &mut Value, step: &Value) -> Option<()> {
    let (parent, last) = step["path"].as_str()?.rsplit_once('/')?;
    let key = last.replace("~1", "/").replace("~0", "~");
    match (step["op"].as_str()?, document.pointer_mut(parent)?) {
        ("add", Value::Object(map)) => drop(map.insert(key, step["value"].clone())),
        ("add", Value::Array(items)) if key == "-" => items.push(step["value"].clone()),
        ("add", Value::Array(items)) => {
            let at = key.parse().ok().filter(|at| *at <= items.len())?;
            items.insert(at, step["value"].clone());
        }
        ("remove", Value::Object(map)) => drop(map.remove(&key)?),
        ("remove", Value::Array(items)) => {
            let at = key.parse().ok().filter(|at| *at < items.len())?;
            items.remove(at);
        }
        ("replace", Value::Object(map)) => *map.get_mut(&key)? = step["value"].clone(),
        ("replace", Value::Array(items)) => {
            *items.get_mut(key.parse::<usize>().ok()?)? = step["value"].clone();
        }
        _ => return None,
    }
    Some(())
}
