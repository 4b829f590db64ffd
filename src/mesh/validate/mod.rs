//! Whether a mesh's configuration makes sense, as `istioctl` checks it after reading.
//!
//! Boundary: refusals and warnings in Istio's words; nothing is changed.
//!
//! Source of the rules: Istio 1.30.3 `pkg/config/validation/agent/validation.go`
//! (`ValidateMeshConfig` and below).

mod address;
mod locality;
mod providers;
mod proxy;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::generated::config::{
    mesh_config as mesh, mesh_config_service_settings as settings, mesh_config_tls_config as tls,
};
use super::message::Message;
use super::multi_error::{Errors, MultiError};
use super::{duration, quote};
use address::{check_port, check_trust_domain, check_wildcard_domain};

const MILLISECOND: i64 = 1_000_000;
const SECOND: i64 = 1_000 * MILLISECOND;

/// The curves that a mesh may name for TLS.
const ECDH_CURVES: &[&str] = &[
    "P-224",
    "P-256",
    "P-521",
    "P-384",
    "X25519",
    "X25519Kyber768Draft00",
    "X25519MLKEM768",
];

/// Checks a whole mesh configuration, and answers with warnings.
///
/// # Errors
/// Everything that is wrong, as one list.
pub fn check_mesh_config(config: &Message) -> Result<Vec<String>, MultiError> {
    let mut errors = Errors::default();
    let mut warnings = Vec::new();
    let port = config.int(mesh::PROXY_LISTEN_PORT);
    errors.join_prefixed("invalid proxy listen port:", check_port(port));
    let timeout = config.duration(mesh::CONNECT_TIMEOUT).unwrap_or_default();
    errors.join_prefixed("invalid connect timeout:", check_connect_timeout(timeout));
    let timeout = config.duration(mesh::PROTOCOL_DETECTION_TIMEOUT);
    let checked = check_detection_timeout(timeout.unwrap_or_default());
    errors.join_prefixed("invalid protocol detection timeout:", checked);
    match config.message(mesh::DEFAULT_CONFIG) {
        Some(config) => errors.join_result(proxy::check(config, &mut warnings)),
        None => errors.join("missing default config"),
    }
    if let Some(setting) = config.message(mesh::LOCALITY_LB_SETTING) {
        errors.join_result(locality::check(setting));
    }
    errors.join_result(check_service_settings(config));
    errors.join_result(check_trust_domains(config));
    providers::check(config, &mut warnings);
    errors.join_result(check_mesh_tls(config));
    warn_of_curves(config, &mut warnings);
    errors.finish().map(|()| warnings)
}

/// Checks a proxy configuration by itself, as that of an annotation.
///
/// # Errors
/// Everything that is wrong, as one list.
pub fn check_proxy_config(config: &Message) -> Result<(), MultiError> {
    proxy::check(config, &mut Vec::new())
}

/// A duration of whole milliseconds, at least one.
fn check_duration(nanos: i64) -> Result<(), String> {
    if nanos < MILLISECOND {
        return Err("duration must be greater than 1ms".to_owned());
    }
    check_milliseconds(nanos)
}

fn check_milliseconds(nanos: i64) -> Result<(), String> {
    if nanos % MILLISECOND != 0 {
        return Err("only durations to ms precision are supported".to_owned());
    }
    Ok(())
}

fn check_connect_timeout(nanos: i64) -> Result<(), String> {
    const LONGEST: i64 = 3_600 * SECOND;
    check_duration(nanos)?;
    if nanos > LONGEST {
        let [given, least, most] = [nanos, MILLISECOND, LONGEST].map(duration::format);
        return Err(format!("time {given} must be >{least} and <{most}"));
    }
    Ok(())
}

/// 0 switches the detection off.
fn check_detection_timeout(nanos: i64) -> Result<(), String> {
    check_milliseconds(nanos)
}

fn check_service_settings(config: &Message) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    for (index, setting) in config.messages(mesh::SERVICE_SETTINGS).enumerate() {
        for host in setting.strings(settings::HOSTS) {
            if let Err(err) = check_wildcard_domain(host) {
                errors.append(format!("serviceSettings[{index}], host `{host}`: {err}"));
            }
        }
    }
    errors.finish()
}

fn check_trust_domains(config: &Message) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    let domain = config.str(mesh::TRUST_DOMAIN);
    errors.append_result("trustDomain:", check_trust_domain(domain));
    for (index, alias) in config.strings(mesh::TRUST_DOMAIN_ALIASES).enumerate() {
        if let Err(err) = check_trust_domain(alias) {
            errors.append(format!(
                "trustDomainAliases[{index}], domain `{alias}` : {err}"
            ));
        }
    }
    errors.finish()
}

fn check_mesh_tls(config: &Message) -> Result<(), MultiError> {
    let mut errors = Errors::default();
    let settings = config.message(mesh::MESH_M_TLS);
    if settings.is_some_and(|settings| settings.has(tls::ECDH_CURVES)) {
        errors.append("mesh TLS does not support ECDH curves configuration");
    }
    errors.finish()
}

fn warn_of_curves(config: &Message, warnings: &mut Vec<String>) {
    let Some(defaults) = config.message(mesh::TLS_DEFAULTS) else {
        return;
    };
    let (mut unknown, mut known, mut twice) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for curve in defaults.strings(tls::ECDH_CURVES) {
        if !curve.is_empty() && !ECDH_CURVES.contains(&curve) {
            unknown.insert(curve);
        } else if !known.insert(curve) {
            twice.insert(curve);
        }
    }
    let mut warn = |what: &str, curves: BTreeSet<&str>| {
        if !curves.is_empty() {
            let curves: Vec<_> = curves.into_iter().collect();
            let curves = curves.join(" ");
            warnings.push(format!("detected {what} ECDH curves: [{curves}]"));
        }
    };
    warn("unrecognized", unknown);
    warn("duplicate", twice);
}
