//! Documents do not know of each other, nor of the threads that work on them.

use crate::generators::workloads::workloads;
use crate::generators::{Style, Verdict, Workload};
use crate::run::pieces;
use anytree::config;
use kube_inject::manifest::Piece;
use proptest::prelude::*;
use std::fmt::Write as _;
use std::process::Command;

/// Documents that are no workloads, and those that fail.
const OTHERS: &[&str] = &[
    "apiVersion: v1\nkind: Service   # as it came\nmetadata: {name: s}\nspec: {x:   1.50}\n",
    "# a comment alone\n",
    "null\n",
    "kind: ConfigMap\ndata:\n  a: |\n    text\n     --- no separator\n",
    "apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\nmetadata: {name: foreign}\n",
    "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: broken}\nspec: {replicas: two}\n",
    "a: [1, 2\n",
    "- a list\n",
    "a: 1\nkind: Pod\n...\nb: 2\n",
    "apiVersion: apps.openshift.io/v1\nkind: DeploymentConfig\nmetadata: {name: none}\n",
    "kind: Pod\nmetadata: {name: bad, annotations: {sidecar.istio.io/proxyCPU: much}}\n",
    "kind: Deployment\nmetadata: {name: typo}\nspec: {template: {spec: {contaners: []}}}\n",
];

/// A document with the rank by which it is sorted to its second place.
#[derive(Clone, Debug)]
struct Document {
    rank: u8,
    text: String,
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let verdicts = [vec![Verdict::AsDrawn; 6], Verdict::skipping()].concat();
    let workload = || workloads(Style::Plausible, verdicts.clone());
    let text = prop_oneof![
        1 => prop::sample::select(OTHERS).prop_map(str::to_owned),
        3 => workload().prop_map(|workload| workload.manifest().to_json() + "\n"),
        1 => prop::collection::vec(workload(), 0..3).prop_map(list),
    ];
    let document = (any::<u8>(), text).prop_map(|(rank, text)| Document { rank, text });
    prop::collection::vec(document, 1..8)
}

fn list(items: Vec<Workload>) -> String {
    let mut text =
        "apiVersion: v1\nkind: List\nitems:\n- {kind: Secret, data: {b: 1, a: 2}}\n".to_owned();
    for item in items {
        let _ = writeln!(text, "- {}", item.manifest());
    }
    text
}

/// One text of all documents, and the line before the first of each.
fn joined(documents: &[Document]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut lines = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        if at > 0 {
            text.push_str("---\n");
        }
        // A separator is the first line of what follows it only when nothing was read before.
        lines.push(text.lines().count());
        text.push_str(&document.text);
    }
    (text, lines)
}

/// What a piece says, wherever in the file it stands.
fn told(piece: &Piece, before: usize) -> String {
    let mut told = format!("{}\n{:?}\n", piece.output, piece.outcomes);
    for diagnostic in &piece.diagnostics {
        let mut diagnostic = diagnostic.clone();
        diagnostic.origin.document = None;
        diagnostic.origin.line = diagnostic.origin.line.map(|line| line - before);
        let _ = writeln!(told, "{diagnostic:?}");
    }
    told
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn documents_in_any_order_give_the_same_documents(documents in documents(), native: bool) {
        let mut sorted = documents.clone();
        sorted.sort_by_key(|document| document.rank);
        let [first, second] = [documents, sorted].map(|documents| {
            let (text, lines) = joined(&documents);
            let pieces = pieces(&text, native, 1);
            assert_eq!(pieces.len(), documents.len(), "{text}");
            let told = pieces.iter().zip(lines).map(|(piece, before)| told(piece, before));
            let ranks = documents.iter().map(|document| document.rank);
            let mut all: Vec<_> = ranks.zip(told).collect();
            all.sort_by_key(|(rank, _)| *rank);
            all
        });
        prop_assert_eq!(first, second);
    }

    #[test]
    fn the_number_of_jobs_changes_nothing(documents in documents(), jobs in 2..9usize) {
        let (text, _) = joined(&documents);
        let told = |jobs| -> Vec<String> {
            pieces(&text, false, jobs).iter().map(|piece| told(piece, 0)).collect()
        };
        prop_assert_eq!(told(1), told(jobs));
    }
}

proptest! {
    #![proptest_config(config(16))]

    /// The same of the program: both outputs and the exit code.
    #[test]
    fn the_number_of_jobs_changes_no_byte(documents in documents(), jobs in 2..9usize) {
        let (text, _) = joined(&documents);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("f.yaml");
        std::fs::write(&file, text).unwrap();
        let run = |jobs: usize| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_kube-inject"));
            command.env_clear().args(["--builtin-config", "--stream", "-f"]).arg(&file);
            let output = command.args(["--jobs", &jobs.to_string()]).output().unwrap();
            (output.status.code(), output.stdout, output.stderr)
        };
        let (one, many) = (run(1), run(jobs));
        prop_assert!(!one.2.is_empty());
        prop_assert_eq!(one, many);
    }
}
