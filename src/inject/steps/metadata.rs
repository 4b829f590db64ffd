//! The step that writes the status, the network's label and the configuration's annotations.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`applyMetadata`).

use super::StepContext;
use crate::inject::annotations::name;
use crate::report::Diagnostic;
use crate::schema::views::PodMut;

/// The label of the network that a pod is in.
pub const NETWORK_LABEL: &str = "topology.istio.io/network";

/// The variable that names the network to the proxy.
pub const NETWORK_ENV: &str = "ISTIO_META_NETWORK";

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
