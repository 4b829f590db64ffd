//! Whole manifests: a workload of any kind, and what is to become of it.

use super::{Style, istio, names, objects};
use anytree::{Draw, Node, Nodes, nodes};
use kube_inject::inject::policy::IGNORED_NAMESPACES;
use kube_inject::manifest::workload::{Holds, WORKLOADS, Workload as Row};
use kube_inject::schema::types::StructType;
use proptest::prelude::*;

/// How many scalars an object has at most.
const SIZE: usize = 60;

/// The label and the annotation that decide about injection.
const INJECT: &str = "sidecar.istio.io/inject";

/// What is to become of a workload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Skipped for its label.
    Label,
    /// Skipped for its annotation.
    Annotation,
    /// Skipped because it uses the host's network.
    HostNetwork,
    /// Skipped because of its namespace.
    Namespace(&'static str),
    /// Left to its own labels and annotations.
    AsDrawn,
}

impl Verdict {
    /// Every reason to skip.
    pub fn skipping() -> Vec<Verdict> {
        let namespaces = IGNORED_NAMESPACES
            .iter()
            .map(|name| Verdict::Namespace(name));
        let others = [Verdict::Label, Verdict::Annotation, Verdict::HostNetwork];
        others.into_iter().chain(namespaces).collect()
    }
}

/// The rows of the table that hold a pod.
pub fn kinds() -> Vec<&'static Row> {
    let pods = WORKLOADS
        .iter()
        .filter(|row| matches!(row.holds, Holds::Pod { .. }));
    pods.collect()
}

/// A manifest of one kind.
#[derive(Clone)]
pub struct Workload {
    /// The kind.
    pub row: &'static Row,
    /// What is to become of it.
    pub verdict: Verdict,
    /// The object as drawn, without what the kind and the verdict ask for.
    drawn: Node,
}

impl Workload {
    /// The manifest.
    pub fn manifest(&self) -> Node {
        let mut node = self.drawn.clone();
        node.set("apiVersion", Node::str(api_version(self.row)));
        node.set("kind", Node::str(self.row.kind));
        let (metadata, spec) = pod_paths(self.row);
        if let Some((required, _)) = self.row.required {
            let template = node.at(&names(self.row.ty, required));
            if *template == Node::Null {
                *template = Node::Map(Vec::new());
            }
        }
        match self.verdict {
            Verdict::AsDrawn => {}
            Verdict::HostNetwork => node.at(&spec).set("hostNetwork", Node::Bool(true)),
            Verdict::Namespace(name) => node.at(&metadata).set("namespace", Node::str(name)),
            Verdict::Label => node
                .at(&metadata)
                .at(&["labels"])
                .set(INJECT, Node::str("false")),
            Verdict::Annotation => {
                node.at(&metadata)
                    .at(&["annotations"])
                    .set(INJECT, Node::str("false"));
            }
        }
        node
    }

    /// The manifest's type.
    pub fn ty(&self) -> &'static StructType {
        self.row.ty
    }
}

/// What a failure shows: the manifest, which is YAML.
impl std::fmt::Debug for Workload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {}", self.verdict, self.manifest())
    }
}

/// The JSON names on the way to the pod's metadata and to its spec.
pub fn pod_paths(row: &'static Row) -> (Vec<&'static str>, Vec<&'static str>) {
    match row.holds {
        Holds::Pod { metadata, spec } => (names(row.ty, metadata), names(row.ty, spec)),
        Holds::Items(_) => (Vec::new(), Vec::new()),
    }
}

fn api_version(row: &Row) -> String {
    match row.kind {
        "Pod" | "ReplicationController" => "v1".to_owned(),
        "Job" | "CronJob" => "batch/v1".to_owned(),
        _ => format!("{}/v1", row.groups[1]),
    }
}

/// What a kind's manifests look like.
pub fn drawn(row: &'static Row, style: Style) -> Nodes<impl Fn(&mut Draw<'_>) -> Node + Clone> {
    nodes(move |draw| {
        let size = draw.between(1, SIZE);
        let mut object = objects::object(draw, row.ty, size, style);
        if style == Style::Plausible {
            let (metadata_path, spec_path) = pod_paths(row);
            let mut metadata = object.at(&metadata_path).clone();
            istio::dress(draw, &mut metadata, object.at(&spec_path));
            *object.at(&metadata_path) = metadata;
        }
        object
    })
}

/// Manifests of all kinds.
pub fn workloads(style: Style, verdicts: Vec<Verdict>) -> impl Strategy<Value = Workload> {
    let kinds = kinds();
    let chosen = (prop::sample::select(kinds), prop::sample::select(verdicts));
    chosen.prop_flat_map(move |(row, verdict)| {
        drawn(row, style).prop_map(move |drawn| Workload {
            row,
            verdict,
            drawn,
        })
    })
}
