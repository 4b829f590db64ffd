use super::*;
use crate::config::selector::Selector;
use crate::inject::testing::Setup;
use crate::report::SkipReason;

const TEMPLATE: (&str, &str) = ("sidecar", "metadata: {annotations: {injected: x}}");
const BROKEN: &str = "proxy.istio.io/config: '{'";
const MISTYPED: &str = "proxy.istio.io/config: 'statusPort: x'";
const BAD: &str = "sidecar.istio.io/interceptionMode: bad";
const OFF: &str = "sidecar.istio.io/inject: 'false'";

/// What becomes of a pod, in one word.
fn verdict(setup: Setup, pod: &str) -> String {
    match setup.inject(pod) {
        Ok(outcome) => match outcome.skipped {
            Some(reason) => reason.code().name().to_owned(),
            None => format!("injected {}", outcome.annotation("injected")),
        },
        Err(said) => said
            .iter()
            .map(|d| d.code.name())
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// Host network, then the proxy config, then the policy, then the annotations: as istioctl does.
#[test]
fn order() {
    let pod = |annotations: &[&str], namespace: &str, host_network: bool| {
        let annotations = annotations.join(", ");
        let metadata = format!("{{namespace: {namespace:?}, annotations: {{{annotations}}}}}");
        format!("{{metadata: {metadata}, spec: {{hostNetwork: {host_network}}}}}")
    };
    #[rustfmt::skip]
    let table: &[(&[&str], &str, bool, &str)] = &[
        (&[], "", false, "injected x"),
        (&[], "", true, "skipped-host-network"),
        (&[OFF], "", false, "skipped-disabled"),
        (&[BROKEN], "", false, "bad-proxy-config"),
        (&[MISTYPED], "", false, "bad-proxy-config"),
        (&[BAD], "", false, "bad-annotation"),
        (&[BROKEN], "", true, "skipped-host-network"),
        (&[BAD], "", true, "skipped-host-network"),
        // A broken proxy config fails a pod that says no; another bad annotation passes.
        (&[BROKEN, OFF], "", false, "bad-proxy-config"),
        (&[MISTYPED, OFF], "", false, "bad-proxy-config"),
        (&[BAD, OFF], "", false, "skipped-disabled"),
        // Both are told of, though Istio stops at the first.
        (&[BROKEN, BAD], "", false, "bad-proxy-config bad-annotation"),
        (&[BROKEN, OFF], "", true, "skipped-host-network"),
        (&[BROKEN], "kube-system", false, "bad-proxy-config"),
        (&[BAD], "kube-system", false, "skipped-namespace"),
        (&[BAD], "istio-system", false, "bad-annotation"),
        // What Istio's message does not know, and a value out of range, are no matter here.
        (&["proxy.istio.io/config: 'nonsense: x'"], "", false, "injected x"),
        (&["proxy.istio.io/config: 'concurrency: -1'"], "", false, "injected x"),
    ];
    for (annotations, namespace, host_network, want) in table {
        let pod = pod(annotations, namespace, *host_network);
        assert_eq!(verdict(Setup::new(&[TEMPLATE]), &pod), *want, "{pod}");
    }
}

/// The webhook looks at a proxy config after it has decided, and with the other annotations.
#[test]
fn order_in_the_webhook() {
    #[rustfmt::skip]
    let table: &[(&[&str], &str)] = &[
        (&[BROKEN], "bad-annotation"),
        (&[MISTYPED], "bad-annotation"),
        (&[BROKEN, OFF], "skipped-disabled"),
        (&[MISTYPED, OFF], "skipped-disabled"),
        (&[BAD, OFF], "skipped-disabled"),
        (&[BROKEN, BAD], "bad-annotation bad-annotation"),
        (&["proxy.istio.io/config: 'nonsense: x'"], "injected x"),
    ];
    for (annotations, want) in table {
        let annotations = annotations.join(", ");
        let pod = format!("metadata: {{annotations: {{{annotations}}}}}");
        assert_eq!(verdict(in_webhook(&[TEMPLATE]), &pod), *want, "{pod}");
    }
}

fn in_webhook(templates: &[(&str, &str)]) -> Setup {
    let mut setup = Setup::new(templates);
    setup.options.proxy_config = ProxyConfigReach::ProxyConfig;
    setup
}

/// On the command line a pod's proxy config changes the mesh config too, and with it the agent's
/// port in probes and annotations; in the webhook templates see both.
#[test]
fn reach_of_a_proxy_config() {
    let seen = "{{ .MeshConfig.DefaultConfig.StatusPort }} {{ .ProxyConfig.StatusPort }}";
    let template = format!(
        "{{metadata: {{annotations: {{injected: '{seen}'}}}}, spec: {{containers: [{{name: istio-proxy}}]}}}}"
    );
    let pod = "{metadata: {annotations: {proxy.istio.io/config: 'statusPort: 7', sidecar.istio.io/rewriteAppHTTPProbers: 'true'}}, spec: {containers: [{name: app, livenessProbe: {httpGet: {port: 80}}}]}}";
    for (reach, ports, agent) in [
        (ProxyConfigReach::MeshConfig, "7 7", "7"),
        (ProxyConfigReach::ProxyConfig, "15020 7", "15020"),
    ] {
        let mut setup = Setup::new(&[("t", &template)]);
        setup.mesh = String::new();
        setup.options.proxy_config = reach;
        let outcome = setup.inject(pod).unwrap();
        assert_eq!(outcome.annotation("injected"), ports);
        assert_eq!(outcome.annotation("prometheus.io/port"), agent);
        let probe = format!("path: /app-health/app/livez\n        port: {agent}\n");
        let printed = crate::inject::testing::yaml(&outcome.pod);
        assert!(printed.contains(&probe), "{printed}");
    }
}

#[test]
fn a_skipped_pod_stays_as_it_is() {
    let pod =
        "metadata: {annotations: {sidecar.istio.io/inject: 'false', sidecar.istio.io/status: s}}";
    let outcome = Setup::new(&[TEMPLATE]).inject(pod).unwrap();
    assert!(matches!(outcome.skipped, Some(SkipReason::Disabled { .. })));
    assert_eq!(
        crate::inject::testing::yaml(&outcome.pod),
        crate::inject::testing::yaml(&crate::inject::testing::pod(pod))
    );
}

/// The policy counts on request alone; selectors always do. `injectRequired` of Istio says how.
#[test]
fn policy_and_selectors() {
    let label = |name: &str| format!("metadata: {{labels: {{{name}: 'true'}}}}");
    let inject = label("sidecar.istio.io/inject");
    #[rustfmt::skip]
    let table: &[(&str, bool, &str, &str)] = &[
        ("disabled", false, "metadata: {}", "injected x"),
        ("disabled", true, "metadata: {}", "skipped-policy"),
        ("disabled", true, &inject, "injected x"),
        ("disabled", true, &label("always"), "injected x"),
        ("disabled", true, &label("never"), "skipped-selector"),
        ("enabled", true, "metadata: {}", "injected x"),
        // A policy that is none injects nothing, whatever the pod asks for.
        ("on", true, "metadata: {}", "skipped-policy"),
        ("on", true, &inject, "skipped-policy"),
        ("on", true, &label("always"), "skipped-policy"),
        ("on", true, &label("never"), "skipped-selector"),
        ("", true, "metadata: {}", "skipped-policy"),
        ("Enabled", true, &inject, "skipped-policy"),
        ("", false, "metadata: {}", "injected x"),
        ("disabled", false, &label("never"), "skipped-selector"),
    ];
    for (policy, respected, pod, want) in table {
        let mut setup = Setup::new(&[TEMPLATE]);
        setup.templates.policy = (*policy).to_owned();
        setup.templates.always = vec![Selector::match_labels([("always", "true")])];
        setup.templates.never = vec![Selector::match_labels([("never", "true")])];
        setup.options.respect_policy = *respected;
        assert_eq!(verdict(setup, pod), *want, "{policy:?} {respected} {pod}");
    }
}

/// The configuration's annotations are written last, over the template's and the status.
#[test]
fn injected_annotations() {
    let mut setup = Setup::new(&[TEMPLATE]);
    let added = [
        ("injected", "configured"),
        ("b", "1"),
        (name::STATUS, "mine"),
    ];
    setup.templates.injected_annotations = added
        .iter()
        .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
        .collect();
    let outcome = setup.inject("metadata: {annotations: {b: user}}").unwrap();
    assert_eq!(
        (outcome.annotation("injected"), outcome.annotation("b")),
        ("configured", "1")
    );
    assert_eq!(outcome.status.as_deref(), Some("mine"));
}

/// The status as istioctl writes it for a template that brings these.
#[test]
fn status() {
    let all = "spec: {initContainers: [{name: i1}, {name: i2}], containers: [{name: c}], volumes: [{name: v}, {name: w}], imagePullSecrets: [{name: s}]}";
    let pod = "spec: {containers: [{name: app}], volumes: [{name: own}], imagePullSecrets: [{name: own}]}";
    for (template, revision, want) in [
        (
            all,
            "",
            r#"{"initContainers":["i1","i2"],"containers":["c"],"volumes":["v","w"],"imagePullSecrets":["s"],"revision":"default"}"#,
        ),
        (
            all,
            "canary",
            r#"{"initContainers":["i1","i2"],"containers":["c"],"volumes":["v","w"],"imagePullSecrets":["s"],"revision":"canary"}"#,
        ),
        (
            "metadata: {}",
            "",
            r#"{"initContainers":null,"containers":null,"volumes":null,"imagePullSecrets":null,"revision":"default"}"#,
        ),
        (
            "spec: {containers: [{name: app}]}",
            "",
            r#"{"initContainers":null,"containers":["app"],"volumes":null,"imagePullSecrets":null,"revision":"default"}"#,
        ),
    ] {
        let mut setup = Setup::new(&[("t", template)]);
        setup.options.revision = revision.to_owned();
        assert_eq!(setup.inject(pod).unwrap().status.as_deref(), Some(want));
    }
}

#[test]
fn the_status_of_two_templates_is_that_of_their_merge() {
    let mut setup = Setup::new(&[
        (
            "a",
            "spec: {containers: [{name: x}, {name: yy}], volumes: [{name: v}]}",
        ),
        (
            "b",
            "spec: {containers: [{name: z}, {name: x}], volumes: [{name: w}]}",
        ),
    ]);
    setup.templates.default_templates = vec!["a".into(), "b".into()];
    let outcome = setup.inject("spec: {containers: [{name: app}]}").unwrap();
    let want = r#"{"initContainers":null,"containers":["z","x","yy"],"volumes":["w","v"],"imagePullSecrets":null,"revision":"default"}"#;
    assert_eq!(outcome.status.as_deref(), Some(want));
}

/// The network of the pod's own label goes before that of the values.
#[test]
fn cluster_and_network() {
    for (label, network) in [("", "net1"), ("topology.istio.io/network: mine", "mine")] {
        let mut setup = Setup::new(&[("t", "spec: {containers: [{name: istio-proxy}]}")]);
        setup.values = "global: {network: net1, multiCluster: {clusterName: west}}".into();
        let outcome = setup
            .inject(&format!("metadata: {{labels: {{{label}}}}}"))
            .unwrap();
        let pod = Pod::new(&outcome.pod);
        let proxy = pod.container("istio-proxy").unwrap();
        let env: Vec<_> = proxy
            .env()
            .map(|variable| (variable.name(), variable.value()))
            .collect();
        assert_eq!(
            env,
            [
                ("ISTIO_META_CLUSTER_ID", "west"),
                ("ISTIO_META_NETWORK", network)
            ]
        );
        assert_eq!(pod.labels().get("topology.istio.io/network"), Some(network));
    }
}

#[test]
fn templates_that_cannot_be_parsed_are_all_named() {
    let setup = Setup::new(&[
        ("good", ""),
        ("one", "{{ if }}"),
        ("two", "a\n{{ nothing }}"),
    ]);
    let said = setup.injector().err().unwrap();
    let found: Vec<_> = said
        .iter()
        .map(|d| (d.code, d.excerpt.as_ref().map(|e| (e.of.as_str(), e.line))))
        .collect();
    assert_eq!(
        found,
        [
            (Code::BadTemplate, Some(("template one", 1))),
            (Code::BadTemplate, Some(("template two", 2))),
        ]
    );
}

#[test]
fn oddities_are_warned_of() {
    let pod = "{metadata: {annotations: {sidecar.istio.io/proxyCpu: 1m, a: b}}, spec: {dnsPolicy: Default}}";
    let outcome = Setup::new(&[TEMPLATE]).inject(pod).unwrap();
    let said: Vec<_> = outcome
        .said
        .iter()
        .map(|d| (d.code, d.path.as_deref()))
        .collect();
    assert_eq!(
        said,
        [
            (
                Code::UnknownAnnotation,
                Some("metadata.annotations[sidecar.istio.io/proxyCpu]")
            ),
            (Code::DnsPolicy, Some("spec.dnsPolicy")),
        ]
    );
    assert_eq!(
        outcome.said[0].help.as_deref(),
        Some("did you mean sidecar.istio.io/proxyCPU?")
    );
}
