//! The step that writes the status, the network's label and the configuration's annotations.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`applyMetadata`).

use super::StepContext;
use crate::inject::NETWORK_ENV;
use crate::inject::annotations::name;
use crate::report::Diagnostic;
use crate::schema::views::PodMut;

/// The label of the network that a pod is in.
pub const NETWORK_LABEL: &str = "topology.istio.io/network";

/// The configuration's annotations come last and overwrite.
pub fn run(pod: &mut PodMut<'_, '_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    if let Some(network) = context.proxy_env.get(NETWORK_ENV) {
        pod.set_label(NETWORK_LABEL, network.clone());
    }
    pod.set_annotation(name::STATUS, context.status.to_owned());
    for (key, value) in context.injected_annotations {
        pod.set_annotation(key.clone(), value.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::testing::{Knowledge, check_step};

    type Pairs = &'static [(&'static str, &'static str)];

    /// As Istio's `applyMetadata` writes them.
    #[test]
    fn labels_and_annotations() {
        let status = r#"sidecar.istio.io/status: "{}""#;
        #[rustfmt::skip]
        let table: &[(&str, Option<&str>, Pairs, String)] = &[
            ("{}", None, &[], format!("{{annotations: {{{status}}}}}")),
            (
                "{}", Some("net1"), &[],
                format!("{{annotations: {{{status}}}, labels: {{topology.istio.io/network: net1}}}}"),
            ),
            (
                "{labels: {topology.istio.io/network: old}}", Some("net1"), &[],
                format!("{{annotations: {{{status}}}, labels: {{topology.istio.io/network: net1}}}}"),
            ),
            (
                "{annotations: {sidecar.istio.io/status: old, a: mine}}", None, &[("a", "theirs"), ("b", "1")],
                format!("{{annotations: {{a: theirs, b: \"1\", {status}}}}}"),
            ),
            // They overwrite even the status.
            ("{}", None, &[(name::STATUS, "x")], "{annotations: {sidecar.istio.io/status: x}}".to_owned()),
        ];
        for (before, network, annotations, after) in table {
            let mut knowledge = Knowledge::new("", "");
            knowledge.proxy_env = network
                .iter()
                .map(|n| (NETWORK_ENV.into(), (*n).into()))
                .collect();
            knowledge.injected_annotations = annotations
                .iter()
                .map(|(k, v)| ((*k).into(), (*v).into()))
                .collect();
            let (before, after) = (format!("metadata: {before}"), format!("metadata: {after}"));
            check_step(run, &knowledge, &before, &after);
        }
    }
}
