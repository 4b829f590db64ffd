//! The cluster's nodes, as far as native sidecars hang on them.
//!
//! Boundary: from the API's type to what `inject::native` takes.
//! Source of its rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`DetectNativeSidecar`).

use super::{Cluster, seen};
use crate::inject::native::Node;
use crate::report::Diagnostic;

/// Names and kubelet versions of all nodes.
///
/// # Errors
/// The cluster does not answer, or does not allow it.
pub fn read(cluster: &Cluster) -> Result<Vec<Node>, Diagnostic> {
    Ok(cluster.nodes()?.into_iter().map(node).collect())
}

fn node(node: seen::Node) -> Node {
    Node {
        name: node.metadata.name.unwrap_or_default(),
        kubelet_version: node.status.node_info.kubelet_version,
    }
}
