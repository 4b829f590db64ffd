//! The step that tells the proxy its cluster and network.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/inject.go` (`overwriteClusterInfo`,
//! `updateClusterEnvs`).

use super::StepContext;
use crate::inject::pod;
use crate::report::Diagnostic;
use crate::schema::generated::core_v1::{container, env_var};
use crate::schema::object::Object;

/// Replaces the variables by name: they move to the end, sorted.
pub fn run(target: &mut Object<'_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    if context.proxy_env.is_empty() {
        return;
    }
    let Some(proxy) = pod::find_proxy_mut(target) else { return };
    let Some(list) = proxy.list_or_insert(container::ENV) else { return };
    list.retain(|variable| {
        let name = variable.as_object().map_or("", |v| v.str(env_var::NAME));
        !context.proxy_env.contains_key(name)
    });
    list.extend(context.proxy_env.iter().map(|(name, value)| pod::env(name, value)));
}
