//! Nodes of the cluster.

use serde_json::{Value, json};

use crate::api_server::Cluster;
use crate::program::run;
use crate::suites::Outcome;

/// Gives the cluster a node of this name and status.
pub fn node(cluster: &Cluster, name: &str, status: &Value) -> Outcome {
    let node = json!({ "apiVersion": "v1", "kind": "Node", "metadata": { "name": name } });
    cluster.apply(&node.to_string())?;
    patch_status(cluster, &["node", name], status)
}

fn patch_status(cluster: &Cluster, object: &[&str], status: &Value) -> Outcome {
    let mut patch = cluster.kubectl();
    patch.arg("patch").args(object);
    patch.args(["--subresource=status", "--type=merge", "-p"]);
    patch.arg(json!({ "status": status }).to_string());
    run(&mut patch, "")?.done().map(drop)
}
