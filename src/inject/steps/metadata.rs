//! The step that writes the status, the network's label and the configuration's annotations.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`applyMetadata`).

use super::StepContext;
use crate::inject::annotations::name;
use crate::inject::pod;
use crate::report::Diagnostic;
use crate::schema::object::Object;

/// The label of the network that a pod is in.
pub const NETWORK_LABEL: &str = "topology.istio.io/network";

/// The variable that names the network to the proxy.
pub const NETWORK_ENV: &str = "ISTIO_META_NETWORK";

/// The configuration's annotations come last and overwrite.
pub fn run(target: &mut Object<'_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    if let Some(network) = context.proxy_env.get(NETWORK_ENV) {
        if let Some(labels) = pod::labels_mut(target) {
            labels.insert(NETWORK_LABEL, network.clone());
        }
    }
    if let Some(annotations) = pod::annotations_mut(target) {
        annotations.insert(name::STATUS, context.status.to_owned());
        for (key, value) in context.injected_annotations {
            annotations.insert(key.clone(), value.clone());
        }
    }
}
