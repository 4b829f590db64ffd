//! Injecting a workload that was injected before changes nothing more.
//!
//! Exceptions, all of them istioctl's own, are in [`EXCEPTIONS`]; `testdata/again` has a pod of
//! each with its answers.

use crate::generators::istio::TEMPLATE_CONTAINERS;
use crate::generators::workloads::{pod_paths, workloads};
use crate::generators::{Style, Verdict, Workload};
use crate::run::{piece, said};
use anytree::{Node, config};
use kube_inject::report::Outcome;
use proptest::prelude::*;

/// A pod whose answer still changes when it is injected again.
struct Exception {
    /// Whether a pod, by its metadata and its spec, is one.
    has: fn(&Node, &Node) -> bool,
    /// From which injection on its answer is stable.
    stable_from: usize,
}

const EXCEPTIONS: &[Exception] = &[
    // The proxy's variables of cluster and network are taken out and added at the end. The first
    // injection adds those of metrics and probers after them, the second finds those in place.
    Exception {
        has: |metadata, _| text(metadata, &["labels", "topology.istio.io/network"]).is_some(),
        stable_from: 2,
    },
    // The pod's own settings for a container of the template's go on top of it once: afterwards the
    // container counts as the template's, whose settings go over those of the pod.
    Exception {
        has: |_, spec| template_containers(spec).next().is_some(),
        stable_from: 2,
    },
    // With a user of its own for the proxy, istio-init is told to let that user's traffic pass;
    // the second injection takes the user away, and what follows from it changes with the third.
    Exception {
        has: |_, spec| template_containers(spec).any(names_a_user),
        stable_from: 3,
    },
    // Probes that were rewritten are known by the port of the mesh's agent. With another port in
    // the annotation they are taken for the application's and rewritten once more; if the first
    // injection could not resolve a port's name, the probers' variable comes with the second, and
    // the network's moves behind it with the third.
    Exception {
        has: |metadata, _| text(metadata, &["annotations", STATUS_PORT]).is_some(),
        stable_from: 3,
    },
];

const STATUS_PORT: &str = "status.sidecar.istio.io/port";

/// The containers of a spec that a template brings, too.
fn template_containers(spec: &Node) -> impl Iterator<Item = &Node> {
    ["containers", "initContainers"]
        .into_iter()
        .filter_map(|list| spec.get(list))
        .flat_map(|list| match list {
            Node::Seq(items) => items.as_slice(),
            _ => &[],
        })
        .filter(|item| text(item, &["name"]).is_some_and(|n| TEMPLATE_CONTAINERS.contains(&n)))
}

/// Whether a container sets its user or group.
fn names_a_user(container: &Node) -> bool {
    let security = container.get("securityContext");
    security.is_some_and(|s| s.get("runAsUser").or(s.get("runAsGroup")).is_some())
}

/// The string behind a way of keys.
fn text<'n>(node: &'n Node, way: &[&str]) -> Option<&'n str> {
    let found = way.iter().try_fold(node, |node, key| node.get(key));
    match found {
        Some(Node::Str(text)) => Some(text),
        _ => None,
    }
}

/// From which injection on the answer has to be stable.
fn stable_from(workload: &Workload) -> usize {
    let mut manifest = workload.manifest();
    let (metadata, spec) = pod_paths(workload.row);
    let (metadata, spec) = (manifest.at(&metadata).clone(), manifest.at(&spec).clone());
    let found = EXCEPTIONS.iter().filter(|e| (e.has)(&metadata, &spec));
    found.map(|e| e.stable_from).max().unwrap_or(1)
}

/// What injection makes of a document; `None` when it refuses it.
fn injected(text: &str, native: bool) -> Option<String> {
    let piece = piece(text, native);
    match piece.outcomes[..] {
        [Outcome::Injected { .. } | Outcome::Skipped(_)] => {}
        _ => return None,
    }
    let body = piece.output.strip_suffix("---\n");
    Some(
        body.unwrap_or_else(|| panic!("{}", said(&piece)))
            .to_owned(),
    )
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn injecting_twice_is_injecting_once(
        workload in workloads(Style::Plausible, vec![Verdict::AsDrawn]),
        native: bool,
    ) {
        let mut answer = workload.manifest().to_json();
        for time in 1..=stable_from(&workload) {
            let Some(next) = injected(&answer, native) else {
                prop_assert!(time == 1, "{workload:?}\nrefused:\n{answer}");
                return Err(TestCaseError::reject("refused"));
            };
            answer = next;
        }
        let again = injected(&answer, native);
        let again = again.as_deref().unwrap_or("refused");
        let diff = similar::TextDiff::from_lines(answer.as_str(), again);
        prop_assert!(answer == again, "{workload:?}\n{}", diff.unified_diff());
    }
}
