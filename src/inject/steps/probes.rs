//! The step that sends the kubelet's probes to the agent, as the application's ports are closed
//! to it.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`applyRewrite`,
//! `mergeOrAppendProbers`), `app_probe.go` (`patchRewriteProbe`).

use super::StepContext;
use super::probers::{self, SLOTS, Slot};
use crate::inject::PROXY_CONTAINER;
use crate::inject::annotations::name;
use crate::inject::strconv::{atoi, parse_bool};
use crate::report::{Code, Diagnostic};
use crate::schema::generated::core_v1::HTTP_GET_ACTION;
use crate::schema::object::Object;
use crate::schema::views::{ContainerMut, HttpGetActionMut, Pod, PodMut};

/// The variable that holds the probers.
const PROBERS_ENV: &str = "ISTIO_KUBE_APP_PROBERS";

/// Gives the agent the application's probes and points the kubelet at the agent.
pub fn run(pod: &mut PodMut<'_, '_>, context: StepContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let seen = pod.view();
    if seen.container(PROXY_CONTAINER).is_none() || !is_enabled(seen, context) {
        return;
    }
    let status_port = context.mesh.status_port();
    let agent_port = agent_port(seen, status_port);
    let injected_before = seen.annotation(name::STATUS).is_some();
    let found = probers::collect(seen, status_port.into(), diagnostics);
    if let Some(mut proxy) = pod
        .container_mut(PROXY_CONTAINER)
        .filter(|_| !found.is_empty())
    {
        give(&mut proxy, found, injected_before, diagnostics);
    }
    let mut spec = pod.ensure_spec();
    let applications = spec
        .all_containers_mut()
        .filter(|c| c.view().name() != PROXY_CONTAINER);
    applications.for_each(|owner| rewrite(owner, agent_port));
}

/// The pod's annotation goes before the values.
fn is_enabled(pod: Pod<'_, '_>, context: StepContext<'_>) -> bool {
    pod.annotation(name::REWRITE_PROBERS)
        .and_then(|value| parse_bool(value).ok())
        .unwrap_or_else(|| context.values.rewrite_app_http_probe())
}

/// The port on which the agent listens: the pod's annotation, read as `strconv.Atoi` does,
/// or the mesh's.
fn agent_port(pod: Pod<'_, '_>, status_port: i32) -> i32 {
    #[allow(clippy::cast_possible_truncation)] // Go's int32(int)
    pod.annotation(name::STATUS_PORT)
        .map_or(status_port, |text| {
            atoi(text).unwrap_or_else(|(left, _)| left) as i32
        })
}

/// Puts the probers into the proxy's environment. If the pod was injected before, those that are
/// there already stay as they are: the containers' probes point at the agent by now.
fn give(
    proxy: &mut ContainerMut<'_, '_>,
    mut found: probers::Probers<'_>,
    injected_before: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let old = proxy
        .view()
        .env_var(PROBERS_ENV)
        .filter(|_| injected_before);
    match old.map(|variable| probers::from_json(variable.value())) {
        None => proxy.push_env(PROBERS_ENV, probers::to_json(&found)),
        Some(Ok(kept)) => {
            found.extend(kept);
            proxy.replace_env(PROBERS_ENV, probers::to_json(&found));
        }
        Some(Err(why)) => diagnostics.push(unreadable(&why)),
    }
}

fn unreadable(why: &str) -> Diagnostic {
    let message =
        format!("the probers of an earlier injection cannot be read and stay as they are: {why}");
    Diagnostic::new(Code::UnreadableProbers, message)
        .path(format!(
            "spec.containers[{PROXY_CONTAINER}].env[{PROBERS_ENV}]"
        ))
        .help("inject the manifest that was not injected before")
}

fn rewrite(owner: ContainerMut<'_, '_>, agent_port: i32) {
    let name = owner.view().name().to_owned();
    let owner = owner.into_object();
    for slot in &SLOTS {
        if let Some(place) = slot.of_mut(owner) {
            redirect(slot, place, slot.url(&name), agent_port);
        }
    }
}

/// Whatever it was, the kubelet now makes an HTTP request to the agent.
fn redirect(slot: &Slot, place: &mut Object<'_>, url: String, agent_port: i32) {
    let actions = slot.actions();
    if !place.has(actions.http_get) {
        let others = [Some(actions.tcp_socket), actions.grpc];
        let Some(other) = others.into_iter().flatten().find(|id| place.has(*id)) else {
            return;
        };
        place.remove(other);
        place.set(actions.http_get, Object::new(&HTTP_GET_ACTION));
    }
    let Some(action) = place.object_mut(actions.http_get) else {
        return;
    };
    let mut action = HttpGetActionMut::new(action);
    action.set_port(agent_port);
    action.set_path(url);
    if action.view().scheme() == "HTTPS" {
        action.set_scheme("HTTP");
    }
}

#[cfg(test)]
#[path = "probes_tests.rs"]
mod tests;
