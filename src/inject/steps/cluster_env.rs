//! The step that tells the proxy its cluster and network.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`overwriteClusterInfo`,
//! `updateClusterEnvs`).

use super::StepContext;
use crate::inject::PROXY_CONTAINER;
use crate::report::Diagnostic;
use crate::schema::views::PodMut;

/// Replaces the variables by name: they move to the end, sorted.
pub fn run(pod: &mut PodMut<'_, '_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    let Some(mut proxy) = pod.container_mut(PROXY_CONTAINER) else {
        return;
    };
    proxy.retain_env(|name| !context.proxy_env.contains_key(name));
    for (name, value) in context.proxy_env {
        proxy.push_env(name.clone(), value.clone());
    }
}
