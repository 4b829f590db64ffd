//! Messages in templates. Expected texts are what Go's text/template answers for istio.io/api's
//! own structs; `json` stands for encoding/json's Marshal.

use gotemplate::{Context, FuncMap, Function, Template, Type, Value};

use crate::mesh::Mesh;

/// The mesh that the templates see.
const MESH: &str = "defaultConfig: {concurrency: 2, proxyMetadata: {B: \"2\", A: \"<1>\"}, tracing: {zipkin: {address: \"z:1\"}, sampling: 12.5, customTags: {x: {literal: {value: v}}}}, image: {imageType: debug}, holdApplicationUntilProxyStarts: true, interceptionMode: TPROXY}\nextensionProviders: [{name: o, opentelemetry: {service: a.b, port: 4317, maxTagLength: 5}}, {name: l, envoyFileAccessLog: {path: p, logFormat: {labels: {a: 1}}}}]\ntrustDomainAliases: [a, b]";

/// Templates and what they print.
const PRINTS: &[(&str, &str)] = &[
    ("{{.ProxyConfig.ConfigPath}}", "./etc/istio/proxy"),
    (
        r#"{{printf "%d %T" .ProxyConfig.StatusPort .ProxyConfig.StatusPort}}"#,
        "15020 int32",
    ),
    ("{{.ProxyConfig.InterceptionMode}}", "TPROXY"),
    (
        r#"{{printf "%d %s %T" .ProxyConfig.InterceptionMode .ProxyConfig.InterceptionMode .ProxyConfig.InterceptionMode}}"#,
        "1 TPROXY v1alpha1.ProxyConfig_InboundInterceptionMode",
    ),
    ("{{eq .ProxyConfig.InterceptionMode 1}}", "true"),
    ("{{.ProxyConfig.ClusterName.ServiceCluster}}", "istio-proxy"),
    ("{{.ProxyConfig.ClusterName}}", "&{istio-proxy}"),
    ("{{.ProxyConfig.GetServiceCluster}}", "istio-proxy"),
    (
        "{{.ProxyConfig.GetTracingServiceName}}",
        "APP_LABEL_AND_NAMESPACE",
    ),
    ("{{.ProxyConfig.ProxyMetadata}}", "map[A:<1> B:2]"),
    ("{{.ProxyConfig.ProxyMetadata.Nope}}", "<no value>"),
    (r#"{{index .ProxyConfig.ProxyMetadata "Nope"}}"#, ""),
    (
        "{{range $k, $v := .ProxyConfig.ProxyMetadata}}{{$k}}={{$v}};{{end}}",
        "A=<1>;B=2;",
    ),
    (
        "{{range $k, $v := .ProxyConfig.RuntimeValues}}{{$k}}={{$v}};{{else}}none{{end}}",
        "none",
    ),
    (
        r#"{{printf "%T %v" .ProxyConfig.RuntimeValues .ProxyConfig.RuntimeValues}}"#,
        "map[string]string map[]",
    ),
    ("{{.ProxyConfig.Concurrency}}", "value:2"),
    ("{{.ProxyConfig.Concurrency.Value}}", "2"),
    ("{{.ProxyConfig.Concurrency.GetValue}}", "2"),
    (
        "{{if .ProxyConfig.PrivateKeyProvider}}y{{else}}n{{end}}",
        "n",
    ),
    ("{{.ProxyConfig.PrivateKeyProvider}}", "<nil>"),
    ("{{.ProxyConfig.PrivateKeyProvider.GetProvider}}", "<nil>"),
    (
        "{{.ProxyConfig.GetPrivateKeyProvider.GetCryptomb.GetPollDelay.AsDuration}}",
        "0s",
    ),
    ("{{.ProxyConfig.DrainDuration}}", "seconds:45"),
    ("{{.ProxyConfig.DrainDuration.AsDuration}}", "45s"),
    (
        r#"{{printf "%T" .ProxyConfig.DrainDuration.AsDuration}}"#,
        "time.Duration",
    ),
    ("{{.ProxyConfig.GetTracing.GetTlsSettings}}", "<nil>"),
    (
        "{{.ProxyConfig.GetTracing.GetTlsSettings.GetMode}}",
        "DISABLE",
    ),
    ("{{.ProxyConfig.Tracing.Tracer.Zipkin.Address}}", "z:1"),
    ("{{.ProxyConfig.Tracing.GetLightstep.GetAddress}}", ""),
    (
        "{{.ProxyConfig.Tracing}}",
        r#"zipkin:{address:"z:1"} custom_tags:{key:"x" value:{literal:{value:"v"}}} sampling:12.5"#,
    ),
    ("{{.MeshConfig.TrustDomainAliases}}", "[a b]"),
    ("{{.MeshConfig.DefaultConfig.StatusPort}}", "15020"),
    ("{{.MeshConfig.EnablePrometheusMerge.Value}}", "true"),
    (
        "{{.MeshConfig.OutboundTrafficPolicy.Mode.String}}",
        "ALLOW_ANY",
    ),
    (
        r#"{{printf "%T" .MeshConfig.ExtensionProviders}}"#,
        "[]*v1alpha1.MeshConfig_ExtensionProvider",
    ),
    (
        r#"{{printf "%T" (index .MeshConfig.ExtensionProviders 3).Provider}}"#,
        "*v1alpha1.MeshConfig_ExtensionProvider_Opentelemetry",
    ),
    (
        r#"{{printf "%T" .MeshConfig.PathNormalization}}"#,
        "*v1alpha1.MeshConfig_ProxyPathNormalization",
    ),
    ("{{not .MeshConfig.PathNormalization}}", "true"),
    ("{{len .MeshConfig.DefaultProviders.Tracing}}", "0"),
    (
        "{{json .ProxyConfig.Tracing}}",
        r#"{"zipkin":{"address":"z:1"},"customTags":{"x":{"literal":{"value":"v"}}},"sampling":12.5}"#,
    ),
    (
        "{{json .ProxyConfig.ProxyMetadata}}",
        r#"{"A":"\u003c1\u003e","B":"2"}"#,
    ),
    ("{{json .ProxyConfig.RuntimeValues}}", "null"),
    ("{{json .ProxyConfig.DrainDuration}}", r#"{"seconds":45}"#),
    ("{{json .ProxyConfig.Concurrency}}", r#"{"value":2}"#),
    (
        "{{json .ProxyConfig.ClusterName}}",
        r#"{"ServiceCluster":"istio-proxy"}"#,
    ),
    ("{{json .ProxyConfig.PrivateKeyProvider}}", "null"),
    ("{{json .ProxyConfig.InterceptionMode}}", "1"),
    (
        "{{json .MeshConfig.ExtensionProviders}}",
        r#"[{"name":"prometheus","prometheus":{}},{"name":"stackdriver","stackdriver":{}},{"name":"envoy","envoyFileAccessLog":{"path":"/dev/stdout"}},{"name":"o","opentelemetry":{"service":"a.b","port":4317,"maxTagLength":5}},{"name":"l","envoyFileAccessLog":{"path":"p","logFormat":{"labels":{"a":1}}}}]"#,
    ),
    ("{{json .MeshConfig.DiscoverySelectors}}", "null"),
    (
        "{{json (index .MeshConfig.ExtensionProviders 4).GetEnvoyFileAccessLog.LogFormat.GetLabels}}",
        r#"{"a":1}"#,
    ),
];

/// Templates and why they fail.
const FAILS: &[(&str, &str)] = &[
    (
        r#"{{eq .ProxyConfig.InterceptionMode "TPROXY"}}"#,
        r#"template: inject:1:2: executing "inject" at <eq .ProxyConfig.InterceptionMode "TPROXY">: error calling eq: incompatible types for comparison: v1alpha1.ProxyConfig_InboundInterceptionMode and string"#,
    ),
    (
        "{{.ProxyConfig.ServiceCluster}}",
        r#"template: inject:1:14: executing "inject" at <.ProxyConfig.ServiceCluster>: can't evaluate field ServiceCluster in type interface {}"#,
    ),
    (
        "{{.ProxyConfig.PrivateKeyProvider.Provider}}",
        r#"template: inject:1:14: executing "inject" at <.ProxyConfig.PrivateKeyProvider.Provider>: nil pointer evaluating *v1alpha1.PrivateKeyProvider.Provider"#,
    ),
    (
        "{{.ProxyConfig.GetPrivateKeyProvider.GetCryptomb.PollDelay}}",
        r#"template: inject:1:14: executing "inject" at <.ProxyConfig.GetPrivateKeyProvider.GetCryptomb.PollDelay>: nil pointer evaluating *v1alpha1.PrivateKeyProvider_CryptoMb.PollDelay"#,
    ),
    (
        "{{.ProxyConfig.Tracing.TlsSettings.Mode}}",
        r#"template: inject:1:14: executing "inject" at <.ProxyConfig.Tracing.TlsSettings.Mode>: nil pointer evaluating *v1alpha3.ClientTLSSettings.Mode"#,
    ),
    (
        "{{.ProxyConfig.Nope}}",
        r#"template: inject:1:14: executing "inject" at <.ProxyConfig.Nope>: can't evaluate field Nope in type interface {}"#,
    ),
    (
        "{{.ProxyConfig.GetNope}}",
        r#"template: inject:1:14: executing "inject" at <.ProxyConfig.GetNope>: can't evaluate field GetNope in type interface {}"#,
    ),
    (
        "{{index .MeshConfig.TrustDomainAliases 5}}",
        r#"template: inject:1:2: executing "inject" at <index .MeshConfig.TrustDomainAliases 5>: error calling index: index out of range: 5"#,
    ),
    (
        "{{range .MeshConfig.ExtensionProviders}}{{.Name}}{{with .GetOpentelemetry}} {{.Port}} {{.MaxTagLength.Value}}{{end}},{{end}}",
        r#"template: inject:1:101: executing "inject" at <.MaxTagLength.Value>: can't evaluate field Value in type uint32"#,
    ),
    (
        "{{.MeshConfig.Ca.Address}}",
        r#"template: inject:1:13: executing "inject" at <.MeshConfig.Ca.Address>: nil pointer evaluating *v1alpha1.MeshConfig_CA.Address"#,
    ),
];

const JSON: Function = Function::new("json", &[Type::Any], |call| {
    gotemplate::json::to_string(call.arg(0), true).map(Value::from)
});

fn execute(text: &str) -> Result<String, String> {
    let mesh = Mesh::from_yaml(MESH).map_err(|err| err.to_string())?;
    let funcs = FuncMap::sprig().with(&[JSON]);
    let template = Template::parse("inject", text, &funcs).map_err(|err| err.to_string())?;
    let data = Value::dict([
        ("MeshConfig".into(), Value::Object(mesh.config())),
        ("ProxyConfig".into(), Value::Object(mesh.proxy_config())),
    ]);
    let mut out = String::new();
    let done = template.execute(&mut out, data, &Context::default());
    done.map(|()| out).map_err(|err| err.to_string())
}

#[test]
fn printing() {
    for (text, expected) in PRINTS {
        assert_eq!(execute(text).as_deref(), Ok(*expected), "{text}");
    }
}

#[test]
fn failing() {
    for (text, expected) in FAILS {
        assert_eq!(execute(text).unwrap_err(), *expected, "{text}");
    }
}
