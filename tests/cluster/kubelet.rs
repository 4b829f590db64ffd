//! A node with a kubelet, as far as port-forwards go, and pods on it that are ports of this machine.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::api_server::{Cluster, ISTIO};
use crate::children::Background;
use crate::program::run;
use crate::suites::Outcome;

/// The node's name.
const NODE: &str = "here";

/// A running kubelet. It ends when this is dropped.
pub struct Kubelet {
    process: Background,
}

impl Kubelet {
    /// Starts it, and tells the cluster of its node.
    pub fn start(cluster: &Cluster) -> Result<Self, String> {
        let program = cluster.tool("kubelet");
        let mut process = Background::start::<&str>(&program, [], cluster.folder())?;
        let started = Instant::now();
        let port = loop {
            process.lives()?;
            let log = process.log();
            let port = log.lines().find_map(|line| line.strip_prefix("port "));
            if let Some(port) = port {
                break port.parse::<u16>().map_err(|e| e.to_string())?;
            }
            if started.elapsed() > Duration::from_secs(10) {
                return Err("the kubelet does not say where it listens".to_owned());
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        let address = json!([{ "type": "InternalIP", "address": "127.0.0.1" }]);
        let endpoints = json!({ "kubeletEndpoint": { "Port": port } });
        node(
            cluster,
            NODE,
            &json!({ "addresses": address, "daemonEndpoints": endpoints }),
        )?;
        Ok(Kubelet { process })
    }

    /// The connections to pods so far, as `NAMESPACE/POD PORT`.
    pub fn forwards(&self) -> Vec<String> {
        let log = self.process.log();
        let lines = log.lines().filter_map(|line| line.strip_prefix("forward "));
        lines.map(ToOwned::to_owned).collect()
    }
}

/// Gives the cluster a node of this name and status.
pub fn node(cluster: &Cluster, name: &str, status: &Value) -> Outcome {
    let node = json!({ "apiVersion": "v1", "kind": "Node", "metadata": { "name": name } });
    cluster.apply(&node.to_string())?;
    patch_status(cluster, &["node", name], status)
}

/// A pod on the node, which is ready or not: its port is the port of this machine.
pub fn pod(cluster: &Cluster, name: &str, port: u16, ready: bool) -> Outcome {
    let pod = json!({
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": { "name": name, "namespace": ISTIO, "labels": { "app": "istiod" } },
        "spec": {
            "nodeName": NODE,
            "containers": [{
                "name": "discovery",
                "image": "istiod",
                "ports": [{ "name": "https-webhooks", "containerPort": port }],
            }],
        },
    });
    cluster.apply(&pod.to_string())?;
    let status = if ready { "True" } else { "False" };
    let status = json!({
        "phase": "Running",
        "conditions": [{ "type": "Ready", "status": status }],
    });
    patch_status(cluster, &["pod", name, "-n", ISTIO], &status)
}

/// A Service before the pods.
pub fn service(cluster: &Cluster, name: &str, target: &Value) -> Outcome {
    let service = json!({
        "apiVersion": "v1",
        "kind": "Service",
        "metadata": { "name": name, "namespace": ISTIO },
        "spec": {
            "selector": { "app": "istiod" },
            "ports": [{ "port": 443, "targetPort": target }],
        },
    });
    cluster.apply(&service.to_string()).map(drop)
}

fn patch_status(cluster: &Cluster, object: &[&str], status: &Value) -> Outcome {
    let mut patch = cluster.kubectl();
    patch.arg("patch").args(object);
    patch.args(["--subresource=status", "--type=merge", "-p"]);
    patch.arg(json!({ "status": status }).to_string());
    run(&mut patch, "")?.done().map(drop)
}
