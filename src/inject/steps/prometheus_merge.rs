//! The step that has Prometheus scrape the agent, which adds the application's metrics.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`applyPrometheusMerge`).

use goyaml::json;

use super::StepContext;
use crate::inject::PROXY_CONTAINER;
use crate::inject::annotations::name;
use crate::inject::prometheus::{self, Scrape};
use crate::inject::strconv::parse_bool;
use crate::report::Diagnostic;
use crate::schema::views::{Pod, PodMut};

/// The variable in which the agent finds what the application asked for.
const SCRAPE_ENV: &str = "ISTIO_PROMETHEUS_ANNOTATIONS";

/// The agent's path for merged metrics.
const MERGED_PATH: &str = "/stats/prometheus";

/// Moves the pod's own annotations into the proxy's environment and points Prometheus at the
/// agent.
pub fn run(pod: &mut PodMut<'_, '_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    if !prometheus::may_scrape(pod.view()) || !is_enabled(pod.view(), context) {
        return;
    }
    let agent_port = context.mesh.status_port().to_string();
    if prometheus::port(pod.view()) == Some(&agent_port) {
        // The user has seen to it, or an earlier injection.
        return;
    }
    let scrape = prometheus::scrape(pod.view());
    if scrape != Scrape::default() {
        if let Some(mut proxy) = pod.container_mut(PROXY_CONTAINER) {
            proxy.push_env(SCRAPE_ENV, to_json(&scrape));
        }
    }
    prometheus::clear(pod);
    pod.set_annotation("prometheus.io/port", agent_port);
    pod.set_annotation("prometheus.io/path", MERGED_PATH);
    pod.set_annotation("prometheus.io/scrape", "true");
}

/// The pod's annotation goes before the mesh config, which is on where it says nothing.
fn is_enabled(pod: Pod<'_, '_>, context: StepContext<'_>) -> bool {
    pod.annotation(name::MERGE_METRICS)
        .and_then(|value| parse_bool(value).ok())
        .or(context.mesh.enable_prometheus_merge())
        .unwrap_or(true)
}

fn to_json(scrape: &Scrape) -> String {
    let mut out = String::new();
    for (key, value) in [
        ("{\"scrape\":", &scrape.scrape),
        (",\"path\":", &scrape.path),
        (",\"port\":", &scrape.port),
    ] {
        out.push_str(key);
        json::write::push_string(&mut out, value);
    }
    out.push('}');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_parts_are_kept() {
        let scrape = Scrape {
            path: "/m?a=1&b=2".into(),
            ..Scrape::default()
        };
        assert_eq!(
            to_json(&scrape),
            r#"{"scrape":"","path":"/m?a=1\u0026b=2","port":""}"#
        );
    }
}
