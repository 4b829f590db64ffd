//! What happens to a pod after the templates were merged: one file a step.
//!
//! Purpose: the list of steps and their order.
//! Boundary: each step changes the merged pod; none renders or merges templates.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`postProcessPod`).

mod cluster_env;
pub mod metadata;
mod probers;
mod probes;
mod prometheus_merge;
mod proxy_user;
mod reorder;

use std::collections::BTreeMap;

use super::overrides::ProxyUser;
use crate::config::values::Values;
use crate::mesh::Mesh;
use crate::report::Diagnostic;
use crate::schema::object::Object;
use crate::schema::views::PodMut;

/// What steps know besides the pod.
#[derive(Debug, Clone, Copy)]
pub struct StepContext<'s> {
    /// The mesh config, with the pod's own proxy config applied as far as that reaches.
    pub mesh: &'s Mesh,
    /// The values.
    pub values: &'s Values,
    /// The environment that the cluster and the network add to the proxy.
    pub proxy_env: &'s BTreeMap<String, String>,
    /// The user that the pod's author chose for the proxy.
    pub proxy_user: Option<ProxyUser>,
    /// The status annotation to write.
    pub status: &'s str,
    /// Annotations that the configuration adds at the end.
    pub injected_annotations: &'s [(String, String)],
}

/// One step. What it has to say is added to the list.
pub type Step = fn(&mut PodMut<'_, '_>, StepContext<'_>, &mut Vec<Diagnostic>);

/// All steps, in the order in which they run.
pub const STEPS: &[Step] = &[
    proxy_user::run,
    cluster_env::run,
    prometheus_merge::run,
    probes::run,
    metadata::run,
    reorder::run,
];

/// Runs steps on a merged pod.
pub fn run(
    steps: &[Step],
    pod: &mut Object<'_>,
    context: StepContext<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut pod = PodMut::new(pod);
    for step in steps {
        step(&mut pod, context, diagnostics);
    }
}
