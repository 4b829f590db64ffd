//! The step that sends the kubelet's probes to the agent, as the application's ports are closed
//! to it.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`applyRewrite`,
//! `mergeOrAppendProbers`), `app_probe.go` (`patchRewriteProbe`).

use super::probers::{self, Slot, SLOTS};
use super::StepContext;
use crate::inject::annotations::name;
use crate::inject::strconv::{atoi, parse_bool};
use crate::inject::{pod, PROXY_CONTAINER};
use crate::report::{Code, Diagnostic};
use crate::schema::generated::core_v1::{container, env_var, http_get_action, HTTP_GET_ACTION};
use crate::schema::int_or_string::IntOrString;
use crate::schema::object::Object;
use crate::schema::value::Value;

/// The variable that holds the probers.
const PROBERS_ENV: &str = "ISTIO_KUBE_APP_PROBERS";

/// Gives the agent the application's probes and points the kubelet at the agent.
pub fn run(target: &mut Object<'_>, context: StepContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if pod::find_proxy(target).is_none() || !is_enabled(target, context) {
        return;
    }
    let status_port = context.mesh.status_port();
    let found = probers::collect(target, status_port.into(), diagnostics);
    if !found.is_empty() {
        let injected_before = pod::annotation(target, name::STATUS).is_some();
        if let Some(proxy) = pod::find_proxy_mut(target) {
            give(proxy, found, injected_before, diagnostics);
        }
    }
    let agent_port = agent_port(target, status_port);
    let Some(spec) = pod::spec_mut(target) else { return };
    for list in pod::CONTAINER_LISTS {
        let containers = spec.list_mut(list).into_iter().flatten();
        for owner in containers.filter_map(Value::as_object_mut) {
            if owner.str(container::NAME) != PROXY_CONTAINER {
                rewrite(owner, agent_port);
            }
        }
    }
}

/// The pod's annotation goes before the values.
fn is_enabled(target: &Object<'_>, context: StepContext<'_>) -> bool {
    pod::annotation(target, name::REWRITE_PROBERS)
        .and_then(|value| parse_bool(value).ok())
        .unwrap_or_else(|| context.values.rewrite_app_http_probe())
}

/// The port on which the agent listens: the pod's annotation, read as `strconv.Atoi` does,
/// or the mesh's.
fn agent_port(target: &Object<'_>, status_port: i32) -> i32 {
    #[allow(clippy::cast_possible_truncation)] // Go's int32(int)
    pod::annotation(target, name::STATUS_PORT)
        .map_or(status_port, |text| atoi(text).unwrap_or_else(|(left, _)| left) as i32)
}

/// Puts the probers into the proxy's environment. If the pod was injected before, those that are
/// there already stay as they are: the containers' probes point at the agent by now.
fn give(
    proxy: &mut Object<'_>,
    mut found: probers::Probers<'_>,
    injected_before: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(list) = proxy.list_or_insert(container::ENV) else { return };
    let old = list.iter_mut().find(|variable| {
        injected_before && variable.as_object().is_some_and(|v| v.str(env_var::NAME) == PROBERS_ENV)
    });
    let Some(old) = old else {
        list.push(pod::env(PROBERS_ENV, probers::to_json(&found)));
        return;
    };
    let text = old.as_object().map_or("", |v| v.str(env_var::VALUE));
    match probers::from_json(text) {
        Ok(kept) => {
            found.extend(kept);
            *old = pod::env(PROBERS_ENV, probers::to_json(&found));
        }
        Err(why) => diagnostics.push(unreadable(&why)),
    }
}

fn unreadable(why: &str) -> Diagnostic {
    let message = format!("the probers of an earlier injection cannot be read and stay as they are: {why}");
    Diagnostic::new(Code::UnreadableProbers, message)
        .path(format!("spec.containers[{PROXY_CONTAINER}].env[{PROBERS_ENV}]"))
        .help("inject the manifest that was not injected before")
}

fn rewrite(owner: &mut Object<'_>, agent_port: i32) {
    for slot in &SLOTS {
        let url = slot.url(owner.str(container::NAME));
        if let Some(place) = slot.of_mut(owner) {
            redirect(slot, place, url, agent_port);
        }
    }
}

/// Whatever it was, the kubelet now makes an HTTP request to the agent.
fn redirect(slot: &Slot, place: &mut Object<'_>, url: String, agent_port: i32) {
    let actions = slot.actions();
    if !place.has(actions.http_get) {
        let others = [Some(actions.tcp_socket), actions.grpc];
        let Some(other) = others.into_iter().flatten().find(|id| place.has(*id)) else { return };
        place.remove(other);
        place.set(actions.http_get, Object::new(&HTTP_GET_ACTION));
    }
    let Some(action) = place.object_mut(actions.http_get) else { return };
    action.set(http_get_action::PORT, IntOrString::Int(agent_port));
    action.set(http_get_action::PATH, url);
    if action.str(http_get_action::SCHEME) == "HTTPS" {
        action.set(http_get_action::SCHEME, "HTTP");
    }
}
