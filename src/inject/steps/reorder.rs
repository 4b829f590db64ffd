//! The step that puts containers in the order in which they have to start.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`reorderPod`,
//! `modifyContainers`).

use super::StepContext;
use crate::inject::{pod, PROXY_CONTAINER};
use crate::report::Diagnostic;
use crate::schema::generated::core_v1::pod_spec;
use crate::schema::object::Object;
use crate::schema::value::Value;

/// Sets up the redirection of traffic.
pub const INIT_CONTAINER: &str = "istio-init";
/// Checks the redirection that a CNI plugin has set up.
pub const VALIDATION_CONTAINER: &str = "istio-validation";
/// Allows core dumps.
const CORE_DUMP_CONTAINER: &str = "enable-core-dump";

/// Where a container moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Move {
    First,
    Last,
}

/// With a native proxy everything of Istio's comes first and the proxy right after the
/// redirection, so that init containers are in the mesh. Otherwise the redirection comes after
/// all other init containers, which would find no proxy.
const NATIVE_ORDER: [(&str, Move); 4] = [
    (CORE_DUMP_CONTAINER, Move::First),
    (PROXY_CONTAINER, Move::First),
    (VALIDATION_CONTAINER, Move::First),
    (INIT_CONTAINER, Move::First),
];
const PLAIN_ORDER: [(&str, Move); 3] = [
    (VALIDATION_CONTAINER, Move::First),
    (INIT_CONTAINER, Move::Last),
    (CORE_DUMP_CONTAINER, Move::Last),
];

/// The proxy goes last, so that `kubectl exec` still finds the application, unless the
/// application waits for it.
pub fn run(target: &mut Object<'_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    let hold = context.mesh.hold_application_until_proxy_starts()
        || context.values.hold_application_until_proxy_starts();
    let Some(spec) = pod::spec_mut(target) else { return };
    if let Some(containers) = spec.list_or_insert(pod_spec::CONTAINERS) {
        let place = if hold { Move::First } else { Move::Last };
        move_container(containers, PROXY_CONTAINER, place);
    }
    let Some(init) = spec.list_mut(pod_spec::INIT_CONTAINERS) else { return };
    let native = pod::find(init, PROXY_CONTAINER).is_some();
    let order: &[(&str, Move)] = if native { &NATIVE_ORDER } else { &PLAIN_ORDER };
    for (name, place) in order {
        move_container(init, name, *place);
    }
}

/// Moves the container of that name; of several only the last stays.
fn move_container(list: &mut Vec<Value<'_>>, name: &str, place: Move) {
    let mut found = None;
    let mut at = 0;
    while at < list.len() {
        if pod::container_name(&list[at]) == name {
            found = Some(list.remove(at));
        } else {
            at += 1;
        }
    }
    let Some(container) = found else { return };
    match place {
        Move::First => list.insert(0, container),
        Move::Last => list.push(container),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::generated::core_v1::{container, CONTAINER};

    fn order(names: &'static [&'static str], rules: &[(&str, Move)]) -> Vec<String> {
        let mut list: Vec<Value<'_>> = names
            .iter()
            .map(|name| {
                let mut object = Object::new(&CONTAINER);
                object.set(container::NAME, *name);
                object.into()
            })
            .collect();
        for (name, place) in rules {
            move_container(&mut list, name, *place);
        }
        list.iter().map(|c| pod::container_name(c).to_owned()).collect()
    }

    #[test]
    fn orders() {
        assert_eq!(
            order(&["a", "istio-init", "istio-proxy", "b", "enable-core-dump"], &NATIVE_ORDER),
            ["istio-init", "istio-proxy", "enable-core-dump", "a", "b"]
        );
        assert_eq!(
            order(&["istio-init", "a", "istio-validation"], &PLAIN_ORDER),
            ["istio-validation", "a", "istio-init"]
        );
        assert_eq!(order(&["x", "a", "x"], &[("x", Move::First)]), ["x", "a"]);
        assert_eq!(order(&["a"], &[("x", Move::Last)]), ["a"]);
    }
}
