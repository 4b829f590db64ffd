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
    let proxy = pod.container_mut(PROXY_CONTAINER);
    if let Some(mut proxy) = proxy.filter(|_| scrape != Scrape::default()) {
        proxy.push_env(SCRAPE_ENV, to_json(&scrape));
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
    use crate::inject::testing::{Knowledge, check_step};

    const AGENT: &str = r#"{prometheus.io/path: /stats/prometheus, prometheus.io/port: "15020", prometheus.io/scrape: "true"}"#;

    fn check(annotations: &str, mesh: &str, after: &str, env: Option<&str>) {
        let knowledge = Knowledge::new(mesh, "");
        let pod = |annotations: &str, env: Option<&str>| {
            let env = env.map_or("null".to_owned(), |json| {
                format!("[{{name: ISTIO_PROMETHEUS_ANNOTATIONS, value: '{json}'}}]")
            });
            let spec = format!("{{containers: [{{name: istio-proxy, env: {env}}}]}}");
            format!("{{metadata: {{annotations: {annotations}}}, spec: {spec}}}")
        };
        check_step(run, &knowledge, &pod(annotations, None), &pod(after, env));
    }

    /// What istioctl makes of these annotations.
    #[test]
    fn annotations() {
        for (before, env) in [
            ("{}", None),
            (
                r#"{prometheus.io/scrape: "true", prometheus.io/port: "80", prometheus.io/path: /m}"#,
                Some(r#"{"scrape":"true","path":"/m","port":"80"}"#),
            ),
            (
                r#"{prometheus.io/scrape: "no"}"#,
                Some(r#"{"scrape":"no","path":"","port":""}"#),
            ),
            (
                r#"{prometheus_io_port: "80", prometheus.io.path: /x}"#,
                Some(r#"{"scrape":"","path":"/x","port":"80"}"#),
            ),
            (
                "{prometheus.io/path: '/a<b>&c'}",
                Some(r#"{"scrape":"","path":"/a\u003cb\u003e\u0026c","port":""}"#),
            ),
        ] {
            check(before, "", AGENT, env);
        }
    }

    #[test]
    fn annotations_that_stay() {
        for (annotations, mesh) in [
            (
                r#"{prometheus.io/scrape: "false", prometheus.io/port: "80"}"#,
                "",
            ),
            (
                r#"{prometheus.io/port: "15020", prometheus.io/path: /m}"#,
                "",
            ),
            (
                r#"{prometheus.io/port: "15021"}"#,
                "defaultConfig: {statusPort: 15021}",
            ),
            ("{}", "enablePrometheusMerge: false"),
            (r#"{prometheus.istio.io/merge-metrics: "f"}"#, ""),
            (
                r#"{prometheus.istio.io/merge-metrics: "false", prometheus.io/port: "80"}"#,
                "enablePrometheusMerge: true",
            ),
        ] {
            check(annotations, mesh, annotations, None);
        }
    }

    #[test]
    fn the_pod_goes_before_the_mesh() {
        let merge = r#"prometheus.istio.io/merge-metrics: "true""#;
        let after = AGENT.replace('}', &format!(", {merge}}}"));
        check(
            &format!("{{{merge}}}"),
            "enablePrometheusMerge: false",
            &after,
            None,
        );
    }

    #[test]
    fn another_port_of_the_agent() {
        check(
            r#"{prometheus.io/port: "15020"}"#,
            "defaultConfig: {statusPort: 15021}",
            &AGENT.replace("15020", "15021"),
            Some(r#"{"scrape":"","path":"","port":"15020"}"#),
        );
    }

    #[test]
    fn without_a_proxy() {
        let knowledge = Knowledge::new("", "");
        let before = r#"metadata: {annotations: {prometheus.io/port: "80"}}"#;
        let after = format!("metadata: {{annotations: {AGENT}}}");
        check_step(run, &knowledge, before, &after);
    }
}
