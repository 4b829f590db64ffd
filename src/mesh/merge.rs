//! How a mesh's configuration is laid over the defaults, and a pod's proxy configuration over
//! its mesh's.
//!
//! What a document names replaces what was there, whole, with these exceptions: `defaultConfig`
//! and `defaultProviders` merge field by field, `proxyMetadata` and `proxyHeaders` one level
//! further, extension providers by name; trust domain aliases are joined.
//!
//! Source of the rules: Istio 1.30.3 `pkg/config/mesh/mesh.go` (`ApplyMeshConfig`,
//! `MergeProxyConfig`), `pilot/pkg/model/proxy_config.go` (`mergeWithPrecedence`).

use std::collections::BTreeSet;
use std::sync::Arc;

use goyaml::json::write::JsonWriter;
use goyaml::tree::{NodeRef, Tree};

use super::generated::config::{mesh_config as mesh, mesh_config_extension_provider as ext};
use super::generated::proxy::{proxy_config as proxy, proxy_config_proxy_headers as headers};
use super::message::{Map, Message, Value};
use super::read::{self, ReadError, UnknownField};
use super::{defaults, json};

/// Which part of the configuration did not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// The document as a whole.
    #[error("failed to convert to proto. {0}")]
    Mesh(ReadError),
    /// A proxy configuration.
    #[error("could not parse proxy config: {0}")]
    Proxy(ReadError),
    /// The default providers.
    #[error("could not parse default providers: {0}")]
    Providers(ReadError),
    /// The mesh's proxy configuration, on its way out of the document.
    #[error("failed to extract proxy config {0}")]
    ExtractProxy(ReadError),
    /// The default providers, on their way out of the document.
    #[error("failed to extract default providers {0}")]
    ExtractProviders(ReadError),
}

impl MergeError {
    /// What did not fit, and where.
    pub fn cause(&self) -> &ReadError {
        match self {
            MergeError::Mesh(cause)
            | MergeError::Proxy(cause)
            | MergeError::Providers(cause)
            | MergeError::ExtractProxy(cause)
            | MergeError::ExtractProviders(cause) => cause,
        }
    }
}

/// Lays a mesh's own configuration over `config`.
///
/// # Errors
/// [`MergeError`] for the first value that does not fit its field.
pub fn apply_mesh_config(
    config: &mut Message,
    node: NodeRef<'_, '_>,
    unknown: &mut Vec<UnknownField>,
) -> Result<(), MergeError> {
    let before = config.clone();
    read::apply(config, node, unknown).map_err(MergeError::Mesh)?;
    restore(config, &before, mesh::DEFAULT_CONFIG);
    restore(config, &before, mesh::DEFAULT_PROVIDERS);
    // Whatever is unknown in these two was reported above.
    let mut again = Vec::new();
    if let Some(node) = node.get("defaultConfig").filter(|node| !node.is_null()) {
        let base = config.message(mesh::DEFAULT_CONFIG);
        let mut merged = base.cloned().unwrap_or_else(defaults::proxy_config);
        let tree = extract(node, "defaultConfig").map_err(MergeError::ExtractProxy)?;
        merge_proxy_config(&mut merged, tree.root(), &mut again)?;
        config.set(mesh::DEFAULT_CONFIG, Value::from(merged));
    }
    if let Some(node) = node.get("defaultProviders").filter(|node| !node.is_null())
        && let Some(base) = config.message(mesh::DEFAULT_PROVIDERS)
    {
        let mut merged = base.clone();
        let tree = extract(node, "defaultProviders").map_err(MergeError::ExtractProviders)?;
        read::apply(&mut merged, tree.root(), &mut again).map_err(MergeError::Providers)?;
        config.set(mesh::DEFAULT_PROVIDERS, Value::from(merged));
    }
    merge_extension_providers(config, &before);
    merge_trust_domain_aliases(config, &before);
    Ok(())
}

/// A part of the document as it is after Istio has taken it out: written as JSON and read as YAML.
/// Some characters are then an error, others have become a space, and a negative zero is none.
fn extract(node: NodeRef<'_, '_>, name: &str) -> Result<Tree<'static>, ReadError> {
    let fail = |message: String| ReadError {
        message,
        path: name.to_owned(),
        offset: node.offset(),
    };
    let mut text = String::new();
    let written = JsonWriter::new(&mut text).node(node);
    written.map_err(|err| fail(err.to_string()))?;
    let tree = goyaml::read::read(&text).map_err(|err| fail(err.to_string()))?;
    Ok(tree.into_owned())
}

fn restore(config: &mut Message, before: &Message, index: usize) {
    match before.get(index) {
        Some(value) => config.set(index, value.clone()),
        None => config.clear(index),
    }
}

/// Lays a proxy configuration over `config`.
///
/// # Errors
/// [`MergeError::Proxy`] for the first value that does not fit its field.
pub fn merge_proxy_config(
    config: &mut Message,
    node: NodeRef<'_, '_>,
    unknown: &mut Vec<UnknownField>,
) -> Result<(), MergeError> {
    let before = config.clone();
    read::apply(config, node, unknown).map_err(MergeError::Proxy)?;
    merge_proxy_metadata(config, &before);
    merge_proxy_headers(config, &before);
    Ok(())
}

/// Lays a proxy configuration that was read by itself over `config`. On its way from one to the
/// other Istio writes it down and reads that. So it cannot set a field back to its zero value or
/// empty a list, as such fields are not written; and what cannot be read again changes nothing.
pub fn overlay_proxy_config(config: &mut Message, over: &Message) {
    let Ok(text) = json::to_json(over) else {
        return;
    };
    let Ok(tree) = goyaml::read::read(&text) else {
        return;
    };
    let before = config.clone();
    match merge_proxy_config(config, tree.root(), &mut Vec::new()) {
        Ok(()) => {}
        Err(_) => *config = before,
    }
}

/// Adds the new entries to the old ones.
fn merge_proxy_metadata(config: &mut Message, before: &Message) {
    let (old, new) = (
        before.get(proxy::PROXY_METADATA),
        config.get(proxy::PROXY_METADATA),
    );
    let merged = match (old, new) {
        (Some(Value::Map(old)), Some(Value::Map(new))) => {
            let mut map: Map = (**old).clone();
            for (key, value) in &new.entries {
                match map.entries.binary_search_by(|(known, _)| known.cmp(key)) {
                    Ok(at) => map.entries[at].1 = value.clone(),
                    Err(at) => map.entries.insert(at, (key.clone(), value.clone())),
                }
            }
            Value::Map(Arc::new(map))
        }
        _ => return,
    };
    config.set(proxy::PROXY_METADATA, merged);
}

/// Keeps the old headers that the new ones do not name; only these five.
fn merge_proxy_headers(config: &mut Message, before: &Message) {
    let (Some(old), Some(new)) = (
        before.message(proxy::PROXY_HEADERS),
        config.message(proxy::PROXY_HEADERS),
    ) else {
        return;
    };
    let mut merged = new.clone();
    for index in [
        headers::FORWARDED_CLIENT_CERT,
        headers::REQUEST_ID,
        headers::ATTEMPT_COUNT,
        headers::SERVER,
        headers::ENVOY_DEBUG_HEADERS,
    ] {
        if !merged.has(index) {
            restore(&mut merged, old, index);
        }
    }
    config.set(proxy::PROXY_HEADERS, Value::from(merged));
}

/// Replaces the providers of the same name and appends the others.
fn merge_extension_providers(config: &mut Message, before: &Message) {
    let mut merged = before.list(mesh::EXTENSION_PROVIDERS).to_vec();
    for new in config.messages(mesh::EXTENSION_PROVIDERS) {
        let name = new.str(ext::NAME);
        let same = |old: &&mut Value| {
            let old = old.as_message();
            old.is_some_and(|old| old.str(ext::NAME) == name)
        };
        match merged.iter_mut().find(same) {
            Some(old) => *old = Value::from(new.clone()),
            None => merged.push(Value::from(new.clone())),
        }
    }
    defaults::set_list(config, mesh::EXTENSION_PROVIDERS, merged);
}

fn merge_trust_domain_aliases(config: &mut Message, before: &Message) {
    let old = before.strings(mesh::TRUST_DOMAIN_ALIASES);
    let joined: BTreeSet<&str> = config
        .strings(mesh::TRUST_DOMAIN_ALIASES)
        .chain(old)
        .collect();
    let items = joined.into_iter().map(Value::from).collect();
    defaults::set_list(config, mesh::TRUST_DOMAIN_ALIASES, items);
}
