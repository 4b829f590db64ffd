//! Checks of mesh and proxy configuration. Expected texts are what Istio 1.30.3's own packages
//! answer.

use crate::mesh::{Mesh, check_proxy_config};

/// Values of the annotation `proxy.istio.io/config`; "" for what passes.
const PROXY: &[(&str, &str)] = &[
    ("{}", ""),
    (
        "a",
        "failed to convert to apply proxy config: json: cannot unmarshal string into Go value of type map[string]json.RawMessage",
    ),
    (
        r#""{a: b""#,
        "failed to convert to apply proxy config: json: cannot unmarshal string into Go value of type map[string]json.RawMessage",
    ),
    (
        "proxyMetadata: {A: 5}",
        "failed to convert to apply proxy config: json: cannot unmarshal number into Go value of type string",
    ),
    (
        "drainDuration: 1.5s",
        "1 error occurred:\n\t* drain time only supports durations to seconds precision\n\n",
    ),
    (
        "drainDuration: 2562048h",
        r#"failed to convert to apply proxy config: bad Duration: time: invalid duration "2562048h""#,
    ),
    (
        "{configPath: '', binaryPath: '', serviceCluster: '', statusPort: 0, proxyAdminPort: 70000}",
        "5 errors occurred:\n\t* config path must be set\n\t* binary path must be set\n\t* service cluster must be specified\n\t* invalid proxy admin port: port number 70000 must be in the range 1..65535\n\t* invalid status port: port number 0 must be in the range 1..65535\n\n",
    ),
    (
        r#"discoveryAddress: """#,
        "1 error occurred:\n\t* discovery address must be set to the proxy discovery service\n\n",
    ),
    (
        "discoveryAddress: a",
        "1 error occurred:\n\t* invalid discovery address: unable to split \"a\": address a: missing port in address\n\n",
    ),
    (r#"discoveryAddress: "[::1]:80""#, ""),
    (
        r#"discoveryAddress: "::1:80""#,
        "1 error occurred:\n\t* invalid discovery address: unable to split \"::1:80\": address ::1:80: too many colons in address\n\n",
    ),
    (
        r#"discoveryAddress: "a:x""#,
        "1 error occurred:\n\t* invalid discovery address: port (x) is not a number: strconv.Atoi: parsing \"x\": invalid syntax\n\n",
    ),
    (
        r#"discoveryAddress: "a:0""#,
        "1 error occurred:\n\t* invalid discovery address: port number 0 must be in the range 1..65535\n\n",
    ),
    (
        r#"discoveryAddress: "a_b:80""#,
        "1 error occurred:\n\t* invalid discovery address: \"a_b\" is not a valid hostname or an IP address\n\n",
    ),
    (
        r#"discoveryAddress: "1.2.3:80""#,
        "1 error occurred:\n\t* invalid discovery address: \"1.2.3\" is not a valid hostname or an IP address\n\n",
    ),
    (
        "controlPlaneAuthPolicy: INHERIT",
        "1 error occurred:\n\t* invalid authentication policy: unrecognized control plane auth policy \"INHERIT\"\n\n",
    ),
    (
        "controlPlaneAuthPolicy: 7",
        "1 error occurred:\n\t* invalid authentication policy: unrecognized control plane auth policy \"7\"\n\n",
    ),
    (
        "privateKeyProvider: {}",
        "2 errors occurred:\n\t* invalid private key provider configuration: private key provider configuration is required\n\t* invalid private key provider configuration: unknown private key provider\n\n",
    ),
    (
        "privateKeyProvider: {cryptomb: {}}",
        "1 error occurred:\n\t* invalid private key provider configuration: pollDelay is required\n\n",
    ),
    (
        "privateKeyProvider: {qat: {pollDelay: 0s}}",
        "1 error occurred:\n\t* invalid private key provider configuration: pollDelay must be non zero\n\n",
    ),
    (
        "tracing: {lightstep: {}}",
        "3 errors occurred:\n\t* invalid lightstep config: address is required\n\t* invalid lightstep config: invalid lightstep address: unable to split \"\": missing port in address\n\t* invalid lightstep config: access token is required\n\n",
    ),
    (r#"tracing: {zipkin: {address: "$(HOST_IP):9411"}}"#, ""),
    (
        "tracing: {datadog: {}}",
        "1 error occurred:\n\t* invalid datadog config: unable to split \"\": missing port in address\n\n",
    ),
    (
        "tracing: {tlsSettings: {mode: MUTUAL}}",
        "2 errors occurred:\n\t* invalid tracing TLS config: client certificate required for mutual tls\n\t* invalid tracing TLS config: private key required for mutual tls\n\n",
    ),
    (
        "tracing: {tlsSettings: {mode: SIMPLE, credentialName: x, caCertificates: z}}",
        "1 error occurred:\n\t* invalid tracing TLS config: cannot specify client certificates or CA certificate or CA CRL If credentialName is set\n\n",
    ),
    (
        "tracing: {tlsSettings: {mode: SIMPLE, insecureSkipVerify: true, caCertificates: z}}",
        "1 error occurred:\n\t* invalid tracing TLS config: cannot specify CaCertificates or CredentialName or SubjectAltNames when InsecureSkipVerify is set true\n\n",
    ),
    (
        "tracing: {tlsSettings: {mode: MUTUAL, insecureSkipVerify: true, subjectAltNames: [a], clientCertificate: a, privateKey: b}}",
        "1 error occurred:\n\t* invalid tracing TLS config: cannot specify CaCertificates or SubjectAltNames when InsecureSkipVerify is set true\n\n",
    ),
    (
        "tracing: {tlsSettings: {credentialName: 'configmap://a/b'}}",
        "1 error occurred:\n\t* invalid tracing TLS config: invalid configmap:// credentialName: namespace must match the configuration namespace \"\"\n\n",
    ),
    (
        "tracing: {tlsSettings: {credentialName: 'configmap://a'}}",
        "1 error occurred:\n\t* invalid tracing TLS config: invalid configmap:// credentialName: invalid resource name \"configmap://a\". Expected namespace and name\n\n",
    ),
    (
        "statsdUdpAddress: x",
        "1 error occurred:\n\t* invalid statsd udp address \"x\": unable to split \"x\": address x: missing port in address\n\n",
    ),
    (
        "envoyMetricsService: {address: x}",
        "1 error occurred:\n\t* invalid envoy metrics service address \"x\": unable to split \"x\": address x: missing port in address\n\n",
    ),
    (
        "envoyAccessLogService: {address: x}",
        "1 error occurred:\n\t* invalid envoy access log service address \"x\": unable to split \"x\": address x: missing port in address\n\n",
    ),
];

/// Mesh configurations; "" for what passes.
const MESH: &[(&str, &str)] = &[
    (
        r#"{proxyListenPort: 0, connectTimeout: 2h, trustDomain: "", protocolDetectionTimeout: 1us}"#,
        "4 errors occurred:\n\t* invalid proxy listen port: port number 0 must be in the range 1..65535\n\t* invalid connect timeout: time 2h0m0s must be >1ms and <1h0m0s\n\t* invalid protocol detection timeout: only durations to ms precision are supported\n\t* trustDomain: empty domain name not allowed\n\n",
    ),
    (
        "trustDomain: a_b",
        "1 error occurred:\n\t* trustDomain: trust domain name \"a_b\" invalid\n\n",
    ),
    (r#"trustDomain: "td.""#, ""),
    (
        r#"trustDomain: ".""#,
        "1 error occurred:\n\t* trustDomain: trust domain name \".\" invalid\n\n",
    ),
    (
        r#"trustDomainAliases: [b, "", a_]"#,
        "2 errors occurred:\n\t* trustDomainAliases[0], domain `` : empty domain name not allowed\n\t* trustDomainAliases[1], domain `a_` : trust domain name \"a_\" invalid\n\n",
    ),
    (
        "connectTimeout: 0s",
        "invalid connect timeout: duration must be greater than 1ms",
    ),
    (
        "connectTimeout: 1500us",
        "invalid connect timeout: only durations to ms precision are supported",
    ),
    (
        "proxyListenPort: 70000",
        "invalid proxy listen port: port number 70000 must be in the range 1..65535",
    ),
    (
        r#"serviceSettings: [{hosts: ["*.a.com", "a_b", ""]}, {hosts: ["*-a.1", "**"]}]"#,
        "4 errors occurred:\n\t* serviceSettings[0], host `a_b`: domain name \"a_b\" invalid (label \"a_b\" invalid)\n\t* serviceSettings[0], host ``: empty domain name not allowed\n\t* serviceSettings[1], host `*-a.1`: domain name \"1\" invalid (top level domain \"1\" cannot be all-numeric)\n\t* serviceSettings[1], host `**`: domain name \"**\" invalid (label \"**\" invalid)\n\n",
    ),
    (
        "meshMTLS: {ecdhCurves: [P-256]}",
        "1 error occurred:\n\t* mesh TLS does not support ECDH curves configuration\n\n",
    ),
    ("meshMTLS: {ecdhCurves: []}", ""),
    (
        "defaultConfig: {statusPort: 0}",
        "1 error occurred:\n\t* invalid status port: port number 0 must be in the range 1..65535\n\n",
    ),
    (
        r#"{trustDomain: "", defaultConfig: {statusPort: 0}}"#,
        "2 errors occurred:\n\t* invalid status port: port number 0 must be in the range 1..65535\n\t* trustDomain: empty domain name not allowed\n\n",
    ),
    (
        "localityLbSetting: {distribute: [{from: a, to: {b: 50, c: 51}}]}",
        "total locality weight 101 != 100",
    ),
    (
        "localityLbSetting: {distribute: [{from: a, to: {b: 101}}]}",
        "locality weight must be in range [1, 100]",
    ),
    (
        "localityLbSetting: {distribute: [{from: a, to: {b: 100}}], failover: [{from: a, to: b}]}",
        "can not simultaneously specify 'distribute' and 'failover'",
    ),
    (
        r#"localityLbSetting: {failover: [{from: a/b, to: "*"}, {from: a, to: a}]}"#,
        "3 errors occurred:\n\t* locality lb failover only specify region\n\t* locality lb failover region should not contain '*' wildcard\n\t* locality lb failover settings must specify different regions\n\n",
    ),
    (
        "localityLbSetting: {failover: [{from: a, to: b}], failoverPriority: [topology.istio.io/subzone]}",
        "can not simultaneously set 'failover' and topology label 'topology.istio.io/subzone' in 'failover_priority'",
    ),
    (
        r#"localityLbSetting: {distribute: [{from: "a/*", to: {b: 100}}, {from: "a/b", to: {x: 100}}]}"#,
        "locality a/b overlap with previous specified ones",
    ),
    (
        r#"localityLbSetting: {distribute: [{from: "a/b/*", to: {b: 100}}, {from: "a/b/c", to: {x: 100}}]}"#,
        "locality a/b/c overlap with previous specified ones",
    ),
    (
        r#"localityLbSetting: {distribute: [{from: "a/b/c", to: {b: 100}}, {from: "a/b/c", to: {x: 100}}]}"#,
        "locality a/b/c overlap with previous specified ones",
    ),
    (
        r#"localityLbSetting: {distribute: [{from: "a/b/c", to: {b: 100}}, {from: "a/b/d", to: {x: 100}}]}"#,
        "",
    ),
    (
        r#"localityLbSetting: {distribute: [{from: "*", to: {b: 100}}, {from: "a", to: {x: 100}}]}"#,
        "locality a overlap with previous specified ones",
    ),
    (
        r#"localityLbSetting: {distribute: [{from: "a*b", to: {b: 100}}]}"#,
        "locality a*b wildcard '*' number can not exceed 1 and must be in the end",
    ),
    (
        r#"localityLbSetting: {distribute: [{from: "a//b", to: {b: 100}}]}"#,
        "locality a//b must not contain empty region/zone/subzone info",
    ),
];

#[test]
fn proxy_configs() {
    for (text, expected) in PROXY {
        let got = check_proxy_config(text).err().unwrap_or_default();
        assert_eq!(got, in_one_line(expected), "{text}");
    }
}

/// Go's list of errors as this program prints it.
fn in_one_line(list: &str) -> String {
    let messages = list.split_once(" occurred:\n\t* ");
    let messages = messages.map_or(list, |(_, messages)| messages);
    messages.trim_end_matches('\n').replace("\n\t* ", "; ")
}

#[test]
fn mesh_configs() {
    for (text, expected) in MESH {
        let got = Mesh::from_yaml(text).map(|_| ());
        let got = got.map_err(|err| err.to_string()).err().unwrap_or_default();
        assert_eq!(got, *expected, "{text}");
    }
}

#[test]
fn warnings() {
    let text = "{tlsDefaults: {ecdhCurves: [P-256, P-256, X]}, extensionProviders: \
                [{name: a, zipkin: {service: b.c}}, {name: d, lightstep: {port: 5}}]}";
    let mesh = Mesh::from_yaml(text).unwrap();
    let expected = [
        "invalid extension provider a: invalid service port: port number 0 must be in the range 1..65535",
        "invalid extension provider d: service must not be empty",
        "invalid extension provider d: access token is required",
        "detected unrecognized ECDH curves: [X]",
        "detected duplicate ECDH curves: [P-256]",
    ];
    assert_eq!(mesh.warnings(), expected);
}
