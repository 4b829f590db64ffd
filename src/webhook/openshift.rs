//! What OpenShift writes into pods, and has to be taken back.
//!
//! Boundary: one pod, before injection. The ranges of user numbers that OpenShift gives a
//! namespace are read where templates get them, in `inject`.
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`inject`,
//! `isSidecarUserMatchingAppUser`).

use crate::inject::{INIT_CONTAINER, PROXY_CONTAINER, VALIDATION_CONTAINER};
use crate::schema::object::Object;
use crate::schema::views::{Container, ContainerList, ContainerMut, Pod, PodMut, SecurityContext};

/// OpenShift gives all containers of a pod that name no user the same one. A proxy that runs as
/// the application does cannot tell its own traffic from the application's, so where the two are
/// the same the proxy's user and group are forgotten and the template's hold.
pub fn reset_proxy_user(pod: &mut Object<'_>) {
    if proxy_user(Pod::new(pod)) != application_user(Pod::new(pod)) {
        return;
    }
    let mut pod = PodMut::new(pod);
    let mut proxy = pod.container_mut(PROXY_CONTAINER);
    if let Some(mut security) = proxy.as_mut().and_then(ContainerMut::security_context_mut) {
        security.clear_run_as();
    }
}

fn proxy_user(pod: Pod<'_, '_>) -> i64 {
    last_user(pod, |name| name == PROXY_CONTAINER)
}

fn application_user(pod: Pod<'_, '_>) -> i64 {
    let of_istio = [PROXY_CONTAINER, INIT_CONTAINER, VALIDATION_CONTAINER];
    last_user(pod, |name| !of_istio.contains(&name))
}

/// The user of the last container of those that names one, init containers after plain ones;
/// 0 where none does.
fn last_user(pod: Pod<'_, '_>, wanted: impl Fn(&str) -> bool) -> i64 {
    let lists = [ContainerList::Plain, ContainerList::Init];
    let containers = lists.into_iter().flat_map(|list| pod.list(list));
    containers
        .filter(|container| wanted(container.name()))
        .filter_map(Container::security_context)
        .filter_map(SecurityContext::run_as_user)
        .last()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::testing::{pod, yaml};

    /// The user and group of the proxy as they are after `{1: …}` of each container in turn, as
    /// istiod leaves them.
    #[test]
    fn users() {
        let proxy = |security: &str| format!("{{name: istio-proxy, securityContext: {security}}}");
        let app = |security: &str| format!("{{name: app, securityContext: {security}}}");
        let same = "{runAsUser: 7, runAsGroup: 8, readOnlyRootFilesystem: false}";
        let reset = "{readOnlyRootFilesystem: false}";
        #[rustfmt::skip]
        let table: &[(&str, &[&str], &[&str], &str)] = &[
            ("the application's user", &[&app("{runAsUser: 7}")], &[], reset),
            ("another user", &[&app("{runAsUser: 6}")], &[], same),
            ("an application without a user", &[&app("{}")], &[], same),
            ("the last container counts", &[&app("{runAsUser: 6}"), &app("{runAsUser: 7}")], &[], reset),
            ("even if the first is the same", &[&app("{runAsUser: 7}"), &app("{runAsUser: 6}")], &[], same),
            ("init containers come last", &[&app("{runAsUser: 6}")], &[&app("{runAsUser: 7}")], reset),
            ("those of Istio do not count", &[&app("{runAsUser: 7}")], &["{name: istio-init, securityContext: {runAsUser: 0}}", "{name: istio-validation, securityContext: {runAsUser: 6}}"], reset),
        ];
        for (case, plain, init, want) in table {
            let of = |security: &str| {
                let plain = plain.join(", ");
                let init = init.join(", ");
                format!(
                    "spec: {{containers: [{}, {plain}], initContainers: [{init}]}}",
                    proxy(security)
                )
            };
            check(case, &of(same), &of(want));
        }
        let native = |security: &str| {
            let (app, proxy) = (app("{runAsUser: 7}"), proxy(security));
            format!("spec: {{containers: [{app}], initContainers: [{proxy}]}}")
        };
        check("a native proxy", &native(same), &native(reset));
        let group = |security: &str| format!("spec: {{containers: [{}]}}", proxy(security));
        check(
            "two that name no user",
            &group("{runAsGroup: 8}"),
            &group("{}"),
        );
        check(
            "no security context",
            "spec: {containers: [{name: istio-proxy}]}",
            "spec: {containers: [{name: istio-proxy}]}",
        );
        check(
            "no proxy",
            "spec: {containers: [{name: app}]}",
            "spec: {containers: [{name: app}]}",
        );
        check("no spec", "metadata: {}", "metadata: {}");
    }

    fn check(case: &str, before: &str, after: &str) {
        let mut object = pod(before);
        reset_proxy_user(&mut object);
        assert_eq!(yaml(&object), yaml(&pod(after)), "{case}");
    }
}
