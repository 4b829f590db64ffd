//! Whether proxies are native sidecars, by what the cluster's nodes can do.
//!
//! Boundary: versions in, yes or no out. A pod's own annotation is the injector's business.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`DetectNativeSidecar`),
//! `pilot/pkg/features/pilot.go` (`ENABLE_NATIVE_SIDECARS`); github.com/hashicorp/go-version 1.9.0.

/// The minor version of the kubelet that has native sidecars for good.
const MINOR: i64 = 33;

/// When proxies are native sidecars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NativeSidecars {
    /// Where the nodes can do it.
    #[default]
    Auto,
    /// Always.
    Enabled,
    /// Never.
    Disabled,
}

/// A node of a cluster, as far as injection asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// The version of its kubelet: `status.nodeInfo.kubeletVersion`.
    pub kubelet_version: String,
}

impl From<bool> for NativeSidecars {
    fn from(native: bool) -> Self {
        match native {
            true => NativeSidecars::Enabled,
            false => NativeSidecars::Disabled,
        }
    }
}

impl NativeSidecars {
    /// What istiod's variable `ENABLE_NATIVE_SIDECARS` says.
    pub fn from_variable(value: Option<&str>) -> Self {
        match value {
            None | Some("auto") => NativeSidecars::Auto,
            Some("true") => NativeSidecars::Enabled,
            Some(_) => NativeSidecars::Disabled,
        }
    }

    /// Whether a pod's proxy is to be a native sidecar: the pod's own node decides if it is known,
    /// or else all nodes of the cluster together. Where nodes cannot be asked for, it is not.
    pub fn apply(self, nodes: Option<&[Node]>, node_name: &str) -> bool {
        let nodes = match (self, nodes) {
            (NativeSidecars::Enabled, _) => return true,
            (NativeSidecars::Disabled, _) | (NativeSidecars::Auto, None) => return false,
            (NativeSidecars::Auto, Some(nodes)) => nodes,
        };
        let own = nodes.iter().find(|node| node.name == node_name);
        match own.filter(|_| !node_name.is_empty()) {
            Some(node) => node.has_native_sidecars(),
            None => nodes.iter().all(Node::has_native_sidecars),
        }
    }
}

impl Node {
    fn has_native_sidecars(&self) -> bool {
        minor(&self.kubelet_version).is_some_and(|minor| minor >= MINOR)
    }
}

/// The second number of a version; `None` if it cannot be read.
fn minor(version: &str) -> Option<i64> {
    let version = version.strip_prefix('v').unwrap_or(version);
    let (version, build) = match version.split_once('+') {
        Some((version, build)) => (version, Some(build)),
        None => (version, None),
    };
    let end = version.find(|c: char| !c.is_ascii_digit() && c != '.');
    let (numbers, pre_release) = version.split_at(end.unwrap_or(version.len()));
    let parts = [build, Some(pre_release).filter(|text| !text.is_empty())];
    if !parts.into_iter().flatten().all(are_identifiers) {
        return None;
    }
    let numbers: Result<Vec<i64>, _> = numbers.split('.').map(str::parse).collect();
    Some(numbers.ok()?.get(1).copied().unwrap_or_default())
}

/// The parts between dots of what follows the numbers.
fn are_identifiers(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '~');
    text.split('.')
        .all(|part| !part.is_empty() && part.chars().all(allowed))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Versions, and the second number that go-version reads.
    #[test]
    fn versions() {
        #[rustfmt::skip]
        let table = [
            ("v1.33.0", Some(33)), ("1.33.0", Some(33)), ("1.34", Some(34)), ("1", Some(0)),
            ("v2.0.0", Some(0)), ("1.033.0", Some(33)), ("1.33.0.0.1", Some(33)),
            ("v1.33.0-gke.100", Some(33)), ("v1.33.2-eks-1234", Some(33)), ("1.33-2", Some(33)),
            ("v1.33.0+k3s1", Some(33)), ("v1.33.0-rc.1+build.5", Some(33)), ("1.33rc1", Some(33)),
            ("1.33.0-", Some(33)), ("1.33.0--", Some(33)), ("1.33.0-.x", Some(33)),
            ("1.33.0-1", Some(33)), ("1.33.0~x", Some(33)),
            ("", None), ("v", None), ("v1.", None), ("x1.33", None), ("V1.33.0", None),
            ("1.33.0 ", None), ("1.33.0\n", None), ("1..33", None), ("1.33.rc1", None),
            ("1.33.0-1.", None), ("1.33.0+", None), ("1.33.0+a+b", None), ("1.33.0-a_b", None),
            ("1.33.0+a..b", None), ("1.33.0-a..b", None), ("1.99999999999999999999.0", None),
        ];
        for (version, want) in table {
            assert_eq!(minor(version), want, "{version:?}");
        }
    }

    /// As `DetectNativeSidecar` decides; a node is written `name=version`.
    #[test]
    fn nodes() {
        use NativeSidecars::{Auto, Disabled, Enabled};
        #[rustfmt::skip]
        let table: &[(NativeSidecars, Option<&[&str]>, &str, bool)] = &[
            (Auto, Some(&["a=v1.33.0", "b=v1.34.0"]), "", true),
            (Auto, Some(&["a=v1.33.0", "b=v1.28.0"]), "", false),
            (Auto, Some(&["a=v1.33.0", "b=v1.28.0"]), "a", true),
            (Auto, Some(&["a=v1.33.0", "b=v1.28.0"]), "b", false),
            (Auto, Some(&["a=v1.33.0", "b=v1.28.0"]), "elsewhere", false),
            (Auto, Some(&["a=v1.33.0"]), "elsewhere", true),
            (Auto, Some(&[]), "", true),
            (Auto, Some(&["a="]), "", false),
            (Auto, Some(&["=v1.28.0", "b=v1.33.0"]), "", false),
            (Auto, None, "", false),
            (Enabled, Some(&["a=v1.28.0"]), "a", true),
            (Enabled, None, "", true),
            (Disabled, Some(&["a=v1.33.0"]), "", false),
        ];
        for (mode, nodes, name, want) in table {
            let nodes = nodes.map(|nodes| nodes.iter().map(|text| node(text)).collect::<Vec<_>>());
            let got = mode.apply(nodes.as_deref(), name);
            assert_eq!(got, *want, "{mode:?} {nodes:?} {name}");
        }
    }

    fn node(text: &str) -> Node {
        let (name, version) = text.split_once('=').unwrap();
        Node {
            name: name.to_owned(),
            kubelet_version: version.to_owned(),
        }
    }

    #[test]
    fn the_variable() {
        for (value, want) in [
            (None, NativeSidecars::Auto),
            (Some("auto"), NativeSidecars::Auto),
            (Some("true"), NativeSidecars::Enabled),
            (Some("false"), NativeSidecars::Disabled),
            (Some("True"), NativeSidecars::Disabled),
            (Some(""), NativeSidecars::Disabled),
        ] {
            assert_eq!(NativeSidecars::from_variable(value), want, "{value:?}");
        }
    }
}
