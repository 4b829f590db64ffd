//! The step that puts containers in the order in which they have to start.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`reorderPod`,
//! `modifyContainers`).

use super::StepContext;
use crate::inject::PROXY_CONTAINER;
use crate::report::Diagnostic;
use crate::schema::views::{ContainerList, PodMut, PodSpecMut};

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
pub fn run(pod: &mut PodMut<'_, '_>, context: StepContext<'_>, _: &mut Vec<Diagnostic>) {
    let hold = context.mesh.hold_application_until_proxy_starts()
        || context.values.hold_application_until_proxy_starts();
    let mut spec = pod.ensure_spec();
    // From here on the list is there, if only as an empty one.
    spec.list_mut(ContainerList::Plain);
    let place = if hold { Move::First } else { Move::Last };
    move_container(&mut spec, ContainerList::Plain, PROXY_CONTAINER, place);
    let native = spec
        .view()
        .has_container(ContainerList::Init, PROXY_CONTAINER);
    let order: &[(&str, Move)] = if native { &NATIVE_ORDER } else { &PLAIN_ORDER };
    for (name, place) in order {
        move_container(&mut spec, ContainerList::Init, name, *place);
    }
}

/// Moves the container of that name; of several only the last stays.
fn move_container(spec: &mut PodSpecMut<'_, '_>, list: ContainerList, name: &str, place: Move) {
    let found = std::iter::from_fn(|| spec.take_container(list, name)).last();
    let Some(container) = found else { return };
    let others = spec.list_mut(list);
    match place {
        Move::First => others.insert(0, container),
        Move::Last => others.push(container),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::testing;

    fn order(names: &str, rules: &[(&str, Move)]) -> Vec<String> {
        let containers = names
            .split(' ')
            .map(|name| format!("{{name: {name}}}"))
            .collect::<Vec<_>>();
        let mut object = testing::pod(&format!(
            "spec: {{initContainers: [{}]}}",
            containers.join(",")
        ));
        let mut pod = PodMut::new(&mut object);
        for (name, place) in rules {
            move_container(&mut pod.ensure_spec(), ContainerList::Init, name, *place);
        }
        pod.view()
            .list(ContainerList::Init)
            .map(|c| c.name().to_owned())
            .collect()
    }

    #[test]
    fn orders() {
        assert_eq!(
            order("a istio-init istio-proxy b enable-core-dump", &NATIVE_ORDER),
            ["istio-init", "istio-proxy", "enable-core-dump", "a", "b"]
        );
        assert_eq!(
            order("istio-init a istio-validation", &PLAIN_ORDER),
            ["istio-validation", "a", "istio-init"]
        );
        assert_eq!(order("x a x", &[("x", Move::First)]), ["x", "a"]);
        assert_eq!(order("a", &[("x", Move::Last)]), ["a"]);
    }
}
