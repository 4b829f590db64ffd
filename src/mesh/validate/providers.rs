//! Extension providers. Istio only warns of mistakes here, as a provider may be unused.
//!
//! Source of the rules: Istio 1.30.3 `pkg/config/validation/agent/extensionprovider.go`; the
//! words are ours where Istio prints whole tables.

use std::collections::BTreeSet;

use super::address::{check_fqdn, check_port, check_wildcard_domain, is_ip_address, is_label};
use crate::mesh::generated::config::{mesh_config as mesh, mesh_config_extension_provider as ext};
use crate::mesh::message::{Message, Value};

/// What `statusOnError` may be, each range with its end: the codes of Envoy's `type.v3.StatusCode`.
const STATUS_CODES: &[(i32, i32)] = &[
    (0, 0),
    (100, 100),
    (200, 208),
    (226, 226),
    (300, 305),
    (307, 308),
    (400, 417),
    (421, 424),
    (426, 426),
    (428, 429),
    (431, 431),
    (500, 508),
    (510, 511),
];

/// Providers that the message has and Istio does not use.
const UNUSED: &[&str] = &["sds"];

/// Adds a warning for each mistake in a provider.
pub fn check(config: &Message, warnings: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for provider in config.messages(mesh::EXTENSION_PROVIDERS) {
        let name = provider.str(ext::NAME);
        let mut warn = |what: &str| {
            warnings.push(format!("invalid extension provider {name}: {what}"));
        };
        if name.is_empty() {
            warn("empty extension provider name");
        } else if !seen.insert(name) {
            warn(&format!("duplicate extension provider name {name}"));
        }
        match provider.member(0) {
            None => warn("unsupported provider: none is named, or one of another release"),
            Some(member) if UNUSED.contains(&member.field.json_name) => {
                warn(&format!("unsupported provider: {}", member.field.json_name));
            }
            Some(member) => {
                if let Some(message) = member.value.as_message() {
                    check_backend(message, member.field.json_name, &mut warn);
                }
            }
        }
    }
}

/// Checks what most providers have: the address of a service.
fn check_backend(provider: &Message, kind: &str, warn: &mut impl FnMut(&str)) {
    let field = |name: &str| provider.ty().json_field(name);
    let (Some(service), Some(port)) = (field("service"), field("port")) else {
        return;
    };
    let port = match provider.get(port) {
        Some(Value::Uint(port)) => i64::try_from(*port).unwrap_or(i64::MAX),
        _ => 0,
    };
    if let Err(err) = check_service(provider.str(service)) {
        warn(&err);
    }
    if let Err(err) = check_port(port) {
        warn(&format!("invalid service port: {err}"));
    }
    if kind == "lightstep"
        && field("accessToken").is_some_and(|token| provider.str(token).is_empty())
    {
        warn("access token is required");
    }
    if let Some(status) = field("statusOnError").map(|index| provider.str(index))
        && !status.is_empty()
        && !status.parse().is_ok_and(|code: i32| {
            let within = |(first, last): &(i32, i32)| (*first..=*last).contains(&code);
            STATUS_CODES.iter().any(within)
        })
    {
        warn(&format!("invalid statusOnError value {status}"));
    }
    if let Some(prefix) = field("pathPrefix").map(|index| provider.str(index))
        && !prefix.is_empty()
    {
        check_path_prefix(prefix, warn);
    }
    if let (Some(grpc), Some(http)) = (field("grpc"), field("http"))
        && provider.has(grpc)
        && provider.has(http)
    {
        warn("cannot specify both grpc and http");
    }
}

fn check_path_prefix(prefix: &str, warn: &mut impl FnMut(&str)) {
    let quoted = super::quote(prefix);
    if !is_url_path(prefix) {
        warn(&format!("invalid pathPrefix {quoted}"));
    }
    if !prefix.starts_with('/') {
        warn(&format!(
            "pathPrefix should begin with `/` but found {quoted}"
        ));
    }
}

/// Whether Go's `url.Parse` takes it for a path: no control characters, and two hexadecimal digits
/// after each percent sign before a query.
fn is_url_path(text: &str) -> bool {
    let (text, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = text.split_once('?').unwrap_or((text, ""));
    let escapes = |text: &str| {
        let digits = |rest: &str| {
            let digits = rest.bytes().take(2).filter(u8::is_ascii_hexdigit);
            digits.count() == 2
        };
        text.split('%').skip(1).all(digits)
    };
    let control = |text: &str| text.bytes().any(|byte| byte < b' ' || byte == 0x7f);
    !control(path) && !control(query) && escapes(path) && escapes(fragment)
}

/// A host name, an IP address, or `namespace/host`.
fn check_service(service: &str) -> Result<(), String> {
    if service.is_empty() {
        return Err("service must not be empty".to_owned());
    }
    let Some((namespace, host)) = service.split_once('/') else {
        if check_fqdn(service).is_ok() || is_ip_address(service) {
            return Ok(());
        }
        return Err(format!(
            "invalid service fmt {service}: {service} is not a valid IP"
        ));
    };
    if namespace.is_empty() || host.is_empty() {
        return Err("config namespace and dnsName in host entry cannot be empty".to_owned());
    }
    if !matches!(namespace, "*" | "." | "~") && !is_label(namespace) {
        let namespace = super::quote(namespace);
        return Err(format!("invalid namespace value {namespace} in sidecar"));
    }
    if host != "*" && !host.contains('.') {
        return Err("short names (non FQDN) are not allowed".to_owned());
    }
    if host.contains('*') && host != "*" && !host.starts_with("*.") {
        let host = super::quote(host);
        return Err(format!("partial wildcard {host} not allowed"));
    }
    check_wildcard_domain(host)
}
