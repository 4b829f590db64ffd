//! Fields that the schema does not know, one in every struct of every workload.
//!
//! The schema's tables make the manifests: each field is set, each list has one element, each map
//! one entry, and each struct has a marked field of its own.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use goyaml::emit::Emitter;
use goyaml::tree::{NodeRef, Value};
use kube_inject::inject::{InjectError, Injection, Injector, PodRequest};
use kube_inject::manifest::workload::{Holds, WORKLOADS, Workload};
use kube_inject::report::{Code, Denials};
use kube_inject::schema::carry::carry_unknown;
use kube_inject::schema::core_v1::POD;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_json::encode_json;
use kube_inject::schema::types::{StructType, Type};

use super::{run, run_by, run_with};

/// The name of the fields that nobody knows.
const UNKNOWN: &str = "zebra";

/// A manifest in the making: JSON with each key on a line of its own.
#[derive(Default)]
struct Maker {
    text: String,
    /// The names of the structs, by their mark.
    marked: Vec<&'static str>,
    /// Fields that are left out.
    without: Vec<&'static str>,
}

impl Maker {
    /// The manifest of a workload, and what it marked.
    fn workload(row: &Workload, without: &[&'static str]) -> Maker {
        let mut maker = Maker {
            without: without.to_vec(),
            ..Maker::default()
        };
        maker.object(row.ty, Some(row.kind));
        maker.text.push('\n');
        maker
    }

    fn object(&mut self, ty: &'static StructType, kind: Option<&str>) {
        let _ = write!(
            self.text,
            "{{\n  {UNKNOWN}: {{mark: m{}, list: [1.50, null, {{}}]}}",
            self.marked.len()
        );
        self.marked.push(ty.name);
        for field in ty.fields {
            if self.without.contains(&field.json_name) {
                continue;
            }
            let _ = write!(self.text, ",\n  {}: ", field.json_name);
            match (kind, field.json_name) {
                (Some(kind), "kind") => self.text += kind,
                (Some(_), "apiVersion") => self.text += "v1",
                _ => self.value(&field.ty),
            }
        }
        self.text.push('}');
    }

    fn value(&mut self, ty: &'static Type) {
        match ty {
            Type::Bool => self.text += "true",
            Type::Int32 | Type::Int64 | Type::Float64 => self.text += "7",
            Type::Str | Type::NamedStr(_) => self.text += "word",
            Type::Bytes => self.text += "AAAA",
            Type::Quantity => self.text += "500m",
            Type::IntOrString => self.text += "8080",
            Type::Time => self.text += "'2026-01-02T03:04:05Z'",
            Type::MicroTime => self.text += "'2026-01-02T03:04:05.000006Z'",
            Type::RawExtension | Type::FieldsV1 => self.text += "{raw: [1, x]}",
            Type::Pointer(to) => self.value(to),
            Type::Struct(ty) => self.object(ty, None),
            Type::List(ty) => {
                self.text.push('[');
                self.value(&ty.element);
                self.text.push(']');
            }
            Type::Map(ty) => {
                self.text += "{key: ";
                self.value(&ty.value);
                self.text.push('}');
            }
        }
    }
}

/// The paths and values of all marked fields; without the numbers of elements, as injection adds some.
fn marks(text: &str) -> BTreeMap<String, String> {
    let tree = goyaml::read::read(text).unwrap();
    let mut found = BTreeMap::new();
    collect(tree.root(), "", &mut found);
    found
}

fn yaml(node: NodeRef<'_, '_>) -> String {
    let mut out = String::new();
    let mut emitter = Emitter::new(&mut out);
    emitter.node(node).unwrap();
    emitter.finish();
    out
}

fn collect(node: NodeRef<'_, '_>, path: &str, found: &mut BTreeMap<String, String>) {
    match node.value() {
        Value::Map(map) => {
            for entry in map {
                let path = format!("{path}.{}", entry.key);
                if entry.key == UNKNOWN {
                    let mark = entry.value.get("mark").and_then(NodeRef::as_str).unwrap();
                    let kept = format!("{path}: {}", yaml(entry.value));
                    assert_eq!(found.insert(mark.to_owned(), kept), None, "{mark} twice");
                } else {
                    collect(entry.value, &path, found);
                }
            }
        }
        Value::Seq(seq) => seq.into_iter().for_each(|item| collect(item, path, found)),
        _ => {}
    }
}

/// Kept where they were, whether the workload is left alone (its pod uses the host's network) or
/// injected.
#[test]
fn every_struct_of_every_workload_keeps_its_unknown_field() {
    let mut kinds = 0;
    for row in WORKLOADS {
        for without in [&[][..], &["hostNetwork"]] {
            let maker = Maker::workload(row, without);
            let answer = run(&maker.text);
            let injected = answer.out.contains("name: istio-proxy");
            let holds_pod = matches!(row.holds, Holds::Pod { .. });
            assert_eq!(
                injected,
                holds_pod && !without.is_empty(),
                "{}: {:?}",
                row.kind,
                answer.codes()
            );
            let printed = answer.out.strip_suffix("---\n").unwrap();
            let (want, got) = (marks(&maker.text), marks(printed));
            assert_eq!(want.len(), maker.marked.len());
            for (mark, path) in &want {
                assert_eq!(got.get(mark), Some(path), "{} {mark}", row.kind);
            }
            assert_eq!(got.len(), want.len(), "{}", row.kind);
        }
        kinds += 1;
    }
    assert_eq!(kinds, 10);
}

/// Sends the pod away as JSON, which has no unknown fields, and gives what comes back.
struct ThereAndBack;

impl Injector for ThereAndBack {
    fn inject<'a>(&self, request: PodRequest<'a>) -> Result<Injection<'a>, InjectError> {
        let mut json = String::new();
        encode_json(&request.pod, &mut json);
        assert!(!json.contains(UNKNOWN));
        let text = &request.texts.get_or_init(|| vec![json])[0];
        let tree = goyaml::json::read::read(text).unwrap();
        let mut pod = decode(tree.root(), &POD, Mode::Json, &mut Unknowns::default()).unwrap();
        assert_eq!(carry_unknown(request.pod, &mut pod), Vec::<String>::new());
        Ok(Injection {
            pod,
            skipped: None,
            diagnostics: Vec::new(),
        })
    }
}

/// Those of a pod that was sent away without them are put where they were.
#[test]
fn every_unknown_field_is_there_again() {
    let of_pods = |row: &&Workload| matches!(row.holds, Holds::Pod { .. });
    for row in WORKLOADS.iter().filter(of_pods) {
        let maker = Maker::workload(row, &[]);
        let answer = run_by(&ThereAndBack, &maker.text, false);
        let printed = answer.out.strip_suffix("---\n").unwrap();
        assert_eq!(marks(printed), marks(&maker.text), "{}", row.kind);
    }
}

/// Each is warned of at its line and column, with its path, and is an error where it is denied.
#[test]
fn every_unknown_field_is_told_of() {
    let mut denials = Denials::default();
    assert!(denials.add("unknown-field"));
    for row in WORKLOADS {
        let maker = Maker::workload(row, &["hostNetwork"]);
        let lines: Vec<&str> = maker.text.lines().collect();
        let mut said = run(&maker.text).said;
        said.retain(|said| said.code == Code::UnknownField);
        assert_eq!(said.len(), maker.marked.len(), "{}", row.kind);
        let marks = marks(&maker.text);
        for (number, mut said) in said.into_iter().enumerate() {
            let line = lines[said.origin.line.unwrap() - 1];
            assert!(line.contains(&format!("mark: m{number},")), "{said}");
            assert_eq!(said.origin.column, Some(3), "{said}");
            let path: String = format!(".{}", said.path.as_deref().unwrap()).replace("[0]", "");
            let kept = &marks[&format!("m{number}")];
            assert!(kept.starts_with(&format!("{path}: ")), "{said}");
            assert!(!said.is_error() && denials.apply(&mut said) && said.is_error());
        }
    }
}

/// In Lists, and in Lists within them, around and in their items.
#[test]
fn lists_and_their_items() {
    let text = "\
kind: List
zebra: {mark: a, list: [1.5]}
metadata:
  zebra: {mark: b, list: [1.5]}
items:
- kind: Pod
  zebra: {mark: c, list: [1.5]}
  spec: {zebra: {mark: d, list: [1.5]}}
- kind: List
  zebra: {mark: e, list: [1.5]}
  items:
  - kind: CronJob
    spec: {jobTemplate: {zebra: {mark: f, list: [1.5]}}}
  - kind: Service
    zebra: {mark: g, list: [1.5]}
";
    let answer = run(text);
    assert_eq!(
        marks(answer.out.strip_suffix("---\n").unwrap()),
        marks(text)
    );
    let said = answer
        .said
        .iter()
        .filter(|said| said.code == Code::UnknownField);
    let places: Vec<_> = said
        .map(|said| {
            let (line, path) = (said.origin.line.unwrap(), said.path.as_deref().unwrap());
            format!("{line} {} {path}", said.origin.kind.as_deref().unwrap())
        })
        .collect();
    assert_eq!(
        places,
        [
            "2 List zebra",
            "4 List metadata.zebra",
            "7 Pod zebra",
            "8 Pod spec.zebra",
            "10 List zebra",
            "13 CronJob spec.jobTemplate.zebra",
        ]
    );
}

/// Names that a careless eye, or careless code, takes for a field.
#[test]
fn names_of_unknown_fields() {
    for name in [
        "spec.replicas",
        "Spec ",
        "$patch",
        "$retainKeys",
        "$setElementOrder/containers",
        "",
        "a b",
        "<<x",
        "null",
        "5",
        "true",
        "containers[0]",
        "\u{1F600}",
        "name\u{301}",
    ] {
        for at in [
            "{KEY}kind: Pod\nspec: {hostNetwork: true}\n",
            "kind: Pod\nspec:\n  {KEY}a: b\n",
        ] {
            let text = at.replace(
                "{KEY}",
                &format!("{}: kept\n", serde_json::to_string(name).unwrap()),
            );
            let text = text.replace("\na: b", "\n  nodeName: b");
            let answer = run(&text);
            assert!(answer.codes().contains(&"unknown-field"), "{text}");
            let tree = goyaml::read::read(answer.out.strip_suffix("---\n").unwrap()).unwrap();
            let root = tree.root();
            let holder = if at.starts_with('{') {
                Some(root)
            } else {
                root.get("spec")
            };
            let kept = holder.unwrap().get(name).and_then(NodeRef::as_str);
            assert_eq!(kept, Some("kept"), "{text}{}", answer.out);
        }
    }
}

/// The user's own settings of the proxy meet the template's, by way of the init containers where
/// it is native, and once more when the outcome is injected again.
#[test]
fn the_proxys_own_container() {
    let text = "\
kind: Pod
metadata: {name: p}
spec:
  containers:
  - name: istio-proxy
    image: auto
    zebra: {mark: a, list: [1.5]}
    securityContext: {zebra: {mark: b, list: [1.5]}, capabilities: {zebra: {mark: c, list: [1.5]}}}
    env:
    - {name: POD_NAME, zebra: {mark: d, list: [1.5]}}
    - {name: OWN, value: x, zebra: {mark: e, list: [1.5]}}
    volumeMounts:
    - {name: own, mountPath: /own, zebra: {mark: f, list: [1.5]}}
    readinessProbe: {zebra: {mark: g, list: [1.5]}}
  - name: app
    zebra: {mark: h, list: [1.5]}
  volumes:
  - {name: own, zebra: {mark: i, list: [1.5]}}
  - {name: istio-envoy, emptyDir: {zebra: {mark: j, list: [1.5]}}}
";
    for native in [false, true] {
        let once = run_with(text, native);
        let printed = once.out.strip_suffix("---\n").unwrap();
        let mut want = marks(text);
        if native {
            for mark in ["a", "b", "c", "d", "e", "f", "g"] {
                let path = want.get_mut(mark).unwrap();
                *path = path.replace("containers", "initContainers");
            }
        }
        assert_eq!(marks(printed), want, "native: {native}");
        let again = run_with(printed, native);
        assert_eq!(
            marks(again.out.strip_suffix("---\n").unwrap()),
            want,
            "again, native: {native}"
        );
    }
}
