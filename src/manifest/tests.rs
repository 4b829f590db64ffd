//! Documents and Lists on their way, with an injector that only leaves a mark.

use std::ops::ControlFlow;

use super::*;
use crate::inject::{InjectError, Injection, PodRequest};
use crate::report::SkipReason;
use crate::schema::generated::core_v1::pod;
use crate::schema::generated::meta_v1::object_meta;

/// Writes the workload it is told of into an annotation; pods in `skip` are skipped, pods in
/// `fail` fail.
struct Marker;

impl Injector for Marker {
    fn inject<'a>(&self, request: PodRequest<'a>) -> Result<Injection<'a>, InjectError> {
        let PodRequest {
            mut pod, workload, ..
        } = request;
        let mark = format!("{}/{}", workload.kind, workload.name);
        let meta = pod.object_or_insert(pod::OBJECT_META).unwrap();
        let name = meta.str(object_meta::NAME).to_owned();
        if name == "fail" {
            let wrong =
                Diagnostic::new(Code::BadAnnotation, "refused").path("metadata.annotations[a]");
            return Err(wrong.into());
        }
        let annotations = meta.map_or_insert(object_meta::ANNOTATIONS).unwrap();
        if name != "skip" {
            annotations.insert("mark", mark);
        }
        Ok(Injection {
            pod,
            skipped: (name == "skip").then_some(SkipReason::HostNetwork),
            diagnostics: Vec::new(),
        })
    }
}

fn run(text: &str, jobs: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let input = Input {
        name: "f",
        text: text.as_bytes(),
    };
    let options = RunOptions {
        jobs,
        native: false.into(),
        nodes: None,
    };
    process(&input, &Marker, options, &mut |piece| {
        pieces.push(piece);
        ControlFlow::Continue(())
    });
    pieces
}

/// All that is printed, and all that is said, a line each.
fn output(text: &str) -> (String, Vec<String>) {
    let pieces = run(text, 2);
    let said = pieces.iter().flat_map(|p| p.diagnostics.iter());
    let lines = said.map(ToString::to_string).collect();
    (pieces.iter().map(|p| p.output.as_str()).collect(), lines)
}

#[test]
fn what_is_no_workload_stays_as_it_is() {
    for text in [
        "",
        "# c\n---\n",
        "kind: ConfigMap\nb: 1.50   # kept\na: [x,   y]\n---\n",
        "---\nkind: Service\n---\n",
        "kind: PodList\nitems: []\n---\n",
        "null\n---\n",
        "{\"kind\": \"Secret\"}\n---\n",
        "kind: deployment\n---\n",
    ] {
        assert_eq!(output(text), (text.to_owned(), Vec::new()), "{text:?}");
    }
}

#[test]
fn workloads_are_marked_by_what_they_are() {
    for (head, spec, mark) in [
        (
            "apiVersion: apps/v1\nkind: Deployment",
            "{template: {}}",
            "Deployment/web",
        ),
        (
            "apiVersion: extensions/v1beta1\nkind: DaemonSet",
            "{template: {}}",
            "DaemonSet/web",
        ),
        ("kind: StatefulSet", "{template: {}}", "StatefulSet/web"),
        ("Kind: ReplicaSet", "{}", "ReplicaSet/web"),
        ("apiVersion: batch/v1\nkind: Job", "{}", "Job/web"),
        (
            "apiVersion: batch/v1beta1\nkind: CronJob",
            "{}",
            "CronJob/web",
        ),
        ("apiVersion: v1\nkind: Pod", "{}", "Pod/web"),
        (
            "apiVersion: v1\nkind: ReplicationController",
            "{template: {}}",
            "ReplicationController/web",
        ),
        (
            "apiVersion: apps.openshift.io/v1\nkind: DeploymentConfig",
            "{template: {}}",
            "DeploymentConfig/web",
        ),
    ] {
        let (printed, said) = output(&format!("{head}\nmetadata: {{name: web}}\nspec: {spec}\n"));
        assert!(
            printed.contains(&format!("mark: {mark}\n")),
            "{head}: {printed}"
        );
        assert_eq!(said, Vec::<String>::new(), "{head}");
    }
}

#[test]
fn errors_know_their_line_and_nothing_is_printed_for_them() {
    for (text, want) in [
        (
            "a: 1\n--- x\n",
            "f:2:1: error[bad-separator]: invalid Yaml document separator: x",
        ),
        ("a: 1\n---\nb: [\n", "f:4:1: error[bad-yaml]: "),
        ("a: 1\n---\n- 1\n", "f:3:1: error[not-an-object]: "),
        ("text\n", "f:1:1: error[not-an-object]: "),
        ("kind: [Pod]\n", "f:1:7: error[bad-type]: kind: "),
        (
            "apiVersion: 5\nkind: Pod\n",
            "f:1:13: error[bad-type]: Pod: apiVersion: ",
        ),
        (
            "kind: Deployment\nspec: {replicas: x}\n",
            "f:2:18: error[bad-type]: Deployment: spec.replicas: ",
        ),
        (
            "kind: ReplicationController\nspec: {}\n",
            "error[missing-template]: ReplicationController: spec.template: ",
        ),
        (
            "kind: Pod\n...\nkind: Pod\n",
            "f:3:1: error[trailing-content]: ",
        ),
        (
            "kind: Job\nmetadata: {name: j, namespace: ns}\nspec:\n  template:\n    metadata:\n      name: fail\n      annotations:\n        a: b\n",
            "f:8:12: error[bad-annotation]: Job ns/j: spec.template.metadata.annotations[a]: refused",
        ),
        (
            "kind: Pod\nmetadata: {name: \"a\\x7f\"}\n",
            "error[unprintable]: Pod a",
        ),
    ] {
        let (printed, said) = output(text);
        assert!(!printed.contains("kind"), "{text:?} printed {printed}");
        let found = said.iter().any(|line| line.contains(want));
        assert!(found, "{text:?}: {said:?}");
    }
}

#[test]
fn a_foreign_group_passes_with_a_warning() {
    let text = "apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\nmetadata: {name: v}\n---\n";
    let (printed, said) = output(text);
    assert_eq!(printed, text);
    assert_eq!(said.len(), 1);
    assert!(
        said[0].contains("f:1:1: warning[foreign-group]: Job v: "),
        "{said:?}"
    );
}

#[test]
fn unknown_fields_are_kept_and_named() {
    let (printed, said) = output("kind: Pod\nspec: {nodeNam: x, nodeName: y}\n");
    assert!(
        printed.contains("  nodeNam: x\n  nodeName: \"true\"\n"),
        "{printed}"
    );
    assert!(
        said[0].contains("f:2:8: warning[unknown-field]: Pod: spec.nodeNam: "),
        "{said:?}"
    );
}

#[test]
fn what_was_meant_is_told_by_the_whole_key() {
    for (key, want) in [
        ("nodeNam", Some("did you mean nodeName?")),
        ("nodeName.", Some("did you mean nodeName?")),
        ("example.com/nodeName", None),
    ] {
        let pieces = run(&format!("kind: Pod\nspec: {{{key}: x}}\n"), 1);
        let [diagnostic] = &*pieces[0].diagnostics else {
            panic!("{key}: {:?}", pieces[0].diagnostics);
        };
        assert_eq!(diagnostic.help.as_deref(), want, "{key}");
    }
}

#[test]
fn a_list_opens() {
    let text = "\
kind: List
items:
- {kind: Pod, metadata: {name: a}}
- {kind: ConfigMap, z: 1.50, a: 2020-01-01}
- null
- kind: List
  items:
  - {kind: Pod, metadata: {name: skip}}
  - {apiVersion: x.io/v1, kind: Job}
";
    let want = "\
items:
- kind: Pod
  metadata:
    annotations:
      mark: Pod/a
    name: a
  spec:
    containers: null
  status: {}
- a: \"2020-01-01\"
  kind: ConfigMap
  z: 1.5
- null
- items:
  - kind: Pod
    metadata:
      name: skip
    spec:
      containers: null
    status: {}
  - apiVersion: x.io/v1
    kind: Job
  kind: List
  metadata: {}
kind: List
metadata: {}
---
";
    for jobs in [1, 3] {
        let pieces = run(text, jobs);
        assert_eq!(pieces.len(), 1);
        assert_eq!(pieces[0].output, want);
        let injected = Outcome::Injected { changed: true };
        let skipped = Outcome::Skipped(SkipReason::HostNetwork);
        let rest = [
            Outcome::Unchanged,
            Outcome::Unchanged,
            skipped,
            Outcome::Unchanged,
        ];
        assert_eq!(pieces[0].outcomes[0], injected);
        assert_eq!(pieces[0].outcomes[1..], rest);
    }
}

#[test]
fn every_bad_item_of_a_list_is_reported() {
    let text = "kind: List\nitems:\n- {kind: Pod, spec: {nodeName: [1]}}\n- 5\n- {kind: Pod, metadata: {name: fail}}\n";
    let (printed, said) = output(text);
    assert_eq!(printed, "");
    let places: Vec<&str> = said
        .iter()
        .filter_map(|line| line.split(": ").next())
        .collect();
    assert_eq!(places, ["f:3:32", "f:4:3", "f:5:15"], "{said:?}");
}

#[test]
fn documents_keep_their_order() {
    let text: String = (0..200)
        .map(|i| format!("kind: Pod\nmetadata: {{name: p{i}}}\n---\n"))
        .collect();
    let one: Vec<String> = run(&text, 1).into_iter().map(|p| p.output).collect();
    let many: Vec<String> = run(&text, 7).into_iter().map(|p| p.output).collect();
    assert_eq!(one, many);
    assert!(one[199].contains("mark: Pod/p199"));
}

#[test]
fn whether_injection_changed_anything() {
    let printed = output("kind: Pod\nmetadata: {name: p}\n").0;
    let again = run(&printed, 1);
    assert_eq!(again[0].outcomes, [Outcome::Injected { changed: false }]);
}

#[test]
fn lists_stand_within_lists_to_a_limit() {
    const DEPTH: usize = 100;
    let nested =
        |depth| "{apiVersion: v1, kind: List, items: [".repeat(depth) + &"]}".repeat(depth);
    let text = nested(DEPTH);
    let mut want = "apiVersion: v1\nitems:\n".to_owned();
    for level in 1..DEPTH {
        let items = if level + 1 < DEPTH { "" } else { " []" };
        let indent = "  ".repeat(level - 1);
        want += &format!("{indent}- apiVersion: v1\n{indent}  items:{items}\n");
    }
    for level in (0..DEPTH).rev() {
        let indent = "  ".repeat(level);
        want += &format!("{indent}kind: List\n{indent}metadata: {{}}\n");
    }
    assert_eq!(output(&text).0, want + "---\n");
    for depth in [DEPTH + 1, 5_000] {
        let pieces = run(&nested(depth), 1);
        let codes: Vec<_> = pieces[0].diagnostics.iter().map(|d| d.code).collect();
        assert_eq!((codes, &*pieces[0].output), (vec![Code::TooLarge], ""));
    }
}
