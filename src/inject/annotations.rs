//! The annotations of pods that Istio knows: their names, and which values they take.
//!
//! Purpose: one table that says what may stand in an annotation; refusing what Istio refuses,
//! and finding names that look misspelt.
//! Boundary: reads a pod's annotations, changes nothing.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/validate.go` (the checks),
//! istio.io/api 1.30 `annotation/annotations.gen.go` (the names).

use super::ports::{check_cidrs, check_interfaces, check_port, check_ports};
use super::strconv::{parse_bool, parse_uint};
use crate::mesh;
use crate::report::meant::meant;
use crate::schema::quantity::Quantity;

/// The names that this program reads or writes itself.
pub mod name {
    /// Which templates to use, by name, commas between them.
    pub const TEMPLATES: &str = "inject.istio.io/templates";
    /// Whether to inject; the label of the same name goes before it.
    pub const INJECT: &str = "sidecar.istio.io/inject";
    /// What an injection added, as JSON.
    pub const STATUS: &str = "sidecar.istio.io/status";
    /// The user's own containers that an injection merged over, as JSON.
    pub const OVERRIDES: &str = "proxy.istio.io/overrides";
    /// A ProxyConfig in YAML for this pod alone.
    pub const PROXY_CONFIG: &str = "proxy.istio.io/config";
    /// Whether the proxy is an init container that keeps running.
    pub const NATIVE_SIDECAR: &str = "sidecar.istio.io/nativeSidecar";
    /// `REDIRECT`, `TPROXY` or `NONE`.
    pub const INTERCEPTION_MODE: &str = "sidecar.istio.io/interceptionMode";
    /// `default`, `debug`, `distroless`: the flavour of the proxy's image.
    pub const PROXY_IMAGE_TYPE: &str = "sidecar.istio.io/proxyImageType";
    /// The port on which the agent answers probes.
    pub const STATUS_PORT: &str = "status.sidecar.istio.io/port";
    /// Whether probes are redirected to the agent.
    pub const REWRITE_PROBERS: &str = "sidecar.istio.io/rewriteAppHTTPProbers";
    /// Whether the application's metrics are merged with the proxy's.
    pub const MERGE_METRICS: &str = "prometheus.istio.io/merge-metrics";
}

type Check = fn(&str) -> Result<(), String>;

/// Annotations whose values are checked before anything is rendered, sorted by name.
const CHECKED: &[(&str, Check)] = &[
    ("istio.io/reroute-virtual-interfaces", check_interfaces),
    (name::MERGE_METRICS, |v| parse_bool(v).map(drop)),
    (name::PROXY_CONFIG, mesh::check_proxy_config),
    (
        "readiness.status.sidecar.istio.io/failureThreshold",
        check_uint32,
    ),
    (
        "readiness.status.sidecar.istio.io/initialDelaySeconds",
        check_uint32,
    ),
    (
        "readiness.status.sidecar.istio.io/periodSeconds",
        check_uint32,
    ),
    (name::INTERCEPTION_MODE, check_interception_mode),
    ("sidecar.istio.io/proxyCPU", check_quantity),
    ("sidecar.istio.io/proxyCPULimit", check_quantity),
    ("sidecar.istio.io/proxyMemory", check_quantity),
    ("sidecar.istio.io/proxyMemoryLimit", check_quantity),
    (name::STATUS_PORT, |v| {
        check_port(v).map_err(|e| format!("excludeInboundPorts invalid: {e}"))
    }),
    ("traffic.sidecar.istio.io/excludeInboundPorts", |v| {
        parameter("excludeInboundPorts", check_ports(v))
    }),
    (
        "traffic.sidecar.istio.io/excludeInterfaces",
        check_interfaces,
    ),
    ("traffic.sidecar.istio.io/excludeOutboundIPRanges", |v| {
        parameter("excludeIPRanges", check_cidrs(v))
    }),
    ("traffic.sidecar.istio.io/excludeOutboundPorts", |v| {
        parameter("excludeOutboundPorts", check_ports(v))
    }),
    ("traffic.sidecar.istio.io/includeInboundPorts", |v| {
        parameter("includeInboundPorts", star_or(v, check_ports))
    }),
    ("traffic.sidecar.istio.io/includeOutboundIPRanges", |v| {
        parameter("includeIPRanges", star_or(v, check_cidrs))
    }),
    (
        "traffic.sidecar.istio.io/kubevirtInterfaces",
        check_interfaces,
    ),
];

/// The annotations and labels of Istio's own that no check is made for, sorted by name.
const UNCHECKED: &[&str] = &[
    "alpha.istio.io/canonical-serviceaccounts",
    "alpha.istio.io/kubernetes-serviceaccounts",
    "ambient.istio.io/bypass-inbound-capture",
    "ambient.istio.io/dns-capture",
    "ambient.istio.io/redirection",
    "ambient.istio.io/waypoint-inbound-binding",
    "galley.istio.io/analyze-suppress",
    "gateway.istio.io/agentgatewayImage",
    "gateway.istio.io/controller-version",
    "gateway.istio.io/managed",
    "gateway.istio.io/name-override",
    "gateway.istio.io/service-account",
    "inject.istio.io/templates",
    "istio.io/autoRegistrationGroup",
    "istio.io/connectedAt",
    "istio.io/dataplane-mode",
    "istio.io/disconnectedAt",
    "istio.io/dry-run",
    "istio.io/ingress-use-waypoint",
    "istio.io/rev",
    "istio.io/tag",
    "istio.io/use-waypoint",
    "istio.io/use-waypoint-namespace",
    "istio.io/waypoint-for",
    "istio.io/workloadController",
    "networking.istio.io/enable-autoallocate-ip",
    "networking.istio.io/exportTo",
    "networking.istio.io/gatewayPort",
    "networking.istio.io/service-type",
    "networking.istio.io/traffic-distribution",
    "networking.istio.io/tunnel",
    "operator.istio.io/component",
    "operator.istio.io/managed",
    "operator.istio.io/version",
    "proxy.istio.io/overrides",
    "readiness.status.sidecar.istio.io/applicationPorts",
    "security.istio.io/tlsMode",
    "service.istio.io/canonical-name",
    "service.istio.io/canonical-revision",
    "service.istio.io/workload-name",
    "sidecar.istio.io/agentLogLevel",
    "sidecar.istio.io/bootstrapOverride",
    "sidecar.istio.io/capNetBindService",
    "sidecar.istio.io/componentLogLevel",
    "sidecar.istio.io/discoveryAddress",
    "sidecar.istio.io/enableCoreDump",
    "sidecar.istio.io/extraStatTags",
    "sidecar.istio.io/inject",
    "sidecar.istio.io/logLevel",
    "sidecar.istio.io/nativeSidecar",
    "sidecar.istio.io/proxyImage",
    "sidecar.istio.io/proxyImageType",
    "sidecar.istio.io/rewriteAppHTTPProbers",
    "sidecar.istio.io/statsCompression",
    "sidecar.istio.io/statsEvictionInterval",
    "sidecar.istio.io/statsFlushInterval",
    "sidecar.istio.io/statsHistogramBins",
    "sidecar.istio.io/statsHistogramBuckets",
    "sidecar.istio.io/statsInclusionPrefixes",
    "sidecar.istio.io/statsInclusionRegexps",
    "sidecar.istio.io/statsInclusionSuffixes",
    "sidecar.istio.io/status",
    "sidecar.istio.io/userVolume",
    "sidecar.istio.io/userVolumeMount",
    "topology.istio.io/cluster",
    "topology.istio.io/controlPlaneClusters",
    "topology.istio.io/locality",
    "topology.istio.io/network",
    "topology.istio.io/subzone",
    "traffic.istio.io/nodeSelector",
    "traffic.sidecar.istio.io/includeOutboundPorts",
];

/// The least likeness (0 to 1) at which a name is offered in place of an unknown one.
const LIKE_ENOUGH: f64 = 0.8;

/// A value that Istio refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("invalid value '{value}' for annotation '{name}': {reason}")]
pub struct InvalidAnnotation {
    /// The annotation's name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// The rule it breaks.
    pub reason: String,
}

/// Checks every annotation that has a rule and returns all that break theirs, in order of name.
pub fn invalid<'p>(
    annotations: impl Iterator<Item = (&'p str, &'p str)>,
) -> Vec<InvalidAnnotation> {
    annotations
        .filter_map(|(name, value)| {
            let at = CHECKED
                .binary_search_by(|(known, _)| (*known).cmp(name))
                .ok()?;
            let reason = CHECKED[at].1(value).err()?;
            Some(InvalidAnnotation {
                name: name.to_owned(),
                value: value.to_owned(),
                reason,
            })
        })
        .collect()
}

/// A name in Istio's domain that nobody reads, and the known one it may have been meant for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownAnnotation<'p> {
    /// The name as the pod has it.
    pub name: &'p str,
    /// The nearest known name, if one is near.
    pub meant: Option<&'static str>,
}

/// For how many annotations of a pod it is said what was meant.
const GUESSES: usize = 100;

/// Finds the annotations under `istio.io` and its subdomains that no release of Istio documents.
pub fn unknown<'p>(names: impl Iterator<Item = &'p str>) -> Vec<UnknownAnnotation<'p>> {
    names
        .filter(|name| in_istio_domain(name) && !is_known(name))
        .enumerate()
        .map(|(at, name)| UnknownAnnotation {
            name,
            // A pod with more is no slip of the hand, and each costs a comparison with all names.
            meant: (at < GUESSES).then(|| nearest(name)).flatten(),
        })
        .collect()
}

/// Whether a name of an annotation or label stands under `istio.io` or one of its subdomains.
pub fn in_istio_domain(name: &str) -> bool {
    name.split_once('/')
        .is_some_and(|(domain, _)| domain == "istio.io" || domain.ends_with(".istio.io"))
}

fn is_known(name: &str) -> bool {
    CHECKED
        .binary_search_by(|(known, _)| (*known).cmp(name))
        .is_ok()
        || UNCHECKED.binary_search(&name).is_ok()
}

/// What to write in the place of a value that a check refuses.
pub fn advice(refusal: &str) -> Option<&'static str> {
    let advice = [
        (
            "failed parsing port",
            "write numbers from 0 to 65535, with commas between several",
        ),
        (
            "failed parsing cidr",
            "write ranges such as 10.0.0.0/8, with commas between several",
        ),
        ("quantities must", "write a quantity such as 100m or 1Gi"),
        ("strconv.ParseBool", "write \"true\" or \"false\""),
    ];
    let found = advice
        .into_iter()
        .find(|(words, _)| refusal.contains(words));
    found.map(|(_, advice)| advice)
}

fn nearest(name: &str) -> Option<&'static str> {
    let checked = CHECKED.iter().map(|(known, _)| *known);
    meant(name, checked.chain(UNCHECKED.iter().copied()), LIKE_ENOUGH)
}

fn parameter(name: &str, checked: Result<(), String>) -> Result<(), String> {
    checked.map_err(|e| format!("{name} invalid: {e}"))
}

fn star_or(value: &str, check: Check) -> Result<(), String> {
    if value == "*" { Ok(()) } else { check(value) }
}

fn check_uint32(value: &str) -> Result<(), String> {
    parse_uint(value, 32).map(drop)
}

fn check_interception_mode(mode: &str) -> Result<(), String> {
    match mode {
        "REDIRECT" | "TPROXY" | "NONE" => Ok(()),
        _ => Err(format!(
            "interceptionMode invalid, use REDIRECT,TPROXY,NONE: {mode}"
        )),
    }
}

fn check_quantity(value: &str) -> Result<(), String> {
    if value.chars().any(char::is_control) {
        return Err("value contains control characters".to_owned());
    }
    Quantity::parse(value).map(drop).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(CHECKED.is_sorted_by_key(|(name, _)| *name));
        assert!(UNCHECKED.is_sorted());
    }

    #[test]
    fn values_that_pass() {
        let good = [
            (name::INTERCEPTION_MODE, "NONE"),
            (name::MERGE_METRICS, "T"),
            (name::STATUS_PORT, " 15020 "),
            ("sidecar.istio.io/proxyCPU", "100m"),
            ("traffic.sidecar.istio.io/includeInboundPorts", "*"),
            ("traffic.sidecar.istio.io/includeOutboundIPRanges", ""),
            ("example.com/any", "\u{1}"),
        ];
        assert_eq!(invalid(good.into_iter()), []);
    }

    #[test]
    fn values_that_are_refused() {
        for (name, value, reason) in [
            (
                name::INTERCEPTION_MODE,
                "redirect",
                "interceptionMode invalid, use REDIRECT,TPROXY,NONE: redirect",
            ),
            (
                name::MERGE_METRICS,
                "yes",
                "strconv.ParseBool: parsing \"yes\": invalid syntax",
            ),
            (
                "sidecar.istio.io/proxyMemory",
                "1\u{7f}",
                "value contains control characters",
            ),
            (
                "readiness.status.sidecar.istio.io/periodSeconds",
                "-1",
                "strconv.ParseUint: parsing \"-1\": invalid syntax",
            ),
            (
                "traffic.sidecar.istio.io/excludeOutboundIPRanges",
                "*",
                "excludeIPRanges invalid: failed parsing cidr '*': netip.ParsePrefix(\"*\"): no '/'",
            ),
        ] {
            let found = invalid([(name, value)].into_iter());
            assert_eq!(found.len(), 1, "{name}");
            assert_eq!(found[0].reason, reason);
            assert_eq!(
                found[0].to_string(),
                format!("invalid value '{value}' for annotation '{name}': {reason}")
            );
        }
    }

    #[test]
    fn misspelt_names() {
        let names = [
            "sidecar.istio.io/proxyCpu",
            "sidecar.istio.io/zzzzzzzzzz",
            "example.com/inject",
            "sidecar.istio.io/inject",
        ];
        assert_eq!(
            unknown(names.into_iter()),
            [
                UnknownAnnotation {
                    name: names[0],
                    meant: Some("sidecar.istio.io/proxyCPU")
                },
                UnknownAnnotation {
                    name: names[1],
                    meant: nearest(names[1])
                },
            ]
        );
    }
}
