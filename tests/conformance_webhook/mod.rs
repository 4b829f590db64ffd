//! The cases of istiod's webhook: pods as the API server sends them, and the recorded answers.
//!
//! The library answers, as there is no server: what a server would have to tell it is put
//! together here from the record.

mod json_patch;

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use kube_inject::config::{self, InjectionConfig, Text, Texts as ConfigTexts};
use kube_inject::inject::{InjectError, Injector as _, LocalInjector, Namespace, Texts};
use kube_inject::report::Diagnostic;
use kube_inject::schema::decode::{Mode, Unknowns, decode};
use kube_inject::schema::encode_json::encode_json;
use kube_inject::schema::generated::core_v1::POD;
use kube_inject::schema::object::Object;
use kube_inject::webhook::native::{NativeSidecars, Node};
use kube_inject::webhook::{self, AdmissionRequest, Cluster, Platform, Settings};
use serde_json::Value;

use crate::Case;
use crate::conformance_cases::first_difference;

/// One request to the webhook and its answer.
struct WebhookCase {
    name: String,
    /// The folder that the record's settings are named from.
    root: PathBuf,
    record: Value,
}

/// 80 pods of this project's.
pub fn own_suite(records: &Path) -> Vec<Box<dyn Case>> {
    suite("webhook-own", &records.join("webhook-own"), records)
}

/// Istio's own cases.
pub fn istio_suite(records: &Path) -> Vec<Box<dyn Case>> {
    let root = records.join("istio-1.30.3");
    suite("webhook", &root.join("webhook"), &root)
}

fn suite(name: &str, folder: &Path, root: &Path) -> Vec<Box<dyn Case>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let case = |file: PathBuf| -> Box<dyn Case> {
        let text = std::fs::read_to_string(&file).unwrap();
        let stem = file.file_stem().unwrap().to_str().unwrap();
        Box::new(WebhookCase {
            name: format!("{name}/{stem}"),
            root: root.to_owned(),
            record: serde_json::from_str(&text).unwrap(),
        })
    };
    files.into_iter().map(case).collect()
}

impl Case for WebhookCase {
    fn name(&self) -> &str {
        &self.name
    }

    fn run(&self) -> Result<(), String> {
        let pod = self.record["pod"].to_string();
        let tree = goyaml::json::read::read(&pod).map_err(|e| e.to_string())?;
        let path = self.text("path");
        let texts = Texts::new();
        let nodes = self.nodes();
        let namespace = openshift_namespace();
        let cluster = Cluster {
            nodes: nodes.as_deref(),
            namespace: Some(&namespace),
        };
        let request = AdmissionRequest::new(tree.root(), self.text("namespace"), path)
            .map_err(|error| error.to_string())?;
        let before = to_value(request.pod());
        let request = request.into_pod_request(self.settings(), cluster, &texts);
        match (self.injector()?.inject(request), self.refusal()) {
            (Ok(injection), None) => self.compare(&before, &to_value(&injection.pod)),
            (Err(error), Some(words)) => same_reason(&error, words),
            (Ok(_), Some(words)) => Err(format!("was not refused, but should: {words}")),
            (Err(error), None) => Err(format!("was refused: {error}")),
        }
    }
}

impl WebhookCase {
    fn text(&self, key: &str) -> &str {
        self.record[key].as_str().unwrap_or_default()
    }

    /// Why istiod refused, if it did.
    fn refusal(&self) -> Option<&str> {
        self.record["error"].as_str()
    }

    fn settings(&self) -> Settings {
        Settings {
            platform: match self.text("platform") {
                "" => Platform::Plain,
                "openshift" => Platform::OpenShift,
                other => panic!("no platform known by the name of {other}"),
            },
            native_sidecars: if self.text("native_sidecars").is_empty() {
                NativeSidecars::Disabled
            } else {
                NativeSidecars::Auto
            },
        }
    }

    /// The nodes of Istio's own cases.
    fn nodes(&self) -> Option<Vec<Node>> {
        let versions = match self.text("native_sidecars") {
            "" => return None,
            "node-1.33" => ["v1.33.0", "v1.34.0"],
            "node-1.28" => ["v1.33.0", "v1.28.0"],
            other => panic!("no nodes known by the name of {other}"),
        };
        let node = |(number, version): (usize, &str)| Node {
            name: format!("node-{}", number + 1),
            kubelet_version: version.to_owned(),
        };
        Some(versions.into_iter().enumerate().map(node).collect())
    }

    fn injector(&self) -> Result<LocalInjector, String> {
        let folder = self.root.join(self.text("settings"));
        let read = |file: &str| {
            let path = folder.join(file);
            let text = std::fs::read_to_string(&path).unwrap();
            Text {
                text: Cow::Owned(text),
                from: config::From::File(path),
                warnings: Vec::new(),
            }
        };
        let mut templates = read("inject-config.yaml");
        templates.text = changed(&templates.text, self.text("config_changes")).into();
        let texts = ConfigTexts {
            templates,
            values: read("values.json"),
            mesh: read("mesh.yaml"),
        };
        let config = InjectionConfig::read(&texts).map_err(|said| words(&said))?;
        let options = webhook::options(self.text("revision"), gotemplate::Context::default());
        LocalInjector::new(config, options).map_err(|said| words(&said))
    }

    /// The recorded pod with the recorded patch has to be the pod that was injected. Istiod makes
    /// its patches from the pod as Go's type prints it, in the request's namespace; a pod without
    /// a patch has to stay as it is.
    fn compare(&self, before: &Value, after: &Value) -> Result<(), String> {
        let mut want = self.record["pod"].clone();
        let namespace = &mut want["metadata"]["namespace"];
        if namespace.is_null() && !self.text("namespace").is_empty() {
            *namespace = self.text("namespace").into();
        }
        want = through_go(&want)?;
        if want != *before {
            return Err("the request's pod is not the recorded one".to_owned());
        }
        if let Some(patch) = self.record.get("patch") {
            json_patch::apply(&mut want, patch)?;
        }
        if want == *after {
            return Ok(());
        }
        let [want, after] = [&want, after].map(|pod| serde_json::to_string_pretty(pod).unwrap());
        Err(first_difference(&want, after.as_bytes()))
    }
}

/// The namespace of Istio's cases for OpenShift.
fn openshift_namespace() -> Namespace {
    let names = ["uid-range", "supplemental-groups"];
    let pairs = names.map(|name| {
        (
            format!("openshift.io/sa.scc.{name}"),
            "1000620000/10000".into(),
        )
    });
    Namespace {
        annotations: pairs.into(),
    }
}

/// A configuration with lines changed: `OLD => NEW` replaces, `+ TEXT` appends.
fn changed(config: &str, changes: &str) -> String {
    let mut config = format!("{}\n", config.trim_end_matches('\n'));
    for change in changes.lines() {
        if let Some(line) = change.strip_prefix("+ ") {
            config.push_str(line);
            config.push('\n');
        } else {
            let (old, new) = change.split_once(" => ").unwrap();
            assert!(config.contains(old), "{old:?} is not in the configuration");
            config = config.replace(old, new);
        }
    }
    config
}

/// One of our reasons has to be Istio's; the templates that it names come in random order.
fn same_reason(error: &InjectError, recorded: &str) -> Result<(), String> {
    let reason = recorded
        .strip_prefix("failed to run injection template: ")
        .unwrap_or(recorded);
    let theirs = split_list(reason);
    let same = |said: &Diagnostic| {
        let (ours, known) = split_list(&said.message);
        ours.ends_with(theirs.0) && known == theirs.1
    };
    if error.0.iter().any(same) {
        return Ok(());
    }
    Err(format!(
        "was refused for another reason: {error}\ninstead of: {recorded}"
    ))
}

/// A message, and the sorted names of the templates at its end, if it lists them.
fn split_list(message: &str) -> (&str, Vec<&str>) {
    let (message, list) = message.split_once("; have ").unwrap_or((message, ""));
    let mut names: Vec<&str> = list.split(", ").collect();
    names.sort_unstable();
    (message, names)
}

fn words(said: &[Diagnostic]) -> String {
    let words = said.iter().map(ToString::to_string);
    words.collect::<Vec<_>>().join("\n")
}

fn to_value(pod: &Object<'_>) -> Value {
    let mut text = String::new();
    encode_json(pod, &mut text);
    serde_json::from_str(&text).unwrap()
}

fn through_go(pod: &Value) -> Result<Value, String> {
    let text = pod.to_string();
    let tree = goyaml::json::read::read(&text).map_err(|e| e.to_string())?;
    let decoded = decode(tree.root(), &POD, Mode::Json, &mut Unknowns::default());
    Ok(to_value(&decoded.map_err(|e| e.message)?))
}
