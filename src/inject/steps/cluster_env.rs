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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::testing::{Knowledge, check_step};

    type Pairs = &'static [(&'static str, &'static str)];

    const BOTH: Pairs = &[
        ("ISTIO_META_NETWORK", "net1"),
        ("ISTIO_META_CLUSTER_ID", "west"),
    ];
    const NETWORK: Pairs = &[("ISTIO_META_NETWORK", "net1")];

    /// The proxy's environment before and after, as istioctl makes it.
    #[test]
    fn environment() {
        #[rustfmt::skip]
        let table: &[(&str, Pairs, &str)] = &[
            ("null", &[], "null"),
            ("null", NETWORK, "[{name: ISTIO_META_NETWORK, value: net1}]"),
            ("null", BOTH, "[{name: ISTIO_META_CLUSTER_ID, value: west}, {name: ISTIO_META_NETWORK, value: net1}]"),
            // What the template says moves to the end.
            (
                "[{name: FIRST, value: a}, {name: ISTIO_META_NETWORK, value: t}, {name: LAST, value: z}]", NETWORK,
                "[{name: FIRST, value: a}, {name: LAST, value: z}, {name: ISTIO_META_NETWORK, value: net1}]",
            ),
            (
                "[{name: FIRST, value: a}, {name: ISTIO_META_NETWORK, value: t}]", &[],
                "[{name: FIRST, value: a}, {name: ISTIO_META_NETWORK, value: t}]",
            ),
            (
                "[{name: ISTIO_META_CLUSTER_ID, valueFrom: {fieldRef: {fieldPath: a}}}, {name: X}]", BOTH,
                "[{name: X}, {name: ISTIO_META_CLUSTER_ID, value: west}, {name: ISTIO_META_NETWORK, value: net1}]",
            ),
            (
                "[{name: ISTIO_META_NETWORK, value: a}, {name: ISTIO_META_CLUSTER_ID, value: b}]", NETWORK,
                "[{name: ISTIO_META_CLUSTER_ID, value: b}, {name: ISTIO_META_NETWORK, value: net1}]",
            ),
        ];
        for (before, added, after) in table {
            let mut knowledge = Knowledge::new("", "");
            knowledge.proxy_env = added
                .iter()
                .map(|(k, v)| ((*k).into(), (*v).into()))
                .collect();
            for list in ["containers", "initContainers"] {
                let pod = |env| format!("spec: {{{list}: [{{name: istio-proxy, env: {env}}}]}}");
                check_step(run, &knowledge, &pod(*before), &pod(*after));
            }
        }
    }

    #[test]
    fn nothing_without_a_proxy() {
        let mut knowledge = Knowledge::new("", "");
        knowledge
            .proxy_env
            .insert("ISTIO_META_NETWORK".into(), "net1".into());
        let pod = "spec: {containers: [{name: other}]}";
        check_step(run, &knowledge, pod, pod);
        check_step(run, &knowledge, "metadata: {}", "metadata: {}");
    }
}
