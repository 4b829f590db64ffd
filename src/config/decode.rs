//! Reading the few typed fields of a configuration file as Go would.
//!
//! Boundary: strings, lists and maps of strings under case-folded names; pods,
//! selectors and their kin are the schema's business.
//! Source of its rules: encoding/json (case-insensitive names, null for the
//! zero value) behind sigs.k8s.io/yaml v1.6.0 (scalars become the strings that
//! string fields want).

use goyaml::tree::{NodeRef, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A field whose value has the wrong type.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}expected {expected}, found {found}", prefix(path))]
pub struct DecodeError {
    /// Path of the field from the root of the text; empty for the root itself.
    pub path: String,
    /// What Go's type takes.
    pub expected: Cow<'static, str>,
    /// What stands there.
    pub found: Cow<'static, str>,
    /// Byte offset of the value in the text.
    pub offset: usize,
}

impl DecodeError {
    /// The same error seen from outside: `path` goes in front of its own.
    pub fn below(mut self, path: &str) -> DecodeError {
        self.path = match (path, self.path.as_str()) {
            (outer, "") => outer.to_owned(),
            ("", inner) => inner.to_owned(),
            (outer, inner) => format!("{outer}.{inner}"),
        };
        self
    }
}

fn prefix(path: &str) -> String {
    if path.is_empty() {
        String::new()
    } else {
        format!("{path}: ")
    }
}

fn wrong(node: NodeRef<'_, '_>, path: &str, expected: &'static str) -> DecodeError {
    let found = match node.value() {
        Value::Null => "null",
        Value::Bool(_) => "a bool",
        Value::Int(_) | Value::Uint(_) | Value::Float(_) => "a number",
        Value::Str(_) => "a string",
        Value::Seq(_) => "a list",
        Value::Map(_) => "a map",
    };
    DecodeError {
        path: path.to_owned(),
        expected: Cow::Borrowed(expected),
        found: Cow::Borrowed(found),
        offset: node.offset(),
    }
}

impl From<crate::schema::decode::DecodeError> for DecodeError {
    fn from(error: crate::schema::decode::DecodeError) -> Self {
        DecodeError {
            path: error.path,
            expected: Cow::Owned(error.expected),
            found: Cow::Owned(error.found),
            offset: error.offset,
        }
    }
}

/// The field of a map by its JSON name: without regard to case, and of several
/// spellings the last in byte order, as it is the last that Go assigns.
pub fn field<'t, 'a>(node: NodeRef<'t, 'a>, name: &str) -> Option<NodeRef<'t, 'a>> {
    let Value::Map(map) = node.value() else {
        return None;
    };
    let spellings = map
        .into_iter()
        .filter(|entry| entry.key.eq_ignore_ascii_case(name));
    spellings
        .max_by_key(|entry| entry.key.as_ref())
        .map(|entry| entry.value)
}

/// Checks that a node is a map or null.
///
/// # Errors
/// When it is anything else.
pub fn object(node: NodeRef<'_, '_>, path: &str) -> Result<(), DecodeError> {
    match node.value() {
        Value::Map(_) | Value::Null => Ok(()),
        _ => Err(wrong(node, path, "a map")),
    }
}

/// A string field; absent or null is the empty string.
///
/// # Errors
/// When it is a list or a map.
pub fn string(node: Option<NodeRef<'_, '_>>, path: &str) -> Result<String, DecodeError> {
    let Some(node) = node else {
        return Ok(String::new());
    };
    match node.value() {
        Value::Null => Ok(String::new()),
        Value::Str(text) => Ok(text.to_string()),
        Value::Bool(value) => Ok(value.to_string()),
        Value::Int(value) => Ok(value.to_string()),
        Value::Uint(value) => Ok(value.to_string()),
        Value::Float(value) => Ok(goyaml::scalar::float_to_string(value)),
        Value::Seq(_) | Value::Map(_) => Err(wrong(node, path, "a string")),
    }
}

/// The items of a list field; absent or null has none.
///
/// # Errors
/// When it is no list.
pub fn list<'t, 'a>(
    node: Option<NodeRef<'t, 'a>>,
    path: &str,
) -> Result<impl Iterator<Item = NodeRef<'t, 'a>>, DecodeError> {
    let items = match node.map(|node| (node, node.value())) {
        None | Some((_, Value::Null)) => None,
        Some((_, Value::Seq(items))) => Some(items),
        Some((node, _)) => return Err(wrong(node, path, "a list")),
    };
    Ok(items.into_iter().flatten())
}

/// A list of strings.
///
/// # Errors
/// When it is no list, or an item is no scalar.
pub fn string_list(node: Option<NodeRef<'_, '_>>, path: &str) -> Result<Vec<String>, DecodeError> {
    let items = list(node, path)?.enumerate();
    items
        .map(|(i, item)| string(Some(item), &format!("{path}[{i}]")))
        .collect()
}

/// A map whose values `read` reads; absent or null is empty.
///
/// # Errors
/// When it is no map, or as `read` says.
pub fn map<T>(
    node: Option<NodeRef<'_, '_>>,
    path: &str,
    mut read: impl FnMut(NodeRef<'_, '_>, &str) -> Result<T, DecodeError>,
) -> Result<BTreeMap<String, T>, DecodeError> {
    let entries = match node.map(|node| (node, node.value())) {
        None | Some((_, Value::Null)) => return Ok(BTreeMap::new()),
        Some((_, Value::Map(entries))) => entries,
        Some((node, _)) => return Err(wrong(node, path, "a map")),
    };
    let entry = |entry: goyaml::tree::Entry<'_, '_>| {
        let value = read(entry.value, &format!("{path}.{}", entry.key))?;
        Ok((entry.key.to_string(), value))
    };
    entries.into_iter().map(entry).collect()
}

/// A map of strings.
///
/// # Errors
/// When it is no map, or a value is no scalar.
pub fn string_map(
    node: Option<NodeRef<'_, '_>>,
    path: &str,
) -> Result<BTreeMap<String, String>, DecodeError> {
    map(node, path, |value, path| string(Some(value), path))
}
