//! The step that puts containers in the order in which they have to start.
//!
//! Source of the rules: Istio 1.30.3 `pkg/kube/inject/webhook.go` (`reorderPod`,
//! `modifyContainers`).

use super::StepContext;
use crate::inject::{INIT_CONTAINER, PROXY_CONTAINER, VALIDATION_CONTAINER};
use crate::report::Diagnostic;
use crate::schema::views::{ContainerList, PodMut, PodSpecMut};

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
    use crate::inject::testing::{Knowledge, check_step};

    fn check(mesh: &str, values: &str, before: [&str; 2], after: [&str; 2]) {
        let pod = |[plain, init]: [&str; 2]| {
            let list = |names: &str| {
                let containers = names
                    .split_whitespace()
                    .map(|name| format!("{{name: {name}}}"));
                containers.collect::<Vec<_>>().join(", ")
            };
            format!(
                "spec: {{containers: [{}], initContainers: [{}]}}",
                list(plain),
                list(init)
            )
        };
        check_step(
            run,
            &Knowledge::new(mesh, values),
            &pod(before),
            &pod(after),
        );
    }

    /// The orders that istioctl gives.
    #[test]
    fn orders() {
        for (before, after) in [
            (
                [
                    "istio-proxy a b",
                    "i j istio-init enable-core-dump istio-validation",
                ],
                [
                    "a b istio-proxy",
                    "istio-validation i j istio-init enable-core-dump",
                ],
            ),
            (
                [
                    "a b",
                    "i j istio-init enable-core-dump istio-validation istio-proxy",
                ],
                [
                    "a b",
                    "istio-init istio-validation istio-proxy enable-core-dump i j",
                ],
            ),
            (
                ["istio-proxy a", "i istio-proxy"],
                ["a istio-proxy", "istio-proxy i"],
            ),
            (["a", "istio-init x istio-init"], ["a", "x istio-init"]),
            (["a", "i"], ["a", "i"]),
        ] {
            check("", "", before, after);
        }
    }

    #[test]
    fn the_application_waits_where_mesh_or_values_say_so() {
        let values = "global: {proxy: {holdApplicationUntilProxyStarts: true}}";
        let on = "defaultConfig: {holdApplicationUntilProxyStarts: true}";
        let off = "defaultConfig: {holdApplicationUntilProxyStarts: false}";
        for (mesh, values, after) in [
            ("", "", "a b istio-proxy"),
            ("", values, "istio-proxy a b"),
            (on, "", "istio-proxy a b"),
            (off, "", "a b istio-proxy"),
            (off, values, "istio-proxy a b"),
        ] {
            check(mesh, values, ["a istio-proxy b", ""], [after, ""]);
        }
    }

    #[test]
    fn of_several_containers_of_a_name_the_last_stays() {
        let knowledge = Knowledge::new("", "");
        let before = "spec: {containers: [], initContainers: [{name: istio-init, image: one}, {name: istio-init, image: two}]}";
        let after = "spec: {containers: [], initContainers: [{name: istio-init, image: two}]}";
        check_step(run, &knowledge, before, after);
    }

    #[test]
    fn the_list_of_containers_is_never_nil() {
        let knowledge = Knowledge::new("", "");
        check_step(
            run,
            &knowledge,
            "spec: {hostname: h}",
            "spec: {containers: [], hostname: h}",
        );
    }
}
