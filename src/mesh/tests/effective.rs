//! The proxy configuration as the webhook puts it together. Expected texts are what Istio
//! 1.30.3's own functions answer.

use super::{Mesh, mesh};

/// A mesh's configuration, a pod's own, the mesh's status port, and what `PROXY_CONFIG` holds.
#[rustfmt::skip]
const EFFECTIVE: &[(&str, Option<&str>, i32, &str)] = &[
    ("", None, 15020, "{}"),
    ("defaultConfig: {statusPort: 7, interceptionMode: TPROXY}", None, 7, r#"{"interceptionMode":"TPROXY","statusPort":7}"#),
    ("defaultConfig: {tracingServiceName: CANONICAL_NAME_ONLY}", None, 15020, r#"{"tracingServiceName":"CANONICAL_NAME_ONLY"}"#),
    ("", Some("statusPort: 7"), 15020, r#"{"statusPort":7}"#),
    ("", Some("statusPort: 0"), 15020, "{}"),
    ("defaultConfig: {statusPort: 7}", Some("statusPort: 0"), 7, r#"{"statusPort":7}"#),
    ("defaultConfig: {statusPort: 7}", Some("statusPort: 15020"), 7, "{}"),
    ("defaultConfig: {interceptionMode: TPROXY}", Some("interceptionMode: REDIRECT"), 15020, r#"{"interceptionMode":"TPROXY"}"#),
    ("defaultConfig: {interceptionMode: TPROXY}", Some("interceptionMode: NONE"), 15020, r#"{"interceptionMode":"NONE"}"#),
    ("defaultConfig: {discoveryAddress: 'x:1'}", Some("discoveryAddress: ''"), 15020, r#"{"discoveryAddress":"x:1"}"#),
    ("defaultConfig: {concurrency: 4}", Some("concurrency: 0"), 15020, r#"{"concurrency":0}"#),
    ("defaultConfig: {holdApplicationUntilProxyStarts: true}", Some("holdApplicationUntilProxyStarts: false"), 15020, r#"{"holdApplicationUntilProxyStarts":false}"#),
    ("defaultConfig: {drainDuration: 7s}", Some("drainDuration: 0s"), 15020, r#"{"drainDuration":"0s"}"#),
    ("defaultConfig: {drainDuration: 7s}", Some("drainDuration: 45s"), 15020, "{}"),
    ("defaultConfig: {extraStatTags: [a]}", Some("extraStatTags: []"), 15020, r#"{"extraStatTags":["a"]}"#),
    ("defaultConfig: {extraStatTags: [a]}", Some("extraStatTags: [b]"), 15020, r#"{"extraStatTags":["b"]}"#),
    ("defaultConfig: {proxyMetadata: {A: '1', B: '2'}}", Some("proxyMetadata: {B: '', C: '3'}"), 15020, r#"{"proxyMetadata":{"A":"1","B":"","C":"3"}}"#),
    ("defaultConfig: {proxyMetadata: {A: '1', B: '2'}}", Some("proxyMetadata: {}"), 15020, r#"{"proxyMetadata":{"A":"1","B":"2"}}"#),
    ("defaultConfig: {runtimeValues: {a: '1'}}", Some("runtimeValues: {}"), 15020, r#"{"runtimeValues":{"a":"1"}}"#),
    ("defaultConfig: {runtimeValues: {a: '1'}}", Some("runtimeValues: {b: '2'}"), 15020, r#"{"runtimeValues":{"b":"2"}}"#),
    ("defaultConfig: {tracing: {sampling: 5, zipkin: {address: 'z:1'}}}", Some("tracing: {}"), 15020, r#"{"tracing":{}}"#),
    ("defaultConfig: {tracing: {sampling: 5, zipkin: {address: 'z:1'}}}", Some("tracing: {sampling: 0}"), 15020, r#"{"tracing":{}}"#),
    ("defaultConfig: {tracing: {sampling: 5, zipkin: {address: 'z:1'}}}", Some("tracing: {sampling: 7.25}"), 15020, r#"{"tracing":{"sampling":7.25}}"#),
    ("defaultConfig: {image: {imageType: debug}}", Some("image: {}"), 15020, r#"{"image":{}}"#),
    ("defaultConfig: {image: {imageType: debug}}", Some("image: {imageType: distroless}"), 15020, r#"{"image":{"imageType":"distroless"}}"#),
    ("defaultConfig: {proxyHeaders: {forwardedClientCert: APPEND_FORWARD, requestId: {disabled: true}, server: {value: s}, xForwardedHost: {enabled: true}}}", Some("proxyHeaders: {}"), 15020, r#"{"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":true},"server":{"value":"s"}}}"#),
    ("defaultConfig: {proxyHeaders: {forwardedClientCert: APPEND_FORWARD, requestId: {disabled: true}, server: {value: s}, xForwardedHost: {enabled: true}}}", Some("proxyHeaders: {requestId: {disabled: false}}"), 15020, r#"{"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD","requestId":{"disabled":false},"server":{"value":"s"}}}"#),
    ("defaultConfig: {proxyHeaders: {forwardedClientCert: APPEND_FORWARD}}", Some("proxyHeaders: {forwardedClientCert: UNDEFINED}"), 15020, r#"{"proxyHeaders":{"forwardedClientCert":"APPEND_FORWARD"}}"#),
    ("defaultConfig: {serviceCluster: a}", Some("tracingServiceName: CANONICAL_NAME_ONLY"), 15020, r#"{"tracingServiceName":"CANONICAL_NAME_ONLY"}"#),
    ("defaultConfig: {serviceCluster: a}", Some("serviceCluster: ''"), 15020, r#"{"serviceCluster":""}"#),
    ("defaultConfig: {statusPort: 7}", Some(""), 7, r#"{"statusPort":7}"#),
    ("defaultConfig: {statusPort: 7}", Some("null"), 7, r#"{"statusPort":7}"#),
    ("defaultConfig: {statusPort: 7}", Some("statusPort: null"), 7, r#"{"statusPort":7}"#),
    ("defaultConfig: {statusPort: 7}", Some("{statusPort: 8, nonsense: 1}"), 7, r#"{"statusPort":8}"#),
    ("defaultConfig: {statusPort: 7}", Some("{proxyAdminPort: 8, statusPort: x}"), 7, r#"{"statusPort":7}"#),
    ("defaultConfig: {statusPort: 7}", Some("{"), 7, r#"{"statusPort":7}"#),
    ("defaultConfig: {statusPort: 7}", Some("[]"), 7, r#"{"statusPort":7}"#),
    ("defaultConfig: {statusPort: 7}", Some("statusPort: '9'"), 7, r#"{"statusPort":9}"#),
    ("", Some(r#"proxyMetadata: {A: "<a> & 'b' \u2028 é"}"#), 15020, r#"{"proxyMetadata":{"A":"\u003ca\u003e \u0026 'b' \u2028 é"}}"#),
    ("", Some("{concurrency: 3, terminationDrainDuration: 1m, gatewayTopology: {numTrustedProxies: 2}, privateKeyProvider: {cryptomb: {pollDelay: 0.01s}}}"), 15020, r#"{"concurrency":3,"gatewayTopology":{"numTrustedProxies":2},"terminationDrainDuration":"60s","privateKeyProvider":{"cryptomb":{"pollDelay":"0.010s"}}}"#),
];

fn with_own(mesh: &Mesh, own: Option<&str>) -> Mesh {
    own.map_or_else(|| mesh.clone(), |text| mesh.with_proxy_config_apart(text))
}

#[test]
fn a_pods_proxy_config_leaves_the_mesh_config_alone() {
    for (text, own, status_port, expected) in EFFECTIVE {
        let effective = with_own(&mesh(text).with_effective_proxy_config(), *own);
        assert_eq!(effective.proxy_config_json(), *expected, "{text} {own:?}");
        assert_eq!(effective.status_port(), *status_port, "{text} {own:?}");
    }
}
