//! Values as Istio reads them. Expected texts are what Istio 1.30.3's own packages answer.

use super::Values;

/// Values, the untyped map as JSON, and the getters in the order of [`getters`].
const FITS: &[(&str, &str, &str)] = &[
    ("", "{}", "||||||false|false"),
    ("{}", "{}", "||||||false|false"),
    ("null", "{}", "||||||false|false"),
    ("global: null", r#"{"global":null}"#, "||||||false|false"),
    (
        "global: {hub: h, tag: t, variant: debug, network: net, multiCluster: {clusterName: c}, proxy: {image: p, holdApplicationUntilProxyStarts: true}}",
        r#"{"global":{"hub":"h","multiCluster":{"clusterName":"c"},"network":"net","proxy":{"holdApplicationUntilProxyStarts":true,"image":"p"},"tag":"t","variant":"debug"}}"#,
        "h|t|debug|net|p|c|true|false",
    ),
    (
        "global: {tag: 1000000}",
        r#"{"global":{"tag":1000000}}"#,
        "|1e+06|||||false|false",
    ),
    (
        "global: {tag: 1.30}",
        r#"{"global":{"tag":1.3}}"#,
        "|1.3|||||false|false",
    ),
    (
        "global: {tag: 12345678901234567890}",
        r#"{"global":{"tag":12345678901234567000}}"#,
        "|1.2345678901234567e+19|||||false|false",
    ),
    (
        "global: {tag: true}",
        r#"{"global":{"tag":true}}"#,
        "|true|||||false|false",
    ),
    (
        "global: {tag: null}",
        r#"{"global":{"tag":null}}"#,
        "|<nil>|||||false|false",
    ),
    (
        "global: {tag: [a, 1, null]}",
        r#"{"global":{"tag":["a",1,null]}}"#,
        "|[a 1 <nil>]|||||false|false",
    ),
    (
        "global: {tag: {b: 1, a: x}}",
        r#"{"global":{"tag":{"a":"x","b":1}}}"#,
        "|map[a:x b:1]|||||false|false",
    ),
    (
        "sidecarInjectorWebhook: {rewriteAppHTTPProbe: true, templates: {a: b}}",
        r#"{"sidecarInjectorWebhook":{"rewriteAppHTTPProbe":true,"templates":{"a":"b"}}}"#,
        "||||||false|true",
    ),
    (
        "gateways: {istio-ingressgateway: {rollingMaxSurge: null, rollingMaxUnavailable: 25%}}",
        r#"{"gateways":{"istio-ingressgateway":{"rollingMaxSurge":null,"rollingMaxUnavailable":"25%"}}}"#,
        "||||||false|false",
    ),
    (
        "{n: 1, y: {a: 08, b: 0o17, c: .5, d: 1_000, e: 9007199254740993, f: 1e400}}",
        r#"{"false":1,"true":{"a":8,"b":15,"c":0.5,"d":1000,"e":9007199254740992,"f":"1e400"}}"#,
        "||||||false|false",
    ),
    (
        r#"{a: {b: {c: [1, two, {d: [], e: {}}]}, "<": ">"}}"#,
        r#"{"a":{"\u003c":"\u003e","b":{"c":[1,"two",{"d":[],"e":{}}]}}}"#,
        "||||||false|false",
    ),
    (
        r#"global: {proxy: {statusPort: "15020"}}"#,
        r#"{"global":{"proxy":{"statusPort":"15020"}}}"#,
        "||||||false|false",
    ),
];

/// Values that Istio refuses.
const DOES_NOT_FIT: &[(&str, &str)] = &[
    (
        "a",
        "could not parse configuration values: json: cannot unmarshal string into Go value of type map[string]json.RawMessage",
    ),
    (
        "[]",
        "could not parse configuration values: json: cannot unmarshal array into Go value of type map[string]json.RawMessage",
    ),
    (
        "a: [",
        "could not parse configuration values: yaml: line 1: did not find expected node content",
    ),
    (
        "global: []",
        "could not parse configuration values: json: cannot unmarshal array into Go value of type map[string]json.RawMessage",
    ),
    (
        "global: {hub: 5}",
        "could not parse configuration values: json: cannot unmarshal number into Go value of type string",
    ),
    (
        r#"global: {proxy: {privileged: "true"}}"#,
        "could not parse configuration values: json: cannot unmarshal string into Go value of type bool",
    ),
    (
        "global: {proxy: {statusPort: 1.5}}",
        "could not parse configuration values: json: cannot unmarshal number 1.5 into Go value of type uint32",
    ),
    (
        "global: {proxy: {statusPort: -1}}",
        "could not parse configuration values: json: cannot unmarshal number -1 into Go value of type uint32",
    ),
    (
        "global: {proxy: {tracer: zipkinx}}",
        r#"could not parse configuration values: unknown value "\"zipkinx\"" for enum istio.operator.v1alpha1.tracer"#,
    ),
    (
        "global: {proxy: {resources: {limits: {cpu: 2}}}}",
        "could not parse configuration values: json: cannot unmarshal number into Go value of type string",
    ),
    (
        "global: {proxy: {lifecycle: x}}",
        "could not parse configuration values: bad StructValue: json: cannot unmarshal string into Go value of type map[string]json.RawMessage",
    ),
    (
        "global: {imagePullSecrets: [{name: a}]}",
        "could not parse configuration values: json: cannot unmarshal object into Go value of type string",
    ),
    (
        "sidecarInjectorWebhook: {neverInjectSelector: [x]}",
        "could not parse configuration values: bad StructValue: json: cannot unmarshal string into Go value of type map[string]json.RawMessage",
    ),
    (
        "gateways: {istio-ingressgateway: {rollingMaxSurge: 1.5}}",
        "could not parse configuration values: json: cannot unmarshal number 1.5 into Go value of type int32",
    ),
];

fn getters(values: &Values) -> String {
    [
        values.hub(),
        &values.tag(),
        values.variant(),
        values.network(),
        values.proxy_image(),
        values.cluster_name(),
        &values.hold_application_until_proxy_starts().to_string(),
        &values.rewrite_app_http_probe().to_string(),
    ]
    .join("|")
}

fn json(values: &Values) -> String {
    let mut out = String::new();
    let mut sink = gotemplate::json::JsonText::new(&mut out, true);
    values.map().write_json(&mut sink);
    out
}

#[test]
fn values_that_fit() {
    for (text, map, got) in FITS {
        let values = Values::from_yaml(text).unwrap();
        assert_eq!(json(&values), *map, "{text}");
        assert_eq!(getters(&values), *got, "{text}");
    }
}

#[test]
fn values_that_do_not_fit() {
    for (text, expected) in DOES_NOT_FIT {
        let err = Values::from_yaml(text).unwrap_err();
        assert_eq!(err.to_string(), *expected, "{text}");
    }
}

#[test]
fn errors_say_where() {
    let text = "global:\n  proxy:\n    statusPort: x\n";
    let err = Values::from_yaml(text).unwrap_err();
    assert_eq!(err.path(), Some("global.proxy.statusPort"));
    assert_eq!(err.offset(), text.find('x').map(|_| text.len() - 2));
}

#[test]
fn unknown_fields_are_kept_for_templates() {
    let values = Values::from_yaml("global: {mine: 1}").unwrap();
    assert_eq!(values.unknown_fields()[0].path, "global.mine");
    assert_eq!(json(&values), r#"{"global":{"mine":1}}"#);
}

#[test]
fn values_nest_only_so_deep() {
    let nested = |lists: usize| format!("{{\"a\":{}{}}}", "[".repeat(lists), "]".repeat(lists));
    let deep = nested(499);
    assert_eq!(json(&Values::from_yaml(&deep).unwrap()), deep);
    for lists in [501, 9_000] {
        let err = Values::from_yaml(&nested(lists)).unwrap_err();
        assert_eq!(
            err.to_string(),
            "could not parse configuration values: they nest more than 500 deep"
        );
    }
}
