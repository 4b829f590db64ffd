use super::*;
use crate::inject::testing::pod;

fn collected(spec: &str) -> (String, Vec<String>) {
    let mut said = Vec::new();
    let pod = pod(&format!("spec: {spec}"));
    let found = collect(Pod::new(&pod), 15020, &mut said);
    (
        to_json(&found),
        said.into_iter().map(|d| d.message.clone()).collect(),
    )
}

#[test]
fn every_kind_of_probe() {
    for (container, want) in [
        (
            "readinessProbe: {httpGet: {path: /r, port: 80, scheme: HTTPS}, timeoutSeconds: 2}",
            r#"{"/app-health/c/readyz":{"httpGet":{"path":"/r","port":80,"scheme":"HTTPS"},"timeoutSeconds":2}}"#,
        ),
        (
            "livenessProbe: {tcpSocket: {port: web}}, ports: [{name: web, containerPort: 81}]",
            r#"{"/app-health/c/livez":{"tcpSocket":{"port":81}}}"#,
        ),
        (
            "startupProbe: {grpc: {port: 7, service: s}}",
            r#"{"/app-health/c/startupz":{"grpc":{"port":7,"service":"s"}}}"#,
        ),
        (
            "lifecycle: {preStop: {httpGet: {port: 1}}, postStart: {tcpSocket: {port: 2}}}",
            r#"{"/app-lifecycle/c/poststartz":{"tcpSocket":{"port":2}},"/app-lifecycle/c/prestopz":{"httpGet":{"port":1}}}"#,
        ),
        ("livenessProbe: {exec: {command: [a]}}", "{}"),
        // It points at the agent: an earlier injection has rewritten it.
        ("livenessProbe: {httpGet: {port: 15020}}", "{}"),
        // HTTP goes before TCP.
        (
            "livenessProbe: {tcpSocket: {port: 1}, httpGet: {port: 2}}",
            r#"{"/app-health/c/livez":{"httpGet":{"port":2}}}"#,
        ),
    ] {
        let spec = format!("{{containers: [{{name: c, {container}}}]}}");
        assert_eq!(
            collected(&spec),
            (want.to_owned(), Vec::new()),
            "{container}"
        );
    }
}

#[test]
fn ports_of_other_containers_do_not_count() {
    let spec = "{containers: [{name: a, livenessProbe: {httpGet: {port: web}}}, \
                {name: b, ports: [{name: web, containerPort: 1}]}]}";
    let (json, said) = collected(spec);
    assert_eq!(json, "{}");
    assert_eq!(said.len(), 1);
    assert!(
        said[0].contains("container a has no port named \"web\""),
        "{said:?}"
    );
}

#[test]
fn init_containers_count_and_the_proxy_does_not() {
    let spec = "{initContainers: [{name: i, startupProbe: {httpGet: {port: 1}}}], \
                containers: [{name: istio-proxy, livenessProbe: {httpGet: {port: 2}}}]}";
    assert_eq!(
        collected(spec).0,
        r#"{"/app-health/i/startupz":{"httpGet":{"port":1}}}"#
    );
}

#[test]
fn written_probers_are_read_again() {
    for text in [
        r#"{"/a":{"httpGet":{"path":"/x","port":"web","httpHeaders":[{"name":"h","value":"v"}]},"timeoutSeconds":3}}"#,
        r#"{"/a":{"grpc":{"port":1,"service":null}},"/b":{}}"#,
        r#"{"/a":null}"#,
        "{}",
    ] {
        assert_eq!(to_json(&from_json(text).unwrap()), text);
    }
    for text in [
        "",
        "[]",
        "{\"/a\":1}",
        "{\"/a\":{\"timeoutSeconds\":\"3\"}}",
    ] {
        assert!(from_json(text).is_err(), "{text}");
    }
}
