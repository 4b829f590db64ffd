//! What templates see of a pod that was injected before: the pod as its author wrote it.
//!
//! Purpose: taking an earlier injection back, so that injecting twice gives the same as once.
//! Boundary: a copy for the templates' eyes; the pod that is merged into stays as it is.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`stripPod`,
//! `reinsertOverrides`).

use super::annotations::name;
use super::overrides::Overrides;
use super::prometheus;
use super::status::Status;
use crate::report::Diagnostic;
use crate::schema::object::Object;
use crate::schema::views::{Container, ContainerList, Pod, PodMut};

/// The pod without what its status lists and with the containers that its overrides keep;
/// `None` when that is the pod itself.
///
/// # Errors
/// When the overrides cannot be read.
pub fn original<'a>(
    target: &Object<'a>,
    status_port: i32,
) -> Result<Option<Object<'a>>, Diagnostic> {
    let pod = Pod::new(target);
    let status = pod.annotation(name::STATUS).and_then(Status::parse);
    let kept = Overrides::of(pod)?;
    if status.is_none() && kept.is_none() {
        return Ok(None);
    }
    let mut copy = target.clone();
    let mut pod = PodMut::new(&mut copy);
    if let Some(status) = status {
        strip(&mut pod, &status, status_port);
    }
    if let Some(kept) = kept {
        reinsert(&mut pod, kept);
    }
    Ok(Some(copy))
}

fn strip(pod: &mut PodMut<'_, '_>, status: &Status, status_port: i32) {
    let mut spec = pod.ensure_spec();
    for (list, added) in [
        (ContainerList::Plain, &status.containers),
        (ContainerList::Init, &status.init_containers),
    ] {
        spec.retain_containers(list, |c| !added.iter().any(|name| name == c.name()));
    }
    if prometheus::port(pod.view()) == Some(&status_port.to_string()) {
        prometheus::clear(pod);
    }
    pod.retain_annotations(|name| name != name::STATUS);
}

fn reinsert(pod: &mut PodMut<'_, '_>, kept: Overrides<'static>) {
    let mut spec = pod.ensure_spec();
    for (list, containers) in [
        (ContainerList::Plain, kept.containers),
        (ContainerList::Init, kept.init_containers),
    ] {
        for container in containers {
            if !spec
                .view()
                .has_container(list, Container::new(&container).name())
            {
                spec.list_mut(list).push(container.into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::inject::testing::Setup;
    use crate::report::Code;

    const TEMPLATE: &str = "metadata:
  annotations:
    seen: '{{ range .Spec.Containers }}{{ .Name }}={{ .Image }} {{ end }}/{{ range .Spec.InitContainers }}{{ .Name }} {{ end }}'
    keys: '{{ range $k, $v := .ObjectMeta.Annotations }}{{ $k }} {{ end }}'
";

    const SPEC: &str = "{containers: [{name: a, image: x}, {name: istio-proxy, image: p}, {name: a, image: z}], initContainers: [{name: istio-init}, {name: i}]}";

    /// Annotations, mesh config, and what a template sees with istioctl: containers, names of
    /// annotations.
    #[test]
    fn what_templates_see() {
        #[rustfmt::skip]
        let table = [
            ("", "", "a=x istio-proxy=p a=z /istio-init i ", ""),
            ("sidecar.istio.io/status: '{}'", "", "a=x istio-proxy=p a=z /istio-init i ", ""),
            ("sidecar.istio.io/status: 'null'", "", "a=x istio-proxy=p a=z /istio-init i ", ""),
            (r#"sidecar.istio.io/status: '{"containers":["istio-proxy"],"initContainers":["istio-init"]}'"#, "", "a=x a=z /i ", ""),
            (r#"sidecar.istio.io/status: '{"Containers":["a"]}'"#, "", "istio-proxy=p /istio-init i ", ""),
            (r#"sidecar.istio.io/status: '{"initContainers":["a","istio-proxy"]}'"#, "", "a=x istio-proxy=p a=z /istio-init i ", ""),
            ("sidecar.istio.io/status: 'bad'", "", "a=x istio-proxy=p a=z /istio-init i ", "sidecar.istio.io/status "),
            (r#"sidecar.istio.io/status: '{"containers":["a"],"revision":1}'"#, "", "a=x istio-proxy=p a=z /istio-init i ", "sidecar.istio.io/status "),
            // Prometheus' annotations go with an injection that pointed them at the agent.
            ("sidecar.istio.io/status: '{}', prometheus.io/port: '15020', prometheus.io/path: /m", "", "a=x istio-proxy=p a=z /istio-init i ", ""),
            ("sidecar.istio.io/status: '{}', prometheus.io/port: '80'", "", "a=x istio-proxy=p a=z /istio-init i ", "prometheus.io/port "),
            ("prometheus.io/port: '15020'", "", "a=x istio-proxy=p a=z /istio-init i ", "prometheus.io/port "),
            ("sidecar.istio.io/status: 'bad', prometheus.io/port: '15020'", "", "a=x istio-proxy=p a=z /istio-init i ", "prometheus.io/port sidecar.istio.io/status "),
            ("sidecar.istio.io/status: '{}', prometheus.io/port: '15020'", "defaultConfig: {statusPort: 15021}", "a=x istio-proxy=p a=z /istio-init i ", "prometheus.io/port "),
            ("sidecar.istio.io/status: '{}', prometheus_io_port: '15021', prometheus.io/scrape: 'true'", "defaultConfig: {statusPort: 15021}", "a=x istio-proxy=p a=z /istio-init i ", ""),
            // What overrides keep comes back, unless it is there.
            (r#"sidecar.istio.io/status: '{"containers":["istio-proxy"]}', proxy.istio.io/overrides: '{"containers":[{"name":"istio-proxy","image":"kept"},{"name":"a","image":"kept"}],"initContainers":[{"name":"new"}]}'"#, "", "a=x a=z istio-proxy=kept /istio-init i new ", "proxy.istio.io/overrides "),
            (r#"proxy.istio.io/overrides: '{"containers":[{"name":"istio-proxy","image":"kept"},{"name":"n","image":"kept"},{"name":"n","image":"twice"}]}'"#, "", "a=x istio-proxy=p a=z n=kept /istio-init i ", "proxy.istio.io/overrides "),
        ];
        for (annotations, mesh, seen, keys) in table {
            let mut setup = Setup::new(&[("look", TEMPLATE)]);
            setup.mesh = format!("enablePrometheusMerge: false\n{mesh}");
            let pod = format!("{{metadata: {{annotations: {{{annotations}}}}}, spec: {SPEC}}}");
            let outcome = setup.inject(&pod).unwrap();
            assert_eq!(outcome.annotation("seen"), seen, "{annotations}");
            assert_eq!(outcome.annotation("keys"), keys, "{annotations}");
        }
    }

    #[test]
    fn overrides_that_cannot_be_read_fail_before_a_template_runs() {
        let setup = Setup::new(&[("fail", "{{ fail \"no\" }}")]);
        let pod = "metadata: {annotations: {proxy.istio.io/overrides: x}}";
        assert_eq!(setup.refused(pod), [Code::BadOverrides]);
    }
}
