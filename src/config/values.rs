//! The values of an installation: `.Values` in templates, and the few that injection itself asks.
//!
//! Values are read twice, as Istio does: into the `Values` message, which says whether they fit
//! and which the typed getters look into, and into untyped maps for the templates.
//!
//! Boundary: one text of YAML or JSON; `--set` is [`super::set`].
//!
//! Sources of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`NewValuesConfig`),
//! `pkg/kube/inject/inject.go` (`ProxyImage`), `operator/pkg/apis/values_types.proto`.

pub mod node;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::Arc;

use crate::mesh::generated::values_types::{
    VALUES, global_config as global, multi_cluster_config as multi_cluster, proxy_config as proxy,
    sidecar_injector_config as injector, values,
};
use crate::mesh::message::{Message, Value};
use crate::mesh::read::{self, ReadError, UnknownField};
use goyaml::read::ReadError as YamlError;
use goyaml::tree::{NodeRef, Value as Untyped};
use node::{Map, Node};

/// An installation's values, shared by threads.
#[derive(Clone, Debug)]
pub struct Values {
    typed: Message,
    untyped: Arc<Map>,
    unknown: Vec<UnknownField>,
}

/// Why values cannot be used. `Display` prints Istio's text.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ValuesError {
    /// The text is no YAML.
    #[error("could not parse configuration values: {0}")]
    Yaml(YamlError),
    /// A value does not fit its field.
    #[error("could not parse configuration values: {0}")]
    Value(#[from] ReadError),
    /// What templates could only follow to its end at the cost of the stack.
    #[error("could not parse configuration values: they nest more than {MAX_DEPTH} deep")]
    TooDeep,
}

/// How deep values may nest.
const MAX_DEPTH: usize = 500;

/// Whether a tree nests deeper than that, level by level: what aliases share is looked at once a
/// level.
fn is_too_deep(root: NodeRef<'_, '_>) -> bool {
    let mut level = vec![root];
    for _ in 0..MAX_DEPTH {
        let mut seen = HashSet::new();
        let mut next = Vec::new();
        let mut visit = |node: NodeRef<'_, '_>| {
            matches!(node.value(), Untyped::Map(_) | Untyped::Seq(_)) && seen.insert(node.id())
        };
        for node in level {
            match node.value() {
                Untyped::Map(map) => next.extend(map.iter().map(|e| e.value).filter(|n| visit(*n))),
                Untyped::Seq(seq) => next.extend(seq.iter().filter(|n| visit(*n))),
                _ => {}
            }
        }
        if next.is_empty() {
            return false;
        }
        level = next;
    }
    true
}

impl ValuesError {
    /// The field that is wrong, if one value is to blame.
    pub fn path(&self) -> Option<&str> {
        match self {
            ValuesError::Yaml(_) | ValuesError::TooDeep => None,
            ValuesError::Value(err) => Some(err.path.as_str()).filter(|path| !path.is_empty()),
        }
    }

    /// Byte offset in the text of what is wrong, where one place can be named.
    pub fn offset(&self) -> Option<usize> {
        match self {
            ValuesError::Yaml(err) => err.offset(),
            ValuesError::Value(err) => Some(err.offset),
            ValuesError::TooDeep => None,
        }
    }
}

impl Values {
    /// Reads values and checks that they fit the `Values` message; fields that it does not have
    /// are allowed, and templates see them.
    ///
    /// # Errors
    /// [`ValuesError`]: no YAML, or a value that does not fit its field.
    pub fn from_yaml(text: &str) -> Result<Values, ValuesError> {
        let tree = goyaml::read::read(text).map_err(ValuesError::Yaml)?;
        if is_too_deep(tree.root()) {
            return Err(ValuesError::TooDeep);
        }
        let mut typed = Message::new(&VALUES);
        let mut unknown = Vec::new();
        read::apply(&mut typed, tree.root(), &mut unknown)?;
        let untyped = match Node::read(tree.root()) {
            Node::Map(map) => map,
            // Only null gets here, which changes nothing of the map that Istio begins with.
            _ => Map::default(),
        };
        Ok(Values {
            typed,
            untyped: Arc::new(untyped),
            unknown,
        })
    }

    /// The values as templates see them.
    pub fn map(&self) -> &Map {
        &self.untyped
    }

    /// The values as the `Values` message.
    pub fn message(&self) -> &Message {
        &self.typed
    }

    /// Fields that the `Values` message does not have. Istio ignores them in silence.
    pub fn unknown_fields(&self) -> &[UnknownField] {
        &self.unknown
    }

    fn global(&self) -> Option<&Message> {
        self.typed.message(values::GLOBAL)
    }

    fn global_str(&self, index: usize) -> &str {
        self.global().map_or("", |global| global.str(index))
    }

    fn proxy(&self) -> Option<&Message> {
        self.global()?.message(global::PROXY)
    }

    /// `global.hub`; "" when absent.
    pub fn hub(&self) -> &str {
        self.global_str(global::HUB)
    }

    /// `global.tag` as Go's `%v` prints it: 1.30 without quotes is "1.3"; "" when absent.
    pub fn tag(&self) -> Cow<'_, str> {
        let tag = self.global().and_then(|global| global.get(global::TAG));
        let Some(Value::Json(json)) = tag else {
            return "".into();
        };
        match Node::read(json.tree.root()) {
            Node::Str(text) => text.into(),
            Node::Null => "<nil>".into(),
            node => gotemplate::print::sprint(&[node.go()]).into(),
        }
    }

    /// `global.variant`; "" when absent.
    pub fn variant(&self) -> &str {
        self.global_str(global::VARIANT)
    }

    /// `global.network`; "" when absent.
    pub fn network(&self) -> &str {
        self.global_str(global::NETWORK)
    }

    /// `global.proxy.image`; "" when absent.
    pub fn proxy_image(&self) -> &str {
        self.proxy().map_or("", |proxy| proxy.str(proxy::IMAGE))
    }

    /// `global.multiCluster.clusterName`; "" when absent.
    pub fn cluster_name(&self) -> &str {
        let clusters = self
            .global()
            .and_then(|global| global.message(global::MULTI_CLUSTER));
        clusters.map_or("", |clusters| clusters.str(multi_cluster::CLUSTER_NAME))
    }

    /// `global.proxy.holdApplicationUntilProxyStarts`.
    pub fn hold_application_until_proxy_starts(&self) -> bool {
        let field = proxy::HOLD_APPLICATION_UNTIL_PROXY_STARTS;
        self.proxy().and_then(|proxy| proxy.bool_value(field)) == Some(true)
    }

    /// `sidecarInjectorWebhook.rewriteAppHTTPProbe`.
    pub fn rewrite_app_http_probe(&self) -> bool {
        let injector = self.typed.message(values::SIDECAR_INJECTOR_WEBHOOK);
        injector.and_then(|injector| injector.bool_value(injector::REWRITE_APP_HTTP_PROBE))
            == Some(true)
    }
}
