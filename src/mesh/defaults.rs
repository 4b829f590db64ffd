//! The mesh and proxy configuration before anything is read.
//!
//! Source of the values: Istio 1.30.3 `pkg/config/mesh/mesh.go` (`DefaultMeshConfig`,
//! `DefaultProxyConfig`), `pkg/config/constants`.

use std::sync::Arc;

use super::generated::config::{self as config_proto, mesh_config as mesh};
use super::generated::proxy::{self as proxy_proto, proxy_config as proxy};
use super::generated::{networking, well_known};
use super::message::{EnumValue, List, Message, Value};
use super::read::duration_message;
use super::types::{MessageType, Type};

const SECOND: i64 = 1_000_000_000;

/// The `ProxyConfig` that Istio's code begins with; `PROXY_CONFIG` leaves out what equals it.
pub fn proxy_config() -> Message {
    let mut config = Message::new(&proxy_proto::PROXY_CONFIG);
    config.set(proxy::CONFIG_PATH, Value::from("./etc/istio/proxy"));
    config.set(proxy::BINARY_PATH, Value::from("/usr/local/bin/envoy"));
    config.set(proxy::SERVICE_CLUSTER, Value::from("istio-proxy"));
    config.set(proxy::DRAIN_DURATION, seconds(45));
    config.set(proxy::TERMINATION_DRAIN_DURATION, seconds(5));
    config.set(proxy::PROXY_ADMIN_PORT, Value::Int(15000));
    let mutual_tls = proxy_proto::authentication_policy::MUTUAL_TLS;
    set_enum(&mut config, proxy::CONTROL_PLANE_AUTH_POLICY, mutual_tls);
    let discovery = "istiod.istio-system.svc:15012";
    config.set(proxy::DISCOVERY_ADDRESS, Value::from(discovery));
    config.set(proxy::STAT_NAME_LENGTH, Value::Int(189));
    config.set(proxy::STATUS_PORT, Value::Int(15020));
    config
}

/// The `MeshConfig` that a mesh's own is laid over.
pub fn mesh_config() -> Message {
    let mut config = Message::new(&config_proto::MESH_CONFIG);
    config.set(mesh::ENABLE_TRACING, Value::Bool(true));
    config.set(mesh::PROTOCOL_DETECTION_TIMEOUT, seconds(0));
    config.set(mesh::INGRESS_SERVICE, Value::from("istio-ingressgateway"));
    let strict = config_proto::mesh_config_ingress_controller_mode::STRICT;
    set_enum(&mut config, mesh::INGRESS_CONTROLLER_MODE, strict);
    config.set(mesh::INGRESS_CLASS, Value::from("istio"));
    config.set(mesh::TRUST_DOMAIN, Value::from("cluster.local"));
    set_strings(&mut config, mesh::TRUST_DOMAIN_ALIASES, &[]);
    config.set(mesh::ENABLE_AUTO_MTLS, wrapped(true));
    set_policies(&mut config);
    let mut locality = Message::new(&networking::LOCALITY_LOAD_BALANCER_SETTING);
    let enabled = networking::locality_load_balancer_setting::ENABLED;
    locality.set(enabled, wrapped(true));
    config.set(mesh::LOCALITY_LB_SETTING, Value::from(locality));
    set_list(&mut config, mesh::CERTIFICATES, Vec::new());
    config.set(mesh::DEFAULT_CONFIG, Value::from(proxy_config()));
    config.set(mesh::ROOT_NAMESPACE, Value::from("istio-system"));
    config.set(mesh::PROXY_LISTEN_PORT, Value::Int(15001));
    config.set(mesh::PROXY_INBOUND_LISTEN_PORT, Value::Int(15006));
    config.set(mesh::CONNECT_TIMEOUT, seconds(10));
    set_strings(&mut config, mesh::DEFAULT_SERVICE_EXPORT_TO, &["*"]);
    set_strings(&mut config, mesh::DEFAULT_VIRTUAL_SERVICE_EXPORT_TO, &["*"]);
    set_strings(
        &mut config,
        mesh::DEFAULT_DESTINATION_RULE_EXPORT_TO,
        &["*"],
    );
    config.set(mesh::DNS_REFRESH_RATE, seconds(60));
    set_list(&mut config, mesh::SERVICE_SETTINGS, Vec::new());
    config.set(mesh::ENABLE_PROMETHEUS_MERGE, wrapped(true));
    let providers = Message::new(&config_proto::MESH_CONFIG_DEFAULT_PROVIDERS);
    config.set(mesh::DEFAULT_PROVIDERS, Value::from(providers));
    set_list(
        &mut config,
        mesh::EXTENSION_PROVIDERS,
        extension_providers(),
    );
    config
}

fn set_policies(config: &mut Message) {
    use config_proto::{
        mesh_config_inbound_traffic_policy as inbound,
        mesh_config_inbound_traffic_policy_mode as inbound_mode,
        mesh_config_outbound_traffic_policy as outbound,
        mesh_config_outbound_traffic_policy_mode as outbound_mode,
    };
    let mut policy = Message::new(&config_proto::MESH_CONFIG_OUTBOUND_TRAFFIC_POLICY);
    set_enum(&mut policy, outbound::MODE, outbound_mode::ALLOW_ANY);
    config.set(mesh::OUTBOUND_TRAFFIC_POLICY, Value::from(policy));
    let mut policy = Message::new(&config_proto::MESH_CONFIG_INBOUND_TRAFFIC_POLICY);
    set_enum(&mut policy, inbound::MODE, inbound_mode::PASSTHROUGH);
    config.set(mesh::INBOUND_TRAFFIC_POLICY, Value::from(policy));
}

fn extension_providers() -> Vec<Value> {
    use config_proto::{
        MESH_CONFIG_EXTENSION_PROVIDER_ENVOY_FILE_ACCESS_LOG_PROVIDER as ACCESS_LOG,
        MESH_CONFIG_EXTENSION_PROVIDER_PROMETHEUS_METRICS_PROVIDER as PROMETHEUS,
        MESH_CONFIG_EXTENSION_PROVIDER_STACKDRIVER_PROVIDER as STACKDRIVER,
        mesh_config_extension_provider as provider,
        mesh_config_extension_provider_envoy_file_access_log_provider as access_log,
    };
    let mut log = Message::new(&ACCESS_LOG);
    log.set(access_log::PATH, Value::from("/dev/stdout"));
    let named = |name: &str, index: usize, message: Message| {
        let mut entry = Message::new(&config_proto::MESH_CONFIG_EXTENSION_PROVIDER);
        entry.set(provider::NAME, Value::from(name));
        entry.set(index, Value::from(message));
        Value::from(entry)
    };
    vec![
        named(
            "prometheus",
            provider::PROMETHEUS,
            Message::new(&PROMETHEUS),
        ),
        named(
            "stackdriver",
            provider::STACKDRIVER,
            Message::new(&STACKDRIVER),
        ),
        named("envoy", provider::ENVOY_FILE_ACCESS_LOG, log),
    ]
}

fn seconds(count: i64) -> Value {
    Value::from(duration_message(count * SECOND))
}

fn wrapped(value: bool) -> Value {
    let ty: &'static MessageType = &well_known::BOOL_VALUE;
    let mut wrapper = Message::new(ty);
    wrapper.set(0, Value::Bool(value));
    Value::from(wrapper)
}

fn set_enum(message: &mut Message, index: usize, number: i32) {
    if let Type::Enum(ty) = message.ty().fields[index].ty {
        message.set(index, Value::Enum(EnumValue { ty, number }));
    }
}

fn set_strings(message: &mut Message, index: usize, items: &[&str]) {
    let items = items.iter().map(|item| Value::from(*item)).collect();
    set_list(message, index, items);
}

/// Sets a list, even an empty one.
pub(crate) fn set_list(message: &mut Message, index: usize, items: Vec<Value>) {
    let field = &message.ty().fields[index];
    message.set(index, Value::List(Arc::new(List { field, items })));
}
