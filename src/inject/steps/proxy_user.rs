//! The step that lets the redirection know the user under which the proxy runs, where the pod's
//! author has chosen one.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`adjustInitContainerUser`).

use super::StepContext;
use crate::inject::annotations::name;
use crate::inject::overrides::ProxyUser;
use crate::inject::{INIT_CONTAINER, PROXY_CONTAINER, VALIDATION_CONTAINER};
use crate::report::Diagnostic;
use crate::schema::views::{ContainerList, ContainerMut, PodMut};

/// The argument before the user's number.
const USER_ARGUMENT: &str = "-u";

/// With TPROXY the proxy stays root. The validation container runs as the proxy does; what
/// iptables is told must not be 0.
pub fn run(pod: &mut PodMut<'_, '_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    let Some(user) = context.proxy_user else {
        return;
    };
    let Some(spec) = pod.view().spec() else {
        return;
    };
    let there = |name: &&str| spec.has_container(ContainerList::Init, name);
    let names = [INIT_CONTAINER, VALIDATION_CONTAINER];
    let Some(redirection) = names.into_iter().find(there) else {
        return;
    };
    let tproxy = context.mesh.interception_mode_is_tproxy()
        || pod.view().annotation(name::INTERCEPTION_MODE) == Some("TPROXY");
    if tproxy && user.run_as_user.is_some() {
        let mut proxy = pod.container_mut(PROXY_CONTAINER);
        let security = proxy.as_mut().and_then(ContainerMut::security_context_mut);
        let Some(mut security) = security else { return };
        security.set_run_as_user(0);
    }
    let mut spec = pod.ensure_spec();
    let Some(mut owner) = spec.container_mut(ContainerList::Init, redirection) else {
        return;
    };
    if !tproxy && redirection == VALIDATION_CONTAINER {
        run_as(&mut owner, user);
    }
    if let Some(number) = user.run_as_user.filter(|number| *number != 0) {
        set_argument(&mut owner, number);
    }
}

fn run_as(owner: &mut ContainerMut<'_, '_>, user: ProxyUser) {
    let mut security = owner.ensure_security_context();
    if let Some(number) = user.run_as_user {
        security.set_run_as_user(number);
    }
    if let Some(number) = user.run_as_group {
        security.set_run_as_group(number);
    }
}

/// The argument after the first `-u`. Where none follows, Istio crashes; here all stays as it is.
fn set_argument(owner: &mut ContainerMut<'_, '_>, number: i64) {
    let arguments = owner.args_mut();
    let flag = arguments
        .iter()
        .position(|a| a.as_str() == Some(USER_ARGUMENT));
    if let Some(value) = flag.and_then(|at| arguments.get_mut(at + 1)) {
        *value = number.to_string().into();
    }
}

#[cfg(test)]
#[path = "proxy_user_tests.rs"]
mod tests;
