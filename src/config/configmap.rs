//! Finding a part of the configuration in ConfigMap manifests.
//!
//! Boundary: text in, the string under one key out. A file may hold one
//! ConfigMap, several documents, or the List that `kubectl get` prints.
//! Source of its rules: the ConfigMaps that Istio 1.30.3 installs: `config` and
//! `values` in `istio-sidecar-injector`, `mesh` in `istio`.

use super::version;
use goyaml::tree::{NodeRef, Value};

/// What a file held, seen as ConfigMap manifests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The file is no ConfigMap manifest: the text itself is meant.
    Plain,
    /// The string under the key.
    Text {
        /// The string.
        text: String,
        /// Namespace and name of its ConfigMap.
        of: String,
        /// The version of Istio that its labels tell.
        version: Option<String>,
    },
}

/// ConfigMaps of which none will do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigMapError {
    /// None has the key.
    #[error("no ConfigMap here has the key {key:?} (found {found})")]
    MissingKey {
        /// The key that was looked for.
        key: &'static str,
        /// The ConfigMaps there are, with their keys.
        found: String,
    },
    /// Several have it.
    #[error("several ConfigMaps here have the key {key:?}: {found}")]
    Ambiguous {
        /// The key that was looked for.
        key: &'static str,
        /// The ConfigMaps that have it.
        found: String,
    },
    /// What stands under the key is no string.
    #[error("ConfigMap {of}: data.{key} is not a string")]
    NotAString {
        /// The key that was looked for.
        key: &'static str,
        /// The ConfigMap.
        of: String,
    },
}

/// Looks for `key` in the ConfigMaps of `text`.
///
/// # Errors
/// When there are ConfigMaps, but not exactly one has the key.
pub fn find(text: &str, key: &'static str) -> Result<Found, ConfigMapError> {
    // The fast way for nearly every file, and for templates, which are no YAML.
    if !text.contains("ConfigMap") {
        return Ok(Found::Plain);
    }
    let mut maps = Vec::new();
    for document in goyaml::split::documents(text.as_bytes()) {
        // What is no manifest is meant as it stands, and judged by those who read it.
        let Ok(document) = document else {
            return Ok(Found::Plain);
        };
        let Ok(document) = std::str::from_utf8(&document.text) else {
            return Ok(Found::Plain);
        };
        let Ok(tree) = goyaml::read::read(document) else {
            return Ok(Found::Plain);
        };
        if !collect(tree.root(), key, &mut maps) {
            return Ok(Found::Plain);
        }
    }
    if maps.is_empty() {
        return Ok(Found::Plain);
    }
    pick(maps, key)
}

/// One ConfigMap, as far as it matters here.
struct ConfigMap {
    of: String,
    keys: Vec<String>,
    /// The string under the key; an error if there is something else.
    text: Option<Result<String, ()>>,
    version: Option<String>,
}

/// Adds the ConfigMaps of a document; false if it is something else altogether.
fn collect(node: NodeRef<'_, '_>, key: &str, maps: &mut Vec<ConfigMap>) -> bool {
    let kind = node.get("kind").and_then(NodeRef::as_str);
    match (node.value(), kind) {
        (Value::Null, _) => true,
        (_, Some("ConfigMap")) => {
            maps.push(config_map(node, key));
            true
        }
        (_, Some("List" | "ConfigMapList")) => {
            let items = node.get("items").map(NodeRef::value);
            if let Some(Value::Seq(items)) = items {
                // A ConfigMapList's items need not name their kind.
                let all = kind == Some("ConfigMapList");
                let is_map = |item: &NodeRef<'_, '_>| {
                    all || item.get("kind").and_then(|kind| kind.as_str()) == Some("ConfigMap")
                };
                maps.extend(
                    items
                        .into_iter()
                        .filter(is_map)
                        .map(|item| config_map(item, key)),
                );
            }
            true
        }
        // Other objects may stand beside ConfigMaps, say in an install manifest.
        (_, Some(_)) => node.get("apiVersion").is_some(),
        _ => false,
    }
}

fn config_map(node: NodeRef<'_, '_>, key: &str) -> ConfigMap {
    let meta = |name: &str| node.get("metadata")?.get(name)?.as_str();
    let name = meta("name").unwrap_or("without a name");
    let of = match meta("namespace") {
        Some(namespace) => format!("{namespace}/{name}"),
        None => name.to_owned(),
    };
    let data = node.get("data");
    let keys = match data.map(NodeRef::value) {
        Some(Value::Map(map)) => map.into_iter().map(|entry| entry.key.to_string()).collect(),
        _ => Vec::new(),
    };
    let value = data.and_then(|data| data.get(key));
    let text = value.map(|value| value.as_str().map(str::to_owned).ok_or(()));
    let labels = node.get("metadata").and_then(|meta| meta.get("labels"));
    ConfigMap {
        of,
        keys,
        text,
        version: version::of_labels(|name| labels?.get(name)?.as_str()),
    }
}

fn pick(maps: Vec<ConfigMap>, key: &'static str) -> Result<Found, ConfigMapError> {
    let (with, without): (Vec<_>, Vec<_>) = maps.into_iter().partition(|map| map.text.is_some());
    if with.len() > 1 {
        let names: Vec<_> = with.into_iter().map(|map| map.of).collect();
        return Err(ConfigMapError::Ambiguous {
            key,
            found: names.join(", "),
        });
    }
    match with.into_iter().next() {
        Some(ConfigMap {
            of,
            text: Some(Ok(text)),
            version,
            ..
        }) => Ok(Found::Text { text, of, version }),
        Some(ConfigMap { of, .. }) => Err(ConfigMapError::NotAString { key, of }),
        None => {
            let found = without.iter().map(|map| match map.keys.is_empty() {
                true => format!("{}, which has no data", map.of),
                false => format!("{} with {}", map.of, map.keys.join(", ")),
            });
            Err(ConfigMapError::MissingKey {
                key,
                found: found.collect::<Vec<_>>().join("; "),
            })
        }
    }
}

#[cfg(test)]
#[path = "configmap_tests.rs"]
mod tests;
