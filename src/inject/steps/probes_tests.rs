use super::*;
use crate::inject::testing::{Knowledge, check_step};

const ON: &str = "sidecarInjectorWebhook: {rewriteAppHTTPProbe: true}";

/// A pod with an application and a proxy that has these probers.
fn pod(annotations: &str, app: &str, probers: Option<&str>) -> String {
    let env = probers.map_or("null".to_owned(), |json| {
        format!("[{{name: ISTIO_KUBE_APP_PROBERS, value: '{json}'}}]")
    });
    let containers = format!("[{{name: app, {app}}}, {{name: istio-proxy, env: {env}}}]");
    format!("{{metadata: {{annotations: {annotations}}}, spec: {{containers: {containers}}}}}")
}

/// What istioctl makes of each kind of probe.
#[test]
fn kinds() {
    let agent = |path: &str| format!("{{httpGet: {{path: {path}, port: 15020}}}}");
    let live = agent("/app-health/app/livez");
    #[rustfmt::skip]
    let table: &[(&str, String, Option<&str>)] = &[
        (
            "livenessProbe: {httpGet: {path: /l, port: 80, scheme: HTTPS}}",
            "livenessProbe: {httpGet: {path: /app-health/app/livez, port: 15020, scheme: HTTP}}".to_owned(),
            Some(r#"{"/app-health/app/livez":{"httpGet":{"path":"/l","port":80,"scheme":"HTTPS"}}}"#),
        ),
        (
            "readinessProbe: {tcpSocket: {port: 81, host: h}, periodSeconds: 3}",
            "readinessProbe: {httpGet: {path: /app-health/app/readyz, port: 15020}, periodSeconds: 3}".to_owned(),
            Some(r#"{"/app-health/app/readyz":{"tcpSocket":{"port":81,"host":"h"}}}"#),
        ),
        (
            "startupProbe: {grpc: {port: 82, service: s}, timeoutSeconds: 2}",
            "startupProbe: {httpGet: {path: /app-health/app/startupz, port: 15020}, timeoutSeconds: 2}".to_owned(),
            Some(r#"{"/app-health/app/startupz":{"grpc":{"port":82,"service":"s"},"timeoutSeconds":2}}"#),
        ),
        ("startupProbe: {exec: {command: [a]}}", "startupProbe: {exec: {command: [a]}}".to_owned(), None),
        (
            "lifecycle: {preStop: {httpGet: {port: 1, path: /p}}, postStart: {tcpSocket: {port: 2}}}",
            format!(
                "lifecycle: {{postStart: {}, preStop: {}}}",
                agent("/app-lifecycle/app/poststartz"), agent("/app-lifecycle/app/prestopz"),
            ),
            Some(r#"{"/app-lifecycle/app/poststartz":{"tcpSocket":{"port":2}},"/app-lifecycle/app/prestopz":{"httpGet":{"path":"/p","port":1}}}"#),
        ),
        ("lifecycle: {preStop: {sleep: {seconds: 1}}}", "lifecycle: {preStop: {sleep: {seconds: 1}}}".to_owned(), None),
        // What points at the agent is rewritten again, but not asked for.
        ("livenessProbe: {httpGet: {port: 15020, path: /x}}", format!("livenessProbe: {live}"), None),
        (
            "livenessProbe: {httpGet: {port: 1, host: h, httpHeaders: [{name: a, value: b}]}}",
            "livenessProbe: {httpGet: {host: h, httpHeaders: [{name: a, value: b}], path: /app-health/app/livez, port: 15020}}".to_owned(),
            Some(r#"{"/app-health/app/livez":{"httpGet":{"port":1,"host":"h","httpHeaders":[{"name":"a","value":"b"}]}}}"#),
        ),
        (
            "livenessProbe: {httpGet: {port: 1}, tcpSocket: {port: 2}}",
            "livenessProbe: {httpGet: {path: /app-health/app/livez, port: 15020}, tcpSocket: {port: 2}}".to_owned(),
            Some(r#"{"/app-health/app/livez":{"httpGet":{"port":1}}}"#),
        ),
        (
            "ports: [{name: web, containerPort: 8080}], livenessProbe: {httpGet: {port: web}}",
            format!("ports: [{{name: web, containerPort: 8080}}], livenessProbe: {live}"),
            Some(r#"{"/app-health/app/livez":{"httpGet":{"port":8080}}}"#),
        ),
    ];
    let knowledge = Knowledge::new("", ON);
    for (before, after, probers) in table {
        let said = check_step(
            run,
            &knowledge,
            &pod("{}", before, None),
            &pod("{}", after, *probers),
        );
        assert_eq!(said, [], "{before}");
    }
}

const PROBE: &str = "livenessProbe: {httpGet: {path: /l, port: 80}}";
const PROBERS: &str = r#"{"/app-health/app/livez":{"httpGet":{"path":"/l","port":80}}}"#;

fn rewritten(port: &str) -> String {
    format!("livenessProbe: {{httpGet: {{path: /app-health/app/livez, port: {port}}}}}")
}

#[test]
fn annotation_values_and_mesh_decide() {
    let rewrite = |value: &str| format!("{{sidecar.istio.io/rewriteAppHTTPProbers: \"{value}\"}}");
    let port = |value: &str| format!("{{status.sidecar.istio.io/port: \"{value}\"}}");
    #[rustfmt::skip]
    let table: &[(String, &str, &str, Option<&str>)] = &[
        // annotations, values, mesh, the port that the kubelet asks
        ("{}".to_owned(), ON, "", Some("15020")),
        ("{}".to_owned(), "", "", None),
        (rewrite("true"), "", "", Some("15020")),
        (rewrite("false"), ON, "", None),
        (rewrite("maybe"), ON, "", Some("15020")),
        (port("15999"), ON, "", Some("15999")),
        // Annotations are checked with blanks cut off, but read with them.
        (port(" 15999 "), ON, "", Some("0")),
        (port("0"), ON, "", Some("0")),
        ("{}".to_owned(), ON, "defaultConfig: {statusPort: 15021}", Some("15021")),
    ];
    for (annotations, values, mesh, port) in table {
        let before = pod(annotations, PROBE, None);
        let after = match port {
            Some(port) => pod(annotations, &rewritten(port), Some(PROBERS)),
            None => before.clone(),
        };
        check_step(run, &Knowledge::new(mesh, values), &before, &after);
    }
}

#[test]
fn a_port_without_a_name_is_rewritten_but_not_asked() {
    let probe = "livenessProbe: {httpGet: {port: web}}";
    let said = check_step(
        run,
        &Knowledge::new("", ON),
        &pod("{}", probe, None),
        &pod("{}", &rewritten("15020"), None),
    );
    assert_eq!(said, [Code::UnresolvedProbePort]);
}

#[test]
fn the_proxys_own_probes_and_pods_without_one_stay() {
    for spec in [
        "{containers: [{name: istio-proxy, livenessProbe: {httpGet: {port: 1, path: /own}}}]}",
        "{containers: [{name: app, livenessProbe: {httpGet: {port: 1, path: /own}}}]}",
    ] {
        let pod = format!("spec: {spec}");
        check_step(run, &Knowledge::new("", ON), &pod, &pod);
    }
}

#[test]
fn init_containers_are_rewritten_too() {
    let pod = |probe: &str, env: &str| {
        let init =
            format!("{{name: i, restartPolicy: Always, startupProbe: {{httpGet: {probe}}}}}");
        format!(
            "spec: {{initContainers: [{init}], containers: [{{name: istio-proxy, env: {env}}}]}}"
        )
    };
    let json = r#"{"/app-health/i/startupz":{"httpGet":{"port":1}}}"#;
    let env = format!("[{{name: ISTIO_KUBE_APP_PROBERS, value: '{json}'}}]");
    let after = pod("{path: /app-health/i/startupz, port: 15020}", &env);
    check_step(
        run,
        &Knowledge::new("", ON),
        &pod("{port: 1}", "null"),
        &after,
    );
}

/// The proxy's variable before and after, without a status annotation and with one.
#[test]
fn probers_of_an_earlier_injection() {
    let old = r#"{"/app-health/app/livez":{"httpGet":{"port":7}},"/old":null}"#;
    let variable = |json: &str| format!("{{name: ISTIO_KUBE_APP_PROBERS, value: '{json}'}}");
    let (fresh, other) = (variable(PROBERS), "{name: Z}");
    let cases = [
        (
            variable(old),
            false,
            format!("{}, {other}, {fresh}", variable(old)),
            &[][..],
        ),
        (
            variable(old),
            true,
            format!("{}, {other}", variable(old)),
            &[],
        ),
        (
            variable("{\"/x\":{}}"),
            true,
            format!(
                "{}, {other}",
                variable(&format!(
                    "{},\"/x\":{{}}}}",
                    PROBERS.trim_end_matches('}').to_owned() + "}}"
                ))
            ),
            &[],
        ),
        (
            variable("{"),
            true,
            format!("{}, {other}", variable("{")),
            &[Code::UnreadableProbers],
        ),
        (
            variable(""),
            true,
            format!("{}, {other}", variable("")),
            &[Code::UnreadableProbers],
        ),
        (
            "{name: Y}".to_owned(),
            true,
            format!("{{name: Y}}, {other}, {fresh}"),
            &[],
        ),
    ];
    for (before, injected, after, said) in cases {
        let pod = |probe: &str, env: &str| {
            let annotations = if injected {
                "{sidecar.istio.io/status: \"{}\"}"
            } else {
                "{}"
            };
            let containers =
                format!("[{{name: app, {probe}}}, {{name: istio-proxy, env: [{env}]}}]");
            format!(
                "{{metadata: {{annotations: {annotations}}}, spec: {{containers: {containers}}}}}"
            )
        };
        let before = pod(PROBE, &format!("{before}, {other}"));
        let got = check_step(
            run,
            &Knowledge::new("", ON),
            &before,
            &pod(&rewritten("15020"), &after),
        );
        assert_eq!(got, said, "{before}");
    }
}
