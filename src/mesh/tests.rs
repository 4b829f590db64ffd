//! Mesh and proxy configuration through reading, merging and writing. Expected texts are what
//! Istio 1.30.3's own packages answer.

mod effective;
mod template;

use super::{Mesh, check_proxy_config, json};

/// The mesh config that an empty document gives.
const DEFAULT: &str = r#"{"proxyListenPort":15001,"proxyInboundListenPort":15006,"connectTimeout":"10s","protocolDetectionTimeout":"0s","ingressClass":"istio","ingressService":"istio-ingressgateway","ingressControllerMode":"STRICT","enableTracing":true,"defaultConfig":{"configPath":"./etc/istio/proxy","binaryPath":"/usr/local/bin/envoy","serviceCluster":"istio-proxy","drainDuration":"45s","discoveryAddress":"istiod.istio-system.svc:15012","proxyAdminPort":15000,"controlPlaneAuthPolicy":"MUTUAL_TLS","statNameLength":189,"statusPort":15020,"terminationDrainDuration":"5s"},"outboundTrafficPolicy":{"mode":"ALLOW_ANY"},"inboundTrafficPolicy":{},"enableAutoMtls":true,"trustDomain":"cluster.local","defaultServiceExportTo":["*"],"defaultVirtualServiceExportTo":["*"],"defaultDestinationRuleExportTo":["*"],"rootNamespace":"istio-system","localityLbSetting":{"enabled":true},"dnsRefreshRate":"60s","enablePrometheusMerge":true,"extensionProviders":[{"name":"prometheus","prometheus":{}},{"name":"stackdriver","stackdriver":{}},{"name":"envoy","envoyFileAccessLog":{"path":"/dev/stdout"}}],"defaultProviders":{}}"#;

/// Documents, and the fields in which the outcome differs from [`DEFAULT`]: what is there instead,
/// or, after a minus, the name of what is not.
const FITS: &[(&str, &[&str])] = &[
    (r#"proxyListenPort: "15001 ""#, &[]),
    (
        r#"proxyListenPort: "16001""#,
        &[r#""proxyListenPort":16001"#],
    ),
    ("proxyListenPort: 100.0", &[r#""proxyListenPort":100"#]),
    ("proxyListenPort: 0x10", &[r#""proxyListenPort":16"#]),
    ("enableTracing: no", &[r#"-"enableTracing":"#]),
    ("enableTracing: null", &[]),
    ("enableAutoMtls: false", &[r#""enableAutoMtls":false"#]),
    ("enableAutoMtls: null", &[]),
    (
        "accessLogEncoding: JSON",
        &[r#""accessLogEncoding":"JSON""#],
    ),
    ("accessLogEncoding: 1", &[r#""accessLogEncoding":"JSON""#]),
    ("accessLogEncoding: 7", &[r#""accessLogEncoding":7"#]),
    (
        "{accessLogFile: /y, access_log_file: /x}",
        &[r#""accessLogFile":"/y""#],
    ),
    ("access_log_file: /x", &[r#""accessLogFile":"/x""#]),
    (
        r#"accessLogFormat: "<a> & \u2028 \" \\ \t""#,
        &[r#""accessLogFormat":"\u003ca\u003e \u0026 \u2028 \" \\ \t""#],
    ),
    ("connectTimeout: 1m", &[r#""connectTimeout":"60s""#]),
    (
        "dnsRefreshRate: 1h15m30.918s",
        &[r#""dnsRefreshRate":"4530.918s""#],
    ),
    (
        "protocolDetectionTimeout: 100ms",
        &[r#""protocolDetectionTimeout":"0.100s""#],
    ),
    (
        "trustDomainAliases: [b, a, b]",
        &[r#""trustDomainAliases":["a","b"]"#],
    ),
    (
        "defaultVirtualServiceExportTo: [b, null]",
        &[r#""defaultVirtualServiceExportTo":["b",""]"#],
    ),
    (
        "defaultServiceExportTo: []",
        &[r#"-"defaultServiceExportTo":"#],
    ),
    ("localityLbSetting: {}", &[r#""localityLbSetting":{}"#]),
    (
        r#"localityLbSetting: {distribute: [{from: "a/*", to: {"b/c/d": 100}}]}"#,
        &[r#""localityLbSetting":{"distribute":[{"from":"a/*","to":{"b/c/d":100}}]}"#],
    ),
    (
        "inboundTrafficPolicy: {mode: LOCALHOST}",
        &[r#""inboundTrafficPolicy":{"mode":"LOCALHOST"}"#],
    ),
    (
        "extensionProviders: [{name: prometheus, stackdriver: {}}, {name: z, zipkin: {service: a.b, port: 9411}}]",
        &[
            r#""extensionProviders":[{"name":"prometheus","stackdriver":{}},{"name":"stackdriver","stackdriver":{}},{"name":"envoy","envoyFileAccessLog":{"path":"/dev/stdout"}},{"name":"z","zipkin":{"service":"a.b","port":9411}}]"#,
        ],
    ),
    (
        r#"extensionProviders: [{name: envoy, envoyFileAccessLog: {logFormat: {labels: {b: 1, a: [x, 1.5, null, {c: true}], "<": 1e21}}}}]"#,
        &[
            r#""extensionProviders":[{"name":"prometheus","prometheus":{}},{"name":"stackdriver","stackdriver":{}},{"name":"envoy","envoyFileAccessLog":{"logFormat":{"labels":{"\u003c":1e+21,"a":["x",1.5,null,{"c":true}],"b":1}}}}]"#,
        ],
    ),
    (
        "extensionProviders: [{name: a}, {name: a, zipkin: {}}]",
        &[
            r#""extensionProviders":[{"name":"prometheus","prometheus":{}},{"name":"stackdriver","stackdriver":{}},{"name":"envoy","envoyFileAccessLog":{"path":"/dev/stdout"}},{"name":"a","zipkin":{}}]"#,
        ],
    ),
    (
        "extensionProviders: [{name: a, zipkin: {}, lightstep: {}}]",
        &[
            r#""extensionProviders":[{"name":"prometheus","prometheus":{}},{"name":"stackdriver","stackdriver":{}},{"name":"envoy","envoyFileAccessLog":{"path":"/dev/stdout"}},{"name":"a","lightstep":{}}]"#,
        ],
    ),
    (
        "defaultProviders: {tracing: [zipkin]}",
        &[r#""defaultProviders":{"tracing":["zipkin"]}"#],
    ),
    (
        "defaultConfig: {concurrency: 2}",
        &[
            r#""defaultConfig":{"configPath":"./etc/istio/proxy","binaryPath":"/usr/local/bin/envoy","serviceCluster":"istio-proxy","drainDuration":"45s","discoveryAddress":"istiod.istio-system.svc:15012","proxyAdminPort":15000,"controlPlaneAuthPolicy":"MUTUAL_TLS","statNameLength":189,"concurrency":2,"statusPort":15020,"terminationDrainDuration":"5s"}"#,
        ],
    ),
    ("default_config: {concurrency: 2}", &[]),
    ("unknownField: 5", &[]),
    (
        "caCertificates: [{pem: abc, spiffeBundleUrl: x}]",
        &[r#""caCertificates":[{"spiffeBundleUrl":"x"}]"#],
    ),
    (r#"rootNamespace: """#, &[r#"-"rootNamespace":"#]),
    ("proxyHttpPort: null", &[]),
];

/// Documents that cannot be read.
const DOES_NOT_FIT: &[(&str, &str)] = &[
    (
        "[]",
        "failed to convert to proto. json: cannot unmarshal array into Go value of type map[string]json.RawMessage",
    ),
    (
        "a",
        "failed to convert to proto. json: cannot unmarshal string into Go value of type map[string]json.RawMessage",
    ),
    (
        "a: [",
        "failed to convert to proto. yaml: line 1: did not find expected node content",
    ),
    (
        "trustDomainAliases: [5]",
        "failed to convert to proto. json: cannot unmarshal number into Go value of type string",
    ),
    (
        "trustDomainAliases: {a: b}",
        "failed to convert to proto. json: cannot unmarshal object into Go value of type []json.RawMessage",
    ),
    (
        "connectTimeout: 5",
        "failed to convert to proto. json: cannot unmarshal number into Go value of type string",
    ),
    (
        r#"connectTimeout: "5""#,
        r#"failed to convert to proto. bad Duration: time: missing unit in duration "5""#,
    ),
    (
        "connectTimeout: 5x",
        r#"failed to convert to proto. bad Duration: time: unknown unit "x" in duration "5x""#,
    ),
    (
        r#"proxyListenPort: "abc""#,
        "failed to convert to proto. invalid character 'a' looking for beginning of value",
    ),
    (
        r#"proxyListenPort: """#,
        "failed to convert to proto. unexpected end of JSON input",
    ),
    (
        r#"proxyListenPort: "1.5""#,
        "failed to convert to proto. json: cannot unmarshal number 1.5 into Go value of type int32",
    ),
    (
        "proxyListenPort: 1.5",
        "failed to convert to proto. json: cannot unmarshal number 1.5 into Go value of type int32",
    ),
    (
        "proxyListenPort: 5000000000",
        "failed to convert to proto. json: cannot unmarshal number 5000000000 into Go value of type int32",
    ),
    (
        "proxyListenPort: [1]",
        "failed to convert to proto. json: cannot unmarshal array into Go value of type int32",
    ),
    (
        r#"enableTracing: "true""#,
        "failed to convert to proto. json: cannot unmarshal string into Go value of type bool",
    ),
    (
        r#"enableAutoMtls: "false""#,
        "failed to convert to proto. json: cannot unmarshal string into Go value of type bool",
    ),
    (
        "accessLogEncoding: json",
        r#"failed to convert to proto. unknown value "\"json\"" for enum istio.mesh.v1alpha1.MeshConfig.AccessLogEncoding"#,
    ),
    (
        r#"accessLogEncoding: "<&>""#,
        r#"failed to convert to proto. unknown value "\"\\u003c\\u0026\\u003e\"" for enum istio.mesh.v1alpha1.MeshConfig.AccessLogEncoding"#,
    ),
    (
        "accessLogEncoding: true",
        "failed to convert to proto. json: cannot unmarshal bool into Go value of type protoreflect.EnumNumber",
    ),
    (
        "{unknownField: 5, accessLogFile: 5}",
        "failed to convert to proto. json: cannot unmarshal number into Go value of type string",
    ),
    (
        "defaultConfig: []",
        "failed to convert to proto. json: cannot unmarshal array into Go value of type map[string]json.RawMessage",
    ),
    (
        "defaultConfig: {proxyMetadata: {A: 5}}",
        "failed to convert to proto. json: cannot unmarshal number into Go value of type string",
    ),
    (
        "default_config: {statusPort: x}",
        "failed to convert to proto. invalid character 'x' looking for beginning of value",
    ),
    (
        "defaultProviders: {metrics: a}",
        "failed to convert to proto. json: cannot unmarshal string into Go value of type []json.RawMessage",
    ),
    (
        "extensionProviders: [{name: e, envoyFileAccessLog: {logFormat: {labels: x}}}]",
        "failed to convert to proto. bad StructValue: json: cannot unmarshal string into Go value of type map[string]json.RawMessage",
    ),
];

/// Proxy configurations of pods whose mesh says nothing, and the `PROXY_CONFIG` they get.
const PROXY: &[(&str, &str)] = &[
    ("{}", "{}"),
    ("null", "{}"),
    ("concurrency: 0", r#"{"concurrency":0}"#),
    ("concurrency: null", "{}"),
    (
        r#"proxyMetadata: {A: "<b>", C: null}"#,
        r#"{"proxyMetadata":{"A":"\u003cb\u003e","C":""}}"#,
    ),
    ("proxyMetadata: {}", "{}"),
    ("drainDuration: 1m30s", r#"{"drainDuration":"90s"}"#),
    ("drainDuration: 45s", "{}"),
    ("drainDuration: 10ns", r#"{"drainDuration":"0.000000010s"}"#),
    ("drainDuration: -1.5s", r#"{"drainDuration":"-1.500s"}"#),
    (
        "interceptionMode: TPROXY",
        r#"{"interceptionMode":"TPROXY"}"#,
    ),
    ("interceptionMode: 9", r#"{"interceptionMode":9}"#),
    (
        "holdApplicationUntilProxyStarts: false",
        r#"{"holdApplicationUntilProxyStarts":false}"#,
    ),
    (r#"statusPort: "15021""#, r#"{"statusPort":15021}"#),
    ("image: {}", r#"{"image":{}}"#),
    ("tracing: {}", r#"{"tracing":{}}"#),
    (
        "tracing: {sampling: 100.0, customTags: {b: {literal: {value: x}}, a: null}, maxPathTagLength: 5}",
        r#"{"tracing":{"customTags":{"a":{},"b":{"literal":{"value":"x"}}},"maxPathTagLength":5,"sampling":100}}"#,
    ),
    (
        r#"tracing: {sampling: "1e21", zipkin: {}, datadog: {address: a}}"#,
        r#"{"tracing":{"datadog":{"address":"a"},"sampling":1e+21}}"#,
    ),
    (r#"serviceCluster: """#, r#"{"serviceCluster":""}"#),
    (
        "tracingServiceName: 0",
        r#"{"tracingServiceName":"APP_LABEL_AND_NAMESPACE"}"#,
    ),
    (
        "{serviceCluster: x, tracingServiceName: 1}",
        r#"{"tracingServiceName":"CANONICAL_NAME_ONLY"}"#,
    ),
    ("controlPlaneAuthPolicy: NONE", "{}"),
    (
        "proxyStatsMatcher: {inclusionPrefixes: []}",
        r#"{"proxyStatsMatcher":{}}"#,
    ),
    (
        "readinessProbe: {httpGet: {path: /x, port: 80, httpHeaders: [{name: a, value: b}]}}",
        r#"{"readinessProbe":{"httpGet":{"path":"/x","port":80,"httpHeaders":[{"name":"a","value":"b"}]}}}"#,
    ),
    (
        r#"{"concurrency": 3, "unknown": {"a": 1}}"#,
        r#"{"concurrency":3}"#,
    ),
];

/// A mesh that says much of its proxies.
const BASE: &str = "defaultConfig: {proxyMetadata: {A: base, Z: z}, proxyHeaders: {requestId: {disabled: false}, server: {value: s}, forwardedClientCert: APPEND_FORWARD, xForwardedHost: {enabled: true}}, tracing: {zipkin: {address: 'z:1'}, sampling: 5}}";

/// Proxy configurations laid over that of [`BASE`].
const MERGED: &[(&str, &str)] = &[
    (
        "{}",
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"},"xForwardedHost":{"enabled":true}}}"#,
    ),
    (
        "null",
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"},"xForwardedHost":{"enabled":true}}}"#,
    ),
    (
        r#"proxyMetadata: {A: "<b>", C: null}"#,
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"\u003cb\u003e","C":"","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"},"xForwardedHost":{"enabled":true}}}"#,
    ),
    (
        "proxyMetadata: {}",
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"},"xForwardedHost":{"enabled":true}}}"#,
    ),
    (
        "tracing: {sampling: 7}",
        r#"{"tracing":{"sampling":7},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"},"xForwardedHost":{"enabled":true}}}"#,
    ),
    (
        "proxyHeaders: {requestId: {disabled: true}}",
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":true},"server":{"value":"s"}}}"#,
    ),
    (
        "proxyHeaders: {setCurrentClientCertDetails: {subject: true}}",
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","setCurrentClientCertDetails":{"subject":true},"requestId":{"disabled":false},"server":{"value":"s"}}}"#,
    ),
    (
        "proxyHeaders: {}",
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"}}}"#,
    ),
    (
        "proxyHeaders: null",
        r#"{"tracing":{"zipkin":{"address":"z:1"},"sampling":5},"proxyMetadata":{"A":"base","Z":"z"},"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"},"xForwardedHost":{"enabled":true}}}"#,
    ),
];

fn mesh(text: &str) -> Mesh {
    Mesh::from_yaml(text).unwrap_or_else(|err| panic!("{text}: {err}"))
}

#[test]
fn documents_that_fit() {
    assert_eq!(json::to_json(mesh("").config()).unwrap(), DEFAULT);
    for (text, fields) in FITS {
        let got = json::to_json(mesh(text).config()).unwrap();
        assert_eq!(got == DEFAULT, fields.is_empty(), "{text}: {got}");
        for field in *fields {
            match field.strip_prefix('-') {
                Some(name) => assert!(!got.contains(name), "{text}: {got}"),
                None => assert!(got.contains(field), "{text}: {got}"),
            }
        }
    }
}

#[test]
fn documents_that_do_not_fit() {
    for (text, expected) in DOES_NOT_FIT {
        assert_eq!(
            Mesh::from_yaml(text).unwrap_err().to_string(),
            *expected,
            "{text}"
        );
    }
}

#[test]
fn proxy_config_of_a_pod() {
    for (base, cases) in [("", PROXY), (BASE, MERGED)] {
        let base = mesh(base);
        for (text, expected) in cases {
            let pod = base.with_proxy_config(text).unwrap();
            assert_eq!(pod.proxy_config_json(), *expected, "{text}");
        }
    }
}

#[test]
fn a_pods_proxy_config_shows_in_the_mesh_config() {
    let pod = mesh("")
        .with_proxy_config("{statusPort: 7, interceptionMode: TPROXY}")
        .unwrap();
    let written = json::to_json(pod.config()).unwrap();
    assert!(written.contains("\"statusPort\":7"), "{written}");
    assert_eq!(pod.status_port(), 7);
    assert!(pod.interception_mode_is_tproxy());
}

#[test]
fn getters() {
    let plain = mesh("");
    assert_eq!(plain.status_port(), 15020);
    assert!(!plain.interception_mode_is_tproxy());
    assert_eq!(plain.enable_prometheus_merge(), Some(true));
    assert!(!plain.hold_application_until_proxy_starts());
    assert_eq!(plain.image_type(), None);
    assert_eq!(plain.inbound_traffic_policy_mode(), "passthrough");
    let set = mesh(
        "{enablePrometheusMerge: false, inboundTrafficPolicy: {mode: LOCALHOST}, defaultConfig: \
         {holdApplicationUntilProxyStarts: true, image: {imageType: debug}}}",
    );
    assert_eq!(set.enable_prometheus_merge(), Some(false));
    assert!(set.hold_application_until_proxy_starts());
    assert_eq!(set.image_type(), Some("debug"));
    assert_eq!(set.inbound_traffic_policy_mode(), "localhost");
    let empty = mesh("").with_proxy_config("image: {}").unwrap();
    assert_eq!(empty.image_type(), Some(""));
}

#[test]
fn errors_say_where() {
    let text = "defaultConfig:\n  tracing:\n    customTags: {a: {literal: {value: 5}}}\n";
    let err = Mesh::from_yaml(text).unwrap_err();
    assert_eq!(
        err.path(),
        Some("defaultConfig.tracing.customTags.a.literal.value")
    );
    assert_eq!(err.offset(), text.find('5'));
    let err = Mesh::from_yaml("extensionProviders: [{}, {zipkin: {port: x}}]").unwrap_err();
    assert_eq!(err.path(), Some("extensionProviders[1].zipkin.port"));
    let err = mesh("")
        .with_proxy_config("proxyMetadata: {A: 5}")
        .unwrap_err();
    let expected =
        "could not parse proxy config: json: cannot unmarshal number into Go value of type string";
    assert_eq!(err.to_string(), expected);
    assert_eq!(err.path(), Some("proxyMetadata.A"));
}

#[test]
fn unknown_fields_are_reported_once_and_ignored() {
    let text = "{x: 1, defaultConfig: {concurency: 2, tracing: {w: 1}}, caCertificates: [{z: 1}]}";
    let mesh = mesh(text);
    let mut found: Vec<_> = mesh
        .unknown_fields()
        .iter()
        .map(|field| &*field.path)
        .collect();
    found.sort_unstable();
    let expected = [
        "caCertificates[0].z",
        "defaultConfig.concurency",
        "defaultConfig.tracing.w",
        "x",
    ];
    assert_eq!(found, expected);
    let field = mesh
        .unknown_fields()
        .iter()
        .find(|field| field.path.ends_with("concurency"));
    let field = field.unwrap();
    assert_eq!(Some(field.offset), text.find("concurency"));
    assert_eq!(field.of.name, "istio.mesh.v1alpha1.ProxyConfig");
}

#[test]
fn json_of_a_duration_out_of_range() {
    // The longest duration that can be read is well within what JSON allows.
    let pod = mesh("")
        .with_proxy_config("drainDuration: 2562047h47m16.854775807s")
        .unwrap();
    assert_eq!(
        pod.proxy_config_json(),
        "{\"drainDuration\":\"9223372036.854775807s\"}"
    );
}

#[test]
fn deep_free_form_json_does_not_overflow() {
    let deep = format!("{}{}", "[".repeat(9_000), "]".repeat(9_000));
    let text = format!(
        "extensionProviders: [{{name: e, envoyFileAccessLog: {{logFormat: {{labels: {{a: {deep}}}}}}}}}]"
    );
    assert!(json::to_json(mesh(&text).config()).unwrap().contains(&deep));
}

#[test]
fn annotations_are_checked_over_the_defaults() {
    assert_eq!(check_proxy_config("concurrency: 2"), Ok(()));
    let err = check_proxy_config("a: [").unwrap_err();
    assert_eq!(
        err,
        "failed to convert to apply proxy config: yaml: line 1: did not find expected node content"
    );
}
