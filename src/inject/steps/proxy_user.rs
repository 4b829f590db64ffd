//! The step that lets the redirection know the user under which the proxy runs, where the pod's
//! author has chosen one.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`adjustInitContainerUser`).

use super::reorder::{INIT_CONTAINER, VALIDATION_CONTAINER};
use super::StepContext;
use crate::inject::annotations::name;
use crate::inject::overrides::ProxyUser;
use crate::inject::pod;
use crate::report::Diagnostic;
use crate::schema::generated::core_v1::{container, pod_spec, security_context};
use crate::schema::object::Object;
use crate::schema::value::Value;

/// The argument before the user's number.
const USER_ARGUMENT: &str = "-u";

/// With TPROXY the proxy stays root. The validation container runs as the proxy does; what
/// iptables is told must not be 0.
pub fn run(target: &mut Object<'_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    let Some(user) = context.proxy_user else { return };
    let init = pod::containers(target, pod_spec::INIT_CONTAINERS);
    let names = [INIT_CONTAINER, VALIDATION_CONTAINER];
    let Some(redirection) = names.into_iter().find(|n| pod::find(init, n).is_some()) else { return };
    let tproxy = context.mesh.interception_mode_is_tproxy()
        || pod::annotation(target, name::INTERCEPTION_MODE) == Some("TPROXY");
    if tproxy && user.run_as_user.is_some() {
        let security = pod::find_proxy_mut(target).and_then(|p| p.object_mut(container::SECURITY_CONTEXT));
        let Some(security) = security else { return };
        security.set(security_context::RUN_AS_USER, 0_i64);
    }
    let list = pod::spec_mut(target).and_then(|s| s.list_mut(pod_spec::INIT_CONTAINERS));
    let found = list.and_then(|l| l.iter_mut().find(|c| pod::container_name(c) == redirection));
    let Some(owner) = found.and_then(Value::as_object_mut) else { return };
    if !tproxy && redirection == VALIDATION_CONTAINER {
        run_as(owner, user);
    }
    if let Some(number) = user.run_as_user.filter(|number| *number != 0) {
        set_argument(owner, number);
    }
}

fn run_as(owner: &mut Object<'_>, user: ProxyUser) {
    let Some(security) = owner.object_or_insert(container::SECURITY_CONTEXT) else { return };
    if let Some(number) = user.run_as_user {
        security.set(security_context::RUN_AS_USER, number);
    }
    if let Some(number) = user.run_as_group {
        security.set(security_context::RUN_AS_GROUP, number);
    }
}

fn set_argument(owner: &mut Object<'_>, number: i64) {
    let Some(arguments) = owner.list_mut(container::ARGS) else { return };
    let flag = arguments.iter().position(|a| a.as_str() == Some(USER_ARGUMENT));
    if let Some(value) = flag.and_then(|at| arguments.get_mut(at + 1)) {
        *value = number.to_string().into();
    }
}
