//! Which pod is chosen, and which of its ports.

use super::*;
use serde_json::{Value, json};

/// A pod in a state: `running` is ready since a minute of the hour, with a number of restarts,
/// and was created in another minute.
fn running(name: &str, since: Option<u8>, restarts: i32, created: u8) -> Value {
    let mut pod = in_phase(name, "Running", "True");
    let time = |minute: u8| format!("2026-01-01T00:{minute:02}:00Z");
    if let Some(since) = since {
        pod["status"]["conditions"][1]["lastTransitionTime"] = json!(time(since));
    }
    pod["metadata"]["creationTimestamp"] = json!(time(created));
    pod["status"]["containerStatuses"][1]["restartCount"] = json!(restarts);
    pod
}

fn in_phase(name: &str, phase: &str, ready: &str) -> Value {
    let status = |name: &str| json!({"name": name, "ready": true, "restartCount": 0, "image": "", "imageID": ""});
    json!({
        "metadata": {"name": name},
        "status": {
            "phase": phase,
            "conditions": [{"type": "Initialized", "status": "True"}, {"type": "Ready", "status": ready}],
            "containerStatuses": [status("a"), status("b")],
        },
    })
}

fn deleted(name: &str) -> Value {
    let mut pod = running(name, Some(0), 0, 0);
    pod["metadata"]["deletionTimestamp"] = json!("2026-01-01T00:00:00Z");
    pod
}

fn pods(pods: &[Value]) -> Vec<Pod> {
    pods.iter()
        .map(|pod| serde_json::from_value(pod.clone()).unwrap())
        .collect()
}

#[test]
fn the_pod_that_serves_best() {
    let ready = |name: &str| running(name, Some(5), 1, 5);
    #[rustfmt::skip]
    let table = [
        ("ready", vec![in_phase("a", "Running", "False"), in_phase("b", "Pending", "True"), deleted("c"), ready("d")], "d"),
        ("ready for longest", vec![ready("a"), running("b", Some(4), 2, 6)], "b"),
        ("known to be ready for long", vec![running("a", None, 0, 0), ready("b")], "b"),
        ("fewest restarts", vec![ready("a"), running("b", Some(5), 0, 6)], "b"),
        ("oldest", vec![ready("a"), running("b", Some(5), 1, 4)], "b"),
        ("by name", vec![ready("b"), ready("a")], "a"),
    ];
    for (case, among, want) in table {
        let among = pods(&among);
        let chosen = choose(&among).unwrap();
        assert_eq!(chosen.metadata.name.as_deref(), Some(want), "{case}");
    }
}

#[test]
fn no_pod_serves() {
    #[rustfmt::skip]
    let table = [
        (vec![], "it has no pods"),
        (vec![in_phase("a", "Pending", "False")], "its only pod is not ready: a is Pending"),
        (vec![in_phase("a", "Running", "False"), deleted("b"), json!({"metadata": {"name": "c"}})],
         "none of its 3 pods is ready: a is Running, but not ready, b is being deleted, c is in no phase"),
    ];
    for (among, want) in table {
        assert_eq!(choose(&pods(&among)).unwrap_err(), want);
    }
}

#[test]
fn ports() {
    let service = json!({"spec": {"ports": [
        {"port": 443, "protocol": "UDP", "targetPort": 1},
        {"port": 443, "targetPort": 15017},
        {"port": 444, "targetPort": "https-webhook"},
        {"port": 445},
        {"port": 446, "targetPort": "sidecar"},
        {"port": 447, "targetPort": "init"},
        {"port": 448, "targetPort": 70000},
        {"port": 449, "targetPort": "udp"},
    ]}});
    let container = |ports: Value| json!({"name": "c", "ports": ports});
    let mut sidecar = container(json!([{"name": "sidecar", "containerPort": 3}]));
    sidecar["restartPolicy"] = json!("Always");
    let pod = json!({"metadata": {"name": "istiod-1"}, "spec": {
        "initContainers": [container(json!([{"name": "init", "containerPort": 4}])), sidecar],
        "containers": [
            container(json!([{"name": "http", "containerPort": 1}, {"name": "udp", "protocol": "UDP", "containerPort": 5}])),
            container(json!([{"name": "https-webhook", "protocol": "TCP", "containerPort": 2}])),
        ],
    }});
    let service: Service = serde_json::from_value(service).unwrap();
    let pod: Pod = serde_json::from_value(pod).unwrap();
    let missing = |port: u16, name: &str| {
        Err(format!(
            "its port {port} leads to the port {name:?}, which the pod istiod-1 does not have"
        ))
    };
    #[rustfmt::skip]
    let table = [
        (443, Ok(15017)),
        (444, Ok(2)),
        (445, Ok(445)),
        (446, Ok(3)),
        (447, missing(447, "init")),
        (448, Err("its port 448 leads to 70000, which is no port".to_owned())),
        (449, missing(449, "udp")),
        (15017, Err("it has no port 15017, only 443, 444, 445, 446, 447, 448, 449".to_owned())),
    ];
    for (port, want) in table {
        assert_eq!(target_port(&service, &pod, port), want, "{port}");
    }
    let none = target_port(&Service::default(), &pod, 443);
    assert_eq!(none, Err("it has no port 443, nor any other".to_owned()));
}
