//! MeshConfig and ProxyConfig: read, laid over the defaults, checked, shown to templates, and
//! written as JSON.
//!
//! Boundary: the messages of istio.io/api and what Istio does to them before and during
//! injection; nothing is known here of pods. Messages are data ([`types`], `generated`), made by
//! `tools/descriptors` from protobuf descriptors.
//!
//! Sources of the rules: Istio 1.30.3 `pkg/config/mesh/mesh.go`, `pkg/util/protomarshal`,
//! `pkg/config/validation/agent`, `pkg/kube/inject/template.go`, `pilot/pkg/model/proxy_config.go`
//! (`EffectiveProxyConfig`); istio.io/api 1.30.

mod clean;
mod defaults;
pub mod duration;
pub(crate) mod generated;
pub mod json;
pub mod merge;
pub mod message;
pub mod multi_error;
pub mod read;
mod scalar;
mod template;
#[cfg(test)]
mod tests;
mod text;
pub mod types;
mod validate;

use std::fmt;
use std::sync::Arc;

use generated::config::{
    mesh_config, mesh_config_inbound_traffic_policy as inbound,
    mesh_config_inbound_traffic_policy_mode as inbound_mode,
};
use generated::networking::proxy_image;
use generated::proxy::{
    PROXY_CONFIG, proxy_config, proxy_config_inbound_interception_mode as mode,
};
use goyaml::read::ReadError as YamlError;
use merge::MergeError;
use message::{Message, Value};
use multi_error::MultiError;
use read::UnknownField;

pub use clean::proto_to_json;

/// A mesh's configuration, ready for injection. Cheap to clone, shared by threads.
#[derive(Clone, Debug)]
pub struct Mesh {
    config: Message,
    proxy: Arc<Message>,
    unknown: Arc<[UnknownField]>,
    warnings: Arc<[String]>,
}

/// Go's `%q` of a string.
fn quote(text: &str) -> String {
    gotemplate::quote::quote(text, false)
}

/// Whether the value of the annotation `proxy.istio.io/config` makes sense laid over the defaults
/// in Istio's code, whatever the mesh says.
///
/// # Errors
/// What is wrong with it, in Istio's words (`pkg/kube/inject/validate.go`), but several faults in
/// one line instead of a list of many.
pub fn check_proxy_config(text: &str) -> Result<(), String> {
    let unfit = |err: &dyn fmt::Display| format!("failed to convert to apply proxy config: {err}");
    let tree = goyaml::read::read(text).map_err(|err| unfit(&err))?;
    let mut config = defaults::proxy_config();
    read::apply(&mut config, tree.root(), &mut Vec::new()).map_err(|err| unfit(&err))?;
    validate::check_proxy_config(&config).map_err(|err| err.messages().join("; "))
}

/// Why a mesh's or a pod's configuration cannot be used. `Display` prints Istio's text.
#[derive(Clone, Debug, thiserror::Error)]
pub enum MeshError {
    /// The mesh's document is no YAML.
    #[error("failed to convert to proto. {0}")]
    Yaml(YamlError),
    /// A pod's proxy configuration is no YAML.
    #[error("could not parse proxy config: {0}")]
    ProxyYaml(YamlError),
    /// A value does not fit its field.
    #[error(transparent)]
    Value(#[from] MergeError),
    /// The configuration as a whole makes no sense.
    #[error(transparent)]
    Invalid(#[from] MultiError),
}

impl MeshError {
    /// The field that is wrong, if one value is to blame.
    pub fn path(&self) -> Option<&str> {
        match self {
            MeshError::Value(err) => {
                Some(err.cause().path.as_str()).filter(|path| !path.is_empty())
            }
            _ => None,
        }
    }

    /// Byte offset in the text of what is wrong, where one place can be named.
    pub fn offset(&self) -> Option<usize> {
        match self {
            MeshError::Yaml(err) | MeshError::ProxyYaml(err) => err.offset(),
            MeshError::Value(err) => Some(err.cause().offset),
            MeshError::Invalid(_) => None,
        }
    }
}

impl Mesh {
    /// Reads a mesh's configuration (`mesh` in Istio's ConfigMap), lays it over the defaults and
    /// checks the outcome. An empty text gives the defaults.
    ///
    /// # Errors
    /// [`MeshError`]: no YAML, a value that does not fit its field, or a check that failed.
    pub fn from_yaml(text: &str) -> Result<Mesh, MeshError> {
        let tree = goyaml::read::read(text).map_err(MeshError::Yaml)?;
        let mut config = defaults::mesh_config();
        let mut unknown = Vec::new();
        merge::apply_mesh_config(&mut config, tree.root(), &mut unknown)?;
        let warnings = validate::check_mesh_config(&config)?;
        let proxy = match config.get(mesh_config::DEFAULT_CONFIG) {
            Some(Value::Message(proxy)) => Arc::clone(proxy),
            _ => Arc::new(defaults::proxy_config()),
        };
        Ok(Mesh {
            config,
            proxy,
            unknown: unknown.into(),
            warnings: warnings.into(),
        })
    }

    /// The same mesh for a pod that brings its own proxy configuration, the value of its
    /// annotation `proxy.istio.io/config`. Nothing is checked beyond the types; see
    /// [`check_proxy_config`].
    ///
    /// # Errors
    /// [`MeshError`]: no YAML, or a value that does not fit its field.
    pub fn with_proxy_config(&self, text: &str) -> Result<Mesh, MeshError> {
        let tree = goyaml::read::read(text).map_err(MeshError::ProxyYaml)?;
        let mut proxy = clean::copy(&self.proxy);
        let mut unknown = Vec::new();
        merge::merge_proxy_config(&mut proxy, tree.root(), &mut unknown)?;
        let proxy = Arc::new(proxy);
        let mut config = self.config.clone();
        let shared = Value::Message(Arc::clone(&proxy));
        config.set(mesh_config::DEFAULT_CONFIG, shared);
        Ok(Mesh {
            config,
            proxy,
            unknown: unknown.into(),
            warnings: Arc::clone(&self.warnings),
        })
    }

    /// The mesh as istiod's webhook sees it: the proxy configuration is put together apart from
    /// the mesh's, from the defaults and what the mesh sets. What the mesh sets to a zero value
    /// counts as not set.
    #[must_use]
    pub fn with_effective_proxy_config(&self) -> Mesh {
        let mut proxy = defaults::proxy_config();
        if let Some(of_mesh) = self.config.message(mesh_config::DEFAULT_CONFIG) {
            merge::overlay_proxy_config(&mut proxy, of_mesh);
        }
        self.with_proxy(proxy)
    }

    /// The same mesh for a pod that brings its own proxy configuration, where that changes the
    /// proxy configuration alone. What cannot be read changes nothing; see
    /// [`check_proxy_config`].
    #[must_use]
    pub fn with_proxy_config_apart(&self, text: &str) -> Mesh {
        let mut own = Message::new(&PROXY_CONFIG);
        let mut unknown = Vec::new();
        let read = goyaml::read::read(text)
            .is_ok_and(|tree| read::apply(&mut own, tree.root(), &mut unknown).is_ok());
        let mut proxy = (*self.proxy).clone();
        if read {
            merge::overlay_proxy_config(&mut proxy, &own);
        }
        Mesh {
            unknown: unknown.into(),
            ..self.with_proxy(proxy)
        }
    }

    fn with_proxy(&self, proxy: Message) -> Mesh {
        Mesh {
            proxy: Arc::new(proxy),
            ..self.clone()
        }
    }

    /// The `MeshConfig` message: `.MeshConfig` in templates.
    pub fn config(&self) -> &Message {
        &self.config
    }

    /// The `ProxyConfig` message: `.ProxyConfig` in templates.
    pub fn proxy_config(&self) -> &Message {
        &self.proxy
    }

    /// Fields of the text that was read last that no message has. Istio ignores them.
    pub fn unknown_fields(&self) -> &[UnknownField] {
        &self.unknown
    }

    /// What the checks found odd, in Istio's words.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The proxy configuration as `PROXY_CONFIG` carries it.
    pub fn proxy_config_json(&self) -> String {
        proto_to_json(&self.proxy)
    }

    /// The port of the agent's own HTTP server, as the mesh config has it.
    pub fn status_port(&self) -> i32 {
        let proxy = self.config.message(mesh_config::DEFAULT_CONFIG);
        let port = proxy.map_or(0, |proxy| proxy.int(proxy_config::STATUS_PORT));
        i32::try_from(port).unwrap_or_default()
    }

    /// Whether traffic reaches the proxy by TPROXY rather than by redirection.
    pub fn interception_mode_is_tproxy(&self) -> bool {
        self.proxy.number(proxy_config::INTERCEPTION_MODE) == mode::TPROXY
    }

    /// Whether the agent merges the application's metrics with the proxy's, as the mesh says;
    /// `None` if it says nothing, which means yes.
    pub fn enable_prometheus_merge(&self) -> Option<bool> {
        self.config.bool_value(mesh_config::ENABLE_PROMETHEUS_MERGE)
    }

    /// Whether the application waits for the proxy, as the proxy configuration says; the values
    /// may say so too.
    pub fn hold_application_until_proxy_starts(&self) -> bool {
        let field = proxy_config::HOLD_APPLICATION_UNTIL_PROXY_STARTS;
        self.proxy.bool_value(field) == Some(true)
    }

    /// The variant of the proxy's image, if the proxy configuration says anything of the image;
    /// "" then means none.
    pub fn image_type(&self) -> Option<&str> {
        let image = self.proxy.message(proxy_config::IMAGE)?;
        Some(image.str(proxy_image::IMAGE_TYPE))
    }

    /// How inbound traffic for unknown ports is treated: `localhost` or `passthrough`.
    pub fn inbound_traffic_policy_mode(&self) -> &'static str {
        let policy = self.config.message(mesh_config::INBOUND_TRAFFIC_POLICY);
        let mode = policy.map_or(inbound_mode::PASSTHROUGH, |policy| {
            policy.number(inbound::MODE)
        });
        if mode == inbound_mode::LOCALHOST {
            "localhost"
        } else {
            "passthrough"
        }
    }
}
