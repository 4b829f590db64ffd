//! The mesh's proxy configuration.
//!
//! Source of the rules: Istio 1.30.3 `pkg/config/validation/agent/validation.go`
//! (`ValidateMeshConfigProxyConfig`, `ValidateTLS`, `validatePrivateKeyProvider`).

use super::address::{check_port, check_proxy_address};
use super::quote;
use super::{SECOND, check_duration};
use crate::mesh::generated::networking::{
    client_tls_settings as tls, client_tls_settings_tl_smode as tls_mode,
};
use crate::mesh::generated::proxy::{
    AUTHENTICATION_POLICY, authentication_policy as policy, private_key_provider as key_provider,
    private_key_provider_crypto_mb as cryptomb, private_key_provider_qat as qat,
    proxy_config as proxy, remote_service, tracing, tracing_datadog, tracing_lightstep,
    tracing_zipkin,
};
use crate::mesh::message::Message;
use crate::mesh::multi_error::{Errors, MultiError};

/// Checks the configuration that proxies of the mesh begin with.
pub fn check(config: &Message, warnings: &mut Vec<String>) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    check_paths(config, &mut errors);
    let drain = config.duration(proxy::DRAIN_DURATION).unwrap_or_default();
    errors.append_result("", check_drain_duration(drain));
    check_discovery(config, &mut errors);
    if let Some(tracing) = config.message(proxy::TRACING) {
        check_tracing(tracing, &mut errors);
    }
    check_services(config, &mut errors);
    let metadata = config.map(proxy::PROXY_METADATA);
    if metadata
        .iter()
        .any(|(name, _)| &**name == "ISTIO_META_DNS_AUTO_ALLOCATE")
    {
        warnings.push(
            "'ISTIO_META_DNS_AUTO_ALLOCATE' is deprecated; see \
             https://istio.io/latest/docs/ops/configuration/traffic-management/dns-proxy/"
                .to_owned(),
        );
    }
    let port = check_port(config.int(proxy::PROXY_ADMIN_PORT));
    errors.append_result("invalid proxy admin port:", port);
    check_policy(config, &mut errors);
    let port = check_port(config.int(proxy::STATUS_PORT));
    errors.append_result("invalid status port:", port);
    if let Some(provider) = config.message(proxy::PRIVATE_KEY_PROVIDER) {
        let prefix = "invalid private key provider configuration:";
        errors.append_result(prefix, check_private_key_provider(provider));
    }
    errors.finish()
}

fn check_paths(config: &Message, errors: &mut Errors) {
    if config.str(proxy::CONFIG_PATH).is_empty() {
        errors.append("config path must be set");
    }
    if config.str(proxy::BINARY_PATH).is_empty() {
        errors.append("binary path must be set");
    }
    if let Some(name) = config.get(proxy::SERVICE_CLUSTER) {
        if name.as_str().is_some_and(str::is_empty) {
            errors.append("service cluster must be specified");
        }
    } else if config.get(proxy::TRACING_SERVICE_NAME).is_none() {
        errors.append("oneof service cluster or tracing service name must be specified");
    }
}

fn check_drain_duration(nanos: i64) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    if let Err(err) = check_duration(nanos) {
        errors.append(format!("invalid drain duration: {err}"));
    } else if nanos % SECOND != 0 {
        errors.append("drain time only supports durations to seconds precision");
    }
    errors.finish()
}

fn check_discovery(config: &Message, errors: &mut Errors) {
    let address = config.str(proxy::DISCOVERY_ADDRESS);
    if address.is_empty() {
        errors.append("discovery address must be set to the proxy discovery service");
    } else {
        errors.append_result("invalid discovery address:", check_proxy_address(address));
    }
}

fn check_tracing(config: &Message, errors: &mut Errors) {
    if let Some(lightstep) = config.message(tracing::LIGHTSTEP) {
        errors.append_result("invalid lightstep config:", check_lightstep(lightstep));
    }
    if let Some(zipkin) = config.message(tracing::ZIPKIN) {
        let checked = check_host_ip_address(zipkin.str(tracing_zipkin::ADDRESS));
        errors.append_result("invalid zipkin config:", checked);
    }
    if let Some(datadog) = config.message(tracing::DATADOG) {
        let checked = check_host_ip_address(datadog.str(tracing_datadog::ADDRESS));
        errors.append_result("invalid datadog config:", checked);
    }
    if let Some(settings) = config.message(tracing::TLS_SETTINGS) {
        errors.append_result("invalid tracing TLS config:", check_tls(settings));
    }
}

fn check_lightstep(config: &Message) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    let address = config.str(tracing_lightstep::ADDRESS);
    if address.is_empty() {
        errors.append("address is required");
    }
    errors.append_result("invalid lightstep address:", check_proxy_address(address));
    if config.str(tracing_lightstep::ACCESS_TOKEN).is_empty() {
        errors.append("access token is required");
    }
    errors.finish()
}

/// An address in which `$(HOST_IP)` may stand for the node's.
fn check_host_ip_address(address: &str) -> Result<(), String> {
    check_proxy_address(&address.replacen("$(HOST_IP)", "127.0.0.1", 1))
}

/// Addresses that proxies report to.
fn check_services(config: &Message, errors: &mut Errors) {
    let mut check = |what: &str, address: &str| {
        if !address.is_empty() {
            let prefix = format!("invalid {what} address {}:", quote(address));
            errors.append_result(&prefix, check_proxy_address(address));
        }
    };
    let remote = |index: usize| {
        let service = config.message(index);
        service.map_or("", |service| service.str(remote_service::ADDRESS))
    };
    check("statsd udp", config.str(proxy::STATSD_UDP_ADDRESS));
    let deprecated = config.str(proxy::ENVOY_METRICS_SERVICE_ADDRESS);
    check("envoy metrics service", deprecated);
    check(
        "envoy metrics service",
        remote(proxy::ENVOY_METRICS_SERVICE),
    );
    check(
        "envoy access log service",
        remote(proxy::ENVOY_ACCESS_LOG_SERVICE),
    );
}

fn check_policy(config: &Message, errors: &mut Errors) {
    let number = config.number(proxy::CONTROL_PLANE_AUTH_POLICY);
    if number != policy::NONE && number != policy::MUTUAL_TLS {
        let name = AUTHENTICATION_POLICY.value_name(number);
        let name = quote(name.unwrap_or(&number.to_string()));
        errors.append(format!(
            "invalid authentication policy: unrecognized control plane auth policy {name}"
        ));
    }
}

fn check_private_key_provider(provider: &Message) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    let delay = match (
        provider.message(key_provider::CRYPTOMB),
        provider.message(key_provider::QAT),
    ) {
        (Some(provider), _) => provider.duration(cryptomb::POLL_DELAY),
        (None, Some(provider)) => provider.duration(qat::POLL_DELAY),
        (None, None) => {
            errors.append("private key provider configuration is required");
            errors.append("unknown private key provider");
            return errors.finish();
        }
    };
    match delay {
        None => errors.append("pollDelay is required"),
        Some(0) => errors.append("pollDelay must be non zero"),
        Some(_) => {}
    }
    errors.finish()
}

fn check_tls(settings: &Message) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    let set = |index: usize| !settings.str(index).is_empty();
    let mode = settings.number(tls::MODE);
    check_config_map_name(settings.str(tls::CREDENTIAL_NAME), &mut errors);
    if settings.bool_value(tls::INSECURE_SKIP_VERIFY) == Some(true) {
        let names = set(tls::CA_CERTIFICATES) || settings.has(tls::SUBJECT_ALT_NAMES);
        if mode == tls_mode::SIMPLE && (names || set(tls::CREDENTIAL_NAME)) {
            errors.join("cannot specify CaCertificates or CredentialName or SubjectAltNames when InsecureSkipVerify is set true");
        }
        if mode == tls_mode::MUTUAL && names {
            errors.join("cannot specify CaCertificates or SubjectAltNames when InsecureSkipVerify is set true");
        }
    }
    let simple_or_mutual = mode == tls_mode::SIMPLE || mode == tls_mode::MUTUAL;
    if simple_or_mutual && set(tls::CREDENTIAL_NAME) {
        let files = [
            tls::CLIENT_CERTIFICATE,
            tls::CA_CERTIFICATES,
            tls::PRIVATE_KEY,
            tls::CA_CRL,
        ];
        if files.into_iter().any(set) {
            errors.join("cannot specify client certificates or CA certificate or CA CRL If credentialName is set");
        }
        return errors.finish();
    }
    if mode == tls_mode::MUTUAL {
        if !set(tls::CLIENT_CERTIFICATE) {
            errors.join("client certificate required for mutual tls");
        }
        if !set(tls::PRIVATE_KEY) {
            errors.join("private key required for mutual tls");
        }
    }
    errors.finish()
}

/// A `configmap://` name can never be right here: it wants a namespace to compare with.
fn check_config_map_name(name: &str, errors: &mut Errors) {
    let Some(rest) = name.strip_prefix("configmap://") else {
        return;
    };
    let mut parts = rest.split('/');
    let missing = match (parts.next().unwrap_or_default(), parts.next()) {
        (_, None) => "namespace and name",
        ("", Some(_)) => "namespace",
        (_, Some("")) => "name",
        (_, Some(_)) => {
            errors.join("invalid configmap:// credentialName: namespace must match the configuration namespace \"\"");
            return;
        }
    };
    errors.join(format!(
        "invalid configmap:// credentialName: invalid resource name {}. Expected {missing}",
        quote(name)
    ));
}
