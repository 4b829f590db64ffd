//! The proxy configuration that a pod carries: without what the proxy assumes anyway.
//!
//! What is left out is what equals the defaults in Istio's code, not those of the mesh.
//!
//! Sources of the rules: Istio 1.30.3 `pkg/kube/inject/template.go` (`cleanProxyConfig`,
//! `protoToJSON`); google.golang.org/protobuf 1.36 `internal/impl/merge_gen.go` (`proto.Clone`).

use super::defaults;
use super::generated::proxy::{PROXY_CONFIG, proxy_config as proxy, tracing};
use super::json;
use super::message::{Message, Value};

/// What the template function `protoToJSON` answers for a message.
pub fn proto_to_json(message: &Message) -> String {
    let written = if std::ptr::eq(message.ty(), &PROXY_CONFIG) {
        json::to_json(&clean(message))
    } else {
        json::to_json(message)
    };
    written.unwrap_or_else(|_| "{}".to_owned())
}

/// A copy as Go makes it: a negative zero is taken for no value. Only one field can hold one.
pub(super) fn copy(config: &Message) -> Message {
    let mut config = config.clone();
    if let Some(old) = config.message(proxy::TRACING)
        && matches!(old.get(tracing::SAMPLING), Some(Value::Double(0.0)))
    {
        let mut new = old.clone();
        new.clear(tracing::SAMPLING);
        config.set(proxy::TRACING, Value::from(new));
    }
    config
}

/// A proxy configuration without what equals the defaults.
fn clean(config: &Message) -> Message {
    let mut config = copy(config);
    let defaults = defaults::proxy_config();
    for index in [
        proxy::CONFIG_PATH,
        proxy::BINARY_PATH,
        proxy::DISCOVERY_ADDRESS,
    ] {
        if config.str(index) == defaults.str(index) {
            config.clear(index);
        }
    }
    for index in [
        proxy::PROXY_ADMIN_PORT,
        proxy::STAT_NAME_LENGTH,
        proxy::STATUS_PORT,
    ] {
        if config.int(index) == defaults.int(index) {
            config.clear(index);
        }
    }
    let policy = proxy::CONTROL_PLANE_AUTH_POLICY;
    if config.number(policy) == defaults.number(policy) {
        config.clear(policy);
    }
    let cluster = proxy::SERVICE_CLUSTER;
    if config.get(cluster).is_some() && config.str(cluster) == defaults.str(cluster) {
        config.clear(cluster);
    }
    for index in [proxy::DRAIN_DURATION, proxy::TERMINATION_DRAIN_DURATION] {
        if config.duration(index) == defaults.duration(index) {
            config.clear(index);
        }
    }
    config
}
