//! The names, labels and annotations that injection looks at, with values that it takes.

use super::leaves::{Place, Style};
use super::objects::object;
use anytree::{Draw, Node, texts};
use kube_inject::schema::core_v1::{CONTAINER, CONTAINER_PORT, PROBE};

/// Annotations and values, among which one is drawn.
const ANNOTATIONS: &[(&str, &[&str])] = &[
    (
        "istio.io/reroute-virtual-interfaces",
        &["net1", "net1,net2"],
    ),
    ("prometheus.istio.io/merge-metrics", &["true", "false"]),
    ("prometheus.io/scrape", &["true", "false"]),
    ("prometheus.io/port", &["8080", "15020", "x"]),
    ("prometheus.io/path", &["/metrics", ""]),
    (
        "proxy.istio.io/config",
        &[
            "concurrency: 2",
            "{terminationDrainDuration: 30s, proxyMetadata: {A: b}}",
            "statusPort: 15099",
            "holdApplicationUntilProxyStarts: true",
            "tracing: {sampling: 50.5}",
        ],
    ),
    ("readiness.status.sidecar.istio.io/failureThreshold", &["3"]),
    (
        "readiness.status.sidecar.istio.io/initialDelaySeconds",
        &["0", "9"],
    ),
    ("readiness.status.sidecar.istio.io/periodSeconds", &["7"]),
    (
        "readiness.status.sidecar.istio.io/applicationPorts",
        &["80,81", ""],
    ),
    (
        "sidecar.istio.io/agentLogLevel",
        &["debug", "default:debug"],
    ),
    ("sidecar.istio.io/bootstrapOverride", &["custom"]),
    ("sidecar.istio.io/capNetBindService", &["true", "false"]),
    ("sidecar.istio.io/componentLogLevel", &["misc:error"]),
    (
        "sidecar.istio.io/interceptionMode",
        &["REDIRECT", "TPROXY", "NONE"],
    ),
    ("sidecar.istio.io/logLevel", &["debug"]),
    ("sidecar.istio.io/nativeSidecar", &["true", "false"]),
    ("sidecar.istio.io/proxyCPU", &["100m", "2"]),
    ("sidecar.istio.io/proxyCPULimit", &["200m"]),
    ("sidecar.istio.io/proxyMemory", &["128Mi"]),
    ("sidecar.istio.io/proxyMemoryLimit", &["1Gi"]),
    ("sidecar.istio.io/proxyImage", &["example.com/proxy:1"]),
    ("sidecar.istio.io/proxyImageType", &["distroless", "debug"]),
    ("sidecar.istio.io/rewriteAppHTTPProbers", &["true", "false"]),
    ("sidecar.istio.io/statsInclusionPrefixes", &["a,b"]),
    (
        "sidecar.istio.io/userVolume",
        &[
            r#"[{"name":"data","emptyDir":{}}]"#,
            r#"{"v":{"emptyDir":{}}}"#,
        ],
    ),
    (
        "sidecar.istio.io/userVolumeMount",
        &[r#"{"data":{"mountPath":"/x"}}"#],
    ),
    ("status.sidecar.istio.io/port", &["15020", "0", "15099"]),
    ("traffic.sidecar.istio.io/excludeInboundPorts", &["80", ""]),
    ("traffic.sidecar.istio.io/excludeInterfaces", &["eth1"]),
    (
        "traffic.sidecar.istio.io/excludeOutboundIPRanges",
        &["10.0.0.0/8"],
    ),
    ("traffic.sidecar.istio.io/excludeOutboundPorts", &["443"]),
    (
        "traffic.sidecar.istio.io/includeInboundPorts",
        &["*", "", "80,81"],
    ),
    (
        "traffic.sidecar.istio.io/includeOutboundIPRanges",
        &["*", "10.1.0.0/16"],
    ),
    (
        "traffic.sidecar.istio.io/includeOutboundPorts",
        &["8443", ""],
    ),
    ("traffic.sidecar.istio.io/kubevirtInterfaces", &["net1"]),
];

const LABELS: &[(&str, &[&str])] = &[
    ("app", &["web", "", "db"]),
    ("version", &["v1", "v2"]),
    ("app.kubernetes.io/name", &["shop"]),
    ("app.kubernetes.io/version", &["1.0"]),
    ("service.istio.io/canonical-name", &["web"]),
    ("service.istio.io/canonical-revision", &["v3"]),
    ("topology.istio.io/network", &["net-1"]),
    ("istio.io/rev", &["canary", "default"]),
    ("security.istio.io/tlsMode", &["disabled"]),
    ("sidecar.istio.io/inject", &["true", ""]),
];

/// Names of volumes that templates bring, too.
const VOLUMES: &[&str] = &[
    "istio-envoy",
    "istio-data",
    "istio-token",
    "istiod-ca-cert",
    "istio-podinfo",
    "workload-socket",
    "workload-certs",
    "credential-socket",
];

/// Names of containers that templates bring; a pod's own settings for them go on top.
pub const TEMPLATE_CONTAINERS: &[&str] = &["istio-proxy", "istio-init", "istio-validation"];

/// Words that stand in other fields.
const WORDS: &[&str] = &[
    "a",
    "web",
    "/path",
    "10.0.0.1",
    "x=y",
    "two words",
    "1",
    "true",
    "a<b>&c",
];

/// An entry of labels or annotations that means something.
pub fn entry(draw: &mut Draw<'_>, field: &str) -> Option<(String, Node)> {
    let table = match field {
        "annotations" => ANNOTATIONS,
        "labels" => LABELS,
        _ => return None,
    };
    let (key, values) = draw.pick(table);
    Some(((*key).to_owned(), Node::str(*draw.pick(*values))))
}

/// Makes more of a pod than chance would: containers with probes and ports, annotations, labels.
pub fn dress(draw: &mut Draw<'_>, metadata: &mut Node, spec: &mut Node) {
    for field in ["annotations", "labels"] {
        for _ in 0..draw.below(4) {
            if let Some((key, value)) = entry(draw, field) {
                metadata.entry(field).set(&key, value);
            }
        }
    }
    for (list, most) in [("containers", 3), ("initContainers", 1)] {
        for _ in 0..draw.between(0, most) {
            let container = container(draw);
            let known = spec.entry(list);
            let mut items = match known {
                Node::Seq(items) => std::mem::take(items),
                _ => Vec::new(),
            };
            if items
                .iter()
                .all(|other| other.get("name") != container.get("name"))
            {
                items.push(container);
            }
            *known = Node::Seq(items);
        }
    }
}

/// A container with what injection looks at.
fn container(draw: &mut Draw<'_>) -> Node {
    let size = draw.below(8);
    let mut container = object(draw, &CONTAINER, size, Style::Plausible);
    for probe in ["livenessProbe", "readinessProbe", "startupProbe"] {
        if draw.one_in(4) {
            container.set(probe, object(draw, &PROBE, 4, Style::Plausible));
        }
    }
    if draw.one_in(3) {
        let port = object(draw, &CONTAINER_PORT, 3, Style::Plausible);
        container.set("ports", Node::Seq(vec![port]));
    }
    let name = if draw.one_in(12) {
        *draw.pick(TEMPLATE_CONTAINERS)
    } else {
        *draw.pick(&["app", "web", "db"])
    };
    container.set("name", Node::str(name));
    container
}

/// A string that may stand in a field of a pod that somebody runs.
pub fn text(draw: &mut Draw<'_>, place: Place) -> String {
    let word = match (place.owner.name, place.field.json_name) {
        ("v1.Container", "image") if draw.one_in(4) => "auto",
        ("v1.Volume", "name") if draw.one_in(3) => *draw.pick(VOLUMES),
        ("v1.ContainerPort", "name") => *draw.pick(&["http", "grpc", "metrics", "http-web"]),
        ("v1.ContainerPort", "protocol") => *draw.pick(&["TCP", "UDP", ""]),
        ("v1.HTTPGetAction", "scheme") => *draw.pick(&["HTTP", "HTTPS", ""]),
        ("v1.VolumeMount", "mountPath") if draw.one_in(4) => *draw.pick(&[
            "/var/run/secrets/workload-spiffe-uds",
            "/etc/istio/proxy",
            "/var/lib/istio/data",
        ]),
        ("v1.EnvVar", "name") => *draw.pick(&[
            "A",
            "B",
            "ISTIO_META_CLUSTER_ID",
            "ISTIO_META_NETWORK",
            "ISTIO_KUBE_APP_PROBERS",
            "TRUST_DOMAIN",
        ]),
        ("v1.ObjectMeta", "namespace") => *draw.pick(&["", "shop", "default"]),
        ("v1.PodSpec", "dnsPolicy") => *draw.pick(&["ClusterFirst", "Default", ""]),
        (_, "name") => return texts::name(draw),
        _ => *draw.pick(WORDS),
    };
    word.to_owned()
}
