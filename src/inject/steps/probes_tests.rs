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

/// A container's fields before and after, and the probers that the agent gets, as istioctl has
/// them.
#[rustfmt::skip]
const KINDS: &[(&str, &str, Option<&str>)] = &[
    (
        "livenessProbe: {httpGet: {path: /l, port: 80, scheme: HTTPS}}",
        "livenessProbe: {httpGet: {path: /app-health/app/livez, port: 15020, scheme: HTTP}}",
        Some(r#"{"/app-health/app/livez":{"httpGet":{"path":"/l","port":80,"scheme":"HTTPS"}}}"#),
    ),
    (
        "readinessProbe: {tcpSocket: {port: 81, host: h}, periodSeconds: 3}",
        "readinessProbe: {httpGet: {path: /app-health/app/readyz, port: 15020}, periodSeconds: 3}",
        Some(r#"{"/app-health/app/readyz":{"tcpSocket":{"port":81,"host":"h"}}}"#),
    ),
    (
        "startupProbe: {grpc: {port: 82, service: s}, timeoutSeconds: 2}",
        "startupProbe: {httpGet: {path: /app-health/app/startupz, port: 15020}, timeoutSeconds: 2}",
        Some(r#"{"/app-health/app/startupz":{"grpc":{"port":82,"service":"s"},"timeoutSeconds":2}}"#),
    ),
    ("startupProbe: {exec: {command: [a]}}", "startupProbe: {exec: {command: [a]}}", None),
    (
        "lifecycle: {preStop: {httpGet: {port: 1, path: /p}}, postStart: {tcpSocket: {port: 2}}}",
        "lifecycle: {preStop: {httpGet: {path: /app-lifecycle/app/prestopz, port: 15020}}, \
         postStart: {httpGet: {path: /app-lifecycle/app/poststartz, port: 15020}}}",
        Some(r#"{"/app-lifecycle/app/poststartz":{"tcpSocket":{"port":2}},"/app-lifecycle/app/prestopz":{"httpGet":{"path":"/p","port":1}}}"#),
    ),
    ("lifecycle: {preStop: {sleep: {seconds: 1}}}", "lifecycle: {preStop: {sleep: {seconds: 1}}}", None),
    // What points at the agent is rewritten again, but not asked for.
    (
        "livenessProbe: {httpGet: {port: 15020, path: /x}}",
        "livenessProbe: {httpGet: {path: /app-health/app/livez, port: 15020}}",
        None,
    ),
    (
        "livenessProbe: {httpGet: {port: 1, host: h, httpHeaders: [{name: a, value: b}]}}",
        "livenessProbe: {httpGet: {host: h, httpHeaders: [{name: a, value: b}], path: /app-health/app/livez, port: 15020}}",
        Some(r#"{"/app-health/app/livez":{"httpGet":{"port":1,"host":"h","httpHeaders":[{"name":"a","value":"b"}]}}}"#),
    ),
    (
        "livenessProbe: {httpGet: {port: 1}, tcpSocket: {port: 2}}",
        "livenessProbe: {httpGet: {path: /app-health/app/livez, port: 15020}, tcpSocket: {port: 2}}",
        Some(r#"{"/app-health/app/livez":{"httpGet":{"port":1}}}"#),
    ),
    (
        "ports: [{name: web, containerPort: 8080}], livenessProbe: {httpGet: {port: web}}",
        "ports: [{name: web, containerPort: 8080}], livenessProbe: {httpGet: {path: /app-health/app/livez, port: 15020}}",
        Some(r#"{"/app-health/app/livez":{"httpGet":{"port":8080}}}"#),
    ),
];

#[test]
fn kinds() {
    let knowledge = Knowledge::new("", ON);
    for (before, after, probers) in KINDS {
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

/// The proxy's first variable before an injection again; what comes of it and of another one.
#[test]
fn probers_of_an_earlier_injection() {
    let variable = |json: &str| format!("{{name: ISTIO_KUBE_APP_PROBERS, value: '{json}'}}");
    let check = |status: &str, first: &str, after: &str| {
        let pod = |probe: &str, env: &str| {
            let containers =
                format!("[{{name: app, {probe}}}, {{name: istio-proxy, env: [{env}]}}]");
            format!(
                "{{metadata: {{annotations: {{{status}}}}}, spec: {{containers: {containers}}}}}"
            )
        };
        let before = pod(PROBE, &format!("{first}, {{name: Z}}"));
        check_step(
            run,
            &Knowledge::new("", ON),
            &before,
            &pod(&rewritten("15020"), after),
        )
    };
    let injected = "sidecar.istio.io/status: \"{}\"";
    let fresh = variable(PROBERS);
    let old = variable(r#"{"/app-health/app/livez":{"httpGet":{"port":7}},"/old":null}"#);
    let (other, merged) = (
        r#"{"/x":{}}"#,
        r#"{"/app-health/app/livez":{"httpGet":{"path":"/l","port":80}},"/x":{}}"#,
    );
    let (other, merged) = (variable(other), variable(merged));

    assert_eq!(check("", &old, &format!("{old}, {{name: Z}}, {fresh}")), []);
    assert_eq!(check(injected, &old, &format!("{old}, {{name: Z}}")), []);
    assert_eq!(
        check(injected, &other, &format!("{merged}, {{name: Z}}")),
        []
    );
    assert_eq!(
        check(
            injected,
            "{name: Y}",
            &format!("{{name: Y}}, {{name: Z}}, {fresh}")
        ),
        []
    );
    for broken in [variable("{"), variable("")] {
        let said = check(injected, &broken, &format!("{broken}, {{name: Z}}"));
        assert_eq!(said, [Code::UnreadableProbers]);
    }
}
